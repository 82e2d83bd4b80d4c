"""The pack on exports from China: it speaks of the supplier's export, and never of the finished item's."""

from datetime import date

import pytest
from building import audit_of, magnet, motor, thing, verdict

from desktop_app.resources import resource
from desktop_app.rules.pack import load_pack

PACK = load_pack(resource("rules", "cn-exports-from-china.toml"))


def audited(*roots, **how):
    return audit_of(*roots, pack=PACK, **how)


def of(audit, announcement: int, part: str | None = None) -> str:
    index = audit.items[0] if part is None else audit.bom.index[part]
    return next(a.outcome for a in audit.assessments[index] if f"2025-{announcement}/" in a.rule)


def state(audit, announcement: int) -> str:
    return next(on_day.status for rule, on_day in audit.law if f"2025-{announcement}/" in rule.id)


def test_a_dysprosium_magnet_from_china_needs_its_suppliers_licence_under_18():
    audit = audited(motor(magnet(made_in="CN"), price="100"))
    assert of(audit, 18, "MAGNET") == "required"
    assert of(audit, 57, "MAGNET") == "not-required"
    assert state(audit, 18) == "in-force"


def test_a_rotor_from_china_is_outside_18_as_the_ministry_explained():
    audit = audited(motor(magnet(made_in="CN"), price="100", made_in="CN"))
    assert of(audit, 18) == "not-required"
    assert "rotor and stator assemblies" in PACK.items["ndfeb-dy-magnet"].note.en


def test_a_holmium_magnet_is_outside_61_and_inside_57():
    holmium = magnet(is_a="ndfeb-ho-magnet", made_in="CN")
    assert verdict(audit_of(holmium)).outcome == "not-required"
    audit = audited(holmium)
    assert of(audit, 57) == "required"
    assert of(audit, 18) == "not-required"


@pytest.mark.parametrize(
    ("day", "eighteen", "fifty_seven"),
    [
        (date(2025, 4, 3), "not-yet", "not-yet"),
        (date(2025, 4, 4), "in-force", "not-yet"),
        (date(2025, 11, 6), "in-force", "not-yet"),
        (date(2025, 11, 7), "in-force", "suspended"),
        (date(2025, 11, 8), "in-force", "suspended"),
        (date(2026, 11, 10), "in-force", "suspended"),
        (date(2026, 11, 11), "in-force", "unconfirmed"),
    ],
)
def test_18_was_never_suspended_and_57_never_began(day, eighteen, fifty_seven):
    audit = audited(magnet(made_in="CN"), as_of=day)
    assert (state(audit, 18), state(audit, 57)) == (eighteen, fifty_seven)


def test_these_rules_apply_whatever_the_destination():
    assert of(audited(magnet(made_in="CN"), destination="DE"), 18) == "required"


def test_a_magnet_made_elsewhere_is_not_exported_from_china():
    assert of(audited(magnet(made_in="JP")), 18) == "not-required"


def test_samarium_oxide_is_listed_by_18_though_not_by_61():
    oxide = thing("SMO", "30", "CN", is_a="sm-oxide")
    assert of(audited(oxide), 18) == "required"


def test_a_lithium_battery_is_listed_by_58():
    battery = thing("PACK", "900", "CN", is_a="li-ion-300")
    assert of(audited(battery), 58) == "required"


def test_the_verdict_on_the_item_is_not_decided_by_its_supply():
    assert verdict(audited(motor(magnet(made_in="CN"), price="100"))).rules == ()


def test_every_code_belongs_to_the_announcement_that_lists_it():
    rules = {rule.id.split("-")[-1].split("/")[0]: rule for rule in PACK.rules}
    assert all("1C902" <= PACK.items[i].code < "1C909" for i in rules["18"].covers)
    assert all("1C909" <= PACK.items[i].code < "1C914" for i in rules["57"].covers)
