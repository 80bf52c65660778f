"""What of a document is in no part of the deck it becomes: counted, and told with its first words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import fields
from itertools import groupby, takewhile

from cafe_presenter.core.base.problem import Place, Problem, Severity, few, short
from cafe_presenter.core.deck.deck import Deck, Theme, Vote
from cafe_presenter.core.deck.vocabulary import VOTE_WAYS, kind_named, priority_named, vote_way_named
from cafe_presenter.core.importing.asking import (
    aside_behind,
    is_question,
    is_spoken_of,
    questions_in,
    without_addresses,
)
from cafe_presenter.core.importing.asking_titles import tells_length
from cafe_presenter.core.importing.begun import begins_at, is_over
from cafe_presenter.core.importing.document import ROW_LEVEL, TITLE_LEVEL, Document, Paragraph, Table
from cafe_presenter.core.importing.marked_minutes import without_bare_minutes
from cafe_presenter.core.importing.one_time import TIME_EDGES, is_time
from cafe_presenter.core.importing.paperwork import names_beside
from cafe_presenter.core.importing.records import label
from cafe_presenter.core.importing.spans import spans
from cafe_presenter.core.importing.spine import is_afterwards, is_beforehand, names_all
from cafe_presenter.core.importing.timed_titles import timed_title
from cafe_presenter.core.importing.when_where import when_and_where

_NO_LETTERS = re.compile(r"[\W_]+")
_NAMED = re.compile(r"[^:\n]{2,40}?\s*:\s*(\S.*)", re.DOTALL)
_MAX_WORK = 60_000_000
"""Characters compared above which only whole lines are looked for."""
_PARTED = re.compile(r"[:,;|/·→()]")
_MOST_SHOWN = 200
_MOST_NAMED = 8
_SHORTEST = 2
_SHORTEST_PART = 12
_HOUR = re.compile(r"\b\d{1,2}[:h]\d{2}\b|\b\d{1,2}(?:\s?[ap]\.?m|(?:\.\d{2})? Uhr)\b", re.IGNORECASE)
_DATE = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b")
"""What an hour may stand beside that says when a text came out, and no part."""
_STEP = re.compile(r"\W*([^\W\d_]{3,})\s\d{1,2}(?:\s?[&+–-]\s?\d{1,2})?\s?[:.–—-]\s*\S")
_FEWEST_STEPS = 3
_LONGEST_STEP = 110
_LONGEST_TIMED = 200
"""Letters above which a line that tells an hour is prose."""
_WORDS_OF_ALL = 3
_FEW_BESIDE = 24
"""Letters that lead to a question, “Discuss in your groups:”, which nobody misses."""


def not_in_deck(
    document: Document, deck: Deck, used: Table, *, header: int | None, told: frozenset[int]
) -> list[Problem]:
    """Return what is told of the lines and cells that are nowhere in the deck, nothing when all are there.

    Rows of the table at the lines ``told`` were told one by one, other tables with their number of rows. ``texts`` are
    the first of those lines. Those that tell a time, ask, or are titles between the parts are a doubt of their own.
    """
    shown = [line for text in _texts_of(deck) for line in text.split("\n")]
    lines = list(map(folded, shown))
    whole = {*lines, *(part for line in shown for part in _short_parts(line))}
    written = [*_around(document, used), *_inside(used, header, told), *_cut_off(used)]
    joined = "".join(lines) if len(written) * sum(map(len, lines)) <= _MAX_WORK else ""
    missing = [text for text in written if not _is_there(text, whole, joined)]
    mute = _mute(document, deck, used)
    if not missing:
        return mute
    asked = [(text, each) for text in missing if not is_spoken_of(text) for each in questions_in(text)[:1]]
    asked = [(text, each) for text, each in asked if 2 * len(each.rpartition(": ")[2]) >= len(text)]
    asking = {text for text, each in asked if is_question(each) and not _holds(each, whole, joined)}
    params: dict[str, str | int] = {
        "count": len(missing),
        "of": sum(bool(text.strip()) for text in written),
        "start": short(missing[0]),
        "texts": "\n".join(missing[:_MOST_SHOWN]),
    }
    problems = [Problem("import.not_in_deck", Place(document.file), params, Severity.WARNING)]
    total_s = sum(theme.duration_s or 0.0 for theme in deck.themes)
    titles = _titles_among(document, used, are_timed=total_s > 0) | _counted_steps(document, used)
    parts = [text for text in missing if text in titles or text in asking or _tells_time(text, total_s)]
    parts.sort(key=lambda text: (text not in titles, text not in asking))
    if parts:
        named = few([short(text, 80) for text in parts], _MOST_NAMED, between=" · ")
        told_of: dict[str, str | int] = {"parts": len(parts), "start": named}
        problems.insert(0, Problem("import.doubt_left_parts", Place(document.file), told_of, Severity.WARNING))
    return [*mute, *problems]


def _mute(document: Document, deck: Deck, used: Table) -> list[Problem]:
    """Return a doubt about the items of a list of questions that ask nothing and went to the notes of one."""
    if not used.guessed or any(theme.duration_s for theme in deck.themes):
        return []
    notes = {line for theme in deck.themes for line in theme.notes.split("\n")}
    named = [
        text
        for text in _items_among(document, {row.line for row in used.rows})
        if text.strip() in notes and without_addresses(text).strip()
    ]
    params: dict[str, str | int] = {
        "count": len(named),
        "start": few([short(text, 80) for text in named], _MOST_NAMED, between=" · "),
    }
    return [Problem("import.doubt_in_notes", Place(document.file), params, Severity.WARNING)] if named else []


def _tells_time(text: str, total_s: float) -> bool:
    """Whether a line tells when something is or how long it takes, other than all of it, what is before, or the end."""
    text = text.strip()
    title, time, _ = timed_title(text)
    if len(text) > _LONGEST_TIMED or tells_length(text) or is_beforehand(title) or is_afterwards(title):
        return False
    if _is_end(text) or (names_all(title) and len(title.split()) <= _WORDS_OF_ALL):
        return False
    if time and total_s and spans([time])[0].duration_s == total_s:
        return False
    return bool(time) or begins_at(text) or (_HOUR.search(text) is not None and not _DATE.search(text))


def _is_end(text: str) -> bool:
    return is_over(_HOUR.sub("", text).strip(TIME_EDGES))


def _titles_among(document: Document, used: Table, *, are_timed: bool) -> set[str]:
    """Return the headings among the parts of a table that was made out of text, and the items of their lists.

    Where these ``are_timed``, those like them before the first and after the last, below the same, may be parts too.
    """
    if used.is_banded or any(block is used for block in document.blocks) or not used.rows:
        return set()
    own = {row.line for row in used.rows}
    levels = {block.level for block in document.paragraphs if block.line in own} - {0, TITLE_LEVEL, ROW_LEVEL}
    headings = [block for block in document.paragraphs if 0 < block.level < TITLE_LEVEL]
    places = [at for at, block in enumerate(headings) if block.line in own]
    items = {*_items_among(document, own), *(_titles_above(document, own) if are_timed else ())}
    if not places or not levels:
        return items
    before = takewhile(lambda each: each.level >= min(levels), reversed(headings[1 : places[0]]))
    after = takewhile(lambda each: each.level >= min(levels), headings[places[-1] + 1 :])
    among = [each for each in headings[places[0] : places[-1]] if each.level in levels]
    beside = [
        each
        for each in (*before, *after)
        if each.level in levels and not (names_beside(each.text) or names_all(each.text))
    ]
    return {each.text for each in (*among, *(beside if are_timed else ()))} | items


def _counted_steps(document: Document, used: Table) -> set[str]:
    """Return the titles that count the steps of the whole, “Step 1: …”, “Step 2: …”, where the deck is out of some."""
    own = {row.line for row in used.rows}
    found = defaultdict[str, list[Paragraph]](list)
    for block in document.paragraphs:
        if len(block.text) <= _LONGEST_STEP and block.line not in own and (match := _STEP.match(block.text)):
            found[match[1].casefold()].append(block)
    steps = [each for each in found.values() if len(each) >= _FEWEST_STEPS and each[0].line < max(own, default=0)]
    return {block.text for each in steps for block in each}


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
    """Return the items of the lists most of whose items stand at the lines ``own``, and of lists all bold as these."""
    found, bold, is_kept_bold = list[str](), list[str](), False
    for is_list, run in groupby(document.blocks, key=lambda block: isinstance(block, Paragraph) and block.is_item):
        items = [block for block in run if isinstance(block, Paragraph)] if is_list else []
        depth = min((item.depth for item in items if item.line in own), default=0)
        items = [item for item in items if item.depth == depth]
        others = [item.text for item in items if item.line not in own and not _is_end(item.text)]
        are_kept, are_bold = 2 * len(others) < len(items), all(item.is_bold for item in items)
        found += others if are_kept else []
        bold += others if are_bold and not are_kept else []
        is_kept_bold = is_kept_bold or (are_kept and are_bold)
    return [*found, *bold] if is_kept_bold else found


def _around(document: Document, used: Table) -> Iterator[str]:
    """Yield the lines of text that are no part of the table that was taken."""
    is_typed = not used.is_banded and not any(block is used for block in document.blocks)
    own = {row.line for row in used.rows} if is_typed else set[int]()
    if own and not used.fields:  # cells may go on over the lines between
        own = set(range(min(own), max(own) + 1))
    for block in document.paragraphs:
        if block.line not in own:
            yield from block.text.split("\n")


def _inside(used: Table, header: int | None, told: frozenset[int]) -> Iterator[str]:
    """Yield the lines in the cells of the table that was taken; its header only names, on every page of it."""
    names = {folded(cell) for cell in used.rows[header].cells} if header is not None else set[str]()
    for row in used.rows[0 if header is None else header + 1 :]:
        for cell in row.cells:
            if row.line not in told and folded(cell) not in names:
                yield from cell.split("\n")


def _cut_off(used: Table) -> Iterator[str]:
    """Yield what stands in the table that the one taken was made of, and nowhere in that one."""
    if used.guessed:
        return
    kept = folded("".join(cell for row in used.rows for cell in row.cells))
    for row in (row for part in used.parts for row in part.rows):
        yield from (line for cell in row.cells for line in cell.split("\n") if folded(line) not in kept)


def _is_there(text: str, whole: set[str], joined: str) -> bool:
    title, time, _ = timed_title(text)
    if (is_time(text) and not (time and title)) or kind_named(text) or priority_named(text) or vote_way_named(text):
        return True
    labelled, named = label(text.strip()), _NAMED.match(text)
    rest = labelled[1] if labelled else named[1] if named else ""
    if (labelled and not rest.strip()) or is_time(rest):
        return True
    if any(_holds(each, whole, joined) for each in (text, title, without_bare_minutes(text), rest)):
        return True
    if len(folded(text)) < _SHORTEST:
        return True
    if any(told := when_and_where(text)):
        return all(_holds(each, whole, joined) for each in told if each)
    asked = questions_in(text) or aside_behind(text)[:1]
    beside = text
    for each in asked:
        beside = beside.replace(each, " ")
    is_asked = all(_holds(each, whole, joined) for each in asked)
    return is_asked and (len(folded(beside)) <= _FEW_BESIDE or _holds(beside, whole, joined))


def _short_parts(line: str) -> Iterator[str]:
    """Yield the short texts that a line begins or ends with, and those between its commas and colons."""
    yield from (each for part in _PARTED.split(line) if 0 < len(each := folded(part)) < _SHORTEST_PART)
    words = [each for word in line.split() if (each := folded(word))]
    for count in range(1, min(len(words), _SHORTEST_PART)):
        ends = ("".join(words[:count]), "".join(words[-count:]))
        yield from (part for part in ends if len(part) < _SHORTEST_PART)


def _holds(text: str, whole: set[str], joined: str) -> bool:
    """Whether a deck holds a text: a short one, which may be a part of a word, as a line of its own."""
    letters = folded(text)
    if len(letters) < _SHORTEST_PART:
        return len(letters) >= _SHORTEST and letters in whole
    return letters in whole or letters in joined


def folded(text: str) -> str:
    """Return the letters and digits of a text, without case: what stays of it however it is set."""
    return _NO_LETTERS.sub("", text).casefold()


def _texts_of(deck: Deck) -> Iterator[str]:
    yield from (deck.title, deck.subtitle, deck.venue, deck.host, deck.date, deck.next_date, deck.licence)
    if deck.article is not None:
        article = deck.article
        yield from (article.title, article.author, article.publisher, article.date, article.url, article.summary)
    for theme in deck.themes:
        yield from texts_of_item(theme)


def _vote_lines(vote: Vote) -> Iterator[str]:
    """Yield a vote as the one line of a cell that it may have been, by each name of the way it is given."""
    for name in (vote.way, *VOTE_WAYS[vote.way]):
        yield " ".join((name, vote.question, *vote.options))


def texts_of_item(theme: Theme) -> Sequence[str]:
    """Return all that an item of a deck says, in the words of a document."""
    follow_ups = [text for each in theme.follow_ups for text in (each.when, each.text)]
    sources = [text for each in theme.sources for text in (each.text, each.url)]
    facts = [
        " ".join(getattr(each, field.name) for field in fields(each)) for each in theme.facts
    ]  # one line of a cell
    vote = "\n".join(_vote_lines(theme.vote)) if theme.vote is not None else ""
    twins = [text for each in theme.translations for text in (each.theme, each.question)]
    return (
        *(theme.theme, theme.question, theme.objective, theme.notes, theme.plain, theme.kind, theme.priority),
        *follow_ups,
        *sources,
        *facts,
        vote,
        *twins,
    )
