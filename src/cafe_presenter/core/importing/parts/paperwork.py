"""What of a plan is no part of the evening: its aims, what to bring, how pupils are marked, other ways to hold it."""

import re
from collections import Counter
from collections.abc import Sequence

from cafe_presenter.core.deck.deck import Kind, Theme
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.asking.asking import is_question
from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.parts.asking_titles import tells_total
from cafe_presenter.core.importing.parts.sections import TIMED
from cafe_presenter.core.importing.parts.text_parts import RankedLines, TextPart
from cafe_presenter.core.importing.times.spans import spans
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.header_words import STAGE, other_name
from cafe_presenter.core.importing.words.host_words import BESIDE_PAPER, HOST_PAPER, PRACTICAL, WORD_LISTS
from cafe_presenter.core.importing.words.kinds import kind_of_stage
from cafe_presenter.core.importing.words.paper_words import OFTEN_ASKED, SIGNATURES
from cafe_presenter.core.importing.words.without_room import is_afterwards, is_beforehand, is_for_host_alone

_SUM_OFF = 0.2
_JOINING = re.compile(r"[&/]|\b(?:d[eiu]s?|de la|l[aeo]s?|der|die|das|des|del|of|the|d[’']|l[’'])(?=\s|(?<=[’'])\w)")
"""What stands between the words of a title, and says nothing by itself: “Objectifs de l’atelier”."""
_USEFUL = re.compile(r"^\W*(?:useful|helpful|key|nützliche[rs]?|wichtige[rs]?|nuttige)\s", re.IGNORECASE)
_WHAT_FOR = re.compile(r"\s(?:pour|to|for|um|zum|zur|für|para|per|voor|om)\s.*", re.IGNORECASE)
_HOST_NOTES = re.compile(r"(?:facilitat(?:or|ion)|host|teacher)(?:[’']s)? notes", re.IGNORECASE)
"""A line within a part that says so leads to what is noted of that part."""
_SEE_ALSO = (
    r"(?:see also|further reading|voir aussi|pour aller plus loin|siehe auch|zum weiterlesen|véase también"
    r"|ver también|vedi anche|per approfondire|ver também|veja também|zie ook|zobacz (?:też|także)"
    r"|viz (?:též|také)|pozri aj|se (?:även|också|også)|katso myös|lásd még|vezi și"
    r"|см\. также|див\. також|δείτε επίσης|ayrıca bakınız|vegeu també)"
)
_SOME = r"(?:(?:possible|some|other|autres|quelques) )?"
_WAYS = r"(?:variant[es]?s?|variations?|varianti|varianten|variaties|variaciones|variazioni|variações)"
_OTHER_WAYS = re.compile(rf"\W*{_SOME}(?:{_WAYS}|alternatives)\b", re.IGNORECASE)
"""“Variants of the debate”, above other ways to hold it."""
_ASIDE = re.compile(
    rf"\W*(?:{_SOME}(?:{_WAYS}"
    r"|extensions?|prolongements?"
    r"|erweiterung(?:en)?|adapta(?:tions?|ciones|ções)|adattamenti|anpassung(?:en)?|formats"
    r"|troubleshooting|conseils|astuces|tipps|consejos|consigli|dicas|(?:[\w’']+ ){0,2}tips"
    rf"|{_HOST_NOTES.pattern})"
    r"(?:\s*(?:[&/,]|and\b|et\b|und\b|y\b|en\b|for\b|pour\b|für\b|para\b|per\b|voor\b|possibles?\b|aux?\b|à\b"
    r"|d[eiu]\b|d[’']|of\b)|\W*$)"
    rf"|{OFTEN_ASKED.pattern}"
    rf"|{_SEE_ALSO}\W*$"
    r"|alternatives\W*$|adapting (?:for|to|this|the)\b"
    r"|(?:for |in )?(?:shorter|longer|kürzere) (?:sessions?|versions?|formats?|evenings?"
    r"|workshops?|classes|meetings?|fassung|version)\b|(?:format|version) (?:court|long)e?\b|short (?:version|format)\b"
    r"|kurz(?:fassung|version)\b|if (?:you (?:have|are|need)|time|there is)\b"
    r"|si (?:le temps|vous (?:avez|n[’']avez|disposez|manquez))\b|wenn (?:die zeit|noch zeit|sie mehr)\b)",
    re.IGNORECASE,
)
"""A title below which stands how else it may be done, or what helps the host."""
_FOR_ASKER = re.compile(
    r"\W*(?:(?:general |generic )?probes?\b|nachfragen\W*$|relances (?:générales|possibles|utiles)\W*$"
    r"|(?:notes?|instructions?|tips?|reminders?|guidelines) (?:for|to) (?:the )?"
    r"(?:interviewers?|moderators?|facilitators?|researchers?|hosts?)\b"
    r"|(?:interviewer|moderator|researcher)(?:[’']?s)? (?:notes?|instructions?|tips?)\b"
    r"|(?:notes?|consignes?|conseils?|instructions?|rappels?) (?:pour |à )(?:l[’']|le |la |les )?"
    r"(?:enquêt|interview|animat|modérat|intervenant)"
    r"|hinweise? (?:für|an) (?:die |den )?(?:interview|moderat)"
    r"|notas? (?:para|al?|del?) (?:el |la )?(?:entrevistador|moderador|facilitador)"
    r"|note per l[’']intervistat)",
    re.IGNORECASE,
)
"""What is titled so is said to whoever asks: “Probes (keep handy)”, “Note for the interviewer”."""
_FORMAT = re.compile(
    r"\W*(?:\d{1,3}\W\w+ )?(?:exemple|example|sample|option|version|format|formule|variante?|beispiel|ejemplo|esempio"
    r"|voorbeeld|exemplo|formato|opción|opzione|optie)\b",
    re.IGNORECASE,
)
"""A title of one way, of several, to hold the evening: “Example for a team”, “Option B”."""
_FORMATS = re.compile(
    r"\W*(?:\w+ ){0,2}(?:formats|options|formules|formate|formatos|formati|formaten)"
    r"(?: (?:de|du|d[’']|of|for) ?\w+)?\W*",
    re.IGNORECASE,
)
"""A title of several ways, each told with its length: “Session formats”."""
_AND = re.compile(r"\s(?:and|et|und|y|e|i|en|og|och|ja|és|și|и|і|και|ve|a|ou|or|oder)\s|[&/+,|·]")
_DAY = re.compile(
    r"\W*(?:(?:half|full)[- ]day|demi-journée|journée (?:complète|entière)|halbt[aä]g\w*|ganzt[aä]g\w*)\b",
    re.IGNORECASE,
)
"""A title of one of two lengths of the same thing."""
_QUESTIONS = re.compile(r"\b(?:questions?|prompts?|fragen|preguntas|domande|vragen|perguntas)\b", re.IGNORECASE)
_FEWEST = 2
_LONGEST_NAME = 40
_FEWEST_OF_LESSON = 3
_FEWEST_OTHERS = 3
_FEWEST_RECKONED, _NEARLY_ALL = 4, 0.8


def is_paperwork(title: str) -> bool:
    """Whether a title names what a host reads beforehand: “Matériel nécessaire”, “Assessment Strategy”."""
    spoken = [word for word in _JOINING.sub(" ", loose(title)).split() if word.isalpha()]
    heads = HOST_PAPER.loosely.intersection(spoken)
    others = (word for word in spoken if word not in heads)
    return HOST_PAPER.is_all_of(title) or (bool(heads) and BESIDE_PAPER.loosely.issuperset(others))


def names_beside(title: str) -> bool:
    """Whether a title is of what the host reads or does besides: papers, other ways, what is before and after."""
    if tells_total(title):
        return True
    title = timed_title(title)[0]
    is_aside = _ASIDE.match(title) is not None or _FOR_ASKER.match(title) is not None or SIGNATURES.is_all_of(title)
    is_apart = is_beforehand(title) or is_afterwards(title) or is_for_host_alone(title)
    return is_aside or is_paperwork(title) or is_apart


def names_words(title: str) -> bool:
    """Whether a title is of the words that help people talk, “Useful phrases”, “Phrases to go on with”."""
    return any(WORD_LISTS.is_all_of(_USEFUL.sub("", each)) for each in (title, _WHAT_FOR.sub("", title)))


def names_way(title: str) -> bool:
    """Whether a title, or the name of a column, is of one way of several to hold an evening: “Option B”, “Format”."""
    return _FORMAT.match(title) is not None


def names_other_ways(title: str) -> bool:
    """Whether a title stands above other ways to hold the same: “Variants”, “Variations of the debate”."""
    return _OTHER_WAYS.match(title) is not None


def names_practical(title: str) -> bool:
    """Whether a title is of where and when an evening is, of how to come, or of who holds it."""
    return all(map(PRACTICAL.is_all_of, _AND.split(title)))


def without_paperwork(sections: Sequence[TextPart]) -> list[TextPart]:
    """Return the parts of a text without those for the host alone, which tell no time.

    One alone that asks something may be a subject: “Objectifs : que voulez-vous ?”. One that only reckons how long all
    the others take is none, whatever it is called, nor are the words that help people talk beside parts that tell
    theirs.
    """
    papers = [each for each in sections if not each.named[1] and is_paperwork(each.named[0])]
    are_several = len({loose(each.named[0]) for each in papers}) >= _FEWEST
    dropped = {id(each) for each in papers if are_several or not each.asked}
    dropped |= {id(each) for each in sections if not each.named[1] and _FOR_ASKER.match(each.named[0])}
    dropped |= {id(each) for each in sections if not each.named[1] and _is_reckoned(each.body)}
    is_timed = sum(bool(each.named[1]) for each in sections) >= _FEWEST  # else they may be all that is asked
    dropped |= {id(each) for each in sections if is_timed and not each.named[1] and names_words(each.named[0])}
    return [each for each in sections if id(each) not in dropped]


def _is_reckoned(body: Sequence[Paragraph]) -> bool:
    """Whether lines are the times of several parts and their sum, and nearly nothing else."""
    totals = sum(tells_total(each.text) for each in body)
    timed = sum(bool(timed_title(each.text)[1]) and not tells_total(each.text) for each in body)
    return totals > 0 and timed >= _FEWEST_RECKONED and timed + totals >= _NEARLY_ALL * len(body)


def is_lesson(document: Document, themes: Sequence[Theme]) -> bool:
    """Whether lines are named as those of a lesson plan, and no part of the deck made of it tells its time.

    Where the deck is one part, the stages of the lesson, which are not in it, count as well.
    """
    if sum(bool(theme.duration_s) for theme in themes) > 1:
        return False
    lines = [line.strip() for block in document.paragraphs for line in block.text.split("\n")]
    names = {name for line in lines if len(name := line.partition(":")[0].strip(" *_#")) <= _LONGEST_NAME}
    signs = len({loose(name) for name in names if is_paperwork(name)})
    if len(themes) == 1:
        signs += sum(kind_of_stage(name, is_first=True, is_last=True) is not Kind.FREE for name in names)
        signs += sum(other_name(name) == STAGE for name in names)
    return signs >= _FEWEST_OF_LESSON


def of_one_evening(lines: RankedLines) -> RankedLines:
    """Return the lines without those below a heading which, after parts that tell their time, says how else to do it.

    Of several ways to hold the evening, “Option A” and “Option B”, the first is kept, unless the parts stand elsewhere.
    """
    lines = _without_ways(lines)
    kept = list[tuple[int, Paragraph, int]]()
    formats = set[int]()
    dropped, is_timed = 0, False
    for index, paragraph, rank in lines:
        title, time, _ = timed_title(paragraph.text) if rank else ("", "", "")
        if 0 < rank <= dropped:
            dropped = 0
        if 0 < rank < TIMED and (not time or _DAY.match(title)) and not is_question(title):
            is_format = _DAY.match(title) is not None
            is_format = is_format or (_FORMAT.match(title) is not None and not _QUESTIONS.search(title))
            is_noted = not paragraph.level and _HOST_NOTES.match(title) is not None
            is_other = (is_format and rank in formats) or (_ASIDE.match(title) is not None and not is_noted)
            dropped = dropped or rank * (is_timed and is_other)
            formats |= {rank} if is_format else set()
        if not dropped:
            kept.append((index, paragraph, rank))
            is_timed = is_timed or bool(time)
    return kept


def _without_ways(lines: RankedLines) -> RankedLines:
    """Return the lines without the ways of which each is told with its length, where others tell how long parts take.

    These are the sections below “Session formats”, or “Option 1 (20 min)”, “Option 2 (30 min)”.
    """
    times = [bool(rank) and bool(timed_title(each.text)[1]) for _, each, rank in lines]
    ways = {
        at: below_title(lines, at)
        for at, (_, each, rank) in enumerate(lines)
        if 0 < rank < TIMED and (_FORMATS.fullmatch(each.text.strip()) or (times[at] and _FORMAT.match(each.text)))
    }
    alike = Counter(lines[at][2] for at in ways if times[at])
    dropped = {
        place
        for at, below in ways.items()
        for place in (at, *below)
        if (sum(times[each] for each in below) >= _FEWEST if not times[at] else alike[lines[at][2]] >= _FEWEST)
    }
    others = sum(is_timed for at, is_timed in enumerate(times) if at not in dropped)
    return [line for at, line in enumerate(lines) if at not in dropped] if others >= _FEWEST_OTHERS else lines


def below_title(lines: RankedLines, at: int) -> range:
    """Return the places of the lines below a title, down to the next like it."""
    ends = (end for end in range(at + 1, len(lines)) if 0 < lines[end][2] <= lines[at][2])
    return range(at + 1, next(ends, len(lines)))


def below_run(lines: RankedLines, at: int) -> range:
    """Return the places of the lines below the title of a run, with those below a part that is set as high as it is.

    That one tells its time, “Agenda”, “Rounds (14 min)”, and titles like the run's parts stand below it that are none
    of its own: their times are not together what it takes.
    """
    below = below_title(lines, at)
    depths = {lines[each][2] for each in below if lines[each][2] and timed_title(lines[each][1].text)[1]}
    while below.stop < len(lines) and lines[below.stop][2] == lines[at][2] and not timed_title(lines[at][1].text)[1]:
        more = below_title(lines, below.stop)
        told = (timed_title(lines[each][1].text)[1] for each in more if lines[each][2] in depths)
        own, times = timed_title(lines[below.stop][1].text)[1], [*filter(None, told)]
        own_s, *steps_s = (each.duration_s or 0.0 for each in spans([own, *times]))
        if not own or not times or abs(sum(steps_s) - own_s) <= _SUM_OFF * own_s:
            break
        below = range(below.start, more.stop)
    return below
