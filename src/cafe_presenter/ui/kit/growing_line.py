"""A line to type in that wraps and grows with what is typed: it can be read over before Enter sends it."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from cafe_presenter.ui.kit.boundaries import contained

MOST_TYPED_ROWS = 3
"""Beyond which it scrolls."""
PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class GrowingLine(QPlainTextEdit):
    """One line in up to three rows. ``entered`` tells of Enter; Tab leaves; what is pasted becomes one line.

    ``was_cut`` tells that it holds no more than ``maxLength`` signs, ``grew`` that it is higher now, or lower.
    """

    entered = Signal()
    was_left = Signal()
    was_cut = Signal()
    grew = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._most_signs = 32_767
        self._rows = 1
        self._around = 2 * self.frameWidth()  # what a stylesheet has around the text shows once it is laid out
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """Return what stands there, no-break spaces as they are."""
        return self.document().toRawText().replace("\u2029", " ").replace("\u2028", " ")

    def setText(self, text: str) -> None:
        """Have something else stand there."""
        self.setPlainText(" ".join(text.splitlines()))

    def setMaxLength(self, most: int) -> None:
        """Hold so many signs."""
        self._most_signs = most

    def maxLength(self) -> int:
        """Return how many signs it holds."""
        return self._most_signs

    def selectedText(self) -> str:
        """Return what is selected."""
        return self.textCursor().selectedText()

    def end(self, _mark: bool) -> None:  # noqa: FBT001 - as QLineEdit has it
        """Go on behind the last sign."""
        self.moveCursor(QTextCursor.MoveOperation.End)

    @property
    def is_wrapped(self) -> bool:
        """Whether it has more than one row."""
        return self._rows > 1

    @property
    def is_in_first_row(self) -> bool:
        """Whether nothing stands above where the next sign goes."""
        probe = self.textCursor()
        return not probe.movePosition(QTextCursor.MoveOperation.Up)

    def sizeHint(self) -> QSize:
        """Return the room of its rows."""
        metrics = self.fontMetrics()
        last = max(metrics.height(), metrics.lineSpacing())  # rows may overlap; one that is cut is scrolled to
        return QSize(60, (self._rows - 1) * metrics.lineSpacing() + last + self._around)

    def minimumSizeHint(self) -> QSize:
        """Return the same: no row is cut."""
        return self.sizeHint()

    def _fit(self) -> None:
        """Be as high as what stands there, up to three rows."""
        rows = max(1, min(MOST_TYPED_ROWS, round(self.document().size().height())))
        is_full = self.document().size().height() > MOST_TYPED_ROWS
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        if rows != self._rows:
            self._rows = rows
            self.updateGeometry()
            self.grew.emit()

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap at the width there is now; it was scrolled for a row that has its room only now."""
        super().resizeEvent(event)
        around = self.height() - self.viewport().height()
        if around != self._around:
            self._around = around
            self.updateGeometry()
        self._fit()
        self.verticalScrollBar().setValue(0)
        self.ensureCursorVisible()

    @contained
    def changeEvent(self, event: QEvent) -> None:
        """Measure anew with other letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send, or type; a row that is not there is looked for elsewhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.textCursor().position() == before:
            event.ignore()
        self._cut()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what was composed, up to what it holds."""
        super().inputMethodEvent(event)
        self._cut()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted as one line, up to what it holds."""
        whole = " ".join(source.text().splitlines())
        room = max(0, self._most_signs - len(self.text()) + len(self.textCursor().selectedText()))
        taken = QMimeData()
        taken.setText(whole[:room])
        super().insertFromMimeData(taken)
        if len(whole) > room:
            self.was_cut.emit()

    def _cut(self) -> None:
        """Take back what was typed beyond what it holds."""
        over = self.document().characterCount() - 1 - self._most_signs
        if over > 0:
            cursor = self.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, over)
            cursor.removeSelectedText()
            self.was_cut.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it was left."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.was_left.emit()
