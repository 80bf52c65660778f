"""The ring of seats, as people sit: a click or a number counts who speaks there. No names, no pictures."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from cafe_presenter.core.evening.session import Session
from cafe_presenter.core.evening.voices import MAX_SEATS, heard
from cafe_presenter.ui.input.keys import digit_of
from cafe_presenter.ui.input.numbered_list import DIGITS
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.lists import ListPanel
from cafe_presenter.ui.kit.style import ACCENT, CARD, DIM, GROUND, TEXT, Text, font, ink
from cafe_presenter.wording import Wording

FIRST_SEATS = 8
"""Seats that the ring begins with: a table of a café."""


class SeatRing(QWidget):
    """Numbered seats around a table; one that was heard is filled, and says how often. ``counted`` tells a seat."""

    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._times: tuple[int, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_times(self, times: tuple[int, ...]) -> None:
        """Draw so many seats, each heard so many times."""
        if times != self._times:
            self._times = times
            self.setAccessibleDescription(", ".join(f"{seat}: {count}" for seat, count in enumerate(times, start=1)))
            self.update()

    def has_number(self, digit: int | None) -> bool:
        """Tell whether a seat has that digit: the tenth has the 0."""
        return digit is not None and DIGITS.index(digit) < len(self._times)

    def seat_at(self, place: QPointF) -> int:
        """Return the seat at a place, counted from 1; 0 where there is none."""
        boxes = self._boxes()
        return next((seat for seat, box in enumerate(boxes, start=1) if box.contains(place)), 0)

    def minimumSizeHint(self) -> QSize:
        """Return what a ring of twelve needs."""
        return QSize(240, 200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count the seat of a digit, once however long it is held."""
        digit = digit_of(event)
        if digit is None or not self.has_number(digit):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.counted.emit(DIGITS.index(digit) + 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Count the seat that is clicked."""
        seat = self.seat_at(event.position())
        if seat and event.button() is Qt.MouseButton.LeftButton:
            self.counted.emit(seat)

    @contained
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the table and the seats."""
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for seat, (box, times) in enumerate(zip(self._boxes(), self._times, strict=True), start=1):
                painter.setPen(QPen(ink(ACCENT if times else DIM), 2))
                painter.setBrush(ink(ACCENT if times else CARD))
                painter.drawEllipse(box)
                painter.setPen(ink(GROUND if times else TEXT))
                painter.setFont(font(box.height() * 0.42, bold=True))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{seat}")
                self._paint_times(painter, box, times)

    def _paint_times(self, painter: QPainter, box: QRectF, times: int) -> None:
        """Write how often a seat was heard beside it, towards the middle."""
        if not times:
            return
        inward = QPointF(self.width() / 2, self.height() / 2) - box.center()
        length = max(1.0, (inward.x() ** 2 + inward.y() ** 2) ** 0.5)
        place = QRectF(box)
        place.moveCenter(box.center() + inward / length * box.width() * 0.95)
        painter.setPen(ink(TEXT))
        painter.setFont(font(box.height() * 0.38))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{times}×")

    def _boxes(self) -> list[QRectF]:
        count = len(self._times)
        if not count:
            return []
        room = QRectF(self.rect())
        size = min(
            64.0, 0.9 * pi * min(room.width(), room.height()) / (count + pi), min(room.width(), room.height()) / 4
        )
        wide, high = (room.width() - size) / 2 - 2, (room.height() - size) / 2 - 2
        middle = room.center()
        boxes = []
        for place in range(count):
            angle = 2 * pi * place / count - pi / 2
            box = QRectF(0, 0, size, size)
            box.moveCenter(QPointF(middle.x() + wide * cos(angle), middle.y() + high * sin(angle)))
            boxes.append(box)
        return boxes


class SeatsPanel(ListPanel):
    """The ring, how many sit in it, and the figures; ``seats_wanted`` tells another number, ``counted`` a seat."""

    counted = Signal(int)
    seats_wanted = Signal(int)
    leaves_time_in_sight = True

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        hint = wording.text("A seat’s number or a click counts who speaks there. No name is kept, only counts.")
        super().__init__(wording.text("Voices around the table"), hint, parent)
        self._wording = wording
        self._count = 0
        self.ring = SeatRing()
        self.ring.setAccessibleName(wording.text("Voices around the table"))
        self.ring.counted.connect(self.counted)
        self._people, self._figures = Text(18, wrap=True), Text(18, DIM, wrap=True)
        fewer, more = QPushButton("−"), QPushButton("+")
        fewer.setAccessibleName(wording.text("One seat fewer"))
        more.setAccessibleName(wording.text("One seat more"))
        fewer.clicked.connect(self._on_fewer)
        more.clicked.connect(self._on_more)
        row = QHBoxLayout()
        for button in (fewer, more):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the ring keeps the keys
            row.addWidget(button)
        row.addWidget(self._people, 1)
        self.list.hide()
        self.column.addLayout(row)
        self.column.addWidget(self.ring, 1)
        self.column.addWidget(self._figures)

    def key_target(self) -> QWidget:
        """Return the ring, which takes the numbers."""
        return self.ring

    def open(self) -> None:
        """Show the panel and take the keys."""
        super().open()
        self.ring.setFocus()

    def show_session(self, session: Session, figures: str) -> None:
        """Draw the seats and say the figures."""
        self._count = session.seats
        people = self._wording.plural("{count} person in the ring", "{count} people in the ring", session.seats)
        self._people.setText(
            people if session.seats else self._wording.text("How many people sit in the ring? Press +")
        )
        self._figures.setText(figures)
        self.ring.show_times(tuple(heard(session.voices, seat) for seat in range(1, session.seats + 1)))

    def _on_fewer(self) -> None:
        self.seats_wanted.emit(max(0, self._count - 1))

    def _on_more(self) -> None:
        self.seats_wanted.emit(min(MAX_SEATS, self._count + 1) if self._count else FIRST_SEATS)
