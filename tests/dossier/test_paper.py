"""A4 and US Letter: every word, link and field of every shape is on the sheet, with a margin that printers can reach."""

import re
import shutil
import subprocess

import pytest
from auditing import audit_of, sample_audit

from desktop_app.dossier import dossier_bytes

#: What a printer may not reach at the edges of a sheet, in points (a quarter of an inch).
MARGIN = 18

SIZES = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}

MANY = "Level,Part Number,Description,Quantity,Unit Price,Currency\n" + "".join(
    f"0,P-{i},NdFeB magnet N42SH no. {i} with a name that takes more than a line of its cell 烧结钕铁硼,1,0.3,EUR\n"
    for i in range(9)
)


def audit(shape: str):
    return sample_audit(items=("WX-40B",)) if shape == "record" else sample_audit()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize(
    ("shape", "paper"),
    [("full", "a4"), *((shape, "letter") for shape in ("full", "summary", "record", "forms", "many"))],
)
def test_every_word_is_on_the_sheet(shape, paper, tmp_path):
    path = tmp_path / "dossier.pdf"
    made = audit_of(MANY) if shape == "many" else audit(shape)
    path.write_bytes(dossier_bytes(made, shape="full" if shape == "many" else shape, paper=paper))
    done = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True, timeout=60)
    pages = re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', done.stdout.decode(), re.DOTALL)
    assert len(pages) > 1
    for wide, high, words in pages:
        width, height = SIZES[paper]
        assert (float(wide), float(high)) == pytest.approx((width, height), abs=0.01)
        boxes = [
            tuple(map(float, box)) for box in re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)"', words)
        ]
        assert boxes
        assert min(box[0] for box in boxes) >= MARGIN
        assert max(box[2] for box in boxes) <= width - MARGIN
        assert min(box[1] for box in boxes) >= MARGIN
        assert max(box[3] for box in boxes) <= height - MARGIN


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("shape", ["full", "forms"])
def test_links_and_fields_are_on_the_sheet(shape, paper):
    width, height = SIZES[paper]
    data = dossier_bytes(audit(shape), shape=shape, paper=paper)
    found = re.findall(rb"/Rect \[ ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) \]", data)
    assert len(found) > 20
    for left, bottom, right, top in [tuple(map(float, one)) for one in found]:
        assert MARGIN <= left < right <= width - MARGIN
        assert MARGIN <= bottom < top <= height - MARGIN


def test_the_same_words_are_on_both(tmp_path):
    def words(paper: str) -> set[str]:
        path = tmp_path / f"{paper}.pdf"
        path.write_bytes(dossier_bytes(sample_audit(), "en", shape="summary", paper=paper))
        done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True, timeout=60)
        return {word for word in done.stdout.decode().split() if not word.isdigit()}

    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    assert words("a4") == words("letter")
