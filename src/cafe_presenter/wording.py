"""Every sentence a person reads, in their language: problem codes, durations, instants. No Qt.

English stands in the code; ``resources/i18n/<language>.po`` holds another language, compiled to ``.mo`` by ``make i18n``.
"""

import gettext
import os
import sys
from collections.abc import Mapping
from functools import cache

from cafe_presenter.core.problem import Problem
from cafe_presenter.resources import resource

LANGUAGES = ("fr", "en")


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "mark, translate later"
    """Mark a sentence for translation without translating it."""
    return message


class Wording:
    """The sentences of one interface language, ``fr`` or ``en``."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"
        self._catalogue = _catalogue(self.language)

    def text(self, message: str, /, **params: object) -> str:
        """Return ``message`` translated, its ``{names}`` filled in."""
        translated = self._catalogue.gettext(message) if message else ""
        return translated.format_map(params) if params else translated

    def plural(self, one: str, many: str, count: int, /, **params: object) -> str:
        """Return the form of the sentence that fits ``count``, with ``{count}`` filled in too."""
        return self._catalogue.ngettext(one, many, count).format_map({"count": count, **params})


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    compiled = resource(f"i18n/{language}.mo")
    if not compiled.is_file():
        return gettext.NullTranslations()
    with compiled.open("rb") as file:
        return gettext.GNUTranslations(file)


def system_language(environ: Mapping[str, str] = os.environ) -> str:
    """Return ``fr`` or ``en`` after the reader's system; French where the system names no language."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = environ.get(name, "").split(":")[0].split(".")[0].split("_")[0].lower()
        if code and code not in ("c", "posix"):
            return code if code in LANGUAGES else "en"
    if sys.platform == "win32":  # untested: has not run on Windows yet
        import ctypes  # only Windows needs it

        primary = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF
        return "fr" if primary == 0x0C else "en"
    return "fr"


def sentence(problem: Problem, wording: Wording) -> str:
    """Return the problem as one sentence: what, and what to do."""
    return wording.text(SENTENCES[problem.code], **problem.params)


SENTENCES: dict[str, str] = {
    # The data folder, the settings, the journal
    "data.unusable": N_(
        "The folder {folder} cannot be used to keep the evening ({reason}). Name another one with --data-dir."
    ),
    "data.in_use": N_("Café Presenter is already open with the data in {folder}. Go back to its window, or close it first."),
    "settings.unreadable": N_("The settings file could not be read; the usual settings are used."),
    "journal.unreadable": N_("This session could not be read ({reason})."),
    "journal.damaged": N_("This session cannot be read back: its file is damaged."),
    "journal.newer": N_("This session was kept by a newer version of Café Presenter. Open it with that version."),
    "journal.not_recorded": N_("The evening is not being saved ({reason}). It goes on; free some space or plug the stick back."),
    "journal.nothing": N_("There is no unfinished session to resume."),
}
"""Problem code → English sentence with ``{parameters}``; each floor's codes in their own block."""
