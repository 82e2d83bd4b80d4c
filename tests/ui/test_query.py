"""The quick filter: each term, their combination, and what happens with what is not understood."""

from pathlib import Path

import pytest
from showing import drive

from desktop_app.ui.outline import Outline
from desktop_app.ui.query import search


@pytest.fixture
def outline(tmp_path: Path) -> Outline:
    return drive(tmp_path)


def found(outline: Outline, query: str) -> set[str]:
    result = search(outline, query)
    assert result is not None
    return {str(n) for n, hit in zip(outline.bom.parts.part_number, result.parts, strict=True) if hit}


EVERYTHING = {"DRIVE", "ROTOR", "MAG-1", "SHAFT", "FRAME", "SCREW", "SENSOR", "MAG-2", "SPARE"}


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("magnet", {"MAG-1", "MAG-2"}),
        ("MAGNET", {"MAG-1", "MAG-2"}),
        ("magnet sintered", {"MAG-1"}),
        ('"rotor assembly"', {"ROTOR"}),
        ("“rotor assembly”", {"ROTOR"}),
        ("magnet -sintered", {"MAG-2"}),
        ("flag:rare-earth", {"MAG-1", "MAG-2"}),
        ("标记：稀土", {"MAG-1", "MAG-2"}),
        ("flag:chinese-equipment", {"MAG-1"}),
        ("flag:suspected", {"MAG-2"}),
        ("flag:declared", {"MAG-1"}),
        ("-flag:any", EVERYTHING - {"MAG-1", "MAG-2"}),
        ("supplier:magna", {"MAG-1"}),
        ('supplier:"magna gmbh" flag:any', {"MAG-1"}),
        ("origin:vn", {"MAG-1"}),
        ("part:mag", {"MAG-1", "MAG-2"}),
        ("class:ndfeb", {"MAG-1"}),
        ("is:required", {"MAG-1", "ROTOR", "DRIVE"}),
        ("结论:需要许可证", {"MAG-1", "ROTOR", "DRIVE"}),
        ("is:open", {"MAG-2", "SENSOR"}),
        ("结论：尚未确定", {"MAG-2", "SENSOR"}),
        ("share>=0.1% part:rotor", {"ROTOR"}),
        ("share>3% part:mag-1", {"MAG-1"}),
        ("比例>3% part:mag-1", {"MAG-1"}),
        ("share>5% part:mag-1", set()),
        ("share<0.1%", {"MAG-2", "SENSOR"}),
        ("nothing-like-it", set()),
    ],
)
def test_a_query_finds(outline, query, parts):
    assert found(outline, query) == parts


@pytest.mark.parametrize("query", ["", "   ", '""'])
def test_asking_for_nothing_is_no_filter(outline, query):
    assert search(outline, query) is None


@pytest.mark.parametrize("query", ["colour:red", "flag:purple", "share>much", "is:maybe"])
def test_what_is_not_understood_is_looked_for_as_it_stands_and_named(outline, query):
    result = search(outline, query)
    assert result is not None
    assert result.not_understood == (query,)
    assert not result.parts.any()


def test_ancestors_of_a_match_are_all_above_it(outline):
    above = outline.above(outline.containing("screw"))
    numbers = {str(n) for n, hit in zip(outline.bom.parts.part_number, above, strict=True) if hit}
    assert numbers == {"SCREW", "FRAME", "SPARE", "DRIVE"}


def test_a_column_is_searched_as_each_text_would_be(outline):
    """The search over the whole column finds what a look at every single text finds."""
    for role in ("part_number", "description", "supplier", "country_of_origin"):
        texts = [str(text).casefold() for text in getattr(outline.bom.parts, role)]
        for word in ("a", "mag", "de", "m", "drive", "screw m4", "spare parts", "gmbh", "nothing like it"):
            assert outline.containing(word, (role,)).tolist() == [word in text for text in texts], (role, word)
            assert outline.equal_to(word, role).tolist() == [word == text for text in texts], (role, word)
    numbers = [str(number).casefold() for number in outline.bom.parts.part_number]
    assert outline.beginning("S").tolist() == [number.startswith("s") for number in numbers]
    assert not outline.containing("\0").any()
