"""What the program is made of: every part with version, licence and the texts of its terms.

A bundle carries a bill of materials of itself (`sbom.cdx.json`) and the texts (`licences/`), made when it was built. Where the
program runs from an installation of Python packages, these are asked instead.
"""

import json
import platform
import re
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from desktop_app.resources import resource

#: Files of a distribution that state its terms.
TERMS = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors|copyright|lgpl|gpl)[^/]*$", re.IGNORECASE)

#: SPDX expressions of parts whose own metadata is only prose.
EXPRESSIONS = {"reportlab": "BSD-3-Clause", "python-dateutil": "Apache-2.0 OR BSD-3-Clause", "pefile": "MIT"}

#: Names of licences in metadata, as SPDX writes them.
SPDX = {
    "MIT License": "MIT",
    "BSD": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause",
    "BSD-2-Clause License": "BSD-2-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "public domain": "LicenseRef-public-domain",
    "Public Domain": "LicenseRef-public-domain",
    "LGPL": "LGPL-3.0-only",
    "PSFL": "PSF-2.0",
}

#: Parts that are no distributions: fonts, with the text of their terms beside them.
FONTS = (("Noto Sans SC", "OFL.txt"), ("Source Sans 3", "OFL-SourceSans3.txt"))

_NAME = re.compile(r"[\w.-]+")


@dataclass(frozen=True)
class Component:
    """One part; `licence` is an SPDX expression where that can be told, `terms` are files with its text."""

    name: str
    version: str
    licence: str
    terms: tuple[Path, ...]


def components() -> tuple[Component, ...]:
    """All parts of this installation, by name."""
    place = _bill_of_materials()
    found = _of_bundle(place) if place is not None else _of_packages()
    return tuple(sorted(found, key=lambda part: part.name.lower()))


def _bill_of_materials() -> Path | None:
    """The SBOM of a bundle: beside its command, among a Debian package's documents, or in an application of macOS."""
    if not getattr(sys, "frozen", False):
        return None
    program = Path(sys.executable).resolve().parent
    places = (program, program.parents[1] / "share" / "doc" / "lodestone", program.parent / "Resources")
    return next((place / "sbom.cdx.json" for place in places if (place / "sbom.cdx.json").is_file()), None)


def _of_bundle(sbom: Path) -> Iterator[Component]:
    for entry in json.loads(sbom.read_text(encoding="utf-8"))["components"]:
        stated = entry["licenses"][0]
        licence = stated.get("expression") or stated["license"]["name"]
        folder = sbom.parent / "licences" / entry["name"].replace(" ", "-")
        yield Component(entry["name"], entry.get("version", ""), licence, tuple(sorted(folder.glob("*"))))


def _of_packages() -> Iterator[Component]:
    """Python, the packages that this one needs and those that they need, as far as they are installed, and the fonts."""
    yield Component("Python", platform.python_version(), "PSF-2.0", python_terms())
    waiting, seen = ["lodestone"], {"lodestone"}
    while waiting:
        try:
            found = metadata.distribution(waiting.pop())
        except metadata.PackageNotFoundError:
            continue  # an extra that is not installed, or one for other systems
        if found.metadata["Name"] != "lodestone":
            owned = [Path(str(found.locate_file(file))) for file in found.files or ()]
            yield Component(found.metadata["Name"], found.version, licence_of(found), terms_among(owned))
        for requirement in found.requires or ():
            named = _NAME.match(requirement)
            name = re.sub(r"[-_.]+", "-", named[0]).lower() if named is not None else ""
            if name and "extra ==" not in requirement and name not in seen:
                seen.add(name)
                waiting.append(name)
    for font, text in FONTS:
        yield Component(font, "", "OFL-1.1", (resource("fonts", text),))


def python_terms() -> tuple[Path, ...]:
    """Python's own licence, where it is installed with it."""
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    return tuple(place / "LICENSE.txt" for place in places if (place / "LICENSE.txt").exists())[:1]


def terms_among(files: list[Path]) -> tuple[Path, ...]:
    """The files among those of a distribution that state its terms, one of each name."""
    found = {f.name: f for f in sorted(files) if TERMS.search(f.as_posix()) and f.suffix not in {".py", ".pyc", ".pyi"}}
    return tuple(file for file in found.values() if file.is_file())


def licence_of(distribution: metadata.Distribution) -> str:
    """The licence of a distribution, as SPDX writes it where that can be told."""
    about = distribution.metadata
    if about["Name"].lower() in EXPRESSIONS:
        return EXPRESSIONS[about["Name"].lower()]
    if "License-Expression" in about:
        return about["License-Expression"]
    stated = about["License"].strip() if "License" in about else ""
    if stated and "\n" not in stated:
        return SPDX.get(stated, stated)
    for classifier in about.get_all("Classifier") or ():
        if classifier.startswith("License ::"):
            last = str(classifier).split(" :: ")[-1]
            return SPDX.get(last, last)
    return "NOASSERTION"
