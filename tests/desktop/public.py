"""What the public sees, judged by its words: the wall, the desktop, or words that are for the host alone."""

import re
import time
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import Enum, auto
from functools import cache
from hashlib import blake2b
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from cafe_presenter.files.deck.deckfile import load_deck
from tests.desktop.bundled import DECK
from tests.desktop.desk import DesktopDesk, Rendered
from tests.desktop.lab import Screen, read, same_image

WINDOW = "Café Presenter"
"""What a window that is let go is called."""
TOLD_S = 1.0
"""How long the notes may be seen after a change: a desktop shows what it has, and only then tells any program."""
SHORT = 4
"""An OCR finds shorter words in what is none."""
ALIKE = 0.7
CLOCK = (0.06, 0.05)
"""Part of the wall, at its lower right, for the hour."""
BAR = 0.045
"""Part of a screen that a desktop's own bar takes, with the hour."""


class Sight(Enum):
    """What a picture of the public's screen shows."""

    WALL = auto()
    PUBLIC = auto()
    NOTES = auto()


@dataclass
class Public:
    """Somebody who looks at the public's screen. ``pictures`` counts the looks, ``read`` those that had to be read."""

    desk: DesktopDesk
    rendered: Rendered
    folder: Path
    view: int = 2
    pictures: int = 0
    read: int = 0
    _known: dict[bytes, Sight] = field(default_factory=dict)

    def look(self, screen: Screen) -> Sight:
        """Photograph a screen and tell what it shows."""
        picture = self.desk.shot(screen, self.folder / "public.bmp")
        self.pictures += 1
        image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
        digest = blake2b(bytes(image.constBits())).digest()
        if digest not in self._known:
            self._known[digest] = self._judge(image)
        return self._known[digest]

    def lose_the_notes(self, screen: Screen) -> None:
        """Look until the notes are not to be seen; no picture may show them once the program was told of a change."""
        began = time.monotonic()
        late_s = 0.0
        while self.look(screen) is Sight.NOTES:
            assert late_s < TOLD_S, f"the notes are seen {late_s:.1f} s after the change"
            late_s = time.monotonic() - began

    def _judge(self, image: QImage) -> Sight:
        size = f"{image.width()}x{image.height()}"
        wall = QImage(str(self.rendered(DECK, size) / f"wall-{self.view:02}.png"))
        if same_image(_without_clock(image, wall), _without_clock(wall, wall)):
            return Sight.WALL
        self.read += 1
        below = QImage(image)
        with QPainter(below) as painter:
            painter.fillRect(QRect(0, 0, image.width(), round(image.height() * BAR)), QColor("black"))
        path = self.folder / f"read-{self.read:03}.png"
        below.save(str(path))
        strange = strange_words(read(path))
        return Sight.NOTES if strange else Sight.PUBLIC


def _without_clock(image: QImage, wall: QImage) -> QImage:
    """Return a picture without its lower right corner, where a wall that is the only window has the hour."""
    plain = QImage(image)
    width, height = round(image.width() * CLOCK[0]), round(image.height() * CLOCK[1])
    with QPainter(plain) as painter:
        corner = QRect(image.width() - width, image.height() - height, width, height)
        painter.fillRect(corner, wall.pixelColor(0, wall.height() - 1))
    return plain


def strange_words(text: str) -> list[str]:
    """Return the words of a text that no wall of the bundled evening has."""
    known = _public_words()
    return [word for word in _words(text) if not get_close_matches(word, known, 1, ALIKE)]


@cache
def _public_words() -> frozenset[str]:
    deck, _ = load_deck(Path(DECK))
    said = [WINDOW, deck.title, deck.subtitle, *(word for each in deck.themes for word in (each.theme, each.question))]
    return frozenset(_words(" ".join(said)))


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", text.lower()) if len(word) >= SHORT]
