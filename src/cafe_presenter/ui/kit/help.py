"""The guides inside the program: offline, in the language of the program, searchable."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QKeyEvent, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QFrame, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from cafe_presenter.resources import guides
from cafe_presenter.ui.kit.style import DIM, Text
from cafe_presenter.wording import Wording


class SearchField(QLineEdit):
    """Enter finds the next place; up and down read on."""

    def __init__(self, page: QTextBrowser) -> None:
        super().__init__()
        self._page = page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the page, or edit."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step:
            bar = self._page.verticalScrollBar()
            bar.setValue(bar.value() + step * self._page.viewport().height() // 2)
        else:
            super().keyPressEvent(event)


class GuidePage(QTextBrowser):
    """Pictures are made as wide as the page at most."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture of the guides, at the size of the page."""
        found = super().loadResource(kind, name)
        picture = QImage(self.document().baseUrl().resolved(QUrl(name)).toLocalFile())
        widest = max(200, self.viewport().width() - 80)
        if picture.isNull() or picture.width() <= widest:
            return found
        return picture.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)


class Help(QFrame):
    """All the guides on one page, one after the other; the page is made when it is first asked for."""

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self._wording = wording
        self._hint = Text(17, DIM, wrap=True)
        self._said = wording.text("Type a word and Enter to find it; ↑ ↓ to read on; Esc to close")
        self._hint.setText(self._said)
        self.page = GuidePage()
        self.page.setAccessibleName(wording.text("Guides"))
        self.page.setOpenLinks(False)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field = SearchField(self.page)
        self.field.setAccessibleName(wording.text("Find in the guides"))
        self.field.setPlaceholderText(self.field.accessibleName())
        self.field.returnPressed.connect(self.find_next)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 18)
        for widget in (self.field, self._hint, self.page):
            column.addWidget(widget)
        self.hide()

    def open(self) -> None:
        """Show the guides, ready for a word to find."""
        self.show()
        self.raise_()
        if self.page.document().isEmpty():
            folder = guides(self._wording.language)
            texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.md"))]
            self.page.setSearchPaths([str(folder)])
            self.page.document().setBaseUrl(folder.as_uri() + "/")
            self.page.setMarkdown("\n\n---\n\n".join(texts))
            self._let_break()
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _let_break(self) -> None:
        """Let every line break, long words and examples too: nothing lies beside the page, however large the text."""
        self.page.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        block = self.page.document().begin()
        while block.isValid():
            if block.blockFormat().nonBreakableLines():
                breaking = block.blockFormat()
                breaking.setNonBreakableLines(False)
                QTextCursor(block).setBlockFormat(breaking)
            block = block.next()

    def key_target(self) -> QWidget:
        """Return the field that wants the keys while the guides are open."""
        return self.field

    def close_panel(self) -> None:
        """Take the guides away and the focus with them."""
        if self.isVisible():
            self.hide()
            self.window().setFocus()

    def find_next(self) -> bool:
        """Go to the next place the word stands, from the top again after the last; say so when there is none."""
        word = self.field.text().strip()
        found = bool(word) and self.page.find(word)
        if word and not found:
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
            found = self.page.find(word, QTextDocument.FindFlag(0))
        hint = self._said if found or not word else self._wording.text("“{word}” is nowhere in the guides", word=word)
        self._hint.setText(hint)
        return found
