"""What is loaded beside the window before it is asked for, so that neither the start nor the first click waits for it."""

from collections.abc import Iterable
from importlib import import_module

#: What shows an open file, which the start page does without.
SHOWING = ("desktop_app.ui.workspace",)

#: What the user may ask for once a file is shown.
FOLLOWING = (
    "desktop_app.ui.palette_wiring",
    "desktop_app.ui.application_page",
    "desktop_app.dossier",
    "desktop_app.ui.application_fields",
    "desktop_app.ui.decision_dialog",
    "desktop_app.ui.preview",
    "desktop_app.ui.save_dialog",
    "desktop_app.ui.mapping_dialog",
    "desktop_app.ui.answers_page",
    "desktop_app.ui.compare_page",
    "desktop_app.ui.scenario_pane",
    "desktop_app.ui.scenario_page",
    "desktop_app.ui.law_dialog",
    "desktop_app.ui.case_rules",
    "desktop_app.ui.proof_dialog",
    "desktop_app.ui.column_dialog",
    "desktop_app.ui.guide_window",
)


def load_what_shows_a_file() -> None:
    """Load `SHOWING`, and read the names of countries, which each part with an origin is shown with."""
    from desktop_app.rules import countries  # noqa: PLC0415

    _load(SHOWING)
    countries.names()


def load_what_may_follow() -> None:
    """Load `FOLLOWING`."""
    _load(FOLLOWING)


def _load(names: Iterable[str]) -> None:
    for name in names:
        import_module(name)
