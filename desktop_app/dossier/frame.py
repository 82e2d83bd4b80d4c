"""What stands around the pages: running head, foot with page x of y, and the contents. Added when all pages are known."""

from desktop_app.dossier import terms
from desktop_app.dossier.book import Book
from desktop_app.dossier.completeness import is_complete
from desktop_app.dossier.flow import Entry
from desktop_app.dossier.linebreak import break_lines, fitting
from desktop_app.dossier.shape import Shape
from desktop_app.dossier.sheet import Sheet
from desktop_app.dossier.structure import Element
from desktop_app.dossier.style import ALARM, CAPTION, LEFT, RIGHT, RULE, TITLE, TOP, Style
from desktop_app.dossier.typeface import Weight, printable, typeface

_RUNNING = Style(7.2, 10, colour=CAPTION.colour)

#: With more headings than this, the contents list chapters only.
LONGEST_CONTENTS = 120

#: Spacings of the contents, in parts of the usual; a closer one is taken where it saves a page.
SPACINGS = (1.0, 0.93, 0.86)


def insert_contents(book: Book) -> None:
    """Put the contents behind the cover, and move everything after it back by as many pages."""
    flow = book.flow
    entries = flow.entries
    if len(entries) > LONGEST_CONTENTS:
        entries = [entry for entry in entries if entry.level == 0]
    trials = {spacing: len(_set_contents(book, entries, 1, Element("TOC"), spacing)) for spacing in SPACINGS}
    spacing = min(SPACINGS, key=lambda tried: (trials[tried], -tried))
    contents = Element("TOC")
    flow.pages[1:1] = _set_contents(book, entries, trials[spacing], contents, spacing)
    flow.root.children.insert(flow.cover_ends, contents)


def _set_contents(book: Book, entries: list[Entry], shift: int, contents: Element, spacing: float) -> list[Sheet]:
    """The pages of the contents, if they move what follows by `shift` pages; their structure goes into `contents`."""
    pages: list[Sheet] = []
    y = 0.0
    for entry in entries:
        leading = spacing * (21.0 if entry.level == 0 else 14.5)
        if not pages or y - leading - 12 < book.flow.bottom:
            sheet = Sheet(book.flow.ink, book.flow.paper.shift)
            pages.append(sheet)
            y = TOP
            if len(pages) == 1:
                y = _contents_title(book, sheet, contents)
        y -= leading
        style = Style(9.2, 14, Weight.BOLD) if entry.level == 0 else Style(8.2, 12, colour=CAPTION.colour)
        x = LEFT if entry.level == 0 else LEFT + 24
        pages[-1].begin(contents.add("TOCI"))
        pages[-1].text(x, y, entry.number, style)
        room = RIGHT - 40 - (x + 24)
        face = typeface(style.weight)
        title, *further = break_lines(entry.title, face, style.size, room)
        if further:
            pages[-1].text(x + 24, y, title, style)
            y -= style.leading
            title = fitting(" ".join(further), face, style.size, room)
        pages[-1].text(x + 24, y, title, style)
        end = x + 30 + typeface(style.weight).width(title) * style.size
        page = str(entry.page + shift + 1)
        start = RIGHT - typeface(style.weight).width(page) * style.size - 6
        pages[-1].text_right(RIGHT, y, page, style)
        pages[-1].end()
        if start - end > 6:
            pages[-1].line([(end, y + 2), (start, y + 2)], RULE, 0.6, dash="0.6 2.4")
        pages[-1].links.append((entry.key, (x, y - 3, RIGHT, y + style.size)))
    return pages


def _contents_title(book: Book, sheet: Sheet, contents: Element) -> float:
    titles = book.voice.say("contents")
    sheet.rule(LEFT, TOP, RIGHT, TITLE.colour, 1.4)
    sheet.begin(contents.add("Caption"))
    sheet.text(LEFT, TOP - 23, titles[0], TITLE)
    if len(titles) > 1:
        sheet.text_right(RIGHT, TOP - 23, titles[1], TITLE.soft())
    sheet.end()
    sheet.bookmarks.append(("contents", "  ".join(titles), 0, TOP))
    return TOP - 34


def frame_pages(book: Book) -> None:
    """Running heads and feet on all pages; the cover has only the foot."""
    voice, audit, flow = book.voice, book.audit, book.flow
    draft = None if is_complete(audit, book.shape) else voice.line("draft_word")
    items = book.items.verdicts or audit.verdicts
    name = book.given(book.items.number(items[0].item), 40) if items else ""
    if len(items) > 1:
        name += f" + {len(items) - 1}"
    left = "   ".join(part for part in (voice.line("running_title"), name) if part)
    as_of = terms.day(audit.settings.as_of, voice)
    source = f"{voice.line('fact_as_of')} {as_of.en if voice.languages[0] == 'en' else as_of.zh}   "
    source += printable(f"{audit.source.file[:60]}   SHA-256 {audit.source.sha256[:16]}…")
    total = len(flow.pages)
    for index, sheet in enumerate(flow.pages):
        if index or book.shape is Shape.FORMS:
            sheet.text(LEFT, 800, fitting(left, typeface(_RUNNING.weight), _RUNNING.size, RIGHT - LEFT - 90), _RUNNING)
            sheet.rule(LEFT, 792, RIGHT, RULE, 0.5)
            if draft:
                _draft(sheet, draft)
        foot = flow.bottom - 16
        sheet.rule(LEFT, foot, RIGHT, RULE, 0.5)
        sheet.text(
            LEFT, foot - 12, fitting(source, typeface(_RUNNING.weight), _RUNNING.size, RIGHT - LEFT - 130), _RUNNING
        )
        sheet.text_right(RIGHT, foot - 12, voice.line("page_of", page=str(index + 1), total=str(total)), _RUNNING)


def _draft(sheet: Sheet, words: str) -> None:
    style = Style(7.6, 10, Weight.BOLD, ALARM)
    width = typeface(style.weight).width(words) * style.size + 12
    sheet.frame(RIGHT - width, 796, width, 14, ALARM, 0.7)
    sheet.text_centred(RIGHT - width / 2, 800.2, words, style)
