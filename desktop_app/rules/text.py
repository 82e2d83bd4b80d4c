"""Sentences in English and Chinese, put together when they are read."""

from collections.abc import Mapping
from dataclasses import dataclass


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


class Said(Text):
    """A sentence of a pack with its blanks, put together when it is first read: most never are."""

    def __init__(self, pattern: Text, values: Mapping[str, str | Text]) -> None:
        object.__setattr__(self, "_said", (pattern, values))

    def __getattr__(self, name: str) -> str:
        if name not in {"en", "zh"}:
            raise AttributeError(name)
        pattern, values = self.__dict__["_said"]
        filled = {key: getattr(value, name) if isinstance(value, Text) else value for key, value in values.items()}
        said: str = getattr(pattern, name).format(**filled)
        object.__setattr__(self, name, said)
        return said

    def __repr__(self) -> str:
        return f"Text(en={self.en!r}, zh={self.zh!r})"
