"""How much of an evening one reading of a document is: by this one measure the best of several readings is taken."""

from itertools import pairwise
from statistics import median

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import begins_asking, bids, holds_question
from cafe_presenter.core.importing.document.document import Document, Table
from cafe_presenter.core.importing.parts.asking_titles import length_told, tells_length
from cafe_presenter.core.importing.parts.paperwork import names_way
from cafe_presenter.core.importing.parts.told_again import are_called_so
from cafe_presenter.core.importing.rows.found import ELSEWHERE, LISTED, Found
from cafe_presenter.core.importing.times.one_time import only_hours, read_time
from cafe_presenter.core.importing.times.spans import told_length
from cafe_presenter.core.importing.words.run_words import opens_evening

_QUESTION = 1.0
_FOLLOW_UP = 0.3
_TIME = 3.0
"""A time is worth more than a question: a run of show says what an evening is, its lists what is asked within."""
_MOST_TIMES = 6
"""As many as an evening has: the steps of its parts, told at length, are worth no more than they."""
_PART = 0.2
_NOTES = 0.1
"""A part that keeps what else stands with it."""
_NUMBERED = -0.1
_MUTE = -0.35
"""A line that neither asks nor tells a time, or asks again, where no header says what it is."""
_ASKING_TITLE = -0.5
"""What asks, and became the name of another question."""
_LONG_TITLE = -0.5
_LEFT_OUT = -2.0
_HEADER = 2.5
_QUESTION_HEADER = 6.0
_CLOCK = 1.0
_MANY_HOURS = 5
_MANY_CELLS = 3
_LEAST_EVENING_S = 30 * 60.0
_FEWEST_PLANNED, _FEWEST_STEPS = 3, 2
_LONGEST_TITLE = 80
_AS_LONG = 0.8
"""Of all of a run, what the shortest of several evenings to choose from takes."""
_STEPS_OFF = 0.2
"""Of a part, what its steps take more or less in all: some are done at once."""


def worth(found: Found) -> float:
    """Return how much of an evening a table is as it was read; only to be compared within one document."""
    themes, table = found.reading.themes, found.table
    stories = [theme.notes if table.told == LISTED else "" for theme in themes]  # asked again of another: asked anew
    asking = (theme.question or theme.theme for theme in themes)
    asked = len({pair for pair in zip(asking, stories, strict=True) if is_said_to_room(pair[0])})
    below = len({each.text for theme in themes for each in theme.follow_ups if holds_question(each.text)})
    timed = sum(bool(theme.duration_s) for theme in themes)
    is_written = not table.guessed and not table.told
    has_header = found.layout.header is not None or (is_written and bool(table.fields))
    return (
        _QUESTION * asked
        + _FOLLOW_UP * below
        + _TIME * min(timed, _MOST_TIMES)
        + _PART * len(themes)
        + _NOTES * sum(bool(theme.notes) for theme in themes)
        + _NUMBERED * (len(themes) if "theme" not in found.layout.columns else 0)
        + _ASKING_TITLE * sum(bool(theme.question) and is_said_to_room(theme.theme) for theme in themes)
        + _LONG_TITLE * sum(len(theme.theme) > _LONGEST_TITLE for theme in themes if table.told != ELSEWHERE)
        + _LEFT_OUT * found.reading.left_out
        + (_MUTE * (len(themes) - asked) if (table.guessed and not timed) or table.told == LISTED else 0)
        + (_HEADER if is_written and has_header else 0)
        + (_QUESTION_HEADER if has_header and "question" in found.layout.columns else 0)
        + (_CLOCK if is_written and is_by_the_clock(found) else 0)
    )


def is_by_the_clock(found: Found) -> bool:
    """Whether a run of show says from when to when each of its many parts is."""
    rows = found.table.rows
    hours = max(sum(only_hours(row.cell(column)) for row in rows) for column in range(found.table.width))
    return hours >= _MANY_HOURS and 2 * hours >= len(rows)


def stands_for(found: Found, other: Found, document: Document) -> bool:
    """Whether what was found has all that something else has that was found in the same lines, and better."""
    return (
        _runs_cells_on(other, found, document)
        or _holds(found, other, document)
        or _is_summed_up(found, other, document)
        or _takes_all_the_time(found, other, document)
        or _is_plan_of(found, other)
    )


def _is_summed_up(run: Found, table: Found, document: Document) -> bool:
    """Whether a table below the titles of a text that all tell their time says less: “Times at a glance”."""
    titles, names = ([theme.theme for theme in each.reading.themes] for each in (run, table))
    if not run.table.guessed or table.table.guessed or not len(titles) > len(names) >= _FEWEST_PLANNED:
        return False
    is_told = all(theme.duration_s for theme in run.reading.themes) and count_asked(table) <= count_asked(run)
    return is_told and max(run.reading.lines) <= document.lines_above[table.before] and are_called_so(names, titles)


def _takes_all_the_time(run: Found, table: Found, document: Document) -> bool:
    """Whether titles of a text tell times that add up to what a line above says of the whole, and a table tells none.

    It stands outside of them: what it asks is an example, or is read before.
    """
    lengths = [theme.duration_s or 0.0 for theme in run.reading.themes]
    if not run.table.guessed or table.table.guessed or table.lasts or not all(lengths) or len(lengths) < _FEWEST_STEPS:
        return False
    first, last = min(run.reading.lines), max(run.reading.lines)
    if first <= document.lines_above[table.before] < last:
        return False
    above = (line for each in document.paragraphs if each.line < first for line in each.text.split("\n"))
    return any(tells_length(line) and told_length(length_told(line)).duration_s == sum(lengths) for line in above)


def _is_plan_of(found: Found, told: Found) -> bool:
    """Whether a table leaves no room between its rows, and tells more parts than the titles of a text that tell a time.

    It tells all of these by their names: what else stands below other titles is no part beside them.
    """
    if found.table.guessed or not told.table.guessed or not _leaves_no_room(found):
        return False
    names, timed = [theme.theme for theme in found.reading.themes], [e for e in told.reading.themes if e.duration_s]
    are_named = are_called_so([theme.theme for theme in timed], names)
    return _FEWEST_PLANNED <= len(timed) < len(names) and are_named


def _holds(found: Found, table: Found, document: Document) -> bool:
    """Whether a table stands in one of the parts that the titles of a text make, and is no evening beside them.

    It is handed out there, where it asks less than they do; or it tells the steps of that part, of which the title
    says how long it takes, as those of several others do.
    """
    if not found.table.guessed or table.table.guessed:
        return False
    above = document.lines_above[table.before]
    if any(theme.duration_s for theme in table.reading.themes):
        return _is_of_part(found, table, above) and not _is_in_whole(found, above, document)
    first, *_, last = sorted(found.reading.lines) * 2
    return first <= above < last and count_asked(found) > count_asked(table) > 0


def _is_of_part(run: Found, table: Found, above: int) -> bool:
    """Whether the steps in a table below the line ``above`` take as long as the part of a run around it, one of many.

    No part is most of an evening: what takes longer than all others together is the plan of it all. So is what opens
    and closes an evening itself.
    """
    lengths: dict[int, float] = {}
    for line, theme in zip(run.reading.lines, run.reading.themes, strict=True):
        lengths[line] = lengths.get(line, 0.0) + (theme.duration_s or 0.0)
    around = max((line for line in lengths if line <= above), default=None)
    if _opens_and_closes(table):
        return False
    steps_s, total_s = sum(theme.duration_s or 0.0 for theme in table.reading.themes), sum(lengths.values())
    if around is None or len(lengths) < _FEWEST_PLANNED or not all(lengths.values()):
        return False
    is_near = abs(steps_s - lengths[around]) <= _STEPS_OFF * lengths[around]
    return is_near and 2 * lengths[around] <= total_s


def _is_in_whole(run: Found, above: int, document: Document) -> bool:
    """Whether the part of a run that the line ``above`` stands in has the one title above all others."""
    title = max((line for line in run.reading.lines if line <= above), default=None)
    levels = {block.line: block.level for block in document.paragraphs if block.level}
    top = min(levels.values(), default=0)
    highest = [line for line, level in levels.items() if level == top]
    return highest == [title]


def _opens_and_closes(found: Found) -> bool:
    first, *_, last = found.reading.themes * 2
    return first.kind is Kind.WELCOME and last.kind is Kind.CLOSING


def count_asked(found: Found) -> int:
    """Return how many parts of what was found ask something."""
    return sum(holds_question(theme.question) for theme in found.reading.themes)


def _runs_cells_on(found: Found, table: Found, document: Document) -> bool:
    """Whether lines were read as titles that are the rows of a table, of which the cells would run into each other.

    Where the table is a run of show, and has more parts, other titles may stand beside those lines. Only one that is
    typed has the lines of the text.
    """
    if isinstance(document.blocks[table.before], Table):
        return False
    if not found.table.guessed or table.table.guessed or len(found.reading.themes) > len(table.reading.themes):
        return False
    filled = {row.line: len([*filter(str.strip, row.cells)]) for row in table.table.rows}
    cells = [filled.get(row.line, 0) for row in found.table.rows]
    is_whole = min(cells) > 1 and len(found.reading.themes) == len(table.reading.themes)
    within = [each for each in cells if each > 1] if table.layout.is_run or is_whole else []
    return 2 * sum(each >= _MANY_CELLS for each in within) > len(within)


def is_whole_beside(found: Found, run: Found) -> bool:
    """Whether parts are all of an evening, and what else stands in a longer run is none of it."""
    return _leaves_no_room(found) or _is_row_amid(found, run)


def _leaves_no_room(found: Found) -> bool:
    """Whether each part begins when the one above ends: what stands between two of them is of the first."""
    column = found.layout.column("duration")
    spans = [read_time(row.cell(column)) for row in found.table.rows] if column is not None else []
    known = [(span.start_s, span.end_s) for span in spans if span.start_s is not None and span.end_s is not None]
    is_whole = len(known) == len(spans) >= _MANY_HOURS
    return is_whole and all(above[1] == below[0] for above, below in pairwise(known))


def _is_row_amid(found: Found, run: Found) -> bool:
    """Whether parts that all tell their time stand in a row in a longer run, of which as many others tell none.

    Any others are no part of an evening that opens and closes without them.
    """
    names = {loose(theme.theme) for theme in found.reading.themes}
    places = [at for at, theme in enumerate(run.reading.themes) if loose(theme.theme) in names]
    timed = [at for at, theme in enumerate(run.reading.themes) if theme.duration_s]
    are_timed = all(theme.duration_s for theme in found.reading.themes)
    is_row = len(places) >= _MANY_HOURS and places == timed == [*range(places[0], places[-1] + 1)]
    return are_timed and is_row and (_opens_and_closes(found) or 2 * len(places) <= len(run.reading.themes))


def is_of_steps(found: Found, run: Found) -> bool:
    """Whether the parts of a reading are the steps of those of a run: most are named by it, and take less in all."""
    wholes, parts = ([(loose(each.theme), each.duration_s or 0.0) for each in of.reading.themes] for of in (run, found))
    named = sum(any(part.startswith(whole) and part != whole for part, _ in parts) for whole, _ in wholes if whole)
    takes_less = sum(length for _, length in parts) <= sum(length for _, length in wholes)
    return len(parts) > len(wholes) and 2 * named >= len(wholes) and takes_less


def is_within_part(found: Found, run: Found) -> bool:
    """Whether a reading is no longer than one part of a run by the clock, and shorter than any evening.

    Where lines of the text make it, and every row of the run says from when to when, it may be as long as that part.
    """
    lengths = [theme.duration_s or 0.0 for theme in found.reading.themes]
    longest_s = max((theme.duration_s or 0.0 for theme in run.reading.themes), default=0.0)
    is_plan = found.table.guessed and _tells_all_hours(run)
    return found is not run and 0 < sum(lengths) <= (longest_s if is_plan else min(longest_s, _LEAST_EVENING_S))


def is_of_evenings(found: Found, run: Found) -> bool:
    """Whether the parts of a table each take as long as all of a run: they are evenings to choose from.

    Most of them take longer. The run opens one, or a column of the table says that they are ways to hold it.
    """
    lengths, others = ([theme.duration_s or 0.0 for theme in of.reading.themes] for of in (found, run))
    header = found.table.rows[found.layout.header] if found.layout.header is not None else None
    are_ways = header is not None and any(map(names_way, header.cells))
    opens = run.table.guessed and len(others) > 1 and (are_ways or opens_evening(run.reading.themes[0].theme))
    is_long = len(lengths) >= _FEWEST_PLANNED and min(lengths) >= _AS_LONG * sum(others)
    return opens and is_long and median(lengths) > sum(others) > 0


def _tells_all_hours(run: Found) -> bool:
    column, header = run.layout.column("duration"), run.layout.header
    rows = run.table.rows[0 if header is None else header + 1 :]
    return column is not None and len(rows) >= _FEWEST_PLANNED and all(only_hours(row.cell(column)) for row in rows)


def is_said_to_room(text: str) -> bool:
    """Whether a text asks, though its sign be forgotten, or bids people talk."""
    return holds_question(text) or bids(text) or begins_asking(text) or text.rstrip().endswith(("...", "…"))
