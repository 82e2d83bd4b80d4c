"""What the window shows before anything is open: where to drop files, what was open last, the sample, and what to do."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui import icons
from desktop_app.ui.locale_words import moment_words
from desktop_app.ui.recent_files import recent

if TYPE_CHECKING:
    from desktop_app.case import Recoverable

#: Cases left behind that are listed at most; the others come up once these are settled.
LISTED = 4


class StartPage(QWidget):
    """Start page; its signals are what the user asks for."""

    open_wanted = Signal()
    sample_wanted = Signal()
    file_wanted = Signal(str)
    case_wanted = Signal(str)  # one that was left without a name
    case_unwanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zone = self._drop_zone()
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._left = QVBoxLayout()
        self._left.setSpacing(2)
        self._left_title = QLabel(self.tr("Not saved under a name yet"))
        self._left_title.setObjectName("muted")
        self._left_title.hide()
        self._recent_title = QLabel(self.tr("Opened before"))
        self._recent_title.setObjectName("muted")
        content = QWidget()
        content.setMaximumWidth(760)
        content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addLayout(self._head())
        column.addWidget(self.zone)
        column.addLayout(self._steps())
        column.addWidget(self._left_title)
        column.addLayout(self._left)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(content, 20)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 24, 32, 24)
        whole.addStretch(2)
        whole.addLayout(row)
        whole.addStretch(3)
        self.show_recent()

    def _head(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(icons.application_pixmap(52))
        title = QLabel(self.tr("Does your product need China's rare-earth export licence?"))
        title.setObjectName("title")
        title.setWordWrap(True)
        about = QLabel(
            self.tr(
                "Lodestone reads a bill of materials, marks rare earths and Chinese equipment, and works out the answer "
                "with its reasons. Nothing leaves this computer."
            )
        )
        about.setObjectName("muted")
        about.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(about)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _drop_zone(self) -> QFrame:
        zone = QFrame()
        zone.setObjectName("dropzone")
        zone.setMinimumHeight(190)
        picture = QLabel()
        picture.setPixmap(icons.icon("drop").pixmap(36, 36))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = QLabel(self.tr("Drop a bill of materials here"))
        words.setStyleSheet("font-size: 17px; font-weight: 600;")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        kinds = QLabel(
            self.tr("Excel, OpenDocument, CSV or CycloneDX. Suppliers' declarations can be dropped along with it.")
        )
        kinds.setObjectName("muted")
        kinds.setAlignment(Qt.AlignmentFlag.AlignCenter)
        kinds.setWordWrap(True)
        choose = QPushButton(self.tr("Choose files…"))
        choose.setProperty("primary", True)
        choose.setToolTip(self.tr("Ctrl+O"))
        choose.clicked.connect(self.open_wanted)
        self.setFocusProxy(choose)
        sample = QPushButton(icons.icon("sample"), self.tr("Open the sample"))
        sample.setToolTip(
            self.tr("A servo drive with magnets of several origins, its declarations and application data")
        )
        sample.clicked.connect(self.sample_wanted)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(choose)
        buttons.addWidget(sample)
        buttons.addStretch(1)
        column = QVBoxLayout(zone)
        column.setContentsMargins(24, 22, 24, 22)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(picture)
        column.addWidget(words)
        column.addWidget(kinds)
        column.addSpacing(6)
        column.addLayout(buttons)
        column.addStretch(1)
        return zone

    def _steps(self) -> QHBoxLayout:
        steps = QHBoxLayout()
        steps.setSpacing(24)
        for number, (title, text) in enumerate(
            (
                (self.tr("Look"), self.tr("The tree opens at the flagged parts. F4 goes to the next one.")),
                (self.tr("Ask"), self.tr("Open questions lists what is missing and which supplier knows it.")),
                (self.tr("Close the gaps"), self.tr("Drop suppliers' answers on the window, and take them in.")),
                (self.tr("Print"), self.tr("The dossier has every figure down to its cell.")),
            ),
            start=1,
        ):
            label = QLabel(f"<b>{number}. {title}</b><br>{text}")
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            steps.addWidget(label, 1)
        return steps

    def show_left_behind(self, found: "tuple[Recoverable, ...]") -> None:
        """List the cases that were left without a name, each to go on with or to put away."""
        _empty(self._left)
        self._left_title.setVisible(bool(found))
        for one in found[:LISTED]:
            self._left.addWidget(self._left_row(one))

    def _left_row(self, one: "Recoverable") -> QWidget:
        name = one.source or one.path.name
        said = self.tr("%n change(s)", "", one.changes)
        if one.changed_at is not None:
            said += ", " + moment_words(one.changed_at)
        go_on = QPushButton(icons.icon("history"), f"{name}   {one.problem or said}".replace("&", "&&"))
        go_on.setProperty("flat", True)
        go_on.setToolTip(str(one.path))
        go_on.setEnabled(not one.problem)
        go_on.clicked.connect(lambda: self.case_wanted.emit(str(one.path)))
        put_away = QToolButton()
        put_away.setIcon(icons.icon("close"))
        put_away.setAutoRaise(True)
        put_away.setToolTip(self.tr("Put away; it stays in the folder “discarded”"))
        put_away.setAccessibleName(self.tr("Put {name} away").format(name=name))
        put_away.clicked.connect(lambda: self.case_unwanted.emit(str(one.path)))
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(go_on)
        row.addWidget(put_away)
        row.addStretch(1)
        return made

    def show_recent(self) -> None:
        """List the files that were opened last."""
        _empty(self._recent)
        paths = recent()[:5]
        self._recent_title.setVisible(bool(paths))
        for path in paths:
            self._recent.addWidget(self._recent_button(path), 0, Qt.AlignmentFlag.AlignLeft)

    def _recent_button(self, path: Path) -> QPushButton:
        button = QPushButton(icons.icon("file"), "")
        button.setProperty("flat", True)
        where = QFontMetrics(button.font()).elidedText(str(path.parent), Qt.TextElideMode.ElideMiddle, 420)
        button.setText(f"{path.name}   {where}".replace("&", "&&"))
        button.setToolTip(str(path))
        button.clicked.connect(lambda: self.file_wanted.emit(str(path)))
        return button

    def show_over(self, over: bool) -> None:
        """Show that a drop would be taken."""
        self.zone.setProperty("over", over)
        self.zone.style().unpolish(self.zone)
        self.zone.style().polish(self.zone)


def _empty(layout: QVBoxLayout) -> None:
    while (entry := layout.takeAt(0)) is not None:
        widget = entry.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
