"""The one session that the title of a document counts, “Workshop 4: maps”: its headings are the parts."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table, is_written
from cafe_presenter.core.importing.outlines.parts_above import with_chapters_between
from cafe_presenter.core.importing.outlines.run_measures import FEWEST_PARTS, are_nearly_all, is_run
from cafe_presenter.core.importing.papers.other_papers import gives_advice
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart, headed_parts, is_title, listed_parts
from cafe_presenter.core.importing.parts.paperwork import names_beside, names_practical
from cafe_presenter.core.importing.words.event_words import DURING, EVENT, TAUGHT, WORKSHOP
from cafe_presenter.core.importing.words.run_words import (
    COUNTED_SESSION,
    called,
    counts_session,
    is_of_other_paper,
    stage_number,
)

_NAMED = pattern(rf"\W*(?:[\w’'-]+\s){{0,2}}{WORKSHOP.pattern}\b", re.IGNORECASE)
_OF_ALL = pattern(
    r"^\W*(?:how|comment|wie|cómo|come|como|hoe|jak|ako|hur|hvordan|miten|hogyan|cum|как|як|πώς|nasıl|com|why|pourquoi"
    r"|warum|organi\w+|planning|planen|planifi\w+)\b"
    r"|\b(?:rules|règle(?:s|ment)|regeln|reglas|regole|regolamento|regras|regels|code (?:of conduct|de conduite)"
    r"|verhaltenskodex|guidelines|policy|charter|charte|registration|inscriptions?|anmeldung|what we did|recap|recaps"
    r"|report|rückblick|bericht|compte[- ]rendu|retour sur|crónica|resoconto|verslag|relacja|referat|rapport)\b",
    re.IGNORECASE,
)
"""“How to hold a workshop”, “Workshop rules” are about all of them, “Session 4: what we did” about one that was."""
_ALONE = pattern(
    r"\b(?:à (?:son|votre|ton) rythme|chez (?:soi|vous)|en autonomie|self[- ]paced|(?:at )?your own pace|self[- ]study"
    r"|(?:im|in) eigenen tempo|selbststudium|zum selbstlernen|a (?:tu|su) (?:propio )?ritmo|autoaprendizaje"
    r"|al proprio ritmo|autoapprendimento|ao (?:seu|teu) (?:próprio )?ritmo|autoestudo|(?:in )?eigen tempo|zelfstudie"
    r"|we własnym tempie|samodzielnej nauki|vlastním tempem|samostudi\w+|vlastným tempom|i (?:egen|din egen) takt"
    r"|självstudier|i (?:eget|dit eget|ditt eget) tempo|selvstudi\w+|omaan tahtiin|itseopiskelu\w*|saját tempó\w*"
    r"|önálló tanulás\w*|în ritmul (?:propriu|tău)|в своём темпе|в своем темпе|самостоятельного изучения"
    r"|у власному темпі|самостійного вивчення|με τον δικό σ\w+ ρυθμό|kendi hızın\w*|al (?:teu|seu) ritme)\b",
    re.IGNORECASE,
)
"""What is said above a paper that everybody works through alone."""
_TYPED = re.compile(r"\W*(?P<word>[^\W\d_]{3,}(?:\s[^\W\d_]+)?\s)?(?:n\s?[°º]\s?)?#?(?P<number>\d{1,2})(?!\d|[.,]\d)")
"""“Objective 1: …”, “2. Loops”."""
_COUNTED_LINE = re.compile(r"(\d{1,2})[.)]\s+\S.{0,80}$")
_COUNTED_LEVEL = 5
_LONGEST, _LONGEST_DURING = 110, 50
_LONGEST_CHAPTER = 4000
_LEAST_TOLD, _MUCH, _NEARLY_ALL = 0.6, 0.5, 0.7
_MUCH_OF_ALL, _FAR_MORE = 0.4, 3.0
_FEWEST_OTHERS = 2
_MOST_TITLES = 3

type _Blocks = Sequence[Paragraph | Table]


def one_session(document: Document, blocks: _Blocks) -> list[OutlinePart]:
    """Return the headings of the one session that the title of a document counts, each with what stands below it.

    They are those below “During the session”, else the highest of which there are several. Where the title only names
    a workshop they are counted themselves.
    """
    titles = titles_at_head(document, blocks)
    is_counted = any(map(counts_session, titles))
    is_named = is_counted or any(map(_NAMED.match, titles))
    if not is_named or any(map(_OF_ALL.search, titles)) or gives_advice(document):
        return []
    blocks = _with_counted_lines(blocks)
    headings = [each for each in blocks if is_title(each)]
    if sum(is_of_other_paper(each.text) for each in headings) >= _FEWEST_OTHERS:
        return []
    if _are_several(headings):
        return []
    during = [at for at, each in enumerate(blocks) if is_title(each) and _is_during(each.text)]
    levels = sorted({each.level for each in headings if each.level < TITLE_LEVEL})
    made = [headed_parts(blocks, at) for at in during] + [headed_parts(blocks, level=level) for level in levels]
    own = [parts for each in made if _is_session(parts := _own(each), blocks)]
    found = next((parts for parts in own if is_counted or are_counted(parts)), [])
    found = found or (_only_list(blocks) if is_counted and len(headings) <= 1 else [])
    found = found or _exercises(blocks)
    above = blocks[: found[0].at] if found else ()
    is_alone = any(isinstance(each, Paragraph) and _ALONE.search(each.text) for each in above)
    return [] if is_alone else with_chapters_between(found, blocks)


def _exercises(blocks: _Blocks) -> list[OutlinePart]:
    """Return the parts that one word counts below a heading, “Exercise 1: …”, where they are much of a text.

    What else is counted there, as the steps of a method are, is far shorter.
    """
    made = (headed_parts(blocks, at) for at, each in enumerate(blocks) if is_title(each))
    counted = [parts for parts in made if len(parts) >= FEWEST_PARTS and _count_stages(parts)]
    shares = sorted(((_share(parts, blocks), at) for at, parts in enumerate(counted)), reverse=True)
    is_sure = bool(shares) and shares[0][0] >= max(_MUCH_OF_ALL, *(_FAR_MORE * share for share, _ in shares[1:]), 0.0)
    found = counted[shares[0][1]] if is_sure else []
    return found if is_run(found, _LONGEST_CHAPTER) and all(part.told for part in found) else []


def _count_stages(parts: Sequence[OutlinePart]) -> bool:
    return are_counted(parts) and [stage_number(part.title.text) for part in parts] == [*range(1, len(parts) + 1)]


def _share(parts: Sequence[OutlinePart], blocks: _Blocks) -> float:
    """Return how much of all that is written stands in some parts."""
    written = sum(len(each.text) for each in blocks if isinstance(each, Paragraph))
    return sum(len(part.title.text) + len(part.told) for part in parts) / max(written, 1)


def _only_list(blocks: _Blocks) -> list[OutlinePart]:
    """Return the items of the one list that stands below the title, and nearly nothing else."""
    title = next((at for at, block in enumerate(blocks) if is_written(block)), -1)
    parts = listed_parts(blocks, title)
    is_all = bool(parts) and are_nearly_all(parts, blocks, _NEARLY_ALL)
    return parts if is_all and len(parts) >= FEWEST_PARTS and is_run(parts, _LONGEST_CHAPTER) else []


def are_counted(parts: Sequence[OutlinePart]) -> bool:
    """Whether titles are counted from one on, by one word or none: “Objective 1”, “Objective 2”."""
    found = [_TYPED.match(part.title.text) for part in parts]
    numbers = [int(match["number"]) for match in found if match is not None]
    words = {(match["word"] or "").casefold() for match in found if match is not None}
    return numbers == [*range(1, len(parts) + 1)] and len(words) == 1


def _are_several(headings: Sequence[Paragraph]) -> bool:
    """Whether headings count several sessions with one word, “Lesson 1”, “Lesson 2”: none is that of the document."""
    found = (match for each in headings if (match := COUNTED_SESSION.match(each.text.strip())) is not None)
    numbers = {(match["word"].casefold(), match["number"]) for match in found if match["word"]}
    return any(sum(word == each for each, _ in numbers) > 1 for word, _ in numbers)


def _with_counted_lines(blocks: _Blocks) -> _Blocks:
    """Return the blocks of a text without headings below its title, plain lines that count on from one as such.

    Below each stands something, “1. The dough”, “Flour and water …”.
    """
    written = [(at, block) for at, block in enumerate(blocks) if is_written(block)]
    lines = [(at, block) for at, block in written[1:] if isinstance(block, Paragraph)]
    if any(block.level for _, block in lines):
        return blocks
    numbers = [int(match[1]) if (match := _COUNTED_LINE.match(block.text.strip())) else 0 for _, block in lines]
    counted = [number for number in numbers if number]
    is_bare = any(number and below for number, below in pairwise([*numbers, 0])) or numbers[-1:] != [0]
    if counted != [*range(1, len(counted) + 1)] or is_bare:
        return blocks
    own = {at for (at, _), number in zip(lines, numbers, strict=True) if number}
    return [
        replace(block, level=_COUNTED_LEVEL, is_item=False) if at in own and isinstance(block, Paragraph) else block
        for at, block in enumerate(blocks)
    ]


def titles_at_head(document: Document, blocks: _Blocks) -> list[str]:
    """Return what stands at the head of a document: its name, its title, its first headings with nothing between.

    A short line that is set as no heading may be its title as well.
    """
    written = [each for each in blocks if is_written(each)]
    first = next((at for at, each in enumerate(written) if not is_title(each)), len(written)) or 1
    head = [each.text for each in written[: min(first, _MOST_TITLES)] if isinstance(each, Paragraph)]
    return [title for title in (called(document.file), document.title, *head) if len(title) <= _LONGEST]


def _is_during(title: str) -> bool:
    is_short = len(title) <= _LONGEST_DURING
    return is_short and DURING.is_within(title) and (EVENT.is_within(title) or TAUGHT.is_within(title))


def _own(parts: Sequence[OutlinePart]) -> list[OutlinePart]:
    titled = [part for part in parts if not counts_session(part.title.text)]
    return [
        part
        for part in titled
        if _TYPED.match(part.title.text) or not (names_beside(part.title.text) or names_practical(part.title.text))
    ]


def _is_session(parts: Sequence[OutlinePart], blocks: _Blocks) -> bool:
    is_run_of_two = len(parts) == FEWEST_PARTS - 1 and are_counted(parts)
    if not (is_run_of_two or (len(parts) >= FEWEST_PARTS and is_run(parts, _LONGEST_CHAPTER))):
        return False
    told = sum(bool(part.told) for part in parts)
    return told >= _LEAST_TOLD * len(parts) and are_nearly_all(parts, blocks, _MUCH)
