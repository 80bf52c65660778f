"""What the system is asked for while an evening runs, and what it answered."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class Wish(StrEnum):
    """What is asked of the system."""

    SCREEN = "screen"
    SLEEP = "sleep"


class Awake(QObject):
    """Asks to stay awake, from ``hold`` to ``release``. ``changed`` tells that an answer has come.

    ``held`` are the wishes that were granted, ``refused`` those that were not; the others wait for an answer.
    ``is_quiet``: the desktop holds notifications back meanwhile, as few do for a program.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.held: frozenset[Wish] = frozenset()
        self.refused: frozenset[Wish] = frozenset()
        self.is_quiet = False
        self._holding = False

    @property
    def is_held(self) -> bool:
        """Whether all that was asked for was granted."""
        return self.held == frozenset(Wish)

    @property
    def may_sleep(self) -> bool:
        """Whether more than the screen is at stake."""
        return Wish.SLEEP in self.refused

    def hold(self, reason: str) -> None:
        """Ask to stay awake; ``reason`` is shown to whoever asks the system why."""
        if not self._holding:
            self._holding = True
            self._ask(reason)

    def release(self) -> None:
        """Let the system sleep again."""
        if self._holding:
            self._holding = False
            self._take_back()
            self.held = self.refused = frozenset()
            self.is_quiet = False
            self.changed.emit()

    def _ask(self, reason: str) -> None:
        """Ask the system. A system that is not known refuses."""
        del reason
        for wish in Wish:
            self._answer(wish, granted=False)

    def _take_back(self) -> None:
        """Take the wishes back."""

    def _answer(self, wish: Wish, *, granted: bool) -> None:
        if not self._holding:
            return
        if granted:
            self.held, self.refused = self.held | {wish}, self.refused - {wish}
        else:
            self.held, self.refused = self.held - {wish}, self.refused | {wish}
        self.changed.emit()
