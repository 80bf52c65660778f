"""A table of what each session, class or round is about, “Class | Date | Contents”: the only thing that it tells."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from statistics import median

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.field import words
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import is_question, unnumbered
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.document.evidence import labelled
from cafe_presenter.core.importing.papers.other_papers import is_catalogue, names_answer
from cafe_presenter.core.importing.tables.columns import header_field
from cafe_presenter.core.importing.tables.layouts import is_number
from cafe_presenter.core.importing.times.days import names_day
from cafe_presenter.core.importing.times.one_time import is_time
from cafe_presenter.core.importing.words.header_words import (
    STAGE,
    names_money,
    names_time,
    names_who_or_where,
    other_name,
)
from cafe_presenter.core.importing.words.kinds import kind_of_stage
from cafe_presenter.core.importing.words.run_words import called, closes_evening, names_run, opens_evening

OF_SESSIONS = "import.doubt_sessions"
"""What is told of a table that was made of such a one."""
_COUNTS = frozenset(
    loose(word)
    for word in words(
        "n, nr, no, num, #, session, séance, class, lesson, meeting, evening, week, round, day, date, soirée, "
        "rencontre, cours, semaine, tour, jour, Sitzung, Treffen, Abend, Termin, Woche, Tag, Datum, Runde, sesión, "
        "clase, encuentro, semana, día, fecha, ronda, sessione, incontro, lezione, settimana, giorno, data, sessão, "
        "encontro, aula, dia, sessie, bijeenkomst, avond, week, dag, datum, møde, dato, träff, tillfälle, spotkanie, "
        "sesja"
    )
)
"""What the first column is called where it only counts what the next is about."""
_TOPICS = frozenset(
    loose(word)
    for word in words("game, jeu, juego, Spiel, gioco, spel, jogo, Titel, titolo, título, workshop, taller, qué")
)
"""What a column of topics is called beside the names of themes and of stages."""
_MEANS = frozenset(
    loose(word)
    for word in words(
        "material, materials, materials needed, resources, supplies, equipment, props, what you need, methods, method, "
        "grouping, matériel, supports, moyens, ressources, méthode, modalité, Materialien, Medien, Medium, Methode, "
        "Methoden, Sozialform, Arbeitsform, Hilfsmittel, materiales, recursos, medios, metodología, materiali, "
        "strumenti, mezzi, risorse, metodo, materiaal, benodigdheden, middelen, werkvorm, materiais, meios, "
        "metodologia, materiał, materiały, pomoce, środki, metoda, materialer, rekvisitter, materiel, hjälpmedel"
    )
)
"""What a column is called that says with what, or how, the parts of an evening beside it are done."""
_DATE = re.compile(r"\W*(?:\w{2,9}\.?,?\s*)?\d{1,2}\W?\s*(?:de\s+)?[\w.]*\W*(?:\d{2,4})?\W*")
_LETTER = re.compile(r"[a-z][.)]\s+(?=\S)")
_BESIDE = frozenset(("objective", "notes", "follow_ups"))
_FIELDS = ("theme", "kind", "notes", "question", "follow_ups", "objective")
_FEWEST, _MOST = 3, 40
_LONGEST, _FEWEST_WORDS = 160, 2
_LEAST_FILLED, _LEAST_COUNTED = 0.8, 0.6


def session_list(document: Document) -> tuple[int, Table] | None:
    """Return the table of what the sessions in the one table of a document are about, and the blocks before it.

    One right below the title of a run is that of its parts, whatever its columns are called; so is one whose sheet is
    called so, or the file of which it is all.
    """
    above, made = called(document.file) if len(document.blocks) == 1 else "", list[tuple[int, Table]]()
    for index, block in enumerate(document.blocks):
        if isinstance(block, Table):
            found = _sessions(block, is_run=names_run(above) or names_run(block.name))
            made += [(index, found)] if found is not None else []
        above = block.text.strip(" :*_#") if isinstance(block, Paragraph) and block.text.strip() else above
    return made[0] if len(made) == 1 else None


def _sessions(table: Table, *, is_run: bool) -> Table | None:
    rows = [row for row in table.rows if not row.is_empty]
    if table.fields or not _FEWEST < len(rows) + is_run <= _MOST:
        return None
    header, *below = rows
    counted = [at for at, cell in enumerate(header.cells) if _counts(cell, at, below)]
    topics = [at for at, cell in enumerate(header.cells) if at not in counted and _names_topics(cell)]
    has_means = not {loose(cell) for cell in header.cells}.isdisjoint(_MEANS)
    has_means = has_means and "item" not in map(loose, header.cells)  # a stock of goods
    tells_more = has_means or any(map(_tells_more, header.cells))
    if is_run and not topics:
        is_headed = bool(counted) or tells_more or any(map(other_name, header.cells))
        header, below = (header, below) if is_headed else (TableRow(("",) * table.width, 0), rows)
        days = [at for at, cell in enumerate(rows[0].cells) if names_day(cell)][:1]  # the first of several
        header, below = (rows[0], rows[1:]) if days else (header, below)
        topics = days or [at for at in range(table.width) if at not in counted and _are_words(at, below)]
    timed = [at for at, cell in enumerate(header.cells) if names_time(cell)]
    is_untold = is_run and not any(is_time(row.cell(at).strip()) for at in timed for row in below)  # “hh:mm” in each
    is_other = (bool(timed) and not is_untold) or any(map(_is_of_other, header.cells))
    if not topics or not (is_run or counted or tells_more) or is_other or is_catalogue(header, below):
        return None
    topic = max(topics, key=lambda at: sum(bool(row.cell(at).strip()) for row in below))  # others go on over several
    are_parts = is_run or has_means or header_field(header.cell(topic)) == ("theme", True)
    made = _rows(header, below, topic, are_parts=are_parts)
    return Table(tuple(made), table.name, fields=_FIELDS, parts=(table,)) if made else None


def _rows(header: TableRow, below: Sequence[TableRow], topic: int, *, are_parts: bool) -> list[TableRow]:
    """Return a row for each topic, with what else is told of it; none where few rows have one."""
    bands = [row for row in below if _is_band(row)] if len(header.cells) > 1 else []
    below = [row for row in below if row not in bands or _is_break(row)]
    named = [row for row in below if any(map(str.isalpha, row.cell(topic))) and not is_time(row.cell(topic))]
    titles = [row.cell(topic).strip() for row in named]
    are_titles = len(titles) >= max(_FEWEST, _LEAST_FILLED * len(below)) and max(map(len, titles)) <= _LONGEST
    is_whole = any(map(opens_evening, titles[:1])) and any(map(closes_evening, titles[-1:]))
    are_parts = are_parts or is_whole
    if not are_titles or (not are_parts and median(len(title.split()) for title in titles) < _FEWEST_WORDS):
        return []
    rows = zip(titles, named, strict=True)
    aims = [at for at, cell in enumerate(header.cells) if at != topic and _names_aim(cell)]
    made = (TableRow((title, _kind(title).value, _told(header, row, {topic, *aims})), row.line) for title, row in rows)
    asked = [_with_asked(part, row) for part, row in zip(made, named, strict=True)]
    told = ["\n".join(filter(None, (row.cell(at).strip() for at in aims))) for row in named]
    return [replace(part, cells=(*part.cells, aim)) for part, aim in zip(asked, told, strict=True)]


def _with_asked(part: TableRow, row: TableRow) -> TableRow:
    """Return a part with the lines beside its title that ask, and nothing else: they are what the room is asked."""
    title, kind, told = part.cells
    lines = (_unmarked(line) for cell in row.cells for line in cell.split("\n"))
    asked = list(dict.fromkeys(line for line in lines if line != title and is_question(line)))
    notes = "\n".join(line for line in told.split("\n") if _unmarked(line) not in asked)
    cells = (title, "" if asked else kind, notes, "".join(asked[:1]), "\n".join(asked[1:]))
    return TableRow(cells, row.line)


def _unmarked(line: str) -> str:
    """Return a line without the sign, the number or the letter that stands before it."""
    return _LETTER.sub("", unnumbered(line.strip(" -–•*")))


def _are_words(at: int, below: Sequence[TableRow]) -> bool:
    return sum(any(map(str.isalpha, row.cell(at))) for row in below) >= _LEAST_FILLED * len(below)


def _tells_more(name: str) -> bool:
    """Whether a column says what a part is for, who does it or where, or what the host is told of it."""
    fields = (header_field(name)[0], other_name(name))
    return names_who_or_where(name) or not _BESIDE.isdisjoint(fields)


def _is_band(row: TableRow) -> bool:
    """Whether a row is one cell over those below it: it has no other, or begins as a heading does."""
    cells = [cell.strip() for cell in row.cells if cell.strip()]
    return len(cells) == 1 and (len(row.cells) == 1 or cells[0].startswith("#"))


def _is_break(row: TableRow) -> bool:
    return any(_kind(cell) is Kind.BREAK for cell in row.cells)


def _kind(title: str) -> Kind:
    return kind_of_stage(title.strip(" #*_"))


def _is_of_other(name: str) -> bool:
    return names_answer(name) or names_money(name)


def _counts(name: str, at: int, below: Sequence[TableRow]) -> bool:
    """Whether a column is called after sessions or days, and only counts them: “3”, “Session 3”, “2 September”."""
    cells = [cell for row in below if (cell := row.cell(at).strip())]
    told = sum(is_number(cell, name) or names_day(cell) or _DATE.fullmatch(cell) is not None for cell in cells)
    return loose(name) in _COUNTS and told >= _LEAST_COUNTED * len(below)


def _names_topics(name: str) -> bool:
    known = [each for each in (loose(name), *loose(name).split()[:1]) if each not in _COUNTS]
    is_known = any(each in _TOPICS or other_name(each) in (STAGE, "theme") for each in known)
    return is_known or header_field(name) == ("theme", True)


def _names_aim(name: str) -> bool:
    return "objective" in (header_field(name)[0], other_name(name))


def _told(header: TableRow, row: TableRow, known: Collection[int]) -> str:
    """Return what else a row tells, each below the name of its column."""
    cells = ((header.cell(at).strip(), cell.strip()) for at, cell in enumerate(row.cells) if at not in known)
    return "\n".join(labelled(name, cell) if name else cell for name, cell in cells if cell)
