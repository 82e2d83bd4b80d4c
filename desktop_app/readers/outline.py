"""Lists that somebody wrote as a tree: drawn with branches, or as items below and within each other.

    Robot                              # Parts list
    ├── Arm (x2)                       - Enclosure
    │   ├── Motor ── Qty: 3              - Lid
    │   └── Plate                        - Corners (x4)
    └── Base                           - Battery

They become columns of levels, counts and names, each item in its row. A drawn tree of files is none of parts, and items are
one only where they stand under a heading for such a list, or are counted. There is no header, so that the user is asked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from desktop_app.bom.messages import worded
from desktop_app.readers.markdown import plain
from desktop_app.readers.sheet import Column, Sheet, rows_in_words
from desktop_app.readers.vocabulary import mentions, starts_as
from desktop_app.readers.words import match
from desktop_app.readers.written_lists import counted, is_written_sentence

#: Fewer items prove nothing.
_FEWEST = 3

#: Share of items that are counted from which on they need no heading to be parts; of sentences and files that are none.
_COUNTED, _SENTENCES, _FILES = 0.4, 0.4, 0.25

#: Words of an item that is rather a remark, and of one that is closed as a sentence; of a name that stands in its own line; and
#: the share of lines that may be longer, or look like sentences.
_LONG, _SAID, _NAME, _PROSE = 25, 6, 12, 0.2

#: Words of a line that heads the items right below it.
_TITLE = 4

#: Rank of a line that leads to a list, below all headings: `You will need:`.
_LEADING = 8

#: Longer texts are no lists that somebody wrote.
_LONGEST = 200_000

_BRANCH = re.compile(r"(?P<before>[\s│┃║|]*(?:[├└┣┗╠╚┝┕]|[|`+\\](?=[-─]))[─━═╴\-]*[>\s]*)(?P<text>\S.*)\Z")
#: What one of such lists has in any case.
_ANY = re.compile(r"(?m)^[ │|]*[├└┣┗╠╚┝┕]|^\s*[|`+\\]-|^\s*(?:[-*•+–▪◦·]|\d{1,3}[.)])\s")
_TRUNK = re.compile(r"[\s│┃║|]*\Z")
_BULLET = re.compile(r"(?P<before>\s*)(?:[-*•+–▪◦·]|\d{1,3}[.)])\s+(?:\[[ xX]?\]\s*)?(?P<text>\S.*)\Z")
_RULE = re.compile(r"\s*(?:[-=_*]\s*){3,}\Z|\s*```.*\Z|\s*~~~.*\Z")
_HASHED, _UNDERLINE, _STRONG = (
    re.compile(r"\s{0,3}(#{1,6})\s+(.+?)\s*#*\Z"),
    re.compile(r"={3,}|-{3,}\Z"),
    re.compile(r"\*\*(.+?):?\*\*:?\Z"),
)

#: Lines or dots that lead from a name to what stands at the end of its line, or a gap.
_LEADER = re.compile(r"\s*(?:[─━═]{1,}|\.{3,}|…+|·{3,})\s*|\s{3,}|\t+")
_LABEL = re.compile(r"[\s(\[]*(?P<label>[^\W\d_][^\W\d_.]{0,20})\.?\s*[:：=]\s*(?P<said>\S.*?)[)\]]?\s*\Z")
_LABEL_LAST = re.compile(
    r"(?P<name>\S.*?)[.,;]?[\s(\[]+(?P<label>[^\W\d_]{1,20})\.?\s*[:：=]\s*(?P<said>\S+(?:\s\S{1,5})?)[)\]]?\s*\Z"
)
_ADDRESS = re.compile(r"\s*[(<\[]*https?://\S+?[)>\]]*(?=\s|\Z)")
_LEFT_OPEN = re.compile(r"\s*[(\[][^()\[\]]*\Z")
_FILE = re.compile(r"\.?[\w\-.*<>{}]*/(?:\s|\Z)|[\w\-*<>{}.]*\.[A-Za-z][A-Za-z0-9]{0,5}(?:\s|\Z)")


@dataclass(frozen=True)
class Item:
    """One item: its row, its depth, 0 being the outermost, and what it says.

    `beside` is what stands at the end of its line, behind a gap or a drawn one; `heading` the nearest one above it, `listed`
    whether that is one for lists of parts.
    """

    row: int
    depth: int
    text: str
    count: str = ""
    beside: str = ""
    drawn: bool = False
    heading: str = ""
    listed: bool = False


def begins_item(line: str) -> bool:
    """Whether a line begins as an item of such a list does: with a bullet or a branch."""
    return _ANY.match(line) is not None


def outline_of(text: str, name: str = "") -> Sheet | None:
    """The sheet of a text that holds such a list, None for any other; the file's name may say that it is one of parts."""
    if len(text) > _LONGEST:
        return None
    lines = text.splitlines()
    for items in (_drawn(lines), _itemised(lines, _called_list(name))):
        chosen = _of_parts(items)
        if chosen:
            return _sheet(lines, chosen)
    return None


def names_of(text: str, name: str = "") -> Sheet | None:
    """The sheet of a text that names parts line by line, where a heading or the file's name says that it does."""
    lines = text.splitlines() if len(text) <= _LONGEST else []
    chosen = _of_parts(_named(lines, _called_list(name)))
    return _sheet(lines, chosen) if chosen else None


def _called_list(name: str) -> bool:
    return mentions("list", re.sub(r"[-_.]+", " ", name))


def _of_parts(items: list[Item]) -> list[Item]:
    """The items that list parts: where some stand under a heading for them, or some trees are counted, none but those."""
    if len(items) < _FEWEST:
        return []
    drawn = items[0].drawn
    files = sum(1 for item in items if _FILE.match(item.text))
    if drawn and files > _FILES * len(items):
        return []
    listed = [item for item in items if item.listed]
    chosen = listed if len(listed) >= _FEWEST else items
    told = drawn or chosen is listed or (sum(1 for one in chosen if one.count) >= max(_FEWEST, _COUNTED * len(chosen)))
    nested = any(item.depth for item in chosen)
    if not told or not (nested or chosen is listed):
        return []
    said = [item for item in chosen if not item.count and _is_sentence(item.text)]
    if len(said) > _SENTENCES * len(chosen):
        return []
    above = {id(one) for one, below in pairwise(chosen) if below.depth > one.depth}
    return [item for item in chosen if item not in said or id(item) in above]


def _is_sentence(text: str) -> bool:
    """Whether an item is rather a remark: long, or closed as a sentence."""
    words = len(text.split())
    return words > _LONG or (words >= _SAID and text.endswith((".", "!", "?")))


def _named(lines: Sequence[str], listing: bool) -> list[Item]:
    """Names line by line under a heading for parts; nothing where the lines are prose, or items of another kind."""
    items: list[Item] = []
    told, heading, prose = listing, "", 0
    for row, line in enumerate(lines):
        if _BULLET.match(line) or "|" in line or "\t" in line.strip():
            return []
        headed = _heading(lines, row)
        if headed is not None:
            told, heading = _lists_parts(headed[1], listing or told), headed[1]
        elif told and line.strip() and not _RULE.match(line):
            item = replace(_item(row, 0, line.strip(), False), listed=True, heading=heading)
            if item.text:
                items.append(item)
                words = len(item.text.split())
                prose += words > _NAME or line.lstrip()[:1].islower() or line.rstrip()[-1:] in ".!?," or ". " in line
    return items if prose <= _PROSE * len(items) else []


def _drawn(lines: Sequence[str]) -> list[Item]:
    """The items of drawn trees; a line that stands right above the first branch is their root."""
    items: list[Item] = []
    above: list[int] = []  # where the texts of the items above begin
    for row, line in enumerate(lines):
        found = _BRANCH.match(line.expandtabs())
        if found is None:
            if not _TRUNK.match(line) and line[:1] not in "│┃║|" and not line.startswith("   "):
                above = []
            continue
        if not above and (root := _root(lines, row)) is not None:
            items.append(_item(root, 0, lines[root].strip(), True))
            above = [-1]
        place = len(found["before"])
        while above and above[-1] >= place:
            above.pop()
        items.append(_item(row, len(above), found["text"], True))
        above.append(place)
    return _without_said(items)


def _root(lines: Sequence[str], row: int) -> int | None:
    """The line that a drawn tree hangs from: the nearest one above that says anything, and is no branch, heading or rule."""
    above = row - 1
    while above >= 0 and lines[above].strip() and _TRUNK.match(lines[above]):
        above -= 1
    text = lines[above] if above >= 0 else ""
    none = (
        not text.strip() or _BRANCH.match(text) or _HASHED.match(text) or _RULE.match(text) or is_written_sentence(text)
    )
    return None if none else above


def _itemised(lines: Sequence[str], listing: bool) -> list[Item]:
    """The items of lists under each other, each with whether the heading above it is one for lists of parts."""
    items: list[Item] = []
    above: list[int] = []
    told: list[tuple[int, bool, str]] = [(0, listing, "")]
    for row, line in enumerate(lines):
        headed = _heading(lines, row)
        if headed is not None:
            rank, title = headed
            told = [one for one in told if one[0] < rank]
            told.append((rank, _lists_parts(title, told[-1][1]), title.strip(" :：")))
            above = []
            continue
        found = _BULLET.match(line.expandtabs(4))
        if found is None or _RULE.match(line):
            if line.strip() and not line[:1].isspace():
                above = []
                told = [one for one in told if one[0] < _LEADING]  # what leads to a list ends with it
            continue
        place = len(found["before"])
        while above and above[-1] >= place:
            above.pop()
        _, listed, heading = told[-1]
        items.append(replace(_item(row, len(above), found["text"], False), listed=listed, heading=heading))
        above.append(place)
    return _without_said(items)


def _heading(lines: Sequence[str], row: int) -> tuple[int, str] | None:
    """The rank of a heading, 1 being the highest, and its text; None where a line is no heading."""
    line = lines[row]
    hashed = _HASHED.match(line)
    if hashed:
        return len(hashed[1]), hashed[2]
    strong = _STRONG.match(line.strip())
    if strong:
        return _LEADING - 1, strong[1]
    below = lines[row + 1].strip() if row + 1 < len(lines) else ""
    if line.strip() and not _BULLET.match(line) and _UNDERLINE.fullmatch(below):
        return (1 if below[0] == "=" else 2), line.strip()
    following = next((other for other in lines[row + 1 : row + 3] if other.strip()), "")
    begins = line[:1].strip() and not _BULLET.match(line)
    leads = begins and (
        line.rstrip().endswith((":", "：")) or (below == following.strip() and len(line.split()) <= _TITLE)
    )
    return (_LEADING, line.strip().rsplit(". ", 1)[-1]) if leads and _BULLET.match(following) else None


def _lists_parts(title: str, inherited: bool) -> bool:
    """Whether a heading is one for lists of parts: as it says itself, or else as those above it say."""
    parts = mentions("list", title) or mentions("parts_heading", title)
    return parts or (inherited and not mentions("no_parts", title))


def _item(row: int, depth: int, text: str, drawn: bool) -> Item:
    """An item with the count that its text states taken out of it."""
    written = plain(text)
    said = _ADDRESS.sub("", written).strip()
    if said != written:
        said = _LEFT_OPEN.sub("", said) or said  # `Motor (e.g. https://…`
    first, *others = [part.strip() for part in _LEADER.split(said) if part.strip()] or [said]
    count, kept = "", list[str]()
    for other in others:
        counted_here = _stated(other)
        count, kept = (counted_here, kept) if counted_here and not count else (count, [*kept, other])
    if not count and (labelled := _LABEL_LAST.match(first)) and _is_quantity(labelled["label"]):
        count, first = labelled["said"], labelled["name"]
    elif not count and (found := counted(first)):
        count, first = found
    return Item(row, depth, first.strip(" \t-–:："), count.strip(), ", ".join(kept), drawn)


def _stated(text: str) -> str:
    """The count that a text states and nothing else: `Qty: 2`, `x4`, `3 pcs`; nothing where it says something else."""
    labelled = _LABEL.match(text)
    if labelled and _is_quantity(labelled["label"]):
        return labelled["said"]
    found = counted(f"{text} -")
    return found[0] if found and found[1].strip(" -") == "" else ""


def _is_quantity(label: str) -> bool:
    known = match(label)
    return known is not None and known.role == "quantity"


def _without_said(items: list[Item]) -> list[Item]:
    """The items without those that only say something of the one that they stand in: its quantity, its address, a note."""
    kept: list[Item] = []
    for item in items:
        labelled = _LABEL.match(item.text)
        within = bool(kept) and item.depth > 0
        if within and labelled and _is_quantity(labelled["label"]):
            of = next(place for place in range(len(kept) - 1, -1, -1) if kept[place].depth < item.depth)
            kept[of] = replace(kept[of], count=kept[of].count or labelled["said"])
        elif item.text and not (within and starts_as("remark", item.text)):
            kept.append(item)
    return kept


def _sheet(lines: Sequence[str], items: Sequence[Item]) -> Sheet:
    nested = any(item.depth for item in items)
    first = 1 if sum(1 for item in items if not item.depth) > 1 else 0  # several go into the product that the file is
    levels, counts, names, beside = (np.full(len(lines), "", dtype=object) for _ in range(4))
    for item, name in zip(items, _names(items), strict=True):
        levels[item.row], counts[item.row] = str(item.depth + first), item.count
        names[item.row], beside[item.row] = name, item.beside
    told = [("level", levels)] if nested else []
    told += [("quantity", counts)] if any(counts) else []
    told.append(("name", names))
    told += [("", beside)] if any(beside) else []
    roles, columns = zip(*told, strict=True)
    other = list(_left_out(lines, {item.row for item in items}))
    notes = (worded("written-lines-left-out", rows=rows_in_words(np.array(other))),) if other else ()
    return Sheet("", tuple(map(Column, columns)), encoding="text", roles=roles, notes=notes)


def _names(items: Sequence[Item]) -> list[str]:
    """What the items are called: groups of one name under several headings, such as screws, each with its heading."""
    groups = [item for item, next_one in pairwise(items) if next_one.depth > item.depth]
    headings: dict[str, set[str]] = {}
    for group in groups:
        headings.setdefault(group.text, set()).add(group.heading)
    ambiguous = {id(group) for group in groups if group.heading and len(headings[group.text]) > 1}
    return [f"{item.text} ({item.heading})" if id(item) in ambiguous else item.text for item in items]


def _left_out(lines: Sequence[str], rows: set[int]) -> Iterator[int]:
    """Lines that are no item and yet say something: no headings, rules and trunks."""
    for row, line in enumerate(lines):
        said = line.strip() and not _RULE.match(line) and not _TRUNK.match(line) and _heading(lines, row) is None
        if said and row not in rows:
            yield row
