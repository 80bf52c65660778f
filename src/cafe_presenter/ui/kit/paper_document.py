"""A page as a document of Qt's, for the screen and for a PDF: each line that can be mended knows its key."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from cafe_presenter.core.base.invisible import is_right_to_left
from cafe_presenter.core.evening.paper import (
    Logo,
    Paper,
    PaperBlock,
    PaperHeading,
    PaperLine,
    PaperList,
    PaperTable,
    bar,
    with_leads,
)
from cafe_presenter.ui.kit.fonts import load_family, load_fonts

PAPER_FAMILY = "Literata"
INK, QUIET, LINK = "#1f1812", "#4a4034", "#6f3800"
SIZES = {1: 20.0, 2: 14.0, 3: 12.0}
BODY_PT = 11.0
PADDING_PX = 3.0
"""Around the words of a cell."""
THIN, ABOVE_BAR = 0.6, 0.3
"""How high a bar is, and what is above it, in lines."""
_KEY = QTextFormat.Property.UserProperty.value + 1
_LEADS = _KEY + 1


def paper_document(paper: Paper, *, larger: float = 1.0) -> QTextDocument:
    """Return the page as a document, its letters so many times larger than on paper."""
    load_fonts()
    load_family(PAPER_FAMILY)
    document = QTextDocument()
    font = QFont(PAPER_FAMILY)
    font.setPointSizeF(BODY_PT * larger)
    for ligatures in ("liga", "clig", "dlig"):  # the letters of one could not be copied apart
        font.setFeature(QFont.Tag(ligatures), 0)
    document.setDefaultFont(font)
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, paper.title)
    writer = _Writer(document, larger)
    if paper.logo is not None:
        writer.put_logo(paper.logo)
    for block, leads in with_leads(paper.blocks):
        writer.put(block, leads=leads)
    return document


def leads_on(block: QTextBlock) -> bool:
    """Whether a block of the document stands on the page of what follows: a heading, or what leads to a table."""
    return bool(block.blockFormat().property(_LEADS))


def key_of_block(block: QTextBlock) -> str:
    """Return the key of the line that a block of the document is; empty for one that cannot be mended."""
    return str(block.blockFormat().property(_KEY) or "")


class _Writer:
    """Writes blocks of a page at the end of a document."""

    def __init__(self, document: QTextDocument, larger: float) -> None:
        self._cursor = QTextCursor(document)
        self._larger = larger
        self._is_first = True

    def put_logo(self, logo: Logo) -> None:
        """Write the logo at the head of the page."""
        image = QImage.fromData(logo.data)
        if image.isNull():
            return
        form = QTextImageFormat()
        form.setName("logo")
        wide, high = (side / 25.4 * 96 * self._larger for side in logo.size_mm)
        form.setWidth(wide)
        form.setHeight(high)
        self._cursor.document().addResource(QTextDocument.ResourceType.ImageResource.value, QUrl("logo"), image)
        self._begin(_spaced(0, 12))
        self._cursor.insertImage(form)

    def put(self, block: PaperBlock, *, leads: bool) -> None:
        """Write one block."""
        match block:
            case PaperHeading():
                form = _spaced(6 if block.level == 1 else 18, 6, level=block.level)
                self._begin(form, leads=True, is_backward=is_right_to_left(block.text), key=block.key)
                self._write(block.text, self._ink(INK, SIZES[block.level], bold=True))
            case PaperLine():
                self._begin(_spaced(0, 5), leads=leads, is_backward=block.is_backward, key=block.key)
                self._put_line(block)
            case PaperList():
                self._put_list(block)
            case PaperTable():
                self._begin(_spaced(0, 4), leads=True, is_backward=is_right_to_left(block.caption))
                self._write(block.caption, self._ink(QUIET))
                self._put_table(block)

    def _begin(self, form: QTextBlockFormat, *, is_backward: bool = False, leads: bool = False, key: str = "") -> None:
        form.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_backward else Qt.LayoutDirection.LeftToRight)
        form.setProperty(_KEY, key)
        form.setProperty(_LEADS, leads)
        if self._is_first:
            self._cursor.setBlockFormat(form)
        else:
            self._cursor.insertBlock(form, self._ink(INK))
        self._is_first = False

    def _write(self, text: str, form: QTextCharFormat) -> None:
        self._cursor.insertText(" ".join(text.split("\n")), form)

    def _put_list(self, lines: PaperList) -> None:
        marks = QTextListFormat()
        marks.setStyle(QTextListFormat.Style.ListDisc)
        made = None
        for line in lines.lines:
            self._begin(_spaced(0, 4), is_backward=line.is_backward, key=line.key)
            if made is None:
                made = self._cursor.createList(marks)
            else:
                made.add(self._cursor.block())
            self._put_line(line)

    def _put_line(self, line: PaperLine) -> None:
        if line.label:
            self._write(f"{line.label} ", self._ink(INK, bold=True))
        form = self._ink(LINK if line.url else INK)
        if line.url:
            form.setAnchor(True)
            form.setAnchorHref(line.url)
            form.setFontUnderline(True)
        self._write(line.text, form)
        if line.detail:
            self._write(f" ({line.detail})", self._ink(QUIET))

    def _put_table(self, table: PaperTable) -> None:
        form = QTextTableFormat()
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        form.setCellPadding(PADDING_PX)
        form.setCellSpacing(0)
        form.setHeaderRowCount(1)
        percent = QTextLength.Type.PercentageLength
        form.setWidth(QTextLength(percent, 100))
        figures = len(table.heads) - 1
        shares = (*(min(18, 54 // figures) for _ in range(figures)), *((24,) if table.shares else ()))
        form.setColumnWidthConstraints([QTextLength(percent, share) for share in (100 - sum(shares), *shares)])
        columns = len(table.all_heads)
        grid = self._cursor.insertTable(len(table.rows) + 1, columns, form)
        for number, row in enumerate((table.all_heads, *table.rows)):
            for column, cell in enumerate(row):
                place = self._cell(grid, number, column)
                place.insertText(cell, self._ink(INK, bold=number == 0))
            if number and table.shares and table.shares[number - 1]:
                self._put_bar(grid, number, table.shares[number - 1])
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _put_bar(self, grid: QTextTable, row: int, share: float) -> None:
        """Draw a bar beside the letters of its row: at the head of the row, a page could part the two."""
        drawn = self._ink(INK, BODY_PT * THIN)
        drawn.setBackground(QBrush(QColor(INK)))
        cell = grid.cellAt(row, grid.columns() - 1)
        form = cell.format().toTableCellFormat()
        form.setTopPadding(PADDING_PX + QFontMetricsF(self._cursor.document().defaultFont()).height() * ABOVE_BAR)
        cell.setFormat(form)
        self._cell(grid, row, grid.columns() - 1).insertText(bar(share), drawn)

    def _cell(self, grid: QTextTable, row: int, column: int) -> QTextCursor:
        """Return where a cell is written; a figure and a bar take their width, and the words beside them the rest."""
        place = grid.cellAt(row, column).firstCursorPosition()
        if column:
            form = place.blockFormat()
            form.setNonBreakableLines(True)
            place.setBlockFormat(form)
        return place

    def _ink(self, colour: str, points: float = BODY_PT, *, bold: bool = False) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFontPointSize(points * self._larger)
        form.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        form.setForeground(QBrush(QColor(colour)))
        return form


def _spaced(above: float, below: float, *, level: int = 0) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setTopMargin(above)
    form.setBottomMargin(below)
    form.setLineHeight(110 if level else 128, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setHeadingLevel(level)
    return form
