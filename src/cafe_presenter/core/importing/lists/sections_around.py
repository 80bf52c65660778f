"""All sections of a document as parts of its evening, where the questions that were found are those of one alone."""

from collections.abc import Collection, Sequence
from statistics import median

from cafe_presenter.core.importing.asking.asking import is_question
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table
from cafe_presenter.core.importing.outlines.outlines import BELOW_TITLE
from cafe_presenter.core.importing.outlines.run_measures import is_run
from cafe_presenter.core.importing.outlines.told_steps import OF_STAGES
from cafe_presenter.core.importing.papers.held import is_minuted, is_report
from cafe_presenter.core.importing.papers.other_papers import gives_advice
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart, headed_parts, is_title, with_titles
from cafe_presenter.core.importing.parts.paperwork import names_beside, names_practical, names_words
from cafe_presenter.core.importing.parts.part_rows import PART_FIELDS, rows_of_part
from cafe_presenter.core.importing.rows.found import Found, read_rows
from cafe_presenter.core.importing.rows.whereabouts import folded
from cafe_presenter.core.importing.tables.columns import column_layout
from cafe_presenter.core.importing.words.host_words import HOST_PAPER
from cafe_presenter.core.importing.words.run_words import is_of_other_paper
from cafe_presenter.core.importing.words.talk_words import GROUP_WORK, QUESTIONS

OF_SECTIONS = "import.doubt_sections"
"""What is told of a table that was made of all sections of a document."""
_FEWEST, _MOST = 4, 20
"""Sections of an evening."""
_MANY, _LITTLE = 2.5, 160
"""Questions for each section, and letters of the others, usually, from which people come for what is asked."""
_MANY_NAMES, _MANY_OF_NAME = 4, 3
"""Lists, and questions of each, usually, from which they are all of an evening."""
_FEWEST_OF_SHEET = 2
"""Sections named as those of a sheet that a host fills in for others, “Standards addressed”, “Material and tools”."""
_SHORTEST, _LONGEST, _LONGEST_CHAPTER = 60, 1200, 4000
"""Letters below one of them, usually: fewer are of a sheet to fill in, more of an article with questions behind it."""


def sections_around(found: Found, document: Document) -> Found | None:
    """Return the sections of a document as parts, those that asked something too, where one has all that was found.

    None where the questions stand in several, or where the others are no parts of an evening: what a host reads
    beforehand, words that help, chapters, answers; or the title of all says that it is of questions, or that of the
    one that a group works at them: it reads the others for that. Nor where many are asked, in several lists, and little
    is told beside, or very many in as many lists as an evening has parts.
    """
    themes = found.reading.themes
    is_bare = "theme" not in found.layout.columns or found.table.told not in ("", OF_STAGES, BELOW_TITLE)
    if not is_bare or not all(theme.question and not theme.duration_s for theme in themes):
        return None
    if is_report(document) or is_minuted(document) or gives_advice(document):
        return None
    blocks = with_titles(document.blocks)
    parts = _sections(blocks)
    asking = _holding(parts, {folded(theme.question) for theme in themes})
    others = [part for part in parts if part not in asking]
    if len(asking) != 1 or not _are_parts(others) or not is_run(parts, _LONGEST_CHAPTER):
        return None
    above = [document.title, *(each.text for each in blocks if is_title(each) and each.level < parts[0].title.level)]
    if any(map(QUESTIONS.is_within, above)) or GROUP_WORK.is_within(asking[0].title.text):
        return None
    names = {theme.theme for theme in themes}
    is_much = len(names) > 1 and len(themes) >= _MANY * len(parts)
    is_much = is_much and median(len(part.told) for part in others) <= _LITTLE
    if is_much or (len(names) >= _MANY_NAMES and len(themes) >= _MANY_OF_NAME * len(names)):
        return None
    rows = tuple(row for part in parts for row in rows_of_part(part))
    places = {part.at for part in parts}
    used = tuple(each for at, each in enumerate(document.blocks) if isinstance(each, Table) and at in places)
    table = Table(rows, fields=PART_FIELDS, told=OF_SECTIONS, parts=used)
    layout = column_layout(table)
    return Found(table, layout, read_rows(table, layout, document.file), parts[0].at) if layout is not None else None


def _sections(blocks: Sequence[Paragraph | Table]) -> list[OutlinePart]:
    """Return the sections of the highest level that has as many as an evening, without those of the host alone."""
    levels = sorted({each.level for each in blocks if isinstance(each, Paragraph) and 0 < each.level < TITLE_LEVEL})
    made = ([part for part in headed_parts(blocks, level=level) if not _is_beside(part)] for level in levels)
    return next((parts for parts in made if _FEWEST <= len(parts) <= _MOST), [])


def _is_beside(part: OutlinePart) -> bool:
    title = part.title.text
    return any(says(title) for says in (names_beside, names_practical, names_words, is_of_other_paper))


def _holding(parts: Sequence[OutlinePart], asked: Collection[str]) -> list[OutlinePart]:
    """Return the sections in which some questions stand; none where one stands in no section."""
    texts = [folded(f"{part.title.text}\n{part.told}") for part in parts]
    is_whole = all(any(text in told for told in texts) for text in asked)
    return [part for part, told in zip(parts, texts, strict=True) if is_whole and any(text in told for text in asked)]


def _are_parts(others: Sequence[OutlinePart]) -> bool:
    """Whether something is told below most sections, and they are no chapters, no answers and none of a sheet."""
    told = [len(part.told) for part in others]
    titles = [part.title.text for part in others]
    is_sheet = sum(map(HOST_PAPER.is_within, titles)) >= _FEWEST_OF_SHEET
    are_told = len(told) >= _FEWEST - 1 and _SHORTEST <= median(told) <= _LONGEST
    return are_told and not is_sheet and 2 * sum(map(is_question, titles)) < len(titles)
