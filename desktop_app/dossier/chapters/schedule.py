"""Chapter 3: every exported item and every part that is marked, with what customs and the ministry ask of each."""

from collections.abc import Iterator

from desktop_app.declarations import NONE
from desktop_app.dossier import terms
from desktop_app.dossier.book import LONGEST, Book
from desktop_app.dossier.chapters.result import item_cell
from desktop_app.dossier.chapters.tree import write_tree
from desktop_app.dossier.items import Pieces
from desktop_app.dossier.style import CELL
from desktop_app.dossier.table import Cell, Para, columns_of, place_table
from desktop_app.rules.model import Certainty

#: Exported items that are named in the quantity of one part.
NAMED_ITEMS = 4


def write_schedule(book: Book) -> None:
    """The table of items and marked parts."""
    voice = book.voice
    book.chapter("chapter_schedule")
    bom = book.audit.bom
    intro = "schedule_intro_chosen" if book.items.chosen else "schedule_intro"
    book.prose(voice.text(intro, lines=str(bom.lines), parts=str(len(bom)), listed=str(len(book.items.scheduled))))
    columns = columns_of(
        (0.045, voice.say("column_line")),
        (0.3, voice.say("column_part")),
        (0.13, voice.say("column_hs")),
        (0.12, voice.say("column_origin")),
        (0.135, voice.say("column_quantity"), True),
        (0.27, voice.say("column_marks")),
    )
    place_table(book.flow, columns, _rows(book))
    write_tree(book)


def _rows(book: Book) -> Iterator[list[Cell]]:
    items, voice = book.items, book.voice
    exported = set(book.audit.items)
    for line, part in enumerate(items.scheduled, start=1):
        marks: list[Para] = []
        if part in exported:
            marks += book.say("exported_item", CELL.bold())
        listed = items.class_of(part)
        if listed:
            marks += book.paras(voice.text("class_none") if listed == NONE else terms.constituent(book.audit, listed))
        for flag in book.audit.flags.get(part, ()):
            sure = "declared" if flag.certainty is Certainty.DECLARED else "suspected"
            marks += book.say(f"flag_{flag.kind}_{sure}", CELL.bold() if sure == "declared" else CELL)
        yield [
            [Para(str(line), CELL.soft())],
            item_cell(book, part, LONGEST),
            book.cell(items.hs_code(part)),
            book.paras(terms.country(items.origin(part), voice)),
            _quantity(book, part),
            marks or book.say("contains_marked", CELL.soft()),
        ]


def _quantity(book: Book, part: int) -> list[Para]:
    found = book.items.quantities.get(part, [])
    if part in book.audit.items and len(found) <= 1:
        return [Para("1", CELL)]
    if len(book.audit.items) == 1 and found:
        return [Para(_count(found[0][1]), CELL)]
    paras = [
        Para(f"{book.given(book.items.number(item), 24)}: {_count(pieces)}", CELL)
        for item, pieces in found[:NAMED_ITEMS]
    ]
    if len(found) > NAMED_ITEMS:
        paras += book.say("and_more", count=str(len(found) - NAMED_ITEMS))
    return paras or book.cell("")


def _count(pieces: Pieces) -> str:
    if pieces.low == pieces.high:
        return terms.shown(pieces.low)
    return f"≥ {terms.shown(pieces.low)}"
