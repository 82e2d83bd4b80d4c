"""Is a bundle still what it was, and does the audit still come out the same? Answered offline, from the bundle alone.

Four questions, each with its findings: every file against the manifest; the signatures of the dossier, if it has any; the
audit computed again from the sources, by the rule pack and the word lists in the bundle, against `audit.json`; the dossier
printed again against `dossier.pdf`, of which a signed one is a continuation. A later version of the program may print
differently without being wrong; so the last is told, but decides nothing.
"""

import json
import tempfile
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Any

from desktop_app.application import UnreadableApplication, read_application
from desktop_app.audit import Audit, Settings, UnknownItem, make_audit
from desktop_app.bom.messages import told, worded
from desktop_app.case import UnreadableCase
from desktop_app.case.making import Law, ingredients
from desktop_app.dossier.bundle import (
    AUDIT,
    DOSSIER,
    JOURNAL,
    MANIFEST,
    SCHEMA,
    SETTINGS,
    BundleError,
    proofs_in,
    sha256,
)
from desktop_app.dossier.proofs import enclosed_in
from desktop_app.dossier.record import CaseRecord, UnreadableRecord, read_record
from desktop_app.dossier.write import dossier_bytes
from desktop_app.intake import statements_in
from desktop_app.readers import UnreadableFile, read_bom
from desktop_app.readers.choices import from_plain
from desktop_app.report import audit_json
from desktop_app.rules.model import Reading
from desktop_app.rules.pack import InvalidPack, load_pack
from desktop_app.screening import Decision, InvalidLexicon, Ruling, load_lexicon

if TYPE_CHECKING:
    from desktop_app.dossier.signature_check import RevocationLists, SignatureFinding

#: A bundle that claims to hold more than this is not unpacked.
LARGEST = 4 * 1024**3


@dataclass(frozen=True)
class Verification:
    """The answer. `intact`: the files are those of the manifest; `same_verdicts` and `same_audit`: computed again, the
    verdicts (the whole audit) are those of `audit.json`; `same_dossier`: printed again, the PDF has the same bytes.

    `findings` say in words what differs; `verdicts` are those of `audit.json`: item, outcome. `seal` is that of the saved case
    as its journal yields it, `""` where the bundle is of none. `signatures` are those of the dossier.
    """

    intact: bool
    same_verdicts: bool
    same_audit: bool
    same_dossier: bool
    findings: tuple[str, ...]
    verdicts: tuple[tuple[str, str], ...]
    seal: str = ""
    signatures: "tuple[SignatureFinding, ...]" = ()

    @property
    def holds(self) -> bool:
        """Whether the bundle proves what it says: nothing was changed, and the verdicts come out again.

        Who signed, and whether that certificate is trusted, is for `signatures` to say.
        """
        return self.intact and self.same_verdicts


@dataclass(frozen=True)
class _Bundle:
    files: Mapping[str, bytes]
    entries: tuple[Mapping[str, Any], ...]
    proofs: Any = None  # what the manifest says of them; None where it says nothing

    def of_role(self, role: str) -> list[tuple[str, bytes]]:
        return [(e["name"], self.files[e["path"]]) for e in self.entries if e["role"] == role]


def verify_bundle(
    path: Path,
    progress: Callable[[str], None] | None = None,
    roots: Sequence[Any] = (),
    lists: "RevocationLists | None" = None,
) -> Verification:
    """Check a bundle and compute its audit again. `roots` and `lists` are for the signatures, as in `verify_pdf`.

    Raises:
        BundleError: it is no bundle, or it cannot be read at all.
    """
    say = progress or (lambda _: None)
    say("Checking the files")
    bundle, findings = _open(path)
    record, wrong = _record(bundle)
    findings += wrong
    signatures, wrong = _signatures(bundle, roots, lists)
    findings += wrong
    intact = not findings
    stated = _json(bundle.files, AUDIT)
    verdicts = tuple((v["item"], v["outcome"]) for v in stated["verdicts"])
    say("Computing the audit again")
    try:
        audit, language, paper = _again(bundle, record)
    except (
        UnreadableFile,
        UnreadableApplication,
        UnknownItem,
        UnreadableCase,
        InvalidPack,
        InvalidLexicon,
        KeyError,
        ValueError,
    ) as problem:
        findings.append(worded("audit-not-again", problem=told(problem)))
        seal = record.seal if record is not None else ""
        return Verification(intact, False, False, False, tuple(findings), verdicts, seal, signatures)
    enclosed = enclosed_in(bundle.of_role("evidence"), record)
    if bundle.proofs is not None and bundle.proofs != proofs_in(audit, record, enclosed):
        intact = False
        findings.append(worded("proofs-differ"))
    again = audit_json(audit)
    same_audit = again == bundle.files[AUDIT]
    now = json.loads(again)["verdicts"]
    same_verdicts = now == stated["verdicts"]
    if not same_verdicts:
        findings += [_difference(then, new) for then, new in zip(stated["verdicts"], now, strict=False) if then != new]
        if len(now) != len(stated["verdicts"]):
            findings.append(worded("items-differ", count=len(verdicts), now=len(now)))
    elif not same_audit:
        findings.append(worded("audit-differs"))
    say("Printing the dossier again")
    printed = dossier_bytes(audit, language, progress, paper=paper, record=record, enclosed=enclosed)
    same_dossier = _continues(bundle.files[DOSSIER], printed) if signatures else bundle.files[DOSSIER] == printed
    if same_audit and not same_dossier:
        findings.append(worded("dossier-differs"))
    seal = record.seal if record is not None else ""
    return Verification(intact, same_verdicts, same_audit, same_dossier, tuple(findings), verdicts, seal, signatures)


def _continues(kept: bytes, printed: bytes) -> bool:
    """Whether a signed dossier is the printed one with nothing but signatures appended."""
    from desktop_app.dossier.signature_check import only_signed  # noqa: PLC0415  (pyHanko loads with it)

    return only_signed(kept, printed)


def _signatures(
    bundle: _Bundle, roots: Sequence[Any], lists: "RevocationLists | None"
) -> "tuple[tuple[SignatureFinding, ...], list[str]]":
    """What the signatures of the dossier are worth, and what is wrong with the file that they are in."""
    from desktop_app.dossier.signature import SignatureError  # noqa: PLC0415  (pyHanko loads with it)
    from desktop_app.dossier.signature_check import verify_pdf  # noqa: PLC0415

    try:
        found = verify_pdf(bundle.files[DOSSIER], roots, lists)
    except SignatureError as problem:
        return (), [told(problem)]
    broken = [worded("dossier-signature-broken")] if not all(one.unaltered for one in found) else []
    return found, list(broken)


def _record(bundle: _Bundle) -> tuple[CaseRecord | None, list[str]]:
    """The journal of the case, if the bundle is of one, and what is wrong with it."""
    if JOURNAL not in bundle.files:
        return None, []
    try:
        record = read_record(bundle.files[JOURNAL])
    except UnreadableRecord as problem:
        raise BundleError(worded("bundle-journal", file=JOURNAL, problem=told(problem))) from problem
    findings = [finding.message for finding in record.check()]
    if f"case {record.seal}".encode() not in bundle.files[DOSSIER]:
        findings.append(worded("seal-differs", seal=record.seal))
    return record, findings


def _difference(then: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    return worded(
        "verdict-differs",
        item=then["item"],
        outcome=then["outcome"],
        status=then["status"],
        now=now["outcome"],
        state=now["status"],
    )


def _open(path: Path) -> tuple[_Bundle, list[str]]:
    """All files, and what does not agree with the manifest."""
    try:
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
            if sum(info.file_size for info in infos) > LARGEST:
                raise BundleError(worded("bundle-too-large", file=path.name))
            names = [info.filename for info in infos]
            files = {info.filename: archive.read(info) for info in infos}
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as problem:
        raise BundleError(worded("bundle-unread", file=path.name, problem=told(problem))) from problem
    manifest = _json(files, MANIFEST, path.name)
    if manifest.get("schema") != SCHEMA or not isinstance(manifest.get("files"), list):
        raise BundleError(worded("bundle-of-others", file=path.name, schema=SCHEMA))
    findings: list[str] = []
    if len(set(names)) != len(names):
        findings.append(worded("bundle-same-names"))
    entries: list[Mapping[str, Any]] = []
    for entry in manifest["files"]:
        data = files.get(entry["path"])
        if data is None:
            findings.append(worded("bundle-file-missing", file=entry["path"]))
            continue
        entries.append(entry)
        if len(data) != entry["size"] or sha256(data) != entry["sha256"]:
            findings.append(
                worded("bundle-file-changed", file=entry["path"], sha256=sha256(data), stated=entry["sha256"])
            )
    listed = {entry["path"] for entry in manifest["files"]} | {MANIFEST}
    findings += [worded("bundle-file-unlisted", file=name) for name in sorted(set(names) - listed)]
    absent = [name for name in (DOSSIER, AUDIT, SETTINGS) if name not in files]
    if absent:
        raise BundleError(worded("bundle-lacks", file=path.name, absent=absent[0]))
    return _Bundle(files, tuple(entries), manifest.get("proofs")), findings


def _json(files: Mapping[str, bytes], name: str, bundle: str = "the bundle") -> Any:
    try:
        return json.loads(files[name].decode("utf-8"))
    except (KeyError, UnicodeDecodeError, json.JSONDecodeError) as problem:
        raise BundleError(worded("bundle-part-unread", file=bundle, part=name)) from problem


def _again(bundle: _Bundle, record: CaseRecord | None) -> tuple[Audit, str, str]:
    """The audit computed from the bundle, and language and paper of its dossier."""
    kept = _json(bundle.files, SETTINGS)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        law, *_ = [_unpacked(place / "rules", name, data) for name, data in bundle.of_role("rules")]
        for name, data in bundle.of_role("rules-included"):
            _unpacked(place / "rules", name, data)
        overlays = [
            _unpacked(place / "overlays" / str(number), name, data)
            for number, (name, data) in enumerate(bundle.of_role("overlays"))
        ]
        pack = load_pack(law, overlays) if overlays else load_pack(law)
        # The signature travels with the bundle; whether its key is trusted is for the reader to say, not for the bundle.
        pack = replace(pack, signer=kept.get("rules_signed_by", ""))
        for name, data in bundle.of_role("screening"):
            _unpacked(place / "screening", name, data)
        lexicon = load_lexicon(place / "screening")
        settings = Settings(
            as_of=date.fromisoformat(kept["as_of"]),
            reading=Reading(kept["reading"]),
            destination=kept["destination"],
            currency=kept["currency"],
            rates=kept["rates"],
            items=tuple(kept["items"]),
            decisions=tuple(_decision(decision) for decision in kept["decisions"]),
        )
        for name, data in bundle.of_role("application"):
            stated = _unpacked(place / "application", name, data)
            settings = replace(settings, application=read_application(stated))
    printed = (kept["language"], kept.get("paper", "a4"))
    if record is not None:
        files = {sha256(data): data for data in bundle.files.values()}
        return ingredients(record.content, files.__getitem__, law=Law(pack, lexicon)).audit(), *printed
    name, data = bundle.of_role("bom")[0]
    read = read_bom(name, data, from_plain(kept["choices"]), masters=bundle.of_role("parts"))
    received = date.fromisoformat(kept["received"])
    statements, problems = statements_in(bundle.of_role("declarations"), pack, received, read.bom)
    return make_audit(read, statements, settings, pack, lexicon, problems=problems), *printed


def _decision(kept: Mapping[str, Any]) -> Decision:
    words = tuple((family, text) for family, text in kept["words"])
    day = date.fromisoformat(kept["on"])
    return Decision(kept["part"], kept["revision"], Ruling(kept["ruling"]), kept["reason"], kept["by"], day, words)


def _unpacked(folder: Path, name: str, data: bytes) -> Path:
    """A file of the bundle in a folder of our own, by its own name; a name with folders in it loses them."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (PureWindowsPath(name).name or "file")
    path.write_bytes(data)
    return path
