"""Masses at a user's reference price, equipment recognised by its description, and terms in working days."""

from datetime import date
from pathlib import Path

import pytest
from building import Thing, audit_of, magnet, messages, missing, motor, outcome, percent, share

from desktop_app.rules.equipment import recognise
from desktop_app.rules.mass import in_grams
from desktop_app.rules.model import FlagKind
from desktop_app.rules.pack import InvalidPack, load_pack
from desktop_app.rules.working_days import after_working_days, working_day

PACK = load_pack()

OVERLAY = """
[overlay]
by = "Anna Kovač"
date = 2026-11-24

[[reference_prices]]
item = "dy-metal"
low = "200"
high = "400"
currency = "EUR"
per = "kg"
source = "price report"
date = 2026-11-20
"""


@pytest.fixture
def priced(tmp_path: Path):
    path = tmp_path / "prices.toml"
    path.write_text(OVERLAY, encoding="utf-8")
    return load_pack(overlays=[path])


def by_mass(price: str = "1", origin: str = "CN", **mass: str) -> Thing:
    one = magnet(price=price, mass="10", mass_unit="g")
    return one.declared(constituent="dy-metal", country_of_origin=origin, **mass)


def test_a_mass_is_worth_what_the_reference_price_says_within_its_range(priced):
    audit = audit_of(by_mass(mass="0.2", mass_unit="g"), pack=priced)
    assert share(audit) == percent("4", "8")
    assert outcome(audit, "1.1") == "required"
    calculation = audit.calculation(audit.items[0])
    assert calculation is not None
    assert "estimate: 0.2 g" in calculation.terms[0].note.en
    assert "price report, 2026-11-20" in calculation.terms[0].note.zh


def test_a_percentage_is_of_the_mass_of_the_part(priced):
    assert share(audit_of(by_mass(mass_percent="2"), pack=priced)) == percent("4", "8")


def test_an_estimate_that_straddles_the_threshold_asks_for_the_value(priced):
    audit = audit_of(motor(by_mass(mass="0.2", mass_unit="g"), price="60"), pack=priced)
    assert outcome(audit, "1.1") == "undetermined"
    assert missing(audit, "1.1") == ["value of Dysprosium metal in one piece of MAGNET"]


def test_an_estimate_of_unknown_origin_counts_from_nothing(priced):
    audit = audit_of(by_mass(mass="0.2", mass_unit="g", origin=""), pack=priced)
    assert share(audit) == percent("0", "8")


def test_a_declared_value_is_taken_before_an_estimate(priced):
    one = magnet(price="1").declared(
        constituent="dy-metal", value="0.5", currency="EUR", country_of_origin="CN", mass="1", mass_unit="g"
    )
    assert share(audit_of(one, pack=priced)) == percent("50")


def test_a_mass_without_a_unit_or_without_a_reference_price_decides_nothing(priced):
    assert share(audit_of(by_mass(mass="0.2"), pack=priced)) == percent("0", "100")
    assert share(audit_of(by_mass(mass="0.2", mass_unit="g"))) == percent("0", "100")
    assert messages(audit_of(by_mass(mass="0.2", mass_unit="g")), "mass", "MAGNET")


def test_the_overlay_says_what_it_takes_things_to_be_worth(priced):
    assert priced.overlays[0].changes == (
        "takes dy-metal to be worth 200 to 400 EUR per kg (price report, 2026-11-20)",
    )


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [('"200"', '"500"', "low is more"), ('"dy-metal"', '"gold"', "gold"), ('per = "kg"', 'per = "stone"', "stone")],
)
def test_a_reference_price_that_cannot_be_is_refused(tmp_path, old, new, named):
    path = tmp_path / "prices.toml"
    path.write_text(OVERLAY.replace(old, new), encoding="utf-8")
    with pytest.raises(InvalidPack, match=named):
        load_pack(overlays=[path])


def test_masses_are_read_in_many_units():
    assert in_grams("2", "kg") == in_grams("2000", "g") == in_grams("2", "千克") == 2000
    assert in_grams("5", "MG") * 200 == 1
    assert in_grams("2", "pcs") is in_grams("", "g") is None


@pytest.mark.parametrize(
    ("said", "code", "label"),
    [
        ("Jet-mill QLM-260", "2B902.s", "jet mill"),
        ("气流磨 QLM-260", "2B902.s", "jet mill"),
        ("Centrifugal extractor CTL350", "2B902.a", "centrifugal extraction equipment"),
        ("vacuum sintering furnace", "2B902.w", "vacuum sintering furnace"),
        ("NdFeB strip casting furnace 600 kg", "2B902.o", "vacuum induction strip casting furnace"),
        ("电解槽 10 kA", "2B902.j", "rare-earth electrolytic cell"),
        ("Korngrenzendiffusion Anlage", "2B902.y", "grain-boundary-diffusion equipment"),
    ],
)
def test_equipment_is_recognised_by_its_description(said, code, label):
    entry = recognise(PACK, said)
    assert entry is not None
    assert entry.code == code
    assert entry.label.en.startswith(label)


def test_other_machines_are_not():
    assert recognise(PACK, "coffee machine") is None


def test_a_recognised_entry_stands_in_the_flag():
    one = magnet(technology="JP").declared(
        stage="magnet", equipment_origin="CN", equipment="hydrogen decrepitation furnace"
    )
    audit = audit_of(one)
    (flag,) = [f for f in audit.flags[audit.items[0]] if f.kind is FlagKind.CHINESE_EQUIPMENT]
    assert "2B902" in flag.because.en
    assert outcome(audit, "1.2") == "not-required"


def test_ten_working_days_leave_out_holidays_and_count_swapped_days():
    assert not working_day(PACK, date(2026, 10, 1))
    assert working_day(PACK, date(2026, 10, 10))  # a Saturday that is worked
    due = after_working_days(PACK, date(2026, 9, 24), 10)
    assert due.day == date(2026, 10, 15)
    assert due.certain


def test_a_year_without_a_calendar_has_weekends_only_and_says_so():
    due = after_working_days(PACK, date(2031, 6, 2), 10)
    assert (due.day, due.certain) == (date(2031, 6, 16), False)


def test_the_mass_of_a_constituent_is_shown_with_the_rare_earth_in_it():
    oxide = magnet(price="9").declared(constituent="dy-oxide", mass="12", mass_unit="g", country_of_origin="CN")
    metal = magnet(price="9").declared(constituent="dy-metal", mass="200", mass_unit="mg", country_of_origin="CN")
    shown = [
        [fact.value for fact in audit.facts(0) if fact.label.en == "Mass of the constituent"]
        for audit in (audit_of(oxide), audit_of(metal))
    ]
    assert [value.en for value in shown[0]] == ["12 g per piece, in it 10.46 g Dy (as Dy2O3)"]
    assert [value.zh for value in shown[0]] == ["每件12 g，其中10.46 g Dy（按Dy2O3计）"]
    assert [value.en for value in shown[1]] == ["0.2 g"]
