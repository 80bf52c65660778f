"""Buttons in a row that says less, or becomes several, where they do not fit, so that none is cut."""

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from itertools import batched

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cafe_presenter.ui.kit.boundaries import contained

SPACING = 8
MORE = "⋯"
"""What stands for the buttons that gave way: it leads to the search, which has them all."""


class Brevity(IntEnum):
    """How much a row says: each word with its key, the words, or those alone that do not give way."""

    WHOLE = 0
    WORDS = 1
    FEW = 2


type Widths = Mapping[QWidget, int]
"""How wide each widget of a row is to be; 0 for one that gave way."""


class CaptionButton(QPushButton):
    """A button with words and a key. Where there is little room it says its words alone.

    With less room, one that ``gives_way`` may leave; one with ``stands_for_others`` says so then. It has room for all
    that it ``may_say``, each time with its key and without, and in bold where it leads at times, as what one does next:
    it stays where it is and as wide.
    """

    def __init__(
        self,
        whole: str = "",
        words: str = "",
        *,
        gives_way: bool = False,
        stands_for_others: bool = False,
        may_say: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__()
        self._may_say = may_say
        self.gives_way, self._stands_for_others = gives_way, stands_for_others
        self._may_lead = False
        self._said = Brevity.WHOLE
        self.gave_way = False
        self._widths: dict[Brevity, int] = {}  # asked for at every letter typed beside
        self.show_captions(whole, words)

    def show_captions(self, whole: str, words: str) -> None:
        """Say something else, with its key, or the words alone."""
        few = "" if self.gives_way else MORE if self._stands_for_others else words
        self._captions = (whole, words, few)
        if not self._may_say:
            self._widths.clear()
        self.setAccessibleName(whole)
        self.say(self._said)

    def keep_room_to_lead(self) -> None:
        """Have room for bold words too."""
        if not self._may_lead:
            self._may_lead = True
            self._widths.clear()

    def width_of(self, brevity: Brevity) -> int:
        """Return how wide it would be; 0 for one that gives way."""
        if brevity not in self._widths:
            self.ensurePolished()
            caption, metrics = self._captions[brevity], QFontMetrics(self.font())
            around = super().sizeHint().width() - _advance(metrics, self.text())
            captions = (caption, *(each[min(brevity, Brevity.WORDS)] for each in self._may_say))
            if self._may_lead:
                bold = QFont(self.font())
                bold.setBold(True)
                metrics = QFontMetrics(bold)
            self._widths[brevity] = max(_advance(metrics, each) for each in captions) + around if caption else 0
        return self._widths[brevity]

    @contained
    def changeEvent(self, event: QEvent) -> None:
        """Measure anew with other letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widths.clear()

    def say(self, brevity: Brevity) -> None:
        """Say so much."""
        self._said, caption = brevity, self._captions[brevity]
        gives_way = brevity is Brevity.FEW and not caption
        if caption and caption != self.text():
            self.setText(caption)
        if gives_way is not self.gave_way:
            self.gave_way = gives_way
            self.setVisible(not gives_way)


class ButtonRow(QWidget):
    """``left`` and ``right`` at the two ends of one row; where it is too short, below one another, as many as fit.

    What would take more than ``most`` rows says less before. Buttons that ``fill`` the room stand in equal columns.
    """

    def __init__(
        self, left: Iterable[QWidget], right: Iterable[QWidget] = (), *, most: int = 99, fill: bool = False
    ) -> None:
        super().__init__()
        self._most = most
        self._fill = fill
        self._high = 0
        self.hold(left, right)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hold(self, left: Iterable[QWidget], right: Iterable[QWidget] = ()) -> None:
        """Have these widgets and no others."""
        self._ends = (tuple(left), tuple(right))
        for widget in (*self._ends[0], *self._ends[1]):
            widget.setParent(self)

    def heightForWidth(self, width: int) -> int:
        """Return how high all rows are at a width."""
        return self._place(width, at_once=False)

    def sizeHint(self) -> QSize:
        """Return the room of one row, as high as all rows are at the width there is."""
        whole = _wide([widget for end in self._ends for widget in _shown(end)], self._widths(Brevity.WHOLE))
        return QSize(whole, self._place(self.width(), at_once=False))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and the width of the widest button."""
        wide = max((_width(each, Brevity.WORDS) for end in self._ends for each in _shown(end)), default=0)
        return QSize(wide, self.sizeHint().height())

    @contained
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons anew."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Do the same when a button has another size: its letters are larger, or it says something else."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        high = self._place(self.width(), at_once=True)
        if high != self._high:
            self._high = high
            self.updateGeometry()

    def _place(self, room: int, *, at_once: bool) -> int:
        """Return how high the rows are in ``room`` pixels; ``at_once`` the buttons are put there."""
        brevity, widths = self._brief(room)
        rows = self._rows(room, widths)
        if at_once:
            for widget in (*self._ends[0], *self._ends[1]):
                if isinstance(widget, CaptionButton):
                    stays = widget.gives_way and bool(widths.get(widget))
                    widget.say(Brevity.WORDS if brevity is Brevity.FEW and stays else brevity)
        top = 0
        for row in rows:
            high = max((widget.sizeHint().height() for end in row for widget in end), default=0)
            if at_once:
                for end, left in ((row[0], 0), (row[1], max(0, room - _wide(row[1], widths)))):
                    column = (room + SPACING) // len(rows[0][0]) - SPACING if self._fill else 0
                    _put(end, [column or min(widths[each], room) for each in end], QRect(left, top, room, high))
            top += high + SPACING
        return max(0, top - SPACING)

    def _brief(self, room: int) -> tuple[Brevity, Widths]:
        """Return how much the row says in ``room`` pixels, and all widths; no more give way than must, last first."""

        def high(widths: Widths) -> int:
            return max(self._most, len(self._rows(room, widths)))

        brevity = min(Brevity, key=lambda each: high(self._widths(each)))
        widths = self._widths(brevity)
        if brevity is Brevity.FEW:
            words, least = self._widths(Brevity.WORDS), high(widths)
            for each in [each for each, wide in widths.items() if not wide]:
                more = {**widths, each: words[each]}
                widths = more if high(more) <= least else widths
        return brevity, widths

    def _widths(self, brevity: Brevity) -> Widths:
        return {each: _width(each, brevity) for end in self._ends for each in _shown(end)}

    def _rows(self, room: int, widths: Widths) -> list[tuple[list[QWidget], list[QWidget]]]:
        left, right = ([each for each in _shown(end) if widths[each]] for end in self._ends)
        if self._fill:
            widest = max((widths[each] for each in left), default=0)
            return [(list(row), []) for row in batched(left, max(1, (room + SPACING) // (widest + SPACING)))]
        if _wide([*left, *right], widths) <= room:
            return [(left, right)]
        first, second = _broken(left, room, widths), _broken(right, room, widths)
        rows = [(row, list[QWidget]()) for row in first]
        return rows + [([], row) if len(second) == 1 else (row, []) for row in second]


def _shown(widgets: Sequence[QWidget]) -> list[QWidget]:
    """Return those that nobody else hid; one that was never shown yet calls itself hidden too."""
    by_hand = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    return [
        widget
        for widget in widgets
        if (isinstance(widget, CaptionButton) and widget.gave_way)
        or not (widget.testAttribute(by_hand) and widget.isHidden())
    ]


def _width(widget: QWidget, brevity: Brevity) -> int:
    return widget.width_of(brevity) if isinstance(widget, CaptionButton) else widget.sizeHint().width()


def _advance(metrics: QFontMetrics, words: str) -> int:
    """Return how wide words are as a button reckons them, to the pixel."""
    return metrics.size(Qt.TextFlag.TextShowMnemonic, words).width()


def _wide(widgets: Sequence[QWidget], widths: Widths) -> int:
    shown = [widths[each] for each in widgets if widths[each]]
    return sum(wide + SPACING for wide in shown) - SPACING if shown else 0


def _broken(widgets: Sequence[QWidget], room: int, widths: Widths) -> list[list[QWidget]]:
    """Return rows of as many widgets as have room side by side."""
    rows = list[list[QWidget]]()
    for widget in widgets:
        if rows and _wide([*rows[-1], widget], widths) <= room:
            rows[-1].append(widget)
        else:
            rows.append([widget])
    return rows


def _put(widgets: Sequence[QWidget], widths: Sequence[int], room: QRect) -> None:
    left = room.left()
    for widget, width in zip(widgets, widths, strict=True):
        widget.setGeometry(QRect(left, room.top(), width, room.height()))
        left += width + SPACING
