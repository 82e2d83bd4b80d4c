"""A screen in memory for the real program; tests are skipped, saying why, where the machine lacks what that takes."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import Desk, open_desk


@pytest.fixture(scope="session")
def _desk() -> Iterator[Desk]:
    for program, package in (("Xvfb", "xvfb"), ("xdotool", "xdotool")):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is missing: install the package {package}")
    with open_desk() as desk:
        yield desk


@pytest.fixture
def desk(_desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    """The desk with a home of the test's own; what the test started is ended after it."""
    _desk.environment["XDG_CONFIG_HOME"] = str(tmp_path / "config")
    _desk.environment["HOME"] = str(tmp_path)
    _desk.environment["XDG_DATA_HOME"] = str(tmp_path / "data")
    (tmp_path / "config").mkdir()
    yield _desk
    _desk.clear()
