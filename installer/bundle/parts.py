"""What the bundle is made of: the licence texts of all shipped parts, and a bill of materials of the program itself.

Run by `build.py` in the environment that the bundle was made from. PyInstaller's tables name every file that went in; each
belongs to an installed distribution, to Python or to Qt. Into the bundle go `licences/<part>/…`, and `sbom.cdx.json`
(CycloneDX 1.5) with name, version, licence and package URL of each part. Both depend on nothing but what was shipped.
"""

import ast
import hashlib
import json
import os
import platform
import re
import shutil
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from desktop_app.components import FONTS, TERMS, licence_of, python_terms, terms_among

HERE = Path(__file__).resolve().parent

#: Distributions of Qt for Python, whose wheels carry no text of their licence.
QT = {"pyside6_essentials", "pyside6_pdf", "shiboken6"}
QT_TERMS = (HERE / "terms" / "LGPL-3.0.txt", HERE / "terms" / "GPL-3.0.txt")


@dataclass(frozen=True)
class Part:
    """One shipped part; `terms` are files with its licence."""

    name: str
    version: str
    licence: str
    url: str
    terms: tuple[Path, ...]


def main() -> None:
    """Write licences and SBOM into the bundle."""
    bundle, tables = Path(sys.argv[1]), Path(sys.argv[2])
    parts = sorted(all_parts(bundle, shipped_files(tables)), key=lambda part: part.name.lower())
    texts = bundle / "licences"
    shutil.rmtree(texts, ignore_errors=True)
    for part in parts:
        folder = texts / part.name.replace(" ", "-")
        folder.mkdir(parents=True)
        (folder / "TERMS").write_text(f"{part.name} {part.version}: {part.licence}\n{part.url}\n", encoding="utf-8")
        for file in part.terms:
            shutil.copyfile(file, folder / file.name)
    (bundle / "sbom.cdx.json").write_text(sbom(parts), encoding="utf-8")
    bare = [part.name for part in parts if not part.terms]
    print(f"{len(parts)} parts; without a licence file of their own: {', '.join(bare) or 'none'}")  # noqa: T201


def shipped_files(tables: Path) -> set[Path]:
    """The files that PyInstaller took, by its tables: executable, archive and folder."""
    found: set[Path] = set()
    for table in tables.glob("*.toc"):
        if table.name.startswith("Analysis"):
            continue  # lists also what was found and then left out
        found |= set(_paths(ast.literal_eval(table.read_text(encoding="utf-8"))))
    return found


def _paths(entry: object) -> Iterator[Path]:
    if isinstance(entry, str):
        if Path(entry).is_absolute():
            yield Path(entry)
    elif isinstance(entry, tuple | list):
        for one in entry:
            yield from _paths(one)


def all_parts(bundle: Path, files: set[Path]) -> Iterator[Part]:
    """The distributions that the files belong to, then Python, the starter and the fonts."""
    for distribution in metadata.distributions():
        owned = {Path(str(distribution.locate_file(file))) for file in distribution.files or ()}
        code = {f for f in owned & files if ".dist-info" not in f.as_posix()}
        if code and distribution.metadata["Name"] != "pyinstaller":
            yield of_distribution(distribution, owned)
    python = platform.python_version()
    yield Part("Python", python, "PSF-2.0", f"pkg:generic/python@{python}", python_terms())
    starter = metadata.distribution("pyinstaller")
    own = {Path(str(starter.locate_file(file))) for file in starter.files or ()}
    yield Part(
        "PyInstaller-starter",
        starter.version,
        "GPL-2.0-or-later WITH Bootloader-exception",
        f"pkg:pypi/pyinstaller@{starter.version}",
        tuple(sorted(file for file in own if TERMS.search(file.as_posix()) and ".dist-info" in file.as_posix())),
    )
    for font, text in FONTS:
        (terms_file,) = bundle.rglob(f"resources/fonts/{text}")
        yield Part(font, "", "OFL-1.1", f"pkg:generic/{font.lower().replace(' ', '-')}", (terms_file,))


def of_distribution(distribution: metadata.Distribution, owned: set[Path]) -> Part:
    """A distribution as a part."""
    name, version = distribution.metadata["Name"], distribution.version
    return Part(
        name,
        version,
        licence_of(distribution),
        f"pkg:pypi/{re.sub(r'[-_.]+', '-', name).lower()}@{version}",
        QT_TERMS if name.lower() in QT else terms_among(list(owned)),
    )


def sbom(parts: list[Part]) -> str:
    """CycloneDX 1.5, with the same bytes for the same parts."""
    program = next(part for part in parts if part.name == "lodestone")
    components = [_component(part) for part in parts if part is not program]
    digest = hashlib.sha256(json.dumps(components, sort_keys=True).encode()).hexdigest()
    made = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, digest)}",
        "version": 1,
        "metadata": {
            "timestamp": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {**_component(program), "type": "application"},
            "properties": [{"name": "platform", "value": f"{sys.platform}-{platform.machine()}"}],
        },
        "components": components,
        "dependencies": [
            {"ref": program.url, "dependsOn": [part.url for part in parts if part is not program]},
        ],
    }
    return json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _component(part: Part) -> dict[str, object]:
    kind = "library" if part.url.startswith("pkg:pypi") else "application" if part.name == "Python" else "file"
    licence = (
        {"expression": part.licence}
        if re.fullmatch(r"[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*", part.licence)
        else {"license": {"name": part.licence}}
    )
    return {
        "type": kind,
        "bom-ref": part.url,
        "name": part.name,
        **({"version": part.version} if part.version else {}),
        "licenses": [licence],
        "purl": part.url,
    }


if __name__ == "__main__":
    main()
