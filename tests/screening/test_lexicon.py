"""The word lists themselves: strict, in step with the rule pack, and equal to a search without shortcuts."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.resources import resource
from desktop_app.rules.pack import load_pack
from desktop_app.screening import InvalidLexicon, load_lexicon
from desktop_app.screening.folding import folded
from desktop_app.screening.lexicon import Entry
from desktop_app.screening.matching import _candidates, _first_match
from tests.screening.confusion import labelled

LEXICON = load_lexicon()
LISTED_BY_61 = {"Sm", "Dy", "Gd", "Tb", "Lu", "Sc", "Y", "Nd"}

FAMILY = """
[[families]]
id = "x"
label_en = "x"
label_zh = "x"
kind = "other"
elements = ["Y"]
could_be = []
instruments = []
confidence = "low"
why_en = "x"
why_zh = "x"
words = ["x"]
"""


def test_families_name_items_of_the_rule_pack():
    items = load_pack().items
    for family in LEXICON.families:
        assert set(family.could_be) <= set(items), family.id
        for item in family.could_be:
            assert set(items[item].elements) <= set(family.elements), family.id


def test_only_what_could_be_an_item_of_61_names_61():
    for family in LEXICON.families:
        if family.kind == "other":
            assert not family.concerns("cn-mofcom-2025-61") and not family.could_be, family.id
        else:
            assert family.concerns("cn-mofcom-2025-61") and set(family.elements) <= LISTED_BY_61, family.id


def test_what_a_part_is_comes_before_what_it_contains():
    kinds = [family.kind for family in LEXICON.families]
    assert kinds == sorted(kinds, key=["magnet", "material", "contains-magnet", "other"].index)


def test_shares_have_bounds_in_order_and_a_source():
    shares = [share for family in LEXICON.families for share in family.shares]
    assert shares
    for share in shares:
        assert 0 <= float(share.low) <= float(share.high) <= 100 and len(share.source) > 10


def test_the_digest_covers_every_file():
    names = sorted(path.name for path in resource("screening").glob("*.toml"))
    assert len(names) > 3 and len(LEXICON.sha256) == 64


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("not toml", "bad.toml"),
        ("", "bad.toml"),
        (FAMILY + 'colour = "red"', "colour"),
        (FAMILY.replace('"other"', '"thing"'), "thing"),
        (FAMILY.replace('"Y"', '"Xx"'), "Xx"),
        (FAMILY.replace("instruments = []\n", ""), "instruments"),
        (FAMILY.replace('words = ["x"]', ""), "families/0"),
        (FAMILY + 'contexts = ["nowhere"]', "nowhere"),
        (FAMILY + FAMILY, "two families"),
        (FAMILY + "patterns = [{ starts = ['x'], match = '(' }]", "family x"),
        (FAMILY + "patterns = [{ match = 'x' }]", "match"),
        (FAMILY + "hs = ['85.01']", "85.01"),
    ],
)
def test_a_wrong_list_is_refused_with_file_and_reason(tmp_path: Path, text: str, complaint: str):
    (tmp_path / "bad.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidLexicon) as refused:
        load_lexicon(tmp_path)
    assert "bad.toml" in str(refused.value) and complaint in str(refused.value)


def test_contexts_are_shared_between_files(tmp_path: Path):
    (tmp_path / "a.toml").write_text(FAMILY + 'contexts = ["no"]', encoding="utf-8")
    (tmp_path / "b.toml").write_text('[contexts.no]\ninstead = ["x y"]', encoding="utf-8")
    assert _exhaustive(load_lexicon(tmp_path).entries, "x y") == set()


def _exhaustive(entries: tuple[Entry, ...], text: str) -> set[int]:
    return {index for index, entry in enumerate(entries) if _first_match(entry, folded(text)) is not None}


def test_the_quick_sweep_loses_nothing_of_the_labelled_lines():
    lines = [line.text for line in labelled(LEXICON)]
    found = _candidates(LEXICON, [folded(text) for text in lines])
    for position, text in enumerate(lines):
        assert _exhaustive(LEXICON.entries, text) <= found.get(position, set()), text


_PIECES = [
    word
    for path in sorted(resource("screening").glob("*.toml"))
    for family in tomllib.loads(path.read_text(encoding="utf-8")).get("families", [])
    for word in family.get("words", [])
] + ["-", ", ", " ", "_", "/", "with", "mount", "12 V", "支架", "N42SH", "ß", "İ", "\x00", "\n"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=5).map("".join), min_size=1, max_size=20))
def test_the_quick_sweep_loses_nothing_of_random_texts(texts: list[str]):
    found = _candidates(LEXICON, [folded(text) for text in texts])
    for position, text in enumerate(texts):
        assert _exhaustive(LEXICON.entries, text) <= found.get(position, set())


def test_every_word_is_found_on_its_own_unless_another_context_takes_it():
    """A typing error in a word, such as a hyphen that folding eats, would leave it dead."""
    dead = []
    for path in sorted(resource("screening").glob("*.toml")):
        for family in tomllib.loads(path.read_text(encoding="utf-8")).get("families", []):
            index = [f.id for f in LEXICON.families].index(family["id"])
            entry = LEXICON.entries[index]
            dead += [
                word
                for word in family.get("words", [])
                if entry.wanted is None or not entry.wanted.search(folded(word))
            ]
    assert dead == []
