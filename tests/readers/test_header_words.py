"""The table of header words, and what header texts mean by it."""

from collections import defaultdict

import pytest

from desktop_app.bom import PART_ROLES
from desktop_app.declarations import STATEMENT_ROLES
from desktop_app.readers.vocabulary import compact, fold, table
from desktop_app.readers.words import match

LANGUAGES = ("en", "zh", "zh-hant", "de", "ja", "fr", "es", "pl", "ru")
HEADER_ROLES = [name for name in table() if not name.startswith(("lines.", "qualifiers.", "stages.", "kin."))]


def test_no_word_claims_two_roles():
    owners = defaultdict(set)
    for role in HEADER_ROLES:
        for words in table()[role].values():
            for word in words:
                owners[compact(word)].add(role)
    assert not owners.get("")
    assert {word: sorted(roles) for word, roles in owners.items() if len(roles) > 1} == {}


def test_no_stage_word_claims_two_stages():
    owners = defaultdict(set)
    for role, languages in table().items():
        if role.startswith("stages."):
            for words in languages.values():
                for word in words:
                    owners[fold(word)].add(role)
    assert {word: sorted(roles) for word, roles in owners.items() if len(roles) > 1} == {}


@pytest.mark.parametrize("role", sorted({*PART_ROLES, *STATEMENT_ROLES, "level", "parent", "quantity", "unit", "name"}))
def test_every_role_has_words_in_every_language(role):
    assert [language for language in LANGUAGES if not table()[role].get(language)] == []


@pytest.mark.parametrize(
    ("header", "role"),
    [
        # the canonical ones
        ("Part Number", "part_number"),
        ("Parent Number", "parent"),
        ("Unit Price", "unit_price"),
        ("Country of Origin", "country_of_origin"),
        ("HS Code", "hs_code"),
        ("Mass Unit", "mass_unit"),
        ("Reference Designators", "reference_designators"),
        ("Mass Percent", "mass_percent"),
        ("Technology Origin", "technology_origin"),
        ("Equipment Origin", "equipment_origin"),
        ("Valid Until", "valid_until"),
        # spelling
        ("PARTNUMBER", "part_number"),
        ("part_number", "part_number"),
        ("PartNumber", "part_number"),
        ("Part  No.", "part_number"),
        ("ＰＡＲＴ ＮＯ", "part_number"),
        ("Qty.", "quantity"),
        ("Quantités", "quantity"),
        ("Ilosc", "quantity"),
        # brackets, halves, numbers
        ("Unit Price (EUR)", "unit_price"),
        ("单价(元)", "unit_price"),
        ("Mass [g]", "mass"),
        ("料号 / Part Number", "part_number"),
        ("数量\nQuantity", "quantity"),
        ("Manufacturer 1", "manufacturer"),
        # longer than the words of the table
        ("SOLIDWORKS PART NUMBER", "part_number"),
        ("Name of Assembly Part", "name"),
        ("Quantity needed for one pump", "quantity"),
        ("Bauteilbezeichnung neu", "name"),
        ("整机用量", "quantity"),
        ("电机型号", "model"),
        # what looks like a role and is another
        ("Sold Quantity", "pack_quantity"),
        ("Total QTY", "other_quantity"),
        ("Stock Qty", "other_quantity"),
        ("库存数量", "other_quantity"),
        ("Vendor Part Number", "supplier_part"),
        ("Customer part no", "supplier_part"),
        ("Mfr. Part #", "mpn"),
        ("Extended Price", "total_price"),
        ("Items per robot", "quantity"),
        ("Items per package", "pack_quantity"),
        ("PARTNO", "part_number"),
        ("PARTDESC", "description"),
        ("MATNO", "part_number"),
    ],
)
def test_a_header_means(header, role):
    found = match(header)
    assert found is not None
    assert found.role == role


@pytest.mark.parametrize(
    "text", ["", "12", "9225 90 KV brushless motor", "https://example.org", "x" * 200, "R1, R2, R3", "Casino", "Valid"]
)
def test_what_is_no_header_means_nothing(text):
    assert match(text) is None


def test_the_wanted_one_of_two_scores_higher():
    assert match("Needed Quantity").score > match("Quantity").score > match("Part Quantity").score
    assert match("Quantity/board").score > match("Quantity").score > match("Unit QTY").score
    assert match("Unit Price").score > match("Price").score
    assert match("MPN").score > match("MPN 2").score


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Part Number\n(Required)", "part_number"),
        ("Part ID / Reference (required)", "part_number"),
        ("Qty (optional)", "quantity"),
        ("料号（必填）", "part_number"),
        ("Price each (@qty)", "unit_price"),
        ("Total (@qty), GBP", "total_price"),
        ("Required", "quantity"),
        ("Item Identifier", "part_number"),
    ],
)
def test_brackets_that_say_how_to_fill_a_column_or_what_a_price_is_for_name_no_column(header, role):
    assert match(header).role == role


@pytest.mark.parametrize("header", ["Manuf. PN", "Mfgr PN", "Manufact. P/N", "Manu Part Number"])
def test_a_word_for_the_maker_beside_one_for_a_part_number_is_the_makers_number(header):
    assert match(header).role == "mpn"
