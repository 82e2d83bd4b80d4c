"""Every number of the calculation pages computed again, from the printed text alone, as a reader with a calculator would."""

import re
from fractions import Fraction

import pytest
from auditing import audit_of, layout_text, sample_audit

from desktop_app.dossier import dossier_bytes

NUMBER = r"(?:≈ )?\d+(?:\.\d+)?"
BOUNDS = rf"(?:{NUMBER}|\({NUMBER} – {NUMBER}\))"
LINE = re.compile(rf"({BOUNDS}) × ({BOUNDS}) [A-Z]{{3}}(?: × ({NUMBER}))?\s+({NUMBER})\s+({NUMBER})(?:\s|$)")
SUM = re.compile(rf"Sum of the lines\s+({NUMBER})\s+({NUMBER})")
DIVISION = re.compile(rf"({NUMBER}) ÷ ({NUMBER}) (?:= )?({NUMBER}) ([=≈]) ({NUMBER}) %")
LEAST = re.compile(rf"({NUMBER}) % ≥ ({NUMBER}) %: the threshold is reached")
MOST = re.compile(rf"({NUMBER}) % < ({NUMBER}) %: the threshold is not reached")


def value(text: str) -> Fraction:
    return Fraction(text.removeprefix("≈ "))


def ends(text: str) -> tuple[Fraction, Fraction]:
    found = [value(number) for number in re.findall(NUMBER, text)]
    return found[0], found[-1]


def near(shown: str, exact: Fraction) -> bool:
    """Whether a printed number is exact, or rounded to ten digits where it says so."""
    if not shown.startswith("≈"):
        return value(shown) == exact
    return abs(value(shown) - exact) <= abs(exact) / 10**9


MADE_UP = (
    "Level,Part Number,Description,Quantity,Unit Price,Currency,Country of Origin\n"
    "0,R-1,Rotor,1,333.33,EUR,DE\n1,M-1,Magnet,7,1.10,USD,JP\n1,M-2,Magnet,3,,,\n"
)
DECLARED = (
    "Part Number,Item Class,Constituent,Value,Currency,Country of Origin\n"
    "M-1,ndfeb-dy-magnet,dy-metal,0.0123456789,USD,CN\nM-1,,tb-oxide,0.07,USD,\nM-2,smco-magnet,smco-alloy,0.9,GBP,CN\n"
)


@pytest.fixture(params=["sample", "made up"], scope="module")
def text(request, tmp_path_factory) -> str:
    audit = sample_audit()
    if request.param == "made up":
        audit = audit_of(MADE_UP, DECLARED, rates={"USD": "0.93", "GBP": "1.17"})
    return layout_text(dossier_bytes(audit, "en"), tmp_path_factory.mktemp("pdf"))


def test_each_line_is_pieces_times_value_times_rate(text):
    lines = LINE.findall(text)
    assert len(lines) >= 3
    for pieces, worth, rate, low, high in lines:
        factor = value(rate) if rate else Fraction(1)
        least, most = (ends(pieces)[i] * ends(worth)[i] * factor for i in (0, 1))
        assert value(low) == 0 or near(low, least), (pieces, worth, rate, low)
        assert value(high) == 0 or near(high, most), (pieces, worth, rate, high)


def test_the_lines_add_up_to_the_sum(text):
    found = 0
    before: list[tuple[str, ...]] = []  # lines of the same calculation on the page before
    for calculation in re.split(r"Pieces × value × rate", text)[1:]:
        total = SUM.search(calculation)
        lines = before + LINE.findall(calculation[: total.start() if total else None])
        before = [] if "(denominator)" in calculation else lines
        if total is None:
            continue
        low, high = sum(value(line[3]) for line in lines), sum(value(line[4]) for line in lines)
        assert near(total[1], low) or abs(value(total[1]) - low) < Fraction(1, 10**9)
        assert near(total[2], high) or abs(value(total[2]) - high) < Fraction(1, 10**9)
        found += 1
    assert found >= 1


def test_each_quotient_is_the_sum_over_the_price(text):
    divisions = DIVISION.findall(text)
    assert len(divisions) >= 2
    for above, below, quotient, sign, percent in divisions:
        exact = value(above) / value(below)
        assert near(quotient, exact), (above, below, quotient)
        assert (value(percent) / 100 == exact) is (sign == "="), (quotient, sign, percent)
        assert abs(value(percent) / 100 - exact) <= exact / 10**5


def test_each_comparison_holds(text):
    met, below = LEAST.findall(text), MOST.findall(text)
    assert met or below
    assert all(value(share) >= value(threshold) for share, threshold in met)
    assert all(value(share) < value(threshold) for share, threshold in below)
