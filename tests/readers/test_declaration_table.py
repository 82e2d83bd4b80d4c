"""Declarations tables."""

import datetime as dt
import tomllib

import pytest
from making import csv_bytes, messages, xlsx_bytes

from desktop_app.bom import Cell
from desktop_app.declarations import STATEMENT_ROLES
from desktop_app.readers import UnreadableFile, looks_like_declarations, read_bom, read_declarations
from desktop_app.readers.declaration_table import read_date
from desktop_app.readers.substances import constituent
from desktop_app.readers.vocabulary import compact
from desktop_app.resources import resource
from desktop_app.rules.pack import load_pack

HEADER = [
    *("Part Number", "Supplier", "Item Class", "Constituent", "Value", "Currency", "Mass", "Mass Unit", "Mass Percent"),
    *("Country of Origin", "Stage", "Technology Origin", "Equipment Origin", "Equipment", "Declared By", "Declared On"),
    *("Valid Until", "Evidence"),
]


def row(**cells: object) -> list[object]:
    return [cells.get(header.lower().replace(" ", "_"), "") for header in HEADER]


FULL = row(
    part_number="M-1", supplier="Magnetwerk", item_class="NdFeB-Dy-Magnet", constituent="Dy-Metal", value="0,0003 €",
    mass="1.5 g", mass_percent="2.5 %", country_of_origin="中国", stage="磁材制造", technology_origin="China",
    equipment_origin="n/a", equipment="jet mill", declared_by="J. Doe", declared_on="2026-01-05", valid_until="31.12.2026",
    evidence="coc.pdf",
)  # fmt: skip


def one(**cells: object):
    statements, problems = read_declarations("d.csv", csv_bytes([HEADER, FULL, row(part_number="M-2", **cells)]))
    return statements[1], [p.message for p in problems]


def test_every_column_of_a_statement():
    statements, problems = read_declarations("folder/d.csv", csv_bytes([HEADER, FULL], delimiter=";"))
    (found,) = statements
    assert problems == ()
    assert (found.part_number, found.supplier, found.item_class, found.constituent) == (
        "M-1", "Magnetwerk", "ndfeb-dy-magnet", "dy-metal",
    )  # fmt: skip
    assert (found.value, found.currency, found.mass, found.mass_unit, found.mass_percent) == (
        "0.0003",
        "EUR",
        "1.5",
        "g",
        "2.5",
    )
    assert (found.country_of_origin, found.stage, found.technology_origin) == ("CN", "magnet", "CN")
    assert (found.equipment_origin, found.equipment) == ("n/a", "jet mill")
    assert (found.declared_by, found.evidence) == ("J. Doe", "coc.pdf")
    assert (found.declared_on, found.valid_until) == (dt.date(2026, 1, 5), dt.date(2026, 12, 31))


def test_a_statement_knows_its_cell_and_its_file():
    data = csv_bytes([["Declarations of May"], HEADER, FULL])
    found = read_declarations("folder/d.csv", data)[0][0]
    assert found.source.file == "d.csv"
    assert len(found.source.sha256) == 64
    assert found.source.cell("value") == Cell(2, "Value")
    assert set(found.source.headers) == set(STATEMENT_ROLES)


def test_dates_of_a_workbook():
    data = xlsx_bytes(
        [HEADER, row(part_number="M", constituent="none", declared_on=dt.date(2026, 1, 5), valid_until=46387)]
    )
    found = read_declarations("d.xlsx", data)[0][0]
    assert (found.declared_on, found.valid_until) == (dt.date(2026, 1, 5), dt.date(2026, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-31", (2026, 12, 31)),
        ("2026-12-31 00:00:00", (2026, 12, 31)),
        ("31.12.2026", (2026, 12, 31)),
        ("3.4.2026", (2026, 4, 3)),
        ("12/31/2026", (2026, 12, 31)),
        ("31/12/2026", (2026, 12, 31)),
        ("2026/4/3", (2026, 4, 3)),
        ("2026年4月3日", (2026, 4, 3)),
        ("05/05/2026", (2026, 5, 5)),
    ],
)
def test_dates_with_one_reading(text, day):
    assert read_date(text) == dt.date(*day)


@pytest.mark.parametrize("text", ["03/04/2026", "03-04-2026", "31.02.2026", "tomorrow", "2026", "13/13/2026", "12/26"])
def test_dates_with_two_readings_or_none(text):
    assert read_date(text) is None


def test_an_unreadable_end_of_validity_is_reported():
    found, said = one(constituent="none", valid_until="03/04/2026")
    assert found.valid_until is None
    assert [text for text in said if "03/04/2026" in text and "row 3" in text and "until when" in text]


@pytest.mark.parametrize("word", ["none", "None", "无", "keine", "なし", "brak", "нет", "aucun", "ninguno"])
def test_a_part_that_contains_nothing_listed(word):
    assert one(constituent=word)[0].constituent == "none"


@pytest.mark.parametrize("word", ["n/a", "N/A", "n.a.", "不适用", "entfällt", "nie dotyczy", "not applicable"])
def test_a_stage_that_does_not_occur(word):
    assert one(stage="mining", technology_origin=word)[0].technology_origin == "n/a"


def test_na_alone_may_be_namibia():
    found, said = one(stage="mining", technology_origin="NA")
    assert found.technology_origin == ""
    assert [text for text in said if "NA" in text and "row 3" in text]


@pytest.mark.parametrize(
    ("word", "stage"),
    [
        ("Mining", "mining"),
        ("冶炼分离", "separation"),
        ("Metal", "metal"),
        ("磁材制造", "magnet"),
        ("二次资源回收", "recycling"),
        ("magnet manufacture", "magnet"),
        ("Bergbau", "mining"),
        ("", ""),
    ],
)
def test_stages(word, stage):
    assert one(stage=word, technology_origin="CN")[0].stage == stage


def test_an_unknown_stage_is_reported():
    found, said = one(stage="polishing")
    assert found.stage == ""
    assert [text for text in said if "polishing" in text]


def test_a_row_without_a_part_number_is_not_used_and_said():
    data = csv_bytes([HEADER, FULL, row(constituent="tb-metal", country_of_origin="CN")])
    statements, problems = read_declarations("d.csv", data)
    assert len(statements) == 1
    assert [p for p in problems if p.severity == "error" and "row 3" in p.message and p.file == "d.csv"]


def test_percentages_that_may_be_fractions_are_questioned():
    data = xlsx_bytes(
        [HEADER, row(part_number="M", constituent="dy-metal", mass_percent=0.025, country_of_origin="CN")]
    )
    statements, problems = read_declarations("d.xlsx", data)
    assert statements[0].mass_percent == "0.025"
    assert [p for p in problems if "percent" in p.message]


def test_it_is_told_from_a_bill_of_materials():
    bom = [
        ["Level", "Part Number", "Description", "Quantity", "Unit Price", "Item Class", "Country of Origin"],
        ["0", "A", "x", "1"],
    ]
    assert looks_like_declarations("d.csv", csv_bytes([HEADER, FULL]))
    assert looks_like_declarations(
        "d.csv", csv_bytes([["零件号", "成分", "原产国", "阶段", "技术来源"], ["A", "dy-metal", "CN", "", ""]])
    )
    assert not looks_like_declarations("d.csv", csv_bytes(bom))
    assert not looks_like_declarations("d.csv", b"")
    assert not looks_like_declarations("d.json", b"{}")


def test_opened_as_a_bill_of_materials_each_part_stands_alone():
    rows = [
        HEADER,
        FULL,
        row(part_number="M-1", constituent="tb-metal"),
        row(part_number="M-2", country_of_origin="DE"),
    ]
    found = read_bom("d.csv", csv_bytes(rows))
    assert found.source.structure == "declaration"
    assert list(found.bom.parts.part_number) == ["M-1", "M-2"]
    assert len(found.bom.usages) == 0
    assert found.bom.lines == 3
    assert len(found.statements) == 3
    assert list(found.bom.parts.country_of_origin) == ["", "DE"]
    assert messages(found) == []


def test_a_file_without_declarations():
    with pytest.raises(UnreadableFile, match="no declarations table"):
        read_declarations("d.csv", b"a,b\n1,2\n")
    with pytest.raises(UnreadableFile, match="no column of part numbers"):
        read_declarations(
            "d.csv", csv_bytes([["Constituent", "Stage", "Technology Origin"], ["dy-metal", "mining", "CN"]])
        )


@pytest.mark.parametrize(
    ("named", "id_"),
    [
        ("Dy2O3", "dy-oxide"), ("Dy₂O₃", "dy-oxide"), ("氧化镝", "dy-oxide"), ("Dysprosiumoxid", "dy-oxide"),
        ("1308-87-8", "dy-oxide"), ("CAS 12037-01-3", "tb-oxide"), ("Tb2O3", "tb-oxide"), ("SmCo5", "smco-alloy"),
        ("Sm2(Co,Fe,Cu,Zr)17", "smco-alloy"), ("Terfenol-D", "tbdyfe-alloy"), ("Tb0.3Dy0.7Fe1.92", "tbdyfe-alloy"),
        ("金属钐", "sm-metal"), ("Dy", "dy-metal"),
    ],
)  # fmt: skip
def test_a_constituent_is_known_by_name_formula_and_cas_number_and_it_is_said(named: str, id_: str):
    statement, said = one(constituent=named)
    assert statement.constituent == id_
    assert [text for text in said if f"“{named}” → {id_}" in text]


@pytest.mark.parametrize("text", ["Y", "Nd2Fe14B", "Y2O3", "DyF3", "7439-91-0", "dy-metal", "rare earth"])
def test_what_is_no_listed_constituent_is_kept_as_it_stands(text: str):
    statement, said = one(constituent=text)
    assert statement.constituent == text.casefold() and not [message for message in said if "→" in message]


def test_no_name_of_a_constituent_means_two_and_every_id_has_names_and_a_place_in_the_rules():
    told = tomllib.loads(resource("headers", "substances.toml").read_text("utf-8"))
    claimed: dict[str, str] = {}
    for id_, languages in told["names"].items():
        for name in (name for names in languages.values() for name in names):
            assert claimed.setdefault(compact(name), id_) == id_, name
            assert constituent(name) == id_
    materials = {id_ for id_, item in load_pack().items.items() if item.kind == "material"}
    assert set(told["names"]) == materials and set(told["cas"].values()) <= materials
