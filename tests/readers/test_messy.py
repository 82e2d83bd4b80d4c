"""Files that nobody has seen before: messy sheets composed at random must be read as they were meant."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import csv_bytes, ods_bytes, xlsx_bytes
from messy import MessySheet, messy_sheets

from desktop_app.readers import ReadBom, read_bom

MANY = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def check(sheet: MessySheet, found: ReadBom) -> None:
    truth, bom = sheet.truth, found.bom
    assert found.source.structure == truth.structure
    assert found.source.header_row == truth.header_row
    assert {role: found.source.columns.get(role) for role in truth.headers} == truth.headers
    assert bom.lines == truth.items
    assert bom.max_depth == truth.depth
    numbers = list(bom.parts.part_number)
    usages = {
        numbers[bom.usages.child[u]]: (numbers[bom.usages.parent[u]], bom.usages.quantity[u])
        for u in range(len(bom.usages))
    }
    for line, number in enumerate(truth.numbers):
        if truth.structure == "flat":
            assert usages[number][1] == truth.quantities[line]
        elif truth.parents[line] >= 0:
            assert usages[number] == (truth.numbers[truth.parents[line]], truth.quantities[line])
        else:
            assert number not in usages
        if truth.prices:
            assert bom.parts.unit_price[bom.index[number]] in {
                truth.prices[line],
                truth.prices[line].rstrip("0").rstrip("."),
            }


@MANY
@given(messy_sheets(), st.sampled_from([",", ";", "\t", "|"]), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_messy_text_files(sheet, delimiter, encoding):
    check(sheet, read_bom("pump.csv", csv_bytes(sheet.rows, delimiter, encoding)))


@MANY
@given(messy_sheets(numbers_as_text=False), st.booleans())
def test_messy_workbooks(sheet, open_document):
    data = ods_bytes(sheet.rows) if open_document else xlsx_bytes(sheet.rows)
    check(sheet, read_bom("pump.xlsx", data))
