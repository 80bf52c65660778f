"""A report as a value: sections with words, a picture and a table each. What page and csv are made of."""

from cafe_presenter.core.base.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """A part of a picture: what it is called, and from where to where it goes, in the unit of its picture."""

    label: str
    start: float
    end: float
    told: str = ""
    look: int = 0
    """Which of the looks of the picture's key it has."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A line of a picture of lanes: its words, its bars, marks across it, and what is written at its end."""

    label: str
    bars: tuple[Bar, ...]
    marks: tuple[float, ...] = ()
    told: str = ""
    is_below: bool = False
    """Whether it belongs to the lane before, and has no words above it."""


@dataclass(frozen=True, slots=True)
class Lanes:
    """Lanes one below the other, all with the same scale from 0 to ``most``."""

    title: str
    said: str
    lanes: tuple[Lane, ...]
    most: float
    key: tuple[str, ...] = ()

    @property
    def is_bare(self) -> bool:
        """Whether there is nothing to be seen."""
        return not self.lanes


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns side by side; one that is hidden has no height, but its place. ``ticks`` are written below some."""

    title: str
    said: str
    heights: tuple[int | None, ...]
    ticks: tuple[tuple[int, str], ...]
    labels: tuple[str, ...]
    top: str
    """What is written at the height of the highest."""

    @property
    def is_bare(self) -> bool:
        """Whether there is nothing to be seen."""
        return not any(self.heights)


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table: the first column names its rows. A cell is a number, words, or None for what is hidden."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str | int | None, ...], ...]


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A part of the report."""

    key: str
    heading: str
    lines: tuple[str, ...]
    picture: Lanes | Columns | None = None
    tables: tuple[ReportTable, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All of it."""

    language: str
    title: str
    lines: tuple[str, ...]
    sections: tuple[ReportSection, ...]
    hidden: str
    """What stands in a table where a count is hidden."""
    too_few: str
    """What stands for a table without a row."""
