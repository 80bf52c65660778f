"""The evenings of the home window, read beside it: title, length, first wall, and when each was last shown."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from cafe_presenter.app.look import small_look
from cafe_presenter.core.base.bounds import beginning
from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.deck.deck import Deck, deck_name
from cafe_presenter.core.evening.clouds import groups
from cafe_presenter.core.evening.session import Session, begin, spent_s, wall_view
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.files.deck.drafts import read_draft
from cafe_presenter.files.disk.stick import is_of_network
from cafe_presenter.files.evening.journal import Recovered, modified
from cafe_presenter.resources import resource
from cafe_presenter.ui.desk.evening_card import Choice
from cafe_presenter.ui.desk.past_list import PastEvening
from cafe_presenter.ui.kit.days import long_day, short_day
from cafe_presenter.wording import N_, Wording

OWN_NAMES = {
    "fr": "Français",
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "it": "Italiano",
    "nl": "Nederlands",
    "pt": "Português",
}
"""Languages as those who speak them call them; another one is told by its code."""
_BETWEEN_WORDS = re.compile(r"_+|(?<!\d)-+|-+(?!\d)")
"""What stands for a blank in the name of a file; a hyphen between digits is one of a date."""
_MAX_LINES, _MAX_SIGNS = 80, 300
"""How much of one past evening is searched: each letter that is typed goes through all of them."""


def bundled_decks(language: str) -> list[Path]:
    """Return the decks that come with the program, those in ``language`` first."""
    spoken = re.compile(rf'^(?:language|langue): *"?{language}\b'.encode(), re.MULTILINE)
    found = resource("decks").glob("*.yaml")
    return sorted(found, key=lambda path: (spoken.search(path.read_bytes()) is None, path.name))


def _is_bundled(path: Path) -> bool:
    return path.parent == resource("decks")


def words_of_file(path: Path) -> str:
    """Return what a deck without a title is called: its file's name in words, “Ordre du jour” for ordre_du-jour."""
    name = path.stem
    if not any(map(str.isspace, name)):  # else somebody wrote it as words
        name = " ".join(_BETWEEN_WORDS.sub(" ", name).split()) or path.stem
    return name[:1].upper() + name[1:]


def unread_choice(path: Path) -> Choice:
    """Return the card of a deck before it is read: a bundled one is called by its title alone."""
    return Choice("" if _is_bundled(path) else words_of_file(path), str(path))


def read_choices(paths: list[Path], folder: Path, wording: Wording) -> Iterator[Choice]:
    """Read decks, wherever they are: a folder of the network may take a minute to answer.

    A server that is named in a path is not asked before the host is: who planted the settings would hear of a start.
    """
    for path in paths:
        if is_of_network(str(path)):
            yield Choice(words_of_file(path), str(path), note=wording.text("On the network: read once it is opened"))
        else:
            yield read_choice(path, folder, wording)


def read_choice(path: Path, folder: Path, wording: Wording) -> Choice:
    """Return the card of the deck at ``path``; one that is gone or broken says so."""
    try:
        deck, _ = load_deck(path)
    except CafeError as error:
        if error.problems[0].code == "deck.not_found":
            lost = N_("This file is not to be found")
            return Choice(words_of_file(path), str(path), note=wording.text(lost), is_there=False)
        return Choice(words_of_file(path), str(path), note=wording.text("This file has a fault"))
    session = begin(deck)
    length = wording.minutes(sum(item.planned_s for item in session.agenda))
    draft = read_draft(folder, str(path))
    return Choice(
        display_text(deck.title, deck.language) or words_of_file(path),
        str(path),
        detail=" · ".join((wording.how_many(deck), length)),
        note=_note(path, wording, has_draft=draft is not None and draft.deck != deck),
        tag=_tag(deck, wording),
        view=wall_view(session),
        look=small_look(deck, path, folder),
    )


def _note(path: Path, wording: Wording, *, has_draft: bool) -> str:
    if has_draft:
        return wording.text("Changes are not saved yet")
    if _is_bundled(path):
        return wording.text("Comes with the program")
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:  # it went since it was read, with its stick
        return ""
    return wording.text("Changed {day}", day=_day(changed, wording))


def _tag(deck: Deck, wording: Wording) -> str:
    """Return what a deck's language is called, where it is not the host's."""
    code = deck.language.split("-")[0].lower()
    return "" if code == wording.language else OWN_NAMES.get(code, code)


def _day(at: datetime, wording: Wording) -> str:
    return short_day(at, wording.language, datetime.now(UTC))


def use_of(evening: Recovered, wording: Wording) -> tuple[str, str]:
    """Return when an evening's deck was shown, or tried, in words, and its title then."""
    day = _day(evening.opened, wording)
    told = wording.text(N_("Rehearsed {day}") if evening.rehearsal else N_("Projected {day}"), day=day)
    return told, _title_of(evening)


def _title_of(evening: Recovered) -> str:
    deck = evening.session.deck
    return display_text(deck.title, deck.language) or words_of_file(Path(evening.deck_path))


def past_evening(evening: Recovered, wording: Wording) -> PastEvening:
    """Return what the list of past evenings says of one."""
    session = evening.session
    length_s = sum(spent_s(session, index, evening.last_at) for index in range(len(session.agenda)))
    day = f"{long_day(evening.opened, wording.language)}, {wording.hour(evening.opened)}"
    told = [day, wording.minutes(length_s)]
    if evening.rehearsal:
        told.append(wording.text("rehearsal"))
    if session.notes:
        told.append(wording.plural("{count} note", "{count} notes", len(session.notes)))
    return PastEvening(_title_of(evening), "\u00a0· ".join(told), str(evening.path), _lines(session))


def _lines(session: Session) -> tuple[str, ...]:
    """Return what was said and shown in an evening, as far as it is searched: notes first, then post-its and themes."""
    deck = session.deck
    said = (note.text for note in session.notes)
    post_its = (text for _, texts in groups(session.gathered) for text in texts)
    asked = (f"{item.theme.theme} · {item.theme.question}".strip(" ·") for item in session.agenda)
    found = dict.fromkeys(
        " ".join(text.split()) for text in (*said, *post_its, deck.venue, deck.date, deck.host, *asked)
    )
    return tuple(beginning(text, _MAX_SIGNS, mark="…") for text in found if text)[:_MAX_LINES]


def unread_evening(path: Path, wording: Wording) -> PastEvening:
    """Return what the list of past evenings says of one that cannot be read."""
    day = long_day(datetime.fromtimestamp(modified(path), UTC), wording.language)
    return PastEvening(wording.text("An evening that cannot be read"), day, str(path))


def unsaved_evening(folder: Path, wording: Wording) -> str:
    """Return what is told of a new evening that was not saved: its title, and when it was written; empty for none."""
    draft = read_draft(folder, "")
    if draft is None:
        return ""
    when = f"{long_day(draft.at, wording.language)}, {wording.hour(draft.at)}"
    return " · ".join(part for part in (deck_name(draft.deck), when) if part)
