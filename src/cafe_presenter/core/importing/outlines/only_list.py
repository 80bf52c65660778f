"""The one list that a document without times and questions is, where it opens or closes as an evening does."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, is_written
from cafe_presenter.core.importing.outlines.run_measures import (
    FEWEST_PARTS,
    are_nearly_all,
    are_of_room,
    are_short,
    are_staged,
    is_run,
)
from cafe_presenter.core.importing.parts.bold_leads import bold_lead
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart, listed_parts, without_beside
from cafe_presenter.core.importing.parts.text_parts import MAX_TITLE_LENGTH
from cafe_presenter.core.importing.words.event_words import EVENT, GAME, LESSON, OF_CLASS, WORKSHOP
from cafe_presenter.core.importing.words.kinds import kind_of_stage
from cafe_presenter.core.importing.words.meeting_words import OTHER_BUSINESS, STANDING_ITEM
from cafe_presenter.core.importing.words.run_words import (
    called,
    closes_evening,
    is_introduction,
    moment_word,
    opens_evening,
    speaks_of_room,
)
from cafe_presenter.core.importing.words.talk_words import GROUP_WORK, METHOD

_FEWEST = 4
_FEWEST_STANDING = 2
"""Items that all meetings have, from which a list is the agenda of one."""
_FEWEST_OF_CLASS = 3
"""Those that all classes have: “Checking homework”, “What we did last time”, …, “Homework”."""
_LONGEST_BELOW = 1500
"""Letters below a title from which it is a chapter."""
_HEAD = 2
"""Lines at the head of a text that may be its title."""
_LEAST_TOLD, _MUCH_OF_LIST = 0.6, 0.5
_LEAST_OF_MEETING = 0.4
"""How much of a letter that invites to a meeting its agenda is at least."""

type _Blocks = Sequence[Paragraph | Table]
type _Parts = list[OutlinePart]


def only_list(document: Document, blocks: _Blocks) -> _Parts:
    """Return the items of the list that a document is, where the first opens an evening and another closes it.

    That of a meeting has what all of them have, “Apologies”, “Any other business”, and so has that of a class. Of a
    longer document it is the one list that opens and closes, or pauses, as only an evening does. Where the one title
    of a document names an event it need not close.
    """
    titles = [at for at, block in enumerate(blocks) if isinstance(block, Paragraph) and block.level]
    lists = [listed_parts(blocks, at) for at in titles or (-1,)]
    staged = [parts for parts in lists if _is_list_of_stages(parts)]
    placed = zip(titles, lists, strict=False)
    grouped = [_with_task(blocks, at, parts) for at, parts in placed if _is_task_of_group(blocks[at], parts)]
    grouped = [parts for parts in grouped if are_nearly_all(parts, blocks, _LEAST_TOLD)]
    if len(staged or grouped) == 1:
        return (staged or grouped)[0]
    parts = next(filter(None, reversed(lists)), [])
    if len(parts) < _FEWEST or not is_run(parts, _LONGEST_BELOW):
        return []
    texts = [part.title.text for part in parts]
    kinds = {kind_of_stage(text, is_last=at == len(texts) - 1) for at, text in enumerate(texts)}
    is_opened = opens_evening(texts[0]) and not is_introduction(texts[0])
    is_closed = any(map(closes_evening, texts[-2:])) or not kinds.isdisjoint((Kind.BREAK, Kind.CLOSING))
    standing = sum(map(STANDING_ITEM.is_within, texts))
    is_meeting = standing + any(map(OTHER_BUSINESS.ends, texts[-2:])) >= _FEWEST_STANDING
    if not are_nearly_all(parts, blocks, _LEAST_OF_MEETING if is_meeting else _LEAST_TOLD):
        return []
    is_whole = is_opened and is_closed and are_nearly_all(parts, blocks) and are_of_room(parts, is_all=True)
    is_evening = is_whole or (is_opened and are_short(parts) and _names_event(document, blocks))
    is_class = sum(map(OF_CLASS.is_within, texts)) >= _FEWEST_OF_CLASS
    return parts if is_evening or is_class or (is_meeting and (is_opened or is_closed)) else []


def _names_event(document: Document, blocks: _Blocks) -> bool:
    """Whether the one heading of a document, its name, or a short line above all says what event it is of."""
    headings = [block.text for block in blocks if isinstance(block, Paragraph) and block.level]
    lines = (block.text.strip() for block in blocks if isinstance(block, Paragraph) and is_written(block))
    above = [line for line in islice(lines, _HEAD) if len(line) <= MAX_TITLE_LENGTH]
    names = headings if len(headings) == 1 else [called(document.file), *above] if not headings else []
    return any(each.is_within(name) for name in names for each in (EVENT, WORKSHOP, LESSON, GAME))


def _with_task(blocks: _Blocks, at: int, parts: _Parts) -> _Parts:
    """Return the steps of a task, what a group is to do, as the lines between its title and them say, in the first."""
    above = [each for each in blocks[at + 1 : parts[0].at] if isinstance(each, Paragraph) and each.text.strip()]
    return [replace(parts[0], below=(*above, *parts[0].below)), *parts[1:]]


def _is_task_of_group(title: Paragraph | Table, parts: _Parts) -> bool:
    """Whether a list below the title of what people do together, “Group work”, names each of its steps in bold."""
    if isinstance(title, Table) or not (GROUP_WORK.is_within(title.text) or METHOD.is_within(title.text)):
        return False
    are_named = all(part.title.is_bold or bold_lead(part.title) for part in parts)
    return are_named and is_run(parts, _LONGEST_BELOW) and are_short(parts) and are_of_room(parts)


def _is_list_of_stages(parts: _Parts) -> bool:
    """Whether a list opens and closes, or pauses, and says of people in a room what they do between.

    So is one whose items are all called a part, “Phase d’écoute”, “Phase d’échange”.
    """
    is_likely = is_run(parts, _LONGEST_BELOW) and are_short(parts)
    if is_likely and of_moments(parts) == parts and are_of_room(parts):
        return True
    kinds = {kind_of_stage(part.title.text) for part in parts}
    is_staged = is_likely and len(parts) >= _FEWEST and are_staged(parts)
    is_begun = is_staged and (opens_evening(parts[0].title.text) or Kind.RULES in kinds)
    return is_begun and any(speaks_of_room(part.title.text) for part in parts)


def of_moments(parts: _Parts) -> _Parts:
    """Return the parts from the first on which begins as most do, “Temps de l’accueil”, “Temps de la parole”."""
    words = [moment_word(part.title.text) for part in parts]
    word, count = Counter(filter(None, words)).most_common(1)[0] if any(words) else ("", 0)
    found = without_beside(parts[words.index(word) :]) if word else []
    return found if count >= max(FEWEST_PARTS, _MUCH_OF_LIST * len(parts)) else []
