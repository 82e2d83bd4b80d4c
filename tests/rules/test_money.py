"""Exchange rates, and what is comparable with what."""

from fractions import Fraction

from desktop_app.rules.interval import ANYTHING, NOTHING, exactly
from desktop_app.rules.money import Rates

RATES = Rates("EUR", {"USD": Fraction(9, 10), "JPY": Fraction(1, 160)})


def test_a_rate_is_units_of_the_audits_currency():
    assert RATES.between("USD", "EUR") == Fraction(9, 10)
    assert RATES.between("EUR", "USD") == Fraction(10, 9)
    assert RATES.between("USD", "JPY") == 144


def test_a_currency_without_a_rate_is_comparable_with_itself_only():
    assert RATES.between("CNY", "CNY") == 1
    assert RATES.between("CNY", "EUR") is None
    assert (RATES.base_of("CNY"), RATES.base_of("USD")) == ("CNY", "EUR")
    assert RATES.missing("CNY", "USD") == ["CNY"]
    assert RATES.missing("USD", "EUR") == []


def test_what_cannot_be_converted_is_anything_but_nothing_stays_nothing():
    assert RATES.convert(exactly(Fraction(5)), "CNY", "EUR") == ANYTHING
    assert RATES.convert(NOTHING, "CNY", "EUR") == NOTHING
    assert RATES.convert(exactly(Fraction(10)), "USD", "EUR") == exactly(Fraction(9))


def test_a_rate_for_the_audits_own_currency_or_of_nothing_is_not_heard():
    odd = Rates("EUR", {"EUR": Fraction(2), "USD": Fraction(0), "GBP": Fraction(-1)})
    assert odd.between("EUR", "EUR") == 1
    assert odd.between("USD", "EUR") is None
    assert odd.between("GBP", "EUR") is None
