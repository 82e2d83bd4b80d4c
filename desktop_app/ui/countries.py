"""Countries to export to: ISO 3166 alpha-2 codes with names in the language that is shown."""

from functools import cache

from PySide6.QtCore import QLocale

from desktop_app.rules.countries import names


@cache
def countries(language: str) -> tuple[tuple[str, str], ...]:
    """Code and name of each country, by name; names come from the rules' list, else from Qt."""
    found = []
    for code, text in names().items():
        name = text.in_language(language)
        if name == code:
            name = QLocale.territoryToString(QLocale.codeToTerritory(code)) or code
        found.append((code, name))
    return tuple(sorted(found, key=lambda pair: pair[1]))
