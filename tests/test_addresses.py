"""The address book: what is kept, found again, replaced and taken out, and that a damaged file is left alone."""

import json
from dataclasses import replace

import pytest

from desktop_app.addresses import MOST, UnreadableBook, forget, read_book, remember
from desktop_app.application import Party

SULVALE = Party("Sulvale Ltda.", "苏尔瓦莱", "Rua 1", "BR", "Rafael")
EMBALARTE = Party("Embalarte S.A.", "恩巴拉特", "Rodovia 2", "BR", "Helena")


def test_no_file_is_an_empty_book(tmp_path):
    assert read_book(tmp_path / "addresses.json") == ()


def test_what_is_remembered_is_read_back_the_last_first(tmp_path):
    path = tmp_path / "deep" / "addresses.json"
    remember(path, [SULVALE])
    assert remember(path, [EMBALARTE]) == (EMBALARTE, SULVALE) == read_book(path)


def test_the_same_name_replaces_whatever_its_case_and_spaces(tmp_path):
    path = tmp_path / "addresses.json"
    remember(path, [SULVALE, EMBALARTE])
    moved = replace(SULVALE, name="SULVALE  ltda.", address="Rua 9")
    assert remember(path, [moved]) == (moved, EMBALARTE)


def test_a_party_without_a_name_is_not_kept(tmp_path):
    assert remember(tmp_path / "addresses.json", [Party(address="Rua 1")]) == ()
    assert not (tmp_path / "addresses.json").exists()


def test_a_party_is_taken_out(tmp_path):
    path = tmp_path / "addresses.json"
    remember(path, [SULVALE, EMBALARTE])
    assert forget(path, SULVALE) == (EMBALARTE,) == read_book(path)


def test_the_book_does_not_grow_without_end(tmp_path):
    path = tmp_path / "addresses.json"
    remember(path, [Party(f"Party {number}") for number in range(MOST + 5)])
    assert len(read_book(path)) == MOST


@pytest.mark.parametrize("content", ["", "{", "[]", '{"parties": 3}', '{"parties": [3]}'])
def test_a_file_that_is_no_book_is_named_and_left_as_it_is(tmp_path, content):
    path = tmp_path / "addresses.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableBook, match=r"addresses\.json"):
        remember(path, [SULVALE])
    assert path.read_text(encoding="utf-8") == content


def test_what_a_later_version_wrote_besides_does_no_harm(tmp_path):
    path = tmp_path / "addresses.json"
    path.write_text(json.dumps({"parties": [{"name": "Sulvale", "fax": "1"}]}), encoding="utf-8")
    assert read_book(path) == (Party("Sulvale"),)
