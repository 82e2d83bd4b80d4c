"""Cuts text into lines that fit, in English, in Chinese, and in lines that mix both.

Chinese has no spaces: a line may end after almost any character, but none may begin with 。，、）or end with （“ (kinsoku). A
number stays with its 第 and with its 年 or 号, and with its % and ≈. Latin text breaks at spaces, after a hyphen between letters
and after a slash; a part number such as WP-5601 stays whole. What is still wider than the column is cut between characters, so
that nothing is ever clipped.
"""

import re
from itertools import accumulate

from desktop_app.dossier.typeface import SHORT, Typeface

_HAN = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_OPEN = "（［｛【《〈「『〔“‘([{<"
_CLOSE = "。．，、；：？！）］｝】》〉」』〕”’…—·ー々％‰℃°,.;:?!)\\]}>%"
_CLOSERS = f"[{_CLOSE}]*"
_DIGITS = "一二三四五六七八九十百"
_NUMBERED = "年月日号条项款章页行个件种级"
_LATIN = f"(?:[^ {_HAN}{_OPEN}]|(?<=[A-Za-z0-9])[({{<\\[])+"
_ATOM = re.compile(
    f"第（?[{_DIGITS}]+）?[{_NUMBERED}]{_CLOSERS} *"
    f"|第(?=[0-9]){_LATIN}(?:(?<=[0-9])[{_NUMBERED}])?{_CLOSERS} *"
    f"|[{_OPEN}]*(?:{_LATIN}(?:(?<=[0-9])[{_NUMBERED}])?|[{_HAN}])?{_CLOSERS} *"
)
_SOFT = re.compile(r"(?<=[A-Za-z]-)(?=[A-Za-z])|(?<=[a-z0-9]/)(?=[A-Za-z])|(?<=_)(?=\w)")
_INSIDE = re.compile(r"(?<=[@./,;:_\\-])(?=\w)")
_BOUND = re.compile(r"(?<=\d) (?=[%‰°])|(?<=[≈≥≤]) (?=\d)")


def _atoms(text: str) -> list[str]:
    """The pieces of a line between which it may be broken, each with the spaces that follow it."""
    pieces = [piece for piece in _ATOM.findall(text) if piece]
    return [part for piece in pieces for part in _SOFT.split(piece)]


def break_lines(text: str, face: Typeface, size: float, width: float) -> list[str]:
    """The lines of a printable text set at `size` in a column of `width`. Line ends in the text are kept."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        if len(paragraph) < SHORT and face.width(paragraph) * size <= width:
            lines.append(paragraph)
        else:
            for line in _fill(_BOUND.sub("\xa0", paragraph), face, width / size):
                lines.extend(_within(line, face, width / size))
    return lines


def widest(text: str, face: Typeface) -> float:
    """Width at size 1 of the longest piece of a text that has no space in it to break at."""
    return max((face.width(piece) for piece in _BOUND.sub("\xa0", text).split()), default=0.0)


def _within(line: str, face: Typeface, width: float) -> list[str]:
    """The line, or two where it is wider by itself than it was among its neighbours.

    A dash, an ellipsis or a quotation mark takes its font from the letters beside it, and a cut takes those away.
    """
    if line.isascii() or len(line) < 2 or face.width(line) <= width:
        return [line]
    *ends, _ = accumulate(map(len, _atoms(line)))
    tried = (*reversed(ends), *range(len(line) - 1, 1, -1))
    end = next((end for end in tried if face.width(line[:end].rstrip(" ")) <= width), 1)
    return [line[:end].rstrip(" "), *_within(line[end:], face, width)]


def _fill(text: str, face: Typeface, width: float) -> list[str]:
    reached = face.positions(text)
    lines: list[str] = []
    start = end = 0
    for atom in _atoms(text):
        begin, end = end, end + len(atom)
        ink = reached[begin + len(atom.rstrip(" "))]
        if ink - reached[start] <= width:
            continue
        if begin > start:
            lines.append(text[start:begin].rstrip(" "))
            start = begin
        if ink - reached[start] > width:
            *full, rest = _chop(atom, face, width)
            lines.extend(full)
            start = end - len(rest)
    if start < len(text) or not lines:
        lines.append(text[start:].rstrip(" "))
    return lines


def _chop(word: str, face: Typeface, width: float) -> list[str]:
    """A word that is wider than the column: cut after signs such as @ and . where that helps, else anywhere."""
    pieces, piece, used = [], "", 0.0
    for part in _INSIDE.split(word):
        advance = face.width(part)
        if used + advance <= width:
            piece, used = piece + part, used + advance
            continue
        if piece:
            pieces.append(piece)
        *full, piece = _chop_anywhere(part, face, width)
        pieces.extend(full)
        used = face.width(piece)
    return [*pieces, piece]


def _chop_anywhere(word: str, face: Typeface, width: float) -> list[str]:
    reached = face.positions(word)
    pieces, start = [], 0
    for end in range(1, len(word) + 1):
        if reached[end] - reached[start] > width and end - 1 > start:
            pieces.append(word[start : end - 1])
            start = end - 1
    return [*pieces, word[start:]]


def fitting(text: str, face: Typeface, size: float, room: float) -> str:
    """The text, or as much of it as fits on one line with an ellipsis; line ends in it become spaces."""
    text = text.replace("\n", " ")
    if face.width(text) * size <= room:
        return text
    while text and face.measure(text + "…") * size > room:
        text = text[:-1]
    return text.rstrip() + "…"
