"""Audits for the dossier's tests: the shipped sample, and small ones made of CSV text."""

import shutil
import subprocess
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from desktop_app.application import Application, read_application
from desktop_app.audit import Audit, Settings, make_audit
from desktop_app.dossier import dossier_bytes
from desktop_app.readers import read_bom, read_declarations
from desktop_app.resources import resource
from desktop_app.rules.pack import load_pack
from desktop_app.screening import load_lexicon

#: Only the day and the reading differ between the tests.
UNCONFIRMED_DAY = date(2026, 11, 24)


def audit_of(bom: str, declarations: str = "", application: Application | None = None, **settings: object) -> Audit:
    """The audit of a BOM and declarations given as CSV text."""
    read = read_bom("bom.csv", bom.encode("utf-8", "surrogatepass"))
    statements, problems = read_declarations("declarations.csv", declarations.encode()) if declarations else ((), ())
    settings.setdefault("as_of", UNCONFIRMED_DAY)
    if application is not None:
        settings["application"] = application
    return make_audit(read, statements, Settings(**settings), load_pack(), load_lexicon(), problems=problems)  # type: ignore[arg-type]


@lru_cache
def sample_audit(as_of: date = UNCONFIRMED_DAY, items: tuple[str, ...] = ()) -> Audit:
    """The audit of the shipped servo axes, with declarations and the applicant's data; of all three, or those named."""
    bom, declared = resource("samples", "servo-drive.xlsx"), resource("samples", "servo-drive-declarations.xlsx")
    read = read_bom(bom.name, bom.read_bytes())
    statements, problems = read_declarations(declared.name, declared.read_bytes())
    application = read_application(resource("samples", "servo-drive-application.toml"))
    settings = Settings(as_of, items=items, application=application)
    return make_audit(read, statements, settings, load_pack(), load_lexicon(), problems=problems)


@lru_cache
def sample_pdf(language: str = "en+zh", shape: str = "full", profile: str = "internal") -> bytes:
    """A dossier of the sample, made once."""
    return dossier_bytes(sample_audit(), language, shape=shape, profile=profile)


def layout_text(data: bytes, folder: Path) -> str:
    """The text of a PDF with its layout."""

    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    path = folder / "text.pdf"
    path.write_bytes(data)
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode("utf-8")
