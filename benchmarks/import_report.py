"""Print what ``import`` makes of a folder's documents, beside what a person says is right: ``make import-report``.

What is right stands beside a document, in its name and ``.truth``: a line ``theme | question | minutes | kind`` for
each item, in order. An item without a question has ``-``; a theme or a question that is a matter of taste is ``*``;
minutes may be left out, or be a range of which any is right, and so may the kind, one of those of a deck.
``refused`` alone says that no deck is in there, ``may be refused`` that either will do. Lines that begin with ``#`` are
remarks.

Beside that verdict each document of which parts are told has a number from 0 to 1: how much of what a person expects is
there, and how much of what is there is expected, each part by the letters of its title or its question alone (the mean
of the two is F1). Truths for it may be written down in a minute, and of documents that nobody has looked at it tells
whether a mend holds for more than the one it was made for. A second number is that of the likest of the other ways to
read the document, which are offered beside.
"""

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from time import perf_counter

from cafe_presenter.core.base.problem import CafeError, Problem
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.importing.choosing.table import deck_from_document, tables_in, ways_to_read
from cafe_presenter.core.importing.document.remarks import is_doubt
from cafe_presenter.files.documents.importer import load_document, read_document

TRUTH = ".truth"
RIGHT, PARTLY, REFUSED, NONSENSE = "right", "partly", "refused", "nonsense"
UNKNOWN = "?"
ANY = "*"
_MARKUP = re.compile(r"[\s*_`\"“”«»‘’']+")
_PARTS = 4
_PIECE, _ALIKE = 4, 0.6
"""Letters of a piece of a text, and how many of its pieces two texts share that say the same."""

type Row = tuple[str, str, float | None, str]


@dataclass(frozen=True, slots=True)
class Truth:
    """What a person says of a document: its items; whether a refusal is right."""

    rows: tuple[tuple[str, str, str, str], ...] = ()
    may_be_refused: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """What the program made of a document; ``rows`` is None when it was refused, ``codes`` are its remarks.

    ``others`` are the rows of each other way to read it that is offered beside.
    """

    rows: tuple[Row, ...] | None
    codes: tuple[str, ...]
    seconds: float
    megabytes: float
    others: tuple[tuple[Row, ...], ...] = ()


def truth_in(text: str) -> Truth:
    """Return the truth that a file tells."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    if lines == [REFUSED]:
        return Truth(may_be_refused=True)
    rows = [
        tuple(part.strip() for part in f"{line} |  |  | ".split("|"))[:_PARTS]
        for line in lines
        if line != "may be refused"
    ]
    found = tuple((theme, question, minutes, kind) for theme, question, minutes, kind in rows)
    return Truth(found, "may be refused" in lines)


def same_row(row: Row, told: tuple[str, str, str, str]) -> bool:
    """Whether an item is the one that was told, signs of markup and white space aside."""
    theme, question, minutes, kind = told
    return (
        (theme == ANY or _plain(row[0]) == _plain(theme))
        and (question == ANY or _plain(row[1]) == _plain("" if question == "-" else question))
        and _in_range(row[2], minutes)
        and kind in ("", row[3])
    )


def right_rows(rows: Sequence[Row], truth: Truth) -> int:
    """Return how many items are right and in their order."""
    best = [0] * (len(truth.rows) + 1)
    for row in rows:
        above = best
        best = [0]
        for index, told in enumerate(truth.rows):
            best.append(above[index] + 1 if same_row(row, told) else max(above[index + 1], best[index]))
    return best[-1]


def verdict(made: Made, truth: Truth | None) -> str:
    """Return what is to be said of an import."""
    if truth is None:
        return REFUSED if made.rows is None else UNKNOWN
    if made.rows is None:
        return RIGHT if truth.may_be_refused else REFUSED
    right = right_rows(made.rows, truth)
    if right == len(made.rows) == len(truth.rows):
        return RIGHT
    return PARTLY if right and 2 * right >= len(made.rows) else NONSENSE


def likeness(rows: Sequence[Row], truth: Truth) -> float:
    """Return how like the items of a deck are to those that were told, from 0 to 1: the F1 of the ones found.

    Each item is one of those told at most, the first that is like it and no other's.
    """
    made = [(row[0], f"{row[0]} {row[1]}") for row in rows]
    told = [
        ("" if theme == ANY else theme, "" if question in ("-", ANY) else question)
        for theme, question, *_ in truth.rows
    ]
    count, left = len(made) + len(told), [*told]
    for row in made:
        if (part := next((each for each in left if _is_alike(row, each)), None)) is not None:
            left.remove(part)
    return 2 * (len(told) - len(left)) / count if count else 0.0


def _is_alike(row: tuple[str, str], told: tuple[str, str]) -> bool:
    """Whether most pieces of the shorter of two titles, or of a question and an item, are those of the other."""
    (title, whole), (theme, question) = row, told
    return _share(theme, title) >= _ALIKE or _share(question, whole) >= _ALIKE


def _share(text: str, other: str) -> float:
    pieces, others = _pieces(text), _pieces(other)
    return len(pieces & others) / min(len(pieces), len(others)) if pieces and others else 0.0


def _pieces(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+", text.casefold())
    letters = f" {' '.join(words)} "  # so that a short name has pieces too
    return {letters[at : at + _PIECE] for at in range(max(1, len(letters) - _PIECE + 1))} if words else set()


def _plain(text: str) -> str:
    return _MARKUP.sub("", text).casefold().strip(".:")


def _in_range(seconds: float | None, minutes: str) -> bool:
    if not minutes:
        return True
    least, _, most = minutes.partition("-")
    return seconds is not None and float(least) <= seconds / 60 <= float(most or least)


def made_of(path: Path) -> Made:
    """Return what the program makes of a document, in a process of its own, which tells how much memory it took."""
    if sys.platform == "win32":  # it has no fork, and what is made of a document is the same
        return _made(_import(path), 0.0)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with os.fdopen(writing, "w") as pipe:
            json.dump(_import(path), pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = pipe.read()
    _, status, usage = os.wait4(child, 0)
    if status or not told:
        return Made(None, ("broken",), 0.0, usage.ru_maxrss / 1024)
    return _made(json.loads(told), usage.ru_maxrss / 1024)


type _Told = tuple[Sequence[Row] | None, Sequence[str], float, Sequence[Sequence[Row]]]


def _as_rows(told: Sequence[Row]) -> tuple[Row, ...]:
    return tuple((theme, question, seconds, kind) for theme, question, seconds, kind in told)


def _made(told: _Told, megabytes: float) -> Made:
    rows, codes, seconds, others = told
    read = [_as_rows(each) for each in (rows or (), *others)]
    return Made(None if rows is None else read[0], tuple(codes), seconds, megabytes, tuple(read[1:]))


def _import(path: Path) -> _Told:
    start = perf_counter()
    try:
        document = load_document(str(path))
    except CafeError as error:
        return None, [problem.code for problem in error.problems], perf_counter() - start, []
    rows: Sequence[Row] | None = None
    try:
        deck, problems = deck_from_document(document)
        rows = rows_of(deck)
    except CafeError as error:
        problems = error.problems
    seconds = perf_counter() - start
    found, others = ways_to_read(document, tables_in(document))
    read = [rows_of(Deck(themes=each.reading.themes)) for each in (*found, *others)]
    return rows, [problem.code for problem in problems], seconds, read


def rows_of(deck: Deck) -> tuple[Row, ...]:
    """Return what is compared of each item of a deck."""
    return tuple((each.theme, each.question, each.duration_s, each.kind.value) for each in deck.themes)


def documents_in(folder: Path) -> list[Path]:
    """Return the documents of a folder, in order; truths and hidden files are none."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path for path in found if path.suffix != TRUTH and not path.name.startswith(".")]


def main(folder: Path) -> None:
    """Print a line for each document, what is wrong in it, and the sums."""
    read_document(b"<p>x</p>")  # so that the first document does not pay for what is imported late
    sums: dict[str, Counter[str]] = {}
    untold, likenesses, nearest = 0, list[float](), list[float]()
    for path in documents_in(folder):
        beside = path.with_name(path.name + TRUTH)
        truth = truth_in(beside.read_text(encoding="utf-8")) if beside.exists() else None
        made = made_of(path)
        said = verdict(made, truth)
        sums.setdefault(path.suffix.removeprefix(".") or "-", Counter())[said] += 1
        is_asked = any(is_doubt(Problem(code)) for code in made.codes)
        wrong = len(made.rows or ()) - right_rows(made.rows or (), truth) if truth else 0
        untold += 0 if is_asked else wrong
        rows = "rows -" if made.rows is None else f"rows {len(made.rows)}"
        rows += f" of {len(truth.rows)}, wrong {wrong}" if truth else ""
        if truth is not None and truth.rows:
            likenesses.append(likeness(made.rows or (), truth))
            nearest.append(max((likeness(each, truth) for each in made.others), default=0.0))
            rows += f", like {likenesses[-1]:.2f}, in another way {nearest[-1]:.2f}"
        rows += ", doubted" if is_asked else ""
        print(f"{said:9}{made.seconds:6.2f} s {made.megabytes:5.0f} MB  {path.relative_to(folder)}  {rows}")
        if "-v" in sys.argv:
            _show(made, truth)
    print()
    for kind, counts in (*sorted(sums.items()), ("all", sum(sums.values(), Counter()))):
        print(f"{kind:6}", ", ".join(f"{said} {count}" for said, count in sorted(counts.items())))
    print("wrong rows in decks that no doubt was told of:", untold)
    if likenesses:
        print(f"how like they are to what was told, of 1: {mean(likenesses):.3f} ({len(likenesses)})")
        print(f"the likest of the ways to read each that are offered: {mean(map(max, likenesses, nearest)):.3f}")


def _show(made: Made, truth: Truth | None) -> None:
    for row in made.rows or ():
        theme, question, seconds, kind = row
        is_right = truth is not None and any(same_row(row, told) for told in truth.rows)
        minutes = seconds and seconds / 60
        print("     ", "=" if is_right else "·", f"{theme[:60]!r} | {question[:110]!r} | {minutes} | {kind}")
    for told in truth.rows if truth else ():
        if not any(same_row(row, told) for row in made.rows or ()):
            print("      -", " | ".join(told)[:180])
    print("       ", *dict.fromkeys(made.codes))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
