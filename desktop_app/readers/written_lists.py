"""Lists that somebody wrote line by line, without columns: what stands in a line is told apart by how it is written.

    2x M3 screw            Fan 40 mm, 2 pcs            R1, R2: 10k 0603            Fan: https://shop.test/fan
    - 4 x M3 nut           Magnet (4x)                 100n        C1              2x Belt - https://shop.test/b

They become columns of counts or of designators, of names and of the shops' addresses, with each line in its row and what has
none of these in the column of names. There is no header, so that the user is asked (see `headerless`).
"""

import re
from collections.abc import Callable, Sequence

import numpy as np

from desktop_app.bom.messages import Message, worded
from desktop_app.readers.markdown import LINK
from desktop_app.readers.numbers import PIECE_UNITS
from desktop_app.readers.sheet import Column, Sheet, rows_in_words
from desktop_app.readers.vocabulary import fold
from desktop_app.readers.words import match

#: Fewer such lines prove nothing.
_FEWEST = 3
#: Share of the written lines that must be of one form: what is counted leaves least doubt, a number before words most.
_COUNTED, _MARKED, _BARE = 0.4, 0.5, 0.8
#: Share of counted lines from which on a further line that is moved to the right, or an address, says something of the one above.
_NEARLY_ALL = 0.6

#: What is at least so many words long, one clause of it so many, and closed like this is a sentence, no part and no header.
_WORDS_OF_SENTENCE, _WORDS_OF_CLAUSE, _CLOSED = 10, 6, (".", "!", "?", ":", ".)")
_CLAUSES = re.compile(r"[,;\t|]")

#: Longer texts are no lists that somebody wrote.
_LONGEST = 200_000

_BULLET = r"\s*(?:[-*•+–▪◦·|]\s+|\[[ xX]?\]\s*|\d{1,3}[.)]\s+)*"
_COUNT = r"\d{1,5}\s{0,2}(?:[x×](?![^\W_])|@|(?P<unit>[^\W\d_]{1,10})\b\.?)"
#: The same run together with the name, `3xButton`, where no size such as `2x20` or `10XL` can be meant.
_RUN_TOGETHER = re.compile(
    _BULLET + r"(?P<count>\d{1,4}[x×])(?P<name>[A-Z][^\WxX_]\S*.*|\d\w{0,3}\s?(?i:pin|pos|way)\b.*)\Z"
)
#: A count in brackets before the name.
_BRACKETED = re.compile(_BULLET + r"[(\[](?P<count>\d{1,4})[)\]]\s+(?P<name>\S.*)\Z")
_COUNT_FIRST = re.compile(
    _BULLET + rf"\(?(?P<count>{_COUNT}|[x×]\s?\d{{1,5}}(?!\w))\)?[\s:,–-]+(?P<name>\S.*)\Z", re.IGNORECASE
)
_COUNT_LAST = re.compile(
    _BULLET + rf"(?P<name>\S.*?)(?:[\s,;:(–-]|(?<=[\s)）]))\s*\(?(?P<count>{_COUNT}|[x×]\s?\d{{1,5}}(?!\w))[).]*\s*\Z",
    re.IGNORECASE,
)
_BARE_COUNT = re.compile(
    _BULLET + r"(?P<count>\d{1,4})\s+(?P<name>(?:\d{1,4}\s|(?<=\s\s)(?=\S*[^\W\d_])|[\"“])?\w.*)\Z"
)
_TO = r"(?:to|bis|à|a|do|до|through)"
_ONE_MARK = r"(?!M\d)[A-Z]{1,4}\d{1,4}"
_MARKS = rf"{_ONE_MARK}(?:(?:\s?[,\-–&]\s?| {_TO} )[A-Z]{{0,4}}\d{{1,4}})*"
_MARKS_FIRST = re.compile(_BULLET + rf"(?P<count>{_MARKS})(?:\s*[:=]\s*|\s+[-–]\s+|\s+)(?P<name>\S.*)\Z")
#: The same behind the names, in columns of spaces; a remark in brackets may follow.
_MARKS_LAST = re.compile(_BULLET + rf"(?P<name>\S.*?)\s+(?P<count>{_MARKS})(?:\s+\(.*\))?\s*\Z")
_ADDRESS = r"[(<\[]?https?://\S+?[)>\]]*"
_LINKED = re.compile(_BULLET + rf"(?P<name>\S.*?)\s*[:=–—-]*\s*\(?(?P<link>{_ADDRESS})[).]*\s*\Z")
_ONLY_ADDRESS = re.compile(rf"\W*{_ADDRESS}\s*\Z")


def is_written_sentence(line: str) -> bool:
    """Whether a line is a sentence that somebody wrote about a list, such as where all of it can be bought."""
    if line.lstrip()[:1].isdigit() or not line.rstrip().endswith(_CLOSED) or len(line.split()) < _WORDS_OF_SENTENCE:
        return False
    return max(len(clause.split()) for clause in _CLAUSES.split(line)) >= _WORDS_OF_CLAUSE


def is_written_item(line: str) -> bool:
    """Whether a line counts what it names, and heads no columns."""
    return _bracketed(line) is not None or counted(line) is not None


def written_list(text: str) -> Sheet | None:
    """The sheet of a text whose lines are such as above, None for any other."""
    if len(text) > _LONGEST:
        return None
    lines = [_plain(line) for line in text.splitlines()]
    written = [line for line in lines if any(map(str.isalnum, line)) and not is_written_sentence(line)]
    for cut, share in ((counted, _COUNTED), (_marked, _MARKED), (_bracketed, _COUNTED), (_bare, _BARE)):
        alike = [found[0] for line in written if (found := cut(line))]
        if len(alike) >= max(_FEWEST, share * len(written)) and not _numbered(alike):
            return _sheet(lines, cut)
    marked = [found[0] for line in written if (found := _marked_last(line))]
    if len(marked) >= max(_FEWEST, _MARKED * len(written)) and len(set(marked)) == len(marked):
        return _marked_sheet(lines)
    linked = sum(1 for line in written if _LINKED.match(line))
    return _linked_sheet(lines) if linked >= max(_FEWEST, _MARKED * len(written)) else None


def counted(line: str) -> tuple[str, str] | None:
    """The count that a line begins or ends with, and the rest of it; None where it has none."""
    together = _RUN_TOGETHER.match(line)
    if together:
        return together["count"], together["name"]
    for pattern in (_COUNT_FIRST, _COUNT_LAST):
        found = pattern.match(line)
        if found and (not found["unit"] or fold(found["unit"]).rstrip(".") in PIECE_UNITS):
            return found["count"].replace("@", "x"), found["name"]
    return None


def _marked(line: str) -> tuple[str, str] | None:
    found = _MARKS_FIRST.match(line)
    return (re.sub(f" {_TO} ", "-", found["count"]), found["name"]) if found else None


def _marked_last(line: str) -> tuple[str, str] | None:
    found = _MARKS_LAST.match(line)
    return (re.sub(f" {_TO} ", "-", found["count"]), found["name"]) if found else None


def _bracketed(line: str) -> tuple[str, str] | None:
    found = _BRACKETED.match(line)
    return (found["count"], found["name"]) if found else None


def _numbered(counts: Sequence[str]) -> bool:
    """Whether the lines are numbered and not counted: 1, 2, 3 …"""
    return [count for count in counts if count.isdigit()] == [str(number + 1) for number in range(len(counts))]


def _bare(line: str) -> tuple[str, str] | None:
    found = _BARE_COUNT.match(line)
    return (found["count"], found["name"]) if found else None


def _plain(line: str) -> str:
    """A line with the links that Markdown writes as what they are called."""
    return LINK.sub(r"\1", line)


def _sheet(lines: Sequence[str], cut: Callable[[str], tuple[str, str] | None]) -> Sheet:
    cells = np.full((2, len(lines)), "", dtype=object)
    found = [cut(line) for line in lines]
    left_out = _explaining(lines, found) | {number for number, line in enumerate(lines) if _heads_columns(line)}
    for number, line in enumerate(lines):
        count, name = found[number] or ("", line)
        if number not in left_out:
            cells[:, number] = count.strip(), name.strip(" \t-–")
    return Sheet("", tuple(map(Column, cells)), encoding="text", notes=_told(left_out))


def _heads_columns(line: str) -> bool:
    """Whether a line says nothing but what the columns hold: `#   ITEM`."""
    words = re.split(r"\s{2,}|\t", line.strip())
    return len(words) > 1 and all(map(match, words))


def _explaining(lines: Sequence[str], found: Sequence[tuple[str, str] | None]) -> set[int]:
    """Lines that say something of the one above, where nearly all others are counted and begin at the margin."""
    said = [number for number, line in enumerate(lines) if line.strip()]
    cut = [number for number in said if found[number]]
    if len(cut) < _NEARLY_ALL * len(said) or any(lines[number][:1].isspace() for number in cut):
        return set()
    below = (number for number in said if number > cut[0] and not found[number])
    return {number for number in below if lines[number][:1].isspace() or _ONLY_ADDRESS.match(lines[number])}


def _told(left_out: set[int]) -> tuple[Message, ...]:
    return (worded("written-lines-left-out", rows=rows_in_words(sorted(left_out))),) if left_out else ()


def _marked_sheet(lines: Sequence[str]) -> Sheet:
    """The sheet of parts before their designators; their names may be mere values."""
    cells = np.full((2, len(lines)), "", dtype=object)
    left_out = set()
    for number, line in enumerate(lines):
        found = _marked_last(line)
        if found:
            cells[:, number] = found[0], found[1].strip(" \t-–:")
        elif line.strip():
            left_out.add(number)
    roles = ("reference_designators", "name")
    return Sheet("", tuple(map(Column, cells)), encoding="text", roles=roles, notes=_told(left_out))


def _linked_sheet(lines: Sequence[str]) -> Sheet:
    """The sheet of parts beside the addresses of shops; some may be counted."""
    cells = np.full((3, len(lines)), "", dtype=object)
    left_out = set()
    for number, line in enumerate(lines):
        found = _LINKED.match(line)
        name, link = (found["name"], found["link"]) if found else (line, "")
        if not any(map(str.isalnum, name)) or is_written_sentence(line) or line.lstrip().startswith("#"):
            left_out |= {number} if line.strip() else set()
            continue
        count, rest = counted(name) or ("", name)
        cells[:, number] = count, rest.strip(" \t-–—:"), link.strip("()<>[]")
    roles = ("quantity", "name", "link") if any(cells[0]) else ("name", "link")
    columns = cells if len(roles) == len(cells) else cells[1:]
    return Sheet("", tuple(map(Column, columns)), encoding="text", roles=roles, notes=_told(left_out))
