"""`lodestone rules`: rule packs that are signed, installed, compared, taken back; the keys that are trusted; signing.

lodestone rules list
lodestone rules install PACK.toml [--for BOM]      its signature PACK.toml.minisig stands beside it
lodestone rules undo
lodestone rules trust KEY.pub
lodestone rules key NAME                           NAME.pub to give away, NAME.key to keep
lodestone rules sign PACK.toml --key NAME.key
"""

import argparse
import getpass
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli_options import Refused, iso_date, one_line, refusing
from desktop_app.whole import write_whole

if TYPE_CHECKING:
    from desktop_app.audit import Audit
    from desktop_app.pack_change import PackChange
    from desktop_app.rules.model import RulePack, StatusOnDay

#: The password of a secret key, for scripts; without it, it is asked for.
PASSWORD = "LODESTONE_KEY_PASSWORD"


def rules_options(parser: argparse.ArgumentParser) -> None:
    """What to do with rule packs and keys."""
    jobs = parser.add_subparsers(metavar="JOB", required=True, dest="job")

    def job(name: str, about: str) -> argparse.ArgumentParser:
        return jobs.add_parser(name, help=about, description=about, allow_abbrev=False)

    job("list", "every rule pack at hand, and the trusted keys")
    install = job("install", "check a signed rule pack, tell what it changes, and use it from now on")
    install.add_argument("pack", type=Path, metavar="PACK.toml", help="the pack; PACK.toml.minisig stands beside it")
    install.add_argument("--for", type=Path, metavar="BOM", dest="bom", help="a bill of materials: what changes for it")
    install.add_argument("--as-of", type=iso_date, metavar="YYYY-MM-DD", help="the day to compare for (default: today)")
    install.add_argument("--dry-run", action="store_true", help="only check it and tell what would change")
    job("undo", "take back the last change of which pack is in use")
    use = job("use", "judge by an installed version from now on, or by the shipped one")
    remove = job("remove", "delete an installed pack")
    for one in (use, remove):
        one.add_argument("id", metavar="ID", help="the id of the pack, such as cn-2025-61")
    use.add_argument("version", metavar="VERSION|shipped", help="one of its versions, or “shipped”")
    remove.add_argument("version", metavar="VERSION", help="the version to delete")
    trust = job("trust", "accept packs that are signed with a key")
    trust.add_argument("key", type=Path, metavar="KEY.pub", help="a public key of minisign")
    trust.add_argument("--name", default="", metavar="NAME", help="what to call it (default: the file's name)")
    distrust = job("distrust", "accept a key no longer")
    distrust.add_argument("name", metavar="NAME", help="what it is called")
    key = job("key", "make a key of your own: NAME.pub to give away, NAME.key to keep secret")
    key.add_argument("name", type=Path, metavar="NAME", help="where to write them")
    key.add_argument("--no-password", action="store_true", help="write the secret key readable")
    sign = job("sign", "sign a rule pack")
    sign.add_argument("pack", type=Path, metavar="PACK.toml", help="the pack")
    sign.add_argument("--key", type=Path, required=True, metavar="NAME.key", help="your secret key")
    sign.add_argument("--comment", default="", metavar="TEXT", help="one line that is signed with it")


def run_rules(options: argparse.Namespace) -> int:
    """`lodestone rules`."""
    run = {
        "list": _list,
        "install": _install,
        "undo": _undo,
        "use": _use,
        "remove": _remove,
        "trust": _trust,
        "distrust": _distrust,
        "key": _key,
        "sign": _sign,
    }[options.job]
    with refusing():
        run(options)
    return 0


def _list(_: argparse.Namespace) -> None:
    from desktop_app.rules.installed import packs_at_hand, trusted_keys

    for one in packs_at_hand():
        whose = f"signed by {one.signer}" if one.signer else "shipped" if not one.problem else "CANNOT BE USED"
        print(f"{'*' if one.in_use else ' '} {one.id} {one.version}  {one_line(whose)}")
        if one.problem:
            print(f"    {one_line(one.problem)}")
    print("* is in use")
    keys = trusted_keys()
    for key in keys:
        print(f"trusted key {one_line(key.name)}: {key.id}\n    {key.fingerprint}")
    if not keys:
        print("no key is trusted yet: lodestone rules trust KEY.pub")


def _install(options: argparse.Namespace) -> None:
    from desktop_app.pack_change import pack_change
    from desktop_app.rules.installed import examine, install, pack_at_hand

    found = examine(options.pack)
    day = options.as_of or date.today()
    print(f"{found.pack.id} {found.pack.version}: the signature holds")
    print(f"signed by {one_line(str(found.signer))}, {one_line(found.signer.comment)}")
    print(f"    {found.signer.key.fingerprint}")
    before = pack_at_hand(found.pack.id) if _known(found.pack.id) else None
    if before is None:
        print("it is a pack of its own and changes no other")
    else:
        audits = [_audit(options.bom, pack, day) for pack in (before, found.pack)] if options.bom else []
        print_change(pack_change(before, found.pack, day, audits))
    if options.dry_run:
        print("not installed")
        return
    install(found)
    print("installed and in use; lodestone rules undo takes it back")


def _known(name: str) -> bool:
    from desktop_app.rules.installed import packs_at_hand

    return any(one.id == name for one in packs_at_hand())


def _audit(bom: Path, pack: "RulePack", day: date) -> "Audit":
    from desktop_app.audit import Settings, make_audit
    from desktop_app.readers import read_bom
    from desktop_app.screening import load_lexicon

    read = read_bom(bom.name, bom.read_bytes())
    return make_audit(read, (), Settings(day), pack, load_lexicon())


def print_change(change: "PackChange") -> None:
    """What differs between two packs, a line each."""
    print(f"from {change.before.version} to {change.after.version}, on {change.day.isoformat()}:")
    if change.empty:
        print("  nothing that is judged changes")
    for word, titles in (("new", change.instruments_added), ("gone", change.instruments_gone)):
        for title in titles:
            print(f"  {word} instrument: {title.en}")
    for rule in change.rules:
        states = f"{_state(rule.before)} → {_state(rule.after)}"
        print(f"  rule {rule.id}: {states}{'; its entry was changed' if rule.reworded else ''}")
    if change.items:
        print(f"  classes of items added, changed or gone: {', '.join(change.items)}")
    if change.parties:
        print(f"  listed parties added, changed or gone: {change.parties}")
    for verdict in change.verdicts:
        same = "stays" if verdict.before == verdict.after else "CHANGES to"
        print(f"  verdict of {one_line(verdict.item)}: {verdict.before} {same} {verdict.after}")
    if change.parts is not None:
        print(f"  parts that are judged otherwise: {change.parts}")


def _state(state: "StatusOnDay | None") -> str:
    if state is None:
        return "not in the pack"
    since = f" since {state.since.isoformat()}" if state.since else ""
    until = f" until {state.until.isoformat()}" if state.until else ""
    return f"{state.status}{since}{until}"


def _undo(_: argparse.Namespace) -> None:
    from desktop_app.rules.installed import undo

    print("taken back" if undo() else "there is nothing to take back")
    _list(_)


def _use(options: argparse.Namespace) -> None:
    from desktop_app.rules.installed import use

    use(options.id, None if options.version == "shipped" else options.version)
    print(f"{options.id}: {options.version} is in use")


def _remove(options: argparse.Namespace) -> None:
    from desktop_app.rules.installed import remove

    remove(options.id, options.version)
    print(f"{options.id} {options.version} is removed")


def _trust(options: argparse.Namespace) -> None:
    from desktop_app.rules.installed import trust

    key = trust(options.key, name=options.name)
    print(f"trusted: {one_line(key.name)}, key {key.id}\n    {key.fingerprint}")
    print("Compare the fingerprint with the key's owner over another way than the one by which the key came.")


def _distrust(options: argparse.Namespace) -> None:
    from desktop_app.rules.installed import distrust

    distrust(options.name)
    print(f"no longer trusted: {one_line(options.name)}")


def _key(options: argparse.Namespace) -> None:
    from desktop_app.rules.signature import new_key, secret_key_text

    public, secret = (options.name.with_name(options.name.name + suffix) for suffix in (".pub", ".key"))
    for path in (public, secret):
        if path.exists():
            raise Refused(f"{path}: is there already; a key is never overwritten")
    password = "" if options.no_password else _password(twice=True)
    key = new_key()
    with os.fdopen(os.open(secret, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(secret_key_text(key, password))
    written = key.public(options.name.name)
    write_whole(public, written.text.encode())
    print(f"{public}: key {written.id}, to give away\n    {written.fingerprint}\n{secret}: keep it secret")


def _sign(options: argparse.Namespace) -> None:
    from desktop_app.rules.pack import load_pack
    from desktop_app.rules.signature import needs_password, read_secret_key, sign, signature_beside

    text = options.key.read_text(encoding="utf-8", errors="replace")
    key = read_secret_key(options.key.name, text, _password() if needs_password(text) else "")
    pack = load_pack(options.pack, beside=False)  # nobody signs what could not be installed
    comment = options.comment or f"{pack.id} {pack.version}"
    if "\n" in comment or "\r" in comment:
        raise Refused("a comment is one line", 2)
    target = signature_beside(options.pack)
    write_whole(target, sign(options.pack.read_bytes(), key, comment).encode())
    print(f"{target}: signed with key {key.public('').id}, “{one_line(comment)}”")


def _password(twice: bool = False) -> str:
    given = os.environ.get(PASSWORD)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise Refused(f"the password of the key cannot be asked for here; give it in {PASSWORD}", 2)
    password = getpass.getpass("Password of the secret key: ")
    if twice and getpass.getpass("Once more: ") != password:
        raise Refused("the two passwords differ", 2)
    return password
