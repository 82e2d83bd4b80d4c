"""Choices that are kept for files with the same headers, and what becomes of each in the next file."""

import json
import random
from dataclasses import replace
from pathlib import Path

import messes_of_people  # noqa: F401 (adds to MESSES)
import pytest
from judging import written
from making import csv_bytes, messages, tree, xlsx_bytes
from messes import MESSES, compose

from desktop_app.readers import (
    NO_HEADER,
    Choices,
    Profile,
    RowKind,
    UnreadableProfiles,
    forget,
    keep,
    kept_profiles,
    matching,
    open_file,
    pinned,
    profile_of,
    read_as_kept,
    read_bom,
    what_if,
)

ROWS = [
    ["Pump 3000"],
    ["Part Number", "Description", "Qty", "Stock", "Colour"],
    ["A-1", "Screw", "4", "100", "grey"],
    ["B-2", "Nut", "8", "50", "grey"],
    ["C-3", "Plate", "1", "2", "blue"],
    ["Spares", "", "", "", ""],
    ["D-4", "Seal", "2", "7", "black"],
]
LATER = [["Title"], [""], ["PART NUMBER", *ROWS[1][1:]], ["E-5", "Bolt", "6", "70", "red"], *ROWS[2:]]


def kept(data: bytes, choices: Choices, name: str = "july.csv") -> Profile:
    """What is kept of choices for a file, by way of its JSON."""
    opened = open_file(name, data)
    understood = what_if(opened, choices).understanding
    profile = profile_of(opened, understood, pinned(understood, choices))
    return Profile.from_json(json.loads(json.dumps(profile.to_json())))


def recalled(profile: Profile, data: bytes, name: str = "august.csv"):
    return matching([profile], open_file(name, data))


def test_a_profile_finds_files_with_the_same_headers_wherever_their_row_is():
    profile = kept(csv_bytes(ROWS), Choices(columns={"quantity": "Stock"}, unused=frozenset({"Colour"})))
    found = recalled(profile, csv_bytes(LATER))
    columns = {"part_number": "Part Number", "description": "Description", "quantity": "Stock"}
    assert found == Choices(header_row=2, columns=columns, unused=frozenset({"Colour"}), profile="july.csv")
    assert found.doubt == ""
    read = read_bom("august.csv", csv_bytes(LATER), found)
    assert tree(read.bom)["august"][0] == ("E-5", "70")
    assert read.source.choices == read.understanding.choices == found
    assert messages(read, "as was chosen for “july.csv”", "“Stock” as quantity", "not used: “Colour”")
    assert any("july.csv" in text for text in read.understanding.assumed)
    assert recalled(profile, csv_bytes([["Part", "Qty"], ["A", "1"]])) is None


def test_what_is_chosen_by_hand_is_said_with_the_result():
    read = read_bom("july.csv", csv_bytes(ROWS), Choices(header_row=1, rows=(2, 3)))
    assert messages(read, "as chosen by hand: header in row 2; lines in rows 3–4 only")
    assert not messages(read_bom("july.csv", csv_bytes(ROWS)), "chosen by hand")


def test_borders_are_found_again_by_what_stands_at_them():
    profile = kept(csv_bytes(ROWS), Choices(rows=(2, 4)))
    found = recalled(profile, csv_bytes(LATER))
    assert (found.rows, found.doubt) == ((3, 6), "")
    read = read_bom("august.csv", csv_bytes(LATER), found)
    assert [child for child, _ in tree(read.bom)["august"]] == ["E-5", "A-1", "B-2", "C-3"]
    assert [s.rows for s in read.understanding.skipped if s.kind is RowKind.OUTSIDE] == [(7, 8)]


@pytest.mark.parametrize(
    "rows",
    [
        [row for row in LATER if row[0] != "Spares"],
        [*LATER, ["Spares", "", "", "", ""], ["F-6", "Cap", "1", "1", "red"]],
    ],
    ids=["gone", "twice"],
)
def test_a_border_that_is_not_found_again_loses_no_line_and_is_doubted(rows):
    found = recalled(kept(csv_bytes(ROWS), Choices(rows=(2, 4))), csv_bytes(rows))
    assert found.rows is None
    assert "Check where the table ends" in found.doubt


def test_lines_that_begin_later_do_so_again():
    profile = kept(csv_bytes(ROWS), Choices(rows=(3, len(ROWS) - 1)))
    assert (profile.begins, profile.stop) == (2, "")
    assert recalled(profile, csv_bytes(LATER)).rows == (4, len(LATER) - 1)


def test_the_very_same_file_is_read_exactly_as_it_was():
    choices = Choices(header_row=1, rows=(2, 3), columns={"quantity": "column 4"})
    profile = kept(csv_bytes(ROWS), choices)
    found = recalled(profile, csv_bytes(ROWS), "july.csv")
    assert found == replace(profile.choices, profile="july.csv")
    assert (found.header_row, found.rows, found.columns["quantity"]) == (1, (2, 3), "Stock")


def test_columns_named_by_their_place_are_not_recalled_where_the_headers_moved():
    rows = [["Part", "Qty", "Qty"], ["A-1", "1", "3"], ["B-2", "2", "5"]]
    profile = kept(csv_bytes(rows), Choices(columns={"quantity": "column 3"}))
    assert recalled(profile, csv_bytes([["T"], *rows])).columns["quantity"] == "column 3"
    assert recalled(profile, csv_bytes([["", *row] for row in rows])) is None
    by_text = kept(csv_bytes(ROWS), Choices(columns={"quantity": "Stock"}))
    assert recalled(by_text, csv_bytes([["", *row] for row in ROWS])).columns["quantity"] == "Stock"


def test_a_file_is_read_as_was_kept_and_doubts_are_said_with_it():
    profile = kept(csv_bytes(ROWS), Choices(columns={"quantity": "Stock"}, rows=(2, 4)))
    read = read_as_kept(open_file("august.csv", csv_bytes(LATER)), [profile])
    assert (tree(read.bom)["august"][0], read.understanding.sure) == (("E-5", "70"), True)
    without = [row for row in LATER if row[0] != "Spares"]
    read = read_as_kept(open_file("august.csv", csv_bytes(without)), [profile])
    assert (tree(read.bom)["august"][-1], read.understanding.sure) == (("D-4", "7"), False)
    assert read.problems[0].message == read.understanding.choices.doubt
    assert read_as_kept(open_file("july.csv", csv_bytes(ROWS)), []).understanding.choices == Choices()


def test_what_no_longer_fits_is_not_used_and_said():
    profile = kept(csv_bytes(ROWS), Choices(columns={"quantity": "Stock"}))
    broken = replace(profile, choices=replace(profile.choices, columns={"quantity": "column 99"}))
    read = read_as_kept(open_file("august.csv", csv_bytes(LATER)), [broken])
    assert "does not fit and was not used" in read.problems[0].message
    assert not read.understanding.sure
    assert tree(read.bom)["august"][0] == ("E-5", "6")


def test_a_sheet_without_a_header_is_known_by_its_cells_and_doubted():
    rows = [["Screw", "x", "4"], ["Nut", "y", "8"], ["Plate", "z", "1"]]
    choices = Choices(header_row=NO_HEADER, columns={"part_number": "column 1", "quantity": "column 3"})
    profile = kept(csv_bytes(rows), choices)
    found = recalled(profile, csv_bytes([["Cap", "x", "7"], *rows]))
    assert found.header_row == NO_HEADER
    assert dict(found.columns) == dict(choices.columns)
    assert "no header row" in found.doubt
    assert recalled(profile, csv_bytes([["Part", "Note", "Qty"], *rows])) is None
    assert recalled(profile, csv_bytes([row[:2] for row in rows])) is None


def test_what_was_found_reads_the_same_once_it_is_pinned():
    chance = random.Random(7)
    for turn in range(60):
        draft = compose(chance.randrange(10**9), chance.sample(sorted(MESSES), chance.randint(1, 6)))
        opened = open_file("list.xlsx", written(draft, workbook=turn % 2 == 0))
        found = what_if(opened)
        again = what_if(opened, pinned(found.understanding, Choices()))
        assert tree(again.bom) == tree(found.bom), draft
        assert again.source.columns == found.source.columns, draft


def test_of_two_equal_headers_the_same_one_is_taken_again():
    rows = [["Part", "Qty"], ["A-1", "1"], ["B-2", "2"], ["Part", "Qty"], ["C-3", "5"]]
    profile = kept(csv_bytes(rows), Choices(header_row=3))
    assert recalled(profile, csv_bytes([["x"], *rows])).header_row == 4
    assert recalled(profile, csv_bytes(rows[:3])) is None


def test_a_header_in_two_rows_is_found_again_and_stays_one():
    rows = [
        ["", "", "Unit", "Total"],
        ["Part Number", "Qty", "Price", "Price"],
        ["A-1", "2", "3.5", "7"],
        ["B-2", "1", "4", "4"],
    ]
    alone = what_if(open_file("b.csv", csv_bytes(rows)))
    table = alone.understanding.tables[0]
    again = what_if(open_file("b.csv", csv_bytes(rows)), pinned(alone.understanding, Choices()))
    assert again.understanding.tables[0].header_row == table.header_row
    assert [c.header for c in again.understanding.tables[0].columns] == [c.header for c in table.columns]
    found = recalled(kept(csv_bytes(rows), Choices(unused=frozenset({"Qty"}))), csv_bytes([["T"], *rows]))
    assert found.header_row == table.header_row + 1


def test_of_several_sheets_with_the_headers_the_one_of_that_name_is_taken():
    sheets = {"First": ROWS, "Second": ROWS}
    opened = open_file("a.xlsx", xlsx_bytes(sheets))
    choices = Choices(sheet="Second", header_row=1, columns={"quantity": "Stock"})
    profile = profile_of(opened, what_if(opened, choices).understanding, choices)
    assert recalled(profile, xlsx_bytes({"Second": LATER, "A": ROWS}), "b.xlsx").sheet == "Second"
    assert recalled(profile, xlsx_bytes({"A": ROWS}), "b.xlsx").sheet == "A"


def test_profiles_are_kept_in_a_file_the_latest_first(tmp_path: Path):
    file = tmp_path / "new" / "profiles.json"
    assert kept_profiles(file) == ()
    one, two = (kept(csv_bytes(ROWS), Choices(columns={"quantity": text})) for text in ("Stock", "Qty"))
    other = kept(csv_bytes([["Part", "Qty"], ["A", "1"], ["B", "2"]]), Choices(header_row=0), "other.csv")
    for profile in (one, other, two):
        keep(file, profile)
    assert kept_profiles(file) == (two, other)
    forget(file, one)
    assert kept_profiles(file) == (other,)


@pytest.mark.parametrize("text", ["", "{", '{"a": 1}', "[1]", "5", '[{"name": "x"}]'])
def test_a_damaged_file_of_profiles_is_said_and_set_aside_not_written_over(tmp_path: Path, text: str):
    file = tmp_path / "profiles.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableProfiles, match=r"profiles\.json"):
        kept_profiles(file)
    profile = kept(csv_bytes(ROWS), Choices())
    keep(file, profile)
    assert kept_profiles(file) == (profile,)
    assert file.with_name("profiles.json.damaged").read_text(encoding="utf-8") == text
