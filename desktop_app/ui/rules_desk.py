"""By which rules the open case is judged: asks for others, and says in the status bar where it is not by the usual ones."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop_app.ui.case_rules import CaseRules
    from desktop_app.ui.casework import Standing
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.opening import Opened


class RulesDesk(QObject):
    """The rules' side of a window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.dialog: CaseRules | None = None
        self.label = QLabel()
        self.label.hide()
        window.statusBar().addPermanentWidget(self.label)
        window.commands.own_rules.triggered.connect(lambda _=False: self.ask())
        self._session.opened.connect(self._opened)
        # Methods, not lambdas: they are let go of with the window, which another language replaces.
        self._session.audited.connect(self._show)
        self._session.emptied.connect(self.label.hide)
        self._session.stood.connect(self._stood)
        self._show()

    def ask(self, paths: "Sequence[Path]" = ()) -> None:
        """Ask for other rules; `paths` are files that are to be laid over them."""
        from desktop_app.ui import case_rules  # noqa: PLC0415  (needs the engine)

        self.dialog = case_rules.ask(self._session, paths, self._window)
        if self.dialog is not None:
            self.dialog.why_wanted.connect(self._window.help.show_guide)

    def _opened(self, opened: "Opened") -> None:
        if opened.overlays:
            self.ask(opened.overlays)

    def _stood(self, standing: "Standing | None") -> None:
        if standing is None:
            self.label.hide()

    def _show(self) -> None:
        case, outline = self._session.case, self._session.outline
        if case is None or outline is None:
            return
        own = case.content.rule_pack or case.content.overlays
        pack = outline.audit.pack
        self.label.setText(self.tr("Own rules: {pack}").format(pack=f"{pack.id} {pack.version}"))
        self.label.setVisible(bool(own))
