"""The list of what is wrong in one file, filled while it is read."""

from collections.abc import Mapping

from cafe_presenter.core.problem import Place, Problem, Severity


class Findings:
    """Problems of one file, kept in the order of its lines."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._problems: list[Problem] = []

    def error(self, code: str, at: tuple[int, int] | None, **params: str | float) -> None:
        """Add what stops the deck from being used; ``at`` is a line and a column from 1."""
        self._add(code, at, severity=Severity.ERROR, params=params)

    def warning(self, code: str, at: tuple[int, int] | None, **params: str | float) -> None:
        """Add what the author should know of, and can live with."""
        self._add(code, at, severity=Severity.WARNING, params=params)

    def _add(
        self, code: str, at: tuple[int, int] | None, *, severity: Severity, params: Mapping[str, str | float]
    ) -> None:
        line, column = at or (None, None)
        self._problems.append(Problem(code, Place(self._file, line, column), params, severity))

    @property
    def has_errors(self) -> bool:
        """Whether anything found stops the deck from being used."""
        return any(problem.severity is Severity.ERROR for problem in self._problems)

    def fresh(self) -> "Findings":
        """Return an empty list for the same file, for a reading that may have to start again."""
        return Findings(self._file)

    def add(self, others: "Findings") -> None:
        """Take over the problems of another list."""
        self._problems.extend(others.in_order())

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
        return tuple(sorted(unique.values(), key=lambda found: (found.where.line or 0, found.where.column or 0)))
