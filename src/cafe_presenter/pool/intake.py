"""Files of results and earlier pools, read into one pool; what is not one is refused by itself, the rest goes in."""

import json
import os
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from io import FileIO
from itertools import count
from pathlib import Path

import duckdb

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.pool.database import ROWS, TABLES, Database, numbers
from cafe_presenter.pool.shape import columns, what_is_wrong

ENDINGS = (".json", ".jsonl", ".ndjson")
MANIFEST = "pool.json"
"""What marks a folder as an earlier pool, and tells its version."""
POOL_VERSION = 2
POOL = {"format": "cafe-presenter-pool", "version": POOL_VERSION}
FIRST_POOLS = 1
"""The version of pools that had nothing grouped."""
MOST_BYTES = 1_000_000
"""A file larger than this is of an evening a line; a line that is longer is no evening's."""
MANY = 300_000
"""Evenings whose tables are packed before they are asked: fewer fit into the memory as they are."""
BATCH_BYTES = 16_000_000
"""Texts that are taken apart together."""
MOST_IN_A_BATCH = 1_000_000_000
"""More evenings than any batch has: each numbers its own from a multiple of this on, so that none waits for another."""
GROUPED_TOGETHER = 10
"""Batches whose rows are grouped together: each by itself they would take four times as long."""
WRONG = ("wrong", "wrong_themes")
WRONG_IN_A_POOL = (*WRONG, "wrong_grouped")
TO_BE_TAKEN_OUT = (*WRONG_IN_A_POOL, "same_twice", "rehearsals")


@dataclass(frozen=True, slots=True)
class ToPool:
    """What is to be pooled: files of evenings, earlier pools, and what cannot be read."""

    files: tuple[str, ...]
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
class Texts:
    """Texts of evenings as they were read, where each stands (line 0 is a whole file), and what could not be read."""

    texts: list[bytes]
    places: list[tuple[str, int]]
    problems: list[Problem]


@dataclass(frozen=True, slots=True)
class Batch:
    """What is wrong in texts that were taken apart together, and the numbers of the evenings that it was found in."""

    problems: tuple[Problem, ...]
    wrong: tuple[int, ...] = ()


def to_pool(places: Sequence[str]) -> ToPool:
    """Return what is to be pooled in folders and below them, or in files that are named.

    Raises CafeError when there is nothing.
    """
    files: list[str] = []
    pools: list[Path] = []
    problems = [Problem("pool.nothing_there", Place(place)) for place in places if not os.path.lexists(place)]
    for path, is_file in sorted(_walk(places)):
        if path.endswith(os.sep + MANIFEST):
            pools.append(Path(path).parent)
        elif is_file:
            files.append(path)
        else:
            problems.append(Problem("pool.not_readable", Place(path)))
    if not (files or pools or problems):
        raise CafeError(Problem("pool.nothing_found", Place(", ".join(places))))
    return ToPool(tuple(files), tuple(pools), tuple(problems))


def _walk(places: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Yield what may be results, and whether it is a file that can be read at all.

    Of an earlier pool only its mark is told. Paths are words here: a hundred thousand objects would take a second.
    """
    waiting = list(dict.fromkeys(places))
    while waiting:
        place = waiting.pop()
        if Path(place).is_file():
            yield place, True
            continue
        try:
            entries = list(os.scandir(place))
        except OSError:
            continue
        if any(entry.name == MANIFEST for entry in entries):
            yield f"{place}{os.sep}{MANIFEST}", True
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            elif entry.name.lower().endswith(ENDINGS):
                yield entry.path, entry.is_file()


def take_in(database: Database, found: ToPool) -> Taken:
    """Read all that was found; one earlier pool alone is read where it lies."""
    problems = list(found.problems)
    database.run("tables")
    if not found.files and len(found.pools) == 1 and _lies_ready(database, found.pools[0]):
        return Taken(_count(database), 0, 0, tuple(problems))
    for pool in found.pools:
        problems += _earlier(database, pool)
    wrong: list[int] = []
    first = _last(database) // MOST_IN_A_BATCH + 1
    batches = zip(count(first), _batches(found.files), strict=False)
    for batch in database.side_by_side(
        partial(_take_apart, batch, number * MOST_IN_A_BATCH) for number, batch in batches
    ):
        problems += batch.problems
        wrong += batch.wrong
    _remove(database, wrong)
    twice = _remove(database, numbers(database.run("same_twice")))
    rehearsals = _remove(database, numbers(database.run("rehearsals")))
    _group(database, first)
    taken = Taken(_count(database), twice, rehearsals, tuple(problems))
    if taken.evenings > MANY:
        database.pack()
    return taken


def _group(database: Database, first: int) -> None:
    """Group what the batches from number ``first`` on have brought, some of them together."""
    starts = range(first, _last(database) // MOST_IN_A_BATCH + 1, GROUPED_TOGETHER)
    deeds = (
        partial(
            Database.run,
            name="grouped",
            first=start * MOST_IN_A_BATCH,
            last=(start + GROUPED_TOGETHER) * MOST_IN_A_BATCH,
        )
        for start in starts
    )
    deque(database.side_by_side(deeds), maxlen=0)


def _count(database: Database) -> int:
    return int(str(database.run("totals")[0][0]))


def _last(database: Database) -> int:
    return numbers(database.connection.execute("SELECT coalesce(max(evening), 0) FROM evenings").fetchall())[0]


def _remove(database: Database, evenings: Collection[int]) -> int:
    if evenings:
        database.run("remove", evenings=list(evenings))
    return len(evenings)


def _lies_ready(database: Database, pool: Path) -> bool:
    """Name the tables of an earlier pool; tell whether nothing in it has to be taken out."""
    if _version_of_pool(pool) != POOL_VERSION:
        return False
    try:
        database.look_at(pool)
        database.connection.execute("SET schema = 'earlier'")
        database.bring_in("evenings")
        deeds = (partial(Database.run, name=name, first=0, last=_last(database)) for name in TO_BE_TAKEN_OUT)
        if not any(list(database.side_by_side(deeds))):
            return True
    except duckdb.Error:
        pass  # told when it is added
    database.connection.execute("SET schema = 'main'")
    return False


def _wrong(database: Database, names: Sequence[str], *, first: int, last: int) -> set[int]:
    return {evening for name in names for evening in numbers(database.run(name, first=first, last=last))}


def _version_of_pool(pool: Path) -> object:
    """Return the version that a folder says it is a pool of; None where it is no pool."""
    try:
        told = json.loads((pool / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return told.get("version", "") if isinstance(told, dict) and told.get("format") == POOL["format"] else None


def _earlier(database: Database, pool: Path) -> Iterator[Problem]:
    """Add the rows of an earlier pool, all of them or none."""
    where, version = Place(str(pool)), _version_of_pool(pool)
    if version is None:
        yield Problem("pool.not_a_pool", where)
        return
    if version not in (FIRST_POOLS, POOL_VERSION):
        yield Problem("pool.other_version", where, {"version": str(version)[:20], "known": POOL_VERSION})
        return
    first = _last(database)
    database.connection.begin()
    try:
        database.look_at(pool, ROWS if version == FIRST_POOLS else TABLES)
        database.run("add_earlier", first=first)
        if version == FIRST_POOLS:
            database.run("grouped", first=first, last=_last(database))
        wrong = _remove(database, _wrong(database, WRONG_IN_A_POOL, first=first, last=_last(database)))
    except duckdb.Error as error:
        database.connection.rollback()
        database.connection.execute("SET schema = 'main'")
        if isinstance(error, duckdb.OutOfMemoryException):
            raise
        yield Problem("pool.not_a_pool", where)
        return
    database.connection.commit()
    if wrong:
        yield Problem("pool.wrong_rows", where, {"count": wrong})


def _batches(paths: Iterable[str]) -> Iterator[Texts]:
    """Read files, and yield their texts together, as many as go into memory well."""
    batch, size = Texts([], [], []), 0
    for path in paths:
        try:
            for line, text in _texts(path):
                batch.texts.append(text)
                batch.places.append((path, line))
                size += len(text)
                if size > BATCH_BYTES:
                    yield batch
                    batch, size = Texts([], [], []), 0
        except OSError:
            batch.problems.append(Problem("pool.not_readable", Place(path)))
        except CafeError as error:
            batch.problems.extend(error.problems)
    yield batch


def _texts(path: str) -> Iterator[tuple[int, bytes]]:
    """Yield the text of a file of one evening, or those of its lines with their numbers, up to one that is too long."""
    with FileIO(path) as file:
        text = file.read() if os.fstat(file.fileno()).st_size <= MOST_BYTES else None
    if text is not None and not _is_of_lines(text):
        yield 0, text
        return
    with Path(path).open("rb") as file:
        for number, line in enumerate(iter(partial(file.readline, MOST_BYTES + 1), b""), 1):
            if len(line) > MOST_BYTES:
                raise CafeError(Problem("pool.too_long", Place(path, number)))
            if line.strip():
                yield number, line


def _is_of_lines(text: bytes) -> bool:
    """Return whether a text of several lines is more than one JSON value laid out on them."""
    if b"\n" not in text.strip():
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return True
    return False


def _take_apart(found: Texts, first: int, database: Database) -> Batch:
    """Put the evenings of texts into the tables, numbered after ``first``; tell what is wrong with the others."""
    last = first + MOST_IN_A_BATCH
    database.run("read_json", first=first, texts=found.texts, shape=columns())
    wrong = sorted({*numbers(database.run("wrong_json")), *_wrong(database, WRONG, first=first, last=last)})
    told = (_slip(found.texts[number - first - 1], *found.places[number - first - 1]) for number in wrong)
    return Batch((*found.problems, *told), tuple(wrong))


def _slip(text: bytes, path: str, line: int) -> Problem:
    where = Place(path, line or None)
    try:
        return what_is_wrong(text.decode(), where)
    except UnicodeDecodeError:
        return Problem("pool.not_text", where)
