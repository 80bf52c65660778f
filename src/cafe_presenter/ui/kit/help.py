"""The guides inside the program: offline, in the language of the program, searchable."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, QUrl
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from cafe_presenter.resources import guide_picture, guides
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.lists import Hint, WholeItem
from cafe_presenter.wording import Wording

LINE_SIGNS = 70
"""Signs of a line that is read with ease (WCAG 2.2, 1.4.8 allows 80)."""
CONTENTS_SHARE = 0.3
"""Share of the width that the list of contents has at most."""
LEAST_CONTENTS, MOST_CONTENTS = 22, 34
"""Signs of its lines: with fewer it is left out."""
BLOCK = Qt.ItemDataRole.UserRole


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
    """Lines are as long as one reads with ease, and pictures no wider."""

    def __init__(self) -> None:
        super().__init__()
        self._pictures: dict[str, int] = {}
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)

    @property
    def line_px(self) -> int:
        """How wide a line is: ``LINE_SIGNS``, or as many as there is room for."""
        margins = 2 * round(self.document().documentMargin())
        return min(self.viewport().width(), self.fontMetrics().averageCharWidth() * LINE_SIGNS + margins)

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._fit_lines()

    @contained
    def changeEvent(self, event: QEvent) -> None:
        """Break the lines anew for letters of another size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_lines()

    def _fit_lines(self) -> None:
        """Break the lines at the width there is now; pictures that were drawn at another are drawn anew."""
        self.setLineWrapColumnOrWidth(self.line_px)
        kind, document = QTextDocument.ResourceType.ImageResource, self.document()
        others = [each for each, widest in self._pictures.items() if widest != self._widest]
        for each in others:
            document.addResource(kind, QUrl(each), self.loadResource(kind, each))
        if others:
            document.markContentsDirty(0, document.characterCount())

    @property
    def _widest(self) -> int:
        return max(200, min(self.viewport().width() - 80, self.line_px))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture of the guides, at the size of the page."""
        if kind != QTextDocument.ResourceType.ImageResource:
            return super().loadResource(kind, name)
        self._pictures[name.toString() if isinstance(name, QUrl) else name] = self._widest
        picture = QImage(str(guide_picture(QUrl(name).fileName())))
        if picture.width() > self._widest:
            picture = picture.scaledToWidth(self._widest, Qt.TransformationMode.SmoothTransformation)
        return picture.convertToFormat(QImage.Format.Format_RGB16)  # half the memory, and no eye tells


class Help(QFrame):
    """All the guides on one page, one after the other; the page is made when it is first asked for."""

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        self._wording = wording
        self._hint = Hint()
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
        self.contents = QListWidget()
        self.contents.setAccessibleName(wording.text("Contents"))
        self.contents.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.contents.setWordWrap(True)
        self.contents.setItemDelegate(WholeItem(self.contents))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.clicked.connect(self._on_chosen)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.contents)
        beside.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 18)
        find = QPushButton(wording.text("Find (Enter)"))
        find.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the keys
        find.clicked.connect(self.find_next)
        top = QWidget()
        asked = QHBoxLayout(top)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(12)
        asked.addWidget(self.field, 1)
        asked.addWidget(find)
        column.addWidget(top)
        column.addWidget(self._hint)
        column.addLayout(beside, 1)
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
            self._list_contents()
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

    def _list_contents(self) -> None:
        """List the guides and their parts, each of which a click leads to."""
        block = self.page.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level in (1, 2):
                item = QListWidgetItem(block.text() if level == 1 else f"\u2003{block.text()}", self.contents)
                item.setData(BLOCK, block.position())
                bold = item.font()
                bold.setBold(level == 1)
                item.setFont(bold)
            block = block.next()

    def _on_chosen(self, index: QModelIndex) -> None:
        """Have the part that was chosen at the top of the page."""
        cursor = QTextCursor(self.page.document())
        cursor.setPosition(index.data(BLOCK))
        self.page.setTextCursor(cursor)
        bar = self.page.verticalScrollBar()
        bar.setValue(bar.value() + self.page.cursorRect(cursor).top())

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the contents beside the page where there is room for both."""
        super().resizeEvent(event)
        sign = self.contents.fontMetrics().averageCharWidth()
        wide = min(sign * MOST_CONTENTS, round(self.width() * CONTENTS_SHARE))
        self.contents.setFixedWidth(wide)
        self.contents.setVisible(wide >= sign * LEAST_CONTENTS)

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
