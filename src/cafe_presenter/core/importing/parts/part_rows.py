"""The rows that the parts of an outline become: its name, what is asked, its time, and the rest in the notes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.asking.amid_telling import announced_questions, only_questions
from cafe_presenter.core.importing.asking.asking import begins_asking, is_question, unnumbered
from cafe_presenter.core.importing.document.document import TableRow
from cafe_presenter.core.importing.document.sentence_ends import SENTENCE_END, first_words
from cafe_presenter.core.importing.parts.asides import with_asides
from cafe_presenter.core.importing.parts.asking_titles import with_capital
from cafe_presenter.core.importing.parts.lengths_in_prose import length_in_prose
from cafe_presenter.core.importing.parts.names_below import only_counts
from cafe_presenter.core.importing.parts.outline_parts import COUNTED_LEAD, OutlinePart
from cafe_presenter.core.importing.parts.text_parts import Grade, TextPart
from cafe_presenter.core.importing.times.one_time import LENGTH, only_hours, only_time, read_time
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.bidding import asks_nobody
from cafe_presenter.core.importing.words.kinds import kind_of_stage

PART_FIELDS = ("theme", "question", "kind", "duration", "notes")
"""What the cells of a part hold, in their order."""
_FEWEST_ASKED, _LEAST_ASKED = 3, 0.3
"""Items below a part that ask, and of all lines there, from which each is asked for itself."""
_LONGEST_LABEL = 60
_SHORT_NAME, _LONG_NAME, _LONGEST_NAME, _LONGEST_ASKED = 15, 90, 140, 320
NAMED_LINE = re.compile(r"([^:.?!]{2,60}?)\s?:\s+(\S.*)", re.DOTALL)
_DASHED = re.compile(r"([^\n]{3,60}?)\s[–—-]\s+(\S[^\n]*)")
"""“**Worship** – we sing together”: what is bold is the name."""
_STOPPED = re.compile(r"([^\n.!]{3,60}?)[.!]\s+(\S.*)", re.DOTALL)
"""“**Debate.** Each side speaks in turn”: what is bold is the name, up to the full stop."""
_LED_TO = re.compile(r"([^:.?!]{2,60}?)\s[–—-]\s+(\S.*\?)", re.DOTALL)
"""“Debate – who keeps the key?”."""
_LAST_SENTENCE = re.compile(rf"{SENTENCE_END}\s+(\S.{{1,20}})\Z")
_EACH = re.compile(rf"^[^\w\n]*(?P<count>\d{{1,2}})\s?[*x×]\s?(?P<each>{LENGTH})(?!\w)", re.IGNORECASE | re.MULTILINE)
_WITH_ASIDE = re.compile(r"(?P<name>[^():]{3,90}?)\s*\((?P<aside>[^()]{30,})\)\.?", re.DOTALL)
"""“Building (each group in its own room, but …)”: what brackets add to a name is told below it."""
_WITH = re.compile(
    r"(?<=[\w)])(?<!\bor)(?<!\band)(?<!\b[Pp]ro)\s+(with|avec|mit|con|com|met|med|z|ze|s|se|so|cu|amb|с|со|з|із|зі|με)\s*$"
)
"""The word before what a title leads to, which is told with that; “pro and con” is a title."""
_ADDRESS = re.compile(r"\s*[:–—(-]?\s+(?=https?://\S+\W*$)")
"""“The harbour map  https://…”: where the name ends."""


def is_one_question(told: str) -> bool:
    """Whether all that stands below a title is its question, on one line."""
    return is_question(told) and begins_asking(told) and "\n" not in told and len(told) <= _LONGEST_ASKED


def surely_asked(part: OutlinePart) -> tuple[int, str] | None:
    """Return the question below a title that the room is surely asked, in a line of its own, and the place of that."""
    lines = [(at, each, each.level) for at, each in enumerate((part.title, *part.below))]
    told = TextPart(part.at, part.title, [each for _, each, _ in with_asides(lines)][1:])
    wall = told.on_wall
    if wall is None or told.grade(wall) < Grade.ALONE or told.is_picked or asks_nobody(wall[1]):
        return None
    line = part.below[wall[0]]
    if not _asks(line.text) or "\n" in wall[1]:  # lines of a psalm ask nobody
        return None
    alike = [each for each in part.below if each.is_item and each.depth == line.depth] if line.is_item else []
    return wall if all(is_question(each.text) for each in alike) else None


def _asks(line: str) -> bool:
    """Whether a line asks in words; what is only to be filled in, “0101 ?”, asks no room."""
    return is_question(line) and any(map(str.isalpha, line))


def _first_steps(part: OutlinePart) -> str:
    """Return what is done first below a title, as much as is read at a glance: “Welcome · Warm-up”."""
    depth = min(each.depth for each in part.below)
    steps = [each.text.strip() for each in part.below if each.depth == depth]
    ends = (end for end in range(len(steps), 1, -1) if len(" · ".join(steps[:end])) <= _LONGEST_LABEL)
    return " · ".join(steps[: next(ends, 1)])


def _letters_to_stop(title: str) -> int:
    """Return how many letters and figures stand before the first full stop of a title, of which more follows."""
    match = _STOPPED.fullmatch(title)
    return sum(map(str.isalnum, match[1])) if match is not None else 0


def _first_words(title: str) -> str:
    """Return the first words of a long title, what counts it and no sentence before them: “Top 5b. Vote on …”.

    What stands before its first dash may be too short to name it: “Questions – a debate with all who came – on …”.
    """
    counted = COUNTED_LEAD.match(title)
    end = counted.end() if counted is not None else 0
    first = first_words(title[end:], _LONGEST_NAME)
    is_scant = len(first) <= _SHORT_NAME and first.rstrip().endswith(("–", "—", "-"))
    return title[:end] + first + (first_words(title[end + len(first) :], _LONGEST_NAME) if is_scant else "")


def _asked_at_length(told: str, name: str) -> str:
    """Return what a part asks that is told at length: all behind its ``name`` and a colon, or what is announced."""
    asked = only_questions(told.removeprefix(name)) if name.endswith(":") else ()
    asked = asked or announced_questions(told)
    together = " ".join(asked)
    return with_capital(together if len(together) <= _LONGEST_ASKED else asked[0])


def _time_at_end(part: OutlinePart) -> str:
    """Return the time that one of the lines below a title ends with, a sentence of its own: “All build. ca. 2:30 h”."""
    ends = [_LAST_SENTENCE.search(line.text.strip()) for line in part.below if not (line.is_item or line.level)]
    times = [time for end in ends if end and (time := only_time(end[1]))]
    return times[0] if len(times) == 1 else ""


def _length_below(part: OutlinePart) -> str:
    """Return the length that a line within an item tells, “Should take 20 min”; an hour of the day is none."""
    told = length_in_prose(part.below)
    return "" if not told or read_time(told).is_clock else told


def with_same_lengths(rows: Sequence[TableRow]) -> list[TableRow]:
    """Return the rows of parts that tell no time, each as long as one line below them says: “3 × 30 minutes each”."""
    told = [match for row in rows for match in _EACH.finditer(row.cells[4])]
    if len(told) != 1 or int(told[0]["count"]) != len(rows) or any(row.cells[3] for row in rows):
        return [*rows]
    return [replace(row, cells=(*row.cells[:3], told[0]["each"], *row.cells[4:])) for row in rows]


def rows_of_part(part: OutlinePart, *, asks: bool = True) -> list[TableRow]:
    """Return the row of a part, or one for each question of the list below it, where all of its items ask.

    Where but several do, in a part that tells no time, what stands above or below each is noted with it. So it is
    where several of the headings below it ask.
    """
    titles = [each for each in part.below if each.level]
    is_headed = _FEWEST_ASKED <= sum(is_question(each.text) for each in titles) >= _LEAST_ASKED * len(titles)
    lines = [at for at, each in enumerate(part.below) if (each.level if is_headed else each.is_item)]
    asking = [at for at in lines if _asks(part.below[at].text)]
    is_list = _FEWEST_ASKED <= len(asking) == len(part.below) and part.title.is_item
    row, bare = row_of_part(part), row_of_part(replace(part, below=()))
    time = bare.cells[3] or (_time_at_end(part) if part.title.level else "")
    is_amid = is_headed or len(asking) >= max(_FEWEST_ASKED, _LEAST_ASKED * len(part.below))
    is_amid = is_amid and not time and len({part.below[at].depth for at in asking}) == 1
    if not (is_list or is_amid) or row.cells[1]:
        return [row_of_part(part, asks=asks)]
    theme, notes = row.cells[0], bare.cells[4]
    rows = list[TableRow]()
    for at, end in zip(asking, [*asking[1:], len(part.below)], strict=True):
        near = [*(part.below[:at] if not rows else ()), *part.below[at + 1 : end]]
        told = "\n".join(filter(None, (notes if not rows else "", *(each.text.strip() for each in near))))
        cells = (theme, unnumbered(part.below[at].text.strip()), Kind.THEME.value, "" if rows else time, told)
        rows.append(TableRow(cells, part.below[at].line))
    return rows


def _without_hours(title: str) -> tuple[str, str]:
    """Return a title and from when to when it is, which it ends with: “Photos from 3 to 4 pm”."""
    name, time, _ = timed_title(title)
    return (name, time) if name and only_hours(time) else (title, "")


def row_of_part(part: OutlinePart, *, asks: bool = False) -> TableRow:
    """Return a part: its name or its first words, its time, and all of it in the notes where it is long.

    What a name leads to may ask: “Debate: who keeps the key?”. So may what stands below a title, where it ``asks``.
    """
    written, _, rest = part.title.text.strip().partition("\n")
    if "\t" in written and not timed_title(written)[1]:  # another column stands behind it
        written, _, beside = written.partition("\t")
        rest = "\n".join(filter(None, (beside.strip(), rest)))
    text = unnumbered(written)
    text = text.rstrip(".") if part.title.is_bold and part.title.is_item and len(text) <= _LONGEST_LABEL else text
    title, time, told = timed_title(text.rstrip(" :：") if part.title.level else text)
    time = time or (_time_at_end(part) if part.title.level else "") or _length_below(part)
    if only_time(title) and part.below:  # “1 h 15”, and below it what is done then
        title, time, told = _first_steps(part), only_time(title), ""
    if len(title) > _LONG_NAME and (long := _WITH_ASIDE.fullmatch(title)):
        title, told = long["name"], "\n".join(filter(None, (told, long["aside"])))
    title, *address = _ADDRESS.split(title, maxsplit=1)
    below, asked = [*address, told, rest, part.told], ""
    dashed = _DASHED.fullmatch(title) if part.title.led else None
    dashed = dashed if dashed and sum(map(str.isalnum, dashed[1])) == part.title.led else None
    dashed = dashed or (_STOPPED.fullmatch(title) if 0 < part.title.led == _letters_to_stop(title) else None)
    dashed = dashed or (stopped if (stopped := _STOPPED.fullmatch(title)) and is_question(stopped[2]) else None)
    named = None if part.title.level else NAMED_LINE.fullmatch(title) or _LED_TO.fullmatch(title) or dashed
    if named and not (named[1][-1].isdecimal() or only_counts(named[1])):
        asked = named[2] if is_question(named[2]) and len(named[2]) <= _LONGEST_ASKED else ""
        title, led_to = named[1], "" if asked else named[2]
        if led_to and (word := _WITH.search(title)):  # “Talk with: Ann and Bo”
            title, led_to = title[: word.start()], f"{word[1]} {led_to}"
        below = [led_to, *below]
        if not time and timed_title(title)[0]:  # “Workshop, 2 pm to 5 pm: build a lamp”
            title, time, told = timed_title(title)
            below = [told, *below]
    elif len(title) > _LONG_NAME and (first := _first_words(title)) != title:
        asked = _asked_at_length(title, first)
        title, below = first.rstrip(" .,:;!–—-"), [text, *below]
        title, time = _without_hours(title) if not time else (title, time)
        title = title.rpartition("(")[0].strip() if title.count("(") > title.count(")") else title
    elif part.title.level and len(part.below) == 1 and is_one_question(part.told):
        asked, below = part.told, [told, rest]
    elif part.title.level and asks and (wall := surely_asked(part)):
        others = (each.text.strip() for at, each in enumerate(part.below) if at != wall[0])
        asked, below = wall[1], [told, rest, *others]
    kind = Kind.THEME if asked else kind_of_stage(title)
    notes = "\n".join(filter(None, below))
    return TableRow((title, asked, kind.value, time, notes), part.title.line)
