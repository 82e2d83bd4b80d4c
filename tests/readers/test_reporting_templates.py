"""Reporting templates of the Responsible Minerals Initiative, laid out as the real ones are."""

import pytest
from making import xlsx_bytes

from desktop_app.readers import FileKind, UnreadableFile, read_bom, read_declarations, which


def template(kind="AMRT", minerals=(("Rare Earth Elements(*)", "Yes"), ("Silver(*)", "No")), smelters=()):
    declaration = [
        [],
        [None, None, None, f"Additional Minerals Reporting Template ({kind})"],
        [None, "Select Language", None, "English", *[None] * 5, "Revision 1.3\nOctober 17, 2025"],
        *[[]] * 4,
        [None, "Company Name (*):", None, "Magna GmbH"],
        [None, "Declaration Scope or Class (*):", None, "B. Product (or List of Products)"],
        *[[]] * 20,
        [None, "1) Is any mineral intentionally added or used in the product(s)? (*)", None, "Answer"],
        *[[None, mineral, None, answer] for mineral, answer in minerals],
        [None, "2) What percentage of relevant suppliers has responded?", None, "Answer"],
        *[[None, mineral, None, "1"] for mineral, _ in minerals],
    ]
    listed = [
        ["x"],
        [],
        [],
        ["Smelter Identification Number Input Column", "Metal (*)", "Smelter Name (*)", "Name", "Smelter Country (*)"],
    ]
    listed += [[None, metal, name, None, country] for metal, name, country in smelters]
    products = [
        ["x"],
        [],
        [],
        [],
        [None, "Manufacturer's Product Number (*)", "Name"],
        [None, "MAG-1", "magnet"],
        [None, "MAG-2", "m"],
    ]
    return xlsx_bytes(
        {"Instructions": [["x"]], "Declaration": declaration, "Smelter List": listed, "Product List": products}
    )


def test_it_is_a_declaration_and_no_bill_of_materials():
    assert which("a.xlsx", template()).kind is FileKind.DECLARATIONS
    with pytest.raises(UnreadableFile, match="reporting template"):
        read_bom("a.xlsx", template())


def test_what_it_says_of_rare_earths_is_told_and_makes_no_statement():
    data = template(
        smelters=[
            ("Rare Earth Elements", "Baotou", "CHINA"),
            ("Silver", "X", "PERU"),
            ("Rare Earth Elements", "N", "ESTONIA"),
        ]
    )
    statements, problems = read_declarations("a.xlsx", data)
    assert statements == ()
    said, open_questions = (problem.message for problem in problems)
    for words in ("AMRT 1.3", "Magna GmbH", "B. Product", "Rare Earth Elements: Yes", "2 smelters", "CHINA, ESTONIA"):
        assert words in said
    assert "Silver" not in said
    assert "no statement" in open_questions


@pytest.mark.parametrize("kind", ["CMRT", "EMRT", "CRT"])
def test_templates_of_other_minerals_say_nothing(kind):
    _, problems = read_declarations("a.xlsx", template(kind, [("Cobalt(*)", "Yes")]))
    assert len(problems) == 1
    assert "nothing about rare earths" in problems[0].message


def test_a_chinese_template_with_elements_entered_by_hand():
    _, problems = read_declarations("a.xlsx", template("AMRT", [("钕(*)", "Unknown"), ("铝(*)", "Yes")]))
    assert "钕: Unknown" in problems[0].message
    assert "铝" not in problems[0].message
