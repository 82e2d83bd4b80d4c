"""Chapter 8: what would change each answer: the fewest questions to suppliers, what would have to come from elsewhere, and
how much room is left below the threshold.
"""

from collections.abc import Iterator

from desktop_app.dossier import terms
from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.asked import Asked, whom, write_asked
from desktop_app.dossier.chapters.result import item_cell
from desktop_app.dossier.style import CELL, SUBTITLE
from desktop_app.dossier.table import Cell, columns_of, place_table
from desktop_app.rules.change import Change, WayOut, ways_out
from desktop_app.rules.evaluate import percent
from desktop_app.rules.model import Outcome, Text

#: Exported items that are told of, the gravest answers first; all that is missing for the others is in the chapter before.
MOST = 60

#: Room for an article, the sentence below it, and the head and first row of its table, which stay together.
_TOGETHER = 140.0

#: Room for the sentence on headroom, which stays with the last row above it.
_HEADROOM = 34.0


def write_ways(book: Book) -> None:
    """For each exported item and rule: answers to get, things to replace, headroom."""
    voice, audit = book.voice, book.audit
    book.chapter("chapter_ways")
    told = [(v.item, ways_out(audit.evaluation, v.item)) for v in book.items.verdicts[:MOST]]
    if not any(ways for _, ways in told):
        book.prose(voice.text("ways_none"))
        return
    book.prose(voice.text("ways_intro"))
    for item, ways in told:
        if ways:
            number, name = book.items.number(item), book.items.name(item)
            book.flow.gap(12)
            book.flow.need(20 + _room(ways[0]))
            book.side_by_side([Text(f"{number}  {name.en}".strip(), f"{number}  {name.zh}".strip())], SUBTITLE)
            book.flow.gap(3)
            for way in ways:
                _way(book, way)
    if len(book.items.verdicts) > MOST:
        book.caption("ways_more", count=str(len(book.items.verdicts) - MOST))


def _way(book: Book, way: WayOut) -> None:
    book.flow.need(_room(way))
    book.side_by_side([way.rule.article], CELL.bold())
    below = _HEADROOM if way.change is not None else 0.0
    if way.settle:
        book.side_by_side([book.voice.text("ways_fewest" if way.fewest else "ways_settle")], CELL)
        if book.items.many:
            asked = (Asked(one.part, one.supplier, one.facts, one.open_share) for one in way.settle)
            write_asked(book, asked, "column_weight", keep=below)
        else:
            _table(book, "column_fact", _questions(book, way), below)
    if way.replace:
        book.side_by_side([book.voice.text("ways_replace")], CELL)
        if book.items.many:
            asked = (Asked(one.part, one.supplier, (one.what,), one.share) for one in way.replace)
            write_asked(book, asked, "column_weight", keep=below)
        else:
            _table(book, "column_replace", _replacements(book, way), below)
    if way.change is not None:
        room = _headroom(book, way.change, way.assessment.outcome)
        book.side_by_side([room] if room is not None else [], CELL)
    book.flow.gap(6)


def _room(way: WayOut) -> float:
    """How much of a way out has to stand on one page."""
    return _TOGETHER if way.settle or way.replace else 50.0


def _table(book: Book, what: str, rows: Iterator[list[Cell]], below: float) -> None:
    voice = book.voice
    book.flow.gap(2)
    columns = columns_of(
        (0.22, voice.say("column_ask")),
        (0.2, voice.say("column_part")),
        (0.44, voice.say(what)),
        (0.14, voice.say("column_weight"), True),
    )
    place_table(book.flow, columns, rows, keep=below)
    book.flow.gap(3)


def _questions(book: Book, way: WayOut) -> Iterator[list[Cell]]:
    turn = {name: place for place, name in enumerate(dict.fromkeys(one.supplier for one in way.settle))}
    above: tuple[str, int] | None = None
    for question in sorted(way.settle, key=lambda question: turn[question.supplier]):
        facts = [para for fact in question.facts for para in book.paras(fact)]
        weight = [book.figure(percent(question.open_share))] if question.open_share else book.cell("")
        named = (question.supplier, question.part)
        yield [*_named(book, named, above), facts, weight]
        above = named


def _replacements(book: Book, way: WayOut) -> Iterator[list[Cell]]:
    above: tuple[str, int] | None = None
    for one in way.replace:
        weight = [book.figure(percent(one.share))] if one.share else book.cell("")
        named = (one.supplier, one.part)
        yield [*_named(book, named, above), book.paras(one.what), weight]
        above = named


def _named(book: Book, named: tuple[str, int], above: tuple[str, int] | None) -> list[Cell]:
    """Whom to ask and about which part, left to the row above where that says the same."""
    return [[], []] if named == above else [whom(book, named[0]), item_cell(book, named[1])]


def _headroom(book: Book, change: Change, outcome: Outcome) -> Text | None:
    """How much more may be inside a piece; a veiled copy says no amounts."""
    if change.limit is None or book.profile.veiled:
        return None

    def money(name: str, **values: object) -> Text:
        shown = {key: f"{terms.shown(value)} {change.currency}".rstrip() for key, value in values.items()}  # type: ignore[arg-type]
        return book.voice.text(name, **shown)

    if change.headroom is None:
        return money("ways_unbounded", limit=change.limit)
    if change.headroom > 0:
        return money("ways_headroom", amount=change.headroom, limit=change.limit)
    if outcome is Outcome.REQUIRED and change.price_to_clear is not None:
        return money("ways_price", limit=change.limit, price=change.price_to_clear)
    return money("ways_no_headroom", limit=change.limit)
