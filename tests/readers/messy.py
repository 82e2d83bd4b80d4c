"""Sheets as people keep them, composed at random, with what is true of each: a Hypothesis strategy.

A table of parts is made first (flat, by levels, by outline numbers or by parents), then written in one of the languages,
with columns in any order, titles above, headings between, sums and notes below, decoy columns beside, and numbers in one
of the conventions. `MessySheet.truth` is what a reader must find.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import strategies as st

#: Headers by language and role, as programs and people write them.
HEADERS: dict[str, dict[str, list[str]]] = {
    "en": {
        "part_number": ["Part Number", "PART NO.", "P/N", "Item Code", "part_number", "Material Number"],
        "description": ["Description", "DESC.", "Item Description"],
        "quantity": ["Qty", "QTY.", "Quantity", "Qty per Assembly", "Required Qty", "Quantity (pcs)"],
        "unit_price": ["Unit Price", "Price/Unit", "Unit Cost", "Price (EUR)"],
        "level": ["Level", "BOM Level", "Lvl"],
        "item": ["Item", "Pos.", "No.", "Find No"],
        "parent": ["Parent", "Parent Part Number", "Next Higher Assembly"],
        "country_of_origin": ["Country of Origin", "COO", "Origin"],
        "manufacturer": ["Manufacturer", "MFR", "Maker"],
    },
    "zh": {
        "part_number": ["料号", "物料编码", "零件号", "图号"],
        "description": ["描述", "规格描述", "物料描述"],
        "quantity": ["数量", "用量", "单机用量", "数量(个)"],
        "unit_price": ["单价", "单价(元)", "采购单价"],
        "level": ["层级", "阶次", "BOM层级"],
        "item": ["序号", "项次"],
        "parent": ["父件料号", "上级物料", "父项"],
        "country_of_origin": ["原产国", "产地"],
        "manufacturer": ["制造商", "品牌", "厂家"],
    },
    "de": {
        "part_number": ["Teilenummer", "Artikel-Nr.", "Sachnummer", "Materialnummer"],
        "description": ["Beschreibung", "Materialkurztext", "Artikelbezeichnung"],
        "quantity": ["Menge", "Anzahl", "Stückzahl", "Menge [Stk]"],
        "unit_price": ["Einzelpreis", "Preis/Stück", "Stückpreis (EUR)"],
        "level": ["Stufe", "Ebene"],
        "item": ["Pos.", "Pos.-Nr.", "Lfd. Nr."],
        "parent": ["Übergeordnet", "Übergeordnete Baugruppe", "Oberteil"],
        "country_of_origin": ["Ursprungsland", "Herkunftsland"],
        "manufacturer": ["Hersteller", "Fabrikat"],
    },
    "pl": {
        "part_number": ["Numer części", "Indeks", "Nr rysunku"],
        "description": ["Opis", "Opis części"],
        "quantity": ["Ilość", "Ilość [szt.]", "Liczba sztuk"],
        "unit_price": ["Cena jednostkowa", "Cena [zł]", "Cena"],
        "level": ["Poziom"],
        "item": ["Lp.", "Poz."],
        "parent": ["Element nadrzędny", "Część nadrzędna"],
        "country_of_origin": ["Kraj pochodzenia"],
        "manufacturer": ["Producent"],
    },
    "fr": {
        "part_number": ["Référence article", "Code article", "N° de pièce"],
        "description": ["Description", "Libellé"],
        "quantity": ["Quantité", "Qté", "Qté requise"],
        "unit_price": ["Prix unitaire", "PU HT", "Prix unitaire (€)"],
        "level": ["Niveau"],
        "item": ["Repère", "N° de ligne"],
        "parent": ["Article parent", "Ensemble parent"],
        "country_of_origin": ["Pays d'origine"],
        "manufacturer": ["Fabricant"],
    },
    "es": {
        "part_number": ["Número de pieza", "Código de artículo"],
        "description": ["Descripción"],
        "quantity": ["Cantidad", "Cant.", "Cantidad requerida"],
        "unit_price": ["Precio unitario", "Precio (EUR)"],
        "level": ["Nivel"],
        "item": ["Posición", "Línea"],
        "parent": ["Conjunto padre", "Artículo padre"],
        "country_of_origin": ["País de origen"],
        "manufacturer": ["Fabricante"],
    },
    "ja": {
        "part_number": ["品番", "部品番号", "図番"],
        "description": ["説明", "詳細"],
        "quantity": ["数量", "員数", "使用数"],
        "unit_price": ["単価", "単価(円)"],
        "level": ["レベル", "階層"],
        "item": ["項番", "No"],
        "parent": ["親品番", "上位品番"],
        "country_of_origin": ["原産国"],
        "manufacturer": ["メーカー"],
    },
    "ru": {
        "part_number": ["Обозначение", "Номер детали", "Артикул"],
        "description": ["Описание"],
        "quantity": ["Кол.", "Количество", "Кол-во, шт"],
        "unit_price": ["Цена", "Цена за единицу", "Цена, руб."],
        "level": ["Уровень"],
        "item": ["№ п/п", "Поз."],
        "parent": ["Куда входит", "Родительский элемент"],
        "country_of_origin": ["Страна происхождения"],
        "manufacturer": ["Производитель"],
    },
}

HEADINGS = ["Mechanics", "Electronics:", "Elektrik", "电子件", "Крепёж", "標準部品", "Śruby"]
SUMS = ["Total", "Subtotal", "合计", "Summe", "Razem", "Итого", "Sous-total", "小計"]
TITLES = ["Bill of materials", "物料清单", "Stückliste Pumpe 3000", "Спецификация"]
NOTES = ["Note: prices without tax", "备注：仅供参考", "Prepared by: J. Doe"]

#: Columns that must not be taken for the wanted ones: header, and the cell of a line with quantity `q`.
DECOYS: dict[str, Callable[[int, int], object]] = {
    "Stock Qty": lambda _, q: q * 7 + 3,
    "Total Price": lambda i, q: i + q * 2.5,
    "Notes": lambda i, _: "see drawing" if i % 3 == 0 else "",
    "Vendor Part Number": lambda i, _: f"V{i * 37 + 1000}-ND",
    "采购数量": lambda i, q: q * 10 + i,
    "Status": lambda i, _: "released" if i % 2 else "in work",
    "Link": lambda i, _: f"https://example.org/{i}",
    "Gesamtmenge": lambda i, q: q * 4 + i,
}


@dataclass(frozen=True)
class Truth:
    """What is true of a messy sheet."""

    structure: str
    header_row: int
    headers: dict[str, str]
    items: int
    depth: int
    quantities: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    prices: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class MessySheet:
    """Rows of cells and what is true of them."""

    rows: list[list[object]]
    truth: Truth


@st.composite
def structures(draw: st.DrawFn, count: int, nested: bool) -> list[int]:
    """For each line the index of the line above it in the tree, -1 for the first; parents come before children."""
    parents = [-1]
    depth = [0]
    for line in range(1, count):
        # The path of lines that are still open: only under one of them can an indented list continue.
        path = [line - 1]
        while parents[path[-1]] >= 0:
            path.append(parents[path[-1]])
        parents.append(draw(st.sampled_from(path)) if nested else 0)
        depth.append(depth[parents[-1]] + 1)
    return parents


@st.composite
def messy_sheets(draw: st.DrawFn, numbers_as_text: bool = True) -> MessySheet:
    """A sheet as people keep it. `numbers_as_text`: for text files; workbooks store their numbers."""
    words = HEADERS[draw(st.sampled_from(sorted(HEADERS)))]
    kind = draw(st.sampled_from(["flat", "levels", "outline", "parent"]))
    count = draw(st.integers(4, 14))
    parents = draw(structures(count, kind != "flat"))
    depth = [0] * count
    for line in range(1, count):
        depth[line] = depth[parents[line]] + 1
    quantities = draw(st.lists(st.integers(1, 40), min_size=count, max_size=count))
    cents = draw(st.lists(st.integers(1, 999_99), min_size=count, max_size=count))
    comma = draw(st.booleans()) and numbers_as_text

    def money(value: int) -> object:
        if not numbers_as_text:
            return value / 100
        text = f"{value / 100:.2f}"
        return text.replace(".", ",") if comma else text

    headers = {role: draw(st.sampled_from(words[role])) for role in ("part_number", "quantity")}
    cells: dict[str, list[object]] = {
        "part_number": [f"{'ABCDE'[line % 5]}-{1000 + line * 7}" for line in range(count)],
        "quantity": [q if not numbers_as_text else str(q) for q in quantities],
    }
    optional = draw(st.sets(st.sampled_from(["description", "unit_price", "country_of_origin", "manufacturer"])))
    for role in sorted(optional):
        headers[role] = draw(st.sampled_from(words[role]))
    cells["description"] = [f"part {line} of the pump" for line in range(count)]
    cells["unit_price"] = [money(value) for value in cents]
    cells["country_of_origin"] = [["CN", "DE", "", "JP"][line % 4] for line in range(count)]
    cells["manufacturer"] = [["Acme", "", "Bolt & Co"][line % 3] for line in range(count)]
    if kind == "levels":
        headers["level"] = draw(st.sampled_from(words["level"]))
        base = draw(st.integers(0, 1))
        mark = draw(st.sampled_from(["{0}", "L{0}", "{1}{0}"]))
        cells["level"] = [mark.format(depth[i] + base, "." * (depth[i] + base)) for i in range(count)]
        if mark == "{0}" and not numbers_as_text:
            cells["level"] = [depth[i] + base for i in range(count)]
    elif kind == "outline":
        headers["item"] = draw(st.sampled_from(words["item"]))
        cells["item"] = list(_outline(parents))
    elif kind == "parent":
        headers["parent"] = draw(st.sampled_from(words["parent"]))
        numbers = cells["part_number"]
        cells["parent"] = ["" if parents[i] < 0 else numbers[parents[i]] for i in range(count)]
    elif draw(st.booleans()):
        headers["item"] = draw(st.sampled_from(words["item"]))
        cells["item"] = [str(i + 1) if numbers_as_text else i + 1 for i in range(count)]
    table: list[tuple[str, list[object]]] = [(headers[role], cells[role]) for role in headers]
    for decoy in draw(st.lists(st.sampled_from(sorted(DECOYS)), max_size=3, unique=True)):
        filled = [DECOYS[decoy](i, quantities[i]) for i in range(count)]
        table.append((decoy, [str(cell) if numbers_as_text and cell != "" else cell for cell in filled]))
    table = draw(st.permutations(table))
    rows, header_row = draw(_arranged(table, headers, kind))
    structure = {"flat": "flat", "levels": "levels", "outline": "levels", "parent": "parent-child"}[kind]
    if kind == "outline" and not any(parent > 0 or (parent == 0) for parent in parents):
        structure = "flat"
    return MessySheet(
        rows,
        Truth(
            structure,
            header_row,
            headers,
            count,
            1 if kind == "flat" else max(depth),
            [str(q) for q in quantities],
            [str(number) for number in cells["part_number"]],
            parents,
            [f"{value / 100:.2f}" for value in cents] if "unit_price" in headers else [],
        ),
    )


def _outline(parents: list[int]) -> list[str]:
    numbers: list[str] = []
    children = [0] * len(parents)
    for parent in parents:
        if parent < 0:
            numbers.append("1")
        else:
            children[parent] += 1
            numbers.append(f"{numbers[parent]}.{children[parent]}")
    return numbers


@st.composite
def _arranged(
    draw: st.DrawFn, table: list[tuple[str, list[object]]], headers: dict[str, str], kind: str
) -> tuple[list[list[object]], int]:
    """The table with titles, headings, blank rows, sums and notes around its lines."""
    margin = [""] * draw(st.integers(0, 1))
    rows: list[list[object]] = []
    for title in draw(st.lists(st.sampled_from([*TITLES, ""]), max_size=2)):
        rows.append([*margin, title])
    header_row = len(rows)
    rows.append([*margin, *(header for header, _ in table)])
    count = len(table[0][1])
    apart = draw(st.sets(st.integers(1, count - 1), max_size=2)) if kind == "flat" else set()
    for line in range(count):
        if line in apart:
            if draw(st.booleans()):
                rows.append([])
            rows.append([*margin, draw(st.sampled_from(HEADINGS))])
        rows.append([*margin, *(cells[line] for _, cells in table)])
    if draw(st.booleans()):
        place = next(i for i, (header, _) in enumerate(table) if header == headers["part_number"])
        cells_below: list[object] = [""] * len(table)
        cells_below[place] = draw(st.sampled_from(SUMS))
        rows.append([*margin, *cells_below])
    if draw(st.booleans()):
        rows += [[], [*margin, draw(st.sampled_from(NOTES))]]
    return rows, header_row
