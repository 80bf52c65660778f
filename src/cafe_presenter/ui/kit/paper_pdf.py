"""A page as a PDF, drawn by Qt: fonts inside, text that can be copied and searched."""

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
    return bytes(data.data())


def _without_display() -> QGuiApplication:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a page needs no display, and must not depend on one
    return QGuiApplication(sys.argv[:1])
