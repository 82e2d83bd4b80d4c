"""Pictures of the mapping dialog: `python tests/e2e/mapping_screenshots.py FOLDER [FILE]`.

On a Chinese, a Polish and a two-table sheet, in light and dark, in both languages, at 200 % and on a file that is refused; each
in a process of its own. With FILE, on that file only. The sheets are composed here.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

CHINESE = [
    ["伺服电机 SM-80 物料清单", "", "", "", "", "", ""],
    ["编制：王工", "", "", "日期：2026-08-01", "", "", ""],
    ["序号", "层级", "料号", "名称", "规格", "数量", "供应商"],
    ["1", "0", "SM-80", "伺服电机", "750 W", "1台", ""],
    ["2", "1", "RT-80", "转子组件", "", "1套", "宁波精工"],
    ["3", "2", "MG-4215", "钕铁硼磁瓦", "42SH 40×15×3", "8片", "包头磁材"],
    ["4", "2", "SH-12", "转轴", "40Cr", "1根", ""],
    ["5", "1", "ST-80", "定子组件", "", "1套", ""],
    ["", "", "标准件", "", "", "", ""],
    ["6", "1", "GB70-M4", "内六角螺钉", "M4×12", "12个", "晋亿"],
    ["7", "1", "GR-01", "润滑脂", "", "若干", ""],
    ["合计", "", "", "", "", "24", ""],
    ["备注：未注明公差按 GB/T 1804-m", "", "", "", "", "", ""],
]
POLISH = [
    ["Zestawienie części – przenośnik PT-200", "", "", "", "", ""],
    ["Nr rys.", "Nazwa części", "Materiał", "Ilość", "Ilość", "Cena jedn. [zł]"],
    ["PT-200.01", "Rama spawana", "S235JR", "1", "1 szt.", "1 250,00"],
    ["PT-200.02", "Wał napędowy", "C45", "2", "2 szt.", "310,50"],
    ["PT-200.03", "Łożysko UCP 205", "", "4", "4 szt.", "42,90"],
    ["Elementy złączne", "", "", "", "", ""],
    ["PN-EN 4017", "Śruba M8×25", "8.8", "1,5", "24 szt.", "0,45"],
    ["PT-200.04", "Silnik z magnesami NdFeB", "", "1", "1 szt.", "2 890,00"],
    ["Razem", "", "", "", "33", "4 493,85"],
]
TWO = [
    ["Mechanics", "", "", "", "", "Electronics", "", ""],
    ["Part", "Description", "Qty", "", "", "Part", "Description", "Qty"],
    ["FRM-1", "Frame", "1", "", "", "PCB-7", "Main board", "1"],
    ["AXL-2", "Axle", "2", "", "", "SEN-3", "Hall sensor", "3"],
    ["WHL-9", "Wheel", "4", "", "", "MAG-5", "Ring magnet NdFeB N42", "3"],
    ["", "", "", "", "", "", "", ""],
    ["Item code", "Name", "Quantity", "Supplier", "", "", "", ""],
    ["SCR-M4", "Screw M4x12", "24", "Acme", "", "", "", ""],
    ["NUT-M4", "Nut M4", "24", "Acme", "", "", "", ""],
    ["Total", "", "48", "", "", "", "", ""],
    ["Drawn by A. Smith", "", "", "", "", "", "", ""],
]
HEADERLESS = [
    ["Werkstatt Halle 3", "", ""],
    ["4711-A", "Gehäuse", "12"],
    ["4711-B", "Deckel", "12"],
    ["", "", ""],
    ["4711-C", "Magnet", "96"],
]
REFUSED = [["Gehäuse", "grau", "Halle 3"], ["Deckel", "grau", "Halle 3"], ["Magnet", "blank", "Halle 4, Regal 2"]]
SHEETS = {"chinese": CHINESE, "polish": POLISH, "two-tables": TWO, "headerless": HEADERLESS, "refused": REFUSED}

PICTURES = [
    ("chinese", "zh", "light", "1"),
    ("chinese", "zh", "dark", "1"),
    ("chinese", "en", "light", "2"),
    ("polish", "en", "light", "1"),
    ("polish", "en", "dark", "1"),
    ("two-tables", "en", "light", "1"),
    ("two-tables", "zh", "dark", "1"),
    ("headerless", "en", "light", "1"),
    ("refused", "en", "light", "1"),
    ("refused", "zh", "dark", "2"),
    ("roles", "en", "light", "1"),
    ("roles", "zh", "dark", "1"),
]


def main() -> int:
    """Take the pictures that are asked for."""
    if len(sys.argv) > 4:
        return take(*sys.argv[1:])
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    if len(sys.argv) == 3:
        return start(sys.argv[2], "en", "light", "1", folder / f"{Path(sys.argv[2]).stem}.png")
    failed = 0
    for name, language, theme, scale in PICTURES:
        target = folder / f"mapping-{name}-{language}-{theme}{'-200' if scale == '2' else ''}.png"
        failed |= start(name, language, theme, scale, target)
    return failed


def start(name: str, language: str, theme: str, scale: str, target: Path) -> int:
    """Take one picture in a process of its own."""
    with tempfile.TemporaryDirectory() as settings:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": scale,
            "XDG_CONFIG_HOME": settings,
            "XDG_DATA_HOME": settings,
            "PYTHONPATH": str(ROOT),
        }
        command = [sys.executable, __file__, name, language, theme, str(target)]
        status = subprocess.run(command, env=environment, check=False).returncode
    print(f"{'failed' if status else 'wrote'} {target}")
    return status


def take(name: str, language: str, theme: str, target: str) -> int:
    """Show the dialog and take its picture."""
    import csv
    import io

    from PySide6.QtCore import QTimer

    from desktop_app.readers import AUTOMATIC
    from desktop_app.ui import language as languages
    from desktop_app.ui import theme as themes
    from desktop_app.ui.application import make_application
    from desktop_app.ui.mapping_dialog import MappingDialog

    app = make_application(sys.argv[:1])
    languages.apply_fonts(app)
    languages.apply(app, language)
    themes.apply(app, theme)
    rows = SHEETS.get("polish" if name == "roles" else name)
    if rows is None:
        file, data = Path(name).name, Path(name).read_bytes()
    else:
        text = io.StringIO()
        csv.writer(text).writerows(rows)
        titles = {
            "chinese": "伺服电机 物料清单.csv",
            "polish": "zestawienie części.csv",
            "roles": "zestawienie części.csv",
        }
        file, data = titles.get(name, f"{name}.csv"), text.getvalue().encode("utf-8")
    dialog = MappingDialog(file, lambda: data, AUTOMATIC)
    dialog.crashed.connect(lambda text: (print(text), app.exit(1)))
    small = os.environ["QT_SCALE_FACTOR"] == "2"
    dialog.resize(960 if small else 1240, 540 if small else 760)
    dialog.show()

    def keep() -> None:
        picture = dialog.grab()
        popup = app.activePopupWidget()
        if popup is not None:
            from PySide6.QtGui import QPainter

            painter = QPainter(picture)
            painter.drawPixmap(dialog.mapFromGlobal(popup.mapToGlobal(popup.rect().topLeft())), popup.grab())
            painter.end()
        picture.save(target)
        app.exit(0)

    def shown() -> None:
        if name == "roles":
            dialog.view.roles.open(3)
        QTimer.singleShot(400, keep)

    dialog.shown.connect(shown)
    QTimer.singleShot(60_000, lambda: app.exit(1))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
