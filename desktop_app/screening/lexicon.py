"""The word lists of `resources/screening`, read, checked and compiled once.

A family has words (whole, in Latin script with plural endings), endings of words (for German compounds), patterns, and HS
headings. What looks alike but is not is described by contexts that families share:

- `instead`: a phrase that means something else (“magnet wire”, “fan-out”) is taken out before words are tried;
- `followed_by`: a word is void if such a noun comes within two words (“stepper motor mounting bracket”), where no comma
  and no “with” parts them; `next_to` the same without words between (“servo arm”);
- `preceded_by`: it is void after such a beginning (“bracket for”, “soporte de”, “without”);

and by the family's own `unless`: what, anywhere in the part's texts, rules it out (“ferrite”, “induction”).
"""

import hashlib
import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from desktop_app.bom.messages import Told, told, worded
from desktop_app.resources import resource
from desktop_app.screening.family import Family, Share
from desktop_app.screening.folding import (
    WORD_ENDS,
    WORD_STARTS,
    ending_pattern,
    is_unspaced,
    joined,
    trie_pattern,
    words_pattern,
)

# The most telling family of a part comes first: what it is before what it contains, the sure before the unsure.
_KINDS = ("magnet", "material", "contains-magnet", "other")
_CONFIDENCES = ("high", "medium", "low")


class InvalidLexicon(Told):
    """A word list that cannot be used; the message names file and entry."""


@dataclass(frozen=True)
class Entry:
    """A family with its compiled patterns.

    `starts` are words and beginnings of words, `inside` stretches anywhere (endings, unspaced scripts): where none of them
    occurs, `wanted` cannot match either. `hs` are beginnings of tariff numbers.
    """

    family: Family
    wanted: re.Pattern[str] | None
    instead: re.Pattern[str] | None
    after: re.Pattern[str] | None
    before: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    starts: frozenset[str]
    inside: frozenset[str]
    hs: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Compiled families, the most telling first; `sha256` is that of the files' bytes, in order of their names."""

    entries: tuple[Entry, ...]
    sha256: str

    @property
    def families(self) -> tuple[Family, ...]:
        """All families."""
        return tuple(entry.family for entry in self.entries)

    @cached_property
    def by_start(self) -> Mapping[str, tuple[int, ...]]:
        """Indices of entries by beginning of words, without gaps; those of its own beginnings included."""
        return _with_prefixes(_indexed(entry.starts for entry in self.entries))

    @cached_property
    def by_inside(self) -> Mapping[str, tuple[int, ...]]:
        """Indices of entries by stretch in Latin or Cyrillic script."""
        return _indexed([text for text in entry.inside if not is_unspaced(text)] for entry in self.entries)

    @cached_property
    def by_unspaced(self) -> Mapping[str, tuple[int, ...]]:
        """Indices of entries by stretch in a script without spaces, without gaps; those of its own beginnings included."""
        unspaced = ([text for text in entry.inside if is_unspaced(text)] for entry in self.entries)
        return _with_prefixes(_indexed(unspaced))

    @cached_property
    def any_start(self) -> re.Pattern[str]:
        """The longest beginning of words that any family waits for at each place, as group 1; they may overlap."""
        starts = (text for entry in self.entries for text in entry.starts)
        return re.compile(f"{WORD_STARTS}(?=({trie_pattern(starts)}))")

    @cached_property
    def any_unspaced(self) -> re.Pattern[str]:
        """The longest unspaced stretch at each place, as group 1; the stretches may overlap."""
        unspaced = (text for entry in self.entries for text in entry.inside if is_unspaced(text))
        return re.compile(f"(?=({trie_pattern(unspaced)}))")


def load_lexicon(folder: Path | None = None) -> Lexicon:
    """The families in all TOML files of a folder, by default the shipped ones. Contexts are shared between the files.

    Raises:
        InvalidLexicon: a file is no TOML, is against the schema, or has a pattern that is no regular expression.
    """
    folder = folder or resource("screening")
    digest = hashlib.sha256()
    documents: dict[str, dict[str, Any]] = {}
    contexts: dict[str, Mapping[str, Sequence[str]]] = {}
    for path in sorted(folder.glob("*.toml")):
        data = path.read_bytes()
        digest.update(data)
        try:
            document = documents[path.name] = tomllib.loads(data.decode("utf-8"))
        except (UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
            raise InvalidLexicon(worded("lexicon-no-toml", file=path.name, problem=told(problem))) from problem
        _check(path.name, document)
        contexts.update(document.get("contexts", {}))
    entries: list[Entry] = []
    known: set[str] = set()
    for file, document in documents.items():
        for family in document.get("families", []):
            if family["id"] in known:
                raise InvalidLexicon(worded("lexicon-same-id", file=file, id=family["id"]))
            known.add(family["id"])
            for name in family.get("contexts", []):
                if name not in contexts:
                    raise InvalidLexicon(worded("lexicon-unknown-context", file=file, id=family["id"], name=name))
            try:
                entries.append(_compiled(family, [contexts[name] for name in family.get("contexts", [])]))
            except re.error as problem:
                raise InvalidLexicon(
                    worded("lexicon-wrong-pattern", file=file, id=family["id"], problem=told(problem))
                ) from problem
    entries.sort(key=lambda entry: (_KINDS.index(entry.family.kind), _CONFIDENCES.index(entry.family.confidence)))
    return Lexicon(tuple(entries), digest.hexdigest())


def _check(file: str, document: Mapping[str, Any]) -> None:
    import jsonschema  # noqa: PLC0415  (not needed before the first audit)

    schema = json.loads(resource("schemas", "screening.schema.json").read_text(encoding="utf-8"))
    first = next(iter(jsonschema.Draft202012Validator(schema).iter_errors(document)), None)
    if first is not None:
        raise InvalidLexicon(
            worded(
                "lexicon-entry-wrong",
                file=file,
                place="/".join(str(step) for step in first.absolute_path),
                problem=first.message,
            )
        )


def _compiled(entry: Mapping[str, Any], contexts: Sequence[Mapping[str, Sequence[str]]]) -> Entry:
    family = Family(
        **{key: entry[key] for key in ("id", "label_en", "label_zh", "kind", "confidence", "why_en", "why_zh")},
        elements=tuple(entry["elements"]),
        could_be=tuple(entry["could_be"]),
        instruments=tuple(entry["instruments"]),
        shares=tuple(Share(**share) for share in entry.get("shares", [])),
    )
    words, endings, patterns = entry.get("words", []), entry.get("endings", []), entry.get("patterns", [])
    wanted = [
        *([words_pattern(words)] if words else []),
        *(ending_pattern(ending) for ending in endings),
        *(pattern["match"] for pattern in patterns),
    ]
    spaced = [word for word in words if not is_unspaced(word)]
    spaced += [start for pattern in patterns for start in pattern.get("starts", [])]
    inside = [word for word in words if is_unspaced(word)]
    inside += [*endings, *(stretch for pattern in patterns for stretch in pattern.get("inside", []))]

    def listed(key: str) -> list[str]:
        return [phrase for context in contexts for phrase in context.get(key, [])]

    return Entry(
        family,
        wanted=_alternatives(wanted),
        instead=_alternatives(listed("instead")),
        after=_after(listed("followed_by"), listed("next_to")),
        before=_before(listed("preceded_by")),
        unless=_alternatives(entry.get("unless", [])),
        starts=frozenset(spaced),
        inside=frozenset(inside),
        hs=tuple(entry.get("hs", [])),
    )


def _alternatives(patterns: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns)) if patterns else None


# A gap inside a phrase: no comma, no bracket, no plus. Between a word and its noun may stand two words that part nothing.
_SEPARATOR = r"[\s\-_/.]+"
_PARTING = (
    "(?:with|w|and|or|incl|including|includes|plus|from|by|in|on|of|for|has|to|mit|und|oder|avec|et|con|y|z|i|oraz|с|и)"
)
_BETWEEN = rf"(?:{_SEPARATOR}(?!{_PARTING}{WORD_ENDS})[^\W_]+)"


def _after(nouns: Sequence[str], adjacent: Sequence[str]) -> re.Pattern[str] | None:
    """Matches right behind a word that one of these nouns turns into something else."""
    spaced = [noun for noun in nouns if not is_unspaced(noun)]
    unspaced = [noun for noun in (*nouns, *adjacent) if is_unspaced(noun)]
    adjacent = [noun for noun in adjacent if not is_unspaced(noun)]
    forms = []
    if spaced:
        forms.append(rf"{_BETWEEN}{{0,2}}(?:{_SEPARATOR})(?:{'|'.join(spaced)}){WORD_ENDS}")
    if adjacent:
        forms.append(rf"(?:{_SEPARATOR})?(?:{'|'.join(adjacent)}){WORD_ENDS}")
    if unspaced:
        forms.append(rf"[^\s,，;；、()（）+＋]{{0,6}}?\s?(?:{'|'.join(unspaced)})")
    return _alternatives(forms)


def _before(beginnings: Iterable[str]) -> re.Pattern[str] | None:
    """Matches a beginning that ends right where a word starts, with up to two words between."""
    spaced = [beginning for beginning in beginnings if not is_unspaced(beginning)]
    unspaced = [beginning for beginning in beginnings if is_unspaced(beginning)]
    forms = []
    if spaced:
        between = rf"(?:(?!{_PARTING}{WORD_ENDS})[^\W_]+{_SEPARATOR}){{0,2}}"
        forms.append(rf"{WORD_STARTS}(?:{'|'.join(spaced)}){_SEPARATOR}{between}\Z")
    if unspaced:
        forms.append(rf"(?:{'|'.join(unspaced)})[^\n,，;；、()（）\s]{{0,4}}\Z")
    return _alternatives(forms)


def _indexed(texts: Iterable[Iterable[str]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for index, of in enumerate(texts):
        for text in of:
            if index not in found.setdefault(joined(text), []):
                found[joined(text)].append(index)
    return {text: tuple(indices) for text, indices in found.items()}


def _with_prefixes(found: Mapping[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """Each text with the entries of the texts it begins with too, because only the longest is found."""
    return {
        text: tuple(sorted({index for end in range(1, len(text) + 1) for index in found.get(text[:end], ())}))
        for text in found
    }
