"""What the command palette offers in a window: its menus, the exported items of what is open, and parts that are typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.ui import icons, wording
from desktop_app.ui.palette import Command, Palette, menu_commands

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow

translate = QCoreApplication.translate

#: Parts that are offered at most.
PARTS = 20


def show(window: "MainWindow") -> Palette:
    """Open the palette of a window; it is made when it is first asked for."""
    made = window.findChild(Palette)
    palette = made if isinstance(made, Palette) else Palette(window, lambda typed: parts(window, typed))
    palette.show_commands([*menu_commands(window.menus), *items(window)])
    return palette


def items(window: "MainWindow") -> list[Command]:
    """The exported items with their verdicts."""
    outline, workspace = window.session.outline, window.workspace
    if outline is None or workspace is None:
        return []
    numbers, descriptions = outline.bom.parts.part_number, outline.bom.parts.description
    group = translate("Palette", "Exported item")
    return [
        Command(
            f"{numbers[verdict.item]} {descriptions[verdict.item]}".strip(),
            f"{group} · {wording.outcome(verdict.outcome)}",
            lambda item=verdict.item: _go_to(window, item),  # type: ignore[misc]
            icon=icons.icon(verdict.outcome, verdict.outcome),
        )
        for verdict in outline.audit.verdicts
    ]


def parts(window: "MainWindow", typed: str) -> list[Command]:
    """Parts whose number or description holds what was typed, those whose number begins with it first."""
    outline = window.session.outline
    if outline is None or window.workspace is None:
        return []
    numbers, descriptions = outline.bom.parts.part_number, outline.bom.parts.description
    found = outline.containing(typed, ("part_number", "description")).nonzero()[0]
    first = typed.casefold()
    begin = [part for part in found[:5000].tolist() if str(numbers[part]).casefold().startswith(first)]
    chosen = list(dict.fromkeys([*begin[:PARTS], *found[:PARTS].tolist()]))[:PARTS]
    group = translate("Palette", "Part")
    return [
        Command(f"{numbers[part]} {descriptions[part]}".strip(), group, lambda part=part: _go_to(window, part))  # type: ignore[misc]
        for part in chosen
    ]


def _go_to(window: "MainWindow", part: int) -> None:
    if window.workspace is not None:
        window.back_to_tree()
        window.workspace.go_to_part(part)
