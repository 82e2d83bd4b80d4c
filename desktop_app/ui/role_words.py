"""Words, order, colours and signs for what columns and rows of a file are, as the mapping dialog shows them."""

from PySide6.QtCore import QCoreApplication

from desktop_app.readers import MODEL_QUANTITY

translate = QCoreApplication.translate

#: Roles that several columns may have.
SHARED = frozenset({MODEL_QUANTITY})

#: Roles of a bill of materials in the order in which they are offered, by group: the tone and a sign for it, then the roles.
GROUPS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("role-identity", "#", ("part_number", "mpn", "revision", "supplier_part")),
    ("role-naming", "A", ("name", "description", "model", "specification", "material")),
    ("role-quantity", "×", ("quantity", MODEL_QUANTITY, "unit", "base_quantity", "reference_designators")),
    ("role-structure", "⊢", ("level", "parent", "item")),
    ("role-money", "¤", ("unit_price", "currency", "price_unit", "pack_quantity", "value")),
    (
        "role-facts",
        "•",
        ("manufacturer", "supplier", "country_of_origin", "hs_code", "item_class", "mass", "mass_unit", "mass_percent"),
    ),
)

#: Roles that only tables of suppliers' statements have.
STATED: tuple[str, ...] = (
    "constituent",
    "value",
    "mass_percent",
    "stage",
    "technology_origin",
    "equipment_origin",
    "equipment",
    "declared_by",
    "declared_on",
    "valid_until",
    "evidence",
)

#: Roles that are read of a table of statements besides those.
ALSO_STATED = frozenset(
    {"part_number", "supplier", "item_class", "currency", "mass", "mass_unit", "country_of_origin", "unit_price"}
)


def offered(structure: str) -> list[str]:
    """The roles that a column of such a file can be given, in order."""
    bom = [role for _, _, roles in GROUPS for role in roles if role not in STATED]
    return [*(role for role in bom if role in ALSO_STATED), *STATED] if structure == "declaration" else bom


def tone(role_id: str) -> str:
    """The name of the tone of a role; `neutral` for those that are not read."""
    if role_id in STATED:
        return "role-facts"
    return next((name for name, _, roles in GROUPS if role_id in roles), "neutral")


def sign(role_id: str) -> str:
    """The sign of a role's group, which tells groups apart without colours; `""` for what is not read."""
    if role_id in STATED:
        return "•"
    return next((mark for _, mark, roles in GROUPS if role_id in roles), "")


def role(role_id: str) -> str:
    """The name of a role."""
    names = {
        "part_number": translate("Role", "Part number"),
        "mpn": translate("Role", "Manufacturer's part number"),
        "revision": translate("Role", "Revision"),
        "supplier_part": translate("Role", "Supplier's part number"),
        "name": translate("Role", "Name"),
        "description": translate("Role", "Description"),
        "model": translate("Role", "Model"),
        "specification": translate("Role", "Specification"),
        "material": translate("Role", "Material"),
        "quantity": translate("Role", "Quantity"),
        MODEL_QUANTITY: translate("Role", "Model quantity"),
        "unit": translate("Role", "Unit"),
        "base_quantity": translate("Role", "Base quantity"),
        "reference_designators": translate("Role", "Reference designators"),
        "level": translate("Role", "Level"),
        "parent": translate("Role", "Parent number"),
        "item": translate("Role", "Item number"),
        "unit_price": translate("Role", "Unit price"),
        "currency": translate("Role", "Currency"),
        "price_unit": translate("Role", "Price per so many"),
        "pack_quantity": translate("Role", "Pieces in a pack"),
        "manufacturer": translate("Role", "Manufacturer"),
        "supplier": translate("Role", "Supplier"),
        "country_of_origin": translate("Role", "Country of origin"),
        "hs_code": translate("Role", "HS code"),
        "item_class": translate("Role", "Item class"),
        "mass": translate("Role", "Mass"),
        "mass_unit": translate("Role", "Unit of mass"),
        "mass_percent": translate("Role", "Mass percent"),
        "constituent": translate("Role", "Constituent"),
        "value": translate("Role", "Value"),
        "stage": translate("Role", "Stage"),
        "technology_origin": translate("Role", "Origin of the technology"),
        "equipment_origin": translate("Role", "Origin of the equipment"),
        "equipment": translate("Role", "Equipment"),
        "declared_by": translate("Role", "Declared by"),
        "declared_on": translate("Role", "Declared on"),
        "valid_until": translate("Role", "Valid until"),
        "evidence": translate("Role", "Evidence"),
        "other_quantity": translate("Role", "Another quantity"),
        "total_price": translate("Role", "Total price"),
        "note": translate("Role", "Note"),
        "link": translate("Role", "Link"),
        "package": translate("Role", "Package"),
        "state": translate("Role", "State"),
    }
    return names.get(role_id, role_id.replace("_", " "))


def row_kind(kind: str) -> str:
    """What a row is that is no line item."""
    return {
        "title": translate("RowKind", "Title above the table"),
        "header": translate("RowKind", "Header"),
        "heading": translate("RowKind", "Heading between the lines"),
        "total": translate("RowKind", "Sum"),
        "remark": translate("RowKind", "Note"),
        "nameless": translate("RowKind", "Names no part"),
        "outside": translate("RowKind", "Outside the borders drawn"),
    }[kind]


def row_sign(kind: str) -> str:
    """A sign for a kind of row, beside its number."""
    return {"title": "¶", "header": "▤", "heading": "§", "total": "Σ", "remark": "…", "nameless": "?", "outside": "×"}[
        kind
    ]


def structure(structure_id: str) -> str:
    """How a file says what goes into what."""
    return {
        "levels": translate("Structure", "list with levels"),
        "parent-child": translate("Structure", "list of parents and children"),
        "flat": translate("Structure", "flat list"),
        "declaration": translate("Structure", "suppliers' statements"),
        "cyclonedx": translate("Structure", "CycloneDX"),
    }[structure_id]


def letters(column: int) -> str:
    """A 0-based column as a spreadsheet names it: A, …, Z, AA."""
    name, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        name = chr(ord("A") + digit) + name
    return name
