"""Chapter 6: who exports, who imports, who uses it and for what; and how the ministry reviews such an application."""

from dataclasses import replace

from desktop_app.application import Party
from desktop_app.dossier import terms
from desktop_app.dossier.book import Book
from desktop_app.dossier.style import ALARM, CELL
from desktop_app.dossier.table import Cell, Para, columns_of, place_table


def write_parties(book: Book) -> None:
    """The three parties side by side, the contract, the end use and its categories."""
    audit, voice = book.audit, book.voice
    application = audit.settings.application
    book.chapter("chapter_parties")
    columns = columns_of(
        (0.16, ()),
        (0.28, voice.say("party_applicant")),
        (0.28, voice.say("party_importer")),
        (0.28, voice.say("party_end_user")),
    )
    parties = (application.applicant, application.importer, application.end_user)
    place_table(book.flow, columns, _party_rows(book, parties))
    book.flow.gap(10)
    contract_day = terms.day(application.contract_date, voice) if application.contract_date else None
    book.facts(
        [
            (
                voice.text("fact_destination"),
                book.paras(terms.country(audit.destination, voice)) if audit.destination else missing(book),
            ),
            (voice.text("contract_number"), _given(book, application.contract_number)),
            (voice.text("contract_date"), book.paras(contract_day) if contract_day is not None else missing(book)),
            (voice.text("end_use_en"), _given(book, application.end_use)),
            (voice.text("end_use_zh"), _given(book, application.end_use_zh)),
        ]
    )
    book.heading(voice.text("end_use_heading"))
    if not application.end_use_categories:
        book.prose(voice.text("end_use_none"))
        return
    rows: list[list[Cell]] = []
    for name in application.end_use_categories:
        use = audit.pack.end_uses.get(name)
        if use is None:
            rows.append([book.cell(name), [], book.say("end_use_unknown", CELL.bold().in_colour(ALARM))])
        else:
            rows.append([book.paras(use.label), book.paras(use.article), book.say(f"policy_{use.policy}", CELL.bold())])
    columns = columns_of(
        (0.46, voice.say("column_end_use")), (0.2, voice.say("column_article")), (0.34, voice.say("column_review"))
    )
    place_table(book.flow, columns, rows)


def missing(book: Book) -> list[Para]:
    """A placeholder that cannot be overlooked."""
    return [replace(para, field="missing_mark") for para in book.say("missing_mark", CELL.bold().in_colour(ALARM))]


def _given(book: Book, text: str) -> list[Para]:
    return book.cell(text) if text else missing(book)


def _party_rows(book: Book, parties: tuple[Party, ...]) -> list[list[Cell]]:
    voice = book.voice

    def country(party: Party) -> list[Para]:
        return book.paras(terms.country(party.country, voice)) if party.country else missing(book)

    def row(name: str, values: list[list[Para]]) -> list[Cell]:
        return [book.paras(voice.text(name), CELL.soft()), *values]

    return [
        row("party_name", [_given(book, party.name) for party in parties]),
        row("party_name_zh", [_given(book, party.name_zh) for party in parties]),
        row("party_address", [_given(book, party.address) for party in parties]),
        row("party_country", [country(party) for party in parties]),
        row("party_contact", [_given(book, party.contact) for party in parties]),
    ]
