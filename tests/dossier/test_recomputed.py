"""Every number of the calculation pages computed again, from the printed text alone, as a reader with a calculator would."""

import re
from dataclasses import replace

import pytest
from auditing import audit_of, sample_audit, sample_pdf
from recomputing import HEADING, Line, Reader, chapter, lines_of

from desktop_app.dossier import dossier_bytes

TITLES = ("Value share calculation", "价值比例计算")
LANGUAGES = ("en", "zh", "en+zh")

MADE_UP = (
    "Level,Part Number,Description,Quantity,Unit Price,Currency,Country of Origin\n"
    "0,R-1,Rotor,1,333.33,EUR,DE\n1,M-1,Magnet,7,1.10,USD,JP\n1,M-2,Magnet,3,,,\n"
)
DECLARED = (
    "Part Number,Item Class,Constituent,Value,Currency,Country of Origin\n"
    "M-1,ndfeb-dy-magnet,dy-metal,0.0123456789,USD,CN\nM-1,,tb-oxide,0.07,USD,\nM-2,smco-magnet,smco-alloy,0.9,GBP,CN\n"
)


def read(data: bytes, folder) -> Reader:
    return Reader(chapter(lines_of(data, folder), TITLES))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_of_the_full_dossier_is_computed_again(language, tmp_path):
    reader = read(sample_pdf(language), tmp_path)
    assert reader.left == []
    assert dict(reader.counts) == {
        "rate": 1, "line": 17, "total": 7, "quotient": 12, "threshold": 7, "axis": 7, "assembly": 10,
        "comparison": 14 if language == "en+zh" else 7, "bar": 10, "figure": 4,
    }  # fmt: skip


@pytest.mark.parametrize("language", ["en+zh"])
def test_every_number_of_the_record_is_computed_again(language, tmp_path):
    reader = read(dossier_bytes(sample_audit(items=("WX-40B",)), language, shape="record"), tmp_path)
    assert reader.left == []
    assert reader.counts["line"] == 6
    assert reader.counts["assembly"] == 3


@pytest.mark.parametrize("language", ["zh", "en+zh"])
def test_rounded_numbers_and_several_currencies_are_computed_again(language, tmp_path):
    audit = audit_of(MADE_UP, DECLARED, rates={"USD": "0.93", "GBP": "1.17"})
    reader = read(dossier_bytes(audit, language), tmp_path)
    assert reader.left == []
    assert reader.counts["rate"] == 2
    assert reader.counts["line"] >= 5


OPEN = (
    "Level,Part Number,Description,Quantity,Unit Price,Currency,Country of Origin\n"
    "0,R-1,Rotor,1,0.05,EUR,DE\n1,M-1,Magnet,,1.10,EUR,JP\n1,M-2,Magnet N42SH NdFeB,3,,,\n1,M-3,Magnet,2,0.01,EUR,VN\n"
    "0,R-2,Rotor,1,100000.123,EUR,DE\n1,M-3,Magnet,7,0.01,EUR,VN\n"
)
OPEN_DECLARED = (
    "Part Number,Item Class,Constituent,Value,Currency,Country of Origin\n"
    "M-1,ndfeb-dy-magnet,dy-metal,0.3,EUR,CN\nM-1,,tb-oxide,0.07,JPY,\nM-3,smco-magnet,smco-alloy,0.9,EUR,CN\n"
)


@pytest.mark.parametrize("language", ["en", "en+zh"])
def test_what_has_no_upper_bound_no_rate_or_is_capped_is_computed_as_far_as_it_goes(language, tmp_path):
    reader = read(dossier_bytes(audit_of(OPEN, OPEN_DECLARED), language), tmp_path)
    assert reader.left == []
    assert reader.counts["line"] >= 5


def results(line: Line) -> list[int]:
    """Places of the words of a line that are printed results: sums, quotients, percentages, bars, ends of lines and shares."""
    numbers = [
        place for place, (_, _, word) in enumerate(line.words) if re.fullmatch(r"(≈ )?[1-9]?\d*\.?\d*[1-9]", word)
    ]
    if line.height >= HEADING or re.search(r"Value of one piece|\b(Nm|mm|bit|VDC|poles|V|kW)\b", line.text):
        return []
    if "÷" in line.text:
        return [place for place in numbers if place > [word for _, _, word in line.words].index("÷")]
    if line.text.startswith(("Sum", "Threshold", "threshold")) or re.search(r"[≥<≤] [\d.]+ ?%|EUR$|USD$", line.text):
        return numbers
    if " × " in line.text:
        return [place for place in numbers if 285 < line.words[place][0] < 430]
    return []


def test_every_result_that_is_one_digit_off_is_noticed(tmp_path):
    lines = chapter(lines_of(sample_pdf("en"), tmp_path), TITLES)
    counts, tried = Reader(lines).counts, 0
    for number, line in enumerate(lines):
        for place in results(line):
            left, right, word = line.words[place]
            wrong = (left, right, word[:-1] + str((int(word[-1]) + 1) % 10))
            forged = replace(line, words=(*line.words[:place], wrong, *line.words[place + 1 :]))
            try:
                reader = Reader([*lines[:number], forged, *lines[number + 1 :]])
            except (AssertionError, KeyError):
                tried += 1
                continue
            assert reader.left or reader.counts != counts, f"{word} in: {line.text}"
            tried += 1
    assert tried > 90
