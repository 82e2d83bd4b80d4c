"""Imports point one way: `ui, cli -> audit, dossier -> rules, declarations, screening, readers -> bom`; only `ui` knows Qt."""

import ast
from pathlib import Path

import pytest

import desktop_app

PACKAGE = Path(desktop_app.__file__).parent

#: What each layer may import besides itself and the modules that belong to all (`alive`, `resources`, `whole`).
ALLOWED = {
    "bom": set(),
    "declarations": {"bom"},
    "screening": {"bom"},
    "engine": set(),
    "readers": {"bom", "declarations", "engine"},
    "rules": {"bom", "declarations", "screening", "application"},
    "application": {"bom"},
    "addresses": {"bom", "application"},
    "folder": {"bom"},
    "decided": {"bom", "screening", "rules"},
    "audit": {"bom", "declarations", "screening", "readers", "rules", "application", "decided"},
    "documents": {"application", "rules"},
    "case": {
        "bom",
        "declarations",
        "screening",
        "readers",
        "rules",
        "application",
        "documents",
        "decided",
        "audit",
        "intake",
    },
    "report": {"bom", "readers", "rules", "audit"},
    "questions": {"bom", "declarations", "rules", "audit"},
    "exposure": {"bom", "rules", "audit"},
    "two_days": {"readers", "rules", "screening", "audit"},
    "components": set(),
    "pack_change": {"readers", "rules", "screening", "audit"},
    "intake": {"bom", "declarations", "readers", "rules"},
    "batch": {"bom", "declarations", "screening", "readers", "rules", "audit", "report", "__version__"},
    "dossier": {
        "case",
        "documents",
        "bom",
        "declarations",
        "screening",
        "readers",
        "rules",
        "application",
        "audit",
        "report",
        "intake",
        "exposure",
    },
}

EVERYWHERE = {"alive", "folder", "resources", "whole"}
TOP = {
    "ui",
    "cli",
    "cli_audit",
    "cli_batch",
    "cli_case",
    "cli_commands",
    "cli_dossier",
    "cli_files",
    "cli_law",
    "cli_library",
    "cli_options",
    "cli_rules",
    "cli_summary",
    "selftest",
    "__main__",
    "__init__",
}


def imported(path: Path) -> set[str]:
    """Full names of the modules that a file imports, at its top or inside functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide which layer is meant"
            names.add(node.module or "")
            names |= {f"{node.module}.{alias.name}" for alias in node.names if node.module == "desktop_app"}
    return names


def layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


FILES = sorted(p for p in PACKAGE.rglob("*.py") if "resources" not in p.relative_to(PACKAGE).parts[:-1])


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path):
    own = layer(path)
    if own in TOP:
        return
    assert own in ALLOWED or own in EVERYWHERE, f"{path}: say in ALLOWED what the new layer “{own}” may import"
    used = {name.split(".")[1] for name in imported(path) if name.startswith("desktop_app.")}
    assert used <= ALLOWED.get(own, set()) | {own} | EVERYWHERE


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_nothing_but_the_window_knows_qt(path: Path):
    if layer(path) != "ui":
        assert not [name for name in imported(path) if name.split(".")[0] in {"PySide6", "shiboken6"}]
