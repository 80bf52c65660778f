"""A plan that is but sketched: its day, an item that greets people, “→ Welcome”, then headings above lists."""

from collections.abc import Sequence

from cafe_presenter.core.importing.document.document import Paragraph, Table
from cafe_presenter.core.importing.outlines.run_measures import FEWEST_PARTS, is_run
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart, headed_parts
from cafe_presenter.core.importing.times.days import is_date
from cafe_presenter.core.importing.words.run_words import is_introduction, opens_evening

_FEWEST_ABOVE, _LONGEST_BELOW = 2, 1500

type _Blocks = Sequence[Paragraph | Table]


def greeted_on_day(blocks: _Blocks) -> list[OutlinePart]:
    """Return the headings of a paper that begins with its day and an item that greets people: “→ Welcome”.

    Below them stand lists and nothing else, as in a plan that is but sketched.
    """
    titles = [(at, each) for at, each in enumerate(blocks) if isinstance(each, Paragraph) and each.level]
    first, level = (titles[0][0], min(each.level for _, each in titles)) if titles else (0, 0)
    above = [OutlinePart(at, each) for at, each in enumerate(blocks[:first]) if isinstance(each, Paragraph)]
    above = [part for part in above if part.title.text.strip()]
    if len(above) < _FEWEST_ABOVE or not any(is_date(part.title.text) for part in above[:-1]):
        return []
    greeting, headed = above[-1].title, headed_parts(blocks, level=level)
    is_greeted = greeting.is_item and opens_evening(greeting.text) and not is_introduction(greeting.text)
    are_lists = all(line.is_item for part in headed for line in part.below)
    found = [above[-1], *headed]
    return found if is_greeted and are_lists and len(headed) >= FEWEST_PARTS and is_run(found, _LONGEST_BELOW) else []
