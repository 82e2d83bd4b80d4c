"""The preview: pages as pictures, and words that are found in them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from showing import drive, silent

from desktop_app.ui.output import dossier
from desktop_app.ui.preview import Preview
from desktop_app.ui.wish import Wish


@pytest.fixture
def preview(qtbot, tmp_path):
    made = Preview()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.show_pdf(dossier(drive(tmp_path), None, Wish("en+zh"), silent), Wish("en+zh"))
    return made


def inked(image: QImage) -> int:
    return sum(
        image.pixelColor(x, y).lightness() < 140
        for x in range(4, image.width() - 4, 2)
        for y in range(4, image.height() - 4, 2)
    )


def test_each_page_has_a_picture_that_leads_to_it(qtbot, preview):
    pages = preview.page_list.pages
    assert pages.rowCount() == preview.document.pageCount() > 5
    index = pages.index(2)
    assert inked(pages.data(index, Qt.ItemDataRole.DecorationRole).toImage()) == 0, "a white sheet until it is drawn"
    qtbot.waitUntil(lambda: inked(pages.data(index, Qt.ItemDataRole.DecorationRole).toImage()) > 20, timeout=10_000)
    preview.page_list.clicked.emit(pages.index(4))
    assert preview.view.pageNavigator().currentPage() == 4
    assert preview.page_list.currentIndex().row() == 4


def test_words_are_found_in_both_languages_and_gone_through(qtbot, preview):
    search = preview.search
    for words in ("Value share", "第61号公告"):
        search.field.setText(words)
        qtbot.waitUntil(lambda: search.count.text().endswith("places"), timeout=20_000)
    qtbot.keyClick(search.field, Qt.Key.Key_Return)
    assert search.count.text().startswith("1 of ")
    qtbot.keyClick(search.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    number, _, count = search.count.text().partition(" of ")
    assert number == count != "1", "round at the beginning"
    search.field.setText("no such words")
    assert search.count.text() == "not found"
    search.field.clear()
    assert search.count.text() == ""


def test_another_document_is_searched_again(qtbot, preview, tmp_path):
    preview.search.field.setText("需要")
    qtbot.waitUntil(lambda: "place" in preview.search.count.text(), timeout=20_000)
    preview.show_pdf(dossier(drive(tmp_path), None, Wish("en"), silent), Wish("en"))
    qtbot.waitUntil(lambda: preview.search.count.text() == "not found", timeout=20_000)
