"""The table of a run, in Markdown."""

import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

LOAD = os.getloadavg()[0]
"""How busy the machine was before anything was measured."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured: what each program took, in words, and what it may take."""

    label: str
    cells: Mapping[str, str]
    bar: str = ""


def told(rows: list[Row]) -> str:
    """Return the rows as a Markdown table, a column for each program, with the machine below."""
    columns = list(dict.fromkeys(name for row in rows for name in row.cells))
    lines = ["| | " + " | ".join(columns) + " | bar |", "| --- |" + " --- |" * (len(columns) + 1)]
    lines += [
        f"| {row.label} | " + " | ".join(row.cells.get(name, "") for name in columns) + f" | {row.bar} |"
        for row in rows
    ]
    machine = f"{os.cpu_count()} processors (load {LOAD:.1f} before), {platform.system()} {platform.machine()}"
    versions = f"Python {platform.python_version()}, PySide6 {metadata.version('PySide6_Essentials')}"
    lines += ["", f"Measured on {datetime.now(UTC).date()}: {machine}, {versions}."]
    return "\n".join(lines)


def write_into(path: Path, table: str, *, by: str) -> None:
    """Put the table between the two marks of a file that name the command it is made ``by``.

    Raises ValueError when they are missing.
    """
    begin, end = (f"<!-- measured by {by}: {edge} -->" for edge in ("begin", "end"))
    text = path.read_text("utf-8")
    if begin not in text or end not in text:
        raise ValueError(f"{path} has no {begin}")
    path.write_text(f"{text.split(begin)[0]}{begin}\n{table}\n{end}{text.split(end)[1]}", "utf-8")
