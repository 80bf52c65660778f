"""Bundled fonts and palettes: the wall looks the same on every machine."""

from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING

import yaml
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtGui import QFontDatabase, QIcon

from cafe_presenter.resources import resource

FAMILY = "Atkinson Hyperlegible"
"""The one bundled family; its four-sign letters are told apart from far (Braille Institute, 2020)."""
DEFAULT_PALETTE = "night"


if TYPE_CHECKING:
    from qtawesome.iconic_font import IconicFont


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of the wall as ``#rrggbb``.

    ``ground`` behind all, ``motif`` the drawing under the title, ``text``, ``accent`` and ``quiet`` for words,
    ``mark`` for the marks of themes not on show.
    """

    ground: str
    motif: str
    text: str
    accent: str
    quiet: str
    mark: str


@cache
def load_fonts() -> None:
    """Register the bundled fonts with Qt, once a QGuiApplication lives; raise FileNotFoundError when one is missing."""
    for name in ("Regular", "Bold"):
        path = resource(f"fonts/AtkinsonHyperlegible-{name}.ttf")
        if QFontDatabase.addApplicationFontFromData(path.read_bytes()) < 0:
            raise FileNotFoundError(path)


@cache
def icon(name: str, colour: str, colour_on: str) -> QIcon:
    """Return an icon of the Remix font, such as ``timer-line``, and its look while its button is down.

    The first one costs about 130 ms: ask for icons after the wall and the window are painted.
    """
    made = _icon_font().icon(f"ri.{name}", color=colour, color_on=colour_on, color_disabled="#7d7263")
    assert isinstance(made, QIcon)
    return made


@cache
def _icon_font() -> "IconicFont":
    # Imported here because it is slow, and by itself so that one font is loaded and not the twelve of the library.
    from qtawesome.iconic_font import IconicFont

    return IconicFont(("ri", "remixicon-2.5.0.ttf", "remixicon-charmap-2.5.0.json"))


@cache
def speak(language: str) -> None:
    """Let Qt's own dialogs and menus speak ``language``; a language Qt has no words for stays English."""
    translator = QTranslator(QCoreApplication.instance())
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        QCoreApplication.installTranslator(translator)


def font_family(name: str) -> str:
    """Return the family a deck's ``font`` stands for; an unknown or empty name is the default."""
    return {FAMILY.casefold(): FAMILY}.get(name.casefold(), FAMILY)


def palette_names() -> tuple[str, ...]:
    """Return the names of the bundled palettes, the default first."""
    names = sorted(path.stem for path in resource("palettes").glob("*.yaml"))
    return tuple(sorted(names, key=DEFAULT_PALETTE.__ne__))


@cache
def palette(name: str) -> Palette:
    """Return a bundled palette; an unknown or empty name is the default."""
    if name not in palette_names():
        name = DEFAULT_PALETTE
    values = yaml.safe_load(resource(f"palettes/{name}.yaml").read_text("utf-8"))
    return Palette(**{field.name: values[field.name] for field in fields(Palette)})
