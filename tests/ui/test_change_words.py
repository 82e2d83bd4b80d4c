"""What the history says of a change: no address and no name of a field, in the language that is shown."""

import re
from dataclasses import fields

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.application import Application, Holding, ItemFacts, Party
from desktop_app.case import Change
from desktop_app.case.content import ChosenPack, ChosenSettings, Evidence, ReceivedFile, SetAside
from desktop_app.case.law import LawConfirmation
from desktop_app.case.scenario import Scenario, Supposition
from desktop_app.declarations import Statement
from desktop_app.documents import DocumentAtHand
from desktop_app.readers.choices import Choices
from desktop_app.screening import Decision
from desktop_app.ui import language
from desktop_app.ui.change_words import MOST, change_words, changes_words

RECORDS = (
    Application, Holding, ItemFacts, Party, ChosenPack, ChosenSettings, Evidence, ReceivedFile, SetAside, LawConfirmation,
    Scenario, Supposition, Statement, DocumentAtHand, Choices, Decision,
)  # fmt: skip
NAMES = sorted({field.name for record in RECORDS for field in fields(record)} - {"sha256"})
AREAS = (
    "settings", "source", "choices", "master", "declarations", "statement", "aside", "evidence", "decision", "law",
    "rule-pack", "overlay", "document", "scenario", "application-file", "application-digest",
)  # fmt: skip


#: Values of fields that hold no text.
_VALUES = {
    "header_row": (1, 2),
    "rows": ([1, 2], [1, 3]),
    "about": (["a"], ["a", "b"]),
    "pages": ({"a": "1"}, {"a": "2"}),
}


@pytest.mark.parametrize("name", NAMES)
def test_no_field_of_a_record_is_shown_by_its_name(qapp: QApplication, name):
    language.apply(qapp, "zh")
    one, other = _VALUES.get(name, ("1", "2"))
    said = change_words(Change("settings", {name: one}, {name: other}))
    assert re.search(r"：.*[\u4e00-\u9fff]", said), said
    assert name not in said


@pytest.mark.parametrize("area", AREAS)
def test_no_place_of_a_case_is_shown_by_its_address(qapp: QApplication, area):
    language.apply(qapp, "zh")
    said = change_words(Change(f"{area}/0001", None, {"file": "a.csv"}))
    assert re.match(r"[^：]*[\u4e00-\u9fff]", said), said
    assert area not in said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            Change("settings", {"reading": "materials-only", "items": []}, {"reading": "materials-only", "items": ["A"]}),
            "Settings: exported items – → A",
        ),
        (Change("application/end_use", "", "Feed axes"), "End use: – → Feed axes"),
        (
            Change("application/importer", {"name": "A", "country": "DE"}, {"name": "B", "country": "DE"}),
            "Importer: Name A → B",
        ),
        (Change("application/rates", {}, {"USD": "0.9"}), "exchange rates: USD – → 0.9"),
        (Change("choices", None, {"header_row": 2, "columns": {"unit_price": "Preis"}}),
         "How the file is read: – → header row 3, columns Unit price Preis"),
        (Change("decision/MAG-1", None, {"part": "MAG-1", "ruling": "dismissed", "by": "Anna"}),
         "Decision about MAG-1: – → Part MAG-1, decision dismissed, by Anna"),
    ],
)  # fmt: skip
def test_a_change_is_said_in_words(qapp: QApplication, change, said):
    assert change_words(change) == said


def test_a_step_with_thousands_of_changes_tells_the_first_and_how_many_there_are(qapp: QApplication):
    said = changes_words([Change(f"decision/P-{number}", None, {"ruling": "dismissed"}) for number in range(1_000)])
    assert (len(said), said[-1]) == (MOST + 1, f"… and {1_000 - MOST} more")
    assert said[0] == "Decision about P-0: – → decision dismissed"
