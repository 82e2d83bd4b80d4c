"""One page being drawn: text, rules, boxes and figures at given places, as PDF operators.

Coordinates are points from the lower left corner. Text is drawn as plain characters: there is no markup anywhere, so that
nothing in a user's file can become one. Encoded strings are remembered, because tables repeat themselves.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop_app.dossier.structure import Element
from desktop_app.dossier.style import Colour, Style
from desktop_app.dossier.typeface import Weight, typeface

_SAFE = {ord("\\"): "\\\\", ord("("): "\\(", ord(")"): "\\)"}


@dataclass(frozen=True, eq=False)
class Ink:
    """Turns printable text into text operators of one PDF document (`document` is ReportLab's).

    `fillable`: the document is a form, and what a person has to write becomes fields. `tagged`: what is drawn is tied to
    the structure for screen readers.
    """

    document: Any
    fillable: bool = False
    tagged: bool = False
    _made: dict[tuple[str, Weight], tuple[tuple[str, float, str], ...]] = field(default_factory=dict)

    def encoded(self, text: str, weight: Weight) -> tuple[tuple[str, float, str], ...]:
        """Font name, factor of the size and showing operator of each stretch of the text."""
        key = (text, weight)
        made = self._made.get(key)
        if made is None:
            face = typeface(weight)
            pieces = []
            for run in face.runs(text):
                font, gap = face.fonts[run.font], run.gap
                for subset, data in font.splitString(run.text, self.document):
                    name = font.getSubsetInternalName(subset, self.document)
                    shown = f"({_escaped(data)}) Tj"
                    if gap:
                        shown = f"[{number(-1000 * gap / run.scale)} ({_escaped(data)})] TJ"
                        gap = 0.0
                    pieces.append((name, run.scale, shown))
            made = tuple(pieces)
            if len(self._made) > 50_000:
                self._made.clear()
            self._made[key] = made
        return made


def _escaped(data: bytes) -> str:
    text = data.decode("latin-1").translate(_SAFE)
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if " " <= c <= "~" else f"\\{ord(c):03o}" for c in text)


def number(value: float) -> str:
    """A length as PDF writes it."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _colour(colour: Colour) -> str:
    return " ".join(number(part) if part in {0.0, 1.0} else f"{part:.3f}" for part in colour)


@dataclass(eq=False)
class Sheet:
    """One page: operators, packed ones in `finished`; bookmarks (key, title, level, y); links (key, rectangle);
    form fields (name, rectangle), all unmoved by `shift`, which the paper asks for. `marked` are the structure elements
    that the marked stretches belong to, by number.
    """

    ink: Ink
    shift: tuple[float, float] = (0.0, 0.0)
    code: list[str] = field(default_factory=list)
    finished: list[bytes] = field(default_factory=list)
    bookmarks: list[tuple[str, str, int, float]] = field(default_factory=list)
    fields: list[tuple[str, tuple[float, float, float, float]]] = field(default_factory=list)
    links: list[tuple[str, tuple[float, float, float, float]]] = field(default_factory=list)
    marked: list[Element] = field(default_factory=list)
    _open: bool = False
    _current: tuple[Element, str] | None = None
    _fill: Colour | None = None
    _stroke: Colour | None = None
    _line: float = -1.0

    def finish(self) -> None:
        """Pack what was drawn so far; it takes a tenth of the room, and more may be drawn after it."""
        self._close()
        if self.code:
            self.finished.append(zlib.compress("\n".join([*self._placed(), *self.code, "Q"]).encode("latin-1")))
            self.code = []
            self._fill = self._stroke = None
            self._line = -1.0

    def _placed(self) -> list[str]:
        """What precedes the operators: they are for A4, and moved on another sheet of paper."""
        right, up = self.shift
        return ["q", f"1 0 0 1 {number(right)} {number(up)} cm"] if right or up else ["q"]

    def begin(self, element: Element | None, language: str = "") -> None:
        """What follows is drawn for an element, up to `end`; `language` is its language where that is another."""
        if element is not None and self.ink.tagged:
            self._close()
            self._current = (element, language)

    def end(self) -> None:
        """What follows is drawn for no element."""
        if self._current is not None:
            self._close()
            self._current = None

    def _close(self) -> None:
        if self._open:
            self.code.append("EMC")
            self._open = False

    def _enter(self) -> None:
        """Open a marked stretch for what is drawn next, or one of decoration."""
        if not self.ink.tagged or self._open:
            return
        self._open = True
        if self._current is None:
            self.code.append("/Artifact BMC")
            return
        element, language = self._current
        element.children.append((self, len(self.marked)))
        said = f" /Lang ({language})" if language else ""
        self.code.append(f"/{element.kind} <</MCID {len(self.marked)}{said}>> BDC")
        self.marked.append(element)

    def text(self, x: float, y: float, text: str, style: Style) -> None:
        """A printable text with its baseline at `y`, beginning at `x`."""
        if not text:
            return
        pieces = self.ink.encoded(text, style.weight)
        spaced = any(shown.endswith("TJ") for _, _, shown in pieces)
        # Some readers lose what follows a span in its stretch, so that a line with a span has a stretch to itself.
        own = spaced and self._current is not None
        if own:
            self._close()
        self._enter()
        self._filled(style.colour)
        parts = ["BT 1 0 0 1", number(x), number(y), "Tm"]
        parts += [f"{name} {number(style.size * scale)} Tf {shown}" for name, scale, shown in pieces]
        parts.append("ET")
        if spaced:
            # The white space between Han and Latin is none of the text: whoever copies or searches gets the text itself.
            parts = [f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex().upper()}>>> BDC", *parts, "EMC"]
        self.code.append(" ".join(parts))
        if own:
            self._close()

    def text_right(self, x: float, y: float, text: str, style: Style) -> None:
        """A text that ends at `x`."""
        self.text(x - typeface(style.weight).width(text) * style.size, y, text, style)

    def text_centred(self, x: float, y: float, text: str, style: Style) -> None:
        """A text whose middle is at `x`."""
        self.text(x - typeface(style.weight).width(text) * style.size / 2, y, text, style)

    def rule(self, x: float, y: float, to: float, colour: Colour, thickness: float = 0.5) -> None:
        """A horizontal line."""
        self.line([(x, y), (to, y)], colour, thickness)

    def line(
        self,
        points: Sequence[tuple[float, float]],
        colour: Colour,
        thickness: float,
        dash: str = "",
        close: bool = False,
    ) -> None:
        """A polyline; `dash` is a PDF dash array such as `2 2`."""
        self._enter()
        self._stroked(colour, thickness)
        path = _path(points) + (" s" if close else " S")
        self.code.append(f"[{dash}] 0 d {path} [] 0 d" if dash else path)

    def shape(self, points: Sequence[tuple[float, float]], colour: Colour) -> None:
        """A filled polygon."""
        self._enter()
        self._filled(colour)
        self.code.append(_path(points) + " f")

    def box(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """A filled rectangle."""
        self._enter()
        self._filled(colour)
        self.code.append(f"{number(x)} {number(y)} {number(width)} {number(height)} re f")

    def frame(self, x: float, y: float, width: float, height: float, colour: Colour, thickness: float = 0.6) -> None:
        """An outlined rectangle."""
        self._enter()
        self._stroked(colour, thickness)
        self.code.append(f"{number(x)} {number(y)} {number(width)} {number(height)} re S")

    def disc(self, x: float, y: float, radius: float, colour: Colour, filled: bool, thickness: float = 1.0) -> None:
        """A circle, filled or as a ring."""
        self._enter()
        if filled:
            self._filled(colour)
        else:
            self._stroked(colour, thickness)
        k = radius * 0.5523
        curves = [
            (x + radius, y + k, x + k, y + radius, x, y + radius),
            (x - k, y + radius, x - radius, y + k, x - radius, y),
            (x - radius, y - k, x - k, y - radius, x, y - radius),
            (x + k, y - radius, x + radius, y - k, x + radius, y),
        ]
        path = " ".join(" ".join(map(number, curve)) + " c" for curve in curves)
        self.code.append(f"{number(x + radius)} {number(y)} m {path} {'f' if filled else 's'}")

    def _filled(self, colour: Colour) -> None:
        if colour != self._fill:
            self.code.append(_colour(colour) + " rg")
            self._fill = colour

    def _stroked(self, colour: Colour, thickness: float) -> None:
        if colour != self._stroke:
            self.code.append(_colour(colour) + " RG")
            self._stroke = colour
        if thickness != self._line:
            self.code.append(number(thickness) + " w")
            self._line = thickness


def _path(points: Sequence[tuple[float, float]]) -> str:
    first, *rest = points
    return f"{number(first[0])} {number(first[1])} m " + " ".join(f"{number(x)} {number(y)} l" for x, y in rest)
