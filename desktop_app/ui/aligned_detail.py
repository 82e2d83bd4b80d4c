"""One aligned row in full, below the trees: what became of it in a sentence, and every attribute on both sides."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.bom import PART_ROLES
from desktop_app.bom.align import Detail, State
from desktop_app.bom.compare import Amounts
from desktop_app.ui.aligned_model import AlignedModel
from desktop_app.ui.columns import AT, COLUMNS
from desktop_app.ui.comparing import Comparison
from desktop_app.ui.difference_rows import Row, outcome_rows
from desktop_app.ui.difference_table import DifferenceTable
from desktop_app.ui.outline import Outline
from desktop_app.ui.state_words import amount_words, role_words, state_words

translate = QCoreApplication.translate

#: What the audit says of a part, by the ids of the tree's columns.
_ANSWERS = ("outcome", "share", "flags")


@dataclass(frozen=True)
class _Half:
    """A part on one side with how many of it are used; `part` is -1 where the side has nothing."""

    outline: Outline
    part: int
    amounts: Amounts
    references: str

    def cells(self) -> dict[str, str]:
        """Every attribute and answer by its title."""
        made = {role_words("quantity"): amount_words(self.amounts)}
        made[role_words("references")] = self.references
        for role in PART_ROLES:
            made[role_words(role)] = str(getattr(self.outline.bom.parts, role)[self.part]) if self.part >= 0 else ""
        for name in _ANSWERS:
            made[role_words(name)] = COLUMNS[AT[name]].text(self.outline, self.part, -1) if self.part >= 0 else ""
        return made

    @property
    def tone(self) -> str:
        """The outcome, in whose colour it is shown."""
        return str(self.outline.outcomes.get(self.part, ""))


def detail_rows(detail: Detail, sides: tuple[Outline, Outline], answers: Sequence[Row] = ()) -> list[Row]:
    """All that is known of a row on both sides, what differs first.

    `answers` are rows about single rules; they come after the attributes that differ.
    """
    pair = detail.pair
    old = _Half(sides[0], pair[0], detail.old_amounts, detail.references[0])
    new = _Half(sides[1], pair[1], detail.new_amounts, detail.references[1])
    before, after = old.cells(), new.cells()
    rows = [Row(_name(pair, sides), title, before[title], after[title]) for title in before]
    if min(pair) >= 0:
        outcome = role_words("outcome")
        changed = {role_words(change.role) for change in detail.changes}
        alike = {role_words(role) for role in (*PART_ROLES, "references")} - changed
        rows = [
            replace(row, state=State.CHANGED) if row.before != row.after and row.what not in alike else row
            for row in rows
        ]
        rows = [replace(row, tones=(old.tone, new.tone)) if row.what == outcome else row for row in rows]
    return sorted(
        (row for row in [*rows, *answers] if row.before or row.after), key=lambda row: row.state is State.SAME
    )


def sentence(detail: Detail, sides: tuple[Outline, Outline]) -> str:
    """What became of a row."""
    pair, name, move = detail.pair, _name(detail.pair, sides), detail.move
    if move is not None:
        words = translate("AlignedDetail", "{part} moved from {old} to {new}.")
        return words.format(part=name, old=move.old_parent, new=move.new_parent)
    if detail.state is State.REPLACED:
        before = str(sides[0].bom.parts.part_number[pair[0]])
        return translate("AlignedDetail", "{new} stands where {old} stood.").format(new=name, old=before)
    what = state_words(detail.state) or translate("AlignedDetail", "the same on both sides")
    return translate("AlignedDetail", "{part}: {what}").format(part=name, what=what)


def _name(pair: tuple[int, int], sides: tuple[Outline, Outline]) -> str:
    """The part number of a row, that of the newer side where it has one."""
    newer = pair[1] >= 0
    return str(sides[newer].bom.parts.part_number[pair[newer]])


class AlignedDetail(QWidget):
    """The strip that follows the current row of the trees."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QLabel()
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setContentsMargins(12, 8, 12, 6)
        self.table = DifferenceTable(self.tr("Attributes of the row, older and newer"))
        self.table.setColumnHidden(0, True)
        self.table.verticalHeader().setDefaultSectionSize(26)
        self.sentence.setBuddy(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sentence)
        column.addWidget(self.table, 1)

    def show_row(self, model: AlignedModel, index: QModelIndex, comparison: Comparison) -> None:
        """Show a row; nothing where there is none."""
        if not index.isValid():
            self.sentence.setText("")
            self.table.differences.show(())
            return
        detail, sides = model.detail(index), (comparison.older, comparison.newer)
        self.sentence.setText(sentence(detail, sides))
        answers = outcome_rows(comparison.difference.of_part(_name(detail.pair, sides)), comparison.new.pack)
        marked = [replace(row, state=State.CHANGED) for row in answers]
        self.table.differences.show([*detail_rows(detail, sides, marked)])
