"""Lists in languages and with habits that none of the others have: no known header word, no header, no quantity."""

from making import column, read, tree

from desktop_app.readers import read_bom
from desktop_app.readers.words import match


def test_headers_in_languages_that_few_lists_are_in():
    for text in ("Antal", "Mennyiség [db]", "Cantitate", "Määrä", "Količina", "Jumlah", "Кількість, шт", "Ποσότητα"):
        assert match(text).role == "quantity", text
    for text in ("Ursprungsland", "Alkuperämaa", "Származási ország", "Țara de origine", "Країна походження"):
        assert match(text).role == "country_of_origin", text
    assert {match(text).role for text in ("Gyártó", "Valmistaja", "Producător", "Mfct.")} == {"manufacturer"}
    assert {match(text).role for text in ("販売店", "Sklep", "Leverantör")} == {"supplier"}


def test_money_for_one_piece_in_signs_and_words():
    assert {match(text).role for text in ("€/ud", "元/个", "zł/szt", "грн/шт")} == {"unit_price"}


def test_a_value_in_money_is_a_price_and_one_without_a_specification():
    rows = [
        ["Part", "Origin", "Value (EUR)"],
        *[[f"Pump {name}", "Poland", 40 + 7 * i] for i, name in enumerate("ABCD")],
    ]
    assert read(rows).source.columns["unit_price"] == "Value (EUR)"
    rows = [["Part", "Qty", "Value"], ["R1", 1, "10k"], ["R2", 2, "4k7"]]
    assert "unit_price" not in read(rows).source.columns


def test_quantity_and_price_under_unknown_headers_by_their_total():
    rows = [["PN", "Hw", "Pr", "Total"], ["X-1", 100, 0.25, 25], ["X-2", 40, 1.5, 60], ["X-3", 3, 12.5, 37.5]]
    found = read([*rows, ["X-4", 7, 2.25, 15.75]])
    assert (found.source.columns["quantity"], found.source.columns["unit_price"]) == ("Hw", "Pr")


def test_counts_below_no_header():
    rows = [["Name", "Description", ""], ["Motor", "drives", 1], ["Wheel", "rolls", 4], ["Axle", "holds", 2]]
    found = read([*rows, ["Nut", "fastens", 4]])
    assert tree(found.bom)["product"] == [("Motor", "1"), ("Wheel", "4"), ("Axle", "2"), ("Nut", "4")]


def test_marks_of_a_board_under_an_unknown_header():
    rows = [["品名", "しるし", "個数"], ["Resistor 10k", "R1,R2", 2], ["Capacitor", "C1", 1], ["LED red", "D1-3", 3]]
    assert read(rows).source.columns["reference_designators"] == "しるし"


def test_materials_that_differ_in_each_line_are_names():
    rows = [["材料", "规格", "数量"], ["横梁型材", "400mm", 1], ["立柱型材", "400mm", 2], ["同步轮", "20齿", 2]]
    found = read([*rows, ["电机座", "", 2]])
    assert found.bom.parts.part_number.tolist()[:2] == ["横梁型材", "立柱型材"]


def test_halves_are_no_levels_of_a_structure():
    rows = [["Level", "Item Name", "Cost"], *[[1 + i % 4 / 2, f"Engine {i}", 5] for i in range(12)]]
    assert read(rows).source.structure == "flat"


def test_headers_that_nobody_knows_are_no_line():
    rows = [["Kvin", "Tavo", "Rezo"], ["motor", "four poles", 2], ["hub", "front", 1], ["rail", "long", 4]]
    found = read(rows)
    assert not found.understanding.sure
    assert [part for part, _ in tree(found.bom)["product"]] == ["motor", "hub", "rail"]


def test_headings_between_marks():
    text = "Item\tMPN\tQty\n\n## Drive ##\nHub motor\tHM-1\t\nCable\n\n== 3D prints ==\nCover\nLid\n"
    found = read_bom("b.tsv", text.encode())
    assert [part for part, _ in tree(found.bom)["b"]] == ["Hub motor", "Cable", "Cover", "Lid"]


def test_a_heading_with_workings_beyond_the_last_header():
    rows: list[list[object]] = [["Name", "Qté", "Matériau", "Plan N°", "", ""]]
    rows += [[f"Tasseau {i}", 2, "Pin", i, "", 300 + i] for i in range(1, 7)]
    rows[4:4] = [[""] * 6, ["Lattes", "", "", "", "15 x 15", "12 x 25"]]
    assert "Lattes" not in read(rows).bom.parts.part_number.tolist()


def test_carriage_to_each_shop_is_no_part():
    rows = [["部品名", "数量", "単価"], ["モータ", 2, 900], ["車輪", 4, 120], ["軸", 2, 80], ["送料 Shop", "", 500]]
    assert "送料 Shop" not in read(rows).bom.parts.part_number.tolist()


def test_tables_of_html_in_a_text_with_marks():
    rows = "".join(f"<tr><td>{name}</td><td>{price}</td></tr>" for name, price in (("Pump", 12), ("Hose", 3)))
    text = f"# Kettle\n\n<body><table><tr><th>Item</th><th>Cost</th></tr>{rows}</table></body>\n"
    assert column(read_bom("b.md", text.encode()).bom, "unit_price")["Hose"] == "3"


def test_a_summary_above_the_lists_is_doubtful():
    head = "| Colour | Code | Quantity |\n|---|---|---|\n| Red | 4 | 7 |\n\n"
    lists = "".join(
        f"| Mould | Name | Qty |\n|---|---|---|\n| {n}01 | Brick | 3 |\n| {n}02 | Plate | 4 |\n\n" for n in "36"
    )
    assert not read_bom("b.md", (head + lists).encode()).understanding.sure


def test_hours_of_work_in_a_table_of_their_own_are_no_parts():
    rows = [["Cantidad", "Nombre", "Costo"], [2, "Bomba", 30], [1, "Tanque", 80], [4, "Codo", 2], ["", "", ""]]
    rows += [["Cantidad en horas", "Nombre", "Costo"], [12, "Montaje", 20], [6, "Pintura", 15]]
    assert read(rows).bom.lines == 3
