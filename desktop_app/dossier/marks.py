"""Small figures that say a verdict or a state by their shape: they read the same on a black-and-white print."""

from collections.abc import Callable

from desktop_app.dossier.sheet import Sheet
from desktop_app.dossier.style import ALARM, CALM, CAUTION, FAINT, INK, SOFT, WHITE, Colour, Style
from desktop_app.dossier.typeface import Weight
from desktop_app.rules.model import Outcome, Status

#: Ink of each outcome; the shape says it too.
OUTCOME_COLOUR: dict[Outcome, Colour] = {
    Outcome.REQUIRED: ALARM,
    Outcome.UNDETERMINED: CAUTION,
    Outcome.NOT_REQUIRED: CALM,
    Outcome.NOT_APPLICABLE: SOFT,
    Outcome.NO_INDICATION: SOFT,
}

STATUS_COLOUR: dict[Status, Colour] = {
    Status.IN_FORCE: INK,
    Status.UNCONFIRMED: ALARM,
    Status.SUSPENDED: CAUTION,
    Status.NOT_YET: SOFT,
}


def draw_outcome(sheet: Sheet, outcome: Outcome, x: float, y: float, size: float) -> None:
    """The mark of an outcome in a square of `size` around the middle (x, y)."""
    _MARKS[outcome](sheet, x, y, size / 2)


def _required(sheet: Sheet, x: float, y: float, r: float) -> None:
    k = r * 0.4142
    octagon = [(x - k, y + r), (x + k, y + r), (x + r, y + k), (x + r, y - k)]
    octagon += [(x + k, y - r), (x - k, y - r), (x - r, y - k), (x - r, y + k)]
    sheet.shape(octagon, ALARM)
    w = r * 0.14
    sheet.shape(
        [(x - w, y + r * 0.6), (x + w, y + r * 0.6), (x + w * 0.7, y - r * 0.12), (x - w * 0.7, y - r * 0.12)], WHITE
    )
    sheet.disc(x, y - r * 0.46, r * 0.16, WHITE, filled=True)


def _undetermined(sheet: Sheet, x: float, y: float, r: float) -> None:
    sheet.shape([(x, y + r), (x + r, y), (x, y - r), (x - r, y)], CAUTION)
    size = r * 1.25
    sheet.text_centred(x, y - size * 0.36, "?", Style(size, size, Weight.BOLD, WHITE))


def _not_required(sheet: Sheet, x: float, y: float, r: float) -> None:
    sheet.disc(x, y, r * 0.92, CALM, filled=False, thickness=r * 0.16)
    tick = [(x - r * 0.42, y), (x - r * 0.1, y - r * 0.36), (x + r * 0.46, y + r * 0.38)]
    sheet.line(tick, CALM, r * 0.2)


def _not_applicable(sheet: Sheet, x: float, y: float, r: float) -> None:
    sheet.disc(x, y, r * 0.92, SOFT, filled=False, thickness=r * 0.14)
    sheet.line([(x - r * 0.42, y), (x + r * 0.42, y)], SOFT, r * 0.18)


def _no_indication(sheet: Sheet, x: float, y: float, r: float) -> None:
    sheet.disc(x, y, r * 0.92, FAINT, filled=False, thickness=r * 0.14)


_MARKS: dict[Outcome, Callable[[Sheet, float, float, float], None]] = {
    Outcome.REQUIRED: _required,
    Outcome.UNDETERMINED: _undetermined,
    Outcome.NOT_REQUIRED: _not_required,
    Outcome.NOT_APPLICABLE: _not_applicable,
    Outcome.NO_INDICATION: _no_indication,
}


def draw_box(sheet: Sheet, checked: bool, x: float, y: float, size: float) -> None:
    """A tick box around the middle (x, y): ticked for present, empty for missing."""
    r = size / 2
    sheet.frame(x - r, y - r, size, size, INK if checked else ALARM, 0.8)
    if checked:
        sheet.line([(x - r * 0.55, y), (x - r * 0.1, y - r * 0.5), (x + r * 0.65, y + r * 0.55)], INK, 1.1)


def draw_warning(sheet: Sheet, x: float, y: float, size: float, colour: Colour) -> None:
    """A triangle with an exclamation mark."""
    r = size / 2
    sheet.shape([(x, y + r * 0.9), (x + r, y - r * 0.8), (x - r, y - r * 0.8)], colour)
    sheet.shape(
        [
            (x - r * 0.1, y + r * 0.35),
            (x + r * 0.1, y + r * 0.35),
            (x + r * 0.07, y - r * 0.25),
            (x - r * 0.07, y - r * 0.25),
        ],
        WHITE,
    )
    sheet.disc(x, y - r * 0.5, r * 0.12, WHITE, filled=True)
