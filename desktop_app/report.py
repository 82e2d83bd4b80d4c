"""An Audit as JSON, `lodestone-audit/1`: the form that other programs read. The schema is `resources/schemas/audit.schema.json`.

Keys are sorted and texts are English, so that the same audit gives the same bytes. Shares are decimal strings: exact where
they terminate, else to 15 digits or more, and never rounded onto the threshold.

An assembly of many open parts would name all that each of them lacks, and so would every level above it. Beyond a dozen
parts inside, an assessment lists the missing facts of the part and of what goes straight into it, and `missing_in` names
the components whose assessments by the same rule list the rest. Exported items list everything (see
`desktop_app.rules.evaluate.Assessments.for_report`).
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from desktop_app.audit import Audit
from desktop_app.bom import Problem, decimal_text
from desktop_app.readers.choices import as_plain
from desktop_app.rules.model import Flag, MissingFact, Rule, Share, StatusOnDay, Verdict
from desktop_app.rules.parties import PartyCheck
from desktop_app.rules.reports import Report

SCHEMA = "lodestone-audit/1"

_ENCODE = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode

_TEXT = json.encoder.encode_basestring

#: Characters that are written at once.
_CHUNK = 1 << 20


def audit_json(audit: Audit) -> bytes:
    """The whole report as UTF-8, with a newline at its end."""
    return b"".join(audit_chunks(audit))


def audit_chunks(audit: Audit) -> Iterator[bytes]:
    """The report piece by piece, so that one of many parts is never in memory whole. Each entry of a list is a line."""
    waiting: list[str] = []
    size = 0
    for text in _texts(audit):
        waiting.append(text)
        size += len(text)
        if size > _CHUNK:
            yield _encoded(waiting)
            waiting, size = [], 0
    yield _encoded(waiting)


def _encoded(texts: Sequence[str]) -> bytes:
    """UTF-8; half of a surrogate pair, which a broken file may hold, as an escape that JSON knows."""
    return "".join(texts).encode("utf-8", "backslashreplace")


def _texts(audit: Audit) -> Iterator[str]:
    start = "{"
    for key, value in sorted(_fields(audit).items()):
        yield f"{start}\n{_ENCODE(key)}: "
        start = ","
        if isinstance(value, Iterator):
            first = True
            for entry in value:
                yield f"{'[' if first else ','}\n {entry}"
                first = False
            yield "[]" if first else "\n]"
        else:
            yield _ENCODE(value)
    yield "\n}\n"


def _fields(audit: Audit) -> dict[str, Any]:
    """The report by its keys: plain values, or the entries of a list, each encoded when it is its turn."""
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
            **({"also": list(source.also)} if source.also else {}),
            **({"choices": as_plain(source.choices)} if source.choices.made else {}),
        },
        "bom": {
            "lines": bom.lines,
            "parts": len(bom),
            "max_depth": bom.max_depth,
            "roots": [_number(audit, int(root)) for root in bom.roots],
        },
        "problems": (_ENCODE(_problem(problem)) for problem in audit.problems),
        "as_of": audit.settings.as_of.isoformat(),
        "reading": str(audit.settings.reading),
        "destination": audit.destination,
        "currency": audit.currency,
        "rule_pack": {"id": pack.id, "version": pack.version, "sha256": pack.sha256}
        | ({"signer": pack.signer} if pack.signer else {}),
        "law": (_ENCODE(law_entry(rule, state)) for rule, state in audit.law),
        "parts": (_ENCODE(_flagged(audit, part, flags)) for part, flags in audit.flags.items()),
        "decisions": (_ENCODE(_decision(audit, part)) for part in sorted(audit.decisions)),
        "assessments": _assessments(audit),
        "verdicts": (_ENCODE(_verdict(audit, verdict)) for verdict in audit.verdicts),
        **({"parties": [_party(check) for check in audit.parties]} if audit.parties else {}),
        **({"reports": [_report(report) for report in audit.reports]} if audit.reports else {}),
        "evidence": (_ENCODE({"file": file.file, "sha256": file.sha256, "role": file.role}) for file in audit.evidence),
    }


def _flagged(audit: Audit, part: int, flags: Sequence[Flag]) -> dict[str, Any]:
    return {
        "part": _number(audit, part),
        "flags": [
            {"flag": str(flag.kind), "certainty": str(flag.certainty), "because": flag.because.en} for flag in flags
        ],
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
        **({"sheet": problem.sheet} if problem.sheet else {}),
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


def _party(check: PartyCheck) -> dict[str, Any]:
    return {
        "role": check.party.role,
        "names": list(check.party.names),
        "closest": check.closest,
        "score": check.score,
        "matches": [
            {
                "list": match.of.id,
                "listed": match.listed.names[0],
                "closeness": str(match.closeness),
                "score": match.score,
                "chain": list(match.chain),
                "policy": str(match.policy),
            }
            for match in check.matches
        ],
    }


def _report(report: Report) -> dict[str, Any]:
    return {
        "end_use": report.use.id,
        "to": report.use.report_to,
        "exported_on": _day(report.exported_on),
        "stated": report.stated,
        "due": _day(report.due.day),
        "certain": report.due.certain,
    }


def _assessments(audit: Audit) -> Iterator[str]:
    """Put together by hand: there may be hundreds of thousands, and what they lack is often the same."""
    numbers = [_TEXT(number) for number in audit.bom.parts.part_number.tolist()]
    lacking: dict[tuple[int, str], str] = {}

    def missing_text(fact: MissingFact) -> str:
        said = fact.fact.en
        known = lacking.get((fact.part, said))
        if known is None:
            known = f'{{"fact": {_TEXT(said)}, "part": {numbers[fact.part]}, "supplier": {_TEXT(fact.supplier)}}}'
            lacking[fact.part, said] = known
        return known

    for one in audit.assessments.for_report(audit.items):
        because = ", ".join([_TEXT(text.en) for text in one.because])
        missing = ", ".join([missing_text(fact) for fact in one.missing])
        rest = f', "missing_in": [{", ".join([numbers[part] for part in one.elsewhere])}]' if one.elsewhere else ""
        share = "null" if one.share is None else _share(one.share)
        yield (
            f'{{"because": [{because}], "missing": [{missing}]{rest}, "outcome": "{one.outcome}", '
            f'"part": {numbers[one.part]}, "rule": {_TEXT(one.rule)}, "share": {share}, "status": "{one.status}"}}'
        )


def _share(share: Share) -> str:
    low = decimal_text(share.low, distinct_from=share.threshold)
    high = decimal_text(share.high, distinct_from=share.threshold)
    return f'{{"high": "{high}", "low": "{low}", "threshold": "{decimal_text(share.threshold)}"}}'


def _verdict(audit: Audit, verdict: Verdict) -> dict[str, Any]:
    return {
        "item": _number(audit, verdict.item),
        "outcome": str(verdict.outcome),
        "status": str(verdict.status) if verdict.status is not None else None,
        "rules": list(verdict.rules),
        "policy": str(verdict.policy),
    }
