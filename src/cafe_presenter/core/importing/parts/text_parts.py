"""A part of a text: its title, how long it takes, what is asked below, and which of that is shown on the wall."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from itertools import takewhile

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.importing.asking.asking import (
    aside_behind,
    begins_asking,
    bids,
    bids_somewhere,
    holds_question,
    is_amid_prose,
    is_explained,
    is_prompt,
    is_question,
    leads_at_once,
    led_questions,
    only_follows,
    opening_question,
    prompted_questions,
    questions_in,
    said_aloud,
    told_behind,
    unnumbered,
    unquoted,
    unwrapped,
)
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions, says_to_discuss
from cafe_presenter.core.importing.asking.scenes import asked_alone
from cafe_presenter.core.importing.document.document import ROW_LEVEL, Paragraph
from cafe_presenter.core.importing.document.sentence_ends import first_words
from cafe_presenter.core.importing.papers.doubts import is_to_fill_in
from cafe_presenter.core.importing.papers.other_papers import is_reference
from cafe_presenter.core.importing.parts.asking_titles import length_near, untimed
from cafe_presenter.core.importing.parts.lengths_in_prose import length_in_prose
from cafe_presenter.core.importing.tables.records import label
from cafe_presenter.core.importing.tables.table_titles import CELL_BREAK
from cafe_presenter.core.importing.times.one_time import only_time
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.bidding import SAYS_TALK
from cafe_presenter.core.importing.words.talk_words import QUESTIONS

type RankedLines = Sequence[tuple[int, Paragraph, int]]
"""Lines, each with the number of its block and its rank."""

_LONG_ASIDE = 120
"""Letters behind the question of an item from which they explain it and are not asked."""
_PROMPT = re.compile(
    r"\W*(?:question|prompt|discussion|discussion topic|scenario|scénario|dilemma|dilemme|case|cas|topic|sujet"
    r"|frage|pregunta|pergunta|domanda|vraag|card|carte)\s*(?:n\s?[°o]\s*)?\d{1,2}\b",
    re.IGNORECASE,
)
"""“Prompt 3: Reading aloud”: all of the paragraph below is what a room is asked."""
_GOES_ON = re.compile(r"\W*(?:but|mais|aber|pero|maar|mas)\b[^.?!]+\.\s", re.IGNORECASE)
"""A story that goes on, and asks the room nothing by itself: “But there are 126 legs. Why the difference?”."""
_BLANK = re.compile(r"[^?？]*[:=]\s*[?？]+\W*")
"""“Name: ?” is to be filled in."""
_LONGEST_ITEM = 500
_LONGEST_BID = 320
_NEARLY_ALL = 0.8
_QUOTES = '“«"'
_SAID_WHOLE = re.compile(r"\W*[“«„\"][^“”«»„\"]+[”“»\"]\W*")
_SAID = (*_QUOTES, ": ")
"""What a point has in which a question is said to the room: it is quoted, or something leads to it."""
_FEWEST_ASKED = 2
"""Questions in one point from which they are asked, and none wondered in passing."""
_LEAST_ON_TOP = 2
_MOST_BESIDE = 2
_LEAST_LED = 3
"""Questions in a list below a line that leads to them."""
_FEWEST_OF_BOTH = 4
"""Items of a list of which some ask, and the others bid people talk."""
_LEAST_NAMED = 2
"""Questions in lists below a line that says they are asked, beside which what else asks is said in passing."""
_REACH = 3
"""How many lines below an untimed heading its question may stand."""
MAX_TITLE_LENGTH = 90
"""Signs above which a line is a sentence, and no title."""
_WEIGHED = re.compile(
    r"\W*(?:consider|reflect|think|réfléchi\w*|demande[rz]?-vous|überleg\w*|pensa\w*|riflett\w*|bedenk)\b[^:?]{0,30}:\s",
    re.IGNORECASE,
)
"""“Consider: What would you try first?”, asked too beside a list that is named as one of questions."""
_SENTENCE = re.compile(r"[.!…](?=\s)")
_COUNTS_QUESTIONS = pattern(rf"(?P<number>[2-9])\s{QUESTIONS.pattern}", re.IGNORECASE)
_LONG_QUESTION = 150
"""Letters of a question from which several sentences that lead to it are prose."""
_LETTERS_BESIDE = 24
"""Letters of a line beside its question, at most, where the line is that question."""


def tells_on(text: str) -> bool:
    """Whether a line goes on with the story above and asks the room nothing by itself."""
    return _GOES_ON.match(text) is not None


class Grade(IntEnum):
    """How sure it is that a room is asked: the host's own, in passing, in a line or a list, or as a line says."""

    OWN = 0
    PASSING = 1
    ALONE = 2
    LISTED = 3
    TOLD = 4


@dataclass
class TextPart:
    """A part of a text: its title, the lines below, and the number of the block that the heading above it is in.

    One that ``is_beside`` parts which tell their time has none, whatever a line within it tells. What asks in one that
    ``is_explained`` is answered by the prose right below, which is none of its lines. One that ``is_silent`` asks the
    room nothing, whatever asks in its lines. ``above`` is what the heading tells that holds it and others.
    """

    index: int
    title: Paragraph
    body: list[Paragraph] = field(default_factory=list)
    parent: int = 0
    is_beside: bool = False
    is_explained: bool = False
    is_silent: bool = False
    above: str = ""

    @cached_property
    def named(self) -> tuple[str, str]:
        """The title without its time, and the time, which a line below may tell as well."""
        title, time, _ = timed_title(self.title.text)
        if self.is_beside:
            return title, ""
        if self.body and (whole := only_time(title)):  # what happens then stands below
            below = self.body[0].text.strip().partition("\n")[0]
            return first_words(below).strip(" :–—-") if len(below) > MAX_TITLE_LENGTH else below, whole
        alone = filter(None, (only_time(each.text) for each in self.body[:1]))
        time = time or length_near(each.text.strip() for each in self.body) or next(alone, "")
        return title, time or (length_in_prose(self.body) if self.title.is_part else "")

    @cached_property
    def asked(self) -> list[tuple[int, str]]:
        """The questions below with the place of their line, a labelled one first."""
        found, labelled = list[tuple[int, str]](), 0
        if self.is_silent:
            return found
        for place, each in enumerate(self.body):
            if each.is_aside:
                continue
            name, rest = label(each.text.strip()) or ("", "")
            if name == "question" and rest and not timed_title(rest)[1] and not self._leads_to_list(place):
                found.insert(labelled, (place, unquoted(rest)))
                labelled += 1
            elif not name and not only_follows(each.text) and each.level in (0, ROW_LEVEL, *range(4, 10)):
                if is_reference(each) or ((each.level > 0 or each.is_bold) and self._is_explained_below(place)):
                    continue
                told = each.text if each.level else asked_alone(aside_behind(each.text)[0])
                cells = each.text.split(CELL_BREAK) if each.level == ROW_LEVEL else [untimed(told)]
                asked = [question for cell in cells for question in questions_in(cell)]
                if each.is_item and (opening := opening_question(each.text)):
                    is_long = sum(map(len, asked)) > len(opening) + _LONG_ASIDE
                    asked = [opening] if not asked or (is_long and is_explained(each.text)) else asked
                if not asked and begins_asking(each.text) and self._is_between_asked(place):  # its sign was forgotten
                    asked = [each.text.strip()]
                if not asked and self._is_long_among_asked(place):
                    asked = [unquoted(each.text).lstrip(_QUOTES)]
                if not asked and (place in self._counted_lists or self._is_bid_among_asked(place)):
                    asked = [unquoted(each.text)]
                found += [(place, unwrapped(unnumbered(question))) for question in asked]
        if not found and _PROMPT.match(self.title.text.strip()):
            found = [(place, asked) for place, each in enumerate(self.body) for asked in prompted_questions(each.text)]
        if len(found) == 1 and _PROMPT.match(self.title.text.strip()):
            found = [(place, self._with_its_task(place, asked)) for place, asked in found]
        if not found and timed_title(self.title.text)[1]:
            said = [(place, each) for place, each in enumerate(self.body) if not (each.is_aside or each.level)]
            found = [(at, asked) for at, each in said if not only_follows(each.text) for asked in said_aloud(each.text)]
        listed = [place for place, _ in found if self.body[place].is_item]
        found = [pair for pair in found if len(listed) < _LEAST_LED or not self._leads(pair[0], min(listed))]
        found = [pair for pair in found if not is_amid_prose(pair[1], self.body[pair[0]].text)] or found
        found = [pair for pair in found if not (tells_on(self.body[pair[0]].text) or _BLANK.fullmatch(pair[1]))]
        named = self._named_lists
        if sum(place in named for place, _ in found) < _LEAST_NAMED:
            return found
        return [pair for pair in found if pair[0] in named or self._is_to_ask(pair[0])]

    @cached_property
    def on_wall(self) -> tuple[int, str] | None:
        """The question that is shown, with the place of its line: the first of those that surely are asked.

        One in which something is to be filled in is asked after it.
        """
        asked = [pair for pair in self.asked if pair[0] not in self.nested]
        return max(asked, key=lambda pair: (self.grade(pair), not is_to_fill_in(pair[1])), default=None)

    @cached_property
    def nested(self) -> frozenset[int]:
        """The places of items within a list whose own items ask: answers to choose from, what is asked after."""
        places = [place for place, _ in self.asked if self.body[place].is_item]
        top = min((self.body[place].depth for place in places), default=0)
        beside = [at for at, each in enumerate(self.body) if each.is_item and each.depth == top]
        asking = {place for place in places if self.body[place].depth == top}
        if len(asking) < _LEAST_ON_TOP or _MOST_BESIDE * len(asking) < len(beside):
            return frozenset()
        return frozenset(at for at, each in enumerate(self.body) if each.is_item and each.depth > top)

    @property
    def asks_in_passing(self) -> bool:
        """Whether a part asks but once: amid prose, at the end of it, or what the prose below explains."""
        if self.on_wall is None or len(self.asked) > 1:
            return False
        place, question = self.on_wall
        is_at_end = len(_SENTENCE.findall(question)) > 1 and len(question) >= _LONG_QUESTION
        is_amid = is_at_end or self.grade(self.on_wall) is Grade.PASSING
        return self.is_explained or (is_amid and not self.body[place].is_item)

    @property
    def is_picked(self) -> bool:
        """Whether what is shown was said amid other text, or is as likely as another far from it: a person decides."""
        if self.on_wall is None:
            return False
        grade, place = self.grade(self.on_wall), self.on_wall[0]
        if grade is not Grade.ALONE or place + 1 in self._asking:
            return grade < Grade.ALONE
        far = any(at > place + 1 and self.grade((at, "")) is Grade.ALONE for at, _ in self.asked)
        return far or self._is_amid_items(place)

    def _is_amid_items(self, place: int) -> bool:
        """Whether a line is the only item that asks in a list of several."""
        around = [at for at in (place - 2, place - 1, place + 1, place + 2) if 0 <= at < len(self.body)]
        items = [at for at in around if self.body[at].is_item]
        return self.body[place].is_item and len(items) > 1 and not any(at in self._asking for at in items)

    @property
    def is_own(self) -> bool:
        """Whether what is shown is the host's own, and the part not called after what the room says then: “Debrief”."""
        if self.on_wall is None or self.grade(self.on_wall) is not Grade.OWN:
            return False
        title, is_item = self.named[0], self.body[self.on_wall[0]].is_item
        return not (is_item and (says_to_discuss(title) or SAYS_TALK.search(title)))

    def _is_own(self, place: int, question: str) -> bool:
        """Whether a line is a bare point that asks once among points that ask nothing, or goes on to tell as a speech.

        What stands right below a title, in quotes or behind a colon is said to the room.
        """
        line = self.body[place]
        if not place or not line.is_item:
            return place > 0 and bool(told_behind(question))
        alike = self._alike(place)
        is_bare = line.text.count("?") < _FEWEST_ASKED and not any(sign in line.text for sign in _SAID)
        return is_bare and self._is_whole(place) and bool(alike) and not any(at in self._asking for at in alike)

    def grade(self, asked: tuple[int, str]) -> Grade:
        """Return how sure it is that one of the questions below is asked."""
        place, question = asked
        line = self.body[place]
        if (label(line.text.strip()) or ("",))[0] == "question" or place in self._named_lists:
            return Grade.TOLD
        if line.level == ROW_LEVEL or _PROMPT.match(self.title.text.strip()):
            return Grade.ALONE
        is_told = leads_at_once(line.text)
        if not is_told and not self._is_whole(place) and not self._is_led(place, question):
            return Grade.PASSING
        near = self._beside(place) if line.is_item else [place + 1]  # a line may lead to the list below
        if any(at in self._asking and self.body[at].is_item for at in near):
            are_said = line.is_item and all(_SAID_WHOLE.fullmatch(self.body[at].text) for at in (place, *near))
            return Grade.TOLD if are_said else Grade.LISTED
        return Grade.TOLD if is_told else Grade.OWN if self._is_own(place, question) else Grade.ALONE

    @cached_property
    def _asking(self) -> frozenset[int]:
        """The places of the lines that are what they ask, and little else."""
        return frozenset(place for place, _ in self.asked if self._is_whole(place))

    @cached_property
    def by_place(self) -> dict[int, list[str]]:
        """What each line asks, by its place."""
        found = defaultdict[int, list[str]](list)
        for place, question in self.asked:
            found[place].append(question)
        return found

    def _with_its_task(self, place: int, asked: str) -> str:
        """Return the whole paragraph where it sets a task about a question that it quotes: “Take “Who?” and …”."""
        text = " ".join(self.body[place].text.split())
        before, _, behind = text.partition(asked)
        is_quoted = before.endswith(tuple(_QUOTES)) and any(map(str.isalpha, before)) and any(map(str.isalpha, behind))
        return text if is_quoted and len(text) <= _LONGEST_BID else asked

    def _is_whole(self, place: int) -> bool:
        """Whether a line is what it asks, or an item that begins with it."""
        line = self.body[place]
        letters = sum(map(str.isalnum, line.text)) - sum(map(str.isalnum, "".join(self.by_place.get(place, []))))
        return letters <= _LETTERS_BESIDE or (line.is_item and bool(opening_question(unnumbered(line.text))))

    def _is_led(self, place: int, question: str) -> bool:
        """Whether little stands before a question, which it leads to or which is said aloud: “Ask: “Who decides?””."""
        line = self.body[place].text
        asked = map(unwrapped, (*led_questions(line), *said_aloud(line)))
        return question in asked and not is_amid_prose(question, line)

    @cached_property
    def _named_lists(self) -> set[int]:
        """Return the places of the items in lists below a line that says they are asked, “Questions :”."""
        found, near = {*self._counted_lists}, 0
        for place, each in enumerate(self.body):
            if each.is_item and near and not each.level:
                found.add(place)
            elif is_label_of_questions(each.text, is_title=each.level > 0 or each.is_bold):
                near = _REACH
            else:
                near = 0 if place - 1 in found else max(near - 1, 0)
        return found

    @cached_property
    def _counted_lists(self) -> frozenset[int]:
        """The places of the items right below a line that only says how many questions they are: “3 questions”."""
        found = list[int]()
        for place, each in enumerate(self.body):
            told = _COUNTS_QUESTIONS.fullmatch(each.text.strip(" \t\xa0*_:")) if not each.is_item else None
            below = [*takewhile(lambda at: self.body[at].is_item, range(place + 1, len(self.body)))] if told else []
            top = [at for at in below if self.body[at].depth == self.body[below[0]].depth]
            found += top if told and len(top) == int(told["number"]) else []
        return frozenset(found)

    def _is_between_asked(self, place: int) -> bool:
        """Whether a line stands in a list that is asked, or holds a sign, and those beside it are questions.

        Of an item, all others of its list are.
        """
        if self._is_alone_unsigned(place):
            return True
        places = [at for at in (place - 1, place + 1) if 0 <= at < len(self.body)]
        near = [at for at in places if at in self._named_lists]
        if place in self._named_lists:
            return bool(near) and all(is_question(self.body[at].text) for at in near)
        are_alike = all(is_question(self.body[at].text) and not self.body[at].level for at in places)
        return holds_question(self.body[place].text) and place > 0 and are_alike

    def _is_alone_unsigned(self, place: int) -> bool:
        """Whether all other items of the list that a line is in are questions, and the next does not go on with it."""
        line, after = self.body[place], self.body[place + 1 : place + 2]
        if not line.is_item or line.text.rstrip().endswith(":") or any(each.text[:1].islower() for each in after):
            return False
        alike = self._alike(place)
        return len(alike) >= _LEAST_ON_TOP and all(questions_in(self.body[at].text) for at in alike)

    def _alike(self, place: int) -> list[int]:
        """Return the places of the other items of the list that an item is in, those of lists within left out."""
        depth, found = self.body[place].depth, list[int]()
        for places in (range(place - 1, -1, -1), range(place + 1, len(self.body))):
            items = takewhile(lambda at: self.body[at].is_item and self.body[at].depth >= depth, places)
            found += [at for at in items if self.body[at].depth == depth]
        return found

    def _beside(self, place: int) -> list[int]:
        """Return the places of the items before and after one, lists within left out."""
        depth, found = self.body[place].depth, list[int]()
        for places in (range(place - 1, -1, -1), range(place + 1, len(self.body))):
            beside = next((at for at in places if self.body[at].depth <= depth or not self.body[at].is_item), None)
            if beside is not None and self.body[beside].is_item and self.body[beside].depth == depth:
                found.append(beside)
        return found

    def _is_long_among_asked(self, place: int) -> bool:
        """Whether an item asks, at some length, in a list whose items beside it, or all others, are questions."""
        line, beside = self.body[place], self._beside(place)
        is_long = line.is_item and holds_question(line.text) and len(line.text) <= _LONGEST_ITEM
        is_long = is_long and not set(_QUOTES) & set(unquoted(line.text).lstrip(_QUOTES))  # what somebody may say
        asking = [at for at in beside if is_question(self.body[at].text)]
        if is_long and len(asking) == 1 and len(beside) > 1 and not bids(line.text):  # others of its list ask as well
            alike = [at for at, each in enumerate(self.body) if each.is_item and each.depth == line.depth]
            return sum(is_question(self.body[at].text) for at in alike) > 1
        others = self._alike(place) if len(beside) == 1 and is_question(line.text) else beside  # at an end of its list
        return is_long and len(others) > 1 and all(is_question(self.body[at].text) for at in others)

    def _is_bid_among_asked(self, place: int) -> bool:
        """Whether an item bids people talk where all within it, or nearly all of its list, are questions.

        Below a title that tells no time half of the list is enough where the rest bids as well.
        """
        line = self.body[place]
        if is_prompt(line.text) and any(only_follows(each.text) for each in self.body[place + 1 : place + 2]):
            return True
        if not line.is_item or len(line.text) > _LONGEST_BID or not bids_somewhere(line.text):
            return False
        below = takewhile(lambda each: each.is_item and each.depth > line.depth, self.body[place + 1 :])
        within = [is_question(each.text) for each in below]
        if within and all(within) and is_prompt(line.text):  # “Tell me about …”, and what is asked after
            return True
        if not self.named[1] and place in self._of_bids_and_questions:
            return True
        asking = sum(self._lists[place]) - is_question(line.text)
        least = _LEAST_NAMED if is_prompt(line.text) else _LEAST_LED
        return asking >= max(least, _NEARLY_ALL * (len(self._lists[place]) - 1))

    @cached_property
    def _of_bids_and_questions(self) -> frozenset[int]:
        """The places of the items of lists in which all ask or bid people talk, and at least half ask."""
        whole = dict[int, bool]()
        for at, asked in self._lists.items():
            may_be = len(asked) >= _FEWEST_OF_BOTH and whole.get(id(asked), 2 * sum(asked) >= len(asked))
            whole[id(asked)] = may_be and (is_question(self.body[at].text) or bids(self.body[at].text))
        return frozenset(at for at, asked in self._lists.items() if whole[id(asked)])

    @cached_property
    def _lists(self) -> dict[int, list[bool]]:
        """For the place of each item, which of its list are questions, those of the lists within left out."""
        found, alike = dict[int, list[bool]](), defaultdict[int, list[bool]](list)
        for place, each in enumerate(self.body):
            if each.is_item:
                found[place] = alike[each.depth]
                found[place].append(is_question(each.text))
            else:
                alike.clear()
        return found

    def _is_to_ask(self, place: int) -> bool:
        """Whether a line says of itself that it is asked."""
        text = self.body[place].text.strip()
        return label(text) is not None or bool(led_questions(text)) or _WEIGHED.match(text) is not None

    def _leads_to_list(self, place: int) -> bool:
        """Whether a line asks nothing and a list right below does: “Prompt: answer these.”."""
        below = self.body[place + 1 : place + 1 + _LEAST_LED]
        asking = [each for each in below if each.is_item and holds_question(each.text)]
        return not holds_question(self.body[place].text) and len(asking) > 1 and below[0].is_item

    def _is_explained_below(self, place: int) -> bool:
        """Whether a heading or a bold line that asks is that of a text which tells the answer."""
        below = self.body[place + 1 : place + 2]
        return any(not each.level and not each.is_item and len(each.text) > MAX_TITLE_LENGTH for each in below)

    def _leads(self, place: int, first: int) -> bool:
        """Whether a line leads to the list below, “Where to begin? Choose among these.”, which is no question."""
        line = self.body[place]
        return place < first and not line.is_item and not label(line.text.strip()) and is_explained(line.text)

    @property
    def asks_near(self) -> bool:
        """Whether a question is labelled as one or stands right below, or below a line that says that it is asked."""
        if not self.asked:
            return False
        first = min(place for place, _ in self.asked)
        above = [each for each in self.body[max(first - 1, 0) : first] if not each.is_item]
        is_led = any(is_label_of_questions(each.text, is_title=each.level > 0 or each.is_bold) for each in above)
        return is_led or first < _REACH or label(self.body[self.asked[0][0]].text.strip()) is not None
