"""Pictures of the window with the shipped sample.

    screenshots.py            the README's
    screenshots.py guide      the guide's, in both languages, into resources/help
    screenshots.py FOLDER     all kinds, to be looked at

Each picture is taken by a process of its own, because Qt takes its scale from the environment at the start. No screen is
needed. The kinds are start page, tree, explanation scrolled to the calculation, law with two days compared, dossier, and rule
packs; English and Chinese; light and dark; 1280×800 at 100 % and 200 %. What the repository keeps has few colours, so that it
stays small.
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
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    kinds = [("tree", *rest) for rest in itertools.product(("en", "zh"), ("light", "dark"), ("1", "2"))]
    others = ("start", "why", "law", "dossier", "packs", "guide", "about")
    kinds += [(kind, *rest, "1") for kind in others for rest in (("en", "light"), ("zh", "dark"))]
    for kind in kinds:
        failed |= start(*kind, folder / ("-".join(kind[:3]) + ("-200" if kind[3] == "2" else "") + ".png"))
    return failed


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
    """Keep the colours that are there most, as they are; the others take the nearest of them."""
    from PIL import Image

    with Image.open(picture) as opened:
        full = opened.convert("RGB")
    counted = sorted(full.getcolors(full.width * full.height), reverse=True)
    palette = Image.new("P", (1, 1))
    palette.putpalette([value for _, colour in counted[:240] for value in colour])
    full.quantize(palette=palette, dither=Image.Dither.NONE).save(picture, optimize=True)
    return 0


def take(kind: str, language: str, theme: str, target: str) -> int:
    """Open the window, bring it where it should be, and take its picture."""
    from PySide6.QtCore import QSettings, QTimer

    from desktop_app.ui.application import Program, make_application

    app = make_application(sys.argv[:1])
    QSettings().setValue("theme", theme)
    QSettings().setValue("language", language)
    program = Program(app)
    window = program.window
    window.resize(1280, 800)
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
        if kind == "dossier":
            program.session.previewed.connect(lambda _: QTimer.singleShot(1500, keep))
            window.show_preview()
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
