"""From the bare sample to its known verdicts: questionnaires out, filled as suppliers would, three wrongly, and back in."""

from collections.abc import Callable
from datetime import date

import pytest
from filling import fill, opened, put, rows_by_key, saved

from desktop_app.application import read_application
from desktop_app.audit import Audit, Settings, make_audit
from desktop_app.cli import main
from desktop_app.declarations import Statement
from desktop_app.declarations.difference import Change
from desktop_app.declarations.question import Questionnaire
from desktop_app.declarations.questionnaire import COLUMNS, workbook
from desktop_app.intake import statements_in, take_in
from desktop_app.questions import questionnaires
from desktop_app.readers import read_bom, read_declarations
from desktop_app.resources import resource
from desktop_app.rules.pack import load_pack
from desktop_app.screening import load_lexicon

SAMPLES = resource("samples")
BOM_FILE, DECLARATIONS_FILE = "servo-drive.xlsx", "servo-drive-declarations.xlsx"
TODAY = date(2026, 11, 24)
KNOWN = {"WX-40A": "required", "WX-40B": "not-required", "WX-55C": "undetermined"}


@pytest.fixture(scope="module")
def read():
    return read_bom(BOM_FILE, (SAMPLES / BOM_FILE).read_bytes())


@pytest.fixture(scope="module")
def declared() -> tuple[Statement, ...]:
    return read_declarations(DECLARATIONS_FILE, (SAMPLES / DECLARATIONS_FILE).read_bytes())[0]


@pytest.fixture(scope="module")
def audit_of(read) -> Callable[..., Audit]:
    settings = Settings(as_of=TODAY, application=read_application(SAMPLES / "servo-drive-application.toml"))
    return lambda statements: make_audit(read, statements, settings, load_pack(), load_lexicon())


@pytest.fixture(scope="module")
def sent(audit_of) -> dict[str, Questionnaire]:
    return {q.supplier: q for q in questionnaires(audit_of(()), "servo-drive")}


def verdicts(audit: Audit) -> dict[str, str]:
    return {audit.bom.parts.part_number[v.item]: v.outcome.value for v in audit.verdicts}


def returned(read, data: bytes, known: tuple[Statement, ...] = (), sent=None):
    records = {q.id: q.checksum for q in sent.values()} if sent is not None else None
    return take_in("answers.xlsx", data, known, load_pack(), TODAY, read.bom, records)


def test_the_bare_sample_reaches_its_verdicts_through_questionnaires(read, declared, audit_of, sent):
    def wrongly(data: bytes, key: str, role: str, value: object) -> tuple[bytes, str]:
        book = opened(data)
        row = rows_by_key(book)[key]
        put(book, row, role, value)
        return saved(book), f"{chr(ord('A') + COLUMNS.index(role))}{row}"

    mistakes = {
        "Tamagane Magnetics Europe GmbH": ("1.constituent.1", "value", -0.057),
        "Sallmetz Sintermagnete GmbH": ("1.constituent.1", "mass", 21),
        "Aozuki Special Metals K.K.": ("1.stage.mining", "technology_origin", "XQ"),
    }
    known: tuple[Statement, ...] = ()
    answered = 0
    for supplier, asked in sent.items():
        right, placed = fill(workbook(asked), declared)
        if not placed:
            continue  # Kolmbach never answers
        if supplier in mistakes:
            wrong, cell = wrongly(right, *mistakes[supplier])
            first = returned(read, wrong, known, sent)
            assert [error.cell for error in first.answers.errors] == [cell]
            assert len(first.answers.withheld) == 1
            assert first.answers.errors[0].part_number == first.answers.withheld[0].part_number
            known = first.difference.after(known)
        second = returned(read, right, known, sent)
        assert (second.answers.errors, second.answers.withheld, second.answers.intact) == ((), (), True)
        changes = [entry.change for entry in second.difference.entries]
        assert changes.count(Change.ADDED) + changes.count(Change.SAME) == len(changes)
        if supplier in mistakes:
            assert changes.count(Change.ADDED) == 1  # what was held back; the rest is known already
        known = second.difference.after(known)
        answered += 1
    assert answered == 7
    assert verdicts(audit_of(known)) == KNOWN
    lost = [
        s for s in declared
        if s.part_number in {q.part_number for a in sent.values() for q in a.questions}
        and not any(_says(k, s) for k in known)
    ]  # fmt: skip
    assert lost == []


def _says(known: Statement, wanted: Statement) -> bool:
    """Whether a statement that came back says what was filled in; a row for class and constituent came back as two."""
    if known.part_number != wanted.part_number or (known.declared_by, known.declared_on) != (
        wanted.declared_by,
        wanted.declared_on,
    ):
        return False
    roles = ["item_class", "country_of_origin", "mass"] if wanted.item_class else [*COLUMNS[4:16]]
    return all(getattr(known, role) == getattr(wanted, role) for role in roles)


def test_an_answer_that_was_not_given_is_listed(read, sent):
    empty = returned(read, workbook(sent["Kolmbach Bremsentechnik GmbH"]), (), sent)
    assert empty.answers.statements == ()
    assert [u.key for u in empty.answers.unanswered] == ["1.class", "1.constituent.1"] + [
        f"1.stage.{stage}" for stage in ("mining", "separation", "metal", "magnet", "recycling")
    ]


def test_the_same_file_twice_changes_nothing(read, declared, sent):
    data, _ = fill(workbook(sent["Narvelt Magnetid OÜ"]), declared)
    first = returned(read, data)
    known = first.difference.after(())
    again = returned(read, data, known)
    assert {entry.change for entry in again.difference.entries} == {Change.SAME}
    assert again.difference.after(known) == known


def test_maker_and_dealer_of_a_part_speak_for_the_same_source(read, declared, sent):
    data, _ = fill(workbook(sent["Tamagane Magnetics Europe GmbH"]), declared)
    known = tuple(s for s in declared if s.part_number == "WP-4201")
    assert {s.supplier for s in known} == {"Tamagane Magnetics Vietnam Co., Ltd."}
    assert {entry.change for entry in returned(read, data, known).difference.entries} == {Change.SAME}


def test_a_csv_of_the_table_alone_is_read_as_a_table_that_is_no_questionnaire(read):
    text = "Part Number,Item Class,Technology Origin,Stage\nWP-4203,ndfeb-magnet,,\nWP-4203,,Atlantis,metal\n"
    answers = returned(read, text.encode()).answers
    assert (answers.intact, answers.identity.id) == (None, "")
    assert [(e.cell, e.text) for e in answers.errors] == [("C3", "Atlantis")]
    assert [s.item_class for s in answers.statements] == ["ndfeb-magnet"]


def test_returned_questionnaires_are_declarations_of_an_audit_on_the_command_line(tmp_path, declared, sent, capsys):
    files = []
    for number, asked in enumerate(sent.values()):
        data, placed = fill(workbook(asked), declared)
        if placed:
            files.append(tmp_path / f"{number}.xlsx")
            files[-1].write_bytes(data)
    options = ["--application", str(SAMPLES / "servo-drive-application.toml"), "--as-of", "2026-11-24"]
    assert main(["audit", str(SAMPLES / BOM_FILE), *options, "--declarations", *map(str, files)]) == 0
    printed = capsys.readouterr().out
    for item, outcome in {"A": "licence required", "B": "no licence required", "C": "undetermined"}.items():
        assert any(line.strip().startswith("WX-") and f"{item}: {outcome}" in line for line in printed.splitlines())


def test_rows_left_empty_add_nothing_to_what_is_known(read, declared, sent):
    pack, plain = load_pack(), (DECLARATIONS_FILE, (SAMPLES / DECLARATIONS_FILE).read_bytes())
    empty = [(f"{n}.xlsx", workbook(asked)) for n, asked in enumerate(sent.values())]
    assert statements_in([plain, *empty], pack, TODAY, read.bom) == (declared, ())


def test_what_is_held_back_is_a_problem_of_the_audit(read, declared, sent):
    data, placed = fill(workbook(sent["Narvelt Magnetid OÜ"]), declared)
    book = opened(data)
    put(book, placed[1], "technology_origin", "XQ")
    statements, problems = statements_in([("n.xlsx", saved(book))], load_pack(), TODAY, read.bom)
    held = [p for p in problems if "held back" in p.message]
    assert len(held) == 1
    assert (held[0].severity.value, held[0].file, held[0].column) == (
        "error",
        "n.xlsx",
        "Technology Origin / 技术来源国",
    )
    assert held[0].row not in {s.source.row for s in statements}
