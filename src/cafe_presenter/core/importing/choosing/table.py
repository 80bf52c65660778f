"""From a document to a deck: the right table among several, each row an item, every doubt told at its row."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from cafe_presenter.core.base.problem import CafeError, Place, Problem, short
from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.choosing.by_chance import is_by_chance
from cafe_presenter.core.importing.choosing.candidates import candidates
from cafe_presenter.core.importing.choosing.leftovers import little_of_it, not_in_deck
from cafe_presenter.core.importing.choosing.other_readings import likely_reading, other_readings
from cafe_presenter.core.importing.choosing.run_or_table import (
    are_within_run,
    asks_by_chance,
    asks_it_too,
    asks_nothing,
    is_run_around,
)
from cafe_presenter.core.importing.choosing.second_list import all_asked_in_lists, tells_when, with_talk, within_run
from cafe_presenter.core.importing.document.document import (
    Document,
    Paragraph,
    Table,
    TableRow,
    below_titles,
    written_texts,
)
from cafe_presenter.core.importing.document.evidence import with_labels_in
from cafe_presenter.core.importing.lists.beside_questions import with_text_beside
from cafe_presenter.core.importing.lists.listed import listed_run, scattered
from cafe_presenter.core.importing.lists.sections_alike import with_sections_alike
from cafe_presenter.core.importing.lists.sections_around import sections_around
from cafe_presenter.core.importing.normalising.link_addresses import with_addresses
from cafe_presenter.core.importing.outlines.worth import (
    count_asked,
    is_by_the_clock,
    is_of_evenings,
    is_of_steps,
    is_said_to_room,
    is_within_part,
    stands_for,
    worth,
)
from cafe_presenter.core.importing.papers.doubts import doubts_of, is_torn
from cafe_presenter.core.importing.papers.forms import is_form, may_be_form
from cafe_presenter.core.importing.papers.held import is_held, is_report, may_be_held
from cafe_presenter.core.importing.papers.other_papers import (
    goes_back,
    is_answered,
    is_catalogue,
    is_exercise,
    is_series,
    names_answer,
)
from cafe_presenter.core.importing.papers.program_lines import is_page_of_program
from cafe_presenter.core.importing.parts.article import before_table
from cafe_presenter.core.importing.parts.paperwork import is_lesson, names_way
from cafe_presenter.core.importing.rows.found import GUESSES, LISTED, OF_TOPICS, Found, read_rows, without_counts
from cafe_presenter.core.importing.rows.headed_doubts import headed_doubts, untold_lengths
from cafe_presenter.core.importing.rows.seen import named_place, not_used, warning, why_no_deck
from cafe_presenter.core.importing.tables.cards import is_cut_out
from cafe_presenter.core.importing.tables.columns import column_layout
from cafe_presenter.core.importing.tables.layouts import KEPT, NUMBERS, ColumnLayout
from cafe_presenter.core.importing.tables.said_column import OF_COLUMN
from cafe_presenter.core.importing.tables.sessions import OF_SESSIONS
from cafe_presenter.core.importing.times.days import is_only_day, is_to_be_dated, of_one_day
from cafe_presenter.core.importing.times.one_time import only_hours
from cafe_presenter.core.importing.times.when_where import labels_in, told_in
from cafe_presenter.core.importing.words.deck_language import deck_language
from cafe_presenter.core.importing.words.header_words import names_time
from cafe_presenter.core.importing.words.run_words import names_run
from cafe_presenter.core.importing.words.whole_names import names_only_paper

_MAX_FOUND = 200
_MANY = 10
_FEW_PARTS = 4
_FAR_BEHIND = re.compile(r"(?<=\w)[ \xa0]{8,}")
"""What parts the title of a page from what stands at the other end of its line."""
_FRONT_ROWS = 3


def tables_in(document: Document) -> tuple[Found, ...]:
    """Return the tables of a document that can become a deck, the likeliest first."""
    possible = candidates(document)
    real = {*map(id, document.tables), *(id(table) for _, table in possible if table.is_banded)}
    found = [each for before, table in possible if (each := _as_deck(before, table, document.file)) is not None]
    put_in_order = {id(part) for each in found if each.table.is_banded for part in each.table.parts}
    found = [each for each in found if id(each.table) not in put_in_order]
    kept: list[Found] = []
    runs = [each for each in found if is_by_the_clock(each)]
    steps = {id(each) for each in found if each.table.guessed and any(is_of_steps(each, run) for run in runs)}
    plans = [*runs, *(each for each in found if each.layout.is_run and not each.table.guessed)]
    steps |= {
        id(each) for each in found if any(is_within_part(each, run) for run in (plans if each.table.guessed else runs))
    }
    steps |= {
        id(each) for each in found if any(stands_for(o, each, document) or is_of_evenings(each, o) for o in found)
    }
    blank = {id(each) for each in found if _is_blank(each.table)}
    least = steps | blank
    likeliest = sorted(found, key=lambda each: (id(each) not in least, worth(each), -each.before), reverse=True)
    for each in likeliest[:_MAX_FOUND]:
        if not any(_sources(each) & _sources(other) for other in kept) and (
            id(each.table) in real or not any(overlap(each.table, other.table) for other in kept)
        ):
            kept.append(each)  # the same lines may be read in two ways: the likelier one stands
    filled = [each for each in kept if id(each) not in blank]
    first = min(_alike(kept[0], filled), key=lambda each: each.before) if kept else None
    return tuple(sorted(kept, key=lambda each: each is not first))


def _as_deck(before: int, table: Table, file: str) -> Found | None:
    """Return a table as the items that its rows are; nothing when it is none that an evening could be made of."""
    layout = column_layout(table)
    if layout is None or _is_of_ways(table, layout.header):
        return None
    reading = read_rows(table, layout, file)
    is_copy = _says_the_same(reading.themes, is_guess=table.guessed)
    is_empty = all(
        each.kind is Kind.BREAK or (is_only_day(each.theme) and not each.question) for each in reading.themes
    )
    is_deck = not is_empty and len(reading.themes) >= reading.left_out and not is_copy
    return Found(table, layout, reading, before) if is_deck else None


def _is_of_ways(table: Table, header: int | None) -> bool:
    """Whether each row of a table tells all of an evening, held in one of several ways: “Format”, and its “Agenda”."""
    first, *others = table.rows[header].cells if header is not None else ("",)
    return names_way(first) and any(map(names_run, others))


def _is_blank(table: Table) -> bool:
    """Whether a table is a page of a template that nobody has filled in: its day is still to be told."""
    return any(is_to_be_dated(cell) for row in table.rows[:_FRONT_ROWS] for cell in row.cells)


def _sources(found: Found) -> set[int]:
    """Return which tables something was read from: itself, and those that it was put together of."""
    return {id(found.table), *map(id, found.table.parts)}


def _alike(found: Found, others: Sequence[Found]) -> list[Found]:
    """Return a table and those that say when what happens in the same columns: of other days, most likely.

    A text makes several tables of headings only where it is of several days.
    """
    is_told = found.layout.is_run or found.table.guessed
    alike = (each for each in others if is_told and _kind(each) == _kind(found))
    return [found, *(each for each in alike if each is not found and not is_within_part(each, found))]


def _kind(found: Found) -> tuple[bool, bool, tuple[str, ...]]:
    return found.layout.is_run, found.table.guessed, found.layout.columns


def _says_the_same(themes: Sequence[Theme], *, is_guess: bool) -> bool:
    """Whether rows say the same again and again, as no evening does; a sheet to be cut in two says all of it twice."""
    different = {(theme.theme, theme.question) for theme in themes}
    if is_guess and len(different) == 1 and len(themes) > 1:
        return True
    return len(themes) >= _MANY and len(different) <= len(themes) / 3


def overlap(table: Table, other: Table) -> bool:
    """Whether two tables typed as text were read of the same lines."""
    return bool({row.line for row in table.rows} & {row.line for row in other.rows}) and not (table.name or other.name)


def deck_from_document(document: Document, number: int | None = None) -> tuple[Deck, tuple[Problem, ...]]:
    """Return the deck in a document and what the reader was not sure of.

    ``number`` chooses from 1 among the tables, in the order of the document, then the other readings.

    Raises CafeError when there is no table of questions: what was looked for, what was seen, what one looks like.
    """
    _, deck, problems = chosen_deck(document, number)
    return deck, problems


def chosen_deck(
    document: Document, number: int | None = None, *, tables: Sequence[Found] | None = None
) -> tuple[Found, Deck, tuple[Problem, ...]]:
    """Return the table that was chosen as well, as ``deck_from_document`` does.

    ``tables`` are those of ``tables_in`` where they are known.
    """
    tables, in_lists = tables_in(document) if tables is None else tables, all_asked_in_lists(document)
    found, beside = _found(document, tables, listed=in_lists)
    found = found or (likely_reading(document) if number is None else ())
    chosen, others = _chosen(document, number, found, beside=beside)
    chosen = (sections_around(chosen, document) if number is None else None) or chosen
    deck, problems = deck_from_found(chosen, document)
    is_told_of = (not count_asked(chosen) and is_held(document)) or (_is_loose(chosen) and is_form(document))
    if number is None and (is_told_of or is_by_chance(chosen, document, problems)):
        listed = () if is_told_of or count_asked(chosen) else in_lists
        if not listed:
            raise CafeError(why_no_deck(document))
        chosen, others = listed[0], tuple(not_used(listed[0].table, [], document))
        deck, problems = deck_from_found(chosen, document)
    if number is None and (wider := with_sections_alike(chosen, document)):
        chosen, (deck, problems) = wider, deck_from_found(wider, document)
    told = {problem.code for problem in problems}
    others = tuple(each for each in others if each.code != "import.doubt_series" or each.code not in told)
    return chosen, deck, (*document.problems, *problems, *others)


def ways_to_read(document: Document, tables: Sequence[Found]) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """Return the tables of a document that a number chooses among, in its order, and the other readings behind them."""
    found, _ = _found(document, tables, listed=all_asked_in_lists(document))
    in_order = tuple(sorted(found, key=lambda each: each.before))
    return in_order, other_readings(document, in_order)


def _found(
    document: Document, found: Sequence[Found], *, listed: tuple[Found, ...]
) -> tuple[Sequence[Found], tuple[Found, ...]]:
    """Return those of the tables ``found`` or of ``listed`` that may become a deck, and what tells of the first."""
    is_scant = bool(found) and asks_by_chance(found[0])
    headed = tuple(found[:1]) if found and found[0].table.guessed and not any(each.lasts for each in found[:1]) else ()
    asked = listed or headed
    run = listed_run(document, asked) if asked or not found or is_scant or asks_nothing(found[0]) else ()
    is_planned = bool(found) and found[0].lasts
    whole = within_run(run[0], asked[0], document) if run and asked and not is_planned else None
    listed = (whole,) if whole and worth(whole) > worth(asked[0]) else listed
    is_more = bool(listed) and (not found or worth(listed[0]) > worth(found[0]))
    beside = listed if is_more and found and tells_when(found[0], listed[0]) else ()
    found = listed if is_more and not beside else found
    is_silent = not found or asks_nothing(found[0])
    found = run if run and is_silent and (not found or are_within_run(found[0], run[0])) else found
    found = run if run and is_scant and found and is_run_around(run[0], found[0]) else found
    wider = listed_run(document) if run and is_scant and found and found is not run else ()
    found = wider if wider and asks_it_too(wider[0], found[0]) else found
    return found or scattered(document), beside


def _chosen(
    document: Document, number: int | None, found: Sequence[Found], *, beside: tuple[Found, ...]
) -> tuple[Found, tuple[Problem, ...]]:
    """Return what a deck is made of, and a problem for each other table.

    Raises CafeError as ``deck_from_document`` does.
    """
    in_order = sorted(found, key=lambda each: each.before)
    if number is not None:
        every = [*in_order, *other_readings(document, in_order)]
        if not 1 <= number <= len(every):
            missing = Problem("import.no_such_table", Place(document.file), {"count": len(every)})
            raise CafeError([missing, *(() if found else why_no_deck(document))])
        return every[number - 1], ()
    if not found:
        raise CafeError(why_no_deck(document))
    return (with_talk(found[0], document, beside) if found[0].lasts else found[0]), (
        *_several(found, document.file),
        *not_used(found[0].table, [each.table for each in in_order], document),
    )


def _several(found: Sequence[Found], file: str) -> list[Problem]:
    """Return a doubt when another table says when what happens in the same columns: of another day, most likely."""
    return [warning("import.doubt_series", Place(file))] if len(_alike(found[0], found)) > 1 else []


def deck_from_found(
    found: Found, document: Document, *, taken: Sequence[Theme] = (), whole: Document | None = None
) -> tuple[Deck, tuple[Problem, ...]]:
    """Return the deck that one table of a document makes, with the article cited before it.

    What is ``taken`` is not missed either: it was in the deck until a person changed it. The ``whole`` of a document
    tells its language.
    """
    paragraphs = [block for block in document.blocks[: found.before] if isinstance(block, Paragraph)]
    paragraphs = paragraphs or _heading_of_all(document)
    sheets = [each for each in (*document.blocks[: found.before], *found.table.parts) if isinstance(each, Table)]
    paragraphs += [Paragraph(text, line) for sheet in sheets for line, text in labels_in(sheet)]
    sheet, first = (*found.table.parts, found.table)[0], found.table.rows[found.layout.header or 0]
    header = below_titles(sheet)[0] if found.table.told in (OF_COLUMN, OF_SESSIONS) else None  # it only names columns
    above = takewhile(lambda row: row.line < first.line and row is not header, sheet.rows)
    paragraphs += [Paragraph(text, row.line) for row in above if not _names_times(row) for text in told_in(row)]
    asks = any(theme.question for theme in found.reading.themes)
    front = before_table(paragraphs, document.file, asks=asks, named=document.title)
    is_of_list = names_run(front.deck.title) or is_label_of_questions(front.deck.title, is_title=True)
    is_named = front.is_named or (names_only_paper(document.title) and not is_of_list)
    title = (front.deck.title if is_named else "") or document.title or front.deck.title
    title = _FAR_BEHIND.split(title, maxsplit=1)[0]
    names = dict.fromkeys(theme.theme for theme in found.reading.themes)
    title = "" if len(names) > 1 and title in names and title[-1:].isdecimal() else title  # “Week 1” is a part
    deck = replace(front.deck, title=title, themes=without_counts(with_text_beside(found, document)))
    language, is_told = deck_language(deck, "\n".join(written_texts(whole or document)), document.language)
    themes = tuple(replace(each, notes=with_labels_in(language, each.notes)) for each in deck.themes)
    deck = replace(deck, language=language, themes=themes)
    problems = [*front.problems, *_doubts(found, document.file), *found.reading.problems]
    if not deck.title:
        problems.insert(0, warning("import.no_title", Place(document.file)))
    if not is_told:
        problems.append(warning("import.no_language", Place(document.file), language=language))
    problems += _whole(found, document, deck, taken=taken) if deck.themes else []
    return replace(deck, themes=with_addresses(deck.themes, document.links)), tuple(problems)


def _names_times(row: TableRow) -> bool:
    """Whether a row only names columns of times, “Start | End”: it was their header, and is no title."""
    written = [cell.strip() for cell in row.cells if cell.strip()]
    are_names = len(written) > 1 and not any(":" in cell or any(map(str.isdecimal, cell)) for cell in written)
    return are_names and names_time(written[0])


def _heading_of_all(document: Document) -> list[Paragraph]:
    """Return the first heading, which is also that of the first part, where all others are below it."""
    headings = [each for each in document.paragraphs if each.level]
    return headings[:1] if len(headings) > 1 and headings[0].level < min(each.level for each in headings[1:]) else []


def _is_list(found: Found) -> bool:
    return found.table.told in (LISTED, OF_TOPICS, OF_COLUMN)


def _is_loose(found: Found) -> bool:
    """Whether a table was made of lines that tell no time, and may be of any paper."""
    is_timed = any(theme.duration_s for theme in found.reading.themes)
    return (found.table.guessed or _is_list(found)) and not is_timed


def _whole(found: Found, document: Document, deck: Deck, *, taken: Sequence[Theme]) -> list[Problem]:
    """Return what is doubtful in the deck as a whole, and what of the document is not in it."""
    reading = found.reading
    is_typed = not found.table.is_banded and not any(table is found.table for table in document.tables)
    used = document.paragraphs if is_typed else ()
    told = frozenset(problem.where.line for problem in reading.problems if problem.where.line)
    known = replace(deck, themes=(*deck.themes, *taken))
    day = of_one_day(document, {row.line for row in found.table.rows}) if found.table.guessed else document
    missing = not_in_deck(day, known, found.table, layout=found.layout, told=told)
    is_guess = found.table.guessed or _is_list(found) or any(doubt.code in GUESSES for doubt in found.layout.doubts)
    is_timed = any(theme.duration_s for theme in deck.themes)  # a lesson with its minutes may hold an exercise
    is_filled_in = _is_loose(found) and may_be_form(document)
    is_exercise_sheet = is_guess and not is_timed and is_exercise(document)
    is_on_page = is_guess and not is_by_the_clock(found) and is_page_of_program(document)
    is_told = is_report(document) or (is_guess and may_be_held(document))
    is_told_after = is_told and (not is_timed or _is_by_hours(found))  # lengths are those of a plan
    is_small_run = found.layout.is_run and len(deck.themes) < _FEW_PARTS
    is_shelf = is_guess and is_catalogue(found.table.rows[0], found.table.rows[1:])
    return [
        *doubts_of(
            deck.themes,
            reading.problems,
            left_out=reading.left_out,
            guessed=found.table.guessed and not found.table.told,
            by_clock=is_by_the_clock(found),
            file=document.file,
        ),
        *(
            [warning("import.doubt_cards", Place(document.file), count=len(deck.themes))]
            if is_cut_out(found.table)
            else []
        ),
        *([warning("import.doubt_torn_text", Place(document.file))] if is_torn(used, document.file) else []),
        *([warning("import.doubt_answers", Place(document.file))] if _is_answered(found, document) else []),
        *([warning("import.doubt_exercise", Place(document.file))] if is_exercise_sheet else []),
        *([warning("import.doubt_form", Place(document.file))] if is_filled_in else []),
        *([warning("import.doubt_readings", Place(document.file))] if is_shelf else []),
        *(
            [warning("import.doubt_lesson", Place(document.file))]
            if is_typed and is_lesson(document, deck.themes)
            else []
        ),
        *([warning("import.doubt_program", Place(document.file))] if is_on_page else []),
        *([warning("import.doubt_report", Place(document.file))] if is_told_after else []),
        *([warning("import.doubt_series", Place(document.file))] if _is_of_days(found, document) else []),
        *_picked(found, document.file),
        *(headed_doubts(document, deck, before=found.before, missing=missing) if found.table.guessed else []),
        *(untold_lengths(deck.themes, document.file) if found.layout.is_run else []),
        *(little_of_it(found.table, document, missing) if is_guess or is_small_run else []),
        *missing,
    ]


def _is_of_days(found: Found, document: Document) -> bool:
    """Whether a deck is several lessons or evenings, or its clock goes back to another day's hours."""
    column = found.layout.column("duration") if found.layout.is_run else None
    times = [row.cell(column) for row in found.table.rows] if column is not None else []
    rows = found.reading.lines if found.table.guessed else ()
    return is_series(document, found.reading.themes, times, rows=rows) or goes_back(times)


def _is_by_hours(found: Found) -> bool:
    """Whether all that a deck was made of says of its times is at what hour something is, as minutes and logs do."""
    column = found.layout.column("duration")
    told = [cell for row in found.table.rows if column is not None and (cell := row.cell(column).strip())]
    return all(only_hours(cell) for cell in told)


def _is_answered(found: Found, document: Document) -> bool:
    """Whether a column beside the questions holds their answers, or the text below those of a list: a quiz, a FAQ."""
    themes = found.reading.themes
    if found.table.told == LISTED and is_answered(document, [theme.question for theme in themes]):
        return True
    header = found.table.rows[found.layout.header] if found.layout.header is not None else None
    return header is not None and any(names_answer(cell) for cell in header.cells)


def _picked(found: Found, file: str) -> list[Problem]:
    """Return a doubt when questions came out of prose."""
    pairs = zip(found.reading.themes, found.reading.lines, strict=True)
    picked = [theme.question for theme, line in pairs if line in found.table.picked and theme.question]
    params: dict[str, str | int] = {"count": len(picked), "start": short(picked[0], 80)} if picked else {}
    return [warning("import.doubt_picked", Place(file), **params)] if picked else []


def _doubts(found: Found, file: str) -> list[Problem]:
    header = found.table.rows[found.layout.header] if found.layout.header is not None else None
    place = Place(named_place(file, found.table))
    problems, themes = _of_list(found, file), found.reading.themes
    for doubt in found.layout.doubts:
        params: dict[str, str | int] = {
            "column": doubt.column + 1,
            "header": short(header.cell(doubt.column)) if header else "",
            "count": len(themes),
            "asked": sum(bool(theme.question) for theme in themes),
        }
        if header is None:
            params["columns"] = _spelled(found.layout)
        elif doubt.code == "import.header_guessed":
            params["field"] = found.layout.columns[doubt.column]
        problems.append(warning(doubt.code, place, **params))
    if header is not None:
        columns = enumerate(found.layout.columns)
        kept = [header.cell(column).strip() or f"{column + 1}" for column, name in columns if name == KEPT]
        if kept:
            problems.append(warning("import.kept_in_notes", place, headers=" · ".join(map(short, kept))))
    return problems


def _of_list(found: Found, file: str) -> list[Problem]:
    """Return what is told of a table that was made of a list, and which of its lines are no questions of a room."""
    themes = found.reading.themes
    alike = [each.theme for each, at in zip(themes, found.reading.lines, strict=True) if at in found.table.alike]
    count = len(themes) - len(alike)
    problems = [warning(found.table.told, Place(file), count=count)] if found.table.told else []
    if alike:
        problems.append(warning("import.doubt_alike", Place(file), count=len(alike), start=short(alike[0])))
    mute = [theme.question for theme in themes if theme.question and not is_said_to_room(theme.question)]
    if mute and found.table.told in (LISTED, OF_TOPICS):
        problems.append(warning("import.doubt_mute", Place(file), count=len(mute), start=short(mute[0], 80)))
    return problems


def _spelled(layout: ColumnLayout) -> str:
    return ", ".join(f"{at + 1}:{name}" for at, name in enumerate(layout.columns) if name not in ("", KEPT, NUMBERS))
