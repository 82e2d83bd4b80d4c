"""A questionnaire as a PDF, for suppliers who answer on paper: the same questions in the same order, with lines to write on.

What comes back on paper has to be typed into the workbook of the same id, which is printed on every page.
"""

import io
from collections.abc import Sequence
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

from desktop_app.declarations.question import Questionnaire, Row
from desktop_app.declarations.questionnaire import ANSWERS
from desktop_app.declarations.statement import NONE, SIGNING
from desktop_app.declarations.wording import words
from desktop_app.resources import resource

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable

_REGULAR, _BOLD = "Lodestone-Questionnaire", "Lodestone-Questionnaire-Bold"
_MARGIN = 42.0  # points
_LINE = "_" * 16
_LONGEST = 1_000  # characters of one text: a cell that is higher than the page cannot be printed
_ANSWER_SHARE = 0.56


def printed(questionnaire: Questionnaire) -> bytes:
    """The questionnaire as PDF, A4 across. The same questionnaire gives the same bytes."""
    from reportlab.lib.pagesizes import A4, landscape  # noqa: PLC0415 (loaded when something is printed)
    from reportlab.platypus import SimpleDocTemplate  # noqa: PLC0415

    _register_fonts()
    target = io.BytesIO()
    title = words().labels["title"]["en"]
    document = SimpleDocTemplate(
        target,
        pagesize=landscape(A4),
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=f"{title}, {questionnaire.id}",
        author=questionnaire.sender,
        invariant=1,
    )

    def foot(canvas: Any, page: Any) -> None:
        canvas.setFont(_REGULAR, 8)
        canvas.drawString(_MARGIN, 24, f"{questionnaire.id} · {questionnaire.reference}"[:120])
        canvas.drawRightString(page.pagesize[0] - _MARGIN, 24, str(canvas.getPageNumber()))

    document.build(_contents(questionnaire, document.width), onFirstPage=foot, onLaterPages=foot)
    return target.getvalue()


@cache
def _register_fonts() -> None:
    from reportlab.pdfbase.pdfmetrics import registerFont  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415

    registerFont(TTFont(_REGULAR, str(resource("fonts", "NotoSansSC-Regular.ttf"))))
    registerFont(TTFont(_BOLD, str(resource("fonts", "NotoSansSC-Bold.ttf"))))


def _style(size: float = 9, bold: bool = False) -> "ParagraphStyle":
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415

    font = _BOLD if bold else _REGULAR
    return ParagraphStyle(font, fontName=font, fontSize=size, leading=1.35 * size, wordWrap="CJK")


def _text(text: str, size: float = 9, bold: bool = False) -> "Flowable":
    from reportlab.platypus import Paragraph  # noqa: PLC0415

    shown = "".join(c if c.isprintable() else " " for c in text)
    if len(shown) > _LONGEST:
        shown = f"{shown[:_LONGEST]} …"
    return Paragraph(escape(shown, quote=False), _style(size, bold))


def _contents(asked: Questionnaire, width: float) -> "list[Flowable]":
    from reportlab.platypus import KeepTogether, Spacer  # noqa: PLC0415

    say = words()
    entries = {
        "id": asked.id,
        "reference": asked.reference,
        "to": asked.supplier or say.label("unassigned"),
        "from": asked.sender,
        "contact": asked.contact,
        "issued": asked.issued.isoformat(),
        "checksum": asked.checksum,
    }
    story: list[Flowable] = [
        _text(say.labels["title"]["en"], 14, bold=True),
        _text(say.labels["title"]["zh"], 14, bold=True),
        Spacer(1, 8),
        _grid(
            [[_text(say.label(name), bold=True), _text(value)] for name, value in entries.items()], (0.3, 0.7), width
        ),
        Spacer(1, 8),
    ]
    for entry in (say.labels["paper"], *say.instructions[1:6]):
        story += [_text(entry["en"]), _text(entry["zh"]), Spacer(1, 2)]
    by_part: dict[str, list[Row]] = {}
    for row in asked.rows:
        by_part.setdefault(row.part_number, []).append(row)
    for number, rows in by_part.items():
        head = [Spacer(1, 10), _text(f"{number}    {rows[0].description}", 11, bold=True), Spacer(1, 3)]
        lines = [[_text(row.text), _blanks(row, _ANSWER_SHARE * width)] for row in rows]
        story.append(KeepTogether([*head, _grid(lines[:1], (1 - _ANSWER_SHARE, _ANSWER_SHARE), width)]))
        if lines[1:]:
            story.append(_grid(lines[1:], (1 - _ANSWER_SHARE, _ANSWER_SHARE), width))
    signature = zip(("signed_by", "signed_on", "holds_until", "documents"), SIGNING, strict=True)
    signing = [[_text(say.label(label), bold=True), _text(_LINE * 4)] for label, _ in signature]
    story += [Spacer(1, 16), KeepTogether([_grid(signing, (0.4, 0.6), width)])]
    choices = asked.choices
    for label, entries_of in (("codes_class", choices.item_classes), ("codes_constituent", choices.constituents)):
        lines = [[_text(c.id, 8), _text(f"{c.en} / {c.zh}", 8)] for c in entries_of]
        lines.append([_text(NONE, 8), _text(say.label("none"), 8)])
        story += [Spacer(1, 16), _text(say.label(label), bold=True), Spacer(1, 3), _grid(lines, (0.25, 0.75), width)]
    return story


def _blanks(row: Row, width: float) -> "Flowable":
    """The answers that a row wants, each with a line to write on, two beside each other."""
    from reportlab.platypus import Table  # noqa: PLC0415

    given = {"constituent": row.constituent, "stage": row.stage}
    names = [words().header(role) for role in ANSWERS[row.kind] if not given.get(role)]
    cells = [part for name in names for part in (_text(name, 7.5), _text(_LINE))]
    cells += [_text("")] * (-len(cells) % 4)
    columns = [share * (width - 12) for share in (0.27, 0.23, 0.27, 0.23)]
    return Table([cells[start : start + 4] for start in range(0, len(cells), 4)], colWidths=columns)


def _grid(rows: "Sequence[Sequence[Flowable]]", shares: Sequence[float], width: float) -> "Flowable":
    from reportlab.lib import colors  # noqa: PLC0415
    from reportlab.platypus import Table, TableStyle  # noqa: PLC0415

    style = [("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return Table([list(row) for row in rows], colWidths=[share * width for share in shares], style=TableStyle(style))
