"""What is laid beside the open case, in the worker: a newer bill of materials, with what came with it, or scenarios. No Qt.

Both sides are audited as they would be: the newer one with the case's declarations, decisions and settings, but without what
was declared about other revisions. Nothing of the case changes until the newer one is taken over.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop_app.application import Application, read_application
from desktop_app.audit import Audit, UnknownItem
from desktop_app.bom.align import Alignment
from desktop_app.bom.messages import told
from desktop_app.case import Case, Content, edits
from desktop_app.case.edits import Action, Edit
from desktop_app.case.making import Ingredients
from desktop_app.case.receiving import UNDECIDED, Arrival, received, taken_in
from desktop_app.case.revision import (
    AuditComparison,
    CarriedOver,
    SideBySide,
    carried_over,
    compare_audits,
    side_by_side,
)
from desktop_app.case.scenario import Supposition, Unsupposable
from desktop_app.declarations import Statement
from desktop_app.readers import Choices, UnreadableFile, not_fitting
from desktop_app.ui.casework import content_of
from desktop_app.ui.outline import Outline
from desktop_app.ui.recalled import recalled

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Newer:
    """A newer bill of materials and the files that came with it: part masters, declarations, application data, and
    overlays, which are asked about once it is taken over.
    """

    bom: Path
    declarations: tuple[Path, ...] = ()
    masters: tuple[Path, ...] = ()
    applications: tuple[Path, ...] = ()
    overlays: tuple[Path, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """All of them, the bill of materials first."""
        return (self.bom, *self.masters, *self.declarations, *self.applications, *self.overlays)


@dataclass(frozen=True, eq=False)
class Loaded:
    """Newer files with what is in them."""

    files: Newer
    contents: Mapping[Path, bytes]
    applications: Mapping[Path, Application]


@dataclass(frozen=True, eq=False)
class Comparison:
    """The open case (`old`) and the newer files (`new`) with what differs between them.

    `older` and `newer` are the two as the trees ask for them, `alignment` says what stands beside what.
    """

    loaded: Loaded
    arrived: tuple[Arrival, ...]
    old: Audit
    new: Audit
    difference: AuditComparison
    carried: CarriedOver
    older: Outline
    newer: Outline
    alignment: Alignment

    @property
    def path(self) -> Path:
        """The newer bill of materials."""
        return self.loaded.files.bom

    def take_over(self, case: Case, by: str, on: date) -> Edit:
        """The change that puts the newer files in the place of the old ones, as one step."""
        choices = self.new.source.choices
        aside = self.carried.of_other_revisions
        edit = _revised(case, self.loaded, choices if choices.made else None, aside, by, on)
        return edits.together(edit.action, edit, _taken_in(case, edit, self.arrived, by, on))


def compare_with(case: Case, old: Audit, files: Newer, today: date, progress: Progress) -> Comparison:
    """Compare the open case with newer files, the bill of materials read as was chosen before for it or for one with the
    same headers.

    Raises:
        UnreadableFile: the newer one is no bill of materials, or one of the files that came with it cannot be read.
        UnreadableApplication: the application data cannot be read.
    """
    progress("Comparing")
    contents = {path: content_of(path) for path in files.files}
    loaded = Loaded(files, contents, {path: read_application(path) for path in files.applications})
    choices, _ = recalled(files.bom.name, contents[files.bom])
    try:
        edit = _revised(case, loaded, choices, (), "", today)
        made = case.after(edit, progress)
    except UnreadableFile as problem:
        if choices is None or problem.file != files.bom.name:
            raise
        choices = not_fitting(choices, problem)
        edit = _revised(case, loaded, choices, (), "", today)
        made = case.after(edit, progress)
    arrived = _received(loaded, _content_after(case, edit), made, today, progress)
    new = _audited(case, edits.together(edit.action, edit, _taken_in(case, edit, arrived, "", today)), progress)
    carried = carried_over(old, new, tuple(case.content.decisions.values()))
    if aside := carried.of_other_revisions:
        edit = _revised(case, loaded, choices, aside, "", today)
        new = _audited(case, edits.together(edit.action, edit, _taken_in(case, edit, arrived, "", today)), progress)
    progress("Comparing")
    difference = compare_audits(old, new)
    older, newer = Outline(old), Outline(new)
    _ = (older.outcomes, older.shares, newer.outcomes, newer.shares)
    alignment = Alignment(old.bom, new.bom, difference.bom, difference.answered_otherwise)
    _ = (alignment.roots, difference.bom.changed_numbers)
    return Comparison(loaded, arrived, old, new, difference, carried, older, newer, alignment)


def _revised(
    case: Case, loaded: Loaded, choices: Choices | None, aside: Sequence[Statement], by: str, on: date
) -> Edit:
    """The change that puts the newer bill of materials in its place, with part masters and application data beside it."""
    files, contents = loaded.files, loaded.contents
    parts = [edits.revise_bom(case.content, files.bom.name, contents[files.bom], aside, by, on, choices)]
    for path in files.masters:
        content = _content_after(case, edits.together(Action.REVISE_BOM, *parts))
        parts.append(edits.add_part_master(content, path.name, contents[path]))
    for path in files.applications:
        parts.append(edits.open_application(loaded.applications[path], path.name, contents[path]))
    return edits.together(Action.REVISE_BOM, *parts)


def _received(
    loaded: Loaded, content: Content, made: Ingredients, today: date, progress: Progress
) -> tuple[Arrival, ...]:
    answers = [(path.name, loaded.contents[path]) for path in loaded.files.declarations]
    arrived = received(answers, content, made, today, progress)
    if unusable := next((one for one in arrived if one.problem), None):
        raise UnreadableFile(unusable.file, unusable.problem)
    return arrived


def _taken_in(case: Case, edit: Edit, arrived: Sequence[Arrival], by: str, on: date) -> Edit:
    """The declarations that came with it; where they contradict others, both stay."""
    return taken_in(_content_after(case, edit), arrived, UNDECIDED, by, on)


def _content_after(case: Case, edit: Edit) -> Content:
    state = {**case.content.state, **edit.values}
    return Content({address: value for address, value in state.items() if value is not None})


def _audited(case: Case, edit: Edit, progress: Progress) -> Audit:
    made = case.after(edit, progress)
    items = tuple(number for number in made.settings.items if number in made.read.bom.index)
    return replace(made, settings=replace(made.settings, items=items)).audit(progress)


@dataclass(frozen=True, eq=False)
class ScenarioComparison:
    """The exported items as the case is (`names[0]` is `""`) and in each scenario; `impossible` are scenarios with the reason."""

    names: tuple[str, ...]
    items: tuple[SideBySide, ...]
    impossible: tuple[tuple[str, str], ...]


def compare_scenarios(
    case: Case, scenarios: Mapping[str, Sequence[Supposition]], progress: Progress
) -> ScenarioComparison:
    """Audit the case as it is and with each scenario laid over it."""
    names, audits, impossible = [""], [case.audit(progress)], []
    for name, suppositions in scenarios.items():
        try:
            audits.append(case.audit(progress, suppositions))
        except (Unsupposable, UnknownItem) as problem:
            impossible.append((name, told(problem)))
        else:
            names.append(name)
    return ScenarioComparison(tuple(names), side_by_side(audits), tuple(impossible))
