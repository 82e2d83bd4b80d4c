"""Who applies, typed once: applicant and importer, an end user out of the address book, one on a list, and all of it printed.

Everything is done by keyboard in the real program. What came of it is read from the case, the address book, the dossier, and
the warning beside the field from the picture on the screen.
"""

import json
import time
from datetime import datetime
from pathlib import Path

from desk import Desk, wait_for
from PySide6.QtPdf import QPdfDocument

from desktop_app.application import Application
from desktop_app.case import Holder, read_case
from desktop_app.rules.pack import load_pack
from desktop_app.ui import theme

BOM = """Level,Part Number,Description,Quantity,Unit,Unit Price,Currency,Supplier,Country of Origin,Item Class
0,DRIVE,Servo drive,1,pcs,900,EUR,,DE,
1,MAG-1,Sintered magnet,8,pcs,3,EUR,Magna GmbH,VN,ndfeb-dy-magnet
"""

#: How many fields and buttons the name of the end user is away from that of the applicant.
END_USER = 16


def application_in(path: Path) -> Application:
    with read_case(path, Holder("test", "", datetime.now().astimezone())) as case:
        assert case.verify() == ()
        return case.content.application


def open_form(desk: Desk, window: str, fields: int = 0) -> None:
    """Open the form, and go on by so many fields from the first."""
    desk.focus(window)
    desk.keys("ctrl+shift+a")
    time.sleep(0.5)
    if fields:
        desk.xdotool("key", "--delay", 40, *["Tab"] * fields)
        time.sleep(0.2)


def fill_in(desk: Desk, *texts: str) -> None:
    """Type into fields that follow each other, and go on to the next."""
    for text in texts:
        if text:
            desk.type(text)
        desk.keys("Tab")


def save(desk: Desk, title: str, path: Path) -> None:
    desk.focus(desk.window(title))
    desk.keys("ctrl+a")
    desk.type(str(path))
    desk.keys("Return")
    wait_for(path.exists, path.name)


def printed(path: Path) -> str:
    document = QPdfDocument()
    document.load(str(path))
    return " ".join(document.getAllText(page).text() for page in range(document.pageCount()))


def test_who_applies_is_typed_once_checked_kept_and_printed(desk: Desk, tmp_path: Path):
    bom, saved, dossier = tmp_path / "drive.csv", tmp_path / "drive.lodestone", tmp_path / "dossier.pdf"
    bom.write_text(BOM, encoding="utf-8")
    program = desk.start_lodestone(bom)
    window = desk.window("^drive.csv – .* – Lodestone$")

    # Applicant and importer, field by field; leaving the page puts them into the address book.
    open_form(desk, window)
    fill_in(desk, "Kestrel Drives GmbH", "", "Germ", "Dorfstr. 1, Ulm", "Ada Lang")
    fill_in(desk, "", "", "", "")  # no legal representative
    fill_in(desk, "", "Okapi Import Ltda.", "", "Braz", "Rua A 5, Santos", "Rui Costa")
    desk.keys("Escape")
    book = tmp_path / "data" / "lodestone" / "addresses.json"
    wait_for(book.exists, "the address book")
    assert [party["name"] for party in json.loads(book.read_text("utf-8"))["parties"]] == [
        "Kestrel Drives GmbH",
        "Okapi Import Ltda.",
    ]

    # The importer is the end user, too: three letters of its name find it, with all that was typed of it.
    open_form(desk, window, END_USER)
    desk.type("Oka")
    time.sleep(0.5)
    desk.keys("Down", "Return", "Escape", "ctrl+s")
    save(desk, "Save case", saved)
    window = desk.window("^drive.lodestone – .* – Lodestone$")
    held = application_in(saved)
    assert (held.applicant.name, held.applicant.country, held.applicant.contact) == (
        "Kestrel Drives GmbH",
        "DE",
        "Ada Lang",
    )
    assert (held.importer.country, held.importer.address) == ("BR", "Rua A 5, Santos")
    assert held.end_user == held.importer

    # Opened again another day, it is all there.
    desk.focus(window)
    desk.keys("ctrl+q")
    program.wait(30)
    desk.start_lodestone(saved)
    window = desk.window("^drive.lodestone – .* – Lodestone$")
    assert application_in(saved) == held

    # An end user that is on a list is told beside its field, and in the dossier.
    listed = load_pack().party_lists[0].parties[0].names[0]
    loud = theme.LIGHT.tone("error").ink
    open_form(desk, window, END_USER)
    assert coloured(desk, loud) == 0
    desk.keys("ctrl+a")
    desk.type(listed)
    wait_for(lambda: coloured(desk, loud), "the warning beside the field")
    desk.keys("Escape", "Escape")
    wait_for(lambda: application_in(saved).end_user.name == listed, "the end user in the case")
    desk.keys("ctrl+e")
    desk.focus(desk.window("^Save dossier$"))
    desk.keys("Return")
    save(desk, "^Save dossier$", dossier)
    words = printed(dossier)
    for text in ("Kestrel Drives GmbH", "Dorfstr. 1, Ulm", "Okapi Import Ltda.", "Rui Costa", listed):
        assert text in words
    assert "DRAFT" in words, "the end use, among others, is missing"


def coloured(desk: Desk, colour: str) -> int:
    return int(desk.run("count_colour.py", colour))
