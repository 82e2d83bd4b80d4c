"""Days and numbers as the user's region and the language that is shown have them."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale

from desktop_app.ui import language, wording
from desktop_app.ui.locale_words import day_format, number_words

DAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("shown", "system", "written"),
    [
        ("en", "C", "2026-03-04"),
        ("en", "en_US", "3/4/2026"),
        ("en", "en_GB", "04/03/2026"),
        ("en", "de_DE", "04/03/2026"),
        ("zh", "zh_CN", "2026/3/4"),
        ("zh", "de_DE", "2026-03-04"),
        ("de", "de_AT", "04.03.2026"),
        ("ja", "ja_JP", "2026/03/04"),
    ],
)
def test_a_day_is_written_as_in_the_region_where_the_language_is_written_there(qapp, shown, system, written):
    language.apply(qapp, shown)
    assert QLocale().toString(QDate(DAY.year, DAY.month, DAY.day), day_format(QLocale(system))) == written


@pytest.mark.parametrize("system", ["en_US", "de_DE", "zh_CN", "ja_JP", "fr_FR", "pl_PL"])
def test_the_year_has_four_digits_everywhere(qapp, system):
    assert "yyyy" in day_format(QLocale(system))


@pytest.mark.parametrize(
    ("shown", "text", "written"),
    [
        ("en", "1985.00", "1985.00"),
        ("en", "1234567.5", "1,234,567.5"),
        ("de", "1234567.50", "1.234.567,50"),
        ("de", "-0.115406", "-0,115406"),
        ("zh", "12345", "12,345"),
        ("de", "about 3.5", "about 3.5"),
        ("de", "1e5", "1e5"),
        ("de", "", ""),
    ],
)
def test_a_number_keeps_its_digits_and_takes_the_signs_of_the_language(qapp, shown, text, written):
    language.apply(qapp, shown)
    assert number_words(text) == written


def test_shares_and_verdicts_speak_german_and_the_law_english(qapp):
    from fractions import Fraction

    from desktop_app.rules.model import Outcome, Text

    language.apply(qapp, "de")
    assert wording.percent(Fraction(115, 100_000), Fraction(1, 1000)) == "0,12 %"
    assert wording.outcome(Outcome.REQUIRED) == "Genehmigung erforderlich"
    assert language.in_words(Text("Article 2", "第二条")) == "Article 2"
    assert language.current() == "en"
    language.apply(qapp, "ja")
    assert wording.outcome(Outcome.REQUIRED) == "許可が必要"


@pytest.mark.parametrize(("code", "said"), [("en", "A, B"), ("de", "A, B"), ("zh", "A、B"), ("ja", "A、B")])
def test_what_is_listed_is_parted_as_the_language_does_it(qapp, code: str, said: str):
    language.apply(qapp, code)
    assert language.listed(["A", "B"]) == said
