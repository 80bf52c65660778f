"""What the wall shows, as a value: equal views paint the same pixels."""

from dataclasses import dataclass, replace
from enum import StrEnum

from cafe_presenter.core.deck import Deck, Kind, Theme
from cafe_presenter.core.events import Cover


class WallKind(StrEnum):
    """The shapes a wall can take; later ones (follow-up, fact, vote) join this list."""

    TITLE = "title"
    QUESTION = "question"
    CLOSING = "closing"
    BLACK = "black"
    WHITE = "white"
    HOLDING = "holding"


@dataclass(frozen=True, slots=True)
class WallView:
    """One picture of the wall.

    QUESTION: ``heading`` is the theme, ``text`` the question. TITLE, CLOSING and HOLDING: ``text`` is the
    title, ``detail`` the line below it. ``mark`` is (n, of) counted over themes, from 1, or None. ``footer`` is
    discreet.
    ``shrink`` is what is left of a turn, from 1 to 0, or None without a shaped timer; ``moving`` while people change
    tables; ``left_s`` the same in whole seconds where the host asked for digits. Any text may be empty. ``palette``
    and ``font`` are names, empty for the default.
    """

    kind: WallKind
    heading: str = ""
    text: str = ""
    detail: str = ""
    footer: str = ""
    mark: tuple[int, int] | None = None
    language: str = "fr"
    palette: str = ""
    font: str = ""
    shrink: float | None = None
    moving: bool = False
    left_s: int | None = None


def item_view(deck: Deck, theme: Theme, mark: tuple[int, int] | None) -> WallView:
    """Return what the wall shows for one item of ``deck``; ``mark`` is its place among the themes."""
    blank = WallView(WallKind.QUESTION, language=deck.language, palette=deck.palette, font=deck.font)
    if theme.kind is Kind.WELCOME:
        footer = " · ".join(part for part in (deck.venue, deck.date) if part)
        heading = "" if theme.theme == deck.title else theme.theme
        return replace(
            blank, kind=WallKind.TITLE, heading=heading, text=deck.title, detail=deck.subtitle, footer=footer
        )
    if theme.kind is Kind.CLOSING:
        text = theme.theme or deck.title
        return replace(blank, kind=WallKind.CLOSING, text=text, detail=theme.question, footer=deck.venue)
    return replace(blank, heading=theme.theme, text=theme.question, footer=deck.venue, mark=mark)


def cover_view(deck: Deck, cover: Cover) -> WallView:
    """Return what hides the deck: black, white, or the title and the venue while people come back."""
    blank = WallView(WallKind.BLACK, language=deck.language, palette=deck.palette, font=deck.font)
    if cover is Cover.HOLDING:
        return replace(
            blank, kind=WallKind.HOLDING, text=deck.title or deck.venue, detail=deck.venue if deck.title else ""
        )
    return blank if cover is Cover.BLACK else replace(blank, kind=WallKind.WHITE)
