"""The guide: what it says can be followed, in both languages, and the window that shows it finds every place."""

import argparse
import calendar
import re
import shlex
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtWidgets import QMenu

from desktop_app import cli
from desktop_app.resources import resource
from desktop_app.rules.pack import load_pack
from desktop_app.ui import explanation, guide, language
from desktop_app.ui.application import Program
from desktop_app.ui.guide_window import GuideWindow

LANGUAGES = ("en", "zh")
PAGES = [(one, page) for one in LANGUAGES for page in guide.pages(one)]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
MONTHS = list(calendar.month_name)

each_page = pytest.mark.parametrize(("spoken", "page"), PAGES, ids=lambda value: getattr(value, "name", value))


def anchors(page: guide.Page) -> set[str]:
    return {heading.anchor for heading in page.headings if heading.anchor}


def commands(page: guide.Page) -> list[str]:
    fenced = re.findall(r"^```\n(.*?)^```", page.markdown, re.MULTILINE | re.DOTALL)
    lines = [line for block in fenced for line in block.splitlines()]
    spoken = re.findall(r"`(lodestone [^`]+)`", page.markdown)
    return [line for line in (*lines, *spoken) if line.startswith("lodestone")]


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_the_first_page_lists_every_page(spoken):
    there = {path.stem for path in resource("help", spoken).glob("*.md")}
    assert {page.name for page in guide.pages(spoken)} == there


def test_both_languages_have_the_same_pages_headings_and_pictures():
    def shape(spoken: str) -> list[object]:
        return [
            (
                page.name,
                [(h.level, h.anchor) for h in page.headings],
                re.findall(r"\((images/[^)]+)\)", page.markdown),
                [re.sub(r"\s+", " ", command) for command in commands(page)],
            )
            for page in guide.pages(spoken)
        ]

    assert shape("en") == shape("zh")


@each_page
def test_every_heading_below_the_title_can_be_linked_to(spoken, page):
    named = [heading.anchor for heading in page.headings[1:]]
    assert all(named) and len(set(named)) == len(named)
    assert [heading.level for heading in page.headings].count(1) == 1


@each_page
def test_every_link_leads_somewhere_and_every_picture_is_there(spoken, page):
    for target in LINK.findall(page.markdown):
        if target.startswith("https://"):
            continue
        name, _, anchor = target.partition("#")
        if name.endswith(".png"):
            assert (page.path.parent / name).is_file(), target
            continue
        other = guide.page(spoken, name.removesuffix(".md")) if name else page
        assert other is not None, target
        assert not anchor or anchor in anchors(other), target


@each_page
def test_every_command_in_it_is_one(spoken, page, monkeypatch):
    monkeypatch.setattr(cli._SelfTest, "__call__", lambda self, parser, *_: parser.exit(0))
    for command in commands(page):
        words = shlex.split(command)[1:]
        try:
            options = cli._parser(tuple(cli._ABOUT)).parse_args(words)
        except SystemExit as ended:
            assert ended.code == 0, command
        else:
            assert isinstance(options, argparse.Namespace)


@each_page
def test_pictures_stay_small(spoken, page):
    for picture in re.findall(r"\((images/[^)]+)\)", page.markdown):
        assert (page.path.parent / picture).stat().st_size < 150_000


def dates_of_the_law() -> set[str]:
    """Every day that the shipped packs name, in figures or in words."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in resource("rules").glob("*.toml"))
    found = set(re.findall(r"\d{4}-\d{2}-\d{2}", text))
    for day, month, year in re.findall(rf"(\d{{1,2}}) ({'|'.join(MONTHS[1:])}) (\d{{4}})", text):
        found.add(f"{year}-{MONTHS.index(month):02}-{int(day):02}")
    return found


@each_page
def test_the_pages_of_law_name_no_day_that_the_rule_packs_do_not(spoken, page):
    if not page.name.startswith("law"):
        return
    told = set(re.findall(r"\d{4}-\d{2}-\d{2}", re.sub(r"```.*?```", "", page.markdown, flags=re.DOTALL)))
    the_day_after = {"2026-11-11"}  # the pack says that 2026-11-10 is the last day inside
    assert told - dates_of_the_law() - the_day_after == set()


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_the_rules_of_the_page_are_those_of_the_pack(spoken):
    rows = re.findall(r"^\| `(\S+)` \|.*\| (\S+) \|$", guide.page(spoken, "law").markdown, re.MULTILINE)
    assert rows == [(rule.id, rule.effective.isoformat()) for rule in load_pack().rules]


def test_every_why_leads_to_a_heading():
    sources = Path(explanation.__file__).parent.glob("*.py")
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    places = set(re.findall(r"\"((?:answer|law)[\w-]*#[\w-]+)\"", text))
    places |= {f"law-states#{state}" for state in ("not-yet", "in-force", "suspended", "unconfirmed")}
    outcomes = ("required", "not-required", "undetermined", "not-applicable", "no-indication")
    places |= {f"answer#{outcome}" for outcome in outcomes}
    assert len(places) > 14
    for place in places:
        name, _, anchor = place.partition("#")
        assert anchor in anchors(guide.page("en", name)), place


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_the_window_turns_to_every_heading(qtbot, qapp, spoken):
    language.apply(qapp, spoken)
    window = GuideWindow()
    qtbot.addWidget(window)
    window.show()
    for page in guide.pages(spoken):
        window.show_place(page.name)
        shown = [block.text() for block in window.view._headings]
        assert shown == [heading.text for heading in page.headings]
        assert not [mark for mark in ("**", "](", "<a") if mark in window.view.toPlainText()]
    window.show_place("answer#share")
    qtbot.waitUntil(lambda: window.view.verticalScrollBar().value() > 200)
    assert window.view.textCursor().block().text() == guide.page(spoken, "answer").headings[11].text


def test_links_turn_the_page_and_back_returns(qtbot):
    window = GuideWindow()
    qtbot.addWidget(window)
    window.show_place()
    window._follow(QUrl("law-states.md#suspended"))
    assert window.place == "law-states"
    window._turn(-1)
    assert window.place == "index"
    window._turn(1)
    assert window.place == "law-states"


@pytest.mark.parametrize(
    ("spoken", "words", "page"), [("en", "subsidiaries 50", "law-licence"), ("zh", "指纹 电话", "rule-packs")]
)
def test_search_finds_lines_and_choosing_one_opens_its_page(qtbot, qapp, spoken, words, page):
    language.apply(qapp, spoken)
    window = GuideWindow()
    qtbot.addWidget(window)
    window.show_place()
    qtbot.keyClicks(window.field, words) if words.isascii() else window.field.setText(words)
    assert window.contents.topLevelItemCount() == 1
    window.contents.setCurrentItem(window.contents.topLevelItem(0))
    assert window.place == page
    window.field.setText("xyzzy")
    assert window.contents.topLevelItem(0).isDisabled()
    window.field.clear()
    assert window.contents.topLevelItemCount() == len(guide.pages(spoken))


def test_pictures_are_never_wider_than_the_page(qtbot):
    window = GuideWindow()
    qtbot.addWidget(window)
    window.resize(700, 600)
    window.show()
    window.show_place("first-audit")
    widths = []
    block = window.view.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            image = pieces.fragment().charFormat().toImageFormat()
            if image.isValid():
                widths.append(image.width())
            pieces += 1
        block = block.next()
    assert len(widths) == 2
    assert all(0 < width < window.view.viewport().width() for width in widths)


@pytest.mark.parametrize(
    ("spoken", "named"),
    [("en", r"\*(\w+) → ([^*→]+?)[ ]?(?:→[^*]+)?\*"), ("zh", r"“(\w+) → ([^”→]+?)[ ]?(?:→[^”]+)?”")],
)
def test_every_command_of_a_menu_that_it_names_is_there(qtbot, qapp, spoken, named):
    QSettings().setValue("language", spoken)
    program = Program(qapp)
    qtbot.addWidget(program.window)
    there = {
        (re.sub(r"\(&\w\)|&", "", menu.title()), action.text())
        for menu in program.window.menus.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
        for action in menu.actions()
    }
    pages = "\n".join(re.sub(r"\s+", " ", page.markdown) for page in guide.pages(spoken))
    told = set(re.findall(named, pages))
    program.session.close()
    assert len(told) > 6
    assert told - there == set()
