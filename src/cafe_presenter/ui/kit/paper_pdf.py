"""A page as a PDF, drawn by Qt: fonts inside, text that can be copied and searched."""

import io
import os
import sys

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter

from cafe_presenter.core.evening.paper import Paper
from cafe_presenter.ui.kit.paper_document import paper_document


def paper_as_pdf(paper: Paper) -> bytes:
    """Return the page as a PDF."""
    application = QGuiApplication.instance() or _without_display()
    document = paper_document(paper)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(paper.title)
    writer.setCreator("Café Presenter")
    margins = QMarginsF(0, 0, 0, 0)  # the document keeps 2 cm, and writes the number of the page there
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins))
    document.print_(writer)
    buffer.close()
    del application
    return _told(bytes(data.data()), paper.language)


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


def _without_display() -> QGuiApplication:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a page needs no display, and must not depend on one
    return QGuiApplication(sys.argv[:1])
