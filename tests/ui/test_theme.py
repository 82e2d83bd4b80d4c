"""Colours can be read: every text has a contrast of 4.5:1 on every ground it can stand on, light and dark."""

import itertools
import re
from pathlib import Path

import pytest
from readable import contrast

from desktop_app.resources import resource
from desktop_app.rules.model import FlagKind, Outcome
from desktop_app.ui import icons, theme


@pytest.mark.parametrize("shown", [theme.LIGHT, theme.DARK], ids=lambda t: t.name)
def test_text_can_be_read_on_every_ground(shown):
    rows = [tone.row for tone in shown.tones.values()]
    grounds = [shown.window, shown.base, shown.selection, shown.hover, *rows]
    pairs = list(itertools.product((shown.text, shown.muted), grounds))
    for tone in shown.tones.values():
        pairs += [(tone.ink, ground) for ground in (tone.wash, tone.row, shown.base, shown.window, shown.selection)]
        pairs += [(tone.ink, row) for row in rows]
    pairs += [(shown.on_accent, shown.accent), (shown.accent, shown.base), (shown.text, shown.base)]
    failing = {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < 4.5}
    assert failing == {}


@pytest.mark.parametrize("shown", [theme.LIGHT, theme.DARK], ids=lambda t: t.name)
def test_a_flagged_row_can_be_told_from_a_plain_one(shown):
    for kind in FlagKind:
        assert shown.tone(kind).row != shown.base


@pytest.mark.parametrize("name", [*Outcome, *FlagKind, "error", "warning", "info", "suspected"])
def test_each_answer_has_an_icon_of_its_own_shape(qapp, name):
    pixels = icons.pixmap(name, "#000000", 24).toImage()
    assert any(pixels.pixelColor(x, y).alpha() > 128 for x in range(24) for y in range(24))


def test_all_icons_are_drawn_in_the_colour_that_is_asked_for(qapp):
    for file in sorted(resource("icons").glob("*.svg")):
        if file.stem in {"lodestone", "lodestone-case", "arrow", "arrow-up", "tick-light", "tick-dark"}:
            continue
        assert "currentColor" in file.read_text(encoding="utf-8"), file.name


def test_every_icon_that_is_named_exists():
    source = Path(icons.__file__).parent
    named = {n for f in source.glob("*.py") for n in re.findall(r'icons?\.(?:icon|pixmap)\("([a-z-]+)"', f.read_text())}
    assert named
    assert not [name for name in named if not resource("icons", f"{name}.svg").is_file()]
