"""What would change the answers about a part, as a section of its page: answers to get, things to replace, room that is left.

Questions that are merely missing stand with their rule on the page already; here are the fewest that settle the share, what
would have to come from elsewhere, and the headroom in money.
"""

from collections.abc import Callable
from fractions import Fraction
from html import escape

from PySide6.QtCore import QCoreApplication

from desktop_app.bom import decimal_text
from desktop_app.rules.change import Change, Question, Replacement, WayOut, ways_out
from desktop_app.rules.model import Outcome
from desktop_app.ui import theme, wording
from desktop_app.ui.language import in_words
from desktop_app.ui.locale_words import number_words
from desktop_app.ui.outline import Outline

translate = QCoreApplication.translate

#: Rows that a list shows at most; the dossier has them all.
MOST = 12


def ways(outline: Outline, part: int) -> str:
    """The section without its heading; `""` where nothing would change anything."""
    return "".join(_way(way) for way in ways_out(outline.audit.evaluation, part))


def _way(way: WayOut) -> str:
    html = ""
    if way.settle and way.fewest:
        html += _para(translate("Ways", "The fewest answers that settle it, if each is “none from there”:"))
        html += _grouped(way.settle, _question)
    if way.replace:
        html += _para(translate("Ways", "It would not apply if all of this came from elsewhere:"))
        html += _grouped(way.replace, _replacement)
    if way.change is not None:
        html += _headroom(way.change, way.assessment.outcome)
    if not html:
        return ""
    return f'<p style="margin:8px 0 2px 0"><b>{escape(in_words(way.rule.article))}</b></p>{html}'


def _para(text: str) -> str:
    return f'<p class="muted" style="margin:2px 0 2px 0">{escape(text)}</p>'


def _grouped(rows: tuple[Question, ...] | tuple[Replacement, ...], write: Callable[..., str]) -> str:
    """Rows by supplier, in the order in which each first stands."""
    html = ""
    for supplier in dict.fromkeys(row.supplier for row in rows[:MOST]):
        whom = supplier or translate("Ways", "no supplier is named")
        html += f'<p style="margin:4px 0 0 8px; font-weight:600">{escape(whom)}</p>'
        html += "".join(write(row) for row in rows[:MOST] if row.supplier == supplier)
    if len(rows) > MOST:
        html += _para(translate("Ways", "… and %n more, all in the dossier", "", len(rows) - MOST))
    return html


def _row(part: int, words: str, share: Fraction | None) -> str:
    weight = ""
    if share:
        text = translate("Ways", "{percent} of the value").format(percent=wording.percent(share))
        weight = f' <span class="muted">· {escape(text)}</span>'
    return f'<p style="margin:0 0 2px 16px"><a href="part:{part}">{escape(words)}</a>{weight}</p>'


def _question(question: Question) -> str:
    return _row(question.part, "; ".join(in_words(fact) for fact in question.facts), question.open_share)


def _replacement(one: Replacement) -> str:
    return _row(one.part, in_words(one.what), one.share)


def _headroom(change: Change, outcome: Outcome) -> str:
    if change.limit is None:
        return ""
    limit = _money(change.limit, change.currency)
    if change.headroom is None:
        text = translate("Ways", "The threshold is at {limit} a piece; nothing bounds what may be inside.")
        return _para(text.format(limit=limit))
    if change.headroom > 0:
        ink = theme.current().tone(Outcome.NOT_REQUIRED).ink
        text = translate("Ways", "Headroom: {amount} more a piece; the threshold is at {limit}.")
        words = text.format(amount=_money(change.headroom, change.currency), limit=limit)
        return f'<p style="margin:2px 0; color:{ink}">{escape(words)}</p>'
    if outcome is not Outcome.REQUIRED or change.price_to_clear is None:
        return _para(
            translate("Ways", "No headroom in the worst case; the threshold is at {limit}.").format(limit=limit)
        )
    text = translate("Ways", "No headroom: the threshold is at {limit}, and would be passed up to a price of {price}.")
    return _para(text.format(limit=limit, price=_money(change.price_to_clear, change.currency)))


def _money(value: Fraction, currency: str) -> str:
    return f"{number_words(decimal_text(value, digits=6))} {currency}".rstrip()
