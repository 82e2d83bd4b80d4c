"""Countries by name: ISO 3166 alpha-2 codes in words, in English for those that are traded most, in Chinese for all."""

import tomllib
from collections.abc import Mapping
from functools import cache

from desktop_app.resources import resource
from desktop_app.rules.text import Text


@cache
def names() -> Mapping[str, Text]:
    """The names by code; where there is none in English, the code stands for it."""
    table = tomllib.loads(resource("headers", "countries.toml").read_text(encoding="utf-8"))
    known, chinese = table["names"], table["chinese"]
    return {
        code: Text(
            known[code][0] if code in known else code,
            chinese.get(code) or next(name for name in known[code] if _is_chinese(name)),
        )
        for code in table["alpha3"]
    }


def in_sentence(code: str) -> Text:
    """A country within a sentence: in English the code, as the audit's JSON has it, in Chinese the name."""
    name = names().get(code)
    return Text(code, code if name is None else name.zh)


def _is_chinese(name: str) -> bool:
    return all("一" <= character <= "鿿" for character in name)
