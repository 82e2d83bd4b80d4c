"""Copies that leave something out: what is withheld is nowhere in the file, and the arithmetic still holds without it."""

import hashlib
import re
import zlib
from fractions import Fraction

import pytest
from auditing import audit_of, layout_text, sample_audit, sample_pdf

from desktop_app.dossier import dossier_bytes

NUMBER = r"\d+(?:\.\d+)?"


def everything_in(data: bytes, folder) -> str:
    """All that can be got out of a file: its text, the text behind it, bookmarks, metadata, unpacked streams."""
    found = [layout_text(data, folder), data.decode("latin-1")]
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            plain = zlib.decompressobj().decompress(packed)
        except zlib.error:
            continue
        found.append(plain.decode("latin-1"))
        found += [bytes.fromhex(text.decode()).decode("utf-16") for text in re.findall(rb"<(FEFF[0-9A-F]+)>", plain)]
    found += [
        text.encode("latin-1").decode("utf-16-be", "replace")
        for text in re.findall(r"\(\xfe\xff((?:[^()\\]|\\.)*)\)", data.decode("latin-1"), re.DOTALL)
        if len(text) % 2 == 0
    ]
    return "\n".join(found)


@pytest.fixture(scope="module")
def customer() -> bytes:
    return sample_pdf("en+zh", profile="customer")


@pytest.fixture(scope="module")
def whole(customer, tmp_path_factory) -> str:
    return everything_in(customer, tmp_path_factory.mktemp("pdf"))


def secrets() -> list[str]:
    audit = sample_audit()
    parts = audit.bom.parts
    names = {*map(str, parts.supplier), *map(str, parts.manufacturer)}
    for statement in audit.statements:
        names |= {statement.supplier, statement.declared_by, statement.evidence, statement.source.file}
    return sorted(name for name in names if name and name != audit.settings.application.applicant.name)


def test_no_supplier_is_anywhere_in_a_customers_copy(whole):
    folded = " ".join(whole.split()).casefold()
    assert len(secrets()) > 20
    for name in secrets():
        assert " ".join(name.split()).casefold() not in folded, name


def test_no_price_is_anywhere_in_a_customers_copy(customer, tmp_path):
    audit = sample_audit()
    text = layout_text(customer, tmp_path)
    assert not re.search(rf"{NUMBER} ?(EUR|USD)\b", text)
    held = set(audit.assessments)
    prices = {str(audit.bom.parts.unit_price[part]) for part in held} | {s.value for s in audit.statements}
    for price in prices | {"1985", "1985.00", "2.2908", "160.446"}:
        if "." in price and float(price) not in {0.06, 0.1}:
            assert not re.search(rf"(?<![\d.]){re.escape(price)}(?![\d.])", text), price


def test_shares_and_pseudonyms_stand_in_their_place(customer, tmp_path):
    text = layout_text(customer, tmp_path)
    assert "[S" in text
    assert "Wendelstern Antriebstechnik GmbH" in text
    assert "0.115406 %" in text
    assert "Licence required" in text
    assert "withheld" in text


def test_the_parts_add_up_to_the_share_without_amounts(tmp_path):
    text = layout_text(sample_pdf("en", profile="customer"), tmp_path)
    checked = 0
    for calculation in text.split("Part and constituent")[1:]:
        total = re.search(rf"Sum of the lines\s+(?:≈ )?({NUMBER})\s+(?:≈ )?({NUMBER})", calculation)
        if total is None:
            continue
        lines = re.findall(
            rf"^\s*\d+ +\S+ .*?{NUMBER}\s+(?:≈ )?({NUMBER})\s+(?:≈ )?({NUMBER})(?:\s|$)",
            calculation[: total.start()],
            re.MULTILINE,
        )
        for column in (0, 1):
            sum_of = sum(Fraction(line[column]) for line in lines)
            assert abs(sum_of - Fraction(total[column + 1])) < Fraction(1, 10**6)
        checked += 1
    assert checked >= 3


def test_a_copy_says_what_it_leaves_out_and_names_the_whole(whole, customer, tmp_path):
    complete = sample_pdf("en+zh")
    assert hashlib.sha256(complete).hexdigest() in "".join(whole.split())
    assert "prices and suppliers are withheld" in whole
    assert "客户用副本" in whole


def test_the_authority_gets_all_amounts_and_suppliers(tmp_path):
    text = layout_text(sample_pdf("en", profile="authority"), tmp_path)
    assert "2.2908 ÷ 1985" in text
    assert "Kolmbach Bremsentechnik GmbH" in text
    assert "Problems of the input" not in text
    assert "Copy for the authority" in text


def test_a_supplier_inside_a_description_or_with_another_legal_form_is_withheld_too(tmp_path):
    bom = (
        "Level,Part Number,Description,Quantity,Unit Price,Currency,Supplier\n"
        "0,D-1,Drive with NdFeB magnet by  SECRETA   Magnetics,1,7.77,EUR,Secreta Magnetics GmbH\n"
        "1,M-1,NdFeB magnet N42SH,1,3.33,EUR,X\n"
    )
    for language in ("en", "zh", "en+zh"):
        data = dossier_bytes(audit_of(bom), language, profile="customer")
        assert "secreta" not in everything_in(data, tmp_path).casefold()
        text = layout_text(data, tmp_path)
        assert "7.77" not in text
        assert "3.33" not in text


def test_a_supplier_in_a_text_of_a_megabyte_is_withheld_as_well(tmp_path):
    bom = "Level,Part Number,Description,Quantity,Unit Price,Currency,Supplier\n0,D-1,NdFeB magnet,1,7.77,EUR,Secreta AG\n"
    audit = audit_of(bom)
    for text in (
        "magnet of Secreta AG " * 60_000,
        "x" * 590 + " Secreta AG " + "y" * 1_000_000,
        "Secreta AG" + " " * 700,
    ):
        audit.bom.parts.description[:] = text
        data = dossier_bytes(audit, "en", profile="customer")
        assert "secreta" not in everything_in(data, tmp_path).casefold()
