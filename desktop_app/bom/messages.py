"""What readers and the builder say of a file, by kind: the sentences stand in `resources/messages`, in English and Chinese.

A `Message` is its English text, so that whoever only prints or stores it need not know more; it remembers of which kind it is
and what fills its blanks, and can be said in Chinese too. `Words` are such blanks: a list of rows, a part of a sentence.
"""

import errno
import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from desktop_app.resources import resource


@cache
def kinds() -> Mapping[str, Mapping[str, str]]:
    """The sentences of each kind by language, `en` and `zh`, with {blanks}."""
    found: dict[str, Mapping[str, str]] = {}
    for path in sorted(resource("messages").glob("*.toml")):
        found |= tomllib.loads(path.read_text(encoding="utf-8"))
    return found


class Words(str):
    """A part of a sentence in English, and in Chinese as `zh`."""

    zh: str

    def __new__(cls, en: str, zh: str) -> "Words":
        """The same in both languages."""
        words = super().__new__(cls, en)
        words.zh = zh
        return words

    def in_language(self, language: str) -> str:
        """The words in `en` or `zh`."""
        return self.zh if language == "zh" else str(self)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.zh)


class Message(str):
    """A sentence of a kind in English. `code` names the kind, `values` fill its blanks."""

    code: str
    values: Mapping[str, object]

    def __new__(cls, code: str, values: Mapping[str, object]) -> "Message":
        """The sentence, filled in."""
        plain = {name: value if isinstance(value, str | int) else str(value) for name, value in values.items()}
        message = super().__new__(cls, kinds()[code]["en"].format(**plain))
        message.code, message.values = code, plain
        return message

    def in_language(self, language: str) -> str:
        """The sentence in `en` or `zh`."""
        if language != "zh":
            return str(self)
        return kinds()[self.code]["zh"].format(**{name: in_words(value, "zh") for name, value in self.values.items()})

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.code, dict(self.values))


def worded(code: str, /, **values: object) -> Message:
    """A message of a kind.

    Raises:
        KeyError: there is no such kind, or a blank of it is not filled.
    """
    return Message(code, values)


class Told(Exception):
    """An exception whose message is written for the user, in Chinese too where it is a `Message`."""

    def in_language(self, language: str) -> str:
        """The message in `en` or `zh`."""
        return in_words(told(self), language)


def told(problem: BaseException) -> str:
    """What an exception says: the `Message` that it was raised with, else the words of a library, in Chinese as far as known."""
    if isinstance(problem, OSError):
        return Words(str(problem), in_words(reason(problem), "zh"))
    said = problem.args[0] if problem.args else ""
    return said if isinstance(said, Words | Message) else _of_library(str(problem))


def _of_library(text: str) -> str:
    """What a library says, whose words are English; in Chinese what it means, or that these are its own words."""
    for pattern, code in _LIBRARIES:
        found = pattern.search(text)
        if found is not None:
            return Words(text, kinds()[code]["zh"].format(**found.groupdict()))
    return Words(text, kinds()["said-otherwise"]["zh"].format(what=text)) if text else text


#: What SQLite and the readers of TOML, JSON, XML, ZIP and text say, and what kind of sentence that is.
_LIBRARIES = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        (r"database disk image is malformed", "said-database-damaged"),
        (r"file is not a database", "said-no-database"),
        (r"database (?:table )?is locked", "said-database-busy"),
        (r"attempt to write a readonly database", "said-database-read-only"),
        (r"database or disk is full", "said-disk-full"),
        (r"unable to open database file", "said-database-unopened"),
        (r"disk I/O error", "said-disk-error"),
        (r"no such (?:table|column): (?P<name>[^\s\]]+)", "said-database-lacks"),
        (r"^(?P<what>.+) \(at line (?P<line>\d+), column (?P<column>\d+)\)$", "said-toml"),
        (r"^(?P<what>.+) \(at end of document\)$", "said-toml-end"),
        (r"^(?P<what>.+): line (?P<line>\d+),? column (?P<column>\d+)(?: \(char \d+\))?$", "said-place"),
        (r"'(?P<codec>[\w-]+)' codec can't decode byte (?P<byte>\w+) in position (?P<place>\d+)", "said-encoding"),
        (r"^File is not a zip file$", "said-no-zip"),
        (r"^Bad CRC-32 for file '(?P<name>.+)'$", "said-zip-damaged"),
    )
)


#: Why the system refuses what is done with files, by `errno`.
_REASONS = {
    errno.ENOENT: "reason-absent",
    errno.EACCES: "reason-forbidden",
    errno.EPERM: "reason-not-permitted",
    errno.ENOSPC: "reason-full",
    errno.EDQUOT: "reason-quota",
    errno.EROFS: "reason-read-only",
    errno.EISDIR: "reason-folder",
    errno.ENOTDIR: "reason-no-folder",
    errno.EEXIST: "reason-exists",
    errno.EBUSY: "reason-busy",
    errno.EIO: "reason-device",
    errno.ENAMETOOLONG: "reason-long-name",
}


def reason(problem: OSError) -> Words:
    """Why the system refused something: in English as the system has it, in Chinese for what users meet most."""
    said = problem.strerror or str(problem)
    code = _REASONS.get(problem.errno or 0)
    return Words(said, kinds()[code]["zh"] if code else said)


def in_words(value: object, language: str) -> str:
    """A text in `en` or `zh` where it has both, else as it is."""
    return value.in_language(language) if isinstance(value, Words | Message) else str(value)


def first_of(values: Iterable[object], most: int = 5) -> Words:
    """The first of several names, each once, and “…” where there are more."""
    names = list(dict.fromkeys(str(value) for value in values))
    more = " …" if len(names) > most else ""
    return Words(", ".join(names[:most]) + more, "、".join(names[:most]) + more)


def listed(values: Iterable[object], separator: str = ", ", chinese: str = "、") -> Words:
    """Texts behind each other."""
    texts = list(values)
    return Words(separator.join(map(str, texts)), chinese.join(in_words(text, "zh") for text in texts))
