"""Titles that tell no time beside parts that do, and are of the evening: a welcome, a closing, another round."""

from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.vocabulary import kind_named, loose
from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.text_parts import RankedLines, TextPart
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.closing_words import CLOSING
from cafe_presenter.core.importing.words.kinds import kind_of_stage
from cafe_presenter.core.importing.words.opening_words import OPENING
from cafe_presenter.core.importing.words.run_words import is_introduction, opens_evening, stage_number

_FEWEST = 3


def belongs(section: TextPart) -> bool:
    """Whether a part that tells no time is one of those which do."""
    return section.title.is_part or _is_end(section)


def furthest(written: Sequence[TextPart], at: int, *, step: int) -> int:
    """Return the place of the last part beside one with a time, up or down: parts, what opens above, closes below.

    What “Introduction” says above parts that are counted, “First half: …”, is told of them all.
    """

    def is_beside(at: int) -> bool:
        return 0 <= at + step < len(written) and written[at + step].parent == written[at].parent

    is_due = _is_opening if step < 0 else _is_closing
    while is_beside(at) and (written[at + step].title.is_part or is_due(written[at + step])):
        at += step
    is_end = is_beside(at) and _is_end(written[at + step])
    is_of_all = is_end and stage_number(written[at].named[0]) == 1 and is_introduction(written[at + step].named[0])
    return at + step * (is_end and not is_of_all)


def with_rounds(sections: Sequence[TextPart]) -> list[TextPart]:
    """Return sections, one that tells no time a part where another of its name does: it is so in another round.

    So is one that is counted on from one which tells its time: “Phase 3”.
    """
    timed = {loose(name) for name, time in (each.named for each in sections) if time}
    found = list[TextPart]()
    for each in sections:
        name, time = each.named
        above = found[-1] if found else each
        goes_on = stage_number(name) == stage_number(above.named[0]) + 1 > 1 and above.parent == each.parent
        is_part = not time and (loose(name) in timed or (goes_on and bool(above.named[1])))
        found.append(replace(each, title=replace(each.title, is_part=True)) if is_part else each)
    return found


def with_end(section: TextPart) -> TextPart:
    """Return a part that opens or closes an evening as one, whatever stands below it; any other as it is."""
    is_part = section.title.is_part or _is_opening(section) or _is_closing(section)
    return replace(section, title=replace(section.title, is_part=is_part))


def _is_end(section: TextPart) -> bool:
    """Whether a part is called a welcome or a closing, which have often no time of their own."""
    is_named = kind_named(section.named[0]) in (Kind.WELCOME, Kind.CLOSING)
    return is_named or _is_opening(section) or _is_closing(section)


def _is_opening(section: TextPart) -> bool:
    title, time = section.named
    is_welcome = kind_of_stage(title, is_first=True) is Kind.WELCOME and OPENING.is_within(title)  # “Tea and welcome”
    is_named = (opens_evening(title) or is_welcome) and not is_introduction(title) and kind_named(title) is None
    return is_named and not time and not section.asked


def _is_closing(section: TextPart) -> bool:
    """Whether a part that tells no time is called as only an evening ends: “Closing prayer”, “Chairs and farewell”."""
    title, time = section.named
    return not time and (CLOSING.begins(title) or CLOSING.ends(title))


def with_bold_ends(lines: RankedLines, *, bold: int, timed: int) -> RankedLines:
    """Return the lines, bold ones that open, part or close a run of names in bold counted as these are.

    “**Round of names**”, “**The harbour** (30 min)”, …, “**Conclusion**”: all are set alike, and nothing is told below.
    """
    written = [at for at, (_, each, _) in enumerate(lines) if each.text.strip()]
    named = [at for at in written if lines[at][2] == timed and _is_bold_name(lines[at][1])]
    if len(named) < _FEWEST:
        return lines
    found = [*lines]
    for at, below in zip(written, [*written[1:], len(lines)], strict=True):
        index, line, rank = lines[at]
        is_bare = rank == bold and not (line.level or line.is_item) and (below == len(lines) or below in named)
        kind = kind_of_stage(line.text.strip(), is_first=below == named[0], is_last=below == len(lines))
        due = Kind.WELCOME if below == named[0] else Kind.CLOSING if below == len(lines) else Kind.BREAK
        if is_bare and due in (kind, kind_named(line.text.strip())) and not line.text.rstrip().endswith(":"):
            found[at] = (index, replace(line, is_part=True), timed)
    return found


def _is_bold_name(line: Paragraph) -> bool:
    """Whether a plain line is a name in bold letters, and behind it in plain ones how long that takes."""
    title, time, _ = timed_title(line.text)
    return bool(time) and not (line.level or line.is_item) and line.led >= sum(map(str.isalnum, title)) > 0
