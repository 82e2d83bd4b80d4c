"""Decisions about suspicions: what they take away, what they leave, and how an audit names them."""

import json
from datetime import date

import jsonschema
import pytest

from desktop_app.audit import Audit, Settings, make_audit, screened_columns
from desktop_app.readers import read_bom
from desktop_app.report import audit_json
from desktop_app.resources import resource
from desktop_app.rules.model import Outcome
from desktop_app.rules.pack import load_pack
from desktop_app.screening import Decision, Ruling, alike, load_lexicon, words_of

BOM = """\
Level,Part Number,Revision,Description,Quantity,Unit Price,Currency,Country of Origin,Supplier
0,AXIS,A,Axis,1,900,EUR,DE,
1,MOT-1,A,BLDC motor 400 W,1,120,EUR,DE,Alpha
1,MOT-2,A,BLDC motor 200 W,1,80,EUR,DE,Alpha
1,SPK-1,A,Loudspeaker 8 Ohm,1,4,EUR,VN,Beta
1,SHAFT,A,Shaft,1,10,EUR,DE,Gamma
"""

BY, DAY, WHY = "A. Nowak", date(2026, 11, 20), "induction machine, drawing 12 rev C seen"


def audit_of(bom: str = BOM, *decisions: Decision) -> Audit:
    read = read_bom("axis.csv", bom.encode())
    return make_audit(read, (), Settings(date(2026, 11, 24), decisions=decisions), load_pack(), load_lexicon())


def decided(audit: Audit, number: str, ruling: Ruling = Ruling.DISMISSED, reason: str = WHY) -> Decision:
    part = audit.bom.index[number]
    words = words_of(audit.suspicions[part], screened_columns(audit.bom), part)
    return Decision(number, str(audit.bom.parts.revision[part]), ruling, reason, BY, DAY, words)


def flagged(audit: Audit) -> set[str]:
    return {str(audit.bom.parts.part_number[part]) for part in audit.flags}


def test_dismissing_every_suspicion_leaves_nothing_to_assess_and_the_audit_says_who_said_so():
    before = audit_of()
    assert before.verdicts[0].outcome is Outcome.UNDETERMINED
    assert flagged(before) == {"MOT-1", "MOT-2", "SPK-1"}
    after = audit_of(BOM, *(decided(before, number) for number in ("MOT-1", "MOT-2", "SPK-1")))
    assert after.verdicts[0].outcome is Outcome.NO_INDICATION
    assert not after.flags and not after.assessments
    fact = after.facts(after.bom.index["MOT-1"])[-1]
    assert (fact.label.en, fact.value.en) == ("Suspicion dismissed", WHY)
    assert fact.source.en == "decision of A. Nowak, 2026-11-20"
    told = [p.message for p in after.problems if "dismissed" in p.message]
    assert told == [
        f"The suspicion about 3 part(s) (MOT-1, MOT-2, SPK-1) was dismissed by A. Nowak on 2026-11-20: {WHY}"
    ]


def test_a_dismissed_part_no_longer_makes_the_verdict_undetermined_but_others_still_do():
    before = audit_of()
    after = audit_of(BOM, decided(before, "MOT-1"))
    assert flagged(after) == {"MOT-2", "SPK-1"}
    assert after.verdicts[0].outcome is Outcome.UNDETERMINED
    asked = {str(after.bom.parts.part_number[m.part]) for a in after.assessments[after.items[0]] for m in a.missing}
    assert "MOT-1" not in asked and "MOT-2" in asked


def test_a_confirmed_suspicion_stays_suspected_and_is_never_required():
    before = audit_of()
    after = audit_of(BOM, *(decided(before, n, Ruling.CONFIRMED) for n in ("MOT-1", "MOT-2", "SPK-1")))
    assert flagged(after) == flagged(before)
    assert {a.outcome for of in after.assessments.values() for a in of} == {
        a.outcome for of in before.assessments.values() for a in of
    }
    assert after.verdicts[0].outcome is Outcome.UNDETERMINED
    assert after.facts(after.bom.index["SPK-1"])[-1].label.en == "Suspicion confirmed, declaration outstanding"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("1,SPK-1,B,Loudspeaker 8 Ohm", "the part has another revision now"),
        ("1,SPK-1,A,Loudspeaker 16 Ohm", "its suspected text is another one now"),
    ],
)
def test_a_decision_about_another_revision_or_another_text_is_not_used_and_that_is_said(change: str, why: str):
    decision = decided(audit_of(), "SPK-1")
    after = audit_of(BOM.replace("1,SPK-1,A,Loudspeaker 8 Ohm", change), decision)
    assert "SPK-1" in flagged(after)
    assert any(why in p.message and p.severity == "warning" for p in after.problems)


def test_the_last_decision_about_a_part_counts():
    before = audit_of()
    after = audit_of(BOM, decided(before, "MOT-1"), decided(before, "MOT-1", Ruling.CONFIRMED, "magnets seen"))
    assert "MOT-1" in flagged(after)


def test_all_alike_are_those_that_the_same_words_of_the_same_family_show():
    audit = audit_of()
    numbers = alike(audit.suspicions)
    assert numbers.keys() == audit.suspicions.keys()
    motors = [part for part, number in numbers.items() if number == numbers[audit.bom.index["MOT-1"]]]
    assert sorted(str(audit.bom.parts.part_number[part]) for part in motors) == ["MOT-1", "MOT-2"]


def test_the_json_holds_the_decisions():
    before = audit_of()
    document = json.loads(audit_json(audit_of(BOM, decided(before, "SPK-1"))))
    jsonschema.validate(document, json.loads(resource("schemas", "audit.schema.json").read_text(encoding="utf-8")))
    (entry,) = document["decisions"]
    assert (entry["part"], entry["ruling"], entry["by"], entry["on"]) == ("SPK-1", "dismissed", BY, "2026-11-20")


def test_screening_that_was_done_before_gives_the_same_audit():
    before = audit_of()
    read = read_bom("axis.csv", BOM.encode())
    settings = Settings(date(2026, 11, 24))
    again = make_audit(read, (), settings, load_pack(), load_lexicon(), suspicions=before.suspicions)
    assert audit_json(again) == audit_json(before)
