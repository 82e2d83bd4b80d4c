"""The golden dossiers (see `golden`): the same words and the same pages as when somebody last looked at them; each sound and,
where it says so, one for the archive.

Preflight comes with Debian's libpdfbox2-java, libactivation-java and libjaxb-api-java; without them that test is skipped.
"""

import difflib
import shutil
import subprocess
from pathlib import Path

import pytest
from auditing import audit_of
from golden import FOLDER, GOLDEN, LIMIT, alike, coarse, picture_of, print_all, text_of
from PIL import Image
from preflight import AVAILABLE, preflight

from desktop_app.dossier import write_dossier

TOLD = "\nIf that is meant, run `python tests/dossier/golden.py`, look at the pages, and commit what it wrote."

STRANGE = (
    "Level,Part Number,Description,Quantity,Unit Price,Currency\n"
    "0,\u202eX\x07-1,NdFeB magnet 🧲 <b>&amp; ]]> \u0301 ﷽ العربية हिन्दी ไทย 한국어 ひらがな Łódź,1,0.3,EUR\n"
    "1,(\\))(,烧结钕铁硼 N42SH，𠮷野家,3,,\n"
)

poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None or shutil.which("pdftoppm") is None, reason="Poppler's tools are not installed"
)


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    return print_all(tmp_path_factory.mktemp("golden"))


@pytest.fixture(scope="module")
def files(printed, tmp_path_factory) -> list[Path]:
    strange = tmp_path_factory.mktemp("strange") / "strange.pdf"
    write_dossier(audit_of(STRANGE), strange, paper="letter")
    return [*printed.values(), strange]


@poppler
@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.name)
def test_the_words_are_those_of_the_golden_dossier(golden, printed):
    kept = (FOLDER / f"{golden.name}.txt").read_text(encoding="utf-8").splitlines()
    found = text_of(printed[golden]).splitlines()
    difference = list(difflib.unified_diff(kept, found, "golden", "printed now", lineterm="", n=0))
    assert not difference, "\n".join(difference[:40]) + TOLD


@poppler
@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.name)
def test_the_pages_look_like_those_of_the_golden_dossier(golden, printed):
    with Image.open(FOLDER / f"{golden.name}.png") as kept:
        assert alike(kept, coarse(picture_of(printed[golden], golden.pictured))), golden.name + TOLD


@pytest.mark.skipif(not AVAILABLE, reason="PDFBox Preflight is not installed")
def test_preflight_finds_valid_pdf_a_1b(files):
    assert preflight(files) == []


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_no_error(files):
    for path in files:
        done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False, timeout=LIMIT)
        assert done.returncode == 0, done.stdout + done.stderr
