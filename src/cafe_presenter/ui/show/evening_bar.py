"""The whole evening as a bar: a segment for each item, as wide as its minutes, a mark for now, a line for the end."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain, pairwise

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.evening.course import Course, Segment, Stretch, course, items_around
from cafe_presenter.core.evening.session import Session, spent_s, theme_numbers
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.ui.kit.badge import BadgeShape, paint_shape
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.style import ACCENT, CURRENT, DONE, GOOD, OVER, TEXT, TRACK, font, ink, plain_tip
from cafe_presenter.wording import Wording

BAR, ABOVE, BELOW = 30, 9, 7
"""Height of the segments, and how far the mark of now stands out: pixels of the reference window."""
GAP = 2
LEAST, LEAST_DONE = 6, 22
"""Width of the shortest segment that is drawn, and of one that is done: its number is read."""
LABEL_PX = 16
CHECK, DONE_SIGN = 11, "✓"
"""Side of the sign of what is done, in pixels of the reference window, and how it is told."""
LEAST_LETTERS = 4
"""Letters of a name below which none are shown: “Ma…” says nothing."""


class EveningBar(QWidget):
    """Draws the course of a session; ``clicked`` tells the item that was clicked, which moves nothing by itself.

    With ``from_now`` it begins with the item that is up: a plan, and not the look back.
    """

    clicked = Signal(int)

    def __init__(self, wording: Wording, *, from_now: bool = False) -> None:
        super().__init__()
        self._wording = wording
        self._from_now = from_now
        self._session: Session | None = None
        self._now = 0.0
        self._course: Course | None = None
        self._numbers: tuple[int | None, ...] = ()
        self._whole_s = 0.0
        self._drawn: tuple[object, ...] = ()
        self._mark: int | None = None
        self._scale = 1.0
        self.setAccessibleName(wording.text("The whole evening in one row"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_session(self, session: Session, now: float, *, whole_s: float = 0.0) -> None:
        """Draw the evening as it stands at ``now``; on a line of ``whole_s`` seconds, if that is longer."""
        if session is not self._session:
            self._numbers = theme_numbers(session)
            self.setAccessibleDescription(", ".join(self._names_around(session)))
        elif whole_s == self._whole_s and abs(now - self._now) < self._pixel_s():
            return
        self._session, self._now, self._whole_s = session, now, whole_s
        self._course = course(session, now, from_now=self._from_now)
        mark, end_x = self.marks()
        drawn = (session, *(round(x) for box, _ in self.boxes() for x in (box.left(), box.right())), end_x)
        if drawn != self._drawn:
            self.update()
        elif mark != self._mark:
            self.update(self._around_now(*(each for each in (mark, self._mark) if each is not None)))
        self._drawn, self._mark = drawn, mark

    def _around_now(self, *marks: int) -> QRect:
        """Return what is drawn anew where the mark of now alone moves: the item that is up, beside it its words."""
        beside = 8 * self._scale
        spans = [(mark - beside, mark + beside) for mark in marks]
        spans += [(box.left(), box.right()) for box, each in self.boxes() if each.stretch is Stretch.NOW]
        left, right = min(begin for begin, _ in spans), max(end for _, end in spans)
        return QRectF(left, 0, right - left, self.height()).toAlignedRect()

    def _pixel_s(self) -> float:
        """Return how many seconds go by before anything moves by a pixel."""
        return 0.0 if self._course is None else self._length_s(self._course) / max(self.width(), 1)

    def _length_s(self, line: Course) -> float:
        return max(line.whole_s, self._whole_s, 1.0)

    def set_scale(self, scale: float) -> None:
        """Draw at ``scale`` times the size in the reference window."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the segments and of the mark."""
        return QSize(400, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(120, round((ABOVE + BAR + BELOW) * self._scale))

    def boxes(self) -> list[tuple[QRectF, Segment]]:
        """Return where each segment stands."""
        if self._course is None:
            return []
        gap, least, knots = GAP * self._scale, LEAST * self._scale, self._knots()
        top, high = ABOVE * self._scale, BAR * self._scale
        found = []
        for segment in self._course.segments:
            left, right = _place_at(knots, segment.begins_s), _place_at(knots, segment.ends_s)
            found.append((QRectF(left, top, max(least, right - left - gap), high), segment))
        return found

    def _knots(self) -> list[tuple[float, float]]:
        """Return seconds and where they stand: what is done has room to be read, which the others give."""
        assert self._course is not None
        whole_s = self._length_s(self._course)
        margin = 3 * self._scale  # for the line of the end at its very right
        room, least = self.width() - 2 * margin, LEAST_DONE * self._scale
        done = {(each.begins_s, each.ends_s) for each in self._course.segments if each.stretch is Stretch.DONE}
        spans = list(pairwise(sorted({0.0, whole_s, *chain.from_iterable(done)})))
        short = [each for each in spans if each in done and (each[1] - each[0]) / whole_s * room < least]
        others_s = whole_s - sum(end - begin for begin, end in short)
        a_second = (room - len(short) * least) / max(others_s, 1.0)
        if len(short) * least > room / 2:
            short, a_second = [], room / whole_s
        knots = [(0.0, margin)]
        for begin, end in spans:
            width = least if (begin, end) in short else (end - begin) * a_second
            knots.append((end, knots[-1][1] + width))
        return knots

    def marks(self) -> tuple[int | None, int | None]:
        """Return where now and the end stand, in whole pixels."""
        if self._course is None or self._session is None or self._session.started_at is None:
            return None, None
        end_s, knots = self._course.end_s, self._knots()
        return round(_place_at(knots, self._course.now_s)), None if end_s is None else round(_place_at(knots, end_s))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which item was clicked."""
        index = self._index_at(event.position())
        if index is not None:
            self.clicked.emit(index)

    def event(self, event: QEvent) -> bool:
        """Tell the whole of an item."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.tip_at(event.pos())), self)
            return True
        return super().event(event)

    def tip_at(self, place: QPoint) -> str:
        """Return the item at a place and its minutes; empty beside the bar."""
        index, session = self._index_at(place.toPointF()), self._session
        if index is None or session is None:
            return ""
        is_done = index < session.position
        seconds = spent_s(session, index, self._now) if is_done else session.agenda[index].planned_s
        told = self._wording.minutes if is_done else self._wording.planned
        minutes = told(seconds) if seconds else ""
        return ", ".join(part for part in (self._name(session, index), minutes) if part)

    def _index_at(self, place: QPointF) -> int | None:
        return next((segment.index for box, segment in self.boxes() if box.left() <= place.x() <= box.right()), None)

    def _name(self, session: Session, index: int) -> str:
        number = self._numbers[index]
        name = display_text(self._wording.item_name(session.agenda[index].theme), session.deck.language)
        return f"{number} · {name}" if number is not None else name

    def _names_around(self, session: Session) -> list[str]:
        around = items_around(session)
        names = [self._name(session, index) for index in around]
        up = session.position - around.start
        names[up] = self._wording.text("now: {theme}", theme=names[up])
        return names

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the segments, the end that was set, and now."""
        if self._course is None:
            return
        seen = QRectF(event.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            now_x, end_x = self.marks()
            boxes = [(box, segment) for box, segment in self.boxes() if box.intersects(seen)]
            for (box, segment), label in zip(boxes, self.labels(boxes), strict=True):
                self._paint_segment(painter, box, segment, end_x=end_x)
                self._paint_label(painter, label, segment)
            if end_x is not None:
                self._paint_end(painter, end_x)
            if now_x is not None:
                self._paint_now(painter, now_x)

    def _paint_segment(self, painter: QPainter, box: QRectF, segment: Segment, *, end_x: int | None) -> None:
        grounds = {Stretch.DONE: DONE, Stretch.NOW: CURRENT, Stretch.TO_COME: TRACK}
        radius = min(5 * self._scale, box.width() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(grounds[segment.stretch]))
        painter.drawRoundedRect(box, radius, radius)
        if end_x is not None and box.right() > end_x + 1 and segment.stretch is not Stretch.DONE:
            late = box.adjusted(max(0.0, end_x - box.left()), 0, 0, 0)
            hatched = QBrush(ink(OVER), Qt.BrushStyle.BDiagPattern)
            painter.setBrush(hatched)
            painter.setPen(QPen(ink(OVER), max(1.0, 1.5 * self._scale)))
            painter.drawRoundedRect(late.adjusted(1, 1, -1, -1), radius, radius)
        if segment.stretch is Stretch.NOW:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink(ACCENT), 2 * self._scale))
            edge = self._scale
            painter.drawRoundedRect(box.adjusted(edge, edge, -edge, -edge), radius, radius)

    def labels(self, boxes: Sequence[tuple[QRectF, Segment]] | None = None) -> list[tuple[str, QRectF]]:
        """Return what stands in segments, all or these: words and where, "✓" where done; "" where nothing fits."""
        now_x, _ = self.marks()
        told = QFontMetrics(self._face(is_now=False)), QFontMetrics(self._face(is_now=True))
        shown = self.boxes() if boxes is None else boxes
        return [self._label(box, each, told[each.stretch is Stretch.NOW], now_x=now_x) for box, each in shown]

    def _face(self, *, is_now: bool) -> QFont:
        return font(LABEL_PX * self._scale, bold=is_now)

    def _label(self, box: QRectF, segment: Segment, metrics: QFontMetrics, *, now_x: int | None) -> tuple[str, QRectF]:
        """Return the words of a segment and where they begin; of a done one its sign too, or what of both has room."""
        scale = self._scale
        room = box.adjusted(10 * scale, 0, -4 * scale, 0)
        rooms = [room]
        if segment.stretch is Stretch.DONE:
            beside = room.adjusted((CHECK + 7) * scale, 0, 0, 0)
            if words := self._words(segment, metrics, beside.width()):
                return f"{DONE_SIGN}{words}", room
            rooms = []
        elif segment.stretch is Stretch.NOW and now_x is not None:  # beside the mark of now, never below it
            left, right = now_x - 8 * scale, now_x + 8 * scale
            rooms = [room.adjusted(0, 0, min(0.0, left - room.right()), 0)]
            rooms.append(room.adjusted(max(0.0, right - room.left()), 0, 0, 0))
        written = [(self._words(segment, metrics, each.width()), each) for each in rooms]
        words, room = max(written, key=lambda label: len(label[0]), default=("", box))
        if words or (segment.stretch is Stretch.NOW and now_x is not None):
            return words, room
        words = self._words(segment, metrics, box.width())
        if not words and segment.stretch is Stretch.DONE and box.width() >= CHECK * scale:
            words = DONE_SIGN
        width = CHECK * scale if words == DONE_SIGN else metrics.horizontalAdvance(words)
        return words, box.adjusted((box.width() - width) / 2, 0, 0, 0)

    def _words(self, segment: Segment, metrics: QFontMetrics, width: float) -> str:
        """Return the number of an item, and the name of a part that asks nothing; as much as a width has room for."""
        assert self._session is not None
        theme, number = self._session.agenda[segment.index].theme, self._numbers[segment.index]
        bare = "" if number is None else str(number)
        has_name = not is_blank(theme.theme) and (
            theme.kind is Kind.FREE if number is None else not theme.kind.is_theme
        )
        if has_name:
            name = display_text(theme.theme, self._session.deck.language)
        else:
            name = "" if bare else self._wording.kind_name(theme.kind)
        whole = f"{bare} {name}".strip()
        if metrics.horizontalAdvance(whole) <= width:
            return whole
        elided = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, int(width)) if has_name else ""
        if len(elided.removeprefix(bare).strip(" …")) >= LEAST_LETTERS:
            return elided
        return bare if metrics.horizontalAdvance(bare) <= width else ""

    def _paint_label(self, painter: QPainter, label: tuple[str, QRectF], segment: Segment) -> None:
        words, room = label
        if segment.stretch is Stretch.DONE and words.startswith(DONE_SIGN):
            side = CHECK * self._scale
            check = QRectF(room.left(), room.center().y() - side / 2, side, side)
            paint_shape(painter, BadgeShape.CHECK, check, colour=ink(GOOD))
            words = words.removeprefix(DONE_SIGN)
            room = room.adjusted(side + 7 * self._scale, 0, 0, 0)
        face = self._face(is_now=segment.stretch is Stretch.NOW)
        painter.setFont(face)
        painter.setPen(ink(GOOD if segment.stretch is Stretch.DONE else TEXT))
        if words and segment.stretch is Stretch.TO_COME:  # it may be hatched there
            width = QFontMetrics(face).horizontalAdvance(words)
            painter.fillRect(QRectF(room.left() - 3, room.top() + 4, width + 6, room.height() - 8), ink(TRACK))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_end(self, painter: QPainter, x: int) -> None:
        pen = QPen(ink(TEXT), max(1.0, 1.5 * self._scale), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QLineF(x, 2 * self._scale, x, self.height()))

    def _paint_now(self, painter: QPainter, x: int) -> None:
        scale = self._scale
        painter.setPen(QPen(ink(TEXT), 3 * scale))
        painter.drawLine(QLineF(x, 4 * scale, x, self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(TEXT))
        head = [QPointF(x - 6 * scale, 0), QPointF(x + 6 * scale, 0), QPointF(x, 8 * scale)]
        painter.drawPolygon(QPolygonF(head))


def _place_at(knots: list[tuple[float, float]], at_s: float) -> float:
    """Return where a second stands between two knots; after the last one as far as the last two are apart."""
    after = min(max(1, bisect_left(knots, (at_s, float("-inf")))), len(knots) - 1)
    (begin_s, left), (end_s, right) = knots[after - 1], knots[after]
    return left + (at_s - begin_s) / max(end_s - begin_s, 0.001) * (right - left)
