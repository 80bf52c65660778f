"""The parts that headings, bold lines, labels, short or timed lines make of a text, each with what stands below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.asking import (
    holds_question,
    is_amid_prose,
    is_explained,
    is_label_of_questions,
    is_question,
    led_questions,
    only_follows,
    opening_question,
    prompted_questions,
    questions_in,
    unnumbered,
    unquoted,
    unwrapped,
)
from cafe_presenter.core.importing.document import ROW_LEVEL, TITLE_LEVEL, Paragraph, Table
from cafe_presenter.core.importing.kinds import kind_of_stage
from cafe_presenter.core.importing.minutes import (
    begins_at,
    begun_and_ended,
    is_time,
    numbered,
    only_hours,
    only_time,
    spans,
    timed_lead,
    timed_title,
)
from cafe_presenter.core.importing.other_papers import is_reference
from cafe_presenter.core.importing.records import label
from cafe_presenter.core.importing.table_titles import CELL_BREAK

type _Lines = Sequence[tuple[int, Paragraph]]
type RankedLines = Sequence[tuple[int, Paragraph, int]]
"""Lines, each with the number of its block and its rank."""

BOLD, LABELLED, TIMED = 11, 12, 13
"""Ranks of what stands for a heading: a wholly bold line, “Label :” or “2. Label”, a line with the time it takes."""
_REACH_OF_TIME = 5
_LEAST_BREAK_S = 300.0
"""A shorter one is a pause within a part."""
_LONG_ASIDE = 120
"""Letters behind the question of an item from which they explain it and are not asked."""
_LEAST_PART_S = 60.0
_LEAST_LETTERS = 12
"""Letters beside a time at most, where it stands at an end of its line: “(about 5 min each)”."""
_LENGTH_OF = re.compile(
    r"\W*(?:durée|temps|duration|time|estimated|total|dauer|zeit|duración|tiempo|durata|tempo|duur|tijd|duração)\b[^:]{0,40}:",
    re.IGNORECASE,
)
_PROMPT = re.compile(
    r"\W*(?:question|prompt|discussion|discussion topic|scenario|scénario|dilemma|dilemme|case|cas|topic|sujet"
    r"|frage|pregunta|pergunta|domanda|vraag|card|carte)\s*(?:n\s?[°o]\s*)?\d{1,2}\b",
    re.IGNORECASE,
)
"""“Prompt 3: Reading aloud”: all of the paragraph below is what a room is asked."""
_LEAST_LED = 3
"""Questions in a list below a line that leads to them."""
_LEAST_NAMED = 2
"""Questions in lists below a line that says they are asked, beside which what else asks is said in passing."""
_REACH = 3
"""How many lines below an untimed heading its question may stand."""
_MAX_TITLE_LENGTH = 90
_FIRST_CLAUSE = re.compile(r".{20,90}?[,;](?=\s)", re.DOTALL)
_FIRST_SENTENCE = re.compile(r".{8,}?(?:[.!:](?=\s)|\s[–—-]\s)", re.DOTALL)
_MAX_LABEL_LENGTH = 60
_FEWEST_LABELS = 2
_LEAST_CAPITALS = 4
_MOST_CAPITAL = 0.5
_MAX_TIMED_LENGTH = 130
_MAX_LINE_LENGTH = 260
_COUNT = re.compile(r"\W*(?:[^\W\d]+\s+)?\d{1,2}\W*")
"""“Part 2”, which is no title by itself."""
_TITLE_AND_QUESTION = re.compile(r"(.{3,60}?)\s*(?:\s[–—-]|:)\s+(.+[?？]\W*)", re.DOTALL)


@dataclass
class TextPart:
    """A part of a text: its title, the lines below, and the number of the block that the heading above it is in."""

    index: int
    title: Paragraph
    body: list[Paragraph] = field(default_factory=list)
    parent: int = 0

    @cached_property
    def named(self) -> tuple[str, str]:
        """The title without its time, and the time, which a line below may tell as well."""
        title, time, _ = timed_title(self.title.text)
        if self.body and (whole := only_time(title)):  # what happens then stands below
            below = self.body[0].text.strip().partition("\n")[0]
            first = _FIRST_SENTENCE.match(below) if len(below) > _MAX_TITLE_LENGTH else None
            return first[0].strip(" :–—-") if first else below, whole
        near = (label(each.text.strip()) for each in self.body[:_REACH_OF_TIME])
        told = (rest for name, rest in filter(None, near) if name == "duration" and is_time(rest))
        alone = filter(None, (only_time(each.text) for each in self.body[:1]))
        return title, time or next(told, "") or next(alone, "")

    @cached_property
    def asked(self) -> list[tuple[int, str]]:
        """The questions below with the place of their line, a labelled one first."""
        found: list[tuple[int, str]] = []
        for place, each in enumerate(self.body):
            name, rest = label(each.text.strip()) or ("", "")
            if name == "question" and rest and not timed_title(rest)[1] and not self._leads_to_list(place):
                found.insert(0, (place, unquoted(rest)))
            elif not name and not only_follows(each.text) and each.level in (0, ROW_LEVEL, *range(4, 10)):
                if is_reference(each) or (each.level > 0 and self._is_explained_below(place)):
                    continue
                cells = each.text.split(CELL_BREAK) if each.level == ROW_LEVEL else [_untimed(each.text)]
                asked = [question for cell in cells for question in questions_in(cell)]
                if each.is_item and (opening := opening_question(each.text)):
                    is_long = sum(map(len, asked)) > len(opening) + _LONG_ASIDE
                    asked = [opening] if not asked or (is_long and is_explained(each.text)) else asked
                found += [(place, unwrapped(unnumbered(question))) for question in asked]
        if not found and _PROMPT.match(self.title.text.strip()):
            found = [(place, asked) for place, each in enumerate(self.body) for asked in prompted_questions(each.text)]
        listed = [place for place, _ in found if self.body[place].is_item]
        found = [pair for pair in found if len(listed) < _LEAST_LED or not self._leads(pair[0], min(listed))]
        found = [pair for pair in found if not is_amid_prose(pair[1], self.body[pair[0]].text)] or found
        named = self._named_lists()
        if sum(place in named for place, _ in found) < _LEAST_NAMED:
            return found
        return [pair for pair in found if pair[0] in named or self._is_to_ask(pair[0])]

    def _named_lists(self) -> set[int]:
        """Return the places of the items in lists below a line that says they are asked, “Questions :”."""
        found, near = set[int](), 0
        for place, each in enumerate(self.body):
            if each.is_item and near and not each.level:
                found.add(place)
            elif is_label_of_questions(each.text, is_title=each.level > 0 or each.is_bold):
                near = _REACH
            else:
                near = 0 if place - 1 in found else max(near - 1, 0)
        return found

    def _is_to_ask(self, place: int) -> bool:
        """Whether a line says of itself that it is asked."""
        text = self.body[place].text.strip()
        return label(text) is not None or bool(led_questions(text))

    def _leads_to_list(self, place: int) -> bool:
        """Whether a line asks nothing and a list right below does: “Prompt: answer these.”."""
        below = self.body[place + 1 : place + 1 + _LEAST_LED]
        asking = [each for each in below if each.is_item and holds_question(each.text)]
        return not holds_question(self.body[place].text) and len(asking) > 1 and below[0].is_item

    def _is_explained_below(self, place: int) -> bool:
        """Whether a heading that asks is that of a text which tells the answer."""
        below = self.body[place + 1 : place + 2]
        return any(not each.level and not each.is_item and len(each.text) > _MAX_TITLE_LENGTH for each in below)

    def _leads(self, place: int, first: int) -> bool:
        """Whether a line leads to the list below, “Where to begin? Choose among these.”, which is no question."""
        line = self.body[place]
        return place < first and not line.is_item and not label(line.text.strip()) and is_explained(line.text)

    @property
    def asks_near(self) -> bool:
        """Whether a question is labelled as one or stands right below."""
        return bool(self.asked) and (
            min(place for place, _ in self.asked) < _REACH
            or label(self.body[self.asked[0][0]].text.strip()) is not None
        )


def _split(index: int, block: Paragraph | Table, *, leads: bool) -> list[tuple[int, Paragraph]]:
    """Return a paragraph as it stands, or by its lines when one of them says what it is.

    Where an item ``leads`` with its title and time, what follows them is a line of its own.
    """
    if isinstance(block, Table):
        return [(index, Paragraph("", 0))]
    asks = holds_question(block.text) and _asked_in_title(block.text) is None
    is_long = len(block.text) > _MAX_TIMED_LENGTH or "\n" in block.text or asks
    if leads and is_long and block.is_item and not block.level and (lead := timed_lead(block.text)):
        return [(index, replace(block, text=lead[0])), (index, replace(block, text=lead[1], is_item=False))]
    lines = block.text.split("\n")
    if len(lines) > 1 and not block.level and only_time(lines[0]):  # “5 mins”, and what happens then
        return [(index, replace(block, text=line, is_bold=not place)) for place, line in enumerate(lines)]
    if (
        block.level == ROW_LEVEL
        or any(label(line.strip()) or timed_title(line)[1] or begins_at(line) for line in lines[1:])
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
        if paragraph.is_bold and len(text) <= _MAX_TIMED_LENGTH and timed_title(text)[1]:
            return BOLD
        return TIMED if _asked_in_title(text) or _is_timed_and_asks(text) else 0
    if tells_length(text):
        return 0
    if paragraph.is_bold and len(text) <= _MAX_TIMED_LENGTH:
        return BOLD
    if len(text) <= _MAX_LABEL_LENGTH and not paragraph.is_item and (text.endswith(":") or numbered(text)):
        return 0 if label(text) else LABELLED
    if len(text) > _MAX_TIMED_LENGTH or is_reference(paragraph):
        return 0
    return TIMED if timed_title(text)[1] and not tells_length(text) else 0


def titled_question(title: str) -> tuple[str, str]:
    """Return the parts of a title that names something and asks, “Check-in: how are you?”; the first may be empty."""
    match = _TITLE_AND_QUESTION.fullmatch(title)
    if match is None or holds_question(match[1]) or not questions_in(match[2]):
        return "", title
    return match[1], match[2]


def _asked_in_title(text: str) -> tuple[str, str] | None:
    """Return a title with its time and the question on the same line.

    “15:16 – 15:18  Check-in – How are you?”, “Check-in: How are you? (2 min)”, “Check-in (2 min): How are you?”.
    """
    title, time, rest = timed_title(text) if len(text) <= _MAX_LINE_LENGTH else ("", "", "")
    if not time:
        return None
    if rest:
        asks = is_question(rest) or questions_in(rest)  # “« What did you see? » Let people tell.”
        return (f"{time} | {title}", rest) if asks and not holds_question(title) else None
    named, asked = titled_question(title)
    return (f"{time} | {named}", asked) if named and _is_around(time, text) else None


def _is_timed_and_asks(text: str) -> bool:
    """Whether a line is a question and the time it takes, or a short title that holds one: “Roles/who?/Tools 4 min”."""
    title, time, rest = timed_title(text) if len(text) <= _MAX_LINE_LENGTH else ("", "", "")
    is_asked = is_question(title) and bool(questions_in(title))
    return bool(time) and not rest and _is_around(time, text) and (is_asked or len(text) <= _MAX_TIMED_LENGTH)


def _is_around(time: str, text: str) -> bool:
    """Whether a time stands at the beginning or at the end of a line, and not amid it."""
    before, _, after = text.partition(time)
    return min(sum(map(str.isalpha, before)), sum(map(str.isalpha, after))) <= _LEAST_LETTERS


def _untimed(text: str) -> str:
    """Return a question without the time that it takes; any other line as it is."""
    title, time, rest = timed_title(text)
    return title if time and not rest and is_question(title) else text


def tells_length(text: str) -> bool:
    """Whether a line says how long something is and not what: “Durée : 20 min”."""
    told = label(text)
    return (told is not None and told[0] in ("duration", "minimum")) or _LENGTH_OF.match(text) is not None


def ranked_lines(blocks: Sequence[Paragraph | Table]) -> RankedLines:
    """Return the lines of a document, each with the level of a heading, the rank of what stands for one, or 0."""
    headings = [block for block in blocks if isinstance(block, Paragraph) and block.level]
    leads = not any(timed_title(heading.text)[1] for heading in headings)
    lines = _with_hours([pair for at, block in enumerate(blocks) for pair in _split(at, block, leads=leads)])
    ended = begun_and_ended([paragraph.text for _, paragraph in lines])
    plain = any(not lines[at][1].is_bold for at in ended)
    others = sum(at not in ended and bool(timed_title(each.text)[1]) for at, (_, each) in enumerate(lines))
    if 2 * others <= len(ended):
        lines = [
            (index, replace(line, is_bold=line.is_bold and not (plain and at in ended)))  # one of them is as the others
            for at, (number, each) in enumerate(lines)
            for index, line in _ended(number, each, ended.get(at, ""))
        ]
    return _with_capitals(_with_bare_labels([(index, paragraph, _rank(paragraph)) for index, paragraph in lines]))


def _with_capitals(lines: RankedLines) -> RankedLines:
    """Return the lines, short ones in capitals counted as bold ones where nothing else is set apart from the text."""
    written = [at for at, (_, paragraph, _) in enumerate(lines) if paragraph.text.strip()]
    capital = [at for at in written if not lines[at][2] and _is_capital(lines[at][1])]
    is_plain = not any(rank in range(1, LABELLED) for _, _, rank in lines)
    if not is_plain or len(capital) < _FEWEST_LABELS or len(capital) > _MOST_CAPITAL * len(written):
        return lines
    if any(below in capital for at, below in pairwise(written) if at in capital):
        return lines
    return [(index, each, BOLD if at in capital else rank) for at, (index, each, rank) in enumerate(lines)]


def _is_capital(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    letters = sum(map(str.isalpha, text))
    return text.isupper() and letters >= _LEAST_CAPITALS and len(text) <= _MAX_LABEL_LENGTH and not paragraph.is_item


def _with_bare_labels(lines: RankedLines) -> RankedLines:
    """Return the lines, a short one above a list counted as a label where others there are: “Work:”, “Home”."""
    written = [at for at, (_, paragraph, _) in enumerate(lines) if paragraph.text.strip()]
    above = [at for at, below in pairwise(written) if lines[below][1].is_item and not lines[at][1].is_item]
    if sum(lines[at][2] == LABELLED for at in above) < _FEWEST_LABELS:
        return lines
    bare = {at for at in above if not lines[at][2] and _is_bare_label(lines[at][1])}
    return [(index, each, LABELLED if at in bare else rank) for at, (index, each, rank) in enumerate(lines)]


def _is_bare_label(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    return not paragraph.level and len(text) <= _MAX_LABEL_LENGTH and text[-1].isalnum() and not holds_question(text)


def _ended(index: int, paragraph: Paragraph, text: str) -> list[tuple[int, Paragraph]]:
    """Return a line with the text that says how long it takes; of a long one the first sentence, and the rest below."""
    is_long = len(text) > _MAX_TIMED_LENGTH
    first = (_FIRST_SENTENCE.match(text) or _FIRST_CLAUSE.match(text)) if is_long else None
    if not text or first is None:
        return [(index, replace(paragraph, text=text) if text else paragraph)]
    return [(index, replace(paragraph, text=part)) for part in (first[0].strip(" ,;:–—-"), text[first.end() :].strip())]


def sections_at(lines: RankedLines, rank: int) -> list[TextPart]:
    """Return the parts that the titles of a rank make; a higher title ends one.

    Timed lines stand below headings: one of the same level with a time and no such lines is a part like them.
    """
    sections: list[TextPart] = []
    levels = _levels_above(lines) if rank == TIMED else frozenset[int]()
    inside, parent, heading = False, 0, list[TextPart]()
    for index, paragraph, own in lines:
        if not paragraph.text.strip():
            continue
        is_timed = (rank == TIMED and own > BOLD and bool(timed_title(paragraph.text)[1])) or (
            rank < BOLD >= own > 0 and _is_break(timed_title(paragraph.text))
        )
        if (own == rank or is_timed) and not (inside and _is_within(paragraph, sections[-1])):
            if inside and heading and sections[-1] is heading[0]:
                sections.pop()
            sections.append(_section(index, paragraph, parent))
            inside = True
        elif 0 < own < min(rank, BOLD + 1) or paragraph.level == TITLE_LEVEL:
            inside, parent, heading = False, index, []
            if own in levels and timed_title(paragraph.text)[1]:
                heading = [_section(index, paragraph, index)]
                sections += heading
                inside = True
        elif inside:
            sections[-1].body.append(paragraph)
    return sections


def _is_break(title: tuple[str, str, str]) -> bool:
    """Whether a title with its time is that of a break, which stands between parts whatever it looks like."""
    lasts = spans([title[1]])[0].duration_s or 0.0
    return lasts >= _LEAST_BREAK_S and kind_of_stage(title[0], is_first=False, is_last=False) is Kind.BREAK


def _is_within(paragraph: Paragraph, above: TextPart) -> bool:
    """Whether a timed line is a step of the part above: an item within its item, or a matter of seconds."""
    time = timed_title(paragraph.text)[1]
    if not time or not above.named[1]:
        return False
    step, part = (span.duration_s or 0.0 for span in (*spans([time]), *spans([above.named[1]])))
    depth = above.title.depth
    is_deeper = paragraph.is_item and above.title.is_item and paragraph.depth > depth
    is_own = is_deeper and not any(each.is_item and each.depth <= depth for each in above.body)
    return is_own or 0 < step < _LEAST_PART_S <= part


def _section(index: int, paragraph: Paragraph, parent: int) -> TextPart:
    asked = None if paragraph.level else _asked_in_title(paragraph.text)  # a heading is a name, though it asks
    title, rest = asked or (paragraph.text, timed_title(paragraph.text)[2])
    body = [Paragraph(rest, paragraph.line)] if rest else []
    return TextPart(index, replace(paragraph, text=title), body, parent)


def _levels_above(lines: RankedLines) -> frozenset[int]:
    """Return the levels of the headings right above lines with a time, none when such a heading tells its own."""
    found, level, is_timed = set[int](), 0, False
    for _, paragraph, own in lines:
        if 0 < own <= BOLD:
            level, is_timed = own, bool(timed_title(paragraph.text)[1])
        elif own > BOLD and level and timed_title(paragraph.text)[1]:
            if is_timed:
                return frozenset()
            found.add(level)
    return frozenset(found)


def groups_of(lines: RankedLines) -> list[TextPart]:
    """Return the short lines that empty lines part from what is above, with what stands below."""
    written = [
        (index, each, not lines[at - 1][1].text.strip() if at else True) for at, (index, each, _) in enumerate(lines)
    ]
    written = [each for each in written if each[1].text.strip()]
    sections: list[TextPart] = []
    following = [*written, None][1:]
    for (index, paragraph, is_fresh), after in zip(written, following, strict=True):
        first, _, rest = paragraph.text.strip().partition("\n")
        if is_fresh and rest and _is_title(replace(paragraph, text=first), Paragraph(rest, 0)):
            body = [replace(paragraph, text=line) for line in rest.split("\n") if line.strip()]
            sections.append(TextPart(index, replace(paragraph, text=first), body))
        elif is_fresh and after is not None and _is_title(paragraph, after[1], apart=after[2]):
            sections.append(TextPart(index, paragraph))
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
