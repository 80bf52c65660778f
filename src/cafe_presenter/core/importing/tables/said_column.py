"""The one column of a table whose cells a room can talk about, though no word says so: it asks, or claims something."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from cafe_presenter.core.deck.field import words
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import is_prompt, is_question, unnumbered, unquoted
from cafe_presenter.core.importing.asking.claims import HOUSE, are_claims
from cafe_presenter.core.importing.document.document import Document, Table, TableRow, below_titles
from cafe_presenter.core.importing.document.evidence import labelled
from cafe_presenter.core.importing.papers.other_papers import is_catalogue, names_answer
from cafe_presenter.core.importing.tables.columns import header_field
from cafe_presenter.core.importing.tables.layouts import NUMBERS, is_number, kept_column
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.core.importing.words.header_words import names_category, names_who_or_where, other_name

OF_COLUMN = "import.doubt_column"
"""What is told of a table that was made of one column of another."""
_STATEMENTS = frozenset(
    loose(word)
    for word in words(
        "statement, claim, motion, resolution, opinion, thesis, affirmation, énoncé, proposition, thèse, idée "
        "reçue, stelling, these, aussage, behauptung, afirmación, enunciado, moción, affermazione, tesi, mozione, "
        "afirmação, moção, påstand, udsagn, erklæring, påstående, väite, twierdzenie, stwierdzenie, teza, tvrzení, "
        "prompt, icebreaker, ice breaker, conversation starter, talking point, challenge, dare, dilemma, scenario, "
        "brise-glace, amorce, défi, gage, dilemme, situation, mise en situation, impuls, gesprächsimpuls, reto, "
        "desafío, dilema, sfida, spunto, uitdaging, desafio, utmaning"
    )
)
_FOR = frozenset(
    loose(word)
    for word in words(
        "for, pour, pro, pros, dafür, voor, a favor, favore, enig, agree, oui, yes, ja, d'accord, eens, za, arguments "
        "for, arguments pour, for-argument, argument pro, einig"
    )
)
_AGAINST = frozenset(
    loose(word)
    for word in words(
        "against, contre, contra, con, cons, dagegen, tegen, en contra, contro, uenig, disagree, non, no, nein, nee, "
        "oneens, imod, mot, przeciw, pas d'accord, arguments against, arguments contre, uneinig"
    )
)
_TOLD = frozenset(
    loose(word)
    for word in words(
        "definition, meaning, description, explanation, requirement, criterion, task, action, rule, comment, note, "
        "result, définition, signification, sens, explication, exigence, critère, tâche, règle, commentaire, "
        "remarque, Bedeutung, Beschreibung, Erklärung, Aufgabe, Regel, Kommentar, definición, significado, "
        "descripción, tarea, regla, definizione, significato, descrizione, compito, regola, betekenis, omschrijving, "
        "taak, definição, descrição, tarefa"
    )
)
"""What a column is called that tells what things are, or what has to be done, and says nothing to argue about."""
_FIELDS = ("theme", "question", "follow_ups", "notes")
_FEWEST, _MOST = 3, 1000
_MOST_COLUMNS = 12
_LEAST_ASKING = 0.6
_LEAST_FILLED, _LEAST_DIFFERENT = 0.8, 0.9
_LONGEST, _FEW_LONG, _LONGEST_NAME = 320, 0.05, 40
_FEWEST_WORDS, _LONGEST_COUNT, _HALF = 3, 4, 0.5
_MOST_CATEGORIES = 0.8
_MOST_TEXTS = 3
"""Columns of text beside the one that is said, from which a table is of something else."""
_FEWEST_MARKS, _FEWEST_TO_FILL = 3, 2


def column_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of what one column of a table says to a room, and the number of blocks before it.

    Of several it is the longest.
    """
    found = [
        (index, made)
        for index, table in enumerate(document.blocks)
        if isinstance(table, Table) and (made := _of_table(table)) is not None
    ]
    return max(found, key=lambda pair: len(pair[1].rows), default=None)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a table: what its header calls it, and its cells, those merged with the one above filled."""

    at: int
    name: str
    cells: tuple[str, ...]

    @property
    def written(self) -> list[str]:
        return [cell for cell in self.cells if any(map(str.isalpha, cell))]

    @property
    def is_text(self) -> bool:
        """Whether most cells say something in words, each something else."""
        return 2 * len(self.written) >= len(self.cells) and len(set(self.written)) > len(self.written) / 2

    @property
    def is_category(self) -> bool:
        """Whether a column is called so, or says the same of several rows."""
        return names_category(self.name) or len(set(self.written)) <= _MOST_CATEGORIES * len(self.written)

    @property
    def names_themes(self) -> bool:
        """Whether each cell is a short name, and no time, number or address."""
        names = self.written
        is_filled = len(names) >= _LEAST_FILLED * len(self.cells) and len(set(names)) > 1
        if names_who_or_where(self.name) or loose(self.name) in _FOR | _AGAINST:
            return False
        are_short = bool(names) and median(map(len, names)) <= _LONGEST_NAME and not any(map(is_question, names))
        return is_filled and are_short and not any(is_time(each) or "://" in each for each in names)


@dataclass(frozen=True, slots=True)
class _Beside:
    """The columns beside the one that is said: those that may name its themes, and all that do not only count."""

    themes: tuple[_Column, ...]
    told: tuple[_Column, ...]


def _of_table(table: Table) -> Table | None:
    rows = below_titles(table)
    if table.fields or not _FEWEST <= len(rows) <= _MOST or table.width > _MOST_COLUMNS:
        return None
    is_headed = _is_header(rows)
    header, below = (rows[0] if is_headed else TableRow((), 0)), rows[is_headed:]
    columns = [_Column(at, header.cell(at).strip(), _filled(below, at)) for at in range(table.width)]
    if is_catalogue(header, below) or any(names_answer(each.name) for each in columns) or _is_scale(columns):
        return None
    said = max(columns, key=lambda each: (_worth(each, columns), -each.at))
    others = [each for each in columns if each is not said]
    if not _worth(said, columns):
        return None
    if not _are_argued(columns) and sum(each.is_text and not each.names_themes for each in others) >= _MOST_TEXTS:
        return None
    beside = _Beside(
        tuple(each for each in others if each.names_themes and (each.at < said.at or each.is_category)),
        tuple(each for each in others if not _is_count(each)),
    )
    made = [_row(row, place, said, beside=beside) for place, row in enumerate(below) if _is_said(said.cells[place])]
    is_named = any(row.cells[0] for row in made)
    made = made if is_named else [replace(row, cells=row.cells[1:]) for row in made]
    return Table(tuple(made), table.name, fields=_FIELDS[not is_named :], parts=(table,))


def _is_header(rows: Sequence[TableRow]) -> bool:
    """Whether the first row names what stands below: short cells that neither ask nor claim, unlike those below."""
    first = [cell.strip() for cell in rows[0].cells if cell.strip()]
    is_short = all(
        len(cell) <= 2 * _LONGEST_NAME and not is_question(cell) and not HOUSE.search(cell) for cell in first
    )
    is_named = any(_names_said(cell) or loose(cell) in _FOR | _AGAINST for cell in first)
    asking = sum(any(map(is_question, row.cells)) for row in rows[1:])
    is_named = is_named or (is_short and asking >= _LEAST_FILLED * len(rows[1:]))
    below = [max(map(len, row.cells)) for row in rows[1:]]
    is_counted = any(map(is_number, first))
    return is_named or (is_short and not is_counted and 2 * max(map(len, first)) <= median(below))


def _names_said(header: str) -> bool:
    header = header.rstrip(" 0123456789")  # “Frage 1”
    return loose(header) in _STATEMENTS or "question" in (other_name(header), header_field(header)[0])


def _filled(rows: Sequence[TableRow], at: int) -> tuple[str, ...]:
    cells, above = list[str](), ""
    for row in rows:
        above = row.cell(at).strip() or (above if at in row.merged else "")
        cells.append(above)
    return tuple(cells)


def _is_said(cell: str) -> bool:
    """Whether a cell says something that is no remark: “(question missing)”."""
    is_remark = cell[:1] in "([" and cell[-1:] in ")]" and not is_question(cell.strip("()[]"))
    return any(map(str.isalpha, cell)) and not is_remark


def _worth(column: _Column, columns: Sequence[_Column]) -> int:
    """Return how surely a room is to talk about what a column holds; 0 where it is not."""
    texts = [unnumbered(cell) for cell in column.written if _is_said(cell)]
    if len(texts) < _FEWEST or len(set(texts)) < _LEAST_DIFFERENT * len(texts):
        return 0
    if sum(len(text) > _LONGEST for text in texts) > _FEW_LONG * len(texts):
        return 0
    asking = sum(is_question(text) or is_prompt(text) for text in texts)
    if asking >= _LEAST_ASKING * len(texts):
        return 4
    name = loose(column.name)
    if name in _FOR | _AGAINST | _TOLD or median(len(text.split()) for text in texts) < _FEWEST_WORDS:
        return 0
    if _names_said(column.name):
        return 3
    motions = sum(HOUSE.search(text) is not None for text in texts)
    if motions >= len(texts) / 2:
        return 2
    are_alone = all(each is column or max(map(len, each.cells)) <= _LONGEST_COUNT for each in columns)
    return int(are_claims(texts, fewest=_FEWEST, least=_HALF) if are_alone else are_claims(texts))


def _are_argued(columns: Sequence[_Column]) -> bool:
    """Whether columns say what speaks for something, and what against it."""
    names = {loose(each.name) for each in columns}
    return not names.isdisjoint(_FOR) and not names.isdisjoint(_AGAINST)


def _is_scale(columns: Sequence[_Column]) -> bool:
    """Whether each line is to be marked, or answered, by oneself: columns are numbers from 1 to 5, or to be filled."""
    empty = sum(bool(each.name) and not any(each.cells) for each in columns)
    marks = sum(each.name.isdecimal() for each in columns)
    return marks >= _FEWEST_MARKS or (empty >= _FEWEST_TO_FILL and not _are_argued(columns))


def _row(row: TableRow, place: int, said: _Column, *, beside: _Beside) -> TableRow:
    """Return the row of what is said, below its theme, with what else is asked and told beside it."""
    themes = [each for each in beside.themes if not is_number(each.cells[place], each.name)]
    theme = themes[0] if themes else None
    asked, told = list[str](), list[str]()
    for each in beside.told:
        cell = each.cells[place]
        if each is theme or not cell:
            continue
        if is_question(cell):
            asked.append(cell)
        else:
            told.append(labelled(each.name, cell) if each.name else cell)
    cells = (theme.cells[place] if theme else "", unquoted(unnumbered(said.cells[place])))
    return TableRow((*cells, "\n".join(asked), "\n".join(told)), row.line)


def _is_count(column: _Column) -> bool:
    """Whether a column only numbers the rows."""
    rows = [TableRow((cell,), 0) for cell in column.cells]
    is_run = [*column.cells] == [str(at) for at in range(1, len(column.cells) + 1)]
    return is_run or kept_column(0, column.name, rows) == NUMBERS
