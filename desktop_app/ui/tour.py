"""The tour of the window: five short steps on the shipped sample, each beside what it speaks of; by keyboard, and skippable.

It is offered once, on the first start, and can be begun again from the Help menu.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui import theme

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.workspace import Workspace

#: The part that the sample's tour selects: a magnet with both flags.
MAGNET = "WP-4201"

_WIDE = 380
_SEEN = "tour/seen"


@dataclass(frozen=True)
class Step:
    """One step: what is shown of the workspace, and what is said of it."""

    target: "Callable[[Workspace], QWidget]"
    title: str
    text: str


class Tour(QFrame):
    """The card of the tour, with a frame around what it speaks of."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("palette")
        self.setFixedWidth(_WIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.place = 0
        self.steps = self._steps()
        self._frame = QFrame(window)
        self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._count = QLabel()
        self._count.setObjectName("muted")
        self.skip = QPushButton(self.tr("Skip (Esc)"))
        self.skip.clicked.connect(self.end)
        self.back = QPushButton(self.tr("Back"))
        self.back.clicked.connect(lambda: self.go(self.place - 1))
        self.next = QPushButton()
        self.next.setProperty("primary", True)
        self.next.clicked.connect(lambda: self.go(self.place + 1))
        buttons = QHBoxLayout()
        buttons.addWidget(self._count)
        buttons.addStretch(1)
        for button in (self.skip, self.back, self.next):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(4)
        column.addLayout(buttons)
        window.installEventFilter(self)
        self.hide()
        self._frame.hide()

    def _steps(self) -> tuple[Step, ...]:
        return (
            Step(
                lambda workspace: workspace.strip,
                self.tr("The answer"),
                self.tr(
                    "For each exported item: is a licence needed, by which state of the law, on which day, for which "
                    "destination. Change any of these and the answer is worked out again."
                ),
            ),
            Step(
                lambda workspace: workspace.tree,
                self.tr("The assembly"),
                self.tr(
                    "Rare earths and Chinese equipment are flagged where they sit; a dashed flag is only suspected. "
                    "F4 goes to the next one, and the filter above takes words such as flag:rare-earth."
                ),
            ),
            Step(
                lambda workspace: workspace.inspector,
                self.tr("Why"),
                self.tr(
                    "The selected part, with each reason down to its cell, its declaration and its article. What is not "
                    "known is shown as a range, never as zero."
                ),
            ),
            Step(
                lambda workspace: workspace.questions,
                self.tr("What is missing"),
                self.tr(
                    "The facts that would narrow the answer most, and whom to ask. Ctrl+Shift+E writes a questionnaire "
                    "for each supplier; drop the answers on the window."
                ),
            ),
            Step(
                lambda workspace: workspace,
                self.tr("The dossier"),
                self.tr(
                    "Ctrl+Shift+A opens the application data, Ctrl+D shows the dossier, Ctrl+E saves it. Every other "
                    "command is found by typing: Ctrl+Shift+P."
                ),
            ),
        )

    def begin(self) -> None:
        """Show the first step."""
        outline, workspace = self._window.session.outline, self._window.workspace
        if outline is None or workspace is None:
            return
        if MAGNET in outline.bom.index:
            workspace.go_to_part(outline.bom.index[MAGNET])
        self.show()
        self.go(0)

    def go(self, place: int) -> None:
        """Show a step; after the last the tour ends."""
        workspace = self._window.workspace
        if place >= len(self.steps) or workspace is None:
            self.end()
            return
        self.place = max(0, place)
        step = self.steps[self.place]
        self._title.setText(f"<b>{step.title}</b>")
        self._text.setText(step.text)
        self.setAccessibleName(f"{step.title}. {step.text}")
        self._count.setText(self.tr("{step} of {all}").format(step=self.place + 1, all=len(self.steps)))
        self.back.setEnabled(self.place > 0)
        last = self.place == len(self.steps) - 1
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        self._put(step.target(workspace))
        self.next.setFocus()

    def end(self) -> None:
        """Close the tour; it is not offered again."""
        seen()
        self.hide()
        self._frame.hide()
        if self._window.workspace is not None:
            self._window.workspace.tree.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to and fro, Esc ends."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in steps:
            self.go(max(0, self.place + steps[Qt.Key(event.key())]))
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside what is spoken of."""
        if event.type() is QEvent.Type.Resize and self.isVisible() and self._window.workspace is not None:
            self._put(self.steps[self.place].target(self._window.workspace))
        return super().eventFilter(watched, event)

    def _put(self, target: QWidget) -> None:
        area = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())
        self._frame.setStyleSheet(f"border: 2px solid {theme.current().accent}; background: transparent;")
        self._frame.setGeometry(area)
        self._frame.show()
        self._frame.raise_()
        layout = self.layout()
        if layout is not None:
            self.resize(_WIDE, layout.totalHeightForWidth(_WIDE))
        room = self._window.rect().adjusted(12, 12, -12, -12)
        beside = (
            QPoint(area.left() - self.width() - 12, area.top() + 24),
            QPoint(area.right() + 12, area.top() + 24),
            QPoint(area.center().x() - self.width() // 2, area.bottom() + 12),
            QPoint(area.center().x() - self.width() // 2, area.top() - self.height() - 12),
        )
        found = (at for at in beside if room.contains(QRect(at, self.size())))
        middle = area.center() - QPoint(self.width() // 2, self.height() // 2)
        self.move(next(found, middle))
        self.raise_()


def seen() -> None:
    """Offer the tour no more."""
    QSettings().setValue(_SEEN, True)


def was_seen() -> bool:
    """Whether the tour was taken, or was not wanted."""
    return str(QSettings().value(_SEEN, "false")).lower() == "true"
