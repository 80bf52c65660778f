"""The source's table while it is looked over: cells to edit, rows that are left out, rows with a doubt."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import override

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QToolTip,
    QWidget,
)

from cafe_presenter.core.importing.draft.import_draft import ImportDraft
from cafe_presenter.core.importing.rows.row_cuts import shown_role
from cafe_presenter.core.typesetting.typography import SOFT_HYPHEN
from cafe_presenter.ui.desk.desk_window import ExactText
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.key_ring import KeyRing
from cafe_presenter.ui.kit.lists import PICK, TALL, room_of
from cafe_presenter.ui.kit.style import ACCENT, DIM, SOON, TEXT, ink, plain_tip
from cafe_presenter.ui.kit.text_boundaries import LINE_SEPARATOR, breakable

type Index = QModelIndex | QPersistentModelIndex

MAX_MEASURED_ROWS = 400
"""Rows up to which each is as high as its text; measuring thousands would take seconds."""
MOST_LINES = 4
"""Lines of a cell that are shown at most."""
WIDEST_WORD = 18
"""Signs of a word that a column is made wide for, at most."""
NARROWEST = 10
"""Signs from which on a column is too narrow for words to be broken in it."""
SIGN_APART = re.compile(r" ([?!;:»])")
"""A sign that a French keyboard puts a breaking space before."""
APART = re.compile(r"[ \n\t]+")
"""What stands between two words that may stand on two lines."""


class SourceTable(QTableWidget):
    """Shows a draft's table. Typing fills a cell anew; a double click, F2 or Enter edits it; Enter keeps it.

    Shift+Enter begins a line. Several rows are picked by their numbers, or by their cells, as in any spreadsheet.
    Of the kinds of parts there is a list, which a click, Enter or F2 asks for; they can be typed too.
    """

    cell_edited = Signal(int, int, str)
    list_wanted = Signal(int, int)
    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        begins = QAbstractItemView.EditTrigger
        self.setEditTriggers(begins.DoubleClicked | begins.EditKeyPressed | begins.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        KeyRing(self)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._cells = _Cells(self)
        self._cells.edited.connect(self.cell_edited)
        self._cells.typed.connect(self.typed)
        self.setItemDelegate(self._cells)
        self.clicked.connect(self._on_clicked)
        self._kinds: int | None = None
        self._header: int | None = None
        self._shares: list[float] = []
        self._words: list[tuple[str, str]] = []
        self._marks: list[str] = []

    def show_draft(
        self,
        draft: ImportDraft,
        meanings: Iterable[str],
        *,
        doubtful: frozenset[int],
        roles: Mapping[str, str],
        numbers: Callable[[int], str],
        said: Callable[[int, int], str],
    ) -> None:
        """Fill in the table; ``doubtful`` are the indices of rows with a doubt, ``roles`` tells what whole rows may be.

        With nothing, that is what a row is called that is left out. ``numbers`` says what the number beside a row is,
        ``said`` what stands in the cell of a row and a column.
        """
        self._kinds, self._header = draft.layout.column("kind"), draft.layout.header
        row, column = max(0, self.currentRow()), max(0, self.currentColumn())
        picks = PICK if not self.selectionModel().hasSelection() else QItemSelectionModel.SelectionFlag.NoUpdate
        at = self.verticalScrollBar().value()
        self.blockSignals(True)
        self.setRowCount(len(draft.table.rows))
        width = draft.table.width
        self.setColumnCount(width)
        self.setHorizontalHeaderLabels([f"{meaning} ▾" for meaning in meanings])
        named = {**dict(draft.roles), **dict.fromkeys(draft.skipped, "")}
        named = {row: role for row, role in named.items() if role or not _is_front(draft, row)}
        named |= dict.fromkeys(draft.said_first, "notes")
        apart = " " if width == 1 else "\n"  # several columns need their width
        gone = draft.gone
        last = max(source.line for source in draft.table.rows)
        self._marks = [apart.join((f"! {last}", role)) for role in roles.values()]
        for index, source in enumerate(draft.table.rows):
            number = str(source.line) if source.line >= 0 else "+"
            number = f"! {number}" if index in doubtful else number
            mark = QTableWidgetItem(apart.join((number, roles[named[index]])) if index in named else number)
            if index in doubtful or index in named:
                mark.setForeground(ink(SOON if index in doubtful else ACCENT if named.get(index) else DIM))
            mark.setToolTip(numbers(source.line))
            self.setVerticalHeaderItem(index, mark)
            self.setRowHidden(index, index in gone)
            for cell in range(width):
                self.setItem(index, cell, _cell(draft, index, cell, said=said(index, cell)))
        self.setCurrentCell(min(row, self.rowCount() - 1), min(column, self.columnCount() - 1), picks)
        self.blockSignals(False)
        self._shares, self._words = _shares(draft), self._longest_words()
        self._share_out()
        self.verticalScrollBar().setValue(at)
        self.scrollTo(self.currentIndex())

    def _keep_side(self) -> None:
        """Have room beside the rows for whatever one of them may be, so that no column moves when it is named."""
        side, first, wide = self.verticalHeader(), self.takeVerticalHeaderItem(0), 0
        for mark in self._marks:
            self.setVerticalHeaderItem(0, QTableWidgetItem(mark))
            wide = max(wide, side.sectionSizeFromContents(0).width())
        self.setVerticalHeaderItem(0, first)
        side.setMinimumWidth(wide)

    def _longest_words(self) -> list[tuple[str, str]]:
        """Return the longest word of each column and that of its title, which is bold, or so much as has room."""
        rows, head = range(min(200, self.rowCount())), self._header
        texts = [[self.model().index(row, column).data() for row in rows] for column in range(self.columnCount())]
        titles = [each[head] if head is not None and head in rows else "" for each in texts]
        return [
            (_longest_word(" ".join(each)), _longest_word(title)) for each, title in zip(texts, titles, strict=True)
        ]

    @property
    def picked_rows(self) -> tuple[int, ...]:
        """The rows in which cells are picked, one or several."""
        rows = {row for each in self.selectedRanges() for row in range(each.topRow(), each.bottomRow() + 1)}
        rows = {row for row in rows if not self.isRowHidden(row)}
        return tuple(sorted(rows or {self.currentRow()}))

    def pick_cell(self, row: int, column: int) -> None:
        """Pick one cell and no other, whatever keys are held."""
        self.setCurrentCell(row, column, PICK)

    def show_item(self, row: int, columns: Sequence[int]) -> None:
        """Go to a row, with the columns in sight that say what it is: the last of them first."""
        self.pick_cell(row, columns[-1] if columns else max(0, self.currentColumn()))
        for column in reversed(columns):
            self.scrollTo(self.model().index(row, column))

    def below_head(self, column: int) -> QPoint:
        """Return where on the screen the head of a column ends at its left."""
        head = self.horizontalHeader()
        return head.viewport().mapToGlobal(QPoint(head.sectionViewportPosition(column), head.height()))

    def beside_number(self, row: int) -> QPoint:
        """Return where on the screen the cells of a row begin."""
        side = self.verticalHeader()
        return side.viewport().mapToGlobal(QPoint(side.width(), side.sectionViewportPosition(row)))

    def below_cell(self, row: int, column: int) -> QPoint:
        """Return where on the screen a cell ends at its left."""
        return self.viewport().mapToGlobal(self.visualRect(self.model().index(row, column)).bottomLeft())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit the cell on Enter, as on F2."""
        opens = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if (opens or event.key() == Qt.Key.Key_F2) and self.is_listed(self.currentIndex()):
            self.list_wanted.emit(self.currentRow(), self.currentColumn())
        elif opens:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def is_listed(self, index: Index) -> bool:
        """Whether a cell holds the kind of a part, which is chosen from a list."""
        return index.column() == self._kinds and index.row() != self._header

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.is_listed(index) and self.selectedIndexes() == [index]:
            self.list_wanted.emit(index.row(), index.column())

    @property
    def open_cell(self) -> tuple[int, int, str] | None:
        """The cell that is being typed in, and its text so far."""
        editor = self.window().focusWidget()
        if not isinstance(editor, _CellEditor) or not editor.document().isModified():
            return None
        return self.currentRow(), self.currentColumn(), editor.exact_text()

    def keep_cell(self) -> None:
        """Keep what is typed in a cell, if one is being edited."""
        editor = self.window().focusWidget()
        if isinstance(editor, _CellEditor):
            editor.done.emit()

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Give each column the room of its head and its longest word, and the rest by how much is written in it.

        Where that is too much, the widest columns give way, in which words are broken, rather than one being hidden. If
        all became narrow, columns are hidden instead.
        """
        self._keep_side()
        head, metrics, whole = self.horizontalHeader(), self.fontMetrics(), self.viewport().width()
        cell = QStyleOptionViewItem()
        self.initViewItemOption(cell)
        cell.rect = QRect(0, 0, whole, TALL)
        within = room_of(cell, self)
        around = whole - within.width()
        heads = [head.sectionSizeHint(column) for column in range(len(self._words))]
        bold = _bold_metrics(self.font())
        wide = [max(metrics.horizontalAdvance(word), bold.horizontalAdvance(title)) for word, title in self._words]
        words = [each + around + 3 for each in wide]  # lines, and parts of pixels
        widest = max(words, default=0)
        narrow = metrics.averageCharWidth() * NARROWEST
        while widest > narrow and sum(_least(heads, words, widest)) > whole:
            widest -= 1
        widest = max(words, default=0) if widest == narrow else widest
        least = _least(heads, words, widest)
        room = max(0, whole - sum(least))
        for column, share in enumerate(self._shares):
            self.setColumnWidth(column, least[column] + int(room * share))
        if self.rowCount() <= MAX_MEASURED_ROWS:
            self.resizeRowsToContents()
            lines = metrics.boundingRect(within, Qt.TextFlag.TextWordWrap, "\n".join("x" * MOST_LINES))
            tallest = lines.height() + TALL - within.height()
            for row in range(self.rowCount()):
                self.setRowHeight(row, min(self.rowHeight(row), tallest))


class _CellEditor(ExactText):
    """A cell being edited."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the text on Enter; Shift+Enter begins a line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.done.emit()
            return
        super().keyPressEvent(event)


class _Cells(QStyledItemDelegate):
    """Edits cells as text of several lines, and tells what was written instead of changing the table."""

    edited = Signal(int, int, str)
    typed = Signal()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Part no word at its hyphen where it need not be, nor a sign from its word."""
        super().initStyleOption(option, index)
        view = self.parent()
        assert isinstance(view, SourceTable)
        placed = QStyleOptionViewItem(option)
        placed.rect = QRect(0, 0, max(40, option.rect.width()), TALL)
        whole = SIGN_APART.sub("\u00a0\\1", option.text)
        if view.is_listed(index):
            whole = f"{whole}\u00a0▾" if whole else "▾"
        option.text = breakable(whole, option.font, room_of(placed, view).width())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of the whole text at the width of its column; Qt forgets the padding."""
        view = self.parent()
        assert isinstance(view, SourceTable)
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        shown.rect = QRect(0, 0, max(40, option.rect.width()), TALL)
        room = room_of(shown, view)
        text = shown.text.replace(LINE_SEPARATOR, "\n") or " "
        height = QFontMetrics(shown.font).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return QSize(shown.rect.width(), height + TALL - room.height())

    @override
    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell all of a text whose cell shows but a part of it, or breaks a word of it."""
        if event.type() is not QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        shown, told = QStyleOptionViewItem(option), index.data() or ""
        self.initStyleOption(shown, index)
        is_broken = shown.text.count(SOFT_HYPHEN) > told.count(SOFT_HYPHEN)
        is_cut = is_broken or self.sizeHint(option, index).height() > option.rect.height()
        QToolTip.showText(event.globalPos(), plain_tip(told) if is_cut else "", view)
        return True

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the field."""
        del option, index
        editor = _CellEditor()
        editor.setParent(parent)
        editor.done.connect(self._on_done)
        editor.textChanged.connect(self.typed)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill in the text of the cell."""
        assert isinstance(editor, ExactText)
        editor.setPlainText(index.data(Qt.ItemDataRole.EditRole) or "")
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Tell the text that was written."""
        del model
        assert isinstance(editor, ExactText)
        if editor.document().isModified():
            self.edited.emit(index.row(), index.column(), editor.exact_text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Give the field the room of its cell and of three lines, or of eight wide ones if it shows but a part."""
        parent, metrics = editor.parentWidget(), editor.fontMetrics()
        assert parent is not None
        is_cut = self.sizeHint(option, index).height() > option.rect.height()
        lines, signs = (8, 32) if is_cut else (4, 0)
        least = QSize(metrics.averageCharWidth() * signs, metrics.lineSpacing() * lines)
        box = QRect(option.rect.topLeft(), option.rect.size().expandedTo(least).boundedTo(parent.size()))
        box.moveRight(min(box.right(), parent.rect().right()))
        box.moveBottom(min(box.bottom(), parent.rect().bottom()))
        editor.setGeometry(box)

    def _on_done(self) -> None:
        editor = self.sender()
        assert isinstance(editor, QWidget)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)


def _longest_word(text: str) -> str:
    """Return the longest word with the sign behind it, or so much of it as a column is made wide for."""
    return max(APART.split(SIGN_APART.sub("\u00a0\\1", text)), key=len)[:WIDEST_WORD]


def _bold_metrics(font: QFont) -> QFontMetrics:
    bold = QFont(font)
    bold.setBold(True)
    return QFontMetrics(bold)


def _cell(draft: ImportDraft, row: int, column: int, *, said: str) -> QTableWidgetItem:
    item = QTableWidgetItem(said)
    item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    header = draft.layout.header
    colour = TEXT
    if row == header:
        colour = ACCENT
        bold = QFont()
        bold.setBold(True)
        item.setFont(bold)
    elif _is_front(draft, row):
        colour = DIM
    elif row in draft.skipped:
        colour = DIM
        struck = QFont()
        struck.setStrikeOut(True)
        item.setFont(struck)
    elif draft.role(row):
        colour = ACCENT if shown_role(draft.role(row)) == "theme" else TEXT
    elif (header is not None and row < header) or not _means_something(draft, column):
        colour = DIM if row != header else ACCENT
    item.setForeground(ink(colour))
    return item


def _is_front(draft: ImportDraft, row: int) -> bool:
    """Whether a row that is left out is the title of a text, or stands below it, and nobody left it out."""
    return draft.is_text and draft.text is not None and row in draft.text.front & draft.skipped


def _means_something(draft: ImportDraft, column: int) -> bool:
    return column < len(draft.layout.columns) and bool(draft.layout.columns[column])


def _least(heads: Sequence[int], words: Sequence[int], widest: int) -> list[int]:
    return [max(head, min(word, widest)) for head, word in zip(heads, words, strict=True)]


def _shares(draft: ImportDraft) -> list[float]:
    """Return which part of the width each column gets, by how much is written in it."""
    rows = draft.table.rows[:200]
    lengths = []
    for column in range(draft.table.width):
        written = [len(row.cell(column)) for row in rows if row.cell(column)]
        lengths.append(min(90.0, max(14.0, sum(written) / len(written))) if written else 8.0)
    whole = sum(lengths) or 1.0
    return [length / whole for length in lengths]
