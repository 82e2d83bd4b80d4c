"""The look of the dossier in one place: page, grid, sizes and colours. Lengths are points.

Colours are few and differ in lightness, so that a black-and-white print says the same; nothing is said by colour alone.
"""

from dataclasses import dataclass
from functools import cache

from desktop_app.dossier.typeface import Weight

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89  # A4
LEFT, RIGHT = 54.0, 541.28
WIDTH = RIGHT - LEFT
TOP, BOTTOM = 775.0, 64.0
GUTTER = 20.0

Colour = tuple[float, float, float]


def _rgb(code: str) -> Colour:
    red, green, blue = (round(int(code[i : i + 2], 16) / 255, 4) for i in (0, 2, 4))
    return (red, green, blue)


INK = _rgb("1B2027")
SOFT = _rgb("59636E")  # second language, captions
FAINT = _rgb("8B949E")
RULE = _rgb("C8CED5")
TINT = _rgb("F1F4F7")
ACCENT = _rgb("17375E")
ALARM = _rgb("8C1D18")
ALARM_TINT = _rgb("FBEFEC")
CAUTION = _rgb("7A4B00")
CAUTION_TINT = _rgb("FCF5E6")
CALM = _rgb("1D5B3A")
WATER = _rgb("E9ECF0")
WHITE = (1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Style:
    """How a text is set: size, distance of baselines, weight and colour."""

    size: float
    leading: float
    weight: Weight = Weight.REGULAR
    colour: Colour = INK

    def bold(self) -> "Style":
        """The same in bold."""
        return _style(self.size, self.leading, Weight.BOLD, self.colour)

    def soft(self) -> "Style":
        """The same, as the second voice."""
        return _style(self.size, self.leading, self.weight, SOFT)

    def in_colour(self, colour: Colour) -> "Style":
        """The same in another colour."""
        return _style(self.size, self.leading, self.weight, colour)


@cache
def _style(size: float, leading: float, weight: Weight, colour: Colour) -> Style:
    return Style(size, leading, weight, colour)


BODY = Style(8.8, 13.4)
SMALL = Style(7.4, 10.6)
CELL = Style(7.5, 10.6)
HEAD = Style(7.0, 9.6, Weight.BOLD, SOFT)
CAPTION = Style(7.0, 9.8, colour=SOFT)
FINE = Style(6.4, 8.4)
TITLE = Style(15.5, 20.0, Weight.BOLD, ACCENT)
SUBTITLE = Style(10.4, 14.5, Weight.BOLD, INK)
