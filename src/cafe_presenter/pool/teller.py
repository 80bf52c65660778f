"""Who tells of a pool: its figures, the guard they pass, and how words, numbers and lanes of pictures are made."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.pool.figures import Figures
from cafe_presenter.pool.guard import rounding_of
from cafe_presenter.pool.report import Bar, Lane
from cafe_presenter.wording import Wording

PICTURED = 12
"""Lanes of a picture at most: the table below has them all."""


class Teller:
    """Figures, the guard they pass, and the words they are told in."""

    def __init__(self, figures: Figures, wording: Wording) -> None:
        self.rows, self.figures, self.wording = figures.rows, figures, wording
        self.guard = rounding_of(figures.rows)
        self.text = wording.text

    def label(self, fingerprint: str) -> str:
        """Return the words of a question or a follow-up, or what stands for them."""
        told = self.figures.labels.get(fingerprint)
        return display_text(told, self.wording.language) if told else self.unknown(fingerprint)

    def unknown(self, fingerprint: str) -> str:
        """Return what stands for words that nobody told."""
        return self.text("Words not told ({mark})", mark=fingerprint[:6])

    def asked(self, fingerprint: str) -> str:
        """Return the words of what the room was counted on, or what stands for them."""
        told = self.figures.asked.get(fingerprint)
        return display_text(told, self.wording.language) if told else self.unknown(fingerprint)

    def answer(self, fingerprint: str, number: int) -> str:
        """Return the words of an answer, or its number."""
        return self.figures.answers.get(fingerprint, {}).get(number) or self.text("Answer {number}", number=number)

    def top(self, heights: Iterable[int | None]) -> str:
        """Return what is written at the highest of columns."""
        return self.number(int(largest_of(heights)))

    def number(self, count: int) -> str:
        """Return a number as the reader writes it."""
        return told_number(count, self.wording.language)

    def lane(self, label: str, count: int) -> Lane:
        """Return a lane of one bar."""
        return Lane(label, (Bar("", 0, count),), told=self.number(count))

    def shares(self, label: str, parts: Sequence[int | None], *, whole: int) -> Lane:
        """Return a lane of shares of a whole; what is hidden has no bar."""
        bars, at, told = [], 0.0, []
        for look, part in enumerate(parts):
            share = min((part or 0) / whole, 1 - at) if whole else 0.0
            bars.append(Bar("", at, at + share, look=look))
            told.append(self.percent(share) if part is not None else "–")
            at += share
        return Lane(label, tuple(bars), told=" · ".join(told))

    def votes(self, label: str, words: Sequence[str], *, votes: Sequence[int | None]) -> Lane:
        """Return a lane of the shares of answers; without a label it belongs to the one before."""
        whole = sum(each or 0 for each in votes) or 1
        bars, at = [], 0.0
        for look, (word, count) in enumerate(zip(words, votes, strict=True)):
            share = (count or 0) / whole
            bars.append(Bar(word, at, at + share, self.percent(share), look))
            at += share
        return Lane(label, tuple(bars), is_below=not label)

    def percent(self, share: float) -> str:
        """Return a share in percent."""
        return self.text("{percent}%", percent=round(share * 100))

    @cached_property
    def years(self) -> tuple[str, ...]:
        """Return the years the evenings were in."""
        return tuple(sorted({str(month)[:4] for month, _ in self.rows["months"]}))


def told_number(count: int, language: str) -> str:
    """Return a number as it is written in a language."""
    return f"{count:,}".replace(",", "\u202f" if language == "fr" else ",")


def signed(number: int) -> str:
    """Return a number with a minus that is one."""
    return str(number).replace("-", "−")


def whole_number(value: object) -> int:
    """Return a cell of a row that is a number."""
    return int(str(value))


def largest_of(counts: Iterable[int | None]) -> float:
    """Return the largest of counts that are told, for a picture’s scale."""
    return float(max((each or 0 for each in counts), default=1)) or 1.0


def summed(pairs: Iterable[tuple[int, int]]) -> Mapping[int, int]:
    """Return how many evenings have each value."""
    found: dict[int, int] = {}
    for value, count in pairs:
        found[value] = found.get(value, 0) + count
    return found
