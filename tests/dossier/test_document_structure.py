"""The structure for screen readers: headings, tables, figures in order, and nothing drawn that is neither they nor decoration."""

import re
import shutil
import subprocess
import zlib

import pytest
from auditing import audit_of, sample_pdf

from desktop_app.dossier import dossier_bytes, write
from desktop_app.dossier.structure import Element

PAINTING = re.compile(r"(?:^| )(?:Tj|TJ|f|S|s)$")


def pages_of(data: bytes) -> list[str]:
    """The drawing operators of each stream of a page."""
    found = []
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            plain = zlib.decompressobj().decompress(packed)
        except zlib.error:
            continue
        if plain.startswith(b"q\n") and plain.rstrip().endswith(b"Q"):
            found.append(plain.decode("latin-1"))
    return found


@pytest.fixture(scope="module")
def data() -> bytes:
    return sample_pdf("en+zh")


def test_everything_that_is_drawn_is_tied_to_the_structure_or_decoration(data):
    pages = pages_of(data)
    assert len(pages) > 30
    for page in pages:
        depth = 0
        for line in page.split("\n"):
            opened = line.count("BDC") + line.count("BMC")
            if PAINTING.search(line) or " Tj" in line or " TJ" in line:
                assert depth + opened > 0, line
            depth += opened - len(re.findall(r"\bEMC\b", line))
            assert 0 <= depth <= 2
        assert depth == 0


def test_numbers_of_stretches_are_each_used_once_and_in_order(data):
    for page in pages_of(data):
        numbers = [int(n) for n in re.findall(r"/MCID (\d+)", page)]
        assert numbers == sorted(set(numbers))


def test_chinese_is_marked_as_such(data):
    assert any("/Lang (zh-Hans)" in page for page in pages_of(data))


def structure(data: bytes, folder, *options: str) -> str:
    """The structure as poppler reads it, which takes long with texts: a page is gone through for each element."""
    if shutil.which("pdfinfo") is None:
        pytest.skip("pdfinfo is not installed")
    path = folder / "dossier.pdf"
    path.write_bytes(data)
    done = subprocess.run(["pdfinfo", *options, str(path)], capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout.decode("utf-8")


def test_a_reader_finds_headings_tables_and_figures(data, tmp_path):
    text = structure(data, tmp_path, "-struct")
    assert text.count("H1 (block)") >= 15
    assert text.count("H2 (block)") >= 10
    assert text.count("Figure") >= 6
    assert text.index("H1") < text.index("TOCI") < text.index("H2") < text.rindex("Table")
    assert text.count("TH") < text.count("TD")


def test_a_reader_hears_the_texts_in_order_and_whole(tmp_path):
    text = structure(sample_pdf(shape="summary"), tmp_path, "-struct-text")
    words = [
        "稀土物项出口管制审查摘要",
        "Licence required",
        "Not yet determined",
        "规定的效力状态未确认",
        "在确认后续规定之前",
        "Kolmbach",
    ]
    places = [text.index(word) for word in words]
    assert places == sorted(places)


def test_a_very_long_dossier_goes_without(monkeypatch):
    monkeypatch.setattr(write, "TAGGED", 0)
    magnet = "Level,Part Number,Description,Quantity,Unit Price,Currency\n0,M-1,NdFeB magnet N42SH,1,0.3,EUR\n"
    data = dossier_bytes(audit_of(magnet), "en")
    assert b"/StructTreeRoot" not in data
    assert b"/MarkInfo" not in data


def test_elements_are_walked_parents_first():
    root = Element("Document")
    table = root.add("Table")
    table.add("TR")
    root.add("P")
    assert [element.kind for element in root.walk()] == ["Document", "Table", "TR", "P"]
