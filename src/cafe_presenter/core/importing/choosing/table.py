"""From a document to a deck: the right table among several, lists and ways to read its text."""

from collections.abc import Collection, Sequence

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.deck.deck import Deck, Kind, Theme
from cafe_presenter.core.importing.choosing.by_chance import is_by_chance
from cafe_presenter.core.importing.choosing.candidates import candidates
from cafe_presenter.core.importing.choosing.found_deck import deck_from_found, is_loose
from cafe_presenter.core.importing.choosing.other_readings import likely_reading, other_readings
from cafe_presenter.core.importing.choosing.run_or_table import (
    are_within_run,
    asks_by_chance,
    asks_it_too,
    asks_nothing,
    counts_below_title,
    is_run_around,
)
from cafe_presenter.core.importing.choosing.second_list import all_asked_in_lists, tells_when, with_talk, within_run
from cafe_presenter.core.importing.document.document import Document, Table
from cafe_presenter.core.importing.lists.listed import listed_run, scattered
from cafe_presenter.core.importing.lists.sections_alike import with_ends_around, with_sections_alike
from cafe_presenter.core.importing.lists.sections_around import sections_around
from cafe_presenter.core.importing.outlines.worth import (
    count_asked,
    is_by_the_clock,
    is_of_evenings,
    is_of_steps,
    is_within_part,
    stands_for,
    worth,
)
from cafe_presenter.core.importing.papers.forms import is_form
from cafe_presenter.core.importing.papers.held import is_held
from cafe_presenter.core.importing.parts.paperwork import names_way
from cafe_presenter.core.importing.rows.found import LISTED, Found, read_rows
from cafe_presenter.core.importing.rows.seen import not_used, warning, why_no_deck
from cafe_presenter.core.importing.tables.columns import column_layout
from cafe_presenter.core.importing.times.days import is_only_day, is_to_be_dated
from cafe_presenter.core.importing.words.run_words import names_run

_MAX_FOUND = 200
_MANY = 10
_FEW_PARTS = 4
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
    is_told_of = (not count_asked(chosen) and is_held(document)) or (is_loose(chosen) and is_form(document))
    if number is None and (is_told_of or is_by_chance(chosen, document, problems)):
        listed = () if is_told_of or count_asked(chosen) else in_lists
        if not listed:
            raise CafeError(why_no_deck(document))
        chosen, others = listed[0], tuple(not_used(listed[0].table, [], document))
        deck, problems = deck_from_found(chosen, document)
    if number is None and (wider := with_sections_alike(chosen, document)):
        chosen, (deck, problems) = wider, deck_from_found(wider, document)
    if number is None and (whole := with_ends_around(chosen, document)):
        chosen, (deck, problems) = whole, deck_from_found(whole, document)
    told = {problem.code for problem in problems}
    if number is None and _is_scrap(chosen, told) and (likelier := other_readings(document, (chosen,))[:1]):
        chosen, (deck, problems) = likelier[0], deck_from_found(likelier[0], document)
        others = tuple(not_used(chosen.table, [each.table for each in _in_order(found)], document))
    others = tuple(each for each in others if each.code != "import.doubt_series" or each.code not in told)
    return chosen, deck, (*document.problems, *problems, *others)


def ways_to_read(document: Document, tables: Sequence[Found]) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """Return the tables of a document that a number chooses among, in its order, and the other readings behind them."""
    found, _ = _found(document, tables, listed=all_asked_in_lists(document))
    in_order = _in_order(found)
    return in_order, other_readings(document, in_order)


def _in_order(found: Sequence[Found]) -> tuple[Found, ...]:
    return tuple(sorted(found, key=lambda each: each.before))


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
    is_worth = whole is not None and worth(whole) > worth(asked[0])
    listed = (whole,) if whole and is_worth else listed
    counted = listed_run(document) if whole and not is_worth and counts_below_title(run[0]) else ()
    listed = counted if counted and asks_it_too(counted[0], asked[0]) else listed
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
    in_order = _in_order(found)
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


def _is_scrap(found: Found, told: Collection[str]) -> bool:
    """Whether a deck is but a few questions out of a list in a document of which most is not in it."""
    return found.table.told == LISTED and len(found.reading.themes) <= _FEW_PARTS and "import.doubt_little" in told
