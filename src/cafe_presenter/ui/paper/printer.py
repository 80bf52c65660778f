"""Pages on a printer, chosen in the system's own dialog."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from cafe_presenter.ui.kit.dialogs import is_accepted
from cafe_presenter.ui.paper.page import PrintedPage, paint_page
from cafe_presenter.ui.paper.paper_writer import page_layout


class PrintOutcome(Enum):
    """How printing went."""

    PRINTED = auto()
    GIVEN_UP = auto()
    NO_PRINTER = auto()
    FAILED = auto()


def printer_names() -> tuple[str, ...]:
    """Return the printers this computer knows, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual))


def print_pages(
    pages: Sequence[PrintedPage], *, parent: QWidget, title: str, copies: int, name: str = ""
) -> PrintOutcome:
    """Print pages on the printer of a ``name``, or ask for one, and print as many copies as the dialog says."""
    if not QPrinterInfo.availablePrinterNames():
        return PrintOutcome.NO_PRINTER
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("Café Presenter")
    printer.setCopyCount(copies)
    printer.setPageLayout(page_layout(pages[0]))
    printer.setFullPage(True)  # the pages keep the margins, and the same everywhere
    if name:
        printer.setPrinterName(name)
        return PrintOutcome.PRINTED if _printed(printer, pages) else PrintOutcome.FAILED
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)  # it would leave half a file on a full disk
    dialog.setMinMax(1, len(pages))
    dialog.setFromTo(1, len(pages))  # Windows begins with the first alone
    if not is_accepted(dialog):
        return PrintOutcome.GIVEN_UP
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    return PrintOutcome.PRINTED if _printed(printer, pages[first - 1 : last]) else PrintOutcome.FAILED


def _printed(printer: QPrinter, pages: Sequence[PrintedPage]) -> bool:
    painter = QPainter()
    for page in pages:
        wide = page.width > page.height
        printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
        if painter.isActive():
            if not printer.newPage():
                painter.end()
                return False
        elif not painter.begin(printer):
            return False
        painter.save()
        _fit(painter, printer, page)
        paint_page(painter, page)
        painter.restore()
    return painter.end() and printer.printerState() is not QPrinter.PrinterState.Error


def _fit(painter: QPainter, printer: QPrinter, page: PrintedPage) -> None:
    """Have a unit be a point; a page that is larger than the paper becomes as small as that, in its middle."""
    paper = printer.pageLayout().fullRect(QPageLayout.Unit.Point)
    scale = min(1.0, paper.width() / page.width, paper.height() / page.height)
    dots = printer.resolution() / 72
    painter.scale(dots, dots)
    room = QRectF(0, 0, page.width * scale, page.height * scale)
    painter.translate((paper.width() - room.width()) / 2, (paper.height() - room.height()) / 2)
    painter.scale(scale, scale)
