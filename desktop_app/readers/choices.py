"""What the user decides about a file instead of leaving it to the scores, and how that is said."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from desktop_app.bom.messages import listed, worded
from desktop_app.bom.problem import Problem, info, warning

#: What `Choices.header_row` says of a sheet without a header.
NO_HEADER = -1

#: The role of a column that states the quantity in one of several models; several columns may have it.
MODEL_QUANTITY = "model_quantity"


@dataclass(frozen=True)
class Choices:
    """What the user decided about a file instead of leaving it to the scores; None and absent roles are left to them.

    `also` are further sheets that are read together with `sheet`, each as it is understood by itself; where no sheet is named,
    the reader finds them, too. `header_row` is 0-based in the sheet, -1 where the sheet has none. `columns` gives header texts
    by role; `column 3` is the third column, whatever its header. `unused` are header texts of columns that play no role, `models`
    those of columns that each state the quantity in one model (see `models`). `rows` are the first and the last row of the
    lines, 0-based and inclusive; what stands outside is left out, and that is said.
    `profile` names the file that they were made for, where they were recalled for another one with the same headers, and
    `doubt` says what of them could not be taken over.
    """

    sheet: str | None = None
    header_row: int | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    unused: frozenset[str] = frozenset()
    rows: tuple[int, int] | None = None
    profile: str = ""
    doubt: str = ""
    also: tuple[str, ...] = ()
    models: tuple[str, ...] = ()

    @property
    def made(self) -> bool:
        """Whether anything was decided."""
        return self != AUTOMATIC


#: Nothing is decided.
AUTOMATIC = Choices()


def as_plain(choices: Choices) -> dict[str, Any]:
    """Choices as plain values, for files that other programs read too."""
    rows = list(choices.rows) if choices.rows is not None else None
    return {
        "sheet": choices.sheet,
        "header_row": choices.header_row,
        "columns": dict(sorted(choices.columns.items())),
        "unused": sorted(choices.unused),
        "rows": rows,
        "profile": choices.profile,
        "doubt": choices.doubt,
        **({"also": list(choices.also)} if choices.also else {}),
        **({"models": list(choices.models)} if choices.models else {}),
    }


def from_plain(told: Mapping[str, Any]) -> Choices:
    """Choices from plain values; what older files do not have was not chosen.

    Raises:
        ValueError: they are not those of choices.
    """
    row, rows, columns = told.get("header_row"), told.get("rows"), told.get("columns", {})
    profile, doubt = told.get("profile", ""), told.get("doubt", "")
    texts = [
        told.get("sheet") or "",
        profile,
        doubt,
        *columns,
        *columns.values(),
        *told.get("unused", []),
        *told.get("also", []),
        *told.get("models", []),
    ]
    numbers = [row or 0, *(rows or (0, 0))]
    if not all(isinstance(text, str) for text in texts) or not all(type(number) is int for number in numbers):
        raise ValueError("choices are texts and row numbers")
    return Choices(
        told.get("sheet"),
        row,
        dict(columns),
        frozenset(told.get("unused", [])),
        None if rows is None else (rows[0], rows[1]),
        profile,
        doubt,
        tuple(told.get("also", [])),
        tuple(told.get("models", [])),
    )


def told(choices: Choices) -> list[Problem]:
    """The remark that a file was read as somebody chose, with all that was chosen, and what is doubtful in that."""
    doubts = [warning(choices.doubt)] if choices.doubt else []
    if replace(choices, profile="", doubt="") == AUTOMATIC:
        return doubts
    said = [worded("chosen-sheet", sheet=choices.sheet)] if choices.sheet else []
    said += [worded("chosen-also", sheet=sheet) for sheet in choices.also]
    if choices.header_row is not None:
        none = choices.header_row == NO_HEADER
        said.append(worded("chosen-no-header") if none else worded("chosen-header", row=choices.header_row + 1))
    for role, text in sorted(choices.columns.items()):
        said.append(worded("chosen-column", header=text, role=role.replace("_", " ")))
    said += [worded("chosen-model", header=text) for text in choices.models]
    if choices.unused:
        said.append(worded("chosen-unused", headers=", ".join(f"“{text}”" for text in sorted(choices.unused))))
    if choices.rows is not None:
        said.append(worded("chosen-lines", first=choices.rows[0] + 1, last=choices.rows[1] + 1))
    how = worded("chosen-for-profile", profile=choices.profile) if choices.profile else worded("chosen-by-hand")
    return [*doubts, info(worded("read-as-chosen", how=how, listed=listed(said, "; ", "；")))]
