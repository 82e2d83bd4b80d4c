"""The last chapter: the words of the trade that the dossier uses, each in both languages with what it means here."""

import tomllib
from functools import lru_cache

from desktop_app.dossier.book import Book
from desktop_app.dossier.style import CELL
from desktop_app.dossier.table import Cell, columns_of, place_table
from desktop_app.resources import resource
from desktop_app.rules.model import Text


@lru_cache
def glossary() -> tuple[tuple[Text, Text], ...]:
    """Term and meaning."""
    entries = tomllib.loads(resource("dossier", "glossary.toml").read_text(encoding="utf-8"))["terms"]
    return tuple(
        (Text(entry["term"]["en"], entry["term"]["zh"]), Text(entry["meaning"]["en"], entry["meaning"]["zh"]))
        for entry in entries
    )


def write_glossary(book: Book) -> None:
    """The terms always in both languages, the meaning in those that are printed."""
    book.chapter("chapter_glossary")
    rows: list[list[Cell]] = [
        [[*book.cell(term.en, CELL.bold()), *book.cell(term.zh, CELL.bold())], book.paras(meaning)]
        for term, meaning in glossary()
    ]
    columns = columns_of((0.3, book.voice.say("column_term_word")), (0.7, book.voice.say("column_meaning")))
    place_table(book.flow, columns, rows)
