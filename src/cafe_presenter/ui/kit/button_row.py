"""Buttons in a row that becomes several where they do not fit, so that no label is cut, however large or long."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cafe_presenter.ui.kit.boundaries import contained

SPACING = 8


class ButtonRow(QWidget):
    """``left`` and ``right`` at the two ends of one row; where it is too short, below one another, as many as fit."""

    def __init__(self, left: Sequence[QWidget], right: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._ends = (tuple(left), tuple(right))
        self._high = 0
        for widget in (*left, *right):
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """Return how high all rows are at a width."""
        return self._place(width, at_once=False)

    def sizeHint(self) -> QSize:
        """Return the room of one row, as high as all rows are at the width there is."""
        whole = _wide([widget for end in self._ends for widget in _shown(end)])
        return QSize(whole, self._place(self.width(), at_once=False))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(0, self.sizeHint().height())

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
        left, right = (_shown(end) for end in self._ends)
        if _wide([*left, *right]) <= room:
            rows = [(left, right)]
        else:
            first, second = _broken(left, room), _broken(right, room)
            rows = [(row, list[QWidget]()) for row in first]
            rows += [([], row) if len(second) == 1 else (row, []) for row in second]
        top = 0
        for row in rows:
            high = max((widget.sizeHint().height() for end in row for widget in end), default=0)
            if at_once:
                _put(row[0], 0, top, high=high, room=room)
                _put(row[1], max(0, room - _wide(row[1])), top, high=high, room=room)
            top += high + SPACING
        return max(0, top - SPACING)


def _shown(widgets: Sequence[QWidget]) -> list[QWidget]:
    """Return those that nobody hid; one that was never shown yet calls itself hidden too."""
    by_hand = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    return [widget for widget in widgets if not (widget.testAttribute(by_hand) and widget.isHidden())]


def _wide(widgets: Sequence[QWidget]) -> int:
    return sum(widget.sizeHint().width() + SPACING for widget in widgets) - SPACING if widgets else 0


def _broken(widgets: Sequence[QWidget], room: int) -> list[list[QWidget]]:
    """Return rows of as many widgets as have room side by side."""
    rows = list[list[QWidget]]()
    for widget in widgets:
        if rows and _wide([*rows[-1], widget]) <= room:
            rows[-1].append(widget)
        else:
            rows.append([widget])
    return rows


def _put(widgets: Sequence[QWidget], left: int, top: int, *, high: int, room: int) -> None:
    for widget in widgets:
        width = min(widget.sizeHint().width(), room)
        widget.setGeometry(QRect(left, top, width, high))
        left += width + SPACING
