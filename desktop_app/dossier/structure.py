"""What a screen reader goes by: headings, paragraphs, tables and figures in reading order, tied to what is drawn on the pages.

An `Element` is a node of that tree. While a page draws for an element, its operators stand in a marked stretch with a number
of its own; what is drawn for none (rules, grounds, running heads) is marked as decoration. `StructureTree` writes the tree.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObject


@dataclass(eq=False)
class Element:
    """A node: its kind as PDF names it (`H1`, `P`, `Table`, `TR` …), and what it holds: further nodes, or stretches of pages.

    A stretch is a sheet and the number of the marked stretch on it. `alt` says in words what a figure shows. `kept` is
    false in a document without structure.
    """

    kind: str
    alt: str = ""
    kept: bool = True
    children: list["Element | tuple[Any, int]"] = field(default_factory=list)

    def add(self, kind: str, alt: str = "") -> "Element":
        """A new last child; a tree that is not kept is this one node."""
        if not self.kept:
            return self
        child = Element(kind, alt)
        self.children.append(child)
        return child

    def walk(self) -> Iterator["Element"]:
        """This node and all below it, parents first."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()


class _Written(PDFObject):  # type: ignore[misc]
    """An object whose bytes are made when the numbers of all others are known."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.data = b""

    def format(self, _: Any) -> bytes:
        """The bytes."""
        return self.data


def write_structure(document: Any, root: Element, pages: list[tuple[Any, Any]]) -> None:
    """Put the tree into a ReportLab document. `pages` are the sheets with their page objects, in order."""
    elements = [element for element in root.walk() if element is root or element.children]
    objects = {id(element): _Written() for element in elements}
    number = {key: _number(document, made) for key, made in objects.items()}
    tree, parents = _Written(), _Written()
    tree_number, parents_number = _number(document, tree), _number(document, parents)
    page_number = {id(sheet): _number(document, page) for sheet, page in pages}
    above = {id(child): number[id(one)] for one in elements for child in one.children if isinstance(child, Element)}
    for element in elements:
        parent = above.get(id(element), tree_number)
        objects[id(element)].data = _element(element, parent, number, page_number)
    nums = []
    for index, (sheet, page) in enumerate(pages):
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents"]
        page.StructParents = index
        owners = " ".join(f"{number[id(owner)]} 0 R" for owner in sheet.marked)
        nums.append(f"{index} [{owners}]")
    parents.data = f"<< /Nums [{' '.join(nums)}] >>".encode()
    tree.data = (
        f"<< /Type /StructTreeRoot /K {number[id(root)]} 0 R /ParentTree {parents_number} 0 R"
        f" /ParentTreeNextKey {len(pages)} >>"
    ).encode()
    document.Catalog.StructTreeRoot = tree
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})


def _number(document: Any, made: Any) -> int:
    reference = document.Reference(made)
    return int(document.idToObjectNumberAndVersion[reference.name][0])


def _element(element: Element, parent: int, number: dict[int, int], page_number: dict[int, int]) -> bytes:
    stretches = [child for child in element.children if not isinstance(child, Element)]
    first = page_number[id(stretches[0][0])] if stretches else 0
    kids = []
    for child in element.children:
        if isinstance(child, Element):
            if id(child) in number:
                kids.append(f"{number[id(child)]} 0 R")
            continue
        sheet, mark = child
        page = page_number[id(sheet)]
        kids.append(str(mark) if page == first else f"<< /Type /MCR /Pg {page} 0 R /MCID {mark} >>")
    entries = [f"<< /Type /StructElem /S /{element.kind} /P {parent} 0 R"]
    if stretches:
        entries.append(f"/Pg {first} 0 R")
    if element.alt:
        entries.append(f"/Alt <FEFF{element.alt.encode('utf-16-be').hex().upper()}>")
    entries.append(f"/K [{' '.join(kids)}] >>")
    return " ".join(entries).encode()
