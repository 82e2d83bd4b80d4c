"""What is open, and the jobs that change it. Windows show a session and ask it for things; it knows no window.

At most one audit runs at a time: a new wish replaces one under way. Dossiers are made beside it, one at a time. Every
result arrives as a signal; what failed arrives as `refused` (a sentence for the user) or `crashed` (details of a fault),
and what was open stays open.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSettings, Signal

from desktop_app.ui.worker import Job, Progress

if TYPE_CHECKING:
    from desktop_app.audit import Settings
    from desktop_app.rules.model import Reading
    from desktop_app.ui.opening import Loaded, Opened
    from desktop_app.ui.outline import Outline

#: How many files the start page remembers.
RECENT = 8


class Session(QObject):
    """The open bill of materials with its statements and settings, and the last audit of them."""

    opened = Signal(object)  # Opened
    audited = Signal(object)  # Outline
    previewed = Signal(bytes)
    saved = Signal(str)
    printed = Signal()
    asked = Signal(int, str)  # questionnaires written, and the folder
    refused = Signal(str)
    crashed = Signal(str)
    working = Signal(str)  # what is being done; "" when nothing is
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.loaded: Loaded | None = None
        self.outline: Outline | None = None
        self.waiting: tuple[Path, ...] = ()
        self._as_of = date.today()
        self._reading: str = ""
        self._destination = ""
        self._items: tuple[str, ...] = ()
        self._jobs: list[Job] = []
        self._audit: Job | None = None
        self._dossier: Job | None = None

    # --- what the user asks for

    def open(self, files: list[Path], declarations: list[Path] | None = None, application: Path | None = None) -> None:
        """Open files; which is a BOM and which declarations is found out."""
        open_now, known, chosen = self.loaded, self.outline, self._chosen()

        def work(progress: Progress) -> "Opened":
            from desktop_app.ui import opening  # noqa: PLC0415  (the readers load with the first job)

            wanted = opening.Wanted(tuple(files), tuple(declarations or ()), application)
            return opening.open_files(wanted, open_now, _settings(*chosen), progress, known)

        self._start_audit(work, self._take)

    def change(
        self,
        as_of: date | None = None,
        reading: "Reading | None" = None,
        destination: str | None = None,
        items: tuple[str, ...] | None = None,
    ) -> None:
        """Audit again with other settings; None keeps one as it is."""
        self._as_of = as_of or self._as_of
        self._reading = str(reading) if reading is not None else self._reading
        self._destination = self._destination if destination is None else destination
        self._items = self._items if items is None else items
        loaded, known, chosen = self.loaded, self.outline, self._chosen()
        if loaded is None:
            return

        def work(progress: Progress) -> "Outline":
            from desktop_app.ui import opening  # noqa: PLC0415  (the readers load with the first job)

            return opening.audit_again(loaded, _settings(*chosen), progress, known)

        self._start_audit(work, self._show)

    def preview(self, language: str) -> None:
        """Make the dossier for the window."""
        self._make_dossier(language, lambda data, _: data, self.previewed.emit)

    def save_dossier(self, path: Path, language: str) -> None:
        """Make the dossier and write it."""

        def write(data: bytes, _progress: Progress) -> str:
            from desktop_app.ui import opening  # noqa: PLC0415  (the readers load with the first job)

            return str(opening.save(data, path))

        self._make_dossier(language, write, self.saved.emit)

    def save_case(self, path: Path) -> None:
        """Write what is open into a case file."""
        loaded, outline = self.loaded, self.outline
        if loaded is None or outline is None:
            return

        def work(_progress: Progress) -> str:
            from desktop_app.ui import casework  # noqa: PLC0415  (loads when it is needed)

            return str(casework.save_case(loaded, outline.audit.settings, path))

        self._dossier = self._start(work, self.saved.emit)

    def write_questionnaires(self, folder: Path) -> None:
        """Write what suppliers are to be asked into a folder."""
        outline = self.outline
        if outline is None:
            return

        def work(progress: Progress) -> tuple[int, str]:
            from desktop_app.ui import opening  # noqa: PLC0415  (loads when it is needed)

            return opening.write_questionnaires(outline, folder, progress), str(folder)

        self._dossier = self._start(work, lambda result: self.asked.emit(*result))

    def print_pages(self, work: Callable[[Progress], None]) -> None:
        """Run a print job."""
        self._dossier = self._start(work, lambda _: self.printed.emit())

    def forget(self) -> None:
        """Close what is open."""
        self.stop()
        self.loaded = self.outline = None
        self.waiting, self._items, self._destination = (), (), ""

    def stop(self) -> None:
        """Cancel what is under way."""
        for job in self._jobs:
            job.stop()

    def close(self) -> None:
        """Cancel and wait, before the program ends."""
        self.stop()
        for job in list(self._jobs):
            job.wait(10_000)

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return bool(self._jobs)

    @property
    def as_of(self) -> date:
        """The day that is judged for."""
        return self._as_of

    # --- jobs

    def _chosen(self) -> tuple[date, str, str, tuple[str, ...]]:
        return self._as_of, self._reading, self._destination, self._items

    def _make_dossier(
        self, language: str, then: Callable[[bytes, Progress], Any], deliver: Callable[[Any], None]
    ) -> None:
        outline = self.outline
        if outline is None:
            return

        def work(progress: Progress) -> Any:
            from desktop_app.ui import opening  # noqa: PLC0415  (ReportLab loads with the first dossier)

            return then(opening.dossier(outline, language, progress), progress)

        if self._dossier is not None:
            self._dossier.stop()
        self._dossier = self._start(work, deliver)

    def _start_audit(self, work: Callable[[Progress], Any], deliver: Callable[[Any], None]) -> None:
        if self._audit is not None:
            self._audit.stop()
        self._audit = self._start(work, deliver)

    def _start(self, work: Callable[[Progress], Any], deliver: Callable[[Any], None]) -> Job:
        job = Job(work, self)
        job.progressed.connect(self.working)
        job.done.connect(deliver)
        job.refused.connect(self.refused)
        job.crashed.connect(self.crashed)
        job.stopped.connect(lambda: self._was_stopped(job))
        job.finished.connect(lambda: self._ended(job))
        self._jobs.append(job)
        job.start()
        return job

    def _was_stopped(self, job: Job) -> None:
        if job in (self._audit, self._dossier):
            self.stopped.emit()

    def _ended(self, job: Job) -> None:
        self._jobs.remove(job)
        self._audit = None if self._audit is job else self._audit
        self._dossier = None if self._dossier is job else self._dossier
        job.deleteLater()
        if not self._jobs:
            self.working.emit("")

    def _take(self, opened: "Opened") -> None:
        self.loaded = opened.loaded
        if opened.fresh:
            self._items, self._destination = (), ""
            if (chosen := opened.loaded.settings) is not None:
                self._as_of, self._destination, self._items = chosen.as_of, chosen.destination, chosen.items
            self.waiting = tuple(p for p in (*self.waiting, *opened.waiting) if p != opened.loaded.path)
            remember(opened.loaded.path)
        self.opened.emit(opened)
        self._show(opened.outline)

    def _show(self, outline: "Outline") -> None:
        self.outline = outline
        self._reading = outline.audit.settings.reading
        self.audited.emit(outline)


def _settings(as_of: date, reading: str, destination: str, items: tuple[str, ...]) -> "Settings":
    from desktop_app.audit import Settings  # noqa: PLC0415  (loads with the first job)
    from desktop_app.rules.model import Reading  # noqa: PLC0415

    settings = Settings(as_of, destination=destination, items=items)
    return replace(settings, reading=Reading(reading)) if reading else settings


def recent() -> list[Path]:
    """The files that were opened last, the latest first, as far as they still exist."""
    stored = QSettings().value("recent")
    names = stored if isinstance(stored, list) else [stored] if stored else []
    return [path for name in names if (path := Path(str(name))).is_file()]


def remember(path: Path) -> None:
    """Put a file at the head of the recent ones."""
    others = [known for known in recent() if known != path]
    QSettings().setValue("recent", [str(path.resolve()), *map(str, others)][:RECENT])
