"""A pack of another regime works by its own lists, countries and kinds of rule, without a line of code."""

from datetime import date
from pathlib import Path

import pytest
from building import Thing, audit_of, magnet, motor, outcome, reasons, status, thing, verdict

from desktop_app.audit import Audit
from desktop_app.rules.model import Reading
from desktop_app.rules.pack import load_pack

PACK = load_pack(Path(__file__).parent / "packs" / "us-dfars.toml")


def audited(*roots: Thing, **how) -> Audit:
    return audit_of(*roots, pack=PACK, **how)


def neodymium_magnet(**more) -> Thing:
    return magnet(is_a="ndfeb-magnet", price="1", **more)


@pytest.mark.parametrize(("origin", "expected"), [("CN", "required"), ("RU", "required"), ("JP", "not-required")])
def test_a_rule_counts_its_own_countries(origin, expected):
    assert outcome(audited(neodymium_magnet(made_in=origin)), "magnets") == expected


def test_a_rule_has_its_own_list_and_its_own_name_for_it():
    audit = audited(thing("DISC", "1", "CN", is_a="ferrite-magnet"))
    assert outcome(audit, "magnets") == "not-required"
    assert "the DFARS list does not list" in reasons(audit, "magnets")


def test_a_rule_adds_up_its_own_constituents_at_its_own_threshold():
    half = neodymium_magnet(holds={"nd-metal": [("0.3", "CN"), ("0.2", "RU"), ("0.4", "AU")]})
    audit = audited(half)
    assert outcome(audit, "neodymium") == "required"
    assert outcome(audited(neodymium_magnet(holds={"nd-metal": ("0.49", "CN")})), "neodymium") == "not-required"
    assert status(audit, "neodymium") == "not-yet"
    assert status(audited(half, as_of=date(2027, 1, 1)), "neodymium") == "in-force"


def test_a_rule_may_stop_at_the_materials_in_every_reading():
    machine = motor(neodymium_magnet(holds={"nd-metal": ("0.9", "CN")}), price="1")
    for reading in Reading:
        assert outcome(audited(machine, reading=reading), "neodymium") == "not-required"
        assert outcome(audited(machine, reading=reading), "neodymium", "MAGNET") == "required"


def test_a_rule_may_ask_about_goods_wherever_they_were_made():
    audit = audited(neodymium_magnet(made_in="CN", holds={"nd-metal": ("0.9", "CN")}))
    assert outcome(audit, "neodymium") == "required"


def test_equipment_is_asked_for_stage_by_stage_where_a_rule_asks_for_it():
    assert outcome(audited(neodymium_magnet(equipment={"magnet": "CN"})), "equipment") == "required"
    assert outcome(audited(neodymium_magnet(equipment={"magnet": "DE"})), "equipment") == "not-required"
    silent = audited(neodymium_magnet(technology={"magnet": "CN"}))
    assert outcome(silent, "equipment") == "undetermined"


def test_a_listed_item_is_one_whatever_its_origin():
    audit = audited(motor(neodymium_magnet(made_in="JP"), number="FRAME"))
    assert outcome(audit, "label") == "required"
    assert outcome(audit, "label", "MAGNET") == "required"
    assert outcome(audited(thing("FAN", "3", description="axial fan")), "label") == "undetermined"


def test_a_destination_is_free_only_where_the_rule_says_so():
    audit = audited(neodymium_magnet(made_in="CN"), destination="CN")
    assert outcome(audit, "magnets") == "required"
    assert outcome(audit, "label") == "not-applicable"


def test_a_rule_about_supply_speaks_of_parts_and_not_in_verdicts():
    audit = audited(neodymium_magnet(made_in="CN"))
    assert outcome(audit, "supply") == "required"
    assert all(not rule.endswith("/supply") for rule in verdict(audit).rules)
