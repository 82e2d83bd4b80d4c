"""The set-up `installer/start.py`: what is missing and which package holds it, and when an environment is trusted.

Nothing here installs anything: packages and environments are replaced by fakes that record or fail, while the loader, the
files of Qt and the stamps on disk are real.
"""

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "installer"))

import debian
import environment
import start
from environment import Stamp, Step, next_step
from progress import SetupError

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="concerns Linux only")

LDD = """\
	linux-vdso.so.1 (0x00007ffd3d5f2000)
	libQt6XcbQpa.so.6 => /srv/x/libQt6XcbQpa.so.6 (0x00007f1f3a200000)
	libxcb-cursor.so.0 => not found
	libEGL.so.1 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1f39e00000)
	libxcb-cursor.so.0 => not found
	/lib64/ld-linux-x86-64.so.2 (0x00007f1f3a6f1000)
"""

POLICY = """\
libegl1:
  Installed: (none)
  Candidate: 1.6.0-1
  Version table:
     1.6.0-1 500
libglib2.0-0:
  Installed: (none)
  Candidate: (none)
  Version table:
libglib2.0-0t64:
  Installed: 2.84.4-3
  Candidate: 2.84.4-3
  Version table:
"""


def test_the_loader_names_each_library_that_is_not_found_once():
    assert debian.sonames_not_found(LDD) == {"libxcb-cursor.so.0", "libEGL.so.1"}
    assert debian.sonames_not_found("\tstatically linked\n") == set()


@pytest.mark.parametrize(
    ("soname", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libGL.so.1", "libgl1"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
        ("libxcb-render-util.so.0", "libxcb-render-util0"),
        ("libxcb-xinerama.so.0", "libxcb-xinerama0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libgthread-2.0.so.0", "libglib2.0-0"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libgdk_pixbuf-2.0.so.0", "libgdk-pixbuf-2.0-0"),
        ("libwayland-egl.so.1", "libwayland-egl1"),
        ("libstdc++.so.6", "libstdc++6"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_a_library_is_in_the_package_that_debian_12_has_for_it(soname: str, package: str):
    assert debian.package_candidates(soname)[0] == package


def test_a_name_that_is_no_soname_has_no_package():
    assert debian.package_candidates("something") == []


def test_only_packages_with_a_version_to_install_count():
    assert debian.installable(POLICY) == {"libegl1", "libglib2.0-0t64"}


def test_the_renamed_package_of_a_newer_debian_is_taken(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(debian, "run", lambda command, **options: (0, POLICY))
    wanted = {name: debian.package_candidates(name) for name in ("libEGL.so.1", "libglib-2.0.so.0", "libodd.so.9")}
    found, unknown = debian.find_packages(wanted)
    assert found == {"libEGL.so.1": "libegl1", "libglib-2.0.so.0": "libglib2.0-0t64"}
    assert unknown == ["libodd.so.9"]


def test_without_the_right_to_install_the_administrators_command_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(debian, "is_debian", lambda: True)
    monkeypatch.setattr(debian, "right_to_install", lambda: None)
    monkeypatch.setattr(debian, "run", lambda *words, **options: pytest.fail("nothing may be run"))
    wanted = {name: debian.package_candidates(name) for name in ("libEGL.so.1", "libglib-2.0.so.0", "libgio-2.0.so.0")}
    assert debian.install(wanted).endswith("apt-get install libegl1 libglib2.0-0")


def test_empty_package_lists_are_read_anew_and_only_what_is_missing_is_installed(monkeypatch: pytest.MonkeyPatch):
    commands = []

    def fake_run(command: list[str], **options: object) -> tuple[int, str]:
        commands.append(command)
        updated = any("update" in earlier for earlier in commands)
        return 0, POLICY if "policy" in command and updated else ""

    monkeypatch.setattr(debian, "is_debian", lambda: True)
    monkeypatch.setattr(debian, "right_to_install", lambda: ("sudo", "-n"))
    monkeypatch.setattr(debian, "run", fake_run)
    assert debian.install({"libEGL.so.1": debian.package_candidates("libEGL.so.1")}) == ""
    assert commands[-1][:2] == ["sudo", "-n"]
    assert commands[-1][-1] == "libegl1"
    assert sum("update" in command for command in commands) == 1


@LINUX
@pytest.mark.parametrize("with_ldd", [True, False])
def test_a_real_plugin_away_from_its_libraries_lacks_them(tmp_path: Path, monkeypatch, with_ldd: bool):
    plugin = next(file for file in start.qt_files(Path(sys.executable)) if file.name == "libqxcb.so")
    alone = tmp_path / plugin.name
    alone.write_bytes(plugin.read_bytes())
    if not with_ldd:
        monkeypatch.setattr(debian.shutil, "which", lambda name: None)
    assert "libQt6XcbQpa.so.6" in debian.missing_libraries([alone])
    assert debian.missing_libraries([alone])["libQt6XcbQpa.so.6"] == [alone]
    assert "libQt6XcbQpa.so.6" not in debian.missing_libraries([plugin])


@LINUX
def test_the_files_of_qt_are_those_that_the_window_needs(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    names = {file.name for file in start.qt_files(Path(sys.executable))}
    assert {"QtWidgets.abi3.so", "libqxcb.so", "libcupsprintersupport.so"} <= names
    assert "libqwayland.so" not in names
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert "libqwayland.so" in {file.name for file in start.qt_files(Path(sys.executable))}


def test_what_is_missing_is_told_once_and_by_what_it_stops():
    plugins = Path("PySide6/Qt/plugins")
    printing = plugins / "printsupport" / "libcupsprintersupport.so"
    missing = {
        "libGL.so.1": [Path("PySide6/QtWidgets.abi3.so"), printing],
        "libcups.so.2": [printing],
        "libxcb-cursor.so.0": [plugins / "platforms" / "libqxcb.so"],
    }
    assert start.missing_notes(missing) == [
        "Still missing for a window: libGL.so.1 libxcb-cursor.so.0",
        "Still missing for printing: libcups.so.2",
    ]
    assert start.missing_notes({}) == []


class TestRun:
    """`--tests` on a machine where nothing can be installed, with pytest replaced by a record of its arguments."""

    @pytest.fixture(autouse=True)
    def bare_machine(self, monkeypatch: pytest.MonkeyPatch):
        self.pytest_arguments: list[str] = []
        self.qt_loads = True
        monkeypatch.setattr(start, "system_libraries", lambda python: {})
        monkeypatch.setattr(start, "_is_here", lambda name, tool: False)
        monkeypatch.setattr(start.debian, "install", lambda wanted: "there is no right to install packages")
        monkeypatch.setattr(start, "run", lambda *words, **options: (0 if self.qt_loads else 1, ""))
        monkeypatch.setattr(start, "call", self._record)

    def _record(self, command: list[str]) -> int:
        self.pytest_arguments = [str(word) for word in command[3:]]
        return 0

    def test_programs_that_cannot_be_installed_are_told_at_the_end(self, capsys: pytest.CaptureFixture[str]):
        assert start.test(Path(sys.executable), ["-k", "dossier"]) == 0
        assert self.pytest_arguments == ["-k", "dossier"]
        told = capsys.readouterr().out.partition("Not everything was tested")[2]
        assert all(f"- {program} is missing" in told for program in start.TEST_TOOLS)

    def test_a_tool_is_found_on_the_path_or_in_its_place(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
        monkeypatch.undo()
        (tmp_path / "15").mkdir()
        (tmp_path / "15" / "initdb").touch()
        assert start._is_here("initdb", start.Tool("postgresql", "", f"{tmp_path}/*/initdb"))
        assert not start._is_here("initdb", start.Tool("postgresql", "", f"{tmp_path}/16/initdb"))
        assert not start._is_here("no-such-program", start.Tool("none", ""))

    def test_without_qt_the_other_tests_run_and_the_status_says_that_it_is_not_all(self, capsys):
        self.qt_loads = False
        assert start.test(Path(sys.executable), []) == 2
        assert "--ignore=tests/ui" in self.pytest_arguments
        assert "tests/ui, tests/e2e are not run" in capsys.readouterr().out


WANT = Stamp("aa", "cpython-311 /usr", "/srv/lodestone", (), finished=True)


def test_an_environment_is_used_only_when_it_is_what_is_wanted():
    assert next_step(WANT, WANT) is Step.USE
    assert next_step(replace(WANT, extras=("test",)), WANT) is Step.USE


@pytest.mark.parametrize(
    ("have", "step"),
    [
        (None, Step.MAKE),
        (replace(WANT, finished=False), Step.MAKE),
        (replace(WANT, python="cpython-312 /usr"), Step.MAKE),
        (replace(WANT, place="/srv/elsewhere"), Step.MAKE),
        (replace(WANT, pyproject="bb"), Step.INSTALL),
    ],
)
def test_an_environment_that_differs_is_not_trusted(have: Stamp | None, step: Step):
    assert next_step(have, WANT) is step


def test_packages_for_the_tests_are_added_to_the_environment():
    assert next_step(WANT, replace(WANT, extras=("test",))) is Step.INSTALL


def test_a_stamp_is_read_as_it_was_written(tmp_path: Path):
    stamp = replace(WANT, extras=("check", "test"))
    environment.write_stamp(tmp_path, stamp)
    assert environment.read_stamp(tmp_path) == stamp
    assert [file.name for file in tmp_path.iterdir()] == [environment.STAMP]


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"extras": [], "unknown": 1}'])
def test_a_stamp_that_cannot_be_understood_is_none(tmp_path: Path, content: str):
    (tmp_path / environment.STAMP).write_text(content, encoding="utf-8")
    assert environment.read_stamp(tmp_path) is None


class Checkout:
    """A checkout whose environment is made and filled by fakes that record what they were asked for."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.venv = root / ".venv"
        self.did: list[str] = []
        self.failure = ""
        self.sound = True
        self.change_project("1")
        monkeypatch.setattr(environment, "_make", self._make)
        monkeypatch.setattr(environment, "_install", self._install)
        monkeypatch.setattr(environment, "_sound", lambda venv: self.sound)

    def change_project(self, text: str) -> None:
        (self.root / "pyproject.toml").write_text(text, encoding="utf-8")

    def prepare(self, *extras: str, fresh: bool = False) -> list[str]:
        """What is done for the extras, as words."""
        self.did.clear()
        environment.prepare(self.root, extras, fresh=fresh)
        return list(self.did)

    def _make(self, venv: Path, unfinished: Stamp) -> None:
        self.did.append("make")
        python = environment.python_of(venv)
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()
        environment.write_stamp(venv, unfinished)

    def _install(self, root: Path, venv: Path, extras: Iterable[str]) -> str:
        stamp = environment.read_stamp(venv)
        assert stamp is not None
        assert not stamp.finished, "an interruption at this moment would leave an environment that is trusted"
        self.did.append(" ".join(["install", *extras]))
        if self.failure == "killed":
            raise KeyboardInterrupt
        return self.failure


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    return Checkout(tmp_path, monkeypatch)


def test_the_second_run_has_nothing_to_do(checkout: Checkout):
    assert checkout.prepare() == ["make", "install"]
    assert checkout.prepare() == []


def test_a_changed_project_is_installed_again_with_all_that_was_asked_for_before(checkout: Checkout):
    checkout.prepare()
    assert checkout.prepare("test") == ["install test"]
    checkout.change_project("2")
    assert checkout.prepare() == ["install test"]
    assert checkout.prepare("test") == []


def test_fresh_makes_even_a_good_environment_anew(checkout: Checkout):
    checkout.prepare()
    assert checkout.prepare(fresh=True) == ["make", "install"]


def test_an_environment_without_its_interpreter_is_made_anew(checkout: Checkout):
    checkout.prepare()
    environment.python_of(checkout.venv).unlink()
    assert checkout.prepare() == ["make", "install"]


@pytest.mark.parametrize("failure", ["killed", "no network"])
def test_an_interrupted_installation_is_never_trusted(checkout: Checkout, failure: str):
    checkout.failure = failure
    with pytest.raises((KeyboardInterrupt, SetupError)):
        checkout.prepare()
    checkout.failure = ""
    assert checkout.prepare() == ["make", "install"]


@pytest.mark.parametrize(("sound", "then"), [(True, []), (False, ["make", "install test"])])
def test_extras_that_cannot_be_had_leave_a_sound_environment_usable(checkout: Checkout, sound: bool, then: list[str]):
    checkout.prepare()
    checkout.failure, checkout.sound = "no network", sound
    with pytest.raises(SetupError, match="no network"):
        checkout.prepare("test")
    checkout.failure = ""
    assert checkout.prepare() == then


def test_a_changed_project_that_cannot_be_installed_does_not_leave_the_old_one_trusted(checkout: Checkout):
    checkout.prepare()
    checkout.change_project("2")
    checkout.failure = "no network"
    with pytest.raises(SetupError):
        checkout.prepare()
    checkout.failure = ""
    assert checkout.prepare() == ["make", "install"]


def test_an_environment_of_somebody_else_is_left_alone(checkout: Checkout):
    mine = checkout.venv / "pyvenv.cfg"
    checkout.venv.mkdir()
    mine.write_text("home = /usr/bin\n", encoding="utf-8")
    with pytest.raises(SetupError, match="--fresh"):
        checkout.prepare()
    assert mine.read_text(encoding="utf-8") == "home = /usr/bin\n"
    assert checkout.did == []


@LINUX
def test_emptying_keeps_the_stamp_that_says_unfinished(tmp_path: Path):
    environment.write_stamp(tmp_path, WANT)
    (tmp_path / "lib" / "deep").mkdir(parents=True)
    (tmp_path / "lib64").symlink_to("lib")
    environment._empty(tmp_path, replace(WANT, finished=False))
    assert [file.name for file in tmp_path.iterdir()] == [environment.STAMP]
    assert environment.read_stamp(tmp_path) == replace(WANT, finished=False)


def test_programs_of_the_environment_do_not_see_packages_from_elsewhere(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PYTHONPATH", "/srv/other")
    monkeypatch.setenv("PIP_INDEX_URL", "https://packages.example/simple")
    variables = environment.own_variables()
    assert "PYTHONPATH" not in variables
    assert variables["PIP_INDEX_URL"] == "https://packages.example/simple"


def test_arguments_go_to_pytest_only_with_tests(capsys: pytest.CaptureFixture[str]):
    assert start.parse(["--tests", "-k", "dossier"])[1] == ["-k", "dossier"]
    with pytest.raises(SystemExit) as stopped:
        start.parse(["-k", "dossier"])
    assert stopped.value.code == 2
    assert "-k dossier" in capsys.readouterr().err


@LINUX
def test_without_a_display_no_window_is_tried(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(start, "run", lambda *words, **options: pytest.fail("Qt must not be asked"))
    assert not start.has_display(Path(sys.executable))
    assert "no display" in capsys.readouterr().out


@LINUX
@pytest.mark.parametrize("platform", ["xcb", "offscreen"])
def test_qt_is_asked_whether_the_named_display_answers(monkeypatch: pytest.MonkeyPatch, platform: str):
    monkeypatch.setenv("DISPLAY", ":77")
    monkeypatch.setattr(start, "run", lambda *words, **options: (0, f"platform: {platform}\n"))
    assert start.has_display(Path(sys.executable)) is (platform == "xcb")


@LINUX
def test_a_display_that_does_not_answer_is_no_display(monkeypatch: pytest.MonkeyPatch, capsys):
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":9999")
    pytest.importorskip("PySide6.QtGui", reason="Qt's system libraries are missing", exc_type=ImportError)
    assert not start.has_display(Path(sys.executable))
    assert "could not connect to display :9999" in capsys.readouterr().out
