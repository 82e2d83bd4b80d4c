"""The entries of the application data by their paths, such as `importer.contact`: their words, and how one is read and set.

The paths are those of `resources/dossier/completeness.toml`, so that what is said to be missing leads to its field.
"""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop_app.application import Application, Party

translate = QCoreApplication.translate

#: Parties of an application in the order of the form.
PARTIES = ("applicant", "legal_representative", "importer", "end_user")

#: What is asked of each party; of a person only name and contact.
PARTY_FIELDS = ("name", "name_zh", "address", "country", "contact")
PERSON_FIELDS = ("name", "name_zh", "contact")


def fields_of(party: str) -> tuple[str, ...]:
    """What the form asks of a party."""
    return PERSON_FIELDS if party == "legal_representative" else PARTY_FIELDS


def value(application: Application, path: str) -> Any:
    """What stands at a path."""
    found: Any = application
    for step in path.split("."):
        found = getattr(found, step)
    return found


def with_value(application: Application, path: str, new: Any) -> Application:
    """The application data with another value at a path."""
    head, _, rest = path.partition(".")
    if rest:
        new = replace(getattr(application, head), **{rest: new})
    return replace(application, **{head: new})


def entered(party: Party) -> bool:
    """Whether enough of a party is there to keep it in the address book without being asked."""
    return bool(party.name and (party.address or party.contact))


def party_title(party: str) -> str:
    """What a party, or a list of parties, is called."""
    return {
        "applicant": translate("Application", "Applicant"),
        "legal_representative": translate("Application", "Legal representative"),
        "importer": translate("Application", "Importer"),
        "end_user": translate("Application", "End user"),
        "intermediaries": translate("Application", "Intermediaries"),
        "holdings": translate("Application", "Who holds how much of whom"),
    }[party]


def label(path: str) -> str:
    """What a field is called beside it."""
    return {
        "name": translate("Application", "Name"),
        "name_zh": translate("Application", "Name in Chinese"),
        "address": translate("Application", "Address"),
        "country": translate("Application", "Country"),
        "contact": translate("Application", "Contact"),
        "intermediaries": translate("Application", "Who receives the goods on their way to the end user"),
        "holdings": translate(
            "Application", "Who is held by half or more by a listed party, directly or along a chain, counts as listed"
        ),
        "end_use": translate("Application", "End use"),
        "end_use_zh": translate("Application", "End use in Chinese"),
        "contract_number": translate("Application", "Contract number"),
        "contract_date": translate("Application", "Contract date"),
        "destination": translate("Application", "Destination"),
        "shipped_on": translate("Application", "Day of export"),
        "currency": translate("Application", "Currency of the calculation"),
        "rates": translate("Application", "Exchange rates: what one unit is worth in it"),
    }[path.rpartition(".")[2]]


def full_label(path: str) -> str:
    """What a field is called where it does not stand below its party."""
    party, dot, _ = path.rpartition(".")
    if not dot:
        return label(path)
    return translate("Application", "{party}: {field}").format(party=party_title(party), field=label(path))
