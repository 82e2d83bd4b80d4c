"""Equipment in a supplier's own words, recognised as an entry of a list of controlled equipment (2B902).

The list controls exports from China and says nothing about goods made with the equipment. Recognising an entry makes a flag
more telling; it changes no outcome.
"""

import unicodedata

from desktop_app.rules.model import EquipmentEntry, RulePack


def recognise(pack: RulePack, text: str) -> EquipmentEntry | None:
    """The first entry one of whose words stands in a description of equipment."""
    folded = " ".join(unicodedata.normalize("NFKC", text).casefold().replace("-", " ").split())
    return next((entry for entry in pack.equipment if any(word in folded for word in entry.words)), None)
