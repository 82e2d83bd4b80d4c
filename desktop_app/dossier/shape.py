"""The three shapes of a dossier: the full one, two pages for management, and the record of why no licence was sought."""

from enum import StrEnum

from desktop_app.audit import Audit
from desktop_app.rules.model import Outcome


class Shape(StrEnum):
    """What a dossier is for."""

    FULL = "full"  # goes with the application
    SUMMARY = "summary"  # two pages
    RECORD = "record"  # the file that shows why no licence was sought


class UnfitShape(ValueError):
    """The audit does not bear a dossier of this shape; the message says why."""


def check_fit(audit: Audit, shape: Shape) -> None:
    """Refuse a no-licence record of an audit that does not end in “no licence required”.

    Raises:
        UnfitShape: at least one exported item needs a licence or is not determined.
    """
    if shape is not Shape.RECORD:
        return
    grave = [v for v in audit.verdicts if v.outcome in {Outcome.REQUIRED, Outcome.UNDETERMINED}]
    if grave:
        number = audit.bom.parts.part_number[grave[0].item]
        said = "needs a licence" if grave[0].outcome is Outcome.REQUIRED else "is not yet determined"
        raise UnfitShape(f"A record that no licence was required cannot be printed, because “{number}” {said}.")
