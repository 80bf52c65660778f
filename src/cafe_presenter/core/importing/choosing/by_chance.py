"""Decks that a document makes by chance: few of its lines ask or tell minutes, and it is no paper of an evening."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from cafe_presenter.core.base.calendar_words import IN_FIGURES
from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.problem import Problem
from cafe_presenter.core.deck.deck import Kind, Theme
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import holds_question
from cafe_presenter.core.importing.document.document import Document, written_texts
from cafe_presenter.core.importing.outlines.slide_parts import OF_SLIDES, is_called_slides, is_spoken_to
from cafe_presenter.core.importing.outlines.told_steps import OF_STAGES
from cafe_presenter.core.importing.outlines.worth import is_by_the_clock
from cafe_presenter.core.importing.papers.doubts import is_mostly_silent
from cafe_presenter.core.importing.papers.other_papers import gives_advice
from cafe_presenter.core.importing.papers.program_lines import is_of_program, is_page_of_program
from cafe_presenter.core.importing.papers.recipes import is_recipe
from cafe_presenter.core.importing.rows.found import LISTED, Found
from cafe_presenter.core.importing.tables.said_column import OF_COLUMN
from cafe_presenter.core.importing.times.one_time import begin_of
from cafe_presenter.core.importing.words.bidding import SAYS_TALK
from cafe_presenter.core.importing.words.event_words import EVENT, FOR_WHOM, LESSON
from cafe_presenter.core.importing.words.run_words import called, names_run, speaks_of_room
from cafe_presenter.core.importing.words.talk_words import QUESTIONS

_FEW_PARTS = 4
_NEARLY_ALL = 0.82
"""Of the lines, left out of a deck in which nothing asks, from which it is there by chance."""
_LEAST_EVENING_S = 40 * 60.0
_LEAST_GAME_S = 20 * 60.0
"""What the steps of one list take together at least; fewer minutes are those of a recipe."""
_MOST_EVENING_S = 6 * 3600.0
_MOST_DAY_S = 9 * 3600.0
_MANY_PARTS, _NEARLY_ALL_TIMED = 6, 0.85
"""Rows of a table, each with its length, from which it is a day and no chance."""
_FEWEST = 2
_MOSTLY, _MUCH = 0.6, 0.25
_LONG_RECORD = 250
"""Letters told of a meeting, usually, from which they are what became of it."""
_LONG_DOCUMENT, _MOST_TAKEN = 50, 0.25
_LEAST_OF_PEOPLE, _HARDLY_ANY = 0.05, 0.02
"""Of the lines, those that tell of people who meet, from which a list is asked of them, whatever else is told."""
_OF_EVENING = (Kind.WELCOME, Kind.BREAK, Kind.CLOSING)
_AROUND = " :.…*_\xa0"
"""What stands around a name."""
_DATE = re.compile(rf"(?:\b{IN_FIGURES}|\b20\d\d-\d\d-\d\d)\W*$")
_OF_STUDY = re.compile(
    r"\W*(?:RQ|research questions?|hypothes[ei]s|hypothèses?|questions? de recherche|forschungsfragen?|hypothesen?"
    r"|preguntas? de investigación|hipótesis|domand[ae] di ricerca|ipotesi|perguntas? de pesquisa"
    r"|onderzoeksvra(?:ag|gen))\s?\d",
    re.IGNORECASE,
)
_SESSION = pattern(rf"\W*(?:{EVENT.pattern}|{LESSON.pattern})\s?(?:n\s?[°ºo]\s*|#)?\d{{1,2}}(?!\w)", re.IGNORECASE)
"""“Séance 3 : the tides”: which of several a plan is for."""
_DONE = re.compile("[✅✔☑❌✗✘⚠🟢🔴🟡]")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w|\+\d[\d ]{7,20}")


_NAME = r"(?:(?-i:[A-ZÀ-ÞА-Я])[^\s,:;]*|v[ao]n|de[rnl]?|d[aiu]|el|al|l[ae]|und|y|e)"
_WHO = pattern(
    r"(?:(?:(?:univ|priv|apl|em|assoc|asst)\b[.-]*\s?)?(?:prof(?:essor\w*)?|dr|doz|pd|dott(?:ssa)?|dra|ing|mag|mgr|mudr|rndr|phdr"
    r"|med|rer|nat|phil|habil|h\.\s?c|dipl|mrs?|ms|mme|mlle|herr|frau|sra?|sig(?:ra)?|д-р|проф)\b[.-]*\s*)+"
    rf"{_NAME}(?:\s{_NAME}){{1,5}}(?:,\s?[^\W\d_]{{2,8}}\.?){{0,3}}",
    re.IGNORECASE,
)
"""“Prof. Dr. Ann Lee”, and nothing that she speaks of."""
_FEWEST_WHO = 6


def is_by_chance(found: Found, document: Document, problems: Sequence[Problem]) -> bool:
    """Whether a deck is no evening: little of a long document, lines of a program, records, a page of addresses."""
    little = next((problem for problem in problems if problem.code == "import.doubt_little"), None)
    themes = found.reading.themes
    is_other = (
        _is_study(themes)
        or (not _names_questions(found) and _are_lines_of_program(themes))
        or _are_records(themes)
        or _is_checked(found)
        or _are_addresses(themes)
        or (any(problem.code == "import.doubt_series" for problem in problems) and _are_on_offer(found, document))
        or (little is not None and not _total_s(found) and (gives_advice(document) or _are_one_lead(themes, document)))
        or (little is not None and _is_told_after(themes, problems))
        or (not _has_people(themes) and is_recipe(document))
        or (not _has_people(themes) and not _total_s(found) and _are_who_speaks(themes))
    )
    # “scaletta.md” is that of a talk too, which speaks of no people
    is_run = names_run(called(document.file)) or (found.table.told == OF_SLIDES and is_called_slides(document))
    if is_other or _is_little(found, little) or (not is_run and _is_of_nobody(found, document, little)):
        return True
    is_weak = not is_run and _is_weak(found, document)
    is_weak = is_weak or (little is not None and not _is_asked_below(found, document))
    return is_weak and not _is_planned(found) and is_page_of_program(document)


def _are_one_lead(themes: Sequence[Theme], document: Document) -> bool:
    """Whether few parts are all called as one line is that comes again, “Discuss with them”: it is the name of none."""
    names = {loose(theme.theme.strip(_AROUND)) for theme in themes}
    if len(names) != 1 or not _FEWEST <= len(themes) < _FEW_PARTS:
        return False
    written = (loose(line.strip(_AROUND)) for text in written_texts(document) for line in text.split("\n"))
    return sum(line in names for line in written) >= _FEWEST


def _are_who_speaks(themes: Sequence[Theme]) -> bool:
    """Whether parts are people with their titles, one below the other: who speaks, and not when or of what."""
    who = sum(_WHO.fullmatch(theme.theme.strip(_AROUND)) is not None for theme in themes)
    return who >= max(_FEWEST_WHO, _MOSTLY * len(themes))


def _is_told_after(themes: Sequence[Theme], problems: Sequence[Problem]) -> bool:
    """Whether nothing is asked in parts of a document that tells of an evening, or of lessons, after them."""
    is_told = any(problem.code == "import.doubt_report" for problem in problems)
    return is_told and not any(holds_question(theme.question) for theme in themes)


def _has_people(themes: Sequence[Theme]) -> bool:
    """Whether parts are such as people come together for: one asks, or is a welcome, a break, a closing."""
    return any(theme.question or theme.kind in _OF_EVENING for theme in themes)


def _is_little(found: Found, little: Problem | None) -> bool:
    """Whether a few lines of a long document happen to tell minutes or to ask: they make no evening."""
    if little is None or is_by_the_clock(found) or _is_one_list(found):
        return False
    is_silent = is_mostly_silent(found.reading.themes) or found.is_likely_run
    if int(little.params["count"]) > _NEARLY_ALL * int(little.params["of"]) and (
        found.table.guessed or not _total_s(found)
    ):
        return is_silent or not any(holds_question(theme.question) for theme in found.reading.themes)
    themes = found.reading.themes
    timed = sum(theme.duration_s is not None for theme in themes)  # the last has no end
    is_day = not found.table.fields and timed >= _MANY_PARTS and timed >= _NEARLY_ALL_TIMED * (len(themes) - 1)
    return is_silent and not _LEAST_EVENING_S <= _total_s(found) <= (_MOST_DAY_S if is_day else _MOST_EVENING_S)


def _is_one_list(found: Found) -> bool:
    """Whether the parts are the lines of one list that all tell their length, a while in all, with nothing between."""
    lines = found.reading.lines
    are_timed = all(theme.duration_s for theme in found.reading.themes)
    is_long = len(lines) >= _FEW_PARTS and _total_s(found) >= _LEAST_GAME_S
    return found.table.guessed and is_long and are_timed and lines[-1] - lines[0] == len(lines) - 1


def _total_s(found: Found) -> float:
    return sum(theme.duration_s or 0.0 for theme in found.reading.themes)


def _are_lines_of_program(themes: Sequence[Theme]) -> bool:
    """Whether much of what parts are called is code, files, folders; in parts that tell no time commands as well."""
    are_timed = any(theme.duration_s for theme in themes)
    lines = sum(is_of_program(theme.theme, is_timed=are_timed) for theme in themes)
    return lines >= _FEWEST and lines > _MUCH * len(themes)


def _is_surely_named(found: Found) -> bool:
    """Whether something is a table of the document, of whose columns none was guessed."""
    return not found.table.guessed and not found.table.told and not found.layout.doubts


def _names_questions(found: Found) -> bool:
    """Whether a table of the document surely names its column of questions: whatever stands in it is one."""
    return _is_surely_named(found) and found.layout.header is not None and "question" in found.layout.columns


def _is_study(themes: Sequence[Theme]) -> bool:
    """Whether all parts are called as the questions of a study are, “RQ1”, “Hypothesis 2”."""
    return len(themes) >= _FEWEST and all(_OF_STUDY.match(theme.theme) for theme in themes)


def _are_records(themes: Sequence[Theme]) -> bool:
    """Whether parts that tell no time are each called by a date, with its year, and much is told of most of them."""
    dated = [theme for theme in themes if _DATE.search(theme.theme)]
    is_long = median([len(theme.notes) for theme in dated] or [0]) >= _LONG_RECORD
    are_timed = any(theme.duration_s or theme.question for theme in themes)
    return len(dated) >= _FEWEST and len(dated) > _MOSTLY * len(themes) and is_long and not are_timed


def _is_checked(found: Found) -> bool:
    """Whether most rows of a table without times say in a column that they were checked: “✅”."""
    rows = found.table.rows[0 if found.layout.header is None else found.layout.header + 1 :]
    columns = range(found.table.width)
    marked = max((sum(_is_mark(row.cell(column)) for row in rows) for column in columns), default=0)
    is_written = not found.table.guessed and not found.table.told
    return is_written and marked >= _FEW_PARTS and marked > _MOSTLY * len(rows) and not _total_s(found)


def _is_mark(cell: str) -> bool:
    return _DONE.match(cell.strip()) is not None and not any(map(str.isalpha, cell.split(maxsplit=1)[0]))


def _are_addresses(themes: Sequence[Theme]) -> bool:
    """Whether beside nearly every part stands whom to write to or call, as on a page of contacts."""
    told = sum(_ADDRESS.search(theme.notes) is not None for theme in themes)
    return told >= _FEWEST and told > _NEARLY_ALL * len(themes)


def _are_on_offer(found: Found, document: Document) -> bool:
    """Whether below each of several titles stands for whom it is, for others each time: workshops to choose among."""
    if not found.table.guessed or any(theme.question for theme in found.reading.themes):
        return False
    written = [each for each in document.paragraphs if each.text.strip()]
    told = [line.text for above, line in pairwise(written) if above.level and FOR_WHOM.begins(line.text)]
    below = len({*told})
    return below >= _FEW_PARTS - 1 and below >= _MOSTLY * len(found.reading.themes)


def _is_of_nobody(found: Found, document: Document, little: Problem | None) -> bool:
    """Whether parts are few of the lines of a long document, of which hardly one tells of people who meet or talk."""
    if _total_s(found) or _is_surely_named(found) or found.table.told == OF_COLUMN or _is_for_talk(found, document):
        return False
    if little is None and found.table.told == OF_STAGES and _is_of_session(document):
        return False
    if found.table.told == OF_SLIDES and is_spoken_to(document):
        return False
    is_bare = found.table.told == LISTED or found.table.guessed
    least = _LEAST_OF_PEOPLE if is_bare and little is not None else _HARDLY_ANY
    lines = [line for text in written_texts(document) for line in text.split("\n") if line.strip()]
    people = sum(speaks_of_room(line) or EVENT.is_within(line) for line in lines)
    are_few = len(found.reading.themes) < _MOST_TAKEN * len(lines)
    return are_few and len(lines) >= _LONG_DOCUMENT and people < least * len(lines)


def _is_of_session(document: Document) -> bool:
    """Whether the title of a document counts it as one of several meetings: it may be held without a word of people."""
    first = next((block.text for block in document.paragraphs if block.level), "")
    return any(map(_SESSION.match, (document.title, first)))


def _is_for_talk(found: Found, document: Document) -> bool:
    """Whether a title says that the room talks, or the one above the first part that questions stand below it."""
    titles = (block.text for block in document.paragraphs if block.level or block.is_bold)
    return _is_asked_below(found, document) or any(map(SAYS_TALK.search, titles))


def _is_asked_below(found: Found, document: Document) -> bool:
    """Whether the title above the first part says that questions, a talk or an agenda with its times stand below it.

    Or the title above the first part that asks.
    """
    asking = [line for theme, line in zip(found.reading.themes, found.reading.lines, strict=True) if theme.question]
    return any(_is_named_above(line, found, document) for line in (found.reading.lines[0], *asking[:1]))


def _is_named_above(line: int, found: Found, document: Document) -> bool:
    titles = [block for block in document.paragraphs if block.level or block.is_bold]
    above = next((each.text for each in reversed(titles) if each.line < line), "")
    is_named = QUESTIONS.is_within(above) and not holds_question(above)
    is_agenda = _total_s(found) > 0 and names_run(above.strip())
    return is_named or is_agenda or SAYS_TALK.search(above) is not None


def _is_planned(found: Found) -> bool:
    """Whether a table of the document, its columns named, says how long its parts are, or all tell hours of a day."""
    is_written = not found.table.guessed and not found.table.told and not found.is_likely_run
    column = found.layout.column("duration")
    is_of_day = any(column is not None and begin_of(row.cell(column)) is not None for row in found.table.rows)
    return (is_written and _total_s(found) > 0) or (is_of_day and is_by_the_clock(found))


def _is_weak(found: Found, document: Document) -> bool:
    """Whether parts are as long as no evening; where they tell no time, whether none is asked below such a title."""
    if not _total_s(found):
        return not _is_asked_below(found, document)
    return not _LEAST_EVENING_S <= _total_s(found) <= _MOST_EVENING_S
