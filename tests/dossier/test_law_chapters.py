"""The dossier's account of the law over time, of the parties looked for on lists, and of what would change an answer."""

from datetime import date
from functools import lru_cache
from pathlib import Path

from auditing import audit_of, layout_text

from desktop_app.application import Application, Holding, Party
from desktop_app.dossier import dossier_bytes

BOM = """Level,Part Number,Quantity,Unit Price,Currency,Country of Origin,Supplier
0,MOTOR,1,100,EUR,DE,
1,MAGNET,2,3,EUR,JP,Alpha Magnets
"""
DECLARED = """Part Number,Supplier,Item Class,Constituent,Value,Currency,Country of Origin
MAGNET,Alpha Magnets,ndfeb-dy-magnet,,,,
MAGNET,Alpha Magnets,,dy-metal,0.07,EUR,{origin}
"""
PARTIES = Application(
    end_user=Party("Lockheed Martin Corp."),
    importer=Party("Musterfeld Pumpenwerk GmbH", country="DE"),
    intermediaries=(Party("Altmark Spedition AG", address="Stendal"),),
    holdings=(Holding("Altmark Holding AG", "Musterfeld Pumpenwerk GmbH", "30", "register of 2026"),),
    end_use_categories=("humanitarian",),
    shipped_on=date(2026, 2, 13),
)


@lru_cache
def said(folder: Path, origin: str = "CN", day: date = date(2026, 11, 24), profile: str = "internal") -> str:
    """The words of a dossier in English, line ends as blanks."""
    audit = audit_of(BOM, DECLARED.format(origin=origin), PARTIES, as_of=day)
    return " ".join(layout_text(dossier_bytes(audit, "en", profile=profile), folder).split())


def test_parties_are_shown_with_what_was_found(tmp_path: Path):
    words = said(tmp_path)
    assert "Lockheed Martin Corporation" in words
    assert "The closest name is" in words
    assert "Altmark Spedition AG" in words
    assert "register of 2026" in words
    assert "2026-03-05" in words  # the report is due ten working days after a Friday before the Spring Festival


def test_the_timeline_names_the_next_change(tmp_path: Path):
    assert "known to change is 2026-11-11" in said(tmp_path, day=date(2026, 5, 1))
    assert "no further change is known" in said(tmp_path)
    assert "from 2025-11-07 to 2026-11-10" in said(tmp_path)


def test_unverified_entries_are_listed(tmp_path: Path):
    assert "Yttrium target" in said(tmp_path)


def test_what_would_change_a_required_answer(tmp_path: Path):
    words = said(tmp_path)  # 2 × 0.07 of 100: 0.14 %
    assert "Dysprosium metal in MAGNET from elsewhere" in words
    assert "up to a price of 140 EUR" in words


def test_what_would_settle_an_open_answer(tmp_path: Path):
    words = said(tmp_path, origin="")
    assert "The fewest answers that settle it" in words
    assert "Alpha Magnets" in words


def test_headroom_where_the_share_stays_below(tmp_path: Path):
    assert "Headroom: 0.1 EUR more a piece" in said(tmp_path, origin="AU")


def test_a_customer_copy_says_neither_amounts_nor_suppliers(tmp_path: Path):
    words = said(tmp_path, profile="customer")
    assert "Dysprosium metal in MAGNET from elsewhere" in words
    assert "140 EUR" not in words
    assert "Alpha Magnets" not in words
