"""An evening as a card: its first wall, its length, when it was last shown, and what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.core.evening.view import WallView, spoken
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.fonts import load_family
from cafe_presenter.ui.kit.style import DIM, OVER, TEXT, Text, WholeLines, font, ink, mark, plain_tip
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import wall_image

PADDING, GAP = 12, 8
TITLE_PX, LINE_PX = 19, 16
TITLE_LINES = 2
ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


@dataclass(frozen=True, slots=True)
class Choice:
    """An evening of the home window, its deck at ``path``.

    ``detail`` is how many themes and how long, ``note`` when it was last shown or where it comes from, ``tag`` its
    language where that is not the host's. ``view`` and ``look`` are its first wall, there once it is read; without
    ``is_there`` its file could not be found.
    """

    title: str
    path: str
    detail: str = ""
    note: str = ""
    tag: str = ""
    view: WallView | None = None
    look: Look | None = None
    is_there: bool = True


class WallPicture(QWidget):
    """A wall in small, painted when it is first seen at its size; an empty wall until then."""

    def __init__(self) -> None:
        super().__init__()
        self._wall: tuple[WallView, Look] | None = None
        self._tag = ""
        self._painted: QImage | None = None
        self._scale = 1.0

    def show_wall(self, view: WallView | None, look: Look | None, tag: str = "") -> None:
        """Show ``view`` painted with ``look``, and in its corner a short word."""
        self._wall = None if view is None or look is None else (view, look)
        self._tag, self._painted = tag, None
        self.setAccessibleName(spoken(view) if view is not None else "")
        self.update()

    def fit(self, width: int, scale: float) -> None:
        """Be so wide, and as high as a wall."""
        self._scale = scale
        self.setFixedSize(width, width * 9 // 16)

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the wall within round corners."""
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            corners, radius = QPainterPath(), 6 * self._scale
            corners.addRoundedRect(QRectF(self.rect()), radius, radius)
            painter.setClipPath(corners)
            picture = self._picture()
            if picture is None:
                painter.fillRect(self.rect(), ink("raised"))
            else:
                painter.drawImage(self.rect(), picture)
            painter.setClipping(False)
            painter.setPen(QPen(ink("raised"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            if self._tag and picture is not None:
                self._paint_tag(painter)

    def _picture(self) -> QImage | None:
        size, ratio = self.size(), self.devicePixelRatio()
        if self._wall is None:
            return None
        if self._painted is None or self._painted.size() != size * ratio:
            view, look = self._wall
            for family in look.typefaces:
                load_family(family)
            self._painted = wall_image(view, QSize(size), look=look, ratio=ratio)
        return self._painted

    def _paint_tag(self, painter: QPainter) -> None:
        scale = self._scale
        painter.setFont(font(15 * scale))
        width = painter.fontMetrics().horizontalAdvance(self._tag) + 20 * scale
        room = QRectF(self.width() - width - 8 * scale, 8 * scale, width, 24 * scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink("card"))
        painter.drawRoundedRect(room, room.height() / 2, room.height() / 2)
        painter.setPen(ink(TEXT))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._tag)


class CardButton(QPushButton):
    """A button of a card; the arrows go on to the next card, and not to the next button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows, and Next and Previous of a clicker, to the window."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class EveningCard(QFrame):
    """One evening. A click only chooses it, as ``chosen`` tells; ``pressed`` the name of a verb that was pressed."""

    pressed = Signal(str)
    chosen = Signal()

    def __init__(self, choice: Choice, verbs: Sequence[tuple[str, str]], lost: Sequence[tuple[str, str]]) -> None:
        """Make a card with the buttons of ``verbs``, names and words, or of ``lost`` while its file is not there."""
        super().__init__()
        self.setProperty("card", True)
        self.choice = choice
        self.picture = WallPicture()
        self._title = WholeLines(TITLE_PX, bold=True, wrap=True)
        self._detail, self._note = Text(LINE_PX, DIM), Text(LINE_PX, DIM)
        for line in (self._detail, self._note):
            line.set_elided()
        self._verbs = [self._button(*each) for each in verbs]
        self._lost = [self._button(*each) for each in lost]
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for button in (*self._verbs, *self._lost):
            buttons.addWidget(button, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for widget in (self.picture, self._title, self._detail, self._note):
            self._column.addWidget(widget)
        self._column.addSpacing(6)
        self._column.addLayout(buttons)
        self.show_choice(choice)

    def _button(self, name: str, words: str) -> CardButton:
        button = CardButton(words)
        button.setObjectName(name)
        button.setAutoDefault(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._on_clicked)
        return button

    @property
    def main_button(self) -> QPushButton:
        """The button that changes nothing the public sees."""
        return self._verbs[0] if self.choice.is_there else self._lost[0]

    def button(self, name: str) -> QPushButton:
        """Return the visible button of a verb, else the first one."""
        return next((each for each in self._buttons if each.objectName() == name), self.main_button)

    @property
    def held_verb(self) -> str:
        """The verb whose button has the keys of the window, or had them last; empty when none of the card's has."""
        focus = self.window().focusWidget()
        return next((each.objectName() for each in self._buttons if each is focus), "")

    def show_choice(self, choice: Choice) -> None:
        """Show another state of the evening."""
        self.choice = choice
        self.picture.show_wall(choice.view, choice.look, choice.tag)
        self._title.setText(beginning(choice.title, MAX_NAME_SIGNS))
        self._detail.setText(choice.detail)
        self._note.setText(choice.note)
        self._note.set_colour(DIM if choice.is_there else OVER)
        self.setToolTip(plain_tip(choice.path))
        held = any(each.hasFocus() for each in (*self._verbs, *self._lost))
        for button in (*self._verbs, *self._lost):
            button.setVisible(button in self._buttons)
            button.setAccessibleName(f"{button.text()} – {choice.title}" if choice.title else button.text())
        if held and not any(each.hasFocus() for each in self._buttons):
            self.main_button.setFocus()

    def show_chosen(self, *, chosen: bool) -> None:
        """Draw a quiet frame around the evening that keys are about."""
        mark(self, "chosen", on=chosen)

    @property
    def _buttons(self) -> list[CardButton]:
        return self._verbs if self.choice.is_there else self._lost

    def tell_use(self, note: str, title: str) -> None:
        """Say when the evening was last shown; if its file is gone, what it was called then."""
        told = replace(self.choice, note=note) if self.choice.is_there else replace(self.choice, title=title)
        self.show_choice(told)

    def fit(self, width: int, scale: float) -> None:
        """Be so wide, and as high as every card beside it."""
        pad, gap = round(PADDING * scale), round(GAP * scale)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self.picture.fit(width - 2 * pad - 2, scale)
        line = self._title.fontMetrics().lineSpacing()
        self._title.setFixedHeight(TITLE_LINES * line + 2)
        for each in (self._detail, self._note):
            each.setFixedHeight(each.fontMetrics().lineSpacing() + 2)
        self._column.setSpacing(gap // 2)
        self.setFixedWidth(width)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the evening."""
        super().mousePressEvent(event)
        self.chosen.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Prepare it, which nobody else sees."""
        super().mouseDoubleClickEvent(event)
        self.main_button.click()

    def _on_clicked(self) -> None:
        self.pressed.emit(self.sender().objectName())
