"""What ``cafe-presenter pool`` does: files in, one report out, or the rows for a later pool."""

import json
import shutil
import tempfile
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import duckdb

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.files.disk.output import write_output
from cafe_presenter.pool.database import TABLES, Database, pool_database
from cafe_presenter.pool.figures import figures_of
from cafe_presenter.pool.guard import FEWEST
from cafe_presenter.pool.intake import MANIFEST, POOL, Taken, take_in, to_pool
from cafe_presenter.pool.page import report_as_html
from cafe_presenter.pool.sheet import report_as_csv
from cafe_presenter.pool.telling import report_of
from cafe_presenter.wording import N_, Wording

HTML, CSV, PARQUET = ".html", ".csv", ".parquet"


def pooled(options: Namespace, wording: Wording) -> tuple[Sequence[Problem], Sequence[str]]:
    """Pool what is in ``places`` into ``output``, of the kind that its ending names, in ``language``.

    Return what was refused, and what is to be told of the rest. Raises CafeError when nothing can be written.
    """
    kind = Path(options.output).suffix.lower()
    if kind not in (HTML, CSV, PARQUET):
        raise CafeError(Problem("pool.unknown_kind", Place(options.output)))
    found = to_pool(options.places)
    with _database() as database:
        taken = take_in(database, found)
        if taken.evenings == 0:
            raise CafeError((*taken.problems, Problem("pool.no_evening")))
        if kind == PARQUET:
            _write_rows(database, Path(options.output), force=options.force)
        elif taken.evenings < FEWEST:
            raise CafeError((*taken.problems, Problem("pool.too_few")))
        else:
            write_output(options.output, _report(database, kind, Wording(options.language)), force=options.force)
    return taken.problems, tuple(_told(taken, wording))


def _told(taken: Taken, wording: Wording) -> Iterator[str]:
    plural = wording.plural
    yield plural("{count} evening pooled.", "{count} evenings pooled.", taken.evenings)
    if taken.same_twice:
        yield plural(
            "{count} was there already, and counts once.",
            "{count} were there already, and count once.",
            taken.same_twice,
        )
    if taken.rehearsals:
        yield plural("{count} rehearsal left out.", "{count} rehearsals left out.", taken.rehearsals)
    if taken.problems:
        yield plural("{count} refused, and told above.", "{count} refused, and told above.", len(taken.problems))


def _report(database: Database, kind: str, wording: Wording) -> bytes:
    report = report_of(figures_of(database), wording)
    if kind == CSV:
        heads = (N_("Section"), N_("Table"), N_("Row"), N_("Column"), N_("Figure"))
        return report_as_csv(report, tuple(wording.text(head) for head in heads))
    return report_as_html(report, wording.text("Contents"))


@contextmanager
def _database() -> Iterator[Database]:
    with tempfile.TemporaryDirectory(prefix="cafe-presenter-pool-", ignore_cleanup_errors=True) as folder:
        database = pool_database(Path(folder))
        try:
            yield database
        except duckdb.OutOfMemoryException as error:
            raise CafeError(Problem("pool.no_memory")) from error
        finally:
            database.connection.close()


def _write_rows(database: Database, target: Path, *, force: bool) -> None:
    """Write a folder of rows beside its place and bring it there whole; only an earlier pool is replaced."""
    where = Place(str(target))
    if target.exists() and not (force and (target / MANIFEST).is_file()):
        raise CafeError(Problem("output.exists", where))
    try:
        made = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    except OSError as error:
        raise CafeError(Problem("output.not_written", where, {"reason": error.strerror or ""})) from error
    try:
        list(database.side_by_side(partial(Database.write, table=table, folder=made / table) for table in TABLES))
        (made / MANIFEST).write_text(json.dumps(POOL) + "\n", "utf-8")
        old = made / "replaced"
        if target.exists():
            target.rename(old)
        made.chmod(0o755)
        made.rename(target)
        shutil.rmtree(target / "replaced", ignore_errors=True)
    except OSError as error:
        raise CafeError(Problem("output.not_written", where, {"reason": error.strerror or ""})) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
