"""What-if in the window: verdict and shares move at once, nothing of it is in the case, scenarios are kept and compared."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from windows import after, open_drive

from desktop_app.case.scenario import Subject, Supposition
from desktop_app.rules.model import Outcome, Reading
from desktop_app.ui.comparing import ScenarioComparison
from desktop_app.ui.scenario_page import ScenarioModel
from desktop_app.ui.scenario_pane import SuppositionModel


@pytest.fixture
def program(qapp, qtbot, tmp_path):
    with open_drive(qapp, qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def window(program):
    return program.window


@pytest.fixture
def pane(qtbot, window):
    window.workspace.go_to_part(window.session.outline.bom.index["MAG-1"])
    qtbot.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk = window.side_desks.scenarios
    assert desk._dock.isVisible()
    return desk.pane


def choose(pane, subject, value, of=""):
    pane.subject.setCurrentIndex(pane.subject.findData(subject))
    if of:
        pane.office.setCurrentIndex(pane.office.findData(of))
    if pane.value.currentWidget() is pane.choice:
        pane.choice.setCurrentIndex(pane.choice.findData(value))
    else:
        pane.text.setText(value)


def outcome(window):
    return window.session.outline.audit.verdicts[0].outcome


def share(window, part):
    outline = window.session.outline
    return outline.shares[outline.bom.index[part]]


def test_another_origin_of_a_constituent_moves_verdict_and_shares(qtbot, window, pane):
    seal, before = window.session.case.seal, share(window, "MAG-1")
    assert pane.part.text() == "MAG-1"
    choose(pane, Subject.CONSTITUENT_ORIGIN, "JP", "dy-metal")
    after(qtbot, window, pane.suppose)
    assert share(window, "MAG-1") != before
    assert window.session.case.seal == seal, "nothing of it is in the case"
    assert "Nothing of it is in the case" in window.side_desks.scenarios.bar.text
    assert not window.commands.save.isEnabled(), "no dossier of what is only supposed"
    assert window.workspace.tree.current_path()[-1] == window.session.outline.bom.index["MAG-1"]
    after(qtbot, window, lambda: pane.supposed.emit(()))
    assert share(window, "MAG-1") == before
    assert window.side_desks.scenarios.bar.text == ""
    assert window.commands.save.isEnabled()


@pytest.mark.parametrize(
    ("subject", "value", "role"),
    [(Subject.UNIT_PRICE, "30", "unit_price"), (Subject.SUPPLIER, "Somebody else", "supplier")],
)
def test_a_price_and_a_supplier_are_supposed(qtbot, window, pane, subject, value, role):
    choose(pane, subject, value)
    after(qtbot, window, pane.suppose)
    outline = window.session.outline
    assert getattr(outline.bom.parts, role)[outline.bom.index["MAG-1"]] == value


def test_day_reading_and_destination_of_the_strip_are_supposed_while_supposing(qtbot, window, pane):
    choose(pane, Subject.DESTINATION, "CN")
    after(qtbot, window, pane.suppose)
    chosen = window.session.case.content.chosen
    strip = window.workspace.strip
    after(qtbot, window, lambda: strip.reading_changed.emit(Reading.MATERIALS_ONLY))
    after(qtbot, window, lambda: strip.as_of_changed.emit(date(2026, 3, 1)))
    settings = window.session.outline.audit.settings
    assert (settings.destination, settings.reading, settings.as_of) == ("CN", Reading.MATERIALS_ONLY, date(2026, 3, 1))
    assert window.session.case.content.chosen == chosen
    assert pane.model.rowCount() == 3


def test_a_later_supposition_takes_the_place_of_one_about_the_same(qtbot, window, pane):
    for price in ("30", "40"):
        choose(pane, Subject.UNIT_PRICE, price)
        after(qtbot, window, pane.suppose)
    assert [one.value for one in window.session.suppositions] == ["40"]
    pane.list.setFocus()
    after(qtbot, window, lambda: qtbot.keyClick(pane.list, Qt.Key.Key_Delete))
    assert window.session.suppositions == ()


def test_what_cannot_be_supposed_is_told_and_the_answer_stays(qtbot, window, pane):
    choose(pane, Subject.UNIT_PRICE, "a lot")
    with qtbot.waitSignal(window.session.refused, timeout=20_000) as refused:
        pane.suppose()
    assert "a lot" in refused.args[0]
    assert window.session.suppositions == ()


def test_a_scenario_is_kept_loaded_compared_and_dropped(qtbot, window, pane):
    choose(pane, Subject.CONSTITUENT_ORIGIN, "JP", "dy-metal")
    after(qtbot, window, pane.suppose)
    pane.name.setText("Dysprosium from Japan")
    after(qtbot, window, lambda: qtbot.keyClick(pane.name, Qt.Key.Key_Return))
    assert list(window.session.case.content.scenarios) == ["Dysprosium from Japan"]
    after(qtbot, window, lambda: pane.supposed.emit(()))
    pane.scenarios.setCurrentIndex(1)
    after(qtbot, window, lambda: pane.scenarios.activated.emit(1))
    assert window.session.suppositions[0].value == "JP"
    pane.compare.click()
    desk = window.side_desks.scenarios
    qtbot.waitUntil(lambda: desk.page is not None and window.pages.currentWidget() is desk.page, timeout=20_000)
    model = desk.page.model
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert titles == ["Item", "As it is", "Dysprosium from Japan"]
    assert model.index(0, 1).data().startswith("Licence required")
    assert model.index(0, 1).data() != model.index(0, 2).data()
    qtbot.keyClick(desk.page, Qt.Key.Key_Escape)
    after(qtbot, window, lambda: pane.drop_wanted.emit("Dysprosium from Japan"))
    assert window.session.case.content.scenarios == {}


def test_a_change_of_the_case_leaves_what_is_supposed(qtbot, window, pane):
    choose(pane, Subject.DESTINATION, "CN")
    after(qtbot, window, pane.suppose)
    assert outcome(window) is Outcome.NOT_REQUIRED
    after(qtbot, window, lambda: window.session.change(items=("ROTOR",)))
    assert window.session.outline.audit.destination == "CN"
    assert window.session.case.content.chosen.items == ("ROTOR",)


def test_the_lists_are_models(qtbot, window):
    suppositions, scenarios = SuppositionModel(), ScenarioModel()
    for model in (suppositions, scenarios):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    pack = window.session.outline.audit.pack
    suppositions.show([Supposition(Subject.AS_OF, "2026-03-01")], pack)
    assert "2026" in suppositions.index(0, 0).data()
    scenarios.show(ScenarioComparison(("", "one"), (), ()))
    assert scenarios.columnCount() == 3


def test_nothing_can_be_made_of_what_is_only_supposed(qtbot, window, pane):
    commands = window.commands
    made = (commands.preview, commands.save, commands.sign, commands.bundle, commands.print, commands.ask)
    assert all(action.isEnabled() for action in made)
    choose(pane, Subject.UNIT_PRICE, "30")
    after(qtbot, window, pane.suppose)
    assert not any(action.isEnabled() for action in made)
    after(qtbot, window, lambda: pane.supposed.emit(()))
    assert all(action.isEnabled() for action in made)
