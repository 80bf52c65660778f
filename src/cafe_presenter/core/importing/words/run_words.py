"""Words by which the run of an evening that tells no time is told from a manual, a paper or the programme of a year."""

import re

from cafe_presenter.core.base.calendar_words import (
    IN_FIGURES,
    MONTHS,
    MONTHS_IN_SHORT,
    ORDINAL,
    WEEKDAYS,
)
from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.words.break_words import SOCIAL
from cafe_presenter.core.importing.words.closing_words import ANSWERED_AT_THE_END, CLOSING
from cafe_presenter.core.importing.words.event_words import EVENT, TAUGHT
from cafe_presenter.core.importing.words.host_words import DIRECTS
from cafe_presenter.core.importing.words.meeting_words import OTHER_BUSINESS
from cafe_presenter.core.importing.words.notions import Notion, said
from cafe_presenter.core.importing.words.opening_words import BEGINNING, OPENING
from cafe_presenter.core.importing.words.paper_words import OFTEN_ASKED, OTHER_PAPER
from cafe_presenter.core.importing.words.programme_words import (
    AGENDA,
    COUNTED_PART,
    COURSE,
    IN_TURN,
    ORDINALS,
    ORDINALS_A_LINE,
    PROGRAMME,
    RUN_STEPS,
)
from cafe_presenter.core.importing.words.talk_words import MOMENT

_NUMBER = (
    r"\W*(?:(?:\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,5})(?:[.)]\s*|\s[:–—-]\s)|\d{1,2}(?:\.\d{1,2}){1,2}\s"
    r"|\d{1,2}\ufe0f?\u20e3\s*)?"
)
"""“4. ”, “IV. ”, “3.2 ”, “2 – ”, “1️⃣ ”: how the title of a chapter is counted."""
_ARTICLE = r"(?:(?:the|le|la|les|der|die|das|el|il|lo|o|a|het|de)\s|l[’'])"
_AGENDA = AGENDA.pattern
_PROGRAMME = PROGRAMME.pattern
_TAIL = r"(?:\s(?:de|du|des|d[’']|of|der|des|del|della|do|da|van|zum|zur|für|for|för|til|till|pour|per|para)\b.{1,80})?"
_EVENT = EVENT.pattern
_OF_EVENTS = rf"(?:\s(?:\w{{1,5}}[ ’']){{1,2}}{_EVENT.replace('(?!', 's?(?!')}.{{0,40}})?"
_NAMES = pattern(
    rf"{_NUMBER}(?:(?:detailed|full|official|detailliertes|ausführliches|offizielles|officieel|oficjalny|oficiální|oficiálny"
    rf"|officiellt|officielt|offisielt|virallinen|hivatalos|официальная|офіційна|επίσημο|resmî)\s)?"
    rf"(?:(?:{_AGENDA}|{_PROGRAMME})"
    r"(?:\s(?:20\d\d|détaillée?|complet|prévisionnel|indicatif|detallado|completo|detalhado|dettagliato|szczegółowy"
    r"|officiel|oficial|ufficiale))?"
    r"(?:\s?[–—-]\s?[^\s.!?]{2,12}\s(?:edition|édition|edición|edizione|edição|editie|edycja|ausgabe|auflage|edició))?"
    rf"{_TAIL}|{_ARTICLE}(?:{_AGENDA}|{_PROGRAMME}){_OF_EVENTS})\W*",
    re.IGNORECASE,
)
"""“Programme 2026”, “Detailed programme”, “Le déroulement de la soirée”; “L’agenda des voisins” is a name."""
_BEGINS = pattern(rf"{_NUMBER}{_AGENDA}(?!\w)(?:\W+[^.!?]{{1,50}})?", re.IGNORECASE)
"""“Agenda – spring meeting”, “Ordre du jour (provisoire)”."""
_ENDS = pattern(
    rf"(?!.*\b(?:of|to|(?:of|to) the|de l[’']|der|del|dell[’']|d[oa]|van de)\s?{_AGENDA})"
    rf"{_NUMBER}[^.!?]{{2,60}}[\s:–—’'-]{_AGENDA}\W*",
    re.IGNORECASE,
)
"""“Open day agenda”, “Elternabend: Ablauf”; “Approval of the agenda” is a part of it."""
_ASKED = (
    r"(?:comment (?:se passe|se déroule|va se passer)|how (?:do|does|will)|what (?:does|will)|wie (?:läuft|verläuft)"
    r"|cómo (?:es|se desarrolla|transcurre)|come (?:si svolge|funziona)|hoe (?:verloopt|gaat)"
    rf"|como (?:decorre|funciona))\s(?:\w{{1,5}}[ ’'])?{_EVENT}(?:\s(?:go|work|run|unfold|look like|ab)\b)?"
)
"""“How does an evening go?”"""
_OF_EVENT = pattern(
    rf"{_NUMBER}(?:the |les |die |las |los |le |i |as |os |de )?(?:[^\W\d]{{2,7}} |\d )?(?:steps|stages|parts"
    r"|flow|plan|étapes|temps|trame|menu|phases|phasen|schritte|teile"
    rf"|etapas|partes|pasos|fasi|passi|fases|stappen|passos|fasen|onderdelen|abschnitte|sections|secciones|sezioni"
    rf"|se[cç]?ções)\s(?:of|for|de|d[’']|du|des|der|del|della|dell[’']|do|da|van)\b"
    rf"\s?(?:the |this |tonight[’']s |an? |la |l[’']|une? |el |una? |uno |eine[rs]? |de |het |een |uma? )?"
    rf"(?:{_EVENT}|d[eé]bat(?:e|te)?|dibattito)\b.{{0,40}}"
    rf"|{_NUMBER}(?:today|tonight|this evening)(?:[’']s)? (?:plan|programme?)\W*"
    rf"|{_NUMBER}(?!lesson|class)(?:{_EVENT}(?:[’']s)?) plan\W*"
    rf"|{_NUMBER}what (?:we|you)(?:[’']ll| will|[’']re going to| are going to) (?:do|cover)\b.{{0,30}}"
    rf"|{_NUMBER}(?:tagesordnungspunkte|tops)\W*"
    rf"|{_NUMBER}{_ASKED}\W*"
    rf"|{_NUMBER}(?:our|notre|unser|nuestro|(?:il )?nostro|ons|(?:o )?nosso)\s{_PROGRAMME}(?:\s\w+){{0,3}}\W*",
    re.IGNORECASE,
)
"""“Steps of the workshop”, “Plan de séance”, “Unser Programm heute”."""
_MUST = (
    r"(?:should|must|shall|needs? to|has to|have to|doit|devra(?:it)?|soll(?:te)?|muss|debe(?:rá|ría)?|tiene que|deve"
    r"|deverá|dovrà|dovrebbe|moet|zou moeten|powinien|má(?! na)|musí|ska|skall|bör|skal|må|pitää|kell|trebuie|должна"
    r"|повинна|πρέπει|ha de)"
)
_LEADS = pattern(
    rf"\b(?:{_AGENDA}|{_PROGRAMME})(?!\w)(?!\s{_MUST}\b)[^.!?:,;]{{0,40}}:\s*$",
    re.IGNORECASE,
)
"""“Here is the agenda for tonight:”, right above a list, however much the line says before.

“The program must:” is one that somebody writes for a machine.
"""
_PLANNED = pattern(
    r"\b(?:what we (?:will|plan to|are going to|hope to)(?: be)? (?:do|doing|cover|talk)\b"
    r"|what we(?:[’']ll| have planned)\b"
    r"|ce que (?:nous|l[’']on|on) (?:prévo(?:yons|it)|fer(?:ons|a)|va faire|allons faire|avons prévu)"
    r"|(?:was|das|folgendes) (?:wir (?:vor|vorhaben|geplant|planen)|haben wir (?:vor|geplant)|planen wir)\b"
    r"|lo que (?:haremos|vamos a hacer)|(?:cosa|quello che) faremo|wat we gaan doen|o que (?:faremos|vamos fazer)"
    r"|(?:each|every|a typical|our typical) (?:meeting|session|evening|gathering) (?:includes|consists|looks|has)\b"
    r"|(?:chaque|une?) (?:séance|rencontre|soirée|réunion|atelier) (?:type )?(?:compren[dt]|se compose|se déroule)\b"
    r"|(?:jede[sr]?|eine?)(?: typischer?)? (?:treffen|abend|sitzung|gruppenstunde) (?:besteht|umfasst|beginnt|läuft)"
    r"|cada (?:encuentro|sesión|reunión|encontro|reunião) (?:incluye|consta|inclui)"
    r"|ogni (?:incontro|serata) (?:comprende|prevede)|elke (?:avond|bijeenkomst) (?:bestaat|omvat)"
    rf"|{_EVENT}\s(?:will )?(?:includes?|consists? of|comprises?|comprend(?:ra)?|se compose d[e’']|se déroule|umfasst"
    r"|besteht aus|incluye|consta de|comprende|prevede|si compone di|bestaat uit|omvat|inclui|consiste em|obejmuje"
    r"|składa się z|zahrnuje|zahŕňa|pozostáva z|består av|består af|sisältää|koostuu|tartalmazza|cuprinde|include"
    r"|включает|состоит из|включає|складається з|περιλαμβάνει|şunları içerir|inclou|consta d[e’'])\b)"
    r"[^.!?:;]{0,40}:\s*$",
    re.IGNORECASE,
)
"""“Voici en gros ce que nous prévoyons faire :”, “Each meeting includes:”, right above a list."""
_MAY_NAME = pattern(
    rf"{_NUMBER}(?:(?:the |suggested |proposed |[\w’-]+ ){{0,2}}"
    r"(?:flow|steps|sequence|procedure|format|structure|outline)"
    r"|step[- ]by[- ]step(?: instructions| guide| plan)?|paso a paso|passo a passo|schritt für schritt|stap voor stap"
    r"|krok po kroku|pas à pas"
    rf"|{RUN_STEPS.pattern}(?:\s[^\W\d]+){{0,2}})"
    rf"(?:\s(?:to follow|à suivre|a seguir|da seguire))?{_TAIL}\W*",
    re.IGNORECASE,
)
_WHOLE = pattern(
    r"(?:(?:meeting|session|workshop|lesson|evening|club|class|training)\s(?:\w+\s)?(?:plan|outline)\b"
    r"|(?:plan|trame|fiche|scénario|conducteur) (?:de |d[’']|du )?(?:la |l[’'])?"
    r"(?:séance|atelier|soirée|réunion|animation|rencontre)|gruppen(?:stunde|abend)|(?:workshop|stunden|sitzungs)plan"
    r"|gu[ií][óoa]n? de(?:l| la)? (?:sesi[óo]n|taller|reuni[óo]n)|roteiro d[aeo] (?:oficina|reunião|encontro|aula))",
    re.IGNORECASE,
)
"""What the title of a document says that is the plan of one evening, whose headings are its parts."""
_STAGE = pattern(
    rf"\W*(?:{COUNTED_PART.pattern}\s?(?:n\s?[°o]\s*|a\s)?#?(?P<behind>\d{{1,2}})"
    rf"|(?P<before>\d{{1,2}})\s?(?:[.ªº°]|-?(?:e|er|ère|re|ème|st|nd|rd|th|a|я|й))?\s?{COUNTED_PART.pattern}(?=\s?[:–—.-]))\b",
    re.IGNORECASE,
)
_MOMENT = pattern(rf"{_NUMBER}(?P<word>{MOMENT.pattern})s?\b(?=\W*\w)", re.IGNORECASE)
_COURSE = pattern(rf"{_NUMBER}(?:{_ARTICLE}?{COURSE.pattern}{_TAIL}|{_ASKED})\W*", re.IGNORECASE)
_NO_OPENING = Notion("""
fr: présentation, ouverture internationale
en: opening hours, opening times, introductions to, introduction to
""")
"""What begins as an opening does, and is none."""
_OF_PEOPLE = re.compile(rf"{_NUMBER}introductions\b(?! to\b)", re.IGNORECASE)
_LEADS_TO_OPENING = frozenset(("temps", "moment", "phase", "rituel", "time"))
_ROOM = pattern(
    r"\b(?:participants?|audience|groups?|pairs|partners?|everyone|everybody|each (?:person|team|one)|students|pupils"
    r"|kids|children|learners|attendees?|workshop|hands-on|facilitator|discuss\w*|share (?:your|their|with)"
    r"|brainstorm\w*|debate\w*|games?|songs?|pray\w*|vote|ask (?:the|them|your|for|follow)\b"
    r"|introduce (?:your|them)sel\w+|participante?s"
    r"|groupes?|binômes?|chacune?|élèves|enfants|apprenants|étudiant(?:e?s|e)?|débat\w*|échang\w+|jeux?"
    r"|tours? de (?:table|paroles?)"
    r"|teilnehm\w+|gruppen?|kinder|austausch\w*|diskut\w+|diskussion\w*|spiele?n?|runde|grupos?|niñ[oa]s|alumn[oa]s|alunos"
    r"|debat\w+|juegos?|dinámicas?|partecipanti|grupp[oi]|ragazz[ie]|bambini|deelnemers|groep(?:en|jes)?|iedereen"
    r"|spel(?:en)?|teams?|équipes?|equipos?|squadr[ae]|mannschaft(?:en)?|equipes?|membres|mitglieder|miembros|membri"
    r"|discut\w+|hymns?|chante[rz]?|chants?|prières?|célébrants?|gebete?|singen|lied(?:er)?|cant[ao]s?|oraci[óo]n|pregano"
    r"|drużyn\w*|uczestni\w+|grup[ayęi]?|uczni\w+|dzieci|deltag\w+|grupp(?:er|en|erna)|grupper|barnen|børnene"
    r"|участник\w*|групп\w*|команд\w*|учасник\w*|груп\w*|дет[ия]м?|діт[иея]м?"
    r"|(?:deux|trois|quatre) par (?:deux|trois|quatre)|en cercle|in (?:a circle|the round)"
    r"|(?:im|in den) (?:sitz|stuhl)kreis|zu (?:zweit|dritt|viert)|paarweise"
    r"|jede[rs]? (?:sagt|nennt|erzählt|schreibt|stellt|malt)|por parejas|en (?:parejas|círculo)|en corro"
    r"|cada (?:uno|una|quien|persona)|a coppie|in (?:coppia|cerchio)|ognun[oa]|ciascun[oa]"
    r"|em (?:duplas|pares|roda|círculo)|cada uma?|in (?:tweetallen|duo[’']s|de kring)|om de beurt"
    r"|w (?:parach|kręgu)|każd[yae] (?:mówi|osoba)|v kruhu|každ[ýéá] (?:řekne|povie|napíše)|två och två|i par"
    r"|alla (?:säger|berättar|får)|alle (?:siger|fortæller|sier|forteller)|kaikki (?:sanovat|kertovat)"
    r"|pareittain|piirissä|jokainen (?:sanoo|kertoo)|párban|körben|mindenki|în (?:perechi|cerc)"
    r"|fiecare (?:spune|scrie)|в (?:парах|кругу)|кажд(?:ый|ая) (?:говорит|называет|пишет)|у (?:парах|колі)"
    r"|кож(?:ен|на) (?:каже|пише)|σε ζευγάρια|όλοι (?:λένε|μιλούν)|ikişer\w*|herkes|daire (?:olup|halinde)"
    r"|per parelles|en rotllana|tothom|cadascú"
    r"|show of hands|(?:ask|find|pick) (?:a |one |for (?:a )?)?volunteers?|(?:à|vote à) main levée|per handzeichen"
    r"|a mano alzada|(?:per )?alzata di mano|de m(?:ão|ãos) (?:no ar|levantada)|hand(?:en)? opsteken|przez podniesienie"
    r"|zvednutím ruky|zdvihnutím ruky|handuppräckning|håndsopræk(?:ning)?|håndsopprekking|kättä nostamalla|kézfeltartás"
    r"|prin ridicarea mâinii|поднятием рук|поднимите руку|підняттям рук|ανάταση χεριού|el kaldırarak|a mà alçada"
    r"|skupin\w*|účastn[íi]\w+|žác[iů]|žiac\w+|děti|deti|dvojic\w*|bikup\w*|elever(?:na)?|ryhm\w+|osallistuj\w+|parit"
    r"|lapset|csoport\w*|résztvev\w+|gyerekek|grupuri(?:le)?|participanți\w*|elevi|perechi|ομάδ\w+"
    r"|συμμετέχ\w+|παιδιά|gruplar\w*|katılımcı\w*|öğrenci\w*|çocuk\w*|parelles|alumnes|nens)\b"
    r"|参加者|参与者|參與者|参会者|与会者|與會者|小组|小組|分组|分組|每组|每組|讨论|討論|辩论|辯論|大家|同学|同學|学生|學生|学员|學員"
    r"|每人|每个人|每個人|每位|各自|全体|全體|孩子们|孩子們|轮流|輪流|两人一组|提问和|分享自己|分享感"
    r"|グループ|全員|一人ずつ|ひとりずつ|話し合|話しあ|ディスカッション|生徒|児童|子ども|子供|参加した人|ペアで|二人組|みんな"
    r"|皆で|順番に|対話"
    r"|참가자|참여자|참석자|모둠|조별|그룹|토론|토의|학생|아이들|어린이|다\s?함께|다 같이"
    r"|다같이|모두 함께|돌아가며|짝과|둘씩|이야기를?\s?나누",
    re.IGNORECASE,
)
"""What is said of a room full of people."""
_ARTICLE = r"(?:(?:the|la|le|die|der|das|il|el|els|o|a|az|de|het|den|det|το|η|ο)\s)?"
_ORDINAL_STAGE = pattern(
    rf"\W*(?:\w{{1,4}}[.)]\s*)?{_ARTICLE}(?P<ordinal>{ORDINALS.pattern})\s{COUNTED_PART.pattern}", re.IGNORECASE
)
"""“First activity”, “Seconde phase”."""
_NUMBERS = {
    loose(word): at % ORDINALS_A_LINE + 1 for words in ORDINALS.spoken.values() for at, word in enumerate(words)
}
_OTHER_DAYS = pattern(
    r"\W*(?:(?:week|semaine|woche|semana|settimana|month|mois|monat|lecture|lesson|leçon|lektion|lección|lezione|module"
    r"|modul|chapter|chapitre|kapitel|cap[ií]tulo|capitolo|hoofdstuk|unit|q)\s?(?:n\s?[°o]\s*)?\d{1,2}\b"
    rf"|(?:le |am |\w{{2,9}},? )?\d{{1,2}}/?{ORDINAL}\s?(?:de |of )?(?:{MONTHS_IN_SHORT}|{MONTHS}\b)"
    rf"|{IN_FIGURES}|{MONTHS}\b)",
    re.IGNORECASE,
)
"""What a part is called that is of another week or month than those beside it, or a chapter."""
_MONTH = rf"(?:{MONTHS}|(?:{MONTHS_IN_SHORT}|ene|gen|giu|lug|set|out|ott|dic)[^\W\d]{{0,9}})"
_ON_DAY = pattern(
    r"(?:[,;:–—-]\s?|\s)\(?(?:(?:am|den|d\.|le|du|el|del|il|op|on|dia|do dia|w dniu|dnia|vom|for|of|from)\s)?"
    rf"(?:{WEEKDAYS},?\s)?(?:(?:den|le|el|the|d\.)\s)?"
    rf"(?:\d{{1,2}}{ORDINAL}\s?(?:de |of )?{_MONTH}(?:,?\s(?:de )?(?:19|20)\d\d)?"
    rf"|{_MONTH}\.?\s\d{{1,2}}{ORDINAL}(?:,?\s(?:19|20)\d\d)?|{IN_FIGURES})\W*$",
    re.IGNORECASE,
)
"""The date that a title ends with, “ — May 16, 2024”, “ am Montag, 3.5.2024”."""
COUNTED_SESSION = pattern(
    rf"\b(?P<word>{TAUGHT.pattern})\s?(?:n\s?[°ºo]\.?\s?|nr\.?\s?|no\.?\s?)?#?\s?(?P<number>\d{{1,3}})\b"
    rf"(?!\s?(?:[-–—&+]|to|à|bis|al?|et|und|and|y|e|en|do|до)\s?\d)(?![.,/]\d)"
    rf"|(?:^|[–—:|-]\s?)\d{{1,2}}\s?(?:[.ªº°]|e|er|ère|re|ème|st|nd|rd|th|[aа]|-?[яйе])\s?{TAUGHT.pattern}\b",
    re.IGNORECASE,
)
"""“Workshop 4: maps”, “Séance n° 3”, “3rd session”; “Lessons 1–6” are several."""
_LONGEST = 110


def names_run(title: str) -> bool:
    """Whether a title is that of a run: “Agenda”, “Ablauf des Abends”, “Open day agenda – May 16, 2024”."""
    if len(title) > _LONGEST:
        return False
    says_so = AGENDA.is_within(title) or PROGRAMME.is_within(title)  # else most of it need not be looked for
    forms = (_OF_EVENT, *((_NAMES, _BEGINS, _ENDS) if says_so else ()))
    names = (title, _ON_DAY.sub("", title, count=1))
    return any(each.fullmatch(name) for each in forms for name in names)


def counts_session(title: str) -> bool:
    """Whether a title counts one of several workshops or lessons, “Workshop 4: maps”."""
    return len(title) <= _LONGEST and COUNTED_SESSION.search(title) is not None


def called(file: str) -> str:
    """Return what a file is called, without its folder and its ending: “running order” of “running_order.csv”."""
    return re.split(r"[/\\]", file)[-1].rpartition(".")[0].replace("-", " ").replace("_", " ")


def leads_to_run(line: str) -> bool:
    """Whether a line leads to a run that is listed right below: “Here is the agenda for tonight:”."""
    end = line[-_LONGEST:]
    says_so = AGENDA.is_within(end) or PROGRAMME.is_within(end)
    return (says_so and _LEADS.search(end) is not None) or _PLANNED.search(end) is not None


def may_name_run(title: str) -> bool:
    """Whether a title is that of a run, or of how anything else is done: “Steps”, “Procédure”, “Workshop plan”."""
    return len(title) <= _LONGEST and (_MAY_NAME.fullmatch(title) is not None or names_plan(title))


def names_plan(title: str) -> bool:
    """Whether a title says that what stands below it is the plan of one evening: “Workshop plan”, “Trame d’atelier”."""
    return len(title) <= _LONGEST and _WHOLE.search(title) is not None


def stage_number(title: str) -> int:
    """Return the number of a title that counts the parts of an evening, “Activity 2: Vote”, “Second round”; else 0."""
    match = _STAGE.match(title)
    if match is not None:
        return int(match["behind"] or match["before"])
    match = _ORDINAL_STAGE.match(title)
    return _NUMBERS.get(loose(match["ordinal"]), 0) if match is not None else 0


def moment_word(title: str) -> str:
    """Return the word by which a title says that it is a part of an evening, “temps” of “Temps de l’envoi”."""
    match = _MOMENT.match(title)
    return loose(match["word"]) if match is not None else ""


def names_course(title: str) -> bool:
    """Whether a title is that of how an evening goes, which may be told in sentences: “Déroulement”."""
    return _COURSE.fullmatch(title) is not None


def opens_evening(title: str) -> bool:
    """Whether a title is what an evening opens with, an introduction too."""
    spoken = said(title)
    text = " ".join(spoken[1:] if spoken[:1] and spoken[0] in _LEADS_TO_OPENING else spoken)
    is_other = _NO_OPENING.begins(text)
    return not is_other and (OPENING.begins(text) or BEGINNING.begins(text))


def is_introduction(title: str) -> bool:
    """Whether a title is what an essay or a book opens with as well; “Introductions” are of people."""
    return BEGINNING.begins(title) and _OF_PEOPLE.match(title) is None


def closes_evening(title: str) -> bool:
    """Whether a title is what only an evening closes with."""
    opens_its_end = any(notion.begins(title) for notion in (ANSWERED_AT_THE_END, SOCIAL))
    return opens_its_end or CLOSING.is_within(title) or OTHER_BUSINESS.ends(title)


def speaks_of_room(text: str) -> bool:
    """Whether a text tells what people in a room do."""
    return _ROOM.search(text) is not None


def directs_host(text: str) -> bool:
    """Whether a line of a text tells a host what to do: “Ask what they heard”."""
    return any(map(DIRECTS.begins, text.split("\n")))


def tells_order(text: str) -> bool:
    """Whether a step says of its place that it comes after another, or first: “Then each pair tells …”."""
    return any(map(IN_TURN.is_within, re.split(r"[.;:,!?\n]", text)))


def is_of_other_paper(title: str) -> bool:
    """Whether a title is of a manual, a paper, a recipe or a life."""
    return OTHER_PAPER.begins(title) or OFTEN_ASKED.begins(title)


def is_of_other_day(title: str) -> bool:
    """Whether a title is of a week, a month, a date or a chapter."""
    return _OTHER_DAYS.match(title) is not None
