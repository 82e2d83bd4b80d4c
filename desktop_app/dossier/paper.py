"""The sheets that a dossier is printed on. Pages are composed in the coordinates of A4, and placed on another sheet so that
the column of text is in the middle and the head as far from the upper edge; a shorter sheet takes less at the foot.
"""

from enum import StrEnum

from desktop_app.dossier.style import BOTTOM, PAGE_HEIGHT, PAGE_WIDTH

_SIZES = {"a4": (PAGE_WIDTH, PAGE_HEIGHT), "letter": (612.0, 792.0)}


class Paper(StrEnum):
    """A format of paper. Lengths are points."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height."""
        return _SIZES[self]

    @property
    def shift(self) -> tuple[float, float]:
        """How far what is composed for A4 is moved to the right and up."""
        width, height = self.size
        return (width - PAGE_WIDTH) / 2, height - PAGE_HEIGHT

    def placed(self, rectangle: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        """A rectangle (left, bottom, right, top) where it is on this sheet."""
        left, bottom, right, top = rectangle
        across, up = self.shift
        return left + across, bottom + up, right + across, top + up

    @property
    def bottom(self) -> float:
        """The lower edge of the text, in the coordinates of A4."""
        return BOTTOM - self.shift[1]
