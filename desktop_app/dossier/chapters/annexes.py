"""Annexes to be signed: end-use certificate, introduction of the parties, compliance notice, technical description.

They are this program's own forms, filled with what the audit knows; what a person has to add is marked as such, so that
nothing looks complete that is not. None is an official form, and each says so.
"""

from collections.abc import Sequence

from desktop_app.application import Party
from desktop_app.dossier import terms
from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.cover import share_text
from desktop_app.dossier.chapters.parties import missing
from desktop_app.dossier.chapters.result import item_cell
from desktop_app.dossier.fields import SIGNATURE
from desktop_app.dossier.flow import Strip
from desktop_app.dossier.sheet import Sheet
from desktop_app.dossier.style import CAPTION, CELL, FAINT, INK, LEFT, WIDTH
from desktop_app.dossier.table import Cell, Look, Para, columns_of, place_table, table_height
from desktop_app.rules.evaluate import percent
from desktop_app.rules.model import Outcome, Text, Verdict

#: Exported items that an annex lists; the item schedule has them all.
AT_MOST = 20

_FORM = Look(pad=4.6)

#: What the lines for place, name and signature take.
SIGNATURE_HEIGHT = 80.0


def write_annexes(book: Book) -> None:
    """All four, where at least one exported item needs or may need a licence."""
    if not _concerned(book):
        return
    _end_use(book)
    _parties(book)
    _notice(book)
    _description(book)


def _concerned(book: Book) -> list[Verdict]:
    """The exported items that need a licence, or may need one."""
    return [v for v in book.items.verdicts if v.outcome in {Outcome.REQUIRED, Outcome.UNDETERMINED}]


def _end_use(book: Book) -> None:
    application = book.audit.settings.application
    book.annex("A", "annex_end_use")
    book.caption("annex_not_official")
    contract = application.contract_number
    if contract and application.contract_date:
        contract = f"{contract}, {application.contract_date.isoformat()}"
    _form(
        book,
        [
            ("party_applicant", _party(book, application.applicant)),
            ("party_importer", _party(book, application.importer)),
            ("party_end_user", _party(book, application.end_user)),
            ("form_contract", book.cell(contract) if contract else missing(book)),
            ("form_end_use", _both(book, application.end_use, application.end_use_zh)),
            ("form_place_of_use", _lines_by_hand(book, "form_place_of_use", 1)),
        ],
    )
    _items(book)
    book.flow.gap(6)
    book.side_by_side([book.voice.text("undertaking_intro")], CELL.bold())
    book.side_by_side([book.voice.text(f"undertaking_{i}") for i in (1, 2, 3, 4)], CELL)
    signature(book, "sign_end_user")


def _parties(book: Book) -> None:
    application = book.audit.settings.application
    parties = (application.importer, application.end_user)
    book.annex("B", "annex_parties")
    book.caption("annex_not_official")
    voice = book.voice

    def stated(texts: Sequence[str]) -> list[Cell]:
        return [book.cell(text) if text else missing(book) for text in texts]

    countries: list[Cell] = [
        book.paras(terms.country(party.country, voice)) if party.country else missing(book) for party in parties
    ]
    names: list[Cell] = [_both(book, party.name, party.name_zh) for party in parties]
    rows: list[list[Cell]] = [
        [book.say("party_name", CELL.soft()), *names],
        [book.say("party_address", CELL.soft()), *stated([party.address for party in parties])],
        [book.say("party_country", CELL.soft()), *countries],
        [book.say("party_contact", CELL.soft()), *stated([party.contact for party in parties])],
    ]
    for name in ("form_registration", "form_owners", "form_business", "form_sites", "form_relation"):
        rows.append([book.say(name, CELL.soft()), *(_lines_by_hand(book, name) for _ in parties)])
    columns = columns_of((0.24, ()), (0.38, voice.say("party_importer")), (0.38, voice.say("party_end_user")))
    place_table(book.flow, columns, rows, _FORM)
    book.flow.gap(6)
    signature(book, "sign_applicant")


def _notice(book: Book) -> None:
    application = book.audit.settings.application
    book.annex("C", "annex_notice")
    book.caption("annex_notice_own")
    use = _both(book, application.end_use, application.end_use_zh)
    _form(
        book,
        [
            ("form_issuer", _party(book, application.applicant)),
            ("form_recipient", _party(book, application.importer)),
            (
                "form_end_user_and_use",
                [*_party(book, application.end_user), *use],
            ),
            ("form_lot", _lines_by_hand(book, "form_lot", 1)),
        ],
    )
    columns = columns_of(
        (0.2, book.voice.say("column_item")),
        (0.27, book.voice.say("form_part_one")),
        (0.13, book.voice.say("column_share")),
        (0.4, book.voice.say("column_outcome")),
    )
    place_table(book.flow, columns, [_notice_row(book, v.item) for v in _concerned(book)[:AT_MOST]])
    book.flow.gap(6)
    book.side_by_side([book.voice.text("notice_duty"), *book.audit.pack.assumptions[:1]], CELL)
    signature(book, "sign_issuer")


def _notice_row(book: Book, item: int) -> list[Cell]:
    audit, voice = book.audit, book.voice
    calculation = audit.calculation(item)
    contents: list[Para] = []
    seen = set()
    for term in calculation.terms if calculation is not None else ():
        key = (term.constituent, term.origin)
        if key in seen:
            continue
        seen.add(key)
        what = terms.constituent(audit, term.constituent) if term.constituent else voice.text("contents_open")
        origin = terms.country(term.origin, voice)
        origin = voice.text("origin_is", origin=origin)
        contents += book.paras(Text(f"{what.en}. {origin.en}", f"{what.zh}；{origin.zh}"))
    assessment = book.items.share(item)
    share = book.cell("")
    if assessment is not None and assessment.share is not None:
        threshold = percent(assessment.share.threshold)
        share = [book.figure(share_text(assessment.share).en), book.figure(f"({threshold})", CAPTION)]
    answers: list[Para] = []
    for found in audit.assessments.get(item, ()):
        article, outcome = audit.pack.by_id[found.rule].article, voice.text(f"outcome_{found.outcome}")
        answers += book.paras(Text(f"{article.en}: {outcome.en}", f"{article.zh}：{outcome.zh}"))
    return [item_cell(book, item), contents or book.cell(""), share, answers or book.cell("")]


def _description(book: Book) -> None:
    book.annex("D", "annex_description")
    book.caption("annex_not_official")
    shown = _concerned(book)[:AT_MOST]
    for verdict in shown:
        item = verdict.item
        held = [
            part
            for part, found in sorted(book.items.quantities.items())
            if part != item
            and book.items.class_of(part) in book.audit.pack.items
            and any(holder == item for holder, _ in found)
        ]
        contents: list[Para] = []
        for part in held[:12]:
            label = terms.constituent(book.audit, book.items.class_of(part))
            number = book.items.number(part)
            contents += book.paras(Text(f"{number}: {label.en}", f"{number}：{label.zh}"))
        if len(held) > 12:
            contents += book.say("and_more", count=str(len(held) - 12))
        origin = book.items.origin(item)
        _form(
            book,
            [
                ("column_item", item_cell(book, item)),
                ("column_hs", book.cell(book.items.hs_code(item)) if book.items.hs_code(item) else missing(book)),
                ("column_origin", book.paras(terms.country(origin, book.voice)) if origin else missing(book)),
                ("form_function", _lines_by_hand(book, "form_function", 2)),
                ("form_parameters", _lines_by_hand(book, "form_parameters", 3)),
                ("form_materials", contents or book.say("form_no_materials")),
            ],
            keep=SIGNATURE_HEIGHT + 20 if verdict is shown[-1] else 0.0,
        )
        book.flow.gap(9)
    signature(book, "sign_applicant")


def _form(book: Book, rows: Sequence[tuple[str, Sequence[Para]]], keep: float = 0.0) -> None:
    """Labels and values on one page, with as much room below them."""
    cells: list[list[Cell]] = [[book.say(name, CELL.soft()), value] for name, value in rows]
    columns = columns_of((0.28, ()), (0.72, ()))
    book.flow.need(table_height(columns, cells, _FORM) + keep)
    place_table(book.flow, columns, cells, _FORM)
    book.flow.gap(6)


def _by_hand(book: Book, name: str) -> list[Para]:
    return [Para(book.voice.line("by_hand"), CAPTION.in_colour(FAINT), name)]


def _lines_by_hand(book: Book, name: str, further: int = 3) -> list[Para]:
    """Room for handwriting: a line, and further ones."""
    return [*_by_hand(book, name), *([Para(" ", CELL, name)] * further)]


def _both(book: Book, text: str, chinese: str) -> list[Para]:
    """What the applicant states in two languages; each that is missing is said to be."""
    return [*(book.cell(text) if text else missing(book)), *(book.cell(chinese) if chinese else missing(book))]


def _party(book: Book, party: Party) -> list[Para]:
    if not party.name:
        return missing(book)
    lines = [line for line in (party.name_zh, party.address) if line]
    return [Para(book.given(party.name), CELL.bold()), *(Para(book.given(line), CELL) for line in lines)]


def _items(book: Book) -> None:
    voice = book.voice
    columns = columns_of(
        (0.5, voice.say("column_item")),
        (0.2, voice.say("column_hs")),
        (0.3, voice.say("form_quantity")),
    )
    rows: list[list[Cell]] = []
    for verdict in _concerned(book)[:AT_MOST]:
        code = book.items.hs_code(verdict.item)
        rows.append(
            [item_cell(book, verdict.item), book.cell(code) if code else missing(book), _by_hand(book, "form_quantity")]
        )
    place_table(book.flow, columns, rows)
    if len(_concerned(book)) > AT_MOST:
        book.caption("cover_more", count=str(len(_concerned(book)) - AT_MOST))


def signature(book: Book, who: str) -> None:
    """Lines for place and date, name and function, signature and seal."""
    words_of = ("sign_place", "sign_name", "sign_seal")
    words = [book.voice.line(name) for name in (who, *words_of)]

    def draw(sheet: Sheet, top: float) -> None:
        sheet.begin(book.flow.root.add("P"))
        sheet.text(LEFT, top - 14, words[0], CELL.bold())
        sheet.end()
        width = (WIDTH - 40) / 3
        for position, word in enumerate(words[1:]):
            x = LEFT + position * (width + 20)
            sheet.rule(x, top - 62, x + width, INK, 0.6)
            sheet.begin(book.flow.root.add("P"))
            sheet.text(x, top - 72, word, CAPTION)
            sheet.end()
            if sheet.ink.fillable:
                name = SIGNATURE if position == len(words_of) - 1 else words_of[position]
                sheet.fields.append((name, (x, top - 61, x + width, top - 24)))

    book.flow.gap(8)
    book.flow.place(Strip(SIGNATURE_HEIGHT, draw))
