"""The dossier's own texts, from `resources/dossier/wording.toml`: one table a text, English and Chinese."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from desktop_app.resources import resource
from desktop_app.rules.model import Text


@lru_cache
def load_wording() -> Mapping[str, Text]:
    """All texts by name."""
    document = tomllib.loads(resource("dossier", "wording.toml").read_text(encoding="utf-8"))
    return {name: Text(entry["en"], entry["zh"]) for name, entry in document.items()}
