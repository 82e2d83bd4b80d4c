"""The evidence bundle: one ZIP file with the dossier, the audit, and everything that the audit can be computed again from.

    dossier.pdf  audit.json  settings.json  manifest.json  case/journal.json
    sources/bom/…  sources/parts/…  sources/declarations/…  sources/application/…  evidence/…
    rules/…  screening/…

`manifest.json` names each file with its size, SHA-256 and role, and what each proof proves and on which pages.
The same input gives the same bytes: entries are in a fixed order and carry the audit's day instead of the clock's. Only a
dossier that is signed differs each time; it is signed before its digest is taken, so that the manifest is of what is there.
`desktop_app.dossier.verify` reads it back.
"""

import hashlib
import json
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any

from desktop_app.audit import Audit
from desktop_app.bom.messages import Told, worded
from desktop_app.case import Case
from desktop_app.dossier.proofs import Enclosed, Proofs, enclosed_in
from desktop_app.dossier.record import CaseRecord, record_of
from desktop_app.dossier.write import dossier_bytes
from desktop_app.readers.choices import as_plain
from desktop_app.report import audit_json
from desktop_app.resources import resource
from desktop_app.rules.installed import installed_files
from desktop_app.rules.pack import InvalidPack, load_pack
from desktop_app.rules.signature import signature_beside
from desktop_app.screening import Decision
from desktop_app.whole import write_whole

SCHEMA = "lodestone-bundle/1"

#: Names inside the bundle that are not files of the user.
DOSSIER, AUDIT, SETTINGS, MANIFEST = "dossier.pdf", "audit.json", "settings.json", "manifest.json"
JOURNAL = "case/journal.json"


class BundleError(Told):
    """A bundle that cannot be made or read; the message says why and what to do."""


@dataclass(frozen=True)
class SourceFile:
    """A file as it was read: the name by which the audit knows it, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Sources:
    """What the audit was made of. `received` is the day as of which declarations were taken in, None the audit's.

    `evidence` are the suppliers' documents that the statements name; `rules` is the rule pack, None the shipped
    one; `overlays` the user's own files over it, in their order; `masters` the part masters that were joined.
    """

    bom: SourceFile
    declarations: tuple[SourceFile, ...] = ()
    application: SourceFile | None = None
    evidence: tuple[SourceFile, ...] = ()
    received: date | None = None
    rules: SourceFile | None = None
    overlays: tuple[SourceFile, ...] = ()
    record: CaseRecord | None = None
    masters: tuple[SourceFile, ...] = ()


def sources_of(case: Case, evidence: Sequence[SourceFile] = ()) -> Sources:
    """What the audit of a case, as it stands, is made of, with the proofs and documents that were put into it.

    Raises:
        BundleError: it holds no bill of materials.
        UnreadableCase: a file of it is missing or was altered.
    """
    content = case.content
    if content.source is None:
        raise BundleError(worded("bundle-without-bom"))

    def stored(file: str, sha256: str) -> SourceFile:
        return SourceFile(file, case.file(sha256))

    application = content.application
    named = [(proof.file, proof.sha256) for proof in content.evidence.values()]
    named += [(document.file, document.sha256) for document in content.documents.values() if document.sha256]
    kept = [stored(file, sha256) for file, sha256 in dict.fromkeys(named)]
    return Sources(
        bom=stored(content.source.file, content.source.sha256),
        masters=tuple(stored(one.file, one.sha256) for one in content.masters.values()),
        declarations=tuple(stored(one.file, one.sha256) for one in content.declarations.values()),
        application=stored(application.file, application.sha256) if application.sha256 else None,
        evidence=(*evidence, *kept),
        overlays=tuple(stored(one.file, one.sha256) for one in content.overlays.values()),
        record=record_of(case),
    )


@dataclass(frozen=True)
class Entry:
    """A file in the bundle. `name` is the user's name for it, `path` where it is in the bundle."""

    path: str
    role: str
    name: str
    data: bytes


def write_bundle(
    audit: Audit,
    path: Path,
    sources: Sources,
    language: str = "en+zh",
    progress: Callable[[str], None] | None = None,
    paper: str = "a4",
    sign: Callable[[bytes], bytes] | None = None,
) -> int:
    """Write the bundle, whole or not at all, and return how many files are in it; its dossier signed by `sign`, if given.

    Raises:
        BundleError: a source is not the file that the audit was made of.
        OSError: the file cannot be written.
    """
    data, count = bundle_bytes(audit, sources, language, progress, paper, sign)
    write_whole(path, data)
    return count


def bundle_bytes(
    audit: Audit,
    sources: Sources,
    language: str = "en+zh",
    progress: Callable[[str], None] | None = None,
    paper: str = "a4",
    sign: Callable[[bytes], bytes] | None = None,
) -> tuple[bytes, int]:
    """The bundle, and how many files are in it."""
    say = progress or (lambda _: None)
    enclosed = enclosed_in(((file.name, file.data) for file in sources.evidence), sources.record)
    printed = dossier_bytes(audit, language, progress, paper=paper, record=sources.record, enclosed=enclosed)
    entries = [
        Entry(DOSSIER, "dossier", DOSSIER, sign(printed) if sign is not None else printed),
        Entry(AUDIT, "audit", AUDIT, audit_json(audit)),
        Entry(SETTINGS, "settings", SETTINGS, _as_json(_settings(audit, sources, language, paper))),
        *_of_user("bom", [sources.bom]),
        *_of_user("parts", sources.masters),
        *_of_user("declarations", sources.declarations),
        *_of_user("application", [sources.application] if sources.application is not None else []),
        *_of_user("evidence", sources.evidence),
        *([Entry(JOURNAL, "journal", JOURNAL, sources.record.to_json())] if sources.record is not None else []),
        *_law(audit, sources),
    ]
    _check(audit, entries)
    say("Packing the bundle")
    files = [
        {"path": e.path, "role": e.role, "name": e.name, "size": len(e.data), "sha256": sha256(e.data)} for e in entries
    ]
    manifest = {"schema": SCHEMA, "as_of": audit.settings.as_of.isoformat(), "files": files}
    proofs = proofs_in(audit, sources.record, enclosed)
    if proofs:
        manifest["proofs"] = proofs
    entries.append(Entry(MANIFEST, "manifest", MANIFEST, _as_json(manifest)))
    day = audit.settings.as_of
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry in entries:
            info = zipfile.ZipInfo(entry.path, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(info, entry.data)
    return buffer.getvalue(), len(entries)


def proofs_in(audit: Audit, record: CaseRecord | None, enclosed: Sequence[Enclosed]) -> list[dict[str, Any]]:
    """What the manifest says of proofs; the files themselves are found by their SHA-256."""
    return Proofs(audit, record.content if record is not None else None, enclosed).as_plain()


def sha256(data: bytes) -> str:
    """The digest as the audit writes it."""
    return hashlib.sha256(data).hexdigest()


def _as_json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8", "backslashreplace")


def _settings(audit: Audit, sources: Sources, language: str, paper: str) -> dict[str, Any]:
    """What has to be known beside the files to compute the audit again."""
    settings = audit.settings
    return {
        "as_of": settings.as_of.isoformat(),
        "received": (sources.received or settings.as_of).isoformat(),
        "reading": str(settings.reading),
        "destination": settings.destination,
        "currency": settings.currency,
        "rates": dict(settings.rates),
        "items": list(settings.items),
        "decisions": [_decision(decision) for decision in settings.decisions],
        "rules_signed_by": audit.pack.signer,
        "language": language,
        "paper": paper,
        "choices": as_plain(audit.source.choices),
    }


def _decision(decision: Decision) -> dict[str, Any]:
    return {**asdict(decision), "ruling": str(decision.ruling), "on": decision.on.isoformat()}


def _of_user(role: str, files: Sequence[SourceFile]) -> list[Entry]:
    folder = role if role in {"evidence", "overlays"} else f"sources/{role}"
    return [
        Entry(f"{folder}/{number:02d}-{_safe(file.name)}", role, file.name, file.data)
        for number, file in enumerate(files, start=1)
    ]


def _safe(name: str) -> str:
    """A user's file name as the last part of a path in the bundle: no folders, no signs that a system forbids."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return re.sub(r'[\x00-\x1f<>:"/\\|?*\ud800-\udfff]', "_", last).strip(" .")[:120] or "file"


def _law(audit: Audit, sources: Sources) -> list[Entry]:
    """The rule pack with what it includes, the user's own files over it, and the word lists."""
    pack = sources.rules
    beside: list[Path] = []
    signature: list[Path] = []
    if pack is None:
        beside = sorted(resource("rules").glob("*.toml"))
        main = next((path for path in (*beside, *installed_files()) if _is_pack(path, audit)), None)
        if main is None:
            raise BundleError(worded("bundle-pack-absent", name=audit.pack.id, version=audit.pack.version))
        pack = SourceFile(main.name, main.read_bytes())
        if main in beside:
            beside.remove(main)
        else:
            signature.append(signature_beside(main))
    words = sorted(resource("screening").glob("*.toml"))
    return [
        Entry(f"rules/{_safe(pack.name)}", "rules", pack.name, pack.data),
        *(Entry(f"rules/{path.name}", "rules-included", path.name, path.read_bytes()) for path in beside),
        *(Entry(f"rules/{_safe(path.name)}", "rules-signature", path.name, path.read_bytes()) for path in signature),
        *_of_user("overlays", sources.overlays),
        *(Entry(f"screening/{path.name}", "screening", path.name, path.read_bytes()) for path in words),
    ]


def _is_pack(path: Path, audit: Audit) -> bool:
    try:
        return load_pack(path, beside=False).sha256 == audit.pack.sha256
    except InvalidPack:
        return False


def _check(audit: Audit, entries: Sequence[Entry]) -> None:
    """Refuse a source that is not the one that the audit was made of."""
    law = {audit.pack.sha256}
    wanted = {f.sha256: f for f in audit.evidence if f.role != "screening" and f.sha256 not in law}
    packed = {sha256(entry.data) for entry in entries}
    absent = [file.file for digest, file in wanted.items() if digest not in packed]
    if absent:
        raise BundleError(worded("bundle-needs-file", file=absent[0]))
