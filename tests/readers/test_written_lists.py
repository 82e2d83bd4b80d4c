"""Lists without columns or header, as people write them: opened with a question, no line lost."""

import pytest
from making import tree

from desktop_app.readers import ReadBom, read_bom
from desktop_app.readers.written_lists import is_written_sentence, written_list


def opened(text: str, name: str = "kit.txt") -> ReadBom:
    found = read_bom(name, text.encode())
    assert not found.understanding.sure
    return found


COUNTS_FIRST = """Usually

2x BC847A
3x 1K   1206
1x CR2032 battery holder
- 4 x M3 nut
"""
COUNTS_LAST = """* Screws:
    M3x8 DIN912, 48 pcs
    Fan 40 mm (2 pcs)
    MGN9 rail: 150 mm, 4 pcs
    LED red x3
"""


def test_counts_before_the_names():
    lines = tree(opened(COUNTS_FIRST).bom)["kit"]
    assert {("BC847A", "2"), ("1K 1206", "3"), ("CR2032 battery holder", "1"), ("M3 nut", "4")} <= set(lines)


def test_counts_behind_the_names():
    lines = tree(opened(COUNTS_LAST).bom)["kit"]
    assert {("M3x8 DIN912", "48"), ("Fan 40 mm", "2"), ("MGN9 rail: 150 mm", "4"), ("LED red", "3")} <= set(lines)


def test_designators_before_the_values():
    found = opened("R1 10k 0603\nR2, R3: 4k7 0603\nC1-C4   220uF 16V\nU1 - LM555\n")
    assert found.source.columns["reference_designators"] == "column 1"
    assert tree(found.bom)["kit"] == [("10k 0603", "1"), ("4k7 0603", "2"), ("220uF 16V", "4"), ("LM555", "1")]


def test_a_connector_of_two_rows_is_no_count():
    found = opened("2x20 pin header, 2 pcs\nFan, 1 pcs\nNut, 4 pcs\n")
    assert tree(found.bom)["kit"] == [("2x20 pin header", "2"), ("Fan", "1"), ("Nut", "4")]


def test_parts_beside_the_shops_they_are_sold_at():
    found = opened("TLP293-4\thttps://shop.test/1\nSML-310\thttps://shop.test/2\nRK73B1J\thttps://shop.test/3\n")
    assert [part for part, _ in tree(found.bom)["kit"]] == ["TLP293-4", "SML-310", "RK73B1J"]


def test_a_header_in_words_that_nobody_knows_is_the_header_all_the_same():
    found = opened("nimi;wxyz;qrst\nPultti;4;rauta\nMutteri;8;rauta\nLevy;1;messinki\nTappi;2;rauta\n", "kit.csv")
    assert found.source.header_row == 0
    assert found.source.columns["quantity"] == "wxyz"
    assert found.bom.lines == 4


@pytest.mark.parametrize("line", ["It took 3 days to build.", "M3 is a size of thread", "See page 12 of the manual"])
def test_prose_is_no_list(line: str):
    assert written_list(f"{line}\n" * 5) is None


def test_ranges_in_words():
    found = opened("--Main--\nC1 to C6: 100nf\nR1: 4k7\nIC1, IC2: SN74\nU2: Pico\n")
    assert {("100nf", "6"), ("4k7", "1"), ("SN74", "2")} <= set(tree(found.bom)["kit"])


def test_counts_before_a_sign_and_names_that_are_links():
    found = opened("- 2  @  pin header\n* [12x insert](https://shop.test/a)\n* 4x [M3 nut](https://shop.test/b)\n")
    assert tree(found.bom)["kit"] == [("pin header", "2"), ("insert", "12"), ("M3 nut", "4")]


def test_sentences_above_a_list_are_no_lines_and_no_header():
    told = "All parts are sold by their manufacturer, but the supplier part numbers of other shops will do as well.\n"
    found = opened(
        told * 2 + "1 Potentiometer - PTV09A\n6 tactile switches - FSM6JH\n1 10 hole terminal block - TB001\n"
    )
    lines = tree(found.bom)["kit"]
    assert lines == [
        ("Potentiometer - PTV09A", "1"),
        ("tactile switches - FSM6JH", "6"),
        ("10 hole terminal block - TB001", "1"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Pos.,Best. Nr.,Part Number,Maker of the part,Qty per unit,Bem.",
        "1 of these is in each set of the others.",
        "Magnet",
    ],
)
def test_headers_and_lines_are_no_sentences(line: str):
    assert not is_written_sentence(line)


def test_parts_before_the_addresses_of_shops():
    found = opened("LCD: https://shop.test/lcd?a=1\n2x Switch - https://shop.test/s\nBattery (https://shop.test/b)\n")
    assert tree(found.bom)["kit"] == [("LCD", ""), ("Switch", "2"), ("Battery", "")]


def test_values_before_their_designators():
    found = opened("(about $6)\n| 10u      C1\n| 120      R3\n| 120      R4  (0.1)\n| AP1117   Q3\n")
    assert found.source.columns["reference_designators"] == "column 1"
    assert tree(found.bom)["kit"] == [("10u", "1"), ("120", "1"), ("120", "1"), ("AP1117", "1")]


def test_what_explains_the_line_above_is_no_line_and_is_told():
    found = opened("Chip --- 1pcs\nDiode --- 2pcs\n    others will do as well\nPlug --- 1pcs\nhttps://shop.test/p\n")
    assert tree(found.bom)["kit"] == [("Chip", "1"), ("Diode", "2"), ("Plug", "1")]
    assert any("rows 3 and 5" in str(problem.message) for problem in found.problems)


@pytest.mark.parametrize(
    "text", ["(1) Case\n(4) Screw\n(2) Hinge\n", "1xCase\n4xScrew\n2xHinge\n", "1   7Case\n4   8Screw\n2   9Hinge\n"]
)
def test_counts_in_brackets_run_together_and_before_names_that_begin_with_digits(text: str):
    assert [count for _, count in tree(opened(text).bom)["kit"]] == ["1", "4", "2"]


def test_numbered_lines_are_not_counted():
    assert written_list("(1) Case\n(2) Screw\n(3) Hinge\n") is None


def test_a_line_that_heads_the_columns_of_a_written_list_is_no_part():
    assert opened("#   ITEM\n1   inverter\n3   gate\n3   latch\n1   timer\n").bom.lines == 4
