"""A process killed while it takes declarations in leaves the library as it was before or as it is after, never between."""

import os
import random
import signal
import time
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from desktop_app.declarations import Statement, StatementSource
from desktop_app.declarations.connecting import open_library
from desktop_app.declarations.difference import Change, Difference, Entry

DAY = date(2026, 11, 24)
SIZE = 120

#: A server's own transactions are not ours to prove; a few kills of its client show that we use them.
TRIALS = {"sqlite": 50, "postgresql": 15}

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked to be killed quickly")


def batch(trial: int) -> list[Statement]:
    source = StatementSource("a.xlsx", f"{trial:064d}", "Declarations", 0)
    return [
        Statement(f"P-{trial}-{n}", replace(source, row=n), supplier="S", stage="metal", technology_origin="JP")
        for n in range(SIZE)
    ]


def change_of(trial: int) -> Difference:
    """What each import does: some new statements, and as many that replace those of the first batch."""
    first, new = batch(0), batch(trial)
    added = [Entry(Change.ADDED, one, None) for one in new[: SIZE // 2]]
    changed = [Entry(Change.CHANGED, one, old) for one, old in zip(new[SIZE // 2 :], first[SIZE // 2 :], strict=True)]
    return Difference((*added, *changed))


def import_in_a_process(url: str, trial: int, kill_after: float | None) -> float:
    """Take a batch in, in a process that is killed after so many seconds (None: never); how long it lived."""
    ready, tell = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            with open_library(url) as library:
                os.write(tell, b"!")
                library.take(change_of(trial), DAY, f"import {trial}", content=os.urandom(50_000))
            status = 0
        finally:
            os._exit(status)
    os.read(ready, 1)
    os.close(ready)
    os.close(tell)
    began = time.perf_counter()
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert kill_after is not None or status == 0
    return time.perf_counter() - began


def state(url: str, trial: int) -> tuple[int, int, int]:
    """How many declarations, files and decisions of one import the library holds."""
    queries = (
        "SELECT count(*) FROM declaration WHERE file_sha256 = :file",
        "SELECT count(*) FROM file WHERE sha256 = :file AND content IS NOT NULL",
        "SELECT count(*) FROM decision WHERE decided_by = :by",
    )
    with open_library(url) as library, library.engine.connect() as connection:
        values = {"file": f"{trial:064d}", "by": f"import {trial}"}
        counts = [connection.execute(text(query), values).scalar_one() for query in queries]
        if library.engine.dialect.name == "sqlite":
            assert connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        return counts[0], counts[1], counts[2]


def test_killed_at_any_moment_an_import_is_whole_or_not_there(library_url):
    with open_library(library_url) as library:
        library.add(batch(0), DAY)
    whole = sorted(import_in_a_process(library_url, trial, None) for trial in (1001, 1002, 1003))[1]
    chance = random.Random(2026)
    trials = TRIALS[library_url.partition(":")[0]]
    before, after = (0, 0, 0), (SIZE, 1, SIZE // 2)
    seen = {before: 0, after: 0}
    for trial in range(1, trials + 1):
        import_in_a_process(library_url, trial, chance.uniform(0, 1.3 * whole))
        found = state(library_url, trial)
        assert found in seen, f"import {trial} is there in part: {found}"
        seen[found] += 1
    assert seen[before] >= 3
    again = next(trial for trial in range(1, trials + 1) if state(library_url, trial) == before)
    import_in_a_process(library_url, again, None)
    assert state(library_url, again) == after


def test_killed_while_it_is_made_a_library_is_made_by_the_next_who_opens_it(tmp_path):
    chance = random.Random(2027)
    for trial in range(6):
        url = f"sqlite:///{tmp_path / f'{trial}.sqlite'}"
        child = os.fork()
        if child == 0:
            try:
                open_library(url).close()
            finally:
                os._exit(0)
        time.sleep(chance.uniform(0, 0.06))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with open_library(url) as library:
            library.add(batch(1)[:3], DAY)
            assert len(library) == 3
