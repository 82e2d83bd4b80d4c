"""Names on lists: the same, the similar, the held, and the others; and what that means on a day."""

from datetime import date

import pytest
from name_matching import measure

from desktop_app.application import Application, Holding, Party
from desktop_app.rules.model import Policy
from desktop_app.rules.names import alike, fold
from desktop_app.rules.pack import load_pack
from desktop_app.rules.parties import Closeness, Named, check_parties, find_parties, named_parties

PACK = load_pack()
DAY = date(2026, 11, 24)


def matches(name: str, day: date = DAY, holdings=()):
    return find_parties(PACK, [Named("end_user", (name,))], day, holdings)


def found(name: str, day: date = DAY, holdings=()):
    return [(m.closeness, m.listed.names[0]) for m in matches(name, day, holdings)]


@pytest.mark.parametrize(
    "name",
    [
        "SUBARU Corporation",
        "subaru corp.",
        "Subaru",
        "斯巴鲁株式会社",
        "斯巴魯株式會社",
        "ＳＵＢＡＲＵ　Corporation",
        "Súbaru Co., Ltd.",
    ],
)
def test_a_name_is_the_same_in_other_dress(name):
    assert found(name) == [(Closeness.SAME, "SUBARU Corporation")]


def test_a_longer_name_that_holds_a_listed_one_is_similar_only():
    assert found("IHI Aerospace Europe GmbH")[0] == (Closeness.SIMILAR, "IHI Aerospace Co., Ltd.")


def test_a_misspelt_name_is_similar():
    assert (Closeness.SIMILAR, "Mitsubishi Materials Corporation") in found("Mitsubichi Materials Corp")


def test_a_name_in_another_script_is_similar_by_its_sound():
    assert (Closeness.SIMILAR, "Rheinmetall AG") in found("ООО Рейнметалл")
    assert (Closeness.SIMILAR, "Lungteh Shipbuilding Co., Ltd") in found("Longde Zaochuan Gongye")


@pytest.mark.parametrize(
    "name", ["Suzuki Motor", "TTK GmbH", "Subtle Ltd", "丰田自动车", "", "   ", "Ltd.", "有限公司"]
)
def test_others_are_not_found(name):
    assert found(name) == []


def test_most_names_of_the_labelled_set_are_found_and_few_others():
    measured = measure()
    assert measured.rows >= 150
    assert measured.precision >= 0.95, measured.wrong
    assert measured.recall >= 0.95, measured.missed


def test_a_party_is_on_a_list_from_the_day_of_its_notice_on():
    assert found("SUBARU", date(2026, 2, 23)) == []
    assert found("SUBARU", date(2026, 2, 24)) != []


def test_what_is_held_by_half_or_more_along_a_chain_is_held():
    chain = [Holding("TDK Corporation", "Middle Holding", "50"), Holding("Middle Holding", "Ampera Works", "75")]
    (match,) = matches("Ampera Works GmbH", holdings=chain)
    assert (match.closeness, match.listed.names[0]) == (Closeness.HELD, "TDK Corporation")
    assert match.chain == ("Middle Holding", "TDK Corporation")
    assert match.policy is Policy.PRESUMPTION_OF_DENIAL
    less = [Holding("TDK Corporation", "Middle Holding", "49.9"), chain[1]]
    assert found("Ampera Works GmbH", holdings=less) == []


def test_what_a_group_holds_in_parts_is_added_up():
    parts = [
        Holding("TDK株式会社", "Middle Holding", "100"),
        Holding("Middle Holding Ltd", "Ampera Works", "20"),
        Holding("TDK Corporation", "Ampera Works", "30"),
    ]
    assert found("Ampera Works", holdings=parts) == [(Closeness.HELD, "TDK Corporation")]
    assert found("Ampera Works", holdings=parts[1:]) == []


def test_a_holding_stated_twice_counts_once():
    twice = [Holding("TDK Corporation", "Ampera Works", "30"), Holding("TDK Corp.", "Ampera Works GmbH", "30")]
    assert found("Ampera Works", holdings=twice) == []


def test_several_listed_owners_together_are_to_be_looked_into():
    parts = [Holding("TDK Corporation", "Ampera Works", "30"), Holding("Hino Motors", "Ampera Works", "25")]
    (match,) = matches("Ampera Works", holdings=parts)
    assert match.closeness is Closeness.TOGETHER
    assert match.policy is Policy.NONE
    assert set(match.chain) == {"TDK Corporation", "Hino Motors, Ltd."}


def test_an_owner_that_only_resembles_a_listed_one_decides_nothing():
    (match,) = matches("Ampera Works", holdings=[Holding("Rheinmettal AG", "Ampera Works", "100")])
    assert (match.closeness, match.policy) == (Closeness.SIMILAR, Policy.NONE)
    assert "Rheinmettal AG" in match.sentence(PACK).en


def test_owners_in_a_circle_end():
    circle = [Holding("A", "B", "60"), Holding("B", "A", "60"), Holding("TDK Corporation", "C", "10")]
    assert found("A", holdings=circle) == []


def test_what_was_found_is_said_with_its_score_in_both_languages():
    match = find_parties(PACK, [Named("importer", ("IHI Aerospace Europe",))], DAY)[0]
    assert f"score {match.score}" in match.sentence(PACK).en
    assert "进口商" in match.sentence(PACK).zh


@pytest.mark.parametrize(
    ("day", "policy", "words"),
    [
        (date(2025, 4, 4), Policy.PRESUMPTION_OF_DENIAL, ""),
        (date(2025, 12, 1), Policy.PRESUMPTION_OF_DENIAL, "suspended from 2025-11-10 until 2026-11-09"),
        (date(2026, 11, 24), Policy.PRESUMPTION_OF_DENIAL, "what followed is not known"),
    ],
)
def test_suspended_measures_leave_a_name_on_the_list(day, policy, words):
    match = next(m for m in matches("Saronic Technologies", day) if m.of.id == "cn-control-list")
    assert match.policy is policy
    assert words in match.sentence(PACK).en


def test_measures_that_ended_leave_a_case_by_case_review():
    match = next(m for m in matches("Leidos") if m.of.id == "cn-control-list")
    assert match.policy is Policy.CASE_BY_CASE
    assert "have ended since 2025-11-10" in match.sentence(PACK).en
    before = next(m for m in matches("Leidos", date(2025, 11, 9)) if m.of.id == "cn-control-list")
    assert before.policy is Policy.PRESUMPTION_OF_DENIAL


def test_the_unreliable_entity_list_is_shown_and_sets_no_policy():
    (match,) = matches("PVH Corp.")
    assert (match.of.id, match.policy) == ("cn-unreliable-entities", Policy.NONE)


def test_end_user_importer_and_intermediaries_are_looked_for_under_all_their_names():
    application = Application(
        end_user=Party(name="Ampera Works", name_zh="安培拉"),
        importer=Party(name_zh="斯巴鲁株式会社"),
        intermediaries=(Party(name="TDK"), Party()),
    )
    assert [(p.role, p.names) for p in named_parties(application)] == [
        ("end_user", ("Ampera Works", "安培拉")),
        ("importer", ("斯巴鲁株式会社",)),
        ("intermediary", ("TDK",)),
    ]
    checks = check_parties(application, PACK, DAY)
    assert [len(check.matches) for check in checks] == [0, 1, 1]
    assert 0 < checks[0].score < 85  # the closest name is shown all the same


def test_a_score_is_between_nothing_and_all():
    for one, other in (("IHI Aerospace", "IHI Aerospace Europe"), ("TDK", "Toshiba"), ("三菱", "Mitsubishi")):
        assert 0 <= alike(fold(one), fold(other)) < 100


def test_the_shipped_lists_say_that_they_are_not_complete():
    assert {of.id: len(of.parties) for of in PACK.party_lists} == {
        "cn-control-list": 153,
        "cn-watch-list": 40,
        "cn-unreliable-entities": 70,
    }
    assert not any(of.complete for of in PACK.party_lists)
