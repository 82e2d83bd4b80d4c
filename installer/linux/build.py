"""Makes the Debian package from a bundle: `python3 installer/linux/build.py [--work FOLDER]`, after `bundle/build.py`.

The bundle goes to /usr/lib/lodestone as it is; around it stand the desktop entry, icons, MIME type, AppStream metainfo and
manual page. The dependencies are computed: `dpkg-shlibdeps` looks which of Debian's libraries each carried file links to.
The package has no scripts: Debian's own triggers refresh the caches of desktop entries, icons and MIME types, also when
it is removed. Needs `dpkg-dev`; same bundle, same bytes.
"""

import argparse
import ast
import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
from email.utils import formatdate
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

#: The date of every file, as in the bundle: 1 January 2026.
EPOCH = 1767225600

#: Where files of this folder go, in Debian's tree.
PLACES = {
    "lodestone.desktop": "usr/share/applications/lodestone.desktop",
    "lodestone.xml": "usr/share/mime/packages/lodestone.xml",
    "app.lodestone.Lodestone.metainfo.xml": "usr/share/metainfo/app.lodestone.Lodestone.metainfo.xml",
    "lintian-overrides": "usr/share/lintian/overrides/lodestone",
}

#: Drawings that scale, beside the pictures of fixed sizes.
DRAWINGS = {
    "lodestone.svg": "usr/share/icons/hicolor/scalable/apps/lodestone.svg",
    "lodestone-case.svg": "usr/share/icons/hicolor/scalable/mimetypes/application-x-lodestone-case.svg",
}

CONTROL = """\
Package: lodestone
Version: {version}
Section: misc
Priority: optional
Architecture: {architecture}
Maintainer: The Lodestone authors <authors@lodestone.invalid>
Installed-Size: {size}
Depends: {depends}
Recommends: shared-mime-info, hicolor-icon-theme, desktop-file-utils
Suggests: xdg-desktop-portal, fonts-noto-cjk
Description: audit bills of materials against rare-earth export controls
 Lodestone reads a bill of materials and shows its assembly tree with every sign
 of rare earths and of Chinese equipment, the value shares that China's export
 controls compare, and what is still missing to answer. Gaps are closed with
 declarations of suppliers, and the dossier that goes with a licence application
 is printed from the window or by command.
 .
 Nothing leaves the computer. The result is not legal advice.
"""


def main() -> None:
    """Build the package and print its path."""
    parser = argparse.ArgumentParser(description="Make the Debian package of Lodestone.")
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "lodestone-bundle", metavar="FOLDER")
    work: Path = parser.parse_args().work.resolve()
    bundle = work / "dist" / "lodestone"
    if not (bundle / "lodestone").is_file():
        sys.exit(f"{bundle} is no bundle; run installer/bundle/build.py first")
    tree = work / "package"
    shutil.rmtree(tree, ignore_errors=True)
    fill(tree, bundle, work / "icons")
    (tree / "DEBIAN").mkdir()  # tells dpkg-shlibdeps where the tree begins
    architecture = output("dpkg", "--print-architecture")
    control = CONTROL.format(
        version=version(),
        architecture=architecture,
        size=sum(max(1, -(-file.lstat().st_size // 1024)) for file in tree.rglob("*")),
        depends=dependencies(tree / "usr/lib/lodestone"),
    )
    (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    settle(tree)
    package = work / f"lodestone_{version()}_{architecture}.deb"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(EPOCH)}
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)]
    subprocess.run(command, check=True, env=environment)
    print(f"{package}: {package.stat().st_size / 1e6:.1f} MB\n{control}")  # noqa: T201


def version() -> str:
    """The version of the program, without importing it."""
    text = (ROOT / "desktop_app" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r"^__version__ = (.+)$", text, re.MULTILINE)
    if found is None:
        sys.exit("desktop_app/__init__.py states no version")
    return str(ast.literal_eval(found[1]))


def fill(tree: Path, bundle: Path, icons: Path) -> None:
    """Put everything but the control file where Debian wants it."""
    program, documents = tree / "usr/lib/lodestone", tree / "usr/share/doc/lodestone"
    shutil.copytree(bundle, program, symlinks=True)
    documents.mkdir(parents=True)
    for name in ("licences", "sbom.cdx.json"):
        shutil.move(program / name, documents / name)
    for name, place in PLACES.items():
        put(HERE / name, tree / place)
    for name, place in DRAWINGS.items():
        put(ROOT / "resources" / "icons" / name, tree / place)
    shutil.copytree(icons / "hicolor", tree / "usr/share/icons/hicolor", dirs_exist_ok=True)
    command = tree / "usr/bin/lodestone"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/lodestone/lodestone")
    terms = (ROOT / "LICENSE").read_text(encoding="utf-8").split("\n\n", 2)[2].strip()
    told = "\n".join(f" {line}" if line else " ." for line in terms.splitlines())
    stated = (HERE / "copyright").read_text(encoding="utf-8")
    (documents / "copyright").write_text(f"{stated}License: MIT\n{told}\n", encoding="utf-8")
    entry = (
        f"lodestone ({version()}) stable; urgency=medium\n\n  * Release {version()}; see the README of the project.\n\n"
        f" -- The Lodestone authors <authors@lodestone.invalid>  {formatdate(EPOCH)}\n"
    )
    pack(documents / "changelog.gz", entry)
    manual = tree / "usr/share/man/man1/lodestone.1.gz"
    manual.parent.mkdir(parents=True)
    pack(manual, (HERE / "lodestone.1").read_text(encoding="utf-8"))


def put(source: Path, target: Path) -> None:
    """Copy one file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def pack(target: Path, text: str) -> None:
    """Write a text compressed, without name and date."""
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def dependencies(program: Path) -> str:
    """The packages whose libraries the carried files link to, with the least versions that have what they use."""
    files = [f for f in sorted(program.rglob("*")) if f.is_file() and not f.is_symlink() and is_elf(f)]
    own = sorted({file.parent for file in files if ".so" in file.name})
    with tempfile.TemporaryDirectory() as folder:
        control = Path(folder) / "debian" / "control"
        control.parent.mkdir()
        control.write_text("Source: lodestone\n\nPackage: lodestone\nArchitecture: any\n", encoding="utf-8")
        # Libraries of our own belong to no package yet; one that is nowhere ends the build all the same.
        command = ["dpkg-shlibdeps", "-O", "--warnings=0", "--ignore-missing-info", *(f"-l{place}" for place in own)]
        told = output(*command, *map(str, files), place=folder)
    return told.removeprefix("shlibs:Depends=")


def is_elf(file: Path) -> bool:
    """Whether a file is a program or library."""
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def settle(tree: Path) -> None:
    """Give every file the mode and date that do not depend on who builds."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path == tree / "usr/lib/lodestone/lodestone"
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (EPOCH, EPOCH), follow_symlinks=False)


def output(*command: str, place: str | None = None) -> str:
    """What a command prints; ends the build where it fails."""
    done = subprocess.run(command, cwd=place, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed with {done.returncode}")
    return done.stdout.strip()


if __name__ == "__main__":
    main()
