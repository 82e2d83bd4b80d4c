"""Tables that have the columns of a bill of materials and are, by what their cells say, rather something else.

Sales orders name parts, quantities and prices; a routing lists operations, an I/O list signals; a matrix says in one column
for each assembly how many of a part go into it; a recipe lists what comes out of a process among what goes in; a template
holds what is to be filled in. None of them can be told from a list of parts by the header words that it is read by, but each
says what it is in another place.
"""

from desktop_app.bom.messages import Message, worded
from desktop_app.readers.content import MOST_SEARCHED, content_of
from desktop_app.readers.row_kinds import Kind
from desktop_app.readers.table import Region
from desktop_app.readers.vocabulary import compact, fold, is_line_word, vocabulary

#: Headers that a doubt names.
_SHOWN = 6

#: What headers of a routing tell of.
_OF_WORK = ("operation", "work_place", "work_time")

#: Share of cells that are all but for what was forgotten.
_NEARLY_ALL = 0.8

#: Columns headed as lines are called, from which on the table is a matrix.
_HEADED = 2

#: Lines that say anything, and the share of different types up to which they are kinds of things and name no part.
_FEWEST, _FEW_KINDS = 10, 1 / 3

#: Spellings of the few words that say which way something goes.
_MOST_WAYS = 20


def quoted(texts: list[str]) -> str:
    """Headers as a message names them, the first few of many."""
    return ", ".join(f"“{text}”" for text in texts[:_SHOWN]) + (" …" if len(texts) > _SHOWN else "")


def orders(region: Region) -> Message | None:
    """Lines say which customer ordered them, and customers differ."""
    texts = region.header.texts
    customers = [c for c, text in enumerate(texts) if text and compact(text) in vocabulary().kin["customer"]]
    ordered = [c for c, text in enumerate(texts) if text and compact(text) in vocabulary().kin["order"]]
    rows = region.rows.of(Kind.ITEM)
    several = [c for c in customers if len(set(content_of(region.sheet, c, rows).cells)) > 1]
    if not several or not ordered:
        return None
    return worded("doubt-orders", headers=quoted([texts[c] for c in (*several, *ordered)]))


def operations(region: Region) -> Message | None:
    """Columns say where something is done, or in which step, and how long it takes, as those of a routing do."""
    texts = region.header.texts
    said = {kind: [t for t in texts if t and compact(t) in vocabulary().kin[kind]] for kind in _OF_WORK}
    if not said["work_time"] or not (said["operation"] or said["work_place"]):
        return None
    headers = [text for kind in _OF_WORK for text in said[kind]]
    return worded("doubt-operations", headers=quoted(headers))


def signals(region: Region) -> Message | None:
    """A column says of each line whether a controller reads or drives it."""
    rows = region.rows.of(Kind.ITEM)
    for column, text in enumerate(region.header.texts[:MOST_SEARCHED]):
        cells = content_of(region.sheet, column, rows).cells if text else ()
        kinds = set(cells)
        words = {cell for cell in kinds if is_line_word("signal", cell)} if len(kinds) <= _MOST_WAYS else set()
        if len(cells) > 1 and words and sum(1 for cell in cells if cell in words) >= _NEARLY_ALL * len(cells):
            return worded("doubt-signals", header=text)
    return None


def matrix(region: Region) -> Message | None:
    """Columns that play no role are headed by names of lines: what goes into those lines."""
    columns = region.columns
    if columns.identity not in columns.columns or columns.models.places or region.header.row < 0:
        return None
    used = {*columns.columns.values(), *columns.describing}
    free = [text for c, text in enumerate(region.header.texts) if text and c not in used]
    if len(free) < _HEADED:
        return None
    named = set(region.sheet.columns[columns.columns[columns.identity]].rows(region.rows.of(Kind.ITEM)).distinct)
    headed = [text for text in free if text in named]
    return worded("doubt-matrix", headers=quoted(headed)) if len(headed) >= _HEADED else None


def flows(region: Region) -> Message | None:
    """A column says of each line whether it goes into a process or comes out of it."""
    rows = region.rows.of(Kind.ITEM)
    for column, text in enumerate(region.header.texts[:MOST_SEARCHED]):
        if not text:
            continue
        cells = set(content_of(region.sheet, column, rows).cells)
        said = {fold(cell) for cell in cells} if len(cells) <= _MOST_WAYS else set()
        ways = [any(is_line_word(way, cell) for cell in said) for way in ("goes_in", "comes_out")]
        if len(said) == len(ways) and all(ways):
            return worded("doubt-flows", header=text)
    return None


def kinds_only(region: Region) -> Message | None:
    """What tells the parts apart is a type that most lines share."""
    columns = region.columns
    if columns.identity != "model":
        return None
    content = content_of(region.sheet, columns.columns["model"], region.rows.of(Kind.ITEM))
    few = len(content.cells) >= _FEWEST and content.distinct < _FEW_KINDS
    kinds = len(set(content.cells))
    return worded("doubt-kinds", header=columns.headers["model"], count=kinds) if few else None


def to_fill_in(region: Region) -> Message | None:
    """Each line is called by what is to be filled in: `your part`, `<name>`."""
    columns = region.columns
    if columns.identity not in columns.columns:
        return None
    names = content_of(region.sheet, columns.columns[columns.identity], region.rows.of(Kind.ITEM)).cells
    if names and all(_is_blank_field(name) for name in names):
        return worded("doubt-template", name=names[0])
    return None


def _is_blank_field(name: str) -> bool:
    bracketed = name[0] + name[-1] in {"<>", "[]", "{}"}
    return bracketed or is_line_word("to_fill_in", name.split(maxsplit=1)[0])
