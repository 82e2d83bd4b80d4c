"""Questions as data: rows, ids, checksums, and names of files that are safe everywhere."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.declarations.question import Choices, Question, Questionnaire, Topic, file_stem, folded_stem

NO_CHOICES = Choices((), (), ())


def asked(*questions: Question, supplier: str = "Aozuki", reference: str = "R-1") -> Questionnaire:
    return Questionnaire(supplier, reference, date(2026, 11, 24), questions, NO_CHOICES)


def kinds(questionnaire: Questionnaire) -> list[tuple[str, str]]:
    return [(row.part_number, row.key) for row in questionnaire.rows]


def test_a_part_whose_contents_are_asked_gets_a_row_for_its_class_and_rows_for_constituents():
    assert kinds(asked(Question("P1", Topic.CONTENTS))) == [
        ("P1", "1.class"), ("P1", "1.constituent.1"), ("P1", "1.constituent.2"), ("P1", "1.constituent.3"),
    ]  # fmt: skip


def test_only_what_is_asked_gets_a_row():
    questionnaire = asked(
        Question("P1", Topic.STAGE, "metal"),
        Question("P2", Topic.ORIGIN),
        Question("P3", Topic.CONSTITUENT_ORIGIN, "dy-metal"),
        Question("P3", Topic.CONSTITUENT_VALUE, "dy-metal"),
        Question("P4", Topic.OTHER, en="which is right"),
    )
    assert kinds(questionnaire) == [
        ("P1", "1.stage.metal"),
        ("P2", "2.class"),
        ("P3", "3.of.dy-metal"),
        ("P4", "4.other.1"),
    ]
    assert questionnaire.rows[2].constituent == "dy-metal"


def test_the_checksum_and_the_id_change_with_the_questions_and_only_the_id_with_whom_is_asked():
    first = asked(Question("P1", Topic.CLASS))
    again = asked(Question("P1", Topic.CLASS))
    other = asked(Question("P1", Topic.CLASS), Question("P2", Topic.CLASS))
    moved = asked(Question("P1", Topic.CLASS), reference="R-2")
    assert (first.id, first.checksum) == (again.id, again.checksum)
    assert first.checksum != other.checksum and first.id != other.id
    assert first.checksum == moved.checksum and first.id != moved.id


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Gießerei Ahrenfeld GmbH", "Gießerei Ahrenfeld GmbH"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows\\system32", "C--Windows-system32"),
        ('a/b|c?d*e<f>g"h', "a-b-c-d-e-f-g-h"),
        ("CON", "CON_"),
        ("nul.txt", "nul_"),
        ("COM¹", "COM¹_"),
        ("  ..  ", "unnamed"),
        ("", "unnamed"),
        ("Acme Ltd.", "Acme Ltd"),
        ("Acme\u202egnp.exe", "Acme gnp.exe"),
        ("Acme\x00\r\nInc", "Acme Inc"),
        ("磁材有限公司", "磁材有限公司"),
    ],
)
def test_a_suppliers_name_becomes_a_safe_file_name(name, stem):
    assert file_stem(name) == stem


def test_names_that_are_alike_once_cleaned_get_numbers():
    taken: set[str] = set()
    stems = []
    for name in ("Acme/EU", "ACME:EU", "acme-eu", "Acme|EU"):
        stems.append(file_stem(name, taken))
        taken.add(folded_stem(stems[-1]))
    assert stems == ["Acme-EU", "ACME-EU (2)", "acme-eu (3)", "Acme-EU (4)"]


@given(st.lists(st.text(max_size=300), max_size=6))
def test_any_names_become_distinct_names_of_files(tmp_path_factory, names):
    folder = tmp_path_factory.mktemp("names")
    taken: set[str] = set()
    for name in names:
        stem = file_stem(name, taken)
        assert folded_stem(stem) not in taken
        taken.add(folded_stem(stem))
        path = folder / f"{stem}.xlsx"
        assert path.parent == folder
        path.write_bytes(b"")
    assert len(list(folder.iterdir())) == len(names)
