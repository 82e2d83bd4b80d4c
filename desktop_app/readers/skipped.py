"""What stands between and around the line items of a sheet, told in one remark for each kind; nothing is left out in silence."""

from collections.abc import Callable

import numpy as np

from desktop_app.bom.messages import worded
from desktop_app.bom.problem import Problem, info, warning
from desktop_app.readers.row_kinds import Kind
from desktop_app.readers.sheet import rows_in_words
from desktop_app.readers.table import Understood, titles_above


def skipped(found: Understood) -> list[Problem]:
    """What was found between and around the line items, one remark for each kind."""
    problems: list[Problem] = []
    sheet = found.sheet

    def report(rows: np.ndarray, text: Callable[[str, str], str], grave: bool = False) -> None:
        if len(rows):
            shown = []
            for row in rows[:4]:
                cell = next((cell.strip() for cell in sheet.row(int(row)) if cell.strip()), "")
                shown.append(f"“{' '.join(cell.split())[:40]}”")
            quoted = ", ".join(shown) + (" …" if len(rows) > 4 else "")
            problems.append((warning if grave else info)(text(rows_in_words(rows), quoted), row=int(rows[0])))

    if found.headerless:
        taken = found.regions[0].columns.headers
        named = ", ".join(f"“{header}” as {role}" for role, header in taken.items())
        problems.append(warning(worded("no-header-row", named=named)))
    report(titles_above(found), lambda r, t: worded("title-above", rows=r, texts=t))
    kinds = {kind: np.concatenate([region.rows.of(kind) for region in found.regions]) for kind in Kind}
    report(kinds[Kind.HEADING], lambda r, t: worded("headings-between", rows=r, texts=t))
    report(kinds[Kind.TOTAL], lambda r, t: worded("sums", rows=r, texts=t))
    report(kinds[Kind.REMARK], lambda r, t: worded("notes", rows=r, texts=t))
    report(
        kinds[Kind.NAMELESS],
        lambda r, t: worded("nameless-rows", rows=r, texts=t),
        grave=True,
    )
    report(kinds[Kind.AGAIN], lambda r, t: worded("listed-again", rows=r, texts=t))
    report(np.array(found.outside, dtype=np.intp), lambda r, t: worded("outside-table", rows=r, texts=t))
    if found.repeated:
        report(np.array(found.repeated), lambda r, _: worded("header-repeated", rows=r))
    for region in found.regions[1:]:
        if region.header.row == found.regions[0].header.row:
            problems.append(
                info(
                    worded("table-beside", row=region.header.row + 1, count=len(region.rows.of(Kind.ITEM))),
                    row=region.header.row,
                )
            )
        elif region.header.row not in found.repeated:
            problems.append(
                info(
                    worded("table-below", row=region.header.row + 1, count=len(region.rows.of(Kind.ITEM))),
                    row=region.header.row,
                )
            )
    return problems
