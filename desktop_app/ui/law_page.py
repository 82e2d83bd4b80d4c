"""The law of an audit as a page: what differs between two days, each rule with its state, the parties, what is not verified."""

from html import escape

from PySide6.QtCore import QCoreApplication

from desktop_app.rules.model import Policy, Status, Text, Verdict
from desktop_app.rules.verification import Unverified, unverified
from desktop_app.two_days import OutcomeOnDays, TwoDays, VerdictOnDays
from desktop_app.ui import theme, wording
from desktop_app.ui.language import in_words, said
from desktop_app.ui.locale_words import day_words
from desktop_app.ui.outline import Outline

translate = QCoreApplication.translate

#: Rows of a list that are shown.
MOST = 40


def page(outline: Outline, compared: TwoDays | None) -> str:
    """The whole page."""
    return "".join(
        [
            _comparison(outline, compared) if compared is not None else "",
            _rules(outline),
            _parties(outline),
            _unverified(outline),
            f'<p style="color:{theme.current().muted}">{escape(in_words(outline.audit.pack.disclaimer))}</p>',
        ]
    )


def _heading(title: str) -> str:
    return f'<p style="margin:12px 0 4px 0; color:{theme.current().muted}; font-weight:600">{escape(title)}</p>'


def _row(html: str) -> str:
    return f'<p style="margin:0 0 6px 0">{html}</p>'


def _muted(text: str) -> str:
    return f'<span style="color:{theme.current().muted}">{escape(text)}</span>'


def _toned(text: str, tone: str) -> str:
    return f'<span style="color:{theme.current().tone(tone).ink}; font-weight:600">{escape(text)}</span>'


def _more(count: int) -> str:
    return _row(_muted(translate("LawPage", "… and %n more", "", count - MOST))) if count > MOST else ""


# --- two days


def _comparison(outline: Outline, compared: TwoDays) -> str:
    one, two = day_words(compared.before.settings.as_of), day_words(compared.after.settings.as_of)
    html = _heading(translate("LawPage", "What differs between {one} and {two}").format(one=one, two=two))
    if compared.nothing_differs:
        return html + _row(escape(translate("LawPage", "Nothing: the law and the answers are the same.")))
    for change in compared.law:
        words = f"{wording.status(change.before.status)} → {wording.status(change.after.status)}"
        html += _row(f"<b>{escape(in_words(change.rule.article))}</b>: {_toned(words, _tone(change.after.status))}")
    notes = dict.fromkeys(in_words(change.after.note) for change in compared.law)
    html += "".join(_row(_muted(note)) for note in notes if note)
    html += _heading(translate("LawPage", "Exported items"))
    html += "".join(_verdicts(outline, verdict) for verdict in compared.verdicts[:MOST])
    html += _more(len(compared.verdicts))
    if compared.outcomes:
        html += _heading(translate("LawPage", "Parts that are judged otherwise"))
        html += "".join(_outcome(outline, one) for one in compared.outcomes[:MOST]) + _more(len(compared.outcomes))
    return html


def _tone(status: Status) -> str:
    return "required" if status in {Status.IN_FORCE, Status.UNCONFIRMED} else "neutral"


def _verdicts(outline: Outline, verdict: VerdictOnDays) -> str:
    before, after = _in_brief(verdict.before), _in_brief(verdict.after)
    if before == after:
        words = translate("LawPage", "{verdict}, on both days").format(verdict=before)
        return _row(f"{_link(outline, verdict.item)}: {escape(words)}")
    return _row(f"{_link(outline, verdict.item)}: {escape(before)} → {_toned(after, verdict.after.outcome)}")


def _in_brief(verdict: Verdict) -> str:
    words = [wording.outcome(verdict.outcome)]
    if verdict.status is not None:
        words.append(wording.status(verdict.status))
    if verdict.policy is not Policy.NONE:
        words.append(wording.policy(verdict.policy))
    return translate("LawPage", ", ").join(words)


def _outcome(outline: Outline, one: OutcomeOnDays) -> str:
    no_sign = translate("LawPage", "no sign")
    words = " → ".join(wording.outcome(o) if o is not None else no_sign for o in (one.before, one.after))
    article = in_words(outline.audit.pack.by_id[one.rule].article)
    return _row(f"{_link(outline, one.part)}, {escape(article)}: {escape(words)}")


def _link(outline: Outline, part: int) -> str:
    return f'<a href="part:{part}">{escape(str(outline.bom.parts.part_number[part]))}</a>'


# --- the law


def _rules(outline: Outline) -> str:
    audit = outline.audit
    html = _heading(translate("LawPage", "Rules on {day}").format(day=day_words(audit.settings.as_of)))
    html += _row(_muted(f"{in_words(audit.pack.title)} · {audit.pack.id} {audit.pack.version}"))
    for overlay in audit.pack.overlays:
        words = f"{overlay.file} · {overlay.by} · {day_words(overlay.day)} · {'; '.join(map(said, overlay.changes))}"
        html += _row(_muted(words))
    for rule, state in audit.law:
        html += _row(
            f"<b>{escape(in_words(rule.article))}</b> {_toned(wording.status(state.status), _tone(state.status))}<br>"
            f"{escape(in_words(rule.summary))}<br>{_muted(said(state.source))}{_mark(rule.verified)}"
        )
    return html


def _mark(verified: bool) -> str:
    if verified:
        return " " + _muted("· " + translate("LawPage", "verified in a public source"))
    return " " + _toned("· " + translate("LawPage", "NOT VERIFIED"), "undetermined")


def _parties(outline: Outline) -> str:
    audit = outline.audit
    rows = ""
    for check in audit.parties:
        role = in_words(audit.pack.texts[f"role_{check.party.role}"])
        rows += _row(f"<b>{escape(' / '.join(check.party.names))}</b> {_muted(role)}")
        for match in check.matches:
            tone = "required" if match.policy is Policy.PRESUMPTION_OF_DENIAL else "undetermined"
            review = wording.policy(match.policy)
            rows += _row(
                f"{_toned(str(match.score), tone)} {escape(in_words(match.sentence(audit.pack)))}"
                + (f" <b>{escape(review)}</b>" if review else "")
            )
        if not check.matches:
            words = translate("LawPage", "Not found on the lists; the closest name is “{name}”, score {score} of 100.")
            rows += _row(escape(words.format(name=check.closest, score=check.score)))
    for report in audit.reports:
        rows += _row(escape(in_words(report.sentence(audit.pack))))
    lists = [of for of in audit.pack.party_lists if not of.complete]
    if lists:
        names = translate("LawPage", ", ").join(in_words(of.label) for of in lists)
        words = translate("LawPage", "Not complete: {lists}. Not finding a name proves nothing.").format(lists=names)
        rows += _row(_muted(words))
    return _heading(translate("LawPage", "Parties")) + rows if rows else ""


def _unverified(outline: Outline) -> str:
    found = unverified(outline.audit.pack)
    if not found:
        return ""
    html = _heading(translate("LawPage", "Entries of the rule pack that are not verified (%n)", "", len(found)))
    return html + "".join(_entry(one) for one in found[:MOST]) + _more(len(found))


def _entry(one: Unverified) -> str:
    label: Text = one.label
    return _row(f"{escape(one.id)} {escape(in_words(label))}<br>{_muted(one.source)}")
