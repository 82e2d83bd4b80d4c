"""Shows what came back to a window, and has the session take it in once somebody has looked at it."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.case import Case, Edit
    from desktop_app.case.receiving import Arrival, Counts, Offered
    from desktop_app.ui.answers_page import AnswersPage


class AnswersDesk(QObject):
    """The answers' side of a window. The page is made with the first that come."""

    def __init__(
        self, session: Session, pages: QStackedWidget, message: MessageBar, back: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._pages, self._message, self._back = session, pages, message, back
        self.page: AnswersPage | None = None
        session.arrived.connect(self.show_arrivals)

    def show_arrivals(self, arrivals: "Sequence[Arrival] | Offered") -> None:
        """Show what came; it is taken in, or left, from there."""
        if self.page is None:
            from desktop_app.ui.answers_page import AnswersPage  # noqa: PLC0415  (needs the readers)

            self.page = AnswersPage()
            self.page.left.connect(self._leave)
            self.page.taken.connect(self._take)
            self._pages.addWidget(self.page)
        outline = self._session.outline
        self._message.hide()
        self.page.show_arrivals(arrivals, outline.audit.pack if outline is not None else None)
        self._pages.setCurrentWidget(self.page)
        self.page.table.setFocus()

    def recolour(self) -> None:
        """Write again what carries colours of its own."""
        if self.page is not None:
            self.page.recolour()

    def _leave(self) -> None:
        self._back()
        self._message.say("info", self.tr("Nothing was taken in; the case is as it was."))

    def _take(self, arrivals: Any, chosen: "Mapping[tuple[int, int], Counts]") -> None:
        from desktop_app.case.receiving import Offered, offer_taken_in, taken_in  # noqa: PLC0415
        from desktop_app.ui import casework  # noqa: PLC0415

        def make(case: "Case") -> "Edit":
            by, on = casework.user(), casework.stamp().at.date()
            if isinstance(arrivals, Offered):
                return offer_taken_in(case.content, arrivals, chosen, by, on)
            return taken_in(case.content, arrivals, chosen, by, on)

        self._session.apply(make)
        self._back()
        if isinstance(arrivals, Offered):
            names = arrivals.source
        else:
            names = ", ".join(one.file for one in arrivals if one.intake is not None)
        undo = (self.tr("Undo"), self._session.undo)
        self._message.say("info", self.tr("Taken in: {files}").format(files=names), [undo])
