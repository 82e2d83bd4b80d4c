"""Whether a composed list was read as it was meant: what is wrong first, in a few words, `""` if nothing is."""

from making import csv_bytes, xlsx_bytes
from messes import Draft

from desktop_app.readers import ReadBom, UnreadableFile, read_bom


def judge(draft: Draft, workbook: bool) -> str:
    """Write the list as a workbook or a text file, read it, and compare."""
    try:
        found = read_bom("pump.xlsx" if workbook else "pump.csv", written(draft, workbook))
    except UnreadableFile as failure:
        return f"unreadable: {failure.message[:60]}"
    return differs(draft, found, hint=not workbook and bool(draft.hint))


def written(draft: Draft, workbook: bool) -> bytes:
    """The bytes of the file."""
    if workbook:
        rows = [[_stored(cell) for cell in row] for row in draft.rows]
        return xlsx_bytes(draft.first_sheets | {"List": rows})
    data = csv_bytes(draft.rows, draft.delimiter, "utf-8", draft.newline).decode()
    if draft.hint:
        data = f"sep={draft.delimiter}{draft.newline}{data}"
    try:
        return data.encode(draft.encoding)
    except UnicodeEncodeError:
        return data.encode("utf-8")


def _stored(cell: str) -> object:
    return int(cell) if cell.isascii() and cell.isdigit() and len(cell) < 10 else cell


def differs(draft: Draft, found: ReadBom, hint: bool) -> str:
    """What is not as it was meant."""
    truth, bom = draft.truth, found.bom
    if found.source.structure != truth.structure:
        return f"structure {found.source.structure} instead of {truth.structure}"
    if found.source.header_row != truth.header_row + hint:
        return "header row"
    for role, header in truth.headers.items():
        if role == "item" and draft.kind != "outline":
            continue
        if found.source.columns.get(role, "").split() != header.split():
            return f"column of {role}: “{found.source.columns.get(role, '')}” instead of “{header}”"
    if bom.lines != truth.items:
        return f"{bom.lines - truth.items:+} lines"
    if draft.kind != "records" and bom.max_depth != truth.depth:
        return "depth"
    names = list(bom.parts.part_number)
    usages = {
        names[bom.usages.child[u]]: (names[bom.usages.parent[u]], bom.usages.quantity[u])
        for u in range(len(bom.usages))
    }
    for line, number in enumerate(truth.numbers):
        parent = truth.parents[line]
        if parent == -1 and truth.structure != "flat":
            continue
        if number not in usages:
            return "a line without a place"
        above, quantity = usages[number]
        if parent >= 0 and truth.structure != "flat" and above != truth.numbers[parent]:
            return "a line under another"
        if quantity.removesuffix(".00") != truth.quantities[line]:
            return f"quantity “{quantity}” instead of “{truth.quantities[line]}”"
    return ""
