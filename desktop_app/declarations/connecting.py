"""Opening a library by its URL: a SQLite file of one user, or a PostgreSQL database of a team; and bringing it up to date.

The form of the tables is kept by Alembic, whose scripts stand in `migrations/`; it is loaded only where a library is new or
older than the program. A library that a newer program has written is refused, never changed.
"""

import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from desktop_app.bom.messages import Told, worded
from desktop_app.declarations.library import Library
from desktop_app.declarations.whereabouts import choice_file, sqlite_url
from desktop_app.whole import write_whole

#: The revision of `migrations/versions` that this program works with.
HEAD = "0001"

#: Those who bring a PostgreSQL library up to date at the same time wait for this lock.
_LOCK = 0x4C6F6465

#: How often a new SQLite file is asked for its journal while another program makes it, and the seconds in between.
_TRIES, _PAUSE = 200, 0.05


class UnusableLibrary(Told):
    """The library cannot be opened; the message says which and why."""


def choose_url(url: str) -> None:
    """Use a library from now on, in the window and on the command line; `""` is the user's own file again.

    Raises:
        UnusableLibrary: it cannot be opened; what was chosen before stays.
        OSError: the choice cannot be kept.
    """
    if not url:
        choice_file().unlink(missing_ok=True)
        return
    if "://" not in url:
        url = sqlite_url(Path(url).expanduser())
    open_library(url).close()
    choice_file().parent.mkdir(parents=True, exist_ok=True)
    write_whole(choice_file(), url.encode() + b"\n")


def open_library(url: str) -> Library:
    """Open a library, make it if there is none, and bring it up to date.

    Args:
        url: `sqlite:///path` or `postgresql://user@host/database`; a path without a scheme is a SQLite file.

    Raises:
        UnusableLibrary: no such server or folder, no driver, not a library, or one that a newer program has written.
    """
    try:
        engine = _engine(url)
    except (ArgumentError, NoSuchModuleError, ImportError, OSError) as problem:
        raise UnusableLibrary(worded("library-unopened", library=shown(url), problem=_first_line(problem))) from problem
    try:
        _bring_up_to_date(engine)
    except SQLAlchemyError as problem:
        engine.dispose()
        raise UnusableLibrary(worded("library-unopened", library=shown(url), problem=_first_line(problem))) from problem
    except UnusableLibrary:
        engine.dispose()
        raise
    return Library(engine)


def _engine(url: str) -> Engine:
    address = make_url(url if "://" in url else sqlite_url(Path(url)))
    if address.get_backend_name() == "postgresql":
        if "+" not in address.drivername:
            address = address.set(drivername="postgresql+psycopg")
        return create_engine(address, pool_pre_ping=True)
    if address.get_backend_name() != "sqlite":
        raise ArgumentError("a library is a SQLite file or a PostgreSQL database")
    if address.database:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(address, connect_args={"timeout": 60})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: object) -> None:
    # The driver's own transactions begin too late to hold what is read before the first write, and not at all for DDL.
    connection.isolation_level = None
    _write_ahead(connection)
    for pragma in ("synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _write_ahead(connection: Any) -> None:
    """Keep a journal ahead of the file. SQLite does not wait for others with this, as it does with all else."""
    for left in reversed(range(_TRIES)):
        try:
            connection.execute("PRAGMA journal_mode=WAL").close()
        except sqlite3.OperationalError:
            if not left:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    # Who will write takes the write lock at once, and so waits for others instead of failing half-way.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def _bring_up_to_date(engine: Engine) -> None:
    with engine.connect() as connection:
        if _revision(connection) == HEAD:
            return
    from alembic import command  # noqa: PLC0415 (only for a library that is new or old)
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        found = _revision(connection)
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        if found is not None and found not in known:
            raise UnusableLibrary(worded("library-of-newer", revision=found))
        if found is None and inspect(connection).get_table_names():
            raise UnusableLibrary(worded("library-other-tables"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def shown(url: str) -> str:
    """A library's URL as it may be shown: without its password."""
    try:
        return make_url(url).render_as_string(hide_password=True) if "://" in url else url
    except ArgumentError:
        return url.partition("@")[2] or url


def _first_line(problem: BaseException) -> str:
    cause = getattr(problem, "orig", None) or problem
    return str(cause).strip().splitlines()[0] if str(cause).strip() else type(cause).__name__
