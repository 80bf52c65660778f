"""How long each row of a table takes, and what of a title only says so."""

import re
from itertools import accumulate, takewhile

from cafe_presenter.core.base.durations import MAX_DURATION_S, duration
from cafe_presenter.core.importing.document.document import Table, TableRow
from cafe_presenter.core.importing.document.evidence import CELL_EDGES
from cafe_presenter.core.importing.parts.begun import is_over, is_then
from cafe_presenter.core.importing.parts.marked_minutes import bare_minutes, without_bare_minutes
from cafe_presenter.core.importing.parts.names_below import only_counts
from cafe_presenter.core.importing.tables.columns import header_field
from cafe_presenter.core.importing.tables.layouts import KEPT, NUMBERS, ColumnLayout, is_number
from cafe_presenter.core.importing.times.days import names_day, names_half
from cafe_presenter.core.importing.times.one_time import LENGTH, hour_alone, is_time, only_hours
from cafe_presenter.core.importing.times.spans import Span, spans
from cafe_presenter.core.importing.times.timed_titles import timed_titles
from cafe_presenter.core.importing.words.closing_words import CLOSING
from cafe_presenter.core.importing.words.kinds import is_end, names_break
from cafe_presenter.core.importing.words.notions import said

_FEWEST_BELOW = 2
_LEAST_HOURS = 0.6
_LONGEST_NAME = 80
_HOURS_MINUTES = re.compile(r"\d{1,2}:\d{2}(?:\s*\([^()]*\)?)?")
"""“1:35”, “1:35 (20 minutes, three times)”."""
_IN_SECONDS = re.compile(r"\((?:s|sec|secondes?|seconds?)\)", re.IGNORECASE)
"""What the header of a column says whose bare numbers are seconds."""
_LED_BY = re.compile(rf"\s*({LENGTH})(?=\s*(?:[-–—,;·|(]|$))", re.IGNORECASE)
_FEWEST_SUMMED = 3
_FEWEST_HELD = 3
_FEWEST_MARKED = 2
_FEWEST_BESIDE = 4
"""Rows of which one alone tells no time, from more than which it is no title above those below."""
_MORE = frozenset("&+/,")
"""What stands between two things that happen."""


class RowTimes:
    """The times of a table's rows: when one begins says how long the one before it takes."""

    def __init__(self, table: Table, layout: ColumnLayout) -> None:
        self._layout = layout
        self._is_guessed = table.guessed
        self._header = table.rows[layout.header] if layout.header is not None else None
        self._rows = table.rows[0 if layout.header is None else layout.header + 1 :]
        self._titles = self._timed_titles()
        self._spans = self._lengths()
        self._marked = self._marked_rows()
        self._places = {id(row): at for at, row in enumerate(self._rows)}
        self._among = self._timed_rows()
        self._bands = self._band_rows()

    def title(self, row: TableRow, theme: str) -> str:
        """Return the theme of a row without the time it tells, where most themes tell theirs."""
        named = self._titles.get(id(row), (theme, ""))[0]
        named = without_bare_minutes(named) if id(row) in self._marked else named
        told = self._told_beside(row) if only_counts(named.strip(" *_")) else ""
        return f"{named.strip()}: {told}" if told else named

    def _told_beside(self, row: TableRow) -> str:
        """Return what the column right behind the themes tells of a row whose theme counts: “Part 1 | Bread ovens”."""
        at = (self._layout.column("theme") or 0) + 1
        cell = row.cell(at).strip(CELL_EDGES + "*_") if self._layout.columns[at : at + 1] == (KEPT,) else ""
        is_name = len(cell.split()) > 1 and len(cell) <= _LONGEST_NAME and "\n" not in cell
        is_other_day = self._header is not None and names_day(self._header.cell(at).strip())
        return cell if is_name and not is_other_day else ""

    def _marked_rows(self) -> frozenset[int]:
        """Return the rows whose titles end with their minutes, “Break (10)”, as hours say of two or more, and of all.

        One whose length nothing else tells has those.
        """
        column = self._layout.column("theme") or 0
        marked = {id(row): 60.0 * bare_minutes(row.cell(column)) for row in self._rows}
        marked = {key: seconds for key, seconds in marked.items() if seconds}
        told = {key: seconds for key in marked if (seconds := self._spans.get(key, Span()).duration_s)}
        if len(told) < _FEWEST_MARKED or any(marked[key] != seconds for key, seconds in told.items()):
            return frozenset()
        self._spans |= {key: Span(seconds) for key, seconds in marked.items() if key not in told}
        return frozenset(marked)

    def is_total(self, row: TableRow) -> bool:
        """Whether a row at which all is over tells how long all others take together: “21:55 | End | 2 h 55”."""
        own_s = self._spans.get(id(row), Span()).duration_s or 0.0
        above = [span.duration_s or 0.0 for key, span in self._spans.items() if key != id(row)]
        column = self._layout.column("theme") or 0
        return len(above) >= _FEWEST_SUMMED and own_s == sum(above) and is_over(row.cell(column).strip(CELL_EDGES))

    def is_told(self, row: TableRow) -> bool:
        """Whether something says how long a row takes."""
        return bool(self._spans.get(id(row), Span()).duration_s)

    def is_break(self, row: TableRow) -> bool:
        """Whether a row has “Break” in a column where the others have their number."""
        kept = (column for column, name in enumerate(self._layout.columns) if name in (KEPT, NUMBERS))
        named = (column for column in kept if names_break(row.cell(column)))
        return any(2 * sum(is_number(each.cell(column)) for each in self._rows) > len(self._rows) for column in named)

    def is_band(self, row: TableRow) -> bool:
        """Whether a row without a title takes as long as those below it together, up to the next such: “Block 1”.

        Where several do, one whose author added up otherwise is as they are.
        """
        return id(row) in self._bands

    def _band_rows(self) -> frozenset[int]:
        column = self._layout.column("theme")
        if column is None:
            return frozenset()
        seconds = [self._spans.get(id(row), Span()).duration_s or 0.0 for row in self._rows]
        bare = [at for at, row in enumerate(self._rows) if seconds[at] and not row.cell(column).strip(CELL_EDGES)]
        bare = [at for at in bare if not self._ends_at_next(at, seconds[at])]
        exact, likely = list[int](), list[int]()
        for at, end in zip(bare, [*bare[1:], len(self._rows)], strict=False):
            sums = [*accumulate(seconds[at + 1 : end])]
            likely += [at] * (len(sums) >= _FEWEST_BELOW)
            exact += [at] * (seconds[at] in sums[_FEWEST_BELOW - 1 :])
        return frozenset(id(self._rows[at]) for at in (likely if len(exact) > 1 else exact))

    def _ends_at_next(self, at: int, seconds: float) -> bool:
        """Whether a row tells its hour alone, and the one below begins when it ends: none is within it."""
        column = self._layout.column("duration")
        if column is None or at + 1 >= len(self._rows):
            return False
        begun, after = (hour_alone(row.cell(column).strip(CELL_EDGES)) for row in self._rows[at : at + 2])
        return begun is not None and after is not None and begun + seconds == after

    def has_like(self, row: TableRow) -> bool:
        """Whether a row that tells no time is a part beside those that do: it stands among them, or below a break.

        One beside which “afterwards” or “0 min” stands, or the last with its hour, is a part wherever it is.
        """
        times = self._layout.column("duration")
        told = row.cell(times).strip(CELL_EDGES) if times is not None else ""
        if is_then(told) or duration(told) == 0:
            return True
        if self._tells_hour(row):
            return True
        column = self._layout.column("theme") or 0
        is_band = self._is_above(row, column) or names_half(row) or names_day(row.cell(column)) or column in row.merged
        return self._places[id(row)] in self._among and not is_band and not any(map(is_time, row.cells))

    def _is_above(self, row: TableRow, column: int) -> bool:
        """Whether a row that tells no time may be a title above those below: it stands in the first column, alone.

        The numbers of the others may stand there. The only one among several that tell theirs is a part whose time was
        left open.
        """
        written = [each for each in self._rows if not each.is_empty]
        bare = [each for each in written if not self.is_told(each)]
        alone = [at for at, cell in enumerate(row.cells) if cell.strip()]
        is_first = not column or (alone == [0] and self._layout.columns[:column] == (NUMBERS,))
        return is_first and (bare != [row] or len(written) <= _FEWEST_BESIDE)

    def _tells_hour(self, row: TableRow) -> bool:
        """Whether the last row tells when it begins in a column of hours, where the others tell how long they take."""
        times = self._layout.column("duration")
        if any(map(self.is_told, self._rows[self._places[id(row)] :])):
            return False
        told = [at for at, cell in enumerate(row.cells) if at != times and hour_alone(cell) is not None]
        hours = (sum(hour_alone(each.cell(at)) is not None for each in self._rows) for at in told)
        return times is not None and max(hours, default=0) >= _LEAST_HOURS * len(self._rows)

    def _timed_rows(self) -> range:
        """Return the places of the rows from the first time to the last, and those below it where one is a break.

        Those right below the last that hold as much as rows that tell theirs are among them.
        """
        told = [at for at, row in enumerate(self._rows) if self.is_told(row)]
        column = self._layout.column("theme")
        if not told or column is None:
            return range(0)
        below = [row.cell(column).strip(" *_") for row in self._rows[told[-1] + 1 :]]
        has_break = any(names_break(each) for each in below)
        fewest = min(map(self._count_held, told))
        alike = takewhile(
            lambda at: _FEWEST_HELD <= fewest <= self._count_held(at), range(told[-1] + 1, len(self._rows))
        )
        return range(told[0], len(self._rows) if has_break else max([told[-1], *(at + 1 for at in alike)]))

    def _count_held(self, at: int) -> int:
        """Return in how many columns beside the times something is told of a row that has a title."""
        column, times = self._layout.column("theme") or 0, self._layout.column("duration")
        told = [
            place for place, cell in enumerate(self._rows[at].cells) if place != times and any(map(str.isalnum, cell))
        ]
        return len(told) if column in told else 0

    def length(self, text: str, row: TableRow, field: str) -> float | None:
        """Return the seconds that a cell of ``field`` tells; None when it tells none, or more than an evening has."""
        span = self._spans.get(id(row), Span())
        if field == "minimum" and not text:
            return span.least_s
        seconds = self._plain(text, row, field)
        if seconds is None:
            seconds = self._span(text, row, field).duration_s
        return seconds if seconds is not None and 0 < seconds <= MAX_DURATION_S else None

    def minutes_of_clock(self, text: str, row: TableRow, field: str) -> int:
        """Return the minutes of a length written as an hour, 00:10, as spreadsheets do; 0 for any other.

        Hours beside it that are as far apart say the same.
        """
        if not _HOURS_MINUTES.fullmatch(text.strip()) or self._plain(text, row, field) is not None:
            return 0
        span = self._span(text, row, field)
        hours = (cell for cell in row.cells if cell.strip() != text.strip() and only_hours(cell))
        is_again = any(spans([cell])[0].duration_s == span.duration_s for cell in hours)
        return int((span.duration_s or 0.0) // 60) if span == spans([text])[0] and not is_again else 0

    def _plain(self, text: str, row: TableRow, field: str) -> float | None:
        """Return the seconds of a cell that tells a length by itself; None where it tells an hour: “18h30”, “9h”."""
        column = self._layout.column(field)
        in_seconds = column is not None and self._header is not None and _IN_SECONDS.search(self._header.cell(column))
        seconds = duration(f"{text} s" if in_seconds and text.strip().isdecimal() else text)
        if field != "duration":
            return seconds
        is_hour = self._span(text, row, field) != spans([text])[0] or (seconds or 0.0) > MAX_DURATION_S
        return None if is_hour else seconds

    def _span(self, text: str, row: TableRow, field: str) -> Span:
        """Return what a cell tells: beside the other rows in the column of durations, else by itself."""
        return self._spans.get(id(row), Span()) if field == "duration" else spans([text])[0]

    def _timed_titles(self) -> dict[int, tuple[str, str]]:
        """Return the themes of rows that say how long they take, without that time, and the time."""
        column = self._layout.column("theme")
        if column is None or self._is_guessed:
            return {}
        rows = [row for row in self._rows if row.cell(column).strip(CELL_EDGES)]
        found = timed_titles([row.cell(column) for row in rows])
        return {id(row): pair for row, pair in zip(rows, found, strict=False)}

    def _lengths(self) -> dict[int, Span]:
        """Return how long each row takes: what its hours leave open, a column of lengths beside them may tell."""
        column = self._layout.column("duration")
        if column is None:
            times = spans([time for _, time in self._titles.values()])
            return dict(zip(self._titles, times, strict=True))
        rows = [row for row in self._rows if row.cell(column).strip(CELL_EDGES) and not _is_above_others(row, column)]
        found = spans([row.cell(column).strip(CELL_EDGES) for row in rows])
        lengths = {id(row): span for row, span in zip(rows, found, strict=True)}
        beside = self._column_beside()
        open_ = (row for row in rows if beside is not None and not lengths[id(row)].duration_s)
        told = {id(row): spans([row.cell(beside or 0).strip(CELL_EDGES)])[0] for row in open_}
        begun = [row for row in rows if hour_alone(row.cell(column)) is not None]
        ended = self._ended(begun) if 2 * len(begun) > len(rows) else {}  # else “1h30” is a length
        return lengths | ended | told | self._lengths_below(begun)

    def _ended(self, rows: list[TableRow]) -> dict[int, Span]:
        """Return no length for rows that say by their hour when all is over: “17:00 End of day 1”, “18:30 Dinner”.

        “End of part 1 + tea” and “End of day wrap-up” are parts.
        """
        column = self._layout.column("theme") or 0
        titles = {id(row): row.cell(column).strip(CELL_EDGES) for row in rows}
        ended = {key: title for key, title in titles.items() if is_end(title) and _MORE.isdisjoint(title)}
        return {key: Span() for key, title in ended.items() if not CLOSING.is_within(" ".join(said(title)[1:]))}

    def _lengths_below(self, rows: list[TableRow]) -> dict[int, Span]:
        """Return the lengths that stand below most titles, “40 min – in the yard”, of rows that tell when they begin.

        Others may begin meanwhile: the hours of the next tell nothing of it.
        """
        column = self._layout.column("theme") or 0
        below = {id(row): [line for line in row.cell(column).split("\n")[1:] if line.strip()] for row in rows}
        found = {key: [match[1] for line in lines if (match := _LED_BY.match(line))] for key, lines in below.items()}
        told = {key: spans(lengths)[0] for key, lengths in found.items() if len(lengths) == 1}
        return told if len(told) >= max(_FEWEST_SUMMED, _LEAST_HOURS * len(rows)) else {}

    def _column_beside(self) -> int | None:
        """Return the column of lengths that stands beside one of hours, “Horaire | Durée”."""
        kept = (at for at, name in enumerate(self._layout.columns) if name == KEPT and self._header is not None)
        return next((at for at in kept if self._header and header_field(self._header.cell(at))[0] == "duration"), None)


def leaves_open(text: str) -> bool:
    """Whether a time says nothing of how long a part takes: when the last begins, or “0 min”."""
    return hour_alone(text) is not None or duration(text) == 0


def _is_above_others(row: TableRow, column: int) -> bool:
    """Whether nothing stands in a row but words where the others tell their time: “Part 2”, above those below."""
    return not is_time(row.cell(column)) and sum(bool(cell.strip()) for cell in row.cells) == 1
