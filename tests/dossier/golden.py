"""The golden dossiers: the sample in every shape and language, as text and as pictures, kept in `tests/golden/`.

    python tests/dossier/golden.py

writes them anew; needs pdftotext and pdftoppm. Do so after every change of what is printed (a chapter, a word, the sample, the
rule pack), look at what `git diff --stat tests/golden` and the pictures say has changed, and commit them with the change.

The text is that of `pdftotext -layout`, with runs of blanks shortened to two, so that versions of Poppler agree, and without
digests, which other tests compare: a comment in a rule pack changes no word of a dossier. A picture is one sheet of chosen
pages, small and in 16 greys: it holds the layout, not the letters.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from auditing import sample_audit
from PIL import Image, ImageChops, ImageFilter, ImageStat

from desktop_app.dossier import dossier_bytes

FOLDER = Path(__file__).resolve().parents[1] / "golden"

#: Dots per inch of a picture, pages beside each other, and levels of grey.
DPI, ACROSS, GREYS = 26, 8, 16

#: Seconds that any tool may take for one file.
LIMIT = 60


@dataclass(frozen=True)
class Golden:
    """A dossier of the sample; every `pictured`th page stands in its picture."""

    shape: str
    language: str
    profile: str = "internal"
    pictured: int = 1
    paper: str = "a4"

    @property
    def name(self) -> str:
        """What its files are called."""
        return "-".join([self.shape, self.language, *({self.profile, self.paper} - {"internal", "a4"})])

    def pdf(self) -> bytes:
        """The dossier. A record needs an item that needs no licence, so it is that of one such item."""
        audit = sample_audit(items=("WX-40B",)) if self.shape == "record" else sample_audit()
        return dossier_bytes(audit, self.language, shape=self.shape, profile=self.profile, paper=self.paper)


GOLDEN = (
    *(Golden("full", language, pictured=1 if language == "en+zh" else 4) for language in ("en", "zh", "en+zh")),
    *(Golden(shape, language) for shape in ("summary", "forms") for language in ("en", "zh", "en+zh")),
    *(Golden("record", language, pictured=3) for language in ("en", "zh", "en+zh")),
    Golden("full", "en+zh", "customer", pictured=4),
    Golden("summary", "en+zh", paper="letter"),
)


def text_of(path: Path) -> str:
    """The text of a PDF as it is kept."""
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True, timeout=LIMIT)
    text = re.sub(r"\b[0-9a-f]{16,}\b", "(digest)", done.stdout.decode("utf-8").replace("\f", "\n"))
    shortened = [re.sub(r" {2,}", "  ", line.strip()) for line in text.splitlines()]
    return "\n".join(line for line in shortened if line) + "\n"


def picture_of(path: Path, pictured: int) -> Image.Image:
    """A sheet of every `pictured`th page, the first one included, in shades of grey."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["pdftoppm", "-r", str(DPI), "-gray", path, f"{folder}/page"]
        subprocess.run(command, check=True, timeout=LIMIT)
        pages = [Image.open(page).copy() for page in sorted(Path(folder).iterdir())][::pictured]
    width, height = pages[0].size
    across = min(ACROSS, len(pages))
    sheet = Image.new("L", (across * (width + 2), -(-len(pages) // across) * (height + 2)), 128)
    for index, page in enumerate(pages):
        sheet.paste(page, (index % across * (width + 2) + 1, index // across * (height + 2) + 1))
    return sheet


def coarse(picture: Image.Image) -> Image.Image:
    """The picture as it is kept."""
    step = 256 // GREYS
    palette = [grey for level in range(GREYS) for grey in [level * 255 // (GREYS - 1)] * 3]
    kept = picture.point(lambda grey: grey // step)
    kept.putpalette(palette)
    return kept


def alike(kept: Image.Image, found: Image.Image) -> bool:
    """Whether two pictures show the same pages. Renderers smooth edges differently: they are compared a little blurred."""
    if kept.size != found.size:
        return False
    soft = ImageFilter.BoxBlur(2)
    difference = ImageChops.difference(kept.convert("L").filter(soft), found.convert("L").filter(soft))
    off = difference.point(lambda grey: 255 if grey > 24 else 0)
    return ImageStat.Stat(off).mean[0] / 255 < 0.002


def write_golden(folder: Path, goldens: Mapping[Golden, Path]) -> None:
    """Write text and picture of each PDF where they are not alike, and remove what belongs to none."""
    names = {f"{golden.name}{suffix}" for golden in goldens for suffix in (".txt", ".png")}
    for stale in [path for path in folder.iterdir() if path.suffix in {".txt", ".png"} and path.name not in names]:
        stale.unlink()
    for golden, path in goldens.items():
        (folder / f"{golden.name}.txt").write_text(text_of(path), encoding="utf-8")
        picture = coarse(picture_of(path, golden.pictured))
        kept = folder / f"{golden.name}.png"
        if not kept.exists() or not alike(Image.open(kept), picture):
            picture.save(kept, optimize=True, bits=4)
            print(golden.name)


def print_all(folder: Path) -> dict[Golden, Path]:
    """All golden dossiers as PDF files in a folder."""
    made = {}
    for golden in GOLDEN:
        made[golden] = folder / f"{golden.name}.pdf"
        made[golden].write_bytes(golden.pdf())
    return made


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as printed:
        write_golden(FOLDER, print_all(Path(printed)))
