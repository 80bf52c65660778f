"""What waits for the host, in a banner at the top of the home window: an evening, a new deck, a wall still on show."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from cafe_presenter.core.evening.view import WallView
from cafe_presenter.ui.desk.evening_card import WallPicture
from cafe_presenter.ui.kit.button_row import ButtonRow
from cafe_presenter.ui.kit.style import Text
from cafe_presenter.ui.wall.look import Look

WIDE_BANNER_FROM = 500
"""Room, in pixels of the reference window, from which the buttons stand beside the words."""


class HomeBanner(QFrame):
    """A picture of a wall, a heading, a line, and at the right what can be done; out of sight while nothing waits."""

    def __init__(self, heading: str, buttons: Sequence[QPushButton]) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._picture = WallPicture()
        title = Text(20, bold=True, wrap=True)
        title.setText(heading)
        self._line = Text(17, wrap=True)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addStretch(1)
        told.addWidget(title)
        told.addWidget(self._line)
        told.addStretch(1)
        what = QHBoxLayout()
        what.setSpacing(16)
        what.addWidget(self._picture)
        what.addLayout(told, 1)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(10, 8, 16, 8)
        self._whole.setSpacing(16)
        self._whole.addLayout(what, 1)
        self._whole.addWidget(ButtonRow((), buttons))
        self.hide()

    def tell(self, line: str, view: WallView | None = None, look: Look | None = None) -> None:
        """Say what waits, with its wall; an empty line says that nothing does."""
        self._line.setText(line)
        self._picture.show_wall(view, look)
        self._picture.setVisible(view is not None)
        self.setVisible(bool(line))

    def fit(self, room: int, scale: float) -> None:
        """Scale the picture with the text; where there is little room, the buttons stand below."""
        self._picture.fit(round(132 * scale), scale)
        is_wide = room >= WIDE_BANNER_FROM * scale
        self._whole.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
