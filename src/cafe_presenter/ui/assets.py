"""Bundled fonts and palettes: the wall looks the same on every machine."""

from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING

import yaml
from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFontDatabase, QIcon

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


def font_families(name: str) -> tuple[str, ...]:
    """Return the families a deck's ``font`` stands for, the first to be tried first.

    An unknown or empty name is the default. What the last one lacks is looked for among the system's fonts.
    """
    family = next((known for known in FAMILIES if known.casefold() == name.strip().casefold()), FAMILY)
    load_fonts()
    _load(family)
    return family, FALLBACK


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
