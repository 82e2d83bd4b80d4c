"""Shows what came back to a window, and has the session take it in once somebody has looked at it."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QStackedWidget

from desktop_app.ui import language
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.case import Case, Edit
    from desktop_app.case.receiving import Arrival, Counts, Offered
    from desktop_app.ui.answers_page import AnswersPage
    from desktop_app.ui.opening import Opened


class AnswersDesk(QObject):
    """The answers' side of a window. The page is made with the first that come."""

    def __init__(
        self, session: Session, pages: QStackedWidget, message: MessageBar, back: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._pages, self._message, self._back = session, pages, message, back
        self.page: AnswersPage | None = None
        session.arrived.connect(self.show_arrivals)
        session.opened.connect(self._opened)

    def ask_library(self, *, asked_for: bool = True) -> None:
        """Look up what the library holds about the open case; unasked, only what is new is told."""
        case = self._session.case
        if case is None:
            return
        from desktop_app.declarations.whereabouts import there_is_one  # noqa: PLC0415
        from desktop_app.ui import shelf  # noqa: PLC0415

        def told(offer: "Offered") -> None:
            if case is self._session.case:
                self._tell_offer(offer, asked_for)

        if there_is_one():
            self._session.run(lambda progress: shelf.offers(case, progress), told)
        elif asked_for:
            self._message.say("info", self.tr("There is no library yet. What you take in can be kept in one."))

    def _opened(self, opened: "Opened") -> None:
        if opened.fresh and opened.outline is not None and not opened.standing.read_only:
            self.ask_library(asked_for=False)

    def _tell_offer(self, offer: "Offered", asked_for: bool) -> None:
        from desktop_app.declarations.difference import Change  # noqa: PLC0415

        new = [entry for entry in offer.difference.entries if entry.change is not Change.SAME]
        parts = len({entry.new.part_number for entry in new})
        if parts:
            text = self.tr("The library knows something about %n part(s) of this bill of materials.", "", parts)
            self._message.say("info", text, [(self.tr("Look at it"), lambda: self.show_arrivals(offer))])
        elif asked_for:
            self._message.say("info", self.tr("The library knows nothing new about these parts."))

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
        QTimer.singleShot(0, self, self._turn_to_it)  # thousands of rows and the first painting take a turn each

    def _turn_to_it(self) -> None:
        if self.page is not None:
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
        from desktop_app.ui import casework, shelf  # noqa: PLC0415

        def make(case: "Case") -> "Edit":
            by, on = casework.user(), casework.stamp().at.date()
            if isinstance(arrivals, Offered):
                return offer_taken_in(case.content, arrivals, chosen, by, on)
            return taken_in(case.content, arrivals, chosen, by, on)

        self._session.apply(make)
        case = self._session.case
        if (
            not isinstance(arrivals, Offered)
            and self.page is not None
            and self.page.keep.isChecked()
            and case is not None
        ):
            # Not beside the audit: two workers and a library that loads would keep the window waiting for its turns.
            self._session.run_next(
                lambda progress: shelf.keep(case, arrivals, casework.user(), progress), lambda _: None
            )
        self._back()
        if isinstance(arrivals, Offered):
            names = arrivals.source
        else:
            names = language.listed(one.file for one in arrivals if one.intake is not None)
        undo = (self.tr("Undo"), self._session.undo)
        self._message.say("info", self.tr("Taken in: {files}").format(files=names), [undo])
