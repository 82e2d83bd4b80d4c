"""How dossiers are written, as it was last chosen: language, paper, shape, and whom the copy is for.

It is remembered with the settings, not in the case: what is judged does not depend on it.
"""

from dataclasses import dataclass, fields

from PySide6.QtCore import QSettings

#: By the names that the dossier's writer knows them by; the first is what holds until another is chosen.
LANGUAGES = ("en+zh", "zh", "en")
PAPERS = ("a4", "letter")
SHAPES = ("full", "summary", "record", "forms")
PROFILES = ("internal", "authority", "customer")

_KNOWN = {"language": LANGUAGES, "paper": PAPERS, "shape": SHAPES, "profile": PROFILES}


@dataclass(frozen=True)
class Wish:
    """See `desktop_app.dossier.write_dossier`."""

    language: str = LANGUAGES[0]
    paper: str = PAPERS[0]
    shape: str = SHAPES[0]
    profile: str = PROFILES[0]

    @property
    def complete(self) -> bool:
        """Whether nothing is withheld in such a copy; a bundle, which holds everything, goes only with that."""
        return self.profile == PROFILES[0]

    @property
    def stem(self) -> str:
        """What the name of the file says of it, such as `dossier` or `summary-customer`."""
        words = ["dossier" if self.shape == SHAPES[0] else self.shape]
        return "-".join(words if self.profile == PROFILES[0] else [*words, self.profile])


def wish() -> Wish:
    """What was last chosen."""
    return Wish(**{name: _kept(name, known) for name, known in _KNOWN.items()})


def keep(chosen: Wish) -> None:
    """Write dossiers so from now on."""
    for field in fields(chosen):
        QSettings().setValue(f"dossier/{field.name}", getattr(chosen, field.name))


def _kept(name: str, known: tuple[str, ...]) -> str:
    value = str(QSettings().value(f"dossier/{name}", known[0]))
    return value if value in known else known[0]
