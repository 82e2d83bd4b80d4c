"""What the Help menu leads to: the guide, rule packs, and what the program is made of."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from desktop_app.ui.actions import Actions
from desktop_app.ui.session import Session

if TYPE_CHECKING:
    from desktop_app.ui.guide_window import GuideWindow
    from desktop_app.ui.rule_packs import RulePacks


class HelpMenu(QObject):
    """Opens the windows of the Help menu for one main window; each loads when it is first wanted."""

    def __init__(self, window: QMainWindow, commands: Actions, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self.guide: GuideWindow | None = None
        self.packs: RulePacks | None = None
        commands.guide.triggered.connect(lambda _=False: self.show_guide())
        commands.rules.triggered.connect(lambda _=False: self.show_packs())
        commands.install_rules.triggered.connect(lambda _=False: self.show_packs().choose_pack())
        commands.about.triggered.connect(lambda _=False: self.show_about())

    def show_guide(self, place: str = "") -> None:
        """Open the guide at a page or a heading, `answer#share`; without one where it was left, or at its beginning."""
        if self.guide is None:
            from desktop_app.ui.guide_window import GuideWindow  # noqa: PLC0415  (loads when it is needed)

            self.guide = GuideWindow(self._window)
        if place or not self.guide.place:
            self.guide.show_place(place)
        self.guide.show()
        self.guide.raise_()
        self.guide.activateWindow()

    def show_packs(self) -> "RulePacks":
        """Open the list of rule packs and keys."""
        if self.packs is None:
            from desktop_app.ui.rule_packs import RulePacks  # noqa: PLC0415  (loads when it is needed)

            self.packs = RulePacks(self._session, self._window)
            self.packs.why_wanted.connect(self.show_guide)
        self.packs.show_rows()
        self.packs.show()
        self.packs.raise_()
        return self.packs

    def show_about(self) -> None:
        """Tell what the program is made of."""
        from desktop_app.ui.about import AboutDialog  # noqa: PLC0415
        from desktop_app.ui.language import in_words  # noqa: PLC0415

        outline = self._session.outline
        AboutDialog(in_words(outline.audit.pack.disclaimer) if outline is not None else "", self._window).open()

    def recolour(self) -> None:
        """Draw again what carries colours of its own."""
        if self.guide is not None:
            self.guide.recolour()
