"""Law cases, each by its name: the value share, its bounds, and what they answer under article 1(1)."""

from fractions import Fraction

from building import (
    assessment,
    audit_of,
    magnet,
    messages,
    missing,
    motor,
    outcome,
    percent,
    reasons,
    share,
    thing,
    verdict,
)

from desktop_app.application import Application, ItemFacts
from desktop_app.rules.model import Reading


def test_a_share_of_exactly_the_threshold_needs_a_licence():
    audit = audit_of(magnet(price="0.3", dysprosium=("0.0003", "CN")))
    assert share(audit) == percent("0.1")
    assert outcome(audit, "1.1") == "required"


def test_a_share_just_below_the_threshold_needs_none():
    audit = audit_of(magnet(price="0.3", dysprosium=("0.00029999999999999999", "CN")))
    assert outcome(audit, "1.1") == "not-required"
    assert "0.1 %, below" not in reasons(audit, "1.1")


def test_an_unknown_origin_counts_from_nothing_to_everything():
    audit = audit_of(magnet(price="0.3", dysprosium=("0.0003", "")))
    assert share(audit) == percent("0", "0.1")
    assert outcome(audit, "1.1") == "undetermined"
    assert missing(audit, "1.1") == ["country of origin of Dysprosium metal in MAGNET"]


def test_an_unknown_origin_of_too_little_value_to_matter_settles_nothing_more():
    audit = audit_of(magnet(price="0.3", dysprosium=("0.0002", "")))
    assert outcome(audit, "1.1") == "not-required"


def test_an_unknown_value_is_at_most_the_price_of_the_part():
    audit = audit_of(motor((4, magnet(price="0.3", dysprosium=("", "CN"))), price="1000"))
    assert share(audit) == percent("0", "0.12")
    assert missing(audit, "1.1") == ["value of Dysprosium metal in one piece of MAGNET"]


def test_an_unknown_price_leaves_the_share_open():
    audit = audit_of(magnet(price="", dysprosium=("0.0003", "CN")))
    assert share(audit) == percent("0", "100")
    assert outcome(audit, "1.1") == "undetermined"
    assert missing(audit, "1.1") == ["unit price of MAGNET"]


def test_an_unknown_price_settles_nothing_where_nothing_of_china_is_inside():
    audit = audit_of(magnet(price="", dysprosium=("0.0003", "AU")))
    assert outcome(audit, "1.1") == "not-required"


def test_a_price_of_zero_is_no_price_and_is_said():
    audit = audit_of(magnet(price="0", dysprosium=("0.0003", "CN")))
    assert outcome(audit, "1.1") == "undetermined"
    assert messages(audit, "MAGNET", "price")


def test_quantities_are_multiplied_over_three_levels():
    rotor = thing("ROTOR", "40").made_of((8, magnet(price="0.5", dysprosium=("0.001", "CN"))))
    machine = motor(motor((2, rotor), number="DRIVE", price="200"), number="MACHINE", price="160")
    audit = audit_of(motor(machine, number="LINE", price="160"))
    assert share(audit) == percent("0.01")
    assert share(audit, "ROTOR") == percent("0.02")
    machines = audit_of(motor((3, machine), number="LINE", price="48"))
    assert share(machines) == percent("0.1")
    assert outcome(machines, "1.1") == "required"


def test_a_shared_sub_assembly_counts_at_each_place_of_use():
    rotor = thing("ROTOR", "40").made_of((8, magnet(price="0.5", dysprosium=("0.005", "CN"))))
    audit = audit_of(
        motor(
            motor(rotor, number="LEFT", price="50"),
            motor((2, rotor), number="RIGHT", price="90"),
            rotor,
            number="ROBOT",
            price="160",
        )
    )
    assert share(audit) == percent("0.1")
    assert len(audit.bom) == 5


def test_the_terms_of_the_calculation_add_up_to_its_sum():
    rotor = thing("ROTOR", "40").made_of((8, magnet(price="0.5", dysprosium=("0.005", "CN"))))
    audit = audit_of(motor(motor(rotor, number="LEFT"), (2, rotor), number="ROBOT", price="160"))
    calculation = audit.calculation(audit.items[0])
    assert calculation is not None
    assert [(term.pieces_low, term.low) for term in calculation.terms] == [(24, Fraction("0.12"))]
    assert calculation.numerator_low == calculation.numerator_high == Fraction("0.12")


def test_several_constituents_of_china_are_added_up():
    audit = audit_of(magnet(price="1", dysprosium=("0.0004", "CN"), terbium=("0.0006", "CN")))
    assert outcome(audit, "1.1") == "required"


def test_only_the_part_from_china_counts_of_a_constituent_of_mixed_origin():
    audit = audit_of(magnet(price="1", holds={"dy-metal": [("0.5", "AU"), ("0.0009", "CN")]}))
    assert share(audit) == percent("0.09")
    assert outcome(audit, "1.1") == "not-required"


def test_two_currencies_without_a_rate_leave_the_share_open_and_name_the_rate():
    audit = audit_of(
        motor(magnet(price="0.3", currency="USD", dysprosium=("0.0003", "CN")), price="10", currency="EUR")
    )
    assert outcome(audit, "1.1") == "undetermined"
    assert "exchange rate from USD to EUR" in missing(audit, "1.1")


def test_two_currencies_with_a_rate_are_compared():
    machine = motor(magnet(price="30", currency="USD", dysprosium=("0.02", "CN")), price="10", currency="EUR")
    audit = audit_of(machine, rates={"USD": "0.5"}, currency="EUR")
    assert share(audit) == percent("0.1")


def test_a_part_and_its_constituents_in_one_currency_need_no_rate():
    audit = audit_of(
        motor(magnet(price="0.3", currency="USD", dysprosium=("0.0003", "CN")), price="10", currency="EUR")
    )
    assert outcome(audit, "1.1", "MAGNET") == "required"


def test_a_missing_rate_half_way_does_not_blur_an_item_in_the_same_currency():
    rotor = thing("ROTOR", "10", currency="EUR").made_of(magnet(price="3", currency="USD", dysprosium=("0.5", "CN")))
    audit = audit_of(motor(rotor, price="1000", currency="USD"))
    assert share(audit) == percent("0.05")


def test_an_unknown_quantity_is_bounded_by_the_price_of_what_it_goes_into():
    rotor = thing("ROTOR", "1").made_of(("", magnet(price="0.5", dysprosium=("0.005", "CN"))))
    audit = audit_of(motor(rotor, price="2000"))
    assert share(audit) == percent("0", "0.05")
    (found,) = assessment(audit_of(motor(rotor, price="20")), "1.1").missing
    assert (found.fact.en, found.narrows) == ("quantity of MAGNET in ROTOR", Fraction(1, 20))


def test_a_magnet_without_dysprosium_and_terbium_is_not_listed():
    audit = audit_of(motor(magnet(is_a="ndfeb-magnet", made_in="CN"), price="10"))
    assert verdict(audit).outcome == "not-required"
    assert outcome(audit, "1.1", "MAGNET") == outcome(audit, "1.3", "MAGNET") == "not-required"


def test_a_magnet_declared_free_of_dysprosium_but_holding_some_is_undetermined():
    audit = audit_of(magnet(is_a="ndfeb-magnet", price="1", dysprosium=("0.01", "CN")))
    assert outcome(audit, "1.1") == "undetermined"
    assert "exclude each other" in reasons(audit, "1.1")


def test_a_listed_magnet_that_declares_nothing_holds_up_to_its_price():
    audit = audit_of(motor(magnet(price="0.3"), price="100"))
    assert share(audit) == percent("0", "0.3")


def test_a_dysprosium_magnet_that_declares_only_terbium_still_owes_its_dysprosium():
    audit = audit_of(motor(magnet(is_a="ndfeb-dy-magnet", price="0.3", terbium=("0.01", "AU")), price="100"))
    assert share(audit) == percent("0", "0.3")
    assert outcome(audit, "1.1") == "undetermined"


def test_a_listed_magnet_that_declares_to_hold_none_contradicts_itself():
    audit = audit_of(magnet(price="0.3").declared(constituent="none"))
    assert outcome(audit, "1.1") == "undetermined"
    assert share(audit) == percent("0", "100")


def test_a_coating_without_rare_earths_does_not_stand_for_the_magnet_that_it_is_on():
    coating = thing("COATING", "0.01").declared(constituent="none")
    audit = audit_of(magnet(price="0.3").made_of(coating))
    assert share(audit) == percent("0", "100")
    assert outcome(audit, "1.1") == "undetermined"


def test_materials_may_stand_in_the_bom_as_the_lowest_lines():
    dysprosium = thing("DY", "300", "CN", item_class="dy-metal")
    audit = audit_of(magnet(price="0.3").made_of(("0.000001", dysprosium)))
    assert share(audit) == percent("0.1")
    assert outcome(audit, "1.1") == "required"


def test_a_magnet_inside_a_declared_constituent_may_hold_china_dysprosium_wherever_it_was_made():
    audit = audit_of(thing("ENCODER", "50", holds={"ndfeb-dy-magnet": ("2", "DE")}))
    assert share(audit) == percent("0", "4")
    assert outcome(audit, "1.1") == "undetermined"


def test_an_assemblys_own_declaration_and_its_components_bound_it_together():
    inside = magnet(price="3", dysprosium=("0.05", "CN"))
    open_declaration = motor(inside, price="100", holds={"dy-metal": ("", "")})
    assert share(audit_of(open_declaration)) == percent("0.05")


def test_an_assembly_declared_to_hold_less_than_its_components_takes_both_in():
    inside = magnet(price="3", dysprosium=("0.5", "CN"))
    audit = audit_of(motor(inside, price="100", holds={"dy-metal": ("0.01", "CN")}))
    assert share(audit) == percent("0.01", "0.5")
    assert messages(audit, "MOTOR", "both")


def test_constituents_worth_more_than_the_part_are_reported():
    audit = audit_of(magnet(price="0.3", dysprosium=("0.5", "CN")))
    assert outcome(audit, "1.1") == "required"
    assert messages(audit, "worth more than its unit price")


def test_the_readings_differ_in_the_assemblies():
    machine = motor(magnet(price="0.3", dysprosium=("0.01", "CN")), price="1")
    assert outcome(audit_of(machine), "1.1") == "required"
    materials_only = audit_of(machine, reading=Reading.MATERIALS_ONLY)
    assert outcome(materials_only, "1.1") == "not-required"
    assert outcome(materials_only, "1.1", "MAGNET") == "required"
    assert verdict(materials_only).outcome == "not-required"
    assert "materials only" in reasons(materials_only, "1.1")


def test_a_magnet_can_pass_the_threshold_that_the_machine_around_it_does_not_reach():
    audit = audit_of(motor(magnet(price="0.3", dysprosium=("0.01", "CN")), price="1000"))
    assert outcome(audit, "1.1", "MAGNET") == "required"
    assert outcome(audit, "1.1") == "not-required"


def test_a_target_makes_no_assembly_an_item_of_part_2():
    target = thing("TARGET", "50", is_a="gd-target", holds={"gd-metal": ("40", "CN")})
    audit = audit_of(motor(target, number="SPUTTER", price="100"))
    assert outcome(audit, "1.1", "TARGET") == "required"
    assert outcome(audit, "1.1") == "not-required"


def test_a_material_of_part_1_is_not_tested_by_the_content_limb():
    audit = audit_of(thing("DY", "300", item_class="dy-metal"))
    assert outcome(audit, "1.1") == "not-required"


def test_a_part_of_zero_pieces_is_not_inside():
    audit = audit_of(
        motor(("0", magnet(price="3", dysprosium=("1", "CN"), technology="CN")), number="FRAME", price="10")
    )
    assert verdict(audit).outcome == "not-required"
    assert outcome(audit, "1.1", "MAGNET") == "required"


def test_an_item_below_the_root_is_judged_with_its_own_denominator():
    rotor = thing("ROTOR", "1").made_of(magnet(price="0.5", dysprosium=("0.001", "CN")))
    audit = audit_of(motor(rotor, price="100"), items=("ROTOR",))
    assert [v.item for v in audit.verdicts] == [audit.bom.index["ROTOR"]]
    assert verdict(audit).outcome == "required"


def test_the_applicant_may_state_the_price_that_the_bom_lacks():
    facts = Application(items=(ItemFacts("MOTOR", unit_price="10", currency="EUR"),), file="case.toml")
    audit = audit_of(motor(magnet(price="0.3", dysprosium=("0.01", "CN")), price=""), application=facts)
    assert share(audit) == percent("0.1")
    assert "applicant's statement, case.toml" in reasons(audit, "1.1")


def test_a_mass_without_a_value_is_said_not_to_be_used():
    one = magnet(price="0.3").declared(constituent="dy-metal", mass="0.2", mass_unit="g", country_of_origin="CN")
    audit = audit_of(one)
    assert share(audit) == percent("0", "100")
    assert messages(audit, "MAGNET", "mass")


def test_a_mass_share_of_more_than_the_whole_is_an_error_of_the_file():
    one = magnet(price="0.3").declared(constituent="dy-metal", mass_percent="120", country_of_origin="CN")
    assert messages(audit_of(one), "MAGNET", "120", "100")


def test_every_assessment_explains_itself_in_both_languages():
    audit = audit_of(
        motor((2, magnet(dysprosium=("0.01", "CN"))), thing("FAN", "3", description="axial fan"), price="9")
    )
    for assessments in audit.assessments.values():
        for one in assessments:
            assert one.because
            assert all(text.en.strip() and text.zh.strip() for text in one.because)


def test_every_undetermined_answer_says_what_is_missing():
    audit = audit_of(
        motor(magnet(dysprosium=("", "")), thing("FAN", "3", description="axial fan"), price="", made_in="")
    )
    undetermined = [a for found in audit.assessments.values() for a in found if a.outcome == "undetermined"]
    assert undetermined
    assert all(a.missing for a in undetermined)


def test_what_is_missing_stands_in_order_of_effect():
    small = magnet("SMALL", price="0.5", dysprosium=("0.01", ""), supplier="Alpha")
    large = magnet("LARGE", price="0.5", dysprosium=("0.4", ""), supplier="Beta")
    found = assessment(audit_of(motor(small, large, price="10")), "1.1").missing
    assert [m.supplier for m in found] == ["Beta", "Alpha"]
    assert [m.narrows for m in found] == [Fraction("0.04"), Fraction("0.001")]


def test_a_class_whose_listing_is_not_verified_says_so():
    target = thing("TARGET", "50", is_a="lu-target", holds={"lu-metal": ("40", "CN")})
    assert outcome(audit_of(target), "1.1") == "required"
    assert "not verified" in reasons(audit_of(target), "1.1")
    assert "not verified" not in reasons(audit_of(magnet(dysprosium=("0.1", "CN"))), "1.1")
