"""The letter that goes with a questionnaire, as text in four languages; the wording is in `resources/questionnaire/letter.toml`.

A blank that nobody filled prints as a row of dots, so that a letter never names an empty sender.
"""

import tomllib
from functools import cache

from desktop_app.declarations.question import Questionnaire
from desktop_app.resources import resource

_UNSTATED = "…………"


@cache
def _letters() -> dict[str, dict[str, str]]:
    return tomllib.loads(resource("questionnaire", "letter.toml").read_text(encoding="utf-8"))


def languages() -> tuple[str, ...]:
    """The languages there is a letter in: `en`, `zh`, `de`, `ja`."""
    return tuple(_letters())


def letter(questionnaire: Questionnaire, file: str, language: str) -> str:
    """The covering letter in one language; `file` is the name of the workbook that it goes with.

    Raises:
        KeyError: there is no letter in that language.
    """
    entry = _letters()[language]
    blanks = {
        "sender": questionnaire.sender,
        "contact": questionnaire.contact,
        "supplier": questionnaire.supplier,
        "reference": questionnaire.reference,
        "id": questionnaire.id,
        "issued": questionnaire.issued.isoformat(),
        "parts": str(len(questionnaire.parts)),
        "questions": str(len(questionnaire.questions)),
        "file": file,
    }
    shown = {name: " ".join(text.split()) or _UNSTATED for name, text in blanks.items()}
    return entry["body"].format(**shown, subject=entry["subject"].format(**shown))


def letters(questionnaire: Questionnaire, file: str) -> str:
    """The letter in every language, one below the other, for the sender to take the one that fits."""
    rule = "=" * 78
    parts = [f"{rule}\n{_letters()[code]['name']}\n{rule}\n{letter(questionnaire, file, code)}" for code in languages()]
    return "\n".join(parts)
