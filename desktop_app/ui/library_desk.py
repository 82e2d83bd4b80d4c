"""Which library the user's declarations are kept in: their own file, another, or a team's database."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.ui.worker import Progress

if TYPE_CHECKING:
    from PySide6.QtWidgets import QInputDialog

    from desktop_app.ui.main_window import MainWindow


class LibraryDesk(QObject):
    """The choice of the library in one window; a server that does not answer holds nothing up."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.dialog: QInputDialog | None = None
        window.commands.team.triggered.connect(self.show)

    def show(self) -> None:
        """Ask for a file or a database."""
        from PySide6.QtWidgets import QInputDialog  # noqa: PLC0415  (loads when it is needed)

        from desktop_app.declarations.whereabouts import chosen_url  # noqa: PLC0415  (the declarations load with it)

        self.dialog = dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Team library"))
        dialog.setLabelText(
            self.tr(
                "A file, or a PostgreSQL database as in postgresql://user@server/database.\n"
                "Leave it empty for your own file. Passwords belong in PostgreSQL's password file, not here."
            )
        )
        dialog.setTextValue(chosen_url())
        dialog.resize(560, dialog.sizeHint().height())
        dialog.textValueSelected.connect(self._choose)
        dialog.open()

    def _choose(self, url: str) -> None:
        from desktop_app.ui import shelf  # noqa: PLC0415

        def work(progress: Progress) -> str:
            progress("Asking the library")
            return shelf.use(url.strip())

        job = self._window.session.beside(work)
        job.done.connect(self._chosen)
        job.refused.connect(self._refused)
        job.start()

    def _chosen(self, shown: str) -> None:
        text = self.tr("Declarations are kept in {library} from now on.")
        self._window.message.say("info", text.format(library=shown))

    def _refused(self, reason: str) -> None:
        self._window.message.say("error", reason)
