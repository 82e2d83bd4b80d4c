"""Tables written into texts of many kinds: printed lists, Markdown, XML and JSON, each in a small list of our own."""

import json

from making import column, tree

from desktop_app.readers import read_bom


def test_numbers_written_as_formulas_of_a_text():
    found = read_bom("b.csv", b'Part Number,Description,Qty\n"=""0010""",Bolt,"=""2.5"""\n"=""0020""",Nut,"=""0.0"""\n')
    assert tree(found.bom) == {"b": [("0010", "2.5"), ("0020", "0.0")]}


def test_tables_of_a_markdown_text():
    text = """# Robot
Some words | about it.

## Drive
| Qty | Part | Source |
|----:|------|--------|
| 2 | **Hub motor** | [Shop](https://shop.test/a) |
| 1 | `Driver` | |

- a note that is no part

Part | Est. CHF | Notes
--- | --- | ---
Magnet N52 | 3.50 | 6 a ring
"""
    found = read_bom("robot.md", text.encode())
    assert found.source.header_row == 4
    assert [part for part, _ in tree(found.bom)["robot"]] == ["Hub motor", "Driver", "Magnet N52"]
    assert column(found.bom, "supplier")["Hub motor"] == "Shop"
    assert column(found.bom, "unit_price")["Magnet N52"] == "3.50"


def test_a_printed_list_whose_headers_stand_one_space_apart():
    text = (
        "Part  Value   Device    MANUFACTURER_NAME MANUFACTURER_PART_NUMBER\n"
        "C1    100n    CAP0603   TAIYO YUDEN       EMK107\n"
        "R1    10k     RES0603   YAGEO             RC0603\n"
    )
    found = read_bom("list.txt", text.encode())
    assert found.source.columns["manufacturer"] == "MANUFACTURER_NAME"
    assert found.source.columns["mpn"] == "MANUFACTURER_PART_NUMBER"
    assert sorted(column(found.bom, "mpn").values()) == ["", "EMK107", "RC0603"]


def test_records_within_records_of_an_xml_file():
    def record(number: str, count: int, inside: str = "") -> str:
        said = f'<attribute name="Part Number" value="{number}"/><attribute name="Reference Count" value="{count}"/>'
        below = f"<references>{inside}</references>" if inside else ""
        return f'<document id="{number}"><configuration name="Default">{said}{below}</configuration></document>'

    text = f"<xml><transaction>{record('A', 1, record('B', 2, record('D', 3)) + record('C', 4))}</transaction></xml>"
    found = read_bom("a.xml", text.encode())
    assert found.source.structure == "levels"
    assert tree(found.bom) == {"A": [("B", "2"), ("C", "4")], "B": [("D", "3")]}


def test_parts_within_parts_of_an_xml_file():
    text = (
        '<bom><part number="A" qty="1"><parts><part number="B" qty="2"/><part number="C" qty="3"/></parts></part></bom>'
    )
    assert tree(read_bom("a.xml", text.encode()).bom) == {"A": [("B", "2"), ("C", "3")]}


def test_a_markdown_rule_may_have_one_dash_a_column():
    first = "| Ref | Qty | Part |\n| --- | :-: | - |\n| U5 | 1 | RP2C02 |\n"
    second = "| Ref | Qty | Part |\n|:-:|:-:|:-:|\n| Q1 | 2 | A937 |\n"
    found = read_bom("a.md", f"{first}\n{second}".encode())
    assert tree(found.bom) == {"a": [("RP2C02", "1"), ("A937", "2")]}


def test_rules_between_all_rows_make_no_headers():
    rule = "|------|-----|"
    text = "\n".join(["| Part | Qty |", rule, "| Bolt | 2 |", rule, "| Nut | 4 |", rule])
    assert tree(read_bom("a.txt", text.encode()).bom) == {"a": [("Bolt", "2"), ("Nut", "4")]}
    assert tree(read_bom("a.txt", f"{rule}\n{text}".encode()).bom) == {"a": [("Bolt", "2"), ("Nut", "4")]}


def test_what_is_printed_below_a_closing_rule_sums_up():
    text = """BILL OF MATERIALS
#    Part Name            Qty   Material     Mass(g)
----------------------------------------------------
1    Upper frame          2     Steel        12.5
2    Lower blade          1     Steel        7.5
----------------------------------------------------
Total items: 2   Estimated mass: 32.5g = 0.0325kg
====================================================
"""
    assert read_bom("list.txt", text.encode()).bom.lines == 2


def test_parts_of_each_module_of_an_xml_list():
    text = """<?xml version="1.0"?><bom>
      <module><name-of-it>Drive</name-of-it>
        <part><name>Motor</name><id>D-1</id><q>1</q></part><part><name>Hub</name><id>D-2</id><q>2</q></part></module>
      <module><name-of-it>Frame</name-of-it>
        <part><name>Rail</name><id>F-1</id><q>4</q></part></module></bom>"""
    assert tree(read_bom("b.xml", text.encode()).bom) == {"b": [("D-1", "1"), ("D-2", "2"), ("F-1", "4")]}


def test_lists_of_json_in_groups_under_numbers_and_of_one_name():
    def parts(document: object) -> list[str]:
        found = read_bom("b.json", json.dumps(document).encode())
        return [str(part) for part in found.bom.parts.part_number if not str(part).startswith("b")]

    grouped = [{"module": "Drive", "parts": [{"name": "Motor", "qty": 2}, {"name": "Hub", "qty": 1}]}]
    grouped += [{"module": "Frame", "parts": [{"name": "Rail", "qty": 4}]}]
    assert parts({"modules": grouped}) == ["Motor", "Hub", "Rail"]
    numbered = {"P-1": {"description": "Motor", "quantity": 2}, "P-2": {"description": "Rail", "quantity": 4}}
    assert parts({"project": "X", "parts": numbered}) == ["P-1", "P-2"]
    named = {group["module"]: {"parts": group["parts"] * 2} for group in grouped}
    assert sorted(parts(named)) == ["Hub", "Motor", "Rail"]
