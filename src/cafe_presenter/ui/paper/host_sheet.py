"""The host sheet: when each part begins, then every part with all that a host has on the laptop, and room to write."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.core.base.colours import Palette
from cafe_presenter.core.base.invisible import is_blank
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import Deck, Fact, FollowUp, Kind, Priority, Theme, deck_name
from cafe_presenter.core.evening.plan import PlanLine, timetable
from cafe_presenter.core.evening.print_wishes import hour_after
from cafe_presenter.core.evening.session import begin, theme_mark
from cafe_presenter.core.evening.view import dates_of
from cafe_presenter.ui.paper.flow import Column, FlowPart, FlowPiece, poured
from cafe_presenter.ui.paper.page import Layer, PrintedPage
from cafe_presenter.ui.paper.paper_text import HEAD, MARGIN, SetText, Style, box_to_tick, in_one_line, ruled, set_at
from cafe_presenter.ui.paper.votes import OPTIONS
from cafe_presenter.ui.wall.wall_sheet import WallLine
from cafe_presenter.wording import Wording

BODY, BOLD, LABEL = Style(12.0), Style(12.0, bold=True), Style(10.0, colour="quiet")
TITLE_STYLE = Style(25.0, bold=True, family=HEAD, leading=1.15)
QUESTION = Style(19.0, bold=True, family=HEAD, leading=1.22)
NAME, TWIN = Style(13.5, bold=True, family=HEAD), Style(14.0, family=HEAD)
LABELS = 119.0
"""Width of the column of labels."""
ROW_PT = 19.0
WRITING = 23.0
"""Distance of the lines to write on: a hand that stands needs it."""
HOUR_PT = 62.0
HEADROOM = 24.0
WHOLE, MAX_LABEL_SIGNS = 12, 60
"""Lines of a text that stand on one page, and signs of a label."""
TIGHT = (1.0, 0.95, 0.91)
"""How close lines may stand where that saves a page; the loosest that saves as much is taken."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Whose words the sheet speaks, how wide it is within the margins, and when the evening begins."""

    deck: Deck
    wording: Wording
    width: float
    start: time | None
    at_hand: tuple[FollowUp, ...]
    tight: float = 1.0

    def text(self, text: str, width: float, style: Style, *, language: str = "") -> SetText:
        style = replace(style, leading=style.leading * self.tight)
        return set_at(text, width, style, language=language or self.deck.language)

    def hour(self, seconds: float) -> str:
        """Return the hour so long after the start; how long it is where nobody said when that is."""
        if self.start is None:
            return self.wording.text("after {time}", time=self.wording.minutes(seconds)) if seconds else ""
        return self.clock(*hour_after(self.start, seconds))

    def clock(self, hours: int, minutes: int) -> str:
        """Return an hour with its minutes, even where there are none: they stand below each other."""
        is_french = self.wording.language == "fr"
        return f"{hours}\u00a0h\u00a0{minutes:02}" if is_french else f"{hours}:{minutes:02}"


def host_pages(
    deck: Deck,
    size: tuple[float, float],
    *,
    wording: Wording,
    start: time | None,
    palette: Palette,
    at_hand: tuple[FollowUp, ...],
) -> Iterator[PrintedPage]:
    """Yield the pages of the host sheet, ``size`` points wide and high; ``at_hand`` serves any theme."""
    width, height = size
    sheets = [_Sheet(deck, wording, width - 2 * MARGIN, start, at_hand, tight) for tight in TIGHT]
    sheet, columns = min(((each, _columns(each, height)) for each in sheets), key=lambda made: len(made[1]))
    for number, column in enumerate(columns, 1):
        layers = [replace(layer, x=MARGIN) for layer in column.layers]
        frame = _frame(sheet, (number, len(columns)), column.goes_on, foot=height - 2 * MARGIN - 12)
        yield PrintedPage(width, height, (*layers, frame), palette)


def _columns(sheet: _Sheet, height: float) -> list[Column]:
    """Return what stands on each page of the sheet."""
    text = sheet.wording.text
    agenda = begin(sheet.deck)
    plan = [line for line in timetable(agenda.agenda) if line.item.planned_s or line.item.theme.theme]
    marks = {line.item.id: theme_mark(agenda, line.item.id) for line in plan}
    parts = [FlowPart(tuple(_head(sheet, plan, marks)))]
    parts += [_part(sheet, line, marks[line.item.id]) for line in plan]
    if sheet.at_hand:
        name = text("For every theme")
        pieces = [_named(sheet, name, "")]
        pieces += [piece for each in sheet.at_hand for piece in _row(sheet, each.when or "·", each.text)]
        parts.append(FlowPart(tuple(pieces), name))
    return poured(parts, first=MARGIN + 16, other=MARGIN + HEADROOM, bottom=height - MARGIN - 18)


def _frame(sheet: _Sheet, place: tuple[int, int], goes_on: str, *, foot: float) -> Layer:
    """Return what stands at the head and the foot of every page."""
    text, deck, wide = sheet.wording.text, sheet.deck, sheet.width - 96
    left = text("Host sheet") if place[0] == 1 else deck_name(deck)
    if goes_on:
        left = text("{name} (continued)", name=goes_on)
    page = sheet.text(text("page {number} of {of}", number=place[0], of=place[1]), sheet.width, LABEL)
    lines = [*_line(sheet, left, wide).placed(0, 0, wide), *page.placed(0, 0, sheet.width, align="end")]
    if deck.licence.strip():
        lines += _line(sheet, deck.licence, 140).placed(sheet.width - 140, foot, 140, align="end")
    about = " · ".join(part for part in (deck.venue, deck.date, deck.host) if part.strip())
    if about:
        lines += _line(sheet, about, sheet.width - 160).placed(0, foot, sheet.width - 160)
    return Layer(tuple(lines), x=MARGIN, y=MARGIN)


def _line(sheet: _Sheet, text: str, width: float, *, style: Style = LABEL) -> SetText:
    return in_one_line(text, width, style, language=sheet.deck.language)


type _Marks = dict[int, tuple[int, int] | None]


def _head(sheet: _Sheet, plan: list[PlanLine], marks: _Marks) -> Iterator[FlowPiece]:
    """Yield the title, the hours of the whole evening, and its timetable, a line an item."""
    text = sheet.wording.text
    name = beginning(deck_name(sheet.deck), MAX_NAME_SIGNS, mark="…")
    title = sheet.text(name or text("An evening"), sheet.width, TITLE_STYLE)
    yield FlowPiece(title.height + 2, title.placed(0, 0, sheet.width), holds=True)
    total_s = sum(line.item.planned_s for line in plan)
    told = sheet.wording.minutes(total_s)
    if sheet.start is not None:
        told = text("{start} → {end}", start=sheet.hour(0), end=sheet.hour(total_s))
    if sheet.deck.end is not None:
        end = sheet.clock(sheet.deck.end.hour, sheet.deck.end.minute)
        told = text("{hours}, over by {end} at the latest", hours=told, end=end)
    hours = sheet.text(told, sheet.width, BODY)
    yield FlowPiece(
        hours.height + 6,
        hours.placed(0, 0, sheet.width),
        (ruled(0, hours.height + 5, sheet.width, colour="text", thick=1.8),),
        holds=True,
    )
    for number, line in enumerate(plan):
        yield _planned(sheet, line, marks[line.item.id], holds=number + 2 < len(plan) and number % 12 != 11)


def _planned(sheet: _Sheet, line: PlanLine, mark: tuple[int, int] | None, *, holds: bool) -> FlowPiece:
    """Return a line of the timetable: the hour, what comes, how long it takes, and a box to tick."""
    text, theme = sheet.wording.text, line.item.theme
    name = sheet.wording.item_name(theme) if theme.theme.strip() else theme.question or sheet.wording.item_name(theme)
    if mark is not None:
        name = f"{mark[0]} · {name}"
    if theme.priority is Priority.COULD:
        name = text("{name} (if there is time)", name=name)
    left, right = HOUR_PT + (24 if sheet.start is None else 0), 96.0
    width = sheet.width - left - right
    done = sheet.text(text("done"), 60, LABEL)
    lines = [
        *sheet.text(sheet.hour(line.begins_s), left, BOLD).placed(0, 1, left),
        *_line(sheet, name, width, style=BODY).placed(left, 1, width),
        *sheet.text(sheet.wording.minutes(line.item.planned_s), 50, BODY).placed(
            sheet.width - right, 1, 50, align="end"
        ),
        *done.placed(sheet.width - 76, 2.5, 60, align="end"),
    ]
    inks = (box_to_tick(sheet.width - 11, 14.0), ruled(0, ROW_PT - 1, sheet.width))
    return FlowPiece(ROW_PT, tuple(lines), inks, holds)


def _part(sheet: _Sheet, line: PlanLine, mark: tuple[int, int] | None) -> FlowPart:
    """Return an item of the evening with all that its host may want to say of it."""
    text, theme = sheet.wording.text, line.item.theme
    name = sheet.wording.item_name(theme)
    if mark is not None:
        name = f"{mark[0]} · {name}"
    when = [sheet.hour(line.begins_s), sheet.wording.minutes(line.item.planned_s)]
    if mark is not None:
        when.insert(0, text("theme {number} of {of}", number=mark[0], of=mark[1]))
    pieces = [_named(sheet, name, " · ".join(part for part in when if part))]
    pieces += _words(sheet, theme)
    pieces += _rows(sheet, theme)
    if theme.kind not in (Kind.WELCOME, Kind.RULES, Kind.BREAK):
        last = pieces.pop()
        pieces += [replace(last, holds=True), *_writing(sheet)]
    return FlowPart(tuple(pieces), name)


def _named(sheet: _Sheet, name: str, when: str) -> FlowPiece:
    """Return the line an item begins with, below a thick rule."""
    hours = sheet.text(when, sheet.width, BODY)
    room = sheet.width - (max(hours.widths, default=0.0) + 12)
    named = sheet.text(name, room, NAME)
    lines = (*named.placed(0, 12, room), *hours.placed(0, 12.5, sheet.width, align="end"))
    return FlowPiece(14 + named.height, lines, (ruled(0, 8, sheet.width, colour="text", thick=1.8),), holds=True)


def _words(sheet: _Sheet, theme: Theme) -> Iterator[FlowPiece]:
    """Yield what the public is asked, in every wording, and what the host is after."""
    if not is_blank(theme.question):
        yield from _paragraph(sheet.text(theme.question, sheet.width, QUESTION), sheet.width, above=1, holds=True)
    twins = [(sheet.wording.text("In plain words"), theme.plain, sheet.deck.language)]
    twins += [(each.language, each.question, each.language) for each in theme.translations]
    for label, words, language in twins:
        if not is_blank(words):
            yield from _row(sheet, label, words, style=TWIN, language=language)
    if theme.vote is not None:
        options = theme.vote.options or tuple(sheet.wording.text(option) for option in OPTIONS)
        asked = (theme.vote.question.strip(), " · ".join(options))
        yield from _row(sheet, sheet.wording.text("Vote"), " ".join(part for part in asked if part))
    if not is_blank(theme.objective):
        *before, last = _row(sheet, sheet.wording.text("Objective"), theme.objective, style=BOLD)
        yield from (*before, replace(last, holds=True))


def _rows(sheet: _Sheet, theme: Theme) -> Iterator[FlowPiece]:
    text = sheet.wording.text
    for each in theme.follow_ups:
        if not is_blank(each.text):
            yield from _row(sheet, each.when or text("At any time"), each.text)
    for fact in theme.facts:
        yield from _row(sheet, text("Fact"), fact.text, said=_said(fact, sheet.wording.language))
    if not is_blank(theme.notes):
        yield from _long_row(sheet, text("Your notes"), theme.notes)


def _said(fact: Fact, language: str) -> str:
    return " · ".join(part for part in (fact.publisher, fact.title, dates_of(fact, language)) if part)


def _row(
    sheet: _Sheet, label: str, words: str, *, style: Style = BODY, language: str = "", said: str = ""
) -> Iterator[FlowPiece]:
    """Yield a text with its label in the column beside it, and small below it who says so; in one piece unless long."""
    width = sheet.width - LABELS
    named = sheet.text(beginning(label, MAX_LABEL_SIGNS, mark="…"), LABELS - 4, LABEL)
    told = sheet.text(words, width, style, language=language)
    source = sheet.text(beginning(said, MAX_NAME_SIGNS, mark="…"), width, LABEL)
    if len(told.lines) > WHOLE:
        yield from _paragraph(told, width, x=LABELS, above=3, label=named)
        yield FlowPiece(source.height, source.placed(LABELS, 0, width))
        return
    lines = (
        *named.placed(0, 3 + told.rise - named.rise, LABELS - 4),
        *told.placed(LABELS, 3, width),
        *source.placed(LABELS, 3 + told.height, width),
    )
    yield FlowPiece(3 + max(told.height + source.height, named.height), lines)


def _long_row(sheet: _Sheet, label: str, words: str) -> Iterator[FlowPiece]:
    """Yield a text with its label, a piece a line: a page may end between them, but leaves no line alone."""
    paragraphs = [line for line in words.splitlines() if line.strip()]
    for number, paragraph in enumerate(paragraphs):
        yield from _paragraph(
            sheet.text(paragraph, sheet.width - LABELS, BODY),
            sheet.width - LABELS,
            x=LABELS,
            above=3,
            label=sheet.text(label, LABELS - 4, LABEL) if not number else None,
        )


def _paragraph(
    words: SetText,
    width: float,
    *,
    x: float = 0.0,
    above: float = 0.0,
    holds: bool = False,
    label: SetText | None = None,
) -> Iterator[FlowPiece]:
    count = len(words.lines)
    for number, line in enumerate(words.lines):
        top = above if not number else 0.0
        single = replace(words, lines=(line,))
        lines: tuple[WallLine, ...] = single.placed(x, top, width)
        if label is not None and not number:
            lines = (*label.placed(0, top + words.rise - label.rise, x - 4), *lines)
        stays = holds or (number in (0, count - 2) and number < count - 1)
        yield FlowPiece(top + words.pitch, lines, holds=stays)


def _writing(sheet: _Sheet) -> Iterator[FlowPiece]:
    """Yield room to write: two lines, and boxes for what is to be checked and what waits."""
    text = sheet.wording.text
    x, inks = sheet.width, [ruled(0, WRITING, sheet.width)]
    lines: list[WallLine] = []
    for label in (text("for the fridge"), text("to check")):
        words = sheet.text(label, 120, LABEL)
        wide = max(words.widths, default=0.0)
        x -= wide
        lines += words.placed(x, WRITING - 15, wide + 1)
        x -= 16
        inks.append(box_to_tick(x, WRITING - 4))
        x -= 14
    lines += sheet.text(text("To note"), LABELS, LABEL).placed(0, WRITING - 15, LABELS)
    yield FlowPiece(WRITING + 2, tuple(lines), tuple(inks), holds=True)
    yield FlowPiece(WRITING, (), (ruled(0, WRITING - 2, sheet.width),))
