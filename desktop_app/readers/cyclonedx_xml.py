"""A CycloneDX XML file as the same document that its JSON form is, as far as a hardware BOM goes.

One reader then serves both forms and all versions from 1.4 to 1.7: elements that it does not know are left alone.
"""

from typing import Any
from xml.etree.ElementTree import Element

from desktop_app.readers.xml_text import attribute, child, children, local, text_of


def is_cyclonedx(root: Element) -> bool:
    """Whether an XML file is a CycloneDX BOM."""
    return local(root) == "bom" and "cyclonedx.org" in root.tag


def document_of(root: Element) -> dict[str, Any]:
    """The document with the names that the JSON form gives them."""
    metadata = child(root, "metadata")
    product = child(metadata, "component") if metadata is not None else None
    return {
        "bomFormat": "CycloneDX",
        "specVersion": root.tag.rsplit("/", 1)[-1].split("}", 1)[0],
        "metadata": {"component": _component(product)} if product is not None else {},
        "components": _components(root),
        "dependencies": _dependencies(child(root, "dependencies")),
    }


def _components(above: Element) -> list[dict[str, Any]]:
    listed = child(above, "components")
    return [_component(element) for element in children(listed, "component")] if listed is not None else []


def _component(element: Element) -> dict[str, Any]:
    found: dict[str, Any] = {"type": attribute(element, "type"), "bom-ref": attribute(element, "bom-ref")}
    for name in ("name", "version", "description", "publisher", "group"):
        text = text_of(child(element, name))
        if text:
            found[name] = text
    for party in ("manufacturer", "supplier"):
        said = child(element, party)
        if said is not None:
            found[party] = {"name": text_of(child(said, "name"))}
    properties = child(element, "properties")
    if properties is not None:
        found["properties"] = [
            {"name": attribute(entry, "name"), "value": text_of(entry)} for entry in children(properties, "property")
        ]
    inner = _components(element)
    if inner:
        found["components"] = inner
    return found


def _dependencies(above: Element | None) -> list[dict[str, Any]]:
    if above is None:
        return []
    return [
        {
            "ref": attribute(entry, "ref"),
            "dependsOn": [attribute(below, "ref") for below in children(entry, "dependency")],
        }
        for entry in children(above, "dependency")
    ]
