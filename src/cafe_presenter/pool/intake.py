"""Files of results and earlier pools, read into one pool; what is not one is refused by itself, the rest goes in."""

import json
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from pathlib import Path

import duckdb

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.pool.database import Database, literal, numbers
from cafe_presenter.pool.shape import columns, what_is_wrong

ENDINGS = (".json", ".jsonl", ".ndjson")
MANIFEST = "pool.json"
"""What marks a folder as an earlier pool, and tells its version."""
POOL = {"format": "cafe-presenter-pool", "version": 1}
FILES_AT_ONCE = 10_000
"""Files that are read together: as many as go into memory well, and fewer than DuckDB itself would part in two."""
SIDE_BY_SIDE = 2
"""How many batches are read at the same time: each more takes 150 MB."""
MOST_BYTES = 1_000_000
"""A file larger than this is read by pieces of lines; a line that is longer is no evening's."""
PIECE_BYTES = 16_000_000
MOST_IN_A_BATCH = 1_000_000_000
"""More evenings than any batch has: each numbers its own from a multiple of this on, so that none waits for another."""


@dataclass(frozen=True, slots=True)
class ToPool:
    """What is to be pooled: small files, files of many lines, earlier pools, and what cannot be read."""

    files: tuple[str, ...]
    long_files: tuple[str, ...]
    pools: tuple[Path, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """How many evenings went in, and how many did not: the same twice, rehearsals, and what was refused."""

    evenings: int
    same_twice: int
    rehearsals: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """What is wrong in files that were read together, and the numbers of the evenings that it was found in."""

    problems: tuple[Problem, ...]
    wrong: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SomeLines:
    """Some lines of a long file, and how many stand before them."""

    path: str
    line: int
    lines: Sequence[bytes]


type Reading = Callable[[Database, int], Batch]
"""Reads a batch, whose evenings are numbered after a number."""


def to_pool(places: Sequence[str]) -> ToPool:
    """Return what is to be pooled in folders and below them, or in files that are named.

    Raises CafeError when there is nothing.
    """
    files: list[str] = []
    long_files: list[str] = []
    pools: list[Path] = []
    problems = [Problem("pool.nothing_there", Place(place)) for place in places if not os.path.lexists(place)]
    for path, size in sorted(_walk(places)):
        if path.endswith(os.sep + MANIFEST):
            pools.append(Path(path).parent)
        elif size is None or not _is_readable(path):
            problems.append(Problem("pool.not_readable", Place(path)))
        else:
            (files if size <= MOST_BYTES else long_files).append(path)
    if not (files or long_files or pools or problems):
        raise CafeError(Problem("pool.nothing_found", Place(", ".join(places))))
    return ToPool(tuple(files), tuple(long_files), tuple(pools), tuple(problems))


def _walk(places: Iterable[str]) -> Iterator[tuple[str, int | None]]:
    """Yield the files that may be results with their size, None where there is none to read.

    Of an earlier pool only its mark is told. Paths are words here: a hundred thousand objects would take a second.
    """
    waiting = list(dict.fromkeys(places))
    while waiting:
        place = waiting.pop()
        if Path(place).is_file():
            yield place, Path(place).stat().st_size
            continue
        try:
            entries = list(os.scandir(place))
        except OSError:
            continue
        if any(entry.name == MANIFEST for entry in entries):
            yield f"{place}{os.sep}{MANIFEST}", 0
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            elif entry.name.lower().endswith(ENDINGS):
                yield entry.path, entry.stat().st_size if entry.is_file() else None


def _is_readable(path: str) -> bool:
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return os.access(path, os.R_OK)


def take_in(database: Database, found: ToPool) -> Taken:
    """Read all that was found; one earlier pool alone is read where it lies."""
    problems = list(found.problems)
    database.run("tables")
    if not found.files and not found.long_files and len(found.pools) == 1 and _lies_ready(database, found.pools[0]):
        return Taken(_count(database), 0, 0, tuple(problems))
    for pool in found.pools:
        problems += _earlier(database, pool)
    wrong: list[int] = []
    for batch in _side_by_side(database, _batches(found)):
        problems += batch.problems
        wrong += batch.wrong
    _remove(database, wrong)
    twice = _remove(database, numbers(database.run("same_twice")))
    rehearsals = _remove(database, numbers(database.run("rehearsals")))
    return Taken(_count(database), twice, rehearsals, tuple(problems))


def _count(database: Database) -> int:
    return int(str(database.run("totals")[0][0]))


def _last(database: Database) -> int:
    return numbers(database.connection.execute("SELECT coalesce(max(evening), 0) FROM evenings").fetchall())[0]


def _remove(database: Database, evenings: Sequence[int]) -> int:
    if evenings:
        database.run("remove", evenings=list(evenings))
    return len(evenings)


def _lies_ready(database: Database, pool: Path) -> bool:
    """Name the tables of an earlier pool; tell whether nothing in it has to be taken out."""
    if _what_is_wrong_with_pool(pool) is not None:
        return False
    try:
        database.look_at(pool)
        database.connection.execute("SET schema = 'earlier'")
        if not (
            database.run("wrong", first=0, last=_last(database))
            or database.run("same_twice")
            or database.run("rehearsals")
        ):
            return True
    except duckdb.Error:
        pass  # told when it is added
    database.connection.execute("SET schema = 'main'")
    return False


def _what_is_wrong_with_pool(pool: Path) -> Problem | None:
    where = Place(str(pool))
    try:
        told = json.loads((pool / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Problem("pool.not_a_pool", where)
    if not isinstance(told, dict) or told.get("format") != POOL["format"]:
        return Problem("pool.not_a_pool", where)
    if told.get("version") != POOL["version"]:
        return Problem("pool.other_version", where, {"version": str(told.get("version"))[:20], "known": 1})
    return None


def _earlier(database: Database, pool: Path) -> Iterator[Problem]:
    """Add the rows of an earlier pool, all of them or none."""
    if (problem := _what_is_wrong_with_pool(pool)) is not None:
        yield problem
        return
    first = _last(database)
    database.connection.begin()
    try:
        database.look_at(pool)
        database.run("add_earlier", first=first)
        wrong = _remove(database, numbers(database.run("wrong", first=first, last=_last(database))))
    except duckdb.Error:
        database.connection.rollback()
        yield Problem("pool.not_a_pool", Place(str(pool)))
        return
    database.connection.commit()
    if wrong:
        yield Problem("pool.wrong_rows", Place(str(pool)), {"count": wrong})


def _side_by_side(database: Database, batches: Iterable[Reading]) -> Iterator[Batch]:
    """Read batches, as many at a time as go into memory, each on a connection of its own; yield them in their order.

    DuckDB reads as few rows as a batch has with one thread alone.
    """
    first = _last(database) // MOST_IN_A_BATCH + 1
    running: deque[Future[Batch]] = deque()
    with ThreadPoolExecutor(SIDE_BY_SIDE) as threads:
        for number, batch in zip(count(first), batches, strict=False):
            if len(running) > SIDE_BY_SIDE:
                yield running.popleft().result()
            running.append(threads.submit(_read, database, batch, number * MOST_IN_A_BATCH))
        while running:
            yield running.popleft().result()


def _read(database: Database, batch: Reading, first: int) -> Batch:
    with database.beside() as beside:
        return batch(beside, first)


def _batches(found: ToPool) -> Iterator[Reading]:
    for start in range(0, len(found.files), FILES_AT_ONCE):
        yield partial(_files, found.files[start : start + FILES_AT_ONCE])
    for path in found.long_files:
        yield from _pieces(path)


def _files(paths: Sequence[str], database: Database, first: int) -> Batch:
    """Read small files together; where one cannot be read after all, halves of them, down to that one."""
    try:
        database.run("read_files", files=[literal(path) for path in paths])
    except duckdb.IOException:
        if len(paths) == 1:
            return Batch((Problem("pool.not_readable", Place(paths[0])),))
        half = len(paths) // 2
        one = _files(paths[:half], database, first)
        other = _files(paths[half:], database, first + MOST_IN_A_BATCH // len(paths) * half)
        return Batch(one.problems + other.problems, one.wrong + other.wrong)
    return _texts(database, first)


def _pieces(path: str) -> Iterator[Reading]:
    """Read a file of an evening a line, piece by piece, up to a line that is too long."""
    line = 0
    with Path(path).open("rb") as file:
        while piece := file.readlines(PIECE_BYTES):
            lengths = [len(each) for each in piece]
            if max(lengths) > MOST_BYTES:
                too_long = Problem("pool.too_long", Place(path, line + 1 + lengths.index(max(lengths))))
                yield partial(_refused, too_long)
                return
            yield partial(_lines, SomeLines(path, line, piece))
            line += len(piece)


def _refused(problem: Problem, _database: Database, _first: int) -> Batch:
    return Batch((problem,))


def _lines(piece: SomeLines, database: Database, first: int) -> Batch:
    texts = [_text(each) for each in piece.lines]
    no_text = [Place(piece.path, number) for number, text in enumerate(texts, piece.line + 1) if text is None]
    database.run("read_lines", file=piece.path, lines=[text or "" for text in texts], line=piece.line)
    batch = _texts(database, first)
    return Batch((*(Problem("pool.not_text", place) for place in no_text), *batch.problems), batch.wrong)


def _text(line: bytes) -> str | None:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return None


def _texts(database: Database, first: int) -> Batch:
    """Take the texts that were read apart; tell what is wrong with those that are no results."""
    database.run("read_json", first=first, shape=columns())
    rows = (*database.run("wrong_json"), *database.run("wrong", first=first, last=first + MOST_IN_A_BATCH))
    wrong = sorted(set(numbers(rows)))
    if not wrong:
        return Batch(())
    told = (
        what_is_wrong(None if text is None else str(text), Place(str(file), int(str(line)) or None))
        for file, line, text in database.run("texts", evenings=wrong)
    )
    return Batch(tuple(told), tuple(wrong))
