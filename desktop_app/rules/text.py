"""Sentences in English and Chinese, put together when they are read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.bom.messages import Words


@dataclass(frozen=True, eq=False)
class Text:
    """One sentence in both languages; equal to another with the same words."""

    en: str
    zh: str

    def in_language(self, language: str) -> str:
        """The sentence in `en` or `zh`."""
        return self.zh if language == "zh" else self.en

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and (self.en, self.zh) == (other.en, other.zh)

    def __hash__(self) -> int:
        return hash((self.en, self.zh))


#: Where there is nothing to say.
NO_TEXT = Text("", "")


def both(text: Text) -> Words:
    """A sentence of a pack as a message."""
    return Words(text.en, text.zh)


_SHARES = re.compile(r"\(?[0-9.]+ %(?: – [0-9.]+ %)?\)?")


def in_words(value: str | Text, language: str) -> str:
    """What fills a blank of a sentence in `en` or `zh`. Chinese writes 0.1% where English has 0.1 %."""
    if isinstance(value, Text):
        return value.in_language(language)
    return value.replace(" %", "%") if language == "zh" and _SHARES.fullmatch(value) else value


class Said(Text):
    """A sentence of a pack with its blanks, put together when it is first read: most never are."""

    def __init__(self, pattern: Text, values: Mapping[str, str | Text]) -> None:
        object.__setattr__(self, "_said", (pattern, values))

    @property
    def pattern(self) -> Text:
        """The sentence with its blanks open."""
        pattern: Text = self.__dict__["_said"][0]
        return pattern

    @property
    def blanks(self) -> Mapping[str, str | Text]:
        """What fills the blanks."""
        blanks: Mapping[str, str | Text] = self.__dict__["_said"][1]
        return blanks

    def fills(self, pattern: Text) -> bool:
        """Whether it is this sentence with its blanks filled."""
        return self.pattern is pattern

    def __getattr__(self, name: str) -> str:
        if name not in {"en", "zh"}:
            raise AttributeError(name)
        filled = {key: in_words(value, name) for key, value in self.blanks.items()}
        said: str = getattr(self.pattern, name).format(**filled)
        object.__setattr__(self, name, said)
        return said

    def __repr__(self) -> str:
        return f"Text(en={self.en!r}, zh={self.zh!r})"
