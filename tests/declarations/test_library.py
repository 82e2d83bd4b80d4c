"""The library, on SQLite and on a real PostgreSQL server: taking in, offering, deciding, expiring, backing up."""

import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from desktop_app.declarations import Statement, StatementSource, connecting
from desktop_app.declarations.backup import UnusableBackup, back_up, restore
from desktop_app.declarations.connecting import UnusableLibrary, open_library
from desktop_app.declarations.difference import difference
from desktop_app.declarations.library import Library
from desktop_app.declarations.question import Choices, Question, Questionnaire, Topic
from desktop_app.declarations.tables import METADATA
from desktop_app.declarations.whereabouts import default_url

DAY = date(2026, 11, 24)
SOURCE = StatementSource("a.xlsx", "a" * 64, "Declarations", 4, {"part_number": "Part Number / 料号"})
MAGNET = Statement(
    "WP-4203",
    SOURCE,
    supplier="Aozuki",
    item_class="ndfeb-dy-magnet",
    country_of_origin="JP",
    declared_on=date(2026, 9, 1),
    valid_until=date(2027, 8, 31),
)
STAGE = Statement("WP-4203", replace(SOURCE, row=5), supplier="Aozuki", stage="metal", technology_origin="JP")
OTHER = Statement("WP-9", replace(SOURCE, row=6), supplier="Ω株式会社", item_class="none")


@pytest.fixture
def library(library_url: str) -> Iterator[Library]:
    with open_library(library_url) as opened:
        yield opened


def test_what_is_added_comes_back_as_it_was(library):
    taken = library.add([MAGNET, STAGE, OTHER], DAY, {"WP-4203": "C"}, b"the file")
    assert (taken.added, taken.known) == (3, 0)
    assert library.about(["WP-4203", "WP-9"], DAY) == (MAGNET, STAGE, OTHER)
    assert library.about(["WP-4203"], DAY)[0].source.headers == SOURCE.headers
    assert library.content("a" * 64) == b"the file"


def test_the_same_file_twice_adds_nothing(library):
    library.add([MAGNET, STAGE], DAY)
    again = library.add([MAGNET, STAGE, OTHER], date(2027, 1, 1), content=b"now with its bytes")
    assert (again.added, again.known) == (1, 2)
    assert len(library) == 3
    assert library.content("a" * 64) == b"now with its bytes"


def test_offers_are_found_whatever_case_and_spacing_a_bom_writes(library):
    library.add([MAGNET, OTHER], DAY, {"WP-4203": "C"})
    offers = library.offers(["nothing", " wp-4203 ", "WP-9", "WP-4203"], DAY)
    assert offers.parts == (1, 2, 3)
    (offer,) = offers.of(1)
    assert (offer.supplier, offer.revision, offer.valid_until, offer.expired) == (
        "Aozuki",
        "C",
        date(2027, 8, 31),
        False,
    )
    assert library.statements([offer.id]) == (MAGNET,)
    assert offers.of(0) == ()
    assert library.offers(["WP-4203"], date(2027, 9, 1)).of(0)[0].expired


def test_what_runs_out_soon_is_told_soonest_first(library):
    soon = replace(OTHER, valid_until=date(2026, 12, 1))
    library.add([MAGNET, soon, STAGE], DAY)
    assert library.expiring(DAY, 365) == (soon, MAGNET)
    assert library.expiring(DAY, 30) == (soon,)
    assert library.expiring(date(2026, 12, 2), 30) == ()


def test_a_changed_statement_is_set_aside_and_stays_on_record(library):
    library.add([MAGNET], DAY)
    later = replace(
        MAGNET, country_of_origin="CN", declared_on=date(2026, 10, 1), source=replace(SOURCE, sha256="b" * 64)
    )
    taken = library.take(difference(library.about(["WP-4203"], DAY), [later]), DAY, "A. Stolz")
    assert (taken.added, taken.set_aside) == (1, 1)
    assert library.about(["WP-4203"], DAY) == (later,)
    assert len(library) == 2
    ((counts, reason, by, day),) = library.decisions(MAGNET)
    assert (counts, by, day) == (False, "A. Stolz", DAY)
    assert reason.startswith("replaced by a.xlsx")


@pytest.mark.parametrize(("chosen", "left"), [({}, 2), ({0: True}, 1), ({0: False}, 1)])
def test_both_sides_of_a_conflict_stay_on_record_whatever_is_chosen(library, chosen, left):
    library.add([MAGNET], DAY)
    against = replace(MAGNET, country_of_origin="CN", source=replace(SOURCE, sha256="b" * 64))
    library.take(difference([MAGNET], [against]), DAY, "A. Stolz", chosen=chosen)
    counting = library.about(["WP-4203"], DAY)
    assert len(counting) == left
    assert len(library) == 2
    if chosen:
        assert counting == ((against,) if chosen[0] else (MAGNET,))


def test_a_decision_can_be_undone(library):
    library.add([MAGNET], DAY)
    assert library.decide([MAGNET, OTHER], False, "wrong part", "A", DAY) == 1
    assert library.about(["WP-4203"], DAY) == ()
    library.decide([MAGNET], True, "right after all", "B", DAY)
    assert library.about(["WP-4203"], DAY) == (MAGNET,)
    assert [d[1] for d in library.decisions(MAGNET)] == ["wrong part", "right after all"]


def test_evidence_files_are_kept_with_their_declarations(library):
    library.add([MAGNET, STAGE], DAY)
    library.attach([MAGNET, STAGE, OTHER], "report.pdf", "c" * 64, b"%PDF")
    library.attach([MAGNET], "report.pdf", "c" * 64, b"%PDF")
    assert library.evidence_of(MAGNET) == library.evidence_of(STAGE) == (("report.pdf", "c" * 64),)
    assert library.evidence_of(OTHER) == ()
    assert library.content("c" * 64) == b"%PDF"


def test_questionnaires_that_were_sent_are_remembered(library):
    asked = Questionnaire("Aozuki", "R", DAY, (Question("P", Topic.CLASS),), Choices((), (), ()))
    library.record_sent([asked])
    library.record_sent([asked])
    assert library.sent() == {asked.id: asked.checksum}


def test_texts_that_databases_dislike_are_kept_as_far_as_they_can_be(library):
    odd = replace(OTHER, part_number="a\0b'; DROP TABLE declaration; --\ud800", equipment="\u202e😀")
    library.add([odd], DAY)
    library.add([odd], DAY)
    assert len(library) == 1
    (back,) = library.about(["ab'; drop table declaration; --?"], DAY)
    assert back.equipment == odd.equipment


def test_two_at_once_lose_nothing(library_url):
    open_library(library_url).close()
    failures = []

    def work(who: int) -> None:
        try:
            with open_library(library_url) as mine:
                for batch in range(5):
                    own = [replace(OTHER, part_number=f"P-{who}-{batch}-{n}") for n in range(20)]
                    shared = [replace(OTHER, part_number=f"P-{batch}-{n}") for n in range(20)]
                    mine.add([*own, *shared], DAY)
        except Exception as failure:  # noqa: BLE001 (a thread's failure must reach the test)
            failures.append(failure)

    threads = [threading.Thread(target=work, args=(who,)) for who in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with open_library(library_url) as library:
        assert len(library) == 3 * 5 * 20 + 5 * 20


def test_two_who_open_a_new_library_at_once_both_get_it(library_url):
    failures = []

    def work() -> None:
        try:
            open_library(library_url).close()
        except Exception as failure:  # noqa: BLE001 (a thread's failure must reach the test)
            failures.append(failure)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_the_journal_is_asked_for_again_while_another_makes_the_file(monkeypatch):
    refused = iter([True, True, False])

    class Busy(sqlite3.Connection):
        def execute(self, sql, *parameters):
            if "journal_mode" in sql and next(refused):
                raise sqlite3.OperationalError("database is locked")
            return super().execute(sql, *parameters)

    monkeypatch.setattr(connecting, "_PAUSE", 0)
    connection = sqlite3.connect(":memory:", factory=Busy)
    connecting._prepare_sqlite(connection, None)
    assert next(refused, None) is None
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    connection.close()


def test_the_migrations_make_the_tables_that_the_program_uses(library):
    with library.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_a_library_of_a_newer_program_is_refused_and_left_alone(library_url):
    with open_library(library_url) as library, library.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(UnusableLibrary, match="newer version"):
        open_library(library_url)


def test_a_backup_restores_everything_into_an_empty_library_and_twice_changes_nothing(library, tmp_path):
    library.add([MAGNET, STAGE, OTHER], DAY, {"WP-4203": "C"}, b"file")
    library.attach([MAGNET], "report.pdf", "c" * 64, b"%PDF")
    library.decide([OTHER], False, "wrong", "A", DAY)
    path = tmp_path / "backup.zip"
    counts = back_up(library, path)
    assert counts == {"file": 2, "declaration": 3, "evidence": 1, "decision": 1, "questionnaire": 0}
    first = path.read_bytes()
    back_up(library, path)
    assert path.read_bytes() == first
    with open_library(str(tmp_path / "other.sqlite")) as other:
        assert restore(other, path) == counts
        assert set(restore(other, path).values()) == {0}
        assert other.about(["WP-4203", "WP-9"], DAY) == (MAGNET, STAGE)
        assert other.offers(["WP-4203"], DAY).of(0)[0].revision == "C"
        assert other.evidence_of(MAGNET) == (("report.pdf", "c" * 64),)
        assert other.content("a" * 64) == b"file"
        back_up(other, tmp_path / "again.zip")
        assert (tmp_path / "again.zip").read_bytes() == first
    assert set(restore(library, path).values()) == {0}


@pytest.mark.parametrize("damage", ["not a zip", "cut", "no manifest"])
def test_a_damaged_backup_changes_nothing(library, tmp_path, damage):
    library.add([MAGNET], DAY)
    path = tmp_path / "backup.zip"
    back_up(library, path)
    if damage == "not a zip":
        path.write_bytes(b"hello")
    elif damage == "cut":
        path.write_bytes(path.read_bytes()[:-200])
    else:
        import zipfile

        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("declaration.jsonl", "{}")
    with pytest.raises(UnusableBackup, match=r"backup\.zip"):
        restore(library, path)
    assert len(library) == 1


def test_a_file_that_is_no_library_is_refused(tmp_path: Path):
    (tmp_path / "text.sqlite").write_bytes(b"this is no database" * 100)
    with pytest.raises(UnusableLibrary):
        open_library(str(tmp_path / "text.sqlite"))
    import sqlite3

    with sqlite3.connect(tmp_path / "other.sqlite") as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
    with pytest.raises(UnusableLibrary, match="no library"):
        open_library(str(tmp_path / "other.sqlite"))


@pytest.mark.parametrize("url", ["postgresql://nobody:secret@127.0.0.1:1/none", "mysql://x@y/z", "what://x"])
def test_a_server_that_is_not_there_is_named_without_its_password(url):
    with pytest.raises(UnusableLibrary) as refused:
        open_library(url)
    assert "secret" not in str(refused.value)


def test_the_users_own_library_is_in_the_data_folder_unless_said_otherwise(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("LODESTONE_LIBRARY", raising=False)
    assert default_url() == f"sqlite:///{tmp_path}/lodestone/declarations.sqlite"
    monkeypatch.setenv("LODESTONE_LIBRARY", "postgresql://team/library")
    assert default_url() == "postgresql://team/library"
