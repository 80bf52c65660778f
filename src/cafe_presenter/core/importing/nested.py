"""Lists within lists: what an item names, the items below it ask."""

from cafe_presenter.core.importing.asking import questions_in
from cafe_presenter.core.importing.text_parts import RankedLines, TextPart

_FEWEST_PARTS = 2
_FEWEST_QUESTIONS = 4
_LEAST_OF_ITEMS = 0.3


def nested_parts(lines: RankedLines) -> list[TextPart]:
    """Return the items that name something, each with the questions one list deeper; nothing where few items ask."""
    parts: list[TextPart] = []
    items = asked = 0
    for index, paragraph, _ in lines:
        if not paragraph.is_item:
            continue
        items += 1
        asks = bool(questions_in(paragraph.text))
        if asks and parts and paragraph.depth == parts[-1].title.depth + 1:
            parts[-1].body.append(paragraph)
            asked += 1
        elif not asks:
            parts.append(TextPart(index, paragraph))
    kept = [part for part in parts if part.body]
    are_enough = len(kept) >= _FEWEST_PARTS and asked >= max(_FEWEST_QUESTIONS, _LEAST_OF_ITEMS * items)
    return kept if are_enough else []
