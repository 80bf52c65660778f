"""The deck that a table of a document makes, and all that is doubtful in it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from cafe_presenter.core.base.problem import Place, Problem, short
from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.choosing.leftovers import little_of_it, not_in_deck
from cafe_presenter.core.importing.document.document import (
    TITLE_LEVEL,
    Document,
    Paragraph,
    Table,
    TableRow,
    below_titles,
    written_texts,
)
from cafe_presenter.core.importing.document.evidence import with_labels_in
from cafe_presenter.core.importing.lists.beside_questions import with_text_beside
from cafe_presenter.core.importing.normalising.link_addresses import with_addresses
from cafe_presenter.core.importing.outlines.worth import (
    is_by_the_clock,
    is_said_to_room,
)
from cafe_presenter.core.importing.papers.doubts import doubts_of, is_torn
from cafe_presenter.core.importing.papers.forms import may_be_form
from cafe_presenter.core.importing.papers.held import is_report, may_be_held
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
from cafe_presenter.core.importing.parts.paperwork import is_lesson
from cafe_presenter.core.importing.rows.found import GUESSES, LISTED, OF_TOPICS, Found, without_counts
from cafe_presenter.core.importing.rows.headed_doubts import headed_doubts, untold_lengths
from cafe_presenter.core.importing.rows.seen import named_place, warning
from cafe_presenter.core.importing.tables.cards import is_cut_out
from cafe_presenter.core.importing.tables.layouts import KEPT, NUMBERS, ColumnLayout
from cafe_presenter.core.importing.tables.said_column import OF_COLUMN
from cafe_presenter.core.importing.tables.sessions import OF_SESSIONS
from cafe_presenter.core.importing.times.days import of_one_day
from cafe_presenter.core.importing.times.one_time import only_hours
from cafe_presenter.core.importing.times.when_where import labels_in, told_in
from cafe_presenter.core.importing.words.deck_language import deck_language
from cafe_presenter.core.importing.words.header_words import names_time
from cafe_presenter.core.importing.words.run_words import names_run
from cafe_presenter.core.importing.words.whole_names import names_only_paper

_FEW_PARTS = 4
_FAR_BEHIND = re.compile(r"(?<=\w)[ \xa0]{8,}")
"""What parts the title of a page from what stands at the other end of its line."""
_NAMES_FILE = re.compile(r"(?<=\w)\s*[(\[](?:pdf|docx?|odt|rtf|pptx?|odp|xlsx?|ods|html?)[)\]]$", re.IGNORECASE)
"""“Questions (PDF)”: in which form a title is to be had."""


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
    is_one_of_several = _is_one_of_several(front.deck.title, document)
    is_named = front.is_named or (names_only_paper(document.title) and not (is_of_list or is_one_of_several))
    title = (front.deck.title if is_named else "") or document.title or front.deck.title
    written = _FAR_BEHIND.split(title, maxsplit=1)[0]
    title = _NAMES_FILE.sub("", written)
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
    as_written = replace(deck, title=written if deck.title else "")
    problems += _whole(found, document, as_written, taken=taken) if deck.themes else []
    return replace(deck, themes=with_addresses(deck.themes, document.links)), tuple(problems)


def _is_one_of_several(title: str, document: Document) -> bool:
    """Whether a title is that of a section, beside which others are set alike."""
    levels = [(each.level, each.text.strip()) for each in document.paragraphs if 0 < each.level < TITLE_LEVEL]
    own = next((level for level, text in levels if text == title), 0)
    return own > 0 and sum(level == own for level, _ in levels) > 1


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


def is_loose(found: Found) -> bool:
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
    is_filled_in = is_loose(found) and may_be_form(document)
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
