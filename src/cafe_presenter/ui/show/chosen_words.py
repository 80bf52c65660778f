"""What a key has just chosen for the wall, in words: the host need not look up to know."""

from cafe_presenter.core.deck.vocabulary import PALETTES
from cafe_presenter.core.evening.session import Session, dressed_deck
from cafe_presenter.core.evening.view import PLAIN, twins
from cafe_presenter.wording import Wording


def palette_words(session: Session, wording: Wording) -> str:
    """Return which colours the wall has."""
    name = dressed_deck(session).palette
    names = PALETTES.get(name, (name,))
    return wording.text("Colours: {name}", name=names[0] if wording.language == "fr" else name)


def typeface_words(session: Session, wording: Wording) -> str:
    """Return which typeface the wall has."""
    return wording.text("Typeface: {name}", name=dressed_deck(session).font)


def spacing_words(session: Session, wording: Wording) -> str:
    """Return how far apart letters, words and lines of the wall are."""
    if session.choices.spaced:
        return wording.text("Letters and lines: further apart")
    return wording.text("Letters and lines: as usual")


def wording_words(session: Session, wording: Wording) -> str:
    """Return which wording the wall shows, or that there is no other."""
    if not twins(session.deck):
        return wording.text("This evening has one wording only: no plain one, no translation.")
    code = session.choices.twin
    if not code:
        return wording.text("Wording: the usual one")
    name = wording.text("easy read") if code == PLAIN else wording.language_name(code)
    if session.choices.both:
        return wording.text("Wording: {name}, with the usual one", name=name)
    return wording.text("Wording: {name}", name=name)
