"""Formulas, masses and percentages become element masses exactly, and units as people write them."""

import contextlib
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.declarations.composition import (
    FORMULAS,
    UnknownFormula,
    element_masses,
    elements,
    grams,
    mass_fractions,
)
from desktop_app.rules.pack import load_pack
from desktop_app.screening import load_lexicon


@pytest.mark.parametrize(
    ("formula", "element", "percent"),
    [
        ("Nd2Fe14B", "Nd", 26.68),
        ("Dy2O3", "Dy", 87.13),
        ("Tb4O7", "Tb", 85.02),
        ("SmCo5", "Sm", 33.79),
        ("Sm2Co17", "Sm", 23.08),
        ("Y3Al5O12", "Y", 44.93),
        ("Tb0.3Dy0.7Fe1.92", "Dy", 42.34),
        ("Dy2(CO3)3·4H2O", "Dy", 56.31),
        ("Dy2(CO3)3.4H2O", "Dy", 56.31),
        ("Y₂O₃", "Y", 78.74),
        ("Dy", "Dy", 100),
        ("Fe2O3", "Dy", 0),
    ],
)
def test_the_share_of_an_element_is_that_of_the_tables(formula: str, element: str, percent: float):
    assert float(mass_fractions(formula).get(element, 0) * 100) == pytest.approx(percent, abs=0.01)


@given(
    st.dictionaries(
        st.sampled_from(["Nd", "Fe", "B", "Dy", "Tb", "Pr", "Co", "O", "Sm", "Cu"]), st.integers(1, 40), min_size=1
    )
)
def test_the_shares_of_a_compound_add_up_to_one_exactly(atoms: dict[str, int]):
    assert sum(mass_fractions("".join(f"{symbol}{count}" for symbol, count in atoms.items())).values()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "nd2fe14b",
        "Xx2O3",
        "NdFeB!",
        "Dy2O3)",
        "(((((((((Dy)))))))))",
        "Dy" * 200,
        "3",
        "·",
        "Dy0",
        "D[2]O",
        "µ",
    ],
)
def test_what_is_no_formula_is_refused_in_words(text: str):
    with pytest.raises(UnknownFormula, match="formula"):
        mass_fractions(text)


@given(st.text(max_size=40))
def test_any_text_is_a_formula_or_refused(text: str):
    with contextlib.suppress(UnknownFormula):
        assert sum(mass_fractions(text).values()) == 1


def test_masses_are_exact_in_grams():
    assert grams("0.0003", "kg") == Fraction(3, 10)
    assert grams("12", " MG ") == Fraction(12, 1000)
    assert grams("5", "μg") == grams("5", "µg") == Fraction(5, 10**6)
    assert grams("1", "lb") == Fraction("453.59237")
    assert grams("", "g") is None and grams("1", "") is None and grams("1", "pcs") is None


@pytest.mark.parametrize(
    ("unit", "weight"), [("克", "1"), ("公斤", "1000"), ("Gramm", "1"), ("кг", "1000"), ("lbs", "453.59237")]
)
def test_units_of_mass_are_read_as_people_write_them(unit: str, weight: str):
    assert grams("1", unit) == Fraction(weight)


def test_a_compound_holds_its_elements():
    assert float(element_masses("Dy2O3", Fraction(12))["Dy"]) == pytest.approx(10.456, abs=1e-3)
    assert elements("Dy2O3") == {"Dy", "O"} and elements("none of them") == frozenset()


def test_formulas_of_constituents_hold_what_the_rule_pack_says():
    items = load_pack().items
    for item, formula in FORMULAS.items():
        assert set(items[item].elements) <= set(mass_fractions(formula))
        assert items[item].kind == "material"


def test_shares_that_the_screening_words_take_from_a_formula_are_right():
    checked = 0
    for family in load_lexicon().families:
        for share in family.shares:
            if share.source.startswith("formula "):
                expected = float(mass_fractions(share.source.removeprefix("formula "))[share.element] * 100)
                assert float(share.low) == float(share.high) == round(expected, 1)
                checked += 1
    assert checked >= 3
