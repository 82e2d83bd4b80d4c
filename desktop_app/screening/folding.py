"""How texts and words are brought into the form in which they are compared.

Unicode NFKC and case folding make `Ｎ４２ＳＨ` and `n42sh` one; control characters become spaces. Positions are kept wherever
Unicode allows it, so that a match can be shown as the file spells it.
"""

import re
import unicodedata

_CONTROLS = dict.fromkeys((*range(0x20), 0x7F, 0x85, 0xA0, 0xAD, 0x200B, 0x2028, 0x2029, 0xFEFF), " ")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]")

#: Before and after a whole word: underscores separate words in part numbers, so they count as a gap.
WORD_STARTS = r"(?<![^\W_])"
WORD_ENDS = r"(?![^\W_])"

_PLURAL = "(?:s|es|en|e|n)?"
_GAP = r"[\s\-_]*"


def folded(text: str) -> str:
    """The text as it is compared."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    text = text.casefold()
    return text if text.isprintable() else text.translate(_CONTROLS)


def is_unspaced(word: str) -> bool:
    """Whether the word is of a script that does not part words by spaces (Chinese, Japanese, Korean)."""
    return _UNSPACED.search(word) is not None


def chunks(word: str) -> list[str]:
    """The folded word cut at spaces, hyphens and underscores: the pieces between which any such gap may stand."""
    return [chunk for chunk in re.split(r"[\s\-_]+", folded(word)) if chunk]


def word_pattern(word: str) -> str:
    """A word as a pattern: whole, with common plural endings; anywhere in scripts without spaces."""
    body = _GAP.join(re.escape(chunk) for chunk in chunks(word))
    return body if is_unspaced(word) else f"{WORD_STARTS}{body}{_PLURAL}{WORD_ENDS}"


def ending_pattern(ending: str) -> str:
    """An ending of words as a pattern: `motor` is also found in `Getriebemotor`, but not in `Motorhalter`."""
    return rf"[^\W_]*{re.escape(folded(ending))}{_PLURAL}{WORD_ENDS}"


class _Tree(dict[str, "_Tree"]):
    """Literals by their characters; the key `""` marks where one ends."""


def trie_pattern(literals: set[str]) -> str:
    """One pattern that finds the longest of many literals, shared beginnings written once so that it runs quickly."""
    tree = _Tree()
    for literal in literals:
        node = tree
        for character in literal:
            node = node.setdefault(character, _Tree())
        node[""] = _Tree()
    return _branches(tree)


def _branches(node: "_Tree") -> str:
    ends = "" in node
    branches = [re.escape(character) + _branches(node[character]) for character in sorted(node) if character]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if ends else "")
