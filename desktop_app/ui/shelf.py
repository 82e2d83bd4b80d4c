"""The user's library as the window asks it: what it holds about the parts of a case, and what is put into it. No Qt.

A library that is not there yet is made only when something is put into it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.bom.messages import told, worded
from desktop_app.declarations.whereabouts import default_url, there_is_one

if TYPE_CHECKING:
    from desktop_app.case import Case
    from desktop_app.case.receiving import Arrival, Offered
    from desktop_app.declarations.library import Library
    from desktop_app.declarations.question import Questionnaire

#: What the offers of the library are said to come from.
SOURCE = "library"


def offers(case: "Case", progress: Callable[[str], None]) -> "Offered":
    """What the library holds about the parts of a case that still holds on its day, against what the case knows.

    Raises:
        Refused: the library cannot be used.
    """
    from desktop_app.case.receiving import offered  # noqa: PLC0415

    made = case.ingredients(progress)
    progress("Asking the library")
    numbers = [str(number) for number in made.read.bom.parts.part_number]
    day = made.settings.as_of
    with _open() as library:
        known = [one for one in library.about(numbers, day) if not one.expired_on(day)]
        files = {one.source.sha256: data for one in known if (data := library.content(one.source.sha256)) is not None}
    return offered(SOURCE, known, made, files)


def keep(case: "Case", arrivals: "Sequence[Arrival]", by: str, progress: Callable[[str], None]) -> int:
    """Put what came into the library, beside what is there; how many statements were new to it.

    Raises:
        Refused: the library cannot be used.
    """
    from desktop_app.intake import between  # noqa: PLC0415
    from desktop_app.ui import casework  # noqa: PLC0415

    bom = case.ingredients(progress).read.bom
    day, added = casework.stamp().at.date(), 0
    progress("Asking the library")
    with _open() as library:
        for arrival in arrivals:
            if arrival.intake is None:
                continue
            said = arrival.intake.answers.statements
            numbers = list(dict.fromkeys(one.part_number for one in said))
            revisions = {n: str(bom.parts.revision[bom.index[n]]) for n in numbers if n in bom.index}
            changes = between(library.about(numbers, day), said, bom)
            added += library.take(changes, day, by, revisions, content=arrival.data).added
    return added


def record_sent(asked: "Sequence[Questionnaire]") -> bool:
    """Keep a record of questionnaires in the library where there is one; whether there is.

    Raises:
        Refused: the library cannot be used.
    """
    if not there_is_one():
        return False
    with _open() as library:
        library.record_sent(asked)
    return True


@dataclass(frozen=True)
class Sent:
    """The record of questionnaires that were sent: checksums by id, None where none was kept; or why it could not be read."""

    checksums: Mapping[str, str] | None = None
    unasked: str = ""


def sent() -> Sent:
    """What was sent, as far as there is a library that says so; one that cannot be reached is not one without a record."""
    from desktop_app.ui.opening import Refused  # noqa: PLC0415

    if not there_is_one():
        return Sent()
    try:
        with _open() as library:
            return Sent(library.sent() or None)
    except Refused as problem:
        return Sent(unasked=told(problem))


def use(url: str) -> str:
    """Use a library from now on, `""` being the user's own file; the one that is in use then, as it may be shown.

    Raises:
        Refused: it cannot be opened.
    """
    from desktop_app.declarations.connecting import UnusableLibrary, choose_url, shown  # noqa: PLC0415
    from desktop_app.ui.opening import Refused  # noqa: PLC0415

    try:
        choose_url(url)
    except UnusableLibrary as problem:
        raise Refused(told(problem)) from problem
    return shown(default_url())


@contextmanager
def _open() -> "Iterator[Library]":
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415  (loads when a library is used)

    from desktop_app.declarations.connecting import UnusableLibrary, open_library  # noqa: PLC0415
    from desktop_app.ui.opening import Refused  # noqa: PLC0415

    try:
        with open_library(default_url()) as library:
            yield library
    except UnusableLibrary as problem:
        raise Refused(told(problem)) from problem
    except SQLAlchemyError as problem:
        raise Refused(worded("library-unusable", problem=getattr(problem, "orig", None) or problem)) from problem
