"""A case's content becomes an audit: the files are read as the case says, decisions and confirmations applied, nothing else.

Reading and screening take most of the time and depend on little; `Readings` remembers their results by what they depend on,
so that a dismissed suspicion or a changed date does not read the file again. What is remembered never changes an answer.
"""

import dataclasses
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from threading import Lock
from typing import Any, TypeVar

from desktop_app.audit import Audit, Settings, make_audit, screened_columns
from desktop_app.bom import Problem
from desktop_app.bom.messages import Told, worded
from desktop_app.case.codec import canonical, plain
from desktop_app.case.content import Content, Files, ReceivedFile, StoredFile, statement_key
from desktop_app.case.law import confirmed
from desktop_app.case.scenario import Supposition, suppose
from desktop_app.declarations import Statement
from desktop_app.intake import statements_in
from desktop_app.readers import read_bom
from desktop_app.readers.choices import Choices
from desktop_app.readers.source import ReadBom
from desktop_app.rules.installed import pack_at_hand
from desktop_app.rules.model import RulePack
from desktop_app.rules.overlay import overlay_of
from desktop_app.screening import Lexicon, Suspicion, load_lexicon, screen

Progress = Callable[[str], None]
Suspicions = dict[int, tuple[Suspicion, ...]]
T = TypeVar("T")


class EmptyCase(Told, ValueError):
    """The case holds no bill of materials, or no day to judge for, so that there is nothing to audit."""


@dataclass(frozen=True, eq=False)
class Law:
    """What audits judge by."""

    pack: RulePack
    lexicon: Lexicon


@cache
def _words() -> Lexicon:
    return load_lexicon()


def law_in_use() -> Law:
    """The rule pack in use, shipped or installed, and the screening words; both are read once.

    Raises:
        InvalidPack, InvalidLexicon: the installation is damaged, or an installed pack cannot be used.
    """
    return Law(pack_at_hand(), _words())


def law_of(content: Content, files: Files) -> Law:
    """The rule pack that a case chose, with its own files over it, and the screening words.

    Raises:
        InvalidPack: it is not at hand or cannot be used, or a file does not fit over it.
        InvalidLexicon: the installation is damaged.
    """
    layers = [overlay_of(one.file, files(one.sha256)) for one in content.overlays.values()]
    return Law(pack_at_hand(content.rule_pack, layers), _words())


@dataclass(frozen=True, eq=False)
class Ingredients:
    """All that `make_audit` is told."""

    read: ReadBom
    statements: tuple[Statement, ...]
    settings: Settings
    problems: tuple[Problem, ...]
    suspicions: Suspicions
    law: Law

    def supposing(self, suppositions: Sequence[Supposition]) -> "Ingredients":
        """The same with suppositions laid over.

        Raises:
            Unsupposable: one of them does not fit.
        """
        read, statements, settings, said = suppose(self.read, self.statements, self.settings, suppositions)
        return replace(self, read=read, statements=statements, settings=settings, problems=(*said, *self.problems))

    def audit(self, progress: Progress | None = None, before: Audit | None = None) -> Audit:
        """The audit of them; quicker with one that was made before.

        Raises:
            UnknownItem: an exported item was chosen that the bill of materials does not have.
        """
        return make_audit(
            self.read,
            self.statements,
            self.settings,
            self.law.pack,
            self.law.lexicon,
            progress,
            self.problems,
            self.suspicions,
            before,
        )


class Readings:
    """What was read and screened before, the last few of each; safe to use from several threads.

    What depends on a bill of materials is kept with it, so that its identity names it for as long as it is kept.
    """

    KEPT = 2  # a bill of materials of a million lines takes hundreds of megabytes

    def __init__(self) -> None:
        self._known: dict[str, dict[Hashable, Any]] = {}
        self._guard = Lock()

    def bom(
        self,
        source: StoredFile,
        masters: Sequence[StoredFile],
        files: Files,
        choices: Choices,
        progress: Progress | None,
    ) -> ReadBom:
        """A bill of materials with its part masters.

        Raises:
            UnreadableFile: it cannot be read as the choices say.
        """
        key = (source, tuple(masters), canonical(plain(choices)))

        def make() -> ReadBom:
            given = [(master.file, files(master.sha256)) for master in masters]
            return read_bom(source.file, files(source.sha256), choices, progress, given)

        return self._once("bom", key, make)

    def declarations(
        self, received: Sequence[ReceivedFile], files: Files, read: ReadBom, pack: RulePack, gone: frozenset[str]
    ) -> tuple[tuple[Statement, ...], tuple[Problem, ...]]:
        """The statements of files about the parts of a bill of materials but those that are `gone`, and what was wrong.

        Raises:
            UnreadableFile: one of them is no table of declarations.
        """
        if not received:
            return (), ()

        def counts(statement: Statement) -> bool:
            return not gone or statement_key(statement) not in gone

        def make() -> tuple[ReadBom, tuple[tuple[Statement, ...], tuple[Problem, ...]]]:
            contents = [(file.file, files(file.sha256)) for file in received]
            return read, statements_in(contents, pack, max(file.on for file in received), read.bom, counts)

        return self._once("declarations", (tuple(received), pack.sha256, gone, id(read)), make)[1]

    def suspicions(self, read: ReadBom, lexicon: Lexicon) -> Suspicions:
        """What screening finds in a bill of materials."""
        source = read.source
        key = (
            source.sha256,
            source.masters,
            source.sheet,
            source.header_row,
            canonical(plain(source.columns)),
            lexicon.sha256,
            id(read),
        )
        return self._once("suspicions", key, lambda: (read, screen(lexicon, screened_columns(read.bom))))[1]

    def _once(self, what: str, key: Hashable, make: Callable[[], T]) -> T:
        with self._guard:
            known = self._known.setdefault(what, {})
            if key in known:
                known[key] = known.pop(key)
                return known[key]  # type: ignore[no-any-return]
        made = make()
        with self._guard:
            known[key] = made
            while len(known) > self.KEPT:
                del known[next(iter(known))]
        return made


def ingredients(
    content: Content,
    files: Files,
    readings: Readings | None = None,
    progress: Progress | None = None,
    law: Law | None = None,
) -> Ingredients:
    """What the audit of a content is made of.

    Raises:
        EmptyCase: there is no bill of materials in it.
        UnreadableFile: a file in it cannot be read as the case says.
        InvalidPack: see `law_of`.
    """
    readings, law = readings or Readings(), law or law_of(content, files)
    if content.source is None:
        raise EmptyCase(worded("case-empty"))
    if "settings" not in content.state:
        raise EmptyCase(worded("case-without-day"))
    read = readings.bom(content.source, tuple(content.masters.values()), files, content.choices, progress)
    suspicions = readings.suspicions(read, law.lexicon)
    gone = frozenset(content.set_aside)
    stated, problems = readings.declarations(tuple(content.declarations.values()), files, read, law.pack, gone)
    statements = [*stated, *(s for s in content.statements.values() if statement_key(s) not in gone)]
    if gone:
        own = tuple(s for s in read.statements if statement_key(s) not in gone)
        read = dataclasses.replace(read, statements=own)
    pack = confirmed(law.pack, content.confirmations)
    return Ingredients(read, tuple(statements), content.settings, problems, suspicions, Law(pack, law.lexicon))
