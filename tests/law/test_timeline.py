"""The states of each limb in order of time, and what differs between two days."""

from datetime import date, timedelta

import pytest

from desktop_app.rules.pack import load_pack
from desktop_app.rules.timeline import law_changes, timeline

PACK = load_pack()


def periods(limb: str) -> list[tuple[str, str, str]]:
    return [(str(p.state.status), str(p.first), str(p.last)) for p in timeline(PACK.by_id["cn-mofcom-2025-61/" + limb])]


def test_the_content_limb_was_suspended_before_it_began():
    assert periods("1.1") == [
        ("not-yet", "None", "2025-11-06"),
        ("suspended", "2025-11-07", "2026-11-10"),
        ("unconfirmed", "2026-11-11", "None"),
    ]


def test_the_origin_limb_bound_for_four_weeks():
    assert periods("1.3") == [
        ("not-yet", "None", "2025-10-08"),
        ("in-force", "2025-10-09", "2025-11-06"),
        ("suspended", "2025-11-07", "2026-11-10"),
        ("unconfirmed", "2026-11-11", "None"),
    ]


@pytest.mark.parametrize("rule", PACK.rules, ids=lambda rule: rule.id)
def test_a_timeline_says_of_each_day_what_the_rule_says(rule):
    found = timeline(rule)
    for offset in range(0, 900):
        day = date(2025, 1, 1) + timedelta(offset)
        holding = [p for p in found if (p.first is None or p.first <= day) and (p.last is None or day <= p.last)]
        assert [p.state.status for p in holding] == [rule.status_on(day).status]


def test_a_confirmation_stands_in_the_timeline(tmp_path):
    overlay = tmp_path / "ours.toml"
    overlay.write_text(
        '[overlay]\nby = "A"\ndate = 2026-11-24\n[[confirm]]\nrules = ["*"]\nstatus = "suspended"\n'
        'since = 2026-11-11\nuntil = 2027-01-10\nsource = "notice"\n',
        encoding="utf-8",
    )
    found = timeline(load_pack(overlays=[overlay]).rules[0])
    assert [(str(p.state.status), str(p.first)) for p in found][-3:] == [
        ("suspended", "2025-11-07"),
        ("suspended", "2026-11-11"),
        ("unconfirmed", "2027-01-11"),
    ]


def test_what_changes_when_the_suspension_ends():
    changes = law_changes(PACK, date(2026, 11, 10), date(2026, 11, 11))
    assert [(c.rule.id[-3:], c.before.status, c.after.status) for c in changes] == [
        (limb, "suspended", "unconfirmed") for limb in ("1.1", "1.2", "1.3")
    ]
    assert law_changes(PACK, date(2026, 1, 1), date(2026, 2, 1)) == ()
