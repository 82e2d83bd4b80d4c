"""A CycloneDX document (hardware BOM) becomes line items: components, nested components, dependencies.

The component of the metadata is the root and no line item; every component is one. Components inside components go into
those; where none is nested, the dependencies say which goes into which, and what nothing depends on goes into the root.
Row *n* of a result is the *n*-th component in the order of the file, the first being row 2, as in a table with a header.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.bom import Lines
from desktop_app.bom.exact import Text
from desktop_app.bom.messages import worded
from desktop_app.bom.problem import Problem, info, warning
from desktop_app.readers import numbers
from desktop_app.readers.codes import country
from desktop_app.readers.source import UnreadableFile

#: JSON fields by role, as they are shown in place of header texts.
FIELDS = {
    "part_number": "name",
    "revision": "version",
    "description": "description",
    "manufacturer": "manufacturer.name",
    "supplier": "supplier.name",
    "quantity": "properties[quantity]",
}


#: Types of components that are no parts of a machine, as the standard names them.
_SOFTWARE = frozenset(
    [
        "application",
        "framework",
        "library",
        "container",
        "platform",
        "operating-system",
        "device-driver",
        "firmware",
        "file",
        "machine-learning-model",
        "data",
        "cryptographic-asset",
    ]
)


@dataclass(frozen=True)
class Hardware:
    """A CycloneDX file as line items; `items` counts the components, the root being none of them, `software` those that are
    programs and the like."""

    lines: Lines
    items: int
    version: str
    headers: dict[str, str]
    problems: list[Problem]
    software: int = 0


def is_json(data: bytes) -> bool:
    """Whether a file begins as JSON does."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["}


def parse_json(name: str, data: bytes) -> dict[str, Any] | None:
    """The document of a CycloneDX JSON file, None where it is JSON of another kind.

    Raises:
        UnreadableFile: the file is no valid JSON.
    """
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as failure:
        raise UnreadableFile(
            name,
            worded("json-invalid", failure=failure),
        ) from None
    if isinstance(document, dict) and document.get("bomFormat") == "CycloneDX":
        return document
    return None


def read_cyclonedx(name: str, document: dict[str, Any], stem: str) -> Hardware:
    """The line items of a CycloneDX document.

    Raises:
        UnreadableFile: it has no components.
    """
    found = list(_components(document.get("components"), -1, []))
    if not found:
        raise UnreadableFile(name, worded("cyclonedx-empty"))
    return _lines(document, [c for c, _ in found], [p for _, p in found], stem)


def _components(listed: Any, parent: int, seen: list[int]) -> Iterator[tuple[dict[str, Any], int]]:
    """Components in file order with the position of the one they are nested in; a stack, because nesting is the file's."""
    pending = [(component, parent) for component in reversed(_dicts(listed))]
    while pending:
        component, above = pending.pop()
        position = len(seen)
        seen.append(above)
        yield component, above
        pending += [(inner, position) for inner in reversed(_dicts(component.get("components")))]


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _text(value: Any) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _party(value: Any) -> str:
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _property(component: dict[str, Any], *endings: str) -> str:
    for entry in _dicts(component.get("properties")):
        if _text(entry.get("name")).casefold().split(":")[-1].replace("_", "").replace("-", "").endswith(endings):
            return _text(entry.get("value"))
    return ""


def _lines(document: dict[str, Any], components: list[dict[str, Any]], nested: list[int], stem: str) -> Hardware:
    problems: list[Problem] = []
    metadata = document.get("metadata")
    product = metadata.get("component") if isinstance(metadata, dict) else None
    product = product if isinstance(product, dict) else {}
    root = _text(product.get("name")) or stem
    listed: list[dict[str, Any]] = [product | {"name": root}, *components]
    edges = [(above + 1, position + 1) for position, above in enumerate(nested)]
    if max(nested, default=-1) < 0:
        edges = _depended(document, listed) or edges
    order = sorted(edges, key=lambda edge: edge[1])
    parent_names = [""] + [_named(listed, parent) for parent, _ in order]
    children = [0] + [child for _, child in order]
    cells = [listed[child] for child in children]
    quantity = _quantities(cells, problems)
    columns: dict[str, Text] = {
        "part_number": _column([_named(listed, child) for child in children]),
        "revision": _column([_text(c.get("version")) for c in cells]),
        "description": _column([_text(c.get("description")) for c in cells]),
        "manufacturer": _column([_party(c.get("manufacturer")) or _text(c.get("publisher")) for c in cells]),
        "mpn": _column([_property(c, "mpn", "manufacturerpartnumber", "partnumber") for c in cells]),
        "supplier": _column([_party(c.get("supplier")) for c in cells]),
        "quantity": quantity,
        "country_of_origin": _column([country(_property(c, "countryoforigin", "origin")) or "" for c in cells]),
        "item_class": _column([_property(c, "itemclass").casefold() for c in cells]),
    }
    headers = {role: field for role, field in FIELDS.items() if role in columns and any(columns[role][1:])}
    rows = np.array([-1, *children[1:]], dtype=np.int32)
    lines = Lines(rows, columns, headers, parent_number=_column(parent_names))
    software = sum(1 for c in components if _text(c.get("type")).casefold() in _SOFTWARE)
    if software:
        problems.append(warning(worded("cyclonedx-software", count=software, components=len(components))))
    return Hardware(lines, len(components), _text(document.get("specVersion")), headers, problems, software)


def _named(listed: list[dict[str, Any]], position: int) -> str:
    component = listed[position]
    name = _text(component.get("name")) or _text(component.get("bom-ref")) or f"component {position}"
    same = (
        [i for i, other in enumerate(listed) if _text(other.get("name")) == name]
        if len(listed) <= 5_000
        else [position]
    )
    versions = {_text(listed[i].get("version")) for i in same}
    return f"{name} {_text(component.get('version'))}".strip() if len(versions) > 1 else name


def _column(texts: list[str]) -> Text:
    column = np.empty(len(texts), dtype=object)
    column[:] = texts
    return column


def _depended(document: dict[str, Any], listed: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """Who depends on whom, by position; what nothing depends on hangs under the root (0)."""
    position: dict[str, int] = {}
    for i, component in enumerate(listed):
        reference = _text(component.get("bom-ref"))
        if reference:
            position.setdefault(reference, i)
    edges: dict[tuple[int, int], None] = {}
    for entry in _dicts(document.get("dependencies")):
        above = position.get(_text(entry.get("ref")))
        below = entry.get("dependsOn")
        for reference in below if isinstance(below, list) else []:
            child = position.get(_text(reference))
            if above is not None and child and child != above:
                edges[above, child] = None
    if not edges:
        return []
    held = {child for _, child in edges}
    return [(0, i) for i in range(1, len(listed)) if i not in held] + list(edges)


def _quantities(cells: list[dict[str, Any]], problems: list[Problem]) -> Text:
    said = [_property(c, "quantity", "qty") for c in cells]
    result = []
    bad = []
    for row, text in enumerate(said):
        parts = numbers.split_quantity(text) if text else None
        value = numbers.decimal(parts[0], ".") if parts else None
        result.append(value or "")
        if text and value is None:
            bad.append(f"component {row} (“{text[:40]}”)")
    if bad:
        problems.append(warning(worded("cyclonedx-quantity-unread", listed=", ".join(bad[:10]))))
    if not any(said[1:]):
        problems.append(info(worded("cyclonedx-no-quantities")))
        return _column(["1"] * len(cells))
    empty = [str(row) for row, text in enumerate(said) if row and not text]
    if empty:
        problems.append(warning(worded("cyclonedx-quantity-missing", listed=", ".join(empty[:20]))))
    return _column(result)
