"""Tables with the columns of a bill of materials that are something else: read, and doubted with a reason."""

import json

import pytest
from making import read

from desktop_app.readers import ReadBom, read_bom


def doubted(found: ReadBom, words: str) -> bool:
    assert found.understanding is not None
    return not found.understanding.sure and any(words in reason for reason in found.understanding.doubts)


@pytest.mark.parametrize(
    "headers", [("Order No", "Customer"), ("订单号", "客户姓名"), ("Auftragsnummer", "Kunde"), ("注文番号", "顧客名")]
)
def test_orders_of_customers(headers: tuple[str, str]):
    rows = [[*headers, "Part Number", "Name", "Quantity"]]
    rows += [[f"SO-{i}", name, f"P-{i % 2}", "Fan", i] for i, name in enumerate(("Ann", "Bob", "Ann", "Cem"), start=1)]
    assert doubted(read(rows), "list of orders")


def test_what_was_ordered_for_one_customer_or_under_a_customers_number_is_no_list_of_orders():
    rows = [["Customer", "Part Number", "Name", "Quantity", "Customer Reference", "Order Date"]]
    rows += [["Ann", f"P-{i}", "Fan", i, f"C{i}", f"2024-01-0{i}"] for i in range(1, 5)]
    assert not doubted(read(rows), "list of orders")


def test_a_matrix_of_parts_and_assemblies():
    parts = ["Drive unit", "Control box", "Motor", "Frame", "Screen"]
    rows = [["Name", "Price", "Quantity", "Drive unit", "Control box", "Remarks"]]
    rows += [[part, 10 + i, 20, *([1, ""] if i % 2 else ["", 2])] for i, part in enumerate(parts)]
    assert doubted(read(rows), "“Drive unit”, “Control box”")
    assert not doubted(read([row[:3] + row[5:] for row in rows]), "Drive unit")


@pytest.mark.parametrize("ways", [("Input", "Output"), ("投入", "产出"), ("вход", "выход")])
def test_what_goes_into_a_process_and_what_comes_out(ways: tuple[str, str]):
    rows = [["Process", "Product", "Way", "Quantity"]]
    rows += [[f"Make {i}", f"Stuff {i}{way}", way, 1] for i in range(3) for way in ways]
    assert doubted(read(rows), "“Way”")
    assert not doubted(read([[*row[:2], row[3]] for row in rows]), "“Way”")


def test_types_that_most_lines_share_name_no_part():
    rows = [["Type", "Qty", "Price"], *[[f"Kind {i % 5}", 1, i] for i in range(1, 25)]]
    assert doubted(read(rows), "only 5 different things")
    assert not doubted(read([["Type", "Unit"], *[[f"Relay {i}", 1] for i in range(1, 25)]]), "different things")


def test_a_template_that_nobody_filled_in():
    lists = {"your product": [{"material": "your material", "quantity_required": 5}]}
    assert doubted(read_bom("b.json", json.dumps(lists).encode()), "template")
    lists = {"Lamp": [{"material": "Brass", "quantity_required": 5}]}
    assert not doubted(read_bom("b.json", json.dumps(lists).encode()), "template")
