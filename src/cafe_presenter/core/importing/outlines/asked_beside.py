"""What is asked beside the parts of an evening: below a title right above the first, and behind the last of them."""

from collections.abc import Sequence

from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.papers.other_papers import is_on_paper
from cafe_presenter.core.importing.parts.paperwork import names_words, without_paperwork
from cafe_presenter.core.importing.parts.text_parts import RankedLines, TextPart
from cafe_presenter.core.importing.parts.typed_marks import BOX
from cafe_presenter.core.importing.rows.headed_rows import listed_questions
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.without_room import is_afterwards, is_for_host_alone

_MOSTLY = 0.8
"""Of the lines below a title, those that are its list of questions."""
_LEAST_LISTED = 3
"""Questions below an untimed title that are asked one by one, whatever stands between them."""


def asked_right_above(lines: RankedLines, parts: Sequence[TextPart]) -> list[TextPart]:
    """Return the part right above the first of some that tell no time, where nearly all below its title asks.

    It is set in another way than they are: “About you” in bold letters above headings. Titles right above these may
    stand between. One that says so, “Main question”, may ask but that.
    """
    line = parts[0].title.line
    first = next((at for at, (_, each, rank) in enumerate(lines) if rank and each.line == line), 0)
    told = next((at for at in range(first - 1, -1, -1) if not lines[at][2] and lines[at][1].text.strip()), -1)
    start = next((at for at in range(told - 1, -1, -1) if lines[at][2]), None)
    if start is None or any(each.named[1] for each in parts):
        return []
    index, title, _ = lines[start]
    below = [each for _, each, _ in lines[start + 1 : told + 1] if each.text.strip() and not BOX.match(each.text)]
    part = TextPart(index, title, below)
    listed = listed_questions(part, several=False)
    is_list = len(listed) >= max(_LEAST_LISTED, _MOSTLY * len(below)) and not timed_title(title.text)[1]
    is_main = len(below) == len(part.asked) == 1 and is_label_of_questions(title.text, is_title=True)
    return [part] if (is_list or is_main) and without_paperwork([part]) else []


def talk_behind(lines: RankedLines, parts: Sequence[TextPart]) -> list[TextPart]:
    """Return what is talked about after parts that tell their time, below a heading of its own: “Prompts”."""
    last = max(
        (at for at, (_, each, rank) in enumerate(lines) if rank and each.line == parts[-1].title.line), default=0
    )
    if not all(each.named[1] for each in parts):
        return []
    most = lines[last][2]
    for at, (index, paragraph, rank) in enumerate(lines[last + 1 :], start=last + 1):
        title = paragraph.text
        if (
            not 0 < rank <= most
            or timed_title(title)[1]
            or not is_label_of_questions(title, is_title=True)
            or is_afterwards(title)
            or is_for_host_alone(title)
            or is_on_paper(title)
            or names_words(title)
        ):
            continue
        ends = (end for end, (_, _, own) in enumerate(lines[at + 1 :], start=at + 1) if 0 < own <= rank)
        body = [each for _, each, _ in lines[at + 1 : next(ends, len(lines))] if each.text.strip()]
        part = TextPart(index, paragraph, [each for each in body if not BOX.match(each.text)])
        return [part] if len(listed_questions(part, several=False)) >= _LEAST_LISTED else []
    return []
