"""The fixed words of a questionnaire in English and Chinese, as shipped in `resources/questionnaire/words.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache

from desktop_app.resources import resource


@dataclass(frozen=True)
class Words:
    """The fixed words of a questionnaire, in English and Chinese."""

    sheets: dict[str, str]
    headers: dict[str, dict[str, str]]
    questions: dict[str, dict[str, str]]
    labels: dict[str, dict[str, str]]
    instructions: tuple[dict[str, str], ...]

    def header(self, role: str) -> str:
        """The header text of a column."""
        return _both(self.headers[role])

    def label(self, name: str) -> str:
        """The label of one entry of the instructions sheet."""
        return _both(self.labels[name])

    def question(self, topic: str, about: tuple[str, str], fact: tuple[str, str]) -> str:
        """What a row asks, on one line: `about` names a stage or constituent, `fact` what is missing, each en and zh."""
        entry = self.questions[topic]
        both = zip((entry["en"], entry["zh"]), about, fact, strict=True)
        return " / ".join(text.format(stage=named, constituent=named, fact=said) for text, named, said in both)


@cache
def words() -> Words:
    """The words as shipped in `resources/questionnaire/words.toml`."""
    raw = tomllib.loads(resource("questionnaire", "words.toml").read_text(encoding="utf-8"))
    return Words(raw["sheets"], raw["headers"], raw["questions"], raw["labels"], tuple(raw["instructions"]))


def _both(entry: dict[str, str]) -> str:
    return f"{entry['en']} / {entry['zh']}"
