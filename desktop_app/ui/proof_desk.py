"""Which documents prove what is declared of a part or decided about it, and on which pages: attached, cited, corrected."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop_app.ui import wording
from desktop_app.ui.folders import last_folder, remember_folder
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.case import Case, Edit
    from desktop_app.declarations import Statement
    from desktop_app.rules.model import RulePack
    from desktop_app.screening import Decision
    from desktop_app.ui.outline import Outline
    from desktop_app.ui.proof_dialog import Line, ProofDialog
    from desktop_app.ui.workspace import Workspace

translate = QCoreApplication.translate


class ProofDesk(QObject):
    """The proofs' side of a window."""

    def __init__(self, session: Session, message: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._message, self._window = session, message, window

    def serve(self, workspace: "Workspace") -> None:
        """Take what a workspace asks for."""
        workspace.inspector.evidence_wanted.connect(lambda part: self.attach([part]))
        workspace.inspector.pages_wanted.connect(lambda part: self.cite([part]))
        workspace.tree.menu_wanted.connect(self._fill_menu)

    def attach(self, parts: Sequence[int]) -> None:
        """Ask for documents and their pages, and keep them with what is declared of parts and decided about them."""
        from desktop_app.case import edits  # noqa: PLC0415  (is there with the audit)
        from desktop_app.ui import casework  # noqa: PLC0415
        from desktop_app.ui.proof_dialog import Line, length_of  # noqa: PLC0415

        outline = self._session.outline
        if outline is None:
            return
        about = outline.provable(parts)
        if not about:
            self._message.say("info", self.tr("Nothing is declared of this part that evidence could be attached to."))
            return
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Attach evidence"), last_folder())
        if not names:
            return
        remember_folder(names[0])
        paths = [Path(name) for name in names]
        proven = self._in_short(outline, about)
        dialog = self._dialog(
            [Line(number, path.name, proven, length=length_of(str(path))) for number, path in enumerate(paths)]
        )

        def keep() -> None:
            said = list(zip(paths, dialog.pages, dialog.dated, strict=True))

            def make(case: "Case") -> "Edit":
                proofs = [edits.NewProof(path.name, casework.content_of(path), at, day) for path, at, day in said]
                return edits.attach_evidence(case.content, about, proofs, casework.user(), casework.stamp().at.date())

            self._session.apply(make)

        dialog.accepted.connect(keep)
        dialog.open()

    def cite(self, parts: Sequence[int]) -> None:
        """Ask for the pages of documents that are attached to parts, and keep what is changed."""
        from desktop_app.case import edits, subject_key  # noqa: PLC0415
        from desktop_app.ui.proof_dialog import Line  # noqa: PLC0415

        outline, case = self._session.outline, self._session.case
        if outline is None or case is None or case.read_only:
            return
        about = {subject_key(subject): subject for subject in outline.provable(parts)}
        attached = case.content.evidence_of(about.values())
        places = [(number, key) for number, one in attached.items() for key in one.about if key in about]
        if not places:
            self._message.say("info", self.tr("No document is attached to this part."))
            return
        lines = [
            Line(
                int(number),
                attached[number].file,
                _words(about[key], outline.audit.pack),
                attached[number].pages.get(key, ""),
                attached[number].dated,
            )
            for number, key in places
        ]
        dialog = self._dialog(lines)

        def keep() -> None:
            pages: dict[str, dict[str, str]] = {}
            days = {number: day for (number, _), day in zip(places, dialog.dated, strict=True)}
            for (number, key), text in zip(places, dialog.pages, strict=True):
                pages.setdefault(number, {})[key] = text
            citations = {number: edits.Citation(pages[number], days[number]) for number in pages}
            self._session.apply(lambda case: edits.cite_evidence(case.content, citations))

        dialog.accepted.connect(keep)
        dialog.open()

    def _dialog(self, lines: "Sequence[Line]") -> "ProofDialog":
        from desktop_app.ui.proof_dialog import ProofDialog  # noqa: PLC0415

        dialog = ProofDialog(lines, self._window)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _in_short(self, outline: "Outline", about: "Sequence[Statement | Decision]") -> str:
        """What new documents prove, however much it is: the one thing, or how many."""
        if len(about) == 1:
            return _words(about[0], outline.audit.pack)
        return self.tr("%n statement(s) and decision(s)", "", len(about))

    def _fill_menu(self, menu: QMenu, parts: list[int]) -> None:
        outline, case = self._session.outline, self._session.case
        if outline is None or case is None or case.read_only:
            return
        menu.addSeparator()
        menu.addAction(self.tr("Attach evidence…")).triggered.connect(lambda: self.attach(parts))
        if case.content.evidence_of(outline.provable(parts)):
            menu.addAction(self.tr("Pages of the evidence…")).triggered.connect(lambda: self.cite(parts))


def _words(subject: "Statement | Decision", pack: "RulePack") -> str:
    """What is proven: the part, and what is said or decided about it."""
    from desktop_app.screening import Decision  # noqa: PLC0415  (is there with the audit)

    if isinstance(subject, Decision):
        return translate("Proofs", "{part}: decision of {day}").format(part=subject.part, day=subject.on.isoformat())
    return ": ".join(text for text in (subject.part_number, wording.said_about(subject, pack)) if text)
