"""Never wrong in silence: every line of a document's structure has its place in the deck, or is named in a remark."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from cafe_presenter.core.base.problem import Problem
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.importing.choosing.table import chosen_deck
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table
from cafe_presenter.core.importing.parts.paperwork import names_beside
from cafe_presenter.core.importing.times.days import of_one_day
from cafe_presenter.files.documents.importer import load_document
from tests.files.real_imports import IMPORTS, REAL_IMPORTS, read_import

_ASKS = re.compile(r"[?？؟][\s\"”»’')\]*_]*$")
_TIME = re.compile(r"\W*\d{1,2}(?::|h)\d{2}|.*[(\[]\d{1,3}\s?min\w*\.?[)\]]", re.IGNORECASE)
_LENGTH = re.compile(r"[(\[](\d{1,3})\s?min[^()\[\]]*[)\]]", re.IGNORECASE)
_LONGEST = 200
_SHORTEST_WORD = 4
_MOSTLY, _NEARLY_ALL = 0.6, 0.9
_NO_WORDS = frozenset(("minutes", "minuten", "minuti", "minutos", "minutu", "mins"))
_LEADS = re.compile(r"^[^:?«“\"]{2,60}:\s+")
"""What leads to a question, and is no part of it: “Slotvraag: …”."""


def words(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", text.casefold()) if len(word) >= _SHORTEST_WORD} - _NO_WORDS


def lines_of(document: Document, chosen: Table) -> Iterator[str]:
    """Yield the lines of the text and those in the cells of the table that was taken.

    Other tables are told by name, and so are other days of a text.
    """
    day = of_one_day(document, {row.line for row in chosen.rows}) if chosen.guessed else document
    for block in day.blocks:
        is_taken = isinstance(block, Table) and (block is chosen or any(block is part for part in chosen.parts))
        texts = [block.text] if isinstance(block, Paragraph) else []
        texts = [cell for row in block.rows for cell in row.cells] if isinstance(block, Table) and is_taken else texts
        yield from (line.strip() for text in texts for line in text.split("\n") if line.strip())


def titles_among(document: Document, deck: Deck) -> Iterator[str]:
    """Yield the headings between those that became themes, at the level most of these have."""
    headings = [each for each in document.paragraphs if 0 < each.level < TITLE_LEVEL]
    names = [words(theme.theme) for theme in deck.themes if words(theme.theme)]
    own = [at for at, each in enumerate(headings) if words(each.text) in names]
    levels = Counter(headings[at].level for at in own).most_common(1)
    if levels and levels[0][1] > 1:
        among = headings[own[0] : own[-1]]
        yield from (each.text for each in among if each.level == levels[0][0] and not names_beside(each.text))


def is_beside(line: str, total: float) -> bool:
    """Whether a line is of what is done before or after, or tells how long all of it takes, or asks several things."""
    told = _LENGTH.search(line)
    is_whole = told is not None and bool(total) and int(told[1]) >= _NEARLY_ALL * total
    return is_whole or names_beside(line) or line.count("?") > 1


def texts_of(deck: Deck, problems: Sequence[Problem]) -> Iterator[str]:
    """Yield all that the deck holds and the remarks quote; the mere count of lines left out tells nothing."""
    yield from (deck.title, deck.subtitle, deck.venue, deck.date, deck.next_date, deck.host)
    for theme in deck.themes:
        yield f"{theme.theme} {theme.question} {theme.objective} {theme.plain} {theme.notes}"
        yield from (text for each in theme.follow_ups for text in (each.when, each.text))
        yield from (text for each in theme.translations for text in (each.theme, each.question))
        yield from (theme.vote.question, *theme.vote.options) if theme.vote is not None else ()
    told = [each for each in problems if each.code != "import.not_in_deck"]
    yield from (line for each in told for text in each.params.values() for line in str(text).split("\n"))


def is_told(line: str, texts: Sequence[set[str]]) -> bool:
    """Whether most words of a line stand together in what the deck holds, or a remark quotes."""
    wanted = words(_LEADS.sub("", line) if _ASKS.search(line) else _LENGTH.sub("", line))
    return any(len(wanted & text) >= _MOSTLY * len(wanted) for text in texts)


@pytest.mark.parametrize("path", REAL_IMPORTS, ids=lambda path: path.name)
def test_what_asks_tells_a_time_or_is_a_title_is_in_the_deck_or_named(path: Path) -> None:
    found = read_import(path)
    if found.found is None or found.deck is None:
        return
    document, deck = found.document, found.deck
    lines = list(lines_of(document, found.found.table))
    structural = [line for line in lines if len(line) <= _LONGEST and (_ASKS.search(line) or _TIME.match(line))]
    total = sum(theme.duration_s or 0.0 for theme in deck.themes) / 60
    structural = [line for line in structural if not is_beside(line, total)]
    texts = [words(text) for text in texts_of(deck, found.problems)]
    assert [line for line in (*structural, *titles_among(document, deck)) if not is_told(line, texts)] == []


def test_minutes_of_each_person_are_told_and_stay_in_the_notes() -> None:
    _, deck, problems = chosen_deck(load_document(str(IMPORTS / "zwei-minuten-pro-person.md")))
    told = [problem.params["value"] for problem in problems if problem.code == "import.for_each"]
    assert told == ["2 Min. pro Person", "5 Min. / Gruppe"]
    assert [each in deck.themes[at].notes.split("\n") for each, at in zip(told, (1, 3), strict=True)] == [True, True]


def test_a_list_that_makes_room_for_the_parts_around_it_is_told_with_its_number() -> None:
    read = read_import(IMPORTS / "etapes-puis-quatre-questions.md")
    assert read.deck is not None
    assert read.deck.themes[0].theme == "Étape 1 : Regarder la carte"
    (told,) = [each for each in read.problems if each.code == "import.other_table"]
    _, listed, _ = chosen_deck(read.document, int(told.params["number"]))
    assert len(listed.themes) == told.params["rows"] == 4
    assert all(theme.question for theme in listed.themes)
