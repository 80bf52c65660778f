"""Signs that a document is something else than an evening: a list of readings, an exercise, a series of lessons."""

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from cafe_presenter.core.deck.deck import Kind, Theme
from cafe_presenter.core.deck.field import words
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import bids, holds_question, unnumbered
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.papers.held import count_of_signs
from cafe_presenter.core.importing.times.days import clock_goes_on, days_of, names_day, tells_day
from cafe_presenter.core.importing.times.one_time import begin_of, end_of, hour_alone, starts_at
from cafe_presenter.core.importing.words.bidding import SAYS_TALK
from cafe_presenter.core.importing.words.column_words import ANSWER_COLUMN
from cafe_presenter.core.importing.words.paper_words import OFTEN_ASKED
from cafe_presenter.core.importing.words.run_words import COUNTED_SESSION, counts_session

_ADDRESS = re.compile(
    r"https?://|\bwww\.|\bdoi\b|\bisbn\b"
    r"|\b\d+\s?-?(?:min|mn|minutes?|hours?)\.?\s+(?:read|watch|listen|de lecture|d’écoute|d'écoute)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\bet al\b|\bpp?\.\s?\d|\bvol\.\s?\d|\bn°\s?\d+,|[,(]\s*(?:[^\W\d]\w+\s+)?(?:1[89]|20)\d\d\b"
    r"|\b(?:éditions?|éd\.|presses|university press|publishers?)\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\W*\([^()]*\)\W*")
_COLUMNS_OF_BOOKS = (
    "auteur, auteurs, autrice, auteur·ice, author, authors, by, année, year, éditeur, édition, publisher, isbn, cote, "
    "lien, link, url, doi, journal, revue, réalisateur, réalisation, director, film, pages, article, articles, livre, "
    "book, podcast, vidéo, video, temps de lecture, durée de lecture, durée d’écoute, reading time, plateforme"
)
_KINDS_OF_MEDIA = (
    "article, livre, book, podcast, vidéo, video, film, documentaire, documentary, émission, radio, roman, novel, "
    "bd, bande dessinée, comic, essai, essay, site, website, blog, série, conférence, talk, chanson, song"
)
_MEDIA = frozenset(map(loose, words(_KINDS_OF_MEDIA)))
_NUMBERED = re.compile(
    r"^\W*(?:séance|leçon|cours|lesson|class|semaine|week|module|chapitre|chapter)\s*(?:n\s?[°o]\s*)?(\d{1,2})\b",
    re.IGNORECASE,
)
_MODULE = re.compile(r"^\W*(?:module|chapitre|chapter)\s*(?:n\s?[°o]\s*)?(\d{1,2})\b", re.IGNORECASE)
_ONE_DAY = re.compile(
    r"\b(?:(?:one|1|full|half|une|demi)[- ](?:day|journée)|ganzt[aä]g\w*|halbt[aä]g\w*|eint[aä]g\w*|un día|una giornata"
    r"|um dia|één dag)\b",
    re.IGNORECASE,
)
"""What the head of a document says that is of one day."""
_OTHER_TIME = re.compile(
    r"\W*(?:(?:week|semaine|woche|semana|settimana|lesson|leçon|séance|evening|soir(?:ée)?|abend|meeting|rencontre|treffen)"
    r"\s*(?:n\s?[°o]\s*)?\d{1,2}\b"
    r"|(?:ages?|aged|âges?|alter|grades?|years?|klasse|cycle)\s*\d|\d{1,2}\s*(?:[-–]|to|à|bis)\s*\d{1,2}\s*"
    r"(?:ans|years?|jahre|años|anni|jaar)\b)",
    re.IGNORECASE,
)
"""A part that is of another week, or for people of another age, than those beside it."""
_OF_SESSION = re.compile(
    r"\W*(?:session|séance|sesi[óo]n|sessione|sessão|sitzung|lesson|leçon|lecci[óo]n|lezione|lektion|clase|treffen|encuentro"
    r"|incontro|encontro|bijeenkomst|spotkanie|lekcja|träff)\s*(?:n\s?[°ºo]\s*)?(?P<number>\d{1,2})\b.*\s·\s",
    re.IGNORECASE,
)
"""“Session 2: At home · Activity 1”: a part below the title of the session that it is of."""
_SPEAKS = re.compile(
    r"\b(?:I|I[’']\w+|[Mm]y|me|[Jj]e|[Jj][’']\w+|mon|ma|mes|[Mm]oi|[Ii]ch|[Mm]ein\w*|mir|[Yy]o|mi|mis|[Ii]o|mia|[Ii]k"
    r"|mijn|[Ee]u|meu|minha)\b"
    r"|^\W*(?:yes|no|oui|non|ja|nein|nee|sí|si|não|sim)\b\W"
)
"""Words by which somebody speaks of themselves."""
_FEWEST_ANSWERS = 4
_LEAST_ANSWERED = 0.6
_LONGEST_ASKED = 200
_DAY_S, _EVENING_S = 9 * 3600, 4 * 3600
_HOUR_S = 3600
_LATE_S, _SMALL_HOURS_S = 20 * 3600, 4 * 3600
_HEADERS = 3
_MOSTLY = 0.75
LESSON_S = 40 * 60
"""Seconds of a part from which three of them are more than an evening."""
_CATALOGUE = frozenset(map(loose, words(_COLUMNS_OF_BOOKS)))
_EXAMS = frozenset(
    map(
        loose,
        words(
            "épreuve, épreuves, examen, exam, exams, paper, papers, Prüfung, Prüfungen, prueba, pruebas, esame, prova, "
            "points, point, coefficient, coef., marks, score, weighting, Punkte, puntos, punti, pontos, punten"
        ),
    )
)
_FRONT, _LONGEST_HEAD = 3, 90
_LEAST_ASKED = 0.34
_FEWEST = 3
_KINDS_OF_SIGN = 2
_LONG_GREETING = 80
"""Letters of a line from which nobody says it twice on one evening."""
_QUOTED = re.compile(r"[“«\"].{20,}[”»\"]")
"""What is read out may be read twice."""
_MOST_GREETED = 40
_EXERCISE = tuple(
    re.compile(sign, re.IGNORECASE)
    for sign in (
        r"\b(?:true|vrai)\s*(?:/|or|ou)\s*(?:false|faux)\b",
        r"\b(?:answer|répond\w*)\b.{0,24}\bquestions?\b|\banswer in\b|\bjustif(?:y|ie[rz]?)\b",
        r"_{5,}|\.{10,}|…{4,}|[☐□]",
        r"/\s?\d{1,2}\s*(?:pts?|points?)?\s*$|\(\s*\d+(?:[.,]\d)?\s?(?:pts?|points?)\b|:\s*\d+\s?(?:pts|points)\b",
        r"\b(?:match|associez?|reliez?|complete|compl[éè]te[rz]?|fill in)\b.{0,20}\b(?:words?|mots|the|les|gaps)\b",
        (
            r"^\W*(?:(?:bonnes? )?réponses?|(?:sample |model |correct )?answers?(?: key)?|solutions?|corrigé"
            r"|lösung(?:en)?|respuestas?|rispost[ae]|respostas?|antwoord(?:en)?|odpowied[źz]i?)"
            r"(?: attendues?| correctas?| esatta)?\s*:"
        ),
        r"^\W*exerci[cs]es?\s\d|\bcopybook\b|\bcompréhension (?:écrite|orale)\b|\bcomprehension\b|\bname\s*:\s*_",
    )
)
_ON_PAPER = re.compile(
    r"\b(?:work ?sheets?|answer sheets?|exit (?:ticket|slip)s?|quiz(?:zes)?|homework|questionnaires?|survey"
    r"|self-?assessment|feuilles? (?:de travail|d[’']exercices?)|fiches? (?:élèves?|d[’']exercices?)|billet de sortie"
    r"|sondage|devoirs|arbeitsbl(?:att|ätter)|fragebogen|hausaufgaben?|hojas? de trabajo|cuestionario|schede? di lavoro"
    r"|questionario|werkblad(?:en)?|huiswerk|ficha de trabalho)\b",
    re.IGNORECASE,
)

_ADVICE = re.compile(
    r"\W*(?:\d{1,3}\s)?(?:[^\W\d]+\s)?(?:(?:tips|advice|best practices)\s(?:for|on|to|when|voor|om|för|til)\b"
    r"|(?:conseils|astuces) pour\b|tipps (?:für|zu[mr]?)\b|consejos para\b|consigli per\b|dicas para\b|porady dla\b)",
    re.IGNORECASE,
)
"""“Ten tips for running a book club” is about many evenings."""


def is_reference(paragraph: Paragraph) -> bool:
    """Whether a line names something to read: an address, how long it takes to read, an author and a year.

    A question may tell a year, and in brackets behind it who asked it first.
    """
    behind = paragraph.text.rpartition("?")[2]
    is_published = _PUBLISHED.search(behind) is not None and _IN_BRACKETS.fullmatch(behind) is None
    return paragraph.is_link or is_published or _ADDRESS.search(paragraph.text) is not None


def is_reading_list(asking: Sequence[Paragraph]) -> bool:
    """Whether lines that seem to ask are titles of what is to be read, as every third of them says of itself."""
    told = sum(map(is_reference, asking))
    return told >= _FEWEST and told >= _LEAST_ASKED * len(asking)


def is_answered(document: Document, asked: Sequence[str]) -> bool:
    """Whether what a document asks is what visitors often ask: it says so, or tells the answer to most of it at once.

    Such a text says nothing of a talk. A table of contents above may ask the same once before.
    """
    lines = [each for each in document.paragraphs if each.text.strip()]
    titles = [document.title, *(each.text for each in lines[:_FRONT] if len(each.text) <= _LONGEST_ASKED)]
    if any(map(OFTEN_ASKED.is_within, titles)):
        return True
    letters = {loose(unnumbered(text)) for text in asked}
    first = next((at for at, each in enumerate(lines) if loose(unnumbered(each.text)) in letters), 0)
    if any(SAYS_TALK.search(each.text) for at, each in enumerate(lines) if each.level or at < first):
        return False
    after = [below for line, below in pairwise(lines) if loose(unnumbered(line.text)) in letters]
    told = sum(_tells(each) for each in after)
    again = len(after) - len(letters)  # of a table of contents
    return told >= _FEWEST_ANSWERS and told >= _MOSTLY * (len(after) - max(again, 0))


def _tells(line: Paragraph) -> bool:
    """Whether a line is prose of whole sentences, and asks nothing."""
    text = line.text.strip()
    is_prose = not (line.level or line.is_item or line.is_bold or holds_question(text) or bids(text))
    return is_prose and len(text) >= _LONG_GREETING // 2 and text.endswith((".", "!", "…", ";", ","))


def is_interview(lines: Sequence[str]) -> bool:
    """Whether lines that ask are followed by what somebody answers of themselves, as in an interview that was held."""
    written = [line.strip() for line in lines if line.strip()]
    after = [below for line, below in pairwise(written) if holds_question(line) and len(line) <= _LONGEST_ASKED]
    answers = sum(not holds_question(line) and _SPEAKS.search(line) is not None for line in after)
    return answers >= _FEWEST_ANSWERS and answers >= _LEAST_ANSWERED * len(after)


def is_catalogue(header: TableRow, below: Sequence[TableRow]) -> bool:
    """Whether a table is that of a library: its columns are who wrote it, when, where it is; or one tells the media.

    That of exams is no more an evening: what is sat, and how many points it gives.
    """
    names = {loose(cell) for cell in header.cells}
    if len(names & _CATALOGUE) > 1 or len(names & _EXAMS) > 1:
        return True
    columns = ([loose(row.cell(column)) for row in below] for column in range(len(header.cells)))
    return any(len(cells) >= _FEWEST and _MEDIA.issuperset(cells) for cells in columns)


def names_answer(header: str) -> bool:
    """Whether a column is called that of the answers."""
    return bool(ANSWER_COLUMN.loosely.intersection(loose(header.replace("_", " ")).split()))


def is_series(
    document: Document, themes: Sequence[Theme], times: Sequence[str] = (), *, rows: Sequence[int] = ()
) -> bool:
    """Whether parts are lessons, or evenings, one after the other: numbered as such, or each as long as one.

    Those whose ``times``, or the lines that they were made of, are hours that mostly grow are of one day, however long
    each is; ``rows`` are the numbers of these lines, one for each part.
    """
    lines = [line for block in document.paragraphs for line in block.text.split("\n")]
    lines += [cell for table in document.tables for row in table.rows for cell in row.cells]
    numbers = {found[1] for line in lines if (found := _NUMBERED.match(line)) is not None} - _numbers_of_parts(themes)
    hours = [hour for time in times if (hour := _begins_at(time)) is not None]
    grown = sum(above < below for above, below in pairwise(hours))
    is_one_day = len(hours) >= len(themes) - 1 and grown >= _MOSTLY * (len(hours) - 1) and not goes_back(times)
    is_one_day = is_one_day or any(map(_ONE_DAY.search, _head(document)))
    own = {*rows}
    taken = [each for each in document.paragraphs if each.line in own]
    told = sum(bool(theme.duration_s) or not theme.question for theme in themes)  # what is asked beside has no hour
    goes_on = any(clock_goes_on(each, told) for each in (document.paragraphs, taken))
    are_long = _are_lessons(themes) and not is_one_day and not goes_on
    are_many = len(numbers) >= _FEWEST or are_long or _begin_again(themes)
    are_many = are_many or _greet_again(themes) or _are_apart(themes) or _are_of_days(document, themes)
    above = () if is_one_day or goes_on else rows
    are_many = are_many or _are_of_sessions(document, themes, above) or _are_dated(themes)
    return are_many or any(map(_has_days, document.tables)) or len(days_of(document.blocks)) > 1


def _are_dated(themes: Sequence[Theme]) -> bool:
    """Whether the notes of several parts begin with the date of each."""
    return len({first for theme in themes if tells_day(first := theme.notes.partition("\n")[0])}) >= _FEWEST


def _begins_at(time: str) -> float | None:
    """Return the hour at which a cell says that something begins; “1:00–2:00” is one of the afternoon."""
    return begin_of(time) or hour_alone(time) or (starts_at(time) if end_of(time) else None)  # “9h40” may be both


def _head(document: Document) -> list[str]:
    """Return the title of a document and the short lines that it begins with."""
    lines = (block.text for block in document.paragraphs[:_FRONT])
    return [document.title, *(line for line in lines if len(line) <= _LONGEST_HEAD)]


def _numbers_of_parts(themes: Sequence[Theme]) -> set[str]:
    """Return the numbers of the modules that are parts of one evening, as all of them together are no longer."""
    numbered = ((theme, _MODULE.match(theme.theme)) for theme in themes if theme.duration_s)
    is_evening = sum(theme.duration_s or 0 for theme in themes) <= _EVENING_S
    return {found[1] for _, found in numbered if found is not None} if is_evening else set()


def goes_back(times: Sequence[str]) -> bool:
    """Whether the clock of a table goes back to an earlier hour of the day, as it does where the next day begins.

    A feast that goes on after midnight is of one evening.
    """
    hours = [hour for time in times if (hour := begin_of(time)) is not None]
    pairs = ((above, below) for above, below in pairwise(hours) if above < _LATE_S or below > _SMALL_HOURS_S)
    return any(above - below > _HOUR_S for above, below in pairs)


def _begin_again(themes: Sequence[Theme]) -> bool:
    """Whether what is first comes again and again, each time after other parts: “Check in” of each of three days."""
    first = loose(themes[0].theme) if themes and themes[0].duration_s else ""
    places = [at for at, theme in enumerate(themes) if theme.duration_s and loose(theme.theme) == first]
    return bool(first) and len(places) >= _FEWEST and all(b - a >= _FEWEST for a, b in pairwise(places))


def _are_apart(themes: Sequence[Theme]) -> bool:
    """Whether parts that tell no time are each of a week of its own, or for people of one age: “Week 2”, “Ages 6–8”."""
    names = {theme.theme for theme in themes if _OTHER_TIME.match(theme.theme)}
    return len(names) > 1 and not any(theme.duration_s for theme in themes)


def _are_of_sessions(document: Document, themes: Sequence[Theme], rows: Sequence[int]) -> bool:
    """Whether parts stand below titles that count sessions, each of which takes an hour or more."""
    own = {*rows}
    headings = (each for each in document.paragraphs if each.level and each.line not in own)
    titles = [each for each in headings if counts_session(each.text)]
    lengths = dict[str, float]()
    for at, theme in enumerate(themes):
        line = rows[at] if at < len(rows) else 0
        above = next((each.text for each in reversed(titles) if each.line < line), "")
        if found := _OF_SESSION.match(theme.theme) or COUNTED_SESSION.search(above):
            number = found["number"] or found[0]
            lengths[number] = lengths.get(number, 0.0) + (theme.duration_s or 0.0)
    return len(lengths) > 1 and min(lengths.values()) >= _HOUR_S


def _are_of_days(document: Document, themes: Sequence[Theme]) -> bool:
    """Whether headings name several days, “Day 1” and “Day 2”, and no part tells how long it takes."""
    named = [loose(block.text).split()[:2] for block in document.paragraphs if block.level and names_day(block.text)]
    days = {" ".join([*words[:1], *filter(str.isdecimal, words[1:])]) for words in named}  # “day 1”, “saturday”
    return len(days) > 1 and not any(theme.duration_s for theme in themes)


def _greet_again(themes: Sequence[Theme]) -> bool:
    """Whether the same is told at some length in two parts: each has a greeting of its own, and people of its own.

    Parts of an evening, most of which tell their time, may be held in the same way.
    """
    told = [
        {line for line in theme.notes.split("\n") if len(line) >= _LONG_GREETING and not _QUOTED.search(line)}
        for theme in themes
    ]
    told = [lines for lines in told if lines]
    are_timed = 2 * sum(bool(theme.duration_s) for theme in themes) > len(themes)
    return not are_timed and any(not lines.isdisjoint(other) for lines, other in combinations(told[:_MOST_GREETED], 2))


def _has_days(table: Table) -> bool:
    """Whether days stand side by side in a table: its header names two or more."""
    return any(sum(names_day(cell) for cell in row.cells) > 1 for row in table.rows[:_HEADERS])


def _are_lessons(themes: Sequence[Theme]) -> bool:
    """Whether parts are each as long as a lesson, without a break between them; or several, longer than a day."""
    long = sum((theme.duration_s or 0) >= LESSON_S for theme in themes)
    is_parted = any(theme.kind is Kind.BREAK for theme in themes)
    is_longer = sum(theme.duration_s or 0 for theme in themes) > _DAY_S
    return long >= _FEWEST and (is_longer or (not is_parted and long >= _MOSTLY * len(themes)))


def is_exercise(document: Document) -> bool:
    """Whether a document is an exercise: true or false, points, lines to write on, of two kinds or more."""
    return count_of_signs(_EXERCISE, document) >= _KINDS_OF_SIGN


def is_on_paper(title: str) -> bool:
    """Whether a title is of what everybody answers alone on a sheet: “Worksheet Questions”, “Exit ticket”."""
    return _ON_PAPER.search(title) is not None


def gives_advice(document: Document) -> bool:
    """Whether a document is called so as one of advice to whoever holds evenings."""
    first = next((each.text for each in document.paragraphs if each.level), "")
    return _ADVICE.match(document.title or first) is not None
