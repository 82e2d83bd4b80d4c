"""The messes themselves: what people and programs do to rows, headers, cells, columns, sheets and files."""

from messes import Col, Draft, mess
from messy import DECOYS, HEADERS, HEADINGS, NOTES, SUMS, TITLES

# ---------------------------------------------------------------- around and between the lines


@mess("title rows")
def _(d: Draft) -> None:
    d.above += [[title] for title in d.chance.sample(TITLES, d.chance.randint(1, 2))]


@mess("blank first rows")
def _(d: Draft) -> None:
    d.above += [[] for _ in range(d.chance.randint(1, 3))]


@mess("form above")
def _(d: Draft) -> None:
    d.above += [["Customer:", "Acme", "", "Order:", "4711"], ["Project", "Pump 3000", "", "Date", "2026-01-15"], []]


@mess("blank first column")
def _(d: Draft) -> None:
    d.margin = 1


@mess("headings")
def _(d: Draft) -> None:
    for line in d.chance.sample(range(1, len(d.numbers)), 2):
        d.before.setdefault(line, []).append([d.chance.choice(HEADINGS)])


@mess("blank rows between")
def _(d: Draft) -> None:
    for line in d.chance.sample(range(1, len(d.numbers)), 2):
        d.before.setdefault(line, []).insert(0, [])


@mess("subtotals")
def _(d: Draft) -> None:
    line = d.chance.randrange(2, len(d.numbers))
    d.before.setdefault(line, []).insert(0, d.alone("Subtotal"))


@mess("total")
def _(d: Draft) -> None:
    d.below.append(d.alone(d.chance.choice(SUMS)))


@mess("total of numbers only")
def _(d: Draft) -> None:
    d.below.append(d.alone("137", "quantity") if d.kind == "flat" else [])


@mess("note below")
def _(d: Draft) -> None:
    d.below += [[], [d.chance.choice(NOTES)]]


@mess("closing labels")
def _(d: Draft) -> None:
    d.below += [[], ["Component Count:", "27"], ["Schematic Version:", "1.2"]]


@mess("signatures")
def _(d: Draft) -> None:
    d.below += [[], ["Prepared by: J. Doe"], ["Approved by: M. Roe"]]


@mess("repeated header")
def _(d: Draft) -> None:
    line = d.chance.randrange(2, len(d.numbers))
    d.before.setdefault(line, []).append([column.header for column in d.columns])


@mess("lone numbers")
def _(d: Draft) -> None:
    line = d.chance.randrange(1, len(d.numbers))
    for column in d.columns:
        if column.role not in {"part_number", "quantity"}:
            column.cells[line] = ""


# ---------------------------------------------------------------- headers


@mess("capital headers")
def _(d: Draft) -> None:
    for column in d.columns:
        if d.kind != "records":
            column.header = column.header.upper()


@mess("spaces around headers")
def _(d: Draft) -> None:
    if d.upper_header is None:
        d.columns[0].header = d.columns[0].header  # outer spaces are not part of a header; see "padded cells"


@mess("colons behind headers")
def _(d: Draft) -> None:
    if d.kind != "records":
        for column in d.columns:
            column.header += ":"


@mess("stars before headers")
def _(d: Draft) -> None:
    if d.kind not in {"records", "ladder"}:
        for column in d.columns:
            column.header = f"*{column.header}"


@mess("bilingual headers")
def _(d: Draft) -> None:
    if d.kind not in {"records", "ladder"} and d.language != "en":
        for role in ("part_number", "quantity"):
            d.of(role).header += f" / {HEADERS['en'][role][0]}"


@mess("line breaks in headers")
def _(d: Draft) -> None:
    if d.kind not in {"records", "ladder"} and d.language == "zh":
        d.of("quantity").header += "\nQuantity"


@mess("units in headers")
def _(d: Draft) -> None:
    quantity = d.of("quantity")
    if d.kind != "records" and "(" not in quantity.header and "[" not in quantity.header and "," not in quantity.header:
        quantity.header += " [pcs]"


@mess("a group above the header")
def _(d: Draft) -> None:
    d.upper_header = ["", *["Pump 3000"] * 1, *[""] * (len(d.columns) - 2)]


# ---------------------------------------------------------------- cells


@mess("quantities with units")
def _(d: Draft) -> None:
    unit = d.chance.choice(["个", " szt.", " pcs", " Stk", " шт", "件", " ea", "x"])
    column = d.of("quantity")
    column.cells = [cell + unit if cell and "." not in cell else cell for cell in column.cells]


@mess("quantities with decimals")
def _(d: Draft) -> None:
    column = d.of("quantity")
    if all(cell.isdigit() for cell in column.cells):
        column.cells = [f"{cell}.00" for cell in column.cells]


@mess("quantities of some")
def _(d: Draft) -> None:
    line = d.chance.randrange(1, len(d.numbers))
    d.of("quantity").cells[line] = d.chance.choice(["AR", "若干", "TBD", "w miarę potrzeb", "nach Bedarf"])
    d.quantities[line] = ""


@mess("padded cells")
def _(d: Draft) -> None:
    if d.kind != "indented":
        d.of("part_number").cells = [f"{cell} " for cell in d.of("part_number").cells]


@mess("line breaks in cells")
def _(d: Draft) -> None:
    for column in d.columns:
        if column.role == "description":
            column.cells[1] = column.cells[1] + "\nsee drawing"


@mess("quoted commas")
def _(d: Draft) -> None:
    for column in d.columns:
        if column.role == "description":
            column.cells = [f'{cell}, 5", grade; 3' for cell in column.cells]


@mess("failed formulas")
def _(d: Draft) -> None:
    for column in d.columns:
        if column.role == "description":
            column.cells[0] = "#REF!"


@mess("dashes for nothing")
def _(d: Draft) -> None:
    for column in d.columns:
        if column.role == "description":
            column.cells = ["-" if i % 3 == 2 else cell for i, cell in enumerate(column.cells)]


# ---------------------------------------------------------------- columns


def _decoy(d: Draft, header: str, cells: list[str]) -> None:
    places = range(len(d.columns) + 1) if d.kind not in {"ladder", "records"} else [len(d.columns)]
    d.columns.insert(d.chance.choice(places), Col(header, "", cells))
    if d.upper_header is not None:
        d.upper_header.append("")


for _name, _make in DECOYS.items():

    @mess(f"column {_name}")
    def _(d: Draft, name: str = _name, make: object = _make) -> None:
        counts = [int(q) if q.isdigit() else 1 for q in d.quantities]
        if d.kind != "records":
            _decoy(d, name, [str(make(i, counts[i])) for i in range(len(d.numbers))])  # type: ignore[operator]


@mess("column of designators")
def _(d: Draft) -> None:
    _decoy(d, "Ref Des", [", ".join(f"R{i * 9 + j}" for j in range(3)) for i in range(len(d.numbers))])


@mess("column of line numbers")
def _(d: Draft) -> None:
    if d.kind in {"flat", "levels", "parent"}:
        _decoy(d, HEADERS[d.language]["item"][0], [str(i + 1) for i in range(len(d.numbers))])


@mess("column without a header")
def _(d: Draft) -> None:
    _decoy(d, "", ["", "ok"] * (len(d.numbers) // 2) + [""] * (len(d.numbers) % 2))


@mess("empty column")
def _(d: Draft) -> None:
    _decoy(d, "", [""] * len(d.numbers))


@mess("column of ids")
def _(d: Draft) -> None:
    _decoy(d, "GUID", [f"{i:08x}-1234-4abc-9def-{i * 7919:012x}" for i in range(len(d.numbers))])


@mess("column of makers")
def _(d: Draft) -> None:
    _decoy(d, HEADERS[d.language]["manufacturer"][0], [["Acme", "", "Bolt & Co"][i % 3] for i in range(len(d.numbers))])


@mess("column of origins")
def _(d: Draft) -> None:
    _decoy(
        d, HEADERS[d.language]["country_of_origin"][0], [["CN", "DE", "", "JP"][i % 4] for i in range(len(d.numbers))]
    )


@mess("column of prices")
def _(d: Draft) -> None:
    _decoy(d, HEADERS[d.language]["unit_price"][0], [f"{i * 3 + 1}.50" for i in range(len(d.numbers))])


@mess("second quantity column, larger")
def _(d: Draft) -> None:
    if d.kind != "records" and all(q.isdigit() for q in d.quantities):
        _decoy(d, "Total Qty", [str(int(q) * 10) for q in d.quantities])


@mess("columns shuffled")
def _(d: Draft) -> None:
    if d.kind not in {"ladder", "records"} and d.upper_header is None:
        d.chance.shuffle(d.columns)


# ---------------------------------------------------------------- sheets and files


@mess("cover sheet")
def _(d: Draft) -> None:
    d.first_sheets["Cover"] = [["Pump 3000"], ["Confidential"], ["Revision", "B"]]


@mess("sheet of contacts")
def _(d: Draft) -> None:
    d.first_sheets["Contacts"] = [
        ["Name", "E-mail", "Phone"],
        ["J. Doe", "j@example.org", "123"],
        ["M. Roe", "m@example.org", "7"],
    ]


@mess("empty sheet")
def _(d: Draft) -> None:
    d.first_sheets["Sheet0"] = []


@mess("semicolons")
def _(d: Draft) -> None:
    d.delimiter = ";"


@mess("tabs")
def _(d: Draft) -> None:
    d.delimiter = "\t"


@mess("pipes")
def _(d: Draft) -> None:
    d.delimiter = "|"


@mess("byte order mark")
def _(d: Draft) -> None:
    d.encoding = "utf-8-sig"


@mess("UTF-16")
def _(d: Draft) -> None:
    d.encoding = "utf-16"


@mess("encoding of the country")
def _(d: Draft) -> None:
    d.encoding = {
        "zh": "gb18030", "ja": "cp932", "pl": "cp1250", "ru": "cp1251", "de": "cp1252", "fr": "cp1252", "es": "cp1252",
    }.get(d.language, "utf-8")  # fmt: skip


@mess("line ends of Windows")
def _(d: Draft) -> None:
    d.newline = "\r\n"


@mess("a separator hint")
def _(d: Draft) -> None:
    d.hint = "sep"
