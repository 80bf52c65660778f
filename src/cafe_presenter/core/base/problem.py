"""What can be wrong, said in codes; the sentences live in ``wording``."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from enum import StrEnum

from cafe_presenter.core.base.quick_dataclass import dataclass


class Severity(StrEnum):
    """How bad a problem is: an error stops the work, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem stands; line and column count from 1, None when there is none."""

    file: str = ""
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: a code such as ``deck.missing_question``, where, and what the sentence needs."""

    code: str
    where: Place = field(default_factory=Place)
    params: Mapping[str, str | int | float] = field(default_factory=dict)
    severity: Severity = Severity.ERROR


class CafeError(Exception):
    """Work that could not be done, with every problem that was found."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(", ".join(problem.code for problem in self.problems))


def short(text: str, most: int = 60) -> str:
    """Return the beginning of a text on one line, to be quoted in a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def few(texts: Sequence[str], most: int, between: str = ", ") -> str:
    """Return the first of many texts in a row, to be quoted in a sentence."""
    return between.join(texts[:most]) + (" …" if len(texts) > most else "")
