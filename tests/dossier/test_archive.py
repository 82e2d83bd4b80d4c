"""The file as an archive takes it: PDF/A-1b by Apache PDFBox Preflight, sound by qpdf, without anything active.

Preflight comes with Debian's libpdfbox2-java, libactivation-java and libjaxb-api-java; without them that test is skipped.
"""

import re
import shutil
import subprocess
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from auditing import audit_of, sample_audit
from PIL import Image

from desktop_app.dossier import write_dossier
from desktop_app.dossier.archive import srgb_profile

JARS = [
    Path("/usr/share/java", f"{name}.jar")
    for name in (
        "preflight",
        "pdfbox2",
        "xmpbox",
        "fontbox2",
        "commons-logging",
        "commons-io",
        "javax.activation",
        "jaxb-api",
    )
]

STRANGE = (
    "Level,Part Number,Description,Quantity,Unit Price,Currency\n"
    "0,\u202eX\x07-1,NdFeB magnet 🧲 <b>&amp; ]]> \u0301 ﷽ العربية हिन्दी ไทย 한국어 ひらがな Łódź,1,0.3,EUR\n"
    "1,(\\))(,烧结钕铁硼 N42SH，𠮷野家,3,,\n"
)


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> list[Path]:
    folder = tmp_path_factory.mktemp("archive")
    sample, strange = sample_audit(), audit_of(STRANGE)
    made = []
    for name, audit, language, shape in (
        ("both", sample, "en+zh", "full"),
        ("english", sample, "en", "full"),
        ("chinese", sample, "zh", "full"),
        ("summary", sample, "en+zh", "summary"),
        ("strange", strange, "en+zh", "full"),
    ):
        made.append(folder / f"{name}.pdf")
        write_dossier(audit, made[-1], language, shape=shape)
    return made


@pytest.mark.skipif(
    shutil.which("javac") is None or not all(jar.exists() for jar in JARS), reason="PDFBox Preflight is not installed"
)
def test_preflight_finds_valid_pdf_a_1b(files):
    launcher = Path(__file__).with_name("Preflight.java")
    command = ["java", "-cp", ":".join(map(str, JARS)), str(launcher), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("valid ") == len(files)


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_no_error(files):
    for path in files:
        done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_in_the_file_is_active_or_points_outside(files):
    for path in files:
        data = path.read_bytes()
        for forbidden in (b"/JavaScript", b"/JS", b"/Launch", b"/URI", b"/EmbeddedFile", b"/SubmitForm", b"/XObject"):
            assert forbidden not in data, f"{path.name}: {forbidden!r}"


def test_no_transparency_and_no_colour_but_rgb(files):
    for path in files:
        data = path.read_bytes()
        assert b"/ExtGState" not in data
        for packed in re.findall(
            rb"/FlateDecode\s*\]?\s*/Length \d+\s*>>\s*stream\r?\n(.*?)\nendstream", data, re.DOTALL
        ):
            code = zlib.decompressobj().decompress(packed)
            if b" Tf " in code:
                assert not re.search(rb"^[\d. ]+ [kKgG]$", code, re.MULTILINE)


def test_the_colour_profile_is_srgb():
    image_cms = pytest.importorskip("PIL.ImageCms")
    ours = image_cms.ImageCmsProfile(BytesIO(srgb_profile()))
    theirs = image_cms.createProfile("sRGB")
    picture = Image.new("RGB", (3, 1))
    picture.putdata([(200, 30, 90), (17, 55, 94), (128, 128, 128)])
    turned = image_cms.profileToProfile(picture, ours, theirs)
    assert all(abs(a - b) <= 1 for a, b in zip(picture.tobytes(), turned.tobytes(), strict=True))
