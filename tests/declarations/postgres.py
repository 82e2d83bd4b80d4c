"""Starts a PostgreSQL server of its own from Debian's `postgresql`, on a socket in a temporary folder, and stops it again."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NoServer(Exception):
    """No PostgreSQL can be started here; the message says why."""


def programs() -> Path:
    """The folder with `initdb` and `pg_ctl` of the newest version installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: float(p.parts[-3]))
    if not found:
        raise NoServer("Debian's postgresql is not installed (no /usr/lib/postgresql/*/bin/initdb)")
    return found[-1].parent


def runs_as() -> str | None:
    """The server refuses to run as root; then it runs as whom Debian made for it."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    raise NoServer("the tests run as root and there is no user that a server could run as")


@contextmanager
def server() -> Iterator[str]:
    """A running server; gives the URL of its first database without the database's name.

    Raises:
        NoServer: none can be started.
    """
    try:
        import psycopg
    except ImportError as problem:
        raise NoServer(f"the driver psycopg cannot be loaded ({problem})") from problem
    del psycopg
    where, user = programs(), runs_as()
    folder = Path(tempfile.mkdtemp(prefix="lodestone-pg-", dir="/tmp"))
    if user is not None:
        shutil.chown(folder, user)
    data = folder / "data"

    def run(*command: str) -> None:
        done = subprocess.run(
            command, user=user, cwd=folder, env={"LC_ALL": "C", "PATH": os.environ["PATH"]}, capture_output=True,
            text=True, timeout=60, check=False,
        )  # fmt: skip
        if done.returncode:
            raise NoServer(f"{Path(command[0]).name}: {(done.stderr or done.stdout).strip()[:300]}")

    try:
        run(f"{where}/initdb", "-D", str(data), "-A", "trust", "-U", "lodestone", "-E", "UTF8", "--no-sync")
        settings = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off -c shared_buffers=32MB"
        run(f"{where}/pg_ctl", "-D", str(data), "-o", settings, "-l", str(folder / "log"), "-w", "start")
        try:
            yield f"postgresql://lodestone@/{{}}?host={folder}"
        finally:
            run(f"{where}/pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
