"""DuckDB, told what to do by the files in ``sql``; it reaches no network, and keeps to little memory."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import duckdb

from cafe_presenter.core.base.quick_dataclass import dataclass

MEMORY = "700MB"
"""What DuckDB may hold; what is more goes into files beside its database. A thread brings some of its own."""
TABLES = ("evenings", "themes", "follow_ups", "facts", "votes", "questions")

type PoolRows = list[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Database:
    """The tables of a pool, in files of a folder that goes when the pool is done."""

    connection: duckdb.DuckDBPyConnection

    @contextmanager
    def beside(self) -> Iterator["Database"]:
        """Work with the same tables on a connection of its own, in a thread of its own; what is temporary goes."""
        with self.connection.cursor() as cursor:
            yield Database(cursor)

    def run(self, name: str, **params: object) -> PoolRows:
        """Run the statements of ``sql/NAME.sql``, each with the parameters it names; return the rows of the last."""
        text = (files(__package__) / "sql" / f"{name}.sql").read_text("utf-8")
        for statement in self.connection.extract_statements(text):
            wanted = {each: params[each] for each in statement.named_parameters}
            self.connection.execute(statement, wanted or None)
        return self.connection.fetchall()

    def look_at(self, pool: Path) -> None:
        """Name the rows of an earlier pool where they lie, in a schema of their own: ``earlier``."""
        self.connection.execute("CREATE SCHEMA IF NOT EXISTS earlier; SET schema = 'earlier'")
        for table in TABLES:
            paths = [literal(str(path)) for path in sorted((pool / table).glob("month=*/*.parquet"))]
            rows = "FROM read_parquet(?, hive_partitioning := true, hive_types := {'month': VARCHAR})"
            found = (
                self.connection.sql(rows, params=[paths]) if paths else self.connection.table(f"main.{table}").limit(0)
            )
            found.create_view(table, replace=True)
        self.connection.execute("SET schema = 'main'")

    def write(self, table: str, folder: Path) -> None:
        """Write a table as Parquet, a folder a month."""
        self.connection.table(table).to_parquet(str(folder), partition_by=["month"], compression="zstd")


def pool_database(folder: Path) -> Database:
    """Return a database that keeps what it cannot hold in ``folder``."""
    connection = duckdb.connect(
        str(folder / "pool.duckdb"),
        config={
            "memory_limit": MEMORY,
            "temp_directory": str(folder),
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        },
    )
    return Database(connection)


def literal(path: str) -> str:
    """Return a path in which DuckDB finds no pattern."""
    return "".join(f"[{sign}]" if sign in "[*?" else sign for sign in path)


def numbers(rows: PoolRows | Sequence[tuple[object, ...]]) -> list[int]:
    """Return the first column of rows that are numbers."""
    return [int(str(row[0])) for row in rows]
