"""How minds moved in the evenings of a pool, what followed a silence, and which questions stay open."""

from cafe_presenter.pool.empty_words import EMPTY_WORDS
from cafe_presenter.pool.figures import MOST
from cafe_presenter.pool.guard import crossed
from cafe_presenter.pool.report import Columns, Lane, Lanes, ReportSection, ReportTable
from cafe_presenter.pool.teller import PICTURED, Teller, whole_number


def section_of_shifts(teller: Teller) -> ReportSection:
    """Return the counts of the room before and after, question by question."""
    text = teller.text
    asked: dict[str, list[tuple[int, ...]]] = {}
    for name, *row in teller.rows["shifts"]:
        asked.setdefault(str(name), []).append(tuple(map(whole_number, row)))
    rows: list[tuple[str | int | None, ...]] = []
    lanes: list[Lane] = []
    for name, found in asked.items():
        voted = sum(before + after for *_, before, after in found)
        evenings = teller.guard.told({name: found[0][0]}, [], "shifts")[name]
        if evenings is None or found[0][1] * 2 > voted:  # one evening would be most of it
            continue
        answers = [str(row[2]) for row in found]
        times = ("before", "after")
        votes = {(time, str(row[2])): row[3 + place] for place, time in enumerate(times) for row in found}
        cells = teller.guard.told(votes, crossed(times, answers), "shifts", name)
        told = {time: [cells[time, answer] for answer in answers] for time in times}
        words = [teller.answer(name, int(each)) for each in answers]
        label = teller.asked(name)
        rows += [
            (label, evenings, answer, before, after)
            for answer, before, after in zip(words, told["before"], told["after"], strict=True)
        ]
        lanes += [teller.votes(label, words, votes=told["before"]), teller.votes("", words, votes=told["after"])]
    said = (
        text("Questions the room was counted on at least twice: the upper bar is the first count, the lower the last."),
        text("All rooms together: who walked one way and who walked the other cancel out."),
    )
    title = text("Shares of answers, before and after")
    picture = Lanes(title, " ".join(said), tuple(lanes[: PICTURED // 2 * 2]), 1.0)
    heads = (text("Question"), text("Evenings"), text("Answer"), text("Before"), text("After"))
    table = ReportTable(text("Votes before and after by question and answer"), heads, tuple(rows))
    return ReportSection("shifts", text("How minds move"), said, picture, (table,))


def section_of_follow_ups(teller: Teller) -> ReportSection:
    """Return what was counted after a follow-up in a silence."""
    text = teller.text
    rows, lanes = [], []
    for row in teller.rows["follow_ups"]:
        evenings, *parts = (whole_number(each) for each in row[1:])
        counts = dict(zip(("no_voice", "few_voices", "many_voices"), parts, strict=True))
        whole, *told = teller.guard.told({"": evenings} | counts, [list(counts)], "follow_up", row[0]).values()
        if not str(row[0]) or whole is None:
            continue
        label = teller.label(str(row[0]))
        rows.append((label, whole, *told))
        lanes.append(teller.shares(label, [told[2], told[1], told[0]], whole=sum(each or 0 for each in told)))
    said = (
        text(
            "Follow-ups put on the wall when the host had counted no voice for three minutes, and what was counted"
            " in the three minutes after. It tells what a host’s hand counted, and not why people spoke."
        ),
    )
    key = (text("Three voices or more"), text("One or two"), text("No voice"))
    picture = Lanes(text("Voices after a follow-up that broke a silence"), said[0], tuple(lanes[:PICTURED]), 1.0, key)
    heads = (text("Follow-up"), text("Evenings"), text("No voice"), text("One or two"), text("Three or more"))
    table = ReportTable(text("Evenings by the voices counted after a follow-up in a silence"), heads, tuple(rows))
    return ReportSection("follow_ups", text("After a silence"), said, picture, (table,))


def section_of_questions(teller: Teller) -> ReportSection:
    """Return how many questions waited, and those that came back."""
    text = teller.text
    waiting = {str(count): whole_number(evenings) for count, evenings in teller.rows["waiting"]}
    told = teller.guard.told(waiting, [list(waiting)], "waiting")
    heights = tuple(told.get(str(count)) for count in range(11))
    said = (
        text("How many questions still waited in the fridge when the evening was over; 10 is ten or more."),
        text(
            "The words are those that hosts ticked one by one. A question stands here where five evenings or more"
            " told it in the same words, a word where it is in those of five evenings or more. All others are in"
            " the files only."
        ),
    )
    ticks = tuple((count, str(count)) for count in range(11))
    picture = Columns(
        text("Evenings by questions left"), said[0], heights, ticks, tuple(map(str, range(11))), teller.top(heights)
    )
    counts = ReportTable(
        text("Evenings by the number of questions that waited"),
        (text("Questions"), text("Evenings")),
        tuple((int(count), evenings) for count, evenings in told.items() if evenings is not None),
    )
    questions = ReportTable(
        text("Open questions that came back"),
        (text("Question"), text("Evenings")),
        _often(teller, "questions"),
    )
    words = ReportTable(
        text("Words that come back in open questions"),
        (text("Word"), text("Evenings")),
        tuple(row for row in _often(teller, "words") if row[0] not in EMPTY_WORDS)[:MOST],
    )
    return ReportSection("questions", text("What stays open"), said, picture, (counts, questions, words))


def _often(teller: Teller, name: str) -> tuple[tuple[str, int], ...]:
    counts = {str(words): whole_number(count) for words, count in teller.rows[name]}
    return tuple((words, count) for words, count in teller.guard.told(counts, [], name).items() if count is not None)
