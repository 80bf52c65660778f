"""Lines that ask nobody in the room, whatever their sign: clues, what a host looks for, what somebody may answer."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from cafe_presenter.core.importing.asking.asking import holds_question, told_behind, unquoted
from cafe_presenter.core.importing.asking.undecided import asks_reader, undecided_amid
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table
from cafe_presenter.core.importing.parts.paperwork import is_paperwork
from cafe_presenter.core.importing.parts.text_parts import RankedLines
from cafe_presenter.core.importing.times.timed_titles import timed_title
from cafe_presenter.core.importing.words.paper_words import OFTEN_ASKED
from cafe_presenter.core.importing.words.talk_words import EXAMPLE, NEXT_TIME, WHEN_STUCK

_CALLED = re.compile(
    r"\W{0,40}([^\W\d_][^\W\d_’'-]{2,20})\s{0,4}(?:n\s?[°o]\s{0,4})?(?:\d{1,2}|[A-Z])?\s{0,4}(?::|\s[–—-]\s)"
)
"""“Clue 2: …”, “Note: …”: what a line is called."""
_CRITERIA = (
    r"(?:crit[eè](?:res|ria)|\w*kriterien|crit[eé]ri(?:os)?|kryteri\w+|kritéri\w+|kriterier|kriteeri\w+|критери\w+"
    r"|κριτήρια|kriterler\w*|criteris)"
)
"""What somebody is judged by."""
_FOR_HOST = re.compile(
    r"\W*(?:(?:what to )?(?:look|watch|listen)(?: (?:out )?for|ing for)\b"
    r"|(?:things |what )?to (?:notice|observe|look for)\b"
    r"|observe\b|(?:possible|expected|sample|likely|typical|model|good|suggested) (?:answers?|responses?|outputs?)\b"
    r"|(?:possible|expected|likely|typical|common) reactions?\b|réactions (?:possibles|attendues|typiques|fréquentes)\b"
    r"|(?:typische|mögliche|mogelijke|verwachte) rea[ck]ti(?:es|onen)\b|(?:posibles|típicas) reacciones\b"
    r"|(?:possibili|tipiche) reazioni\b|answers?(?: key)?\W*$|answers? to\b"
    r"|self-?reminder\b|(?:note|reminder) to (?:your)?self\b|pense-bête\b|merkzettel\b|nota mental\b|promemoria\b"
    r"|(?:red|warning) flags\b|success (?:looks like|criteria)|(?:self-?)?check-?list\b"
    r"|(?:\w+ )?checks\b"
    r"|(?:facilitat(?:or|ion)|host|teacher|instructor|speaker|trainer|interviewer|moderator|researcher)(?:[’']?s)?"
    r" (?:notes?|tips?|cues?|instructions?)\b|tips?\b"
    r"|(?:[\w’'-]+ ){1,3}(?:will|may|might|could) (?:\w+ )?(?:ask|say|answer|respond|reply|generate|object)\b"
    r"|(?:[\w’'-]+ ){0,3}you(?:[’']ll| will| may| might| could) (?:\w+ )?(?:over)?hear\b"
    r"|(?:[\w’'-]+ ){1,3}(?:guess(?:es)?|devinent|supposent|raten|vermuten|adivinan|suponen|indovinano|ipotizzano"
    r"|adivinham|supõem|gokken|gissar|gætter|gjetter|zgadują|hádají|tipují|hádajú|tipujú|arvaavat|tippelnek|ghicesc"
    r"|endevinen)\W*$"
    r"|(?:expected|anticipated|common|frequent|typical) (?:\w+ )?questions?\b"
    rf"|{OFTEN_ASKED.pattern}|{WHEN_STUCK.pattern}"
    r"|questions? (?:(?:that )?(?:participants|students|people|they)\b|from (?:participants|students|the room)\b)"
    r"|(?:your|the host[’']s) role (?:during|in|as)\b|votre rôle (?:pendant|durant|dans)\b"
    r"|(?:the )?(?:leader|host|facilitator|moderator|teacher|instructor|trainer|coach)(?:s|[’']s|s[’'])? role\W*$"
    r"|rôle (?:de l[’']animat\w+|du (?:meneur|formateur|responsable))\W*$|rolle der (?:leitung|moderation)\W*$"
    r"|(?:rol|papel) (?:del?|do|da) (?:la )?(?:facilitador\w*|moderador\w*|líder)\W*$"
    r"|ruolo del(?:la)? (?:conduttore|facilitatore|guida)\W*$|rol van de (?:begeleider|gespreksleider)\W*$"
    r"|questions? (?:attendues?|des participants)\b"
    r"|common (?:\w+ )?(?:mistakes|pitfalls|misconceptions|objections)\b|anti-?patterns?\b|(?:what to )?avoid\b"
    r"|(?:if|when) (?:they|people|participants|students|learners|someone|somebody|asked)\b|don[’']?t\b"
    r"|réponses?\b|(?:points? )?(?:de|d[’'])\s?(?:vigilance|attention)\b|à (?:observer|éviter|surveiller)\b"
    r"|observe[rz]\b|(?:notes?|conseils?|astuces?) (?:de |d[’']|pour |à )?(?:l[’'])?animat"
    r"|si (?:on|ils|elles|quelqu[’']un|les participants)\b"
    rf"|(?:\w+ )?{_CRITERIA}\b|comment (?:utiliser|s[’']en servir)|how to use\b"
    r"|erreurs (?:fréquentes|courantes)\b|(?:worauf|darauf) (?:zu )?achten\b|mögliche antworten\b|erwartete antworten\b"
    r"|beobachten\b|zu vermeiden\b|häufige fehler\b|posibles respuestas\b|respuestas?\b|qué observar\b|evitar\b"
    r"|possibili risposte\b|risposte\b|osservare\b|cosa (?:cercare|osservare)\b|mogelijke antwoorden\b"
    r"|antwoord(?:en)?\b|let op\b"
    r"|(?:give|offer|provide|donne[rz]|dar?|dare|geef) (?:\w+ ){0,2}(?:feedback|retours?|retroalimentación|riscontro)\b"
    r"|(?:\w+ ){0,2}(?:feedback|rückmeldung) ge(?:ben|ven)\b|(?:check|verify|assess) (?:that|whether|if|each|the)\b"
    r"|vérifie[rz]\b|(?:s[’']assurer|assurez-vous)\b|(?:revisar?|comprobar|verificar[e]?|controllare|überprüfen)\b)",
    re.IGNORECASE,
)
"""What a line is called below which stands what a host is to look for, or what somebody may say."""
_QUIZ = re.compile(r"\W*\d{1,2}\s?[a-z]?\W{0,3}\s?(?:quiz|kahoot|trivia|cuestionario)", re.IGNORECASE)
"""“1a Quiz: Who was Ada?” is what an exercise of an app is called."""
_TO_ASK = re.compile(
    r",\s(?:then )?(?:ask|try|use|deploy|pick|choose|posez|demandez|fragen|preguntar?)\b[^:]{0,40}:\W*$", re.IGNORECASE
)
"""“If they hesitate, ask one of these:”: what stands below is asked."""
_ASKER = re.compile(r"\W*(?:Q|P|F|D|V)\s?\d*\s*[:.]\s")
_ANSWER = re.compile(r"\W*(?:A|R)\s?\d*\s*[:.]\s")
_EXAMPLES = re.compile(rf"(?:^|[.!?:;,]\s*)(?:e\.g\.|{EXAMPLE.pattern})\s*:\W*$", re.IGNORECASE)
_ONE_EXAMPLE = re.compile(rf"\W*{EXAMPLE.pattern}\s*:\s[^:?]{{2,60}}", re.IGNORECASE)
"""“Example: school lunches.”, and a list below."""
_NEXT = re.compile(rf"{NEXT_TIME.pattern}[^?:]{{8,80}}:\s[^?]*\?\W*", re.IGNORECASE)
"""“Next time we talk about: what can be done?”."""
_OPENS_SPEECH, _CLOSES_SPEECH = ("“", "«", "„", '"', "”"), ("”", "»", "“", '"')
_SENTENCE = re.compile(r"[.!…](?=\s|$)")
_WONDERED = re.compile(r".*[.!…]\s+[^\W\d_]+\s?\?\W*", re.DOTALL)
"""“This is what I would choose. Why?”: the speech goes on to say it."""
_FEWEST_TOLD = 2
"""Sentences behind a question in a speech from which they answer it."""
_TASK_AND_DETAIL, _FEWEST_TASKS, _MOST_DETAILED = 2, 5, 0.75
"""Lines of a task with its detail, tasks of a list, and how many of them have one."""
_LONGEST_SPEECH = 12
"""Lines of what a host says aloud, at most."""
_JUDGED = re.compile(
    rf"\b(?:{_CRITERIA}|(?:judge|assess|evaluate|rate|score|feedback|évalu|not(?:e|er|ez)\b|bewert|evalú|valut|avali|beoorde)"
    r"[^.:?!]{0,80}\b(?:dimensions|rubric|grille))\b[^.:?!]{0,40}:\W*$",
    re.IGNORECASE,
)
"""“Judge the speakers along these dimensions:”: what stands below is answered on a sheet."""
_IN_BRACKETS = re.compile(r"\W*\[[^\[\]]{12,}\]\W*")
"""“[Repeat the above]”: what whoever leads it is to do."""
_OFFER = re.compile(
    r"\W*(?:(?:if you (?:like|want),? )?(?:shall|should|can|may) I\b|(?:would|do) you (?:like|want) me to\b"
    r"|soll ich\b|(?:möchtest du|möchten sie|willst du),? dass ich\b"
    r"|(?:veux-tu|voulez-vous|souhait(?:es-tu|ez-vous)|aimerais-tu|aimeriez-vous|tu veux|vous voulez) que je\b"
    r"|(?:quieres|quiere|te gustaría|le gustaría|desea|deseas) que (?:te |le )?(?:yo )?\w+e\b"
    r"|(?:vuoi|vuole|ti piacerebbe|desideri) che (?:ti )?(?:io )?\w+[ai]\b|(?:quer|queres|gostaria|gostarias) que eu\b"
    r"|(?:wil|wilt|zou) (?:je|u) (?:willen )?dat ik\b|zal ik\b|ska jag\b|vill du att jag\b|skal jeg\b|vil du at jeg\b"
    r"|czy (?:chcesz|mam)\b|chcete,? abych\b|mám\b)",
    re.IGNORECASE,
)
"""“Would you like me to draw the cards as well?”: what a program that writes for people ends with."""
_LAST = 2
_LONGEST_LABEL = 80
_FEWEST_ALIKE = 3
_FEWEST_SCRIPTED = 2
_LEAST_ASKING = 0.5


def with_asides(lines: RankedLines) -> RankedLines:
    """Return the lines, those that ask nobody in the room marked as such."""
    ends = [at for at, (_, paragraph, _) in enumerate(lines) if paragraph.text.strip()][-_LAST:]
    plain = [paragraph for _, paragraph, _ in lines]
    odd = _series_of_clues(plain)
    found = list[tuple[int, Paragraph, int]]()
    answered = _answered(lines) | _examples(plain) | _judged(plain) | _details(plain) | undecided_amid(plain)
    is_below = is_set_apart = False
    for at, (index, paragraph, rank) in enumerate(lines):
        text = paragraph.text.strip()
        is_label = len(text) <= _LONGEST_LABEL and (text.endswith(":") or paragraph.is_bold or paragraph.level > 0)
        if text and not holds_question(text) and is_label:
            is_below = is_for_host(text)
            is_set_apart = is_below and paragraph.is_bold
        elif rank and timed_title(text)[1]:  # a part of the evening
            is_below = is_set_apart = False
        elif text and not paragraph.is_item:
            is_set_apart = is_set_apart and not (paragraph.is_bold and holds_question(text))  # the next that is asked
            is_below = is_set_apart
        is_direction = _IN_BRACKETS.fullmatch(text) is not None
        name = text.partition(":")[0] if ":" in text[:_LONGEST_LABEL] else ""
        is_told = _FOR_HOST.match(name) is not None or _QUIZ.fullmatch(name) is not None
        is_aside = (
            (is_below and (paragraph.is_item or is_set_apart))
            or is_told
            or is_direction
            or _is_only_clue(text, odd)
            or at in answered
            or ("?" in text and _NEXT.search(text) is not None)
            or (at in ends and (_OFFER.match(text) is not None or asks_reader(text)))
            or (paragraph.is_item and _is_answered_aloud(text))
            or ("?" in text and _WONDERED.fullmatch(text) is not None and _is_amid_speech(plain, at))
        )
        is_aside = is_aside and not paragraph.level and not timed_title(text)[1]
        found.append((index, replace(paragraph, is_aside=True) if is_aside and text else paragraph, rank))
    return found


def is_for_host(title: str) -> bool:
    """Whether a title is that of what a host looks for or knows, or of what somebody may ask or answer."""
    is_looked_for = _FOR_HOST.match(title) is not None or _JUDGED.search(title) is not None
    return (is_looked_for and not _TO_ASK.search(title)) or is_paperwork(title)


def tell_aims(lead: Paragraph, *items: Paragraph) -> bool:
    """Whether a list goes on with the sentence above it, and some of it does not ask: it tells what a guide is for.

    “This guide helps us to: – see what they need, – what holds them back?”
    """
    goes_on = lead.text.rstrip().endswith(":") and not lead.is_item and not lead.level
    are_parts = all(each.is_item and each.text[:1].islower() for each in items)
    return goes_on and are_parts and sum(holds_question(each.text) for each in items) < len(items)


def _answered(lines: RankedLines) -> frozenset[int]:
    """Return the places of questions that somebody may ask, whose answer stands below: “Q: May I?”, “A: Yes.”.

    Where several parts that tell their time have such, the host asks, and it is the answers that ask nobody.
    """
    written = [(at, text) for at, (_, each, _) in enumerate(lines) if (text := each.text.strip())]
    pairs = ((at, below, after) for (at, text), (below, after) in pairwise(written) if _ASKER.match(text))
    found = {at: below for at, below, after in pairs if _ANSWER.match(after)}
    titles = [at for at, (_, _, rank) in enumerate(lines) if rank]
    parts = {titles[bisect_left(titles, at) - 1] for at in found if titles and titles[0] < at}
    timed = [at for at in parts if timed_title(lines[at][1].text)[1] and not is_for_host(lines[at][1].text)]
    if len(timed) >= _FEWEST_SCRIPTED and len(timed) == len(parts):
        return frozenset(at for at, text in written if _ANSWER.match(text))
    whole = (at for at, text in written if _ASKER.match(text) and any(map(_ANSWER.match, text.split("\n")[1:])))
    return frozenset(found).union(whole)


def _examples(lines: Sequence[Paragraph]) -> frozenset[int]:
    """Return the places of the items below “Examples:” where most of them ask nothing: those that do are as the others.

    “Examples: – a vision: the sea in 2050, – a question: who fishes there?” What a host tells for an example in a
    speech asks nobody.
    """
    found = list[int]()
    for at in (at for at, each in enumerate(lines) if not each.level and _EXAMPLES.search(each.text)):
        below = _list_below(lines, at)
        asking = sum(holds_question(lines[place].text) for place in below)
        found += below if 2 * asking < len(below) else []
    told = (
        at
        for at, each in enumerate(lines)
        if ": " in each.text and _ONE_EXAMPLE.fullmatch(each.text) and _is_amid_speech(lines, at)
    )
    return frozenset(found).union(place for at in told for place in _list_below(lines, at))


def _is_answered_aloud(text: str) -> bool:
    """Whether a text is what a host says aloud: a question, and the answer to it in several sentences."""
    told = told_behind(inner) if "?" in text and (inner := unquoted(text)) != text.strip() else ""
    return len(_SENTENCE.findall(told)) >= _FEWEST_TOLD


def _is_amid_speech(lines: Sequence[Paragraph], at: int) -> bool:
    """Whether a line stands in what a host says aloud: quotes that open above it, and do not close before it."""
    for each in reversed(lines[max(0, at - _LONGEST_SPEECH) : at]):
        text = each.text.strip()
        if text.endswith(_CLOSES_SPEECH):
            return False
        if text.startswith(_OPENS_SPEECH):
            return True
    return False


def without_judged(document: Document) -> Document:
    """Return a document without the lists by which somebody is judged: no room is asked what they ask."""
    judged = _judged(document.blocks)
    blocks = tuple(block for at, block in enumerate(document.blocks) if at not in judged)
    return replace(document, blocks=blocks) if judged else document


def _judged(blocks: Sequence[Paragraph | Table]) -> frozenset[int]:
    """Return the places of the items by which somebody is judged: “Does the speaker stay calm?”."""
    lines = [block if isinstance(block, Paragraph) else Paragraph("", 0) for block in blocks]
    leads = (at for at, each in enumerate(lines) if not each.level and _JUDGED.search(each.text))
    return frozenset(place for at in leads for place in _list_below(lines, at))


def _list_below(lines: Sequence[Paragraph], at: int) -> range:
    """Return the places of the list right below a line; below an item, of the one within it."""
    begin = next((place for place in range(at + 1, len(lines)) if lines[place].text.strip()), len(lines))
    least = lines[at].depth + 1 if lines[at].is_item else next((each.depth for each in lines[begin:]), 0)
    run = takewhile(lambda line: line.is_item and line.depth >= least, lines[begin:])
    return range(begin, begin + len([*run]))


def _details(lines: Sequence[Paragraph]) -> frozenset[int]:
    """Return the places of the lines that tell more of the tasks of a list, one of each, where few of them ask.

    “1. Plan a town for cats – Rules: no dogs”, “2. Sell a broken umbrella – Who would want it?”: one task is chosen.
    """
    found = list[int]()
    for at in (at for at in range(len(lines)) if _begins_tasks(lines, at)):
        run = [*takewhile(lambda each: lines[each].is_item or lines[each].depth > 0, range(at, len(lines)))]
        tasks = [each for each in run if lines[each].depth == lines[at].depth]
        ends = [*tasks[1:], at + len(run)]
        below = [place + 1 for place, end in zip(tasks, ends, strict=True) if end - place == _TASK_AND_DETAIL]
        asking = sum(holds_question(lines[each].text) for each in below)
        are_told = len(below) >= _MOST_DETAILED * len(tasks)
        titles = [lines[each].text for each in tasks]
        are_told = are_told and not any(holds_question(title) or timed_title(title)[1] for title in titles)
        found += below if are_told and len(tasks) >= _FEWEST_TASKS and 2 * asking < len(below) else []
    return frozenset(found)


def _begins_tasks(lines: Sequence[Paragraph], at: int) -> bool:
    """Whether a bold item is the first of a list, or of the bold ones behind others in it."""
    own = lines[at]
    if not (own.is_item and own.is_bold):
        return False
    before = (lines[each] for each in range(at - 1, -1, -1))
    above = next((each for each in before if not each.is_item or each.depth <= own.depth), None)
    return above is None or not (above.is_item and above.is_bold)


def _series_of_clues(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """Return what lines are called that are called alike and mostly do not ask: “Clue 1: …”, “Clue 2: …”."""
    alike = defaultdict[str, list[bool]](list)
    for paragraph in paragraphs:
        for line in paragraph.text.split("\n"):
            if called := _called(line):
                alike[called].append(holds_question(line))
    odd = (
        called for called, asks in alike.items() if len(asks) >= _FEWEST_ALIKE and sum(asks) < _LEAST_ASKING * len(asks)
    )
    return frozenset(odd)


def _is_only_clue(text: str, odd: Collection[str]) -> bool:
    """Whether a text begins as such clues do, and no line of another name asks in it."""
    asking = (line for line in text.split("\n") if holds_question(line))
    return _called(text) in odd and all(not (called := _called(line)) or called in odd for line in asking)


def _called(line: str) -> str:
    match = _CALLED.match(line)
    return match[1].casefold() if match else ""
