"""Rule packs that the user has installed: signed files in the user's data folder, and which of them is in use.

    rules/packs/<id> <version>.toml and .toml.minisig    rules/keys/<name>.pub    rules/use.json

A pack is in use in place of the shipped one of the same id. Its signature is checked each time it is read, so that a file
that was changed on the disk judges nothing. Where the program brings a later version of the same pack, the program's is used.
Each change of what is in use can be undone. `LODESTONE_RULES` names another folder.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from desktop_app.bom.messages import reason, told, worded
from desktop_app.resources import data_folder, resource
from desktop_app.rules.model import RulePack
from desktop_app.rules.overlay import InvalidPack, Layer, read_document
from desktop_app.rules.pack import layered_pack, load_pack, shipped_packs
from desktop_app.rules.signature import (
    SUFFIX,
    BadSignature,
    PublicKey,
    Signer,
    check,
    read_public_key,
    signature_beside,
)
from desktop_app.whole import write_whole

#: Nothing of the law is so large; what is larger is not read.
MOST_BYTES = 20 << 20

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, eq=False)
class Candidate:
    """A pack whose signature holds and that could be installed, with its bytes."""

    pack: RulePack
    signer: Signer
    data: bytes
    signature: bytes


@dataclass(frozen=True)
class AtHand:
    """A pack that can be judged by. `signer` is None for shipped ones; `problem` says why one cannot be used."""

    id: str
    version: str
    path: Path
    in_use: bool
    signer: Signer | None = None
    problem: str = ""


# --- What is there -------------------------------------------------------------------------------------------------------


def rules_folder() -> Path:
    """Where installed packs and trusted keys are kept; it need not exist."""
    chosen = os.environ.get("LODESTONE_RULES")
    return Path(chosen) if chosen else data_folder() / "rules"


def trusted_keys(folder: Path | None = None) -> tuple[PublicKey, ...]:
    """The keys that packs may be signed with: shipped ones, and those that the user has added.

    Raises:
        BadSignature: a file among them is no key.
    """
    places = (resource("rules", "keys"), (folder or rules_folder()) / "keys")
    files = [path for place in places for path in sorted(place.glob("*.pub"))]
    return tuple(read_public_key(path.stem, path.read_text(encoding="utf-8", errors="replace")) for path in files)


def packs_at_hand(folder: Path | None = None) -> tuple[AtHand, ...]:
    """Every pack, shipped ones first; of each id one is in use."""
    folder = folder or rules_folder()
    chosen, keys = _in_use(folder), trusted_keys(folder)
    shipped = {named: path for path in shipped_packs() for named in [_named(path)]}
    used = {name: _wins(name, version, [v for i, v in shipped if i == name]) for name, version in chosen.items()}
    found = [AtHand(i, v, path, used.get(i) is None) for (i, v), path in shipped.items()]
    for path in installed_files(folder):
        name, _, version = path.stem.partition(" ")
        problem, signer = "", None
        try:
            data, signature = _signed(path)
            signer = check(path.name, data, signature, keys)
            name, version = _named(path)
            load_pack(path, beside=False)
        except InvalidPack as refused:
            problem = str(refused)
        found.append(AtHand(name, version, path, used.get(name) == version, signer, problem))
    return tuple(found)


def pack_at_hand(name: str = "", overlays: Sequence[Layer] = (), folder: Path | None = None) -> RulePack:
    """The pack that is in use under an id, by default the one that the program starts with, with overlays over it.

    Raises:
        InvalidPack: there is none of that id; it was changed since it was installed; its key is no longer trusted.
    """
    folder = folder or rules_folder()
    shipped = {_named(path): path for path in shipped_packs()}
    name = name or next(iter(shipped))[0]
    version = _wins(name, _in_use(folder).get(name), [v for i, v in shipped if i == name])
    if version is None:
        path = next((path for (i, _), path in shipped.items() if i == name), None)
        if path is None:
            known = ", ".join(sorted({one.id for one in packs_at_hand(folder)}))
            raise InvalidPack(worded("pack-not-at-hand", name=name, known=known))
        return _loaded(path, tuple(overlays), _stamp(path))
    path = _place(folder, name, version)
    try:
        data, signature = _signed(path)
        signer = check(path.name, data, signature, trusted_keys(folder))
        return replace(_loaded(path, tuple(overlays), _stamp(path)), signer=str(signer))
    except InvalidPack as problem:
        raise InvalidPack(worded("pack-unusable", name=name, version=version, problem=told(problem))) from problem


def installed_files(folder: Path | None = None) -> list[Path]:
    """The files of all installed packs."""
    return sorted(((folder or rules_folder()) / "packs").glob("*.toml"))


# --- What the user does --------------------------------------------------------------------------------------------------


def examine(path: Path, folder: Path | None = None) -> Candidate:
    """A signed pack file, its signature beside it; either of the two may be named.

    Raises:
        InvalidPack: it is unsigned, not signed by a trusted key, changed, or no pack that this program can judge by.
    """
    if path.name.endswith(SUFFIX):
        path = path.with_name(path.name.removesuffix(SUFFIX))
    data, signature = _signed(path)
    signer = check(path.name, data, signature, trusted_keys(folder))
    document, _ = read_document(path)
    outside = [name for name in document.get("include", []) if not resource("rules", Path(str(name)).name).is_file()]
    if outside:
        raise InvalidPack(worded("pack-includes", file=path.name, included=outside[0]))
    # Beside the installed pack nothing stands that it could include; what stands beside it now must not count either.
    pack = replace(load_pack(path, beside=False), signer=str(signer))
    if hashlib.sha256(path.read_bytes()).digest() != hashlib.sha256(data).digest():
        raise InvalidPack(worded("pack-changed-while-read", file=path.name))
    return Candidate(pack, signer, data, signature.encode())


def install(candidate: Candidate, folder: Path | None = None) -> AtHand:
    """Keep a pack and use it from now on in place of the one of the same id.

    Raises:
        InvalidPack: another pack of that id and version is there already.
        OSError: the folder cannot be written.
    """
    folder, pack = folder or rules_folder(), candidate.pack
    path = _place(folder, pack.id, pack.version)
    shipped = {_named(one) for one in shipped_packs()}
    if (pack.id, pack.version) in shipped or (path.exists() and path.read_bytes() != candidate.data):
        raise InvalidPack(worded("pack-version-taken", name=pack.id, version=pack.version))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(signature_beside(path), candidate.signature)
    write_whole(path, candidate.data)
    use(pack.id, pack.version, folder)
    return AtHand(pack.id, pack.version, path, True, candidate.signer)


def use(name: str, version: str | None, folder: Path | None = None) -> None:
    """Judge by a version that is installed from now on; None is the shipped one.

    Raises:
        InvalidPack: it is not installed.
    """
    folder = folder or rules_folder()
    if version is not None and not _place(folder, name, version).is_file():
        raise InvalidPack(worded("pack-not-installed", name=name, version=version))
    before = _in_use(folder)
    after = {**before, name: version} if version is not None else {n: v for n, v in before.items() if n != name}
    if after != before:
        _keep(folder, [*_history(folder), after])


def undo(folder: Path | None = None) -> bool:
    """Take back the last change of what is in use; the file stays. False where there is nothing to take back."""
    folder = folder or rules_folder()
    history = _history(folder)
    if not history:
        return False
    _keep(folder, history[:-1])
    return True


def remove(name: str, version: str, folder: Path | None = None) -> None:
    """Delete an installed pack; where it was in use, the shipped one is again.

    Raises:
        InvalidPack: it is not installed.
    """
    folder = folder or rules_folder()
    path = _place(folder, name, version)
    if not path.is_file():
        raise InvalidPack(worded("pack-shipped", name=name, version=version))
    kept: list[dict[str, str]] = []
    for state in _history(folder):
        left = {n: v for n, v in state.items() if (n, v) != (name, version)}
        if left != (kept[-1] if kept else {}):
            kept.append(left)
    _keep(folder, kept)
    path.unlink()
    signature_beside(path).unlink(missing_ok=True)


def trust(path: Path, folder: Path | None = None, name: str = "") -> PublicKey:
    """Add a public key to the trusted ones, under its file's name or another.

    Raises:
        BadSignature: it is no key, or the name is another key's.
    """
    key = read_public_key(name or path.stem, _text(path))
    known = next((one for one in trusted_keys(folder) if one.name == key.name and one.key != key.key), None)
    if known is not None:
        raise BadSignature(worded("key-name-taken", name=key.name, id=known.id))
    target = (folder or rules_folder()) / "keys" / f"{_safe(key.name)}.pub"
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(target, key.text.encode())
    return key


def distrust(name: str, folder: Path | None = None) -> None:
    """Remove a key that the user added, by its name; packs signed with it are refused from then on.

    Raises:
        BadSignature: the user has added none of that name.
    """
    target = (folder or rules_folder()) / "keys" / f"{_safe(name)}.pub"
    if not target.is_file():
        raise BadSignature(worded("key-absent", name=name))
    target.unlink()


# --- Files ---------------------------------------------------------------------------------------------------------------


def _signed(path: Path) -> tuple[bytes, str]:
    signature = signature_beside(path)
    if path.is_file() and not signature.is_file():
        raise BadSignature(worded("pack-unsigned", file=path.name, signature=signature.name))
    if path.is_file() and path.stat().st_size > MOST_BYTES:
        raise InvalidPack(worded("pack-too-large", file=path.name))
    try:
        return path.read_bytes(), _text(signature)
    except OSError as problem:
        raise InvalidPack(worded("pack-unread", file=path.name, reason=reason(problem))) from problem


def _text(path: Path) -> str:
    try:
        return path.read_bytes()[:10_000].decode("utf-8", "replace")
    except OSError as problem:
        raise BadSignature(worded("signature-unread", file=path.name, reason=reason(problem))) from problem


def _named(path: Path) -> tuple[str, str]:
    document, _ = read_document(path)
    return str(document.get("id", "")), str(document.get("version", ""))


def _stamp(*paths: Path) -> tuple[tuple[str, int, int], ...]:
    return tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in paths if path.is_file())


@lru_cache(maxsize=8)
def _loaded(path: Path, overlays: tuple[Layer, ...], _unchanged: Iterable[object]) -> RulePack:
    return layered_pack(path, overlays, beside=False)


def _wins(name: str, installed: str | None, shipped: Sequence[str]) -> str | None:
    """The installed version, or None where there is none or the program brings a later one."""
    if installed is None or not _DAY.fullmatch(installed[:10]):
        return installed
    return None if any(_DAY.fullmatch(version[:10]) and version > installed for version in shipped) else installed


def _safe(name: str) -> str:
    return re.sub(r"[^\w.()+-]", "_", name).strip(".") or "_"


def _place(folder: Path, name: str, version: str) -> Path:
    return folder / "packs" / f"{_safe(name)} {_safe(version)}.toml"


def _history(folder: Path) -> list[dict[str, str]]:
    path = folder / "use.json"
    if not path.is_file():
        return []
    try:
        states = json.loads(path.read_text(encoding="utf-8"))
        return [{str(name): str(version) for name, version in state.items()} for state in states]
    except (OSError, ValueError, AttributeError, TypeError) as problem:
        raise InvalidPack(worded("packs-in-use-unread", file=path)) from problem


def _in_use(folder: Path) -> dict[str, str]:
    history = _history(folder)
    return history[-1] if history else {}


def _keep(folder: Path, history: list[dict[str, str]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / "use.json", json.dumps(history[-50:], indent=1).encode())
