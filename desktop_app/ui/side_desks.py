"""The desks beside the tree: application data, newer revisions, several files, what-if, rules, folders, tour, library.

Pages are made when first asked for.

A desk stands between one window, the session, and a page that shows; it holds what neither of them has to know.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.ui.application_desk import ApplicationDesk
from desktop_app.ui.folder_desk import FolderDesk
from desktop_app.ui.library_desk import LibraryDesk
from desktop_app.ui.revision_desk import RevisionDesk
from desktop_app.ui.rules_desk import RulesDesk
from desktop_app.ui.scenario_desk import ScenarioDesk
from desktop_app.ui.several_desk import SeveralDesk
from desktop_app.ui.tour_desk import TourDesk

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow


class SideDesks:
    """The desks of one window; `above_pages` is the column that their bars stand in, above the pages."""

    def __init__(self, window: "MainWindow", above_pages: QVBoxLayout) -> None:
        self.application = ApplicationDesk(window)
        self.revisions = RevisionDesk(window)
        self.several = SeveralDesk(window)
        self.scenarios = ScenarioDesk(window, above_pages)
        self.rules = RulesDesk(window)
        self.folders = FolderDesk(window)
        self.tour = TourDesk(window)
        self.library = LibraryDesk(window)
