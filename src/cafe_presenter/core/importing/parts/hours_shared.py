"""Parts without an hour between two that tell theirs: “10:00 Welcome”, “Names (20 min)”, “10:30 Talk”."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.times.one_time import only_hours, read_time
from cafe_presenter.core.importing.times.spans import spans
from cafe_presenter.core.importing.times.timed_titles import for_each, timed_title

_BAR = " | "


def with_hours_shared(lines: Sequence[tuple[int, Paragraph]], ended: Mapping[int, str]) -> dict[int, str]:
    """Return lines that say from when to when parts are, each without what others beside it take before the next.

    These are items of the same list, or lines like it, each with its length. Where they take as long as all the time
    until then, or longer, nothing is taken off.
    """
    found, places = dict(ended), sorted(ended)
    for place, after in pairwise(places):
        hours, bar, what = ended[place].partition(_BAR)
        span = read_time(hours) if bar else None
        if span is None or span.start_s is None or span.end_s is None:
            continue
        own = lines[place][1]
        beside = (each for _, each in lines[place + 1 : after] if _is_like(each, own) and not for_each(each.text))
        times = [time for each in beside if (time := timed_title(each.text)[1]) and not only_hours(time)]
        taken_s = sum(each.duration_s or 0.0 for each in spans(times)) if times else 0.0
        if 0 < taken_s < span.end_s - span.start_s:
            minutes = round((span.end_s - taken_s) / 60)
            found[place] = f"{hours.partition('–')[0]}–{minutes // 60}:{minutes % 60:02}{_BAR}{what}"
    return found


def _is_like(line: Paragraph, other: Paragraph) -> bool:
    return (line.is_item, line.depth, line.level) == (other.is_item, other.depth, other.level)
