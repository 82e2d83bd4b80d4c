"""What-if in one window: the pane in its dock, the bar that says that nothing of it is real, scenarios kept and compared."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDockWidget, QVBoxLayout

from desktop_app.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from desktop_app.case import Case
    from desktop_app.ui.comparing import ScenarioComparison
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.scenario_page import ScenarioPage
    from desktop_app.ui.scenario_pane import ScenarioPane
    from desktop_app.ui.workspace import Workspace


class ScenarioDesk(QObject):
    """Scenarios of one window."""

    def __init__(self, window: "MainWindow", above_pages: QVBoxLayout) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.bar = MessageBar(closable=False)
        above_pages.insertWidget(0, self.bar)
        self.pane: ScenarioPane | None = None
        self.page: ScenarioPage | None = None
        self._dock: QDockWidget | None = None
        window.commands.suppose.triggered.connect(lambda _=False: self.show())
        self._session.audited.connect(self.refresh)
        self._session.stood.connect(self.refresh)

    def show(self) -> None:
        """Open the dock."""
        workspace = self._window.workspace
        if workspace is None:
            return
        if self._dock is None:
            self._dock = self._make_dock(workspace)
        self.refresh()
        self._window.back_to_tree()
        self._dock.show()
        self._dock.raise_()
        if self.pane is not None:
            self.pane.subject.setFocus()

    def _make_dock(self, workspace: "Workspace") -> QDockWidget:
        from desktop_app.ui.scenario_pane import ScenarioPane  # noqa: PLC0415  (needs the engine)
        from desktop_app.ui.workspace import scrolled  # noqa: PLC0415

        self.pane = pane = ScenarioPane()
        dock = workspace.add_dock("what-if", self.tr("What if"), scrolled(pane))
        pane.supposed.connect(self._session.suppose)
        pane.keep_wanted.connect(self._keep)
        pane.drop_wanted.connect(self._drop)
        pane.compare_wanted.connect(self._compare)
        workspace.tree.part_chosen.connect(lambda part, _: self._mean(part))
        current = workspace.tree.current_path()
        if current:
            self._mean(current[-1])
        return dock

    def refresh(self) -> None:
        """Show what is supposed now."""
        session = self._session
        supposed = session.suppositions
        commands = self._window.commands
        made = (commands.preview, commands.save, commands.sign, commands.bundle, commands.print, commands.ask)
        for action in made:
            action.setEnabled(session.outline is not None and not supposed)
        if not supposed:
            self.bar.hide()
        else:
            text = self.tr(
                "What if: the answer rests on %n supposition(s). Nothing of it is in the case.", "", len(supposed)
            )
            actions = [
                (self.tr("Show"), self.show),
                (self.tr("Throw away"), lambda: session.suppose(())),
            ]
            self.bar.say("warning", text, actions)
        case, outline, standing = session.case, session.outline, session.standing
        if self.pane is not None and case is not None and outline is not None and standing is not None:
            changeable = not standing.read_only
            self.pane.show_scenario(outline.audit.pack, supposed, case.content.scenarios, changeable)

    def _mean(self, part: int) -> None:
        outline = self._session.outline
        if self.pane is not None and outline is not None:
            number = str(outline.bom.parts.part_number[part])
            own = [s for s in outline.audit.statements if s.part_number == number]
            self.pane.show_part(number, frozenset({*(s.constituent for s in own), *(s.stage for s in own)}))

    def _keep(self, name: str) -> None:
        supposed = self._session.suppositions

        def make(_case: "Case") -> Any:
            from desktop_app.case import edits  # noqa: PLC0415
            from desktop_app.case.scenario import Scenario  # noqa: PLC0415

            return edits.keep_scenario(Scenario(name, supposed))

        self._session.apply(make)

    def _drop(self, name: str) -> None:
        def make(_case: "Case") -> Any:
            from desktop_app.case import edits  # noqa: PLC0415

            return edits.drop_scenario(name)

        if name:
            self._session.apply(make)

    def _compare(self) -> None:
        case, supposed = self._session.case, self._session.suppositions
        if case is None:
            return
        scenarios = {name: one.suppositions for name, one in case.content.scenarios.items()}
        if supposed and supposed not in scenarios.values():
            scenarios[self.tr("as supposed now")] = supposed

        def work(progress: Any) -> "ScenarioComparison":
            from desktop_app.ui import comparing  # noqa: PLC0415

            return comparing.compare_scenarios(case, scenarios, progress)

        self._session.run(work, lambda found: self._show(found) if case is self._session.case else None)

    def _show(self, comparison: "ScenarioComparison") -> None:
        if self.page is None:
            from desktop_app.ui.scenario_page import ScenarioPage  # noqa: PLC0415  (needs the engine)

            self.page = ScenarioPage()
            self.page.back_wanted.connect(self._window.back_to_tree)
            self._window.pages.addWidget(self.page)
        self.page.show_comparison(comparison)
        self._window.pages.setCurrentWidget(self.page)
        self.page.table.setFocus()
