"""The home window: pick a deck, or resume what was left."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from cafe_presenter.core.settings import Settings
from cafe_presenter.ui.bars import Notice
from cafe_presenter.ui.settings_panel import SettingsPanel
from cafe_presenter.ui.style import DIM, Text, rescale, scale_for, sheet
from cafe_presenter.wording import Wording

FIRST_SETTINGS = Settings()


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of the home window: a deck at ``path``, or the unfinished session when it is empty."""

    title: str
    detail: str
    path: str = ""


class HomeWindow(QWidget):
    """Bundled and recent decks and the unfinished session, one list; Enter opens."""

    deck_requested = Signal(str)
    resume_requested = Signal()
    check_requested = Signal(str)
    settings_changed = Signal(object)
    closed = Signal()

    def __init__(self, choices: tuple[Choice, ...], wording: Wording, *, settings: Settings = FIRST_SETTINGS) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._wording = wording
        self._choices = choices
        self.setObjectName("home")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Café Presenter")
        self.setMinimumSize(640, 420)
        self.setAcceptDrops(True)
        self._notice = Notice()
        self._list = QListWidget()
        self._list.setWordWrap(True)
        for choice in choices:
            QListWidgetItem(f"{choice.title}\n{choice.detail}", self._list)
        self._list.setCurrentRow(0)
        self._list.activated.connect(self._on_activated)
        self._other = QPushButton(wording.text("Open another deck… (O)"))
        self._other.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._other.clicked.connect(self._on_other_clicked)
        # A shortcut, because the list takes letters for a search.
        QShortcut(QKeySequence("O"), self).activated.connect(self._on_other_clicked)
        self._settings = SettingsPanel(settings, wording, parent=self)
        self._settings.changed.connect(self.settings_changed)
        self._to_settings = QPushButton(wording.text("Settings (F9)"))
        self._to_settings.clicked.connect(self._on_settings)
        self._to_check = QPushButton(wording.text("Check the room with this evening (F8)"))
        self._to_check.clicked.connect(self._on_check)
        for button in (self._to_settings, self._to_check):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QShortcut(QKeySequence("F9"), self).activated.connect(self._on_settings)
        QShortcut(QKeySequence("F8"), self).activated.connect(self._on_check)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._settings.close_panel)
        title, hint = Text(34, bold=True), Text(19, DIM, wrap=True)
        title.setText("Café Presenter")
        hint.setText(wording.text("Choose an evening with ↑ ↓ and Enter, or drop a deck here."))
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 28, 40, 28)
        column.setSpacing(12)
        for widget in (title, hint, self._notice):
            column.addWidget(widget)
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.addWidget(self._other)
        row.addWidget(self._to_check)
        row.addWidget(self._to_settings)
        row.addStretch(1)
        column.addLayout(row)

    def refuse(self, text: str) -> None:
        """Say why a deck could not be opened."""
        self._notice.say("deck", text)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the host left."""
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale the text with the window."""
        super().resizeEvent(event)
        scale = scale_for(self.size())
        self.setStyleSheet(sheet(scale))
        rescale(self, scale)
        self._settings.setGeometry(self.rect().adjusted(24, 24, -24, -24))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept a file."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.deck_requested.emit(url.toLocalFile())
                return

    def _on_activated(self, index: QModelIndex) -> None:
        choice = self._choices[index.row()]
        if choice.path:
            self.deck_requested.emit(choice.path)
        else:
            self.resume_requested.emit()

    def _on_settings(self) -> None:
        if self._settings.isVisible():
            self._settings.close_panel()
        else:
            self._settings.open()

    def _on_check(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._choices) and self._choices[row].path:
            self.check_requested.emit(self._choices[row].path)

    def _on_other_clicked(self) -> None:
        kinds = self._wording.text("Decks (*.yaml *.yml *.cafe)")
        path, _ = QFileDialog.getOpenFileName(self, self._wording.text("Open a deck"), str(Path.home()), kinds)
        if path:
            self.deck_requested.emit(path)
