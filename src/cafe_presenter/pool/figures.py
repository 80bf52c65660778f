"""The true figures of a pool, and the words of what they are about. They leave this package as `guard` lets them."""

from collections.abc import Iterable, Mapping
from functools import partial

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.evening.results_format import text_fingerprint
from cafe_presenter.pool.database import Database, Deed, PoolRows
from cafe_presenter.pool.guard import FEWEST

MOST = 40
"""Rows of a list at most: what few evenings did interests few."""
FIGURES = (
    *("kinds", "lateness", "words", "mark", "totals", "months", "departments", "people", "ends"),
    *("waiting", "questions"),
)
"""What is asked of the tables, each by the file of its name, beside what `_of_questions` and `_of_counts` ask."""
SAME_FILE = {"skipped": "themes"}

type Answered = tuple[dict[str, PoolRows], PoolRows]
"""The rows of each question that was asked, and the words of what they are about."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The rows of every question that is asked of a pool, by its name, and words by fingerprint.

    ``asked`` has the words of what the room was counted on, ``answers`` those of its answers, by number.
    """

    rows: dict[str, PoolRows]
    labels: dict[str, str]
    asked: dict[str, str]
    answers: dict[str, dict[int, str]]


def figures_of(database: Database) -> Figures:
    """Return the figures of a pool. What takes longest is asked first, so that no thread waits for it at the end."""
    deeds: tuple[Deed[Answered], ...] = (_of_counts, _of_questions, *(partial(_alone, name=name) for name in FIGURES))
    answered = list(database.side_by_side(deeds))
    (_, told_answers), (_, told) = answered[:2]
    labels: dict[str, str] = {}
    for print_, words in told:
        if text_fingerprint(str(words)) == print_:
            labels.setdefault(str(print_), str(words))
    asked, answers = _answers(told_answers)
    return Figures({name: each for rows, _ in answered for name, each in rows.items()}, labels, asked, answers)


def _of_counts(database: Database) -> Answered:
    rows = _asked(database, "shifts")
    return rows, _words(database, "answers", rows)


def _of_questions(database: Database) -> Answered:
    rows = _asked(database, "themes", "skipped", "durations", "follow_ups")
    return rows, _words(database, "labels", rows)


def _alone(database: Database, name: str) -> Answered:
    return _asked(database, name), []


def _asked(database: Database, *names: str) -> dict[str, PoolRows]:
    return {name: _plain(database.run(SAME_FILE.get(name, name), most=MOST, few=FEWEST, by=name)) for name in names}


def _words(database: Database, name: str, rows: Mapping[str, PoolRows]) -> PoolRows:
    """Return the words that evenings told for what stands first in rows."""
    return database.run(name, wanted=sorted({str(row[0]) for each in rows.values() for row in each}))


def _plain(rows: Iterable[tuple[object, ...]]) -> PoolRows:
    """Return rows of whole numbers and words: a sum of the database may be a number of another type."""
    return [tuple(each if isinstance(each, str) else int(str(each)) for each in row) for row in rows]


def _answers(rows: PoolRows) -> tuple[dict[str, str], dict[str, dict[int, str]]]:
    """Return the words of counts and of their answers, where all of them together have the fingerprint."""
    words: dict[str, str] = {}
    answers: dict[str, dict[int, str]] = {}
    for print_, answer, asked, told in rows:
        words[str(print_)] = str(asked)
        answers.setdefault(str(print_), {})[int(str(answer))] = str(told)
    true = {key for key, asked in words.items() if text_fingerprint(asked, *answers[key].values()) == key}
    return {key: words[key] for key in true}, {key: answers[key] for key in true}
