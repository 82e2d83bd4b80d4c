"""The states of each rule over time, drawn: a bar for each period, the days between them, and the day that is judged for.

What is drawn is also said in words, as the accessible description and as the tool tip of the bar under the pointer.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.rules.model import Rule, Status
from desktop_app.rules.timeline import Period, timeline, turns
from desktop_app.ui import theme, wording
from desktop_app.ui.language import in_words, said
from desktop_app.ui.locale_words import day_words
from desktop_app.ui.outline import Outline

#: Days that are shown before the first and after the last day on which something changes.
_MARGIN = timedelta(days=60)

_ROW, _GAP, _HEAD, _FOOT, _SIDE = 34, 6, 22, 78, 10

#: The tone of each state, and how it fills its bar, so that no colour stands alone.
_LOOKS = {
    Status.NOT_YET: ("neutral", Qt.BrushStyle.NoBrush),
    Status.IN_FORCE: ("required", Qt.BrushStyle.Dense4Pattern),
    Status.SUSPENDED: ("not-required", Qt.BrushStyle.SolidPattern),
    Status.UNCONFIRMED: ("undetermined", Qt.BrushStyle.BDiagPattern),
}


@dataclass(frozen=True)
class _Bar:
    """One period of one rule, where it is drawn."""

    rule: Rule
    period: Period
    place: QRectF


class TimelineView(QWidget):
    """Draws the timeline of every rule of the pack; a click on it is `day_wanted`."""

    day_wanted = Signal(object)  # date

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Timeline of the rules"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self._rules: tuple[Rule, ...] = ()
        self._turns: tuple[date, ...] = ()
        self._day = date.min
        self._first, self._last = date.min, date.max

    def show_audit(self, outline: Outline) -> None:
        """Show the law of an audit and its day."""
        audit = outline.audit
        self._rules, self._turns, self._day = audit.pack.rules, turns(audit.pack), audit.settings.as_of
        days = (*self._turns, self._day)
        self._first, self._last = min(days) - _MARGIN, max(days) + _MARGIN
        self.setAccessibleDescription(self.in_words())
        self.updateGeometry()
        self.update()

    def in_words(self) -> str:
        """The whole timeline as text, a line a period."""
        lines = []
        for rule in self._rules:
            for period in timeline(rule):
                lines.append(f"{in_words(rule.article)}: {_said(period)}")
        return "\n".join(lines)

    def sizeHint(self) -> QSize:
        """A row for each rule."""
        return QSize(300, _HEAD + len(self._rules) * (_ROW + _GAP) + _FOOT)

    def minimumSizeHint(self) -> QSize:
        """Narrower bars still tell."""
        return QSize(200, self.sizeHint().height())

    def _x(self, day: date) -> float:
        whole = (self._last - self._first).days or 1
        return _SIDE + (self.width() - 2 * _SIDE) * (day - self._first).days / whole

    def _bars(self) -> list[_Bar]:
        bars = []
        for row, rule in enumerate(self._rules):
            top = _HEAD + row * (_ROW + _GAP)
            for period in timeline(rule):
                left = self._x(max(period.first or self._first, self._first))
                end = self._last if period.last is None else min(period.last + timedelta(days=1), self._last)
                right = self._x(end)
                if right > left:
                    bars.append(_Bar(rule, period, QRectF(left, top + 14, right - left, _ROW - 14)))
        return bars

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Labels, bars, days and the line of today's day."""
        shown = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = QFont(self.font())
        small.setPointSizeF(max(7.5, self.font().pointSizeF() - 1.5))
        painter.setFont(small)
        for row, rule in enumerate(self._rules):
            painter.setPen(QColor(shown.text))
            top = _HEAD + row * (_ROW + _GAP)
            label = painter.fontMetrics().elidedText(
                in_words(rule.article), Qt.TextElideMode.ElideRight, self.width() - 2 * _SIDE
            )
            painter.drawText(QRectF(_SIDE, top - 2, self.width() - 2 * _SIDE, 15), label)
        for bar in self._bars():
            self._paint_bar(painter, bar)
        self._paint_days(painter)
        self._paint_legend(painter)

    def _paint_bar(self, painter: QPainter, bar: _Bar) -> None:
        status = bar.period.state.status
        _fill(painter, bar.place, status)
        word, room = wording.status(status), bar.place.adjusted(5, 0, -5, 0)
        width = painter.fontMetrics().horizontalAdvance(word)
        if width <= room.width():
            tone = theme.current().tone(_LOOKS[status][0])
            behind = QRectF(room.left() - 2, room.top() + 3, width + 4, room.height() - 6)
            painter.fillRect(behind, QColor(tone.wash))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)

    def _paint_legend(self, painter: QPainter) -> None:
        for place, status in enumerate(_LOOKS):
            left = _SIDE + place % 2 * (self.width() - 2 * _SIDE) / 2
            top = self.height() - 34.0 + place // 2 * 16
            _fill(painter, QRectF(left, top + 1, 14, 10), status)
            painter.setPen(QColor(theme.current().muted))
            painter.drawText(QPointF(left + 18, top + 10), wording.status(status))

    def _paint_days(self, painter: QPainter) -> None:
        shown = theme.current()
        below = self.height() - _FOOT
        metrics = painter.fontMetrics()
        painter.setPen(QColor(shown.muted))
        ends = [-1000.0, -1000.0]
        for day in self._turns:
            x = self._x(day)
            painter.drawLine(QPointF(x, below - 2), QPointF(x, below + 3))
            text = day_words(day)
            width = metrics.horizontalAdvance(text)
            left = min(max(_SIDE, x - width / 2), self.width() - _SIDE - width)
            line = next((n for n, end in enumerate(ends) if left > end + 6), None)
            if line is not None:  # no room in either line: its bar's tool tip says the day
                ends[line] = left + width
                painter.drawText(QPointF(left, below + 15 + 14 * line), text)
        x = self._x(self._day)
        painter.setPen(QPen(QColor(shown.accent), 2))
        painter.drawLine(QPointF(x, _HEAD - 4), QPointF(x, below))
        text = day_words(self._day)
        width = metrics.horizontalAdvance(text)
        painter.drawText(QPointF(min(max(_SIDE, x - width / 2), self.width() - _SIDE - width), _HEAD - 8), text)

    def event(self, event: QEvent) -> bool:
        """The words of the bar under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            bar = next((bar for bar in self._bars() if bar.place.contains(QPointF(event.pos()))), None)
            if bar is None:
                QToolTip.hideText()
            else:
                note = in_words(bar.period.state.note)
                words = "\n".join(text for text in (_said(bar.period), note, said(bar.period.state.source)) if text)
                QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A day under the pointer is wanted."""
        whole, room = (self._last - self._first).days, self.width() - 2 * _SIDE
        if self._rules and room > 0 and event.button() is Qt.MouseButton.LeftButton:
            days = round((event.position().x() - _SIDE) / room * whole)
            self.day_wanted.emit(self._first + timedelta(days=min(max(days, 0), whole)))


def _fill(painter: QPainter, place: QRectF, status: Status) -> None:
    """A bar in the look of a state."""
    name, pattern = _LOOKS[status]
    tone = theme.current().tone(name)
    shape = place.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(tone.ink), 1))
    painter.setBrush(QColor(tone.wash) if pattern is not Qt.BrushStyle.NoBrush else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(shape, 4, 4)
    if pattern in {Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.Dense4Pattern}:
        painter.setBrush(QBrush(QColor(tone.ink), pattern))
        painter.drawRoundedRect(shape, 4, 4)


def _said(period: Period) -> str:
    first = day_words(period.first) if period.first else "…"
    last = day_words(period.last) if period.last else "…"
    return f"{first} – {last}: {wording.status(period.state.status)}"
