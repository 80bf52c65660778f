"""DuckDB, told what to do by the files in ``sql``; it reaches no network, and keeps to little memory."""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from importlib.resources import files
from pathlib import Path

import duckdb

from cafe_presenter.core.base.quick_dataclass import dataclass

MEMORY = "450MB"
"""What DuckDB may hold; what is more goes into files beside its database. A thread brings some of its own."""
SIDE_BY_SIDE = 2
"""How many deeds are done side by side: each more takes 150 MB while texts are taken apart."""
ROWS = ("evenings", "themes", "follow_ups", "facts", "votes", "questions")
TABLES = (*ROWS, "asked", "shifts", "rooms")
"""The rows, and what ``grouped.sql`` makes of them; the first pools had none of that."""

type PoolRows = list[tuple[object, ...]]
type Deed[Told] = Callable[["Database"], Told]


@dataclass(frozen=True, slots=True)
class Database:
    """The tables of a pool in memory, and on disk where they are too large; all goes when the pool is done."""

    connection: duckdb.DuckDBPyConnection

    def side_by_side[Told](self, deeds: Iterable[Deed[Told]]) -> Iterator[Told]:
        """Do deeds in threads, each on a connection of its own; yield what they tell, in their order.

        Few are taken before there is a thread for them. What is temporary goes with its connection.
        """
        (schema,) = self.connection.execute("SELECT current_schema()").fetchall()[0]

        def done(deed: Deed[Told]) -> Told:
            with self.connection.cursor() as cursor:
                cursor.execute(f"SET schema = '{schema}'")
                return deed(Database(cursor))

        running: deque[Future[Told]] = deque()
        with ThreadPoolExecutor(SIDE_BY_SIDE) as threads:
            for deed in deeds:
                if len(running) == 2 * SIDE_BY_SIDE:
                    yield running.popleft().result()
                running.append(threads.submit(done, deed))
            while running:
                yield running.popleft().result()

    def run(self, name: str, **params: object) -> PoolRows:
        """Run the statements of ``sql/NAME.sql``, each with the parameters it names; return the rows of the last."""
        text = (files(__package__) / "sql" / f"{name}.sql").read_text("utf-8")
        for statement in self.connection.extract_statements(text):
            wanted = {each: params[each] for each in statement.named_parameters}
            self.connection.execute(statement, wanted or None)
        return self.connection.fetchall()

    def pack(self) -> None:
        """Pack the tables: marks of the rows that were taken out of them fill the memory, and stay in it."""
        self.connection.execute("CHECKPOINT")

    def look_at(self, pool: Path, tables: Collection[str] = TABLES) -> None:
        """Name tables of an earlier pool where they lie, in a schema of their own, ``earlier``; others are empty."""
        self.connection.execute("DROP SCHEMA IF EXISTS earlier CASCADE; CREATE SCHEMA earlier; SET schema = 'earlier'")
        for table in TABLES:
            found = sorted((pool / table).glob("month=*/*.parquet")) if table in tables else []
            paths = [literal(str(path)) for path in found]
            rows = "FROM read_parquet(?, hive_partitioning := true, hive_types := {'month': VARCHAR})"
            seen = (
                self.connection.sql(rows, params=[paths]) if paths else self.connection.table(f"main.{table}").limit(0)
            )
            seen.create_view(table)
        self.connection.execute("SET schema = 'main'")

    def bring_in(self, table: str) -> None:
        """Copy what lies in files: many questions of few rows open them again and again."""
        self.connection.table(table).create("copied")
        self.connection.execute(f"DROP VIEW {table}; ALTER TABLE copied RENAME TO {table}")

    def write(self, table: str, folder: Path) -> None:
        """Write a table as Parquet, a folder a month."""
        self.connection.table(table).to_parquet(str(folder), partition_by=["month"], compression="zstd")


def pool_database(folder: Path) -> Database:
    """Return a database that keeps what it cannot hold in ``folder``."""
    connection = duckdb.connect(
        ":memory:",
        config={
            "memory_limit": MEMORY,
            "temp_directory": str(folder),
            "threads": 1,
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        },
    )
    connection.execute("SET parquet_metadata_cache = true")  # every question opens the same files again
    return Database(connection)


def literal(path: str) -> str:
    """Return a path in which DuckDB finds no pattern."""
    return "".join(f"[{sign}]" if sign in "[*?" else sign for sign in path)


def numbers(rows: PoolRows | Sequence[tuple[object, ...]]) -> list[int]:
    """Return the first column of rows that are numbers."""
    return [int(str(row[0])) for row in rows]
