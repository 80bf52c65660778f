"""Clouds of post-its on the wall: name and notes, in even columns; more than are read from the last row are turned."""

from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from cafe_presenter.core.base.invisible import is_right_to_left
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.evening.view import WallView
from cafe_presenter.core.evening.wall_words import WallWord, counted_words, wall_word
from cafe_presenter.core.typesetting.typography import Box, display_text, shown_line
from cafe_presenter.ui.kit.fonts import FALLBACK
from cafe_presenter.ui.kit.text_boundaries import breaks, clusters
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.wall_sheet import HEIGHT, Face, WallLine, WallShape, WallSheet

POST_IT_SIZES = (0.085, 0.068, 0.055, 0.045)
"""Sizes of a post-it, as shares of the wall's height: the largest at which all stand on a page, else the least."""
NAME, LEADING, FOOT = 1.14, 1.24, 0.041
"""A cloud's name against its post-its, the pitch of lines in ems, what stands at the foot by the wall's height."""
COLUMN_EMS = 9.5
"""Least width of a column, in ems of its post-its: two or three words to a line."""
PAD, SPACE = 0.5, 0.42
"""Room around words, and between post-its, in ems."""


@dataclass(frozen=True, slots=True)
class _Card:
    """Some of the post-its of a cloud, as lines, below its name."""

    name: tuple[str, ...]
    notes: tuple[tuple[str, ...], ...]

    def height(self, size: float) -> float:
        """Return how high it stands."""
        name = len(self.name) * NAME * LEADING + (PAD if self.notes else 0.0) if self.name else 0.0
        return size * (2 * PAD + name + sum(map(_note_ems, self.notes)) + SPACE * max(0, len(self.notes) - 1))


@dataclass(frozen=True, slots=True)
class _Plan:
    """Pages of columns of cards, all in one size."""

    size: float
    column: float
    gap: float
    pages: tuple[tuple[tuple[_Card, ...], ...], ...]


def page_count(view: WallView, aspect: float, *, look: Look) -> int:
    """Return on how many pages the clouds of a view stand on a wall of that shape."""
    sheet = WallSheet(replace(view, font=look.typeface(view.font)), min(max(round(aspect, 2), 0.05), 20.0) * HEIGHT)
    return len(_plan(sheet, *_room(sheet)).pages)


def lay_out_clouds(sheet: WallSheet) -> None:
    """Lay out the page of the clouds that is up, and how many there are in all."""
    view = sheet.view
    sheet.mirrored = _is_mirrored(view)
    top, floor_y = _room(sheet)
    sheet.boxes.clear()  # the heading is laid out anew, now that it is known which way the words run
    sheet.lines.clear()
    sheet.shapes.clear()
    if view.heading.strip():
        sheet.heading()
    plan = _plan(sheet, top, floor_y)
    page = min(view.page, len(plan.pages) - 1)
    for number, column in enumerate(plan.pages[page]):
        x, y = sheet.left + number * (plan.column + plan.gap), top
        for card in column:
            _draw(sheet, card, (x, y, plan.column, card.height(plan.size)), size=plan.size)
            y += card.height(plan.size) + plan.gap
    _foot(sheet, page, len(plan.pages))


def _is_mirrored(view: WallView) -> bool:
    return is_right_to_left("".join(text for name, texts in view.clouds[:1] for text in (name, *texts)))


def _room(sheet: WallSheet) -> tuple[float, float]:
    """Return where the cards may begin and must end."""
    top = sheet.heading() - 0.02 * sheet.base if sheet.view.heading.strip() else sheet.top
    return top, sheet.bottom - FOOT * sheet.base - 0.04 * HEIGHT


def _plan(sheet: WallSheet, top: float, floor_y: float) -> _Plan:
    """Return the largest cards that stand on one page, else pages of the least."""
    view = sheet.view
    signs = sum(len(text) for _, texts in view.clouds for text in texts)
    tried = POST_IT_SIZES if signs < 900 else POST_IT_SIZES[-1:]  # what clearly needs pages is not tried large
    plan = None
    for share in tried:
        plan = _planned(sheet, share * sheet.base, floor_y - top)
        if len(plan.pages) == 1:
            return plan
    assert plan is not None
    return plan


def _planned(sheet: WallSheet, size: float, room: float) -> _Plan:
    """Return the cards in a column for each cloud, else in as many columns as there is room for."""
    gap = 0.6 * size
    most = min(4, max(1, int((sheet.right - sheet.left + gap) / (COLUMN_EMS * size + gap))))
    few = min(most, max(1, len(sheet.view.clouds)))
    plan = _paged(sheet, size, room, columns=few)
    return plan if few == most or len(plan.pages) == 1 else _paged(sheet, size, room, columns=most)


def _paged(sheet: WallSheet, size: float, room: float, *, columns: int) -> _Plan:
    gap = 0.6 * size
    column = (sheet.right - sheet.left - gap * (columns - 1)) / columns
    ems = (column / size / NAME - 2 * PAD, column / size - 4 * PAD)
    cards = [card for cloud in sheet.view.clouds for card in _cards(sheet, cloud, size, ems=ems, room=room)]
    pages: list[list[list[_Card]]] = []
    used: list[float] = []
    for card in cards:
        high = card.height(size)
        fits = [place for place, each in enumerate(used) if each + high <= room]
        if not pages or not fits:
            pages.append([[] for _ in range(columns)])
            used = [0.0] * columns
            fits = [0]
        place = min(fits, key=lambda each: used[each])
        pages[-1][place].append(card)
        used[place] += high + gap
    return _Plan(size, column, gap, tuple(tuple(map(tuple, page)) for page in pages) or ((),))


def _cards(
    sheet: WallSheet, cloud: tuple[str, tuple[str, ...]], size: float, *, ems: tuple[float, float], room: float
) -> list[_Card]:
    """Return a cloud as one card, or as several under its name, even ones, where it is higher than the wall."""
    name, texts = cloud
    view = sheet.view
    head = _wrapped(name, ems[0], view.font, bold=True, spaced=view.spaced, language=view.language)
    notes = [
        _wrapped(text, ems[1], view.font, bold=False, spaced=view.spaced, language=view.language) for text in texts
    ]
    cards = _filled(head, notes, size, room=room)
    while len(cards) > 1:
        lower = max(card.height(size) for card in cards) - 1.0
        even = _filled(head, notes, size, room=lower)
        if len(even) > len(cards) or max(card.height(size) for card in even) > lower:
            break
        cards = even
    return cards


def _filled(head: tuple[str, ...], notes: list[tuple[str, ...]], size: float, *, room: float) -> list[_Card]:
    """Return cards that are filled one after the other; a post-it that is higher than the room has one to itself."""
    cards = [_Card(head, ())]
    for note in notes:
        grown = _Card(head, (*cards[-1].notes, note))
        if cards[-1].notes and grown.height(size) > room:
            cards.append(_Card(head, (note,)))
        else:
            cards[-1] = grown
    return cards


@lru_cache(maxsize=4096)
def _wrapped(text: str, ems: float, family: str, *, bold: bool, spaced: bool, language: str) -> tuple[str, ...]:
    """Return a text as lines filled one after the other; a word wider than a line is cut."""
    shown = display_text(text, language)
    if not shown:
        return ()
    look = (family, bold, spaced and max(shown) < "\u0590")
    lines, wide = [""], 0.0
    for piece in (shown[start:end] for start, end in pairwise([0, *breaks(shown)])):
        ink = _width(piece.rstrip(), *look)
        if lines[-1] and wide + ink > ems:
            lines.append("")
            wide = 0.0
        lines[-1] += piece
        wide += ink if ink > ems else _width(piece, *look)
        while ink > ems:  # a word that no line holds
            kept, rest = _cut(lines[-1].rstrip(), ems, Face(*look))
            lines[-1:] = [kept, rest]
            ink = wide = _width(rest, *look)
    return tuple(line.rstrip() for line in lines if line.strip())


@lru_cache(maxsize=4096)
def _width(piece: str, family: str, bold: bool, spaced: bool) -> float:  # noqa: FBT001, PLR0917 - what is cached, quickly
    """Return the width of a word, which comes again in other post-its, in ems; a little is left for kerning."""
    return Face(family, bold, spaced).measure(piece) * 1.004


def _cut(line: str, ems: float, face: Face) -> tuple[str, str]:
    places = [place for place in clusters(line) if 0 < place < len(line)] or [1]
    best = max((place for place in places if face.measure(line[:place]) <= ems), default=places[0])
    return line[:best], line[best:]


def _note_ems(lines: tuple[str, ...]) -> float:
    return len(lines) * LEADING + 2 * SPACE


def _draw(sheet: WallSheet, card: _Card, place: tuple[float, float, float, float], *, size: float) -> None:
    x, y, wide, _ = place
    radius = 0.5 * size
    sheet.shapes.append(WallShape(place, "motif", radius=radius))
    sheet.boxes[f"card {len(sheet.boxes)}"] = place
    y += PAD * size
    for line in card.name:
        y = _line(sheet, line, (x + PAD * size * 1.4, y, wide - 2.8 * PAD * size), size=size * NAME, bold=True)
    y += PAD * size if card.name and card.notes else 0.0
    for note in card.notes:
        high = _note_ems(note) * size
        box = (x + PAD * size, y, wide - 2 * PAD * size, high)
        sheet.shapes.append(WallShape(box, "mark", radius=0.28 * size, pattern="note"))
        line_y = y + SPACE * size
        for line in note:
            line_y = _line(sheet, line, (x + 2 * PAD * size, line_y, wide - 4 * PAD * size), size=size, bold=False)
        y += high + SPACE * size


def _line(sheet: WallSheet, text: str, place: tuple[float, float, float], *, size: float, bold: bool) -> float:
    """Add a line of a post-it or of a name; return where the next one begins."""
    x, top, wide = place
    shown = shown_line(text)
    spaced = sheet.view.spaced and max(shown) < "\u0590"
    drawn = Face(sheet.view.font, bold, spaced).measure(shown) * size
    start = sheet.width - x - drawn if sheet.mirrored else x
    sheet.boxes[f"line {len(sheet.boxes)}"] = (x, top, max(drawn, min(wide, drawn)), LEADING * size)
    sheet.lines.append(WallLine(shown, start, top + 0.93 * size, size, bold, "text", sheet.mirrored, spaced))
    return top + LEADING * size


def _foot(sheet: WallSheet, page: int, pages: int) -> None:
    """Say how many post-its and clouds there are, and which page this is."""
    view, language = sheet.view, sheet.view.language
    count = sum(len(texts) for _, texts in view.clouds)
    named = sum(1 for name, _ in view.clouds if name)
    said = [counted_words(WallWord.POST_IT, WallWord.POST_ITS, count, language=language)] if count else []
    if (named and len(view.clouds) > 1) or not count:
        said.append(counted_words(WallWord.CLOUD, WallWord.CLOUDS, named, language=language))
    size = FOOT * sheet.base
    box = Box(sheet.right - sheet.left, size * 1.4, largest=size, floor=size)
    block = sheet.set(", ".join(said), box, bold=False, family=FALLBACK)
    sheet.place(block, sheet.bottom - block.height, colour="quiet", name="detail")
    if pages > 1:
        block = sheet.set(
            wall_word(WallWord.PAGE, language).format(page=page + 1, pages=pages), box, bold=False, family=FALLBACK
        )
        left = sheet.left
        sheet.left = sheet.right - block.face.measure(block.setting.lines[0]) * block.setting.size
        sheet.place(block, sheet.bottom - block.height, colour="quiet", name="page")
        sheet.left = left
