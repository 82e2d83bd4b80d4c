"""An audit in a few lines, as the commands print it, and the exit status that it asks for."""

from typing import TYPE_CHECKING, TextIO

from desktop_app.cli_options import one_line
from desktop_app.rules.model import Outcome, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.audit import Audit

#: How the outcomes and states read in a sentence.
OUTCOMES = {
    Outcome.REQUIRED: "licence required",
    Outcome.NOT_REQUIRED: "no licence required",
    Outcome.UNDETERMINED: "undetermined",
    Outcome.NO_INDICATION: "no indication of rare earths",
    Outcome.NOT_APPLICABLE: "not applicable",
}
STATES = {
    Status.NOT_YET: "not yet in force",
    Status.IN_FORCE: "in force",
    Status.SUSPENDED: "suspended",
    Status.UNCONFIRMED: "UNCONFIRMED: the suspension has run out and what followed is not known; treated as in force",
}

#: How many missing facts the summary lists; the JSON and the dossier have them all.
SHOWN_MISSING = 10


def print_summary(audit: "Audit", out: TextIO) -> None:
    """The audit in a few lines: how the file was understood, what it shows, what is missing."""
    source, bom = audit.source, audit.bom
    sheets = [f"“{sheet}”" for sheet in (source.sheet, *source.also) if sheet]
    where = f", sheet{'s' if len(sheets) > 1 else ''} {', '.join(sheets)}" if sheets else ""
    structure = {"parent-child": "parent-child list", "levels": "list with levels", "flat": "flat list"}
    kind = structure.get(source.structure, source.structure)
    print(f"{source.file}{where}: {kind}, {bom.lines} lines, {len(bom)} parts", file=out)
    flagged = {
        "declared": sum(any(f.certainty == "declared" for f in flags) for flags in audit.flags.values()),
        "suspected": sum(all(f.certainty == "suspected" for f in flags) for flags in audit.flags.values()),
    }
    print(f"Flagged parts: {flagged['declared']} declared, {flagged['suspected']} suspected", file=out)
    for problem in audit.problems:
        if problem.severity != "info":
            said = [problem.file or "", f"sheet “{problem.sheet}”" if problem.sheet else ""]
            place = f" ({', '.join(filter(None, said))})" if any(said) else ""
            print(f"{problem.severity}: {one_line(problem.message)}{place}", file=out)
    print_verdicts(audit, out)
    print_missing(audit, out)


def print_verdicts(audit: "Audit", out: TextIO) -> None:
    """One line an exported item."""
    numbers = audit.bom.parts.part_number
    destination = f", destination {audit.destination}" if audit.destination else ""
    print(f"As of {audit.settings.as_of.isoformat()}, reading {audit.settings.reading}{destination}:", file=out)
    for verdict in audit.verdicts:
        line = f"  {one_line(str(numbers[verdict.item]))}: {OUTCOMES[verdict.outcome]}"
        if verdict.rules:
            line += f" ({_articles(audit, verdict.rules)} [{', '.join(verdict.rules)}]"
            line += f"; {STATES[verdict.status]})" if verdict.status else ")"
        if verdict.policy != "none":
            line += f" [{verdict.policy}]"
        print(line, file=out)


def _articles(audit: "Audit", rules: "Sequence[str]") -> str:
    """Rules by what their articles are called, the instrument of several said once."""
    limbs: dict[str, list[str]] = {}
    for rule in rules:
        instrument, _, limb = audit.pack.by_id[rule].article.en.rpartition(", ")
        limbs.setdefault(instrument, []).append(limb)
    return "; ".join(", ".join(filter(None, (instrument, *found))) for instrument, found in limbs.items())


def print_missing(audit: "Audit", out: TextIO) -> None:
    """The facts that would settle the open verdicts, the most telling first."""
    seen = {}
    for verdict in audit.verdicts:
        if verdict.outcome is Outcome.UNDETERMINED:
            for assessment in audit.assessments[verdict.item]:
                if assessment.rule in verdict.rules:
                    seen.update({(m.supplier, m.fact.en): m for m in assessment.missing})
    if not seen:
        return
    print(f"What would settle it ({len(seen)} facts):", file=out)
    for missing in list(seen.values())[:SHOWN_MISSING]:
        whom = f" (ask {one_line(missing.supplier)})" if missing.supplier else ""
        print(f"  - {one_line(missing.fact.en)}{whom}", file=out)
    if len(seen) > SHOWN_MISSING:
        print(f"  … and {len(seen) - SHOWN_MISSING} more", file=out)


def fail_status(audit: "Audit", fail_on: str | None) -> int:
    """1 where a verdict is what `--fail-on` names, or worse."""
    failing = {
        None: set[Outcome](),
        "required": {Outcome.REQUIRED},
        "undetermined": {Outcome.REQUIRED, Outcome.UNDETERMINED},
    }[fail_on]
    return int(any(verdict.outcome in failing for verdict in audit.verdicts))
