"""JSON files that list parts, as the interfaces of PLM and ERP systems give them out, become a sheet.

    [{"partNumber": "A-1", "quantity": 2}, …]            a flat list
    {"partNumber": "A", "children": [{…}, …]}            lists within records: a column `Level` says how deep each stands
    {"project": "X", "bom": {"items": [{…}, …]}}         what stands around the list is no part of it
    {"product": "X", "components": [{…}, …]}             the same, but for what the list is made of, which it goes into
    {"parts": {"A-1": {"quantity": 2}, …}}               records by their numbers: a column `Part ID` holds these
    [{"module": "Drive", "parts": [{…}, …]}, …]          a list within each group: its lines, with what the group says
    [{"product": "X", "components": [{…}, …]}, …]        a list of what each product is made of: columns `components/…`
    {"A-1": {"components": [{…}, …]}, …}                 the same, each under its product's number: a column `Parent ID`

Fields of an object within a record are named by both names, as in `manufacturer name`.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from desktop_app.readers.content import CODE
from desktop_app.readers.fields import Stored, sheet_of_records
from desktop_app.readers.headers import sublist
from desktop_app.readers.sheet import Sheet
from desktop_app.readers.vocabulary import kin, mentions
from desktop_app.readers.words import match
from desktop_app.readers.workbook import number_text

#: Records nested deeper than this are refused, as no assembly is so deep.
_DEEPEST = 200

_LEVEL, _NUMBER, _PARENT = "Level", "Part ID", "Parent ID"

#: The most characters that a product is called by.
_LONGEST_NAME = 80

#: Fewer records under their numbers are no list, and fewer fields no line.
_FEWEST = 2


def sheets_of(data: bytes) -> list[Sheet]:
    """The lists of a JSON file that is known to be valid; none where no records stand in it.

    Raises:
        UnreadableFile: a list is too large.
        RecursionError: it is nested deeper than any bill of materials.
    """
    document = json.loads(data.decode("utf-8-sig"), parse_float=_stored, parse_int=_stored)
    sheets = []
    found = list(_lists(document, ("list",)))
    names = [path[-1] for path, _, _ in found]
    for path, records, product in found:
        name = path[-1] if names.count(path[-1]) == 1 else " – ".join(path[-2:])
        listed = [(fields, depth) for record in records for fields, depth in _lines(record, 0)]
        if any(depth for _, depth in listed):
            # What goes into a product is one level below it.
            first = 1 if _lists_parts(path[-1]) else 0
            rows = [{_LEVEL: Stored(depth + first), **fields} for fields, depth in listed]
        else:
            rows = [dict(fields) for fields, _ in listed]
        sheets.append(replace(sheet_of_records(name, rows, encoding="json"), product=product))
    return sheets


def _stored(text: str) -> Stored:
    return Stored(number_text(float(text)) if "e" in text.casefold() else text)


def _lists(
    node: Any, path: tuple[str, ...], product: str = ""
) -> Iterator[tuple[tuple[str, ...], list[dict[str, Any]], str]]:
    """Lists of records that are not within a record themselves, with the names on the way to them, and what the product is
    called that they go into, where that is said; an object is one if it has the fields of those in it."""
    if isinstance(node, list):
        records = [entry for entry in node if isinstance(entry, dict)]
        if records:
            yield path, _ungrouped(records, path[-1]), product if _lists_parts(path[-1]) else ""
    elif isinstance(node, dict):
        own = set(_fields(node))
        below = [record for _, records in _children(node) for record in records]
        if below and len(own & {key for record in below for key in _fields(record)}) >= min(2, len(own)) and own:
            yield path, [node], ""
        elif _by_number(node):
            yield path, [{_NUMBER: key, **record} for key, record in node.items()], ""
        elif under := _under_products(node):
            yield path, under, ""
        else:
            for key, value in node.items():
                yield from _lists(value, (*path, str(key)), _called(node))


def _lists_parts(name: str) -> bool:
    """Whether a list is called by what its records are to a product, such as `components`."""
    return kin("component", name) or kin("child", name) or mentions("list", name)


def _called(node: Mapping[str, Any]) -> str:
    """The number or name by which an object says what it is, nothing where it does not."""
    said = {str(key): value.strip() for key, value in node.items() if isinstance(value, str) and value.strip()}
    for names in (_numbers_product, _names_product):
        for key, value in said.items():
            if names(key) and len(value) <= _LONGEST_NAME and not mentions("list", value):
                return value
    return ""


def _numbers_product(key: str) -> bool:
    found = match(key)
    return found is not None and not found.weak and found.role == "part_number"


def _names_product(key: str) -> bool:
    found = match(key)
    return (found is not None and not found.weak and found.role == "name") or kin("product", key) or kin("group", key)


def _by_number(node: Mapping[str, Any]) -> bool:
    """Whether an object is a list of records, each under its number: all say the same two things or more."""
    records = list(node.values())
    if len(records) < _FEWEST or not all(isinstance(record, dict) for record in records):
        return False
    said = [set(_fields(record)) for record in records]
    shared = set.intersection(*said)
    return len(shared) >= _FEWEST and 2 * len(shared) >= max(map(len, said)) and not any(map(_children, records))


def _under_products(node: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The lines of an object of lists, each under its product's number, with that number; none where it is no such object.

    A name such as `Frame` is rather that of a section of one list.
    """
    lines: list[dict[str, Any]] = []
    if not all(map(CODE.match, node)):
        return []
    for product, value in node.items():
        if not isinstance(value, dict | list) or (isinstance(value, dict) and _fields(value)):
            return []
        listed = [record for _, records, _ in _lists(value, (product,)) for record in records]
        if not listed or any(map(_children, listed)) or "quantity" not in _roles(listed[0]):
            return []
        lines += [{_PARENT: product, **record} for record in listed]
    return lines if len(node) >= _FEWEST else []


def _ungrouped(records: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    """The records of lists that stand in groups which say less than they, each with what its group says."""
    lists = sorted({key for record in records for key, _ in _children(record)})
    for key in lists:
        made_of = _made_of(records, key)
        if made_of:
            return made_of
    inner = [(record, key, below) for record in records for key, below in _children(record)]
    if len({key for _, key, _ in inner}) != 1:
        return records
    below = [one for _, _, some in inner for one in some]
    fields = {key for one in below for key in _fields(one)}
    groups = {key for record in records for key in _fields(record)}
    # Lines that say themselves how they hang together need no group for it.
    structured = bool(_roles(dict.fromkeys(fields - groups)) & {"level", "parent"})
    shared = fields & groups and not structured
    if len(fields) < _FEWEST or len(fields) <= len(groups) or shared or len(below) <= len(records):
        return records
    lines = []
    for record in records:
        said = {f"{name} {key}": text for key, text in _fields(record).items()}
        lines += [{**said, **one} for _, some in _children(record) for one in some]
    return lines


def _made_of(records: list[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    """The lines of the lists of that name, each with what its record says, where the records are products and it lists what
    goes into them; none where it does not."""
    below = [one for record in records for name, some in _children(record) if name == key for one in some]
    fields = dict.fromkeys(field for one in below for field in _fields(one))
    own = dict.fromkeys(field for record in records for field in _fields(record))
    if fields.keys() & own.keys() or not sublist([*own, *(f"{key}/{field}" for field in fields)])[0]:
        return []
    lines = []
    for record in records:
        said: dict[str, Any] = {**dict.fromkeys(own, ""), **_fields(record)}
        some = dict(_children(record)).get(key, [])
        lines += [{**said, **{f"{key}/{field}": text for field, text in _fields(one).items()}} for one in some]
    return lines


def _roles(record: Mapping[str, Any]) -> set[str]:
    return {found.role for field in record if (found := match(str(field))) is not None}


def _children(record: Mapping[str, Any]) -> list[tuple[str, list[dict[str, Any]]]]:
    return [
        (key, value)
        for key, value in record.items()
        if isinstance(value, list) and value and all(isinstance(entry, dict) for entry in value)
    ]


def _lines(record: Mapping[str, Any], depth: int) -> Iterator[tuple[dict[str, str], int]]:
    """A record and, below it, those of its lists that have fields in common with it; other lists are said of it."""
    if depth > _DEEPEST:
        raise RecursionError
    fields = _fields(record)
    below = []
    for key, records in _children(record):
        if any(set(fields) & set(_fields(child)) for child in records):
            below += records
        else:
            fields[key] = "; ".join(", ".join(_fields(child).values()) for child in records)
    yield fields, depth
    for child in below:
        yield from _lines(child, depth + 1)


def _fields(record: Mapping[str, Any]) -> dict[str, str]:
    """What a record says of itself."""
    said: dict[str, str] = {}
    for key, value in record.items():
        if isinstance(value, dict):
            said.update({f"{key} {inner}": text for inner, leaf in value.items() if (text := _text(leaf)) is not None})
        elif (text := _text(value)) is not None:
            said[str(key)] = text
    return said


def _text(value: Any) -> str | None:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, list) and not any(isinstance(entry, dict | list) for entry in value):
        return ", ".join(str(entry) for entry in value)
    return None
