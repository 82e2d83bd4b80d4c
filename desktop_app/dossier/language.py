"""In which language the dossier speaks, and how two languages stand beside each other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.rules.model import Text
from desktop_app.rules.text import in_words


class Language(StrEnum):
    """English, Chinese, or both in parallel."""

    ENGLISH = "en"
    CHINESE = "zh"
    BOTH = "en+zh"


@dataclass(frozen=True)
class Voice:
    """The chosen language and the dossier's own wording."""

    language: Language
    wording: Mapping[str, Text]
    chapters: Mapping[str, str] = field(default_factory=dict)  # numbers of chapters, for references to them

    @property
    def both(self) -> bool:
        """Whether both languages are printed."""
        return self.language is Language.BOTH

    @property
    def languages(self) -> tuple[str, ...]:
        """`en`, `zh`, or both in the order in which they are printed."""
        return ("en", "zh") if self.both else (self.language.value,)

    def of(self, text: Text) -> tuple[str, ...]:
        """A text in the languages that are printed; once where both say the same."""
        if self.language is Language.ENGLISH:
            return (text.en,)
        if self.language is Language.CHINESE:
            return (text.zh,)
        return (text.en,) if text.en == text.zh else (text.en, text.zh)

    def one_line(self, text: Text, between: str = "  ") -> str:
        """A short text on one line, the languages one after the other."""
        return between.join(self.of(text))

    def text(self, name: str, /, **values: str | Text) -> Text:
        """One of the dossier's own texts with its blanks filled.

        Raises:
            KeyError: there is no such text, or a blank was not given.
        """
        return self.filled(self.wording[name], **values)

    def filled(self, pattern: Text, /, **values: str | Text) -> Text:
        """A text with its blanks filled; a blank that names a chapter is its number."""
        english = {key: in_words(value, "en") for key, value in values.items()}
        chinese = {key: in_words(value, "zh") for key, value in values.items()}
        return Text(pattern.en.format(**self.chapters, **english), pattern.zh.format(**self.chapters, **chinese))

    def say(self, name: str, /, **values: str | Text) -> tuple[str, ...]:
        """One of the dossier's own texts in the languages that are printed."""
        return self.of(self.text(name, **values))

    def line(self, name: str, /, **values: str | Text) -> str:
        """One of the dossier's own texts on one line."""
        return self.one_line(self.text(name, **values))
