"""What an import has to say, said once: the same remark about many rows becomes one, with their number."""

from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.base.problem import Problem, few

_MOST = 3
_MAX_NAMED = 12


_TO_CHECK = frozenset(
    f"import.{name}"
    for name in (
        "clock_length",
        "header_guessed",
        "lines_joined",
        "maybe_swapped",
        "no_header",
        "no_part",
        "no_question_mark",
        "question_guessed",
        "second_question",
        "theme_carried",
        "theme_numbered",
        "title_guessed",
        "wide_row",
    )
)
"""Remarks that ask somebody to check what was taken for what."""


def is_doubt(problem: Problem) -> bool:
    """Whether a problem says that the deck as a whole is doubtful, or asks somebody to check what became of a part."""
    return problem.code.startswith("import.doubt_") or problem.code in _TO_CHECK


def said_once(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the problems, those alike but for their row as one, which tells how many they are and where."""
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        alike.setdefault((problem.code, problem.where.file), []).append(problem)
    told = []
    for each in alike.values():
        rows = [problem for problem in each if problem.where.line is not None]
        if len(rows) <= _MOST:
            told += each
            continue
        lines = few([str(line) for line in sorted({problem.where.line or 0 for problem in rows})], _MAX_NAMED)
        first = replace(rows[0], params={**rows[0].params, "times": len(rows), "lines": lines})
        told += [*(problem for problem in each if problem.where.line is None), first]
    return tuple(told)
