"""Material declarations as XML (IPC-1752A and B, IPC-1754, IEC 62474) become suppliers' statements.

They list, for each product, homogeneous materials and the substances in them. Each substance that is a listed constituent
becomes one statement about the product; the others are counted and said. The standards name their elements differently and
by version, so what is looked for is what they share: a product with a number, materials with an amount, substances with a
CAS number. Row *n* of a statement is the *n*-th substance of the file.
"""

import datetime as dt
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from desktop_app.bom import decimal_text, fraction
from desktop_app.bom.messages import worded
from desktop_app.bom.problem import Problem, info, warning
from desktop_app.declarations import Statement, StatementSource
from desktop_app.readers.numbers import decimal
from desktop_app.readers.substances import by_cas
from desktop_app.readers.xml_text import attribute, child, local

_STANDARDS = ("175x", "ipc-1752", "ipc1752", "1754", "62474")
_ROOTS = frozenset({"MainDeclaration", "Declaration", "IPC1752", "IEC62474", "DeclarationFor"})
_PRODUCTS = frozenset({"Product", "SubProduct", "ProductPart", "Part", "Article", "Component", "MaterialDeclaration"})
_SUBSTANCES = frozenset({"Substance", "SubstanceID", "DeclarableSubstance", "SubstanceDeclaration", "Identity"})
_COMPANIES = frozenset({"SupplyCompany", "SupplierCompany", "ResponseCompany", "Supplier", "RespondingCompany"})
_PEOPLE = frozenset({"Authorizer", "AuthorizerContact", "SupplierContact", "Contact"})

#: Elements of the trees that are gone through at most.
_MOST_ELEMENTS = 5_000_000

#: Where the parts of a statement stand, shown in place of header texts.
HEADERS = {"part_number": "itemNumber", "constituent": "SubstanceID", "mass": "Amount", "supplier": "SupplyCompany"}


@dataclass(frozen=True)
class _Place:
    """What is known of the surroundings of a substance."""

    number: str = ""
    mass: str = ""
    unit: str = ""


def is_material_declaration(root: Element) -> bool:
    """Whether an XML file is a material declaration of one of the standards."""
    space = root.tag.lower() if isinstance(root.tag, str) else ""
    return any(standard in space for standard in _STANDARDS) or (
        local(root) in _ROOTS and any(local(e) in {"Substance", "SubstanceID"} for e in root.iter())
    )


def read_material_declaration(
    root: Element, file: str, digest: str
) -> tuple[tuple[Statement, ...], tuple[Problem, ...]]:
    """The statements of a material declaration, and what was left out of it."""
    company, person, day = _signed(root)
    statements: list[Statement] = []
    nameless: list[str] = []
    others = 0
    substances = 0
    pending: list[tuple[Element, _Place]] = [(root, _Place())]
    for _ in range(_MOST_ELEMENTS):
        if not pending:
            break
        element, place = pending.pop()
        if local(element) in {"Substance", "DeclarableSubstance", "SubstanceDeclaration"}:
            cas = _cas(element)
            if cas or attribute(element, "name"):
                substances += 1
                constituent = by_cas(cas)
                if not constituent:
                    others += 1
                elif not place.number:
                    nameless.append(attribute(element, "name") or cas)
                else:
                    mass, unit = _mass(element, place)
                    source = StatementSource(file, digest, "", substances, HEADERS)
                    statements.append(
                        Statement(
                            place.number,
                            source,
                            supplier=company,
                            constituent=constituent,
                            mass=mass,
                            mass_unit=unit,
                            declared_by=person,
                            declared_on=day,
                        )
                    )
        inner = _inside(element, place)
        pending += [(below, inner) for below in reversed(list(element))]
    return tuple(statements), tuple(_said(file, statements, nameless, others))


def _said(file: str, statements: list[Statement], nameless: list[str], others: int) -> list[Problem]:
    problems = []
    if nameless:
        problems.append(
            warning(
                worded("substances-without-part", listed=", ".join(nameless[:10])),
                file=file,
            )
        )
    if others:
        problems.append(info(worded("substances-not-listed", count=others), file=file))
    if statements:
        problems.append(
            info(
                worded("substances-as-metals"),
                file=file,
            )
        )
    return problems


def _inside(element: Element, place: _Place) -> _Place:
    """What is known below an element: a product gives its number, a material its amount."""
    if local(element) in _PRODUCTS:
        identity = next(
            (
                child(element, name)
                for name in ("ProductID", "PartID", "Identifier")
                if child(element, name) is not None
            ),
            None,
        )
        number = _number_of(identity) or _number_of(element)
        return _Place(number or place.number)
    if local(element) in {"HomogeneousMaterial", "Material", "MaterialDeclaration"}:
        mass, unit = _amount(element)
        return _Place(place.number, mass, unit) if mass else place
    return place


def _number_of(element: Element | None) -> str:
    return " ".join(
        attribute(element, "itemNumber", "partNumber", "productNumber", "number", "identity", "itemName").split()
    )


def _cas(substance: Element) -> str:
    for element in (substance, *substance):
        if local(element) in _SUBSTANCES and attribute(element, "authority").upper() in {"", "CAS"}:
            found = attribute(element, "casNumber", "cas", "identity", "id").replace(" ", "")
            if found.count("-") == 2:
                return found
    return ""


def _amount(element: Element) -> tuple[str, str]:
    for below in element:
        if local(below) in {"Amount", "Mass", "Weight"}:
            value = decimal(attribute(below, "value", "amount", "mass"), ".")
            if value is not None:
                return value, attribute(below, "UOM", "unitOfMeasure", "unit", "units")
    return "", ""


def _mass(substance: Element, place: _Place) -> tuple[str, str]:
    """A substance's own amount, or its share of the material's."""
    mass, unit = _amount(substance)
    if mass:
        return mass, unit
    share = next((e for e in substance if local(e) in {"Concentration", "MassPercent", "MassFraction"}), None)
    value = fraction(decimal(attribute(share, "value", "percent", "concentration"), ".") or "")
    whole = fraction(place.mass)
    if value is None or whole is None:
        return "", ""
    parts = 1_000_000 if attribute(share, "UOM", "unit", "unitOfMeasure").casefold() == "ppm" else 100
    return decimal_text(whole * value / parts), place.unit


def _signed(root: Element) -> tuple[str, str, dt.date | None]:
    company = person = ""
    day = None
    for number, element in enumerate(root.iter()):
        if number > 10_000:
            break
        if not company and local(element) in _COMPANIES:
            company = attribute(element, "name", "companyName")
        elif not person and local(element) in _PEOPLE:
            person = attribute(element, "name")
        elif day is None and local(element) in {"Response", "SupplierAcceptance", "Declaration", "BusinessInfo"}:
            day = _date(attribute(element, "date", "responseDate", "dateCreated"))
    return company, person, day


def _date(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
