"""import_weights.py FOLDER: what each sign of a group of lines should weigh, by the documents of a folder.

Run by ``make import-weights``. `title_groups` puts the groups of lines of a text in order by these weights; here they
are fitted to how like the lines of each group are to the parts that the ``.truth`` beside its document tells, of 1, and
printed beside those that stand there. What counts is which group of a document is liker than its others: so both are
taken from their mean in the document, and one with many groups weighs little more than one with few. The fit is by
least squares, held back a little (ridge) where signs are rare.
"""

import sys
from collections.abc import Sequence
from fractions import Fraction
from math import sumprod
from pathlib import Path
from statistics import mean

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.importing.asking.asking import questions_in
from cafe_presenter.core.importing.document.document import Document
from cafe_presenter.core.importing.outlines.title_groups import WEIGHTS, Signs, TitleGroup, title_groups
from cafe_presenter.core.importing.parts.sections import ranked_lines
from cafe_presenter.core.importing.parts.text_parts import RankedLines
from cafe_presenter.files.documents.importer import load_document
from import_report import TRUTH, Row, Truth, documents_in, likeness, truth_in

_MOST_LINES = 600
"""Of a text: those of a longer one have too many groups to wait for."""
_MOST_ASKED = 3
"""Questions below a title that are compared with what is told."""
_HELD_BACK = 30.0

type Judged = list[tuple[Signs, float]]
"""The groups of a document: what is said of each, and how like it is to what is told, of 1."""


def judged(document: Document, truth: Truth) -> Judged:
    """Return the groups of lines of a document with how like each is to the parts that were told."""
    lines = ranked_lines(document.blocks, document.title)
    groups = title_groups(lines) if len(lines) <= _MOST_LINES else []
    return [(group.signs, likeness(_rows(lines, group), truth)) for group in groups]


def _rows(lines: RankedLines, group: TitleGroup) -> list[Row]:
    rows: list[Row] = []
    for at, end in zip(group.places, group.ends, strict=True):
        below = (question for _, line, _ in lines[at + 1 : end] for question in questions_in(line.text))
        asked = [question for question, _ in zip(below, range(_MOST_ASKED), strict=False)]
        rows.append((lines[at][1].text, " ".join(asked), None, ""))
    return rows


def fitted(documents: Sequence[Judged]) -> Signs:
    """Return the weights by which the groups within each document are best told apart, whatever the documents are."""
    count = len(Signs._fields)
    products, wanted = [[0.0] * count for _ in range(count)], [0.0] * count
    squares, groups = [0.0] * count, 0
    for each in documents:
        means = [mean(column) for column in zip(*(signs for signs, _ in each), strict=True)]
        like = mean(likeness for _, likeness in each)
        for signs, likeness_of in each:
            apart = [sign - usual for sign, usual in zip(signs, means, strict=True)]
            for at, one in enumerate(apart):
                squares[at] += one * one
                wanted[at] += one * (likeness_of - like) / len(each)
                for beside, other in enumerate(apart):
                    products[at][beside] += one * other / len(each)
        groups += len(each)
    for at, square in enumerate(squares):
        products[at][at] += _HELD_BACK * square / groups or 1.0  # what is never seen weighs nothing
    return Signs(*solved(products, wanted))


def solved(rows: Sequence[Sequence[float]], wanted: Sequence[float]) -> list[float]:
    """Return the numbers which, multiplied by each row and added up, are what is wanted of it (Gauss).

    Raises StopIteration where there is more than one answer.
    """
    left = [[*map(Fraction, row), Fraction(value)] for row, value in zip(rows, wanted, strict=True)]
    for at in range(len(left)):
        pivot = next(row for row in left[at:] if row[at])
        left.remove(pivot)
        left.insert(at, [value / pivot[at] for value in pivot])
        for other, row in enumerate(left):
            if other != at and row[at]:
                left[other] = [value - row[at] * own for value, own in zip(row, left[at], strict=True)]
    return [float(row[-1]) for row in left]


def picked(documents: Sequence[Judged], weights: Signs) -> float:
    """Return how like what is told the likeliest group of a document is, in the mean."""
    return mean(max(each, key=lambda group: sumprod(weights, group[0]))[1] for each in documents)


def main(folder: Path) -> None:
    """Print the weights that stand, those fitted, and how good a group each would pick first."""
    documents = []
    for path in documents_in(folder):
        beside = path.with_name(path.name + TRUTH)
        truth = truth_in(beside.read_text(encoding="utf-8")) if beside.exists() else Truth()
        try:
            groups = judged(load_document(str(path)), truth) if truth.rows else []
        except CafeError:
            continue
        if groups:
            documents.append(groups)
    new = fitted(documents)
    print(f"{'sign':12}  stands   fitted   ({len(documents)} documents)")
    for name, old, value in zip(Signs._fields, WEIGHTS, new, strict=True):
        print(f"{name:12}  {old:6.3f}   {value:6.3f}")
    best = mean(max(likeness for _, likeness in each) for each in documents)
    print(f"likeness of the first group, of 1: {picked(documents, WEIGHTS):.3f} as it stands, ", end="")
    print(f"{picked(documents, new):.3f} fitted, {best:.3f} at best")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
