"""Bills of materials: parts, usages, quantities. Knows no file format, no law and no window."""

from desktop_app.bom.bom import PART_ROLES, Bom, Cell, Parts, Usages
from desktop_app.bom.build import Lines, build_bom
from desktop_app.bom.exact import decimal_text, fraction
from desktop_app.bom.problem import Problem, Severity

__all__ = [
    "PART_ROLES",
    "Bom",
    "Cell",
    "Lines",
    "Parts",
    "Problem",
    "Severity",
    "Usages",
    "build_bom",
    "decimal_text",
    "fraction",
]
