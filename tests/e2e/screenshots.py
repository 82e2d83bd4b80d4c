"""Pictures of the window with the shipped sample.

    screenshots.py            the README's
    screenshots.py guide      the guide's, in both languages, into resources/help
    screenshots.py ten        ten of the window, in both languages, light and dark, 1280×800 at 100 % and 2560×1440 pixels at
                              200 %, into resources/help/pictures
    screenshots.py FOLDER     all kinds, to be looked at

Each picture is taken by a process of its own, because Qt takes its scale from the environment at the start. No screen is
needed. The kinds are start page, tree, explanation scrolled to the calculation, law with two days compared, application data,
a newer revision compared, what-if, command palette, tour, dossier, rule packs, and a folder to
audit; English and Chinese; light and dark. What the repository keeps has few colours, so that it stays small.
"""

import itertools
import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HELP = ROOT / "resources" / "help"
README_PICTURE = HELP / "screenshot.png"

#: The part that is selected: a magnet with both flags.
SELECTED = "WP-4201"

#: The day that is judged, so that the pictures do not depend on when they are taken.
DAY = date(2026, 12, 1)

LONGEST = 90_000

#: Kind, language, colours and scale of the ten pictures of the window.
TEN = (
    ("tree", "en", "light", "1"),
    ("tree", "zh", "dark", "1"),
    ("why", "zh", "light", "1"),
    ("application", "en", "dark", "1"),
    ("compare", "en", "light", "1"),
    ("what-if", "zh", "dark", "1"),
    ("palette", "en", "dark", "1"),
    ("tree", "en", "dark", "2"),
    ("application", "zh", "light", "2"),
    ("what-if", "en", "light", "2"),
)


def main() -> int:
    """Take the pictures that are asked for."""
    if len(sys.argv) > 2:
        return take(*sys.argv[1:])
    if len(sys.argv) == 1:
        return start("tree", "en", "light", "1", README_PICTURE) or shrink(README_PICTURE)
    failed = 0
    if sys.argv[1] == "guide":
        for language, kind in itertools.product(("en", "zh"), ("start", "tree", "why", "dossier", "packs")):
            target = HELP / language / "images" / f"{kind}.png"
            failed |= start(kind, language, "light", "1", target) or shrink(target)
        return failed
    if sys.argv[1] == "ten":
        for number, kind in enumerate(TEN, start=1):
            target = HELP / "pictures" / f"{number:02}-{named(kind)}"
            failed |= start(*kind, target) or shrink(target)
        return failed
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    kinds = [("tree", *rest) for rest in itertools.product(("en", "zh"), ("light", "dark"), ("1", "2"))]
    others = (
        "start",
        "why",
        "law",
        "application",
        "compare",
        "what-if",
        "palette",
        "tour",
        "dossier",
        "packs",
        "folder",
        "guide",
        "about",
    )
    kinds += [(kind, *rest, "1") for kind in others for rest in (("en", "light"), ("zh", "dark"))]
    for kind in kinds:
        failed |= start(*kind, folder / named(kind))
    return failed


def named(kind: tuple[str, str, str, str]) -> str:
    """What the picture of a kind is called."""
    return "-".join(kind[:3]) + ("-200" if kind[3] == "2" else "") + ".png"


def start(kind: str, language: str, theme: str, scale: str, target: Path) -> int:
    """Take one picture in a process of its own."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as settings:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": scale,
            "XDG_CONFIG_HOME": settings,
            "LODESTONE_RULES": str(Path(settings) / "rules"),
            "XDG_DATA_HOME": settings,
            "PYTHONPATH": str(ROOT),
        }
        command = [sys.executable, __file__, kind, language, theme, str(target)]
        status = subprocess.run(command, env=environment, check=False).returncode
    print(f"{'failed' if status else 'wrote'} {target}")
    return status


def shrink(picture: Path) -> int:
    """Keep the colours that are there most, as they are; the others, such as those of small icons, share the rest."""
    from PIL import Image

    with Image.open(picture) as opened:
        full = opened.convert("RGB")
    counted = [colour for _, colour in sorted(full.getcolors(full.width * full.height), reverse=True)]
    rare = Image.new("RGB", (max(1, len(counted[128:])), 1))
    rare.putdata(counted[128:])
    shared = rare.quantize(colors=128, method=Image.Quantize.MEDIANCUT).getpalette()
    palette = Image.new("P", (1, 1))
    palette.putpalette([*(value for colour in counted[:128] for value in colour), *shared][: 256 * 3])
    full.quantize(palette=palette, dither=Image.Dither.NONE).save(picture, optimize=True)
    return 0


def take(kind: str, language: str, theme: str, target: str) -> int:  # noqa: PLR0915  (a list of kinds reads best as one)
    """Open the window, bring it where it should be, and take its picture."""
    from PySide6.QtCore import QSettings, QTimer

    from desktop_app.ui.application import Program, make_application
    from desktop_app.ui.palette import Palette

    app = make_application(sys.argv[:1])
    QSettings().setValue("theme", theme)
    QSettings().setValue("language", language)
    program = Program(app)
    window = program.window
    window.resize(1280, 720 if os.environ["QT_SCALE_FACTOR"] == "2" else 800)
    window.show()
    QTimer.singleShot(LONGEST, lambda: app.exit(1))

    def keep(shown=window) -> None:
        shown.grab().save(target)
        app.exit(0)

    def audited(outline) -> None:
        if outline.audit.settings.as_of != DAY:
            program.session.change(as_of=DAY)
            return
        QTimer.singleShot(300, show)

    def show() -> None:
        workspace = window.workspace
        assert workspace is not None and program.session.outline is not None
        workspace.go_to_part(program.session.outline.bom.index[SELECTED])
        workspace.tree.scrollToTop()
        if kind == "why":
            QTimer.singleShot(500, lambda: workspace.inspector.verticalScrollBar().setValue(1100))
        if kind == "law":
            show_law(workspace)
        if kind == "application":
            window.side_desks.application.show()
        if kind == "palette":
            window.commands.palette.trigger()
            window.findChild(Palette).field.setText("ex")
        if kind == "tour":
            window.side_desks.tour.begin()
            QTimer.singleShot(300, lambda: window.side_desks.tour.card.go(1))
        if kind in ("compare", "what-if"):
            (show_newer if kind == "compare" else show_what_if)(window)
            program.session.audited.disconnect(audited)
            QTimer.singleShot(6000, keep)
            return
        if kind == "dossier":
            program.session.previewed.connect(lambda _: QTimer.singleShot(1500, keep))
            window.dossier.show_preview()
        elif kind == "packs":
            pack = example_pack()
            packs = window.help.show_packs()
            packs.offer(pack)
            QTimer.singleShot(4000, lambda: keep(packs))
        else:
            QTimer.singleShot(1000, keep)

    if kind == "start":
        QTimer.singleShot(500, keep)
    elif kind == "guide":
        window.help.show_guide("answer#share")
        QTimer.singleShot(800, lambda: keep(window.help.guide))
    elif kind == "folder":
        window.commands.batch.trigger()
        asked = window.side_desks.folders.dialog
        asked.folder.setText(str(ROOT / "resources" / "samples"))
        asked.compares.setChecked(True)
        QTimer.singleShot(800, lambda: keep(asked))
    elif kind == "about":
        window.help.show_about()
        QTimer.singleShot(800, lambda: keep(app.activeModalWidget()))
    else:
        program.session.audited.connect(audited)
        program.open_sample()
    status = app.exec()
    program.session.close()
    return status


def show_law(workspace) -> None:
    """Bring the law to the front, with October 2025 beside the day."""
    from PySide6.QtCore import QDate

    workspace.docks[2].raise_()
    workspace.law.day.setDate(QDate(2025, 10, 20))
    workspace.law.compare.click()


def show_newer(window) -> None:
    """Compare the sample with a newer one.

    A magnet has another revision and number, an adhesive is another, prices rise, a disc is gone, a washer is new, and the
    gate driver module went from the power board to the drive.
    """
    from openpyxl import load_workbook

    from desktop_app.resources import resource
    from desktop_app.ui.comparing import Newer

    book = load_workbook(resource("samples", "servo-drive.xlsx"))
    sheet = book.worksheets[0]
    header, *lines = ([cell.value for cell in row] for row in sheet.iter_rows())
    at = {str(title): place for place, title in enumerate(header)}
    kept, moved = [], []
    for line in lines:
        number, level = line[at["Part Number"]], line[at["Level"]]
        if number == SELECTED:
            line[at["Revision"]], line[at["Quantity"]] = "E", 34
        if number == "WP-4110":
            line[at["Part Number"]] = "WP-4111"
        if number in {"WE-17", "WM-40A"}:
            line[at["Unit Price"]] = round(float(line[at["Unit Price"]]) * 1.04, 2)
        inside = moved and level > 3 and moved[-1] is not None
        if number == "WD-6110" or inside:
            line[at["Level"]] = level - 1
            moved.append(line)
            continue
        if moved and moved[-1] is not None:
            moved.append(None)
        if moved and level <= 2:
            kept += [one for one in moved if one is not None]
            moved = []
        if number == "WF-0306":
            washer = list(line)
            washer[at["Part Number"]], washer[at["Description"]] = "WF-0390", "Washer M3 / 垫圈 M3"
            kept.append(washer)
        if number != "WP-4104":
            kept.append(line)
    sheet.delete_rows(2, sheet.max_row)
    for line in kept:
        sheet.append(line)
    newer = Path(tempfile.mkdtemp(dir=os.environ["XDG_CONFIG_HOME"])) / "servo-drive-rev-B.xlsx"
    book.save(newer)
    window.side_desks.revisions.compare(Newer(newer))


def show_what_if(window) -> None:
    """Suppose that the magnets' dysprosium came from Japan, and another price."""
    from desktop_app.case.scenario import Subject, Supposition

    window.side_desks.scenarios.show()
    pane = window.side_desks.scenarios.pane
    pane.subject.setCurrentIndex(7)
    pane.supposed.emit(
        (
            Supposition(Subject.CONSTITUENT_ORIGIN, "JP", SELECTED, "dy-metal"),
            Supposition(Subject.UNIT_PRICE, "2400", "WX-40A", currency="EUR"),
        )
    )


def example_pack() -> Path:
    """The shipped pack with the suspension prolonged, under a later version, signed with a key that is trusted here."""
    from desktop_app.resources import resource
    from desktop_app.rules.installed import trust
    from desktop_app.rules.pack import DEFAULT_PACK
    from desktop_app.rules.signature import SecretKey, sign, signature_beside

    folder = Path(tempfile.mkdtemp(dir=os.environ["XDG_CONFIG_HOME"]))
    text = resource("rules", DEFAULT_PACK).read_text(encoding="utf-8")
    text = text.replace('version = "2026-11-24"', 'version = "2026-12-05"')
    pack = folder / "example.toml"
    pack.write_text(text.replace("until = 2026-11-10\n", "until = 2027-01-10\n"), encoding="utf-8")
    key = SecretKey(b"EXAMPLE!", bytes(range(32)))
    (folder / "example.pub").write_text(key.public("example").text, encoding="utf-8")
    trust(folder / "example.pub")
    signature_beside(pack).write_text(sign(pack.read_bytes(), key, "an invented example"), encoding="utf-8")
    return pack


if __name__ == "__main__":
    sys.exit(main())
