"""What stands before the table: the article the evening starts from, the title of the document, where and when."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from cafe_presenter.core.base.calendar_words import MONTHS, WEEKDAYS
from cafe_presenter.core.base.durations import MAX_DURATION_S, duration
from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.problem import Place, Problem, Severity
from cafe_presenter.core.deck.deck import Article, Deck
from cafe_presenter.core.deck.field import Scope, words
from cafe_presenter.core.deck.vocabulary import field_named, loose
from cafe_presenter.core.importing.asking.question_labels import is_label_of_questions
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Paragraph
from cafe_presenter.core.importing.parts.letterhead import below_letterhead
from cafe_presenter.core.importing.parts.paperwork import is_paperwork, names_practical
from cafe_presenter.core.importing.parts.typed_marks import BOX, without_writing
from cafe_presenter.core.importing.parts.whole_title import with_whole_title
from cafe_presenter.core.importing.times.days import is_date, names_day, names_half_day
from cafe_presenter.core.importing.times.one_time import only_time
from cafe_presenter.core.importing.times.spans import spans
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.times.when_where import field_of_deck, is_day, labels_of, names_title, when_and_where
from cafe_presenter.core.importing.words.column_words import DATE_COLUMN, THEME_COLUMN
from cafe_presenter.core.importing.words.event_words import EVENT, LESSON
from cafe_presenter.core.importing.words.header_words import names_who_or_where
from cafe_presenter.core.importing.words.host_words import CHORES
from cafe_presenter.core.importing.words.letter_words import greets_reader
from cafe_presenter.core.importing.words.notions import Notion
from cafe_presenter.core.importing.words.paper_words import NOTICE
from cafe_presenter.core.importing.words.programme_words import OF_LETTER, SUBJECT
from cafe_presenter.core.importing.words.run_words import counts_session
from cafe_presenter.core.importing.words.whole_names import is_only_all, names_only_paper
from cafe_presenter.core.importing.words.without_room import is_beforehand

_ASIDE = re.compile(r"\([^()]*\)")
_PARTS = frozenset(
    map(
        loose,
        words(
            "introduction, intro, description, overview, summary, background, context, contexte, présentation, résumé, "
            "Einleitung, Einführung, Beschreibung, Überblick, introducción, descripción, resumen, introduzione, "
            "descrizione, inleiding, beschrijving, introdução, descrição, resumo, intros, summaries, Rahmen, "
            "Rahmenbedingungen, theme, themes, thème, thèmes, Thema, Themen, tema, temas, temi, thema’s"
        ),
    )
)
"""What the first part of a text is called, and no evening."""
_CHORES = pattern(rf"\W*{CHORES.pattern}(?!\w)", re.IGNORECASE)
_WORDS_OF_A_TITLE = 8
_SENTENCES = re.compile(r"(?<!\bvs)[.!?]\s+[A-ZÀ-Ý]")
_LONGEST_OF_SENTENCES = 80
"""Letters from which several sentences are no title."""
_NEAR_THE_TOP = 4
_LONGEST_SUBJECT = 120
_ANSWERED = re.compile(r"\A(?:(?:re|ré|tr|fw|fwd|aw|wg|rv|enc|res|sv|vs|vb|antw|odp|pd|ha|на)\s?:\s*)+", re.IGNORECASE)
"""“Re: Fwd: ”: what programs put before the subject of a letter."""
_NO_MARKS = str.maketrans("", "", "*`")
_FIRST_PART = re.compile(
    r"1(?:\ufe0f?\u20e3\s*|(?:\.\d{1,2})*[.)]\s+)(?=\S)"
    r"|(?:part|partie|teil|deel|parte|day|jour|journée|tag|día|giorno|dag|dia)\s*(?:1|one|I)\b",
    re.IGNORECASE,
)
"""“1. Introduction”, “Day 1” is what the first part is called, and not the whole."""
_FROM_TO = re.compile(
    r"\W*\d{1,2}\s?(?:[:.h]\s?\d{2}|h|[ap]m)(?:\s?[ap]m)?\s?(?:[-–—]|to\b|à|bis\b)\s?\d", re.IGNORECASE
)
_MOST_HEADINGS = 3
"""Headings below which nothing tells of the evening as a whole: “Title: …” is of an example there."""
_FEWEST_WORDS = 2
"""Words on both sides of the colon of a title."""
_MAX_TITLE_LENGTH = 200
_SESSION = re.compile(r"[^\W\d]+\s+\w{0,2}\d[\w.]*\s*[:–—|-]\s+\S")
"""“Session 3: Bread”."""
_FILE_NAME = re.compile(r"[\w.-]*(?:_[\w.-]*|\.(?:md|txt|docx?|odt|pdf|html?))")
"""“2_lesson-plan_v3”, “questions.md”: what a file is called, where something else is a title."""
_TO_FILL_IN = re.compile(r"\[[^\[\]]*\]|\{.*\}|<.*>|_{3,}|(?:[^:\n]{1,40}:)+[\s_.…]*")
"""“[date]”, “____”, and labels behind which nothing stands, “Time: Place:”."""
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]]+[^\s<>()\[\].,;:!?]")
_LABELLED = re.compile(r"^([^:\n]{2,40}?)\s*:\s*(\S.*)$")
_TOLD_ABOVE = ("title", "subtitle", "venue", "host", "date", "next_date", "duration", "licence")
_BY = re.compile(r"^(?:Par|By|De)\s+((?:[A-ZÀ-Ý][\w’'.-]*+|(?:de|du|la|le|van|von|et|and)\b|,|&|\s)++)$")
_PUBLISHED = re.compile(
    r"^(?:(?:Article )?(?:publié|paru|mis en ligne)e?|published|posted)"
    r"(?: (?:dans|sur|par|in|by|on) (?!\d)(?P<where>(?:(?! (?:le|on|the) ).){2,60}?),?)?"
    rf"(?: (?:le|on|the))? ?(?P<when>\d.*|(?:{WEEKDAYS}|{MONTHS}).*)?$",
    re.IGNORECASE,
)
_SUMMARY = re.compile(r"^(?:Résumé|Summary)\s*:\s*(\S.*)$", re.DOTALL)
"""The summary may have several lines, in one paragraph."""
_HOUR = re.compile(r"\s+(?:à|at)\s+\d{1,2}\s?[h:]\s?\d{0,2}.*$", re.IGNORECASE)
_DAY = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")
_SYNTHESIS = re.compile(r"\bsynth[eè]se\b", re.IGNORECASE)
"""What a heading names when it names the page and not the evening."""
_SHORTEST_S = 20 * 60.0
"""What the title of an evening tells of its length is no less."""
_QUOTED = re.compile(r"article\s*(?:[:\-–—]\s*)?[«“\"]\s*(.+?)\s*[»”\"]", re.IGNORECASE)
_NEWSPAPERS = (
    "Libération, Le Monde, Le Figaro, La Croix, Le Parisien, Les Échos, L’Humanité, Mediapart, Ouest-France, "
    "Sud Ouest, La Voix du Nord, Télérama, Le Monde diplomatique, Courrier international, L’Obs, L’Express, Le Point, "
    "Marianne, Numerama, Usbek & Rica, Philosophie magazine, The Conversation, The Guardian, The New York Times, BBC, "
    "The Economist, Le Temps, Le Soir, Le Devoir"
)


@dataclass(frozen=True, slots=True)
class Front:
    """A deck without themes, what was not sure, and whether a label tells its title, “Title: …”."""

    deck: Deck
    problems: tuple[Problem, ...] = ()
    is_named: bool = False


def before_table(paragraphs: Sequence[Paragraph], file: str = "", *, asks: bool = True, named: str = "") -> Front:
    """Return what the paragraphs before the table say about the evening and its article.

    An address of which nothing is told is that of an article where the evening ``asks``; above a plan it leads to the
    plan itself, or to where people meet. What the document is ``named`` elsewhere stands for a heading.
    """
    summaries = [match[1] for each in paragraphs if (match := _SUMMARY.match(each.text.strip()))]
    written = [
        replace(paragraph, text=without_writing(text).strip())
        for paragraph in paragraphs
        if not is_summary(paragraph.text)
        for line in paragraph.text.split("\n")
        for text in (labels_of(line) or [line])
        if text.strip()
    ]
    written = with_whole_title(written)
    found = {"article": _signature(written), "deck": {}}
    _labelled(written, found)
    _dated(written, found["deck"])
    if summaries:
        found["article"]["summary"] = summaries[0]
    is_bare = {*found["article"]} == {"url"}
    article, problems = _article(written, found["article"] if asks or not is_bare else {}, file)
    written = below_letterhead(_above_parts(written))
    heading = _title(written, headed=True) or named
    is_unnamed = names_only_paper(heading or _title(written))
    subject = _subject(written, (THEME_COLUMN, SUBJECT, OF_LETTER) if is_unnamed else () if heading else (OF_LETTER,))
    about = "" if subject else _subject(written, (THEME_COLUMN, SUBJECT))
    if len(about.split()) >= _FEWEST_WORDS and loose(about) not in loose(heading or _title(written)):
        found["deck"].setdefault("subtitle", about.translate(_NO_MARKS))
    if course := _course_above(written):
        found["deck"].setdefault("subtitle", course)
        heading = written[1].text
    heading = subject or heading
    is_named = "title" in found["deck"]
    if "title" not in found["deck"] and heading and not _SYNTHESIS.search(heading):
        found["deck"]["title"] = heading
        found["deck"].setdefault("duration", _length_in(written, heading))
    deck = _deck(found["deck"], article=article, title=_title(written))
    return Front(deck, tuple(problems), is_named)


def _above_parts(written: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return what stands above the first of several headings alike, right below each of which is the same one."""
    headings = [each for each in written if 0 < each.level < TITLE_LEVEL]
    under = [
        (above, (above.level, loose(below.text))) for above, below in pairwise(headings) if below.level > above.level
    ]
    again = Counter(pair for _, pair in under)
    first = next((above for above, pair in under if again[pair] > 1), None)
    return written if first is None else written[: written.index(first)]


def _length_in(written: Sequence[Paragraph], title: str) -> str:
    """Return how long the evening takes, as its title tells with its hours or in brackets; nothing of a part's."""
    headings = [(each.text, *timed_title(each.text)) for each in written if each.level]
    time = next((time for text, name, time, _ in headings if time and title in (text, name)), "")
    length_s = (spans([time])[0].duration_s or 0.0) if time else 0.0
    return f"{length_s / 60:g} min" if length_s >= _SHORTEST_S else ""


def is_summary(text: str) -> bool:
    """Whether a paragraph is the summary of an article, which may have several lines: “Résumé : …”."""
    return _SUMMARY.match(text.strip()) is not None


def _signature(written: Sequence[Paragraph]) -> dict[str, str]:
    """Return what lines such as “Par Jeanne Dupont” and “Publié le 29 mai 2025” tell."""
    found: dict[str, str] = {}
    for paragraph in written:
        text = paragraph.text
        if len(text) > 160:
            continue
        if match := _BY.match(text):
            found.setdefault("author", match[1].strip(" ,"))
        elif (match := _PUBLISHED.match(text)) and (match["where"] or match["when"]):
            if match["where"]:
                found.setdefault("publisher", match["where"])
            if match["when"]:
                found.setdefault("date", _date(match["when"]))
        elif _ADDRESS.fullmatch(text) and not paragraph.depth:  # below an item: what to print
            found.setdefault("url", text)
    for paragraph in written:
        if len(paragraph.text) < 500 and (match := _QUOTED.search(paragraph.text)):
            found["title"] = match[1]
    return found


def _date(text: str) -> str:
    """Return a date without its hour; 29/05/2025 becomes 2025-05-29, which reads the same everywhere."""
    day = _HOUR.sub("", text).strip(" .")
    match = _DAY.match(day)
    return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}" if match and int(match[2]) <= 12 else day


def _labelled(written: Sequence[Paragraph], found: dict[str, dict[str, str]]) -> None:
    """Add what lines such as “Auteur : …” or “Lieu : …” tell; “Titre” and “Date” are the article's beside an author."""
    below = [each.line for each in written if 0 < each.level < TITLE_LEVEL][_MOST_HEADINGS:]
    front = [each for each in written if not below or each.line < below[0]]
    told = (match for each in front if len(each.text) < 300 and (match := _LABELLED.match(each.text)))
    lines = [(match[1], match[2]) for match in told if not _TO_FILL_IN.fullmatch(match[2])]
    lines += [("title", text) for text in _below_label(front) if _is_title(text)]
    lines.sort(key=lambda each: DATE_COLUMN.is_all_of(each[0]))  # beside “Event start”, it is when this was written
    names = [(field_named(name, Scope.ARTICLE), field_of_deck(name), text) for name, text in lines]
    of_article = any(field and field.name in ("author", "publisher") for field, _, _ in names) or found["article"]
    for in_article, in_deck, text in names:
        if in_article is not None and in_article.name != "summary" and (of_article or not in_deck):
            found["article"].setdefault(in_article.name, _date(text) if in_article.name == "date" else text)
        elif in_deck in _TOLD_ABOVE:
            found["deck"].setdefault(in_deck, text)
    for name, text in lines:
        if name.strip().casefold() == "article":
            found["article"].setdefault("title", text.strip(' «»“”"'))


def _below_label(front: Sequence[Paragraph]) -> Iterator[str]:
    """Yield what stands below a heading that only says what it is: “Title”, or “Event” at the top, above one line."""
    for at, (above, below) in enumerate(pairwise(front)):
        is_first = all(names_only_paper(each.text) for each in front[:at])
        is_alone = is_first and EVENT.is_all_of(above.text) and any(each.level for each in front[at + 2 : at + 3])
        if above.level and not below.level and (is_alone or names_title(above.text)):
            yield below.text


def _dated(written: Sequence[Paragraph], found: dict[str, str]) -> None:
    """Add when and where the evening is, as a line below its title tells both or one of them with the hour."""
    lines = (when_and_where(each.text) for each in written[: _NEAR_THE_TOP + 1] if not each.is_item)
    when, where = next((told for told in lines if any(told)), ("", ""))
    for name, text in (("date", when), ("venue", where)):
        if text:
            found.setdefault(name, text)


def _article(written: Sequence[Paragraph], found: dict[str, str], file: str) -> tuple[Article | None, list[Problem]]:
    if not found:
        return None, []
    problems = []
    if "title" not in found and (title := _title(written)):
        found["title"] = title
    if "publisher" not in found and (publisher := _newspaper(written)):
        found["publisher"] = publisher
        params = {"publisher": publisher}
        problems.append(Problem("import.publisher_guessed", Place(file), params, Severity.WARNING))
    url = found.get("url", "")
    article = Article(
        title=found.get("title", ""),
        author=found.get("author", ""),
        publisher=found.get("publisher", ""),
        date=found.get("date", ""),
        url=url if _ADDRESS.fullmatch(url) else "",
        summary=found.get("summary", ""),
    )
    return article, problems


def _newspaper(written: Sequence[Paragraph]) -> str:
    """Return the one newspaper the text names, nothing when it names several."""
    text = " ".join(paragraph.text for paragraph in written).replace("'", "’")
    names = [name for name in _NEWSPAPERS.split(", ") if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    names = [name for name in names if not any(name != other and name in other for other in names)]
    return names[0] if len(names) == 1 else ""


def _title(written: Sequence[Paragraph], *, headed: bool = False) -> str:
    """Return what is styled as the title, else the first heading; unless ``headed`` also a short first line.

    What a letter invites to is before that.

    A date is the title only where nothing else is, or no more than what the paper is.
    """
    titles = [paragraph.text for paragraph in written if paragraph.level == TITLE_LEVEL]
    headed_by = [each for each in written if 0 < each.level < TITLE_LEVEL and not is_beforehand(each.text)]
    headings = _headings_before_parts(headed_by)
    bold = [each for each in written[:_NEAR_THE_TOP] if each.is_bold and not each.is_item]
    is_name = bool(bold) and not written[0].is_bold and _is_title(bold[0].text)  # whose it is stands above what it is
    is_name = is_name and not is_only_all(bold[0].text)
    near = [each for each in written[:_NEAR_THE_TOP] if not (each.is_item or each.is_link or BOX.match(each.text))]
    plain = [each for each in near if not each.text.lstrip().startswith("--")]
    plain = [*written] if len(written) == 1 else plain  # what stands alone on the first of some slides
    plain = [each for each in plain if each.level or not is_date(each.text)] or plain
    plain = [replace(each, text=each.text.rstrip(" :")) if each.is_bold else each for each in plain]
    lines = [each for each in (bold if is_name else plain)[:1] if each.level or not greets_reader(each.text)]
    first = [each.text for each in lines if not _is_labelled(each.text) or "?" in each.text]
    named = [timed_title(text)[0] if _FROM_TO.match(text) else _without_time(text) for text in headings]
    notices = [each.text for each in written[: 2 * _NEAR_THE_TOP] if NOTICE.begins(each.text) and not each.is_item]
    notices = [text for text in notices if len(text) <= _LONGEST_OF_SENTENCES and text[-1] not in ".!"]
    candidates = [*titles, *_on_each_page(written), *named]
    candidates += [] if headed else [*notices, *first]  # whose it is may stand above
    found = [text for text in candidates if _is_title(text)]
    found = [below, *found] if not titles and (below := _below_paper(written)) else found
    others = [text for text in found if not _FILE_NAME.fullmatch(text)]
    if len(others) < len(found) and all(map(names_only_paper, others)):  # “bee_day”, and below it “Schedule”
        others = [text.replace("_", " ").strip() for text in found if text not in others]
    found = others
    names = [text for text in found if not is_date(text)]
    if len(names) < len(found) and all(map(names_only_paper, names)):  # “Wednesday 20 August”, and below it “Schedule”
        names = [] if headed else found
    return next(iter(names), "" if headed or not found else found[0])


def _on_each_page(written: Sequence[Paragraph]) -> list[str]:
    """Return the lines near the top that say which event it is and stand twice: on a poster, and above its plan."""
    texts = Counter(each.text for each in written)
    near = [each.text for each in written[:_NEAR_THE_TOP] if EVENT.is_within(each.text) and not each.is_item]
    return [text for text in near if texts[text] > 1 and not names_only_paper(text)]


def _subject(written: Sequence[Paragraph], labels: Sequence[Notion]) -> str:
    """Return what a line near the top says behind one of the labels: “Topic: …”, “Resolution: …”."""
    front = takewhile(lambda each: not each.is_item, written[: 2 * _NEAR_THE_TOP])
    told = (match for each in front if not each.level and (match := _LABELLED.match(each.text)))
    named = (
        _ANSWERED.sub("", match[2], count=1) for match in told if any(label.is_all_of(match[1]) for label in labels)
    )
    named = (text[:-1] if text.find(".") == len(text) - 1 else text for text in named)
    named = (text for text in named if _is_title(text) and not (only_time(text) or is_date(text) or is_day(text)))
    return next((text for text in named if len(text) <= _LONGEST_SUBJECT), "")


def _course_above(written: Sequence[Paragraph]) -> str:
    """Return the first heading where it is that of a course, and right below stands which of its sessions this is."""
    sessions = [
        at for at, each in enumerate(written) if each.level and _SESSION.match(each.text) and _is_event(each.text)
    ]
    is_below = sessions == [1] and 0 < written[0].level % TITLE_LEVEL < written[1].level
    return written[0].text if is_below else ""


def _is_event(title: str) -> bool:
    word = title.split(maxsplit=1)[0]
    return EVENT.is_all_of(word) or LESSON.is_all_of(word)


def _without_time(title: str) -> str:
    """Return a title without a time that stands in brackets: “Talking with strangers (18:00–20:00)”."""
    left = _ASIDE.sub(lambda match: "" if only_time(match[0].strip("()")) else match[0], title)
    return " ".join(left.split()) if left != title else title


def _below_paper(written: Sequence[Paragraph]) -> str:
    """Return the second of two headings, right below the first, which only says what the paper is: “Lesson plan”.

    Bold lines at the top are such, whatever is bold below them, headings of which the second is the higher, says
    “Workshop: …”, or is set as a subtitle, and the first two lines of a text without either.
    """
    headed = [(at, each.text) for at, each in enumerate(written) if each.level]
    if not headed:
        bold = [*takewhile(lambda each: each.is_bold and not each.is_item, written)]
        plain = [*takewhile(lambda each: not each.is_item, written)] if not bold else []
        headed = [
            (at, each.text) for at, each in enumerate((bold or plain)[:2]) if bold or not any(when_and_where(each.text))
        ]
    ranks = [each.level for each in written if each.level][:2]
    is_higher = len(ranks) == 2 and ranks[1] < ranks[0]
    is_higher = is_higher or any(EVENT.is_all_of(text.partition(":")[0].strip()) for _, text in headed[1:2])
    is_higher = is_higher or _is_deeper_than_parts(written)
    if len(headed) < 2 or (len(headed) > 2 and not is_higher) or headed[1][0] != headed[0][0] + 1:
        return ""
    (_, paper), (_, text) = headed[:2]
    is_other = names_day(text) or names_half_day(text) or is_label_of_questions(text, is_title=True)
    is_name = len(text.split()) >= _FEWEST_WORDS and _is_title(text) and not is_other
    return text if names_only_paper(paper) and is_name else ""


def _is_deeper_than_parts(written: Sequence[Paragraph]) -> bool:
    """Whether the second of all headings is lower than several further ones, so that it is a subtitle and no part."""
    levels = [each.level for each in written if each.level]
    first, second, *others = levels if len(levels) > 1 else (0, 0)
    return first < second and sum(first < level < second for level in others) > 1


def _headings_before_parts(headings: Sequence[Paragraph]) -> list[str]:
    """Return the headings down to what the first part is called; beside such a part there are only others."""
    first = next((at for at, each in enumerate(headings) if _is_part(each.text)), len(headings))
    counted = next((at for at, each in enumerate(headings) if _FIRST_PART.match(each.text)), len(headings))
    if counted < first:  # “1. What we need”, and after it the next of the parts
        return [each.text for each in headings[:counted]]
    level = headings[first].level if first < len(headings) else 0
    deeper = takewhile(
        lambda each: each.level > level and not is_paperwork(headings[first].text), headings[first + 1 :]
    )
    return [each.text for each in (*headings[:first], *deeper)]


def _is_part(text: str) -> bool:
    """Whether a heading is that of a first part, of who takes part, or of what the host alone reads."""
    is_known = loose(_ASIDE.sub("", text)) in _PARTS or _CHORES.match(text) is not None
    return is_known or is_paperwork(text) or names_practical(text) or names_who_or_where(text)


def _is_labelled(text: str) -> bool:
    """Whether a line tells something by name, “Lieu : …”; “Dinner talk: Questions for families” is a title."""
    match = _LABELLED.match(text)
    if match is not None and match[1].count("(") > match[1].count(")"):  # “Retro – plan (host: Ute)”
        return False
    if match is not None and counts_session(match[1]):  # “Workshop 3: weaving”
        return False
    if match is None or field_of_deck(match[1]) or field_named(match[1], Scope.ARTICLE):
        return match is not None
    is_said = any(map(str.isdigit, text)) or "," in match[2] or len(text) > _LONGEST_OF_SENTENCES
    is_kind = EVENT.is_all_of(match[1])  # “Atelier : le pain”
    are_few = len(match[1].split()) < _FEWEST_WORDS or len(match[2].split()) <= _FEWEST_WORDS
    return is_said or (are_few and not is_kind)


def _is_title(text: str) -> bool:
    # “Bonjour,” and “Voici la synthèse :” begin a mail.
    is_said = sum(map(str.isalnum, text)) > 1 and any(map(str.isalpha, text))  # “12/07/2022” is a day
    if _ADDRESS.search(text) or (len(text) > _LONGEST_OF_SENTENCES and _SENTENCES.search(text)):
        return False
    if _FROM_TO.match(text) or _TO_FILL_IN.fullmatch(text):  # “12pm - 2pm, in the hall”
        return False
    if _FIRST_PART.match(text) or _is_part(text) or (text.endswith(".") and len(text.split()) > _WORDS_OF_A_TITLE):
        return False
    return is_said and len(text) <= _MAX_TITLE_LENGTH and not text.endswith((",", ":", ";")) and not _BY.match(text)


def _deck(found: dict[str, str], *, article: Article | None, title: str) -> Deck:
    seconds = duration(found.get("duration", ""))
    return Deck(
        title=found.get("title", "") or (article.title if article and article.title else "") or title,
        subtitle=found.get("subtitle", ""),
        licence=found.get("licence", ""),
        venue=found.get("venue", ""),
        host=found.get("host", ""),
        date=found.get("date", ""),
        next_date=found.get("next_date", ""),
        duration_s=seconds if seconds and 0 < seconds <= MAX_DURATION_S else None,
        article=article,
    )
