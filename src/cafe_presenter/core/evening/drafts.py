"""What the host began to type and did not enter yet: it comes back, also after the program was gone."""

from enum import StrEnum

from cafe_presenter.core.base.quick_dataclass import dataclass


class Line(StrEnum):
    """Where something is typed before it is entered."""

    NOTE = "note"
    POST_IT = "post_it"
    MENDED_NOTE = "mended_note"
    """Other words for a note."""
    MENDED_POST_IT = "mended_post_it"
    COUNT = "count"
    CORRECTION = "correction"
    """Other numbers for the newest count."""
    QUESTION = "question"
    """One on the spot."""
    END = "end"
    """The hour of the end."""


BY_ITEM = (Line.COUNT, Line.CORRECTION)
"""Lines of which every item has one of its own."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in a line, begun during item ``item`` (its id); or mends the note or post-it of that number."""

    line: str
    text: str
    item: int = -1


type Drafts = tuple[Draft, ...]


def draft_of(drafts: Drafts, line: Line, item: int = -1) -> Draft:
    """Return what stands in a line, an empty text if nothing does; ``item`` matters to those that each item has."""
    return next((each for each in drafts if _is_of(each, line, item)), Draft(line, "", item))


def with_draft(drafts: Drafts, draft: Draft) -> Drafts:
    """Return the drafts with another text in a line; an empty one leaves none there."""
    others = tuple(each for each in drafts if not _is_of(each, draft.line, draft.item))
    return (*others, draft) if draft.text else others


def _is_of(draft: Draft, line: str, item: int) -> bool:
    return draft.line == line and (line not in BY_ITEM or draft.item == item)
