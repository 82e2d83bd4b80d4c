"""A dossier of hundreds of suspected parts says once what is the same of several, and loses none of them."""

import re
from fractions import Fraction

import pytest
from auditing import audit_of, layout_text

from desktop_app import alive
from desktop_app.audit import Audit
from desktop_app.dossier import dossier_bytes
from desktop_app.dossier.alike import MANY, as_ranges, of_several
from desktop_app.dossier.items import Items
from desktop_app.rules.model import Text
from desktop_app.rules.text import Said


class Cancelled(Exception):
    """The user does not want it any more."""


SIGNS = ("Sintered magnet NdFeB N42SH", "SmCo ring magnet", "Sintered magnet NdFeB N42SH")
SUPPLIERS = ("Adelheid Magnete", "Boreal", "")
HEADER = "Level,Part Number,Description,Quantity,Unit Price,Currency,Supplier,Country of Origin\n"


def product(parts: int) -> str:
    """A machine of two assemblies with so many magnets, every seventh of which has no origin."""
    rows = ["0,TOP,Machine,1,1000000,EUR,,DE", "1,ASM-1,Left,1,500000,EUR,,DE"]
    for i in range(parts):
        if i == parts // 2:
            rows.append("1,ASM-2,Right,2,500000,EUR,,DE")
        origin = "" if i % 7 == 0 else "DE"
        rows.append(f"2,M{i + 1},{SIGNS[i % 3]},{i % 4 + 1},{i + 3}.37,EUR,{SUPPLIERS[i % 2 + i % 5 // 4]},{origin}")
    return HEADER + "\n".join(rows) + "\n"


@pytest.fixture(scope="module")
def audit() -> Audit:
    declared = """\
Part Number,Supplier,Item Class,Constituent,Value,Currency,Country of Origin
M5,Adelheid Magnete,none,none,,,
M8,Boreal,ndfeb-dy-magnet,dy-metal,0.25,EUR,
"""
    return audit_of(product(MANY + 20), declared)


@pytest.fixture(scope="module")
def items(audit) -> Items:
    return Items(audit)


@pytest.fixture(scope="module")
def text(audit, tmp_path_factory) -> str:
    return layout_text(dossier_bytes(audit, "en"), tmp_path_factory.mktemp("many"))


def chapter(text: str, begin: str, end: str) -> str:
    """What stands between the headings of two chapters."""
    found = re.search(rf"^\d+ +{begin}$(.*)^\d+ +{end}$", text, re.MULTILINE | re.DOTALL)
    assert found, begin
    return found[1]


def lines_named(text: str) -> list[int]:
    """Each line of the register that `lines …` names, in order."""
    found: list[int] = []
    for ranges in re.findall(r"lines ([\d–, ]+?)(?:\n| {2})", text):
        for one in ranges.rstrip(", ").split(", "):
            first, _, last = one.partition("–")
            found += range(int(first), int(last or first) + 1)
    return sorted(found)


def test_each_part_has_one_line_and_one_group(items):
    register = items.register
    assert sorted(part for group in register.groups for part in group.parts) == items.scheduled
    assert sorted(register.lines.values()) == list(range(1, len(items.scheduled) + 1))
    assert all(register.lines[part] in range(group.first, group.last + 1) for part, group in register.group_of.items())


def test_parts_of_a_group_have_the_same_reasons_but_for_their_own_numbers(audit, items):
    def blank(part: int) -> list[str]:
        number, said = re.escape(items.number(part)), []
        for one in audit.assessments.get(part, ()):
            for because in one.because:
                words = re.sub(rf"(?<!\w){number}(?!\w)", "#", because.en)
                words = re.sub(r"(contains) \S+,", r"\1 #,", words)
                said.append(re.sub(r"row \d+|[\d.]+ EUR|[\d.]+ %", "#", words))
        return said

    alone = [group for group in items.register.groups if len(group.parts) == 1]
    assert len(items.register.groups) < 12 and len(alone) == 4  # machine, assemblies, declared magnet
    magnets = [group for group in items.register.groups if len(group.parts) > 2]
    assert magnets
    for group in magnets:
        first = blank(group.parts[0])
        assert first
        assert [items.number(part) for part in group.parts if blank(part) != first] == []


def test_parts_that_differ_in_what_is_said_are_not_in_one_group(audit, items):
    for group in items.register.groups:
        assert len({items.origin(part) for part in group.parts}) == 1
        assert len({tuple(flag.because.en for flag in audit.flags.get(part, ())) for part in group.parts}) == 1
        outcomes = {tuple(one.outcome for one in audit.assessments.get(part, ())) for part in group.parts}
        assert len(outcomes) == 1


def test_the_schedule_names_every_part_with_its_value_and_its_counts_add_up(audit, items, text):
    schedule = chapter(text, "Item schedule", "Value share calculation")
    counts = [int(count.replace(",", "")) for count in re.findall(r"Parts: ([\d,]+)", schedule)]
    assert sum(counts) == len(items.scheduled)
    assert lines_named(schedule) == sorted(items.register.lines.values())
    for part in items.scheduled:
        line, number, price = items.register.lines[part], items.number(part), audit.bom.parts.unit_price[part]
        assert re.search(rf"^ *{line} +G\d+ +{number} .* {re.escape(price)} ", schedule, re.MULTILINE), number


def test_the_lines_of_a_calculation_add_up_to_their_sums(audit, items, text):
    shares = chapter(text, "Value share calculation", "Technology and equipment statement")
    top = shares[: shares.index("Value of one piece (denominator)")]
    terms = re.findall(r"^.*?(\d+) +(\w+) +(\d+) +\d+ × .* EUR +([\d.]+) +([\d.]+)$", top, re.MULTILINE)
    calculation = audit.calculation(audit.items[0])
    assert len(terms) == len(calculation.terms) > MANY
    named = {items.number(term.part) for term in calculation.terms}
    assert {number for _, number, *_ in terms} == named
    assert {int(line) for line, *_ in terms} == {items.register.lines[term.part] for term in calculation.terms}
    (sum_of_alike,) = re.findall(r"Sum of these lines +[\d.]+ +([\d.]+)$", top, re.MULTILINE)
    declared = sum(term.high for term in calculation.terms if term.constituent)
    assert declared > 0
    total = re.search(r"Sum of the lines +EUR +([\d.]+) +([\d.]+)$", top, re.MULTILINE)
    assert sum(Fraction(high) for *_, high in terms) == Fraction(sum_of_alike) + declared == Fraction(total[2])
    assert Fraction(total[2]) == sum(term.high for term in calculation.terms)


def test_what_is_the_same_of_many_lines_stands_above_them_on_every_page(text):
    said = "contents not declared in detail"
    pages = [page for page in text.split("\f") if "Pieces × value × rate" in page and "At most, EUR" in page]
    of_many = [page for page in pages if re.search(r"^ *\d+ +M\d+ +\d+ +\d+ × ", page, re.MULTILINE)]
    assert len(of_many) > 3
    for page in of_many:
        first_line = re.search(r"^ *\d+ +M\d+ +\d+ +\d+ × ", page, re.MULTILINE)
        assert first_line and said in page[page.index("At most, EUR") : first_line.start()]
        assert re.search(r"^ *\d+ +M\d+ ", page[page.rindex(said) :], re.MULTILINE), "nothing stands below it"


def test_sentences_that_say_the_same_of_several_parts_become_one():
    owed = Text("{part}: no {what}.", "{part}：无{what}。")
    other = Text("{part} has no {what}.", "{part}没有{what}。")

    def said(pattern: Text, part: str, what: str) -> Text:
        return Said(pattern, {"part": part, "what": what})

    alike = [said(owed, "A", "mining"), said(owed, "B", "mining"), said(owed, "C", "metal"), said(owed, "D", "mining")]
    assert [text.en for text in of_several(alike)] == ["A, B: no mining.", "C: no metal.", "D: no mining."]
    assert next(of_several(alike)).zh == "A、B：无mining。"
    apart = [said(other, "A", "mining"), said(other, "B", "mining"), Text("And so on.", "等等。")]
    assert list(of_several(apart)) == apart


def test_the_stages_that_nobody_declared_name_every_part_that_owes_them(audit, items, text):
    technology = chapter(text, "Technology and equipment statement", "Parties and end use")
    owing = {answer.part for answer in audit.stages(audit.items[0]) if not answer.source.en}
    assert lines_named(technology) == sorted(items.register.lines[part] for part in owing)


def test_every_missing_fact_is_asked_of_its_supplier(items, text):
    missing = chapter(text, "Missing facts", "What would change it")
    parts = {(fact.part, fact.supplier) for fact in items.missing}
    assert f"Facts: {len(items.missing):,}, about {len(parts)} parts" in missing
    assert lines_named(missing) == sorted(items.register.lines[part] for part, _ in parts)
    for supplier in SUPPLIERS:
        asked = {part for part, whom in parts if whom == supplier}
        shown = supplier or "no supplier is named"
        assert asked
        counts = re.findall(rf"^{shown} +(\d+) +(?:lines|M\d)", missing, re.MULTILINE)
        assert sum(map(int, counts)) == len(asked)


def test_reasons_are_given_for_every_group(audit, items, text):
    assessments = chapter(text, "Assessments part by part", "Glossary")
    judged = [group for group in items.register.groups if group.parts[0] in audit.assessments]
    counts = [int(count) for count in re.findall(r"Parts: (\d+)", assessments)]
    assert sum(counts) == 2 * sum(len(group.parts) for group in judged) - 1  # reasons of the machine are in chapter 1
    for group in judged[1:]:
        assert f"{items.number(group.parts[0])} is suspected" in assessments or len(group.parts) <= 2


def test_pieces_in_several_items_name_each_by_its_line(audit, tmp_path):
    machines = product(MANY + 20) + "0,SPARE,Spare motor,1,900,EUR,,DE\n1,M1,,3,,,,\n"
    schedule = chapter(
        layout_text(dossier_bytes(audit_of(machines), "en"), tmp_path), "Item schedule", "Value share calculation"
    )
    lines = {number: line for line, number in re.findall(r"^ *(\d+) +G\d+ +(\w+) ", schedule, re.MULTILINE)}
    of_magnet = schedule[re.search(r"^ *\d+ +G\d+ +M1 ", schedule, re.MULTILINE).start() :]
    assert re.findall(r"#(\d+): (\d+)", of_magnet)[:2] == [(lines["TOP"], "1"), (lines["SPARE"], "3")]


def test_a_copy_for_a_customer_has_neither_values_nor_suppliers(audit, tmp_path):
    copy = layout_text(dossier_bytes(audit, "en", profile="customer"), tmp_path)
    assert "G3" in copy
    assert not re.search(r"\d\.37\b", copy)
    assert "Adelheid" not in copy and "Boreal" not in copy


def test_a_dossier_that_is_cancelled_at_any_point_can_be_written_afterwards(monkeypatch):
    monkeypatch.setattr(alive, "OFTEN", 0.0)
    few = product(MANY // 10)
    words: list[str] = []
    expected = dossier_bytes(audit_of(few), "en", words.append)
    assert len(words) > 300, "it gives hardly any sign of life"
    for tenth in range(1, 10, 2):
        audit, left = audit_of(few), [len(words) * tenth // 10]

        def until(_: str, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise Cancelled

        with pytest.raises(Cancelled):
            dossier_bytes(audit, "en", until)
        assert dossier_bytes(audit, "en") == expected, tenth


def test_lines_are_named_by_ranges():
    assert as_ranges([5, 3, 4, 9, 1_000, 1_001]) == "3–5, 9, 1,000–1,001"
    assert as_ranges([]) == ""
