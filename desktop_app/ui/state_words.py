"""How the states of aligned rows look and read: a word, an icon of its own shape, and a tone, so that no colour stands alone."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop_app.bom.align import State
from desktop_app.bom.compare import Amounts
from desktop_app.bom.exact import decimal_text
from desktop_app.ui import language
from desktop_app.ui.columns import COLUMNS
from desktop_app.ui.locale_words import number_words

translate = QCoreApplication.translate

#: Icon and tone of each state that is a difference. The tones are told apart by the colour-blind, too.
LOOKS = {
    State.ADDED: ("plus", "role-identity"),
    State.REMOVED: ("minus", "role-quantity"),
    State.CHANGED: ("changed", "role-money"),
    State.MOVED: ("moved", "role-structure"),
    State.REPLACED: ("replaced", "role-naming"),
    State.ANSWER: ("law", "role-facts"),
}


def state_words(state: State) -> str:
    """What became of a row, in a word or two; `""` where nothing did."""
    words: dict[State, Callable[[], str]] = {
        State.SAME: lambda: "",
        State.ADDED: lambda: translate("State", "Added"),
        State.REMOVED: lambda: translate("State", "Removed"),
        State.CHANGED: lambda: translate("State", "Changed"),
        State.MOVED: lambda: translate("State", "Moved"),
        State.REPLACED: lambda: translate("State", "Replaced"),
        State.ANSWER: lambda: translate("State", "Other answer"),
    }
    return words[state]()


def role_words(role: str) -> str:
    """The title of an attribute by its role."""
    shown = "origin" if role == "country_of_origin" else role
    known = next((column.heading() for column in COLUMNS if column.id == shown), None)
    others: dict[str, Callable[[], str]] = {
        "currency": lambda: translate("State", "Currency"),
        "mass": lambda: translate("State", "Mass"),
        "mass_unit": lambda: translate("State", "Unit of mass"),
    }
    return known if known is not None else others[role]()


def amount_words(amounts: Amounts) -> str:
    """How many pieces, by unit."""
    unknown = translate("State", "an unknown number")
    return language.listed(
        f"{number_words(decimal_text(number)) if number is not None else unknown} {unit}".strip()
        for unit, number in amounts
    )
