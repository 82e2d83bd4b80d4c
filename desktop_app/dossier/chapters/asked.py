"""What is asked about thousands of parts: every question once, with whom to ask it, and about which parts."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.alive import watched
from desktop_app.dossier.alike import in_a_row, sentence, without_own
from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.register import CLOSE, lines_para
from desktop_app.dossier.chapters.result import item_cell
from desktop_app.dossier.style import CELL
from desktop_app.dossier.table import Band, Cell, Para, columns_of, place_table
from desktop_app.rules.evaluate import percent
from desktop_app.rules.model import Text
from desktop_app.rules.text import Said


@dataclass(frozen=True)
class Asked:
    """Facts that are asked about a part, with whom to ask; `weight` is how much of a share hangs on them, None: nothing."""

    part: int
    supplier: str
    facts: tuple[Text, ...]
    weight: Fraction | None


def write_asked(book: Book, asked: Iterable[Asked], weight: str, keep: float = 0.0) -> None:
    """The table; `weight` names the title of its last column, `keep` is room that is needed below it."""
    voice = book.voice
    columns = columns_of(
        (0.2, voice.say("column_ask")),
        (0.08, voice.say("column_parts_alike"), True),
        (0.45, voice.say("column_part")),
        (0.27, voice.say(weight), True),
    )
    place_table(book.flow, columns, _rows(book, asked), CLOSE, keep=keep)


def whom(book: Book, supplier: str) -> list[Para]:
    """A supplier, or that none is named."""
    return book.cell(supplier) if supplier else book.say("no_supplier", CELL.soft())


def _rows(book: Book, asked: Iterable[Asked]) -> Iterator[list[Cell] | Band]:
    """The same facts are one stretch of rows, a row for each supplier; the weightiest first."""
    alike: dict[Hashable, dict[str, list[Asked]]] = {}
    for one in watched(_joined(asked)):
        alike.setdefault(_key(book, one), {}).setdefault(one.supplier, []).append(one)
    for by_supplier in sorted(alike.values(), key=lambda found: -max(map(_heaviest, found.values()))):
        yield Band(_facts(book, next(iter(by_supplier.values()))[0]))
        for supplier, those in sorted(by_supplier.items(), key=lambda found: -_heaviest(found[1])):
            parts = list(dict.fromkeys(one.part for one in those))
            yield [
                whom(book, supplier),
                [Para(f"{len(parts):,}", CELL)],
                _parts(book, parts),
                _weights(book, those),
            ]


def _joined(asked: Iterable[Asked]) -> Iterator[Asked]:
    """Facts of no weight about one part as one question."""
    light: dict[tuple[int, str], list[Asked]] = {}
    for one in watched(asked):
        if one.weight:
            yield one
        else:
            light.setdefault((one.part, one.supplier), []).append(one)
    for (part, supplier), those in light.items():
        yield Asked(part, supplier, tuple(fact for one in those for fact in one.facts), None)


def _key(book: Book, one: Asked) -> Hashable:
    """Equal for parts about which the same is asked; a part that is not in the register stands by itself."""
    number = book.items.number(one.part)
    named = -1 if one.part in book.items.register.lines else one.part
    return (named, tuple(dict.fromkeys((_within(fact, number), sentence(fact)) for fact in one.facts)))


def _within(fact: Text, number: str) -> bool:
    """Whether a fact is about something inside a part, and not about the part itself."""
    return isinstance(fact, Said) and fact.blanks.get("part", number) != number


def _facts(book: Book, one: Asked) -> list[Para]:
    """The facts, one after the other, in words that fit all parts of whom they are asked."""
    facts = one.facts
    if one.part in book.items.register.lines:
        number = book.items.number(one.part)
        the_part, inside = book.voice.text("the_part"), book.voice.text("the_parts_inside")
        facts = tuple(without_own(fact, part=inside if _within(fact, number) else the_part) for fact in facts)
    return book.paras(in_a_row(dict.fromkeys(facts)))


def _parts(book: Book, parts: Sequence[int]) -> list[Para]:
    """Lines of the register; a part that is alone is named."""
    if parts[1:]:
        return [lines_para(book, [book.items.register.lines[part] for part in parts])]
    line = book.items.register.lines.get(parts[0])
    return [*item_cell(book, parts[0]), *([] if line is None else [lines_para(book, [line], CELL.soft())])]


def _heaviest(those: Sequence[Asked]) -> Fraction:
    return max(one.weight or Fraction(0) for one in those)


def _weights(book: Book, those: Sequence[Asked]) -> list[Para]:
    """The weight, or the bounds of several."""
    weights = [one.weight or Fraction(0) for one in those]
    low, high = min(weights), max(weights)
    if not high:
        return book.cell("")
    return [book.figure(percent(high) if low == high else f"{percent(low)} – {percent(high)}")]
