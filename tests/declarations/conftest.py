"""A library in each kind of database that it can be in."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from postgres import NoServer, server

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a server's databases, with a blank for the name; skips where there is no server."""
    try:
        running = server()
        address = running.__enter__()
    except NoServer as reason:
        pytest.skip(str(reason))
    yield address
    running.__exit__(None, None, None)


@pytest.fixture(params=["sqlite", "postgresql"])
def library_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a new, empty library."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'library.sqlite'}"
    import psycopg

    address = request.getfixturevalue("postgres")
    name = f"library_{next(_NUMBERS)}"
    with psycopg.connect(address.format("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return str(address.format(name))
