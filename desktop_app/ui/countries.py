"""Countries to export to: ISO 3166 alpha-2 codes with names in the language that is shown."""

import tomllib
from functools import cache

from PySide6.QtCore import QLocale

from desktop_app.resources import resource


@cache
def countries(language: str) -> tuple[tuple[str, str], ...]:
    """Code and name of each country, by name; names come from the readers' list, else from Qt."""
    table = tomllib.loads(resource("headers", "countries.toml").read_text(encoding="utf-8"))
    named: dict[str, list[str]] = table["names"]
    found = []
    for code in table["alpha3"]:
        names = named.get(code, [])
        name = next((n for n in names if _is_chinese(n)), "") if language == "zh" else next(iter(names), "")
        found.append((code, name or QLocale.territoryToString(QLocale.codeToTerritory(code)) or code))
    return tuple(sorted(found, key=lambda pair: pair[1]))


def _is_chinese(name: str) -> bool:
    return all("一" <= character <= "鿿" for character in name)
