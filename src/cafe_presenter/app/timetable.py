"""The plan of an evening as lines of text, for the command line."""

from datetime import date, datetime, time, timedelta

from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.evening.advance import advance
from cafe_presenter.core.evening.events import EndSet, Started
from cafe_presenter.core.evening.plan import ProposalKind, minimum_s, over_s, proposals, replanned, timetable
from cafe_presenter.core.evening.print_wishes import is_next_day
from cafe_presenter.core.evening.session import Item, Session, begin
from cafe_presenter.wording import N_, Wording


def plan_lines(deck: Deck, start: time, end: time | None, *, wording: Wording) -> list[str]:
    """Return the timetable from ``start``; where it goes beyond ``end``, the timetables that do not, too."""
    session = begin(deck)
    lines = _table(session.agenda, start, wording)
    if end is None:
        return lines
    room_s = (datetime.combine(date.min, end) - datetime.combine(date.min, start)).total_seconds()
    if room_s <= 0:
        room_s += 24 * 3600
    session = _at_start(session, room_s)
    excess_s = over_s(session, 0.0)
    if excess_s <= 0:
        spare = wording.minutes(-excess_s)
        return [*lines, "", wording.text("Ends in time, with {time} to spare.", time=spare)]
    late = wording.text("Ends {time} too late.", time=wording.minutes(excess_s))
    lines += ["", late]
    for proposal in proposals(session, 0.0):
        shorten = proposal.kind is ProposalKind.SHORTEN
        title = wording.text("Shorter themes:") if shorten else wording.text("Fewer themes:")
        lines += ["", title, *_table(replanned(session, proposal), start, wording)]
        if proposal.over_s > 0:
            still = wording.minutes(proposal.over_s)
            lines += ["", wording.text("Even at its shortest the evening ends {minutes} too late.", minutes=still)]
    return lines


def _at_start(session: Session, room_s: float) -> Session:
    return advance(advance(session, Started(0.0)), EndSet(0.0, room_s))


def _table(items: tuple[Item, ...], start: time, wording: Wording) -> list[str]:
    heads = [wording.text(head) for head in (N_("Begins"), N_("Lasts"), N_("At least"), N_("Item"))]
    rows = [
        [
            _hour(start, line.begins_s),
            wording.length(line.item.planned_s),
            wording.length(minimum_s(line.item)),
            wording.item_name(line.item.theme),
        ]
        for line in timetable(items)
        if line.item.planned_s or line.item.theme.theme  # not the title that a deck without a welcome opens on
    ]
    total_s = sum(item.planned_s for item in items)
    end = N_("End, the next day") if is_next_day(start, total_s) else N_("End")
    rows.append([_hour(start, total_s), wording.length(total_s), "", wording.text(end)])
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(3)]
    return [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row[:3], widths, strict=True)), row[3]])
        for row in (heads, *rows)
    ]


def _hour(start: time, after_s: float) -> str:
    return (datetime.combine(date.min, start) + timedelta(seconds=after_s)).strftime("%H:%M")
