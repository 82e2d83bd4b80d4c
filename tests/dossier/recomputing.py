"""A reader with a calculator: goes through the printed calculation pages word by word and computes every number again.

What is read is the print alone: words and where they stand on the page (`pdftotext -bbox`). No number may be left over that
was neither computed from others nor compared with where it came from; `Reader.left` has those that are.
"""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest

#: Left edge and width of the text on a page, in points, and how high the words of titles and headings are at least.
LEFT, WIDTH, TITLE, HEADING = 54.0, 487.3, 20.0, 15.0

_NUMBER = r"(?:≈ ?)?\d+(?:\.\d+)?"
_ENDS = rf"(?:{_NUMBER}|\((?:≥ ?)?{_NUMBER}(?: – {_NUMBER})?\))"
_PRODUCT = re.compile(rf"({_ENDS}) × ({_ENDS}) ([A-Z]{{3}}|\?)(?: × ({_NUMBER}))?(.*)")
_DIVISION = re.compile(rf"(?:({_NUMBER}) ÷ ({_NUMBER}) (?:= )?({_NUMBER}) [=≈] )?({_NUMBER}) ?%")
_PERCENT = re.compile(rf"({_NUMBER}) ?%")
_COMPARED = re.compile(r"([\d.]+) ?% (?:(≥) ([\d.]+) ?%|< ([\d.]+) ?%(?: ≤ ([\d.]+) ?%)?)")
_AMOUNTS = re.compile(rf"(≥ )?({_NUMBER})(?: – (?:({_NUMBER})|∞))? ([A-Z]{{3}})$")
_REMARKS = re.compile(
    r"E\d+|row \d+|第\d+行|0 to full value|0 to the price of the part|quantity unknown: 0 pieces or more|at most 100 ?%"
    r"|按0至全额计|按0至零件价格计|数量未知：0件或以上|最高100%"
)
_FOREIGN = ("not of China origin", "非原产于中国")
_UNKNOWN = ("origin unknown", "原产地不明", "contents not declared", "内含成分未申报", *_FOREIGN)
_UNBOUNDED = ("no upper bound", "无上限", "no upper bound 无上限")
_SUM, _USED = ("Sum of the lines", "各行合计"), ("Numerator used", "采用的分子")
_PRICE = ("Value of one piece", "单件价值（分母）")
_LOW, _HIGH = ("Share, lower bound", "价值比例下限"), ("Share, upper bound", "价值比例上限")
_THRESHOLD, _SHARE = ("Threshold", "阈值"), ("Share", "价值比例")
_OPEN = (
    "between 0 % and 100 %, because the value of one piece is not known",
    "因单件价值未知，仅可确定在0%至100%之间",
    "between 0 % and 100 %, because the value of one piece is not known 因单件价值未知，仅可确定在0%至100%之间",
)
_CAPTIONS = ("Exported item, per piece", "出口物项（按单件计算）", "Listed part inside", "内含的所列零件")
_ON_THE_WAY = ("What each part would be", "假设各零件单独出口")
_BY_SUPPLIER, _BY_ELEMENT = ("China-origin value by supplier", "各供应商原产于中国的价值"), ("By element", "按元素")

_TERMS = (0.04, 0.22, 0.21, 0.15, 0.15, 0.23)
_TOTALS = (0.47, 0.15, 0.15, 0.23)
_FACTS = (0.3, 0.4, 0.3)
_ASSEMBLIES = (0.3, 0.22, 0.16, 0.17, 0.15)


@dataclass(frozen=True)
class Line:
    """Words of one height on a page: left edge, right edge, text."""

    words: tuple[tuple[float, float, str], ...]
    height: float

    @property
    def text(self) -> str:
        return " ".join(word for _, _, word in self.words)

    def cells(self, shares: Sequence[float]) -> list[str]:
        """The words by the column that their middle is in."""
        cells = ["" for _ in shares]
        for left, right, word in self.words:
            place, edge = 0, LEFT + WIDTH * shares[0]
            while place < len(shares) - 1 and (left + right) / 2 >= edge:
                place += 1
                edge += WIDTH * shares[place]
            cells[place] = f"{cells[place]} {word}".strip()
        return cells


def lines_of(data: bytes, folder: Path) -> Iterator[Line]:
    """The lines of all pages without their running heads and feet."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    path = folder / "words.pdf"
    path.write_bytes(data)
    done = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, check=True, timeout=60)
    for page in done.stdout.decode("utf-8").split("<page ")[1:]:
        words: list[tuple[float, float, float, float, str]] = []
        for found in re.finditer(r'xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(.*?)</word>', page):
            left, top, right, bottom = map(float, found.groups()[:4])
            if 60 < top < 775:
                words.append(((top + bottom) / 2, left, right, bottom - top, unescape(found[5]).replace("\xa0", " ")))
        row: list[tuple[float, float, float, float, str]] = []
        for word in sorted(words):
            # Latin and Han letters of one line have boxes of other heights around nearly the same middle.
            if row and word[0] - row[0][0] > 3:
                yield _line(row)
                row = []
            row.append(word)
        if row:
            yield _line(row)


def _line(row: Sequence[tuple[float, float, float, float, str]]) -> Line:
    words = sorted((left, right, text) for _, left, right, _, text in row)
    return Line(tuple(words), max(height for _, _, _, height, _ in row))


def chapter(lines: Iterator[Line], titles: Sequence[str]) -> list[Line]:
    """The lines between the title of a chapter and that of the next one."""
    found: list[Line] = []
    inside = False
    for line in lines:
        if line.height >= TITLE and line.words[0][0] < LEFT + 2:
            inside = any(title in line.text for title in titles) and line.words[0][2].isdigit()
        elif inside:
            found.append(line)
    return found


def value(text: str) -> Fraction:
    return Fraction(text.replace("≈", "").strip())


def ends(text: str) -> tuple[Fraction, Fraction | None]:
    """The lower and the upper end of what is printed as a number or as bounds; None has no upper bound."""
    found = [value(number) for number in re.findall(_NUMBER, text)]
    return found[0], None if "≥" in text else found[-1]


def agree(shown: str, exact: Fraction) -> bool:
    """Whether a printed number is exact or, where it says so, rounded to its last digit."""
    return value(shown) == exact if "≈" not in shown else rounded(shown, exact)


def rounded(shown: str, exact: Fraction) -> bool:
    """Whether a number is another one, rounded to the last digit that is printed."""
    digits = shown.partition(".")[2]
    return abs(value(shown) - exact) <= Fraction(1, 2 * 10 ** len(digits))


def _translated(above: str, below: str) -> bool:
    """Whether a label is the Chinese of the one above it."""
    pairs = (_PRICE, _LOW, _HIGH, _SHARE, _THRESHOLD)
    return any(above.startswith(english) and below.startswith(chinese) for english, chinese in pairs)


@dataclass
class Calculation:
    """What one calculation has printed so far."""

    low: list[Fraction] = field(default_factory=list)
    high: list[Fraction | None] = field(default_factory=list)
    rounded: bool = False
    currency: str = ""
    sums: tuple[str, str] = ("", "")
    totals: tuple[str, str] = ("", "")  # the numerator that is used: the sums, or what they are bounded by
    price: str = ""
    shares: dict[str, str] = field(default_factory=dict)  # "low" and "high", in percent
    threshold: str = ""
    bars: list[tuple[Fraction, Fraction | None]] = field(default_factory=list)


class Reader:
    """Goes through the lines; `counts` says how many numbers of each kind were computed again."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.counts: Counter[str] = Counter()
        self.left: list[str] = []
        self._rates: dict[str, str] = {}
        self._thresholds: set[str] = set()  # what a calculation without a price is held against stands in the others
        self._now = Calculation()
        self._row: list[str] | None = None
        self._mode = self._intro
        for line in lines:
            if line.height >= HEADING and re.fullmatch(r"\d+\.\d+", line.words[0][2]):
                self._close()
                self._now, self._mode = Calculation(), self._heading
            else:
                self._mode(line)
        self._close()

    # --- What stands in a line

    def _intro(self, line: Line) -> None:
        """Prose above the first heading; what it says of the method is no calculation."""

    def _heading(self, line: Line) -> None:
        """The rest of a heading, until the caption or the rates below it."""
        rate = re.search(rf"\b1 ([A-Z]{{3}}) = ({_NUMBER}) [A-Z]{{3}}", line.text)
        if rate is not None:
            self._rates[rate[1]] = rate[2]
            self.counts["rate"] += 1
        elif any(word in line.text for word in _CAPTIONS):
            self._mode = self._terms
        elif any(word in line.text for word in _ON_THE_WAY):
            self._mode = self._assemblies

    def _terms(self, line: Line) -> None:
        cells = line.cells(_TERMS)
        if line.text.startswith(_SUM):
            self._close()
            self._mode = self._facts
            self._total(line)
        elif cells[0] == "#":
            self._close()
        elif cells[0].isdigit():
            self._close()
            assert int(cells[0]) == len(self._now.low) + 1, "lines are numbered one after the other"
            self._row = cells
        elif self._row is not None:
            self._row = [f"{above} {cell}".strip() for above, cell in zip(self._row, cells, strict=True)]

    def _facts(self, line: Line) -> None:
        """What follows the lines: used numerator, price, quotients, threshold, chart, comparison, exposure."""
        text, cells = line.text, line.cells(_FACTS)
        if text.startswith(_USED) and line.cells(_TOTALS)[1]:
            self._close()
            self._total(line)
        elif cells[0].startswith((*_PRICE, *_LOW, *_HIGH)) or (cells[0] in (*_SHARE, *_THRESHOLD) and cells[1]):
            if self._row is not None and _translated(self._row[0], cells[0]):
                self._row = [f"{above} {cell}".strip() for above, cell in zip(self._row, cells, strict=True)]
            elif cells[1]:
                self._close()
                self._row = cells
        elif (
            text.startswith((*_BY_SUPPLIER, "≤"))
            or _COMPARED.search(text)
            or cells[1].startswith(("threshold", "阈值"))
        ):
            self._close()
            self._figure(text)
        elif self._row is not None:
            self._row = [f"{above} {cell}".strip() for above, cell in zip(self._row, cells, strict=True)]
        else:
            self._leave(_REMARKS.sub("", text))

    def _figure(self, text: str) -> None:
        if text.startswith(_BY_SUPPLIER):
            self._mode = self._bars
        elif text.startswith("≤"):
            self._axis(text)
        elif _COMPARED.search(text):
            self._compare(text)
        else:
            assert {f"{found}%" for found in re.findall(r"([\d.]+) ?%", text)} == {self._now.threshold}, text

    def _fact(self, row: Sequence[str]) -> None:
        """A line below the sum: its label, what it says, where that is from."""
        label, said, source = row
        self._leave(_REMARKS.sub("", source))
        if label.startswith(_PRICE):
            self._now.price = said
        elif label.startswith(_THRESHOLD):
            fraction, percent = said.split(" = ")
            assert Fraction(fraction) * 100 == value(percent.rstrip(" %")), said
            self._now.threshold = percent.replace(" ", "")
            self._thresholds.add(self._now.threshold)
            self.counts["threshold"] += 1
        else:
            end = "high" if label.startswith(_HIGH) else "low" if label.startswith(_LOW) else "both"
            self._quotient(end, said)

    def _bars(self, line: Line) -> None:
        if line.text.startswith((*_BY_ELEMENT, *_BY_SUPPLIER)):
            self._add_up_bars()
            return
        found = _AMOUNTS.search(line.text)
        assert found is not None, line.text
        low = value(found[2])
        open_end = found[1] or "∞" in found[0]
        self._now.bars.append((low, None if open_end else value(found[3]) if found[3] else low))
        self._now.rounded |= "≈" in found[0]
        self.counts["bar"] += 1

    def _assemblies(self, line: Line) -> None:
        cells = line.cells(_ASSEMBLIES)
        if cells[1] and _AMOUNTS.search(cells[1]):
            self._close()
            self._row = cells
        elif self._row is not None and not any(
            word in line.text for word in ("Part China", "零件 原产于", "Value share")
        ):
            self._row = [f"{above} {cell}".strip() for above, cell in zip(self._row, cells, strict=True)]

    # --- What is computed of it

    def _close(self) -> None:
        """Compute the row that has been read."""
        row, self._row = self._row, None
        if self._mode == self._bars:
            self._add_up_bars()
        if row is None:
            return
        if len(row) == len(_ASSEMBLIES):
            self._assembly(row)
        elif len(row) == len(_FACTS):
            self._fact(row)
        else:
            self._term(row)

    def _term(self, row: list[str]) -> None:
        """Pieces × value × rate are the lower and the upper end of a line."""
        _, _, product, low, high, remark = row
        found = _PRODUCT.fullmatch(product)
        assert found is not None, product
        pieces, worth, currency, rate, rest = found.groups()
        self._leave(rest)
        factor: Fraction | None = Fraction(1)
        if rate:
            assert self._rates[currency] == rate, "the rate is the one in the list of rates"
            factor = value(rate)
        elif rest:
            factor = None  # no rate: said in words
        (least, most), (cheap, dear) = ends(pieces), ends(worth)
        bottom = None if factor is None else least * cheap * factor
        top = None if factor is None or most is None or dear is None else most * dear * factor
        if value(low) != (bottom or 0) or "≈" in low:
            zero = value(low) == 0 and any(word in remark for word in _UNKNOWN)
            assert zero or (bottom is not None and agree(low, bottom)), row
        if high.startswith(_UNBOUNDED):
            assert top is None, row
            self._now.high.append(None)
        else:
            zero = value(high) == 0 and any(word in remark for word in _FOREIGN)
            assert zero or (top is not None and agree(high, top)), row
            self._now.high.append(value(high))
        self._now.low.append(value(low))
        self._now.rounded |= "≈" in low + high
        self._leave(_REMARKS.sub("", remark))
        self.counts["line"] += 1

    def _total(self, line: Line) -> None:
        """The lines add up to the sum; a numerator that is another one says why in words."""
        label, low, high, _ = line.cells(_TOTALS)
        now = self._now
        now.totals = (low, high)
        self.counts["total"] += 1
        if label.startswith(_USED):
            assert high.startswith(_UNBOUNDED) or value(low) <= value(high)
            return
        now.sums = now.totals
        slack = Fraction(len(now.low), 10**9) * (abs(value(low)) + 1) if now.rounded or "≈" in low + high else 0
        assert abs(value(low) - sum(now.low)) <= slack, (low, now.low)
        if None in now.high:
            assert high.startswith(_UNBOUNDED)
        else:
            assert abs(value(high) - sum(part for part in now.high if part is not None)) <= slack, (high, now.high)

    def _quotient(self, end: str, said: str) -> None:
        """The numerator over the price, as a quotient and in percent."""
        if said in _OPEN:
            self._now.shares = {"low": "0%", "high": "100%"}
            self.counts["quotient"] += 1
            return
        found = _DIVISION.fullmatch(said)
        assert found is not None, said
        above, below, quotient, percent = found.groups()
        if above is not None:
            low, high = self._now.totals
            assert above == (high if end == "high" else low), (above, self._now.totals)
            assert below == self._now.price.rpartition(" ")[0]
            exact = value(above) / value(below)
            given = "≈" in above + below  # then the quotient is of what is not printed to the last digit
            assert agree(quotient, exact) or (given and abs(value(quotient) - exact) <= exact / 10**8), said
            assert (value(percent) / 100 == exact) is (f"= {percent} %" in said), said
            assert rounded(percent, exact * 100), said
        else:
            assert value(percent) in {0, 100}, "what is capped, or open, is the whole or nothing"
        for each in ("low", "high") if end == "both" else (end,):
            self._now.shares[each] = f"{percent}%"
        self.counts["quotient"] += 1

    def _compare(self, text: str) -> None:
        """What is compared is what was computed, and the sign between is right."""
        low, high = self._now.shares["low"], self._now.shares["high"]
        threshold = self._now.threshold or self._thresholds.pop()
        self._thresholds.add(threshold)
        for first, met, reached, missed, above in _COMPARED.findall(text):
            numbers = [number for number in (first, reached, missed, above) if number]
            expected = [low, threshold] if met else [low, threshold, high] if above else [high, threshold]
            assert [f"{number}%" for number in numbers] == expected, text
            values = [Fraction(number) for number in numbers]
            assert values[0] >= values[1] if met else all(a <= b for a, b in pairwise(values)), text
            self.counts["comparison"] += 1
        self._leave(_COMPARED.sub("", text))

    def _axis(self, text: str) -> None:
        marks = [Fraction(mark) for mark in re.findall(r"([\d.]+) ?%", text)]
        assert all(b == 10 * a for a, b in pairwise(marks)), text
        self.counts["axis"] += 1

    def _add_up_bars(self) -> None:
        """The bars of a figure add up to the numerator."""
        now, bars = self._now, self._now.bars
        self._now.bars = []
        if not bars:
            return
        low, high = now.sums
        slack = Fraction(len(bars), 10**9) * (abs(value(low)) + 1) if now.rounded or "≈" in low + high else 0
        assert abs(sum(least for least, _ in bars) - value(low)) <= slack, (bars, now.sums)
        most = [end for _, end in bars if end is not None]
        if len(most) == len(bars):
            assert abs(sum(most) - value(high)) <= slack, (bars, now.sums)
        else:
            assert high.startswith(_UNBOUNDED)
        self.counts["figure"] += 1

    def _assembly(self, row: list[str]) -> None:
        """Numerator, price and share of a part between: its share is the one over the other."""
        _, numerator, price, share, _ = row
        found = _AMOUNTS.search(numerator)
        assert found is not None, row
        low, high = value(found[2]), None if found[1] else value(found[3] or found[2])
        percents = _PERCENT.findall(share)
        assert percents, row
        worth = re.match(rf"({_NUMBER}) [A-Z]{{3}}", price)
        if worth is None:
            assert percents in (["0", "100"], ["0"]), row
        else:
            least = low / value(worth[1])
            most = None if high is None else high / value(worth[1])
            assert rounded(percents[0], min(least, Fraction(1)) * 100), row
            assert rounded(percents[-1], 100 * (Fraction(1) if most is None else min(most, Fraction(1)))), row
        self.counts["assembly"] += 1

    def _leave(self, text: str) -> None:
        """Note what has a digit in it and was not computed."""
        if re.search(r"\d", text):
            self.left.append(text)
