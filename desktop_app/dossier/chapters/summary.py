"""The second page of the summary: what decides, what is open, whom to ask; never more than one page."""

from desktop_app.dossier.book import Book
from desktop_app.dossier.chapters.result import verdict_table
from desktop_app.dossier.charts import share_chart
from desktop_app.dossier.completeness import gaps
from desktop_app.dossier.style import CAPTION, CELL
from desktop_app.dossier.table import columns_of, place_table, table_height
from desktop_app.rules.evaluate import percent

#: Verdicts and missing facts that are shown at most.
MOST_VERDICTS, MOST_FACTS = 6, 8


def write_summary(book: Book) -> None:
    """Verdicts, the share of the first item, missing facts, what keeps the dossier from being final."""
    voice, items, flow = book.voice, book.items, book.flow
    flow.new_page()
    book.plain_heading("chapter_result")
    if items.verdicts:
        verdict_table(book, items.verdicts[:MOST_VERDICTS])
        if len(items.verdicts) > MOST_VERDICTS:
            book.caption("summary_more", count=str(len(items.verdicts) - MOST_VERDICTS))
        first = items.share(items.verdicts[0].item)
        if first is not None and first.share is not None:
            flow.gap(4)
            share_chart(book, first.share, book.given(items.number(items.verdicts[0].item), 24))
    else:
        book.prose(voice.text("no_indication_means"))
    _missing(book)
    open_gaps = gaps(book.audit, book.shape)
    if open_gaps and flow.room > 90:
        book.plain_heading("final_heading")
        for gap in open_gaps:
            if flow.room < 40:
                break
            book.side_by_side([gap], CELL)


def _missing(book: Book) -> None:
    voice, flow, missing = book.voice, book.flow, book.items.missing
    if not missing or flow.room < 120:
        return
    book.plain_heading("chapter_missing")
    columns = columns_of(
        (0.6, voice.say("column_fact")), (0.25, voice.say("column_ask")), (0.15, voice.say("column_narrows"), True)
    )
    rows = []
    left = flow.room - 70
    for fact in missing[:MOST_FACTS]:
        ask = book.cell(fact.supplier) if fact.supplier else book.say("no_supplier", CELL.soft())
        row = [book.paras(fact.fact), ask, [book.figure(percent(fact.narrows))] if fact.narrows else book.cell("")]
        left -= table_height(columns, [row])
        if left < 0:
            break
        rows.append(row)
    place_table(flow, columns, rows)
    if len(missing) > len(rows):
        book.prose(voice.text("summary_facts_more", count=str(len(missing) - len(rows))), CAPTION)
