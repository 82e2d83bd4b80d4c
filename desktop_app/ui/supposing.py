"""What can be supposed, in words and as fields: the subjects of a supposition, what each needs, and how one is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop_app.case.scenario import Subject, Supposition
from desktop_app.rules.model import ItemKind, Reading, RulePack
from desktop_app.ui import language, wording
from desktop_app.ui.countries import countries
from desktop_app.ui.language import in_words
from desktop_app.ui.locale_words import day_words

translate = QCoreApplication.translate

#: Subjects in the order in which they are offered: those of the whole audit, of a part, of a constituent, of a stage.
ORDER = (
    Subject.AS_OF,
    Subject.DESTINATION,
    Subject.READING,
    Subject.UNIT_PRICE,
    Subject.SUPPLIER,
    Subject.COUNTRY_OF_ORIGIN,
    Subject.ITEM_CLASS,
    Subject.CONSTITUENT_ORIGIN,
    Subject.CONSTITUENT_VALUE,
    Subject.TECHNOLOGY_ORIGIN,
    Subject.EQUIPMENT_ORIGIN,
)

OF_AUDIT = frozenset({Subject.AS_OF, Subject.DESTINATION, Subject.READING})
OF_CONSTITUENT = frozenset({Subject.CONSTITUENT_ORIGIN, Subject.CONSTITUENT_VALUE})
OF_STAGE = frozenset({Subject.TECHNOLOGY_ORIGIN, Subject.EQUIPMENT_ORIGIN})
WITH_CURRENCY = frozenset({Subject.UNIT_PRICE, Subject.CONSTITUENT_VALUE})


@dataclass(frozen=True)
class Choice:
    """Something to choose: the value as a supposition takes it, and the words for it."""

    value: str
    words: str


def subject_words(subject: Subject) -> str:
    """What a subject is called."""
    return {
        Subject.AS_OF: translate("Supposing", "Day"),
        Subject.DESTINATION: translate("Supposing", "Destination"),
        Subject.READING: translate("Supposing", "Reading of Annex 1"),
        Subject.UNIT_PRICE: translate("Supposing", "Unit price of a part"),
        Subject.SUPPLIER: translate("Supposing", "Supplier of a part"),
        Subject.COUNTRY_OF_ORIGIN: translate("Supposing", "Origin of a part"),
        Subject.ITEM_CLASS: translate("Supposing", "Item class of a part"),
        Subject.CONSTITUENT_ORIGIN: translate("Supposing", "Origin of a constituent"),
        Subject.CONSTITUENT_VALUE: translate("Supposing", "Value of a constituent"),
        Subject.TECHNOLOGY_ORIGIN: translate("Supposing", "Origin of the technology of a stage"),
        Subject.EQUIPMENT_ORIGIN: translate("Supposing", "Origin of the equipment of a stage"),
    }[subject]


def offices(subject: Subject, pack: RulePack) -> list[Choice]:
    """The constituents or stages that a subject is about; none where it is about neither."""
    if subject in OF_CONSTITUENT:
        return [
            Choice(name, in_words(item.label)) for name, item in pack.items.items() if item.kind is ItemKind.MATERIAL
        ]
    if subject in OF_STAGE:
        return [Choice(name, in_words(label)) for name, label in pack.stages.items()]
    return []


def choices(subject: Subject, pack: RulePack) -> list[Choice]:
    """What a subject can be, where that is one of a few; none where it is typed."""
    unknown = Choice("", translate("Supposing", "unknown"))
    if subject is Subject.READING:
        return [Choice(str(reading), wording.reading(reading)) for reading in Reading]
    if subject is Subject.ITEM_CLASS:
        none = Choice("none", translate("Supposing", "none of the listed"))
        listed = [Choice(name, in_words(item.label)) for name, item in pack.items.items()]
        return [unknown, none, *listed]
    if subject in {Subject.DESTINATION, Subject.COUNTRY_OF_ORIGIN, Subject.CONSTITUENT_ORIGIN} | OF_STAGE:
        named = [Choice(code, f"{name} ({code})") for code, name in countries(language.current())]
        if subject in OF_STAGE:
            return [unknown, Choice("n/a", translate("Supposing", "the stage does not occur")), *named]
        return [unknown, *named]
    return []


def words(supposition: Supposition, pack: RulePack) -> str:
    """A supposition as a sentence without a verb: `WP-4201, dysprosium metal, origin: Japan (JP)`."""
    subject, value = supposition.subject, supposition.value
    about = [supposition.part, *(c.words for c in offices(subject, pack) if c.value == supposition.of)]
    said = next((choice.words for choice in choices(subject, pack) if choice.value == value), value)
    if subject is Subject.AS_OF:
        said = day_words(date.fromisoformat(value))
    said = f"{said} {supposition.currency}".strip() or translate("Supposing", "unknown")
    return f"{', '.join([*(word for word in about if word), subject_words(subject)])}: {said}"


def with_supposition(before: Sequence[Supposition], made: Supposition) -> tuple[Supposition, ...]:
    """What is supposed with one more, which takes the place of one about the same."""
    about = (made.subject, made.part, made.of)
    return (*(one for one in before if (one.subject, one.part, one.of) != about), made)


def with_settings(
    before: Sequence[Supposition], as_of: date | None, reading: Reading | None, destination: str | None
) -> tuple[Supposition, ...]:
    """What is supposed with other settings; None is no change."""
    given = {
        Subject.AS_OF: as_of.isoformat() if as_of is not None else None,
        Subject.READING: str(reading) if reading is not None else None,
        Subject.DESTINATION: destination,
    }
    made = tuple(before)
    for subject, value in given.items():
        if value is not None:
            made = with_supposition(made, Supposition(subject, value))
    return made
