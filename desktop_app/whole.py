"""A file is written whole or not at all: beside its place first, then under its name."""

import tempfile
from collections.abc import Iterable
from pathlib import Path


def write_whole(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write `data`, whole or piece by piece, to `path`; what stood there before stays if anything fails.

    Raises:
        OSError: the file cannot be written; its `filename` is `path`.
    """
    temporary: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".lodestone-", suffix=".part", delete=False) as file:
            temporary = Path(file.name)
            file.writelines((data,) if isinstance(data, bytes) else data)
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as problem:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise OSError(problem.errno, problem.strerror, str(path)) from problem
