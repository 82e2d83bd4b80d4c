"""A case that is judged by rules of its own choice: another pack, the user's own files over it, undone and packed with it."""

import pytest
from axes import ANNA, DESK, axis, stamp

from desktop_app.case import open_case
from desktop_app.case.edits import change_rules
from desktop_app.dossier import bundle_bytes, sources_of, verify_bundle
from desktop_app.rules.model import Status
from desktop_app.rules.overlay import InvalidPack, names_overlay

CONFIRMED = b"""[overlay]
by = "Anna Nowak"
date = 2026-11-20

[[confirm]]
rules = ["*"]
status = "suspended"
since = 2026-11-11
source = "an announcement, invented for the test"
"""

PRICES = b"""[overlay]
by = "Anna Nowak"
date = 2026-11-20

[[reference_prices]]
item = "dy-metal"
low = "200"
high = "320"
currency = "EUR"
per = "kg"
source = "invented for the test"
date = 2026-11-20
"""

OTHER = "cn-exports-from-china"


@pytest.fixture
def case(tmp_path):
    with axis(tmp_path) as made:
        yield made


def states(case) -> set[Status]:
    return {state.status for _, state in case.audit().law}


def changed(case, pack="", *overlays, minute=5):
    return case.apply(change_rules(case.content, pack, overlays), stamp(minute))


def test_an_own_file_over_the_rules_decides_is_named_and_can_be_taken_back(case):
    assert Status.UNCONFIRMED in states(case)
    entry = changed(case, "", ("confirmed.toml", CONFIRMED))
    audit = case.audit()
    assert states(case) == {Status.SUSPENDED}
    assert [one.file for one in audit.pack.overlays] == ["confirmed.toml"]
    assert audit.pack.version.endswith(" + confirmed.toml")
    assert "confirmed.toml" in [file.file for file in audit.evidence]
    assert (entry.what, entry.by) == ("change-rules", ANNA)
    case.undo(stamp(6))
    assert Status.UNCONFIRMED in states(case) and not case.content.overlays
    case.redo(stamp(7))
    assert states(case) == {Status.SUSPENDED} and case.verify() == ()


def test_another_pack_is_kept_in_the_case_and_still_there_when_it_is_opened_again(case, tmp_path):
    changed(case, OTHER, ("confirmed.toml", CONFIRMED))
    assert case.audit().pack.id == OTHER
    path = tmp_path / "axis.lodestone"
    case.save_as(path, stamp(8), DESK)
    case.close()
    with open_case(path, stamp(9), DESK) as again:
        audit = again.audit()
        assert (audit.pack.id, [one.file for one in audit.pack.overlays]) == (OTHER, ["confirmed.toml"])
        changed(again, "", ("confirmed.toml", CONFIRMED))
        assert again.audit().pack.id != OTHER


def test_only_what_changed_is_in_the_journal_and_the_order_counts(case):
    first, second = ("confirmed.toml", CONFIRMED), ("prices.toml", PRICES)
    changed(case, "", first)
    more = changed(case, "", first, second, minute=6)
    assert [(c.old is None, c.new["file"]) for c in more.changes] == [(True, "prices.toml")]
    less = changed(case, "", second, minute=7)
    assert [(c.old["file"], c.new) for c in less.changes] == [("confirmed.toml", None)]
    for order in ((first, second), (second, first)):
        changed(case, "", *order, minute=8)
        assert [one.file for one in case.audit().pack.overlays] == [name for name, _ in order]
    assert changed(case, "", second, first, minute=9) is None


@pytest.mark.parametrize(
    ("pack", "overlay", "said"),
    [
        ("cn-1999", CONFIRMED, "cn-1999"),
        ("", CONFIRMED.replace(b'rules = ["*"]', b'rules = ["no-such/1"]'), "no-such/1"),
        ("", b"[overlay]\n", "own.toml"),
        ("", b"\xff\xfe", "own.toml"),
    ],
)
def test_rules_that_cannot_be_used_are_refused(case, pack, overlay, said):
    seal = case.seal
    with pytest.raises(InvalidPack, match=said):
        case.after(change_rules(case.content, pack, [("own.toml", overlay)]))
    assert case.seal == seal


def test_a_bundle_holds_them_and_comes_out_the_same(case, tmp_path):
    changed(case, "", ("prices.toml", PRICES), ("confirmed.toml", CONFIRMED))
    path = tmp_path / "axis.zip"
    path.write_bytes(bundle_bytes(case.audit(), sources_of(case), "en")[0])
    assert verify_bundle(path).findings == ()


def test_an_overlay_tells_itself_from_application_data():
    assert names_overlay(CONFIRMED)
    assert not names_overlay(b'exporter = "Wolke Antriebe"\n') and not names_overlay(b"\xff")
