"""Bundled fonts, the icons, and Qt's own words: they look the same on every machine."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLoggingCategory, QTranslator
from PySide6.QtGui import QFontDatabase, QIcon

from cafe_presenter.resources import resource
from cafe_presenter.startup import without_modules

FAMILY = "Atkinson Hyperlegible"
"""The family of both windows; letters that are alike elsewhere are told apart from far (Braille Institute, 2020)."""
FALLBACK = "Cafe Presenter Sans"
"""Greek, Cyrillic and Vietnamese, which the default lacks: a cut of Noto Sans, see ``packaging/cut_fonts.py``."""
FAMILIES = (FAMILY, "OpenDyslexic", "Literata")
"""What a wall can be set in: the default, one for readers with dyslexia, one with serifs."""
FONT_FILES = {
    FAMILY: "AtkinsonHyperlegible-{}.ttf",
    FALLBACK: "CafePresenterSans-{}.ttf",
    "OpenDyslexic": "OpenDyslexic-{}.woff",
    "Literata": "Literata-{}.ttf",
}


if TYPE_CHECKING:
    from qtawesome.iconic_font import IconicFont


# WORKAROUND: Qt complains of every bundled font that has no Devanagari before it takes a font of the system's; of every
# window that goes while an input method is asked for; and where no portal is, which it does without.
UNHEARD = ("qt.text.font.db", "qt.qpa.wayland.textinput", "qt.qpa.services", "qt.qpa.theme.gnome")


def hush() -> None:
    """Have Qt say nothing of what is no fault; before a QGuiApplication it begins to say it."""
    QLoggingCategory.setFilterRules("\n".join(f"{category}=false" for category in UNHEARD))


@cache
def load_fonts() -> None:
    """Register the fonts every window needs, once a QGuiApplication lives."""
    hush()
    for family in (FAMILY, FALLBACK):
        load_family(family)


@cache
def load_family(family: str) -> bool:
    """Register a bundled typeface; return whether it can be drawn: its files may be missing or damaged."""
    try:
        fonts = [font_data(FONT_FILES[family].format(name)) for name in ("Regular", "Bold")]
    except (OSError, ValueError):
        return False
    numbers = [QFontDatabase.addApplicationFontFromData(data) for data in fonts]
    return min(numbers) >= 0


def font_data(name: str) -> bytes:
    """Return a bundled font as every Qt takes it. Raises OSError when it is missing, ValueError when it is damaged."""
    data = resource(f"fonts/{name}").read_bytes()
    if not name.endswith(".woff"):
        return data
    from cafe_presenter.ui.kit.woff import unpacked  # for one typeface alone

    return unpacked(data)


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
        from qtawesome import iconic_font

    # WORKAROUND: QtAwesome 1.4 installs its fonts for the user of a Windows, registry included, and takes those of the
    # first version that did for ever, unless it is told where they are.
    folder = Path(iconic_font.__file__).with_name("fonts")
    return iconic_font.IconicFont(("ri", "remixicon-2.5.0.ttf", "remixicon-charmap-2.5.0.json", str(folder)))


@cache
def speak(language: str) -> None:
    """Let Qt's own dialogs and menus speak ``language``; a language Qt has no words for stays English.

    A word that Qt's translators left out is among ours.
    """
    program = QCoreApplication.instance()
    for before in program.findChildren(QTranslator) if program is not None else ():
        QCoreApplication.removeTranslator(before)
        before.deleteLater()
    theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", theirs), (f"qt_{language}", str(resource("i18n")))):
        translator = QTranslator(program)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
