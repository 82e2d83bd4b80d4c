"""How texts and words are brought into the form in which they are compared.

Unicode NFKC and case folding make `Ｎ４２ＳＨ` and `n42sh` one; control characters become spaces. Positions are kept wherever
Unicode allows it, so that a match can be shown as the file spells it.
"""

import re
import unicodedata
from collections.abc import Iterable

_CONTROLS = dict.fromkeys((*range(0x20), 0x7F, 0x85, 0xA0, 0xAD, 0x200B, 0x2028, 0x2029, 0xFEFF), " ")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]")

#: Before and after a whole word: underscores separate words in part numbers, so they count as a gap.
WORD_STARTS = r"(?<![^\W_])"
WORD_ENDS = r"(?![^\W_])"

_PLURAL = "(?:s|es|en|e|n)?"
_GAP = r"[\s\-_]*"
_GAPS = re.compile(r"[\s\-_]+")


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
    return [chunk for chunk in _GAPS.split(folded(word)) if chunk]


def joined(word: str) -> str:
    """The word without its gaps: the form under which words are kept, since a gap may stand or not."""
    return "".join(chunks(word))


def without_gaps(text: str) -> str:
    """Folded text in the form of `joined`."""
    return _GAPS.sub("", text)


def ending_pattern(ending: str) -> str:
    """An ending of words as a pattern: `motor` is also found in `Getriebemotor`, but not in `Motorhalter`."""
    return rf"{WORD_STARTS}[^\W_]*{re.escape(folded(ending))}{_PLURAL}{WORD_ENDS}"


def words_pattern(words: Iterable[str]) -> str:
    """Words as one pattern: whole, with common plural endings; anywhere in scripts without spaces."""
    words = list(words)
    spaced = [word for word in words if not is_unspaced(word)]
    unspaced = [word for word in words if is_unspaced(word)]
    forms = [f"{WORD_STARTS}{trie_pattern(spaced)}{_PLURAL}{WORD_ENDS}"] if spaced else []
    return "|".join([*forms, trie_pattern(unspaced)] if unspaced else forms)


class _Tree(dict[str, "_Tree"]):
    """Words by their characters; the key `""` marks where one ends, `gap` where words part into chunks."""

    gap = False


def trie_pattern(words: Iterable[str]) -> str:
    """One pattern that finds the longest of many words.

    Beginnings that words share are written once, so that it runs quickly. Gaps may stand wherever one of the words with
    that beginning has one.
    """
    tree = _Tree()
    for word in words:
        node = tree
        for number, chunk in enumerate(chunks(word)):
            node.gap = node.gap or number > 0
            for character in chunk:
                node = node.setdefault(character, _Tree())
        node[""] = _Tree()
    return _branches(tree)


def _branches(node: _Tree) -> str:
    branches = [re.escape(character) + _branches(node[character]) for character in sorted(node) if character]
    if not branches:
        return ""
    gap = _GAP if node.gap else ""
    optional = "?" if "" in node else ""
    if len(branches) == 1 and not optional:
        return gap + branches[0]
    return f"(?:{gap}(?:{'|'.join(branches)})){optional}"
