"""Names on lists: the same, the similar, the held, and the others."""

from datetime import date

import pytest

from desktop_app.rules.pack import load_pack
from desktop_app.rules.parties import Closeness, Holding, Named, find_parties, similarity

PACK = load_pack()
DAY = date(2026, 11, 24)


def found(name: str, day: date = DAY, holdings=()):
    return [(m.closeness, m.listed.names[0]) for m in find_parties(PACK, [Named("end_user", name)], day, holdings)]


@pytest.mark.parametrize(
    "name",
    ["SUBARU Corporation", "subaru corp.", "Subaru", "斯巴鲁株式会社", "ＳＵＢＡＲＵ　Corporation", "Súbaru Co., Ltd."],
)
def test_a_name_is_the_same_in_other_dress(name):
    assert found(name) == [(Closeness.SAME, "SUBARU Corporation")]


def test_a_longer_name_that_holds_a_listed_one_is_similar_only():
    assert found("IHI Aerospace Europe GmbH")[0] == (Closeness.SIMILAR, "IHI Aerospace Co., Ltd.")


def test_a_misspelt_name_is_similar():
    assert (Closeness.SIMILAR, "Mitsubishi Materials Corporation") in found("Mitsubichi Materials Corp")


@pytest.mark.parametrize("name", ["Suzuki Motor", "TTK GmbH", "Subtle Ltd", "丰田自动车", "", "   ", "Ltd."])
def test_others_are_not_found(name):
    assert found(name) == []


def test_a_party_is_on_a_list_from_its_day_on():
    assert found("SUBARU", date(2026, 2, 23)) == []
    assert found("SUBARU", date(2026, 2, 24)) != []


def test_what_is_held_by_half_or_more_along_a_chain_is_held():
    chain = [Holding("TDK Corporation", "Middle Holding", 50.0), Holding("Middle Holding", "Ampera Works", 75.0)]
    assert found("Ampera Works GmbH", holdings=chain) == [(Closeness.HELD, "TDK Corporation")]
    less = [Holding("TDK Corporation", "Middle Holding", 49.9), chain[1]]
    assert found("Ampera Works GmbH", holdings=less) == []


def test_owners_in_a_circle_end():
    circle = [Holding("A", "B", 60), Holding("B", "A", 60)]
    assert found("A", holdings=circle) == []


def test_what_was_found_is_said_with_its_score_in_both_languages():
    match = find_parties(PACK, [Named("importer", "IHI Aerospace Europe")], DAY)[0]
    assert f"score {match.score}" in match.sentence(PACK).en
    assert "进口商" in match.sentence(PACK).zh


def test_the_score_is_symmetric_and_between_nothing_and_all():
    for one, other in (("IHI Aerospace", "IHI Aerospace Europe"), ("TDK", "Toshiba"), ("三菱", "Mitsubishi")):
        assert similarity(one, other) == similarity(other, one)
        assert 0 <= similarity(one, other) < 100


def test_the_shipped_lists_say_that_they_are_not_complete():
    assert PACK.party_lists
    assert not any(of.complete for of in PACK.party_lists)
