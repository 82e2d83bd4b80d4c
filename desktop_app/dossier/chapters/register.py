"""The item schedule of thousands of parts: groups of parts that are alike, then the register with a line for each part.

The groups say what is said of all their parts; the register says what is each part's own. Other chapters name parts by their
lines here.
"""

from collections.abc import Callable, Collection, Iterator

from desktop_app.alive import watched
from desktop_app.declarations import NONE
from desktop_app.dossier import terms
from desktop_app.dossier.alike import Group, as_ranges
from desktop_app.dossier.book import LONGEST, Book
from desktop_app.dossier.chapters.cover import share_text
from desktop_app.dossier.items import Pieces
from desktop_app.dossier.style import CAPTION, CELL, FINE, Style
from desktop_app.dossier.table import Cell, Look, Para, columns_of, place_table
from desktop_app.rules.model import Certainty

#: Lines of the register stand close to each other.
CLOSE = Look(pad=1.2)

#: Exported items that are named in the quantity of one part, and parts that are named as holding it.
NAMED = 4


def write_register(book: Book) -> None:
    """Both tables."""
    voice, register = book.voice, book.items.register
    book.prose(voice.text("register_groups", groups=f"{len(register.groups):,}", lines=f"{len(register.lines):,}"))
    columns = columns_of(
        (0.06, voice.say("column_group")),
        (0.25, voice.say("column_parts_alike")),
        (0.16, voice.say("column_description")),
        (0.14, voice.say("column_marks")),
        (0.12, voice.say("column_origin")),
        (0.27, voice.say("column_reasons")),
    )
    place_table(book.flow, columns, (_group(book, group) for group in register.groups))
    book.heading(voice.text("register_heading"))
    book.caption("register_note")
    if len(book.audit.items) > 1:
        book.caption("register_pieces")
    prices = [] if book.profile.veiled else [(0.11, voice.say("column_price"), True)]
    columns = columns_of(
        (0.07, voice.say("column_line"), True),
        (0.05, voice.say("column_group_short")),
        (0.125, voice.say("column_part")),
        (0.18 if prices else 0.29, voice.say("column_description")),
        (0.075, voice.say("column_row"), True),
        (0.1, voice.say("column_inside")),
        (0.12, voice.say("column_supplier")),
        (0.07, voice.say("column_pieces"), True),
        *prices,
        (0.1, voice.say("column_share"), True),
    )
    place_table(book.flow, columns, _lines(book), CLOSE)


def parts_cell(book: Book, parts: Collection[int], style: Style = CELL) -> list[Para]:
    """How many parts, and on which lines of the register they stand."""
    lines = [book.items.register.lines[part] for part in parts]
    return [Para(book.voice.line("parts_alike", count=f"{len(lines):,}"), style.bold()), lines_para(book, lines, style)]


def lines_para(book: Book, lines: Collection[int], style: Style = CELL) -> Para:
    """Lines of the register, all of them however many they are."""
    return Para(f"{book.voice.line('lines_of_register')} {as_ranges(lines)}", style)


def marks_of(book: Book, part: int) -> list[Para]:
    """What a part is known or suspected to be."""
    marks: list[Para] = []
    if part in book.items.exported:
        marks += book.say("exported_item", CELL.bold())
    listed = book.items.class_of(part)
    if listed:
        marks += book.paras(book.voice.text("class_none") if listed == NONE else terms.constituent(book.audit, listed))
    for flag in book.audit.flags.get(part, ()):
        sure = "declared" if flag.certainty is Certainty.DECLARED else "suspected"
        marks += book.say(f"flag_{flag.kind}_{sure}", CELL.bold() if sure == "declared" else CELL)
    return marks or book.say("contains_marked", CELL.soft())


def _group(book: Book, group: Group) -> list[Cell]:
    one = group.parts[0]
    why = [para for flag in book.audit.flags.get(one, ()) for para in book.source(flag.because, CAPTION)]
    return [
        [Para(f"G{group.number}", CELL.bold())],
        parts_cell(book, group.parts),
        _common_name(book, group) or book.say("names_differ", CELL.soft()),
        marks_of(book, one),
        book.paras(terms.country(book.items.origin(one), book.voice)),
        why or book.cell(""),
    ]


def _lines(book: Book) -> Iterator[list[Cell]]:
    """A line for each part; a group is named on its first line, and again on a new page."""
    items, parts = book.items, book.audit.bom.parts
    for group in items.register.groups:
        named = (
            [Para(f"= G{group.number}", FINE.soft())] if len(group.parts) > 1 and _common_name(book, group) else None
        )
        for line, part in enumerate(group.parts, start=group.first):
            row = int(parts.row[part])
            assessment = items.share(part)
            share = assessment.share if assessment is not None else None
            price, currency = book.audit.evaluation.gathered.price_of(part)
            value = f"{terms.shown(price)} {currency}".rstrip() if price is not None else "–"
            yield [
                [Para(f"{line:,}", FINE.soft())],
                [Para(f"G{group.number}", FINE.soft())],
                [Para(book.given(items.number(part), 120), FINE.bold())],
                named or _description(book, part, FINE),
                [Para(f"{row + 1:,}" if row >= 0 else "–", FINE)],
                _holders(book, part),
                book.cell(str(parts.supplier[part]), FINE),
                _pieces(book, part),
                *([] if book.profile.veiled else [[Para(book.given(value, 60), FINE)]]),
                [book.figure(share_text(share).en, FINE)] if share is not None else book.cell("", FINE),
            ]


def _common_name(book: Book, group: Group) -> list[Para]:
    """What all parts of a group are called, if it is the same."""
    first, *others = group.parts
    said = (book.items.name(first), book.items.hs_code(first))
    alike = all((book.items.name(part), book.items.hs_code(part)) == said for part in watched(others))
    return (_description(book, first, CELL) or book.cell("")) if alike else []


def _description(book: Book, part: int, style: Style) -> list[Para]:
    said = [one for one in book.voice.of(book.items.name(part)) if one.strip()]
    code = book.items.hs_code(part)
    if code:
        said.append(f"HS {code}")
    return [Para(book.given(one, LONGEST), style) for one in said]


def _holders(book: Book, part: int) -> list[Para]:
    """What it is directly in."""
    bom = book.audit.bom
    above = list(dict.fromkeys(int(bom.usages.parent[usage]) for usage in bom.used_in(part)))
    paras = [Para(book.given(book.items.number(one), 60), FINE) for one in above[:NAMED]]
    if len(above) > NAMED:
        paras += book.say("and_more", FINE, count=f"{len(above) - NAMED:,}")
    return paras or book.cell("", FINE)


def _pieces(book: Book, part: int) -> list[Para]:
    """Pieces of a part in one piece of the exported item; of several items, each is named by its line."""
    lines = book.items.register.lines
    return quantity_cell(book, part, FINE, lambda item: f"#{lines[item]:,}")


def quantity_cell(book: Book, part: int, style: Style = CELL, name: Callable[[int], str] | None = None) -> list[Para]:
    """Pieces of a part in one piece of the exported item, or of each of the first few that hold it, named by `name`."""
    found = book.items.quantities.get(part, [])
    if part in book.items.exported and len(found) <= 1:
        return [Para("1", style)]
    if len(book.audit.items) == 1 and found:
        return [Para(_count(found[0][1]), style)]
    named = name or (lambda item: book.given(book.items.number(item), 24))
    paras = [Para(f"{named(item)}: {_count(pieces)}", style) for item, pieces in found[:NAMED]]
    if len(found) > NAMED:
        paras += book.say("and_more", style, count=f"{len(found) - NAMED:,}")
    return paras or book.cell("", style)


def _count(pieces: Pieces) -> str:
    if pieces.low == pieces.high:
        return terms.shown(pieces.low)
    return f"≥ {terms.shown(pieces.low)}"
