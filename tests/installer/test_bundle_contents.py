"""What the bundle carries and leaves out, read from its lists; the bundle itself is built by `installer/bundle/build.py`."""

import ast
import re
import tomllib
from pathlib import Path

import contents
import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SITE = "/somewhere/site-packages/"


@pytest.mark.parametrize(
    ("target", "kept"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlpsql.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_fi.qm", False),
        ("PySide6/Qt/lib/libQt6Pdf.so.6", True),
        ("PySide6/Qt/lib/libQt6Network.so.6", True),
        ("PySide6/Qt/lib/libicuuc.so.73", True),
        ("PySide6/Qt/lib/libQt6Qml.so.6", False),
        ("PySide6/Qt6Quick.dll", False),
        ("resources/rules/cn-2025-61.toml", True),
        ("desktop_app/declarations/migrations/versions/0001_declarations.py", True),
        ("pandas/tests/io/data/x.csv", False),
        ("opencc/clib/share/opencc/t2s.json", True),
        ("opencc/clib/bin/opencc", False),
        ("numpy-2.4.6.dist-info/RECORD", False),
        ("numpy-2.4.6.dist-info/METADATA", True),
    ],
)
def test_what_is_kept(target: str, kept: bool):
    assert contents.wanted(target, SITE + target) is kept


def test_libraries_of_the_system_stay_with_the_system():
    assert not contents.wanted("libxcb.so.1", "/usr/lib/x86_64-linux-gnu/libxcb.so.1")


def test_python_is_carried_also_where_it_is_the_systems():
    assert contents.wanted("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0")
    module = "lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so"
    assert contents.wanted(module, f"/usr/lib/python3.11/{module}")


def test_what_is_carried_exists_and_holds_all_migrations():
    for source, _ in contents.CARRIED:
        assert (ROOT / source).exists()
    carried = [ROOT / source for source, _ in contents.CARRIED if (ROOT / source).is_dir()]
    migrations = list((ROOT / "desktop_app").rglob("versions/*.py"))
    assert migrations and all(any(path.is_relative_to(folder) for folder in carried) for path in migrations)


def test_every_qt_module_that_the_window_imports_is_in():
    imported = {
        name
        for path in (ROOT / "desktop_app" / "ui").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (name := node.module or "").startswith("PySide6.")
    }
    assert "PySide6.QtPdf" in imported
    assert not imported & set(contents.UNWANTED)


def test_every_dependency_is_fixed_by_hash():
    fixed = (ROOT / "installer" / "bundle" / "requirements.txt").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[<>=\[]", line)[0] for line in (*project["dependencies"], "pyinstaller")]
    for name in names:
        assert re.search(
            rf"^{re.escape(name)}==\S+ [^\n]*\\\n\s+--hash=sha256:", fixed, re.MULTILINE | re.IGNORECASE
        ), name
