"""Why a part is judged as it is, as a page: verdict, rules, what is missing, the calculation, stages, facts, where used.

The page is rich text made of what the audit says, sentence by sentence, in the language that is shown. Text from the
user's file is escaped. Links are `part:<index>`, `way:<index>,<index>…`, and `guide:<page>#<heading>` behind each concept.
"""

from collections.abc import Sequence
from fractions import Fraction
from html import escape

from PySide6.QtCore import QCoreApplication

from desktop_app.bom import decimal_text
from desktop_app.case import Content, Evidence, subject_key
from desktop_app.rules.countries import in_sentence
from desktop_app.rules.model import (
    Assessment,
    Basis,
    Calculation,
    Certainty,
    Fact,
    MissingFact,
    Outcome,
    Status,
    Term,
    Text,
)
from desktop_app.ui import language, theme, wording
from desktop_app.ui.language import in_words
from desktop_app.ui.locale_words import number_words
from desktop_app.ui.outline import Outline
from desktop_app.ui.suspicions import decision_words
from desktop_app.ui.ways import ways

translate = QCoreApplication.translate

#: Rows that a list shows at most; the dossier has them all.
MOST = 60


def page(outline: Outline, part: int, path: Sequence[int], content: Content | None = None) -> str:
    """The whole page about one part, reached by a way of parts from an exported item, with what a case holds of it."""
    sections = [
        _head(outline, part, path),
        _flags(outline, part),
        suspicion_section(outline, part),
        _assessments(outline, part),
        _section(translate("Explanation", "What would change it"), ways(outline, part)),
        _calculation(outline, part),
        _stages(outline, part),
        _facts(outline, part),
        _evidence(outline, part, content),
        _used_in(outline, part),
    ]
    return f"<html><head><style>{_style()}</style></head><body>{''.join(sections)}</body></html>"


def _style() -> str:
    shown = theme.current()
    return f"""
    body {{ color: {shown.text}; }}
    a {{ color: {shown.accent}; text-decoration: none; }}
    .muted {{ color: {shown.muted}; }}
    .section {{ color: {shown.muted}; font-weight: 600; }}
    .number {{ font-size: x-large; font-weight: 600; }}
    """


def _why(place: str) -> str:
    """A link to the page of the guide that explains a concept."""
    words = escape(translate("Explanation", "why?"))
    return f' <a href="guide:{place}">{words}</a>'


def _section(title: str, content: str, note: str = "", why: str = "") -> str:
    if not content:
        return ""
    beside = f' <span class="muted">{escape(note)}</span>' if note else ""
    beside += _why(why) if why else ""
    return f'<p style="margin-top:18px; margin-bottom:6px"><span class="section">{escape(title)}</span>{beside}</p>{content}'


def _image(name: str, tone: str, size: int = 16) -> str:
    return f'<img src="icon:{name}/{tone}/{size}" width="{size}" height="{size}" style="vertical-align:middle">'


def _chip(word: str, tone: str) -> str:
    colours = theme.current().tone(tone)
    return (
        f'<span style="color:{colours.ink}; background-color:{colours.wash}; font-weight:600">'
        f"&nbsp;{escape(word)}&nbsp;</span>"
    )


def _link(outline: Outline, part: int) -> str:
    return f'<a href="part:{part}">{escape(str(outline.bom.parts.part_number[part]))}</a>'


def _head(outline: Outline, part: int, path: Sequence[int]) -> str:
    parts = outline.bom.parts
    steps = []
    for number, step in enumerate(path[:-1]):
        way = ",".join(map(str, path[: number + 1]))
        steps.append(f'<a href="way:{way}">{escape(str(parts.part_number[step]))}</a>')
    crumbs = f'<p class="muted" style="margin:0 0 4px 0">{" › ".join(steps)} ›</p>' if steps else ""
    outcome = outline.outcomes.get(part)
    description = escape(str(parts.description[part]))
    html = f'{crumbs}<p style="margin:0"><span class="number">{escape(str(parts.part_number[part]))}</span></p>'
    if description:
        html += f'<p style="margin:2px 0 0 0">{description}</p>'
    if outcome is None:
        word = translate("Explanation", "No sign of rare earths in or below this part: there is nothing to assess.")
        return html + f'<p class="muted" style="margin-top:10px">{escape(word)}</p>'
    ink = theme.current().tone(outcome).ink
    supposing = translate("Explanation", "as if this part were exported")
    return html + (
        f'<p style="margin-top:10px; margin-bottom:0">{_image(outcome, outcome, 18)} '
        f'<span style="color:{ink}; font-weight:600">{escape(wording.outcome(outcome))}</span> '
        f'<span class="muted">{escape(supposing)}</span>{_why(f"answer#{outcome}")}</p>'
    )


def _flags(outline: Outline, part: int) -> str:
    rows = []
    for flag in outline.flags(part):
        icon = flag.kind if flag.certainty is Certainty.DECLARED else "suspected"
        rows.append(
            f'<p style="margin:0 0 6px 0">{_image(icon, flag.kind)} {_chip(wording.flag_kind(flag.kind), flag.kind)} '
            f'<span class="muted">{escape(wording.certainty(flag.certainty))}</span><br>{escape(in_words(flag.because))}</p>'
        )
    below = [wording.flag_kind(kind) for kind in sorted(outline.flags_below(part))]
    if below:
        text = translate("Explanation", "Further down: {flags}").format(flags=language.listed(below))
        rows.append(f'<p class="muted" style="margin:0">{escape(text)}</p>')
    return _section(translate("Explanation", "Flags"), "".join(rows), why="answer#flags")


def suspicion_section(outline: Outline, part: int) -> str:
    """Why the part is suspected, what was decided about it, and links to decide."""
    found = outline.audit.suspicions.get(part, ())
    if not found:
        return ""
    decision = outline.audit.decisions.get(part)
    rows = [
        f"<li>{escape(in_words(Text(s.family.label_en, s.family.label_zh)))} "
        f'<span class="muted">“{escape(s.matched)}”</span></li>'
        for s in found
    ]
    html = f'<ul style="margin:2px 0 4px 0; -qt-list-indent:0; margin-left:14px">{"".join(rows)}</ul>'
    links = [("dismiss", translate("Explanation", "Dismiss…")), ("confirm", translate("Explanation", "Confirm…"))]
    if decision is not None:
        html += f'<p style="margin:4px 0">{escape(decision_words(decision))}</p>'
        links.append(("withdraw", translate("Explanation", "Withdraw")))
    html += (
        '<p style="margin:4px 0">' + " · ".join(f'<a href="decide:{act}">{escape(w)}</a>' for act, w in links) + "</p>"
    )
    return _section(translate("Explanation", "Suspicion"), html)


def _assessments(outline: Outline, part: int) -> str:
    found = outline.audit.assessments.get(part, ())
    return _section(
        translate("Explanation", "What the law says of it"),
        "".join(_assessment(outline, one) for one in found),
        why="law#rules",
    )


def _assessment(outline: Outline, assessment: Assessment) -> str:
    rule = outline.audit.pack.by_id[assessment.rule]
    ink = theme.current().tone(assessment.outcome).ink
    tone = "required" if assessment.status is Status.UNCONFIRMED else "neutral"
    html = (
        f'<p style="margin:8px 0 2px 0">{_image(assessment.outcome, assessment.outcome)} '
        f"<b>{escape(in_words(rule.article))}</b><br>"
        f'<span style="color:{ink}; font-weight:600">{escape(wording.outcome(assessment.outcome))}</span> &nbsp;'
        f"{_chip(wording.status(assessment.status), tone)}{_why(f'law-states#{assessment.status}')}</p>"
    )
    reasons = "".join(f"<li>{escape(in_words(sentence))}</li>" for sentence in assessment.because)
    html += f'<ul style="margin:2px 0 4px 0; -qt-list-indent:0; margin-left:14px">{reasons}</ul>'
    if assessment.missing:
        title = translate("Explanation", "What would settle it")
        html += f'<p class="muted" style="margin:4px 0 2px 0">{escape(title)}{_why("answer#undetermined")}</p>'
        html += "".join(_missing(outline, fact) for fact in assessment.missing[:MOST])
        html += _more(len(assessment.missing))
    return html


def _missing(outline: Outline, missing: MissingFact) -> str:
    ask = (
        translate("Explanation", "ask {supplier}").format(supplier=missing.supplier)
        if missing.supplier
        else translate("Explanation", "no supplier is named")
    )
    return (
        f'<p style="margin:0 0 4px 0">{_image("undetermined", "undetermined", 14)} '
        f'<a href="part:{missing.part}">{escape(in_words(missing.fact))}</a> '
        f'<span class="muted">· {escape(ask)}</span></p>'
    )


def _more(count: int) -> str:
    if count <= MOST:
        return ""
    text = translate("Explanation", "… and %n more, all in the dossier", "", count - MOST)
    return f'<p class="muted">{escape(text)}</p>'


def _calculation(outline: Outline, part: int) -> str:
    calculation = outline.audit.calculation(part)
    if calculation is None or not calculation.terms:
        return ""
    rows = [_term(outline, calculation, term) for term in calculation.terms[:MOST]]
    if len(calculation.terms) > MOST:
        rows.append(f'<tr><td colspan="2">{_more(len(calculation.terms))}</td></tr>')
    line = theme.current().border
    total = _range(calculation.numerator_low, calculation.numerator_high, calculation.currency)
    price = (
        translate("Explanation", "unknown")
        if calculation.price is None
        else _amount(calculation.price, calculation.currency)
    )
    for title, value in (
        (translate("Explanation", "China-origin Part 1 content"), total),
        (translate("Explanation", "Value of one piece"), price),
    ):
        rows.append(
            f'<tr><td style="border-top:1px solid {line}; padding:4px 0"><b>{escape(title)}</b></td>'
            f'<td align="right" style="border-top:1px solid {line}; padding:4px 0"><b>{escape(value)}</b></td></tr>'
        )
    share, threshold = wording.share(calculation.share), wording.percent(calculation.share.threshold)
    title = translate("Explanation", "Share")
    limit = translate("Explanation", "threshold {threshold}").format(threshold=threshold)
    rows.append(
        f'<tr><td style="border-top:1px solid {line}; padding:4px 0"><b>{escape(title)}</b>'
        f' <span class="muted">{escape(limit)}</span></td>'
        f'<td align="right" style="border-top:1px solid {line}; padding:4px 0"><b>{escape(share)}</b></td></tr>'
    )
    notes = "".join(f'<p class="muted" style="margin:4px 0">{escape(in_words(note))}</p>' for note in calculation.notes)
    table = f'<table width="100%" cellspacing="0" cellpadding="3">{"".join(rows)}</table>{notes}'
    return _section(
        translate("Explanation", "Value share, line by line"),
        table,
        translate("Explanation", "per one piece"),
        why="answer#share",
    )


def _term(outline: Outline, calculation: Calculation, term: Term) -> str:
    item = outline.audit.pack.items.get(term.constituent)
    what = in_words(item.label) if item is not None else term.constituent
    if not what:
        what = translate("Explanation", "contents not declared")
    pieces = _plain(term.pieces_low)
    if term.pieces_high is None:
        pieces = translate("Explanation", "{count} or more").format(count=pieces)
    elif term.pieces_high != term.pieces_low:
        pieces += f" – {_plain(term.pieces_high)}"
    origin = _origin(term.origin) if term.origin else translate("Explanation", "origin unknown")
    each = _range(term.value_low, term.value_high, term.currency)
    detail = f"{pieces} × {each} · {origin}"
    if term.rate is not None:
        detail += " · " + translate("Explanation", "rate {rate}").format(rate=_plain(term.rate))
    note = f"<br>{escape(in_words(term.note))}" if term.note.en else ""
    return (
        f'<tr><td>{_link(outline, term.part)} {escape(what)}<br><span class="muted">{escape(detail)}{note}'
        f"<br>{escape(in_words(term.source))}</span></td>"
        f'<td align="right" valign="top">{escape(_range(term.low, term.high, calculation.currency))}</td></tr>'
    )


def _plain(value: Fraction) -> str:
    return number_words(decimal_text(value, digits=6))


def _amount(value: Fraction, currency: str) -> str:
    return f"{_plain(value)} {currency}".rstrip()


def _range(low: Fraction, high: Fraction | None, currency: str) -> str:
    if high is None:
        return translate("Explanation", "{amount} or more").format(amount=_amount(low, currency))
    return _amount(low, currency) if low == high else f"{_plain(low)} – {_amount(high, currency)}"


def _stages(outline: Outline, part: int) -> str:
    answers = outline.audit.stages(part)
    if not answers:
        return ""
    rows: list[str] = []
    last = -1
    for answer in answers[:MOST]:
        if answer.part != last:
            rows.append(f'<tr><td colspan="3" style="padding-top:6px">{_link(outline, answer.part)}</td></tr>')
            last = answer.part
        stage = outline.audit.pack.stages.get(answer.stage)
        name = in_words(stage) if stage is not None else answer.stage
        technology, equipment = answer.technology_origin, answer.equipment_origin
        of_what = f"{_origin(equipment)} {answer.equipment}".strip()
        rows.append(
            f'<tr><td class="muted">{escape(name)}</td><td>{_highlighted(_origin(technology), technology)}</td>'
            f"<td>{_highlighted(of_what, equipment)}</td></tr>"
        )
    heads = (
        translate("Explanation", "Stage"),
        translate("Explanation", "Technology"),
        translate("Explanation", "Equipment"),
    )
    head = "".join(f'<td class="muted"><b>{escape(title)}</b></td>' for title in heads)
    table = f'<table width="100%" cellspacing="0" cellpadding="3"><tr>{head}</tr>{"".join(rows)}</table>'
    return _section(translate("Explanation", "Production stages"), table + _more(len(answers)), why="answer#stages")


def _origin(code: str) -> str:
    if code == "n/a":
        return translate("Explanation", "does not occur")
    return in_words(in_sentence(code)) if code else translate("Explanation", "not declared")


def _highlighted(text: str, origin: str) -> str:
    if origin == "CN":
        return f'<span style="color:{theme.current().tone("chinese-equipment").ink}; font-weight:600">{escape(text)}</span>'
    return escape(text)


def _facts(outline: Outline, part: int) -> str:
    rows = "".join(_fact(fact) for fact in outline.audit.facts(part)[:MOST])
    table = f'<table width="100%" cellspacing="0" cellpadding="3">{rows}</table>' if rows else ""
    return _section(translate("Explanation", "Facts"), table, why="answer#facts")


def _fact(fact: Fact) -> str:
    tone = {Basis.UNKNOWN: "undetermined", Basis.SCREENED: "rare-earth"}.get(fact.basis, "neutral")
    value = escape(in_words(fact.value))
    if fact.basis is Basis.UNKNOWN:
        value = f'<span style="color:{theme.current().tone(Outcome.UNDETERMINED).ink}">{value}</span>'
    return (
        f'<tr><td width="34%" class="muted" valign="top">{escape(in_words(fact.label))}</td>'
        f"<td>{value}<br>{_chip(wording.basis(fact.basis), tone)} "
        f'<span class="muted">{escape(in_words(fact.source))}</span></td></tr>'
    )


def _evidence(outline: Outline, part: int, content: Content | None) -> str:
    """The documents that prove what is declared of the part or decided about it, and links to attach one and to cite pages."""
    about = outline.provable([part])
    if content is None or not about:
        return ""
    attached = content.evidence_of(about)
    keys = {subject_key(one) for one in about}
    rows = "".join(
        f'<p style="margin:0 0 4px 0">{escape(one.file)}{_pages(one, keys)}<br>'
        f'<span class="muted">{escape(one.by)}, {one.on.isoformat()} · SHA-256 {one.sha256[:16]}…</span></p>'
        for one in attached.values()
    )
    attach = escape(translate("Explanation", "Attach a test report or letter…"))
    cite = escape(translate("Explanation", "Name pages…"))
    links = [f'<a href="evidence:{part}">{attach}</a>', *([f'<a href="pages:{part}">{cite}</a>'] if attached else [])]
    return _section(translate("Explanation", "Evidence files"), f"{rows}<p>{' · '.join(links)}</p>")


def _pages(proof: Evidence, keys: set[str]) -> str:
    """The pages that are named for any of some subjects, each once."""
    named = dict.fromkeys(proof.pages[key] for key in proof.about if key in keys and key in proof.pages)
    if not named:
        return ""
    return escape(", " + translate("Explanation", "p. {pages}").format(pages="; ".join(named)))


def _used_in(outline: Outline, part: int) -> str:
    bom = outline.bom
    usages = bom.used_in(part)
    rows = []
    for usage in usages[:MOST]:
        parent = int(bom.usages.parent[usage])
        quantity = " ".join(t for t in (str(bom.usages.quantity[usage]), str(bom.usages.unit[usage])) if t)
        times = f" × {escape(quantity)}" if quantity else ""
        name = escape(str(bom.parts.description[parent]))
        rows.append(
            f'<p style="margin:0 0 4px 0">{_link(outline, parent)}{times} <span class="muted">{name}</span></p>'
        )
    return _section(translate("Explanation", "Used in"), "".join(rows) + _more(len(usages)))
