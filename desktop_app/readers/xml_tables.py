"""XML files that are tables, or lists of records, become sheets that are read as any other sheet is.

Excel 2003 workbooks (SpreadsheetML), KiCad netlists and BOMs, the BOM section of IPC-2581, and plain lists of records as
ERP systems export them. In the lists row 0 holds the names of the fields, row *n* the *n*-th record of the file.
"""

from xml.etree.ElementTree import Element

import numpy as np

from desktop_app.readers.archive import MOST_CELLS, too_many_cells
from desktop_app.readers.fields import sheet_of_records
from desktop_app.readers.sheet import Column, Sheet
from desktop_app.readers.workbook import number_text
from desktop_app.readers.xml_nested import nested_records
from desktop_app.readers.xml_text import attribute, child, children, descendants, local, text_of

_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"
_MOST_COLUMNS = 16_384

#: Fewer records of one kind are no list.
_FEWEST_RECORDS = 2


def sheets_of(name: str, root: Element) -> list[Sheet]:
    """The sheets that an XML file holds; none where it is no list at all.

    Raises:
        UnreadableFile: a sheet is too large.
    """
    if root.tag == f"{{{_SPREADSHEET}}}Workbook" or (
        local(root) == "Workbook" and child(root, "Worksheet") is not None
    ):
        return [_worksheet(name, sheet) for sheet in children(root, "Worksheet")]
    if local(root) == "export" and (child(root, "components") is not None or child(root, "design") is not None):
        return [sheet_of_records("components", map(_kicad_component, descendants(root, "comp")), "xml")]
    if local(root) == "IPC-2581":
        return _ipc_2581(root)
    listed = _record_elements(root)
    nested = nested_records(root)
    if len(nested) >= max(2, len(listed)):
        return [sheet_of_records("list", nested, "xml")]
    if not listed:
        return []
    groups = any(above is not listed[0][0] for above, _ in listed)
    records = [_listed_fields(above, record, groups) for above, record in listed]
    return [sheet_of_records(local(listed[0][1]), records, "xml")]


def _worksheet(name: str, worksheet: Element) -> Sheet:
    table = child(worksheet, "Table")
    rows: dict[int, dict[int, tuple[str, bool]]] = {}
    row = -1
    for element in children(table, "Row") if table is not None else ():
        row = _index(element, row + 1)
        column = -1
        for cell in children(element, "Cell"):
            column = _index(cell, column + 1)
            rows.setdefault(row, {})[column] = _spreadsheet_cell(child(cell, "Data"))
            column += _number(attribute(cell, "MergeAcross"))
    height, width = max(rows, default=-1) + 1, 1 + max((max(cells) for cells in rows.values()), default=-1)
    if width > _MOST_COLUMNS or height * width > MOST_CELLS:
        raise too_many_cells(name, height * width)
    texts = np.full((width, height), "", dtype=object)
    numeric = np.zeros((width, height), dtype=bool)
    for at, cells in rows.items():
        for column, (text, stored) in cells.items():
            texts[column, at], numeric[column, at] = text, stored
    columns = tuple(Column(texts[c], numeric[c]) for c in range(width)) if height else ()
    return Sheet(attribute(worksheet, "Name"), columns)


def _index(element: Element, otherwise: int) -> int:
    """The place of a row or a cell: sheets leave empty ones out and number the next, from 1."""
    told = _number(attribute(element, "Index"))
    return told - 1 if told else otherwise


def _number(text: str) -> int:
    return min(int(text), 10_000_000) if text.isdecimal() and text.isascii() else 0


def _spreadsheet_cell(data: Element | None) -> tuple[str, bool]:
    if data is None:
        return "", False
    text = "".join(data.itertext())
    kind = attribute(data, "Type")
    if kind == "Number":
        try:
            return number_text(float(text)), True
        except ValueError:
            return text, False
    if kind == "DateTime":
        return text.removesuffix("T00:00:00.000").replace("T", " "), False
    return ("" if text.isspace() else text), False


def _kicad_component(component: Element) -> dict[str, str]:
    """One symbol of a schematic, with all the fields that its author gave it."""
    fields = {"Reference": attribute(component, "ref"), "Value": text_of(child(component, "value"))}
    library = child(component, "libsource")
    fields |= {"Description": attribute(library, "description"), "Part": attribute(library, "part")}
    fields |= {"Footprint": text_of(child(component, "footprint")), "Datasheet": text_of(child(component, "datasheet"))}
    for field in descendants(component, "field"):
        fields[attribute(field, "name") or "field"] = text_of(field)
    for known in children(component, "property"):
        if attribute(known, "name").casefold() in {"dnp", "exclude_from_bom"}:
            fields["DNP"] = "DNP"
    return fields


def _ipc_2581(root: Element) -> list[Sheet]:
    makers = {attribute(e, "id"): attribute(e, "name") or attribute(e, "id") for e in descendants(root, "Enterprise")}
    approved: dict[str, tuple[str, str]] = {}
    for item in descendants(root, "AvlItem"):
        number = next((attribute(e, "name") for e in descendants(item, "AvlMpn")), "")
        maker = next((attribute(e, "enterpriseRef") for e in descendants(item, "AvlVendor")), "")
        approved[attribute(item, "OEMDesignNumber")] = (number, makers.get(maker, maker))

    def fields(item: Element) -> dict[str, str]:
        number = attribute(item, "OEMDesignNumberRef", "OEMDesignNumber")
        mpn, maker = approved.get(number, ("", ""))
        said = {
            "Part Number": number,
            "Internal Part Number": attribute(item, "internalPartNumber"),
            "Quantity": attribute(item, "quantity"),
            "Description": attribute(item, "description"),
            "Reference Designators": ", ".join(attribute(e, "name") for e in descendants(item, "RefDes")),
            "MPN": mpn,
            "Manufacturer": maker,
        }
        for textual in descendants(item, "Textual"):
            said.setdefault(
                attribute(textual, "textualCharacteristicName"), attribute(textual, "textualCharacteristicValue")
            )
        return said

    return [
        sheet_of_records(attribute(bom, "name") or "Bom", map(fields, descendants(bom, "BomItem")), "xml")
        for bom in descendants(root, "Bom")
    ]


def _record_elements(root: Element) -> list[tuple[Element, Element]]:
    """The most numerous kind of sibling elements that hold values of their own: the records of a list, each with the element
    it stands in. Equal lists in elements of one kind, such as the parts of each module, are one."""
    lists: dict[tuple[str, ...], list[tuple[Element, Element]]] = {}
    waiting: list[tuple[Element, tuple[str, ...]]] = [(root, (local(root),))]
    while waiting:
        above, path = waiting.pop()
        inner = list(above)
        for element in inner:
            lists.setdefault((*path, local(element)), []).append((above, element))
        waiting += [(element, (*path, local(element))) for element in reversed(inner)]
    best: list[tuple[Element, Element]] = []
    for listed in lists.values():
        if len(listed) > len(best) and len(listed) >= _FEWEST_RECORDS:
            some = listed[:50]
            if sum(1 for _, element in some if len(_fields(element)) >= 2) >= 0.8 * len(some):
                best = listed
    return best


def _listed_fields(above: Element, record: Element, groups: bool) -> dict[str, str]:
    """What a record says, and where it stands in one of several groups, what that says of itself."""
    said = _fields(record)
    if groups:
        for leaf in above:
            if len(leaf) == 0 and text_of(leaf):
                said.setdefault(f"{local(above)} {local(leaf)}", text_of(leaf))
    return said


def _fields(record: Element) -> dict[str, str]:
    """Attributes and leaves of a record by their names; a leaf below another element is named by both."""
    said = {key.rsplit("}", 1)[-1]: value for key, value in record.attrib.items()}
    for element in record:
        if len(element) == 0:
            said.setdefault(local(element), text_of(element))
        for key, value in element.attrib.items():
            said.setdefault(f"{local(element)} {key.rsplit('}', 1)[-1]}", value)
        for leaf in element:
            if len(leaf) == 0 and text_of(leaf):
                said.setdefault(f"{local(element)} {local(leaf)}", text_of(leaf))
    return said
