"""Cards and slips that go round: who does what, what people thought of the evening, and the keys of the program."""

from collections.abc import Iterator
from dataclasses import replace

from cafe_presenter.core.base.colours import Palette
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.ui.paper.grid import CutPart, grid_pages
from cafe_presenter.ui.paper.page import Ink, Layer, PrintedPage, Smile
from cafe_presenter.ui.paper.paper_text import (
    HEAD,
    MARGIN,
    SetText,
    Style,
    in_a_row,
    in_one_line,
    ruled,
    set_at,
    set_within,
)
from cafe_presenter.ui.wall.wall_sheet import WallLine
from cafe_presenter.wording import FEEDBACK_QUESTIONS, N_, Wording

ROLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        N_("Keeps the time"),
        (
            N_("Tell us when half of the time is over, then two minutes before the end."),
            N_("Show a hand rather than speak: nobody is interrupted."),
            N_("When time is up, say so, even if it is a pity."),
        ),
    ),
    (
        N_("Takes the notes"),
        (
            N_("One idea a line, in the words of whoever said it, never their name."),
            N_("Mark what is to be checked with a question mark."),
            N_("At the end, read three lines aloud: is anything missing?"),
        ),
    ),
    (
        N_("Gives the floor"),
        (
            N_("First those who have not spoken yet."),
            N_("Keep the order of the raised hands; one person at a time."),
            N_("After a long silence, ask: who sees it otherwise?"),
        ),
    ),
)
SLIP_LINES = 2
KEY_CARD = N_("The keys, on one page")
KEY_GAP = 22.0
KEY_LETTERS = (11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0)
"""Sizes of which the largest is taken that brings all keys on the page."""


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A row of the key card: what is done, and by which keys; without keys it is a heading."""

    label: str
    keys: str = ""


def role_pages(size: tuple[float, float], *, wording: Wording, palette: Palette) -> Iterator[PrintedPage]:
    """Yield the cards of roles, four a page; the last one is blank, for a role of one's own."""
    cells = [_role(name, deeds, wording) for name, deeds in (*ROLES, ("", ()))]
    yield from grid_pages(cells, size, columns=2, rows=2, palette=palette)


def _role(name: str, deeds: tuple[str, ...], wording: Wording) -> CutPart:
    def drawn(width: float, height: float) -> Layer:
        if not name:
            return Layer(inks=tuple(ruled(0, height * share, width) for share in (0.14, 0.38, 0.56, 0.74)))
        style = Style(27.0, bold=True, family=HEAD, leading=1.15)
        title = set_within(wording.text(name), (width, 76), style, language=wording.language)
        lines, y = [*title.placed(0, 0, width)], title.height + 16
        inks = [Ink((0, title.height + 3, width * 0.16, 3.0), "accent", radius=1.5)]
        for number, deed in enumerate(deeds, 1):
            made = set_at(wording.text(deed), width - 24, Style(16.0, leading=1.3), language=wording.language)
            lines += set_at(str(number), 20, Style(16.0, bold=True), language="").placed(0, y, 20)
            lines += made.placed(24, y, width - 24)
            y += made.height + 10
        return Layer(tuple(lines), tuple(inks))

    return drawn


def feedback_pages(
    title: str, size: tuple[float, float], *, wording: Wording, language: str, palette: Palette
) -> Iterator[PrintedPage]:
    """Yield a page of slips on which people put a cross, four to cut."""
    yield from grid_pages([_feedback(title, wording, language)] * 4, size, columns=2, rows=2, palette=palette)


def _feedback(title: str, wording: Wording, language: str) -> CutPart:
    def drawn(width: float, height: float) -> Layer:
        head = in_one_line(title, width, Style(10.0, colour="quiet"), language=language)
        lines: list[WallLine] = [*head.placed(0, 0, width)]
        smiles, y = [], head.height + 8
        pitch = (height - y - 26 * SLIP_LINES - 18) / len(FEEDBACK_QUESTIONS)
        side = min(38.0, pitch - 36)
        style = Style(13.0, bold=True)
        for question in FEEDBACK_QUESTIONS:
            asked = set_within(wording.text(question), (width, 18.0), style, language=wording.language)
            lines += asked.placed(0, y, width)
            for face in range(3):
                x = width * (face + 0.5) / 3
                top = y + asked.height + 3
                smiles.append(Smile((x - side / 2, top, side, side), 1 - face))
                told = in_one_line(wording.face_name(face), width / 3, Style(9.0), language=wording.language)
                lines += told.placed(x - width / 6, top + side + 1, width / 3, align="middle")
            y += pitch
        more = set_at(wording.text("One word more?"), width, Style(11.0), language=wording.language)
        top = height - 26 * SLIP_LINES - more.height + 8
        lines += more.placed(0, top, width)
        inks = tuple(ruled(0, height - 26 * (SLIP_LINES - 1 - number), width) for number in range(SLIP_LINES))
        return Layer(tuple(lines), inks, tuple(smiles))

    return drawn


def key_pages(
    rows: tuple[KeyRow, ...], size: tuple[float, float], *, wording: Wording, palette: Palette
) -> Iterator[PrintedPage]:
    """Yield the key card, on one page: two columns of what is done and by which keys, in letters of one size."""
    width, height = size[0] - 2 * MARGIN, size[1] - 2 * MARGIN
    title = set_at(wording.text(KEY_CARD), width, Style(22.0, bold=True, family=HEAD), language=wording.language)
    top = title.height + 8
    column = (width - KEY_GAP) / 2
    count = -(-len(rows) // 2)
    for letter in KEY_LETTERS:
        made = [_key_row(row, column, letter, language=wording.language) for row in rows]
        highest = max(sum(row.height for row in part) for part in (made[:count], made[count:]))
        if highest <= height - top:
            break
    lines: list[WallLine] = [*title.placed(0, 0, width)]
    inks: list[Ink] = []
    more = max(0.0, height - top - highest) / max(1, count)  # the rows share what is left of the page
    for x, part in ((0.0, made[:count]), (column + KEY_GAP, made[count:])):
        y = top
        for row in part:
            lines += row.label.placed(x, y + more / 2 + row.tops[0], column)
            lines += row.keys.placed(x, y + more / 2 + row.tops[1], column, align="end")
            y += row.height + more
            inks.append(ruled(x, y, column, thick=0.4 if row.keys.lines else 1.2))
    yield PrintedPage(*size, (Layer(tuple(lines), tuple(inks), x=MARGIN, y=MARGIN),), palette)


@dataclass(frozen=True, slots=True)
class _SetRow:
    """A row of the key card that was set: its label and its keys, how far down each begins, how high it is."""

    label: SetText
    keys: SetText
    tops: tuple[float, ...]
    height: float


def _key_row(row: KeyRow, column: float, letter: float, *, language: str) -> _SetRow:
    bold = Style(letter, bold=True, leading=1.15)
    keys = set_at(row.keys, column * 0.42, bold, language=language)
    room = column - max(keys.widths, default=0.0) - 8
    label = set_at(row.label, room, bold if not row.keys else replace(bold, bold=False), language=language)
    tops, height = in_a_row(label, keys, above=1.5)
    return _SetRow(label, keys, tops, height + 1.5)
