"""A page as a PDF, drawn by Qt: fonts inside, text that can be copied and searched, and tags."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

from cafe_presenter.core.evening.paper import MAX_ROWS_WHOLE, Paper
from cafe_presenter.ui.kit.no_display import without_display
from cafe_presenter.ui.kit.paper_document import leads_on, paper_document

MARGIN_PX, A4_PX = 2 / 2.54 * 96, 21 / 2.54 * 96
"""Two centimetres at all sides, and the width of a page, in the pixels that documents count in."""


def paper_as_pdf(paper: Paper) -> bytes:
    """Return the page as a PDF."""
    from cafe_presenter.ui.kit.pdf_tags import number_runs, tagged  # not before a page is written

    with without_display():
        document = paper_document(paper)
        runs = number_runs(document)
        plain = printed(document, paper.title)
    alt = "" if paper.logo is None else paper.logo.alt
    return tagged(plain, document, runs, language=paper.language, alt=alt)


def printed(document: QTextDocument, title: str) -> bytes:
    """Return a document as Qt draws it in a PDF, with its ``title``: on A4, each page with its number."""

    def draw(writer: QPdfWriter) -> None:
        size = QPageSize(QPageSize.PageSizeId.A4)
        writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        paged = _paged(document, writer)
        with QPainter(writer) as painter:
            for page in range(paged.pageCount()):
                if page:
                    writer.newPage()
                _draw_page(paged, page, painter)

    return drawn(title, draw)


def _paged(document: QTextDocument, writer: QPdfWriter) -> QTextDocument:
    """Return a document on pages. Those of ``QTextDocument.print_`` keep no heading with what it leads to."""
    paged = document.clone()
    paged.documentLayout().setPaintDevice(writer)
    frame = paged.rootFrame().frameFormat()
    frame.setMargin(MARGIN_PX)
    paged.rootFrame().setFrameFormat(frame)
    paged.setPageSize(QSizeF(writer.width(), writer.height()))
    leads: QTextBlock | None = None
    block = paged.begin()
    while block.isValid():
        if leads_on(block):
            leads = leads or block
        else:
            if leads is not None and _page(leads, paged) != _page(_end(block), paged):
                cursor = QTextCursor(leads)
                form = cursor.blockFormat()
                form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                cursor.setBlockFormat(form)
            leads = None
        block = block.next()
    return paged


def _end(block: QTextBlock) -> QTextBlock:
    """Return the block to which what begins with one stays together: the last of a table of few rows."""
    table: QTextTable | None = QTextCursor(block).currentTable()
    return block if table is None or table.rows() - 1 > MAX_ROWS_WHOLE else table.lastCursorPosition().block()


def _page(block: QTextBlock, paged: QTextDocument) -> int:
    """Return the page on which a block begins."""
    first = block.layout().lineAt(0).y() if block.layout().lineCount() else 0.0
    return int((paged.documentLayout().blockBoundingRect(block).top() + first) / paged.pageSize().height())


def _draw_page(paged: QTextDocument, page: int, painter: QPainter) -> None:
    size, context = paged.pageSize(), QAbstractTextDocumentLayout.PaintContext()
    seen = QRectF(QPointF(0, page * size.height()), size)
    context.clip = seen
    painter.save()
    painter.translate(0, -seen.top())
    painter.setClipRect(seen)
    paged.documentLayout().draw(painter, context)
    painter.setClipping(False)
    painter.setFont(paged.defaultFont())
    number, margin = str(page + 1), size.width() * MARGIN_PX / A4_PX
    wide = painter.fontMetrics().horizontalAdvance(number)
    painter.drawText(seen.bottomRight() - QPointF(margin + wide, margin / 2), number)
    painter.restore()


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
