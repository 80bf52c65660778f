"""What waits for the host, in a banner at the top of the home window: an evening, a new deck, a wall still on show."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from cafe_presenter.core.evening.view import WallView
from cafe_presenter.ui.desk.evening_card import WallPicture
from cafe_presenter.ui.kit.style import Text
from cafe_presenter.ui.wall.look import Look


class HomeBanner(QFrame):
    """A picture of a wall, a heading, a line, and at the right what can be done; out of sight while nothing waits."""

    def __init__(self, heading: str, buttons: Sequence[QPushButton]) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._picture = WallPicture()
        title = Text(20, bold=True)
        title.setText(heading)
        self._line = Text(17, wrap=True)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addStretch(1)
        told.addWidget(title)
        told.addWidget(self._line)
        told.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(self._picture)
        row.addLayout(told, 1)
        for button in buttons:
            row.addWidget(button)
        self.hide()

    def tell(self, line: str, view: WallView | None = None, look: Look | None = None) -> None:
        """Say what waits, with its wall; an empty line says that nothing does."""
        self._line.setText(line)
        self._picture.show_wall(view, look)
        self._picture.setVisible(view is not None)
        self.setVisible(bool(line))

    def fit(self, scale: float) -> None:
        """Scale the picture with the text."""
        self._picture.fit(round(132 * scale), scale)
