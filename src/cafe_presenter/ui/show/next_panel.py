"""The panel of the presenter window that tells what comes next, in as many lines as there is room for."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout

from cafe_presenter.core.base.bounds import MAX_TEXT_SIGNS, beginning
from cafe_presenter.core.deck.deck import own_name
from cafe_presenter.core.evening.plan import to_come
from cafe_presenter.core.evening.session import Session
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.kit.style import DIM, TEXT, Text, WholeLines, plain_tip
from cafe_presenter.wording import Wording

BETWEEN = 8
"""Pixels between the label and the minutes in one line."""


class NextPanel(QFrame):
    """What comes next, and for how long; with its question unless it is ``brief``."""

    def __init__(self, wording: Wording, *, brief: bool = False) -> None:
        super().__init__()
        self._wording = wording
        self._is_brief = brief
        self._label = Text(16, DIM)
        self._minutes = Text(16, DIM)
        self._whole = False
        self._theme = Text(18, bold=True)
        self._theme.set_elided()
        self._question = WholeLines(16, DIM, wrap=True)
        self._label.setText(wording.text("Up next"))
        for each in (self._label, self._minutes):
            each.keep_on_a_line()
        self._is_line = False
        self._head = head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(BETWEEN)
        head.addWidget(self._label, 1)
        head.addWidget(self._minutes)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._theme)
        column.addWidget(self._question, 1)
        column.addStretch(0)
        self._is_titled = True
        self._show_parts()

    def set_line(self, is_line: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Say all in one line, where a low window has no room for more."""
        if is_line is not self._is_line:
            self._is_line = is_line
            if is_line:
                self._head.insertWidget(1, self._theme, 1)
            else:
                self._column.insertWidget(1, self._theme)
            self._head.setStretchFactor(self._label, 0 if is_line else 1)
            self._show_parts()

    def line_height(self) -> int:
        """Return how high it is when it says all in one line."""
        return max(QFontMetrics(each.font()).height() for each in (self._label, self._theme))

    def _fit_head(self) -> None:
        """Put the minutes below the label where a narrow column beside large text has no room for both in a line."""
        needed = self._label.sizeHint().width() + BETWEEN + self._minutes.sizeHint().width()
        is_narrow = needed > self.width() and not self._is_line
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._head.setDirection(way)
        self._head.setSpacing(0 if is_narrow else BETWEEN)
        self._head.setStretchFactor(self._label, 0 if is_narrow or self._is_line else 1)

    def _show_parts(self) -> None:
        """Show title and question; a theme without a title has the room of both for its question."""
        has_lines = not self._is_brief and not self._is_line
        self._theme.setVisible(self._is_titled or not has_lines)
        self._question.setVisible(has_lines and bool(self._question.text()))
        self._question.set_colour(DIM if self._is_titled else TEXT)
        self._fit_head()
        self.updateGeometry()

    def show_session(self, session: Session) -> None:
        """Draw the item after the one that is up."""
        following = to_come(session)
        language, theme, question, minutes = session.deck.language, "", "", ""
        self._is_titled = True
        if following:
            coming, planned_s = following[0].theme, following[0].planned_s
            minutes = self._wording.planned(planned_s) if planned_s else ""
            theme = display_text(self._wording.item_name(coming), language)
            asked = beginning(coming.question, MAX_TEXT_SIGNS).replace("\n", " ")  # in one line it would join its lines
            question = display_text(asked, language)
            self._is_titled = own_name(coming) != coming.question.replace("\n", " ") or not question
        self._minutes.setText(minutes)
        self._theme.setText(theme or self._wording.text("This is the last one"))
        self._question.setText(question)
        self._question.setToolTip(plain_tip(question))  # it is cut where there is little room
        self._show_parts()

    def set_whole(self, whole: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show the whole question, however long, or what there is room for."""
        self._whole = whole
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Return False at first: a long question is cut rather than push figures and picture away."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the room that the question takes at another width."""
        super().resizeEvent(event)
        self._fit_head()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return room for the theme and a line of its question, or for all in one line."""
        if self._is_line:
            return QSize(0, self.line_height())
        layout = self.layout()
        assert layout is not None
        if self._whole:
            return QSize(0, layout.totalHeightForWidth(self.width()))
        return QSize(0, min(layout.totalHeightForWidth(self.width()), self.usual_height()))

    def usual_height(self) -> int:
        """Return the height of the theme and a line of its question, whatever comes next."""
        return round(74 * self._label.font().pixelSize() / self._label.pixels)
