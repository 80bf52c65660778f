"""What the windows before and after a show have in common: the look, a notice, a question, what is dropped on them."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cafe_presenter.ui.assets import FAMILY
from cafe_presenter.ui.bars import Notice
from cafe_presenter.ui.contained import contained
from cafe_presenter.ui.style import ACCENT, CARD, DIM, GROUND, RAISED, TEXT, Text, rescale, scale_for, sheet
from cafe_presenter.wording import Wording

PICKED = "#5a3f1b"
SMALLEST = 0.85
"""Smallest scale: these windows are read from close by, and scroll where the presenter window cannot."""


class DeskWindow(QWidget):
    """A window that scales its text, says what is wrong in one notice, and takes files and tables dropped on it.

    ``file_dropped`` gives a path, ``pasted`` the HTML and the plain text of a table.
    """

    file_dropped = Signal(str)
    pasted = Signal(str, str)
    closed = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.wording = wording
        self.notice = Notice()
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.setWindowTitle("Café Presenter")

    @property
    def has_unsaved(self) -> bool:
        """Whether something would be lost if the window went."""
        return False

    def ask_to_leave(self) -> None:
        """Ask before something is lost; asked only when there is something to lose."""

    def refuse(self, text: str) -> None:
        """Say why something could not be done; an empty text takes it back."""
        self.notice.say("deck", text)

    def give(self, mime: QMimeData | None) -> bool:
        """Hand on what was dropped or copied: a file of this machine, else a table; return whether there was any."""
        if mime is None:  # a clipboard nobody has used yet
            return False
        for url in mime.urls():
            if url.isLocalFile():
                self.file_dropped.emit(url.toLocalFile())
                return True
        if mime.hasUrls() or not (mime.hasHtml() or mime.hasText()):
            return False
        self.pasted.emit(mime.html(), mime.text())
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window was closed; ask first when something would be lost."""
        if self.has_unsaved:
            event.ignore()
            self.ask_to_leave()
            return
        super().closeEvent(event)
        self.closed.emit()

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale the text with the window."""
        super().resizeEvent(event)
        self.restyle()

    def restyle(self) -> None:
        """Give every text and control the size that goes with the window."""
        scale = max(SMALLEST, scale_for(self.size()))
        self.setStyleSheet(desk_sheet(scale))
        rescale(self, scale)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept a file or a table."""
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasHtml() or mime.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        if self.give(event.mimeData()):
            event.acceptProposedAction()


class AnswerBar(QFrame):
    """A question with a button for each answer, in the window; ``answered`` gives the name of the answer."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._text = Text(20, bold=True, wrap=True)
        self._row = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 12)
        column.addWidget(self._text)
        column.addLayout(self._row)
        self._names: dict[QPushButton, str] = {}
        self.hide()

    def ask(self, text: str, answers: Sequence[tuple[str, str]]) -> None:
        """Ask, with a name and a label for each answer; the first has the focus."""
        self.withdraw()
        self._text.setText(text)
        for name, label in answers:
            button = QPushButton(label)
            button.setAutoDefault(True)
            button.clicked.connect(self._on_clicked)
            self._names[button] = name
            self._row.addWidget(button)
        self._row.addStretch(1)
        self.show()
        next(iter(self._names)).setFocus()

    def withdraw(self) -> None:
        """Take the question away."""
        self._names.clear()
        while (taken := self._row.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.hide()

    def _on_clicked(self) -> None:
        name = self._names.get(self.sender(), "")  # type: ignore[call-overload]  # only these buttons are connected
        self.withdraw()
        self.answered.emit(name)


class ExactText(QPlainTextEdit):
    """A text of several lines given back as written, no-break spaces included. Tab leaves it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)

    def exact_text(self) -> str:
        """Return the text. ``toPlainText`` would turn no-break spaces into plain ones."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")  # Shift+Enter gives 2028

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()


class WholeItem(QStyledItemDelegate):
    """Gives an item of a list the height of all its lines: Qt forgets the padding, and so cuts the last one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room of the text, wrapped at the width of the list."""
        hint = super().sizeHint(option, index)
        view, metrics = self.parent(), option.fontMetrics
        assert isinstance(view, QListView)
        side = round(metrics.height() * 0.4) + 6
        room = QRect(0, 0, max(40, view.viewport().width() - 2 * side), 100_000)
        text = str(index.data() or "")
        lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return QSize(room.width(), max(hint.height(), lines + round(metrics.height() * 0.9)))


def desk_sheet(scale: float) -> str:
    """Return the style sheet of these windows at ``scale``."""
    radius, pad = round(8 * scale), round(7 * scale)
    size = round(18 * scale)
    face = f'font-family: "{FAMILY}"; font-size: {size}px;'
    return (
        sheet(scale)
        + f"""
    QWidget#desk {{ background: {GROUND}; }}
    QListView {{ {face} }}
    QListView::item {{ padding: {pad}px; }}
    QListView::item:selected:!active {{ background: {PICKED}; }}
    QPushButton {{ {face} padding: {pad // 2}px {pad * 2}px; }}
    QPushButton[main="true"] {{ background: #6a4a1f; font-weight: bold; }}
    QPushButton:disabled {{ color: #8d8172; }}
    QPlainTextEdit, QLineEdit, QComboBox, QTableView {{ background: {CARD}; color: {TEXT}; {face}
        border: 2px solid #4b3f32; border-radius: {radius}px; padding: {pad // 2}px {pad}px;
        selection-background-color: #7a5626; selection-color: {TEXT}; }}
    QPlainTextEdit:focus, QLineEdit:focus, QComboBox:focus, QTableView:focus, QListView:focus {{
        border: 2px solid {ACCENT}; }}
    QListView {{ border: 2px solid transparent; }}
    QComboBox QAbstractItemView {{ background: {RAISED}; color: {TEXT}; border: 1px solid {DIM}; {face} }}
    QTableView {{ gridline-color: #4b3f32; padding: 0; font-size: {round(16 * scale)}px; }}
    QTableView QPlainTextEdit {{ border-radius: 0; padding: 0; background: {RAISED};
        font-size: {round(16 * scale)}px; }}
    QTableView::item {{ padding: {pad // 2}px; }}
    QTableView::item:selected {{ background: {PICKED}; color: {TEXT}; }}
    QHeaderView, QTableCornerButton::section {{ background: {RAISED}; border: none; }}
    QHeaderView::section {{ background: {RAISED}; color: {ACCENT}; border: none; border-right: 1px solid #4b3f32;
        border-bottom: 1px solid #4b3f32; padding: {pad // 2}px {pad}px; font-family: "{FAMILY}"; font-weight: bold;
        font-size: {round(16 * scale)}px; }}
    QHeaderView::section:vertical {{ color: {DIM}; font-weight: normal; }}
    QMenu {{ background: {RAISED}; color: {TEXT}; border: 1px solid {DIM}; {face} padding: {pad}px 0; }}
    QMenu::item {{ padding: {pad // 2}px {pad * 3}px; }}
    QMenu::item:selected {{ background: {PICKED}; }}
    """
    )
