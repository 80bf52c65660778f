"""Sheets to vote on with stickers, before and after, and slips to vote in secret."""

from collections.abc import Iterator
from dataclasses import replace

from cafe_presenter.core.base.colours import Palette
from cafe_presenter.core.base.invisible import is_blank, is_right_to_left
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import SCALE, Vote
from cafe_presenter.core.evening.view import WallView
from cafe_presenter.ui.paper.grid import CutPart, grid_pages
from cafe_presenter.ui.paper.page import Ink, Layer, PrintedPage
from cafe_presenter.ui.paper.paper_text import (
    HEAD,
    MARGIN,
    SetText,
    Style,
    box_to_tick,
    in_one_line,
    mirrored,
    set_within,
)
from cafe_presenter.ui.paper.posters import Poster
from cafe_presenter.ui.wall.wall_sheet import Rect, WallLine
from cafe_presenter.wording import N_, Wording

OPTIONS = (N_("For"), N_("Against"), N_("Not sure"))
TIMES = (N_("Before"), N_("After"))
SLIPS = (2, 4)
"""Columns and rows of slips on a page."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """A question to vote on: its theme, its words, what can be chosen, and the language of all."""

    theme: str
    question: str
    options: tuple[str, ...]
    language: str
    is_scale: bool = False


def ballots_of(posters: Iterator[Poster], wording: Wording) -> tuple[Ballot, ...]:
    """Return what is voted on: what the deck says, or where it says nothing of it, each question of ``posters``.

    Another wording shown with a question stands below it.
    """
    every = list(posters)
    asked = [poster for poster in every if poster.vote is not None] or every
    return tuple(_ballot(poster.view, poster.vote or Vote(), wording) for poster in asked)


def _ballot(view: WallView, vote: Vote, wording: Wording) -> Ballot:
    question = f"{view.text}\n{view.twin}".strip() if is_blank(vote.question) else vote.question
    options = vote.options or tuple(wording.text(option) for option in OPTIONS)
    return Ballot(view.heading, question, options, view.language, is_scale=options == SCALE)


def vote_pages(
    ballots: tuple[Ballot, ...], size: tuple[float, float], *, wording: Wording, palette: Palette
) -> Iterator[PrintedPage]:
    """Yield a sheet for each question, sideways: a row an option, or a row a time for a scale."""
    high, wide = size
    unit = high / 595.0
    for ballot in ballots:
        width = wide - 2 * MARGIN
        theme = in_one_line(ballot.theme, width, Style(16 * unit, True, HEAD, "accent"), language=ballot.language)
        room = (width, (high - 2 * MARGIN) * 0.24)
        style = Style(34 * unit, bold=True, family=HEAD, leading=1.18)
        question = set_within(ballot.question, room, style, language=ballot.language)
        lines = [*theme.placed(0, 0, width), *question.placed(0, theme.height + 4 * unit, width)]
        top = theme.height + question.height + 14 * unit
        body = (0.0, top, width, high - 2 * MARGIN - top)
        told, inks = _table(ballot, body, wording, unit=unit)
        layer = replace(_turned(Layer((*lines, *told), inks), ballot, width), x=MARGIN, y=MARGIN)
        yield PrintedPage(wide, high, (layer,), palette)


def _turned(layer: Layer, ballot: Ballot, width: float) -> Layer:
    return mirrored(layer, width) if is_right_to_left(ballot.question) else layer


def _table(
    ballot: Ballot, body: Rect, wording: Wording, *, unit: float
) -> tuple[tuple[WallLine, ...], tuple[Ink, ...]]:
    """Return the cells to stick in: times beside each other, or below each other where the options are a scale."""
    times = tuple(wording.text(time) for time in TIMES)
    rows, columns = (times, ballot.options) if ballot.is_scale else (ballot.options, times)
    x, y, width, height = body
    label, head = width * 0.2, 26 * unit
    wide, high = (width - label) / len(columns), (height - head) / max(1, len(rows))
    style = Style(17 * unit, bold=True)
    lines: list[WallLine] = []
    for number, column in enumerate(columns):
        made = in_one_line(column, wide - 8, style, language=ballot.language)
        lines += made.placed(x + label + number * wide, y, wide, align="middle")
    for number, row in enumerate(rows):
        made = set_within(row, (label - 12, high - 8), style, language=ballot.language)
        lines += made.placed(x, y + head + number * high + (high - made.height) / 2, label - 12)
    inks = tuple(
        Ink((x + label + column * wide, y + head + row * high, wide, high), "text", 1.0)
        for column in range(len(columns))
        for row in range(len(rows))
    )
    return tuple(lines), inks


def slip_pages(ballots: tuple[Ballot, ...], size: tuple[float, float], *, palette: Palette) -> Iterator[PrintedPage]:
    """Yield a page of slips to cut for each question."""
    columns, rows = SLIPS
    for ballot in ballots:
        yield from grid_pages([_slip(ballot)] * (columns * rows), size, columns=columns, rows=rows, palette=palette)


def _slip(ballot: Ballot) -> CutPart:
    def drawn(width: float, height: float) -> Layer:
        option = Style(12.0, bold=True)
        beside = [in_one_line(each, width / 2, option, language=ballot.language) for each in ballot.options]
        in_row = sum(max(each.widths, default=0.0) + 34 for each in beside) <= width
        foot = option.size * 1.7 * (1 if in_row else len(beside))
        style = Style(20.0, bold=True, family=HEAD, leading=1.2)
        question = set_within(ballot.question, (width, height - foot - 8), style, language=ballot.language)
        lines, inks = _choices(beside, in_row=in_row, top=height - foot, pitch=option.size * 1.7)
        return _turned(Layer((*question.placed(0, 0, width), *lines), inks), ballot, width)

    return drawn


def _choices(
    options: list[SetText], *, in_row: bool, top: float, pitch: float
) -> tuple[tuple[WallLine, ...], tuple[Ink, ...]]:
    """Return the options, each after its box to tick: beside each other where they have room."""
    lines: list[WallLine] = []
    inks: list[Ink] = []
    x, y = 0.0, top
    for option in options:
        wide = max(option.widths, default=0.0)
        lines += option.placed(x + 18, y, wide + 1)
        inks.append(box_to_tick(x, y + option.rise, 11.0))
        x, y = (x + wide + 34, y) if in_row else (x, y + pitch)
    return tuple(lines), tuple(inks)
