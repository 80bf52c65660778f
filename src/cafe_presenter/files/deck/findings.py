"""The list of what is wrong in one file, filled while it is read."""

from collections import Counter
from collections.abc import Mapping

from cafe_presenter.core.base.problem import Place, Problem, Severity

MAX_OF_A_KIND = 500
"""Problems of one code that are kept; those past it are only counted."""


class Findings:
    """Problems of one file, kept in the order of its lines."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._problems: list[Problem] = []
        self._counts: Counter[str] = Counter()

    def error(self, code: str, at: tuple[int, int] | None, **params: str | float) -> None:
        """Add what stops the deck from being used; ``at`` is a line and a column from 1."""
        self._add(code, at, severity=Severity.ERROR, params=params)

    def warning(self, code: str, at: tuple[int, int] | None, **params: str | float) -> None:
        """Add what the author should know of, and can live with."""
        self._add(code, at, severity=Severity.WARNING, params=params)

    def _add(
        self, code: str, at: tuple[int, int] | None, *, severity: Severity, params: Mapping[str, str | float]
    ) -> None:
        if self._counts[code] >= MAX_OF_A_KIND:
            self._counts[code] += 1
            return
        line, column = at or (None, None)
        self._keep(Problem(code, Place(self._file, line, column), params, severity))

    def _keep(self, problem: Problem) -> None:
        self._counts[problem.code] += 1
        if self._counts[problem.code] <= MAX_OF_A_KIND:
            self._problems.append(problem)

    def are_enough(self, *codes: str) -> bool:
        """Whether no further problem of these codes would be kept, so that what it says need not be sought."""
        return sum(self._counts[code] for code in codes) >= MAX_OF_A_KIND

    @property
    def has_errors(self) -> bool:
        """Whether anything found stops the deck from being used."""
        return any(problem.severity is Severity.ERROR for problem in self._problems)

    def fresh(self) -> "Findings":
        """Return an empty list for the same file, for a reading that may have to start again."""
        return Findings(self._file)

    def add(self, others: "Findings") -> None:
        """Take over the problems of another list."""
        for problem in others._problems:  # noqa: SLF001 - its own kind
            self._keep(problem)
        for code, count in others._counts.items():  # noqa: SLF001 - its own kind
            self._counts[code] += max(0, count - MAX_OF_A_KIND)

    def last(self) -> tuple[int, int] | None:
        """Return where the latest problem stands."""
        where = self._problems[-1].where if self._problems else None
        return (where.line, where.column or 1) if where and where.line else None

    def holds(self, *codes: str) -> bool:
        """Whether one of these codes was found."""
        return any(problem.code in codes for problem in self._problems)

    def holds_at(self, line: int) -> bool:
        """Whether something was found on this line."""
        return any(problem.where.line == line for problem in self._problems)

    def in_order(self) -> tuple[Problem, ...]:
        """Return the problems by line and column, each once."""
        unique: dict[tuple[object, ...], Problem] = {}
        for problem in self._problems:
            where = problem.where
            unique.setdefault((problem.code, where, tuple(problem.params.items())), problem)
        self._count_what_was_left(unique)
        return tuple(sorted(unique.values(), key=_by_line))

    def _count_what_was_left(self, unique: dict[tuple[object, ...], Problem]) -> None:
        """Say once how many more there are of each code of which too many were found."""
        for code, count in self._counts.items():
            if count > MAX_OF_A_KIND:
                last = max((problem for problem in self._problems if problem.code == code), key=_by_line)
                more = Problem("deck.more_of_the_same", last.where, {"count": count - MAX_OF_A_KIND}, last.severity)
                unique[code,] = more


def _by_line(problem: Problem) -> tuple[int, int]:
    return problem.where.line or 0, problem.where.column or 0
