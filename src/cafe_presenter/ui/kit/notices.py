"""What the windows say: a notice that stands as long as it is true, and a few words in large letters."""

from typing import Literal, get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QWidget,
)

from cafe_presenter.ui.kit.style import NOTICE_TEXT, Text

Topic = Literal[
    "recording", "fault", "screen", "plan", "timer", "silence", "deck", "draft", "look", "waiting", "briefly"
]
"""What a notice is about, the gravest first."""
TOPICS: tuple[Topic, ...] = get_args(Topic)


class Notice(QFrame):
    """One line that stands as long as what it says is true; the gravest of several is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._text = Text(19, NOTICE_TEXT, bold=True, wrap=True)
        self._lines: dict[Topic, str] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._text)
        self.hide()

    def say(self, topic: Topic, text: str) -> bool:
        """Say ``text`` about ``topic``, or nothing more about it when empty; return whether that is new.

        ``Topic`` names the gravest first; what it does not name would never be seen.
        """
        if self._lines.get(topic, "") == text:
            return False
        self._lines[topic] = text
        lines = [self._lines[known] for known in TOPICS if self._lines.get(known)]
        self._text.setText("\n".join(lines))
        self.setVisible(bool(lines))
        return True


class LargeNotice(QFrame):
    """A few words in large letters, dark on bright; out of sight while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._text = Text(38, NOTICE_TEXT, bold=True, wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.addWidget(self._text)
        self.hide()

    def say(self, text: str) -> None:
        """Show ``text``, or nothing when empty."""
        self._text.setText(text)
        self.setVisible(bool(text))
