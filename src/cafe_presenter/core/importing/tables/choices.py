"""Columns of what may be answered, beside the questions of a quiz."""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import mean

_LETTER = re.compile(r"\s*\(?([a-hA-H])\s?[).:\]]")
_JUDGED = re.compile(
    r"[(\[]\s*(?:true|false|correct|wrong|right|vrai|faux|juste|bonne? r[ée]ponse|wahr|falsch|richtig|verdadero|falso"
    r"|correct[oa]|incorrect[oa]|vero|giusto|sbagliato|goed|fout|juist|onjuist)\s*[)\]]\s*$|[✓✔✗✘❌✅]",
    re.IGNORECASE,
)
_FEWEST = 2
_FEWEST_PLAIN = 3
_FEWEST_ANSWERS = 8
"""Texts of one column, nearly all of them different, from which they are answers: themes come again."""
_MOSTLY, _NEARLY_ALL = 0.6, 0.85
_LONGEST = 40
"""Letters of an answer, in the mean, that no sign tells from anything else."""


def are_choices(columns: Sequence[Sequence[str]]) -> bool:
    """Whether the columns behind that of the questions are what may be answered: they hold nobody's themes.

    Each begins with its letter, “b) …”, or says what is right, “(wrong)”; else three are full of different short texts.
    """
    filled = [[cell for cell in column if cell.strip()] for column in columns]
    filled = [cells for cells in filled if cells]
    marked = sum(map(_is_marked, filled))
    if marked >= _FEWEST or (marked and marked == len(filled)):
        return True
    plain = [cells for cells in filled if mean(map(len, cells)) <= _LONGEST and 2 * len({*cells}) > len(cells)]
    answers = [cells for cells in plain if len(cells) >= _FEWEST_ANSWERS and len({*cells}) >= _NEARLY_ALL * len(cells)]
    return len(plain) >= _FEWEST_PLAIN or (bool(answers) and len(answers) == len(filled))


def _is_marked(cells: Sequence[str]) -> bool:
    letters = Counter(match[1].casefold() for cell in cells if (match := _LETTER.match(cell)))
    judged = sum(_JUDGED.search(cell) is not None for cell in cells)
    return max([judged, *letters.values()]) >= _MOSTLY * len(cells)
