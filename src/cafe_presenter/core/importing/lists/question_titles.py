"""Headings, or wholly bold lines, that ask in a document to talk about."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from cafe_presenter.core.importing.asking.asking import bids, holds_question, is_question, unnumbered, unquoted
from cafe_presenter.core.importing.asking.question_labels import says_to_discuss
from cafe_presenter.core.importing.document.document import (
    TITLE_LEVEL,
    Document,
    Paragraph,
    Table,
    TableRow,
    headings_above,
    is_written,
)
from cafe_presenter.core.importing.lists.discussed import LONGEST_LEAD, WRITTEN
from cafe_presenter.core.importing.parts.marked_lists import with_bold_items
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.paper_words import OFTEN_ASKED

_LONGEST = 320
_LEAST_ASKING = 0.8
_MUCH = 0.5
_FEWEST_TITLES = 3
_FEWEST_TASKS = 2
"""Items below each title that asks which bid people talk, from which a room does."""
_LONGEST_BELOW = 250
"""Letters below a title that asks, usually, in a guide to a talk; more are an answer, or an article."""
_MOST_BELOW = 4
_LONGEST_CHOICE = 60
"""Lines and letters below a title that asks alone on its slide, at most."""
_OF_READER = re.compile(
    r"\b(?:I|my|je|j[’']\w+|mon|ma|mes|ich|mein\w*|mir|yo|mis?|io|mio|mia|ik|mijn|eu|meu|minha)\b", re.IGNORECASE
)
_OF_TEACHER = re.compile(
    r"(?=.*\b(?:you|your|vous|vos|tu|tes|Sie|Ihre?|du|dein\w*|ust?ed(?:es)?|tus?|Lei|tuoi|você|seus|jij?|jouw|je)\b)"
    r".*\b(?:students|learners|pupils|élèves|apprenants|Schüler\w*|Lernenden|alumn[oa]s|estudiantes|studenti|alunni"
    r"|alunos|leerlingen)\b",
    re.IGNORECASE,
)
"""“How will you make sure that all students take part?” is asked of whoever plans a lesson."""


def asked_titles(document: Document) -> tuple[int, Table] | None:
    """Return the table of the headings, or of the wholly bold lines, that ask in a document to talk about.

    The heading above several of them is their theme; what stands below goes into the notes.
    """
    written = with_bold_items([(index, block) for index, block in enumerate(document.blocks) if is_written(block)])
    lines = [(index, block) for index, block in written if isinstance(block, Paragraph)]
    titles = [(index, block) for index, block in lines if _is_asked_title(block)]
    ranks = Counter((block.level, block.is_bold) for _, block in titles)
    if not ranks or (most := ranks.most_common(1)[0])[1] < _FEWEST_TITLES:
        return None
    level, is_bold = most[0]
    below = [each for _, each in lines[1:]]
    chains = headings_above([each for _, each in lines])
    above = [tuple(each for each in chain if not level or each.level < level) for chain in chains]
    asking = {chain for (_, each), chain in zip(lines, above, strict=True) if _is_asked_title(each)}
    alike = [
        each
        for (_, each), after, chain in zip(lines, [*below, None], above, strict=True)
        if (each.level, each.is_bold) == (level, is_bold)
        and not each.is_item
        and chain in asking
        and not (after is not None and is_bold and _is_asked_title(after) and not is_question(each.text))
    ]
    paragraphs = [each for _, each in lines]
    is_talk = _is_talk(paragraphs, level) or _set_tasks(paragraphs, titles)
    is_talk = is_talk and most[1] >= _LEAST_ASKING * len(alike)
    if not is_talk and not (level and _are_bare(paragraphs, [each for _, each in titles], alike)):
        return None
    rows, theme, heading = list[TableRow](), "", ""
    for _, block in lines:
        if (block.level, block.is_bold) == (level, is_bold) and _is_asked_title(block):
            rows.append(TableRow((heading, unquoted(unnumbered(block.text.strip())), ""), block.line))
            theme = heading
        elif (not level and block.is_bold) or (0 < block.level < TITLE_LEVEL and (not level or block.level < level)):
            heading = timed_title(block.text)[0]
        elif rows and theme == heading:
            *cells, notes = rows[-1].cells
            rows[-1] = replace(rows[-1], cells=(*cells, "\n".join(filter(None, (notes, block.text.strip())))))
    asked = [row.cells[1] for row in rows]
    if median(len(row.cells[-1]) for row in rows) > _LONGEST_BELOW and _are_mostly(_OF_READER, asked):
        return None
    if _are_mostly(_OF_TEACHER, asked, least=_MUCH):
        return None
    named = len({row.cells[0] for row in rows}) > 1 and all(row.cells[0] for row in rows)
    if named:
        return titles[0][0], Table(tuple(rows), fields=("theme", "question", "notes"))
    rows = [TableRow(row.cells[1:], row.line) for row in rows]
    return titles[0][0], Table(tuple(rows), fields=("question", "notes"))


def _are_mostly(sign: re.Pattern[str], titles: Sequence[str], *, least: float = _LEAST_ASKING) -> bool:
    """Whether titles are mostly such as a reader asks for their own sake, or as those ask who plan a lesson."""
    return sum(sign.search(title) is not None for title in titles) >= least * len(titles)


def _is_asked_title(block: Paragraph) -> bool:
    is_title = 0 < block.level < TITLE_LEVEL or block.is_bold
    return is_title and is_question(block.text) and len(block.text) <= _LONGEST and not timed_title(block.text)[1]


def _are_bare(lines: Sequence[Paragraph], titles: Sequence[Paragraph], alike: Sequence[Paragraph]) -> bool:
    """Whether titles that ask stand alone, as on slides: below them at most what people may choose from.

    What comes first may be the title of it all, and what comes last a word of thanks.
    """
    known = {id(each) for each in (*titles, *alike[1:-1])}
    inner = [each for each in alike if id(each) in known]
    beside = [each.text for each in lines if not each.level]
    if len(titles) < _LEAST_ASKING * len(inner) or any(OFTEN_ASKED.is_within(each.text) for each in lines):
        return False
    return len(beside) <= _MOST_BELOW * len(titles) and all(len(text) <= _LONGEST_CHOICE for text in beside)


def _set_tasks(lines: Sequence[Paragraph], titles: Sequence[tuple[int, Paragraph]]) -> bool:
    """Whether the items below titles that ask bid people talk, or ask as well, several below each: “Name one …”."""
    beside = [each for each in lines if not each.level and not each.is_bold]
    tasks = [each for each in beside if each.is_item and (bids(each.text) or holds_question(each.text))]
    return len(tasks) >= max(_FEWEST_TASKS * len(titles), _LEAST_ASKING * len(beside))


def _is_talk(lines: Sequence[Paragraph], level: int) -> bool:
    """Whether what stands above titles that ask says that a room is to talk about them, and not who answers."""
    above = [each.text for each in lines if each.level and (not level or each.level < level)]
    first = next((at for at, each in enumerate(lines) if _is_asked_title(each)), 0)
    above += [each.text for each in lines[:first] if len(each.text) <= LONGEST_LEAD]
    is_told = any(says_to_discuss(text) for text in above)
    return is_told and not any(OFTEN_ASKED.is_within(text) or WRITTEN.search(text) for text in above)
