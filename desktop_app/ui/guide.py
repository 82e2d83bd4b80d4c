"""The guide as text: its pages, their headings and anchors, and what a search finds in them. No Qt.

Pages are Markdown in `resources/help/<language>`, readable in the repository as they are. `index.md` lists them in their
order. A heading that is linked to has a line `<a id="name"></a>` before it, the same name in every language.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop_app.resources import resource

#: The page that lists the others.
FIRST = "index"

_ANCHOR = re.compile(r'^<a id="([\w-]+)"></a>$')
_HEADING = re.compile(r"^(#{1,3}) +(.+)$")
_PAGE = re.compile(r"\]\(([\w-]+)\.md\)")
_MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[*`\[|]|^[#>-]+ |<a id=.*?</a>")


@dataclass(frozen=True)
class Heading:
    """A heading: 1 is the page's title; `anchor` is `""` where nothing links to it."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True)
class Page:
    """One page; `markdown` is as written, without the anchors."""

    name: str
    path: Path
    markdown: str
    headings: tuple[Heading, ...]

    @property
    def title(self) -> str:
        """The first heading."""
        return self.headings[0].text


@dataclass(frozen=True)
class Hit:
    """A line in which all words of a search stand; `heading` is the one above it."""

    page: Page
    heading: Heading
    line: str


@cache
def pages(language: str) -> tuple[Page, ...]:
    """All pages in a language, in the order of `index.md`, which is the first."""
    folder = resource("help", language)
    first = _read(folder / f"{FIRST}.md")
    names = dict.fromkeys(_PAGE.findall(first.markdown))
    return (first, *(_read(folder / f"{name}.md") for name in names))


def page(language: str, name: str) -> Page | None:
    """One page by its name."""
    return next((one for one in pages(language) if one.name == name), None)


def search(language: str, words: str) -> Iterator[Hit]:
    """Lines in which all words stand, in any order and case; those in headings come first."""
    wanted = words.casefold().split()
    if not wanted:
        return
    found = [hit for one in pages(language) for hit in _hits(one, wanted)]
    yield from sorted(found, key=lambda hit: hit.line != hit.heading.text)


def _hits(one: Page, wanted: list[str]) -> Iterator[Hit]:
    headings = iter(one.headings)
    heading = one.headings[0]
    for line in one.markdown.splitlines():
        if _HEADING.match(line):
            heading = next(headings)
        text = _MARKS.sub(" ", line)
        folded = text.casefold()
        if all(word in folded for word in wanted):
            yield Hit(one, heading, " ".join(text.split()))


def _read(path: Path) -> Page:
    kept, headings, anchor, fenced = [], [], "", False
    for line in path.read_text(encoding="utf-8").splitlines():
        fenced ^= line.startswith("```")
        if not fenced and (named := _ANCHOR.match(line)):
            anchor = named[1]
            continue
        if not fenced and (heading := _HEADING.match(line)):
            headings.append(Heading(len(heading[1]), _MARKS.sub("", heading[2]).strip(), anchor))
            anchor = ""
        kept.append(line)
    return Page(path.stem, path, "\n".join(kept) + "\n", tuple(headings))
