"""The states of each rule over time, drawn on one axis with the day of the audit, and the same in words."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from desktop_app.dossier import terms
from desktop_app.dossier.book import Book
from desktop_app.dossier.flow import Strip
from desktop_app.dossier.linebreak import fitting
from desktop_app.dossier.marks import STATUS_COLOUR
from desktop_app.dossier.sheet import Sheet
from desktop_app.dossier.style import ACCENT, CAPTION, CELL, LEFT, RIGHT, SOFT, WIDTH
from desktop_app.dossier.table import Cell, columns_of, place_table
from desktop_app.dossier.typeface import typeface
from desktop_app.rules.model import Rule, Status
from desktop_app.rules.timeline import Period, next_turn, timeline

#: Days that the axis shows before the first change and after the last one, and the width of the names of rules.
_MARGIN, _LABEL = timedelta(days=60), 160.0

Line = tuple[str, Sequence[Period]]


def write_timeline(book: Book) -> None:
    """A bar for each rule that was applied, the periods in a table, and the next day on which anything changes."""
    voice, audit = book.voice, book.audit
    rules = [rule for rule, _ in audit.law]
    book.heading(voice.text("law_timeline"), keep=110)
    lines = [(rule.article.en if voice.languages[0] == "en" else rule.article.zh, timeline(rule)) for rule in rules]
    _chart(book, lines)
    columns = columns_of(
        (0.3, voice.say("column_article")), (0.42, voice.say("column_days")), (0.28, voice.say("column_state"))
    )
    place_table(book.flow, columns, _periods(book, rules))
    following = next_turn(audit.pack, audit.settings.as_of)
    if following is None:
        book.caption("law_no_turn", day=terms.day(audit.settings.as_of, voice))
    else:
        book.caption("law_next_turn", day=terms.day(following, voice))


def _periods(book: Book, rules: Sequence[Rule]) -> Iterator[list[Cell]]:
    voice, day = book.voice, book.audit.settings.as_of
    for rule in rules:
        for position, period in enumerate(timeline(rule)):
            now = (period.first is None or period.first <= day) and (period.last is None or day <= period.last)
            style = CELL.bold() if now else CELL
            name, values = "period", {}
            for key, end in (("from", period.first), ("to", period.last)):
                if end is not None:
                    name, values[key] = f"{name}_{key}", terms.day(end, voice)
            state = f"status_{period.state.status}"
            yield [
                book.paras(rule.article) if not position else [],
                book.say(name, style, **values),
                book.say(state, style.in_colour(STATUS_COLOUR[period.state.status])),
            ]


def _chart(book: Book, lines: Sequence[Line]) -> None:
    as_of = book.audit.settings.as_of
    turns = [period.first for _, periods in lines for period in periods if period.first is not None]
    first, last = min([as_of, *turns]) - _MARGIN, max([as_of, *turns]) + _MARGIN
    left, room = LEFT + _LABEL, WIDTH - _LABEL

    def x(day: date) -> float:
        return left + room * ((day - first) / (last - first))

    def draw_bars(line: Line) -> Strip:
        name, periods = line

        def draw(sheet: Sheet, top: float) -> None:
            sheet.begin(book.flow.root.add("P"))
            sheet.text(LEFT, top - 10, fitting(name, typeface(CAPTION.weight), CAPTION.size, _LABEL - 8), CAPTION)
            sheet.end()
            for period in periods:
                begin = x(max(period.first or first, first))
                end = RIGHT if period.last is None else x(min(period.last + timedelta(days=1), last))
                colour = STATUS_COLOUR[period.state.status]
                sheet.frame(begin, top - 12, max(end - begin, 0.4), 8, colour, 0.6)
                if period.state.status in {Status.IN_FORCE, Status.UNCONFIRMED}:
                    sheet.box(begin, top - 12, max(end - begin, 0.4), 8, colour)
            sheet.line([(x(as_of), top), (x(as_of), top - 16)], ACCENT, 1.2)

        return Strip(16, draw)

    def draw_axis(sheet: Sheet, top: float) -> None:
        sheet.rule(left, top - 2, RIGHT, SOFT, 0.5)
        sheet.begin(book.flow.root.add("P"))
        places: list[float] = []
        for day in dict.fromkeys([as_of, *sorted(turns)]):
            style = CAPTION.bold().in_colour(ACCENT) if day == as_of else CAPTION
            if all(abs(x(day) - place) > 46 for place in places):
                places.append(x(day))
                sheet.line([(x(day), top - 2), (x(day), top - 5)], SOFT, 0.6)
                sheet.text_centred(min(x(day), RIGHT - 22), top - 14, day.isoformat(), style)
        sheet.end()

    book.flow.place(*(draw_bars(line) for line in lines[:8]), Strip(22, draw_axis))
    for line in lines[8:]:
        book.flow.place(draw_bars(line))
    book.flow.gap(4)
