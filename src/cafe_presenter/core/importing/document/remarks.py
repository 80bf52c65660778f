"""What an import has to say, said once, what is lost first: the same remark about many rows becomes one."""

from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.base.problem import Problem, few

_MOST = 3
_MAX_NAMED = 12
_OF_ALL = frozenset(("import.not_recognised", "import.not_recognised_alone", "import.taken_anyway"))
"""What is said of the whole where nobody is sure of any of it."""
_LOST = ("left_titles", "left_asking", "left_times", "in_notes", "unseen")
"""Doubts about lines of the document that have no place of their own in the deck, each named."""
_LEFT_OUT = ("no_question", "no_part", "no_item", "no_words")
"""Rows that are not in the deck."""
_TO_CHECK = frozenset(
    f"import.{name}"
    for name in (
        "clock_length",
        "for_each",
        "header_guessed",
        "lines_joined",
        "lines_whole",
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


def _weight(problem: Problem) -> int:
    """Return the place of a problem among others: what is of all, lost, doubtful, and then what is only told."""
    lost, left_out = ({f"import.doubt_{name}" for name in _LOST}, {f"import.{name}" for name in _LEFT_OUT})
    is_each = (problem.code in _OF_ALL, problem.code in lost, problem.code in left_out, is_doubt(problem), True)
    return is_each.index(True)


def said_once(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the problems, the weightiest first, those alike but for their row as one that tells how many they are."""
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        alike.setdefault((problem.code, problem.where.file), []).append(problem)
    told = []
    for each in alike.values():
        rows = [problem for problem in each if (problem.where.line or 0) > 0]
        if len(rows) <= _MOST:
            told += each
            continue
        lines = few([str(line) for line in sorted({problem.where.line or 0 for problem in rows})], _MAX_NAMED)
        first = replace(rows[0], params={**rows[0].params, "times": len(rows), "lines": lines})
        told += [*(problem for problem in each if problem not in rows), first]
    return tuple(sorted(told, key=_weight))


def kept_in_order(told: Sequence[Problem], before: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return what is told now, what was told ``before`` in the order it had then, and what is new behind it."""
    places = {(each.code, each.where.line): place for place, each in reversed([*enumerate(before)])}
    codes = {each.code: place for place, each in reversed([*enumerate(before)])}
    of = [places.get((each.code, each.where.line), codes.get(each.code, len(before))) for each in told]
    return tuple(told[at] for at in sorted(range(len(told)), key=of.__getitem__))
