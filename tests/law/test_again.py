"""An audit made with an earlier one at hand is the same, byte for byte, as one made from nothing."""

from dataclasses import replace
from datetime import date
from unittest.mock import patch

from building import AFTER_THE_SUSPENSION, read_of, statements_of, the_lexicon, the_pack
from hypothesis import given
from hypothesis import settings as tried
from hypothesis import strategies as st
from test_properties import forgetting, often
from worlds import World, worlds

from desktop_app import audit as auditing
from desktop_app.audit import Audit, Settings, make_audit, screened_columns
from desktop_app.case.scenario import Subject, Supposition, suppose
from desktop_app.declarations import Statement
from desktop_app.readers.source import ReadBom
from desktop_app.report import audit_json
from desktop_app.rules import kept
from desktop_app.rules.model import Reading
from desktop_app.screening import Decision, Ruling, screen
from desktop_app.screening.decision import words_of

SUPPOSITIONS = {
    Subject.UNIT_PRICE: ["", "0.5", "700"],
    Subject.COUNTRY_OF_ORIGIN: ["", "CN", "JP"],
    Subject.ITEM_CLASS: ["", "none", "ndfeb-dy-magnet", "dy-metal"],
    Subject.SUPPLIER: ["Other Magnets"],
}

sometimes = tried(often, max_examples=40)

Ingredients = tuple[ReadBom, tuple[Statement, ...], Settings]


def ingredients(data: st.DataObject, world: World, read: ReadBom) -> Ingredients:
    """The same bill of materials with more or fewer statements, another day, a decision, a supposed cell."""
    forgotten = forgetting(data, world)
    settings = Settings(
        data.draw(st.sampled_from([AFTER_THE_SUSPENSION, date(2026, 3, 1), date(2028, 1, 1)])),
        data.draw(st.sampled_from(Reading)),
        data.draw(st.sampled_from(["", "US", "CN"])),
        data.draw(st.sampled_from(["EUR", "EUR", ""])),
        world.rates(forgotten),
    )
    valid_until = data.draw(st.sampled_from([None, date(2027, 1, 1)]))
    statements = tuple(replace(s, valid_until=valid_until) for s in statements_of(world.forget(forgotten)))
    number = data.draw(st.sampled_from(read.bom.parts.part_number.tolist()))
    columns = screened_columns(read.bom)
    suspicions = screen(the_lexicon(), columns)
    if suspicions and data.draw(st.booleans()):
        part = data.draw(st.sampled_from(sorted(suspicions)))
        words = words_of(suspicions[part], columns, part)
        ruling = data.draw(st.sampled_from(Ruling))
        suspected = str(read.bom.parts.part_number[part])
        decision = Decision(suspected, "", ruling, "looked at", "A. B.", AFTER_THE_SUSPENSION, words)
        settings = replace(settings, decisions=(decision,))
    if data.draw(st.booleans()):
        subject = data.draw(st.sampled_from(list(SUPPOSITIONS)))
        wanted = Supposition(subject, data.draw(st.sampled_from(SUPPOSITIONS[subject])), number)
        read, statements, settings, _ = suppose(read, statements, settings, [wanted])
    return read, statements, settings


def everything(audit: Audit) -> list[object]:
    parts = range(len(audit.bom))
    return [
        audit_json(audit),
        dict(audit.flags),
        dict(audit.flags_below),
        [audit.calculation(part) for part in parts],
        [audit.facts(part) for part in parts],
        [audit.stages(part) for part in parts],
    ]


@given(worlds(), st.data())
@sometimes
def test_an_audit_again_is_the_same_as_one_from_nothing(world, data):
    read, before = read_of(world.forget()), None
    with patch.object(kept, "_MOST_STALE", 2):
        for _ in range(4):
            bom, statements, settings = ingredients(data, world, read)
            again = make_audit(bom, statements, settings, the_pack(), the_lexicon(), before=before)
            alone = make_audit(bom, statements, settings, the_pack(), the_lexicon())
            assert everything(again) == everything(alone)
            before = again


@given(worlds(), st.data())
@sometimes
def test_an_audit_stays_as_it_was_when_it_is_made_again(world, data):
    read = read_of(world.forget())
    first = make_audit(*ingredients(data, world, read), the_pack(), the_lexicon())
    second = make_audit(*ingredients(data, world, read), the_pack(), the_lexicon(), before=first)
    bom, statements, settings = ingredients(data, world, read)
    make_audit(bom, statements, settings, the_pack(), the_lexicon(), before=first)
    for audit in (first, second):
        made_now = make_audit(
            ReadBom(audit.source, audit.bom), audit.statements, audit.settings, the_pack(), the_lexicon()
        )
        assert everything(audit)[1:] == everything(made_now)[1:]


def test_nothing_is_screened_or_gathered_again_for_another_day():
    world = statements_of_one()
    first = make_audit(*world, the_pack(), the_lexicon())
    read, statements, settings = world
    with (
        patch.object(auditing, "screen", side_effect=AssertionError("screened again")),
        patch("desktop_app.rules.evidence._evidence", side_effect=AssertionError("gathered again")),
        patch("desktop_app.rules.listing._own", side_effect=AssertionError("judged again")),
    ):
        later = replace(settings, as_of=date(2026, 3, 1))
        again = make_audit(read, statements, later, the_pack(), the_lexicon(), before=first)
    assert [v.outcome for v in again.verdicts] == [v.outcome for v in first.verdicts]


def statements_of_one() -> Ingredients:
    from building import magnet, motor

    product = motor(magnet(dysprosium=("0.0003", "CN")), number="MOTOR", price="30")
    return read_of(product), tuple(statements_of(product)), Settings(AFTER_THE_SUSPENSION)
