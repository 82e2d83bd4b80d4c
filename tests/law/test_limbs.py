"""Law cases, each by its name: whether a limb binds on a day, the other two limbs, statements, policies, verdicts."""

from dataclasses import replace
from datetime import date

import pytest
from building import (
    assessment,
    audit_of,
    magnet,
    messages,
    missing,
    motor,
    outcome,
    read_of,
    reasons,
    statements_of,
    status,
    the_lexicon,
    the_pack,
    thing,
    verdict,
)

from desktop_app.application import Application, Party
from desktop_app.audit import UnknownItem, make_audit
from desktop_app.rules.model import Certainty, FlagKind, Reading

CHINESE = magnet(price="0.3", dysprosium=("0.01", "CN"))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 1, 1), "not-yet"),
        (date(2025, 10, 8), "not-yet"),
        (date(2025, 10, 9), "not-yet"),  # issued
        (date(2025, 11, 6), "not-yet"),  # the last day before the suspension
        (date(2025, 11, 7), "suspended"),  # suspended before it began
        (date(2025, 11, 30), "suspended"),
        (date(2025, 12, 1), "suspended"),  # its own first day
        (date(2026, 11, 10), "suspended"),  # inside by default
        (date(2026, 11, 11), "unconfirmed"),
        (date(2030, 1, 1), "unconfirmed"),
    ],
)
@pytest.mark.parametrize("limb", ["1.1", "1.2"])
def test_the_content_and_technology_limbs_on_a_day(limb, day, expected):
    assert status(audit_of(CHINESE, as_of=day), limb) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 10, 8), "not-yet"),
        (date(2025, 10, 9), "in-force"),
        (date(2025, 11, 6), "in-force"),
        (date(2025, 11, 7), "suspended"),
        (date(2026, 11, 10), "suspended"),
        (date(2026, 11, 11), "unconfirmed"),
    ],
)
def test_the_origin_limb_on_a_day(day, expected):
    assert status(audit_of(CHINESE, as_of=day), "1.3") == expected


def test_the_outcome_is_what_the_words_say_whatever_the_status():
    for day in (date(2025, 10, 1), date(2025, 12, 24), date(2026, 11, 24)):
        assert outcome(audit_of(CHINESE, as_of=day), "1.1") == "required"


def test_a_run_out_suspension_says_that_nobody_confirmed_what_followed():
    law = {rule.id: on_day for rule, on_day in audit_of(CHINESE).law}
    on_day = law["cn-mofcom-2025-61/1.1"]
    assert (on_day.since, on_day.until) == (date(2026, 11, 11), None)
    assert "treated as in force" in on_day.note.en


def test_nothing_is_needed_for_china_itself():
    audit = audit_of(CHINESE, destination="CN")
    assert {a.outcome for found in audit.assessments.values() for a in found} == {"not-applicable"}
    assert verdict(audit).outcome == "not-required"


def test_hong_kong_is_a_destination_like_others():
    assert verdict(audit_of(CHINESE, destination="HK")).outcome == "required"


# --- technology -----------------------------------------------------------------------------------------------------------


def test_chinese_technology_at_one_stage_needs_a_licence():
    audit = audit_of(magnet(dysprosium=("0", "AU"), technology={"magnet": "CN"}))
    assert outcome(audit, "1.2") == "required"


def test_technology_from_elsewhere_at_every_stage_needs_none():
    audit = audit_of(magnet(dysprosium=("0", "AU"), technology="JP"))
    assert outcome(audit, "1.2") == "not-required"


def test_a_stage_that_does_not_occur_needs_no_answer():
    stages = {"mining": "AU", "separation": "MY", "metal": "VN", "magnet": "JP", "recycling": "n/a"}
    assert outcome(audit_of(magnet(technology=stages)), "1.2") == "not-required"


def test_a_stage_without_an_answer_leaves_the_technology_open():
    stages = {"mining": "AU", "separation": "MY", "metal": "VN", "magnet": "JP"}
    audit = audit_of(magnet(technology=stages))
    assert outcome(audit, "1.2") == "undetermined"
    assert missing(audit, "1.2") == ["technology origin of stage “Recycling of secondary resources” of MAGNET"]


def test_chinese_equipment_beside_declared_technology_only_raises_the_flag():
    audit = audit_of(magnet(technology="JP", equipment={"magnet": "CN"}))
    assert outcome(audit, "1.2") == "not-required"
    flags = audit.flags[audit.items[0]]
    found = [f for f in flags if f.kind is FlagKind.CHINESE_EQUIPMENT]
    assert [f.certainty for f in found] == [Certainty.DECLARED]
    assert "“equipment_origin”" in found[0].because.en


def test_chinese_equipment_without_declared_technology_leaves_the_limb_open():
    stages = {"mining": "AU", "separation": "MY", "metal": "VN", "recycling": "n/a"}
    audit = audit_of(magnet(technology=stages, equipment={"magnet": "CN"}))
    assert outcome(audit, "1.2") == "undetermined"
    assert "Equipment is not technology" in reasons(audit, "1.2")


def test_technology_and_equipment_of_a_stage_may_be_declared_in_two_rows():
    audit = audit_of(magnet(technology="JP").declared(stage="magnet", equipment_origin="CN", equipment="jet mill"))
    assert outcome(audit, "1.2") == "not-required"
    assert "jet mill" in reasons(audit, "1.2")


def test_chinese_technology_of_a_magnet_reaches_the_assembly_around_it():
    machine = motor(magnet(dysprosium=("0", "AU"), technology={"magnet": "CN"}), price="10000")
    assert outcome(audit_of(machine), "1.2") == "required"
    assert outcome(audit_of(machine, reading=Reading.MATERIALS_ONLY), "1.2") == "not-required"


def test_chinese_technology_of_an_unlisted_magnet_is_no_matter():
    assert outcome(audit_of(magnet(is_a="ndfeb-magnet", technology="CN")), "1.2") == "not-required"


def test_a_material_asks_for_no_magnet_manufacture():
    stages = {"mining": "AU", "separation": "MY", "metal": "VN", "recycling": "n/a"}
    audit = audit_of(thing("DY", "300", is_a="dy-metal", technology=stages))
    assert outcome(audit, "1.2") == "not-required"


# --- origin ---------------------------------------------------------------------------------------------------------------


def test_a_magnet_of_china_origin_needs_a_licence_without_any_percentage():
    audit = audit_of(magnet(made_in="CN", dysprosium=("0", "AU")))
    assert outcome(audit, "1.3") == "required"
    assert outcome(audit, "1.1") == outcome(audit, "1.2") == "not-applicable"


def test_an_assembly_of_german_origin_with_a_magnet_of_china_origin_is_judged_by_its_content():
    audit = audit_of(motor(magnet(made_in="CN", dysprosium=("0.01", "CN")), price="1"))
    assert outcome(audit, "1.3") == "not-required"
    assert outcome(audit, "1.3", "MAGNET") == "required"
    assert outcome(audit, "1.1") == "required"
    assert "MAGNET" in reasons(audit, "1.3")


def test_an_assembly_of_china_origin_is_reached_by_the_origin_limb():
    audit = audit_of(motor(magnet(dysprosium=("0", "AU")), price="1000", made_in="CN"))
    assert outcome(audit, "1.3") == "required"
    assert outcome(audit_of(motor(CHINESE, made_in="CN"), reading=Reading.MATERIALS_ONLY), "1.3") == "not-required"


def test_an_unknown_country_of_origin_leaves_the_origin_limb_open():
    audit = audit_of(magnet(made_in="", dysprosium=("0", "AU"), technology="JP"))
    assert outcome(audit, "1.3") == "undetermined"
    assert missing(audit, "1.3") == ["country of origin of MAGNET"]
    assert verdict(audit).outcome == "undetermined"


# --- screening and statements ---------------------------------------------------------------------------------------------


def test_a_suspected_part_makes_the_verdict_undetermined_never_required():
    fan = thing("FAN", "12", "CN", description="Axial fan 24 V, brushless")
    audit = audit_of(motor(fan, number="CABINET", price="12.5"))
    assert verdict(audit).outcome == "undetermined"
    assert not [a for found in audit.assessments.values() for a in found if a.outcome == "required"]


def test_a_part_that_shows_no_sign_has_no_assessment():
    audit = audit_of(motor(thing("SCREW", "0.1", description="Screw M4"), number="CABINET", price="10"))
    assert verdict(audit).outcome == "no-indication"
    assert audit.assessments == {}


def test_a_declaration_of_none_is_an_answer_and_not_silence():
    fan = thing("FAN", "12", description="Axial fan").declared(constituent="none")
    audit = audit_of(motor(fan, number="CABINET", price="20"))
    assert verdict(audit).outcome == "not-required"


def test_an_expired_statement_no_longer_counts():
    fan = thing("FAN", "12", description="Axial fan").declared(constituent="none", valid_until=date(2026, 11, 23))
    assert verdict(audit_of(fan)).outcome == "undetermined"
    assert verdict(audit_of(fan, as_of=date(2026, 11, 23))).outcome == "not-required"
    assert messages(audit_of(fan), "ran out on 2026-11-23")


def test_an_expired_class_is_asked_for_again():
    one = thing("DISC", "12").declared(item_class="ndfeb-dy-magnet", valid_until=date(2026, 1, 1), declared_by="Alpha")
    audit = audit_of(one)
    assert verdict(audit).outcome == "undetermined"
    assert "Alpha" in reasons(audit, "1.1")


def test_conflicting_classes_are_an_unknown_class():
    one = magnet(dysprosium=("0.01", "CN"), item_class="ndfeb-magnet")
    audit = audit_of(one)
    assert outcome(audit, "1.1") == "undetermined"
    assert "ndfeb-dy-magnet" in reasons(audit, "1.1")
    assert "ndfeb-magnet" in reasons(audit, "1.1")


def test_conflicting_origins_are_an_unknown_origin():
    one = magnet(made_in="DE", technology="JP", dysprosium=("0", "AU")).declared(country_of_origin="CN")
    assert outcome(audit_of(one), "1.3") == "undetermined"


def test_a_statement_by_another_supplier_is_not_used():
    fan = thing("FAN", "12", description="Axial fan", supplier="Alpha GmbH").declared(
        constituent="none", supplier="Beta"
    )
    audit = audit_of(fan)
    assert verdict(audit).outcome == "undetermined"
    assert messages(audit, "Beta", "not used")


def test_a_supplier_is_the_same_with_its_legal_form_written_out_or_not():
    fan = thing("FAN", "12", description="fan", supplier="Alpha GmbH & Co. KG").declared(
        constituent="none", supplier="ALPHA"
    )
    assert verdict(audit_of(fan)).outcome == "not-required"


def test_a_supplier_whose_name_only_begins_alike_is_another():
    fan = thing("FAN", "12", description="fan", supplier="Alphatron").declared(constituent="none", supplier="Alpha")
    assert verdict(audit_of(fan)).outcome == "undetermined"


def test_the_same_declaration_handed_in_twice_counts_once():
    one = magnet(price="1", dysprosium=("0.0006", "CN"))
    twice = one.declared(
        constituent="dy-metal", value="0.0006", currency="EUR", country_of_origin="CN", file="again.csv"
    )
    assert outcome(audit_of(twice), "1.1") == "not-required"
    assert messages(audit_of(twice), "MAGNET", "again.csv")


def test_two_declarations_that_differ_are_an_unknown_value():
    one = magnet(price="1", dysprosium=("0.0006", "CN"))
    twice = one.declared(constituent="dy-metal", value="0.2", currency="EUR", country_of_origin="CN", file="again.csv")
    assert outcome(audit_of(twice), "1.1") == "undetermined"


def test_a_class_that_the_pack_does_not_know_is_an_unknown_class():
    audit = audit_of(thing("DISC", "12", is_a="super-magnet"))
    assert verdict(audit).outcome == "undetermined"


def test_a_part_declared_as_none_that_holds_dysprosium_may_contain_a_magnet():
    audit = audit_of(thing("COUPLING", "12", is_a="none", holds={"dy-metal": ("1", "CN")}))
    assert verdict(audit).outcome == "undetermined"
    only_yttrium = audit_of(thing("SHIELD", "12", is_a="none", holds={"y-metal": ("1", "CN")}))
    assert verdict(only_yttrium).outcome == "not-required"


def test_an_assembly_declared_to_contain_none_answers_for_suspected_components():
    fan = thing("FAN", "12", description="Axial fan")
    audit = audit_of(motor(fan, number="CABINET", price="20").declared(constituent="none"))
    assert verdict(audit).outcome == "not-required"


def test_an_assembly_declared_to_contain_none_does_not_deny_a_listed_magnet_inside():
    audit = audit_of(motor(CHINESE, price="1").declared(constituent="none"))
    assert verdict(audit).outcome != "not-required"
    assert messages(audit, "MOTOR", "listed magnet")


# --- policies and verdicts ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("uses", "policy"),
    [
        ((), "none"),
        (("military",), "presumption-of-denial"),
        (("wmd",), "presumption-of-denial"),
        (("listed-party",), "presumption-of-denial"),
        (("logic-14nm",), "case-by-case"),
        (("humanitarian",), "exempt"),
        (("humanitarian", "military"), "presumption-of-denial"),
        (("humanitarian", "memory-256-layers"), "case-by-case"),
    ],
)
def test_the_strictest_declared_use_sets_the_policy(uses, policy):
    audit = audit_of(CHINESE, application=Application(end_use_categories=uses))
    assert verdict(audit).policy == policy
    assert verdict(audit).outcome == "required"


def test_an_end_use_that_the_pack_does_not_know_is_reported():
    audit = audit_of(CHINESE, application=Application(end_use_categories=("gardening",)))
    assert messages(audit, "gardening")
    assert verdict(audit).policy == "none"


def test_the_status_of_a_verdict_is_the_most_binding_of_the_rules_that_decide_it():
    both = motor(magnet(made_in="CN", dysprosium=("0.01", "CN")), price="1")
    in_october = audit_of(both, as_of=date(2025, 10, 20), items=("MOTOR", "MAGNET"))
    assert (verdict(in_october, "MAGNET").outcome, verdict(in_october, "MAGNET").status) == ("required", "in-force")
    assert verdict(in_october, "MAGNET").rules == ("cn-mofcom-2025-61/1.3",)
    assert (verdict(in_october, "MOTOR").outcome, verdict(in_october, "MOTOR").status) == ("required", "not-yet")


def test_an_item_that_the_bom_does_not_have_cannot_be_chosen():
    with pytest.raises(UnknownItem, match="NOTHING"):
        audit_of(CHINESE, items=("NOTHING",))


def test_a_magnet_used_nowhere_else_is_assessed_though_it_is_not_exported():
    audit = audit_of(motor(CHINESE, price="100000"))
    assert assessment(audit, "1.1", "MAGNET").outcome == "required"
    assert len(audit.verdicts) == 1


def test_an_end_user_on_a_list_sets_the_policy_without_being_declared():
    application = Application(end_user=Party(name="Subaru Corp."))
    audit = audit_of(CHINESE, application=application)
    assert verdict(audit).policy == "presumption-of-denial"
    flag = next(f for f in audit.flags[audit.items[0]] if f.kind is FlagKind.END_USER)
    assert (flag.certainty, "SUBARU Corporation" in flag.because.en) == (Certainty.DECLARED, True)


def test_an_importer_with_a_similar_name_decides_nothing_and_is_reported():
    audit = audit_of(CHINESE, application=Application(importer=Party(name="IHI Aerospace Europe GmbH")))
    assert verdict(audit).policy == "none"
    assert messages(audit, "IHI Aerospace Europe", "score")
    assert any("not complete" in text.en for text in audit.pack.assumptions)


def test_one_file_added_under_two_names_counts_once():
    one = magnet(price="1", dysprosium=("0.0006", "CN"))
    statements = statements_of(one)
    again = [replace(s, source=replace(s.source, file="copy.csv")) for s in statements]
    settings = audit_of(one).settings
    audit = make_audit(read_of(one), [*statements, *again], settings, the_pack(), the_lexicon())
    assert outcome(audit, "1.1") == "not-required"


def test_a_holmium_magnet_that_holds_dysprosium_contradicts_itself():
    audit = audit_of(magnet(is_a="ndfeb-ho-magnet", dysprosium=("0.01", "CN")))
    assert outcome(audit, "1.1") == "undetermined"
    assert "exclude each other" in reasons(audit, "1.1")


def test_an_equipment_entry_of_one_weak_source_is_said_to_be_unverified():
    def said(equipment: str) -> str:
        made = magnet().declared(stage="magnet", equipment_origin="CN", equipment=equipment)
        return " ".join(flag.because.en for flags in audit_of(made).flags.values() for flag in flags)

    assert "2B902.n is not verified" in said("Bridgman furnace")
    assert "2B902.s" in said("Jet mill") and "not verified" not in said("Jet mill")


def test_a_statement_made_after_the_day_judged_counts_and_is_said():
    audit = audit_of(magnet(made_in="CN").declared(country_of_origin="CN", declared_on=date(2026, 12, 1)))
    assert outcome(audit, "1.3") == "required"
    assert messages(audit, "made after 2026-11-24", "MAGNET")
    earlier = audit_of(magnet(made_in="CN").declared(country_of_origin="CN", declared_on=date(2026, 11, 24)))
    assert not messages(earlier, "made after")
