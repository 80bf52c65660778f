"""A walk of a host who does to screens, pointer and keys whatever may be done, watched from the public's side.

On KDE nothing is scaled: KWin, nested as it is here, draws another scale in a part of its host's screen.
"""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from tests.desktop.desk import DesktopDesk, swap, waiting
from tests.desktop.lab import Program, Screen, is_read
from tests.desktop.public import TOLD_S, Public, Sight

SETTLED_S = 20.0
CALM = 0.5
"""How often the next step waits until the wall stands; the others come while windows still move."""
REST = ("Escape", "Escape", "Escape", "Escape", "F5")
"""From whatever is open back to nothing: F5 takes back the question whether to stop."""
NOTES = "Le public voit"
"""Read in the notes, and neither on the wall nor in the editor."""
LAPTOP_SCALES, PROJECTOR_SCALES = (1.0, 1.25), (1.0, 1.5)
OPENINGS = {
    "a file dialog": (("ctrl+e", "ctrl+shift+s"), "Enregistrer le déroulé"),
    "a question": (("Escape",), "Rien ne change pour le public"),
    "a menu": (("F10",), "Cliquez sur une ligne"),
}
"""What is pressed to have each, and what is read in it, however little room there is."""
PRESSED_AGAIN_S = 6.0
"""After which what has not come is asked for again: hidden notes may have closed it, and had no keys."""


@dataclass
class Walk:
    """One host at one desk. ``done`` tells what was done, newest last."""

    desk: DesktopDesk
    public: Public
    evening: Program
    chance: random.Random
    done: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with both screens lit, the laptop at the left."""
        self._theirs, self._own = self.desk.projector.name, self.desk.laptop.name
        self._order = [self._own, self._theirs]
        self._lit = {*self._order}
        self._primary = self._own
        self._scale = dict.fromkeys(self._order, 1.0)
        self._is_open = self._is_drawn_only = False
        self._changed_s = time.monotonic()

    def skip(self, steps: int) -> None:
        """Draw so many steps, and on until nothing is open, taking none; have the screens as they would leave them."""
        if not steps:
            return
        self._is_drawn_only = True
        while len(self.done) < steps or self._is_open:
            self.step()
        self._is_drawn_only = False
        lit, are_exchanged = self._lit, self._own != self.desk.laptop.name
        self._lit = {*self._order}
        self._light()
        if are_exchanged:
            self._own, self._theirs = self._theirs, self._own
            self._swap()
        if lit != self._lit:
            self._lit = lit
            self._light()

    def step(self) -> None:
        """Do one thing that may be done now, and look at the public's screen."""
        what, deed = self.chance.choice(self._possible())
        self.done.append(what)
        deed()
        if self.chance.random() < CALM:
            self.settle()
        else:
            self.look()

    def finish(self) -> None:
        """Have both screens as at first, and nothing open."""
        self._scale = dict.fromkeys(self._order, 1.0)
        self._lit, self._primary = {*self._order}, self.desk.laptop.name
        self._light()
        self._close()
        if self._own != self.desk.laptop.name:
            self._swap()

    def look(self) -> Sight | None:
        """Photograph the public's screen, if it is lit; fail where the notes are seen once the program was told."""
        assert self.evening.running, f"the program is gone after {self.done[-10:]}: {self.evening.said}"
        if self._theirs not in self._lit or self._is_drawn_only:
            return None
        late_s = time.monotonic() - self._changed_s
        sight = self.public.look(self._screen(self._theirs))
        assert sight is not Sight.NOTES or late_s < TOLD_S, f"notes {late_s:.1f} s after {self.done[-10:]}"
        return sight

    def settle(self) -> None:
        """Look until the wall stands on the public's screen."""
        self._wait_for(lambda: self.look() in (Sight.WALL, None), "no wall")

    def _possible(self) -> list[tuple[str, Callable[[], object]]]:
        steps: list[tuple[str, Callable[[], object]]] = [
            ("moved", self._move),
            ("another primary", self._choose_primary),
        ]
        if self.desk.kind == "gnome":
            steps.append(("scaled", self._rescale))
        # KWin's monitors tell who they are: notes come back to the laptop once the one it was exchanged for is gone.
        if self.desk.kind == "gnome" or self._own == self.desk.laptop.name:
            steps.append(("lid closed", self._close_lid))
        steps += [("pointed", self._point)] * 2
        if len(self._lit) == 1:
            steps += [("plugged", self._plug)] * 3
        if self._own in self._lit:
            steps.append(("unplugged", self._unplug))
        if self._is_open and len(self._lit) == 2:
            steps += [("closed", self._close)] * 2
        if not self._is_open and self._lit == {self._own}:
            steps += [(key, partial(self._press, key)) for key in ("F6", "F7")]
        if not self._is_open and len(self._lit) == 2:
            steps += [("swapped", self._swap), ("F11", partial(self._press, "F11")), ("let go", self._let_go)]
            steps += [(f"{what} opened", partial(self._open, *how)) for what, how in OPENINGS.items()]
        return steps

    def _screen(self, name: str) -> Screen:
        return self.desk.laptop if name == self.desk.laptop.name else self.desk.projector

    def _light(self) -> None:
        names = [name for name in self._order if name in self._lit]
        primary = self._primary if self._primary in self._lit else names[0]
        if not self._is_drawn_only:
            self.desk.light(*map(self._screen, names), primary=self._screen(primary), scales=self._scale)
        self._changed_s = time.monotonic()

    def _move(self) -> None:
        self.chance.shuffle(self._order)
        self._choose_primary()

    def _choose_primary(self) -> None:
        self._primary = self.chance.choice(self._order)
        self._light()

    def _rescale(self) -> None:
        name = self.chance.choice(self._order)
        self._scale[name] = self.chance.choice(LAPTOP_SCALES if name == self.desk.laptop.name else PROJECTOR_SCALES)
        self._light()

    def _unplug(self) -> None:
        self._lit = {self._own}
        self._light()

    def _close_lid(self) -> None:
        self._lit = {self._theirs}
        self._light()

    def _plug(self) -> None:
        self._lit = {*self._order}
        self._light()

    def _point(self) -> None:
        screen = self._screen(self.chance.choice(sorted(self._lit)))
        if not self._is_drawn_only:
            self.desk.point(screen)

    def _swap(self) -> None:
        """Exchange the windows once the notes are read: the veil over them shows the wall too."""
        self.settle()
        self._wait_for_notes()
        if self._own == self.desk.laptop.name and not self._is_drawn_only:
            swap(self.desk, waiting(self.desk, [self.evening], self.public.folder))
        else:
            self._press("s")
        self._own, self._theirs = self._theirs, self._own  # until then the notes are rightly there
        self._wait_for(lambda: self.public.look(self._screen(self._theirs)) is Sight.WALL, "S moved no wall")

    def _let_go(self) -> None:
        self.settle()
        self._press("shift+F11")
        self.look()
        self._press("F11")

    def _open(self, keys: tuple[str, ...], words: str) -> None:
        self.settle()
        self._press(*keys)
        self._is_open = True
        pressed_s = time.monotonic()

        def is_open() -> bool:
            nonlocal pressed_s
            if self._reads(words):
                return True
            if time.monotonic() > pressed_s + PRESSED_AGAIN_S:
                self._press(*(keys if self._reads(NOTES) else keys[-1:]))
                pressed_s = time.monotonic()
            return False

        self._wait_for(is_open, "nothing opened")

    def _close(self) -> None:
        """Close what is open, and wait until the notes stand: the next key is for them."""
        self.settle()
        self._press(*REST)
        self._is_open = False
        self._wait_for_notes(*REST)  # again, should a dialog have come only after the first of them

    def _wait_for_notes(self, *keys: str) -> None:
        def are_there() -> bool:
            if self._reads(NOTES):
                return True
            self._press(*keys)
            return False

        self._wait_for(are_there, "no notes")

    def _press(self, *keys: str) -> None:
        if keys and not self._is_drawn_only:
            self.desk.key(*keys)

    def _wait_for(self, is_so: Callable[[], object], complaint: str) -> None:
        until = time.monotonic() + SETTLED_S
        while not (self._is_drawn_only or is_so()):
            assert time.monotonic() < until, f"{complaint} after {self.done[-10:]}"

    def _reads(self, words: str) -> bool:
        own = self.public.folder / "own.png"
        return is_read(words, self.desk.shot(self._screen(self._own), own), layout=11)
