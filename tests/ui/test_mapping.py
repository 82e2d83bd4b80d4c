"""The mapping dialog: the sheet with its roles and borders, what a user can change there, and the tree that comes of it."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QSpinBox, QWidget

from desktop_app.readers import AUTOMATIC, MODEL_QUANTITY, NO_HEADER, Choices, Draft, RowKind, open_file, what_if
from desktop_app.ui import language, role_words, theme
from desktop_app.ui.bom_model import BomModel
from desktop_app.ui.mapping_cells import CellModel
from desktop_app.ui.mapping_dialog import MappingDialog
from desktop_app.ui.mapping_headers import FOUND, UNUSED, Handle
from desktop_app.ui.role_words import letters

NOTHING, NO_INDEX = Draft(), QModelIndex()

ROWS = """物料清单,,,
料号,名称,数量,库存
A-1,电机,2,40
标准件,,,
A-2,磁铁,8,90
合计,,10,
备注：无公差,,,
"""
PUMP = """Level,Part Number,Description,Qty
0,PUMP,Pump,1
1,MOTOR,Motor,1
2,MAG,Magnet,8
1,CASE,Case,2
"""


def cells(text: str = ROWS, draft: Draft = NOTHING) -> CellModel:
    opened = open_file("bom.csv", text.encode())
    model = CellModel()
    model.show(opened.sheets[0])
    model.explain(what_if(opened, draft.choices(len(opened.sheets[0]))).understanding, draft)
    return model


@pytest.fixture
def dialog(qtbot):
    """Makes dialogs that are read and in sight."""

    def made(text: str | bytes = ROWS, choices: Choices = AUTOMATIC, name: str = "bom.csv") -> MappingDialog:
        data = text.encode() if isinstance(text, str) else text
        found = MappingDialog(name, lambda: data, choices)
        found.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(found)
        found.crashed.connect(pytest.fail)
        with qtbot.waitSignal(found.shown, timeout=20_000):
            found.show()
        return found

    return made


def changed(qtbot, dialog: MappingDialog, act) -> None:
    """Do something, and wait until the file was read again."""
    with qtbot.waitSignal(dialog.shown, timeout=20_000):
        act()


def tree(dialog: MappingDialog, above: QModelIndex = NO_INDEX) -> list:
    """Part number, quantity and what is below, for each occurrence."""
    model = dialog.bom
    found = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        found.append((index.data(), index.siblingAtColumn(1).data(), tree(dialog, index)))
    return found


def parts(dialog: MappingDialog) -> list[tuple[str, str]]:
    """What the list is of, flat."""
    return [(number, quantity) for number, quantity, _ in tree(dialog)[0][2]]


# --- The cells


def test_the_cells_stand_as_in_the_sheet_and_are_coloured_by_role(qapp):
    model = cells()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert (model.rowCount(), model.columnCount()) == (7, 4)
    assert model.index(4, 1).data() == "磁铁"
    kinds = [RowKind.TITLE, RowKind.HEADER, None, RowKind.HEADING, None, RowKind.TOTAL, RowKind.REMARK]
    assert [model.kind(row) for row in range(7)] == kinds
    assert [model.state(column).role for column in range(4)] == ["part_number", "name", "quantity", "other_quantity"]
    background, ink = Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ForegroundRole
    colours = {model.index(2, column).data(background).name() for column in range(3)}
    assert len(colours) == 3
    assert model.index(3, 0).data(ink).name() == theme.current().muted
    assert "Row 6 is no line item: Sum" in model.index(5, 0).data(Qt.ItemDataRole.ToolTipRole)
    model.show(None)
    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_what_a_column_is_can_be_heard(qapp):
    model = cells(draft=Draft(unused=frozenset({1})))
    said = [model.headerData(c, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole) for c in (0, 1)]
    assert said[0].startswith("Column A · “料号” · Part number · ")
    assert said[0].endswith("% sure")
    assert said[1] == "Column B · “名称” · not used, as chosen"


def test_a_cell_of_a_megabyte_is_cut_for_the_view(qapp):
    model = cells("Part,Qty\nA,1\n" + "B" * 1_000_000 + ",2\n")
    assert len(model.index(2, 0).data()) < 1_000


def test_columns_are_named_as_in_a_spreadsheet():
    assert [letters(n) for n in (0, 25, 26, 701, 702, 16_383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]


def test_every_role_that_is_offered_has_a_name_a_colour_and_a_sign():
    for structure in ("levels", "declaration"):
        roles = role_words.offered(structure)
        assert len(roles) == len(set(roles))
        for role in roles:
            assert role_words.tone(role) in theme.LIGHT.tones
            assert role_words.sign(role)
            assert "_" not in role_words.role(role)
    assert {"level", "parent", "quantity"} <= set(role_words.offered("levels"))
    assert {"constituent", "technology_origin", "part_number"} <= set(role_words.offered("declaration"))


def test_groups_of_roles_are_told_apart_without_colours():
    signs = [sign for _, sign, _ in role_words.GROUPS]
    assert len(set(signs)) == len(signs)


# --- The tree


def test_the_tree_shows_each_occurrence_and_where_it_stands(qapp):
    model = BomModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(what_if(open_file("pump.csv", PUMP.encode())).bom)
    pump = model.index(0, 0)
    assert (pump.data(), model.rowCount(pump), model.row_of(pump)) == ("PUMP", 2, 1)
    magnet = model.index(0, 0, model.index(0, 0, pump))
    assert (magnet.data(), magnet.siblingAtColumn(1).data(), model.row_of(magnet)) == ("MAG", "8", 3)
    assert magnet.parent().parent() == pump
    model.show(None)
    assert model.rowCount() == 0


def test_a_cycle_ends_in_the_tree_and_is_marked(qapp):
    text = "Parent Number,Part Number,Qty\n,TOP,1\nTOP,A,1\nA,B,1\nB,A,1\n"
    model = BomModel()
    model.show(what_if(open_file("c.csv", text.encode())).bom)
    index = model.index(0, 0)
    while model.hasChildren(index):
        index = model.index(0, 0, index)
    assert index.data() == "↻ A"
    assert "cycle" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_long_lists_are_handed_out_in_batches(qapp):
    text = "Part,Qty\n" + "".join(f"P-{i},1\n" for i in range(BomModel.batch + 5))
    model = BomModel()
    model.show(what_if(open_file("l.csv", text.encode())).bom)
    top = model.index(0, 0)
    assert (model.rowCount(top), model.canFetchMore(top)) == (BomModel.batch, True)
    model.fetchMore(top)
    assert (model.rowCount(top), model.canFetchMore(top)) == (BomModel.batch + 5, False)


# --- The dialog


def test_it_shows_what_was_found_and_what_was_left_out(dialog):
    shown = dialog()
    assert parts(shown) == [("A-1", "2"), ("A-2", "8")]
    assert (shown.header.value(), shown.first.value(), shown.last.value()) == (2, 3, 5)
    assert "2 lines · 3 parts · 1 root · depth 1 · 0 problems" in shown.facts.text()
    said = [(row.kind, row.row) for row in shown.remarks.model.rows if row.row is not None]
    assert said == [("title", 0), ("heading", 3), ("total", 5), ("remark", 6)]
    assert shown.use.isEnabled()


def test_what_is_assumed_is_listed(dialog):
    shown = dialog("Part Number,Description\nA,x\nB,y\n")
    assert any(remark.kind == "assumed" and "1 piece" in remark.text for remark in shown.remarks.model.rows)


def test_a_role_is_given_by_the_list_above_its_column_and_taken_from_the_other(qtbot, dialog):
    shown = dialog()
    shown.view.roles.open(3)
    box = shown.view.roles.roles
    assert box.accessibleName() == "Role of column D"
    assert box.itemText(box.findData("quantity")).endswith("(now column C)")
    changed(qtbot, shown, lambda: box.activated.emit(box.findData("quantity")))
    assert parts(shown) == [("A-1", "40"), ("A-2", "90")]
    assert [c for c in range(4) if shown.view.cells.state(c).role == "quantity"] == [3]
    changed(qtbot, shown, lambda: shown.view.role_chosen.emit(3, UNUSED))
    assert parts(shown) == [("A-1", "2"), ("A-2", "8")]
    assert shown.view.cells.state(3).chosen
    changed(qtbot, shown, lambda: shown.view.role_chosen.emit(3, FOUND))
    assert not shown.view.cells.state(3).chosen


def test_the_roles_open_by_keyboard(dialog):
    shown = dialog()
    shown.view.go_to(2, 2)
    QTest.keyClick(shown.view, Qt.Key.Key_F2)
    box = shown.view.roles.roles
    assert (box.isVisible(), box.accessibleName(), box.currentData()) == (True, "Role of column C", FOUND)
    box.hidePopup()


def mouse(header: QWidget, kind: QEvent.Type, y: int) -> None:
    at = QPointF(20, y)
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, at, header.mapToGlobal(at), left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(header.viewport(), event)


def drag(shown: MappingDialog, start: int, end: int) -> Handle | None:
    """Press beside a height, move to another, let go; what was held."""
    header = shown.view.borders
    mouse(header, QEvent.Type.MouseButtonPress, start)
    mouse(header, QEvent.Type.MouseMove, end)
    held = header.moving
    mouse(header, QEvent.Type.MouseButtonRelease, end)
    return held


def middle(shown: MappingDialog, row: int) -> int:
    return shown.view.rowViewportPosition(row) + shown.view.rowHeight(row) // 2


def test_header_row_and_borders_are_dragged(qtbot, dialog):
    text = "Part,Qty\nX,1\nPart,Qty\nA,1\nB,2\nC,3\n"
    shown = dialog(text)
    header = shown.view.borders
    held = []
    changed(qtbot, shown, lambda: held.append(drag(shown, middle(shown, 0), middle(shown, 2))))
    assert (held, shown.draft.header_row) == ([Handle.HEADER], 2)
    assert parts(shown) == [("A", "1"), ("B", "2"), ("C", "3")]
    changed(qtbot, shown, lambda: drag(shown, header.edges()[Handle.LAST], shown.view.rowViewportPosition(5) - 3))
    assert parts(shown) == [("A", "1"), ("B", "2")]
    changed(qtbot, shown, lambda: drag(shown, header.edges()[Handle.FIRST], shown.view.rowViewportPosition(4) + 2))
    assert parts(shown) == [("B", "2")]
    outside = [remark.row for remark in shown.remarks.model.rows if remark.kind == "outside"]
    assert outside == [3, 5]
    changed(qtbot, shown, shown.back.click)
    assert shown.draft == Draft()
    assert [number for number, _ in parts(shown)] == ["X", "A", "B", "C"]


def test_header_row_and_borders_are_typed(qtbot, dialog):
    shown = dialog()
    changed(qtbot, shown, lambda: shown.last.setValue(3))
    assert parts(shown) == [("A-1", "2")]
    assert (shown.draft.first, shown.draft.last) == (None, 2)
    changed(qtbot, shown, lambda: shown.header.setValue(0))
    assert shown.draft.header_row == NO_HEADER
    assert shown.header.text() == "none"


def test_the_menu_of_a_row_says_what_it_can_be(qtbot, dialog):
    shown = dialog()
    actions = {action.text(): action for action in shown.view.row_menu(4).actions()}
    changed(qtbot, shown, actions["The lines begin in row 5"].trigger)
    assert parts(shown) == [("A-2", "8")]
    changed(qtbot, shown, actions["There is no header row"].trigger)
    assert shown.draft.header_row == NO_HEADER


def test_another_sheet_is_chosen_and_read_by_itself(qtbot, dialog):
    import io

    import xlsxwriter

    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        for name, number in (("Pump", "P-1"), ("Valve", "V-1")):
            sheet = book.add_worksheet(name)
            for row, texts in enumerate((["Part", "Qty"], [number, 3], ["S-1", 4])):
                sheet.write_row(row, 0, texts)
    shown = dialog(buffer.getvalue(), name="two.xlsx")
    assert [shown.sheets.itemText(i) for i in range(2)] == ["Pump · 2 lines", "Valve · 2 lines"]
    changed(qtbot, shown, lambda: shown.sheets.activated.emit(1))
    assert parts(shown) == [("V-1", "3"), ("S-1", "4")]
    assert shown.view.cells.index(1, 0).data() == "V-1"


def test_further_sheets_are_read_together_with_it_by_one_tick(qtbot, dialog):
    import io

    import xlsxwriter

    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        for name, rows in (
            ("Mechanics", (["Part Number", "Name", "Qty"], ["FRM-1", "Frame", 1], ["AXL-2", "Axle", 2])),
            ("Electronics", (["Item", "Component name", "Quantity"], ["PCB-7", "Board", 1], ["MAG-5", "Magnet", 3])),
            ("Notes", (["Nothing"],)),
        ):
            sheet = book.add_worksheet(name)
            for row, texts in enumerate(rows):
                sheet.write_row(row, 0, texts)
    shown = dialog(buffer.getvalue(), name="robot.xlsx")
    offered = shown.further.menu().actions()
    assert [(action.text(), action.isChecked(), action.isEnabled()) for action in offered] == [
        ("Electronics · 2 lines", False, True),
        ("Notes", False, False),
    ]
    assert "Electronics" in shown.message.text
    changed(qtbot, shown, offered[0].trigger)
    assert shown.message.isHidden() and "+ 1 sheet" in shown.further.text()
    assert tree(shown) == [
        ("robot – Mechanics", "", [("FRM-1", "1", []), ("AXL-2", "2", [])]),
        ("robot – Electronics", "", [("PCB-7", "1", []), ("MAG-5", "3", [])]),
    ]
    with qtbot.waitSignal(shown.taken) as taken:
        shown.use.click()
    assert (taken.args[0].choices.sheet, taken.args[0].choices.also) == ("Mechanics", ("Electronics",))


def test_what_cannot_be_read_says_why_and_can_be_mended(qtbot, dialog):
    shown = dialog("Gehäuse,grau,Halle 3\nDeckel,grau,Halle 3\n")
    assert "no bill of materials" in shown.message.text
    assert not shown.use.isEnabled()
    assert tree(shown) == []
    changed(qtbot, shown, lambda: shown.view.role_chosen.emit(0, "part_number"))
    assert parts(shown) == [("Gehäuse", "1"), ("Deckel", "1")]
    assert shown.use.isEnabled()
    for column in range(3):
        changed(qtbot, shown, lambda column=column: shown.view.role_chosen.emit(column, UNUSED))
    assert not shown.use.isEnabled()
    assert tree(shown) == []


def test_a_file_without_cells_is_refused_in_words(qtbot, dialog):
    shown = dialog(b"%PDF-1.4")
    assert "PDF" in shown.message.text
    assert not shown.view.isEnabled()
    assert shown.cancel.isEnabled()


def test_what_is_taken_names_everything_and_reads_the_same(qtbot, dialog):
    shown = dialog()
    changed(qtbot, shown, lambda: shown.view.role_chosen.emit(3, "quantity"))
    changed(qtbot, shown, lambda: shown.last.setValue(3))
    with qtbot.waitSignal(shown.taken) as taken:
        shown.use.click()
    decided, keep = taken.args
    assert keep
    assert decided.choices == Choices(
        header_row=1,
        columns={"part_number": "料号", "name": "名称", "quantity": "库存"},
        rows=(0, 2),
    )
    assert decided.profile.choices == decided.choices
    again = dialog(choices=decided.choices)
    assert parts(again) == [("A-1", "40")]
    assert (again.draft.roles["quantity"], again.draft.last) == (3, 2)


def test_nothing_is_taken_while_it_is_read_again(dialog):
    shown = dialog()
    shown.taken.connect(lambda *_: pytest.fail("what was shown is not what was wanted"))
    shown.change(shown.draft.with_header(NO_HEADER))
    assert not shown.use.isEnabled()
    shown._take()
    shown.reject()


def test_quick_changes_are_read_once(qtbot, dialog):
    shown = dialog()
    seen = []
    shown.shown.connect(lambda: seen.append(shown.draft))
    with qtbot.waitSignal(shown.shown, timeout=20_000):
        shown.view.role_chosen.emit(3, "quantity")
        shown.view.role_chosen.emit(1, UNUSED)
    qtbot.wait(200)
    assert [(dict(draft.roles), draft.unused) for draft in seen] == [({"quantity": 3}, frozenset({1}))]


def test_an_unsure_reading_asks_for_a_look(dialog):
    shown = dialog("4711-A,Case,12\n4711-B,Lid,12\n4711-C,Magnet,96\n")
    assert (
        shown.message.text
        == "No row of header words was found; the columns were understood by their cells. Check them."
    )
    assert "50 % sure" in shown.certainty.text()


def test_a_doubt_about_recalled_choices_is_said_first(dialog):
    shown = dialog(choices=Choices(header_row=1, columns={"quantity": "库存"}, profile="july.csv", doubt="Look there."))
    assert shown.message.text == "Look there."
    assert "july.csv" in shown.certainty.text()


def test_a_remark_leads_to_its_row_and_a_part_to_its_line(dialog):
    shown = dialog()
    at = [remark.row for remark in shown.remarks.model.rows].index(5)
    shown.remarks.chosen.emit(at)
    assert shown.view.currentIndex().row() == 5
    index = shown.bom.index(1, 0, shown.bom.index(0, 0))
    shown.tree.clicked.emit(index)
    assert shown.view.currentIndex().row() == 4


def test_a_sheet_as_large_as_a_spreadsheet_has_them_is_shown(dialog):
    shown = dialog("Part,Qty" + "," * 16_382 + "\nA,1\nB,2" + "," * 16_382 + "far\n")
    assert shown.view.cells.columnCount() == 16_384
    assert parts(shown) == [("A", "1"), ("B", "2")]
    shown.view.go_to(1, 16_000)
    assert not shown.view.grab().isNull()


@pytest.mark.parametrize("code", ["en", "zh"])
def test_every_control_has_a_name(qapp, dialog, code):
    language.apply(qapp, code)
    shown = dialog()
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QSpinBox)
    nameless = [
        type(widget).__name__
        for widget in shown.findChildren(QWidget)
        if isinstance(widget, kinds)
        and widget.isVisibleTo(shown)
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QComboBox | QSpinBox)
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_the_row_under_the_mouse_can_be_taken_hold_of_where_it_is_the_header(dialog):
    shown = dialog()
    header = shown.view.borders
    assert header.handle_at(middle(shown, 1)) is Handle.HEADER
    assert header.handle_at(middle(shown, 4)) is None
    assert header.handle_at(header.edges()[Handle.FIRST] + 3) is Handle.FIRST
    QTest.mouseMove(header.viewport(), QPoint(20, middle(shown, 1)))


# --- Lists for several models

MODELS = """Part Number,Description,FA-100,FA-200,Tropical
A-1,Motor,1,1,1
A-2,Heater,,2,
A-3,Frame,1,1,1
"""


def test_columns_of_models_are_shown_as_such_and_give_an_item_each(dialog):
    open_dialog = dialog(MODELS)
    states = [open_dialog.view.cells.state(column) for column in (2, 3, 4)]
    assert [state.role for state in states] == [MODEL_QUANTITY, MODEL_QUANTITY, ""]
    assert [item[0] for item in tree(open_dialog)] == ["FA-100", "FA-200"]


def test_the_role_of_models_is_given_to_a_further_column_and_no_other_loses_it(dialog, qtbot):
    open_dialog = dialog(MODELS)
    header = open_dialog.view.roles
    header.open(4)
    listed = [header.roles.itemText(place) for place in range(header.roles.count())]
    assert "×  Model quantity" in listed
    changed(qtbot, open_dialog, lambda: open_dialog.view.role_chosen.emit(4, MODEL_QUANTITY))
    assert [item[0] for item in tree(open_dialog)] == ["FA-100", "FA-200", "Tropical"]
    assert open_dialog.draft.models == frozenset({2, 3, 4})
    with qtbot.waitSignal(open_dialog.taken) as taken:
        open_dialog.use.click()
    assert taken.args[0].choices.models == ("FA-100", "FA-200", "Tropical")


def test_one_of_the_models_may_be_the_quantity_and_the_others_are_then_none(dialog, qtbot):
    open_dialog = dialog(MODELS)
    changed(qtbot, open_dialog, lambda: open_dialog.view.role_chosen.emit(3, "quantity"))
    assert parts(open_dialog) == [("A-1", "1"), ("A-2", "2"), ("A-3", "1")]
    changed(qtbot, open_dialog, open_dialog.back.click)
    changed(qtbot, open_dialog, lambda: open_dialog.view.role_chosen.emit(3, UNUSED))
    assert len(tree(open_dialog)) == 1


def test_the_role_of_models_is_given_to_all_selected_columns_that_have_none(dialog, qtbot):
    text = "Part Number,Description,Basic,Sport,Tropical\nA-1,Motor,1,1,1\nA-2,Heater,,2,\nA-3,Frame,1,1,1\n"
    open_dialog = dialog(text)
    for column in (1, 2, 3, 4):
        open_dialog.view.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        open_dialog.view.selectColumn(column)
    changed(qtbot, open_dialog, lambda: open_dialog.view.role_chosen.emit(4, MODEL_QUANTITY))
    assert open_dialog.draft.models == frozenset({2, 3, 4})
    assert [item[0] for item in tree(open_dialog)] == ["Basic", "Sport", "Tropical"]
