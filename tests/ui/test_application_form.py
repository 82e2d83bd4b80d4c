"""The form of the application data: what is typed, what arrives from elsewhere, the party check, what is missing."""

from dataclasses import replace
from datetime import date
from html import escape

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu
from showing import SAMPLE, drive, opened

from desktop_app.application import Application, Holding, ItemFacts, Party, application_toml, read_application
from desktop_app.documents import DocumentAtHand, document_kinds
from desktop_app.ui import application_fields as entries
from desktop_app.ui.application_page import ApplicationPage
from desktop_app.ui.item_facts import ItemFactsModel
from desktop_app.ui.outline import Outline


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> Outline:
    outline = opened(tmp_path_factory.mktemp("sample"), *SAMPLE).outline
    assert outline is not None
    return outline


@pytest.fixture(scope="module")
def given() -> Application:
    return replace(read_application(SAMPLE[2]), file="", sha256="")


@pytest.fixture
def page(qtbot, sample: Outline, given: Application) -> ApplicationPage:
    made = ApplicationPage()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show_all(given, {}, sample)
    made.show()
    return made


def typed(qtbot, page: ApplicationPage, path: str, text: str) -> Application:
    field = page.form.fields[path]
    field.setFocus()
    field.selectAll()
    with qtbot.waitSignal(page.edited, timeout=3000) as signal:
        qtbot.keyClicks(field, text)
    return signal.args[0]


def test_every_field_that_a_document_asks_for_is_in_the_form(page):
    asked = {name for kind in document_kinds() for name in kind.fields}
    assert asked <= page.form.fields.keys()
    assert all(page.form.fields[path].accessibleName() for path in page.form.fields)


def test_currency_and_rates_are_stated_in_the_form(qtbot, page, given):
    assert given.currency == "EUR"
    assert typed(qtbot, page, "rates", "usd = 0,93; CNY=0.128").rates == {"USD": "0.93", "CNY": "0.128"}
    rates = page.form.fields["rates"]
    rates.editingFinished.emit()
    assert rates.text() == "USD=0.93 CNY=0.128"
    assert not rates.actions()
    assert typed(qtbot, page, "currency", "chf").currency == "CHF"
    qtbot.keyClicks(page.form.fields["currency"], "x")
    assert page.form.application().currency == "CHF"


@pytest.mark.parametrize("text", ["USD 0.92", "USD=", "USD=0", "dollars=0.92", "USD=1,234.5", "USD=0.9.2"])
def test_rates_that_are_not_understood_are_marked_and_change_nothing(qtbot, page, given, text):
    rates = page.form.fields["rates"]
    rates.selectAll()
    qtbot.keyClicks(rates, text)
    rates.editingFinished.emit()
    assert not rates.understood
    assert rates.text() == text
    assert any(action.isVisible() for action in rates.actions())
    assert page.form.application().rates == given.rates


def test_what_is_shown_is_what_comes_back(page, given):
    assert page.form.application() == given


def test_what_is_typed_is_handed_on_once_typing_rests(qtbot, page, given):
    made = typed(qtbot, page, "importer.contact", "Rafael")
    assert made == entries.with_value(given, "importer.contact", "Rafael")


def test_a_long_address_is_seen_whole_and_keeps_its_lines(qtbot, page, given, sample, tmp_path):
    field = page.form.fields["importer.address"]
    short = field.height()
    address = (
        "Rodovia Governador Mário Covas, km 7, Galpão 14, Distrito Industrial\nBairro Corveta\nAraquari, SC\nBrasil"
    )
    page.show_all(entries.with_value(given, "importer.address", address), {}, sample)
    qtbot.waitUntil(lambda: field.height() > short and not field.verticalScrollBar().isVisible())
    assert page.form.application().importer.address == address
    file = tmp_path / "application.toml"
    file.write_text(application_toml(page.form.application()), encoding="utf-8")
    assert read_application(file).importer.address == address


def test_leaving_hands_on_at_once(qtbot, page, given):
    page.form.fields["end_use"].setPlainText("Packing machines")
    with qtbot.waitSignals([page.edited, page.back_wanted], timeout=500):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.form.application().end_use == "Packing machines"


def test_a_day_a_country_and_an_end_use_are_taken(qtbot, page):
    page.form.fields["contract_date"].setDate(page.form.fields["contract_date"].date().addDays(1))
    country = page.form.fields["importer.country"]
    country.setCurrentIndex(country.findData("PL"))
    country.activated.emit(country.currentIndex())
    next(box for name, box in page.form._uses.items() if name == "logic-14nm").click()
    made = page.form.application()
    assert (made.contract_date, made.importer.country) == (date(2026, 9, 19), "PL")
    assert made.end_use_categories == ("logic-14nm",)


def test_what_arrives_from_elsewhere_leaves_alone_what_is_being_typed(qtbot, page, given, sample):
    page.form.fields["importer.name"].setText("half ty")
    undone = entries.with_value(given, "importer.contact", "Somebody else")
    page.show_all(undone, {}, sample)
    assert page.form.fields["importer.name"].value() == "half ty"
    assert page.form.fields["importer.contact"].value() == "Somebody else"


def test_what_has_no_field_is_kept(page, given, sample):
    more = replace(given, end_use_categories=("of-another-pack",), rates={"USD": "0.9"})
    page.show_all(more, {}, sample)
    page.form._uses["humanitarian"].click()
    made = page.form.application()
    assert made.end_use_categories == ("of-another-pack", "humanitarian")
    assert made.rates == {"USD": "0.9"}


def test_the_party_check_beside_the_field_shows_score_and_list(qtbot, page, given, sample):
    listed = sample.audit.pack.party_lists[0]
    page.show_all(entries.with_value(given, "end_user.name", listed.parties[0].names[0]), {}, sample)
    text = page.form.checks["end_user"].text()
    assert escape(listed.label.en) in text
    assert "score 100" in text
    assert "may be incomplete" in page.form.checks["importer"].text()


def test_what_is_missing_is_a_link_to_its_field(qtbot, page, given, sample):
    page.show_all(entries.with_value(given, "importer.contact", ""), {}, sample)
    assert "Importer: Contact" in page.pane.toPlainText()
    page.pane.field_wanted.emit("importer.contact")
    assert page.form.fields["importer.contact"].hasFocus()


def test_documents_at_hand_count(page, given, sample):
    before = page._progress.text()
    page.show_all(given, {"contract": DocumentAtHand("contract.pdf", "0" * 64)}, sample)
    assert "contract.pdf" in page.pane.toPlainText()
    assert page._progress.text() != before
    asked = []
    page.pane.detach_wanted.connect(asked.append)
    page.pane.anchorClicked.emit("detach:contract")
    assert asked == ["contract"]


def test_a_party_of_the_address_book_fills_its_fields(qtbot, page):
    known = Party("Nordfracht Spedition GmbH", "北运", "Hafen 1", "DE", "Ute")
    page.form.show_book((known,))
    name = page.form.fields["importer.name"]
    name.setText("Nord")
    with qtbot.waitSignal(page.edited, timeout=3000) as signal:
        name.completer().activated[str].emit(known.name)
    assert signal.args[0].importer == known


def test_a_party_is_taken_from_another_of_the_same_form(qtbot, page, given):
    menu = QMenu()
    page.form._fill_menu(menu, "importer")
    as_end_user = next(a for a in menu.actions() if given.end_user.name in a.text())
    with qtbot.waitSignal(page.edited, timeout=3000) as signal:
        as_end_user.trigger()
    assert signal.args[0].importer == given.end_user


def test_what_is_stated_of_items_is_a_model(qtbot):
    model = ItemFactsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([])


def test_an_item_shows_what_the_bom_says_and_takes_what_is_stated(qtbot, page, given):
    model = page.items
    row = next(number for number, row in enumerate(model.rows) if row.facts.part == "WX-40B")
    price, code = model.index(row, 3), model.index(row, 6)
    assert code.data() == "8501.52.20"
    with qtbot.waitSignal(page.edited, timeout=1000) as signal:
        assert model.setData(price, "2100.50")
    assert signal.args[0].facts_of("WX-40B").unit_price == "2100.50"
    assert [item.part for item in signal.args[0].items] == [item.part for item in given.items]
    with qtbot.waitSignal(page.refused, timeout=1000) as refused:
        assert not model.setData(price, "a lot")
    assert "a lot" in refused.args[0]
    assert price.data() == "2100.50"


def test_an_item_of_which_nothing_is_stated_any_more_is_gone(qtbot, tmp_path):
    outline = drive(tmp_path)
    page = ApplicationPage()
    qtbot.addWidget(page)
    page.show_all(Application(items=(ItemFacts("DRIVE", hs_code="8501"),)), {}, outline)
    assert page.items.index(0, 1).data() == "Servo drive"
    assert page.items.index(0, 3).data() == "900"
    with qtbot.waitSignal(page.edited, timeout=1000) as signal:
        page.items.setData(page.items.index(0, 6), "")
    assert signal.args[0].items == ()


def test_a_case_that_is_open_read_only_cannot_be_edited(page, given, sample):
    page.show_all(given, {}, sample, changeable=False)
    assert not page.form.fields["importer.name"].isEnabled()


def fill_row(field, row: int, *texts: str) -> None:
    for column, text in enumerate(texts):
        field.rows.setData(field.rows.index(row, column), text)


def test_intermediaries_are_entered_row_by_row_and_each_is_looked_for_on_the_lists(qtbot, page, sample):
    field = page.form.fields["intermediaries"]
    QAbstractItemModelTester(field.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    listed = sample.audit.pack.party_lists[0].parties[0].names[0]
    with qtbot.waitSignal(page.edited, timeout=3000) as edited:
        fill_row(field, 0, "Rotterdam Forwarding B.V.", "", "nl")
        fill_row(field, 1, listed)
    assert edited.args[0].intermediaries == (Party("Rotterdam Forwarding B.V.", country="NL"), Party(listed))
    check = page.form.checks["intermediary"]
    assert check.isVisible()
    assert "▲" in check.text() and escape(listed) in check.text()
    assert "<b>Rotterdam Forwarding B.V.</b>: " in check.text()
    assert field.rows.rowCount() == 3, "an empty row waits for the next"
    field.setCurrentIndex(field.rows.index(1, 0))
    with qtbot.waitSignal(page.edited, timeout=3000) as edited:
        qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert [party.name for party in edited.args[0].intermediaries] == ["Rotterdam Forwarding B.V."]


def test_an_end_user_that_a_listed_party_holds_by_half_is_found_by_what_is_stated_of_holdings(qtbot, page, sample):
    listed = sample.audit.pack.party_lists[0].parties[0].names[0]
    end_user = page.form.application().end_user.name
    field = page.form.fields["holdings"]
    with qtbot.waitSignal(page.edited, timeout=3000):
        fill_row(field, 0, listed, end_user, "50 %", "Company register")
    assert page.form.application().holdings == (Holding(listed, end_user, "50", "Company register"),)
    assert escape(listed) in page.form.checks["end_user"].text()
    with qtbot.waitSignal(page.edited, timeout=3000):
        fill_row(field, 0, listed, end_user, "49,99")
    assert escape(listed) not in page.form.checks["end_user"].text()


def test_a_holding_that_lacks_something_is_marked_and_kept_and_does_not_count(qtbot, page, given):
    field = page.form.fields["holdings"]
    fill_row(field, 0, "Owner Ltd", "Owned Ltd")
    assert "“Percent” is missing" in field.rows.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    with qtbot.waitSignal(page.refused) as refused:
        field.rows.setData(field.rows.index(0, 2), "101")
    assert refused.args[0].startswith("“101” is no share")
    assert page.form.application().holdings == given.holdings
    page.form.show_application(replace(given, holdings=(Holding("A", "B", "60"),)))
    assert [field.rows.index(row, 0).data() for row in range(3)] == ["A", "Owner Ltd", ""]
