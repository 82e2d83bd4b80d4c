"""The end of the status bar while something runs: what is being done, how long it will take, what waits, and cancel."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop_app.ui import wording
from desktop_app.ui.pace import Pace
from desktop_app.ui.session import Session


class WorkBar(QWidget):
    """Follows a session; hidden while nothing is under way."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._pace, self._text = session, Pace(), ""
        self.doing = QLabel()
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setFixedWidth(120)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Work in progress"))
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setToolTip(self.tr("Cancel what is running (Ctrl+.)"))
        cancel.clicked.connect(session.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.doing, self._progress, cancel):
            row.addWidget(widget)
        self._each_second = QTimer(self)
        self._each_second.setInterval(1000)
        self._each_second.timeout.connect(self._write)
        session.working.connect(self._take)
        self._take("")

    def _take(self, text: str) -> None:
        self._text = text
        self._pace.take(text)
        self.setVisible(bool(text))
        if text and not self._each_second.isActive():
            self._each_second.start()
        elif not text:
            self._each_second.stop()
        self._write()

    def _write(self) -> None:
        words = [wording.progress(self._text) + " …"] if self._text else []
        left = self._pace.left()
        if left is not None:
            words.append(self.tr("about %n second(s) left", "", left))
        if self._session.queued:
            words.append(self.tr("{count} waiting").format(count=self._session.queued))
        self.doing.setText(" · ".join(words))
