"""Chapter 6: who exports, who imports, who uses it and for what; and how the ministry reviews such an application."""

from dataclasses import replace

from desktop_app.application import Party
from desktop_app.dossier import terms
from desktop_app.dossier.book import Book
from desktop_app.dossier.style import ALARM, CELL
from desktop_app.dossier.table import Cell, Para, columns_of, place_table
from desktop_app.rules.model import RulePack, Text
from desktop_app.rules.parties import SURE, PartyCheck


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
    _others(book)
    _party_check(book)
    book.heading(voice.text("end_use_heading"))
    _end_uses(book)


def _end_uses(book: Book) -> None:
    """The declared end uses with their review, and the reports that an exempt one owes."""
    audit, voice = book.audit, book.voice
    application = audit.settings.application
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
    for report in audit.reports:
        book.flow.gap(4)
        book.side_by_side([report.sentence(audit.pack)], CELL)


def _others(book: Book) -> None:
    """Intermediaries, and who holds how much of whom, as the applicant states them."""
    application, voice = book.audit.settings.application, book.voice
    if application.intermediaries:
        book.heading(voice.text("intermediaries_heading"))
        columns = columns_of(
            (0.4, voice.say("party_name")), (0.4, voice.say("party_address")), (0.2, voice.say("party_country"))
        )
        rows = (
            [
                [*book.cell(one.name), *(book.cell(one.name_zh, CELL.soft()) if one.name_zh else [])],
                book.cell(one.address),
                book.paras(terms.country(one.country, voice)) if one.country else book.cell(""),
            ]
            for one in application.intermediaries
        )
        place_table(book.flow, columns, rows)
    if application.holdings:
        book.heading(voice.text("holdings_heading"))
        columns = columns_of(
            (0.32, voice.say("column_owner")),
            (0.12, voice.say("column_percent"), True),
            (0.32, voice.say("column_owned")),
            (0.24, voice.say("column_source")),
        )
        stated = (
            [book.cell(h.owner), book.cell(f"{h.percent} %"), book.cell(h.owned), book.cell(h.source)]
            for h in application.holdings
        )
        place_table(book.flow, columns, stated)


def _party_check(book: Book) -> None:
    """Each party looked for on the lists of parties: what was found, or the closest name with its score."""
    audit, voice = book.audit, book.voice
    if not audit.parties:
        return
    book.heading(voice.text("party_check_heading"), keep=140)
    book.side_by_side([voice.text("party_check_intro")], CELL)
    book.flow.gap(4)
    columns = columns_of(
        (0.26, voice.say("column_party")), (0.52, voice.say("column_found")), (0.22, voice.say("column_review"))
    )
    place_table(book.flow, columns, (_checked(book, check) for check in audit.parties))
    book.caption("party_check_lists", lists=_lists(audit.pack))


def _checked(book: Book, check: PartyCheck) -> list[Cell]:
    pack = book.audit.pack
    who = [*book.paras(pack.say(f"role_{check.party.role}"), CELL.soft()), *book.cell(check.party.name, CELL.bold())]
    if not check.matches:
        nothing = book.say("party_not_found", closest=check.closest or "–", score=str(check.score))
        return [who, nothing, book.cell("")]
    found, review = [], []
    for match in check.matches:
        found += book.paras(match.sentence(pack), CELL)
        sure = match.closeness in SURE
        review += book.say(f"policy_{match.policy}" if sure else "party_to_look_into", CELL.bold().in_colour(ALARM))
    return [who, found, review]


def _lists(pack: RulePack) -> Text:
    """Each list that was looked through, with its source."""
    return Text(
        "; ".join(f"{one.label.en} ({one.source})" for one in pack.party_lists),
        "；".join(f"{one.label.zh}（{one.source}）" for one in pack.party_lists),
    )


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
