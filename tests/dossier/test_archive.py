"""The file as an archive takes it: without anything active, of one colour space that it brings along."""

import re
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from auditing import sample_audit
from PIL import Image

from desktop_app.dossier import write_dossier
from desktop_app.dossier.archive import srgb_profile


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> list[Path]:
    folder = tmp_path_factory.mktemp("archive")
    sample = sample_audit()
    made = []
    for name, language, shape in (
        ("both", "en+zh", "full"),
        ("english", "en", "full"),
        ("chinese", "zh", "full"),
        ("summary", "en+zh", "summary"),
    ):
        made.append(folder / f"{name}.pdf")
        write_dossier(sample, made[-1], language, shape=shape)
    return made


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
