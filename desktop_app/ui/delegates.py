"""What the tree's special cells look like: value shares as bars, flags as chips, outcomes as icon and word.

Delegates draw what the outline says and decide nothing. Ground, selection and tint of a row are the view's.
"""

import math
from fractions import Fraction

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop_app.rules.model import Certainty, FlagKind, Outcome, Share
from desktop_app.ui import icons, theme, wording
from desktop_app.ui.columns import AT
from desktop_app.ui.outline import Outline
from desktop_app.ui.tree_model import PART_ROLE, TreeModel

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 28

#: Decades that the share's scale spans to either side of the threshold, which stands in the middle.
_DECADES = 3


class _Cell(QStyledItemDelegate):
    """A cell that is drawn from the outline of its model."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Rows of one height."""
        return QSize(60, max(ROW_HEIGHT, option.fontMetrics.height() + 10))

    def _part(self, index: Index) -> tuple[Outline | None, int]:
        model = index.model()
        return (model.outline, int(index.data(PART_ROLE))) if isinstance(model, TreeModel) else (None, -1)


class TextCell(_Cell):
    """Plain text; the description fades where it has no room."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        text = index.data()
        if not text:
            return
        shown = theme.current()
        column = index.column()
        strong = column == AT["part_number"]
        painter.setFont(option.font)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QColor(shown.text if strong or selected or column == AT["description"] else shown.muted))
        box = option.rect.adjusted(2 if column == AT["item"] else 8, 0, -8 if column != AT["item"] else 0, 0)
        right = index.data(Qt.ItemDataRole.TextAlignmentRole)
        flags = Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        one_line = " ".join(text.split()) if "\n" in text else text
        fitting = option.fontMetrics.elidedText(one_line, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, flags | Qt.TextFlag.TextSingleLine, fitting)


class ShareCell(_Cell):
    """A share as a band from its low to its high bound on a logarithmic scale with the threshold in the middle."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        outline, part = self._part(index)
        share = outline.shares.get(part) if outline is not None else None
        if share is None or outline is None:
            return
        shown = theme.current()
        ink = QColor(shown.tone(_share_tone(share)).ink)
        box = QRectF(option.rect).adjusted(8, 0, -8, 0)
        text = wording.share(share)
        metrics = QFontMetricsF(option.font)
        room = min(metrics.horizontalAdvance("0.000 – 00.0 %"), box.width() * 0.64)
        bar = QRectF(box.left(), box.center().y() - 3.5, max(24.0, box.width() - room - 10), 7)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QColor(shown.muted)
        track.setAlphaF(0.28)
        painter.setBrush(track)
        painter.drawRoundedRect(bar, 3.5, 3.5)
        low = bar.left() + scale_position(share.low, share.threshold) * bar.width()
        high = bar.left() + scale_position(share.high, share.threshold) * bar.width()
        band = QRectF(low, bar.top(), high - low, bar.height())
        if band.width() < 7:
            middle = min(max(band.center().x(), bar.left() + 3.5), bar.right() - 3.5)
            band = QRectF(middle - 3.5, bar.top(), 7, bar.height())
        painter.setBrush(ink)
        painter.drawRoundedRect(band, 3.5, 3.5)
        mark = bar.center().x()
        painter.setPen(QPen(QColor(shown.base), 3.4))
        painter.drawLine(QPointF(mark, bar.top() - 4), QPointF(mark, bar.bottom() + 4))
        painter.setPen(QPen(QColor(shown.text), 1.4))
        painter.drawLine(QPointF(mark, bar.top() - 4), QPointF(mark, bar.bottom() + 4))
        painter.setPen(ink)
        painter.setFont(option.font)
        words = QRectF(bar.right() + 10, box.top(), box.right() - bar.right() - 10, box.height())
        fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width() + 1)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)
        painter.restore()


def scale_position(share: Fraction, threshold: Fraction) -> float:
    """Where a share stands on the scale, 0 to 1; the threshold is at 0.5, each decade beside it equally wide."""
    value, middle = float(share), float(threshold)
    if value <= 0 or middle <= 0:
        return 0.0
    return min(1.0, max(0.0, 0.5 + math.log10(value / middle) / (2 * _DECADES)))


def _share_tone(share: Share) -> str:
    """The tone of a bar by where it lies; the outcome itself is the audit's."""
    if share.low >= share.threshold:
        return Outcome.REQUIRED
    return Outcome.NOT_REQUIRED if share.high < share.threshold else Outcome.UNDETERMINED


class FlagCell(_Cell):
    """Flags as chips: filled where declared, an open dashed outline where suspected; faint marks for what lies below."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        outline, part = self._part(index)
        if outline is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(option.font)
        font.setPointSizeF(font.pointSizeF() - 1.5)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        box = QRectF(option.rect).adjusted(8, 0, -6, 0)
        x = box.left()
        own = outline.flags(part)
        widths = [metrics.horizontalAdvance(wording.flag(flag)) + 28 for flag in own]
        for number, flag in enumerate(own):
            later = 28 * (len(own) - number - 1)
            whole = x + widths[number] + later <= box.right()
            word = wording.flag(flag) if whole else ""
            declared = flag.certainty is Certainty.DECLARED
            x = self._chip(painter, metrics, box, x, flag.kind, word, declared) + 4
        view = option.widget
        closed = not (isinstance(view, QTreeView) and view.isExpanded(index.sibling(index.row(), 0)))
        if closed:
            for kind in sorted(outline.flags_below(part)):
                x = self._below(painter, metrics, box, x, kind) + 4
        painter.restore()

    def _chip(
        self,
        painter: QPainter,
        metrics: QFontMetricsF,
        box: QRectF,
        x: float,
        kind: FlagKind,
        word: str,
        declared: bool,
    ) -> float:
        tone = theme.current().tone(kind)
        height = 22.0
        width = metrics.horizontalAdvance(word) + 28 if word else 25.0
        chip = QRectF(x, box.center().y() - height / 2, width, height)
        ink = QColor(tone.ink)
        if declared:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tone.wash))
        else:
            painter.setPen(QPen(ink, 1.1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        icons.draw(painter, kind if declared else "suspected", tone.ink, chip.left() + 5.5, chip.center().y() - 7, 14)
        painter.setPen(ink)
        painter.drawText(chip.adjusted(22, 0, -2, 0), Qt.AlignmentFlag.AlignVCenter, word)
        return chip.right()

    def _below(self, painter: QPainter, metrics: QFontMetricsF, box: QRectF, x: float, kind: FlagKind) -> float:
        shown = theme.current()
        if x + 32 > box.right():
            return x
        word = wording.flag_kind(kind)
        icons.draw(painter, "below", shown.muted, x, box.center().y() - 6, 12)
        icons.draw(painter, kind, shown.tone(kind).ink, x + 13, box.center().y() - 7, 14)
        painter.setPen(QColor(shown.muted))
        end = x + 31 + metrics.horizontalAdvance(word)
        if end > box.right():
            return x + 30
        painter.drawText(QRectF(x + 31, box.top(), end - x, box.height()), Qt.AlignmentFlag.AlignVCenter, word)
        return end


class OutcomeCell(_Cell):
    """The outcome as icon and word in its tone."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        outline, part = self._part(index)
        outcome = outline.outcomes.get(part) if outline is not None else None
        if outcome is None:
            return
        ink = theme.current().tone(outcome).ink
        box = QRectF(option.rect).adjusted(8, 0, -6, 0)
        icons.draw(painter, outcome, ink, box.left(), box.center().y() - 8, 16)
        painter.setFont(option.font)
        painter.setPen(QColor(ink))
        words = box.adjusted(22, 0, 0, 0)
        text = option.fontMetrics.elidedText(
            wording.outcome_short(outcome), Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)


def install(view: QTreeView, parent: QObject) -> None:
    """Give a tree its delegates."""
    view.setItemDelegate(TextCell(parent))
    view.setItemDelegateForColumn(AT["share"], ShareCell(parent))
    view.setItemDelegateForColumn(AT["flags"], FlagCell(parent))
    view.setItemDelegateForColumn(AT["outcome"], OutcomeCell(parent))
