"""The ladder: every follow-up a host can send just now, those of the theme first, then those that serve any theme."""

from cafe_presenter.core.base.bounds import MAX_FOLLOW_UPS
from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import Deck, FollowUp
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.evening.session import Session

AT_HAND: tuple[tuple[FollowUp, FollowUp], ...] = (
    (
        FollowUp("Parlons-en deux minutes avec la personne d’à côté. Qu’est-ce qui vous vient en premier ?", "Silence"),
        FollowUp("Let’s take two minutes with whoever sits next to us. What comes to mind first?", "Silence"),
    ),
    (
        FollowUp("Nous semblons d’accord. Que dirait ici quelqu’un qui pense le contraire ?", "Tout le monde d’accord"),
        FollowUp("We seem to agree. What would somebody say here who thinks the opposite?", "Everyone agrees"),
    ),
    (
        FollowUp("Quel lien faites-vous avec la question de départ ?", "Hors sujet"),
        FollowUp("How does this connect with the question we started from?", "Off topic"),
    ),
    (
        FollowUp("Écoutons d’abord celles et ceux que nous n’avons pas encore entendus.", "Une voix domine"),
        FollowUp("Let’s first hear those we have not heard yet.", "One voice dominates"),
    ),
    (
        FollowUp("Comment le diriez-vous à un enfant de dix ans ?", "Trop technique"),
        FollowUp("How would you say it to a ten-year-old?", "Too technical"),
    ),
    (
        FollowUp(
            "Avant de répondre, redisons ce que nous avons compris de l’autre. Est-ce bien cela ?", "Le ton monte"
        ),
        FollowUp("Before we answer, let’s say back what we understood. Did we get it right?", "The tone rises"),
    ),
)
"""What serves any theme, in French and in English: what the room does, and what can be said then."""


@dataclass(frozen=True, slots=True)
class House:
    """What serves any theme of any deck: the host's own ``follow_ups``, and the program's where ``with_bundled``."""

    follow_ups: tuple[FollowUp, ...] = ()
    with_bundled: bool = True


@dataclass(frozen=True, slots=True)
class Rung:
    """A follow-up that can be sent; ``is_own`` of the theme that is up, ``is_used`` once it stood on the wall."""

    follow_up: FollowUp
    is_own: bool
    is_used: bool


UNCHANGED = House()
"""What a host has who changed nothing."""


def ladder(session: Session, house: House = UNCHANGED) -> tuple[Rung, ...]:
    """Return what can be sent just now."""
    sent = {shown.what for shown in session.shown}
    own = session.item.theme.follow_ups[:MAX_FOLLOW_UPS]
    at_hand = at_hand_in(session.deck, house)
    rungs = [Rung(each, True, each in sent) for each in own]
    return (*rungs, *(Rung(each, False, each in sent) for each in at_hand if each not in own))


def at_hand_in(deck: Deck, house: House = UNCHANGED) -> tuple[FollowUp, ...]:
    """Return what serves any theme of a deck: its own, the host's for the occasions these leave out, the program's."""
    own = [each for each in deck.follow_ups if not is_blank(each.text)]
    named = {loose(each.when) for each in own}
    for each in house.follow_ups:
        if not is_blank(each.text) and each not in own and (not each.when or loose(each.when) not in named):
            own.append(each)
    own = own[:MAX_FOLLOW_UPS]
    named = {loose(each.when) for each in own}
    place = 0 if deck.language.partition("-")[0].lower() == "fr" else 1
    bundled = [pair[place] for pair in AT_HAND if not named & {loose(each.when) for each in pair}]
    return (*own, *(bundled if house.with_bundled else ()))


def offered_in_silence(session: Session, now: float, house: House = UNCHANGED) -> tuple[int, FollowUp] | None:
    """Return the first follow-up for silence that was not sent yet, with its place in the ladder; None for none.

    It is due when a theme has run for the deck's own time since the host last did anything, be it to count a voice.
    """
    silence_s = session.deck.thresholds.silence_s
    is_talked_of = session.running and not session.ended and session.item.theme.kind.is_theme
    if silence_s is None or not is_talked_of or session.aside is not None or now - session.at < silence_s:
        return None
    rungs = enumerate(ladder(session, house))
    due = (each for each in rungs if loose(each[1].follow_up.when) == "silence" and not each[1].is_used)
    return next(((place, rung.follow_up) for place, rung in due), None)
