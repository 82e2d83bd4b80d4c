"""The address book: parties that a user entered once and need not type again, in one JSON file of the user's own.

The file is outside of every case, because the same importer buys this year and next. It is read anew before each change, so
that two windows do not forget what the other learnt, and written whole. One that cannot be read is never written over.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, fields
from pathlib import Path

from desktop_app.application import Party
from desktop_app.bom.messages import Told, reason, worded
from desktop_app.whole import write_whole

#: Parties that are kept at most; those that were used longest ago give way.
MOST = 500

_FIELDS = tuple(field.name for field in fields(Party))

Book = tuple[Party, ...]


class UnreadableBook(Told):
    """An address book that cannot be read or written; the message names the file."""


def read_book(path: Path) -> Book:
    """The parties, those used last first; none where there is no file yet.

    Raises:
        UnreadableBook: there is a file, and it is no address book.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return ()
    except OSError as problem:
        raise UnreadableBook(worded("book-unread", file=path, reason=reason(problem))) from problem
    try:
        entries = json.loads(data)["parties"]
        return tuple(Party(**{name: str(entry.get(name, "")) for name in _FIELDS}) for entry in entries)
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise UnreadableBook(worded("book-no-book", file=path)) from problem


def remember(path: Path, parties: Iterable[Party]) -> Book:
    """Put parties with a name at the head of the book, each in the place of the one of that name.

    Raises:
        UnreadableBook: the book cannot be read or written.
    """
    named = [party for party in parties if party.name.strip() or party.name_zh.strip()]
    before = read_book(path)
    made = before
    for party in reversed(named):
        made = (party, *(other for other in made if key(other) != key(party)))
    return _written(path, before, made[:MOST])


def forget(path: Path, party: Party) -> Book:
    """Take a party out of the book.

    Raises:
        UnreadableBook: the book cannot be read or written.
    """
    before = read_book(path)
    return _written(path, before, tuple(other for other in before if key(other) != key(party)))


def key(party: Party) -> str:
    """What makes two entries the same party: the name, but for case and spaces."""
    return " ".join((party.name or party.name_zh).split()).casefold()


def _written(path: Path, before: Book, book: Book) -> Book:
    if book == before:
        return book
    text = json.dumps({"parties": [asdict(party) for party in book]}, ensure_ascii=False, indent=1)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode("utf-8", "replace"))
    except OSError as problem:
        raise UnreadableBook(worded("book-unwritten", file=path, reason=reason(problem))) from problem
    return book
