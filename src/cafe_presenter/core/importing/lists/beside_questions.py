"""What stands beside the questions of a list, below the same heading: the host reads it with the nearest of them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.deck.deck import Theme
from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.rows.found import LISTED, Found
from cafe_presenter.core.importing.rows.whereabouts import FEW_BESIDE, DeckTexts, folded
from cafe_presenter.core.importing.words.case_words import CASE_STUDY

_FEWEST = 2
"""Headings with questions below, from which what stands there is of these, and of no text around a list."""
_LONGEST, _LONGEST_CASE = 2000, 8000
"""Letters below a heading, beside its questions, above which it is an article; those of all that tells of a case."""
_LONGEST_TITLE = 90


def with_text_beside(listed: Found, document: Document) -> tuple[Theme, ...]:
    """Return the items of a list of questions with what else stands below their headings as notes; others as they are.

    What is above the first of a heading goes to that one, anything else to the one above it. So does all of a document
    that is one case, whatever headings it has: nobody can answer without its story.
    """
    themes = listed.reading.themes
    if listed.table.told != LISTED:
        return themes
    found, own = defaultdict[int, list[str]](list), {line: at for at, line in enumerate(listed.reading.lines)}
    case = _case_in(document, min(own, default=0))
    sections = [case] if case else [*_sections(document.paragraphs)]
    sections = [each for each in sections if any(line.line in own for line in each)]
    if len(own) < len(themes) or (len(sections) < _FEWEST and not case):
        return themes
    told = DeckTexts([text for theme in themes for text in _texts_of(theme)], lines=len(document.paragraphs))
    for section in sections:
        near = next(own[line.line] for line in section if line.line in own)
        beside = list[tuple[int, str]]()
        for line in section:
            near = own.get(line.line, near)
            texts = [text for text in line.text.split("\n") if text.strip() and not told.tells(text)]
            beside += [(near, text) for text in texts if not _is_little_more(text, themes[near].question)]
        most = _LONGEST_CASE if case else _LONGEST
        for at, text in beside if sum(len(text) for _, text in beside) <= most else ():
            found[at].append(text.strip())
    return tuple(
        replace(theme, notes="\n".join(filter(None, (theme.notes, *found[at])))) for at, theme in enumerate(themes)
    )


def _case_in(document: Document, first: int) -> Sequence[Paragraph]:
    """Return the lines of a document that a title above its ``first`` question calls a case; nothing of any other."""
    written = [line for line in document.paragraphs if line.text.strip()]
    titles = [line.text for line in written if line.line < first and (line.level or line is written[0])]
    is_case = any(len(each) <= _LONGEST_TITLE and CASE_STUDY.is_within(each) for each in (document.title, *titles))
    return written[bool(written[0].level) :] if is_case else []


def _sections(lines: Sequence[Paragraph]) -> Iterator[Sequence[Paragraph]]:
    """Yield what stands below each heading, up to the next."""
    heads = [at for at, line in enumerate(lines) if line.level > 0]
    for at, end in pairwise((*heads, len(lines))):
        yield [line for line in lines[at + 1 : end] if line.text.strip() and line.level <= 0]


def _is_little_more(text: str, question: str) -> bool:
    """Whether a line is its question, and at most the name of whoever asked it."""
    line, asked = folded(text), folded(question)
    return bool(asked) and asked in line and len(line) - len(asked) <= FEW_BESIDE


def _texts_of(theme: Theme) -> tuple[str, ...]:
    return (theme.theme, theme.question, theme.objective, theme.notes, *(each.text for each in theme.follow_ups))
