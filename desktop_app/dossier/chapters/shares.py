"""Chapter 4: the value share of each exported item, line by line to the last constituent, to be followed with a calculator.

Every term shows pieces × value × rate and where its numbers stand; the terms add up to the sum below them, the sum over
the price of one piece gives the quotient, and the quotient is held against the threshold. Where something is only known
within bounds, the lower and the upper bound go through the whole calculation side by side.
"""

from collections.abc import Iterator
from fractions import Fraction

from desktop_app.alive import watched
from desktop_app.bom import fraction
from desktop_app.dossier import terms
from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.cover import share_text
from desktop_app.dossier.chapters.exposure import write_exposure
from desktop_app.dossier.chapters.register import CLOSE, parts_cell
from desktop_app.dossier.chapters.result import item_cell
from desktop_app.dossier.chapters.term_rows import are_many, holds_cell, place_sums, write_many_terms
from desktop_app.dossier.chapters.veiled_shares import write_veiled
from desktop_app.dossier.charts import share_chart
from desktop_app.dossier.marks import OUTCOME_COLOUR
from desktop_app.dossier.style import CAPTION, CELL, FINE, Style
from desktop_app.dossier.table import BARE, PLAIN, Cell, Para, columns_of, place_table
from desktop_app.rules.evaluate import percent
from desktop_app.rules.model import Calculation, ItemKind, Outcome, Share, Term, Text

#: Parts on the way that are calculated term by term; the others stand in a table with their results.
IN_FULL = 60


def write_shares(book: Book) -> None:
    """Method, exchange rates, then one calculation for each exported item and each listed part inside."""
    voice, audit = book.voice, book.audit
    book.chapter("chapter_shares")
    book.prose(voice.text("copy_amounts" if book.profile.veiled else "shares_method"))
    book.side_by_side(audit.pack.assumptions[:1], CAPTION)
    book.flow.gap(4)
    if not audit.assessments:
        book.prose(voice.text("shares_none"))
        return
    book.caption("sources_short")
    _rates(book)
    exported = [verdict.item for verdict in book.items.verdicts]
    inside = _listed_inside(book, set(exported))
    if book.items.many:
        exported = exported[:IN_FULL]  # of very many items, the others stand in the table of results
    for part in exported:
        _calculation(book, part, "shares_item")
    for part in inside[:IN_FULL]:
        _calculation(book, part, "shares_part")
    _on_the_way(book, set(exported) | set(inside[:IN_FULL]))


def _listed_inside(book: Book, exported: set[int]) -> list[int]:
    """Listed magnets, targets and open parts inside the exported items, which each could be an item of Part 2."""
    audit = book.audit
    found = []
    for part in watched(book.items.assessed):
        assessment = book.items.share(part)
        if part in exported or assessment is None or assessment.share is None or part not in book.items.quantities:
            continue
        listed = audit.pack.items.get(book.items.class_of(part))
        if listed is not None and listed.kind in {ItemKind.MAGNET, ItemKind.TARGET}:
            found.append(part)
    return found


def _rates(book: Book) -> None:
    audit, voice = book.audit, book.voice
    stated, own = audit.settings.application.rates, audit.settings.rates
    rates = {**stated, **own}
    if not rates or book.profile.veiled:
        return
    book.heading(voice.text("shares_rates"), keep=40)
    columns = columns_of((0.45, voice.say("column_rate")), (0.55, voice.say("column_source")))
    rows = []
    for code in sorted(rates):
        value = fraction(rates[code])
        shown = terms.shown(value) if value is not None else rates[code]
        source = (
            voice.text("rate_setting")
            if code in own
            else audit.pack.say("source_application", file=audit.settings.application.file)
        )
        rows.append([book.cell(f"1 {code} = {shown} {audit.currency}"), book.source(source, CELL)])
    place_table(book.flow, columns, rows)


def _calculation(book: Book, part: int, kind: str) -> None:
    audit, items = book.audit, book.items
    calculation = audit.calculation(part)
    if calculation is None:
        return
    number, name = items.number(part), items.name(part)
    book.heading(Text(f"{number}  {name.en}".strip(), f"{number}  {name.zh}".strip()), keep=120)
    book.caption(kind)
    assessment = items.share(part)
    if assessment is not None and assessment.share is None:
        book.side_by_side(assessment.because, CELL)
        book.flow.gap(2)
        if assessment.outcome is Outcome.NOT_APPLICABLE:
            return
        book.caption("shares_for_information")
    if book.profile.veiled:
        write_veiled(book, calculation)
    else:
        _in_amounts(book, calculation)
    outcome = assessment.outcome if assessment is not None and assessment.share is not None else None
    if calculation.price is not None:
        share_chart(book, calculation.share)
    _comparison(book, calculation.share, outcome)
    if part in book.audit.items:
        write_exposure(book, part)


def _in_amounts(book: Book, calculation: Calculation) -> None:
    """Terms, sum and quotient in money."""
    voice = book.voice
    columns = columns_of(
        (0.04, voice.say("column_line")),
        (0.22, voice.say("column_holds")),
        (0.21, voice.say("column_term")),
        (0.15, voice.say("column_low", currency=calculation.currency), True),
        (0.15, voice.say("column_high", currency=calculation.currency), True),
        (0.23, voice.say("column_where")),
    )
    many = are_many(book, calculation)
    if many:
        write_many_terms(book, calculation, lambda term: _product(book, term, calculation.currency, FINE))
    elif calculation.terms:
        place_table(book.flow, columns, _terms(book, calculation), keep=34)
    _sum(book, calculation, many)
    book.flow.need(190 if voice.both else 150)
    _quotient(book, calculation)


def _terms(book: Book, calculation: Calculation) -> Iterator[list[Cell]]:
    for line, term in enumerate(calculation.terms, start=1):
        holds = holds_cell(book, term)
        where = book.source(term.source)
        where += book.paras(term.note, CAPTION.bold()) if term.note.en else []
        low = [Para(terms.shown(term.low), CELL)]
        yield [
            [Para(str(line), CELL.soft())],
            holds,
            _product(book, term, calculation.currency),
            low,
            _high(book, term.high),
            where,
        ]


def _high(book: Book, value: Fraction | None, style: Style = CELL) -> list[Para]:
    return [Para(terms.shown(value), style)] if value is not None else book.say("unbounded", style)


def _product(book: Book, term: Term, currency: str, style: Style = CELL) -> list[Para]:
    """Pieces × value × rate, as text: bounds as low – high."""
    pieces = _bounds(term.pieces_low, term.pieces_high)
    product = f"{pieces} × {_bounds(term.value_low, term.value_high)} {book.given(term.currency, 12)}".rstrip()
    if term.currency != currency:
        if term.rate is None:
            missing = book.say("rate_missing", style, currency=term.currency, target=currency)
            return [Para(product, style), *missing]
        product += f" × {terms.shown(term.rate)}"
    return [Para(product, style)]


def _bounds(low: Fraction, high: Fraction | None) -> str:
    if high is None:
        return f"(≥ {terms.shown(low)})"
    return terms.shown(low) if low == high else f"({terms.shown(low)} – {terms.shown(high)})"


def _sum(book: Book, calculation: Calculation, many: bool) -> None:
    """The sum of all terms, its amounts below theirs."""
    low = sum((term.low for term in calculation.terms), Fraction(0))
    high: Fraction | None = Fraction(0)
    for term in calculation.terms:
        high = None if high is None or term.high is None else high + term.high
    bold = CELL.bold()
    rows: list[list[Cell]] = [
        [
            book.say("sum_of_terms", bold),
            [Para(terms.shown(low), bold)],
            _high(book, high, bold),
            book.cell(calculation.currency),
        ]
    ]
    if (low, high) != (calculation.numerator_low, calculation.numerator_high):
        notes = [para for note in calculation.notes for para in book.paras(note, CAPTION)]
        used = [Para(terms.shown(calculation.numerator_low), bold)]
        rows.append([book.say("sum_used", bold), used, _high(book, calculation.numerator_high, bold), notes])
    place_sums(book, rows, many, (0.47, 0.15, 0.15, 0.23))
    book.flow.gap(6)


def _quotient(book: Book, calculation: Calculation) -> None:
    price = calculation.price
    columns = columns_of((0.3, ()), (0.4, ()), (0.3, ()))
    if price is None:
        rows: list[list[Cell]] = [
            [book.say("price_of_one"), book.say("unknown", CELL.bold()), book.source(calculation.price_source)],
            [book.say("quotient"), book.say("quotient_open"), []],
        ]
        place_table(book.flow, columns, rows)
        book.flow.gap(6)
        return
    one = [Para(f"{terms.shown(price)} {book.given(calculation.currency, 12)}", CELL.bold())]
    rows = [[book.say("price_of_one"), one, book.source(calculation.price_source)]]
    share = calculation.share
    if calculation.numerator_low == calculation.numerator_high:
        rows.append([book.say("quotient"), _division(calculation.numerator_low, price, share.low, share), []])
    else:
        rows.append([book.say("quotient_low"), _division(calculation.numerator_low, price, share.low, share), []])
        rows.append(
            [
                book.say("quotient_high"),
                _division(calculation.numerator_high, price, share.high, share),
                _capped(book, calculation),
            ]
        )
    rows.append(
        [book.say("threshold"), [Para(f"{terms.shown(share.threshold)} = {percent(share.threshold)}", CELL)], []]
    )
    place_table(book.flow, columns, rows)
    book.flow.gap(6)


def _division(numerator: Fraction | None, price: Fraction, result: Fraction, share: Share) -> list[Para]:
    shown = percent(result, share.threshold)
    if numerator is None or numerator / price != result:
        return [Para(shown, CELL)]
    value = terms.quotient(result, share.threshold)
    same = "=" if Fraction(shown.removesuffix(" %")) / 100 == result else "≈"
    division = f"{terms.shown(numerator)} ÷ {terms.shown(price)}"
    return [Para(f"{division} {'' if value.startswith('≈') else '= '}{value} {same} {shown}", CELL)]


def _capped(book: Book, calculation: Calculation) -> list[Para]:
    if calculation.numerator_high is None or (
        calculation.price and calculation.numerator_high / calculation.price != calculation.share.high
    ):
        return book.say("share_capped", CAPTION)
    return []


def _comparison(book: Book, share: Share, outcome: Outcome | None) -> None:
    style = CELL.bold() if outcome is None else CELL.bold().in_colour(OUTCOME_COLOUR[outcome])
    book.side_by_side([book.comparison(share)], style)
    book.flow.gap(6)


def _on_the_way(book: Book, done: set[int]) -> None:
    """The assemblies between, each with its own denominator, in one table."""
    voice, audit = book.voice, book.audit
    parts = [part for part in watched(sorted(audit.assessments)) if part not in done and part in book.items.quantities]
    rest = [part for part in watched(parts) if (a := book.items.share(part)) is not None and a.share is not None]
    if not rest:
        return
    book.heading(voice.text("shares_further" if book.items.exported & set(rest) else "shares_on_the_way"))
    book.caption("shares_on_the_way_note")
    look = PLAIN
    if book.items.many:
        rest, look = _known_in_part(book, rest), CLOSE
        if not rest:
            return
    columns = columns_of(
        (0.3, voice.say("column_part")),
        (0.22, voice.say("column_numerator"), True),
        (0.16, voice.say("column_price"), True),
        (0.17, voice.say("column_share"), True),
        (0.15, voice.say("column_outcome")),
    )
    place_table(book.flow, columns, _way_rows(book, rest), look)


def _known_in_part(book: Book, parts: list[int]) -> list[int]:
    """The parts of whose contents something is known; of the others, in one paragraph, how many and which they are."""
    open_wide = [part for part in watched(parts) if _wide_open(book.audit.calculation(part))]
    if open_wide:
        book.prose(book.voice.text("shares_open_wide"), CELL, after=2)
        place_table(book.flow, columns_of((1.0, ())), [[parts_cell(book, open_wide)]], BARE)
        book.flow.gap(6)
    left = set(open_wide)
    return [part for part in parts if part not in left]


def _wide_open(calculation: Calculation | None) -> bool:
    """Whether nothing is known of what is inside but that it is worth no more than the whole."""
    if calculation is None or calculation.numerator_low or calculation.share.high < 1:
        return False
    return calculation.numerator_high is None or calculation.numerator_high == calculation.price


def _way_rows(book: Book, parts: list[int]) -> Iterator[list[Cell]]:
    voice = book.voice
    for part in parts:
        calculation, assessment = book.audit.calculation(part), book.items.share(part)
        if calculation is None or assessment is None or assessment.share is None:
            continue
        low, high = calculation.numerator_low, calculation.numerator_high
        numerator = f"{terms.shown(low)} – {terms.shown(high)}" if high is not None else f"≥ {terms.shown(low)}"
        numerator = terms.shown(low) if low == high else numerator
        price = book.say("unknown")
        if calculation.price is not None:
            price = [Para(f"{terms.shown(calculation.price)} {book.given(calculation.currency, 12)}", CELL)]
        amounts = [[Para(f"{numerator} {book.given(calculation.currency, 12)}", CELL)], price]
        if book.profile.veiled:
            amounts = [book.say("withheld", CELL.soft())] * 2
        colour = OUTCOME_COLOUR[assessment.outcome]
        yield [
            item_cell(book, part),
            *amounts,
            [book.figure(share_text(assessment.share).en)],
            book.paras(voice.text(f"outcome_{assessment.outcome}"), CELL.bold().in_colour(colour)),
        ]
