"""The shipped sample: made by its script, read without a question, and showing all three answers by default."""

import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from make_sample import MADE_ON, SAMPLES, sample_files
from openpyxl import load_workbook

from desktop_app.application import Application, read_application
from desktop_app.audit import Audit, Settings, make_audit
from desktop_app.bom import Bom, Severity
from desktop_app.readers import read_bom, read_declarations
from desktop_app.rules.model import FlagKind, Outcome, Reading
from desktop_app.rules.pack import load_pack
from desktop_app.screening.lexicon import load_lexicon

BOM_FILE, DECLARATIONS_FILE = "servo-drive.xlsx", "servo-drive-declarations.xlsx"
APPLICATION = read_application(SAMPLES / "servo-drive-application.toml")
GRAMS = {"g": Decimal(1), "kg": Decimal(1000)}


@pytest.fixture(scope="module")
def bom() -> Bom:
    return read_bom(BOM_FILE, (SAMPLES / BOM_FILE).read_bytes()).bom


@pytest.fixture(scope="module")
def audit_with() -> Callable[..., Audit]:
    """The sample's audit; what is given replaces the usual settings."""
    read = read_bom(BOM_FILE, (SAMPLES / BOM_FILE).read_bytes())
    statements, problems = read_declarations(DECLARATIONS_FILE, (SAMPLES / DECLARATIONS_FILE).read_bytes())
    pack, lexicon = load_pack(), load_lexicon()

    def audit(declared: bool = True, **settings: object) -> Audit:
        chosen = Settings(**{"as_of": date(2026, 11, 24), "application": APPLICATION} | settings)
        return make_audit(read, statements if declared else (), chosen, pack, lexicon, problems=problems)

    return audit


def verdicts(audit: Audit) -> dict[str, str]:
    return {audit.bom.parts.part_number[v.item]: v.outcome.value for v in audit.verdicts}


def outcomes(audit: Audit, part: str) -> list[str]:
    return [a.outcome.value for a in audit.assessments[audit.bom.index[part]]]


def missing(audit: Audit, part: str, rule: str) -> list[tuple[str, str]]:
    """Part and supplier of each fact that a rule lacks."""
    (assessment,) = (a for a in audit.assessments[audit.bom.index[part]] if a.rule.endswith(rule))
    return [(audit.bom.parts.part_number[m.part], m.supplier) for m in assessment.missing]


def shown(data: bytes) -> list[object]:
    """Every cell of a workbook as it is shown, and what shapes the sheet; versions of libraries write it differently."""
    sheet = load_workbook(BytesIO(data)).active
    shape = [
        sheet.title,
        sheet.freeze_panes,
        sheet.auto_filter.ref,
        [d.width for d in sheet.column_dimensions.values()],
    ]
    cells = [[(c.value, c.number_format, c.font.b, c.fill.fgColor.rgb) for c in row] for row in sheet.iter_rows()]
    return [*shape, *cells]


@pytest.mark.parametrize("file", [BOM_FILE, DECLARATIONS_FILE])
def test_the_committed_workbooks_are_what_the_script_makes(file):
    committed = (SAMPLES / file).read_bytes()
    assert shown(committed) == shown(sample_files()[file])
    with zipfile.ZipFile(BytesIO(committed)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {MADE_ON.timetuple()[:6]}


def test_the_script_makes_the_same_bytes_each_time():
    assert sample_files() == sample_files()


def test_the_bill_of_materials_reads_without_a_question():
    read = read_bom(BOM_FILE, (SAMPLES / BOM_FILE).read_bytes())
    assert read.problems == ()
    assert (read.source.sheet, read.source.header_row, read.source.structure) == ("BOM", 0, "levels")
    assert set(read.source.columns) == {
        "level", "part_number", "revision", "description", "quantity", "unit", "unit_price", "currency", "manufacturer",
        "mpn", "supplier", "country_of_origin", "hs_code", "mass", "mass_unit", "item_class", "reference_designators",
    }  # fmt: skip
    assert (read.bom.lines, len(read.bom), read.bom.max_depth) == (144, 110, 4)
    assert list(read.bom.parts.part_number[read.bom.roots]) == ["WX-40A", "WX-40B", "WX-55C"]


def test_the_axes_share_their_drive_and_encoder(bom):
    assert len(bom.used_in(bom.index["WD-60"])) == 3
    assert len(bom.used_in(bom.index["WE-17"])) == 3
    assert len(bom.usages_of(bom.index["WE-17"])) == 6


def test_the_declarations_read_without_a_question_and_are_about_parts_of_the_bill(bom):
    statements, problems = read_declarations(DECLARATIONS_FILE, (SAMPLES / DECLARATIONS_FILE).read_bytes())
    assert problems == ()
    assert len(statements) == 44
    assert {s.part_number for s in statements} <= set(bom.parts.part_number)
    assert all(s.declared_by and s.declared_on and s.evidence for s in statements)
    assert {s.country_of_origin for s in statements if s.constituent not in {"", "none"}} == {"CN", "AU", "EE", ""}
    assert {s.item_class for s in statements if s.item_class} <= {*load_pack().items, "none"}


def test_no_assembly_is_cheaper_or_lighter_than_its_parts(bom):
    rates = {"EUR": Decimal(1), "USD": Decimal(APPLICATION.rates["USD"])}
    parts = bom.parts
    stated = {facts.part: facts.unit_price for facts in APPLICATION.items if facts.unit_price}
    for part in range(len(bom)):
        price = mass = Decimal(0)
        for usage in bom.usages_of(part):
            child, quantity = bom.usages.child[usage], Decimal(bom.usages.quantity[usage])
            price += quantity * Decimal(parts.unit_price[child]) * rates[parts.currency[child]]
            mass += quantity * Decimal(parts.mass[child]) * GRAMS[parts.mass_unit[child]]
        number = parts.part_number[part]
        own = Decimal(parts.unit_price[part] or stated[number]) * rates[parts.currency[part] or "EUR"]
        assert price < own, number
        assert mass < Decimal(parts.mass[part]) * GRAMS[parts.mass_unit[part]], number


def test_what_a_magnet_is_said_to_hold_fits_into_it(bom):
    statements, _ = read_declarations(DECLARATIONS_FILE, (SAMPLES / DECLARATIONS_FILE).read_bytes())
    for part in {s.part_number for s in statements if s.value}:
        index, held = bom.index[part], [s for s in statements if s.part_number == part and s.value]
        assert sum(Decimal(s.mass) for s in held) <= Decimal(bom.parts.mass[index])
        assert {s.currency for s in held} == {bom.parts.currency[index]}
        assert sum(Decimal(s.value) for s in held) < Decimal("0.1") * Decimal(bom.parts.unit_price[index])


def test_the_axes_show_the_three_answers(audit_with):
    audit = audit_with()
    assert audit.settings.reading is Reading.ASSEMBLIES_INCLUDED
    assert verdicts(audit) == {"WX-40A": "required", "WX-40B": "not-required", "WX-55C": "undetermined"}


@pytest.mark.parametrize("as_of", [date(2025, 12, 15), date(2026, 11, 10), date(2026, 11, 11), date(2030, 12, 31)])
@pytest.mark.parametrize("application", [APPLICATION, Application()], ids=["application", "no application"])
def test_the_three_answers_hold_on_other_days_and_without_the_application(audit_with, as_of, application):
    answers = verdicts(audit_with(as_of=as_of, application=application))
    assert list(answers.values()) == ["required", "not-required", "undetermined"]


def test_without_declarations_nothing_is_decided(audit_with):
    assert set(verdicts(audit_with(declared=False)).values()) == {"undetermined"}


def test_the_parts_show_the_three_limbs(audit_with):
    audit = audit_with()
    assert outcomes(audit, "WM-40A") == ["required", "required", "not-required"]
    assert outcomes(audit, "WP-4202") == ["not-applicable", "not-applicable", "required"]  # exported again as a spare
    assert outcomes(audit, "WP-4203") == ["not-required"] * 3  # Chinese equipment, but declared technology
    assert outcomes(audit, "WP-5201") == ["not-required", "undetermined", "not-required"]  # technology not declared
    assert outcomes(audit, "WE-1720") == ["undetermined", "not-required", "not-required"]
    assert outcomes(audit, "WE-1721") == ["not-required"] * 3
    assert outcomes(audit, "WP-5501") == ["undetermined"] * 3
    assert audit.bom.index["WD-6200"] not in audit.assessments


def test_two_currencies_meet_in_the_share_of_axis_a(audit_with):
    audit = audit_with()
    calculation = audit.calculation(audit.bom.index["WX-40A"])
    assert calculation is not None
    assert (audit.currency, calculation.currency) == ("EUR", "EUR")
    assert {term.currency for term in calculation.terms} == {"EUR", "USD"}
    assert calculation.numerator_low == Decimal("2.2908")
    assert calculation.price == 1985
    assert set(audit.bom.parts.currency) == {"", "EUR", "USD"}


def test_axis_c_asks_the_brake_first_then_the_blower_whose_statement_ran_out(audit_with):
    audit = audit_with()
    asked = missing(audit, "WX-55C", "/1.1")
    assert asked[:2] == [("WP-5501", "Kolmbach Bremsentechnik GmbH"), ("WP-5601", "Ventora Handelskontor GmbH")]
    assert ("WP-5201", "Narvelt Magnetid OÜ") in missing(audit, "WX-55C", "/1.2")
    (problem,) = audit.problems
    assert (problem.severity, problem.file, problem.column) == (Severity.WARNING, DECLARATIONS_FILE, "Valid Until")
    assert "WP-5601" in problem.message


def test_only_what_has_or_suggests_rare_earths_is_flagged(audit_with):
    audit = audit_with()
    numbers = audit.bom.parts.part_number
    flagged = {numbers[part]: {flag.kind for flag in flags} for part, flags in audit.flags.items()}
    magnets, both = {FlagKind.RARE_EARTH}, {FlagKind.RARE_EARTH, FlagKind.CHINESE_EQUIPMENT}
    assert flagged == {
        "WP-4201": both,
        "WP-4202": both,
        "WP-4203": both,
        "WP-5201": both,
        "WE-1720": magnets,
        "WE-1721": magnets,
        "WP-5211": magnets,
        "WP-5501": magnets,
        "WP-5601": magnets,
    }
    assert {a.outcome for of in audit.assessments.values() for a in of} >= {
        Outcome.REQUIRED,
        Outcome.NOT_REQUIRED,
        Outcome.UNDETERMINED,
    }


def test_the_application_is_complete():
    for party in (APPLICATION.applicant, APPLICATION.importer, APPLICATION.end_user):
        assert all((party.name, party.name_zh, party.address, party.country, party.contact))
        assert ".example" in party.contact
    assert APPLICATION.end_use and APPLICATION.end_use_zh and APPLICATION.contract_number and APPLICATION.contract_date
    assert APPLICATION.destination == APPLICATION.end_user.country == "BR"
    assert [facts.part for facts in APPLICATION.items] == ["WX-40A", "WX-40B", "WX-55C"]
