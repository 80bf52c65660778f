"""The structure of a document beside its deck: titles like those of the parts, what asks, what tells a time."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import groupby, takewhile

from cafe_presenter.core.base.calendar_words import IN_FIGURES
from cafe_presenter.core.deck.deck import Theme
from cafe_presenter.core.importing.asking.asking import bids, is_question, questions_in
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table
from cafe_presenter.core.importing.parts.asides import is_for_host
from cafe_presenter.core.importing.parts.asking_titles import MAX_TIMED_LENGTH, tells_length
from cafe_presenter.core.importing.parts.begun import begins_at, is_over
from cafe_presenter.core.importing.parts.paperwork import names_beside
from cafe_presenter.core.importing.parts.sections import BOLD
from cafe_presenter.core.importing.parts.siblings import SIGNS
from cafe_presenter.core.importing.parts.text_parts import MAX_TITLE_LENGTH
from cafe_presenter.core.importing.rows.whereabouts import folded
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.times.days import names_day
from cafe_presenter.core.importing.times.one_time import TIME_EDGES
from cafe_presenter.core.importing.times.spans import spans
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.times.when_where import when_and_where
from cafe_presenter.core.importing.words.whole_names import names_all, names_only_paper
from cafe_presenter.core.importing.words.without_room import is_afterwards, is_beforehand, is_set_up_first

_SPOKEN_OF = re.compile(r"[„“«\"][^“”«»\"]+[?？][“”»\"]\s+[a-zà-ÿ]")
"""““How was school?” gets no answer”: a question that is spoken of."""
_HOUR = re.compile(r"\b\d{1,2}[:h]\d{2}\b|\b\d{1,2}(?:\s?[ap]\.?m|(?:\.\d{2})? Uhr)\b", re.IGNORECASE)
_DATE = re.compile(rf"\b{IN_FIGURES}\b")
"""What an hour may stand beside that says when a text came out, and no part."""
_LED = re.compile(r":\s*[\"“«„]\s*([^\"“”«»„]{8,300}[?.!…])\s*[\"”»“](?:\s*\([^()]{1,90}\))?\W*$")
"""“Everybody writes down: “What will you do first?” (on yellow paper)”."""
_STEP = re.compile(r"\W*([^\W\d_]{3,})\s\d{1,2}(?:\s?[&+–-]\s?\d{1,2})?\s?[:.–—-]\s*\S")
_COUNTED = re.compile(r"\W*[^\W\d_]+\s\d{1,2}\b(?!\s?(?:h|min))")
"""“Temps 3: …”, a part, and no time."""
_FEWEST_STEPS = 3
_LONGEST_STEP = 110
_MOST_OTHERS = 1.5
_LONGEST_TIMED = 200
"""Letters above which a line that tells an hour is prose."""
_WORDS_OF_ALL = 3
_MOST_HOURS = 3
_FEWEST_LISTED = 3
_MOSTLY = 0.5
_NEARLY_ALL = 0.9
"""Of the time of all parts, what is told of the whole."""


def asked_in_line(text: str) -> str:
    """Return the question that a line is, or most of it; nothing of one that only speaks of a question."""
    if _SPOKEN_OF.match(text.strip(" \t\xa0*_")) is not None and not is_question(text):
        return ""
    asked = next(iter(questions_in(text)), "")
    is_most = 2 * len(asked.rpartition(": ")[2]) >= len(text) and is_question(asked)
    return asked if is_most else said_to_room(text)


def said_to_room(text: str) -> str:
    """Return what a line says aloud that asks or bids people talk: “On paper: “What will you do?” (to be kept)”."""
    led = _LED.search(text)
    return led[1] if led and (led[1].endswith("?") or bids(led[1])) else ""


def tells_time(text: str, total_s: float) -> bool:
    """Whether a line tells when something is or how long it takes, other than all of it, what is before, or the end."""
    text = text.strip()
    title, time, _ = timed_title(text)
    is_counted = _COUNTED.match(text) is not None
    is_of_all = tells_length(text) and not is_counted
    if len(text) > _LONGEST_TIMED or is_of_all or is_beforehand(title) or is_afterwards(title):
        return False
    if len(_HOUR.findall(text)) > _MOST_HOURS:  # the plan in short
        return False
    if _is_end(text) or (names_all(title) and len(title.split()) <= _WORDS_OF_ALL and not is_counted):
        return False
    has_hour = begins_at(text)
    if (
        time
        and total_s
        and not (has_hour or is_counted)
        and (spans([time])[0].duration_s or 0.0) >= _NEARLY_ALL * total_s
    ):
        return False
    return bool(time) or has_hour or (_HOUR.search(text) is not None and not _DATE.search(text))


def _is_end(text: str) -> bool:
    return is_over(_HOUR.sub("", text).strip(TIME_EDGES))


def like_parts(document: Document, used: Table, themes: Sequence[Theme]) -> tuple[str, ...]:
    """Return the titles that look like those of a table made out of text and are none, and the items of their lists.

    Where the parts are timed, those before the first and after the last, below the same, may be parts too; else those
    that hold a list as long as theirs.
    """
    if used.is_banded or any(block is used for block in document.blocks) or not used.rows:
        return ()
    own = {row.line for row in used.rows}
    are_timed = any(theme.duration_s for theme in themes)
    titles = _titles_beside(document, own, themes, are_timed=are_timed)
    above = _titles_above(document, own) if are_timed else []
    counted = _counted_steps(document, own)
    every = (text.strip().partition("\n")[0] for text in (*above, *counted, *titles, *_items_among(document, own)))
    names = {folded(theme.theme) for theme in themes}
    found = [text for text in dict.fromkeys(every) if not is_beside(text)]
    found = [text for text in found if folded(text.partition(":")[0]) not in names]  # what it says went below its name
    return tuple(sorted(found, key=lambda text: not (timed_title(text)[1] or asked_in_line(text))))


def bold_between(document: Document, used: Table) -> list[str]:
    """Return the lines in bold letters between the first part of a table made out of text and the last."""
    own = {row.line for row in used.rows}
    if used.is_banded or any(block is used for block in document.blocks) or not own:
        return []
    bold = (block for block in document.paragraphs if rank_of(block) == BOLD and min(own) < block.line < max(own))
    return [block.text.strip() for block in bold if block.line not in own and not _is_label(block)]


def rank_of(block: Paragraph) -> int:
    """Return the level of a heading, or the rank of a wholly bold line."""
    if 0 < block.level < TITLE_LEVEL:
        return block.level
    is_set_apart = block.is_bold and not block.is_item and len(block.text) <= MAX_TIMED_LENGTH
    return BOLD if is_set_apart and not block.level else 0


def _titles_beside(document: Document, own: set[int], themes: Sequence[Theme], *, are_timed: bool) -> list[str]:
    """Return the titles set as those of the parts between the first and the last, and those before and after."""
    names = {folded(theme.theme) for theme in themes if theme.theme}
    every = [block for block in document.paragraphs if rank_of(block)]
    is_own = [
        block.line in own or folded(block.text) in names or folded(timed_title(block.text)[0]) in names
        for block in every
    ]
    counts = Counter(rank_of(block) for block, is_part in zip(every, is_own, strict=True) if is_part)
    ranks = {rank for rank, count in counts.items() if rank < BOLD or count >= max(2, _MOSTLY * counts.total())}
    headings = [(block, is_part) for block, is_part in zip(every, is_own, strict=True) if BOLD in ranks or block.level]
    places = [at for at, (block, is_part) in enumerate(headings) if is_part and rank_of(block) in ranks]
    if not places:
        return []
    top = min(ranks)
    before = list(takewhile(lambda each: rank_of(each[0]) >= top, reversed(headings[1 : places[0]])))[::-1]
    before = [each for each in before if not names_day(each[0].text)]
    after = list(takewhile(lambda each: rank_of(each[0]) >= top, headings[places[-1] + 1 :]))
    alike = Counter(folded(block.text) for block, _ in headings)
    among = [each for each, is_part in headings[places[0] : places[-1]] if not is_part and rank_of(each) in ranks]
    among = [each for each in among if each.level or (alike[folded(each.text)] == 1 and not _is_label(each))]
    beside = [each for each, _ in (*before, *after) if rank_of(each) in ranks]
    beside = [each for each in beside if not (names_whole(each.text) or _is_label(each))]
    if are_timed:
        return [each.text for each in (*among, *beside)]
    lists = [_list_below(document, each) for each in beside if not is_beside(each.text)]
    least = max(_FEWEST_LISTED, _MOSTLY * len(own) / max(1, len(names)))
    return [each.text for each in among] + [text for each in lists if len(each) > least for text in each]


def names_whole(text: str) -> bool:
    """Whether a title is that of all parts together, “Programme”, or says no more than how long they take."""
    title, time, _ = timed_title(text)
    return names_all(text) or (bool(time) and names_only_paper(title))


def _is_label(block: Paragraph) -> bool:
    """Whether a bold line says what stands below it and is no title: “Questions”, “Materials:”."""
    text = block.text.strip()
    is_told = text.endswith(":") or label(text) is not None or is_label_of_questions(text, is_title=True)
    return not block.level and is_told


def is_beside(text: str) -> bool:
    """Whether a title is of what the host reads or does besides, of when and where it is, or of its end."""
    title, time, _ = timed_title(text)
    is_set_up = bool(time) and is_set_up_first(title)
    is_paper = (names_beside(text) and not is_set_up) or is_for_host(text) or is_label_of_questions(text, is_title=True)
    is_end = _HOUR.search(text) is not None and _is_end(text)
    return is_paper or is_end or any(when_and_where(text))


def _list_below(document: Document, title: Paragraph) -> list[str]:
    """Return a title and the items of the list that stands below it."""
    below = [block for block in document.paragraphs if block.line > title.line]
    own = takewhile(lambda block: not 0 < rank_of(block) <= rank_of(title), below)
    items = [block.text for block in own if block.is_item and not block.depth]
    are_short = 2 * sum(len(text) <= MAX_TITLE_LENGTH for text in items) > len(items)
    return [title.text, *(items if are_short else [])]


def _counted_steps(document: Document, own: set[int]) -> list[str]:
    """Return the titles that count the steps of the whole, “Step 1: …”, “Step 2: …”, where the deck is out of some."""
    found = defaultdict[str, list[Paragraph]](list)
    for block in document.paragraphs:
        if len(block.text) <= _LONGEST_STEP and block.line not in own and (match := _STEP.match(block.text)):
            found[match[1].casefold()].append(block)
    steps = [each for each in found.values() if len(each) >= _FEWEST_STEPS and each[0].line < max(own)]
    return [block.text for each in steps for block in each]


def _titles_above(document: Document, own: set[int]) -> list[str]:
    """Return the headings of which several hold parts, the highest such, with those like them between."""
    above, held = dict[int, int](), defaultdict[int, Counter[int]](Counter)
    headings = [block for block in document.paragraphs if 0 < block.level < TITLE_LEVEL]
    for block in document.paragraphs:
        if block.line in own:
            for level, line in above.items():
                held[level][line] += 1
        if 0 < block.level < TITLE_LEVEL:
            above = {level: line for level, line in above.items() if level < block.level} | {block.level: block.line}
    several = {level: [line for line in counts if counts[line] > 1] for level, counts in held.items()}
    level = min((level for level, lines in several.items() if len(lines) > 1), default=0)
    if not level or any(each.level <= level and each.line in own for each in headings):
        return []
    first, *_, last = held[level]
    return [each.text for each in headings if each.level == level and first <= each.line <= last]


def _items_among(document: Document, own: set[int]) -> list[str]:
    """Return the items of the lists many of whose items stand at the lines ``own``, and of lists all bold as these."""
    found, bold, is_kept_bold = list[str](), list[str](), False
    for is_list, run in groupby(document.blocks, key=lambda block: isinstance(block, Paragraph) and block.is_item):
        items = [block for block in run if isinstance(block, Paragraph)] if is_list else []
        depth = min((item.depth for item in items if item.line in own), default=0)
        items = [item for item in items if item.depth == depth]
        others = [item.text for item in items if item.line not in own and not item.text.startswith(SIGNS)]
        others = [text for text in others if not _is_end(text)]
        own_items = len({item.line for item in items} & own)
        are_kept = len(others) < own_items or (own_items > 1 and len(others) <= _MOST_OTHERS * own_items)
        are_bold = all(item.is_bold for item in items)
        found += others if are_kept else []
        bold += others if are_bold and not are_kept else []
        is_kept_bold = is_kept_bold or (are_kept and are_bold)
    return [*found, *bold] if is_kept_bold else found
