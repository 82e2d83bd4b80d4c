"""Words for what the law engine answers: outcomes, states, flags, severities, in the language that is shown.

The engine's enumerations are texts, and are looked up here as such: the start page needs words, but not the engine.
"""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.ui.language import in_words
from desktop_app.ui.locale_words import number_words

if TYPE_CHECKING:
    from fractions import Fraction

    from desktop_app.declarations import Statement, StatementSource
    from desktop_app.rules.model import (
        Basis,
        Certainty,
        Flag,
        FlagKind,
        Outcome,
        Policy,
        Reading,
        RulePack,
        Share,
        Status,
    )

translate = QCoreApplication.translate

#: What the readers and the audit say while they work.
PROGRESS = (
    QT_TRANSLATE_NOOP("Progress", "Opening the file"),
    QT_TRANSLATE_NOOP("Progress", "Looking for the table"),
    QT_TRANSLATE_NOOP("Progress", "Reading the columns"),
    QT_TRANSLATE_NOOP("Progress", "Finding out which part goes into which"),
    QT_TRANSLATE_NOOP("Progress", "Building the tree"),
    QT_TRANSLATE_NOOP("Progress", "Reading the statements"),
    QT_TRANSLATE_NOOP("Progress", "Adding up values"),
    QT_TRANSLATE_NOOP("Progress", "Looking up Annex 1"),
    QT_TRANSLATE_NOOP("Progress", "Applying the rules"),
    QT_TRANSLATE_NOOP("Progress", "Looking for words that suggest rare earths"),
    QT_TRANSLATE_NOOP("Progress", "Bringing the facts together"),
    QT_TRANSLATE_NOOP("Progress", "Reading the law"),
    QT_TRANSLATE_NOOP("Progress", "Reading the files"),
    QT_TRANSLATE_NOOP("Progress", "Preparing the view"),
    QT_TRANSLATE_NOOP("Progress", "Writing the dossier"),
    QT_TRANSLATE_NOOP("Progress", "Packing the bundle"),
    QT_TRANSLATE_NOOP("Progress", "Checking the file"),
    QT_TRANSLATE_NOOP("Progress", "Checking the files"),
    QT_TRANSLATE_NOOP("Progress", "Computing the audit again"),
    QT_TRANSLATE_NOOP("Progress", "Printing the dossier again"),
    QT_TRANSLATE_NOOP("Progress", "Printing"),
    QT_TRANSLATE_NOOP("Progress", "Asking the library"),
    QT_TRANSLATE_NOOP("Progress", "Comparing"),
    QT_TRANSLATE_NOOP("Progress", "Writing the comparison"),
    QT_TRANSLATE_NOOP("Progress", "Writing questionnaires"),
    QT_TRANSLATE_NOOP("Progress", "Joining the part master"),
    QT_TRANSLATE_NOOP("Progress", "Laying out page {count}"),
    QT_TRANSLATE_NOOP("Progress", "Numbering pages"),
    QT_TRANSLATE_NOOP("Progress", "Writing the PDF"),
)


def progress(text: str) -> str:
    """What is being done, as the worker says it; a number in it stands for itself."""
    number = re.search(r"\d+", text)
    if number is None:
        return translate("Progress", text)
    return translate("Progress", text.replace(number.group(), "{count}", 1)).replace("{count}", number.group())


def outcome(value: "Outcome") -> str:
    """The answer in a few words."""
    return {
        "required": translate("Outcome", "Licence required"),
        "not-required": translate("Outcome", "Not required"),
        "undetermined": translate("Outcome", "Undetermined"),
        "not-applicable": translate("Outcome", "Not applicable"),
        "no-indication": translate("Outcome", "No indication"),
    }[value]


def outcome_short(value: "Outcome") -> str:
    """The answer in a narrow place that says by its title that it is about a licence."""
    return translate("Outcome", "Required") if value == "required" else outcome(value)


def status(value: "Status") -> str:
    """Whether a rule binds."""
    return {
        "not-yet": translate("Status", "Not yet in force"),
        "in-force": translate("Status", "In force"),
        "suspended": translate("Status", "Suspended"),
        "unconfirmed": translate("Status", "Unconfirmed"),
    }[value]


def flag_kind(value: "FlagKind") -> str:
    """The word on a flag."""
    return {
        "rare-earth": translate("Flag", "Rare earth"),
        "chinese-equipment": translate("Flag", "Equipment"),
        "end-user": translate("Flag", "End user"),
    }[value]


def flag(value: "Flag") -> str:
    """The word on a flag, with what it rests on where that is only words."""
    word = flag_kind(value.kind)
    return word if value.certainty == "declared" else translate("Flag", "{flag}?").format(flag=word)


def flag_in_full(value: "Flag") -> str:
    """The flag for whoever cannot see its shape."""
    kind = {
        "rare-earth": translate("Flag", "Rare earth"),
        "chinese-equipment": translate("Flag", "Chinese equipment"),
        "end-user": translate("Flag", "End user or end use"),
    }[value.kind]
    declared = value.certainty == "declared"
    return (translate("Flag", "{flag}, declared") if declared else translate("Flag", "{flag}, suspected")).format(
        flag=kind
    )


def certainty(value: "Certainty") -> str:
    """What a flag rests on."""
    declared = value == "declared"
    return translate("Flag", "declared") if declared else translate("Flag", "suspected")


def basis(value: "Basis") -> str:
    """Where a fact comes from."""
    return {
        "declared": translate("Basis", "declared"),
        "bom": translate("Basis", "BOM"),
        "application": translate("Basis", "applicant"),
        "screened": translate("Basis", "screened"),
        "assumed": translate("Basis", "assumed"),
        "unknown": translate("Basis", "unknown"),
    }[value]


def reading(value: "Reading") -> str:
    """How far Part 2 of Annex 1 reaches."""
    return {
        "assemblies-included": translate("Reading", "Assemblies included"),
        "materials-only": translate("Reading", "Materials only"),
    }[value]


def policy(value: "Policy") -> str:
    """How an application is reviewed."""
    return {
        "none": "",
        "presumption-of-denial": translate("Policy", "Presumption of denial"),
        "case-by-case": translate("Policy", "Case-by-case review"),
        "exempt": translate("Policy", "Exempt (humanitarian)"),
    }[value]


def place(source: "StatementSource") -> str:
    """Where a statement stands; rows are counted from 1, as people count them."""
    return translate("Place", "{file}, row {row}").format(file=source.file, row=source.row + 1)


def severity(value: str) -> str:
    """How much a problem weighs."""
    return {
        "error": translate("Severity", "Error"),
        "warning": translate("Severity", "Warning"),
        "info": translate("Severity", "Note"),
    }[value]


def percent(value: "Fraction", threshold: "Fraction | None" = None) -> str:
    """A share in percent with few digits, but as many as it takes not to show it on the other side of the threshold."""
    from decimal import Decimal  # noqa: PLC0415  (not needed to start)

    exact = value * 100
    limit = None if threshold is None else threshold * 100
    text = "0"
    for digits in range(2, 15):
        text = format(Decimal(f"{float(exact):.{digits}g}"), "f")
        shown = Decimal(text)
        if limit is None or (shown > limit, shown == limit) == (exact > limit, exact == limit):
            break
    return f"{number_words(text)} %"


def share(value: "Share") -> str:
    """The bounds of a share."""
    low = percent(value.low, value.threshold)
    if value.low == value.high:
        return low
    return f"{low.removesuffix(' %')} – {percent(value.high, value.threshold)}"


def said_about(statement: "Statement", pack: "RulePack | None") -> str:
    """What a statement is about: a stage, a constituent, or the class of its part; by their ids where no pack is there."""
    if statement.stage:
        label = pack.stages.get(statement.stage) if pack is not None else None
        return in_words(label) if label is not None else statement.stage
    named = [name for name in (statement.item_class, statement.constituent) if name]
    return " · ".join(in_words(pack.items[n].label) if pack is not None and n in pack.items else n for n in named)
