"""XML in which records stand within records of the same kind: each is a line, and how deep it stands is its level.

    <part number="A"><children><part number="B" qty="2"/></children></part>
    <configuration><attribute name="Part Number" value="A"/><references>… <configuration>…</configuration> …

SOLIDWORKS PDM exports its assemblies in the second way, with what a record says in elements of a name and a value.
"""

from collections import Counter
from xml.etree.ElementTree import Element

from desktop_app.readers.xml_text import attribute, local, text_of

#: Fewer records within others are no structure; nested deeper than this, no assembly.
_FEWEST_BELOW, _DEEPEST = 2, 200

#: Share of the records that must say two things or more.
_TELLING = 0.8

_NAME, _VALUE = ("name", "key", "attr"), ("value", "val", "#text")


def nested_records(root: Element) -> list[dict[str, str]]:
    """The lines of such a file with a field `Level`, the topmost being 0; none where nothing is nested so.

    Raises:
        RecursionError: it is nested deeper than any bill of materials.
    """
    for kind in _kinds(root):
        found: list[dict[str, str]] = []
        waiting: list[tuple[Element, dict[str, str] | None, int]] = [(root, None, -1)]
        while waiting:
            element, record, level = waiting.pop()
            if local(element) == kind:
                level += 1
                record = {"Level": str(level)}
                found.append(record)
                if level > _DEEPEST:
                    raise RecursionError
            if record is not None:
                _say(record, element, kind)
            waiting += [(inner, record, level) for inner in reversed(element)]
        if sum(1 for record in found if len(record) > _FEWEST_BELOW) >= _TELLING * len(found):
            return found
    return []


def _kinds(root: Element) -> list[str]:
    """Kinds of elements that stand within others of their kind, the most numerous first."""
    below: Counter[str] = Counter()
    counted: Counter[str] = Counter()
    waiting: list[tuple[Element, frozenset[str]]] = [(root, frozenset())]
    while waiting:
        element, above = waiting.pop()
        kind = local(element)
        counted[kind] += 1
        below[kind] += kind in above
        around = above if kind in above else above | {kind}
        waiting += [(inner, around) for inner in element]
    return [kind for kind, times in counted.most_common() if below[kind] >= _FEWEST_BELOW and times >= _FEWEST_BELOW]


def _say(record: dict[str, str], element: Element, kind: str) -> None:
    """Add what an element says of the record that it stands in."""
    if local(element) == kind:
        for key, value in element.attrib.items():
            record.setdefault(key.rsplit("}", 1)[-1], value)
        return
    name, value = attribute(element, *_NAME), attribute(element, *_VALUE)
    if name and (value or "value" in element.attrib):
        record.setdefault(name, value)
    elif len(element) == 0:
        if text_of(element):
            record.setdefault(local(element), text_of(element))
        for key, said in element.attrib.items():
            record.setdefault(f"{local(element)} {key.rsplit('}', 1)[-1]}", said)
