"""The open case, and the jobs that change and audit it. Windows show a session and ask it for things; it knows no window.

What opens, changes or saves a case waits in one line and is done in order, each on the case that it was asked of; a change
that was asked for is always made. After each the case is audited again, one audit at a time: a new wish replaces one under
way. Dossiers are made beside it. Every result arrives as a signal; what failed arrives as `refused` (a sentence for the
user) or `crashed` (details of a fault), and what was open stays open. How jobs wait and run is told in `ui.jobs`.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop_app.resources import data_folder
from desktop_app.ui import loading
from desktop_app.ui.jobs import Jobs, Role
from desktop_app.ui.letting_go import LettingGo
from desktop_app.ui.recent_files import remember
from desktop_app.ui.wish import Wish
from desktop_app.ui.worker import Job, Progress

if TYPE_CHECKING:
    from desktop_app.case import Case, Entry, Recoverable
    from desktop_app.case.scenario import Supposition
    from desktop_app.readers import Choices
    from desktop_app.rules.model import Reading
    from desktop_app.two_days import TwoDays
    from desktop_app.ui.casework import Make, Standing
    from desktop_app.ui.opening import NotUnderstood, Occupied, Offered, Opened
    from desktop_app.ui.outline import Outline
    from desktop_app.ui.output import Previewed
    from desktop_app.ui.signing import Signing

T = TypeVar("T")


class Session(QObject):
    """The open case with its last audit. `standing` says how it stands."""

    loaded = Signal()  # the modules that show an audit
    opened = Signal(object)  # Opened
    audited = Signal(object)  # Outline
    outdated = Signal()  # what is shown is of before the last change
    emptied = Signal()  # the open case holds no bill of materials any more
    stood = Signal(object)  # Standing, or None where nothing is open
    occupied = Signal(object)  # Occupied
    arrived = Signal(object)  # declarations to be shown before they are taken in, as a tuple of Arrival
    offered = Signal(object)  # Offered: a bill of materials that was dropped on an open case
    kept = Signal(object)  # Path of a case without a name that was left and is kept
    found = Signal(object)  # cases that were left behind, as a tuple of Recoverable
    previewed = Signal(object)  # Previewed
    saved = Signal(str)
    printed = Signal()
    asked = Signal(int, bool, str)  # questionnaires written, whether the library keeps a record of them, and the folder
    compared = Signal(object)  # TwoDays
    not_understood = Signal(object)  # NotUnderstood
    refused = Signal(str)
    crashed = Signal(str)
    working = Signal(str)  # what is being done; "" when nothing is
    stopped = Signal()

    def __init__(self, parent: QObject | None = None, folder: Path | None = None) -> None:
        super().__init__(parent)
        self.case: Case | None = None
        self.standing: Standing | None = None
        self.outline: Outline | None = None
        self.history: list[Entry] = []
        self.waiting: tuple[Path, ...] = ()
        #: What the shown audit supposes; nothing of it is in the case.
        self.suppositions: tuple[Supposition, ...] = ()
        self._folder = folder
        self._opened_with = ""
        self._shown = ""
        self._told = ""  # the change of which it was last said that it is not shown
        self._loaded = self._all_loaded = self._closing = False
        self._letting_go = LettingGo(self)
        self._jobs = Jobs(self)
        self._jobs.working.connect(self.working)
        self._jobs.refused.connect(self.refused)
        self._jobs.crashed.connect(self.crashed)
        self._jobs.cut_short.connect(self._was_cut_short)
        self._jobs.idle.connect(self._tell_outdated)

    # --- Opening

    def open(
        self,
        files: list[Path],
        declarations: list[Path] | None = None,
        application: Path | None = None,
        offer: bool = False,
        choices: "Choices | None" = None,
    ) -> None:
        """Open files; which is a BOM, which declarations and which a case is found out.

        With `offer`, a BOM that comes to an open case is not opened; `offered` tells of it. With `choices`, the file is a
        BOM that is read like that.
        """

        def work(progress: Progress) -> "Opened | Occupied | Offered | NotUnderstood":
            from desktop_app.ui import opening  # noqa: PLC0415  (the readers load with the first job)

            given = tuple(declarations or ())
            wanted = opening.Wanted(tuple(files), given, application, offer, choices, self.waiting)
            return opening.open_files(wanted, self.case, self._recovery(), date.today(), progress)

        self._load()
        self._jobs.queue(work, self._take)

    def open_case(self, path: Path, *, read_only: bool = False, untitled: bool = False) -> None:
        """Open a case, perhaps only to look at it; `untitled` is one that was left behind."""

        def work(progress: Progress) -> "Opened | Occupied":
            from desktop_app.ui import opening  # noqa: PLC0415

            return opening.open_case(path, self.case, progress, read_only=read_only, untitled=untitled)

        self._load()
        self._jobs.queue(work, self._take)

    def _load(self) -> None:
        """Before the first file: load what shows it, and have `loaded` make it, while nothing else takes turns."""
        if not self._loaded:
            self._jobs.queue(lambda _: loading.load_what_shows_a_file(), self._has_loaded)

    def _has_loaded(self, _: None) -> None:
        self._loaded = True
        self.loaded.emit()

    def forget(self) -> None:
        """Close what is open. A case without a name in which something was done is kept for another day."""
        self.stop()
        self._leave()
        self.case = self.standing = None
        self._replace(None)
        self.waiting = self.suppositions = ()
        self.history = []
        self.stood.emit(None)

    def look_for_left_behind(self) -> None:
        """Find cases that a crash, or closing the window, left without a name; `found` tells of them."""

        def work(_progress: Progress) -> "tuple[Recoverable, ...]":
            from desktop_app.ui import casework  # noqa: PLC0415

            return tuple(casework.left_behind(self._recovery()))

        if any(self._recovery().glob("*.lodestone")):  # else nothing has to be loaded for it
            self._jobs.start(work, self.found.emit, Role.BESIDE)
        else:
            self.found.emit(())

    def discard(self, path: Path) -> None:
        """Move a case that was left behind out of sight."""

        def work(_progress: Progress) -> "tuple[Recoverable, ...]":
            from desktop_app.ui import casework  # noqa: PLC0415

            casework.put_away(path)
            return tuple(casework.left_behind(self._recovery()))

        self._jobs.queue(work, self.found.emit, lasting=True)

    # --- Changing

    def apply(self, make: "Make") -> None:
        """Change the open case, and audit it again; see `desktop_app.case.edits` for what can be done."""
        case = self.case
        if case is None:
            return

        def work(progress: Progress) -> "tuple[Case, Entry | None, Standing]":
            from desktop_app.ui import casework  # noqa: PLC0415

            return case, casework.apply(case, make, progress), self._standing_of(case)

        self._jobs.queue(work, self._changed, lasting=True)

    def change(
        self,
        as_of: date | None = None,
        reading: "Reading | None" = None,
        destination: str | None = None,
        items: tuple[str, ...] | None = None,
    ) -> None:
        """Judge by other settings; None keeps one as it is."""
        wanted = {"as_of": as_of, "reading": reading, "destination": destination, "items": items}
        given = {name: value for name, value in wanted.items() if value is not None}
        if self.suppositions and items is None:
            from desktop_app.ui.supposing import with_settings  # noqa: PLC0415  (is there with what is supposed)

            self.suppose(with_settings(self.suppositions, as_of, reading, destination))
            return

        def make(case: "Case") -> Any:
            from desktop_app.case import edits  # noqa: PLC0415

            return edits.change_settings(replace(case.content.chosen, **given))  # type: ignore[arg-type]

        self.apply(make)

    def suppose(self, suppositions: "tuple[Supposition, ...]") -> None:
        """Show how the open case would be judged if this were so. Nothing of it is written into the case."""
        self._judge(suppositions)

    def undo(self) -> None:
        """Take back the last change."""
        self._turn(lambda case: case.undo(_stamp()))

    def redo(self) -> None:
        """Make the last change again that was taken back."""
        self._turn(lambda case: case.redo(_stamp()))

    def undo_to(self, number: int) -> None:
        """Take back everything that was done after an entry of the journal."""

        def turn(case: "Case") -> "Entry | None":
            from desktop_app.ui import casework  # noqa: PLC0415

            return casework.undo_to(case, number)

        self._turn(turn)

    def _turn(self, turn: "Callable[[Case], Entry | None]") -> None:
        case = self.case
        if case is None:
            return

        def work(_progress: Progress) -> "tuple[Case, Entry | None, Standing]":
            return case, turn(case), self._standing_of(case)

        self._jobs.queue(work, self._changed, lasting=True)

    def save_as(self, path: Path) -> None:
        """Go on in another file, which holds everything."""
        case = self.case
        if case is None:
            return

        def work(_progress: Progress) -> "tuple[Case, Standing]":
            from desktop_app.ui import casework  # noqa: PLC0415

            case.save_as(path, casework.stamp(), casework.holder())
            return case, self._standing_of(case)

        self._jobs.queue(work, self._has_saved, lasting=True)

    # --- What is made of it

    def preview(self, wish: Wish) -> None:
        """Make the dossier for the window."""

        def work(outline: "Outline", case: "Case | None", progress: Progress) -> "Previewed":
            from desktop_app.ui import output  # noqa: PLC0415  (ReportLab loads with the first dossier)

            return output.preview(outline, case, wish, progress)

        self._make_dossier(work, self.previewed.emit)

    def save_dossier(self, path: Path, wish: Wish, signing: "Signing | None" = None) -> None:
        """Make the dossier, sign it if that is wanted, and write it."""

        def work(outline: "Outline", case: "Case | None", progress: Progress) -> str:
            from desktop_app.ui import output  # noqa: PLC0415

            data = output.dossier(outline, case, wish, progress)
            return str(output.save(data if signing is None else output.signed(data, signing, wish), path))

        self._make_dossier(work, self.saved.emit)

    def write_questionnaires(self, folder: Path) -> None:
        """Write what suppliers are to be asked into a folder."""
        outline = self.outline
        if outline is None:
            return

        def work(progress: Progress) -> tuple[int, bool, str]:
            from desktop_app.ui import output  # noqa: PLC0415

            return *output.write_questionnaires(outline, folder, progress), str(folder)

        self._jobs.start(work, lambda result: self.asked.emit(*result), Role.OUTPUT)

    def compare(self, day: date) -> None:
        """Judge what is open for another day, too, and tell what differs."""
        outline = self.outline
        if outline is None:
            return

        def work(progress: Progress) -> "TwoDays":
            from desktop_app.screening import load_lexicon  # noqa: PLC0415  (loads when it is needed)
            from desktop_app.two_days import compare_days  # noqa: PLC0415

            return compare_days(outline.audit, day, load_lexicon(), progress)

        self._jobs.start(work, self.compared.emit, Role.BESIDE)

    def print_pages(self, work: Callable[[Progress], None]) -> None:
        """Run a print job."""
        self._jobs.start(work, lambda _: self.printed.emit(), Role.OUTPUT)

    def run(self, work: Callable[[Progress], T], deliver: Callable[[T], None]) -> None:
        """Do something beside the event loop that changes nothing that is open."""
        self._jobs.start(work, deliver, Role.BESIDE)

    def run_next(self, work: Callable[[Progress], T], deliver: Callable[[T], None]) -> None:
        """Do something that changes nothing that is open, once the changes that were asked for are made."""
        self._jobs.queue(work, deliver, lasting=True)

    def beside(self, work: Callable[[Progress], Any]) -> Job:
        """Work of a desk's own, for the desk to listen to and start; `stop` cancels it, and the program ends after it."""
        return self._jobs.beside(work)

    # --- Stopping

    def stop(self) -> None:
        """Cancel what is under way and what waits, but no change that was asked for."""
        self._jobs.stop_all()

    def close(self) -> None:
        """Cancel, make the changes that wait, and let go of the case before the program ends."""
        self._closing = True
        self.stop()
        self._leave()
        self.case = None
        self._jobs.finish()

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._jobs.busy

    @property
    def queued(self) -> int:
        """How many wishes wait for their turn."""
        return self._jobs.queued

    @property
    def modified(self) -> bool:
        """Whether something was done in a case that has no name yet."""
        standing = self.standing
        return standing is not None and standing.untitled and standing.last_change != self._opened_with

    # --- Jobs

    def _recovery(self) -> Path:
        return self._folder or data_folder() / "recovery"

    def _leave(self) -> None:
        """Let go of the open case once nothing works on it any more."""
        case, opened_with = self.case, self._opened_with
        if case is None:
            return
        reading = self._jobs.under_way(Role.AUDIT, Role.DOSSIER, Role.OUTPUT, Role.REPLACED)
        for job in reading:
            job.stop()

        def work(_progress: Progress) -> Path | None:
            from desktop_app.ui import casework  # noqa: PLC0415

            for job in reading:
                job.wait()
            keep = case.untitled and case.last_change != opened_with
            casework.leave(case, keep)
            return case.path if keep else None

        self._jobs.queue(work, self._left, lasting=True)

    def _left(self, path: Path | None) -> None:
        if path is not None and not self._closing:
            self.kept.emit(path)
            self.look_for_left_behind()

    def _make_dossier(
        self, make: "Callable[[Outline, Case | None, Progress], Any]", deliver: Callable[[Any], None]
    ) -> None:
        outline, case = self.outline, self.case
        if outline is not None:
            self._jobs.start(lambda progress: make(outline, case, progress), deliver, Role.DOSSIER)

    def judge_again(self) -> None:
        """Audit the open case, also where that was cancelled."""
        self._judge(None)

    def _judge(self, supposing: "tuple[Supposition, ...] | None") -> None:
        """Audit the open case with what is supposed; None: with what was supposed before."""
        case, before = self.case, self.suppositions
        if case is None:
            return

        def work(progress: Progress) -> "tuple[Outline | None, str, tuple[Supposition, ...]]":
            from desktop_app.ui import opening  # noqa: PLC0415

            last_change = case.last_change
            outline, supposed = opening.supposed(case, progress, supposing, before)
            return outline, last_change, supposed

        self._jobs.start(work, lambda result: self._show(*result) if case is self.case else None, Role.AUDIT)

    def _was_cut_short(self, role: Role) -> None:
        if role is Role.LINE:
            self._look()
        if role not in (Role.BESIDE, Role.REPLACED):
            self.stopped.emit()

    def _tell_outdated(self) -> None:
        changed = self.standing.last_change if self.standing is not None else self._shown
        if changed not in (self._shown, self._told):
            self._told = changed
            self.outdated.emit()

    # --- Results

    def _take(self, opened: "Opened | Occupied | Offered | NotUnderstood") -> None:
        from desktop_app.ui.opening import NotUnderstood, Occupied, Offered  # noqa: PLC0415  (is there with the job)

        if isinstance(opened, Occupied):
            self.occupied.emit(opened)
            return
        if isinstance(opened, NotUnderstood):
            self.not_understood.emit(opened)
            return
        if isinstance(opened, Offered):
            self.offered.emit(opened)
            return
        if opened.fresh and self._closing:
            self.case, self._opened_with = opened.case, opened.standing.last_change
            self._leave()
            self.case = None
            return
        if opened.fresh:
            self._leave()
            self.case = opened.case
            recovered = opened.standing.untitled and opened.path == opened.standing.path
            self._opened_with = "" if recovered else opened.standing.last_change
            self.waiting = tuple(path for path in (*self.waiting, *opened.waiting) if path != opened.path)
            if opened.path is not None and not recovered:
                remember(opened.path)
        else:
            self._jobs.stop(Role.AUDIT)
        self._stand(opened.standing)
        self.opened.emit(opened)
        before = () if opened.fresh else self.suppositions
        self._show(opened.outline, opened.standing.last_change)
        if opened.arrived:
            self.arrived.emit(opened.arrived)
        if before:
            self._judge(before)

    def _changed(self, result: "tuple[Case, Entry | None, Standing]") -> None:
        case, entry, standing = result
        if case is self.case:
            self._stand(standing)
            if entry is not None:
                self.judge_again()

    def _look(self) -> None:
        """Find out how the open case stands after something on it was cut short."""
        case = self.case
        if case is None or self._closing:
            return

        def work(_progress: Progress) -> "tuple[Case, Entry | None, Standing]":
            return case, None, self._standing_of(case)

        self._jobs.queue(work, self._changed, lasting=True)

    def _has_saved(self, result: "tuple[Case, Standing]") -> None:
        case, standing = result
        remember(standing.path)
        if case is self.case:
            self._stand(standing)
            self.saved.emit(str(standing.path))

    def _standing_of(self, case: "Case") -> "Standing":
        from desktop_app.ui import casework  # noqa: PLC0415

        known = self.history[-1].number if case is self.case and self.history else 0
        return casework.standing(case, known)

    def _stand(self, standing: "Standing") -> None:
        self.standing = standing
        if standing.entries and standing.entries[0].number == 1:
            self.history = []
        last = self.history[-1].number if self.history else 0
        self.history += [entry for entry in standing.entries if entry.number > last]
        self.stood.emit(standing)

    def _show(self, outline: "Outline | None", last_change: str, supposed: "tuple[Supposition, ...]" = ()) -> None:
        self._shown, self.suppositions = last_change, supposed
        self._replace(outline)
        if outline is None:
            self.emptied.emit()
        else:
            self.audited.emit(outline)
            if not self._all_loaded:
                self._all_loaded = True
                self._jobs.beside(lambda _: loading.load_what_may_follow()).start()

    def _replace(self, outline: "Outline | None") -> None:
        before, self.outline = self.outline, outline
        if before is not None and before is not outline:
            self.let_go(before)

    def let_go(self, leaving: object, staying: object = None) -> None:
        """Free something large little by little, but for what `staying` or the open outline holds, too.

        The caller holds it no more.
        """
        self._letting_go.take(leaving, (self.outline, staying))


def _stamp() -> Any:
    from desktop_app.ui import casework  # noqa: PLC0415

    return casework.stamp()
