"""Decisions about suspicions as an audit tells them: a fact of the part, and a word on each that decided or no longer holds.

Whoever reads an audit must be able to see that a part is silent because somebody said so: who, when and why.
"""

from collections import defaultdict

from desktop_app.bom import Problem
from desktop_app.bom.messages import first_of, worded
from desktop_app.bom.problem import info, warning
from desktop_app.rules.model import Basis, Fact, Text
from desktop_app.screening import Decided, Decision, Lapse, Ruling

_LABELS = {
    Ruling.DISMISSED: Text("Suspicion dismissed", "存疑已排除"),
    Ruling.CONFIRMED: Text("Suspicion confirmed, declaration outstanding", "存疑已确认，待申报"),
}

_WHY = {
    Lapse.REVISION: "lapsed-revision",
    Lapse.WORDS: "lapsed-words",
}


def decided_fact(decision: Decision) -> Fact:
    """The decision as a fact of its part: the reason, and who gave it when."""
    day = decision.on.isoformat()
    source = Text(f"decision of {decision.by}, {day}", f"{decision.by}于{day}作出的决定")
    return Fact(_LABELS[decision.ruling], Text(decision.reason, decision.reason), Basis.APPLICATION, source)


def decision_problems(decided: Decided) -> list[Problem]:
    """What was dismissed, by whom and why, one line for each reason; and each decision that no longer holds.

    A decision about a part that is not in the bill of materials, or is no longer suspected, changes nothing and is not told.
    """
    groups: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for decision in decided.by_part.values():
        if decision.ruling is Ruling.DISMISSED:
            groups[decision.by, decision.on.isoformat(), decision.reason].append(decision.part)
    problems = [
        info(worded("suspicion-dismissed", count=len(parts), parts=first_of(parts), by=by, day=on, reason=reason))
        for (by, on, reason), parts in groups.items()
    ]
    lapses: dict[tuple[str, str, Lapse], list[str]] = defaultdict(list)
    for decision, lapse in decided.lapsed:
        if lapse in _WHY:
            lapses[decision.by, decision.on.isoformat(), lapse].append(decision.part)
    problems += [
        warning(worded("decision-lapsed", by=by, day=on, parts=first_of(parts), why=worded(_WHY[lapse])))
        for (by, on, lapse), parts in lapses.items()
    ]
    return problems
