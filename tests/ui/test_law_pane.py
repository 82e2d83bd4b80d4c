"""The law in the window: the timeline, two days beside each other, and what would change an answer."""

import re
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from showing import DAY, drive

from desktop_app.application import Application, Party
from desktop_app.rules.parties import check_parties
from desktop_app.screening import load_lexicon
from desktop_app.two_days import audit_on, compare_days
from desktop_app.ui import explanation, law_page
from desktop_app.ui.law_pane import LawPane
from desktop_app.ui.outline import outline_of


def words(html: str) -> str:
    return re.sub(r"<[^>]+>", " ", html)


@pytest.fixture
def pane(qtbot, tmp_path):
    made = LawPane()
    qtbot.addWidget(made)
    made.resize(420, 700)
    made.show_audit(drive(tmp_path))
    made.show()
    return made


def test_the_timeline_is_told_in_words_for_whoever_cannot_see_it(pane):
    said = pane.timeline.accessibleDescription()
    assert "Announcement 61/2025, Article 1(3): 2025-10-09 – 2025-11-06: In force" in said
    assert said.count("Unconfirmed") == 3


def test_a_click_on_the_timeline_chooses_the_day(qtbot, pane):
    qtbot.mouseClick(pane.timeline, Qt.MouseButton.LeftButton, pos=QPoint(0, 40))
    assert pane.chosen < date(2025, 10, 9)


def test_a_day_is_wanted_and_the_next_change_is_none_after_the_last(qtbot, pane):
    assert not pane.next.isEnabled()  # nothing is known to follow
    with qtbot.waitSignal(pane.compare_wanted) as told:
        pane.compare.click()
    assert told.args == [pane.chosen]


def test_the_next_change_is_compared_with(qtbot, pane, tmp_path):
    pane.show_audit(outline_of(audit_on(drive(tmp_path).audit, date(2025, 10, 20), load_lexicon())))
    with qtbot.waitSignal(pane.compare_wanted) as told:
        pane.next.click()
    assert told.args == [date(2025, 11, 7)]


def test_what_differs_is_shown_with_the_rules_and_what_is_not_verified(pane, tmp_path):
    outline = drive(tmp_path)
    pane.show_comparison(compare_days(outline.audit, date(2025, 10, 20), load_lexicon()))
    text = pane.page.toPlainText()
    assert "What differs between 2025-10-20 and 2026-11-24" in text
    assert "In force → Unconfirmed" in text
    assert "tb-target Terbium target" in text
    assert "verified in a public source" in text


def test_the_same_on_both_days_is_said(tmp_path):
    outline = drive(tmp_path)
    page = law_page.page(outline, compare_days(outline.audit, date(2026, 11, 25), load_lexicon()))
    assert "Nothing: the law and the answers are the same." in words(page)


def test_a_magnet_that_needs_a_licence_says_what_would_have_to_come_from_elsewhere(tmp_path):
    outline = drive(tmp_path)
    page = words(explanation.page(outline, outline.bom.index["MAG-1"], []))
    assert "What would change it" in page
    assert "Dysprosium metal in MAG-1 from elsewhere" in page
    assert "No headroom: the threshold is at 0.003 EUR, and would be passed up to a price of 120 EUR." in page


def test_an_open_share_names_the_fewest_answers(tmp_path):
    outline = drive(tmp_path, declared=False)
    page = words(explanation.page(outline, outline.bom.index["DRIVE"], []))
    assert "The fewest answers that settle it" in page
    assert outline.audit.settings.as_of == DAY


def test_parties_are_shown_with_what_was_found_or_the_closest_name(tmp_path):
    application = Application(end_user=Party(name="Ampera Works"), importer=Party(name="TDK"))
    audit = drive(tmp_path).audit
    checks = check_parties(application, audit.pack, DAY)
    page = words(law_page.page(outline_of(replace(audit, parties=checks)), None))
    assert "the closest name is" in page
    assert "The importer “TDK” has the same name as “TDK Corporation”" in page
    assert "Presumption of denial" in page
    assert "Not finding a name proves nothing." in page
