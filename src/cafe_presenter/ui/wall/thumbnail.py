"""The live thumbnail: exactly what the public sees, and its state in a word."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cafe_presenter.core.evening.events import Cover
from cafe_presenter.core.evening.session import (
    CloudsCard,
    CountCard,
    FactCard,
    FridgeCard,
    HouseRule,
    Session,
    VoteCard,
    coming_view,
    wall_view,
)
from cafe_presenter.core.evening.view import WallView, spoken, with_hour
from cafe_presenter.ui.kit.badge import Badge, BadgeShape
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import DIM, GOOD, MAX_WIDGET, OVER, SOON, TEXT, Text, font, ink
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import paint_wall
from cafe_presenter.wording import N_, Wording

COVER_LOOKS = {
    Cover.BLACK: (BadgeShape.SQUARE, N_("black"), SOON),
    Cover.WHITE: (BadgeShape.HOLLOW, N_("white"), SOON),
    Cover.HOLDING: (BadgeShape.TRIANGLE, N_("holding view"), SOON),
}

NOW_SHARE, COMING_SHARE = 0.64, 0.34
"""How much of its width and height the wall has while something else is to come, and that: neither covers the other."""
EDGING = 2
"""Thickness of the frame round the small wall."""
LABEL_GAP = 4

ASIDE_WORDS: Mapping[type, str] = {
    FactCard: N_("a fact, live"),
    HouseRule: N_("a rule, live"),
    FridgeCard: N_("the fridge, live"),
    VoteCard: N_("the vote, live"),
    CountCard: N_("the count, live"),
    CloudsCard: N_("the clouds, live"),
}
"""What the wall shows in the place of the question."""


class PreviewPanel(QWidget):
    """The wall in small, at the wall's own shape, with a frame in the colour of its state."""

    def __init__(self, wording: Wording, look: Look) -> None:
        super().__init__()
        self._wording = wording
        self._look = look
        self._name_card: WallView | None = None
        self._trial: Session | None = None
        self._label = Text(16, DIM)
        self._label.setText(wording.text("The public sees"))
        self._state = Badge(18, right=True)
        self._picture = Thumbnail(wording.text("then:"))
        self._picture.setAccessibleName(wording.text("The wall, in small"))
        self._label.keep_on_a_line()
        self._words = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(LABEL_GAP)
        row.addWidget(self._label)
        row.addWidget(self._state, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LABEL_GAP)
        column.addLayout(row)
        column.addWidget(self._picture)

    def show_name_card(self, card: WallView | None) -> None:
        """Have the name of the public's screen drawn in place of the wall, from the next session on; None ends that."""
        self._name_card = card

    def try_on(self, trial: Session | None) -> None:
        """Have the wall drawn as ``trial`` would have it, from the next session on; None ends that."""
        self._trial = trial

    def dress(self, look: Look) -> None:
        """Draw the wall with ``look``, from the next session on."""
        self._look = look

    def wished_height(self, width: int) -> int:
        """Return how high all of it is at a width, where the picture is as wide as that."""
        return self.words_height() + LABEL_GAP + self._picture.height_at(width)

    def words_height(self) -> int:
        """Return how high the words alone are: what the public sees in a word."""
        highs = [each.sizeHint().height() for each in (self._label, self._state)]
        return sum(highs) + LABEL_GAP if self._words.direction() is QBoxLayout.Direction.TopToBottom else max(highs)

    def event(self, event: QEvent) -> bool:
        """Put the state below its label, not cut, where large text leaves a narrow wall no room for both in a line."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            needed = sum(each.sizeHint().width() for each in (self._label, self._state)) + LABEL_GAP
            is_narrow = needed > self.width() >= max(self._label.sizeHint().width(), self._state.sizeHint().width())
            way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
            if way is not self._words.direction():
                self._words.setDirection(way)
        return super().event(event)

    def least_height(self) -> int:
        """Return the least height at which the picture tells anything."""
        return self.words_height() + LABEL_GAP + self._picture.minimumSizeHint().height()

    def show_picture(self, *, shown: bool) -> None:
        """Show the picture too, or the words alone where a low window has no room for it."""
        if self._picture.isHidden() is shown:
            self._picture.setVisible(shown)

    def keep_height(self, height: int | None) -> None:
        """Be of one height whatever stands around, or as high as there is room for."""
        if height is None:
            self.setMinimumHeight(0)
            self.setMaximumHeight(MAX_WIDGET)
        else:
            self.setFixedHeight(height)

    def show_session(self, session: Session, wall_size: QSize | None, now: float, *, clock_s: float) -> None:
        """Draw the wall at the shape of ``wall_size``; None when the public has no screen."""
        shape, words, colour = _look(session, has_wall=wall_size is not None)
        self._state.show_state(shape, ", ".join(map(self._wording.text, words)), colour)
        if self._trial is not None:
            session, colour = self._trial, SOON
            self._state.show_state(BadgeShape.TRIANGLE, self._wording.text("trial, not shown"), SOON)
        view, coming = with_hour(wall_view(session, now), clock_s), coming_view(session, now)
        coming = coming and with_hour(coming, clock_s)
        if self._name_card is not None and wall_size is not None:
            self._state.show_state(BadgeShape.TRIANGLE, self._wording.text("the screen’s name"), SOON)
            view, coming, colour = self._name_card, view, SOON
        then = f" {self._wording.text('then:')} {spoken(coming)}" if coming else ""
        self._picture.setAccessibleDescription(spoken(view) + then)
        self._picture.show_view(view, wall_size or QSize(16, 9), colour, look=self._look, coming=coming)


class Thumbnail(QWidget):
    """One wall view in small; beside it, smaller still, what the public will see once the wall follows again."""

    def __init__(self, coming_label: str = "") -> None:
        super().__init__()
        self._coming_label = coming_label
        self._view: WallView | None = None
        self._look = Look()
        self._coming: WallView | None = None
        self._wall_size = QSize(16, 9)
        self._colour = GOOD
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_view(
        self, view: WallView, wall_size: QSize, colour: str, *, look: Look, coming: WallView | None = None
    ) -> None:
        """Draw ``view`` at the shape of ``wall_size``, framed in ``colour``, and ``coming`` beside it."""
        shown = (self._view, self._look, self._colour, self._wall_size, self._coming)
        if (view, look, colour, wall_size, coming) == shown:
            return
        if wall_size != self._wall_size:
            self._wall_size = wall_size
            self.setMaximumHeight(self.sizeHint().height())
            self.updateGeometry()
        self._view, self._look, self._colour, self._coming = view, look, colour, coming
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size at the wall's shape, bounded for an upright wall."""
        return QSize(self.width(), self.height_at(self.width()))

    def height_at(self, width: int) -> int:
        """Return how high the wall is at a width."""
        inside = width - 2 * EDGING
        return min(width, round(inside * self._wall_size.height() / self._wall_size.width()) + 2 * EDGING)

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width with the height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setMaximumHeight(self.sizeHint().height())
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return what it can shrink to when figures and notices need the room."""
        return QSize(80, 40)

    def box(self) -> QRectF:
        """Return where the wall is drawn, of its very shape: a pixel more or less might break other lines."""
        whole = self._whole()
        return whole if self._coming is None else QRectF(whole.topLeft(), whole.size() * NOW_SHARE)

    def coming_box(self) -> QRectF:
        """Return where what is to come is drawn: at the lower right, beside the wall."""
        whole = self._whole()
        inset = QRectF(QPointF(), whole.size() * COMING_SHARE)
        inset.moveBottomRight(whole.bottomRight())
        return inset

    def _whole(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(EDGING, EDGING, -EDGING, -EDGING)
        box = QRectF(QPointF(), QSizeF(self._wall_size).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio))
        box.moveCenter(room.center())
        return box

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the wall and its frame."""
        del event
        if self._view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.box()
        painter.save()
        painter.setClipRect(box)
        paint_wall(painter, box, self._view, look=self._look)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink(self._colour), EDGING))
        half = EDGING / 2
        painter.drawRoundedRect(box.adjusted(-half, -half, half, half), 3, 3)
        if self._coming is not None:
            self._paint_coming(painter, self._coming)

    def _paint_coming(self, painter: QPainter, coming: WallView) -> None:
        """Paint what is to come in a dashed frame, with its label."""
        inset = self.coming_box()
        painter.save()
        painter.setClipRect(inset)
        paint_wall(painter, inset, coming, look=self._look)
        painter.restore()
        face = font(max(11.0, self._whole().height() * 0.085), bold=True)
        painter.setPen(QPen(ink(SOON), 2, Qt.PenStyle.DashLine))
        painter.drawRect(inset)
        label = self.label_room(QFontMetrics(face))
        if QRectF(self.rect()).contains(label):
            painter.setPen(ink(TEXT))
            painter.setFont(face)
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self._coming_label)

    def label_room(self, metrics: QFontMetrics) -> QRectF:
        """Return where the label of what is to come stands: before it, or behind both where they are small."""
        inset = self.coming_box()
        wide, high = metrics.horizontalAdvance(self._coming_label) + metrics.height() // 2, metrics.height() + 2
        label = QRectF(inset.left() - LABEL_GAP - wide, inset.center().y() - high / 2, wide, high)
        if QRectF(self.rect()).contains(label) and not label.intersects(self.box()):
            return label
        label.moveLeft(inset.right() + LABEL_GAP)
        label.moveBottom(min(label.bottom(), self.rect().bottom()))
        return label


def _look(session: Session, *, has_wall: bool) -> tuple[BadgeShape, tuple[str, ...], str]:
    if not has_wall:
        return BadgeShape.CROSS, (N_("nothing: no second screen"),), OVER
    frozen = (N_("frozen"),) if session.frozen is not None else ()
    if session.cover in COVER_LOOKS:
        shape, word, colour = COVER_LOOKS[session.cover]
        return shape, (word, *frozen), colour  # the cover's own key gives the frozen picture back, not the coming one
    if frozen:
        return BadgeShape.BARS, frozen, SOON
    if session.aside is not None:
        return BadgeShape.DOT, (ASIDE_WORDS.get(type(session.aside), N_("a follow-up, live")),), GOOD
    return BadgeShape.DOT, (N_("this, live"),), GOOD
