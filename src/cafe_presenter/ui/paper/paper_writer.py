"""Pages as a PDF: fonts inside, text that can be copied, its language told."""

from collections.abc import Iterable

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter

from cafe_presenter.ui.kit.paper_pdf import drawn
from cafe_presenter.ui.paper.page import PrintedPage, paint_page


def pages_as_pdf(pages: Iterable[PrintedPage], *, title: str, language: str) -> bytes:
    """Return pages as the bytes of a PDF; each is asked for when the one before is written."""
    from cafe_presenter.ui.kit.pdf_tags import Run, colour_of, copied, spelled  # not before a page is written

    runs: list[Run] = []

    def spell(text: str, colour: QColor) -> list[tuple[str, QColor]]:
        parts = spelled(text)
        return [(part, colour_of(Run(0, colour, words=part), runs) if is_told else colour) for part, is_told in parts]

    def draw(writer: QPdfWriter) -> None:
        painter = QPainter()
        for page in pages:
            writer.setPageLayout(page_layout(page))
            if painter.isActive():
                writer.newPage()
            else:
                painter.begin(writer)
            painter.save()
            painter.scale(writer.logicalDpiX() / 72, writer.logicalDpiY() / 72)
            paint_page(painter, page, spell)
            painter.restore()
        painter.end()

    data = drawn(title, draw)
    return copied(data, runs, language=language)


def page_layout(page: PrintedPage) -> QPageLayout:
    """Return the paper a page wants: its own margins are white already."""
    is_wide = page.width > page.height
    size = QSizeF(min(page.width, page.height), max(page.width, page.height))
    paper = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    return QPageLayout(paper, way, QMarginsF(0, 0, 0, 0))
