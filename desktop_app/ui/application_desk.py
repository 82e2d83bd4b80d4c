"""The application data of the open case: shows them on their page, writes changes into the case, keeps the address book."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop_app.resources import data_folder
from desktop_app.ui import language
from desktop_app.ui.folders import last_folder, remember_folder
from desktop_app.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.addresses import Book
    from desktop_app.application import Application, Party
    from desktop_app.case import Case
    from desktop_app.ui.application_page import ApplicationPage
    from desktop_app.ui.main_window import MainWindow


class ApplicationDesk(QObject):
    """Application data of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.page: ApplicationPage | None = None
        window.commands.application.triggered.connect(lambda _=False: self.show())
        self._session.audited.connect(self.refresh)

    def show(self) -> None:
        """Show the page."""
        if self.page is None:
            self.page = self._make_page()
        self.refresh()
        self._change_book(_read)
        self._window.pages.setCurrentWidget(self.page)
        self.page.form.fields["applicant.name"].setFocus()

    def refresh(self) -> None:
        """Show what the case holds now."""
        case, standing, outline = self._session.case, self._session.standing, self._session.outline
        if self.page is not None and case is not None and standing is not None and outline is not None:
            content = case.content
            self.page.show_all(content.application, content.documents, outline, not standing.read_only)

    def _make_page(self) -> "ApplicationPage":
        from desktop_app.ui.application_page import ApplicationPage  # noqa: PLC0415  (needs the engine)

        page = ApplicationPage()
        page.edited.connect(self._change)
        page.refused.connect(lambda text: self._window.message.say("warning", text))
        page.back_wanted.connect(self._leave)
        page.import_wanted.connect(self._import)
        page.export_wanted.connect(self._export)
        page.pane.attach_wanted.connect(self._attach)
        page.pane.paper_wanted.connect(lambda kind: self._document(kind, self.tr("on paper"), None))
        page.pane.detach_wanted.connect(self._detach)
        page.form.keep_wanted.connect(lambda party: self._keep([party]))
        page.form.forget_wanted.connect(self._forget)
        self._window.pages.addWidget(page)
        return page

    # --- Into the case

    def _change(self, application: "Application") -> None:
        def make(_case: "Case") -> Any:
            from desktop_app.case import edits  # noqa: PLC0415

            return edits.change_application(application)

        self._session.apply(make)

    def _import(self) -> None:
        kind = self.tr("Application data")
        title = self.tr("Import application data")
        name, _ = QFileDialog.getOpenFileName(self._window, title, last_folder(), f"{kind} (*.toml)")
        if name:
            remember_folder(name)
            self._session.open([Path(name)])

    def _export(self) -> None:
        from desktop_app.application import application_toml  # noqa: PLC0415  (is there with the page)
        from desktop_app.ui.application_page import suggested_name  # noqa: PLC0415

        case, outline = self._session.case, self._session.outline
        if case is None or outline is None or self.page is None:
            return
        self.page.form.hand_on()
        kind = self.tr("Application data")
        suggested = Path(last_folder()) / suggested_name(outline)
        title = self.tr("Export application data")
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(suggested), f"{kind} (*.toml)")
        if not name:
            return
        remember_folder(name)
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(".toml")
        try:
            write_whole(path, application_toml(self.page.form.application()).encode("utf-8", "replace"))
        except OSError as problem:
            from desktop_app.bom.messages import reason  # noqa: PLC0415  (NumPy loads with it)

            words = self.tr("{file} cannot be written: {why}")
            self._window.message.say("error", words.format(file=path.name, why=language.said(reason(problem))))
        else:
            self._window.message.say("info", self.tr("Saved {file}").format(file=str(path)))

    # --- Documents at hand

    def _attach(self, kind: str) -> None:
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Attach a document"), last_folder())
        if name:
            remember_folder(name)
            self._document(kind, "", Path(name))

    def _document(self, kind: str, note: str, path: Path | None) -> None:
        def make(_case: "Case") -> Any:
            from desktop_app.bom.messages import reason, worded  # noqa: PLC0415  (NumPy loads with it)
            from desktop_app.case import edits  # noqa: PLC0415
            from desktop_app.documents import DocumentAtHand  # noqa: PLC0415
            from desktop_app.ui.opening import Refused  # noqa: PLC0415

            if path is None:
                return edits.change_document(kind, DocumentAtHand(note=note))
            try:
                data = path.read_bytes()
            except OSError as problem:
                raise Refused(worded("document-unread", file=path.name, reason=reason(problem))) from problem
            return edits.change_document(kind, DocumentAtHand(path.name), data)

        self._session.apply(make)

    def _detach(self, kind: str) -> None:
        def make(_case: "Case") -> Any:
            from desktop_app.case import edits  # noqa: PLC0415

            return edits.change_document(kind, None)

        self._session.apply(make)

    # --- Address book

    def _leave(self) -> None:
        from desktop_app.ui import application_fields as entries  # noqa: PLC0415  (is there with the page)

        if self.page is not None:
            application = self.page.form.application()
            parties = [getattr(application, name) for name in entries.PARTIES]
            self._keep([party for party in parties if entries.entered(party)])
        self._window.back_to_tree()

    def _keep(self, parties: "list[Party]") -> None:
        from desktop_app import addresses  # noqa: PLC0415  (is there with the page)

        self._change_book(lambda: addresses.remember(_book(), parties))

    def _forget(self, party: "Party") -> None:
        from desktop_app import addresses  # noqa: PLC0415  (is there with the page)

        self._change_book(lambda: addresses.forget(_book(), party))

    def _change_book(self, change: "Callable[[], Book]") -> None:
        from desktop_app.addresses import UnreadableBook  # noqa: PLC0415  (is there with the page)

        try:
            book = change()
        except UnreadableBook as problem:
            self._window.message.say("warning", language.said(problem))
            return
        if self.page is not None:
            self.page.form.show_book(book)


def _book() -> Path:
    return data_folder() / "addresses.json"


def _read() -> "Book":
    from desktop_app.addresses import read_book  # noqa: PLC0415  (is there with the page)

    return read_book(_book())
