"""How single values are worded: outcomes, states, origins, numbers. Every section uses the same words for the same thing."""

from collections.abc import Sequence
from datetime import date
from decimal import Context, Decimal
from fractions import Fraction

from desktop_app.audit import Audit
from desktop_app.bom import decimal_text
from desktop_app.declarations import NOT_APPLICABLE
from desktop_app.dossier.language import Voice
from desktop_app.rules.countries import names
from desktop_app.rules.model import Text

#: Digits that are printed of a quotient which does not end.
DIGITS = 10

#: Characters of an exact number that are printed; a longer one is rounded.
_LONGEST = 18


def country(code: str, voice: Voice) -> Text:
    """A country by its alpha-2 code, with the code; what is unknown or does not occur is said."""
    if not code:
        return voice.text("unknown")
    if code == NOT_APPLICABLE:
        return voice.text("does_not_occur")
    name = names().get(code)
    if name is None:
        return Text(code, code)
    return Text(code if name.en == code else f"{name.en} ({code})", f"{name.zh}（{code}）")


def constituent(audit: Audit, item: str) -> Text:
    """The label of an item class, or the id where the pack does not know it."""
    known = audit.pack.items.get(item)
    return Text(item, item) if known is None else known.label


def articles(texts: Sequence[Text]) -> Text:
    """Several articles in a row, the announcement that they share named once."""
    return Text(_joined([t.en for t in texts], ", ", ", "), _joined([t.zh for t in texts], "条", "、"))


def _joined(texts: Sequence[str], at: str, between: str) -> str:
    same = 0
    for letters in zip(*texts, strict=False):
        if len(set(letters)) > 1:
            break
        same += 1
    shared = texts[0][: texts[0].rfind(at, 0, same) + len(at)] if len(texts) > 1 and at in texts[0][:same] else ""
    return shared + between.join(text[len(shared) :] for text in texts)


def exact(value: Fraction) -> tuple[str, bool]:
    """A number as decimal text, and whether that is exact; what does not end, or is very long, is rounded to ten digits."""
    text = decimal_text(value)
    if len(text) <= _LONGEST and Fraction(text) == value:
        return text, True
    rounded = Context(prec=DIGITS).divide(Decimal(value.numerator), Decimal(value.denominator))
    text = format(rounded, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text, Fraction(text) == value


def shown(value: Fraction) -> str:
    """A number as it is printed: with ≈ where it had to be rounded."""
    text, whole = exact(value)
    return text if whole else f"≈ {text}"


def amount(value: Fraction | None, currency: str, voice: Voice) -> Text:
    """An amount of money; None has no upper bound."""
    if value is None:
        return voice.text("unbounded")
    text = f"{shown(value)} {currency}".strip()
    return Text(text, text)


def day(value: date | None, voice: Voice) -> Text:
    """A date as 2026-11-10, in Chinese as 2026年11月10日."""
    if value is None:
        return voice.text("unknown")
    return Text(value.isoformat(), f"{value.year}年{value.month}月{value.day}日")


def quotient(value: Fraction, threshold: Fraction) -> str:
    """A quotient as decimal text, with ≈ where it does not end, and never rounded onto the threshold."""
    text, whole = exact(value)
    if whole:
        return text
    return f"≈ {decimal_text(value, DIGITS, threshold)}"
