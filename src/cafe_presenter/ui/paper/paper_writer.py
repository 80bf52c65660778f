"""Pages as a PDF: fonts inside, text that can be copied, its language told."""

import io
from collections.abc import Iterable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from cafe_presenter.ui.kit.paper_pdf import without_display
from cafe_presenter.ui.paper.page import PrintedPage, paint_page


def pages_as_pdf(pages: Iterable[PrintedPage], *, title: str, language: str) -> bytes:
    """Return pages as the bytes of a PDF; each is asked for when the one before is written."""
    application = QGuiApplication.instance() or without_display()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Café Presenter")
    painter = QPainter()
    for page in pages:
        writer.setPageLayout(page_layout(page))
        if painter.isActive():
            writer.newPage()
        else:
            painter.begin(writer)
        painter.save()
        painter.scale(writer.logicalDpiX() / 72, writer.logicalDpiY() / 72)
        paint_page(painter, page)
        painter.restore()
    painter.end()
    buffer.close()
    del application
    return _told(bytes(data.data()), language)


def _told(data: bytes, language: str) -> bytes:
    """Return a PDF that tells its language, and has its title shown in the place of its file's name."""
    from pypdf import PdfReader, PdfWriter  # not before a page is written
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    writer.root_object[NameObject("/ViewerPreferences")] = shown
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def page_layout(page: PrintedPage) -> QPageLayout:
    """Return the paper a page wants: its own margins are white already."""
    is_wide = page.width > page.height
    size = QSizeF(min(page.width, page.height), max(page.width, page.height))
    paper = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    return QPageLayout(paper, way, QMarginsF(0, 0, 0, 0))
