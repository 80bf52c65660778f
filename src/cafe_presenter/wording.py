"""Sentences in the language of their reader; lengths and hours in words. No Qt.

English stands in the code; ``resources/i18n/<language>.po`` holds another language, which ``make i18n`` compiles.
"""

import gettext
import os
import sys
from collections.abc import Mapping
from datetime import datetime
from functools import cache

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.core.base.invisible import led_by, neutral
from cafe_presenter.core.deck.deck import Deck, Kind, Theme, VoteWay, have_numbers, own_name
from cafe_presenter.core.deck.vocabulary import LANGUAGE_NAMES
from cafe_presenter.core.evening.notes import NoteKind
from cafe_presenter.resources import resource

LANGUAGES = ("fr", "en")


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "mark, translate later"
    """Mark a sentence for translation without translating it."""
    return message


USAGE = N_(
    """Café Presenter: an evening of questions on two screens.

  cafe-presenter                       choose a deck, or resume
  cafe-presenter DECK                  open a deck: the wall on one screen, the presenter window on the other
  cafe-presenter DOCUMENT              make a deck of a document, in a window
  cafe-presenter check DECK…           say what is wrong in decks, line by line
  cafe-presenter plan DECK --start 19:00 --end 20:30
                                       print when each theme begins, and how to end on time
  cafe-presenter print DECK -o FILE.pdf --what host,posters
                                       print an evening: host, posters, votes, ballots, post-its, tents, roles,
                                       feedback, keys; --paper A4|A3|Letter, --start 19:00, --tiled (a poster on two
                                       sheets), --wording plain|fr (instead), --both (together with it), --force
  cafe-presenter render DECK -o DIR    make a picture of every view; --size 1920x1080 chooses how large
  cafe-presenter resume                go on with the unfinished evening
  cafe-presenter import SOURCE         make a deck of the table in a document (- reads standard input): text, csv, web
                                       page, Word, LibreOffice, Excel, PowerPoint, PDF; -o DECK.yaml writes a new file,
                                       --force over one that exists, --table 2 takes the second table,
                                       --anyway what nobody is sure of
  cafe-presenter export DECK -o FILE   write a deck as a table, .html or .csv, for other programs
  cafe-presenter minutes [SESSION] -o FILE
                                       write the page of an evening, the newest without SESSION: .docx, .odt, .pdf,
                                       .html or .md; --force replaces a file
  cafe-presenter results [SESSION] -o FILE.json
                                       write the results of an evening, the newest without SESSION, to be pooled with
                                       others, and say all that stands in them: --people 14, --department 69 (if you
                                       wish), --tick 1,3 (tells words that stay out otherwise), --force
  cafe-presenter pool FOLDER… -o FILE  put the results of many evenings together: a report as .html or .csv, in
                                       --language fr|en, or their rows as .parquet for a later pool; needs the extra
                                       cafe-presenter[pool]; --force replaces a file
  cafe-presenter erase --yes           erase evenings, drafts, settings and the log, and nothing else
  cafe-presenter report -o DIR         make a folder in DIR with the log and the versions, for whoever helps you

Anywhere: --data-dir DIR keeps everything in DIR; --lang fr|en is the language of the program;
--version; --help.

A deck whose name is that of a command is opened as ./check. Exit codes: 0 done, 1 refused or nothing to do,
2 not understood, 3 done, but something is to be looked over."""
)


KIND_NAMES = {
    Kind.THEME: N_("Theme"),
    Kind.MOVING_DEBATE: N_("Moving debate"),
    Kind.POST_ITS: N_("Post-its"),
    Kind.WELCOME: N_("Welcome"),
    Kind.RULES: N_("House rules"),
    Kind.BREAK: N_("Break"),
    Kind.FREE: N_("Open floor"),
    Kind.CLOSING: N_("Closing"),
}
VOTE_WAY_NAMES = {
    VoteWay.HANDS: N_("Hands"),
    VoteWay.STICKERS: N_("Stickers"),
    VoteWay.SIDES: N_("Sides of the room"),
    VoteWay.SLIPS: N_("Secret slips"),
}
NOTE_KIND_NAMES = {
    NoteKind.NOTE: N_("Note"),
    NoteKind.IDEA: N_("Idea"),
    NoteKind.FEAR: N_("Fear"),
    NoteKind.QUESTION: N_("For the fridge"),
    NoteKind.CHECK: N_("To check"),
    NoteKind.NEXT: N_("Next step"),
    NoteKind.QUOTE: N_("Quote"),
}


FEEDBACK_QUESTIONS = (
    N_("Are you glad you came?"),
    N_("Could you say what you had to say?"),
    N_("Would you come again?"),
)
_FACES = (N_("Yes"), N_("Somewhat"), N_("No"))


class Wording:
    """The sentences of one interface language, ``fr`` or ``en``."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"
        self._catalogue = _catalogue(self.language)

    def language_name(self, code: str) -> str:
        """Return what a language is called, with a capital in English; its code where nobody gave it a name."""
        if (names := LANGUAGE_NAMES.get(code)) is None:
            return code
        return names[0] if self.language == "fr" else names[1 % len(names)].capitalize()

    def text(self, message: str, /, **params: object) -> str:
        """Return ``message`` translated, its ``{names}`` filled in."""
        translated = self._catalogue.gettext(message) if message else ""
        return translated.format_map(_seen(params)) if params else translated

    def plural(self, one: str, many: str, count: int, /, **params: object) -> str:
        """Return the form of the sentence that fits ``count``, with ``{count}`` filled in too."""
        return self._catalogue.ngettext(one, many, count).format_map({"count": count, **_seen(params)})

    def kind_name(self, kind: Kind) -> str:
        """Return what a kind of item is called, wherever a host reads it."""
        return self.text(KIND_NAMES[kind])

    def face_name(self, face: int) -> str:
        """Return what a face of the feedback slips says, the smile first."""
        return self.text(_FACES[face])

    def note_kind_name(self, kind: NoteKind) -> str:
        """Return what a kind of note is called."""
        return self.text(NOTE_KIND_NAMES[kind])

    def item_name(self, theme: Theme) -> str:
        """Return what an item is called: its title, a question without one by its words, or what it is for."""
        return led_by(theme.question, beginning(own_name(theme), MAX_NAME_SIGNS)) or self.kind_name(theme.kind)

    def place(self, theme: Theme, mark: tuple[int, int]) -> str:
        """Return where an item stands: ``theme 3 of 6``, ``part 3 of 6`` where nothing is asked."""
        told = N_("theme {number} of {of}") if theme.kind.is_theme else N_("part {number} of {of}")
        return self.text(told, number=mark[0], of=mark[1])

    def how_many(self, deck: Deck) -> str:
        """Return how many themes a deck has; of one in which nothing is asked, how many parts."""
        themes = sum(theme.kind.is_theme for theme in deck.themes)
        if deck.themes and not themes:
            count = sum(have_numbers(deck.themes)) or len(deck.themes)
            return self.plural("{count} part", "{count} parts", count)
        return self.plural("{count} theme", "{count} themes", themes)

    def minutes(self, seconds: float) -> str:
        """Return a length in words, to the minute from one minute on: ``45 s``, ``12 min``, ``1 h 05``."""
        if seconds < 60:
            return f"{int(seconds)}\u00a0s"
        hours, minutes = divmod(round(seconds / 60), 60)
        if not hours:
            return f"{minutes}\u00a0min"
        return f"{hours}\u00a0h\u00a0{minutes:02}" if minutes else f"{hours}\u00a0h"

    def hour(self, utc: datetime) -> str:
        """Return an instant as the wall clock of this place shows it: ``08:34``, in French ``8 h 34``."""
        here = utc.astimezone()
        return f"{here.hour}\u00a0h\u00a0{here.minute:02}" if self.language == "fr" else f"{here:%H:%M}"

    def length(self, seconds: float) -> str:
        """Return a length in words, to the second: ``12 min 40 s``."""
        minutes, rest = divmod(int(seconds), 60)
        if minutes >= 60:
            return self.minutes(seconds)
        if not minutes:
            return f"{rest}\u00a0s"
        return f"{minutes}\u00a0min\u00a0{rest:02}\u00a0s" if rest else f"{minutes}\u00a0min"

    def planned(self, seconds: float) -> str:
        """Return what is planned in words, as the clock that counts it down begins: ``1 min 30``.

        From ten minutes on it is told to the minute, unless it ends on the half of one.
        """
        minutes, rest = divmod(int(seconds), 60)
        is_exact = 1 <= minutes < 10 or (10 <= minutes < 60 and rest == 30)
        return f"{minutes}\u00a0min\u00a0{rest:02}" if rest and is_exact else self.minutes(seconds)


def _seen(params: Mapping[str, object]) -> dict[str, object]:
    """Return what fills a sentence without what nobody sees: a file's name could turn the words around it about."""
    return {name: neutral(value) if isinstance(value, str) else value for name, value in params.items()}


def digits(seconds: float) -> str:
    """Return a running time as a clock shows it: ``05:48``, ``1:05:48``."""
    whole = int(seconds)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60:02}:{rest % 60:02}"


def whole_minutes_s(seconds: float) -> float:
    """Return the whole minutes of ``seconds``, in seconds: every lateness on show is cut the same way."""
    return seconds if seconds < 60 else seconds // 60 * 60


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
    if sys.platform == "win32":
        import ctypes  # only Windows needs it

        primary = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF
        return "fr" if primary == 0x0C else "en"
    return "fr"
