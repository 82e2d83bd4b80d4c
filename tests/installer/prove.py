"""Proves the Debian package as a person would try it: on a bare system, from installing it to removing it without a trace.

    sudo python3 tests/installer/prove.py lodestone_0.1.0_amd64.deb [--root FOLDER] [--mirror ADDRESS]

A bare Debian is made by `debootstrap` (or taken from `--root`, a folder that it has made; it is copied). In it the package is
installed with what it depends on, its self-test is run, the desktop entry is launched by an ordinary user on a screen in
memory, three files are dropped on the window with the mouse, the dossier is saved by keyboard, and the package is purged.
Each step prints a line; the first that fails ends the proof with exit status 1. Debian packages: debootstrap, xvfb, xdotool,
poppler-utils; and PySide6 for the window that the files are dragged out of.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))

from desk import ROOT, Desk, open_desk, wait_for

RELEASE = "bookworm"
USER = "manager"
SAMPLE = ("servo-drive.xlsx", "servo-drive-declarations.xlsx", "servo-drive-application.toml")

#: Where the user's files are, in a folder whose name has a space, Chinese and an emoji.
WORK = Path("/srv/BOM 物料 🧲")

#: What a system keeps of its own doings, and the user's own settings and data, which no package removes.
KEPT = ("proc", "var/lib/dpkg", "var/lib/apt", "var/cache", "var/log", "tmp", "run", "home", "srv", "etc/ld.so.cache")


class Proof(Exception):
    """A step did not do what it should; the text says what."""


class System:
    """A bare Debian in a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *command: str, user: str = "root", **environment: str) -> str:
        """What a command prints in it."""
        with tempfile.TemporaryFile() as output:  # no pipe: what a launcher starts keeps it open
            number = "0:0" if user == "root" else "1000:1000"
            home = "/root" if user == "root" else f"/home/{user}"
            given = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": home, "LANG": "C.UTF-8", **environment}
            outside = {
                name: text for name, text in os.environ.items() if name.lower().endswith(("_proxy", "_ca_bundle"))
            }
            done = subprocess.run(
                ["chroot", f"--userspec={number}", self.root, *command],
                env={**outside, **given},
                stdout=output,
                stderr=output,
                check=False,
            )
            output.seek(0)
            printed = output.read().decode(errors="replace")
        if done.returncode:
            raise Proof(f"{' '.join(command)} ended with {done.returncode}:\n{printed[-3000:]}")
        return printed

    def install(self, *packages: str) -> None:
        """Install packages with what they depend on, and nothing that they only recommend."""
        quiet = ("-o", "Dpkg::Use-Pty=0", "-qq", "-y", "--no-install-recommends")
        self.run("apt-get", "install", *quiet, *packages, DEBIAN_FRONTEND="noninteractive")

    def inside(self, path: Path) -> Path:
        """A path of the system, as it is seen from outside."""
        return self.root / path.relative_to("/")

    def files(self) -> set[str]:
        """All that a package could leave."""
        found = set()
        for folder, folders, names in os.walk(self.root):
            here = Path(folder).relative_to(self.root)
            folders[:] = [name for name in folders if str(here / name) not in KEPT]
            found |= {str(here / name) for name in (*folders, *names) if str(here / name) not in KEPT}
        return found


def main() -> int:
    """Prove the package that is named."""
    parser = argparse.ArgumentParser(description="Prove a Debian package on a bare system.")
    parser.add_argument("package", type=Path)
    parser.add_argument("--root", type=Path, help="a bare system that debootstrap has made; it is copied")
    parser.add_argument("--mirror", help="where Debian's packages are (default: where debootstrap looks)")
    parser.add_argument("--pictures", type=Path, help="a folder for pictures of the screen")
    options = parser.parse_args()
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    try:
        if not options.package.is_file():
            raise Proof(f"there is no package {options.package}")
        with bare_system(options.root, options.mirror) as system:
            prove(system, options.package, options.pictures)
    except (Proof, AssertionError, OSError, subprocess.CalledProcessError) as failure:
        print(f"FAILED: {failure}")
        return 1
    print("proved")
    return 0


@contextmanager
def bare_system(made: Path | None, mirror: str | None) -> Iterator[System]:
    """A bare Debian, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="lodestone-proof-") as folder:
        root = Path(folder) / "root"
        if made is None:
            command = ["debootstrap", "--variant=minbase", RELEASE, root, *([mirror] if mirror else [])]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        else:
            subprocess.run(["cp", "-a", made, root], check=True)
        for name in ("etc/resolv.conf", "etc/hosts"):
            shutil.copy(Path("/") / name, root / name)
        # What tells this machine's apt where packages are tells the bare one's.
        for place in ("etc/apt/apt.conf.d", "etc/apt/sources.list.d"):
            shutil.copytree(Path("/") / place, root / place, dirs_exist_ok=True)
        if any((root / "etc/apt/sources.list.d").iterdir()):
            (root / "etc/apt/sources.list").write_text("", encoding="utf-8")
        subprocess.run(["mount", "-t", "proc", "proc", root / "proc"], check=True)
        try:
            yield System(root)
        finally:
            subprocess.run(["umount", "-l", root / "proc"], check=True)


def prove(system: System, package: Path, pictures: Path | None) -> None:
    """From installing to removing."""
    system.run("apt-get", "update", "-qq")
    system.install("libglib2.0-bin", "shared-mime-info", "desktop-file-utils", "hicolor-icon-theme")
    system.run("useradd", "--create-home", "--uid", "1000", USER)
    said("a bare system", system.run("cat", "/etc/debian_version").strip())

    before = system.files()
    shutil.copy(package, system.inside(Path("/tmp/lodestone.deb")))
    system.install("/tmp/lodestone.deb")
    brought = set(system.run("dpkg", "-L", "lodestone").splitlines())
    said(
        "installed", system.run("dpkg-query", "-W", "-f", "${Package} ${Version}", "lodestone"), f"{len(brought)} files"
    )

    words = system.run("lodestone", "--self-test", user=USER, QT_QPA_PLATFORM="offscreen").splitlines()
    said("self-test", words[-1] if words else "")
    if not words or words[-1] != "self-test passed":
        raise Proof("the self-test did not pass")

    work_with_it(system, pictures)

    system.run("apt-get", "purge", "-qq", "-y", "lodestone", DEBIAN_FRONTEND="noninteractive")
    system.run("apt-get", "autoremove", "-qq", "-y", "--purge", DEBIAN_FRONTEND="noninteractive")
    left = sorted(path for path in system.files() - before if "lodestone" in path.lower())
    if left:
        raise Proof(f"left behind: {', '.join(left)}")
    said("purged", "no file of it is left")


def work_with_it(system: System, pictures: Path | None) -> None:
    """Launch the desktop entry, drop files, save the dossier, quit."""
    work = system.inside(WORK)
    work.mkdir(parents=True)
    for name in SAMPLE:
        shutil.copy(ROOT / "resources" / "samples" / name, work / name)
    subprocess.run(["chown", "-R", "1000:1000", work], check=True)
    with open_desk() as desk:
        display = desk.environment["DISPLAY"]
        system.run("gio", "launch", "/usr/share/applications/lodestone.desktop", user=USER, DISPLAY=display)
        desk.window("^Lodestone$", 90)
        said("launched", "the desktop entry opened the start page")
        picture(desk, pictures, "start")

        desk.start(ROOT / "tests" / "e2e" / "drag_source.py", 1350, 100, *(WORK / name for name in SAMPLE))
        desk.window("Files to drag")
        time.sleep(1)
        desk.drag((1450, 200), (640, 400))
        window = desk.window("^servo-drive.xlsx – .* – Lodestone$", 120)
        said("dropped", f"{len(SAMPLE)} files from “{WORK}”")
        picture(desk, pictures, "open")

        desk.focus(window)
        desk.keys("ctrl+e")
        desk.focus(desk.window("Save dossier"))
        desk.keys("ctrl+a")
        target = WORK.parent / "dossier.pdf"
        subprocess.run(["chown", "1000:1000", work.parent], check=True)
        desk.type(str(target))
        desk.keys("Return")
        written = system.inside(target)
        wait_for(lambda: written.is_file() and written.stat().st_size, f"the dossier at {target}", 180)
        text = subprocess.run(["pdftotext", "-enc", "UTF-8", written, "-"], capture_output=True, text=True, check=True)
        if "Licence required" not in text.stdout or "钕铁硼" not in text.stdout:
            raise Proof("the dossier does not say what it should")
        said("saved", f"the dossier, {written.stat().st_size:,} bytes")

        more = WORK / SAMPLE[1]
        system.run("gio", "launch", "/usr/share/applications/lodestone.desktop", str(more), user=USER, DISPLAY=display)
        time.sleep(6)
        running = processes(system)
        if len(running) != 1:
            raise Proof(f"{len(running)} windows after a second start")
        said("single instance", "a second start handed its file over")
        picture(desk, pictures, "second")
        desk.focus(window)
        desk.keys("Escape", "ctrl+q")
        wait_for(lambda: not processes(system), "the end of the program", 30)
        said("quit", "by Ctrl+Q")


def processes(system: System) -> Sequence[int]:
    """The processes of the installed program that were not started by another of them."""
    found = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            program, root = (entry / "exe").readlink(), (entry / "root").readlink()
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if root == system.root and program.match("lodestone/lodestone"):
            found[int(entry.name)] = parent
    return [number for number, parent in found.items() if parent not in found]


def picture(desk: Desk, folder: Path | None, name: str) -> None:
    """What the screen shows."""
    if folder is not None:
        time.sleep(1.5)
        subprocess.run(["import", "-window", "root", folder / f"{name}.png"], env=desk.environment, check=True)


def said(step: str, *words: str) -> None:
    """One line of the transcript."""
    print(f"{step:16}{', '.join(words)}", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
