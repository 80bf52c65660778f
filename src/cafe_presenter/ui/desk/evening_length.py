"""What is said of an evening that is longer than people stay."""

from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.evening.session import lengths_s
from cafe_presenter.wording import Wording

LONG_EVENING_S = 4 * 3600.0
"""Half a day: whoever plans more than that has left several evenings in one, or parts twice."""


def said_of_length(deck: Deck, wording: Wording) -> str:
    """Return that an evening is long, and what can be done; nothing where it is not."""
    whole_s = sum(lengths_s(deck, deck.themes))
    if whole_s <= LONG_EVENING_S:
        return ""
    return wording.text(
        "The evening takes {length}, longer than people stay. Give its parts fewer minutes, or keep fewer of them.",
        length=wording.minutes(whole_s),
    )
