"""What is to be debated and need not ask: the lists below a title such as “Debate topics”, and motions called so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cafe_presenter.core.importing.asides import is_for_host
from cafe_presenter.core.importing.asking import aside_behind, holds_question, unnumbered, unquoted
from cafe_presenter.core.importing.discussed import WRITTEN, is_written
from cafe_presenter.core.importing.document import Document, Paragraph, Table, TableRow, headings_above
from cafe_presenter.core.importing.paperwork import names_beside
from cafe_presenter.core.importing.timed_titles import timed_title
from cafe_presenter.core.importing.typed_marks import BOX

_TOPICS = re.compile(
    r"\b(?:debat(?:e|ing|able) ?(?:topics?|motions?|resolutions?|propositions?|statements?)"
    r"|discussion (?:topics?|statements?)"
    r"|(?:topics?|motions?|statements?|propositions?) (?:for|to) (?:an? |the )?(?:debat\w+|discuss\w*)"
    r"|(?:sujets?|thèmes?|thématiques?|propositions|affirmations|phrases) (?:de |à |pour (?:un |le |les |des )?)"
    r"(?:débats?|débattre|discussions?|discuter)\b"
    r"|(?:debatten|diskussions|streit)-?(?:themen|thesen|punkte)"
    r"|(?:themen|thesen) (?:für|zur?|zum) (?:die |eine |den )?(?:diskussion|debatte)\w*"
    r"|(?:debat|discussie)-?(?:stellingen|onderwerpen)|stellingen\b"
    r"|(?:temas?|mociones|afirmaciones) (?:de|para(?: el| un)?) (?:debates?|debatir|discusi[óo]n|discutir)\b"
    r"|(?:temi|argomenti|mozioni|tesi) (?:di|da|per|su cui)(?: il| un)? (?:dibatt\w+|discu\w+)"
    r"|(?:temas?|moções) (?:de|para)(?: o| um)? (?:debates?|debater|discuss[ãa]o|discutir)\b)"
    r"|^\W*(?:motions|mociones|mozioni|moções)\W*$",
    re.IGNORECASE,
)
"""What a title says when what is listed below is to be debated, whether it asks or not."""
_MOTION = re.compile(
    r"(?:^\W*|[.!?…”»]\s+)(?P<lead>(?:(?:the|la|de|die)\s)?"
    r"(?:motion|resolution|mozione|moción|moção|stelling|these|thèse|statement|affirmation)"
    r"(?:\s?(?:n\s?[°o]\s*)?\d{1,2})?(?:\s(?:is|est|ist|luidt|es|è))?\s?[:：])\s+(?P<said>\S.{8,})$",
    re.IGNORECASE | re.DOTALL,
)
"""“The motion is: …”, “Statement 3: …”: what is debated, behind what tells of it."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+?(?=[)\]]?(?:\s|$))")
_FEWEST, _MOST = 3, 1000
_LONGEST, _LONGEST_NAME, _LONGEST_LEAD = 320, 90, 300
_FIELDS = ("theme", "question", "notes")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, the number of its block, and the headings above it, the highest first."""

    index: int
    line: Paragraph
    above: tuple[Paragraph, ...]


def topic_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of all that is listed as topics to debate, else of the motions; each below its heading.

    How they are judged, or used, is none of them.
    """
    lines = _lines(document.blocks)
    named = [Paragraph(document.title, 0), *(each.line for each in lines[:1])]
    found = [*_listed(lines, named)]
    rows = found if len(found) >= _FEWEST else [*_motions(lines)]
    if not _FEWEST <= len(rows) <= _MOST:
        return None
    (first, _), table = rows[0], Table(tuple(row for _, row in rows), fields=_FIELDS)
    if any(row.cells[0] for row in table.rows):
        return first, table
    return first, Table(tuple(TableRow(row.cells[1:], row.line) for row in table.rows), fields=_FIELDS[1:])


def _lines(blocks: Sequence[Paragraph | Table]) -> list[_Line]:
    written = [
        (index, block) for index, block in enumerate(blocks) if isinstance(block, Paragraph) and is_written(block)
    ]
    above = headings_above([block for _, block in written])
    return [_Line(index, block, chain) for (index, block), chain in zip(written, above, strict=True)]


def _listed(lines: Sequence[_Line], named: Sequence[Paragraph]) -> Iterator[tuple[int, TableRow]]:
    """Yield a row for each item of the lists that a title above, or the line right above, says are topics."""
    place = 0
    for is_list, run in groupby(lines, key=lambda each: _is_item(each.line)):
        items = [*run]
        before = lines[place - 1].line if place else Paragraph("", 0)
        place += len(items)
        titles = (*named, *items[0].above, before)
        if not is_list or not any(_says_topics(each) for each in titles):
            continue
        if any(_is_beside(each) for each in (*items[0].above, before)):
            continue
        depth = min(each.line.depth for each in items)
        top = [each for each in items if each.line.depth == depth]
        if len(top) < _FEWEST or any(len(each.line.text.partition("\n")[0]) > _LONGEST for each in top):
            continue
        name = "" if before.level or _is_item(before) or len(before.text) > _LONGEST_NAME else before.text
        heading = next((each.text for each in reversed(items[0].above)), "") if items[0].above[1:] else ""
        is_own = len(items[0].above) == 1 and items[0].above[0] is not named[-1]
        theme = name or heading or (items[0].above[0].text if is_own else "")
        theme = "" if _TOPICS.search(theme) and not is_own else timed_title(unnumbered(theme))[0].strip(" :*_")
        yield from ((each.index, _row(each, theme)) for each in top)


def _says_topics(line: Paragraph) -> bool:
    return len(line.text) <= _LONGEST_LEAD and _TOPICS.search(line.text) is not None


def _is_beside(line: Paragraph) -> bool:
    """Whether a title is of what is read or done besides: rules, how topics are judged, where they are from."""
    return is_for_host(line.text) or names_beside(line.text) or WRITTEN.search(line.text) is not None


def _is_item(line: Paragraph) -> bool:
    return not line.level and (line.is_item or unnumbered(line.text.strip()) != line.text.strip())


def _row(each: _Line, theme: str) -> TableRow:
    """Return the row of an item, what it adds behind its address in the notes: where more of it can be read."""
    text = BOX.sub("", each.line.text.strip(), count=1)
    first, _, rest = text.partition("\n")
    said, aside = aside_behind(first) if holds_question(first) else (first, "")
    if (address := _ADDRESS.search(said)) is not None:
        said, aside = said[: address.start()], address[0]
    return TableRow(
        (theme, unquoted(unnumbered(said)).rstrip(" ("), "\n".join(filter(None, (aside, rest)))), each.line.line
    )


def _motions(lines: Sequence[_Line]) -> Iterator[tuple[int, TableRow]]:
    """Yield a row for each text that says what its motion is, below the short line or the heading right above it."""
    for at, each in enumerate(lines):
        text = " ".join(each.line.text.split())
        match = _MOTION.search(text) if not each.line.level else None
        if match is None or len(match["said"]) > _LONGEST:
            continue
        above = lines[at - 1].line if at else Paragraph("", 0)
        is_name = len(above.text) <= _LONGEST_NAME and not above.text.rstrip().endswith((".", "!", "?"))
        name = above.text if is_name and not _MOTION.search(above.text) else ""
        premise = text[: match.start("lead")].strip()
        yield each.index, TableRow((name.strip(" :*_"), unquoted(match["said"]), premise), each.line.line)
