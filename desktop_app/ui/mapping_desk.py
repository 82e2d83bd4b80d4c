"""When a window shows how a file was read, and what becomes of it: on request, by itself where that is doubtful, or by hand.

What the user takes goes into the open case as a step that can be undone, or where a file could not be read at all opens it;
it is kept for files with the same headers unless the user does not want that.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from desktop_app.ui import language
from desktop_app.ui.actions import Actions
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.case import Case, Edit
    from desktop_app.readers import Choices
    from desktop_app.ui.casework import Standing
    from desktop_app.ui.mapping_dialog import MappingDialog
    from desktop_app.ui.mapping_work import Decided
    from desktop_app.ui.opening import NotUnderstood, Opened


class MappingDesk(QObject):
    """The mapping dialog's side of a window; there is at most one dialog."""

    def __init__(self, session: Session, commands: Actions, message: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._commands, self._message, self._window = session, commands, message, window
        self.dialog: MappingDialog | None = None
        self._case: Case | None = None
        commands.reading.triggered.connect(self.show)
        session.opened.connect(self._opened)
        session.not_understood.connect(self._not_understood)
        session.stood.connect(self._stood)
        window.installEventFilter(self)

    def show(self) -> None:
        """Show how the open file was read."""
        case = self._session.case
        source = case.content.source if case is not None else None
        if case is None or source is None:
            return
        if self.dialog is not None and self._case is case:
            self.dialog.raise_()
            self.dialog.activateWindow()
            return

        def take(decided: "Decided") -> None:
            def make(_case: "Case") -> "Edit":
                from desktop_app.case import edits  # noqa: PLC0415  (is there with the case)

                return edits.map_columns(decided.choices)

            self._session.apply(make)

        dialog = self._open(source.file, lambda: case.file(source.sha256), case.content.choices, take)
        standing = self._session.standing
        dialog.allow_taking(standing is not None and not standing.read_only)
        self._case = case

    def show_by_hand(self, path: Path) -> None:
        """Show the cells of a file that could not be read, so that the user can say how."""
        from desktop_app.readers import AUTOMATIC  # noqa: PLC0415  (loads with the first file)

        def take(decided: "Decided") -> None:
            self._session.open([path], choices=decided.choices)

        self._open(path.name, path.read_bytes, AUTOMATIC, take)

    def close(self) -> None:
        """Close the dialog, if there is one."""
        if self.dialog is not None:
            self.dialog.reject()

    def recolour(self) -> None:
        """Show other colours."""
        if self.dialog is not None:
            self.dialog.recolour()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The dialog goes with its window."""
        if event.type() is QEvent.Type.Hide and not event.spontaneous():
            self.close()
        return super().eventFilter(watched, event)

    def _open(
        self, name: str, data: Callable[[], bytes], choices: "Choices", take: "Callable[[Decided], None]"
    ) -> "MappingDialog":
        from desktop_app.ui.mapping_dialog import MappingDialog  # noqa: PLC0415  (needs the readers)

        self.close()
        dialog = MappingDialog(name, data, choices, self._window)
        dialog.crashed.connect(self._session.crashed)
        dialog.taken.connect(lambda decided, keep: self._take(decided, keep, take))
        dialog.finished.connect(self._closed)
        self.dialog, self._case = dialog, None
        dialog.show()
        return dialog

    def _closed(self) -> None:
        self.dialog = self._case = None

    def _take(self, decided: "Decided", keep: bool, take: "Callable[[Decided], None]") -> None:
        from desktop_app.readers import UnreadableProfiles, forget  # noqa: PLC0415
        from desktop_app.readers import keep as keep_profile  # noqa: PLC0415
        from desktop_app.ui.recalled import profiles_file  # noqa: PLC0415

        take(decided)
        try:
            (keep_profile if keep else forget)(profiles_file(), decided.profile)
        except (OSError, UnreadableProfiles) as problem:
            text = self.tr("The choice holds here, but could not be kept for other files: {reason}")
            self._message.say("warning", text.format(reason=language.said(problem)))

    def _opened(self, opened: "Opened") -> None:
        if not opened.fresh:
            return
        if opened.doubts:
            self._message.say("warning", " ".join(map(language.said, opened.doubts)))
        elif not opened.sure and opened.standing.read_only is None:
            self.show()
        elif opened.recalled and not self._message.text:
            text = self.tr("Read as was chosen for “{file}”, which has the same headers.")
            self._message.say("info", text.format(file=opened.recalled), [(self._commands.reading.text(), self.show)])

    def _not_understood(self, refused: "NotUnderstood") -> None:
        by_hand = (self.tr("Choose by hand…"), lambda: self.show_by_hand(refused.path))
        another = (self.tr("Choose another file…"), self._commands.open.trigger)
        self._message.say("error", language.said(refused.reason), [by_hand, another])

    def _stood(self, standing: "Standing | None") -> None:
        if self._case is not None and (standing is None or self._session.case is not self._case):
            self.close()
