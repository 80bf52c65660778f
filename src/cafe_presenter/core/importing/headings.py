"""Headings, bold lines, labels or short lines, each with what is asked below, or with the time it takes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from statistics import median

from cafe_presenter.core.base.durations import MAX_DURATION_S
from cafe_presenter.core.importing.asking import holds_question, is_question, only_follows, questions_in, unquoted
from cafe_presenter.core.importing.document import ROW_LEVEL, TITLE_LEVEL, Paragraph, Table, TableRow
from cafe_presenter.core.importing.minutes import is_time, numbered, only_hours, only_time, spans, timed_title
from cafe_presenter.core.importing.other_papers import is_reading_list, is_reference
from cafe_presenter.core.importing.records import label
from cafe_presenter.core.importing.table_titles import CELL_BREAK, titles_and_rows

type _Lines = Sequence[tuple[int, Paragraph]]

HEADING_FIELDS = (
    "theme",
    "question",
    "objective",
    "duration",
    "follow_ups",
    "notes",
    "sources",
    "facts",
    "kind",
    "priority",
    "plain",
)
BOLD, LABELLED, TIMED = 11, 12, 13
"""Ranks of what stands for a heading: a wholly bold line, “Label :” or “2. Label”, a line with the time it takes."""
_LEAST_SHARE = 0.6
_LEAST_TIMED = 3
_NEARLY_ALL = 0.85
_MOSTLY = 0.8
"""Of the parts that tell their time, from which one without is only said beside them."""
_SUM_OFF = 0.2
_LEAST_OF_LINES = 0.3
_LEAST_ASKING = 0.15
_MOST_PARTS = 40
_MOST_LINES = 6000
"""Lines above which a text is a book and no evening."""
_MAX_PART_LENGTH = 4000
"""Characters below a title with its time, usually; more are a chapter."""
_REACH_OF_TIME = 5
_LENGTH_OF = re.compile(
    r"\W*(?:durée|temps|duration|time|estimated|total|dauer|zeit|duración|tiempo|durata|tempo|duur|tijd|duração)\b[^:]{0,40}:",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:programm?e?|déroul\w*|durée|duration|time|planning|agenda|schedule|total\w*|overview|horaires?|ordre du jour"
    r"|ablauf|dauer|programa|duración|horario|durata|orario|programma|duur)\b",
    re.IGNORECASE,
)
_FEW_LINES = 12
_MAX_BODY_LENGTH = 1200
_LONGEST_STEP_S = 240.0
_LEAST_OF_TIME = 0.8
_REACH = 3
"""How many lines below an untimed heading its question may stand."""
_MAX_TITLE_LENGTH = 90
_MAX_LABEL_LENGTH = 60
_MAX_TIMED_LENGTH = 130
_MAX_LINE_LENGTH = 260
_TITLE_AND_QUESTION = re.compile(r"(.{3,60}?)\s*(?:\s[–—-]|:)\s+(.+[?？]\W*)", re.DOTALL)


@dataclass
class _Section:
    index: int
    title: Paragraph
    body: list[Paragraph] = field(default_factory=list)
    parent: int = 0

    @cached_property
    def named(self) -> tuple[str, str]:
        """The title without its time, and the time, which a line below may tell as well."""
        title, time, _ = timed_title(self.title.text)
        if self.body and (whole := only_time(title)):  # what happens then stands below
            return self.body[0].text.strip(), whole
        near = (label(each.text.strip()) for each in self.body[:_REACH_OF_TIME])
        told = (rest for name, rest in filter(None, near) if name == "duration" and is_time(rest))
        return title, time or next(told, "")

    @cached_property
    def asked(self) -> list[tuple[int, str]]:
        """The questions below with the place of their line, a labelled one first."""
        found: list[tuple[int, str]] = []
        for place, each in enumerate(self.body):
            name, rest = label(each.text.strip()) or ("", "")
            if name == "question" and rest and not timed_title(rest)[1]:
                found.insert(0, (place, unquoted(rest)))
            elif not name and not only_follows(each.text) and each.level in (0, ROW_LEVEL, *range(4, 10)):
                if is_reference(each):
                    continue
                cells = each.text.split(CELL_BREAK) if each.level == ROW_LEVEL else [each.text]
                found += [(place, question) for cell in cells for question in questions_in(cell)]
        return found

    @property
    def asks_near(self) -> bool:
        """Whether a question is labelled as one or stands right below."""
        return bool(self.asked) and (
            min(place for place, _ in self.asked) < _REACH
            or label(self.body[self.asked[0][0]].text.strip()) is not None
        )


def headed_tables(blocks: Sequence[Paragraph | Table]) -> Iterator[tuple[int, Table]]:
    """Yield the table that the headings of a document make with the questions below, when most have one."""
    if sum(isinstance(block, Paragraph) and bool(block.text.strip()) for block in blocks) > _MOST_LINES:
        return
    blocks, parts = titles_and_rows(blocks)
    lines = _with_hours([pair for index, block in enumerate(blocks) for pair in _split(index, block)])
    if is_reading_list([each for _, each in lines if not each.level and questions_in(each.text)]):
        return
    ranks = sorted({rank for _, each in lines if (rank := _rank(each))} - {0})
    readings = [found for rank in ranks if (found := _kept(_sections(lines, rank)))]
    if not readings and (found := _kept(_groups(lines))):
        readings = [found]
    if readings:
        longest = max(map(_total_s, readings))
        long = [found for found in readings if _total_s(found) >= _LEAST_OF_TIME * longest]
        whole = [found for found in long if _usual_s(found) > _LONGEST_STEP_S]
        found = max(whole or long, key=_score)
        rows = [row for section in found for row in _rows(section)]
        yield found[0].index, Table(tuple(rows), fields=HEADING_FIELDS, guessed=True, parts=parts)


def _usual_s(sections: Sequence[_Section]) -> float:
    """Return how long a part usually takes; what takes two minutes is a step within one."""
    return median(each.duration_s or 0.0 for each in spans([each.named[1] for each in sections]))


def _total_s(sections: Sequence[_Section]) -> float:
    return sum(each.duration_s or 0.0 for each in spans([each.named[1] for each in sections]))


def _score(sections: Sequence[_Section]) -> int:
    return sum(2 * bool(each.asked) + bool(each.named[1]) for each in sections)


def _kept(sections: Sequence[_Section], total_s: float = 0.0) -> list[_Section]:
    """Return the sections that are parts of an evening: those with a time, or all when most ask right below.

    ``total_s`` is how long all of it takes, where a title says so.
    """
    written = [each for each in sections if each.body or each.named[1]]
    timed = [index for index, each in enumerate(written) if each.named[1]]
    if len(timed) > _LEAST_TIMED and (whole := _whole(written)) is not None:
        written.remove(whole)
        return _kept(written, _total_s([whole]))
    groups = Counter(written[index].parent for index in timed)
    if len(groups) > 1 and [*groups.values()].count(1) == len(groups) - 1 and max(groups.values()) >= _LEAST_TIMED:
        timed = [index for index in timed if groups[written[index].parent] > 1]  # a variant below a heading of its own
    if len(timed) > 1:
        between = written[timed[0] : timed[-1] + 1]
        kept = [each for each in between if each.named[1] or each.asks_near]
        if len(kept) > 2 * len(timed) or len(timed) >= max(_LEAST_TIMED, _MOSTLY * len(kept)):
            kept = [each for each in between if each.named[1]]
        all_timed = len(timed) >= _NEARLY_ALL * len(between)
        if _is_evening(kept, all_timed=all_timed, adds_up=_SUM_OFF * total_s > abs(total_s - _total_s(kept))):
            return kept
    asking = [each for each in written if each.asks_near]
    if len(asking) < 2 or len(asking) < _LEAST_SHARE * len(written):
        return []
    lines = sum(len(each.body) for each in written)
    if lines > _FEW_LINES and sum(len(each.asked) for each in asking) < _LEAST_OF_LINES * lines:
        return []
    if sum(len(line.text) for each in written for line in each.body) > _MAX_BODY_LENGTH * len(written):
        return []
    return list(
        sections[next(index for index, each in enumerate(sections) if each.body) :]
    )  # what is before is a title


def _whole(sections: Sequence[_Section]) -> _Section | None:
    """Return what tells how long all of it takes, “Programme (2 h)”: so called, and as long as the others together."""
    lengths = [each.duration_s or 0.0 for each in spans([section.named[1] for section in sections])]
    longest = max(range(len(lengths)), key=lengths.__getitem__)
    is_all = 2 * lengths[longest] >= sum(lengths) > 0 and _ALL.search(sections[longest].title.text) is not None
    return sections[longest] if is_all else None


def _is_evening(timed: Sequence[_Section], *, all_timed: bool, adds_up: bool) -> bool:
    """Whether parts with their times are those of one evening: some ask, or all that happens has its time.

    Long parts are chapters, unless their times add up to what is said of the whole.
    """
    if not 0 < _total_s(timed) <= MAX_DURATION_S or len(timed) > _MOST_PARTS:
        return False
    if not adds_up and median(sum(len(line.text) for line in each.body) for each in timed) > _MAX_PART_LENGTH:
        return False
    asking = sum(bool(each.asked) for each in timed)
    if all_timed and len(timed) >= _LEAST_TIMED:
        return True
    return asking >= _LEAST_ASKING * len(timed) and (asking > 1 or len(timed) >= _LEAST_TIMED)


def _split(index: int, block: Paragraph | Table) -> list[tuple[int, Paragraph]]:
    """Return a paragraph as it stands, or by its lines when one of them says what it is."""
    if isinstance(block, Table):
        return [(index, Paragraph("", 0))]
    lines = block.text.split("\n")
    if (
        block.level == ROW_LEVEL
        or any(label(line.strip()) or timed_title(line)[1] for line in lines[1:])
        or sum(map(is_question, lines)) > 1
    ):
        return [(index, replace(block, text=line)) for line in lines]
    return [(index, block)]


def _with_hours(lines: _Lines) -> list[tuple[int, Paragraph]]:
    """Return the lines, hours that stand alone above a bold line put before it: “19:00 – 19:10”, then “Accueil”."""
    found: list[tuple[int, Paragraph]] = []
    waiting: tuple[int, Paragraph] | None = None
    for index, paragraph in lines:
        if waiting is not None and paragraph.is_bold and not paragraph.level and not timed_title(paragraph.text)[1]:
            text = f"{waiting[1].text.strip()}{CELL_BREAK}{paragraph.text.strip()}"
            found.append((waiting[0], replace(paragraph, text=text, line=waiting[1].line)))
            waiting = None
            continue
        if waiting is not None:
            found.append(waiting)
            waiting = None
        is_below_title = bool(found) and found[-1][1].is_bold and not found[-1][1].text[0].isdecimal()
        if not paragraph.level and not is_below_title and only_hours(paragraph.text):
            waiting = (index, paragraph)
        else:
            found.append((index, paragraph))
    return [*found, *([waiting] if waiting else [])]


def _rank(paragraph: Paragraph) -> int:
    """Return the level of a heading, the rank of what stands for one, 0 for anything else."""
    text = paragraph.text.strip()
    if not text or paragraph.level in (TITLE_LEVEL, ROW_LEVEL):
        return 0
    if paragraph.level:
        return paragraph.level
    if holds_question(text):
        return TIMED if _asked_in_title(text) else 0
    if _tells_length(text):
        return 0
    if paragraph.is_bold and len(text) <= _MAX_TIMED_LENGTH:
        return BOLD
    if len(text) <= _MAX_LABEL_LENGTH and not paragraph.is_item and (text.endswith(":") or numbered(text)):
        return 0 if label(text) else LABELLED
    if len(text) > _MAX_TIMED_LENGTH or is_reference(paragraph):
        return 0
    return TIMED if timed_title(text)[1] and not _tells_length(text) else 0


def _asked_in_title(text: str) -> tuple[str, str] | None:
    """Return a title with its time and the question on the same line, “15:16 – 15:18  Check-in – How are you?”."""
    title, time, _ = timed_title(text)
    match = _TITLE_AND_QUESTION.fullmatch(title) if time and len(text) <= _MAX_LINE_LENGTH else None
    if match is None or holds_question(match[1]) or not text.strip().startswith(time[:1]):
        return None
    return f"{time} | {match[1]}", match[2]


def _tells_length(text: str) -> bool:
    """Whether a line says how long something is and not what: “Durée : 20 min”."""
    told = label(text)
    return (told is not None and told[0] in ("duration", "minimum")) or _LENGTH_OF.match(text) is not None


def _sections(lines: _Lines, rank: int) -> list[_Section]:
    sections: list[_Section] = []
    inside, parent = False, 0
    for index, paragraph in lines:
        if not paragraph.text.strip():
            continue
        own = _rank(paragraph)
        if own == rank or (rank == TIMED and own > BOLD and timed_title(paragraph.text)[1]):
            title, rest = _asked_in_title(paragraph.text) or (paragraph.text, timed_title(paragraph.text)[2])
            body = [Paragraph(rest, paragraph.line)] if rest else []
            sections.append(_Section(index, replace(paragraph, text=title), body, parent))
            inside = True
        elif 0 < own < min(rank, BOLD + 1) or paragraph.level == TITLE_LEVEL:
            inside, parent = False, index
        elif inside:
            sections[-1].body.append(paragraph)
    return sections


def _groups(lines: _Lines) -> list[_Section]:
    """Return the short lines that empty lines part from what is above, with what stands below."""
    written = [
        (index, each, not lines[at - 1][1].text.strip() if at else True) for at, (index, each) in enumerate(lines)
    ]
    written = [each for each in written if each[1].text.strip()]
    sections: list[_Section] = []
    following = [*written, None][1:]
    for (index, paragraph, is_fresh), after in zip(written, following, strict=True):
        first, _, rest = paragraph.text.strip().partition("\n")
        if is_fresh and rest and _is_title(replace(paragraph, text=first), Paragraph(rest, 0)):
            body = [replace(paragraph, text=line) for line in rest.split("\n") if line.strip()]
            sections.append(_Section(index, replace(paragraph, text=first), body))
        elif is_fresh and after is not None and _is_title(paragraph, after[1], apart=after[2]):
            sections.append(_Section(index, paragraph))
        elif sections and not (is_fresh and len(sections[-1].body) > 0 and not questions_in(paragraph.text)):
            sections[-1].body.append(paragraph)
    return [section for section in sections if section.body]


def _is_title(paragraph: Paragraph, below: Paragraph, *, apart: bool = False) -> bool:
    """Whether a line may be the title of what stands below; ``apart`` says that an empty line is between."""
    title, first = paragraph.text.strip(), below.text.strip()
    if len(title) > _MAX_TITLE_LENGTH or title[-1] in ",;" or "\t" in title or first[0].islower():
        return False
    if paragraph.is_item or holds_question(title):
        return False
    return title[-1] not in ".!" and bool(questions_in(first)) if apart else True


def _rows(section: _Section) -> list[TableRow]:
    """Return the row of a section, or one for each question of a bare list of questions."""
    title, time = section.named
    listed = _bare_list(section)
    if listed and not time:
        places = {place for place, _ in listed}
        rest = "\n".join(each.text.strip() for place, each in enumerate(section.body) if place not in places)
        questions = [{"theme": "", "question": question} for _, question in listed]
        questions[0]["theme"] = title
        questions[-1]["notes"] = rest
        numbers = [section.body[place].line for place, _ in listed]
        return [_row(cells, at, merged=not cells["theme"]) for cells, at in zip(questions, numbers, strict=True)]
    cells = {"theme": title, "duration": time}
    asked = dict.fromkeys(question for _, question in section.asked)
    cells["question"], *others = [*asked] or [""]
    cells["follow_ups"] = "\n".join(others)
    for place, paragraph in enumerate(section.body):
        name, text = _place_of(section, place, paragraph)
        if name:
            cells[name] = "\n".join(part for part in (cells.get(name, ""), text) if part)
    if cells["question"] == "" and not time:  # a statement, where the others ask
        first, _, rest = cells.get("notes", "").partition("\n")
        cells |= {"question": first, "notes": rest}
    return [_row(cells, section.title.line, merged=False)]


def _bare_list(section: _Section) -> list[tuple[int, str]]:
    """Return the questions of a section that is a list of them, with the places of their lines."""
    asking = [pair for pair in section.asked if not label(section.body[pair[0]].text.strip())]
    places = {place for place, _ in asking}
    is_list = all(section.body[place].is_item for place in places) or len(places) == len(section.body)
    return asking if len(places) == len(asking) > 1 and 0 in places and is_list else []


def _place_of(section: _Section, place: int, paragraph: Paragraph) -> tuple[str, str]:
    """Return the field a line below a heading goes to, and its text; nothing where all of it is a question."""
    text = paragraph.text.strip()
    name, rest = label(text) or ("", text)
    if name in ("question", "duration"):
        return "", ""
    if name in HEADING_FIELDS and name != "theme" and (name != "objective" or rest):
        return name, rest
    asked = [question for at, question in section.asked if at == place]
    if asked and len(text) - sum(map(len, asked)) <= _MAX_LABEL_LENGTH:
        return "", ""
    return ("follow_ups", text) if only_follows(text) else ("notes", text)


def _row(cells: dict[str, str], line: int, *, merged: bool) -> TableRow:
    return TableRow(tuple(cells.get(name, "") for name in HEADING_FIELDS), line, frozenset([0] if merged else []))
