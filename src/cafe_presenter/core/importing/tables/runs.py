"""Runs of show: tables in which times stand beside what happens then, and what of a cell is the title of a part."""

import re
from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

from cafe_presenter.core.base.durations import MAX_DURATION_S
from cafe_presenter.core.base.languages import breaks_off, goes_on_with
from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.document.document import TableRow
from cafe_presenter.core.importing.document.line_marks import POINTS
from cafe_presenter.core.importing.document.sentence_ends import BETWEEN_QUOTES, NO_SHORT_FORM, is_talk_of
from cafe_presenter.core.importing.times.days import is_date
from cafe_presenter.core.importing.times.one_time import begin_of, hour_alone, is_time
from cafe_presenter.core.importing.times.running_sums import are_sums
from cafe_presenter.core.importing.times.spans import are_starts, spans
from cafe_presenter.core.importing.times.timed_titles import timed_title, timed_titles
from cafe_presenter.core.importing.words.break_words import BREAK
from cafe_presenter.core.importing.words.header_words import names_date, names_money, names_time, names_who_or_where
from cafe_presenter.core.importing.words.kinds import kind_of_stage
from cafe_presenter.core.importing.words.talk_words import EXAMPLE

_LEAST_TIMED, _LEAST_TIMES = 0.6, 0.8
_MANY_ALIKE, _FEW_NAMES = 6, 0.3
_NEARLY_ALL = 0.75
_LEAST_FILLED = 0.8
_LEAST_OTHER = (0.5, 0.4)
"""Of what happens, how much differs from all else, and least of it: who does it comes again and again."""
_FEWEST_ROWS = 4
_FEWEST_TIMED = 2
_MOST_TIMED, _MOST_READ = 6, 300
"""Columns of times beside each other above which they are those of days or people; rows that tell which is which."""
_DAY_S = 24 * 3600.0
"""What a clock may tell of one day; parts that only tell their lengths are no longer than an evening may be."""
_LEAST_OF_ONE, _MOST_ROOMS = 0.25, 12
_MANY_HOURS = 4
_BARE = re.compile(r"\d+(?:\s?/\s?\d+)?")
"""“3”, “3/10”: no time where nothing says so."""
_RANGE = re.compile(r"(\d{1,4})(?:\s?[-–—]{1,3}\s?(\d{1,4}))?")
_COUNTED = re.compile(r"\W*(?P<word>[^\W\d_]{3,})\s?(?:n\s?[°o]\s?)?\d{1,2}\W*")
_PAIR = 2
_MOST_DIGITS = 3
_LONGEST_STAGE = 160
_LONG_TITLE = 90
_TALK = re.compile(r"[^\n]{3,140}[^\s:]\s[–—-]\s[^\W\d_][^\n.:;!?]{2,60}[^\n.:;,!?]")
_MOST_TALKS, _LONGEST_TALKS, _BETWEEN_TALKS = 3, 240, " · "
"""“On wells – Ruth Ann”: lines of a cell each of which says what is told and who tells it."""
_ITEM = re.compile(rf"^\s*(?:[{POINTS}]\s*|[-–*]\s+(?=[^\W\d_]))")
_FIRST_SENTENCE = re.compile(
    rf"((?>{BETWEEN_QUOTES}|\([^()]*\)|[^(]){{2,}}?(?<=.{{8}})(?:(?<=[^\W\d_]{{3}}){NO_SHORT_FORM}|(?<=[^\w.]))[.!?])\s+(?=\S)",
    re.DOTALL,
)
"""Dots behind fewer letters are those of short forms, “z.B.”; those quoted or in brackets end none: “(Mac. Univ.)”."""
_NAMED = re.compile(
    r"(?P<name>(?:[^\n]{4,90}?(?=\s(?P<who>[A-Z]):.*\b(?P=who):)|[^:：\n]{3,60}?[^\d\s:：]))(?(who)\s[A-Z])\s?[:：]\s+"
    r"(?=\S)(?![^.!?]*\?)",
    re.DOTALL,
)
"""“Reading aloud: each of us takes a page, …”; “Reading T: Open your books. S: … T: …” goes on with who speaks."""
_PAUSE = re.compile(r"([^:：\n]{3,40}?)\s?[:：]\s+(\S+(?:\s+\S+){4,}[.!?…])\s*$")
"""“Break: we open the windows, and go on at ten.”: a sentence behind it is said to people."""
_FOR_EXAMPLE = pattern(
    rf"(?P<name>\S.{{18,90}}?)[,;:(\s]+(?:z\.\s?B\.|e\.\s?g\.|p\.\s?ex\.|p\.\s?ej\.|ad es\.|bijv\."
    rf"|np\.|např\.|napr\.|t\.\s?ex\.|f\.\s?eks\.|esim\.|pl\.|de ex\.|напр\.|π\.\s?χ\.|ör\.|such as"
    rf"|(?:(?<=[,;:(]\s)|(?<=[,;:(])){EXAMPLE.pattern}(?=[\s:,])|{EXAMPLE.pattern}(?=\s?:))\s*\S",
    re.IGNORECASE,
)
"""“Collect: what makes a good game, e.g. music, …”: what stands before examples names it; not “show examples of”."""
_LONG_AS_TOLD = 120
"""Letters of a title from which what stands behind its colon tells how it is done."""
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
_SUM = re.compile(
    r"(?:sous[- ])?tota(?:l|le|al)\b|gesamt|summe\b|somme\b|sum\b"
    r"|(?:durée|duration|dauer|duración|durata|duur|duração)\b",
    re.IGNORECASE,
)
"""What a row is called that says how long those above take together: “Total”, “Durée effective”."""


def is_sum(title: str) -> bool:
    """Whether a row is no part of an evening, and adds up how long its parts take."""
    return _SUM.match(title.strip(" *_")) is not None


def is_run_of_show(columns: Sequence[str], below: Sequence[TableRow]) -> bool:
    """Whether a table says when what happens: a time in most rows, and a short text beside it."""
    if "theme" not in columns or _is_timetable(below):
        return False
    theme = columns.index("theme")
    rows = [row for row in below if (named := row.cell(theme).strip()) and not is_sum(named)]
    if "duration" in columns:
        times = [row.cell(columns.index("duration")).strip() for row in rows]
    else:
        times = [time for _, time in timed_titles([row.cell(theme) for row in rows])]
    timed = sum(map(is_time, times))
    last = max((at for at, time in enumerate(times, start=1) if is_time(time)), default=0)
    days = [row for row in below if row.cell(theme).strip() or sum(map(bool, map(str.strip, row.cells))) == 1]
    clocked = sum(hour_alone(time) is not None or begin_of(time) is not None for time in times)
    most_s = _DAY_S if clocked >= _LEAST_TIMED * timed else MAX_DURATION_S
    if timed < _FEWEST_TIMED or max(_days_s(days, dict(zip(map(id, rows), times, strict=True)))) > most_s:
        return False
    title = sum(len(title_and_rest(row.cell(theme).strip())[0]) for row in rows) / max(len(rows), 1)
    return timed >= _LEAST_TIMED * last and title <= _LONGEST_STAGE


def _is_timetable(rows: Sequence[TableRow]) -> bool:
    """Whether hours alone stand beside each other in many columns, as those at which trains leave or gates open."""
    hours = sum(sum(hour_alone(cell) is not None for cell in row.cells) >= _MANY_HOURS for row in rows[:_MOST_READ])
    return hours >= max(_FEWEST_ROWS - 1, _LEAST_TIMED * min(len(rows), _MOST_READ))


def _days_s(rows: Sequence[TableRow], times: Mapping[int, str]) -> list[float]:
    """Return how long each day takes: a row only the title of which is in words begins one, a clock put back too.

    Parts that begin together, in several rooms, count once: the longest of them.
    """
    days, clock_s, longest_s = [0.0], 0.0, 0.0
    told = [times.get(id(row), "") for row in rows]
    for row, span, time in zip(rows, spans(told), told, strict=True):
        is_title = not span.duration_s and sum(any(map(str.isalpha, cell)) for cell in row.cells) == 1
        start_s = begin_of(time)
        if is_title or (start_s is not None and start_s < clock_s):
            days.append(0.0)
        length_s = span.duration_s or 0.0
        is_beside = start_s is not None and start_s == clock_s and days[-1] > 0
        days[-1] += max(length_s - longest_s, 0.0) if is_beside else length_s
        longest_s = max(length_s, longest_s) if is_beside else length_s
        clock_s = clock_s if start_s is None else start_s
    return days


def says_no_part(column: int, rows: Sequence[TableRow]) -> bool:
    """Whether a column names no parts: it tells times, or one thing again and again, “to be announced”."""
    cells = [row.cell(column).strip() for row in rows if row.cell(column).strip()]
    times = sum(is_time(each) and not each.isdecimal() for each in cells)
    is_one = len(cells) >= _MANY_ALIKE and len({*cells}) <= _FEW_NAMES * len(cells)
    return is_one or (len(cells) > 1 and times >= _LEAST_TIMES * len(cells))


def with_gaps(named: Sequence[str], rows: Sequence[TableRow]) -> list[int]:
    """Return the columns called after a theme that leave rows without, where hours are told and another names them all.

    “Session”, “Topic”: a break and a lunch have no topic.
    """
    rows = [row for row in rows if not row.is_empty]
    shares = {
        at: [any(map(str.isalpha, row.cell(at))) for row in rows] for at, name in enumerate(named) if name == "theme"
    }
    full = [at for at, filled in shares.items() if all(filled) and not says_no_part(at, rows)]
    if not full or "duration" not in named or "question" in named:
        return []
    return [at for at, filled in shares.items() if sum(filled) < _LEAST_FILLED * len(rows)]


def timed_column(rows: Sequence[TableRow], width: int) -> int | None:
    """Return the column that tells when or how long: by what stands in it, by its sum, or by what it stands beside."""
    ways = (way(rows, width) for way in (_column_of_times, _summed_column, _counted_column))
    return next((column for column in ways if column is not None), None)


def _column_of_times(rows: Sequence[TableRow], width: int) -> int | None:
    """Return the column nearly all of whose cells are hours or lengths, the first row aside, which may name it.

    Most of the cells are enough where it does, and numbers. Of two, one tells how long and not when. Three hours are
    enough where each is later than the one above.
    """
    if len(rows) < _FEWEST_ROWS:
        return next((at for at in range(width) if _hours_grow([row.cell(at) for row in rows])), None)
    header, *below = rows
    found = []
    for column in range(width):
        cells, is_named = [row.cell(column).strip(" \n*_") for row in below], names_time(header.cell(column))
        is_of_place = not is_named and _count_on(cells)
        if is_of_place or names_money(header.cell(column)) or names_date(header.cell(column)):
            continue
        times = sum(is_time(cell) and (is_named or not _BARE.fullmatch(cell)) for cell in cells)
        if times >= (_LEAST_TIMED if is_named else _NEARLY_ALL) * len(below):
            found.append(column)
    return length_column(found, below) if found else None


def _count_on(cells: Sequence[str]) -> bool:
    """Whether each range begins with the number behind the end of that above: verses or pages, “1–8”, “9–13”, “14”."""
    ranges = [_RANGE.fullmatch(cell) for cell in cells]
    ends = [(int(each[1]), int(each[2] or each[1])) for each in ranges if each]
    return len(ends) == len(cells) and all(start == above + 1 for (_, above), (start, _) in pairwise(ends))


def _hours_grow(cells: Sequence[str]) -> bool:
    """Whether each of a few cells begins with an hour that is later than the one above."""
    return are_starts([begin_of(cell) or -1.0 for cell in cells])


def length_column(columns: Sequence[int], below: Sequence[TableRow]) -> int:
    """Return the first of some columns of times, or the one that says how long beside those that say when.

    So does one beside another that says how much has gone by.
    """
    if len(columns) == 1 or len(columns) > _MOST_TIMED:
        return columns[0]
    times = {column: [cell for row in below[:_MOST_READ] if (cell := row.cell(column).strip())] for column in columns}
    starts = {column for column in columns if are_starts([hour_alone(cell) or -1.0 for cell in times[column]])}
    starts |= {column for column in columns if any(are_sums(times[column], each) for each in times.values())}
    lengths = [column for column in columns if column not in starts and tell_lengths(times[column])]
    return lengths[0] if starts and lengths else columns[0]


def tell_lengths(times: Sequence[str]) -> bool:
    """Tell whether each of some times says how long it is: “10 min”, “18:00-18:20”."""
    return bool(times) and all(spans([time])[0].duration_s for time in times)


def _summed_column(rows: Sequence[TableRow], width: int) -> int | None:
    """Return the column of bare numbers that add up to the length in its header, “Full (90 min)”."""
    if len(rows) <= _FEWEST_ROWS:
        return None
    header, *below = rows
    for column in range(width):
        whole_s = spans([timed_title(header.cell(column))[1]])[0].duration_s
        told = [row.cell(column).strip() for row in below if not any(map(is_sum, row.cells))]
        numbers = [_minutes_in(cell) for cell in told if cell.isdecimal()]
        if whole_s and len(numbers) >= _LEAST_TIMED * len(told) and whole_s == 60.0 * sum(numbers):
            return column
    return None


def _counted_column(rows: Sequence[TableRow], width: int) -> int | None:
    """Return which of two unnamed columns is minutes: numbers beside what begins, breaks up or ends an evening.

    Numbers that only grow count the rows, or are pages.
    """
    rows = [row for row in rows if not any(map(is_sum, row.cells))]
    if width != _PAIR or len(rows) < _FEWEST_ROWS:
        return None
    for column in range(width):
        minutes = [_minutes_in(row.cell(column).strip()) for row in rows]
        if not all(minutes):
            continue
        titles, last = [row.cell(1 - column) for row in rows], len(rows) - 1
        kinds = {kind_of_stage(title, is_first=not at, is_last=at == last) for at, title in enumerate(titles)}
        if len(kinds & {Kind.WELCOME, Kind.BREAK, Kind.CLOSING}) >= _PAIR and minutes != sorted(minutes):
            return column
    return None


def _minutes_in(cell: str) -> int:
    """Return the minutes of an evening that a bare number is, 0 where it is none."""
    return int(cell) if cell.isdecimal() and len(cell) <= _MOST_DIGITS else 0


def stage_column(
    columns: Sequence[str], below: Sequence[TableRow], *, header: TableRow | None = None, is_named: bool = False
) -> int | None:
    """Return the free column beside the times that says what happens then: words, in nearly every row.

    What is called theme lets go of that where it is empty beside most of the times. Fewer rows are enough where the
    header of the times ``is_named``. One that the ``header`` calls after people or places, or that only counts, is
    taken where no other is.
    """
    if "duration" not in columns:
        return None
    timed = columns.index("duration")
    rows = [row for row in below if is_time(row.cell(timed))]
    if len(rows) < _FEWEST_ROWS - is_named and not _hours_grow([row.cell(timed) for row in rows]):
        return None
    if "theme" in columns and 2 * sum(bool(row.cell(columns.index("theme")).strip()) for row in rows) >= len(rows):
        return None
    others = [at for at in range(len(columns)) if header is not None and names_who_or_where(header.cell(at))]
    others += [at for at in range(len(columns)) if at not in others and _only_counts(at, rows)]
    order = [at for at in (*(at for at in range(len(columns)) if at not in others), *others) if not columns[at]]
    for least in _LEAST_OTHER:
        for column in order:
            cells = [row.cell(column).strip() for row in rows]
            filled = [cell for cell in cells if any(map(str.isalpha, cell)) and not is_time(cell) and not is_date(cell)]
            if len(filled) >= _LEAST_FILLED * len(rows) and len(set(filled)) > least * len(filled):
                return column
    return _shared_column(columns, rows)


def _only_counts(column: int, rows: Sequence[TableRow]) -> bool:
    """Whether the cells of a column say no more than which part each is: “Step 1”, “Step 2”."""
    counted = [_COUNTED.fullmatch(row.cell(column).strip()) for row in rows]
    return len({match["word"].casefold() if match else "" for match in counted} - {""}) == 1 and all(counted)


def title_column(columns: Sequence[int], rows: Sequence[TableRow]) -> int:
    """Return the first column whose cells are no sentences, which tell what is done: “Déroulement | Étape”."""
    told = {at: [text for row in rows if (text := row.cell(at).strip(" *_"))] for at in columns}
    ended = {at: sum(text.endswith((".", "!", "…")) for text in told[at]) for at in columns}
    return next((at for at in columns if 2 * ended[at] <= len(told[at])), columns[0])


def _shared_column(columns: Sequence[str], rows: Sequence[TableRow]) -> int | None:
    """Return the first of some free columns beside each other, those of rooms, one or more of which tell each row."""
    for first, last in combinations(range(min(len(columns), _MOST_ROOMS)), _PAIR):
        cells = [tuple(cell.strip() for cell in row.cells[first : last + 1]) for row in rows]
        are_filled = all(any(any(map(str.isalpha, cell)) for cell in each) for each in cells)
        own = sum(bool(each) and any(map(str.isalpha, each[0])) and not is_time(each[0]) for each in cells)
        differ = len({*cells}) > _LEAST_OTHER[0] * len(rows)
        if not any(columns[first : last + 1]) and are_filled and differ and own >= _LEAST_OF_ONE * len(rows):
            return first
    return None


def without_sign(text: str) -> str:
    """Return a text without the sign of a list that leads it."""
    return _ITEM.sub("", text, count=1)


def title_and_rest(text: str) -> tuple[str, str]:
    """Return the first line of a cell and the rest; one that breaks off goes on in the next, a long one ends sooner.

    Of several talks, “On wells – Ruth”, each in a line, all are the title.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if 1 < len(lines) <= _MOST_TALKS and all(map(_TALK.fullmatch, lines)) and sum(map(len, lines)) <= _LONGEST_TALKS:
        return _BETWEEN_TALKS.join(map(without_sign, lines)), ""
    title, _, rest = without_sign(text).partition("\n")
    while rest.strip() and (breaks_off(title) or goes_on_with(rest)):
        more, _, rest = rest.partition("\n")
        title = f"{title.rstrip()} {more.strip()}"
    if len(title) > _LONG_AS_TOLD and (led := _FOR_EXAMPLE.match(title)) and _is_whole(led["name"]):
        return led["name"].rstrip(" ,;:"), "\n".join(part for part in (title, rest) if part.strip())
    end = _end_of_title(title)
    told = title[end:].lstrip(" :：,;").removeprefix(". ").lstrip()
    return title[:end].rstrip(" ,;:" if told else ""), "\n".join(part for part in (told, rest) if part.strip())


def _end_of_title(title: str) -> int:
    """Return where in a line the title of a part ends: all of it, but where it is long or tells of a break."""
    if (paused := _PAUSE.match(title)) and BREAK.is_all_of(paused[1]):
        return paused.end(1)
    if len(title) > _LONG_AS_TOLD and (named := _NAMED.match(title)) and _is_whole(named["name"]):
        return named.end("name")
    if len(title) > _LONG_TITLE and not is_talk_of(title) and (first := _FIRST_SENTENCE.match(title)):
        return first.end(1) - first[1].endswith(".")
    return len(title)


def _is_whole(name: str) -> bool:
    """Whether no bracket and no quotation that is opened in a text is closed behind it."""
    low = name.count("„")
    if low and name.count("“") + name.count("”") != low:  # „so“, „tak”
        return False
    pairs = [pair for pair in _PAIRS if not low or pair[0] != "“"]
    return name.count('"') % 2 == 0 and all(name.count(first) == name.count(last) for first, last in pairs)
