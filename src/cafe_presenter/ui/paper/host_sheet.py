"""The host sheet: when each part begins, then every part with all that a host has on the laptop, and room to write."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import time

from cafe_presenter.core.base.bounds import MAX_NAME_SIGNS, beginning
from cafe_presenter.core.base.colours import Palette
from cafe_presenter.core.base.invisible import is_blank, is_right_to_left
from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.deck import Deck, Fact, FollowUp, Kind, Priority, Theme, deck_name
from cafe_presenter.core.evening.plan import PlanLine, timetable
from cafe_presenter.core.evening.print_wishes import hour_after, is_next_day
from cafe_presenter.core.evening.session import begin, theme_mark
from cafe_presenter.core.evening.view import dates_of
from cafe_presenter.ui.paper.flow import Column, FlowPart, FlowPiece, poured
from cafe_presenter.ui.paper.page import MM, Layer, PrintedPage
from cafe_presenter.ui.paper.paper_text import (
    HEAD,
    SetText,
    Style,
    box_to_tick,
    in_a_row,
    in_one_line,
    mirrored,
    ruled,
    set_at,
)
from cafe_presenter.ui.paper.votes import OPTIONS
from cafe_presenter.ui.wall.wall_sheet import WallLine
from cafe_presenter.wording import N_, Wording

BODY, BOLD, LABEL = Style(12.0), Style(12.0, bold=True), Style(10.0, colour="quiet")
TITLE_STYLE = Style(25.0, bold=True, family=HEAD, leading=1.15)
QUESTION = Style(18.0, bold=True, family=HEAD, leading=1.22)
NAME, TWIN = Style(13.5, bold=True, family=HEAD), Style(14.0, family=HEAD)
EDGE = 10.5 * MM
"""What stays white around a sheet that is never cut."""
LABELS = 80.0
"""Width of the column of labels; the longest take two lines."""
ROW_PT = 17.0
WRITING = 20.0
"""Distance of the lines to write on: a hand that stands needs it."""
HOUR_PT = 62.0
ROW_GAP = 2.5
"""What is above a row."""
HEADROOM = 20.0
WHOLE, MAX_LABEL_SIGNS = 12, 60
"""Lines of a text that stand on one page, and signs of a label."""
SENTENCE_ENDS = (".", "?", "!", "…", ":", ";", "»", "”", "。", "？", "！", "।", "؟")
PAGES = 3
"""What a host turns over in an evening."""


@dataclass(frozen=True, slots=True)
class _Fit:
    """How close lines stand, how much of a page stays white for a whole part on the next, whether notes run on."""

    leading: float
    waste: float = 0.22
    runs_on: bool = False


FITS = (_Fit(1.0), _Fit(0.95), _Fit(0.91))
"""Of these the loosest that needs the fewest pages is taken."""
CLOSE_FITS = (_Fit(0.91, 0.1, runs_on=True), _Fit(0.89, 0.1, runs_on=True))
"""These are for an evening that would need one page too many."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Whose words the sheet speaks, how wide it is within the margins, and when the evening begins."""

    deck: Deck
    wording: Wording
    width: float
    start: time | None
    at_hand: tuple[FollowUp, ...]
    fit: _Fit

    def text(self, text: str, width: float, style: Style, *, language: str = "") -> SetText:
        style = replace(style, leading=style.leading * self.fit.leading)
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
    sheet = _Sheet(deck, wording, width - 2 * EDGE, start, at_hand, FITS[0])
    made = [(each, _columns(each, height)) for each in (replace(sheet, fit=fit) for fit in FITS)]
    sheet, columns = min(made, key=lambda each: len(each[1]))
    for close in CLOSE_FITS if len(columns) == PAGES + 1 else ():
        closer = replace(sheet, fit=close)
        fewer = _columns(closer, height)
        if len(fewer) <= PAGES:
            sheet, columns = closer, fewer
            break
    is_backward = is_right_to_left(deck_name(deck) + "".join(theme.question for theme in deck.themes))
    for number, column in enumerate(columns, 1):
        layers = (*column.layers, _head_line(sheet, (number, len(columns)), column.goes_on))
        placed = (mirrored(layer, sheet.width) if is_backward else layer for layer in layers)
        yield PrintedPage(width, height, tuple(replace(layer, x=EDGE) for layer in placed), palette)


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
        if sheet.fit.runs_on:
            pieces += _run_on(sheet, [" – ".join(filter(None, (each.when, each.text))) for each in sheet.at_hand])
        else:
            pieces += [piece for each in sheet.at_hand for piece in _row(sheet, each.when or "·", each.text)]
        parts.append(FlowPart(tuple(pieces), name))
    return poured(parts, first=EDGE + 16, other=EDGE + HEADROOM, bottom=height - EDGE, waste=sheet.fit.waste)


def _head_line(sheet: _Sheet, place: tuple[int, int], goes_on: str) -> Layer:
    """Return what stands above every page: whose evening it is, or what goes on, and which page it is."""
    text, deck, wide = sheet.wording.text, sheet.deck, sheet.width - 96
    about = " · ".join(part.strip() for part in (text("Host sheet"), deck.venue, deck.date, deck.host) if part.strip())
    left = about if place[0] == 1 else text("{name} (continued)", name=goes_on) if goes_on else deck_name(deck)
    page = sheet.text(text("page {number} of {of}", number=place[0], of=place[1]), sheet.width, LABEL)
    lines = (*_line(sheet, left, wide).placed(0, 0, wide), *page.placed(0, 0, sheet.width, align="end"))
    return Layer(lines, y=EDGE)


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
        said = N_("{start} → {end} the next day") if is_next_day(sheet.start, total_s) else N_("{start} → {end}")
        told = text(said, start=sheet.hour(0), end=sheet.hour(total_s))
    if sheet.deck.end is not None:
        end = sheet.clock(sheet.deck.end.hour, sheet.deck.end.minute)
        told = text("{hours}, over by {end} at the latest", hours=told, end=end)
    licence = _line(sheet, sheet.deck.licence, 140)
    hours = sheet.text(told, sheet.width - 150, BODY)
    tops, height = in_a_row(hours, licence)
    yield FlowPiece(
        height + 6,
        (
            *hours.placed(0, tops[0], sheet.width - 150),
            *licence.placed(sheet.width - 140, tops[1], 140, align="end"),
        ),
        (ruled(0, height + 5, sheet.width, colour="text", thick=1.8),),
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
    cells = (
        (sheet.text(sheet.hour(line.begins_s), left, BOLD), 0.0, left, "start"),
        (_line(sheet, name, width, style=BODY), left, width, "start"),
        (sheet.text(sheet.wording.planned(line.item.planned_s), 50, BODY), sheet.width - right, 50, "end"),
        (sheet.text(text("done"), 60, LABEL), sheet.width - 76, 60, "end"),
    )
    tops, height = in_a_row(*(cell[0] for cell in cells), above=1.0)
    height = max(height, ROW_PT - 1)
    lines = [
        placed
        for (told, x, wide, align), top in zip(cells, tops, strict=True)
        for placed in told.placed(x, top, wide, align=align)
    ]
    inks = (box_to_tick(sheet.width - 11, tops[0] + cells[0][0].rise), ruled(0, height, sheet.width))
    return FlowPiece(height + 1, tuple(lines), inks, holds)


def _part(sheet: _Sheet, line: PlanLine, mark: tuple[int, int] | None) -> FlowPart:
    """Return an item of the evening with all that its host may want to say of it."""
    theme = line.item.theme
    name = sheet.wording.item_name(theme)
    if mark is not None:
        name = f"{mark[0]} · {name}"
    when = [sheet.hour(line.begins_s), sheet.wording.planned(line.item.planned_s)]
    if mark is not None:
        when.insert(0, sheet.wording.place(theme, mark))
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
    tops, height = in_a_row(named, hours, above=9.0)
    lines = (*named.placed(0, tops[0], room), *hours.placed(0, tops[1], sheet.width, align="end"))
    return FlowPiece(1 + height, lines, (ruled(0, 6, sheet.width, colour="text", thick=1.8),), holds=True)


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
        yield from _row(sheet, sheet.wording.text("Objective"), theme.objective, style=BOLD)


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
    """Return who says so and when, as on the laptop; what to say of it aloud."""
    published = dates_of(replace(fact, checked=""), language)
    return " · ".join(part for part in (fact.publisher or fact.title, published) if part)


def _row(
    sheet: _Sheet, label: str, words: str, *, style: Style = BODY, language: str = "", said: str = ""
) -> Iterator[FlowPiece]:
    """Yield a text with its label beside it, and who says so where there is room; in one piece unless long."""
    width, label_width = sheet.width - LABELS, LABELS - 4
    named = sheet.text(beginning(label, MAX_LABEL_SIGNS, mark="…"), label_width, LABEL)
    told = sheet.text(words, width, style, language=language)
    said = beginning(said, MAX_NAME_SIGNS, mark="…")
    if len(told.lines) > WHOLE:
        yield from _paragraph(told, width, x=LABELS, above=ROW_GAP, label=named)
        source = sheet.text(said, width, LABEL)
        yield FlowPiece(source.height, source.placed(LABELS, 0, width))
        return
    (label_y, y), height = in_a_row(named, told, above=ROW_GAP)
    lines = [*named.placed(0, label_y, label_width), *told.placed(LABELS, y, width)]
    beside, narrow = sheet.text(said, width, LABEL), sheet.text(said, label_width, LABEL)
    after = max(told.widths[-1:], default=0.0) + 10
    if after + max(beside.widths, default=0.0) <= width:
        lines += beside.placed(LABELS + after, y + told.height - told.pitch + told.rise - beside.rise, width - after)
    elif label_y + named.height + narrow.height <= height + 1:
        lines += narrow.placed(0, label_y + named.height, label_width)
    else:
        lines += beside.placed(LABELS, y + told.height, width)
        height = max(height, y + told.height + beside.height)
    yield FlowPiece(height, tuple(lines))


def _long_row(sheet: _Sheet, label: str, words: str) -> Iterator[FlowPiece]:
    """Yield a text with its label, a piece a line: a page may end between them, but leaves no line alone."""
    paragraphs = [line.strip() for line in words.splitlines() if line.strip()]
    if sheet.fit.runs_on:
        yield from _run_on(sheet, [f"{label} – {paragraphs[0]}", *paragraphs[1:]])
        return
    for number, paragraph in enumerate(paragraphs):
        yield from _paragraph(
            sheet.text(paragraph, sheet.width - LABELS, BODY),
            sheet.width - LABELS,
            x=LABELS,
            above=ROW_GAP,
            label=sheet.text(label, LABELS - 4, LABEL) if not number else None,
        )


def _run_on(sheet: _Sheet, texts: Sequence[str]) -> Iterator[FlowPiece]:
    """Yield texts one after the other as one paragraph, parted by a dot where the one before does not end in a sign."""
    told = "".join(f"{each} " if each.endswith(SENTENCE_ENDS) else f"{each}\u00a0· " for each in texts[:-1]) + texts[-1]
    yield from _paragraph(sheet.text(told, sheet.width, BODY), sheet.width, above=ROW_GAP)


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
    labels = (text("To note"), text("for the fridge"), text("to check"))
    note, *boxes = (sheet.text(label, 120, LABEL) for label in labels)
    (top, *tops), _ = in_a_row(note, *boxes, above=WRITING - 16)
    x, inks, lines = sheet.width, [ruled(0, WRITING, sheet.width)], [*note.placed(0, top, 120)]
    for words, y in zip(boxes, tops, strict=True):
        wide = max(words.widths, default=0.0)
        lines += words.placed(x - wide, y, wide + 1)
        inks.append(box_to_tick(x - wide - 16, y + words.rise))
        x -= wide + 30
    yield FlowPiece(WRITING + 2, tuple(lines), tuple(inks), holds=True)
    yield FlowPiece(WRITING, (), (ruled(0, WRITING - 2, sheet.width),))
