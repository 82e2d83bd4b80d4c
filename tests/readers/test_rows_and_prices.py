"""Rows that part a list or head nothing, tables below it, the same list twice, and prices that their sums prove."""

import io
import zipfile

from making import ods_bytes, read, xlsx_bytes

from desktop_app.readers import read_bom


def test_a_row_of_marks_parts_a_list():
    header = ["Part", "Amount", "Price", "Article"]
    lines = [["Diode", "1", "0.22", "9956109"], ["Crystal", "2", "0.40", "1842217"], ["Socket", "1", "0.90", "1217037"]]
    marks = ["EXTRA:", "+++", "+++", "+++"]
    assert read([header, *lines[:2], marks, lines[2]]).bom.lines == len(lines)


def test_a_name_before_a_blank_row_heads_nothing():
    header = ["Part", "Name", "Part number"]
    lines = [[f"R{i}", "Resistor", f"Kool-0W5-{i}k"] for i in range(1, 13)]
    found = read([header, *lines[:6], ["", "Circuit board 5x15cm", ""], ["", "", ""], *lines[6:]])
    assert found.bom.lines == len(lines) + 1


def test_names_before_blank_rows_again_and_again_are_headings():
    header = ["Part", "Name", "Part number", "Qty"]
    lines = [[f"R{i}", "Resistor", f"Kool-0W5-{i}k", "1"] for i in range(1, 13)]
    parted = [row for i in range(0, 12, 3) for row in (["", f"Group {i}", "", ""], ["", "", "", ""], *lines[i : i + 3])]
    assert read([header, *parted]).bom.lines == len(lines)


def test_of_two_totals_the_one_by_the_quantity_is_a_price():
    header = ["Наименование", "Количество", "Стоимость", "Итого"]
    lines = [["Плата", "4", "3000", "12000"], ["Корпус", "4", "2000", "8000"], ["Сервер", "1", "30444", "30444"]]
    assert read([header, *lines]).source.columns["unit_price"] == "Стоимость"


def test_a_price_whose_sum_stands_beside_it_is_sure_among_prices_of_more_pieces():
    header = ["MPN", "Quantity", "Cost/Part", "Total", "Cost/Part", "Total", "Cost/Part", "Total"]
    prices = [("OST02", 13, 38), ("OST04", 4, 67), ("TSR1", 1, 620), ("ECA1", 2, 22), ("LTST", 3, 27)]
    lines = [
        [name, count, *(cell for less in (0, 2, 5) for cell in ((price - less) / 100, count * (price - less) / 100))]
        for name, count, price in prices
    ]
    assert read([header, *lines]).understanding.sure


def test_a_table_below_that_names_parts_again_without_counting_them_is_doubted():
    lines = [["Product", "Quantity", "Cost"], ["Steel billet", "61", "0.5"], ["Zinc", "2", "2.3"], ["Coil", "1", "357"]]
    prices = [["Product", "Date", "Price", "Quantity"], ["Zinc", "2025", "2340", "2"], ["Rent", "2025", "17590", ""]]
    prices += [["Wages", "2025", "3000", ""], ["Insurance", "2025", "1250", ""]]
    found = read([*lines, ["", "", ""], *prices])
    assert not found.understanding.sure


def test_what_a_list_was_made_from_on_another_sheet_is_the_same_list():
    places = ["C1 C5", "C2 C3", "R1 R2 R3", "D1 D2", "J1", "U1"]
    names = ["Z5U-5", "Z5U-2", "METALL 470", "1N 5819", "WSL 10G", "TDA 7266"]
    lines = [[place, name, len(place.split())] for place, name in zip(places, names, strict=True)]
    made = [["Designators", "Order number", "Count"], *lines]
    raw = [["Reference", "Quantity", "Value"], *([place, len(place.split()), place[:1]] for place in places)]
    found = read_bom("player.xlsx", xlsx_bytes({"Sheet1": made, "Sheet2": raw}))
    assert found.source.sheet == "Sheet1"
    assert found.understanding.sure


def test_a_note_among_lines_that_all_state_number_and_quantity_is_no_line():
    header = ["Article No.", "Description", "Quantity", "Weight", "Info"]
    note = ["", "This list is based on the product delivered, check it before you order anything.", "", "", "FDU1307"]
    lines = [[f"FDU:7000{i:04}", f"Circlip {i}x3", str(1 + i % 3), "0.01", "FDU1307"] for i in range(30)]
    assert read([header, note, *lines]).bom.lines == len(lines)


def test_what_is_added_up_below_a_total_is_no_line():
    header = ["Component", "Subsystem", "Name", "Vendor", "Price", "Status"]
    lines = [[f"Radio {i}", "payload", f"HX{i}", "LEMOS", "60.49", "on payload"] for i in range(9)]
    sums = [["Total", "", "", "", "544.41", ""], ["Component Type", "Subtotals"], ["payload", "500"], ["ground", "44"]]
    padded = [[*row, *[""] * (6 - len(row))] for row in [*sums, ["Total", "544.41"]]]
    assert read([header, *lines, *padded]).bom.lines == len(lines)


def test_words_under_consumed_are_no_quantities():
    header = ["Component", "Vendor", "Price", "Consumed"]
    lines = [[f"Radio {i}", "LEMOS", "60.49", "Yes" if i % 2 else "With failure"] for i in range(8)]
    assert "quantity" not in read([header, *lines]).source.columns


def test_footprints_again_and_again_are_no_places():
    header = ["Qty", "Part #", "Value", "Device", "Parts"]
    lines = [
        ["1", f"GRM188R{i}", "100n", "C_0603" if i % 3 else f"L_08{i:02}", f"C{i}, C{i + 20}.1"] for i in range(12)
    ]
    assert read([header, *lines]).source.columns["reference_designators"] == "Parts"


def test_letters_for_kinds_of_components_name_no_part():
    header = ["Qty", "Type", "Value", "Parts", "Digikey"]
    lines = [["1", "CRUL"[i % 4], f"{i % 3}0k", f"R{i}, C{i}", f"478-57{i:02}-1-ND"] for i in range(16)]
    assert read([header, *lines]).source.columns["part_number"] == "Digikey"


def test_ranges_with_spaces_are_places():
    header = ["Schematic", "Name", "Qty", "Price"]
    lines = [
        ["L1 - L4", "Inductor", "4", "0.95"],
        ["R2, R12, R6", "Resistor", "3", "0.1"],
        ["D1 - 4", "Diode", "4", "0.6"],
    ]
    lines += [["C9", "Cap", "1", "0.3"], ["IC1", "Regulator", "1", "5.0"], ["S1", "Fuse", "1", "0.3"]]
    assert read([header, *lines]).source.columns["reference_designators"] == "Schematic"


def test_a_place_of_which_nothing_else_is_known_is_a_line():
    rows = [[f"R{i}", f"{i}K5", f"SMD-0603 {i}K5"] for i in range(1, 12)]
    assert (
        read(
            [["Mark", "Value", "Part number"], *rows, ["R30", "", ""], *([[f"C{i}", f"{i}u7", "X"] for i in range(3)])]
        ).bom.lines
        == 15
    )


def test_an_open_document_written_with_a_line_for_each_tag_is_read():
    rows = [["Part Number", "Qty"], ["AB-1", 2], ["AB-2", 3]]
    spaced = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(ods_bytes(rows))) as old, zipfile.ZipFile(spaced, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(b"><table:", b">\n  <table:").replace(b"><text:p", b">\n    <text:p")
            content = content.replace(b"</text:p><", b"</text:p>\n  <").replace(b"><office:", b">\n<office:")
            new.writestr(name, content)
    assert read_bom("battery.ods", spaced.getvalue()).bom.lines == len(rows) - 1


def test_a_share_is_no_price():
    header = ["Part", "Qty", "Cost %"]
    lines = [[f"Cap {i}p", "4", f"0.00{i}"] for i in range(1, 7)]
    assert "unit_price" not in read([header, *lines]).source.columns


def test_models_name_lines_that_a_name_heads():
    header = ["组件", "型号", "单价", "数量"]
    lines = [["按键", "微动开关", "5.5", "6"], ["", "SDVX按键", "50", "1"], ["旋钮", "旋转编码器", "24", "2"]]
    lines += [["", "全铝旋钮", "8", "2"], ["外壳", "3D打印机壳", "1", "1"], ["", "磁吸", "8", "2"]]
    assert read([header, *lines]).source.columns["part_number"] == "型号"


def test_devices_are_names_beside_makers_numbers_although_another_column_names_signals():
    header = ["Qty", "Device", "Parts", "MF", "MPN", "Signal Name"]
    lines = [["2", f"R-EU_R04{i:02}", f"R{i}, R{i + 20}", "VISHAY", f"CRCW04{i:03}FK", ""] for i in range(8)]
    assert read([header, *lines]).source.columns["part_number"] == "MPN"


def test_a_row_without_a_name_that_adds_up_the_counts_is_their_sum():
    header = ["Footprint", "Comment", "Designator", "Quantity"]
    lines = [["SOT-23", "BC847", "Q1, Q2", "2"], ["SOIC8", "PIC12F", "U1", "1"], ["DO-214", "S1A", "D1", "1"]]
    assert read([header, *lines, ["", "", "", "4"], ["Approved", "Notes", "", ""]]).bom.lines == len(lines)


def test_a_number_alone_below_the_lines_is_a_sum_whatever_its_column():
    header = ["Description", "Name", "Qty per system", "Best value"]
    lines = [[f"Cap {i}", f"CC04{i:02}", "2", f"0.0{i}"] for i in range(1, 10)]
    assert read([header, *lines, ["", "", "", "41.48"]]).bom.lines == len(lines)


def test_a_text_alone_among_the_counts_is_a_heading():
    header = ["Qty", "Name", "Value", "Order No."]
    lines = [["1", f"R{i}", f"{i}k", f"SMD-0603 {i}K"] for i in range(1, 7)]
    found = read(
        [header, ["Minimum configuration", "", "", ""], *lines, ["", "", "", ""], ["Optional", "", "", ""], *lines[:2]]
    )
    assert found.understanding.sure
    assert found.bom.lines == len(lines) + 2


def test_a_title_above_the_header_of_an_empty_table_is_no_part():
    header = ["Part Name", "Part number", "Source", "Cost"]
    rows = [
        ["Oven", "", "", ""],
        header,
        ["Mini oven", "", "Argos", "39.99"],
        ["", "", "", ""],
        ["Thermocouple", "", "", ""],
    ]
    assert read([*rows, header]).bom.lines == 1


def test_two_known_words_head_parts_and_counts():
    rows = [["Component", "Number", ""], ["Rack 19 inch", "1", ""], ["Front panel", "1", ""], ["red LEDs", "8", ""]]
    found = read([*rows, ["slider", "3", "Farnell"], ["USB connector", "2", ""], ["Ethernet connector", "3", ""]])
    assert found.source.columns["part_number"] == "Component"
    assert found.source.columns["quantity"] == "Number"


def test_estonian_words_head_columns():
    header = ["Nimetus", "Hind", "Kogus", "Kokku"]
    lines = [["GPS", "14.15", "1", "14.15"], ["IMU", "1.89", "2", "3.78"], ["NFC", "1.43", "1", "1.43"]]
    columns = read([header, *lines]).source.columns
    assert (columns["unit_price"], columns["quantity"]) == ("Hind", "Kogus")


def test_a_number_that_hardly_any_line_has_names_no_parts_where_all_have_values():
    header = ["Qty", "Reference(s)", "Value", "SnapEDA_PN"]
    lines = [["1", f"R{i}", f"{i}.3k", "IRFZ44N" if i == 3 else ""] for i in range(1, 16)]
    assert read([header, *lines]).source.columns["part_number"] == "Value"
