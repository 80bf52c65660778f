"""The one list of an activity, or a debate, whose items each name something and ask: “Mad: what made you angry?”."""

import re
from collections.abc import Sequence

from cafe_presenter.core.importing.asking.asking import holds_question, is_question
from cafe_presenter.core.importing.asking.names import names_of
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow, is_written
from cafe_presenter.core.importing.lists.discussed import WRITTEN
from cafe_presenter.core.importing.words.bidding import SAYS_TALK
from cafe_presenter.core.importing.words.column_words import THEME_COLUMN

_SIGNS = re.compile(r"^[\W_]+")
_FEWEST = 3
_REACH, _LONGEST_NAME = 2, 60
_MOST_LINES = 40
"""Lines of a document above which it is a text of many matters."""
_TOGETHER = re.compile(
    r"\b(?:participants?|participantes|participantas?|participant[ei]s|teilnehmer\w*|teilnehmenden?|partecipanti"
    r"|deelnemers?|the (?:team|group)|le groupe|l[’']équipe|das team|die gruppe|el grupo|il gruppo|o grupo|de groep"
    r"|everyone|each person|chacune?|jede[rn]?)\b",
    re.IGNORECASE,
)
_LASTS = re.compile(r"\b\d{1,3}\s?(?:min\b|minut\w*|mn\b|['’′])", re.IGNORECASE)


def activity_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of that list and the number of blocks before it, in a short text that tells how a group goes on.

    It tells minutes, or says that people come to talk, and above the list that these are the themes. Nothing else asks.
    """
    written = [(index, block) for index, block in enumerate(document.blocks) if is_written(block)]
    lines = [(index, block) for index, block in written if isinstance(block, Paragraph)]
    if len(lines) < len(written) or len(lines) > _MOST_LINES:
        return None
    asking = [(index, block) for index, block in lines if holds_question(block.text)]
    others = [block.text for index, block in lines if (index, block) not in asking]
    if len(asking) < _FEWEST or asking[-1][0] - asking[0][0] != len(asking) - 1 or any(map(WRITTEN.search, others)):
        return None
    items = [block for _, block in asking]
    named = _named(items)
    is_activity = any(map(_TOGETHER.search, others)) and any(map(_LASTS.search, others))
    above = [each.text for index, each in lines if index < asking[0][0]][-_REACH:]
    are_themes = any(len(text) <= _LONGEST_NAME and THEME_COLUMN.is_within(text) for text in above)
    is_announced = are_themes and any(map(SAYS_TALK.search, others))
    if not named or not (is_activity or is_announced):
        return None
    rows = (TableRow(cells, block.line) for cells, block in zip(named, items, strict=True))
    return asking[0][0], Table(tuple(rows), fields=("theme", "question"))


def _named(items: Sequence[Paragraph]) -> list[tuple[str, str]]:
    """Return the names of items of one list and what each asks; nothing where one has none, or tells something."""
    named = names_of([_SIGNS.sub("", " ".join(item.text.split())) for item in items])
    are_items = all(item.is_item and not item.depth for item in items)
    return named if are_items and all(name and is_question(asked) for name, asked in named) else []
