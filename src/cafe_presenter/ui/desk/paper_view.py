"""A page on screen, as it will be: a click, or Enter, mends a line that may be mended where it stands."""

from math import ceil

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from cafe_presenter.core.evening.paper import Paper, words_by_key
from cafe_presenter.ui.desk.desk_window import ExactText
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.paper_document import PAPER_FAMILY, key_of_block, paper_document

CHOSEN = "#f3d9ae"
LEAST_LINE_PX = 44
SIDE_PX = 28
"""Room at the sides of the page, which the field of a line may use."""


class LineField(ExactText):
    """The field in which a line of the page is mended: Enter keeps it, Esc leaves it as it was."""

    kept = Signal()
    given_up = Signal()

    def words_height(self) -> int:
        """Return how high it is with all of its lines in sight, at the width it has."""
        around = self.height() - self.viewport().height() + 2 * round(self.document().documentMargin())
        high, block = around + 2, self.document().begin()
        while block.isValid():
            high += ceil(self.blockBoundingRect(block).height())
            block = block.next()
        return high

    def event(self, event: QEvent) -> bool:
        """Have Esc before the window does."""
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_key and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep or give up; anything else is typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class PaperView(QTextBrowser):
    """Shows a page; ``mended`` tells the key of a line and its new words.

    ``typed`` tells them while they are typed, ``left`` that nothing is being typed any more.
    """

    mended = Signal(str, str)
    typed = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._words: dict[str, str] = {}
        self._key = ""
        self._larger = 1.0
        self._paper: Paper | None = None
        self._is_due = False
        self._begun: tuple[str, str] | None = None
        self._field = LineField()
        self._field.setParent(self.viewport())
        self._field.hide()
        self._field.kept.connect(self.keep_line)
        self._field.left.connect(self.keep_line)
        self._field.given_up.connect(self.leave_line)
        self._field.textChanged.connect(self._on_typed)

    def show_paper(self, paper: Paper) -> None:
        """Show another page, at the same place, the same line chosen."""
        self._paper, self._words = paper, dict(words_by_key(paper))
        self._is_due = not self.isVisible()
        if not self._is_due:
            self._lay_out(paper)

    @contained
    def showEvent(self, event: QShowEvent) -> None:
        """Lay the page out now that it has its size: a long one takes its time, and takes it once."""
        super().showEvent(event)
        if self._paper is not None and self._is_due:
            self._is_due = False
            self._lay_out(self._paper)
        if self._begun is not None:
            (key, words), self._begun = self._begun, None
            self.mend(key, words)

    def take_up(self, key: str, words: str) -> None:
        """Have a line mended on, once the page is seen, with what was typed before."""
        self._begun = (key, words)

    def _lay_out(self, paper: Paper) -> None:
        at = self.verticalScrollBar().value()
        document = paper_document(paper, larger=self._larger)
        document.setParent(self)
        document.setDocumentMargin(SIDE_PX)
        self.setDocument(document)
        self.verticalScrollBar().setValue(at)
        self._choose(self._key if self._key in self._words else "")

    def set_larger(self, larger: float) -> None:
        """Show letters so many times larger than on paper."""
        if larger != self._larger:
            self._larger = larger
            if self._paper is not None:
                self.show_paper(self._paper)

    @property
    def is_mending(self) -> bool:
        """Whether a line is being mended."""
        return self._field.isVisible()

    def mend(self, key: str, words: str | None = None) -> None:
        """Open the field of a line, with its words or others."""
        block = self._block_of(key)
        if block is None:
            return
        self._choose(key)
        self._field.setStyleSheet(
            f'QPlainTextEdit {{ font-family: "{PAPER_FAMILY}"; font-size: {round(15.5 * self._larger)}px; '
            "background: #f6f1e7; color: #1f1812; border: 2px solid #6f3800; border-radius: 8px; padding: 4px 10px; }"
        )
        self._field.setPlainText(self._words[key] if words is None else words)
        self._field.setAccessibleName(block.text())
        self._place_field()
        self._field.show()
        self._field.setFocus()
        self._field.moveCursor(QTextCursor.MoveOperation.End)

    def leave_line(self) -> bool:
        """Leave the field without keeping what was typed; return whether it was open."""
        was_open = self.is_mending
        if was_open:
            self.left.emit()
        if self._field.hasFocus():  # it may be left for another field, which then has the keys
            self._field.blockSignals(True)
            self.setFocus()  # before it is hidden, or Qt would look for the next link and scroll to it
            self._field.blockSignals(False)
        self._field.hide()
        return was_open

    def keep_line(self) -> None:
        """Keep what was typed in the field, if it is open."""
        if not self.is_mending:
            return
        words, key, before = self._typed_words, self._key, self._words.get(self._key, "")
        self.leave_line()
        if words != before:
            self.mended.emit(key, words)

    @property
    def _typed_words(self) -> str:
        return " ".join(self._field.exact_text().split("\n"))

    def _on_typed(self) -> None:
        if self.is_mending:
            self._place_field()
            self.typed.emit(self._key, self._typed_words)

    def _place_field(self) -> None:
        block = self._block_of(self._key)
        if block is None:
            return
        rect = self.document().documentLayout().blockBoundingRect(block).toRect()
        rect.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        high = max(LEAST_LINE_PX, rect.height() + 24)
        width = self.viewport().width() - SIDE_PX
        top = rect.center().y() - high // 2
        self._field.setGeometry(QRect(SIDE_PX // 2, top, width, high))  # first: its words break at its width
        grown = min(max(high, self._field.words_height()), self.viewport().height())
        top = max(min(top, self.viewport().height() - grown), min(top, 0))
        self._field.setGeometry(QRect(SIDE_PX // 2, top, width, grown))

    # The line that is chosen

    def _blocks(self) -> list[QTextBlock]:
        blocks, block = [], self.document().begin()
        while block.isValid():
            if key_of_block(block) in self._words:
                blocks.append(block)
            block = block.next()
        return blocks

    def _block_of(self, key: str) -> QTextBlock | None:
        return next((block for block in self._blocks() if key_of_block(block) == key), None) if key else None

    def _choose(self, key: str) -> None:
        self._key = key
        block = self._block_of(key)
        marks = []
        if block is not None:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(block)
            mark.format.setBackground(QBrush(QColor(CHOSEN)))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            marks.append(mark)
        self.setExtraSelections(marks)

    def _step(self, by: int) -> None:
        blocks = self._blocks()
        keys = [key_of_block(block) for block in blocks]
        if not keys:
            return
        at = keys.index(self._key) + by if self._key in keys else 0
        self.point_at(keys[max(0, min(at, len(keys) - 1))])

    def point_at(self, key: str) -> None:
        """Choose a line, and have it in sight."""
        block = self._block_of(key)
        if block is None:
            return
        self._choose(key)
        rect = self.document().documentLayout().blockBoundingRect(block)
        bar = self.verticalScrollBar()
        if not bar.value() <= rect.top() - 20 or rect.bottom() + 20 > bar.value() + self.viewport().height():
            bar.setValue(round(rect.center().y() - self.viewport().height() / 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a line with up and down, mend it with Enter."""
        match event.key():
            case Qt.Key.Key_Up if self._words:
                self._step(-1)
            case Qt.Key.Key_Down if self._words:
                self._step(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.mend(self._key)
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Mend the line that was clicked, unless some of the page was marked to be copied."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        key = key_of_block(self.cursorForPosition(event.position().toPoint()).block())
        if key in self._words:
            self.mend(key)

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the field over its line."""
        super().resizeEvent(event)
        if self.is_mending:
            self._place_field()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Do the same when the page is scrolled."""
        super().scrollContentsBy(dx, dy)
        if self.is_mending:
            self._place_field()
