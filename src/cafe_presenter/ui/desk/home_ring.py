"""What can be done at home, one after the other, by arrows and by a clicker: what waits, then every card."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from cafe_presenter.ui.desk.evening_grid import PREPARE, EveningGrid
from cafe_presenter.ui.kit.boundaries import contained
from cafe_presenter.ui.kit.page import ScrollPage

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Rest(QWidget):
    """Has the keys while nothing is ringed; ``entered`` tells that Enter was pressed then, and nowhere else."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, and leave all else to the window."""
        if event.key() in ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class HomeRing(QObject):
    """Puts the ring on what is chosen, and scrolls it into sight.

    Nothing is ringed at start, or after a click: ``rest`` has the keys until one of them is pressed.
    """

    def __init__(self, grid: EveningGrid, waiting: QWidget, resume: QPushButton, *, page: ScrollPage) -> None:
        super().__init__(page)
        self._grid = grid
        self._waiting = waiting
        self._resume = resume
        self._page = page
        self.rest = _Rest(page.inside)
        self.rest.resize(0, 0)  # it lies over nothing
        self.rest.entered.connect(self._on_entered)
        grid.moved.connect(self._bring)
        for each in (resume, page):  # which would go elsewhere by an arrow, and scroll by the keys of a clicker
            each.installEventFilter(self)

    @property
    def is_at_waiting(self) -> bool:
        """Whether the evening that waits is what is chosen: it is, until a card is."""
        return self._waiting.isVisibleTo(self._page) and self._grid.chosen is None

    def step(self, key: int) -> bool:
        """Ring what is chosen, or what comes after it by ``key``; return whether that key does."""
        if not self._grid.has_step(key):
            return False
        has_waiting = self._waiting.isVisibleTo(self._page)
        if self._resume.hasFocus():
            if not self._grid.goes_back(key):
                self._grid.pick(next(iter(self._grid.cards), None))
        elif has_waiting and (self.is_at_waiting or self._grid.leaves_at_start(key)):
            self._ring_waiting()
        else:
            self._grid.step(key)
        return True

    def _on_entered(self) -> None:
        """Do to what is chosen what Enter does once it is ringed."""
        if self.is_at_waiting:
            self._resume.click()
        else:
            self._grid.press(PREPARE)

    def is_shown(self) -> bool:
        """Return whether what is chosen is in sight and no other control has the keys; else ring it and bring it."""
        waits = self.is_at_waiting
        what = self._waiting if waits else self._grid.picked
        if what is None:
            return True
        focus = self._page.window().focusWidget()
        is_elsewhere = focus is not self.rest and self._page.isAncestorOf(focus) and not what.isAncestorOf(focus)
        if not is_elsewhere and what.visibleRegion().contains(what.rect().center()):
            return True
        if waits:
            self._ring_waiting()
        else:
            self._grid.pick(self._grid.picked)
        return False

    def _ring_waiting(self) -> None:
        self._grid.leave()
        self._resume.setFocus()
        self._bring(self._waiting)

    def _bring(self, what: QWidget) -> None:
        self._page.ensureWidgetVisible(what, 0, 0)

    @contained
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step before the button of what waits, or what scrolls, has the key."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.step(event.key()):
            return True
        return super().eventFilter(watched, event)
