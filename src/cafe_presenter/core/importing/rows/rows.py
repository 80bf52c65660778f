"""The rows of a table, each turned into an item of a deck."""

import re
from dataclasses import dataclass, replace

from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.base.problem import Place, Problem, Severity, short
from cafe_presenter.core.deck.deck import Fact, FollowUp, Kind, Priority, Source, Theme, Translation, counted_name
from cafe_presenter.core.deck.vocabulary import kind_named, loose, priority_named
from cafe_presenter.core.importing.asking.asking import (
    bids,
    counted_questions,
    holds_question,
    is_question,
    questions_in,
)
from cafe_presenter.core.importing.document.document import Table, TableRow
from cafe_presenter.core.importing.document.evidence import (
    CELL_EDGES,
    cited,
    facts_in,
    listed_follow_ups,
    noted,
    source_column,
    sources_in,
    vote_in,
    without_mark,
)
from cafe_presenter.core.importing.parts.asking_titles import asked_below, titled_question, with_capital
from cafe_presenter.core.importing.rows.row_cuts import asked_beside, asked_in_cell
from cafe_presenter.core.importing.rows.row_times import RowTimes, leaves_open
from cafe_presenter.core.importing.rows.wide_rows import wider_than_header
from cafe_presenter.core.importing.tables.layouts import KEPT, NUMBERS, ColumnLayout, is_number
from cafe_presenter.core.importing.tables.more_of_row import is_one_more_answer, numbered_above
from cafe_presenter.core.importing.tables.runs import is_sum, title_and_rest, without_sign
from cafe_presenter.core.importing.tables.told_apart import told_apart
from cafe_presenter.core.importing.times.days import is_date, names_day, names_half
from cafe_presenter.core.importing.times.one_time import hour_alone, is_time
from cafe_presenter.core.importing.times.timed_titles import for_each
from cafe_presenter.core.importing.words.header_words import names_question_too, names_who_or_where
from cafe_presenter.core.importing.words.kinds import is_end, kind_of_stage, names_break, only_set_up, opened_and_closed

_MAX_QUOTED, _MAX_NAME_LENGTH = 160, 160
_STARRED = re.compile(r"^\*\*\s+([^*]+?)\s*\*\*$")
"""“** Break **”: the blank within hides from Markdown that it is bold."""
_LEAST_NAMED = 0.25
"""Of the rows that name a theme, where the others go on with the one above."""
_MAY_ASK = (Kind.WELCOME, Kind.CLOSING)
_CONTENTS = {
    *("content", "contents", "prompt", "discussion", "details", "description", "contenu", "consigne", "inhalt"),
    *("impuls", "contenido", "contenuto", "inhoud", "conteudo"),
}
"""Columns beside a stage in which a whole question is what is asked then."""


@dataclass(frozen=True, slots=True)
class ReadRows:
    """The items of a table, the row each came from, the doubts, and how many written rows gave no item."""

    themes: tuple[Theme, ...] = ()
    lines: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()
    left_out: int = 0


def items_of(table: Table, layout: ColumnLayout, file: str = "") -> ReadRows:
    """Return the items in the rows below the header; ``file`` names the table in the problems."""
    reader = _Reader(table, layout, file)
    for row in reader.rows:
        reader.take(row)
    reader.finish()
    return ReadRows(opened_and_closed(reader.themes), tuple(reader.lines), tuple(reader.problems), reader.left_out)


class _Reader:
    """The walk down the rows: what is carried from one to the next, and what came of them."""

    def __init__(self, table: Table, layout: ColumnLayout, file: str) -> None:
        self._layout = layout
        self._file = file
        self._guessed = table.guessed
        self._tells_merges = table.tells_merges
        self._header = table.rows[layout.header] if layout.header is not None else None
        self.rows = table.rows[0 if layout.header is None else layout.header + 1 :]
        self._fills_down = self._names_themes()
        self._times = RowTimes(table, layout)
        self._wide = wider_than_header(self._header, self.rows, layout)
        self._apart = told_apart(self.rows, layout)
        self._says = self._is_script()
        self._above: dict[int, str] = {}
        self._section: TableRow | None = None
        self._section_is_used = False
        self._bands: list[TableRow] = []
        self._theme = ""
        written = [row for row in table.rows if not row.is_empty]
        self._several = not table.fields and sum(len(_written(row)) > 1 for row in written) > len(written) / 2
        self.themes: list[Theme] = []
        self.lines: list[int] = []
        self.problems: list[Problem] = []
        self.left_out = 0

    def take(self, row: TableRow) -> None:
        """Read one row."""
        if row.is_empty and not row.merged:
            return
        cells = self._filled(row)
        if self._repeats_header(cells) or not any(_written(row)):
            return
        if self.themes and self._goes_on(row):
            self._extend(row)
            return
        theme, question = self._text(cells, "theme"), self._text(cells, "question")
        question = without_mark(question) if self._guessed else question
        theme = without_sign(self._times.title(row, theme))
        if id(row) in self._apart:
            theme, cells[self._apart[id(row)][1]] = self._apart[id(row)][0], ""
        if theme and self._says and not holds_question(question):
            question = ""
        if not question and not any(map(str.isalpha, theme)) and self._layout.is_run:
            theme = self._break_in_time(cells) or self._named_beside(row, cells) or theme
        if not question:
            self._without_question(row, cells, theme)
            return
        if not any(letter.isalpha() for letter in question):
            self._leave_out(row, "import.no_words")  # as when a spreadsheet kept no result for a formula
            return
        if self._is_section(row, theme, question):
            self._begin_section(row, question)
            return
        if theme:
            self._drop_section()
        else:
            theme = self._carried(row)
            if not theme:
                self._warn("import.no_theme", row)  # the wall shows the question alone
        self._theme = theme
        self._add(row, cells, theme=theme, question=question)
        if len(asked := counted_questions(question)) > 1:  # the first is asked, the others follow
            first, *others = asked
            follow_ups = (*map(FollowUp, others), *self.themes[-1].follow_ups)
            self.themes[-1] = replace(self.themes[-1], question=first, follow_ups=follow_ups)

    def finish(self) -> None:
        """Tell what was still waiting for a row below it."""
        self._drop_section()
        for band in self._bands:
            self._leave_out(band, "import.no_item")

    def _filled(self, row: TableRow) -> list[str]:
        """Return the cells of a row, those merged with the one above filled with its text."""
        width = max(len(row.cells), len(self._layout.columns))
        texts = [row.cell(column).strip(CELL_EDGES) for column in range(width)]
        cells = ["" if is_blank(text) else _STARRED.sub(r"\1", text) for text in texts]
        for column in row.merged:
            if column < width and not cells[column]:
                cells[column] = self._above.get(column, "")
        self._above = dict(enumerate(cells))
        at = self._layout.column("theme")
        if at and self._layout.columns[at - 1] == NUMBERS and not (cells[at] or is_number(cells[at - 1])):
            cells[at - 1 : at + 1] = ["", cells[at - 1]]  # the row spans the number and the theme
        return cells

    def _repeats_header(self, cells: list[str]) -> bool:
        # A table that runs over several pages shows its header on each.
        header = self._header
        if header is None:
            return False
        pairs = [(cell, header.cell(column)) for column, cell in enumerate(cells) if cell]
        is_one = len(pairs) < min(len(_written(header)), 2)  # “Activity”, a title like any
        return not is_one and all(loose(cell) == loose(name) for cell, name in pairs)

    def _goes_on(self, row: TableRow) -> bool:
        """Whether a row only adds to the item above: its question or its number goes on, and it names no theme."""
        column = self._layout.column("theme")
        names_none = column is None or column in row.merged or not row.cell(column).strip()
        return names_none and (
            self._layout.column("question") in row.merged
            or numbered_above(row, self._layout.columns)
            or is_one_more_answer(row, self._layout, self._header)
        )

    def _extend(self, row: TableRow) -> None:
        """Add what stands in a row to the item above, whose question it shares."""
        last = self.themes[-1]
        cells = [row.cell(column).strip(CELL_EDGES) for column in range(len(self._layout.columns))]
        names = ("question", "objective", "notes", "follow_ups")
        own = {name: self._text(cells, name) for name in names}
        kept = [self._below_name(column, cells[column]) for column in self._kept()]
        notes = [last.notes, own["question"], own["notes"], *kept]
        sources, facts = self._evidence(cells)
        self.themes[-1] = replace(
            last,
            objective="\n".join(part for part in (last.objective, own["objective"]) if part),
            follow_ups=last.follow_ups + listed_follow_ups(own["follow_ups"]),
            sources=last.sources + sources,
            facts=last.facts + facts,
            notes="\n".join(note for note in notes if note),
        )

    def _kept(self) -> list[int]:
        return [column for column, name in enumerate(self._layout.columns) if name == KEPT]

    def _text(self, cells: list[str], field: str) -> str:
        """Return what stands in the column of a field, or in all of them."""
        found = [cells[column] for column, name in enumerate(self._layout.columns) if name == field]
        return "\n".join(text for text in found if text)

    def _without_question(self, row: TableRow, cells: list[str], theme: str) -> None:
        if self._times.is_total(row):
            self._leave_out(row, "import.no_item")
            return
        kind = self._text(cells, "kind")
        named = kind_named(kind or theme)
        if named is Kind.WELCOME and not kind and not only_set_up(self.themes):
            named = None  # “Presentations” amid an evening are none
        if named is None and theme:
            named = Kind.BREAK if names_break(theme) or (self._layout.is_run and self._times.is_break(row)) else None
        if named is not None and not named.is_theme and theme:  # a moving debate has its statement
            self._drop_section()
            title, rest = title_and_rest(theme) if named is Kind.BREAK else (theme, "")
            self._add(row, cells, theme=title, question="", kind=named)
            self._note(self._with_asked(theme, cells, rest) if named in _MAY_ASK and not kind else rest)
            return
        alone = [column for column, cell in enumerate(cells) if cell]
        column = self._layout.column("theme")
        if theme and alone == [column] and not (self._layout.is_run or self._times.is_told(row)):
            self._begin_section(row, theme)
            return
        has_time = self._times.is_told(row) or is_time(self._text(cells, "duration"))
        has_time = has_time or (self._layout.is_run and self._times.has_like(row))
        if theme and has_time and not is_sum(theme):
            self._drop_section()
            self._show_title(row, cells, theme)
            return
        is_above = alone == [self._layout.column("duration")] and not is_time(cells[alone[0]])  # “Part 1”
        is_band = is_above or names_half(row) or names_day(theme) or self._times.is_band(row)
        if is_band and not any(map(is_sum, cells)):
            self._bands.append(row)  # a day, a half of one: it is found in the notes of the first row below
            return
        is_none = any(map(is_sum, cells))
        asks = self._layout.column("question") is not None
        code = ("import.no_part", "import.no_item")[is_none] if self._layout.is_run else "import.no_question"
        code = code if asks or self._layout.is_run else "import.no_item"
        self._leave_out(row, code)

    def _break_in_time(self, cells: list[str]) -> str:
        """Return the break that the column of times names where an hour should stand, “(Break)”; take it from there."""
        column = self._layout.column("duration")
        named = cells[column].strip(" ()[]*_") if column is not None else ""
        if column is None or not names_break(named):
            return ""
        cells[column] = ""
        return named

    def _named_beside(self, row: TableRow, cells: list[str]) -> str:
        """Return what stands beside the empty title of a row that tells its time; take it from there."""
        if not is_time(self._text(cells, "duration")) or self._times.is_band(row):
            return ""
        breaks = [at for at in (self._layout.column("objective"),) if at is not None and names_break(cells[at])]
        beside = (*breaks, *(each for each in self._kept() if not names_who_or_where(self._head(each))))
        named = (at for at in beside if any(map(str.isalpha, cells[at])) and not is_date(cells[at]))
        column = next((at for at in named if len(cells[at]) <= _MAX_NAME_LENGTH), None)
        if column is None:
            return ""
        title, cells[column] = cells[column], ""
        self._warn("import.title_shown", row, theme=short(title))
        return title

    def _show_title(self, row: TableRow, cells: list[str], theme: str) -> None:
        """Take a row that says when something happens and asks nothing: its title is shown."""
        title, rest = title_and_rest(theme)
        kind = kind_of_stage(title)
        self._theme = title
        self._add(row, cells, theme=title.strip(" \t:"), question="", kind=kind)
        named, asked_there = titled_question(title) if self._layout.is_run and is_question(title) else ("", "")
        if named:
            self.themes[-1] = replace(self.themes[-1], theme=named, kind=Kind.THEME, question=asked_there)
        elif kind is not Kind.BREAK:
            rest = self._with_asked(theme, cells, rest)
        self._note(rest)
        if kind is Kind.FREE and not self._layout.is_run and not self._guessed:
            self._warn("import.title_shown", row, theme=short(theme))

    def _with_asked(self, theme: str, cells: list[str], rest: str) -> str:
        """Give the last item what its row leads to; return what is left for its notes of the ``rest`` of its title."""
        first, *after = ([] if self._guessed else self._led_to(theme, cells)) or [""]
        if not first:
            return rest
        follow_ups = (*self.themes[-1].follow_ups, *map(FollowUp, after))
        asked = with_capital(first)
        self.themes[-1] = replace(self.themes[-1], kind=Kind.THEME, question=asked, follow_ups=follow_ups)
        return "" if rest == first else rest

    def _note(self, rest: str) -> None:
        notes = (rest.strip(CELL_EDGES), self.themes[-1].notes)
        self.themes[-1] = replace(self.themes[-1], notes="\n".join(filter(None, notes)))

    def _led_to(self, theme: str, cells: list[str]) -> list[str]:
        """Return the question that the cell of a title, or one beside it, leads to or quotes first, or a list of such.

        It may be all that stands below the title in its cell.
        """
        rest = title_and_rest(theme)[1]
        told = (self._text(cells, name) for name in ("notes", "objective"))
        beside = [rest, *told, *(cells[column] for column in self._kept())]
        found = [*asked_below(theme), *asked_beside(beside), *(each for each in questions_in(rest) if each == rest)]
        if found := asked_in_cell(beside) or found[:1]:
            return found
        contents = [cells[column] for column in self._kept() if loose(self._head(column)) in _CONTENTS]
        return [text for text in contents if is_question(text) and questions_in(text) == (text,)][:1]

    def _is_section(self, row: TableRow, theme: str, question: str) -> bool:
        """Whether the one cell of the row is a title above the rows below, in a table that has no column for it."""
        alone = len(_written(row)) == 1 and not row.merged and self._several
        return alone and not theme and not holds_question(question) and self._layout.column("theme") is None

    def _carried(self, row: TableRow) -> str:
        """Return the theme of a row that names none: the title above, what is merged with it, a number, the last one.

        A document that tells which cells are merged says with an empty one that the row has no theme. In csv and
        Markdown, which cannot, an empty cell is how people write “the same as above”, in a column they called so and
        fill again every few rows; a column that was guessed is no such.
        """
        column = self._layout.column("theme")
        if self._section is not None:
            self._section_is_used = True
        elif column is not None and column not in row.merged and not self._fills_down:
            number = counted_name(len(self.themes) + 1)
            self._warn("import.theme_numbered", row, theme=number)
            return number
        elif self._theme and column is not None and column not in row.merged:
            self._warn("import.theme_carried", row, theme=short(self._theme))
        return self._theme

    def _begin_section(self, row: TableRow, theme: str) -> None:
        self._drop_section()
        self._section, self._theme = row, theme

    def _drop_section(self) -> None:
        """End a title above rows; one without any row below it is told."""
        if self._section is not None and not self._section_is_used:
            self._leave_out(self._section, "import.no_question")
        self._section, self._section_is_used = None, False

    def _leave_out(self, row: TableRow, code: str) -> None:
        self.left_out += code != "import.no_item"
        self._warn(code, row, text=" | ".join(short(cell, _MAX_QUOTED) for cell in row.cells if cell.strip()))

    def _warn(self, code: str, row: TableRow, **params: str | int) -> None:
        self.problems.append(Problem(code, Place(self._file, row.line), params, Severity.WARNING))

    def _add(self, row: TableRow, cells: list[str], *, theme: str, question: str, kind: Kind | None = None) -> None:
        notes = [" · ".join(_written(band)) for band in self._bands]
        self._bands = []
        notes.append(self._text(cells, "notes"))
        written = {name: self._text(cells, name) for name in ("kind", "priority", "duration", "minimum")}
        kind, priority = kind or kind_named(written["kind"]), priority_named(written["priority"])
        lengths = {name: self._times.length(written[name], row, name) for name in ("duration", "minimum")}
        for name in lengths:
            if minutes := self._times.minutes_of_clock(written[name], row, name):
                self._warn("import.clock_length", row, value=short(written[name], _MAX_QUOTED), minutes=minutes)
        understood = {"kind": kind, "priority": priority, **lengths}
        for name, value in understood.items():
            if written[name] and value is None and not (is_end(theme) and hour_alone(written[name]) is not None):
                if not leaves_open(written[name]):
                    self._warn("import.value_in_notes", row, field=name, value=short(written[name]))
                notes.append(self._below_name(self._layout.columns.index(name), written[name]))
        if lengths["duration"] and for_each(f"({written['duration']})"):  # a part of several turns
            self._warn("import.for_each", row, value=short(written["duration"]), theme=short(theme))
            notes.append(self._below_name(self._layout.columns.index("duration"), written["duration"]))
        below = written["duration"].split("\n")[1:] if lengths["duration"] else []
        notes += [line.strip() for line in below if line.strip() and not is_time(line)]
        notes += [self._below_name(column, cells[column]) for column in self._kept()]
        notes += [self._text(cells, "question")] if self._says and not question else []
        if row.line in self._wide:
            self._warn("import.wide_row", row, question=short(question))
        is_asked = holds_question(question) or bids(question) or kind is Kind.RULES
        if self._guessed and question and not is_asked:
            self._warn("import.no_question_mark", row, text=short(question))
        if question and is_question(theme) and not (is_asked or is_question(question)):
            self._warn("import.maybe_swapped", row, theme=short(theme), question=short(question))
        self.lines.append(row.line)
        sources, facts = self._evidence(cells)
        aim = self._text(cells, "objective")
        self.themes.append(
            Theme(
                theme=theme,
                question=question,
                objective="" if self._layout.is_run and not aim.strip(" -–—") else aim,
                duration_s=lengths["duration"],
                minimum_s=lengths["minimum"],
                kind=kind or Kind.THEME,
                priority=priority or Priority.SHOULD,
                notes="\n".join(note for note in notes if note),
                follow_ups=listed_follow_ups(self._text(cells, "follow_ups")),
                plain=self._text(cells, "plain"),
                translations=self._translations(cells),
                sources=sources,
                facts=facts,
                vote=vote_in(self._text(cells, "vote")),
            )
        )

    def _evidence(self, cells: list[str]) -> tuple[tuple[Source, ...], tuple[Fact, ...]]:
        """Return the sources of a row and its facts, which take the sources in the column beside them."""
        facts, beside = facts_in(self._text(cells, "facts")), source_column(self._layout.columns)
        if beside is None:
            return sources_in(self._text(cells, "sources")), facts
        apart = ["" if column == beside else cell for column, cell in enumerate(cells)]
        facts, left = cited(facts, sources_in(cells[beside]))
        return (*sources_in(self._text(apart, "sources")), *left), facts

    def _translations(self, cells: list[str]) -> tuple[Translation, ...]:
        languages = dict.fromkeys(name.partition(":")[2] for name in self._layout.columns if ":" in name)
        found = [
            Translation(code, self._text(cells, f"theme:{code}"), self._text(cells, f"question:{code}"))
            for code in languages
        ]
        return tuple(each for each in found if each.theme or each.question)

    def _head(self, column: int) -> str:
        return " ".join(self._header.cell(column).split()) if self._header else ""

    def _below_name(self, column: int, text: str) -> str:
        return noted(self._head(column), text)

    def _names_themes(self) -> bool:
        """Whether an empty cell of a column that its header calls a theme's means “the same as above”."""
        column = self._layout.column("theme")
        if column is None or self._tells_merges or self._header is None:
            return column is None or not self._tells_merges
        is_guessed = any(doubt.column == column for doubt in self._layout.doubts)
        rows = [row for row in self.rows if not row.is_empty]
        named = sum(bool(row.cell(column).strip()) or column in row.merged for row in rows)
        return not is_guessed and named >= _LEAST_NAMED * len(rows)

    def _is_script(self) -> bool:
        """Whether the column taken for the questions is what the host says or does each time: some of it asks."""
        column = self._layout.column("question")
        is_guessed = any(doubt.column == column for doubt in self._layout.doubts)
        is_mixed = column is not None and names_question_too(self._head(column))
        return is_mixed or (is_guessed and "duration" in self._layout.columns)


def _written(row: TableRow) -> list[str]:
    return [cell for cell in row.cells if cell.strip()]
