"""Values of the program as JSON and back: frozen dataclasses, dates, enumerations, tuples and mappings, by their type hints.

JSON is canonical (sorted keys, ASCII, no spaces), so that equal values have equal bytes and can be hashed. What a newer
program added is left out on reading, and what an older one did not know has its default. A long list is written and read
member by member: Python's JSON lets no other thread run before it is done, and a change of 50,000 parts would stop the window.
"""

import dataclasses
import hashlib
import json
import types
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Plain = Any
"""What JSON holds: None, bool, int, str, lists and dictionaries of them."""

T = TypeVar("T")


_encode = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False).encode
_decode = json.JSONDecoder().raw_decode

#: Members from which on a list is written one by one.
LONG = 100


def canonical(value: Plain) -> str:
    """Plain values as text that is the same wherever they are."""
    if isinstance(value, list) and (len(value) >= LONG or any(isinstance(one, list) for one in value)):
        return f"[{','.join(map(canonical, value))}]"
    return _encode(value)


def members(text: str) -> Iterator[Plain]:
    """What a list that was written by `canonical` holds, read one by one.

    Raises:
        ValueError: it is no such list.
    """
    if text == "[]":
        return
    place = 0
    while text[place : place + 1] == ("," if place else "["):
        one, place = _decode(text, place + 1)
        yield one
    if text[place:] != "]":
        raise ValueError(f"no list in canonical JSON: {text[:40]!r}")


def digest(value: Plain) -> str:
    """SHA-256 of the canonical text, in hexadecimal."""
    return hashlib.sha256(canonical(value).encode("ascii")).hexdigest()


def plain(value: object) -> Plain:
    """A value as plain values.

    Raises:
        TypeError: it holds something that is none of the kinds named above.
    """
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, frozenset | set):
        return sorted(plain(one) for one in value)
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    raise TypeError(f"cannot be kept in a case: {type(value).__name__}")


def restored(kind: type[T], value: Plain) -> T:
    """Plain values as a value of a kind.

    Raises:
        ValueError, TypeError, KeyError: they are none of that kind.
    """
    return cast(T, _restored(kind, value))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _restored(kind: Any, value: Plain) -> Any:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        if value is None and type(None) in arguments:
            return None
        return _restored(next(one for one in arguments if one is not type(None)), value)
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            return tuple(_restored(arguments[0], one) for one in value)
        return tuple(_restored(one, each) for one, each in zip(arguments, value, strict=True))
    if origin is frozenset:
        return frozenset(_restored(arguments[0], one) for one in value)
    if origin is not None and issubclass(origin, Mapping):
        return {key: _restored(arguments[1], one) for key, one in value.items()}
    if dataclasses.is_dataclass(kind):
        hints = _hints(cast(type, kind))
        known = {f.name for f in dataclasses.fields(kind) if f.init}
        given = {name: _restored(hints[name], one) for name, one in value.items() if name in known}
        return cast(type, kind)(**given)
    if kind is date:
        return date.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if not isinstance(value, kind):
        raise TypeError(f"{kind.__name__} expected, {type(value).__name__} found")
    return value
