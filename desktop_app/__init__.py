"""Lodestone: does a product need China's export licence for its rare earths, on which day, and why.

The way through the package, one line a step (resources/help/contributing.md says more):
file -> `readers` (table, columns) -> `bom` (parts, usages) -> + `declarations`, + `screening` -> `rules` -> `audit`
-> `ui` | `dossier` | JSON.
"""

__version__ = "0.1.0"
