"""How dossiers are written, as it was last chosen: their language and their paper."""

from dataclasses import dataclass

from PySide6.QtCore import QSettings

#: By the names that the dossier's writer knows them by; the first is what holds until another is chosen.
LANGUAGES = ("en+zh", "zh", "en")
PAPERS = ("a4", "letter")


@dataclass(frozen=True)
class Wish:
    """See `desktop_app.dossier.write_dossier`."""

    language: str = LANGUAGES[0]
    paper: str = PAPERS[0]


def wish() -> Wish:
    """What was last chosen."""
    return Wish(_kept("language", LANGUAGES), _kept("paper", PAPERS))


def keep(chosen: Wish) -> None:
    """Write dossiers so from now on."""
    QSettings().setValue("dossier/language", chosen.language)
    QSettings().setValue("dossier/paper", chosen.paper)


def _kept(name: str, known: tuple[str, ...]) -> str:
    value = str(QSettings().value(f"dossier/{name}", known[0]))
    return value if value in known else known[0]
