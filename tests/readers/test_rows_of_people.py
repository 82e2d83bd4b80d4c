"""Which rows of a list are its lines: sums, headings, further headers, frames and remarks are none, lone names may be."""

from making import column, messages, read, tree, xlsx_bytes

from desktop_app.readers import RowKind, UnreadableFile, read_bom


def refused(data: bytes) -> bool:
    try:
        read_bom("b.csv", data)
    except UnreadableFile:
        return True
    return False


def test_a_sum_in_a_row_that_says_n_a_everywhere_else():
    rows = [["Category", "Component", "Unit Cost", "Quantity", "Source"]]
    rows += [["Frame", f"Beam {i}", 2, 1, "Shop"] for i in range(4)]
    rows += [["Summary", "Total Production Cost", "N/A", "N/A", "Report"]]
    assert read(rows).bom.lines == 4


def test_a_further_header_moved_to_other_columns():
    rows = [["Cantidad", "Nombre", "Costo", ""], [4, "Sensor", 17, ""], [2, "Motor", 30, ""], ["", "", "", ""]]
    rows += [["", "Cantidad", "Nombre", "Costo"], ["", 3, "Resorte", 2], ["", 1, "Bandeja", 5]]
    found = read(rows)
    assert [part for part, _ in tree(found.bom)["product"]] == ["Sensor", "Motor", "Resorte", "Bandeja"]
    assert column(found.bom, "unit_price")["Bandeja"] == "5"


def test_labels_and_lone_ids_are_no_header():
    assert refused(b"Number of items,,Number of items\nCost,,3\nTotal,,4\n")
    assert refused(b"nodeID,P,mf,z\n501,0.88,50.6,655\n502,0.88,26.8,655\n")


def test_a_sum_with_a_remark_in_brackets():
    rows = [["part", "spec", "qty", "unit_usd"], ["Motor", "28xx", 2, 28], ["Wing", "13 in", 1, 5]]
    assert read([*rows, ["TOTAL (indicative, excl. shipping)", "", "", 61]]).bom.lines == 2


def test_parts_listed_one_by_one_and_then_collated_are_read_once():
    header = ["Item", "Qty", "Reference(s)", "Value", "Footprint"]
    rows = [["Component Count:", "4", "", "", ""], ["Individual Components:"], header]
    rows += [["", "", mark, "10u", "C0805"] for mark in ("C1", "C3")] + [["", "", "R1", "1k", "R0603"]]
    rows += [["Collated Components:"], header, ["1", 2, "C1, C3", "10u", "C0805"], ["2", 1, "R1", "1k", "R0603"]]
    found = read([row + [""] * (5 - len(row)) for row in rows])
    assert sorted(quantity for _, quantity in tree(found.bom)["product"]) == ["1", "2"]
    assert messages(found, "a later table counts the same parts", "“C1”, “C3”, “R1”")


def test_a_name_alone_is_a_part_where_headings_stand_in_another_column():
    rows = [["Category", "Qty", "Description", "Manufacturer"], ["Devices", "", "", ""], ["", 1, "Board", "Arduino"]]
    rows += [
        ["", 2, "Motor", "Moons"],
        ["Hardware", "", "", ""],
        ["", "", "M3 assortment", ""],
        ["", 3, "Bolt", "Pololu"],
    ]
    found = read(rows)
    assert [part for part, _ in tree(found.bom)["product"]] == ["Board", "Motor", "M3 assortment", "Bolt"]


def test_a_name_alone_on_the_last_line_heads_nothing():
    rows = [["Part", "Count", "Link"], *[[f"Sensor {i}", 2, "shop"] for i in range(4)], ["Magnet(s)", "", ""]]
    assert "Magnet(s)" in dict(tree(read(rows).bom)["product"])


def test_designators_alone_mark_a_part():
    rows = [
        ["#", "Метка", "Значение", "Корпус"],
        *[[i, f"C{i}", "10u", "1206"] for i in range(1, 5)],
        [5, "XP1,XP2", "", "PLS"],
    ]
    found = read(rows)
    assert found.source.columns["reference_designators"] == "Метка"
    assert found.bom.lines == 5


def test_a_name_alone_over_another_table_is_its_title():
    rows = [["Part", "Count", "Link"], *[[f"Sensor {i}", 2, "shop"] for i in range(4)], ["Electronics", "", ""]]
    rows += [["Part", "Count", "Note"], *[[f"Board {i}", 1, "x"] for i in range(3)]]
    assert "Electronics" not in dict(tree(read(rows).bom)["product"])


def test_a_row_that_tells_shops_apart_is_no_line():
    rows = [["Qty", "MPN", "SKU", "SKU", "Stock", "Stock"], ["", "", "Digi-Key", "Mouser", "Digi-Key", "Mouser"]]
    assert read([*rows, [1, "CSTLS4M00", "490-1", "81-1", 5, 6], [2, "LM358", "296-1", "595-1", 7, 8]]).bom.lines == 2


def test_lines_of_a_form_that_were_left_empty():
    rows = [["Pos", "Menge", "Bezeichnung", "Artikelnr.", "Preis netto", "MwSt [%]"], ["1.", 4, "Lager", "L-88", 3, 20]]
    rows += [[f"{n}.", "", "", "", 0, 20] for n in (2, 3, 4)]
    found = read(rows)
    assert found.bom.lines == 1
    assert {s.kind: s.rows for s in found.understanding.skipped}[RowKind.NAMELESS] == (2, 3, 4)


def test_a_lone_text_above_a_further_header_is_its_title():
    rows = [["Designator", "Value", "Quantity"], ["C1", "1u", 1], ["C2", "2u", 1], ["", "or an equal one", ""]]
    rows += [["Brackets and screws", "", ""], ["", "Component", "Qty"], ["", "Nut M2", 5], ["", "Bolt M2", 3]]
    assert read(rows).bom.lines == 4


def test_words_of_a_drawing_frame_are_no_cells_of_the_list():
    rows = [["Перв. примен.", "Поз. обозначение", "Наименование", "Кол."], ["", "C1", "Кварц 8 МГц", 1]]
    rows += [["Справ. №", "R1...R3", "", 3], ["Подп. и дата", "", "Диоды", ""], ["", "VD1", "Диод 30 В", 2]]
    rows += [["Взам. инв. №", "", "", ""], ["", "Изм.", "Лист", "Дата"], ["Инв. № подл.", "", "", ""]]
    found = read(rows)
    assert found.bom.lines == 3
    assert any(message.startswith("Words of the drawing's frame stand in rows 1") for message in messages(found))
    assert read([["Перв. примен.", "Наименование", "Кол."], ["", "Гайка", 2]]).bom.lines == 1


def test_a_heading_with_the_sum_of_its_part_is_no_line():
    rows = [["Libellé", "Qté", "Prix unitaire", "Total"], ["Châssis", "", "Total châssis :", 40], ["Tube", 2, 20, 40]]
    rows += [["", "", "Total châssis :", 40], ["Siège", "", "Total siège :", 9], ["Mousse", 1, 9, 9]]
    assert read(rows).bom.lines == 2


def test_remarks_beside_sums_are_no_parts():
    rows = [["Part Name", "QTY", "Unit Cost", "Cost"], ["Rail", 2, 4, 8], ["Motor", 1, 9, 9], ["", "", "", ""]]
    rows += [["", "", "", "Bought so far"], ["", "", "", 8], ["", "", "", "Everything"], ["", "", "", 17]]
    assert read(rows).bom.lines == 2


def test_names_alone_below_the_last_price_go_on_the_list():
    rows = [["Item", "Price", "Link"], ["Case", 3, "a"], ["Board", 2, "b"], ["Step-down 5V", "", ""], ["Lamp", "", ""]]
    assert read(rows).bom.lines == 4


def test_lines_that_hold_more_cells_than_the_header_are_doubtful():
    text = "Part Number,Description,Qty,Link\nP1,Bolt,2,x\nP2,Nut, black,2,x\nP3,Washer, Pin,1,x\n"
    found = read_bom("b.csv", text.encode())
    assert not found.understanding.sure
    assert any("more cells than the header" in message for message in messages(found))


def test_names_and_descriptions_alone_are_doubtful():
    rows = [["Name", "Type", "Description", "Notes"], *[[f"field {i}", "Text", "says a thing", ""] for i in range(4)]]
    assert not read(rows).understanding.sure


def test_a_list_of_names_and_links():
    rows = [["Component", "Link"], ["Hinge: bronze", "https://a.test/1"], ["Rope", "https://a.test/2"]]
    assert read(rows).bom.lines == 2


def test_a_further_header_of_two_plain_words():
    rows = [["Part Number", "Description", "Quantity"], ["P1", "Frame", 1], ["P2", "Seat", 1], ["", "", ""]]
    rows += [["", "Component", "Qty"], ["", "Nut", 5]]
    assert [part for part, _ in tree(read(rows).bom)["product"]] == ["P1", "P2", "Nut"]


def test_names_alone_in_the_midst_of_lines():
    head, bolts = ["Name", "Details", "Quantity"], [[f"Bolt {i}", "steel", 4] for i in range(9)]
    assert read([head, *bolts, ["Washers", "", ""], *bolts[:2]]).bom.lines == 12
    assert read([head, *bolts, ["Feet", "", ""], ["Hinges", "", ""], ["Rope", "", ""], *bolts[:2]]).bom.lines == 14
    assert read([head, *bolts, ["", "", ""], ["Drive", "", ""], *bolts[:2]]).bom.lines == 11


def test_hours_of_work_below_the_sum_are_no_parts():
    rows = [["Item Number", "Quantity", "Part Number", "Cost"], [1, 3, "P-1", 0.1], [2, 2, "P-2", 0.4]]
    rows += [["", "", "Total", 1.1], ["", "Member", "Hours", "Wage"], ["", "Work", "Ann", 50], ["", "", "Bob", 40]]
    assert read(rows).bom.lines == 2


def test_a_list_without_header_beside_a_sheet_of_links_is_doubtful():
    parts = [["Frame", "Rail 20x20", "Base", 10, "m", 15], ["Frame", "Bracket", "Edge", 24, "pcs", 2]]
    links = [["Part", "Vendor", "Cost"], ["Rail 20x20", "Shop", 15], ["Bracket", "Shop", 2], ["Lamp", "Shop", 3]]
    assert not read_bom("p.xlsx", xlsx_bytes({"Printer BOM": parts, "Links": links})).understanding.sure
    assert read_bom("p.xlsx", xlsx_bytes({"Notes": parts[:1], "Links": links})).understanding.sure


def test_a_sum_that_begins_with_the_word_for_it():
    rows = [["部品名", "個数", "参考単価", "参考小計"], ["車輪", 2, 30, 60], ["軸", 1, 9, 9], ["", "", "合計参考", 69]]
    assert read(rows).bom.lines == 2


def test_names_may_stand_under_a_header_of_categories():
    rows = [["Main category", "Sub category", "Part number", "Qty"], ["Drive", "Gear motor", "M-150", 2]]
    rows += [["", "Wheel hub", "WH-32", 2], ["", "Ball caster", "BC-950", 1], ["", "Steel screws", "", 8]]
    found = read(rows)
    assert found.bom.lines == 4
    assert "Steel screws" in dict(tree(found.bom)["product"])


def test_a_header_with_a_word_before_each_title_begins_another_table():
    rows = [["Category", "Parts", "Link"], ["Stage", "Motor house", "a"], ["Stage", "Buzzer", "b"]]
    assert read([*rows, ["CATEGORY", "OPTICAL PARTS", "OPTICAL LINK"], ["Base", "Post", "c"]]).bom.lines == 3


def test_a_sheet_of_further_quotes_is_an_alternative():
    head = ["Item", "Part Number", "Source", "Cost", "Qty"]
    sheets = {"Parts": [head, ["Jar", "137579", "Shop", 1, 1], ["Pump", "292F517", "Shop", 2, 1]]}
    sheets["2nd Quotes"] = [head, ["Jar", "3471B03", "Other", 1, 1], ["Pump", "B08D98", "Other", 2, 1]]
    assert read_bom("p.xlsx", xlsx_bytes(sheets)).bom.lines == 2


def test_a_name_without_designators_is_no_part_where_all_parts_have_them():
    parts = [[f"{mark}{i}", f"{name} {i}k", 1] for mark, name in (("C", "K10"), ("R", "P1")) for i in range(1, 12)]
    rows = [["Designator", "Description", "Qty"], *parts[:5], ["", "Zaglushka", ""], *parts[5:]]
    assert read(rows).bom.lines == len(parts)
