"""Rule packs are read whole or refused with the entry that is wrong; a user's overlay adds, amends and confirms."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.resources import resource
from desktop_app.rules.model import ItemKind, Status
from desktop_app.rules.pack import DEFAULT_PACK, InvalidPack, load_pack, shipped_packs

SHIPPED = resource("rules", DEFAULT_PACK)
LIMB = "cn-mofcom-2025-61/1.1"

HEAD = """
[overlay]
by = "Anna Kovač"
date = 2026-11-24
"""


def overlaid(folder: Path, text: str):
    path = folder / "ours.toml"
    path.write_text(HEAD + text, encoding="utf-8")
    return load_pack(overlays=[path])


def altered(folder: Path, *changes: tuple[str, str]) -> Path:
    text = SHIPPED.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / "altered.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_shipped_pack_loads_and_says_where_each_entry_is_from():
    packs = [load_pack(path) for path in shipped_packs()]
    assert packs[0].id == "cn-2025-61"
    for pack in packs:
        for entry in (*pack.instruments, *pack.rules, *pack.suspensions, *pack.items.values()):
            assert entry.source


def test_annex_1_is_whole():
    items = load_pack().items.values()
    assert len([i for i in items if i.kind is ItemKind.MATERIAL]) == 13
    assert {i.id for i in items if i.kind is ItemKind.MAGNET} == {"smco-magnet", "ndfeb-dy-magnet", "ndfeb-tb-magnet"}


def test_what_a_pack_includes_counts_in_its_checksum(tmp_path):
    (tmp_path / "sentences.toml").write_bytes(resource("rules", "sentences.toml").read_bytes() + b"\n# changed\n")
    copy = tmp_path / DEFAULT_PACK
    copy.write_bytes(SHIPPED.read_bytes())
    assert load_pack(copy).sha256 != load_pack().sha256


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('id = "cn-2025-61"', "id = 5", "id"),
        ('kind = "content-share"', 'kind = "magic"', "kind"),
        ('threshold = "0.001"', "", "threshold"),
        ('threshold = "0.001"', 'threshold = "1/0"', "threshold"),
        ('id = "cn-mofcom-2025-61/1.2"', 'id = "cn-mofcom-2025-61/1.1"', "same id"),
        ('instrument = "cn-mofcom-2025-61"', 'instrument = "nowhere"', "nowhere"),
        ('rules = ["cn-mofcom-2025-61/1.1"', 'rules = ["nothing"', "nothing"),
        ("until = 2026-11-10", "until = 2024-11-10", "before it begins"),
        ('include = ["sentences.toml"', 'include = ["missing.toml"', "missing.toml"),
        ("[title]", "[[title]]", "title"),
        ('version = "2026-11-24"', "version = ", "altered.toml"),
    ],
)
def test_a_mistyped_pack_is_refused_and_the_entry_named(tmp_path, old, new, named):
    with pytest.raises(InvalidPack, match=named):
        load_pack(altered(tmp_path, (old, new)))


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(InvalidPack, match=r"none\.toml"):
        load_pack(tmp_path / "none.toml")


def test_an_overlay_confirms_an_extension_and_is_named(tmp_path):
    pack = overlaid(
        tmp_path,
        """
[[confirm]]
rules = ["*"]
status = "suspended"
since = 2026-11-11
until = 2027-01-10
source = "MOFCOM notice, read on 24 November 2026"
""",
    )
    for rule in pack.rules:
        assert rule.status_on(date(2026, 11, 10)).status is Status.SUSPENDED
        confirmed = rule.status_on(date(2026, 11, 24))
        assert (confirmed.status, confirmed.since, confirmed.until) == (
            Status.SUSPENDED,
            date(2026, 11, 11),
            date(2027, 1, 10),
        )
        assert "Anna Kovač" in confirmed.note.en
        assert "2026-11-24" in confirmed.note.zh
        assert "MOFCOM notice" in confirmed.source
        after = rule.status_on(date(2027, 1, 11))
        assert after.status is Status.UNCONFIRMED
        assert "Anna Kovač" in after.note.en
    assert pack.version.endswith("+ ours.toml")
    assert pack.overlays[0].by == "Anna Kovač"
    assert "confirms * as suspended" in pack.overlays[0].changes[0]


def test_an_overlay_confirms_that_a_limb_is_in_force_for_good(tmp_path):
    confirm = f'[[confirm]]\nrules = ["{LIMB}"]\nstatus = "in-force"\nsince = 2026-11-11\nsource = "s"\n'
    pack = overlaid(tmp_path, confirm)
    assert pack.by_id[LIMB].status_on(date(2031, 1, 1)).status is Status.IN_FORCE
    assert pack.by_id["cn-mofcom-2025-61/1.2"].status_on(date(2031, 1, 1)).status is Status.UNCONFIRMED


def test_the_law_before_a_confirmation_lasts_until_the_day_before_it(tmp_path):
    confirm = f'[[confirm]]\nrules = ["{LIMB}"]\nstatus = "suspended"\nsince = 2026-11-20\nsource = "s"\n'
    found = overlaid(tmp_path, confirm).by_id[LIMB].status_on(date(2026, 11, 15))
    assert (found.status, found.until) == (Status.UNCONFIRMED, date(2026, 11, 19))


def test_the_later_confirmation_counts(tmp_path):
    entry = '[[confirm]]\nrules = ["{}"]\nstatus = "{}"\nsince = {}\nsource = "s"\n'
    text = entry.format(LIMB, "suspended", "2026-11-11") + entry.format(LIMB, "in-force", "2026-12-01")
    rule = overlaid(tmp_path, text).by_id[LIMB]
    assert rule.status_on(date(2026, 11, 30)).status is Status.SUSPENDED
    assert rule.status_on(date(2026, 12, 1)).status is Status.IN_FORCE


def test_an_overlay_amends_an_entry_and_its_source_says_so(tmp_path):
    pack = overlaid(
        tmp_path,
        '[[amend]]\ntable = "suspensions"\nid = "cn-mofcom-gac-2025-70"\nuntil_inclusive = false\nsource = "our counsel"\n',
    )
    day = date(2026, 11, 10)
    assert pack.by_id[LIMB].status_on(day).status is Status.UNCONFIRMED
    assert pack.by_id[LIMB].status_on(day - timedelta(1)).status is Status.SUSPENDED
    assert "amended by ours.toml: our counsel" in pack.suspensions[0].source


def test_an_overlay_adds_a_class(tmp_path):
    pack = overlaid(
        tmp_path,
        """
[[add.items]]
id = "ho-target"
kind = "unlisted"
elements = ["Ho"]
source = "ours"
verified = false
label = { en = "Holmium target", zh = "钬靶" }
""",
    )
    assert pack.items["ho-target"].kind is ItemKind.UNLISTED


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('[[confirm]]\nrules = ["x"]\nstatus = "in-force"\nsince = 2026-11-11\nsource = "s"\n', "no rule x"),
        (f'[[confirm]]\nrules = ["{LIMB}"]\nstatus = "repealed"\nsince = 2026-11-11\nsource = "s"\n', "repealed"),
        (f'[[confirm]]\nrules = ["{LIMB}"]\nstatus = "in-force"\nsince = 2026-11-11\n', "source"),
        (
            f'[[confirm]]\nrules = ["{LIMB}"]\nstatus = "in-force"\nsince = 2026-11-11\nuntil = 2026-01-01\nsource = "s"\n',
            "before it begins",
        ),
        ('[[amend]]\ntable = "rules"\nid = "x"\nverified = true\nsource = "s"\n', "no x in rules"),
        (f'[[amend]]\ntable = "rules"\nid = "{LIMB}"\nthreshold = 1\nsource = "s"\n', "threshold"),
        ('[[add.items]]\nid = "dy-metal"\n', "already"),
        ('[[add.items]]\nid = "odd"\n', "“kind” is missing"),
        ("[[wish]]\nid = 1\n", "wish"),
    ],
)
def test_an_overlay_that_fits_nothing_is_refused(tmp_path, text, named):
    with pytest.raises(InvalidPack, match=named) as refused:
        overlaid(tmp_path, text)
    assert "ours.toml" in str(refused.value)


def test_an_overlay_needs_a_name_and_a_date(tmp_path):
    path = tmp_path / "nobody.toml"
    path.write_text('[overlay]\nby = "Anna"\n', encoding="utf-8")
    with pytest.raises(InvalidPack, match="date"):
        load_pack(overlays=[path])
