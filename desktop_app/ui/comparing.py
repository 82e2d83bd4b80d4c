"""What is laid beside the open case, in the worker: a newer bill of materials, or scenarios of it. No Qt.

Both sides are audited as they would be: the newer one with the case's declarations, decisions and settings, but without what
was declared about other revisions. Nothing of the case changes until the newer one is taken over.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop_app.audit import Audit, UnknownItem
from desktop_app.bom.messages import told
from desktop_app.case import Case, edits
from desktop_app.case.edits import Edit
from desktop_app.case.revision import (
    AuditComparison,
    CarriedOver,
    SideBySide,
    carried_over,
    compare_audits,
    side_by_side,
)
from desktop_app.case.scenario import Supposition, Unsupposable
from desktop_app.readers import UnreadableFile, not_fitting
from desktop_app.ui.recalled import recalled

Progress = Callable[[str], None]


@dataclass(frozen=True, eq=False)
class Comparison:
    """The open case (`old`) and the newer file (`new`) with what differs between them."""

    path: Path
    data: bytes
    old: Audit
    new: Audit
    difference: AuditComparison
    carried: CarriedOver

    def take_over(self, case: Case, by: str, on: date) -> Edit:
        """The change that puts the newer file in the place of the old one."""
        choices, aside = self.new.source.choices, self.carried.of_other_revisions
        return edits.revise_bom(
            case.content, self.path.name, self.data, aside, by, on, choices if choices.made else None
        )


def compare_with(case: Case, old: Audit, path: Path, data: bytes, today: date, progress: Progress) -> Comparison:
    """Compare the open case with a newer file, read as was chosen before for it or for one with the same headers.

    Raises:
        UnreadableFile: the newer file is no bill of materials.
    """
    progress("Comparing")
    choices, _ = recalled(path.name, data)
    try:
        new = _audited(case, edits.revise_bom(case.content, path.name, data, (), "", today, choices), progress)
    except UnreadableFile as problem:
        if choices is None:
            raise
        choices = not_fitting(choices, problem)
        new = _audited(case, edits.revise_bom(case.content, path.name, data, (), "", today, choices), progress)
    decisions = tuple(case.content.decisions.values())
    carried = carried_over(old, new, decisions)
    if carried.of_other_revisions:
        revised = edits.revise_bom(case.content, path.name, data, carried.of_other_revisions, "", today, choices)
        new = _audited(case, revised, progress)
    progress("Comparing")
    return Comparison(path, data, old, new, compare_audits(old, new), carried)


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
