"""What a wall is painted with besides its view: one value, handed to the painter, which knows nothing else."""

from collections.abc import Mapping
from dataclasses import field

from PySide6.QtCore import QBuffer, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from cafe_presenter.core.base.colours import BUNDLED_PALETTES, Palette
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.vocabulary import font_named, palette_named
from cafe_presenter.core.evening.view import WallView
from cafe_presenter.ui.kit.fonts import FAMILIES, FAMILY

VENUE = "venue"
"""The palette of the venue's own file; while there is one, it is the default."""
MAX_DECODED_PIXELS = 40_000_000
MAX_SIDE = 2000


@dataclass(frozen=True, slots=True)
class Look:
    """The palettes, typefaces and pictures that a view can name; the first palette and typeface are the default.

    A look holds megabytes and is compared at every paint: only a look and itself are the same.
    """

    palettes: Mapping[str, Palette] = field(default_factory=lambda: BUNDLED_PALETTES)
    typefaces: tuple[str, ...] = FAMILIES
    pictures: Mapping[str, QImage] = field(default_factory=dict)
    logo: QImage | None = None

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def palette(self, name: str) -> Palette:
        """Return a palette by its name in English or French; an unknown or empty name is the default."""
        palettes = self.palettes or BUNDLED_PALETTES  # a paint never fails for want of one
        return palettes[_known(palette_named(name), tuple(palettes))]

    def typeface(self, name: str) -> str:
        """Return the typeface a deck's ``font`` stands for; an unknown or empty name is the default."""
        return _known(font_named(name), self.typefaces or (FAMILY,))

    def picture(self, view: WallView) -> QImage | None:
        """Return the picture beside a question, or the logo on a view that names none; None where there is none."""
        return self.pictures.get(view.picture) if view.picture else self.logo

    def next_palette(self, name: str) -> str:
        """Return the name of the palette after ``name``, an unknown or empty one counting as the default."""
        return _after(palette_named(name), tuple(self.palettes))

    def next_typeface(self, name: str) -> str:
        """Return the typeface after ``name``, an unknown or empty one counting as the default."""
        return _after(font_named(name), self.typefaces)


def decoded(data: bytes, max_pixels: int = MAX_SIDE**2) -> QImage | None:
    """Return a PNG or JPEG picture, None when it cannot be decoded.

    No more than `MAX_DECODED_PIXELS` are decoded, and no more than ``max_pixels`` nor than `MAX_SIDE` on a side kept: a
    small file can claim to be a picture that fills the memory. It may be called in any thread: what it makes of Qt ends
    with it, and no other thread hears of it.
    """
    buffer = QBuffer()
    buffer.setData(data)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MAX_DECODED_PIXELS:
        return None
    side = min(MAX_SIDE, int(max_pixels**0.5))
    if max(size.width(), size.height()) > side:
        scaled = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(scaled.expandedTo(QSize(1, 1)))  # one of 10,000 by 1 must not vanish
    picture = reader.read()
    return None if picture.isNull() else picture


def _known(name: str | None, names: tuple[str, ...]) -> str:
    return name if name is not None and name in names else names[0]


def _after(name: str | None, names: tuple[str, ...]) -> str:
    return names[(names.index(_known(name, names)) + 1) % len(names)]
