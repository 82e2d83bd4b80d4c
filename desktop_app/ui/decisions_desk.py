"""What a person decides in a window: about suspicions and about the law.

It asks for the reason and the signature, and has the session write the decision into the case.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.actions import Actions
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.proof_desk import ProofDesk
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.case import LawConfirmation
    from desktop_app.screening import Ruling
    from desktop_app.ui.workspace import Workspace


class DecisionsDesk(QObject):
    """The decisions' side of a window."""

    def __init__(self, session: Session, commands: Actions, message: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._commands = commands
        self._session, self._message, self._window = session, message, window
        self.proofs = ProofDesk(session, message, window)

    def serve(self, workspace: "Workspace") -> None:
        """Take what a workspace asks for."""
        for command, act in ((self._commands.dismiss, self.dismiss), (self._commands.confirm, self.confirm)):
            command.triggered.connect(lambda _=False, act=act: act(workspace.tree.selected_parts()))
        self._commands.law.triggered.connect(lambda _=False: self.record_law())
        pane = workspace.suspicions
        pane.dismissed.connect(self.dismiss)
        pane.confirmed.connect(self.confirm)
        pane.withdrawn.connect(self.withdraw)
        workspace.tree.menu_wanted.connect(self._fill_menu)
        workspace.inspector.ruling_wanted.connect(self._by_name)
        self.proofs.serve(workspace)
        workspace.strip.law_wanted.connect(self.record_law)
        workspace.history.back_wanted.connect(self._session.undo_to)

    def dismiss(self, parts: Sequence[int]) -> None:
        """Ask why, and dismiss the suspicions of parts."""
        from desktop_app.screening import Ruling  # noqa: PLC0415  (is there with the audit)

        self._rule(parts, Ruling.DISMISSED)

    def confirm(self, parts: Sequence[int]) -> None:
        """Ask why, and confirm the suspicions of parts."""
        from desktop_app.screening import Ruling  # noqa: PLC0415

        self._rule(parts, Ruling.CONFIRMED)

    def withdraw(self, parts: Sequence[int]) -> None:
        """Take decisions about parts back."""
        from desktop_app.case import edits  # noqa: PLC0415

        outline = self._session.outline
        if outline is not None:
            numbers = [outline.audit.decisions[part].part for part in parts if part in outline.audit.decisions]
            self._session.apply(lambda _: edits.withdraw_decisions(numbers))

    def record_law(self) -> None:
        """Ask what holds, and record it."""
        from desktop_app.case import edits  # noqa: PLC0415
        from desktop_app.ui import casework  # noqa: PLC0415
        from desktop_app.ui.law_dialog import LawDialog  # noqa: PLC0415

        outline, case = self._session.outline, self._session.case
        if outline is None or case is None or case.read_only:
            return
        dialog = LawDialog(outline, case.content.confirmations, self._window)

        def record() -> None:
            said = dialog.confirmations(casework.stamp().at.date())
            self._session.apply(lambda case: edits.confirm_law(case.content, said))

        def withdraw(one: "LawConfirmation") -> None:
            self._session.apply(lambda case: edits.withdraw_law(case.content, one))

        dialog.accepted.connect(record)
        dialog.withdrawn.connect(withdraw)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _rule(self, parts: Sequence[int], ruling: "Ruling") -> None:
        from desktop_app.case import edits  # noqa: PLC0415
        from desktop_app.ui import casework  # noqa: PLC0415
        from desktop_app.ui.decision_dialog import DecisionDialog  # noqa: PLC0415

        outline, case = self._session.outline, self._session.case
        if outline is None or case is None or case.read_only:
            return
        parts = [part for part in parts if part in outline.audit.suspicions]
        if not parts:
            self._message.say("info", self.tr("Nothing in these parts is suspected."))
            return
        dialog = DecisionDialog(outline, parts, ruling, self._window)

        def record() -> None:
            about, reason, by = dialog.parts, dialog.reason, dialog.by  # the dialog goes before the change is made
            day = casework.stamp().at.date()
            self._session.apply(lambda _: edits.decide(outline.audit, about, ruling, reason, by, day))

        dialog.accepted.connect(record)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _by_name(self, name: str, part: int) -> None:
        {"dismiss": self.dismiss, "confirm": self.confirm, "withdraw": self.withdraw}[name]([part])

    def _fill_menu(self, menu: QMenu, parts: list[int]) -> None:
        from desktop_app.ui.suspicions import fill_menu  # noqa: PLC0415

        outline, case = self._session.outline, self._session.case
        if outline is None or case is None or case.read_only:
            return
        suspected = [part for part in parts if part in outline.audit.suspicions]
        if suspected:
            menu.addSeparator()
            fill_menu(menu, outline, suspected, self.dismiss, self.confirm, self.withdraw)
