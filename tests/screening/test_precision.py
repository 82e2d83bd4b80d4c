"""The promise that is kept on lines that the words were not developed on. `confusion.py` prints the tables."""

from collections import Counter

from desktop_app.screening import load_lexicon
from tests.screening.confusion import AT_STAKE, LABELS, labelled, rates, third_of


def test_the_labelled_set_is_large_varied_and_clean():
    lines = labelled(load_lexicon())
    assert len(lines) >= 600
    assert len({(line.text, line.language) for line in lines}) == len(lines)
    assert {line.label for line in lines} == set(LABELS)
    assert {"en", "zh", "zh-hant", "de", "ja", "fr", "es", "pl", "ru"} <= {line.language for line in lines}
    hard = Counter(line.label in AT_STAKE for line in lines)
    assert min(hard.values()) > 400
    assert all(line.third == third_of(line.text) for line in lines)


def test_held_back_lines_reach_recall_and_precision():
    recall, precision = rates([line for line in labelled(load_lexicon()) if line.third == 0])
    assert recall >= 0.95
    assert precision >= 0.85


def test_notes_find_most_of_what_is_of_note():
    lines = [line for line in labelled(load_lexicon(), notes=True) if line.label == "unlisted"]
    assert sum(bool(line.families) for line in lines) / len(lines) >= 0.9
