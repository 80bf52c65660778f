"""What the wall shows, as a value: equal views paint the same pixels."""

from dataclasses import dataclass
from enum import StrEnum


class WallKind(StrEnum):
    """The shapes a wall can take; later ones (follow-up, fact, vote) join this list."""

    TITLE = "title"
    QUESTION = "question"
    CLOSING = "closing"
    BLACK = "black"
    WHITE = "white"


@dataclass(frozen=True, slots=True)
class WallView:
    """One picture of the wall.

    QUESTION: ``heading`` is the theme, ``text`` the question. TITLE and CLOSING: ``text`` is the title,
    ``detail`` the line below it. ``mark`` is (n, of) counted over themes, from 1, or None. ``footer`` is discreet.
    Any text may be empty. ``palette`` and ``font`` are names, empty for the default.
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
