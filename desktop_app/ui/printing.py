"""A PDF on paper: each page is rendered at the printer's own resolution, in the worker, while the window stays alive."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from desktop_app.bom.messages import worded
from desktop_app.ui.opening import Refused

Progress = Callable[[str], None]

#: More dots per inch than this cost memory and show nothing on paper.
FINEST = 300


_PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


def new_printer(title: str, paper: str) -> QPrinter:
    """The system's printer with the paper that the document is made for; the print dialog changes what it likes."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(_PAPERS[paper]))
    return printer


def pages_to_print(printer: QPrinter, count: int) -> list[int]:
    """Page indices that the user chose in the print dialog, in the order in which they come out.

    What a print service chooses by itself (CUPS: odd or even pages, a list of ranges) it takes out of what is sent; copies and
    both sides are its own, too.
    """
    ranges = printer.pageRanges()
    chosen = [page for page in range(count) if ranges.isEmpty() or ranges.contains(page + 1)]
    return chosen[::-1] if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst else chosen


def print_pdf(pdf: bytes, printer: QPrinter, progress: Progress) -> int:
    """Print a document; how many pages were sent. `progress` may raise to cancel, and then nothing comes out.

    Raises:
        Refused: none of the chosen pages is there, or the printer does not take the job.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    printer.setFullPage(True)
    pages = pages_to_print(printer, document.pageCount())
    if not pages:
        chosen = printer.pageRanges().toString()
        raise Refused(worded("nothing-to-print", pages=chosen, count=document.pageCount()))
    painter = QPainter()
    if not painter.begin(printer):
        raise Refused(worded("printer-refused", name=printer.printerName() or printer.outputFileName()))
    try:
        for number, page in enumerate(pages):
            progress("Printing")
            if number and not printer.newPage():
                raise Refused(worded("printer-refused", name=printer.printerName() or printer.outputFileName()))
            _print_page(document, page, printer, painter)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
        document.close()
    return len(pages)


def _print_page(document: QPdfDocument, page: int, printer: QPrinter, painter: QPainter) -> None:
    """One page, as large as the paper allows and in the middle of it."""
    size = document.pagePointSize(page)
    paper = printer.pageLayout().fullRect(QPageLayout.Unit.Point)
    scale = min(paper.width() / size.width(), paper.height() / size.height())
    per_point = printer.resolution() / 72
    width, height = size.width() * scale * per_point, size.height() * scale * per_point
    left = (paper.width() * per_point - width) / 2
    top = (paper.height() * per_point - height) / 2
    fine = min(1.0, FINEST / printer.resolution())
    image = document.render(page, QSize(round(width * fine), round(height * fine)))
    painter.drawImage(QRectF(left, top, width, height), image)
