"""Words, grades and codes that suggest rare earths in a line of a BOM, as data; and the one pass that looks for them.

A family of parts has words (matched whole in Latin script, anywhere in Chinese and Japanese), patterns, HS headings, and
exclusions. An exclusion takes its own stretch of text out before the family's words are tried, so that a “motor mount” is
no motor while a “motor with motor mount” still is. Texts are compared after Unicode NFKC and case folding, each distinct
text once. A suspicion is a hint with its words, never an answer.
"""

import hashlib
import json
import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from desktop_app.resources import resource


class InvalidLexicon(Exception):
    """A word list that cannot be used; the message names file and entry."""


@dataclass(frozen=True)
class Family:
    """A kind of part that may hold rare earths.

    `kind` is `magnet` (the part itself may be a listed magnet), `contains-magnet` (something inside may be),
    `material` (metals, alloys, oxides, targets) or `other`. `could_be` are item class ids of the rule pack.
    """

    id: str
    label_en: str
    label_zh: str
    kind: str
    elements: tuple[str, ...]
    could_be: tuple[str, ...]
    confidence: str
    why_en: str
    why_zh: str


@dataclass(frozen=True)
class Suspicion:
    """Why a part is suspected: the family, the column (by role) and the very text that matched."""

    family: Family
    role: str
    matched: str


@dataclass(frozen=True)
class _Pattern:
    family: Family
    wanted: re.Pattern[str] | None
    excluded: re.Pattern[str] | None
    hs: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Compiled families in the order of the files; `sha256` is that of the files' bytes, in order of their names."""

    patterns: tuple[_Pattern, ...]
    sha256: str

    @property
    def families(self) -> tuple[Family, ...]:
        """All families."""
        return tuple(pattern.family for pattern in self.patterns)

    @cached_property
    def any_word(self) -> re.Pattern[str]:
        """Matches wherever any family might: most texts are done after this one search."""
        return re.compile("|".join(f"(?:{p.wanted.pattern})" for p in self.patterns if p.wanted is not None))


def load_lexicon(folder: Path | None = None) -> Lexicon:
    """The families in all TOML files of a folder, by default the shipped ones.

    Raises:
        InvalidLexicon: a file is no TOML, is against the schema, or has a pattern that is no regular expression.
    """
    folder = folder or resource("screening")
    digest = hashlib.sha256()
    patterns: list[_Pattern] = []
    for path in sorted(folder.glob("*.toml")):
        data = path.read_bytes()
        digest.update(data)
        try:
            document = tomllib.loads(data.decode("utf-8"))
            _check(path.name, document)
            exclusions = document.get("exclusions", {})
            patterns.extend(_compiled(entry, exclusions) for entry in document["families"])
        except (UnicodeDecodeError, tomllib.TOMLDecodeError, re.error) as problem:
            raise InvalidLexicon(f"{path.name}: {problem}") from problem
    return Lexicon(tuple(patterns), digest.hexdigest())


def _check(file: str, document: Mapping[str, Any]) -> None:
    import jsonschema  # noqa: PLC0415  (not needed before the first audit)

    schema = json.loads(resource("schemas", "screening.schema.json").read_text(encoding="utf-8"))
    first = next(iter(jsonschema.Draft202012Validator(schema).iter_errors(document)), None)
    if first is not None:
        raise InvalidLexicon(f"{file}: {'/'.join(str(step) for step in first.absolute_path)}: {first.message}")
    for entry in document["families"]:
        for name in entry.get("exclude", []):
            if name not in document.get("exclusions", {}):
                raise InvalidLexicon(f"{file}: family {entry['id']} names an unknown exclusion {name}")


def _compiled(entry: Mapping[str, Any], exclusions: Mapping[str, Sequence[str]]) -> _Pattern:
    family = Family(
        **{key: entry[key] for key in ("id", "label_en", "label_zh", "kind", "confidence", "why_en", "why_zh")},
        elements=tuple(entry["elements"]),
        could_be=tuple(entry["could_be"]),
    )
    wanted = [_word(word) for word in entry.get("words", [])] + [f"(?:{p})" for p in entry.get("patterns", [])]
    excluded = [f"(?:{p})" for name in entry.get("exclude", []) for p in exclusions[name]]
    return _Pattern(
        family,
        re.compile("|".join(wanted)) if wanted else None,
        re.compile("|".join(excluded)) if excluded else None,
        tuple(entry.get("hs", [])),
    )


def _word(word: str) -> str:
    """A word as a pattern: whole in alphabets that separate words, anywhere in those that do not."""
    folded = normalised(word)
    escaped = re.escape(folded).replace(r"\ ", r"[\s\-]*").replace(r"\-", r"[\s\-]*")
    if not folded.isascii() and any("぀" <= c <= "鿿" for c in folded):
        return escaped
    return rf"(?<![^\W_]){escaped}(?:s|es|en|e|n)?(?![^\W_])"


def normalised(text: str) -> str:
    """Text as it is compared: compatibility forms unified, case folded, control characters and runs of space one space."""
    return re.sub(r"[\s\x00-\x1f]+", " ", unicodedata.normalize("NFKC", text).casefold())


def screen(lexicon: Lexicon, columns: Mapping[str, Sequence[str]]) -> dict[int, tuple[Suspicion, ...]]:
    """Suspicions by part index. `columns` holds one text per part for each role, all of equal length; `""` is no text.

    One suspicion per family and part, from the first role that shows it, in the order of the families.
    """
    found: dict[int, dict[str, Suspicion]] = {}
    for role, texts in columns.items():
        seen: dict[str, tuple[Suspicion, ...]] = {}
        for part, text in enumerate(texts):
            if not text:
                continue
            suspicions = seen.get(text)
            if suspicions is None:
                suspicions = seen[text] = tuple(_in_text(lexicon, role, str(text)))
            for suspicion in suspicions:
                found.setdefault(part, {}).setdefault(suspicion.family.id, suspicion)
    order = {family.id: position for position, family in enumerate(lexicon.families)}
    return {part: tuple(sorted(of.values(), key=lambda s: order[s.family.id])) for part, of in sorted(found.items())}


def _in_text(lexicon: Lexicon, role: str, text: str) -> list[Suspicion]:
    if role == "hs_code":
        code = re.sub(r"\D", "", text)
        matches = ((p, h) for p in lexicon.patterns for h in p.hs if code.startswith(h))
        return [Suspicion(p.family, role, text) for p, _ in matches]
    folded = normalised(text)
    if lexicon.any_word.search(folded) is None:
        return []
    suspicions = []
    for pattern in lexicon.patterns:
        if pattern.wanted is None:
            continue
        rest = folded if pattern.excluded is None else pattern.excluded.sub(lambda m: "\n" * len(m.group()), folded)
        match = pattern.wanted.search(rest)
        if match is not None and match.group():
            suspicions.append(Suspicion(pattern.family, role, _as_written(text, folded, match)))
    return suspicions


def _as_written(text: str, folded: str, match: re.Match[str]) -> str:
    """The match as the file spells it, where folding kept positions; else in folded form."""
    return text[match.start() : match.end()] if len(text) == len(folded) else match.group().strip()
