"""Offers the tour once, and begins it: opens the sample where something else is open, and shows the first step then."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.tour import Tour

#: The bill of materials of the shipped sample.
SAMPLE = "servo-drive.xlsx"


class TourDesk(QObject):
    """The tour of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._waiting = False
        self.card: Tour | None = None
        window.commands.tour.triggered.connect(lambda _=False: self.begin())
        window.session.audited.connect(self._opened)
        window.session.refused.connect(self._give_up)

    def offer(self) -> None:
        """Offer the tour to somebody who has not seen it, where nothing is open or being opened."""
        from desktop_app.ui import tour  # noqa: PLC0415  (loads when it is needed)

        session = self._window.session
        if tour.was_seen() or session.busy or session.outline is not None or self._window.message.text:
            return
        choices = [(self.tr("Take the tour"), self.begin), (self.tr("Not now"), self._refuse)]
        self._window.message.say(
            "info", self.tr("New here? A tour of the sample shows the window in five steps."), choices
        )

    def begin(self) -> None:
        """Begin, on the sample."""
        self._window.message.hide()
        outline = self._window.session.outline
        if outline is not None and outline.audit.source.file == SAMPLE:
            self._window.back_to_tree()
            self._show()
            return
        self._waiting = True
        self._window.sample_wanted.emit()

    def _refuse(self) -> None:
        from desktop_app.ui import tour  # noqa: PLC0415

        tour.seen()
        self._window.message.hide()

    def _opened(self) -> None:
        if self._waiting:
            self._waiting = False
            QTimer.singleShot(0, self._show)  # the docks get their sizes with the first painting

    def _give_up(self) -> None:
        self._waiting = False

    def _show(self) -> None:
        from desktop_app.ui.tour import Tour  # noqa: PLC0415

        if self.card is None:
            self.card = Tour(self._window)
        self.card.begin()
