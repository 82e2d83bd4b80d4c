"""An Audit as JSON, `lodestone-audit/1`: the form that other programs read. The schema is `resources/schemas/audit.schema.json`.

Keys are sorted and texts are English, so that the same audit gives the same bytes. Shares are decimal strings: exact where
they terminate, else to 15 digits or more, and never rounded onto the threshold.
"""

import json
from datetime import date
from typing import Any

from desktop_app.audit import Audit
from desktop_app.bom import Problem, decimal_text
from desktop_app.readers.choices import as_plain
from desktop_app.rules.model import Assessment, Rule, Share, StatusOnDay, Verdict

SCHEMA = "lodestone-audit/1"


def audit_json(audit: Audit) -> str:
    """The whole report, indented, with a newline at its end."""
    return json.dumps(audit_document(audit), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def audit_document(audit: Audit) -> dict[str, Any]:
    """The report as plain values."""
    bom, pack, source = audit.bom, audit.pack, audit.source
    return {
        "schema": SCHEMA,
        "source": {
            "file": source.file,
            "sha256": source.sha256,
            "sheet": source.sheet,
            "header_row": source.header_row,
            "encoding": source.encoding,
            "structure": source.structure,
            "columns": dict(source.columns),
            **({"choices": as_plain(source.choices)} if source.choices.made else {}),
        },
        "bom": {
            "lines": bom.lines,
            "parts": len(bom),
            "max_depth": bom.max_depth,
            "roots": [_number(audit, int(root)) for root in bom.roots],
        },
        "problems": [_problem(problem) for problem in audit.problems],
        "as_of": audit.settings.as_of.isoformat(),
        "reading": str(audit.settings.reading),
        "destination": audit.destination,
        "currency": audit.currency,
        "rule_pack": {"id": pack.id, "version": pack.version, "sha256": pack.sha256},
        "law": [law_entry(rule, state) for rule, state in audit.law],
        "parts": [
            {
                "part": _number(audit, part),
                "flags": [
                    {"flag": str(flag.kind), "certainty": str(flag.certainty), "because": flag.because.en}
                    for flag in flags
                ],
            }
            for part, flags in audit.flags.items()
        ],
        "decisions": [_decision(audit, part) for part in sorted(audit.decisions)],
        "assessments": [_assessment(audit, a) for part in sorted(audit.assessments) for a in audit.assessments[part]],
        "verdicts": [_verdict(audit, verdict) for verdict in audit.verdicts],
        "evidence": [{"file": file.file, "sha256": file.sha256, "role": file.role} for file in audit.evidence],
    }


def law_entry(rule: Rule, state: StatusOnDay) -> dict[str, Any]:
    """One rule with its state on the day."""
    return {
        "id": rule.id,
        "status": str(state.status),
        "since": _day(state.since),
        "until": _day(state.until),
        "source": state.source,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _number(audit: Audit, part: int) -> str:
    return str(audit.bom.parts.part_number[part])


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "severity": str(problem.severity),
        "row": problem.row,
        "column": problem.column,
        "message": problem.message,
        "file": problem.file,
    }


def _decision(audit: Audit, part: int) -> dict[str, Any]:
    decision = audit.decisions[part]
    return {
        "part": decision.part,
        "ruling": str(decision.ruling),
        "reason": decision.reason,
        "by": decision.by,
        "on": decision.on.isoformat(),
        "words": [{"family": family, "text": text} for family, text in decision.words],
    }


def _share(share: Share | None) -> dict[str, str] | None:
    if share is None:
        return None
    return {
        "low": decimal_text(share.low, distinct_from=share.threshold),
        "high": decimal_text(share.high, distinct_from=share.threshold),
        "threshold": decimal_text(share.threshold),
    }


def _assessment(audit: Audit, assessment: Assessment) -> dict[str, Any]:
    return {
        "part": _number(audit, assessment.part),
        "rule": assessment.rule,
        "outcome": str(assessment.outcome),
        "status": str(assessment.status),
        "share": _share(assessment.share),
        "because": [text.en for text in assessment.because],
        "missing": [
            {"part": _number(audit, missing.part), "supplier": missing.supplier, "fact": missing.fact.en}
            for missing in assessment.missing
        ],
    }


def _verdict(audit: Audit, verdict: Verdict) -> dict[str, Any]:
    return {
        "item": _number(audit, verdict.item),
        "outcome": str(verdict.outcome),
        "status": str(verdict.status) if verdict.status is not None else None,
        "rules": list(verdict.rules),
        "policy": str(verdict.policy),
    }
