"""Chapter 2: which rules were applied, what state each was in on the day, what says so, and what is not verified."""

from collections.abc import Iterator

from desktop_app.bom.messages import in_words
from desktop_app.dossier import terms
from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.cover import law_notices
from desktop_app.dossier.chapters.timeline import write_timeline
from desktop_app.dossier.marks import STATUS_COLOUR
from desktop_app.dossier.style import CAPTION, CELL
from desktop_app.dossier.table import Cell, Para, columns_of, place_table
from desktop_app.dossier.typeface import printable
from desktop_app.rules.model import Status, StatusOnDay, Text
from desktop_app.rules.verification import unverified


def write_law(book: Book) -> None:
    """Instruments, rules with their state, suspensions and the readings of Annex 1."""
    voice, pack = book.voice, book.audit.pack
    book.chapter("chapter_law")
    for notice in law_notices(book):
        book.flow.place(notice)
        book.flow.gap(8)
    book.heading(voice.text("law_rules"))
    columns = columns_of(
        (0.2, voice.say("column_article")),
        (0.38, voice.say("column_summary")),
        (0.2, voice.say("column_state")),
        (0.22, voice.say("column_source")),
    )
    place_table(book.flow, columns, _rules(book))
    states = [state for _, state in book.audit.law if state.note.en and state.status is not Status.UNCONFIRMED]
    for state in {state.note.en: state for state in states}.values():
        source = voice.text("source_is", source=_both(state.source))
        book.flow.gap(4)
        book.side_by_side([Text(f"{state.note.en} {source.en}", f"{state.note.zh}{source.zh}")], CELL)
    write_timeline(book)
    book.heading(voice.text("law_instruments"))
    columns = columns_of(
        (0.33, voice.say("column_instrument")), (0.45, voice.say("column_summary")), (0.22, voice.say("column_source"))
    )
    place_table(book.flow, columns, _instruments(book))
    _overlays(book)
    used = _classes_used(book)
    if used:
        book.heading(voice.text("law_items"))
        columns = columns_of(
            (0.2, voice.say("column_class_id")), (0.45, voice.say("column_class")), (0.35, voice.say("column_source"))
        )
        place_table(book.flow, columns, used)
    _unverified(book)
    book.flow.gap(4)
    book.caption("law_pack", id=pack.id, version=pack.version, sha256=pack.sha256)
    if pack.signer:
        book.caption("law_pack_signed", signer=printable(pack.signer))


def _source(book: Book, source: str, verified: bool) -> list[Para]:
    style = CAPTION if verified else CAPTION.bold()
    return [Para(book.given(source), CAPTION), *book.say("verified" if verified else "unverified", style)]


def state_of(book: Book, state: StatusOnDay) -> list[Para]:
    """The state of a rule on the day, since and until when."""
    voice = book.voice
    paras = book.say(f"status_{state.status}", CELL.bold().in_colour(STATUS_COLOUR[state.status]))
    if state.since is not None:
        paras += book.say("since", day=terms.day(state.since, voice))
    if state.until is not None:
        paras += book.say("until", day=terms.day(state.until, voice))
    return paras


def _rules(book: Book) -> Iterator[list[Cell]]:
    voice = book.voice
    for rule, state in book.audit.law:
        effective = voice.text("effective", day=terms.day(rule.effective, voice))
        article = [*book.paras(rule.article, CELL.bold()), *book.paras(effective, CAPTION)]
        yield [article, book.paras(rule.summary), state_of(book, state), _source(book, rule.source, rule.verified)]


def _instruments(book: Book) -> Iterator[list[Cell]]:
    for instrument in book.audit.pack.instruments:
        issued = book.voice.text("issued", day=terms.day(instrument.issued, book.voice))
        title = [*book.paras(instrument.title, CELL.bold()), *book.paras(issued, CAPTION)]
        yield [title, book.paras(instrument.summary), _source(book, instrument.source, instrument.verified)]


def _overlays(book: Book) -> None:
    """What users laid over the pack: who, when, on what grounds, and what it changes."""
    voice, overlays = book.voice, book.audit.pack.overlays
    if not overlays:
        return
    book.heading(voice.text("law_overlays"))
    columns = columns_of(
        (0.3, voice.say("column_file")), (0.2, voice.say("column_decided")), (0.5, voice.say("column_changes"))
    )
    rows: list[list[Cell]] = []
    for overlay in overlays:
        name = [*book.cell(overlay.file, CELL.bold()), Para(f"SHA-256 {overlay.sha256}", CAPTION)]
        who = [*book.cell(overlay.by), Para(overlay.day.isoformat(), CAPTION)]
        changes = [
            *(book.paras(_both(overlay.note)) if overlay.note else []),
            *(para for change in overlay.changes for para in book.paras(_both(change))),
        ]
        rows.append([name, who, changes])
    place_table(book.flow, columns, rows)


def _both(text: str) -> Text:
    """What a user's file says, in both languages where it has both."""
    return Text(printable(in_words(text, "en")), printable(in_words(text, "zh")))


def _unverified(book: Book) -> None:
    """The entries of the pack that nobody could verify, whether this file touches them or not."""
    voice, entries = book.voice, unverified(book.audit.pack)
    if not entries:
        return
    book.heading(voice.text("law_unverified"))
    columns = columns_of(
        (0.16, voice.say("column_entry")), (0.44, voice.say("column_class")), (0.4, voice.say("column_source"))
    )
    rows = ([book.cell(one.id), book.paras(one.label), [Para(book.given(one.source), CAPTION)]] for one in entries)
    place_table(book.flow, columns, rows)


def _classes_used(book: Book) -> list[list[Cell]]:
    """The classes of Annex 1 that the file's parts or constituents name."""
    audit = book.audit
    names: set[str] = set()
    for part in book.items.assessed:
        names |= {book.items.class_of(part), *book.items.constituents_of(part)}
    return [
        [[Para(item.id, CELL)], book.paras(item.label), _source(book, item.source, item.verified)]
        for item in audit.pack.items.values()
        if item.id in names
    ]
