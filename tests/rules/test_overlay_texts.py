"""What an overlay says may be said in English and Chinese; what has one language only is the same in both."""

from datetime import date

import pytest

from desktop_app.bom.messages import in_words
from desktop_app.rules.overlay import InvalidPack, lay_over, read_overlay
from desktop_app.rules.pack import load_pack

OVERLAY = """[overlay]
by = "Anna Kovač"
date = 2026-11-24
note = { en = "agreed with counsel", zh = "已与律师商定" }

[[confirm]]
rules = ["*"]
status = "suspended"
since = 2026-11-11
until = 2027-01-10
source = { en = "an invented announcement", zh = "虚构的公告" }

[[amend]]
table = "suspensions"
id = "cn-mofcom-gac-2025-70"
until_inclusive = false
source = { en = "an invented reading", zh = "虚构的理解" }

[[reference_prices]]
item = "dy-metal"
low = "200"
high = "320"
currency = "USD"
per = "kg"
source = "price report"
date = 2026-11-20
"""


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "own.toml"
    made.write_text(OVERLAY, encoding="utf-8")
    return made


def test_notes_sources_and_changes_are_said_in_both_languages(path):
    pack = load_pack(overlays=[path])
    [overlay] = pack.overlays
    assert (overlay.note, in_words(overlay.note, "zh")) == ("agreed with counsel", "已与律师商定")
    assert overlay.changes[-1] == "confirms * as suspended from 2026-11-11 until 2027-01-10 (an invented announcement)"
    assert [in_words(change, "zh") for change in overlay.changes] == [
        "更改 cn-mofcom-gac-2025-70 的 until_inclusive（虚构的理解）",
        "将 dy-metal 的价值计为每 kg 200 至 320 USD（price report，2026-11-20）",
        "确认 * 自 2026-11-11 起至 2027-01-10 暂停实施（虚构的公告）",
    ]
    state = pack.rules[0].status_on(date(2026, 12, 1))
    assert state.source == "an invented announcement (own.toml)"
    assert in_words(state.source, "zh") == "虚构的公告（own.toml）"
    assert "an invented announcement" in state.note.en
    assert "虚构的公告" in state.note.zh
    amended = next(one for one in lay_over(dict(_suspensions()), [read_overlay(path)])["suspensions"])
    assert in_words(amended["source"], "zh") == "before；由own.toml更改：虚构的理解"


def _suspensions():
    return {"suspensions": [{"id": "cn-mofcom-gac-2025-70", "source": "before", "rules": []}]}


def test_a_text_with_one_of_the_two_languages_is_refused(tmp_path):
    made = tmp_path / "own.toml"
    made.write_text(OVERLAY.replace(', zh = "虚构的公告"', ""), encoding="utf-8")
    with pytest.raises(InvalidPack, match="confirm/0/source"):
        read_overlay(made)
