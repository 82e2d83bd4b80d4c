"""The assembly tree as a drawing: only branches that hold a marked part, one line a usage, readable in black and white.

A sub-assembly that is used in several places is opened where it first appears; later it is named with a reference.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.dossier.book import Book
from desktop_app.dossier.flow import Draw, Strip
from desktop_app.dossier.linebreak import fitting
from desktop_app.dossier.sheet import Sheet
from desktop_app.dossier.style import CAPTION, CELL, FAINT, LEFT, RIGHT, RULE
from desktop_app.dossier.typeface import typeface
from desktop_app.rules.model import Certainty, Flag

#: Lines that are drawn; a tree beyond that is cut with a note.
AT_MOST = 700
_STEP, _LINE = 13.0, 13.6

#: Levels that are indented; deeper ones stand below each other.
_DEEPEST = 18


@dataclass(frozen=True)
class Twig:
    """One line of the tree. `guides` says for each level above whether its line goes on below; `again`: opened before."""

    part: int
    quantity: str
    guides: tuple[bool, ...]
    last: bool
    again: bool


def write_tree(book: Book) -> None:
    """The trees of the exported items with something to assess."""
    voice = book.voice
    if not book.items.verdicts:
        return
    book.heading(voice.text("tree_heading"), keep=130)
    book.caption("tree_legend")
    drawn, opened = 0, set[int]()
    for verdict in book.items.verdicts:
        for twig in _twigs(book, verdict.item, opened):
            if drawn == AT_MOST:
                book.caption("tree_cut", count=str(AT_MOST))
                return
            book.flow.place(Strip(_LINE, _drawing(book, twig)))
            drawn += 1
        book.flow.gap(7)


def _twigs(book: Book, item: int, opened: set[int]) -> Iterator[Twig]:
    waiting = [Twig(item, "", (), True, item in opened)]
    bom, relevant = book.audit.bom, book.audit.assessments
    while waiting:
        twig = waiting.pop()
        yield twig
        if twig.again:
            continue
        opened.add(twig.part)
        usages = [u for u in bom.usages_of(twig.part) if int(bom.usages.child[u]) in relevant and not bom.usages.cut[u]]
        guides = (*twig.guides, not twig.last)
        for position, usage in reversed(list(enumerate(usages))):
            child, last = int(bom.usages.child[usage]), position == len(usages) - 1
            has_more = any(int(bom.usages.child[u]) in relevant for u in bom.usages_of(child))
            again = has_more and child in opened
            waiting.append(Twig(child, str(bom.usages.quantity[usage]) or "?", guides, last, again))


_SIGNS = {
    ("rare-earth", Certainty.DECLARED): "■",
    ("rare-earth", Certainty.SUSPECTED): "□",
    ("chinese-equipment", Certainty.DECLARED): "▲",
    ("chinese-equipment", Certainty.SUSPECTED): "△",
    ("end-user", Certainty.DECLARED): "◆",
    ("end-user", Certainty.SUSPECTED): "◇",
}


def _signs(flags: tuple[Flag, ...]) -> str:
    return "".join(_SIGNS[flag.kind.value, flag.certainty] for flag in flags)


def _drawing(book: Book, twig: Twig) -> Draw:
    items, depth = book.items, min(len(twig.guides), _DEEPEST)
    number = book.given(items.number(twig.part), 60)
    name = book.voice.of(items.name(twig.part))[0].replace("\n", " ")
    again = book.voice.line("tree_again") if twig.again else ""
    signs = _signs(book.audit.flags.get(twig.part, ()))
    origin = book.given(items.origin(twig.part) or "?", 12).replace("\n", " ")

    def draw(sheet: Sheet, top: float) -> None:
        middle, x = top - _LINE / 2, LEFT + 4 + depth * _STEP
        for level, goes_on in enumerate(twig.guides[1 : _DEEPEST + 1]):
            if goes_on:
                at = LEFT + 8 + level * _STEP
                sheet.line([(at, top), (at, top - _LINE)], RULE, 0.7)
        if depth:
            at = LEFT + 8 + (depth - 1) * _STEP
            sheet.line([(at, top), (at, middle if twig.last else top - _LINE)], FAINT, 0.7)
            sheet.line([(at, middle), (at + _STEP - 5, middle)], FAINT, 0.7)
        sheet.begin(book.flow.root.add("P"))
        baseline = middle - CELL.size * 0.36
        style = CELL.bold() if signs or not depth else CELL
        for text, kind in (
            (signs, CELL),
            (f"{twig.quantity} × " if twig.quantity else "", CELL.soft()),
            (number, style),
        ):
            if text:
                face = typeface(kind.weight)
                shown = fitting(text, face, kind.size, RIGHT - 60 - x)
                sheet.text(x, baseline, shown, kind)
                x += face.width(shown) * kind.size + (3 if text == signs else 0)
        x += 6
        words = " ".join(part for part in (book.given(name, 160), again) if part)
        sheet.text(x, baseline, fitting(words, typeface(CAPTION.weight), CAPTION.size, RIGHT - 42 - x), CAPTION)
        sheet.text_right(RIGHT, baseline, origin, CELL.soft())
        sheet.end()

    return draw
