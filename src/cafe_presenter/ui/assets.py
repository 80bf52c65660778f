"""Fonts, palettes and pictures the wall is drawn with: the bundled ones look the same on every machine."""

from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING

import yaml
from PySide6.QtCore import QBuffer, QCoreApplication, QLibraryInfo, QLoggingCategory, QSize, Qt, QTranslator
from PySide6.QtGui import QFontDatabase, QIcon, QImage, QImageReader

from cafe_presenter.core.colours import Palette
from cafe_presenter.core.vocabulary import font_named, palette_named
from cafe_presenter.quick_imports import without_modules
from cafe_presenter.resources import resource

FAMILY = "Atkinson Hyperlegible"
"""The family of both windows; letters that are alike elsewhere are told apart from far (Braille Institute, 2020)."""
FALLBACK = "Cafe Presenter Sans"
"""Greek, Cyrillic and Vietnamese, which the default lacks: a cut of Noto Sans, see ``packaging/cut_fonts.py``."""
FAMILIES = (FAMILY, "OpenDyslexic", "Literata")
"""What the host can choose for the wall: the default, one for readers with dyslexia, one with serifs."""
FONT_FILES = {
    FAMILY: "AtkinsonHyperlegible-{}.ttf",
    FALLBACK: "CafePresenterSans-{}.ttf",
    "OpenDyslexic": "OpenDyslexic-{}.woff",
    "Literata": "Literata-{}.ttf",
}
DEFAULT_PALETTE = "night"
ORDER = ("night", "day", "washed", "contrast")


if TYPE_CHECKING:
    from qtawesome.iconic_font import IconicFont


@cache
def load_fonts() -> None:
    """Register the fonts every wall needs, once a QGuiApplication lives; raise FileNotFoundError when one is missing.

    The families a deck or the host asks for are registered when they are first asked for: see `font_families`.
    """
    # WORKAROUND: Qt complains of every bundled font that has no Devanagari before it takes a font of the system's.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    for family in (FAMILY, FALLBACK):
        _load(family)


@cache
def _load(family: str) -> None:
    for name in ("Regular", "Bold"):
        path = resource(f"fonts/{FONT_FILES[family].format(name)}")
        if QFontDatabase.addApplicationFontFromData(path.read_bytes()) < 0:
            raise FileNotFoundError(path)


@cache
def icon(name: str, colour: str, *, on: str, disabled: str) -> QIcon:
    """Return an icon of the Remix font, such as ``timer-line``; ``on`` is its colour while its button is down.

    The first one costs about 130 ms: ask for icons after the wall and the window are painted.
    """
    made = _icon_font().icon(f"ri.{name}", color=colour, color_on=on, color_disabled=disabled)
    assert isinstance(made, QIcon)
    return made


@cache
def _icon_font() -> "IconicFont":
    # Imported here because it is slow, and by itself so that one font is loaded and not the twelve of the library.
    # OpenGL and OpenSSL, 5 MB, would come along; the standalone program has neither.
    with without_modules("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "_hashlib"):
        from qtawesome.iconic_font import IconicFont

    return IconicFont(("ri", "remixicon-2.5.0.ttf", "remixicon-charmap-2.5.0.json"))


def font_families(name: str) -> tuple[str, ...]:
    """Return the families a deck's ``font`` stands for, the first to be tried first.

    An unknown or empty name is the default. What the last one lacks is looked for among the system's fonts.
    """
    family = font_named(name) or FAMILY
    load_fonts()
    _load(family)
    return family, FALLBACK


@cache
def speak(language: str) -> None:
    """Let Qt's own dialogs and menus speak ``language``; a language Qt has no words for stays English.

    A word that Qt's translators left out is among ours.
    """
    theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", theirs), (f"qt_{language}", str(resource("i18n")))):
        translator = QTranslator(QCoreApplication.instance())
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)


def next_family(name: str) -> str:
    """Return the typeface after ``name``, an unknown or empty one counting as the default."""
    return FAMILIES[(FAMILIES.index(font_families(name)[0]) + 1) % len(FAMILIES)]


_ADDED: dict[str, Palette] = {}
_PICTURES: dict[str, QImage] = {}
VENUE = "venue"
"""The palette of the venue's own file; while there is one, it is the default."""
LOGO = "\0logo"
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 2000
MOST_KEPT_PIXELS = 100_000_000
"""Of all pictures of a deck together, 400 MB: the more there are, the smaller each is kept."""


def add_palette(name: str, colours: Palette) -> None:
    """Let the wall have ``colours`` under ``name``."""
    _ADDED[name] = colours


def add_picture(name: str, data: bytes, most_pixels: int = LONGEST_SIDE**2) -> bool:
    """Let the wall show a PNG or JPEG picture under ``name``; return whether it could be decoded.

    No more than `MOST_PIXELS` are decoded, and no more than ``most_pixels`` nor than `LONGEST_SIDE` on a side kept: a
    small file can claim to be a picture that fills the memory.
    """
    buffer = QBuffer()
    buffer.setData(data)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return False
    side = min(LONGEST_SIDE, int(most_pixels**0.5))
    if max(size.width(), size.height()) > side:
        scaled = size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(scaled.expandedTo(QSize(1, 1)))  # one of 10,000 by 1 must not vanish
    picture = reader.read()
    if picture.isNull():
        return False
    _PICTURES[name] = picture
    return True


def picture(name: str) -> QImage | None:
    """Return a picture that was added, or None."""
    return _PICTURES.get(name)


def forget_added() -> None:
    """Forget the palettes and pictures of another deck."""
    _ADDED.clear()
    _PICTURES.clear()


@cache
def _bundled_names() -> tuple[str, ...]:
    names = sorted(path.stem for path in resource("palettes").glob("*.yaml"))
    return tuple(sorted(names, key=ORDER.index))


def palette_names() -> tuple[str, ...]:
    """Return the names of the palettes: the venue's own first, then the bundled ones."""
    return (*_ADDED, *_bundled_names())


def next_palette(name: str) -> str:
    """Return the name of the palette after ``name``, an unknown or empty one counting as the default."""
    names = palette_names()
    return names[(names.index(_known(name)) + 1) % len(names)]


def palette(name: str) -> Palette:
    """Return a palette by its name in English or French; an unknown or empty name is the default."""
    known = _known(name)
    return _ADDED[known] if known in _ADDED else _bundled(known)


def _known(name: str) -> str:
    known = palette_named(name)
    return known if known is not None and known in palette_names() else next(iter(_ADDED), DEFAULT_PALETTE)


@cache
def _bundled(name: str) -> Palette:
    values = yaml.safe_load(resource(f"palettes/{name}.yaml").read_text("utf-8"))
    return Palette(**{field.name: values[field.name] for field in fields(Palette)})
