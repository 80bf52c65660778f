"""A page as a PDF, drawn by Qt: fonts inside, text that can be copied and searched, and tags."""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from cafe_presenter.core.evening.paper import Paper
from cafe_presenter.ui.kit.paper_document import paper_document


def paper_as_pdf(paper: Paper) -> bytes:
    """Return the page as a PDF."""
    from cafe_presenter.ui.kit.pdf_tags import number_runs, tagged  # not before a page is written

    application = QGuiApplication.instance() or without_display()
    document = paper_document(paper)
    runs = number_runs(document)
    plain = printed(document, paper.title)
    del application
    alt = "" if paper.logo is None else paper.logo.alt
    return tagged(plain, document, runs, language=paper.language, alt=alt)


def printed(document: QTextDocument, title: str) -> bytes:
    """Return a document as Qt draws it in a PDF, with its ``title``."""

    def draw(writer: QPdfWriter) -> None:
        margins = QMarginsF(0, 0, 0, 0)  # the document keeps 2 cm, and writes the number of the page there
        size = QPageSize(QPageSize.PageSizeId.A4)
        writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins))
        document.print_(writer)

    return drawn(title, draw)


def drawn(title: str, draw: Callable[[QPdfWriter], None]) -> bytes:
    """Return the PDF that ``draw`` makes."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Café Presenter")
    draw(writer)
    buffer.close()
    return bytes(data.data())


def without_display() -> QGuiApplication:
    """Return an application that needs no display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a page needs no display, and must not depend on one
    return QGuiApplication(sys.argv[:1])
