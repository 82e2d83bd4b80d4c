"""Choices while somebody makes them: columns by their number, borders that may still be open.

A `Draft` is what a mapping dialog changes with every click; `choices` is what it asks `what_if` of. Only what was touched is in
it, so that everything else keeps being found by itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.readers.choices import MODEL_QUANTITY, Choices
from desktop_app.readers.columns import places_of


@dataclass(frozen=True)
class Draft:
    """What was decided so far. `first` and `last` are the rows between which the lines stand, None where that is open.

    Rows and columns are 0-based. `also` are the sheets that are read together with `sheet`. `roles` gives the column of each
    role, `unused` the columns that play none, `models` those that each state the quantity in one model.
    """

    sheet: str | None = None
    header_row: int | None = None
    roles: Mapping[str, int] = field(default_factory=dict)
    unused: frozenset[int] = frozenset()
    first: int | None = None
    last: int | None = None
    also: tuple[str, ...] = ()
    models: frozenset[int] = frozenset()

    def choices(self, rows: int) -> Choices:
        """The draft as choices for a sheet of so many rows."""
        borders = None
        if self.first is not None or self.last is not None:
            borders = (self.first or 0, rows - 1 if self.last is None else self.last)
        return Choices(
            self.sheet,
            self.header_row,
            {role: _by_place(column) for role, column in self.roles.items()},
            frozenset(map(_by_place, self.unused)),
            borders,
            also=self.also,
            models=tuple(map(_by_place, sorted(self.models))),
        )

    def role_of(self, column: int) -> str | None:
        """The role that was given to a column, `""` where it is to play none, None where that was not decided."""
        if column in self.unused:
            return ""
        if column in self.models:
            return MODEL_QUANTITY
        return next((role for role, place in self.roles.items() if place == column), None)

    def with_role(self, column: int, role: str | None) -> "Draft":
        """Give a column a role, taken from another unless several may have it; `""` for none, None to leave it to the reader."""
        roles = {one: place for one, place in self.roles.items() if place != column and one != role}
        unused, models = self.unused - {column}, self.models - {column}
        if role == MODEL_QUANTITY:
            models |= {column}
        elif role:
            roles[role] = column
        elif role == "":
            unused |= {column}
        return replace(self, roles=roles, unused=unused, models=models)

    def with_sheets(self, sheet: str, also: tuple[str, ...]) -> "Draft":
        """Say which sheet is read, and which further ones together with it."""
        return replace(self, sheet=sheet, also=also)

    def with_header(self, row: int | None) -> "Draft":
        """Say where the header stands; lines never begin above it."""
        below = self.first is None or row is None or self.first > row
        return replace(self, header_row=row, first=self.first if below else None)

    def with_borders(self, first: int | None, last: int | None) -> "Draft":
        """Say between which rows the lines stand."""
        if first is not None and last is not None and first > last:
            first, last = last, first
        return replace(self, first=first, last=last)


def draft_of(choices: Choices, headers: Sequence[str], rows: int) -> Draft:
    """The draft of choices that were made for a sheet with these header texts and so many rows."""
    roles = {role: places[0] for role, text in choices.columns.items() if (places := places_of(text, headers))}
    unused = {place for text in choices.unused for place in places_of(text, headers)} - set(roles.values())
    models = {place for text in choices.models for place in places_of(text, headers)}
    first, last = choices.rows if choices.rows is not None else (None, None)
    return Draft(
        choices.sheet,
        choices.header_row,
        roles,
        frozenset(unused),
        first,
        None if last is None or last >= rows - 1 else last,
        choices.also,
        frozenset(models),
    )


def _by_place(column: int) -> str:
    return f"column {column + 1}"
