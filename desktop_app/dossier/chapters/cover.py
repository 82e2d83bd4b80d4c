"""The first page: what was judged, for whom, for which day, and the answer; with a loud word where the law is unconfirmed."""

from desktop_app.dossier import terms
from desktop_app.dossier.book import Book
from desktop_app.dossier.completeness import is_complete
from desktop_app.dossier.flow import Strip
from desktop_app.dossier.marks import OUTCOME_COLOUR, draw_outcome
from desktop_app.dossier.profile import Profile
from desktop_app.dossier.sheet import Sheet
from desktop_app.dossier.style import ACCENT, CAPTION, CELL, LEFT, RIGHT, SOFT, TINT, WATER, WIDTH, Style
from desktop_app.dossier.table import (
    Cell,
    Column,
    Look,
    Para,
    columns_of,
    draw_lines,
    height_of,
    place_table,
    set_lines,
    table_height,
)
from desktop_app.dossier.typeface import Weight, printable
from desktop_app.rules.evaluate import percent
from desktop_app.rules.model import Outcome, Policy, Share, Status, Text, Verdict
from desktop_app.rules.text import in_words

_TITLE = Style(25, 31, Weight.BOLD, ACCENT)
_BRAND = Style(8.2, 11, Weight.BOLD, ACCENT)
_SECOND_TITLE = Style(18, 25, Weight.BOLD, ACCENT)
_ANSWER = Style(14, 18, Weight.BOLD)
_SECOND_ANSWER = Style(11, 15.5, Weight.BOLD)
_FINE = Style(6.4, 8.6, colour=SOFT)

#: Notices that fit on the cover; chapter 2 has all.
NOTICES = 1

#: Width of the left part of a verdict's panel.
_LEFT_PART = 262.0

#: Verdicts that fit on the cover; further ones are in chapter 1.
ON_COVER = 5


def write_cover(book: Book) -> None:
    """Place the cover on a page of its own."""
    flow, voice = book.flow, book.voice
    flow.new_page()
    if not is_complete(book.audit, book.shape):
        _watermark(book)
    sheet = flow.sheet
    sheet.text(LEFT, 793, "LODESTONE", _BRAND)
    sheet.rule(LEFT, 784, RIGHT, ACCENT, 2.2)
    flow.y = 764
    for index, line in enumerate(voice.of(book.title)):
        style = _TITLE if index == 0 else _SECOND_TITLE
        lines = set_lines([Para(line, style)], WIDTH)
        draw_lines(sheet, lines, LEFT, flow.y, WIDTH, element=flow.root.add("H1"))
        flow.y -= height_of(lines)
    flow.gap(2)
    book.prose(book.audit.pack.title, CELL.soft(), after=10)
    if book.profile is not Profile.INTERNAL:
        book.prose(voice.text(f"copy_title_{book.profile}"), CELL.bold(), after=8)
    notices = law_notices(book)[:NOTICES]
    columns, rows, look = _facts(book)
    disclaimer = set_lines([Para(one, CAPTION) for one in voice.of(book.audit.pack.disclaimer)], WIDTH)
    below = (
        sum(notice.height + 8 for notice in notices) + table_height(columns, rows, look) + height_of(disclaimer) + 34
    )
    placed = 0
    for panel in [_panel(book, verdict) for verdict in book.items.verdicts[:ON_COVER]]:
        if placed and flow.room - panel.height < below:
            break
        flow.place(panel)
        flow.gap(5)
        placed += 1
    _others(book, placed)
    flow.gap(4)
    for notice in notices:
        flow.place(notice)
        flow.gap(8)
    place_table(flow, columns, rows, look)
    draw_lines(flow.sheet, disclaimer, LEFT, flow.bottom + height_of(disclaimer) - 6, WIDTH, element=flow.root.add("P"))
    flow.cover_ends = len(flow.root.children)
    flow.y = flow.bottom


def _watermark(book: Book) -> None:
    sheet = book.flow.sheet
    words = book.voice.line("draft_word")
    sheet.text_right(RIGHT, 790, words, Style(24, 28, Weight.BOLD, WATER))


def _panel(book: Book, verdict: Verdict) -> Strip:
    """The answer for one item: mark, words, item on the left; what it rests on at the right."""
    voice, items = book.voice, book.items
    colour = OUTCOME_COLOUR[verdict.outcome]
    answer = voice.say(answer_of(verdict))
    name = items.name(verdict.item)
    left = set_lines(
        [
            Para(answer[0], _ANSWER.in_colour(colour)),
            *(Para(one, _SECOND_ANSWER.in_colour(colour)) for one in answer[1:]),
            Para(book.given(items.number(verdict.item), 60), CELL.bold()),
            *(Para(book.given(one, 110), CELL) for one in voice.of(name)),
        ],
        _LEFT_PART - 58,
    )
    right = set_lines(basis_of(book, verdict), WIDTH - _LEFT_PART - 22)
    height = max(height_of(left), height_of(right), 30) + 14

    def draw(sheet: Sheet, top: float) -> None:
        sheet.box(LEFT, top - height, WIDTH, height, TINT)
        sheet.box(LEFT, top - height, 3, height, colour)
        draw_outcome(sheet, verdict.outcome, LEFT + 30, top - 26, 28)
        draw_lines(sheet, left, LEFT + 58, top - 7, WIDTH, element=book.flow.root.add("P"))
        draw_lines(sheet, right, LEFT + _LEFT_PART + 12, top - 9, WIDTH, element=book.flow.root.add("P"))

    return Strip(height, draw)


def answer_of(verdict: Verdict) -> str:
    """The name of the words for a verdict: a rule that does not bind on the day would require a licence, if it did."""
    unbound = verdict.status in {Status.SUSPENDED, Status.NOT_YET}
    return f"verdict_{verdict.outcome}{'_unbound' if unbound and verdict.outcome is Outcome.REQUIRED else ''}"


def basis_of(book: Book, verdict: Verdict) -> list[Para]:
    """What a verdict rests on: the deciding articles with their state, the share, the policy of review."""
    voice, pack = book.voice, book.audit.pack
    paras: list[Para] = []
    if verdict.outcome in {Outcome.REQUIRED, Outcome.UNDETERMINED}:
        paras += book.paras(terms.articles([pack.by_id[rule].article for rule in verdict.rules]))
    assessment = book.items.share(verdict.item)
    if assessment is not None and assessment.share is not None:
        paras += book.say(
            "cover_share", share=share_text(assessment.share), threshold=percent(assessment.share.threshold)
        )
    if verdict.status is not None and verdict.outcome in {Outcome.REQUIRED, Outcome.UNDETERMINED}:
        paras += book.say("cover_status", status=voice.text(f"status_{verdict.status}"))
    if verdict.policy is not Policy.NONE:
        paras += book.say(f"policy_{verdict.policy}", CELL.bold())
    return paras


def share_text(share: Share) -> Text:
    """A share as one percentage or as bounds, never rounded onto the threshold."""
    low, high = percent(share.low, share.threshold), percent(share.high, share.threshold)
    said = low if share.low == share.high else f"{low} – {high}"
    return Text(said, in_words(said, "zh"))


def _others(book: Book, placed: int) -> None:
    more = len(book.items.verdicts) - placed
    if more > 0:
        book.prose(book.voice.text("cover_more", count=str(more)), CELL, after=2)
    if not book.items.verdicts:
        _nothing(book)
    elif book.items.silent:
        book.prose(book.voice.text("cover_silent", count=str(book.items.silent)), CELL, after=2)


def _nothing(book: Book) -> None:
    flow = book.flow
    lines = set_lines(
        [Para(one, _ANSWER) for one in book.voice.say("verdict_no-indication")] + book.say("no_indication_means"),
        WIDTH - 74,
    )
    height = height_of(lines) + 16

    def draw(sheet: Sheet, top: float) -> None:
        sheet.box(LEFT, top - height, WIDTH, height, TINT)
        draw_outcome(sheet, Outcome.NO_INDICATION, LEFT + 30, top - 25, 26)
        draw_lines(sheet, lines, LEFT + 58, top - 8, WIDTH - 74, element=flow.root.add("P"))

    flow.place(Strip(height, draw))
    flow.gap(6)


def law_notices(book: Book) -> list[Strip]:
    """The loud word where the state of a rule on the day is not confirmed, once for each reason."""
    voice = book.voice
    seen: dict[str, tuple[str, Text]] = {}
    for _, state in book.audit.law:
        if state.status is Status.UNCONFIRMED:
            since, as_of = terms.day(state.since, voice), terms.day(book.audit.settings.as_of, voice)
            text = voice.text("unconfirmed_since", since=since, as_of=as_of)
            whole = Text(f"{text.en} {state.note.en}", f"{text.zh}{state.note.zh}")
            seen.setdefault(state.note.en, (state.source, whole))
    return [
        book.notice(voice.text("unconfirmed_title"), [text, voice.text("source_is", source=printable(source))])
        for source, text in seen.values()
    ]


def _facts(book: Book) -> tuple[list[Column], list[list[Cell]], Look]:
    """Settings and sources in two columns of labels and values, as a table to be placed."""
    audit, voice = book.audit, book.voice
    application = audit.settings.application
    missing = voice.text("missing_mark")
    applicant = Text(application.applicant.name, application.applicant.name_zh or application.applicant.name)
    named = [voice.text(f"status_{status}") for status in dict.fromkeys(state.status for _, state in audit.law)]
    destination = terms.country(audit.destination, voice) if audit.destination else missing
    law = Text("; ".join(n.en for n in named), "；".join(n.zh for n in named))
    pack = [Para(printable(f"{audit.pack.id}, {audit.pack.version}"), CELL), *_digest(audit.pack.sha256)]
    cells = [
        ("fact_applicant", book.paras(applicant if applicant.en else missing)),
        ("fact_as_of", book.paras(terms.day(audit.settings.as_of, voice), CELL.bold())),
        ("fact_destination", book.paras(destination)),
        ("fact_law", book.paras(law)),
        ("fact_source", [*book.cell(audit.source.file), *_digest(audit.source.sha256)]),
        ("fact_reading", book.paras(voice.text(f"reading_{audit.settings.reading}"))),
        ("fact_rules", pack),
        ("fact_currency", book.cell(audit.currency)),
    ]
    columns = columns_of((0.14, ()), (0.4, ()), (0.17, ()), (0.29, ()))
    rows: list[list[Cell]] = []
    for (name, value), (other, further) in zip(cells[::2], cells[1::2], strict=True):
        rows.append([book.say(name, CELL.soft()), value, book.say(other, CELL.soft()), further])
    if book.record is not None:
        seal = [Para(book.record.seal[:32], _FINE), Para(book.record.seal[32:], _FINE)]
        rows.append([book.say("fact_seal", CELL.soft()), seal, [], []])
    return columns, rows, Look(pad=2.2)


def _digest(sha256: str) -> list[Para]:
    """A digest on two lines."""
    return [Para(f"SHA-256 {sha256[:32]}", _FINE), Para(sha256[32:], _FINE)]
