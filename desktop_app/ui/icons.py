"""Icons from `resources/icons`, drawn in the colours of the theme that is shown while they are painted.

The files are drawn in `currentColor`. An icon keeps only its name, so that a switch between light and dark recolours every
button without being told.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktop_app.resources import resource
from desktop_app.ui import theme


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """A drawing as pixels, `size` device-independent pixels square."""
    pixels = QPixmap(round(size * ratio), round(size * ratio))
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    _renderer(name, colour).render(painter)
    painter.end()
    pixels.setDevicePixelRatio(ratio)
    return pixels


def draw(painter: QPainter, name: str, colour: str, x: float, y: float, size: int) -> None:
    """Paint an icon with its upper left corner at `x`, `y`."""
    device = painter.device()
    painter.drawPixmap(QPointF(x, y), pixmap(name, colour, size, device.devicePixelRatio() if device else 1.0))


class _ThemedEngine(QIconEngine):
    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name, self._tone = name, tone

    def clone(self) -> QIconEngine:
        copy = _ThemedEngine(self._name, self._tone)
        _alive.append(copy)
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        shown = theme.current()
        colour = shown.tone(self._tone).ink if self._tone else shown.text
        if mode is QIcon.Mode.Disabled:
            faded = QColor(shown.muted)
            painter.setOpacity(0.5)
            colour = faded.name()
        _renderer(self._name, colour).render(painter, QRectF(rect))
        painter.setOpacity(1.0)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixels = QPixmap(size)
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixels


#: Qt owns an engine through its icon; Python must not let go of the object before Qt does.
_alive: list[QIconEngine] = []


@lru_cache(maxsize=256)
def icon(name: str, tone: str = "") -> QIcon:
    """A drawing as an icon; `tone` names an outcome, flag or severity whose colour it takes, else that of text."""
    engine = _ThemedEngine(name, tone)
    _alive.append(engine)
    return QIcon(engine)


def application_icon() -> QIcon:
    """The icon of the program."""
    renderer = QSvgRenderer(str(resource("icons", "lodestone.svg")))
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        pixels = QPixmap(size, size)
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        renderer.render(painter)
        painter.end()
        made.addPixmap(pixels)
    return made


def application_pixmap(size: int) -> QPixmap:
    """The program's icon as a picture."""
    screen = QApplication.primaryScreen()
    return application_icon().pixmap(QSize(size, size), screen.devicePixelRatio() if screen else 1.0)
