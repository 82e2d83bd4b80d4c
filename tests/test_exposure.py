"""Where the sample's exposure sits, and that the three ways to cut it add up to the same."""

from datetime import date
from fractions import Fraction

import pytest

from desktop_app.application import read_application
from desktop_app.audit import Audit, Settings, make_audit
from desktop_app.exposure import Slice, exposure_of
from desktop_app.readers import read_bom, read_declarations
from desktop_app.resources import resource
from desktop_app.rules.pack import load_pack
from desktop_app.screening import load_lexicon

SAMPLES = resource("samples")


def audit_of(declared: bool) -> Audit:
    read = read_bom("b.xlsx", (SAMPLES / "servo-drive.xlsx").read_bytes())
    statements, _ = read_declarations("d.xlsx", (SAMPLES / "servo-drive-declarations.xlsx").read_bytes())
    settings = Settings(date(2026, 11, 24), application=read_application(SAMPLES / "servo-drive-application.toml"))
    return make_audit(read, statements if declared else (), settings, load_pack(), load_lexicon())


@pytest.fixture(scope="module")
def declared() -> Audit:
    return audit_of(True)


def total(slices: tuple[Slice, ...]) -> tuple[Fraction, Fraction | None]:
    highs = [one.high for one in slices]
    return sum((s.low for s in slices), Fraction(0)), None if None in highs else sum(h for h in highs if h is not None)


def test_the_three_ways_add_up_to_the_numerator(declared):
    for item in declared.items:
        exposure, calculation = exposure_of(declared, item), declared.calculation(item)
        assert exposure is not None and calculation is not None
        expected = (calculation.numerator_low, calculation.numerator_high)
        assert total(exposure.by_supplier) == total(exposure.by_element) == total(exposure.by_assembly) == expected


def test_axis_a_owes_its_exposure_to_two_magnet_makers(declared):
    exposure = exposure_of(declared, declared.bom.index["WX-40A"])
    assert exposure is not None
    assert [s.key for s in exposure.by_supplier[:2]] == [
        "Tamagane Magnetics Europe GmbH",
        "Xinghelu Magnet Materials Co., Ltd.",
    ]
    assert {s.key for s in exposure.by_element} == {"Dy", "Sm"}
    assert [s.key for s in exposure.by_assembly] == ["WM-40A"]
    assert exposure.by_assembly[0].share_low == Fraction("2.2908") / 1985


def test_contents_that_nobody_declared_have_no_element(declared):
    exposure = exposure_of(audit_of(False), declared.bom.index["WX-55C"])
    assert exposure is not None
    assert "" in {s.key for s in exposure.by_element}


def test_a_part_without_any_sign_has_no_exposure(declared):
    assert exposure_of(declared, declared.bom.index["WD-6200"]) is None


def test_a_part_that_is_declared_itself_is_its_own_slice(declared):
    part = declared.bom.index["WP-4202"]
    exposure = exposure_of(declared, part)
    assert exposure is not None
    assert [(s.key, s.parts) for s in exposure.by_assembly] == [("WP-4202", (part,))]


def test_without_a_rate_or_price_nothing_is_bounded():
    lines = [
        "Level,Part Number,Description,Quantity,Unit Price,Currency,Supplier",
        "0,TOP,Machine,1,,EUR,",
        "1,A,Magnet N42SH,2,1,USD,Acme",
        "1,B,Magnet N42SH,,1,EUR,Other",
    ]
    read = read_bom("bom.csv", "\n".join(lines).encode())
    audit = make_audit(read, (), Settings(date(2026, 11, 24), currency="EUR"), load_pack(), load_lexicon())
    exposure = exposure_of(audit, audit.bom.index["TOP"])
    assert exposure is not None
    assert {s.key: s.high for s in exposure.by_supplier} == {"Acme": None, "Other": None}
    assert {s.share_high for s in exposure.by_supplier} == {None}
