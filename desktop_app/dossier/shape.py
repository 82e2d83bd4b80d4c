"""The shapes of a dossier: the full one, two pages for management, the record of why no licence was sought, and forms."""

from enum import StrEnum

from desktop_app.audit import Audit
from desktop_app.bom.messages import Told, worded
from desktop_app.rules.model import Outcome


class Shape(StrEnum):
    """What a dossier is for."""

    FULL = "full"  # goes with the application
    SUMMARY = "summary"  # two pages
    RECORD = "record"  # the file that shows why no licence was sought
    FORMS = "forms"  # the annexes alone, to be filled in on the screen

    @property
    def bound(self) -> bool:
        """Whether it has a cover and contents behind it."""
        return self in {Shape.FULL, Shape.RECORD}


class UnfitShape(Told, ValueError):
    """The audit does not bear a dossier of this shape; the message says why."""


def check_fit(audit: Audit, shape: Shape) -> None:
    """Refuse a no-licence record where a licence is or may be required, and forms where none is.

    Raises:
        UnfitShape: the audit does not bear the shape.
    """
    grave = [v for v in audit.verdicts if v.outcome in {Outcome.REQUIRED, Outcome.UNDETERMINED}]
    if shape is Shape.FORMS and not grave:
        raise UnfitShape(worded("nothing-to-fill-in"))
    if shape is Shape.RECORD and grave:
        number = audit.bom.parts.part_number[grave[0].item]
        required = grave[0].outcome is Outcome.REQUIRED
        raise UnfitShape(worded("no-record-required" if required else "no-record-open", item=number))
