"""Questions in the lines of a document: which text asks, and what of it the room is asked."""

import re
from collections.abc import Sequence

from cafe_presenter.core.importing.asking.amid_telling import announced_questions, bidden_questions, calls_question_bad
from cafe_presenter.core.importing.words.bidding import BIDS, EACH_ANSWERS, INVITES, PROMPT, asks_nobody
from cafe_presenter.core.importing.words.programme_words import OF_SERIES
from cafe_presenter.core.importing.words.talk_words import CALLED, COUNTED_QUESTION, FOLLOW_UPS

AFTER_QUESTION = " \t\r\n\xa0\u202f\u2009\"'”’»“‘«›‹)]*_"
"""What may stand behind the sign of a question."""
_MARKS = ("?", "؟", "？", "\u037e", "‽", "か。")
_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]\W*;")
"""Greek asks with the sign that is a semicolon elsewhere."""
_LOW_QUOTED = re.compile(r"„([^„“”]*)[“”]")
_QUOTED = re.compile(
    r"(?:„([^„“”]{4,300})[“”]|“([^“”]{4,300})”|«\s*([^«»]{4,300}?)\s*»|(?<!\S)»([^«»]{4,300})«|\"([^\"]{4,300})\")"
)
_NAMED_SO = re.compile(r"(?<=[a-zà-ÿ]\s)['‘](?:[^'’]|['’](?=\w)){3,200}\?\s?['’](?!\w)")
"""What is called so in a sentence, “the film ‘Where to?’”, and asks nothing."""
_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>()\[\]]+(?<=[^\s.,;:!?»”\"'])", re.IGNORECASE)
_MAX_LENGTH = 320
_FEWEST_COUNTED = 2
_BETWEEN = 20
"""Letters between a question in quotes and the next at most, when what leads to the one leads to the other."""
_LONGEST_PROMPT = 1000
_LONGEST_SHOWN = 400
"""Letters of an item from which the room sees no more than the questions that it ends in."""
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_a-zà-ÿ]|[¿“«\"])")
_MAX_BEFORE = 2
_MAX_SENTENCES = 4
"""Sentences that may lead to a question in its own paragraph, questions included; among more of them it is prose."""
_MOST_IN_A_ROW = 6
"""Questions that may follow each other where nothing else is said."""
_SENTENCES = re.compile(r"[.!…:](?=\s)|[.!…]$")
_LEAD = re.compile(
    r"^(?:[\u2190-\u2bff\U0001f000-\U0001faff]\ufe0f?\s*)*(?:(?:ask|question|q|prompt|demand\w+|pos\w+|interrog\w+|questionn\w+|frag(?:en?|t)?|impuls\w*|(?:za|s)?pyta\w+|fråg\w+|spør\w+|pregunta\w*|domanda|vraag|pergunta\w*"
    r"|otázk[ay]|kysymys|kérdés|întrebare|вопрос\w*|(?:за)?питання|ερώτηση|soru|zeptej\w*|kérdez\w*|kysy\w*|întreab\w*"
    r"|întreb\w*|спрос\w*|запита\w*|ρωτή\w*|sorun\w*|opýtaj\w*"
    r"|(?:(?:whole|small|open|large)[- ])?(?:group|class|plenary) discussion|reflection|debrief|réflexion|échange"
    r"|address|discussion|discuss|discut\w+|débatt\w+|diskussion|dyskusj\w+|essential|key|guiding|main|opening|closing|clé|centrale|principale|d[’']ouverture)"
    r"\b[^:?!.]{0,60}?)\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
"""What leads to a question and is no part of it: “Ask:”, “Question clé :”, “💬 Discuss:”."""
_CALLED_ONE = re.compile(rf"[^:?!.]{{0,60}}{CALLED}\s*[:：]\s*(?=\S)", re.IGNORECASE)
"""“End with one more question: …”, which may also be an example of one."""
_ASKING = re.compile(
    rf"{EACH_ANSWERS}|\b(?:ask|asks|asking|question|prompt|check|demand|pos(?:e|er|ez)|interrog|invit|lanc(?:e|er|ez)|discut|discuss|débat|réfléch|"
    r"r[ée]fle(?:x|ks|ct)i|riflession|überleg|consigne|frag|stell|pregunt|plante|chied|domand|vra(?:ag|gen)|pergunt|(?:za|s)?pyta|fråg|spør|start|open|begin"
    r"|ice-?breaker|brise-glace|eisbrecher|rompehielos|rompighiaccio|quebra-gelo|ijsbreker|hook\b|accroche|amorce|einstieg"
    r"|déclencheu|aufhänger|gancho|enganche|aggancio|binnenkomer|brainstorm|remue-méninges)",
    re.IGNORECASE,
)
"""What has to stand before a question in quotes: others are examples of what somebody may say."""
_FOLLOWS = re.compile(rf"^(?:(?:ask|pos\w+)\s+)?{FOLLOW_UPS.pattern}[^:]{{0,40}}:", re.IGNORECASE)
_SAID_BY_OTHERS = re.compile(
    r"\b(?:answer\w*|respon[ds]\w*|repl(?:y|ies)|says?|they|objections?|réponses?|répond\w*|réaction\w*|dira\w*|dire|ils|elles"
    r"|antwort\w*|sagen|reaktion\w*|respuesta\w*|dir[áa]n?|rispost\w*|antwoord\w*|zeggen|prompts?|example|exemple|beispiel"
    r"|ejemplo|esempio|voorbeeld|exemplo)\b[^.!?…]*$",
    re.IGNORECASE,
)
"""What stands before a question that a host only expects, or gives for an example."""
_SAY = re.compile(
    r"(?:^|[.!?…;,]\s+)(?:(?:and|then|et|puis|ensuite|und|dann|y|luego|e|poi|en|dan|depois)\s+)*(?:say|dire|sagen)\b[^.!?…]*$",
    re.IGNORECASE,
)
"""“Then say to all:” bids the host."""
_BROKEN_OFF = re.compile(r"(?:\.\.\.|…)\s*\?\s*$")
"""“What are the…?”, which somebody else is to complete."""
_SIGNS = " \t\r\n\xa0*_"
_OPENING = _SIGNS + "„“«\"‘'>-–—•¡"
_ASIDE = re.compile(r"[^\s(]\s*\([^()]*\?\s*\)\W*$")
_ASKS_FIRST = re.compile(r"[^.!…;:?]{8,}\?")
"""A question at the beginning, which says more of itself below: “Who decides? Give an example.”"""
_GOES_ON = re.compile(r"\W?[“”»\"]\s+([a-zà-ÿ]\w+)")
"""What goes on in a sentence that begins with a question in quotes, which it speaks of: ““All well?” is not enough.”"""
_PAIRS = (("“", "”"), ("«", "»"), ('"', '"'), ("‘", "’"), ("„", "“"), ("„", "”"), ("»", "«"))
_ASKING_WORD = re.compile(
    r"(?:what|who|whom|whose|how|why|when|where|which|quel(?:le)?s?|qui|que|qu(?=[’'])|comment|pourquoi|quand|où|combien|est-ce"
    r"|wer|was|wie|warum|wann|wo|qué|quién|cómo|cuándo|dónde|cuál|chi|che cosa|come|perché|quando|wat|hoe|waarom|quem"
    r"|qual|como|dlaczego|gdzie|kiedy|jaki[em]?|proč|jak[ýéá]|kdo|kdy|prečo|kto|varför|hur|vilk[ae]n?|vem|hvorfor|hvordan"
    r"|hvad|hvem|hvilke[nt]?|miksi|miten|mikä|mitä|kuka|milloin|miért|hogyan|milyen|cine|când|unde|почему|зачем|что|кто"
    r"|когда|где|как(?:ой|ая|ое|ие)?|чому|навіщо|хто|коли|який|яка|які|γιατί|πώς|ποι[οα]ς?|τι|neden|niçin|nasıl|hangi"
    r"|què|per què)(?:\b|[’'])",
    re.IGNORECASE,
)
_LONG_BEFORE = 120
_NUMBER = re.compile(
    rf"^(?!(?i:{OF_SERIES}))"
    r"(?:\d{1,3}\s?(?:[.)]|\.\))\s+(?=\D)|(?:[ivx]{1,4}|[a-h])[.)]\s+(?=[“«\"¿¡A-ZÀ-Ý].*[?？])"
    r"|[A-Z]\d{1,2}[.)]\s+(?=\S)|(?P<twice>\d{1,3})\s?[.)]\s+(?P=twice)\s?[.)]\s+(?=\D)|\.\s+\d{1,3}\s?[.)]\s+(?=\D)|\(\d{1,3}\)\s*(?=\D)"
    r"|(?:(?:#|№|[nN]\s?[°º]|[QFD])\s?\d{1,3}\s?[.):–—-]|[QFPV]:(?=\s))\s*(?=[^\W\d]|[«“\"¿])"
    r"|\d{1,3}\s?[:–—-]\s+(?=[A-ZÀ-Ý¿«“\"])"
    rf"|(?i:{COUNTED_QUESTION})\s?[.):–—-]\s*(?=\S))"
)
_SHORTEST_WRAPPED = 40
_SHORTEST_TOLD = 60
"""Letters behind a question from which they are no remark on it."""
_IN_BRACKETS = re.compile(r"\([^()]*\)\W*")
_ASIDE_BEHIND = re.compile(
    r"(?P<asked>.*[?？؟.!…][”»\"’)]?)\s*(?P<aside>[(\[（](?!\W?\d)[^()\[\]（）]*[^()\[\]（）.!…][)\]）]"
    r"|<?(?:https?://|www\.)\S+)\W*",
    re.DOTALL,
)
"""“Who did you build it for? (Anna)”: what is added for whoever asks, an address too; no sentence that is said."""
_ANSWER = re.compile(r"(?P<asked>.*[?？؟])[”»\"’]?\s*(?:[-=]+>|[→⇒➔➜])\s*(?P<told>.+)", re.DOTALL)
"""“When do we meet? → On Mondays”: what is answered, for whoever asks."""
_HINT = re.compile(
    r"\W*(?:hint|tips?|think (?:about|of)|for example|e\.g\.|indice|astuce|par exemple|hinweis|tipp|z\.\s?b\.|pista"
    r"|por ejemplo|suggerimento|per esempio|dica|por exemplo)\b",
    re.IGNORECASE,
)
"""What helps to answer, though it may ask as well: “(Hint: what would you tell a child?)”."""
_KEYWORDS = re.compile(r"[-–—]{2,}[^?]{1,60}\?|(?:[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ+/-]*\s?\?\s*){2,4}")
"""“Ball? Grid?”, “-- On request?”: what its author is still to decide."""
_WORDS_LISTED = re.compile(r"(?:[^:?\n]{2,40}:\s*)?(?P<words>[^\W\d_]+(?:,\s[^\W\d_]+){2,5})\s?\?")
"""“Outlook: trees, bees, people?”: what is spoken of, and no sentence."""
_COUNTED = re.compile(r"(?:^|(?<=\s))\(?([1-9])(?:\.\)|[.)])\s+(?=[A-ZÀ-Ý¿“«\"])")
"""What counts the questions of one line: “… these: 1) Who decides? 2) Who pays?”."""
_OPENS = re.compile(r"(?:[^.!…;:?()]|\([^.!…;:?()]*\)){8,}\?[\"”»]?(?=\s)")


def without_addresses(text: str) -> str:
    """Return a text without the addresses of pages in it, in which the sign of a question asks nothing."""
    return _ADDRESS.sub("", text) if "/" in text else text


def is_question(text: str) -> bool:
    """Whether a text ends as a question does, quotes and brackets aside."""
    end = without_addresses(text).rstrip(AFTER_QUESTION)
    return end.endswith(_MARKS) or (end.endswith(";") and _GREEK.search(end) is not None)


def holds_question(text: str) -> bool:
    """Whether there is a question somewhere in a text."""
    text = without_addresses(text)
    return any(mark in text for mark in _MARKS) or (";" in text and _GREEK.search(text) is not None)


def questions_in(text: str) -> tuple[str, ...]:
    """Return what a line asks the room, without what leads to it; nothing for prose, whatever stands in it."""
    text = text.strip(_SIGNS)
    if not holds_question(text) or _IN_BRACKETS.fullmatch(text):  # an aside: “(or is there time for both?)”
        return ()
    listed = _WORDS_LISTED.fullmatch(text) if "," in text else None
    are_words = _KEYWORDS.fullmatch(text) is not None or (listed is not None and not begins_asking(listed["words"]))
    if asks_nobody(text) or _shows_how_to_ask(text) or (are_words and not begins_asking(text)):
        return ()
    if _counted(text):
        return counted_questions(text)
    if amid := bidden_questions(text) or announced_questions(text):
        return amid
    leads = (match for each in (text, unnumbered(text)) if (match := _LEAD.match(each) or _CALLED_ONE.match(each)))
    lead = next(leads, None)
    rest = lead.string[lead.end() :].strip(_SIGNS) if lead else text
    if lead and is_question(rest) and len(rest) <= _MAX_LENGTH:
        quoted = _quoted(rest)
        is_apart = bool(quoted) and rest.partition(quoted[0])[0].rstrip(_SIGNS + '„“«"').endswith((":", ">"))
        return quoted if len(quoted) > 1 or is_apart else (unquoted(rest),)
    quoted = _quoted(text)
    if quoted and _asks_on(text, quoted[-1]):
        return (unnumbered(text),)
    if not quoted and (going_on := _asked_in(text, _quoted(text, goes_on=True))):
        return going_on
    if quoted:
        return _asked_in(unnumbered(text), quoted) if len(text) <= 2 * _MAX_LENGTH else ()
    inner = unquoted(text)
    if inner != text and len(_SENTENCES.findall(inner.partition("?")[2])) > 1:  # what the host says, not what is asked
        return ()
    text, beside = inner, _QUOTED.sub("", inner if begins_asking(inner) else _NAMED_SO.sub("", inner))
    if any(map(str.isalpha, beside)) and not holds_question(beside):  # what somebody may say
        return ()
    if _is_answered(text):
        return ()
    if behind := _behind_its_lead(text):
        return (behind,)
    if (answered := _ANSWER.fullmatch(text)) and not holds_question(answered["told"]):
        text = answered["asked"]
    asks = is_question(text) or _ASKS_FIRST.match(unnumbered(text))
    return (unquoted(text),) if asks and _is_short(unnumbered(text)) and not _ASIDE.search(text) else ()


def _shows_how_to_ask(text: str) -> bool:
    """Whether a line calls a question bad that it quotes: “A good question: “Who came?” A bad question: …”."""
    told = _QUOTED.sub("\n", text)
    return told != text and calls_question_bad(told)


def _behind_its_lead(text: str) -> str:
    """Return the one question of a text, where its sentence says before a colon that it is asked.

    “In threes. Then Ann asks: who decides?”, or “Pairs discuss: who decides? They note it.”, which goes on to tell how.
    """
    ends = is_question(text)
    led = text if ends else text.partition("?")[0] + "?"
    before, _, asked = led.rpartition(":")
    lead = _SENTENCE_ENDS.split(before)[-1].rpartition("\n")[2]
    says = _ASKING.search(lead if ends else lead[-_BETWEEN:]) is not None and not _SAID_BY_OTHERS.search(lead)
    is_one = (asked if ends else text).count("?") == 1 and (ends or begins_asking(asked))
    is_led = says and len(lead) <= _LONG_BEFORE and asked[:1].isspace() and len(asked) <= _MAX_LENGTH
    return unquoted(asked) if is_led and is_one else ""


def _is_answered(text: str) -> bool:
    """Whether a text answers at once what it asks, “Why? It tells people where they are.”, or invites those who ask."""
    asked, _, told = text.partition("?")
    if INVITES.match(told):
        return True
    is_told = sum(map(str.isalpha, told)) >= _SHORTEST_TOLD // 2 and not holds_question(told)
    return len(asked.split()) == 1 and is_told and not bids(told)


def _asks_on(text: str, quoted: str) -> bool:
    """Whether a short text asks something of its own behind a question that it quotes: all of it is asked."""
    behind = text.rpartition(quoted)[2].strip(_OPENING + "”»")
    return is_question(behind) and not _quoted(behind) and not _ASIDE.search(text) and _is_short(text)


def led_questions(text: str) -> tuple[str, ...]:
    """Return the questions of a line which says that they are asked, “Ask: who decides? Wait.”; none of another."""
    found = tuple(asked for asked in questions_in(text) if len(asked) < len(unquoted(text)))
    to_ask = re.match(r"[^?]*\?(?:[^?.!\n]*\?)*", text)
    is_cut = to_ask is not None and to_ask[0] != text and leads_at_once(text)
    return led_questions(to_ask[0]) if to_ask is not None and is_cut and not found else found


def quoted_question(text: str) -> tuple[str, ...]:
    """Return the question that a line is from its first quote to its last, as what is said aloud; else nothing."""
    inner = unquoted(text)
    return (inner,) if inner != text.strip(_SIGNS) and is_question(inner) and questions_in(text) == (inner,) else ()


def said_aloud(text: str) -> tuple[str, ...]:
    """Return the questions in quotes amid prose that begin a sentence or stand behind a colon: what a host says then.

    Others are spoken of, or are what somebody else may say.
    """
    found, at = list[str](), 0
    for question in _quoted(text):
        start = text.find(question, at)
        before = text[at:start].rstrip(_OPENING)
        is_expected = _SAID_BY_OTHERS.search(before) and not _SAY.search(before)
        if (not before or before.endswith((":", ".", "!", "?", "…", "→"))) and not is_expected:
            found.append(question)
        at = start + len(question)
    return tuple(found)


def leads_at_once(text: str) -> bool:
    """Whether a line begins by saying that what follows is asked: “Ask: who decides?”, “Question clé : …”."""
    return _LEAD.match(text.strip(_SIGNS)) is not None and holds_question(text)


def unnumbered(text: str) -> str:
    """Return a line without the number in front of it: “3. ”, “(3) ”, “Q3 – ”, “Question 3: ”."""
    return _NUMBER.sub("", text, count=1)


def unwrapped(text: str) -> str:
    """Return a question whose lines were only as long as the page on one; a short one ends where its author wants."""
    is_wrapped = any(len(line) > _SHORTEST_WRAPPED for line in text.split("\n")[:-1])
    return " ".join(text.split()) if is_wrapped else text


def opening_question(text: str) -> str:
    """Return the questions that an item of a list begins with, however much is said behind; nothing when it tells."""
    text, end = text.strip(_SIGNS), 0
    while match := _OPENS.match(text, end):
        end = match.end()
    asked = unquoted(text[:end])
    return asked[1:].lstrip(_SIGNS) if asked.startswith(_unpaired(asked, opens=True)) else asked


def aside_behind(text: str) -> tuple[str, str]:
    """Return a question and what stands in brackets behind it, which asks nothing; else all of it."""
    match = _ASIDE_BEHIND.fullmatch(text.strip(_SIGNS))
    if match is None or (holds_question(match["aside"]) and not _HINT.match(match["aside"])):
        return text, ""
    return (match["asked"].strip(_SIGNS), match["aside"]) if holds_question(match["asked"]) else (text, "")


def asked_and_told(text: str) -> tuple[str, str]:
    """Return the question that an item begins with, and what it goes on to tell, an answer most likely; else all of it.

    What bids people talk, “Give an example …”, is a part of what is asked; what is in brackets behind it is told, and
    what a long one tells before the questions that it ends in.
    """
    text, aside = aside_behind(text)
    if aside:
        return text, aside
    if len(text) > _LONGEST_SHOWN and (asked := _asked_at_the_end(text)):
        return asked, text[: -len(asked)].strip(_SIGNS)
    told = told_behind(text)
    return (opening_question(text), told) if told else (text, "")


def told_behind(text: str) -> str:
    """Return what a text tells at length behind the question that it begins with; nothing where it asks or bids."""
    whole, opening = text.strip(_SIGNS), opening_question(text)
    told = whole[len(opening) :].strip(_SIGNS) if opening and whole.startswith(opening) else ""
    asks = holds_question(told) or begins_asking(told) or bids(told)
    return told if len(told) >= _SHORTEST_TOLD and not asks else ""


def _asked_at_the_end(text: str) -> str:
    """Return the questions that a text of several sentences ends in, with what is briefly said behind the last."""
    sentences = _SENTENCE_ENDS.split(text)
    last = next((at for at in range(len(sentences) - 1, -1, -1) if is_question(sentences[at])), 0)
    first = last
    while first and is_question(sentences[first - 1]):
        first -= 1
    behind, asked = " ".join(sentences[last + 1 :]), " ".join(sentences[first:])
    is_asked = first > 0 and len(behind) < _SHORTEST_TOLD and text.endswith(asked)
    return asked if is_asked else ""


def is_prompt(text: str) -> bool:
    """Whether a text bids people tell something of their own, without the sign of a question: “Tell us about …”."""
    return PROMPT.match(text.strip(_OPENING)) is not None


def bids(text: str) -> bool:
    """Whether a line of a list of questions bids people talk, and does not ask: “Compare the two ends.”."""
    text = unnumbered(text)
    return is_prompt(text) or BIDS.match(text.strip(_OPENING)) is not None


def bids_somewhere(text: str) -> bool:
    """Whether a text bids people talk, be it behind what it tells: “The dam was built in 1911. Discuss why.”."""
    return any(map(bids, re.split(r"(?<=[.!?…])\s+", text)))


def begins_asking(text: str) -> bool:
    """Whether a line begins with a word that asks, as a question does whose sign was forgotten."""
    return _ASKING_WORD.match(text.strip(_OPENING)) is not None


def is_explained(text: str) -> bool:
    """Whether a text that begins with a question goes on to tell: neither to ask, nor to add something in brackets."""
    behind = text.rpartition("?")[2].strip(_OPENING + "”»’")
    return any(map(str.isalpha, behind)) and not _IN_BRACKETS.fullmatch(behind)


def _asked_in(text: str, quoted: Sequence[str]) -> tuple[str, ...]:
    """Return the questions in quotes that are asked: others are what somebody may say.

    What stands right before each says it; one that follows another with a word between is as that one.
    """
    found, at, is_asked = list[str](), 0, False
    for question in quoted:
        start = text.find(question, at)
        before, whole = text[at:start].strip(_OPENING + "”»"), text[:start]
        behind = _GOES_ON.match(text[start + len(question) :])
        is_spoken = behind is not None and not _ASKING.match(behind[1]) and before.endswith((".", "!", "…"))
        leads = _ASKING.search(before) is not None and not is_spoken
        opens = (not at and not before) or (bool(at) and is_asked and len(before) <= _BETWEEN)
        is_asked = leads or (opens and is_question(question))
        if is_asked and whole.count("(") <= whole.count(")"):
            found.append(question)
        at = start + len(question)
    return tuple(found)


def counted_questions(text: str) -> tuple[str, ...]:
    """Return the questions of a text that counts them, “1. Who decides? 2. Who pays?”; nothing for any other."""
    return tuple(question for part in _counted(text) for question in questions_in(part))


def _counted(text: str) -> list[str]:
    """Return the parts of a line that counts them from 1, what stands before the first left out."""
    marks = [*_COUNTED.finditer(text)]
    if len(marks) < _FEWEST_COUNTED or [int(mark[1]) for mark in marks] != [*range(1, len(marks) + 1)]:
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return [text[mark.end() : end].strip() for mark, end in zip(marks, ends, strict=True)]


def prompted_questions(text: str) -> tuple[str, ...]:
    """Return what a paragraph asks: its first question with what leads to it, where that is short, and the others."""
    sentences = _SENTENCE_ENDS.split(text.strip(_SIGNS))
    asked = [sentence for sentence in sentences if is_question(sentence)]
    if not asked or len(text) > _LONGEST_PROMPT:
        return ()
    led = text.strip(_SIGNS).partition("?")[0] + "?"
    return (led if len(led) <= _MAX_LENGTH else asked[0], *asked[1:])


def only_follows(text: str) -> bool:
    """Whether a line says of its questions that they come after another: “Relances : …”."""
    return _FOLLOWS.match(text.strip(_SIGNS)) is not None


def unquoted(text: str) -> str:
    """Return a text without the signs of emphasis and the one pair of quotes around the whole of it."""
    text = text.strip(_SIGNS)
    for first, last in _PAIRS:
        inner = text[1:-1]
        if len(text) > 2 and text[0] == first and text[-1] == last and first not in inner and last not in inner:
            return inner.strip(_SIGNS + "\u202f\u2009")
    return text[:-1].rstrip(_SIGNS) if text.endswith(_unpaired(text, opens=False)) else text


def is_amid_prose(question: str, line: str) -> bool:
    """Whether much is told before a question in its line, as a story does, or what says how the host goes on."""
    return _letters(line).find(_letters(question)) >= _LONG_BEFORE


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _unpaired(text: str, *, opens: bool) -> tuple[str, ...]:
    """Return the signs that open a quote which goes on behind a text, or that close one opened before it."""
    text = _LOW_QUOTED.sub(r"\1", text)
    counts = ((first, last, text.count(first), text.count(last)) for first, last in _PAIRS[:3])
    return tuple(
        first if opens else last
        for first, last, before, behind in counts
        if (before % 2 if first == last else before > behind if opens else behind > before)
    )


def _quoted(text: str, *, goes_on: bool = False) -> tuple[str, ...]:
    """Return the questions in quotes, or what ``goes_on`` after one in its quotes: “Who pays? You, me – name one.”."""
    found = (next(part for part in match.groups() if part is not None) for match in _QUOTED.finditer(text))
    return tuple(
        part.strip(_SIGNS)
        for part in found
        if (_ASKS_FIRST.match(part) if goes_on else is_question(part))
        and len(part.split()) > 1
        and _is_brief(part)
        and not _BROKEN_OFF.search(part)
    )


def _is_short(text: str) -> bool:
    """Whether a paragraph is little more than its question; one that opens a quote and leaves it open is a speech."""
    ends = [last for first, last in _PAIRS if text.startswith(first)]
    if ends and not any(last in text[1:] if last != text[0] else text.count(last) % 2 == 0 for last in ends):
        return False
    return _is_brief(text)


def _is_brief(text: str) -> bool:
    told, asked = len(_SENTENCES.findall(text)), text.count("?")
    most = _MAX_SENTENCES if told else _MOST_IN_A_ROW
    return len(text) <= _MAX_LENGTH and told <= _MAX_BEFORE and told + asked <= most
