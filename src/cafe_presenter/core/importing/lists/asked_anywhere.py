"""What a document asks, wherever it stands: the last reading, of one that asks much and in which nothing was found."""

from collections.abc import Sequence

from cafe_presenter.core.importing.asking.asking import (
    asked_and_told,
    holds_question,
    is_question,
    unnumbered,
    unquoted,
)
from cafe_presenter.core.importing.asking.names import name_below, names_of
from cafe_presenter.core.importing.asking.undecided import undecided_amid
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow, written_texts
from cafe_presenter.core.importing.lists.question_list import answered_alone
from cafe_presenter.core.importing.papers.forms import may_be_form
from cafe_presenter.core.importing.papers.other_papers import is_exercise, is_reading_list
from cafe_presenter.core.importing.parts.asides import is_for_host
from cafe_presenter.core.importing.parts.typed_marks import BOX

_FEWEST_ASKED, _LEAST_ASKED = 5, 0.05
"""Lines that ask, and what share of all they are at least: fewer stand in any paper."""
_FEWEST_OF_ALL, _MOSTLY = 4, 0.6
"""Or as many as these, where they are most of all that is written."""
_MOST_ANSWERED = 0.5
"""Of these, those right below which a sentence tells something, from which it answers what is asked."""
_LONGEST, _MOST = 400, 300
"""Letters of what is asked at once, and how much of it, at most: more is a book, or the same again and again."""
_ENDS, _CLOSES = (".", "!", "…", "。"), ' \xa0»”"’)*_'


def asked_anywhere(document: Document) -> tuple[int, Table] | None:
    """Return the table of all lines that ask, each with the heading above it, and the number of blocks before them.

    All of them are doubted: they stand amid other text. Nothing of a paper that answers its own questions, or whose
    questions somebody answers in writing, or for themselves.
    """
    written = [(index, block) for index, block in enumerate(document.blocks) if _is_text(block)]
    lines = [block for _, block in written if isinstance(block, Paragraph)]
    if any(BOX.match(line.text) for line in lines):  # to be ticked off
        return None
    if may_be_form(document) or is_exercise(document) or any(answered_alone(line.text) for line in lines):
        return None
    open_still = undecided_amid(lines)
    asking = [at for at in range(len(lines)) if at not in open_still and _asks(lines, at)]
    all_texts = sum(bool(line.strip()) for text in written_texts(document) for line in text.split("\n"))
    is_much = len(asking) >= max(_FEWEST_OF_ALL, _MOSTLY * all_texts)
    is_enough = is_much or len(asking) >= max(_FEWEST_ASKED, _LEAST_ASKED * all_texts)
    if not is_enough or is_reading_list([lines[at] for at in asking]):
        return None
    if sum(_is_answered(lines, at) for at in asking) > _MOST_ANSWERED * len(asking):
        return None
    if len(asking) > _MOST or 2 * len({lines[at].text for at in asking}) < len(asking):
        return None
    told = [_asked(lines[at]) for at in asking]
    named = zip(asking, names_of([text for text, _ in told]), told, strict=True)
    rows = [
        TableRow((name_below(_theme_above(lines, at), name), text, beside), lines[at].line)
        for at, (name, text), (_, beside) in named
    ]
    picked = frozenset(row.line for row in rows)
    return written[asking[0]][0], Table(tuple(rows), fields=("theme", "question", "notes"), picked=picked)


def _is_text(block: Paragraph | Table) -> bool:
    return isinstance(block, Paragraph) and bool(block.text.strip())


def _asks(lines: Sequence[Paragraph], at: int) -> bool:
    """Whether a line asks a room, briefly: it is no heading of what is told below it, nor asked of the host."""
    line = lines[at]
    asked, _ = _asked(line)
    is_asked = is_question(asked) or (line.is_item and holds_question(asked))
    if not is_asked or line.level < 0 or len(asked) > _LONGEST or is_for_host(line.text):
        return False
    below = lines[at + 1] if at + 1 < len(lines) else None
    return not line.level or below is None or below.level > 0 or holds_question(below.text)


def _is_answered(lines: Sequence[Paragraph], at: int) -> bool:
    """Whether right below a line stands a sentence which asks nothing."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or below.level or holds_question(below.text):
        return False
    return below.text.rstrip(_CLOSES).endswith(_ENDS)


def _theme_above(lines: Sequence[Paragraph], at: int) -> str:
    level = lines[at].level or 100
    above = (each.text for each in reversed(lines[:at]) if 0 < each.level < level and not is_question(each.text))
    return next(above, "").strip(" :：")


def _asked(line: Paragraph) -> tuple[str, str]:
    """Return what a line asks, and what it tells beside that, at length."""
    return asked_and_told(unquoted(unnumbered(line.text.strip())))
