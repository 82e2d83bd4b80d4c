"""The dossier being written: the audit, the voice, the pages so far, and the blocks that sections are made of.

A section is a function that takes a `Book` and places headings, prose, notices and tables. User text enters through
`given`, which cuts what is absurdly long and replaces what cannot be printed.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from desktop_app.audit import Audit
from desktop_app.declarations import Statement
from desktop_app.dossier.alike import of_several
from desktop_app.dossier.flow import Flow, Strip
from desktop_app.dossier.items import Items
from desktop_app.dossier.language import Voice
from desktop_app.dossier.marks import draw_warning
from desktop_app.dossier.profile import Profile, veil_of
from desktop_app.dossier.proofs import Enclosed, Proofs
from desktop_app.dossier.record import CaseRecord
from desktop_app.dossier.shape import Shape
from desktop_app.dossier.sheet import Sheet
from desktop_app.dossier.style import (
    ALARM,
    ALARM_TINT,
    BODY,
    CAPTION,
    CELL,
    GUTTER,
    LEFT,
    RIGHT,
    SUBTITLE,
    TITLE,
    WIDTH,
    Colour,
    Style,
)
from desktop_app.dossier.table import BARE, Cell, Column, Look, Para, draw_lines, height_of, place_table, set_lines
from desktop_app.dossier.typeface import printable, typeface
from desktop_app.rules.evaluate import percent
from desktop_app.rules.model import Assessment, Share, Text
from desktop_app.rules.text import in_words
from desktop_app.screening import Decision

#: Characters of one cell of the user's file that are printed; of the rest only the number is.
LONGEST = 600


@dataclass(eq=False)
class Book:
    """What sections write into. `numbers` counts headings by level."""

    audit: Audit
    voice: Voice
    flow: Flow
    shape: Shape = Shape.FULL
    profile: Profile = Profile.INTERNAL
    record: CaseRecord | None = None
    enclosed: Sequence[Enclosed] = ()
    complete: str = ""  # SHA-256 of the dossier that leaves nothing out
    numbers: list[int] = field(default_factory=lambda: [0, 0])

    @cached_property
    def _veil(self) -> Callable[[str], str]:
        return veil_of(self.audit, self.profile)

    @cached_property
    def items(self) -> Items:
        """Exported items and the parts with something to say."""
        return Items(self.audit)

    @cached_property
    def proofs(self) -> Proofs:
        """Documents that are attached in the saved case, or enclosed."""
        return Proofs(self.audit, self.record.content if self.record is not None else None, self.enclosed)

    def attached(self, subject: Statement | Decision) -> list[Para]:
        """The documents that prove a statement or decision, by their numbers in the index of evidence, with their pages."""
        found: list[Para] = []
        for proof, pages in self.proofs.of(subject):
            found += self.pages(pages, label=f"{proof.label}, ") if pages else [Para(proof.label, CELL)]
        return found

    def pages(self, pages: str, style: Style = CELL, label: str = "") -> list[Para]:
        """Pages of a document, as they are cited."""
        where = Text(pages, pages.replace(", ", "、"))
        name = Text(label, label.replace(", ", "，"))
        return self.say("proof_pages", style, label=name, pages=where)

    def given(self, text: str, longest: int = LONGEST) -> str:
        """Text from the user's files, ready to print."""
        whole, text = len(text), self._veil(text)
        if max(whole, len(text)) <= longest:
            return printable(text)
        cut = self.voice.line("cut", count=f"{max(whole, len(text)) - longest:,}")
        return f"{printable(text[:longest])} … {cut}"

    @cached_property
    def _shelf(self) -> dict[str, str]:
        """Short names of the files in the index of evidence, where their names are distinct."""
        names = [file.file for file in self.audit.evidence]
        return {name: f"E{i}" for i, name in enumerate(names, start=1) if names.count(name) == 1}

    def cited(self, text: Text) -> Text:
        """A text in which files that are named as a source are called by their number in the index of evidence."""
        english, chinese = text.en, text.zh
        for name, short in self._shelf.items():
            if name in english:
                english = english.replace(f"{name}, row ", f"{short}, row ").replace(
                    f"statement, {name}", f"statement, {short}"
                )
                chinese = chinese.replace(f"{name}，第", f"{short}，第").replace(f"陈述，{name}", f"陈述，{short}")
        return Text(english, chinese)

    def reasons(self, assessment: Assessment) -> list[Text]:
        """Why an assessment ends as it does. A veiled copy compares shares and says no amounts."""
        share = assessment.share
        if not self.profile.veiled or share is None:
            return [self.cited(reason) for reason in of_several(assessment.because)]
        return [self.comparison(share)]

    def comparison(self, share: Share) -> Text:
        """A share held against its threshold, in one sentence."""
        name = "compare_open"
        if share.low >= share.threshold:
            name = "compare_met"
        elif share.high < share.threshold:
            name = "compare_below"
        low, high = percent(share.low, share.threshold), percent(share.high, share.threshold)
        return self.voice.text(name, low=low, high=high, threshold=percent(share.threshold))

    def source(self, text: Text, style: Style = CAPTION) -> list[Para]:
        """Where something stands, in few words."""
        return self.paras(self.cited(text), style)

    def paras(self, text: Text, style: Style = CELL) -> list[Para]:
        """A bilingual text as paragraphs below each other, the second language softer."""
        said = self.voice.of(text)
        return [Para(self.given(one, 4000), style if i == 0 else style.soft()) for i, one in enumerate(said)]

    def say(self, name: str, style: Style = CELL, /, **values: str | Text) -> list[Para]:
        """One of the dossier's own texts as paragraphs."""
        return self.paras(self.voice.text(name, **values), style)

    def cell(self, text: str, style: Style = CELL) -> list[Para]:
        """User text as a cell; nothing is shown as a dash."""
        return [Para(self.given(text), style)] if text.strip() else [Para("–", style.soft())]

    def figure(self, value: str, style: Style = CELL) -> Para:
        """A number that is the same in both languages, in the way of the first."""
        return Para(in_words(value, self.voice.languages[0]), style)

    def chapter(self, name: str, /, **values: str | Text) -> None:
        """Begin a numbered chapter: on a new page where less than two fifths of the page are left."""
        flow = self.flow
        if not flow.pages or flow.room < flow.height * 0.4:
            flow.new_page()
        flow.gap(30)
        self.numbers = [self.numbers[0] + 1, 0]
        self._title(str(self.numbers[0]), self.voice.say(name, **values))

    def annex(self, letter: str, name: str) -> None:
        """Begin an annex on a page of its own."""
        self.flow.new_page()
        self._title(letter, self.voice.say(name))

    def _title(self, number: str, titles: Sequence[str]) -> None:
        flow = self.flow
        flow.mark(number, "  ".join(titles), 0)

        width = sum(typeface(TITLE.weight).width(title) for title in titles) * TITLE.size
        stacked = len(titles) > 1 and width > WIDTH - 26 - GUTTER

        def draw(sheet: Sheet, top: float) -> None:
            sheet.rule(LEFT, top, RIGHT, TITLE.colour, 1.4)
            baseline, x = top - 23, LEFT + 26
            element = flow.root.add("H1")
            sheet.begin(element)
            sheet.text(LEFT, baseline, number, TITLE)
            sheet.text(x, baseline, titles[0], TITLE)
            sheet.begin(element, "zh-Hans")
            if stacked:
                sheet.text(x, baseline - TITLE.leading, titles[1], TITLE.soft())
            elif len(titles) > 1:
                sheet.text_right(RIGHT, baseline, titles[1], TITLE.soft())
            sheet.end()

        flow.place(Strip(38 + (TITLE.leading if stacked else 0), draw))

    @property
    def title(self) -> Text:
        """What the document calls itself."""
        return self.voice.text("title" if self.shape is Shape.FULL else f"title_{self.shape}")

    def plain_heading(self, name: str) -> None:
        """A heading without a number, for short documents."""
        self.flow.gap(12)
        self.flow.need(60)
        self.side_by_side([self.voice.text(name)], SUBTITLE)
        self.flow.gap(3)

    def heading(self, text: Text, keep: float = 60) -> None:
        """A numbered heading inside a chapter, kept with at least `keep` of what follows."""
        flow = self.flow
        self.numbers[1] += 1
        number = f"{self.numbers[0]}.{self.numbers[1]}"
        said = [self.given(one, 160) for one in self.voice.of(text)]
        flow.gap(12)
        lines = [
            *set_lines([Para(said[0], SUBTITLE)], WIDTH - 26),
            *(line for one in said[1:] for line in set_lines([Para(one, SUBTITLE.soft())], WIDTH - 26)),
        ]
        height = height_of(lines) + 6
        flow.need(height + keep)
        flow.mark(number, "  ".join(_once(said)), 1)

        def draw(sheet: Sheet, top: float) -> None:
            element = flow.root.add("H2")
            draw_lines(sheet, set_lines([Para(number, SUBTITLE)], 26), LEFT, top, 26, element=element)
            draw_lines(sheet, lines, LEFT + 26, top, WIDTH - 26, element=element)

        flow.place(Strip(height, draw))

    def prose(self, text: Text, style: Style = BODY, after: float = 6) -> None:
        """A paragraph: over the full width in one language, in two columns in both."""
        self.side_by_side([text], style)
        self.flow.gap(after)

    def side_by_side(self, texts: Iterable[Text], style: Style = BODY, again: Callable[[], None] | None = None) -> None:
        """Paragraphs in parallel columns, row by row; full width in one language. `again` heads a further page."""
        if not self.voice.both:
            rows = [[[Para(self.given(self.voice.of(text)[0], 4000), style)]] for text in texts]
            place_table(self.flow, [Column(1)], rows, BARE, again=again)
            return
        half = Column((WIDTH - GUTTER) / 2)
        columns = [half, Column(GUTTER), half]
        pairs = [[[Para(self.given(t.en, 4000), style)], [], [Para(self.given(t.zh, 4000), style)]] for t in texts]
        place_table(self.flow, columns, pairs, BARE, again=again)

    def caption(self, name: str, /, **values: str | Text) -> None:
        """A small remark over the full width."""
        self.prose(self.voice.text(name, **values), CAPTION, after=4)

    def notice(self, title: Text, texts: Sequence[Text], colour: Colour = ALARM, tint: Colour = ALARM_TINT) -> Strip:
        """A box that cannot be overlooked: a bar, a warning sign, a bold title, the languages side by side."""
        inner = WIDTH - 44
        width = (inner - GUTTER) / 2 if self.voice.both else inner
        columns = []
        for index in range(2 if self.voice.both else 1):
            pick = [self.voice.of(title)[min(index, len(self.voice.of(title)) - 1)]]
            paras = [Para(printable(pick[0]), BODY.bold().in_colour(colour))]
            for text in texts:
                said = self.voice.of(text)
                paras.append(Para(self.given(said[min(index, len(said) - 1)], 4000), CELL))
            columns.append(set_lines(paras, width))
        height = max(map(height_of, columns)) + 18

        def draw(sheet: Sheet, top: float) -> None:
            sheet.box(LEFT, top - height, WIDTH, height, tint)
            sheet.box(LEFT, top - height, 3, height, colour)
            draw_warning(sheet, LEFT + 20, top - 16, 15, colour)
            for index, lines in enumerate(columns):
                x = LEFT + 38 + index * (width + GUTTER)
                draw_lines(sheet, lines, x, top - 9, width, element=self.flow.root.add("P"))

        return Strip(height, draw)

    def facts(self, pairs: Iterable[tuple[Text, Sequence[Para]]], label: float = 0.3) -> None:
        """Labels and values, one a line."""
        columns = [Column(label), Column(1 - label)]
        rows: list[list[Cell]] = [[self.paras(name, CELL.soft()), value] for name, value in pairs]
        place_table(self.flow, columns, rows, Look(pad=2.6))


def _once(said: Sequence[str]) -> list[str]:
    """A heading in both languages on one line: the part number that begins both is said once."""
    first, *rest = said
    number, between, _ = first.partition("  ")
    return [first, *(one.removeprefix(number + between) if between else one for one in rest)]
