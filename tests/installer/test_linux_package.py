"""What the Debian package adds around the bundle: desktop entry, MIME type, metainfo, icons. The package is not built here."""

import configparser
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

import desktop_app

ROOT = Path(__file__).resolve().parent.parent.parent
LINUX = ROOT / "installer" / "linux"
METAINFO = LINUX / "app.lodestone.Lodestone.metainfo.xml"
CASE = "application/x-lodestone-case"


@pytest.fixture(scope="module")
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_debian_package", LINUX / "build.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def desktop_entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str
    parser.read(LINUX / "lodestone.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_desktop_entry_opens_several_files_of_each_kind():
    entry = desktop_entry()
    assert entry["Exec"] == "lodestone %F"
    kinds = entry["MimeType"].split(";")
    assert {CASE, "text/csv", "application/vnd.oasis.opendocument.spreadsheet"} <= set(kinds)
    assert any(kind.endswith("spreadsheetml.sheet") for kind in kinds)


def test_the_window_is_known_by_the_name_of_its_desktop_entry():
    source = (ROOT / "desktop_app" / "ui" / "application.py").read_text(encoding="utf-8")
    assert 'setDesktopFileName("lodestone")' in source
    assert (LINUX / "lodestone.desktop").exists()


def test_cases_have_a_type_with_an_icon(build: ModuleType):
    namespace = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = ElementTree.parse(LINUX / "lodestone.xml").getroot().find("m:mime-type", namespace)
    assert kind is not None and kind.get("type") == CASE
    glob, icon = kind.find("m:glob", namespace), kind.find("m:icon", namespace)
    assert glob is not None and glob.get("pattern") == "*.lodestone"
    assert icon is not None
    assert any(place.endswith(f"mimetypes/{icon.get('name')}.svg") for place in build.DRAWINGS.values())


def test_the_metainfo_tells_of_this_version():
    root = ElementTree.parse(METAINFO).getroot()
    releases = [release.get("version") for release in root.iter("release")]
    assert releases[0] == desktop_app.__version__
    assert root.findtext("launchable") == "lodestone.desktop"


def test_everything_that_is_placed_exists(build: ModuleType):
    assert all((LINUX / name).is_file() for name in build.PLACES)
    assert all((ROOT / "resources" / "icons" / name).is_file() for name in build.DRAWINGS)
    assert build.version() == desktop_app.__version__


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not installed")
def test_the_desktop_entry_is_valid():
    done = subprocess.run(["desktop-file-validate", LINUX / "lodestone.desktop"], capture_output=True, check=False)
    assert done.returncode == 0 and not done.stdout, done.stdout


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstream is not installed")
def test_the_metainfo_is_valid():
    command = ["appstreamcli", "validate", "--no-net", METAINFO]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_proof_of_the_package_names_what_failed(tmp_path):
    prove = [sys.executable, Path(__file__).parent / "prove.py", tmp_path / "no.deb"]
    done = subprocess.run(prove, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, f"FAILED: there is no package {tmp_path / 'no.deb'}\n")
