"""Which questions are asked of whom: the sample with and without its declarations."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.application import read_application
from desktop_app.audit import Audit, Settings, make_audit
from desktop_app.cli import main
from desktop_app.declarations.question import Topic
from desktop_app.questions import Scope, _ranked, open_questions, questionnaires, topic_of
from desktop_app.readers import read_bom, read_declarations
from desktop_app.resources import resource
from desktop_app.rules.model import Outcome, Text
from desktop_app.rules.pack import load_pack
from desktop_app.screening import load_lexicon

SAMPLES = resource("samples")
BOM_FILE, DECLARATIONS_FILE = "servo-drive.xlsx", "servo-drive-declarations.xlsx"
APPLICATION = SAMPLES / "servo-drive-application.toml"


@pytest.fixture(scope="module")
def audit_with() -> Callable[..., Audit]:
    read = read_bom(BOM_FILE, (SAMPLES / BOM_FILE).read_bytes())
    statements, _ = read_declarations(DECLARATIONS_FILE, (SAMPLES / DECLARATIONS_FILE).read_bytes())
    settings = Settings(as_of=date(2026, 11, 24), application=read_application(APPLICATION))

    def audit(declared: bool, **changed: object) -> Audit:
        chosen = replace(settings, **changed)
        return make_audit(read, statements if declared else (), chosen, load_pack(), load_lexicon())

    return audit


def test_every_missing_fact_of_the_open_verdicts_is_asked_once(audit_with):
    audit = audit_with(False)
    found = open_questions(audit)
    missing = {
        (m.part, *topic_of(audit.pack, m.fact)[:2])
        for verdict in audit.verdicts
        for assessment in audit.assessments[verdict.item]
        if assessment.rule in verdict.rules and assessment.outcome is Outcome.UNDETERMINED
        for m in assessment.missing
    }
    asked = [(q.part, q.question.topic, q.question.subject) for q in found.all]
    assert len(asked) == len(set(asked))
    wider = {(part, Topic.CONTENTS, "") for part, topic, _ in missing if topic in {Topic.CLASS, Topic.CONSTITUENTS}}
    assert set(asked) <= missing
    assert {m for m in missing if m not in set(asked)} <= {
        (part, topic, "") for part, _, _ in wider for topic in (Topic.CLASS, Topic.CONSTITUENTS)
    }
    assert not [q for q in found.all if q.question.topic is Topic.OTHER]


def test_suppliers_with_the_most_telling_questions_come_first(audit_with):
    found = open_questions(audit_with(False))
    weights = [max(q.weight for q in group) for group in found.by_supplier.values()]
    assert weights == sorted(weights, reverse=True)
    assert "Aozuki Special Metals K.K." in list(found.by_supplier)[:3]
    for group in found.by_supplier.values():
        parts = [q.part for q in group]
        assert parts == sorted(parts, key=parts.index)  # questions of one part stand together


def test_with_the_declarations_only_the_open_axis_is_asked_about(audit_with):
    found = open_questions(audit_with(True))
    asked = {(whom, q.question.part_number) for whom, group in found.by_supplier.items() for q in group}
    assert {part for _, part in asked} >= {"WP-5501", "WP-5601", "WP-5201"}
    assert ("Narvelt Magnetid OÜ", "WP-5201") in asked
    stages = [q.question.subject for q in found.by_supplier["Narvelt Magnetid OÜ"]]
    assert stages == ["magnet"]


def test_asking_about_every_part_asks_more(audit_with):
    audit = audit_with(False)
    few, many = open_questions(audit), open_questions(audit, Scope.EVERY_PART)

    def asked(found):
        return {(q.part, q.question.topic, q.question.subject) for q in found.all}

    assert {part for part, _, _ in asked(few)} < {part for part, _, _ in asked(many)}


def test_a_part_without_a_supplier_is_asked_of_its_maker_and_else_stays_unassigned(tmp_path):
    lines = [
        "Level,Part Number,Description,Quantity,Unit Price,Currency,Manufacturer,Supplier",
        "0,TOP,Machine,1,100,EUR,,",
        "1,A,Magnet N42SH,1,1,EUR,Maker,Dealer",
        "1,B,Magnet N42SH,1,1,EUR,Maker,",
        "1,C,Magnet N42SH,1,1,EUR,,",
    ]
    read = read_bom("bom.csv", "\n".join(lines).encode())
    audit = make_audit(read, (), Settings(as_of=date(2026, 11, 24)), load_pack(), load_lexicon())
    found = open_questions(audit)
    assert {w: {q.question.part_number for q in g} for w, g in found.by_supplier.items()} == {
        "Dealer": {"A"}, "Maker": {"B"}, "": {"C"},
    }  # fmt: skip
    assert list(found.by_supplier)[-1] == ""
    assert {q.question.part_number for q in found.own} == {"TOP"}


def test_questions_are_listed_by_weight_whoever_is_asked(audit_with):
    found = open_questions(audit_with(False))
    listed = found.all.most_telling_first()
    assert list(listed) == sorted(found.all, key=lambda one: (-one.weight, one.part))
    assert listed.weight == sum(one.weight for one in listed)
    assert list(listed[2:5]) == list(listed)[2:5] and listed[-1] == list(listed)[-1]
    assert list(found.all) == [*(one for group in found.by_supplier.values() for one in group), *found.own]


NEAR_ONE = st.integers(2**60, 2**60 + 9).map(lambda n: Fraction(n, 2**60))  # some that no float tells apart


@given(st.lists(NEAR_ONE | st.fractions(0, 1, max_denominator=9), max_size=30))
def test_weights_are_ranked_exactly(weights):
    rank, ascending = _ranked(weights)
    assert [ascending[place] for place in rank] == weights
    assert ascending == sorted(set(weights))


def test_what_only_the_user_knows_is_kept_apart(audit_with):
    audit = audit_with(False, application=Settings(as_of=date(2026, 1, 1)).application)
    own = {q.question.en for q in open_questions(audit, Scope.EVERY_PART).own}
    assert "unit price of WX-40A" in own
    assert "exchange rate from USD to EUR" in own


def test_the_users_own_firm_is_not_sent_a_questionnaire(audit_with):
    audit = audit_with(False)
    assert audit.settings.application.applicant.name not in open_questions(audit, Scope.EVERY_PART).by_supplier


def test_names_of_one_supplier_that_differ_in_case_make_one_questionnaire():
    lines = [
        "Level,Part Number,Description,Quantity,Unit Price,Currency,Supplier",
        "0,TOP,Machine,1,100,EUR,",
        "1,A,Magnet N42SH,1,1,EUR,Acme  GmbH",
        "1,B,Magnet N42SH,1,1,EUR,ACME GmbH",
    ]
    read = read_bom("bom.csv", "\n".join(lines).encode())
    audit = make_audit(read, (), Settings(as_of=date(2026, 11, 24)), load_pack(), load_lexicon())
    assert len(questionnaires(audit, "R")) == 1


@pytest.mark.parametrize(
    ("sentence", "blanks", "topic", "subject"),
    [
        ("missing_class", {}, Topic.CLASS, ""),
        ("missing_contents", {}, Topic.CONTENTS, ""),
        ("missing_origin_of", {"item": "dy-metal"}, Topic.CONSTITUENT_ORIGIN, "dy-metal"),
        ("missing_stage", {"stage": "magnet"}, Topic.STAGE, "magnet"),
        ("missing_origin", {}, Topic.ORIGIN, ""),
    ],
)
@pytest.mark.parametrize("part", ["WP-1", "origin of “x” of the value of it", "=1{2}", "a\nb"])
def test_a_sentence_of_the_pack_is_known_whatever_the_part_is_called(sentence, blanks, topic, subject, part):
    pack = load_pack()
    labels = {"item": lambda i: pack.items[i].label, "stage": lambda s: pack.stages[s]}
    fact = pack.say(sentence, part=part, **{name: labels[name](value) for name, value in blanks.items()})
    expired = pack.say("expired", supplier="S (x)", day="2026-01-01")
    assert topic_of(pack, fact) == (topic, subject, False)
    assert topic_of(pack, Text(fact.en + expired.en, fact.zh + expired.zh)) == (topic, subject, False)


def test_a_sentence_that_nobody_knows_goes_out_in_the_audits_words():
    assert topic_of(load_pack(), Text("something else", "其他")) == (Topic.OTHER, "", False)


def test_the_command_writes_a_workbook_and_a_letter_for_each_supplier(tmp_path: Path, capsys):
    def run() -> int:
        options = ["--as-of", "2026-11-24", "--application", str(APPLICATION), "--pdf"]
        return main(["questionnaire", str(SAMPLES / BOM_FILE), "-o", str(tmp_path / "out"), *options])

    assert run() == 0
    printed = capsys.readouterr().out.splitlines()
    books = sorted((tmp_path / "out").glob("*.xlsx"))
    assert len(books) == len(printed) == len(list((tmp_path / "out").glob("*.txt"))) == 8
    assert [path.stem for path in sorted((tmp_path / "out").glob("*.pdf"))] == [book.stem for book in books]
    assert all(any(book.name in line for line in printed) for book in books)
    before = {book: book.read_bytes() for book in books}
    assert run() == 0
    assert {book: book.read_bytes() for book in books} == before


def test_a_filled_workbook_is_not_overwritten(tmp_path: Path, capsys):
    arguments = ["questionnaire", str(SAMPLES / BOM_FILE), "-o", str(tmp_path), "--as-of", "2026-11-24"]
    assert main(arguments) == 0
    filled = next(tmp_path.glob("*.xlsx"))
    filled.write_bytes(b"filled in")
    assert main(arguments) == 3
    assert filled.read_bytes() == b"filled in"
    assert "not overwritten" in capsys.readouterr().err
