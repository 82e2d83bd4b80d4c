"""An `Audit` becomes a PDF dossier for a licence application. Prints only: every answer comes from the audit.

`chapters/` holds one module a chapter; they write blocks (`book`) that flow over pages (`flow`, `table`) drawn as plain PDF
operators (`sheet`). All words stand in `resources/dossier/`, law texts in the rule pack. `bundle` packs the dossier with
everything that it rests on, `verify` computes such a bundle again; `signature` signs,
`signature_check` says what signatures are worth.
"""

from desktop_app.dossier.bundle import BundleError, SourceFile, Sources, bundle_bytes, sources_of, write_bundle
from desktop_app.dossier.language import Language, Voice
from desktop_app.dossier.paper import Paper
from desktop_app.dossier.profile import Profile
from desktop_app.dossier.record import CaseRecord, record_of
from desktop_app.dossier.shape import Shape, UnfitShape
from desktop_app.dossier.verify import Verification, verify_bundle
from desktop_app.dossier.wording import load_wording
from desktop_app.dossier.write import dossier_bytes, write_dossier

__all__ = [
    "BundleError",
    "CaseRecord",
    "Language",
    "Paper",
    "Profile",
    "Shape",
    "SourceFile",
    "Sources",
    "UnfitShape",
    "Verification",
    "Voice",
    "bundle_bytes",
    "dossier_bytes",
    "load_wording",
    "record_of",
    "sources_of",
    "verify_bundle",
    "write_bundle",
    "write_dossier",
]
