"""All that is printed of a deck: its kinds, one after the other, a page at a time."""

from collections.abc import Iterator
from typing import assert_never

from cafe_presenter.core.base.colours import Palette
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import Deck, FollowUp, deck_name
from cafe_presenter.core.evening.print_wishes import PrintKind, PrintWishes, size_mm, start_of
from cafe_presenter.core.evening.view import WallChoices
from cafe_presenter.ui.paper.cards import KeyRow, feedback_pages, key_pages, role_pages
from cafe_presenter.ui.paper.hangings import heading_pages, tent_pages
from cafe_presenter.ui.paper.host_sheet import host_pages
from cafe_presenter.ui.paper.page import MM, PrintedPage, paper_palette
from cafe_presenter.ui.paper.posters import ASKED, VOTED, poster_pages, posters_of
from cafe_presenter.ui.paper.votes import ballots_of, slip_pages, vote_pages
from cafe_presenter.ui.wall.look import VENUE, Look
from cafe_presenter.wording import Wording

BY_DAY = "day"


@dataclass(frozen=True, slots=True)
class Printing:
    """What is printed: a deck, as it is wished for, with the look of its wall, in the words of its language.

    The card of ``keys`` speaks the language of its ``reader``; ``at_hand`` are the follow-ups for every theme.
    """

    deck: Deck
    wishes: PrintWishes
    look: Look
    wording: Wording
    reader: Wording
    keys: tuple[KeyRow, ...] = ()
    at_hand: tuple[FollowUp, ...] = ()


def printed_pages(printing: Printing) -> Iterator[PrintedPage]:
    """Yield the pages of all kinds that are wished for, one at a time: a deck may name more than the memory holds."""
    for kind in PrintKind:
        if kind in printing.wishes.kinds:
            yield from pages_of(printing, kind)


def pages_of(printing: Printing, kind: PrintKind) -> Iterator[PrintedPage]:
    """Yield the pages of one kind."""
    deck, wishes, wording = printing.deck, printing.wishes, printing.wording
    wide, high = size_mm(kind, wishes.size)
    size, palette = (wide * MM, high * MM), paper_colours(printing.look)
    choices = WallChoices(twin=wishes.twin, both=wishes.both)
    match kind:
        case PrintKind.HOST:
            start = start_of(deck, wishes.start)
            told = printing.at_hand
            yield from host_pages(deck, size, wording=wording, start=start, palette=palette, at_hand=told)
        case PrintKind.POSTERS:
            posters = posters_of(deck, wording, choices)
            yield from poster_pages(posters, size, look=printing.look, palette=palette, tiled=wishes.tiled)
        case PrintKind.VOTES:
            yield from vote_pages(
                ballots_of(posters_of(deck, wording, choices, kinds=VOTED), wording),
                size,
                wording=wording,
                palette=palette,
            )
        case PrintKind.BALLOTS:
            yield from slip_pages(
                ballots_of(posters_of(deck, wording, choices, kinds=VOTED), wording), size, palette=palette
            )
        case PrintKind.POST_ITS:
            yield from heading_pages(deck, size, wording=wording, palette=palette)
        case PrintKind.TENTS:
            tents = posters_of(deck, wording, choices, kinds=ASKED)
            yield from tent_pages(tents, size, wording=wording, palette=palette)
        case PrintKind.ROLES:
            yield from role_pages(size, wording=wording, palette=palette)
        case PrintKind.FEEDBACK:
            title = deck_name(deck)
            yield from feedback_pages(title, size, wording=wording, language=deck.language, palette=palette)
        case PrintKind.KEYS:
            yield from key_pages(printing.keys, size, wording=printing.reader, palette=palette)
        case _:
            assert_never(kind)


def paper_colours(look: Look) -> Palette:
    """Return black on white, with the accent of the venue if it has one, else that of the wall by day."""
    return paper_palette(look.palette(VENUE if VENUE in look.palettes else BY_DAY).accent)
