"""Sets of games for a room, “Warm-ups”, “Ice breakers”: each heading below is one, of which a host plays some."""

from collections.abc import Sequence

from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table
from cafe_presenter.core.importing.outlines.one_session import titles_at_head
from cafe_presenter.core.importing.outlines.run_measures import is_run
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart, headed_parts, is_title
from cafe_presenter.core.importing.parts.paperwork import names_beside, names_practical
from cafe_presenter.core.importing.words.event_words import GAMES
from cafe_presenter.core.importing.words.run_words import speaks_of_room

_FEWEST_GAMES = 4
_LEAST_OF_ROOM, _LEAST_TOLD = 0.4, 0.8
_LONGEST = 1500
"""Letters of prose below one heading from which it is a chapter."""


def set_of_games(document: Document, blocks: Sequence[Paragraph | Table]) -> list[OutlinePart]:
    """Return the headings below the title of a set of games, each with how it is played; of several levels the highest.

    Most tell something below them, and much of that is of people in a room: else they are exercises for one alone.
    """
    if not any(map(GAMES.is_within, titles_at_head(document, blocks))):
        return []
    levels = sorted({each.level for each in blocks if is_title(each) and each.level < TITLE_LEVEL})
    made = (headed_parts(blocks, level=level) for level in levels)
    own = ([each for each in parts if not _is_beside(each.title.text)] for parts in made)
    return next((parts for parts in own if _are_games(parts)), [])


def _is_beside(title: str) -> bool:
    return names_beside(title) or names_practical(title)


def _are_games(parts: Sequence[OutlinePart]) -> bool:
    of_room = sum(speaks_of_room(f"{each.title.text}\n{each.told}") for each in parts)
    are_told = sum(bool(each.told.strip()) for each in parts) >= _LEAST_TOLD * len(parts)
    are_many = len(parts) >= _FEWEST_GAMES and is_run(parts, _LONGEST)
    return are_many and are_told and of_room >= _LEAST_OF_ROOM * len(parts)
