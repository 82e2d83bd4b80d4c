"""The rules that the open case is judged by: which pack, and the user's own files over it.

What another choice would change is worked out beside the event loop and shown before it is made; only rules that could be
worked out can be chosen. Nothing is looked up, and a pack counts only where it is shipped or installed.
"""

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.case import edits
from desktop_app.pack_change import PackChange, pack_change
from desktop_app.rules.installed import pack_at_hand, packs_at_hand
from desktop_app.rules.overlay import InvalidPack, Layer, overlay_of
from desktop_app.ui import language, theme
from desktop_app.ui.aloud import ReadingPage
from desktop_app.ui.folders import last_folder, remember_folder
from desktop_app.ui.language import in_words
from desktop_app.ui.locale_words import day_words
from desktop_app.ui.rule_packs import changes_html, fill_table, rows_table
from desktop_app.ui.session import Session
from desktop_app.ui.worker import Job, Progress

if TYPE_CHECKING:
    from desktop_app.case import Case
    from desktop_app.case.edits import Edit


class CaseRules(QDialog):
    """Asks by which rules the open case is to be judged. `why_wanted` asks for a place in the guide."""

    why_wanted = Signal(str)

    def __init__(self, session: Session, case: "Case", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rules of this case"))
        self._session, self._case = session, case
        self._files = [(one.file, case.file(one.sha256)) for one in case.content.overlays.values()]
        self._job: Job | None = None
        what = self.tr("What is this?")
        words = QLabel(
            escape(self.tr("By which rules this case is judged. The choice is kept in the case and can be undone."))
            + f' <a href="rule-packs#overlay" style="color:{theme.current().accent}">{escape(what)}</a>'
        )
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        words.linkActivated.connect(self.why_wanted)
        self.pack = QComboBox()
        self.pack.setAccessibleName(self.tr("Rule pack"))
        self._list_packs()
        self.pack.currentIndexChanged.connect(lambda _: self._look())
        self.table = rows_table(
            self.tr("Own files over the rule pack"),
            [self.tr("File"), self.tr("By"), self.tr("Day"), self.tr("What it says")],
        )
        self.message = ReadingPage()
        self.message.document().setDocumentMargin(12)
        self.message.setAccessibleName(self.tr("What it changes"))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accept_button = box.addButton(self.tr("Judge by these rules"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setProperty("primary", True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        own = QLabel(self.tr("Own files over the rule pack, the later over the earlier"))
        own.setBuddy(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(words)
        column.addWidget(self.pack)
        column.addWidget(own)
        column.addWidget(self.table, 2)
        column.addLayout(self._buttons())
        column.addWidget(self.message, 4)
        column.addWidget(box)
        self.resize(820, 640)
        self._look()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        asked: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("Add a file…"), self._choose),
            (self.tr("Take out the selected one"), self._take_out),
        )
        for text, slot in asked:
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, slot=slot: slot())
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _list_packs(self) -> None:
        """One entry for each pack that is at hand; a chosen one that is not keeps its place, so that it is seen."""
        chosen = self._case.content.rule_pack
        names = list(dict.fromkeys(one.id for one in packs_at_hand() if one.in_use))
        usual = pack_at_hand().id
        for name in names if not chosen or chosen in names else [*names, chosen]:
            try:
                pack = pack_at_hand(name)
                text = f"{in_words(pack.title)} ({pack.id} {pack.version})"
            except InvalidPack:
                text = name
            self.pack.addItem(text, "" if name == usual else name)
        self.pack.setCurrentIndex(max(0, self.pack.findData(chosen)))

    # --- own files

    def _choose(self) -> None:
        kind = self.tr("Files over the rules")
        title = self.tr("Add a file over the rules")
        names, _ = QFileDialog.getOpenFileNames(self, title, last_folder(), f"{kind} (*.toml)")
        if names:
            remember_folder(names[0])
            self.add([Path(name) for name in names])

    def add(self, paths: Sequence[Path]) -> None:
        """Lay files over the rules, those that are there already excepted, and show what that would change."""
        try:
            given = [(path.name, path.read_bytes()) for path in paths]
        except OSError as problem:
            self._refuse(f"{problem.filename or ''}: {problem.strerror or problem}")
            return
        known = {data for _, data in self._files}
        self._files += [(name, data) for name, data in given if data not in known]
        self._look()

    def _take_out(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._files):
            del self._files[row]
            self._look()

    @property
    def chosen(self) -> "Callable[[Case], Edit]":
        """The change that is chosen now; it outlives the dialog."""
        pack, files = str(self.pack.currentData() or ""), tuple(self._files)
        return lambda case: edits.change_rules(case.content, pack, files)

    # --- what it would change

    def _look(self) -> None:
        """List the files, and work out what the choice would change."""
        self.accept_button.setEnabled(False)
        if self._job is not None:
            self._job.stop()
            self._job = None
        try:
            layers = [overlay_of(name, data) for name, data in self._files]
        except InvalidPack as problem:
            self._fill([])
            self._refuse(language.said(problem))
            return
        self._fill(layers)
        outline, case, edit = self._session.outline, self._case, self.chosen(self._case)
        if outline is None:
            return
        before = outline.audit

        def work(progress: Progress) -> PackChange:
            after = case.after(edit, progress).audit(progress)
            return pack_change(before.pack, after.pack, before.settings.as_of, (before, after))

        waiting = self.tr("Working out what that changes…")
        self.message.setHtml(f"<p>{escape(waiting)}</p>")
        job = self._job = self._session.beside(work)
        job.done.connect(lambda change: self._worked_out(change) if job is self._job else None)
        job.refused.connect(lambda text: self._refuse(text) if job is self._job else None)
        job.start()

    def _fill(self, layers: Sequence[Layer]) -> None:
        if not layers:
            fill_table(self.table, [(name, "", "", "") for name, _ in self._files])
            return
        said = [layer.overlay for layer in layers]
        fill_table(
            self.table,
            [(one.file, one.by, day_words(one.day), "; ".join(map(language.said, one.changes))) for one in said],
        )

    def _worked_out(self, change: PackChange) -> None:
        self._job = None
        state = self._case.content.state
        same = all(state.get(address) == value for address, value in self.chosen(self._case).values.items())
        same_words = self.tr("The case is judged by these rules now.")
        self.message.setHtml(f"<p>{escape(same_words)}</p>" if same else changes_html(change))
        self.accept_button.setEnabled(not same)

    def _refuse(self, text: str) -> None:
        self._job = None
        ink = theme.current().tone("error").ink
        title = escape(self.tr("Refused"))
        self.message.setHtml(f'<p style="color:{ink}"><b>{title}</b></p><p>{escape(text)}</p>')

    def done(self, result: int) -> None:
        """Work out nothing more."""
        if self._job is not None:
            self._job.stop()
            self._job = None
        super().done(result)


def ask(session: Session, paths: Sequence[Path], parent: QWidget) -> CaseRules | None:
    """Ask by which rules the open case is to be judged, `paths` laid over them already; None where it cannot be changed."""
    case = session.case
    if case is None or session.outline is None or case.read_only:
        return None
    dialog = CaseRules(session, case, parent)
    if paths:
        dialog.add(paths)
    dialog.accepted.connect(lambda: session.apply(dialog.chosen))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
