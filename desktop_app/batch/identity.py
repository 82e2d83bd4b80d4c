"""When two audits are the same: by content, not by date or name of a folder.

An audit is made again when a byte of its source, of a declarations table that applies to it, of the rule packs, the word
lists or the program has changed, or a setting has. Everything else (when, where, by how many workers) has no say.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import desktop_app
from desktop_app.resources import resource

if TYPE_CHECKING:
    from desktop_app.batch.jobs import Setup


@cache
def program_identity() -> str:
    """The program's version with a digest of its code and of the words by which it recognises columns.

    The digest tells two checkouts of one version apart. A frozen bundle has no source files; there the version speaks.
    """
    digest = hashlib.sha256()
    package, words = Path(desktop_app.__file__).parent, resource("headers")
    code = {
        p.relative_to(package).as_posix(): p for p in package.rglob("*.py") if "ui" not in p.relative_to(package).parts
    }
    for name, path in sorted({**code, **{p.name: p for p in words.glob("*.toml")}}.items()):
        digest.update(name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return f"{desktop_app.__version__} {digest.hexdigest()}"


def setup_identity(setup: "Setup") -> str:
    """A digest of everything that all audits of a batch have in common."""
    standpoints = [(setup.settings.as_of, setup.pack)]
    if setup.other is not None:
        standpoints.append((setup.other.as_of, setup.other.pack))
    return _digest(
        {
            "form": "lodestone-batch/1",
            "program": setup.program,
            "settings": asdict(setup.settings),
            "standpoints": [[day, pack.sha256, pack.signer] for day, pack in standpoints],
            "words": setup.lexicon.sha256,
        }
    )


def audit_identity(setup: str, name: str, sha256: str, tables: Sequence[tuple[str, str]]) -> str:
    """A digest of what one audit is made of.

    Args:
        setup: `setup_identity`.
        name: the file's name without folders, which stands in the audit.
        sha256: of the file's bytes.
        tables: path and SHA-256 of the declarations tables, in their order.
    """
    return _digest([setup, name, sha256, list(tables)])


def _digest(value: object) -> str:
    def plain(other: object) -> str:
        if isinstance(other, date):
            return other.isoformat()
        raise TypeError(f"{type(other).__name__} cannot be part of an identity")

    return hashlib.sha256(json.dumps(value, sort_keys=True, default=plain).encode("ascii")).hexdigest()
