"""What delegates draw and what reaches the paper."""

from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPageRanges, QPageSize, qAlpha, qGray
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from showing import drive, silent

from desktop_app.ui import theme
from desktop_app.ui.columns import AT
from desktop_app.ui.delegates import scale_position
from desktop_app.ui.opening import Refused
from desktop_app.ui.output import dossier
from desktop_app.ui.printing import new_printer, pages_to_print, print_pdf
from desktop_app.ui.tree_view import TreeView
from desktop_app.ui.wish import Wish

THRESHOLD = Fraction(1, 1000)


@pytest.mark.parametrize(
    ("share", "place"),
    [("0", 0), ("0.000001", 0), ("0.0001", 1 / 3), ("0.001", 0.5), ("0.01", 2 / 3), ("1", 1), ("9", 1)],
)
def test_the_threshold_stands_in_the_middle_of_the_scale(share, place):
    assert scale_position(Fraction(share), THRESHOLD) == pytest.approx(place)


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_flagged_rows_are_tinted_and_their_answers_drawn_in_their_tone(qapp, qtbot, tmp_path: Path, mode):
    theme.apply(qapp, mode)
    view = TreeView()
    qtbot.addWidget(view)
    view.resize(1300, 400)
    view.show()
    outline = drive(tmp_path)
    view.show_audit(outline)
    magnet = view.tree.index_of_path([outline.bom.index[n] for n in ("DRIVE", "ROTOR", "MAG-1")])
    shaft = view.tree.index_of_path([outline.bom.index[n] for n in ("DRIVE", "ROTOR", "SHAFT")])
    shown = theme.current()

    def cell(index, column: str) -> set[str]:
        image = view.viewport().grab(view.visualRect(index.siblingAtColumn(AT[column]))).toImage()
        return colours(image)

    tint = QColor(shown.tone("rare-earth").row).name()
    assert tint in cell(magnet, "description")
    assert tint not in cell(shaft, "description")
    assert QColor(shown.tone("required").ink).name() in cell(magnet, "share")
    assert QColor(shown.tone("rare-earth").wash).name() in cell(magnet, "flags")
    assert QColor(shown.tone("chinese-equipment").wash).name() in cell(magnet, "flags")
    assert cell(shaft, "flags") == {QColor(shown.base).name(), QColor(shown.hover).name()}


def test_what_lies_below_is_marked_while_the_part_is_closed(qapp, qtbot, tmp_path: Path):
    view = TreeView()
    qtbot.addWidget(view)
    view.resize(1300, 400)
    view.show()
    outline = drive(tmp_path)
    view.show_audit(outline)
    rotor = view.tree.index_of_path([outline.bom.index[n] for n in ("DRIVE", "ROTOR")])

    def marked() -> bool:
        image = view.viewport().grab(view.visualRect(rotor.siblingAtColumn(AT["flags"]))).toImage()
        return len(colours(image)) > 3

    assert not marked()
    view.collapse(rotor)
    assert marked()


def printer_to(target: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer


def test_the_chosen_pages_are_printed(qapp, tmp_path: Path):
    pdf = dossier(drive(tmp_path), None, Wish("en"), silent)
    printer = printer_to(tmp_path / "printed.pdf")
    printer.setFromTo(2, 3)
    told = []
    assert print_pdf(pdf, printer, told.append) == 2
    printed = QPdfDocument()
    printed.load(str(tmp_path / "printed.pdf"))
    assert (printed.pageCount(), told) == (2, ["Printing", "Printing"])
    page = printed.render(0, printed.pagePointSize(0).toSize())
    assert len(colours(page)) > 10


def pictures(path: Path) -> list[QImage]:
    """The pages of a PDF, small."""
    document = QPdfDocument()
    document.load(str(path))
    return [document.render(page, QSize(149, 211)) for page in range(document.pageCount())]


def unlike(one: QImage, other: QImage) -> float:
    """How far the greys of two pictures of one size are apart on average."""
    places = [(x, y) for x in range(0, one.width(), 2) for y in range(0, one.height(), 2)]
    greys = [
        [qGray(image.pixel(x, y)) if qAlpha(image.pixel(x, y)) else 255 for x, y in places] for image in (one, other)
    ]
    return sum(abs(a - b) for a, b in zip(*greys, strict=True)) / len(places)


def test_several_ranges_are_printed_and_each_page_is_the_one_that_was_chosen(qapp, tmp_path: Path):
    source = tmp_path / "dossier.pdf"
    source.write_bytes(dossier(drive(tmp_path), None, Wish("en"), silent))
    printer = printer_to(tmp_path / "printed.pdf")
    printer.setPageRanges(QPageRanges.fromString("2,4-5"))
    assert print_pdf(source.read_bytes(), printer, silent) == 3
    wanted, printed = pictures(source), pictures(tmp_path / "printed.pdf")
    assert len(printed) == 3
    for page, picture in zip((1, 3, 4), printed, strict=True):
        apart = [unlike(picture, one) for one in wanted]
        assert apart.index(min(apart)) == page, apart


def test_pages_that_are_not_there_are_said_to_be_none(qapp, tmp_path: Path):
    printer = printer_to(tmp_path / "printed.pdf")
    printer.setFromTo(900, 901)
    with pytest.raises(Refused, match=r"900-901.*it has \d+"):
        print_pdf(dossier(drive(tmp_path), None, Wish("en"), silent), printer, silent)
    assert not (tmp_path / "printed.pdf").exists()


def test_a_printer_that_takes_no_job_is_told(qapp, tmp_path: Path):
    printer = printer_to(tmp_path / "no folder" / "printed.pdf")
    with pytest.raises(Refused, match="did not take the job"):
        print_pdf(dossier(drive(tmp_path), None, Wish("en"), silent), printer, silent)


def test_pages_come_out_in_the_order_the_printer_wants(qapp, tmp_path: Path):
    printer = printer_to(tmp_path / "x.pdf")
    assert pages_to_print(printer, 3) == [0, 1, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert pages_to_print(printer, 3) == [2, 1, 0]


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_printer_begins_with_the_paper_of_the_dossier(qapp, tmp_path, paper, size):
    printer = new_printer("a dossier", paper)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(2, 2)
    assert print_pdf(dossier(drive(tmp_path), None, Wish("en", paper), silent), printer, silent) == 1
    printed = QPdfDocument()
    printed.load(str(tmp_path / "printed.pdf"))
    page = printed.pagePointSize(0)
    assert (round(page.width()), round(page.height())) == size


def test_a_page_of_another_paper_is_printed_whole_in_the_middle(qapp, tmp_path: Path):
    printer = printer_to(tmp_path / "printed.pdf")
    printer.setFromTo(1, 1)
    assert print_pdf(dossier(drive(tmp_path), None, Wish("en", "letter"), silent), printer, silent) == 1
    printed = QPdfDocument()
    printed.load(str(tmp_path / "printed.pdf"))
    image = printed.render(0, printed.pagePointSize(0).toSize())
    inked = [
        (x, y)
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
        if (pixel := image.pixelColor(x, y)).alpha() > 128 and pixel.lightness() < 128
    ]
    left, right = min(x for x, _ in inked), image.width() - max(x for x, _ in inked)
    assert abs(left - right) < 8
    assert min(y for _, y in inked) > 40
    assert max(y for _, y in inked) < image.height() - 40
