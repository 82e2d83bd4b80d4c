"""The recipes for Windows and macOS say the same as the rest; the installer for Windows is compiled where NSIS is there."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = ROOT / "installer" / "windows" / "lodestone.nsi"


def test_what_is_registered_on_windows_is_removed_again():
    text = SCRIPT.read_text(encoding="utf-8")
    installing, removing = text.split('Section "Uninstall"')
    assert set(re.findall(r"!insertmacro OpenWith (\S+)", installing)) == set(
        re.findall(r"!insertmacro NoLongerWith (\S+)", removing)
    )
    deleted = re.findall(r'DeleteRegKey HKCU "([^"]+)"', removing)
    for key in re.findall(r'WriteReg\w+ HKCU "([^"]+)"', installing.split("Section", 1)[1]):
        assert any(key == one or key.startswith(one + "\\") for one in deleted), key


def test_cases_have_one_mime_type_everywhere():
    for path in (SCRIPT, ROOT / "installer/bundle/lodestone.spec", ROOT / "installer/linux/lodestone.xml"):
        assert "application/x-lodestone-case" in path.read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed")
def test_the_installer_for_windows_compiles(tmp_path: Path):
    bundle, icons = tmp_path / "bundle", tmp_path / "icons"
    (bundle / "_internal").mkdir(parents=True)
    for name in ("lodestone.exe", "lodestone-window.exe", "_internal/python311.dll"):
        (bundle / name).write_bytes(b"stand-in")
    icons.mkdir()
    from PIL import Image

    for name in ("lodestone", "lodestone-case"):
        Image.new("RGBA", (32, 32)).save(icons / f"{name}.ico", sizes=[(32, 32)])
    given = {
        "VERSION": "0.1.0",
        "BUNDLE": bundle,
        "ICONS": icons,
        "LICENCE": ROOT / "LICENSE",
        "OUT": tmp_path / "o.exe",
    }
    command = ["makensis", "-V2", "-WX", *(f"-D{name}={value}" for name, value in given.items()), str(SCRIPT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert (tmp_path / "o.exe").stat().st_size > 10_000
