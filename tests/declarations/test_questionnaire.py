"""The workbook that goes out: what can be written in it, what stands in it, and that the reader reads it as it is."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from desktop_app.declarations.letter import languages, letter, letters
from desktop_app.declarations.question import Choice, Choices, Question, Questionnaire, Topic
from desktop_app.declarations.questionnaire import COLUMNS, workbook
from desktop_app.declarations.wording import words
from desktop_app.readers import looks_like_declarations, read_declarations

CHOICES = Choices(
    (Choice("smco-magnet", "SmCo magnet", "钐钴永磁材料"),),
    (Choice("dy-metal", "Dysprosium metal", "金属镝"),),
    (Choice("mining", "Mining", "稀土开采"), Choice("metal", "Metal smelting", "金属冶炼")),
)
QUESTIONS = (
    Question("P-1", Topic.CONTENTS, description="Rotor magnet 42SH", mpn="TM-42SH"),
    Question("P-1", Topic.STAGE, "metal"),
    Question("P-2", Topic.CONSTITUENT_ORIGIN, "dy-metal"),
    Question("P-3", Topic.OTHER, en="which is right", zh="以何者为准"),
)


def asked(*questions: Question, supplier: str = "Aozuki K.K.") -> Questionnaire:
    return Questionnaire(
        supplier, "R-1", date(2026, 11, 24), questions or QUESTIONS, CHOICES, "We GmbH", "a@we.example"
    )


def opened(data: bytes):
    return load_workbook(io.BytesIO(data))


def test_the_same_questionnaire_gives_the_same_bytes():
    assert workbook(asked()) == workbook(asked())


def test_the_unfilled_workbook_is_read_as_a_declarations_table_without_a_remark():
    data = workbook(asked())
    assert looks_like_declarations("q.xlsx", data)
    statements, problems = read_declarations("q.xlsx", data)
    assert problems == ()
    assert {s.source.sheet for s in statements} == {words().sheets["table"]}
    assert [s.part_number for s in statements] == ["P-1"] * 5 + ["P-2", "P-3"]
    assert {s.supplier for s in statements} == {"Aozuki K.K."}
    assert [s.stage for s in statements if s.stage] == ["metal"]
    expected = set(COLUMNS) - {"question", "key"}
    assert expected <= set(statements[0].source.headers)


@pytest.mark.parametrize("role", [role for role in COLUMNS if role not in {"question", "key"}])
def test_each_header_is_bilingual_and_one_word_of_it_is_enough_for_the_reader(role):
    assert set(words().headers[role]) == {"en", "zh"}
    assert words().header(role).count(" / ") == 1


def test_only_cells_for_answers_can_be_written_to():
    sheet = opened(workbook(asked()))[words().sheets["table"]]
    assert sheet.protection.sheet
    unlocked = {}
    for line, key in ((2, "1.class"), (3, "1.constituent.1"), (6, "1.stage.metal"), (7, "2.of.dy-metal")):
        assert sheet.cell(line, len(COLUMNS)).value == key
        unlocked[key] = {COLUMNS[i] for i in range(len(COLUMNS)) if not sheet.cell(line, i + 1).protection.locked} - {
            "declared_by",
            "declared_on",
            "valid_until",
            "evidence",
        }
    assert unlocked["1.class"] == {"item_class", "mass", "mass_unit", "country_of_origin"}
    assert unlocked["1.stage.metal"] == {"technology_origin", "equipment_origin", "equipment"}
    assert "constituent" in unlocked["1.constituent.1"]
    assert "constituent" not in unlocked["2.of.dy-metal"]
    assert opened(workbook(asked()))[words().sheets["instructions"]].protection.sheet


def test_the_drop_downs_offer_the_pack_and_none():
    book = opened(workbook(asked()))
    sheet = book[words().sheets["table"]]
    lists = {
        str(v.sqref).split(":")[0][0]: v.formula1 for v in sheet.data_validations.dataValidation if v.type == "list"
    }

    def offered(role: str) -> list[str]:
        name, _, area = lists[chr(ord("A") + COLUMNS.index(role))].partition("!")
        return [row[0].value for row in book[name.strip("'=")][area.replace("$", "")]]

    assert offered("item_class") == ["smco-magnet", "none"]
    assert offered("constituent") == ["dy-metal", "none"]
    assert offered("stage") == ["mining", "metal"]
    assert offered("technology_origin")[0] == "n/a"
    assert offered("country_of_origin")[0] == "AD" and len(offered("country_of_origin")) > 240


def test_what_looks_like_a_formula_stays_text():
    signs = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")')
    data = workbook(asked(*(Question(s, Topic.CLASS, description=s) for s in signs), supplier="=cmd|' /C calc'!A0"))
    book = opened(data)
    cells = [cell for sheet in book for row in sheet for cell in row if isinstance(cell.value, str)]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    risky = [cell for cell in cells if cell.value.startswith(("=", "+", "-", "@"))]
    assert len(risky) >= 3 * len(signs)
    assert all(cell.quotePrefix for cell in risky)
    assert [s.part_number for s in read_declarations("q.xlsx", data)[0]] == list(signs)


def test_the_first_sheet_names_the_questionnaire():
    sheet = opened(workbook(asked()))[words().sheets["instructions"]]
    entries = {row[0].value: row[1].value for row in sheet.iter_rows(max_col=2)}
    assert entries[words().label("id")] == asked().id
    assert entries[words().label("checksum")] == asked().checksum
    assert entries[words().label("reference")] == "R-1"
    assert entries[words().label("to")] == "Aozuki K.K."


def test_nobody_known_to_ask_still_gets_a_workbook():
    data = workbook(asked(supplier=""))
    assert len(read_declarations("q.xlsx", data)[0]) == len(asked().rows)


@pytest.mark.parametrize("language", ["en", "zh", "de", "ja"])
def test_a_letter_in_each_language_names_everything(language):
    text = letter(asked(), "q.xlsx", language)
    for named in (asked().id, "R-1", "We GmbH", "a@we.example", "Aozuki K.K.", "q.xlsx", "2026-11-24"):
        assert named in text
    assert "{" not in text


def test_an_unknown_addressee_is_a_row_of_dots():
    assert "To: …" in letter(asked(supplier=""), "q.xlsx", "en")


def test_all_letters_stand_in_one_text():
    text = letters(asked(), "q.xlsx")
    assert [language for language in languages() if letter(asked(), "q.xlsx", language) in text] == list(languages())
