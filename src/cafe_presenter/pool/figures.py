"""The true figures of a pool, and the words of what they are about. They leave this package as `guard` lets them."""

from collections.abc import Iterable, Sequence
from functools import partial

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.evening.results_format import text_fingerprint
from cafe_presenter.pool.database import Database, PoolRows
from cafe_presenter.pool.guard import FEWEST

MOST = 40
"""Rows of a list at most: what few evenings did interests few."""
FIGURES = (
    *("shifts", "kinds", "mark", "totals", "months", "departments", "people", "lateness", "ends"),
    *("follow_ups", "waiting", "questions", "words"),
)
"""What is asked of the tables, each by the file of its name; what takes longest comes first: no thread waits for it."""
OF_QUESTIONS = ("themes", "skipped", "durations")
"""What is asked of the table that ``asked.sql`` makes of them."""
SAME_FILE = {"skipped": "themes"}


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
    """Return the figures of a pool."""
    rows = _rows(database, ("asked", *FIGURES))
    del rows["asked"]
    rows |= _rows(database, OF_QUESTIONS)
    wanted = {str(row[0]) for name in (*OF_QUESTIONS, "follow_ups") for row in rows[name]}
    counted = {str(row[0]) for row in rows["shifts"]}
    told, told_answers = database.side_by_side(
        partial(Database.run, name=name, wanted=sorted(prints))
        for name, prints in (("labels", wanted), ("answers", counted))
    )
    labels: dict[str, str] = {}
    for print_, words in told:
        if text_fingerprint(str(words)) == print_:
            labels.setdefault(str(print_), str(words))
    asked, answers = _answers(told_answers)
    return Figures(rows, labels, asked, answers)


def _rows(database: Database, names: Sequence[str]) -> dict[str, PoolRows]:
    """Ask several questions side by side."""
    told = database.side_by_side(
        partial(Database.run, name=SAME_FILE.get(name, name), most=MOST, few=FEWEST, by=name) for name in names
    )
    return {name: _plain(rows) for name, rows in zip(names, told, strict=True)}


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
