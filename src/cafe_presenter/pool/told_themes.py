"""What the evenings of a pool talked about, how long, and what they left aside."""

from collections.abc import Iterator

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.pool.guard import quantile
from cafe_presenter.pool.report import Bar, Columns, Lane, Lanes, ReportSection, ReportTable
from cafe_presenter.pool.teller import PICTURED, Teller, largest_of, signed, summed, whole_number


def section_of_themes(teller: Teller) -> ReportSection:
    """Return the questions most evenings talked about."""
    text = teller.text
    rows = []
    for row in teller.rows["themes"]:
        cells = _outcomes(teller, "theme", row)
        if str(row[0]) and cells["held"] is not None:
            rows.append((teller.label(str(row[0])), cells["held"], cells["planned"]))
    said = (
        text("Questions by the number of evenings that talked about them. They are the same where their words are."),
    )
    lanes = tuple(teller.lane(label, held or 0) for label, held, _ in rows[:PICTURED])
    picture = Lanes(
        text("The questions most evenings talked about"), said[0], lanes, largest_of(held for _, held, _ in rows)
    )
    heads = (text("Question"), text("Evenings that held it"), text("Evenings that planned it"))
    table = ReportTable(text("Questions most evenings talked about"), heads, tuple(rows))
    return ReportSection("themes", text("What rooms talk about"), said, picture, (table,))


def section_of_durations(teller: Teller) -> ReportSection:
    """Return how long questions were planned for and took."""
    text = teller.text
    asked: dict[str, list[tuple[int, int, int]]] = {}
    for name, planned, taken, evenings in teller.rows["durations"]:
        asked.setdefault(str(name), []).append((whole_number(planned), whole_number(taken), whole_number(evenings)))
    rows, lanes = [], []
    for name, found in asked.items():
        planned, taken = summed((p, n) for p, _, n in found), summed((t, n) for _, t, n in found)
        middle = quantile(planned, 50)
        low, first, half, third, high = (quantile(taken, percent) for percent in (10, 25, 50, 75, 90))
        if half is None or middle is None:
            continue
        evenings = teller.guard(sum(taken.values()), "durations", name)
        rows.append((teller.label(name), evenings, middle, low, first, half, third, high))
        if first is not None and third is not None:
            ends = () if low is None or high is None else (Bar("", low, high, look=1),)
            bars = (*ends, Bar("", first, third))
            lanes.append(
                Lane(teller.label(name), bars, (middle, half), text("{minutes} min", minutes=half)),
            )
    said = (
        text("How long questions really took: the thick bar is half of the evenings, the thin one eight in ten."),
        text("The first mark is what was planned, the second what was taken in the middle of all evenings."),
    )
    picture = Lanes(
        text("Minutes taken by question"),
        " ".join(said),
        tuple(lanes[:PICTURED]),
        max((max(lane.bars[0].end, *lane.marks) for lane in lanes[:PICTURED]), default=1.0),
    )
    heads = (
        *(text("Question"), text("Evenings"), text("Planned, middle"), text("Taken, 1 in 10 less")),
        *(text("1 in 4 less"), text("Middle"), text("1 in 4 more"), text("1 in 10 more")),
    )
    table = ReportTable(text("Minutes planned and taken by question"), heads, tuple(rows))
    return ReportSection("durations", text("How long it takes"), said, picture, (table,))


def section_of_lateness(teller: Teller) -> ReportSection:
    """Return by how much themes and whole evenings were longer than planned."""
    text = teller.text
    late = {
        str(minutes): (whole_number(times), whole_number(evenings))
        for minutes, times, evenings in teller.rows["lateness"]
    }
    few = teller.guard.told({minutes: evenings for minutes, (_, evenings) in late.items()}, [list(late)], "lateness")
    told = {int(key): teller.guard(late[key][0], "lateness", key) for key, count in few.items() if count is not None}
    steps = range(-10, 16)
    heights = tuple(told.get(step) for step in steps)
    signs = tuple(signed(step) for step in steps)
    said = (
        *_ends_said(teller),
        text("A theme at 0 took what was planned; −10 is ten or more less, 15 fifteen or more."),
    )
    picture = Columns(
        text("Themes by minutes over the plan"),
        " ".join(said),
        heights,
        tuple((place, signs[place]) for place, step in enumerate(steps) if step % 5 == 0),
        signs,
        teller.top(heights),
    )
    themes = ReportTable(
        text("Themes by how much longer they took than planned"),
        (text("Minutes over the plan"), text("Themes")),
        tuple(told.items()),
    )
    evenings = {str(minutes): whole_number(count) for minutes, count in teller.rows["ends"]}
    told_ends = teller.guard.told(evenings, [list(evenings)], "ends")
    ends = ReportTable(
        text("Whole evenings by how much longer they took than planned"),
        (text("Minutes over the plan"), text("Evenings")),
        tuple((int(minutes), count) for minutes, count in told_ends.items() if count is not None),
    )
    return ReportSection("lateness", text("On time or late"), said, picture, (themes, ends))


def _ends_said(teller: Teller) -> Iterator[str]:
    late = {whole_number(minutes): whole_number(count) for minutes, count in teller.rows["ends"]}
    half, most = quantile(late, 50), quantile(late, 90)
    if half is None or most is None:
        return
    if half > 0:
        yield teller.text("Half of the evenings took {minutes} min more than planned, or longer.", minutes=half)
    else:
        yield teller.text("Half of the evenings took no longer than planned.")
    if most > 0:
        yield teller.text("One in ten took {minutes} min more, or longer.", minutes=most)


def section_of_skipped(teller: Teller) -> ReportSection:
    """Return the questions that were left aside, and what became of each kind of part."""
    text = teller.text
    rows, lanes = [], []
    for row in teller.rows["skipped"]:
        cells = _outcomes(teller, "theme", row)
        if not str(row[0]) or cells["skipped"] is None:
            continue
        label = teller.label(str(row[0]))
        rows.append((label, cells["planned"], cells["held"], cells["skipped"], cells["not_reached"]))
        lanes.append(teller.shares(label, [cells["skipped"], cells["not_reached"]], whole=cells["planned"] or 0))
    said = (text("Skipped: left aside, while a later one was held. Not reached: the evening was over before."),)
    picture = Lanes(
        text("The questions skipped most, of all evenings that planned them"),
        said[0],
        tuple(lanes[:PICTURED]),
        1.0,
        (text("Skipped"), text("Not reached")),
    )
    heads = (text("Question"), text("Planned"), text("Held"), text("Skipped"), text("Not reached"))
    table = ReportTable(text("Evenings by what became of the questions that most skipped"), heads, tuple(rows))
    kinds = []
    for row in teller.rows["kinds"]:
        cells = _outcomes(teller, "kind", row)
        name = teller.wording.kind_name(Kind(str(row[0])))
        if cells["planned"] is not None:
            kinds.append((name, *(cells[each] for each in ("planned", "held", "skipped", "not_reached"))))
    heads = (text("Part"), text("Planned"), text("All held"), text("One skipped"), text("One not reached"))
    caption = text("Evenings by what became of their parts of each kind")
    return ReportSection(
        "skipped", text("What is left aside"), said, picture, (table, ReportTable(caption, heads, tuple(kinds)))
    )


def _outcomes(teller: Teller, of: str, row: tuple[object, ...]) -> dict[str, int | None]:
    """Return what may be told of a row of planned, held, skipped, not reached: the last three make the first."""
    names = ("planned", "held", "skipped", "not_reached")
    counts = dict(zip(names, map(whole_number, row[1:]), strict=True))
    return teller.guard.told(counts, [names[1:]], of, row[0])
