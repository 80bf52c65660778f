"""A page as a PDF, drawn by Qt: fonts inside, text that can be copied and searched."""

import os
import sys

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)

from cafe_presenter.core.evening.paper import (
    Paper,
    PaperBlock,
    PaperHeading,
    PaperLine,
    PaperList,
    PaperTable,
    is_right_to_left,
)
from cafe_presenter.files.evening.paper_parts import bar
from cafe_presenter.ui.kit.fonts import load_family, load_fonts

PAPER_FAMILY = "Literata"
INK, QUIET, ACCENT = "#1f1812", "#4a4034", "#6f3800"
SIZES = {1: 20.0, 2: 14.0, 3: 12.0}
BODY_PT = 11.0


def paper_as_pdf(paper: Paper) -> bytes:
    """Return the page as a PDF."""
    application = QGuiApplication.instance() or _without_display()
    load_fonts()
    load_family(PAPER_FAMILY)
    document = QTextDocument()
    font = QFont(PAPER_FAMILY)
    font.setPointSizeF(BODY_PT)
    for ligatures in ("liga", "clig", "dlig"):  # the letters of one could not be copied apart
        font.setFeature(QFont.Tag(ligatures), 0)
    document.setDefaultFont(font)
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, paper.title)
    cursor = QTextCursor(document)
    for number, block in enumerate(paper.blocks):
        _put(cursor, block, first=number == 0)
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


def _put(cursor: QTextCursor, block: PaperBlock, *, first: bool = False) -> None:
    match block:
        case PaperHeading():
            _begin(cursor, _spaced(6 if block.level == 1 else 18, 6, level=block.level), block.text, first=first)
            cursor.insertText(block.text, _ink(INK, SIZES[block.level], bold=True))
        case PaperLine():
            _begin(cursor, _spaced(0, 5), block.label + block.text, first=first)
            _put_line(cursor, block)
        case PaperList():
            for line in block.lines:
                _begin(cursor, _spaced(0, 4), line.label + line.text)
                marks = QTextListFormat()
                marks.setStyle(QTextListFormat.Style.ListDisc)
                cursor.createList(marks)
                _put_line(cursor, line)
        case PaperTable():
            _begin(cursor, _spaced(0, 4), block.caption)
            cursor.insertText(block.caption, _ink(QUIET, BODY_PT))
            _put_table(cursor, block)


def _begin(cursor: QTextCursor, form: QTextBlockFormat, text: str, *, first: bool = False) -> None:
    form.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if is_right_to_left(text) else Qt.LayoutDirection.LeftToRight
    )
    if first:
        cursor.setBlockFormat(form)
    else:
        cursor.insertBlock(form, _ink(INK, BODY_PT))


def _put_line(cursor: QTextCursor, line: PaperLine) -> None:
    if line.label:
        cursor.insertText(f"{line.label} ", _ink(INK, BODY_PT, bold=True))
    form = _ink(ACCENT if line.url else INK, BODY_PT)
    if line.url:
        form.setAnchor(True)
        form.setAnchorHref(line.url)
        form.setFontUnderline(True)
    cursor.insertText(line.text, form)
    if line.detail:
        cursor.insertText(f" ({line.detail})", _ink(QUIET, BODY_PT))


def _put_table(cursor: QTextCursor, table: PaperTable) -> None:
    form = QTextTableFormat()
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    form.setCellPadding(3)
    form.setCellSpacing(0)
    form.setHeaderRowCount(1)
    percent = QTextLength.Type.PercentageLength
    form.setWidth(QTextLength(percent, 100))
    shares = (*(14 for _ in table.heads[1:]), *((30,) if table.shares else ()))
    form.setColumnWidthConstraints([QTextLength(percent, share) for share in (100 - sum(shares), *shares)])
    columns = len(table.heads) + bool(table.shares)
    grid = cursor.insertTable(len(table.rows) + 1, columns, form)
    for number, row in enumerate((table.heads, *table.rows)):
        for column, cell in enumerate(row):
            grid.cellAt(number, column).firstCursorPosition().insertText(cell, _ink(INK, BODY_PT, bold=number == 0))
        if table.shares and number:
            drawn = _ink(INK, BODY_PT)
            drawn.setBackground(QBrush(QColor(INK)))
            grid.cellAt(number, columns - 1).firstCursorPosition().insertText(bar(table.shares[number - 1]), drawn)
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _spaced(above: float, below: float, *, level: int = 0) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setTopMargin(above)
    form.setBottomMargin(below)
    form.setLineHeight(128, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setHeadingLevel(level)
    return form


def _ink(colour: str, points: float, *, bold: bool = False) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontPointSize(points)
    form.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    form.setForeground(QBrush(QColor(colour)))
    return form
