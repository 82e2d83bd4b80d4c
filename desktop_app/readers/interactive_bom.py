"""The list in a page of InteractiveHtmlBom, which shows a board beside its parts: KiCad, EasyEDA, Eagle and Fusion write them.

The page draws its table with a script from `pcbdata`, plain JSON or compressed as LZString does it, so that no table stands
in it. `bom.both` has a group of marks for each line, `bom.fields` what each part says; older pages have lines of
`[quantity, value, footprint, marks, fields]`. No script is run.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import numpy as np

from desktop_app.bom.messages import worded
from desktop_app.readers.encoding import decode
from desktop_app.readers.sheet import Column, Sheet
from desktop_app.readers.source import UnreadableFile

_DATA = re.compile(
    r'\bpcbdata\s*=\s*(?:JSON\.parse\(\s*LZString\.decompressFromBase64\(\s*"(?P<packed>[A-Za-z0-9+/=]*)"|(?=\{))'
)
_CONFIG = re.compile(r"\bvar\s+config\s*=\s*(?=\{)")

_MARKS, _QUANTITY = "References", "Quantity"
_FIELDS = ("Value", "Footprint")
#: Columns that the page makes of the groups.
_DRAWN = frozenset({"reference", "references", "quantity"})
#: What a line of an older page begins with; its fields follow the marks.
_OLD_LINE = 4

#: A page that unpacks to more is no board.
_MOST_CHARACTERS = 200_000_000

_DIGITS = {
    char: number for number, char in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")
}


def read_interactive_bom(name: str, data: bytes) -> Sheet | None:
    """The list of a page, a row each for the header and the lines; None where a page is none of these.

    Raises:
        UnreadableFile: what the page holds is damaged or too large.
    """
    decoded = decode(data) if b"pcbdata" in data else None
    text, encoding = decoded or ("", "")
    found = _DATA.search(text)
    if found is None:
        return None
    try:
        packed = found["packed"]
        plain = packed is None
        board = json.JSONDecoder().raw_decode(text, found.end())[0] if plain else json.loads(_unpacked(packed))
        config = _CONFIG.search(text)
        extra = json.JSONDecoder().raw_decode(text, config.end())[0] if config else {}
        rows = list(_rows(board["bom"], extra))
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RuntimeError):
        raise UnreadableFile(name, worded("html-damaged")) from None
    table = np.full((max(map(len, rows)), len(rows)), "", dtype=object)
    for number, row in enumerate(rows):
        table[: len(row), number] = row
    return Sheet("", tuple(Column(column) for column in table), encoding, header_rows=(0,))


def _rows(listed: dict[str, Any], config: dict[str, Any]) -> Iterator[list[str]]:
    lines = listed["both"]
    fields = listed.get("fields")
    if fields is None:
        yield [_MARKS, *_FIELDS, *map(str, config.get("extra_fields", ())), _QUANTITY]
        for line in lines:
            marks = [mark for mark, *_ in line[_OLD_LINE - 1]]
            more = line[_OLD_LINE] if len(line) > _OLD_LINE else []
            yield [", ".join(marks), *map(_text, line[1:3]), *map(_text, more), _text(line[0])]
        return
    names = config.get("fields") or [*_FIELDS, *config.get("extra_fields", ())]
    wanted = [place for place, field in enumerate(names) if str(field).casefold() not in _DRAWN]
    yield [_MARKS, *(str(names[place]) for place in wanted), _QUANTITY]
    for group in lines:
        said = fields[str(group[0][1])]
        marks = [str(mark) for mark, *_ in group]
        yield [", ".join(marks), *(_text(said[place]) for place in wanted), str(len(marks))]


def _text(value: Any) -> str:
    return ", ".join(map(_text, value)) if isinstance(value, list) else "" if value is None else str(value)


def _unpacked(packed: str) -> str:
    """What LZString packed in Base64: six bits a digit, the low bit of each number first.

    Numbers stand for the phrases so far; 0 and 1 announce a new character of 8 or 16 bits, 2 the end.

    Raises:
        ValueError, StopIteration, KeyError: it is no such text, or unpacks to too much.
    """
    bits = (_DIGITS[char] >> place & 1 for char in packed for place in range(5, -1, -1))

    def number(width: int) -> int:
        return sum(next(bits) << place for place in range(width))

    def character(announced: int) -> str:
        return chr(number(16 if announced else 8))

    announced = number(2)
    if announced > 1:
        return ""
    last = character(announced)
    phrases = {3: last}
    text, length = [last], 1
    width, before_wider = 3, 4
    while (found := number(width)) != 2:
        if found < 2:
            phrases[len(phrases) + 3] = character(found)
            found = len(phrases) + 2
            before_wider -= 1
            if not before_wider:
                before_wider, width = 1 << width, width + 1
        phrase = phrases[found] if found != len(phrases) + 3 else last + last[0]
        text.append(phrase)
        length += len(phrase)
        if length > _MOST_CHARACTERS:
            raise ValueError(length)
        phrases[len(phrases) + 3] = last + phrase[0]
        last = phrase
        before_wider -= 1
        if not before_wider:
            before_wider, width = 1 << width, width + 1
    return "".join(text)
