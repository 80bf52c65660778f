"""The table of a run, in Markdown."""

import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

BEGIN, END = "<!-- measured by make bench: begin -->", "<!-- measured by make bench: end -->"


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
    machine = f"{os.cpu_count()} processors, {platform.system()} {platform.machine()}"
    versions = f"Python {platform.python_version()}, PySide6 {metadata.version('PySide6_Essentials')}"
    lines += ["", f"Measured on {datetime.now(UTC).date()}: {machine}, {versions}."]
    return "\n".join(lines)


def write_into(path: Path, table: str) -> None:
    """Put the table between the two marks of a file; raise ValueError when they are missing."""
    text = path.read_text("utf-8")
    before, after = text.split(BEGIN)[0], text.split(END)[1] if END in text else ""
    if BEGIN not in text or END not in text:
        raise ValueError(f"{path} has no {BEGIN}")
    path.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", "utf-8")
