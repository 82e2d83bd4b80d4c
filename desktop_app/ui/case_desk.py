"""What a window does with cases: saves them, undoes and does again, says who has one open and what was left behind.

It stands between one window and its session, and shows what concerns the case as a whole: the bar of a case that is open
read-only, the names of undo and redo, and the offers after a crash.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.ui import language
from desktop_app.ui.actions import Actions
from desktop_app.ui.folders import last_folder, remember_folder
from desktop_app.ui.locale_words import moment_words
from desktop_app.ui.message_bar import Action, MessageBar
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.case import Recoverable
    from desktop_app.ui.casework import Standing
    from desktop_app.ui.opening import Occupied
    from desktop_app.ui.workspace import Workspace

#: How cases are called by their files.
SUFFIX = ".lodestone"

#: Cases left behind that are offered at once; the start page lists them all.
_OFFERED = 2


class CaseDesk(QObject):
    """The case's side of a window. `named` follows every change of the case's name or state."""

    named = Signal()

    def __init__(self, session: Session, commands: Actions, message: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._commands, self._message, self._window = session, commands, message, window
        #: Why the open case cannot be changed; hidden while it can.
        self.bar = MessageBar(closable=False)
        self._workspace: Workspace | None = None
        session.stood.connect(self._stood)
        session.audited.connect(self._list_files)
        session.occupied.connect(self._occupied)
        session.kept.connect(self._kept)
        session.outdated.connect(self._outdated)
        session.found.connect(self._found)
        self._latest: Path | None = None
        for action, slot in (
            (commands.undo, session.undo),
            (commands.redo, session.redo),
            (commands.keep, self.save),
            (commands.keep_as, self.save_as),
            (commands.recover, self._go_on_with_latest),
        ):
            action.triggered.connect(lambda _=False, slot=slot: slot())
        self._stood(session.standing)

    @property
    def name(self) -> str:
        """What is open, `""` for nothing."""
        standing = self._session.standing
        return standing.name if standing is not None else ""

    def serve(self, workspace: "Workspace") -> None:
        """Keep a workspace's history, files and evidence as the case has them."""
        self._workspace = workspace
        workspace.files.out_wanted.connect(self._take_out)
        workspace.files.again_wanted.connect(self._use_again)
        self._tell(self._session.standing)

    # --- Saving

    def save(self) -> None:
        """Give the case a name where it has none; one that has a name is saved with every change, and that is said."""
        standing = self._session.standing
        if standing is None:
            return
        if standing.untitled or standing.read_only:
            self.save_as()
        else:
            text = self.tr("Every change is saved in {file} as soon as it is made.").format(file=str(standing.path))
            self._message.say("info", text)

    def save_as(self) -> None:
        """Ask for a name and go on in that file."""
        standing = self._session.standing
        if standing is None:
            return
        folder = Path(last_folder()) if standing.untitled else standing.path.parent
        suggested = (folder / standing.name).with_suffix(SUFFIX)
        kind = self.tr("Lodestone case")
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save case"), str(suggested), f"{kind} (*{SUFFIX})")
        if name:
            remember_folder(name)
            path = Path(name)
            self._session.save_as(path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX))

    # --- What the session says

    def _stood(self, standing: "Standing | None") -> None:
        undo, redo = self._commands.undo, self._commands.redo
        changeable = standing is not None and not standing.read_only
        for action, entry, plain, named in (
            (undo, standing.undo if standing else None, self.tr("Undo"), self.tr("Undo: {what}")),
            (redo, standing.redo if standing else None, self.tr("Redo"), self.tr("Redo: {what}")),
        ):
            action.setEnabled(changeable and entry is not None)
            if entry is None:
                action.setText(plain)
                continue
            from desktop_app.ui.journal_words import what  # noqa: PLC0415  (is there with the first case)

            action.setText(named.format(what=what(entry)).replace("&", "&&"))
        self._commands.enable_changes(changeable)
        self._show_bar(standing)
        self._tell(standing)
        self.named.emit()

    def _tell(self, standing: "Standing | None") -> None:
        case = self._session.case
        if self._workspace is not None and standing is not None and case is not None:
            self._workspace.history.show_entries(self._session.history, not standing.read_only)
            self._workspace.inspector.know(case.content)
        self._list_files()

    def _list_files(self, _: object = None) -> None:
        case, outline, standing = self._session.case, self._session.outline, self._session.standing
        if self._workspace is None or case is None or outline is None or standing is None:
            return
        from desktop_app.ui.files_pane import held  # noqa: PLC0415  (is there with the workspace)

        self._workspace.files.show_held(held(case.content, outline), not standing.read_only)

    def _take_out(self, number: str) -> None:
        from desktop_app.case import edits  # noqa: PLC0415  (is there with the case)

        self._session.apply(lambda _: edits.take_out_declarations(number))

    def _use_again(self, keys: tuple[str, ...]) -> None:
        from desktop_app.case import edits  # noqa: PLC0415  (is there with the case)

        self._session.apply(lambda _: edits.use_again(keys))

    def _show_bar(self, standing: "Standing | None") -> None:
        if standing is None or standing.read_only is None:
            self.bar.hide()
            return
        copy = (self.tr("Save a copy…"), self.save_as)
        words = {
            "newer": self.tr(
                "{file} was saved by a newer version of Lodestone and is open read-only. Update to change it."
            ),
            "protected": self.tr("{file} cannot be written where it lies and is open read-only."),
            "asked": self.tr("{file} is open read-only, as it was saved last."),
        }[standing.read_only]
        self.bar.say("warning", words.format(file=standing.path.name), [] if standing.read_only == "newer" else [copy])

    def _occupied(self, occupied: "Occupied") -> None:
        holder, path = occupied.holder, occupied.path
        if holder is None:
            text = self.tr("{file} is open in another program.").format(file=path.name)
        else:
            text = self.tr("{file} is open by {user} on {host} since {time}.").format(
                file=path.name,
                user=holder.user,
                host=holder.host,
                time=moment_words(holder.since),
            )
        look = (self.tr("Open read-only"), lambda: self._session.open_case(path, read_only=True))
        again = (self.tr("Try again"), lambda: self._session.open_case(path))
        self._message.say("warning", text, [look, again])

    def _kept(self, path: Path) -> None:
        text = self.tr("What you did before was not saved under a name. It is kept, and offered on the start page.")
        self._message.say("info", text, [(self.tr("Go on with it"), lambda: self.go_on(path))])

    def _outdated(self) -> None:
        text = self.tr("What is shown is of before the last change, because the new audit was stopped or failed.")
        actions = [(self.tr("Audit now"), self._session.judge_again)]
        if self._commands.undo.isEnabled():
            actions.append((self.tr("Undo the change"), self._session.undo))
        self._message.say("warning", text, actions)

    # --- Left behind

    def _found(self, found: "tuple[Recoverable, ...]") -> None:
        self._latest = next((one.path for one in found if not one.problem), None)
        self._commands.recover.setEnabled(self._latest is not None)

    def _go_on_with_latest(self) -> None:
        if self._latest is not None:
            self._commands.recover.setEnabled(False)
            self.go_on(self._latest)

    def go_on(self, path: Path) -> None:
        """Open a case that was left without a name."""
        self._session.open_case(path, untitled=True)

    def offer(self, found: "tuple[Recoverable, ...]") -> None:
        """Offer what was left behind, where something was."""
        readable = [one for one in found if not one.problem]
        if not readable or self._session.case is not None:
            return
        names = language.listed(one.source or one.path.name for one in readable)
        text = self.tr("Work that was not saved under a name was kept: {names}").format(names=names)
        go_on = self.tr("Go on with {file}")
        offers: list[Action] = [
            (go_on.format(file=one.source or one.path.name), partial(self.go_on, one.path))
            for one in readable[:_OFFERED]
        ]
        self._message.say("info", text, offers)
