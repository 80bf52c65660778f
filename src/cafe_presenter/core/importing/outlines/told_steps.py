"""Parts of an evening that tell no time: titles of what people in a room do, sentences in their order."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import holds_question, is_question
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.document.document import Paragraph, Table, is_written
from cafe_presenter.core.importing.document.line_marks import roman
from cafe_presenter.core.importing.outlines.announced import says_talks
from cafe_presenter.core.importing.outlines.service import is_of_service
from cafe_presenter.core.importing.papers.forms import names_form
from cafe_presenter.core.importing.parts.outline_parts import OutlinePart, begins_list, listed_parts
from cafe_presenter.core.importing.parts.paperwork import names_beside, names_practical, names_words, without_paperwork
from cafe_presenter.core.importing.parts.text_parts import RankedLines, TextPart
from cafe_presenter.core.importing.words.bidding import SAYS_TALK
from cafe_presenter.core.importing.words.event_words import EVENT, GAME, LESSON
from cafe_presenter.core.importing.words.kinds import kind_of_stage
from cafe_presenter.core.importing.words.opening_words import OPENING
from cafe_presenter.core.importing.words.run_words import (
    closes_evening,
    directs_host,
    is_introduction,
    is_of_other_day,
    is_of_other_paper,
    moment_word,
    opens_evening,
    speaks_of_room,
    stage_number,
    tells_order,
)
from cafe_presenter.core.importing.words.talk_words import (
    COUNTED_QUESTION,
    GROUP_WORK,
    METHOD,
    MOMENT,
    NEXT_STEPS,
    TRIED_HERE,
)
from cafe_presenter.core.importing.words.whole_names import names_only_paper

OF_STAGES = "import.doubt_stages"
"""What is told of a table that was made of headings from an opening to a closing."""
_FEWEST, _FEWEST_IN_ORDER, _USUAL_STEP = 4, 2, 250
"""Steps in sentences, those of them that say what comes before, and the letters of one, usually."""
_LEAST_OF_ROOM = 0.6
_MOST_LISTS = 30
_FEWEST_ALIKE, _MUCH = 3, 0.5
_AVERAGE, _FEWEST_OF_SESSION = 0.4, 3
"""How much of an evening a part is at least that may stand at either end of it, and the fewest parts of one."""
_FEWEST_ASKING, _LEAST_ASKING, _MUCH_OF_ALL, _LONGEST_COUNTED = 2, 1 / 3, 0.4, 1200
_NAMED, _COUNTED, _ASKING, _OF_PEOPLE = 1.0, 0.5, 0.5, 0.4
"""How much of one is what is named as what people do, counted as a part, asks, or speaks of people in a room."""
_TOLD, _OPENED, _CLOSED, _CALLED = 0.6, 0.3, 0.3, 0.4
_LONG, _TOO_LONG, _BARE = 800, 0.3, 0.5
"""Letters of a part, usually, from which it is a chapter; how much that tells against it, and titles with no text."""
_LEAST_TITLED = 0.6
_LONGEST_LEAD, _FIRST_WORDS, _LONGEST_LABEL = 300, 8, 60
_SURELY, _SURELY_OF_FEW = 1.2, 1.4
_PROMPT = re.compile(rf"\W*{COUNTED_QUESTION}", re.IGNORECASE)
"""“Question 1”: what is asked, and no part of an evening."""
_TYPED_NUMBER = re.compile(r"\W*(\d{1,2}|[IVX]{1,4})(?:[.)]|\s?[–—:-])\s")
_WORD_AND_NUMBER = re.compile(r"\W*([^\W\d_]{3,}(?:\s[^\W\d_]+)?)\s?(?:n\s?°\s?)?#?(\d{1,2})\b")
_SPEAKER = re.compile(r"\W*([A-ZÀ-Ý][\w’'.-]+(?:\s(?:\w{1,3}\s)?[A-ZÀ-Ý][\w’'.-]+){0,2})(?:\s?:|\s[–—-])\s\S")
"""“Ann Bee – On bees”."""
_NUMBERED_BEHIND = re.compile(r"(.{3,60}[^\d.,])\s?[(\[](\d{1,2})\ufe0f?\u20e3?[)\]]")


def session_of(
    parts: Sequence[tuple[str, str]], above: str, lead: str = "", *, is_sheet: bool = False
) -> tuple[float, list[int]]:
    """Return how sure it is that titles, each with what is told below, are one evening, and the places of its parts.

    They are those from one that opens it to one that closes it, else those in a row of which most name what people in
    a room do, or tell or ask it below. The title ``above`` may be that of an evening, and the line that is the
    ``lead`` of the first say that it is a game: what closes it asks then how it was, whatever it is called. A
    ``is_sheet`` tells what whoever holds one needs.
    """
    titles = [title for title, _ in parts]
    speakers = _spoken_by(titles) if says_talks(above) else set[int]()
    counted = _counted(titles) | speakers
    worth = [_value(title, told, is_counted=at in counted) for at, (title, told) in enumerate(parts)]
    begun = [at for at, (title, told) in enumerate(parts[:1]) if _introduces_people(title, told)]
    worth = [_NAMED - _AVERAGE if at in begun else each for at, each in enumerate(worth)]
    first, last = _ends(titles, begun) or ((0, len(titles) - 1) if _are_numbered(titles) else (0, -1))
    worth = [max(each, 0.0) if first <= at <= last else each for at, each in enumerate(worth)]
    first, last = _likeliest(worth)
    places = [at for at in range(first, last + 1) if worth[at] > -_NAMED and not names_words(titles[at])]
    opened = next((place for place, at in enumerate(places) if _opens(titles[at])), 0)
    places = places[opened:] if 2 * opened < len(places) else places
    if [stage_number(titles[at]) for at in places[:2]] == [0, 1] and names_only_paper(titles[places[0]]):
        places = places[1:]  # “Session overview”, then “Part 1”
    if len(places) < _FEWEST_OF_SESSION:
        return 0.0, []
    told = [parts[at][1] for at in places if parts[at][1].strip()]
    named = sum(max(_named_value(titles[at]), _COUNTED * (at in counted), _NAMED * (at in begun)) for at in places)
    is_game = _says_game(lead)
    named += _NAMED * (is_game and _asks_at_end(*parts[places[-1]]))
    people = sum(_told_value(text) > 0 for text in told)
    length = median([len(parts[at][1]) for at in places])  # one may be written out
    first, last = places[0], places[-1]
    is_called = EVENT.is_within(above) or LESSON.is_within(above) or _says_talk(above)
    sure = (named + _TOLD * people) / len(places) + _CALLED * (is_called or bool(speakers) or is_game or is_sheet)
    sure += _CALLED * _are_numbered([titles[at] for at in places])
    if closes_evening(titles[last]):
        sure += _CLOSED + _OPENED * _is_opened([titles[at] for at in places[:2]])
    else:
        is_opened = _opens(titles[first]) or first in begun
        sure += _OPENED * is_opened + _CLOSED * (_ends_it(titles[last]) or (is_opened and _goes_on(titles[last])))
    sure -= _TOO_LONG * max(0.0, length / _LONG - 1) + _BARE * (len(told) < _LEAST_TITLED * len(places))
    return (sure, places) if sure >= (_SURELY if len(places) > _FEWEST_OF_SESSION else _SURELY_OF_FEW) else (0.0, [])


def _is_opened(titles: Sequence[str]) -> bool:
    """Whether the first of two titles opens an evening, or is of one as well, and the next does: “News”, “Intro”."""
    first, second = titles
    return opens_evening(first) or (_is_named(first) and opens_evening(second))


def _says_game(lead: str) -> bool:
    """Whether a line says in its first words that what follows is played together: “Here is a quick game about …”."""
    return len(lead) <= _LONGEST_LEAD and GAME.is_within(" ".join(lead.split()[:_FIRST_WORDS]))


def _asks_at_end(title: str, told: str) -> bool:
    """Whether a title that ends an evening, and an essay as well, has questions below it: “Bilan”."""
    return _ends_it(title) and not closes_evening(title) and any(map(is_question, told.split("\n")))


def _are_numbered(titles: Sequence[str]) -> bool:
    """Whether all titles have typed numbers from one on."""
    signs = [match[1] for title in titles if (match := _TYPED_NUMBER.match(title))]
    return [int(sign) if sign.isdecimal() else roman(sign) for sign in signs] == [*range(1, len(titles) + 1)]


def _introduces_people(title: str, told: str) -> bool:
    """Whether what an essay may open with as well, “Introduction”, is of people who tell their names: “A go-round”."""
    return is_introduction(title) and OPENING.is_within(told.partition("\n")[0])


def _goes_on(title: str) -> bool:
    """Whether a title is of what people do next, which ends a meeting that opened as one, and a manual too."""
    return NEXT_STEPS.is_within(title)


def _ends(titles: Sequence[str], begun: Sequence[int]) -> tuple[int, int] | None:
    """Return the places of the title that opens an evening and of the last that closes it, with most between them.

    Those at ``begun`` open it by what is told below them.
    """
    opened = [at for at, title in enumerate(titles) if opens_evening(title) or at in begun]
    first = min(opened, default=len(titles))
    is_sure = first in begun or any(map(_opens, titles[first : first + 1]))
    last = max((at for at, title in enumerate(titles) if closes_evening(title)), default=-1)
    last = len(titles) - 1 if last < 0 and is_sure and (_goes_on(titles[-1]) or _ends_it(titles[-1])) else last
    return (first, last) if last - first + 1 >= max(_FEWEST_OF_SESSION, _MUCH * len(titles)) else None


def _likeliest(worth: Sequence[float]) -> tuple[int, int]:
    """Return the first and the last of the parts in a row that are worth the most together."""
    best, found, value, first = 0.0, (0, -1), 0.0, 0
    for at, each in enumerate(worth):
        value, first = (value + each, first) if value >= 0 else (each, at)
        if value >= best:
            best, found = value, (first, at)
    return found


def _counted(titles: Sequence[str]) -> set[int]:
    """Return the places of titles that one word counts from one on: “Algorithm 1: …”, “Algorithm 2: …”."""
    found = [
        (at, loose(match[1]), int(match[2]))
        for at, title in enumerate(titles)
        if (match := _WORD_AND_NUMBER.match(title))
    ]
    names = Counter(name for _, name, _ in found)
    name, count = names.most_common(1)[0] if names else ("", 0)
    own = [(at, number) for at, each, number in found if each == name]
    is_counted = count >= _FEWEST_ALIKE and [number for _, number in own] == [*range(1, count + 1)]
    return {at for at, _ in own} if is_counted else set()


def _spoken_by(titles: Sequence[str]) -> set[int]:
    """Return the places of titles that are most of all and name who gives a talk, each somebody else: “Ann – On bees”.

    Beside them stands what only an evening has: a break, its end. One that looks back tells of the talks alone.
    """
    found = {at: loose(match[1]) for at, title in enumerate(titles) if (match := _SPEAKER.match(title))}
    is_line_up = len(found) >= _FEWEST and len({*found.values()}) == len(found) > _MUCH * len(titles)
    is_evening = any(_is_named(title) for at, title in enumerate(titles) if at not in found)
    return {*found} if is_line_up and is_evening else set()


def _value(title: str, told: str, *, is_counted: bool) -> float:
    """Return how much more of an evening than the average a part is; -1 where it stands beside one."""
    if names_words(title):
        return 0.0
    if names_beside(title) or names_practical(title) or is_of_other_paper(title) or is_of_other_day(title):
        return -_NAMED
    if names_form(title) and len(told) > _LONG:  # a survey that is written out: a sheet that is handed out
        return -_NAMED
    return min(_NAMED, max(_named_value(title), _COUNTED * is_counted) + _told_value(told)) - _AVERAGE


def _named_value(title: str) -> float:
    is_moment = moment_word(title) or MOMENT.is_all_of(title)
    return _NAMED if _is_named(title) else _COUNTED * bool(stage_number(title) or is_moment)


def _told_value(told: str) -> float:
    if any(is_question(line) for line in told.split("\n")):
        return _ASKING
    return _OF_PEOPLE * (speaks_of_room(told) or directs_host(told) or any(map(_labels_trial, told.split("\n"))))


def _labels_trial(line: str) -> bool:
    """Whether a line says that below it stands what the room is shown, or does itself: “Activity:”."""
    return len(line) <= _LONGEST_LABEL and line.rstrip(" *_").endswith((":", "：")) and TRIED_HERE.begins(line)


def _opens(title: str) -> bool:
    return opens_evening(title) and not is_introduction(title)


def _says_talk(title: str) -> bool:
    """Whether a title says that the room talks."""
    return SAYS_TALK.search(title) is not None


def _ends_it(title: str) -> bool:
    return kind_of_stage(title, is_last=True) is Kind.CLOSING


def _is_named(title: str) -> bool:
    """Whether a title is of what people in a room do: welcome, talk, play, pray, eat, close."""
    if holds_question(title) or _PROMPT.match(title):
        return False
    is_stage = kind_of_stage(title, is_first=True) is not Kind.FREE and not is_introduction(title)
    is_talk = _says_talk(title) or is_label_of_questions(title, is_title=True) or _is_method(title)
    return is_stage or is_talk or closes_evening(title) or speaks_of_room(title) or is_of_service(title)


def _is_method(title: str) -> bool:
    """Whether a title is that of a way of working together, “Role play: the mayor”."""
    return METHOD.is_within(title) or GROUP_WORK.is_within(title)


def asking_session(lines: RankedLines, sections: Sequence[TextPart]) -> list[TextPart]:
    """Return the parts below one title that are those of an evening, and much of all, where some of them ask.

    Titles that count them, “Phase 1: …”, “Phase 2: …”, are such parts too, and what asks or tells a time right above.
    """
    sections, written = without_paperwork(sections), sum(len(each.text) for _, each, _ in lines)
    titles = {index: paragraph.text for index, paragraph, rank in reversed(lines) if rank}
    found = list[TextPart]()
    for parent in {each.parent for each in sections}:
        group = [each for each in sections if each.parent == parent]
        told = [(each.title.text.strip(), "\n".join(line.text for line in each.body)) for each in group]
        found = max(found, [group[at] for at in session_of(told, titles.get(parent, ""))[1]], key=len)
    is_much = sum(len(each.text) for part in found for each in (part.title, *part.body)) >= _MUCH_OF_ALL * written
    found = _asking_and_counted(sections) or (found if is_much else [])
    asking = [each for each in found if each.asked]
    is_asked = sum(len(each.asked) for each in asking) >= _FEWEST or len(asking) >= _LEAST_ASKING * len(found)
    are_amid = all(each.is_picked and each.body[each.asked[0][0]].is_item for each in asking)
    return found if len(asking) >= _FEWEST_ASKING and is_asked and not are_amid else []  # said among other items


def _asking_and_counted(sections: Sequence[TextPart]) -> list[TextPart]:
    """Return the parts from one that opens to one that closes, or that titles count, where a third of them asks.

    With those counted belongs what asks or tells a time right above.
    """
    titles = [each.named[0] for each in sections]
    first = next((at for at, title in enumerate(titles) if opens_evening(title)), len(titles))
    last = max((at for at, title in enumerate(titles) if closes_evening(title)), default=-1)
    counted = {at: number for at, title in enumerate(titles) if (number := stage_number(title))}
    if [*counted.values()] == [*range(1, len(counted) + 1)] and len(counted) >= _FEWEST_OF_SESSION:
        first, last = min(first, *counted), max(last, *counted)
        while first and (sections[first - 1].named[1] or sections[first - 1].asks_near):
            first -= 1
    found = sections[first : last + 1]
    is_run = len(found) >= max(_FEWEST, len(sections) - last) and len({each.parent for each in found}) == 1
    is_asked = sum(bool(each.asked) for each in found) >= _LEAST_ASKING * len(found)
    is_short = sum(len(line.text) for each in found for line in each.body) <= _LONGEST_COUNTED * len(found)
    return [*found] if is_run and is_asked and is_short else []


def told_in_order(blocks: Sequence[Paragraph | Table]) -> list[list[OutlinePart]]:
    """Return the lists that tell in sentences what people in a room do, one thing after the other."""
    lines = [at for at, block in enumerate(blocks) if is_written(block)]
    items = {at for at in lines if begins_list(blocks[at]) or _is_within_item(blocks[at])}
    above = [at for at, below in pairwise(lines) if begins_list(blocks[below]) and at not in items]
    lists = [listed_parts(blocks, at) for at in above] if len(above) <= _MOST_LISTS else []
    return [parts for parts in lists if len(parts) >= _FEWEST and _are_in_order(parts)]


def _is_within_item(block: Paragraph | Table) -> bool:
    """Whether a block tells more of the item above it, below which the list goes on."""
    return isinstance(block, Paragraph) and block.is_item and block.depth > 0


def _are_in_order(parts: Sequence[OutlinePart]) -> bool:
    """Whether most parts speak of people in a room, and several say what comes before them."""
    texts = [f"{part.title.text}\n{part.told}" for part in parts]
    if median(map(len, texts)) > _USUAL_STEP:
        return False
    spoken = sum(map(speaks_of_room, texts)) >= _LEAST_OF_ROOM * len(parts)
    return spoken and sum(map(tells_order, texts)) >= _FEWEST_IN_ORDER


def called_alike(parts: Sequence[OutlinePart]) -> list[OutlinePart]:
    """Return the parts whose titles are one and the same but for the number behind: “The debates (1)”."""
    names = Counter(name for part in parts if (name := _numbered(part.title.text)[0]))
    name, count = names.most_common(1)[0] if names else ("", 0)
    is_one = len(names) == 1 and count >= max(_FEWEST_ALIKE, _MUCH * len(parts))
    return [part for part in parts if _numbered(part.title.text)[0] == name] if is_one else []


def number_behind(title: str) -> int:
    """Return the number in brackets that a title ends with, 0 for any other."""
    return _numbered(title)[1]


def _numbered(title: str) -> tuple[str, int]:
    match = _NUMBERED_BEHIND.fullmatch(title.strip())
    return (loose(match[1]), int(match[2])) if match and not is_of_other_day(title) else ("", 0)
