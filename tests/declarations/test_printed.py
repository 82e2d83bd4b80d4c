"""The questionnaire on paper."""

import os
from datetime import date

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtPdf import QPdfDocument

from desktop_app.declarations.printed import printed
from desktop_app.declarations.question import Choice, Choices, Question, Questionnaire, Topic

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

CHOICES = Choices(
    (), (Choice("dy-metal", "Dysprosium metal", "金属镝"),), (Choice("metal", "Metal smelting", "金属冶炼"),)
)


def asked(parts: int) -> Questionnaire:
    questions = []
    for n in range(parts):
        questions += [
            Question(f"P-{n}", Topic.CONTENTS, description="Rotor <b>magnet</b> & 磁钢 ǖ", mpn="=1+1"),
            Question(f"P-{n}", Topic.STAGE, "metal"),
            Question(f"P-{n}", Topic.CONSTITUENT_ORIGIN, "dy-metal"),
        ]
    return Questionnaire("Óbuda Mágnes Kft. 磁材", "R-1", date(2026, 11, 24), tuple(questions), CHOICES, "We GmbH")


@pytest.fixture
def pages_of(qapp):
    def pages(data: bytes) -> list[str]:
        buffer = QBuffer()
        buffer.setData(QByteArray(data))
        buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(buffer)
        return [document.getAllText(page).text() for page in range(document.pageCount())]

    return pages


def test_every_question_is_printed_and_each_page_names_the_questionnaire(pages_of):
    questionnaire = asked(12)
    pages = pages_of(printed(questionnaire))
    whole = "".join("".join(pages).split())
    assert len(pages) > 3
    assert all(questionnaire.id in page for page in pages)
    for row in questionnaire.rows:
        assert "".join(row.text.split()) in whole.replace("_", "")
        assert row.part_number in whole
    assert "Rotor<b>magnet</b>&磁钢" in whole
    assert "ÓbudaMágnesKft.磁材" in whole


def test_the_same_questionnaire_is_printed_as_the_same_bytes():
    assert printed(asked(1)) == printed(asked(1))


def test_nothing_asked_is_still_a_page(pages_of):
    assert len(pages_of(printed(asked(0)))) >= 1


def test_a_text_without_end_is_cut_instead_of_breaking_the_page(pages_of):
    long = Question("P" * 5000, Topic.OTHER, en="why " * 3000, zh="为" * 9000, description="x" * 30_000)
    questionnaire = Questionnaire("S" * 3000, "R" * 500, date(2026, 11, 24), (long,), CHOICES)
    assert len(pages_of(printed(questionnaire))) >= 2
