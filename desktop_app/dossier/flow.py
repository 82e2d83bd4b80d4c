"""Fills pages from top to bottom: whatever is placed goes below the last thing, or to the top of a new page.

Everything that is placed is a `Strip`: a height and a function that draws it. What is longer than a page comes as many
strips. A table gives its header as `repeat`, which is drawn again at the top of each page that it reaches. Nothing is
drawn twice; only headers, footers and the contents are added when the number of pages is known.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from desktop_app.dossier.paper import Paper
from desktop_app.dossier.sheet import Ink, Sheet
from desktop_app.dossier.structure import Element
from desktop_app.dossier.style import TOP

Draw = Callable[[Sheet, float], None]


@dataclass(frozen=True)
class Strip:
    """A piece of the page over its full width: `draw` is told the sheet and the y of the strip's top."""

    height: float
    draw: Draw


def space(height: float) -> Strip:
    """Nothing, of some height."""
    return Strip(height, lambda sheet, top: None)


@dataclass(frozen=True)
class Entry:
    """A line of the contents: bookmark key, number, title, level and index of the page."""

    key: str
    number: str
    title: str
    level: int
    page: int


@dataclass(eq=False)
class Flow:
    """Pages so far, and how far down the last one is filled. `progress` is told now and then, and may raise."""

    ink: Ink
    progress: Callable[[int], None]
    paper: Paper = Paper.A4
    pages: list[Sheet] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    y: float = TOP
    root: Element = field(init=False)
    cover_ends: int = 0  # elements of the root that are on the cover

    def __post_init__(self) -> None:
        self.root = Element("Document", kept=self.ink.tagged)

    @property
    def sheet(self) -> Sheet:
        """The page that is being filled."""
        return self.pages[-1]

    @property
    def bottom(self) -> float:
        """Where the text of a page ends."""
        return self.paper.bottom

    @property
    def height(self) -> float:
        """What a page holds."""
        return TOP - self.bottom

    @property
    def room(self) -> float:
        """What is left of the page."""
        return self.y - self.bottom

    @property
    def at_top(self) -> bool:
        """Whether nothing stands on the page yet."""
        return self.y >= TOP

    def new_page(self) -> None:
        """Go on with an empty page."""
        if self.pages:
            self.sheet.finish()
        self.pages.append(Sheet(self.ink, self.paper.shift))
        self.y = TOP
        self.progress(len(self.pages))

    def need(self, height: float) -> None:
        """Make sure that something of this height fits below, if it fits on a page at all."""
        if not self.pages or (self.room < height and not self.at_top):
            self.new_page()

    def place(self, *strips: Strip, repeat: Sequence[Strip] = ()) -> None:
        """Place strips that must stay together; `repeat` stands above them again on a new page."""
        height = sum(strip.height for strip in strips)
        before = len(self.pages)
        self.need(height)
        if len(self.pages) != before and before:
            for strip in repeat:
                self._draw(strip)
        for strip in strips:
            self._draw(strip)

    def gap(self, height: float) -> None:
        """White space, except at the top of a page."""
        if self.pages and not self.at_top:
            self.y -= min(height, max(self.room, 0.0))

    def mark(self, number: str, title: str, level: int) -> None:
        """Make the place reached a bookmark, and an entry of the contents."""
        key = f"s{len(self.entries)}"
        self.sheet.bookmarks.append((key, f"{number}  {title}".strip(), level, self.y))
        self.entries.append(Entry(key, number, title, level, len(self.pages) - 1))

    def _draw(self, strip: Strip) -> None:
        strip.draw(self.sheet, self.y)
        self.y -= strip.height
