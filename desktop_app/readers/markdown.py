"""The tables of a Markdown text become one sheet: rows stay where they are, and the row over each rule is a header.

    ## Drive
    | Qty | Part            | Source                     |
    |----:|-----------------|----------------------------|
    | 2   | **Hub motor**   | [Shop](https://shop.test/) |

A rule leaves no doubt what is a table and where its header stands, and nothing between the tables is a line item. Of several
tables, those under a heading for something else, such as tools, are none of parts. Marks of
emphasis and the addresses of links are left out of the cells.
"""

import re

import numpy as np

from desktop_app.bom.messages import worded
from desktop_app.readers.sheet import Column, Sheet
from desktop_app.readers.vocabulary import mentions
from desktop_app.readers.words import match

_RULE = re.compile(r"(?=.*(?:--|:-|-:))\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*\Z|\s*\|\s*:?-{2,}:?\s*\|\s*\Z")
_BAR = re.compile(r"(?<!\\)\|")
#: A link or a picture, and what it is called.
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(\*\*|__|`|~~)(?=\S)(.*?\S)\1")
_ITALIC = re.compile(r"\*(?=[^\s*])([^*]*[^\s*])\*\Z")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.+?)\s*#*\Z")

#: Texts longer than this are no documents that somebody wrote.
_LONGEST = 5_000_000


def tables_of_markdown(text: str) -> Sheet | None:
    """The sheet of a text with tables in Markdown, None for any other."""
    if len(text) > _LONGEST or "|" not in text or "-" not in text:
        return None
    lines = text.splitlines()
    # A table begins with its header; a row within one that has a rule below it, as grids have, is none.
    headers = [
        rule - 1
        for rule, line in enumerate(lines)
        if rule and _RULE.match(line) and _is_header(lines[rule - 1], line) and (rule < 2 or "|" not in lines[rule - 2])
    ]
    if not headers:
        return None
    headers, left_out = _of_parts(lines, headers)
    rows: list[list[str]] = [[] for _ in lines]
    for header in headers:
        rows[header] = _cells(lines[header])
        for number in range(header + 2, len(lines)):
            if "|" not in lines[number] or number in headers:
                break
            rows[number] = [] if _RULE.match(lines[number]) else _cells(lines[number])
    width = max(map(len, rows))
    table = np.full((width, len(rows)), "", dtype=object)
    for number, row in enumerate(rows):
        table[: len(row), number] = row
    notes = (worded("tables-left-out", headings=", ".join(f"“{title}”" for title in left_out)),) if left_out else ()
    return Sheet("", tuple(Column(column) for column in table), header_rows=tuple(headers), notes=notes)


def _of_parts(lines: list[str], headers: list[int]) -> tuple[list[int], list[str]]:
    """The tables but for those under a heading for something else, such as tools or a summary of costs, where others remain;
    and these headings."""
    titles = {header: "" if _counts(lines[header]) else _other_title(lines, header) for header in headers}
    other = [header for header in headers if titles[header]]
    if not other or len(other) == len(headers):
        return headers, []
    return [header for header in headers if not titles[header]], list(dict.fromkeys(titles[one] for one in other))


def _counts(header: str) -> bool:
    """Whether a table has a column of quantities: then it lists parts, whatever its heading is."""
    return any(found is not None and found.role == "quantity" for found in map(match, _cells(header)))


def _other_title(lines: list[str], row: int) -> str:
    """The heading over a table by which it is something else than a list of parts, nothing where it may be one. The nearest
    that tells decides; the title of the text tells nothing of its tables."""
    rank = 7
    for line in reversed(lines[:row]):
        found = _HEADING.match(line)
        if found is None or len(found[1]) >= rank or len(found[1]) == 1:
            continue
        rank, title = len(found[1]), found[2]
        if mentions("list", title) or mentions("parts_heading", title):
            return ""
        if mentions("no_parts", title) or mentions("summary", title):
            return title
    return ""


def _is_header(line: str, rule: str) -> bool:
    return "|" in line and len(_cells(line)) == len(_cells(rule))


def _cells(line: str) -> list[str]:
    cells = _BAR.split(line.strip())
    if cells and not cells[0].strip():
        cells = cells[1:]
    if cells and not cells[-1].strip() and line.rstrip().endswith("|"):
        cells = cells[:-1]
    return [plain(cell) for cell in cells]


def plain(cell: str) -> str:
    """A text without the marks of emphasis and code, and links as what they are called."""
    text = _BREAK.sub("\n", cell.replace("\\|", "|")).strip()
    text = _EMPHASIS.sub(r"\2", LINK.sub(r"\1", text))
    return _ITALIC.sub(r"\1", text) if text.startswith("*") else text
