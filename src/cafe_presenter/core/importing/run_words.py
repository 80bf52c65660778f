"""Words by which the run of an evening that tells no time is told from a manual, a paper or the programme of a year."""

import re

from cafe_presenter.core.base.calendar_words import IN_FIGURES, MONTHS, MONTHS_IN_SHORT, ORDINAL, WEEKDAYS
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.other_papers import OFTEN_ASKED

_NUMBER = r"\W*(?:\d{1,2}[.)]\s*)?"
_AGENDA = (
    r"(?:agenda|ordre du jour|ordre del dia|tagesordnung|orden del d[ií]a|ordine del giorno"
    r"|ordem d(?:o dia|e trabalhos)|ordinea de zi"
    r"|dagordning|dagsorden|kjøreplan|esityslista|napirend|gündem|porządek (?:obrad|spotkania|dnia)"
    r"|(?:przebieg|scenariusz) (?:spotkania|zajęć|lekcji|warsztatów|gry|zabawy|imprezy)"
    r"|plan (?:spotkania|zajęć|warsztatów)|повестка(?: дня)?"
    r"|порядок денний|(?:ход|план|сценарий) (?:занятия|урока|встречи|игры|вечера)"
    r"|(?:хід|план|сценарій) (?:заняття|уроку|зустрічі|гри|вечора)|ημερήσια διάταξη"
    r"|run of (?:the )?show|running order|order of (?:service|business|events|play)|d[ée]roul(?:é|ée|ement)"
    r"|[^\W\d]{0,20}ablauf(?:plan)?|(?:modelo de )?liturg(?:ia|ie|y)|gottesdienstordnung|orden del culto"
    r"|ordem do culto|ordre du culte|orde van (?:de )?dienst"
    r"|(?:stunden|unterrichts|sitzungs)?verlauf(?:splan)?|svolgimento|scaletta|desarrollo|escaleta|desenvolvimento"
    r"|roteiro|pauta|verloop|draaiboek|议程|流程|日程(?:安排)?|次第|式次第|アジェンダ|진행 순서|식순)"
)
_PROGRAMME = (
    r"(?:(?:tages|abend|wochenend|weihnachts|advents|oster|fest|feier|konzert|sommer|rahmen|kinder|jubiläums|dag|avond"
    r"|kerst)?program(?:m[ea]?)?|programa(?:ção)?|ohjelma|программа|програма|πρόγραμμα|プログラム"
    r"|(?:meeting|session|evening|workshop|class|lesson|lecture|talk|event) outline"
    r"|(?:(?:meeting|session|evening|workshop|class|lesson|lecture|talk|event) )?schedule"
    r"|(?:meeting|session|evening|workshop|talk) (?:plan|structure|flow)|outline of (?:the )?(?:lecture|talk|session))"
)
_TAIL = r"(?:\s(?:de|du|des|d[’']|of|der|des|del|della|do|da|van|zum|zur|für|for|pour|per|para)\b.{1,80})?"
_NAMES = re.compile(rf"{_NUMBER}(?:{_AGENDA}|{_PROGRAMME})(?:\s20\d\d)?{_TAIL}\W*", re.IGNORECASE)
_BEGINS = re.compile(rf"{_NUMBER}{_AGENDA}(?!\w)(?:\W+[^.!?]{{1,50}})?", re.IGNORECASE)
"""“Agenda – spring meeting”, “Ordre du jour (provisoire)”."""
_ENDS = re.compile(rf"{_NUMBER}[^.!?]{{2,60}}[\s:–—’'-]{_AGENDA}\W*", re.IGNORECASE)
"""“Open day agenda”, “Elternabend: Ablauf”."""
_EVENT = (
    r"(?:workshop|evening|session|meeting|class|lesson|day|afternoon|event|gathering|night"
    r"|atelier|soirée|séance|réunion|rencontre|journée|animation|après-midi|abends?|treffens?|workshops?|stunde|sitzung"
    r"|taller|sesión|reunión|encuentro|tarde|serata|incontro|laboratorio|riunione|avond|bijeenkomst|les|oficina|reunião"
    r"|encontro|aula)"
)
_OF_EVENT = re.compile(
    rf"{_NUMBER}(?:the |les )?(?:steps|stages|parts|flow|plan|étapes|temps|trame|menu|phases|phasen|schritte|teile"
    rf"|etapas|partes|pasos|fasi|passi|fases|stappen|passos)\s(?:of|for|de|d[’']|du|des|der|del|della|dell[’']|do|da|van)\b"
    rf"\s?(?:the |this |tonight[’']s |la |l[’']|el |de |het )?{_EVENT}\b.{{0,40}}"
    rf"|{_NUMBER}(?:today|tonight|this evening)(?:[’']s)? (?:plan|programme?)\W*"
    rf"|{_NUMBER}(?!lesson|class)(?:{_EVENT}(?:[’']s)?) plan\W*"
    rf"|{_NUMBER}what (?:we|you)(?:[’']ll| will|[’']re going to| are going to) (?:do|cover)\b.{{0,30}}"
    rf"|{_NUMBER}(?:tagesordnungspunkte|tops)\W*"
    rf"|{_NUMBER}(?:our|notre|unser|nuestro|(?:il )?nostro|ons|(?:o )?nosso)\s{_PROGRAMME}(?:\s\w+){{0,3}}\W*",
    re.IGNORECASE,
)
"""“Steps of the workshop”, “Plan de séance”, “Unser Programm heute”."""
_LEADS = re.compile(rf"\b(?:{_AGENDA}|{_PROGRAMME})(?!\w)[^.!?:,;]{{0,40}}:\s*$", re.IGNORECASE)
"""“Here is the agenda for tonight:”, right above a list, however much the line says before."""
_MAY_NAME = re.compile(
    rf"{_NUMBER}(?:(?:the |suggested |proposed |[\w’-]+ ){{0,2}}"
    r"(?:flow|steps|sequence|procedure|format|structure|outline)"
    r"|topics|sujets(?: à aborder)?|points à aborder|themen|temas|argomenti|onderwerpen"
    r"|étapes|séquence|procédure|schritte|aufbau|phasen|pasos|etapas|estructura|fasi|passi|struttura|passos"
    r"|estrutura|stappen|opbouw|structuur|activities|activités|actividades|atividades|attività|aktivitäten|activiteiten"
    r"|(?:scenariusz|przebieg|plan|kroki|etapy|průběh|kroky|priebeh|ход|этапы|шаги|сценарий|хід|етапи|кроки|сценарій)"
    r"(?:\s[^\W\d]+){0,2}|steg(?: för steg)?|trin|trinn|forløb|förlopp|opplegg|upplägg|vaiheet|kulku)"
    rf"(?:\s(?:to follow|à suivre|a seguir|da seguire))?{_TAIL}\W*",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"(?:(?:meeting|session|workshop|lesson|evening|club|class|training)\s(?:\w+\s)?(?:plan|outline)\b"
    r"|(?:plan|trame|fiche|scénario|conducteur) (?:de |d[’']|du )?(?:la |l[’'])?"
    r"(?:séance|atelier|soirée|réunion|animation|rencontre)|gruppen(?:stunde|abend)|(?:workshop|stunden|sitzungs)plan"
    r"|gu[ií][óoa]n? de(?:l| la)? (?:sesi[óo]n|taller|reuni[óo]n)|roteiro d[aeo] (?:oficina|reunião|encontro|aula))",
    re.IGNORECASE,
)
"""What the title of a document says that is the plan of one evening, whose headings are its parts."""
_STAGE = re.compile(
    r"\W*(?:part|activity|activité|exercise|exercice|round|step|stage|phase|block|étape|partie|temps|séquence|atelier"
    r"|teil|schritt|runde|übung|station|etapa|parte|actividad|fase|ronda|attività|momento|atividade|rodada|stap|deel"
    r"|activiteit|oefening|moment)\s?(?:n\s?[°o]\s*)?#?(?P<number>\d{1,2})\b",
    re.IGNORECASE,
)
_MOMENT = re.compile(
    rf"{_NUMBER}(?P<word>temps|moments?|time|tempo|momento|zeit|moment|activit(?:y|é|à)|actividad|atividade|aktivität"
    r"|activiteit|exercises?|exercices?|übung|ejercicio|esercizio|exercício|oefening|ateliers?|station|stage|étape|round"
    r"|jeu|game|juego|gioco|spiel|temps fort|séquence|phase|fase)\b(?=\W*\w)",
    re.IGNORECASE,
)
"""“Temps de la parole”, “Exercise: a rumour”: what each part of an evening may begin with."""
_COURSE = re.compile(
    rf"{_NUMBER}(?:d[ée]roul(?:é|ée|ement)|[^\W\d]{{0,20}}ablauf|(?:sitzungs)?verlauf|svolgimento|desarrollo"
    r"|desenvolvimento|verloop|przebieg(?: spotkania| zajęć)?|(?:ход|хід) \w+|forløb|procedure|procédure"
    rf"|run of (?:the )?(?:show|evening|meeting)){_TAIL}\W*",
    re.IGNORECASE,
)
"""How an evening goes, which may be told in sentences."""
_OPENS = re.compile(
    rf"{_NUMBER}(?:(?:temps|moment) (?:de la |de l[’']|du |de |d[’']))?"
    r"(?:opening\b(?! hours)|welcom\w+|warm[- ]?up\b|ice-?breakers?\b|check-?in\b|introductions?\b(?! to\b)"
    r"|accueil\b|ouverture\b|mise en (?:route|train)\b|échauffement\b|brise-glace\b|tour de table\b|begrüßung\b"
    r"|einstieg\b|vorstellungsrunde\b|bienvenida\b|apertura\b|accoglienza\b|welkom\b|kennismaking\b|acolhida\b"
    r"|boas-vindas\b|abertura\b|acolhimento\b|saludos?\b|saludo inicial|eröffnung\b|ankommen\b|ankunft\b|inchecken\b"
    r"|(?:\w+ )?arriv(?:e|al)\b|gathering\b|processional\b|call to order\b|powitanie\b|przywitanie\b|rozpoczęcie\b"
    r"|välkom\w+|inledning\b|velkom\w+|indledning\b|åpning\b|innledning\b|tervetul\w+|alkusanat\b|uvítání\b"
    r"|(?:oraci[óo]n|oração|preghiera|modlitwa|gebet|prayer|prière|gebed|bön|bønn)\W+(?:inicial|iniziale|introduttiva"
    r"|na rozpoczęcie|początkowa|zu beginn|d[’']ouverture|vooraf)\b|modlitwa\W*$|openingsgebed\b)",
    re.IGNORECASE,
)
_INTRODUCTION = re.compile(rf"{_NUMBER}introduction\b", re.IGNORECASE)
_CLOSES = re.compile(
    r"\b(?:closing|wrap(?:ping)?[- ]?up|cool[- ]?down|farewell|check-?out|adjourn\w*|clôture|mot de la fin|abschluss\w*"
    r"|verabschiedung|cierre|despedida|chiusura|afsluiting|rondvraag|encerramento|afronden|afronding|uitchecken"
    r"|avslutning|avrunding|afslutning|afrunding|eventuelt|lopuksi|pożegnanie|zakończenie|rozloučení|závěr|benediction"
    r"|recessional|schluss(?:gebet|kreis|runde|wort|lied|segen)|ausklang|slot(?:gebed|lied|woord)"
    r"|(?:oraci[óo]n|oração|preghiera|canto|bênção|bendici[óo]n|benedizione) (?:final[e]?|conclusiva|de envío|de envio)"
    r"|saluti finali|ruegos y preguntas|varie ed eventuali|outros assuntos|any other business|wolne wnioski)\b"
    r"|^\W*(?:q\s?(?:&|and)\s?a|questions? (?:and|&|et) (?:answers|réponses)|(?:audience )?feedback|fragerunde)\b",
    re.IGNORECASE,
)
"""What only an evening begins or ends with: an essay has an introduction and a conclusion too."""
_ROOM = re.compile(
    r"\b(?:participants?|audience|groups?|pairs|partners?|everyone|everybody|each (?:person|team|one)|students|pupils"
    r"|kids|children|learners|attendees|workshop|hands-on|facilitator|discuss\w*|share (?:your|their|with)"
    r"|brainstorm\w*|debate\w*|games?|songs?|pray\w*|vote|ask (?:the|them|your|for|follow)\b"
    r"|introduce (?:your|them)sel\w+|participante?s"
    r"|groupes?|binômes?|chacune?|élèves|enfants|apprenants|débat\w*|échang\w+|jeux?|tour de table|teilnehm\w+"
    r"|gruppen?|kinder|austausch\w*|diskut\w+|diskussion\w*|spiele?n?|runde|grupos?|niñ[oa]s|alumn[oa]s|alunos"
    r"|debat\w+|juegos?|dinámicas?|partecipanti|grupp[oi]|ragazz[ie]|bambini|deelnemers|groep(?:en|jes)?|iedereen"
    r"|spel(?:en)?|teams?|équipes?|equipos?|squadr[ae]|mannschaft(?:en)?|equipes?|membres|mitglieder|miembros|membri"
    r"|discut\w+|hymns?|chante[rz]?|chants?|prières?|célébrants?|gebete?|singen|lied(?:er)?|cant[ao]s?|oraci[óo]n|pregano"
    r"|drużyn\w*|uczestni\w+|grup[ayęi]?|uczni\w+|dzieci|deltag\w+|grupp(?:er|en|erna)|grupper|barnen|børnene"
    r"|участник\w*|групп\w*|команд\w*|учасник\w*|груп\w*|дет[ия]м?|діт[иея]м?)\b",
    re.IGNORECASE,
)
"""What is said of a room full of people."""
_DIRECTS = re.compile(
    r"^\W*(?:ask|show|play|tell|explain|introduce|have|let|give|hand out|remind|invite|read|watch|discuss|talk"
    r"|demonstrate|present|demande[rz]|montre[rz]|explique[rz]|présente[rz]|invite[rz]|lire|lisez|distribue[rz]|rappele[rz]"
    r"|zeigen?|erklären?|fragen?|vorstellen|verteilen|mostrar?|explicar?|preguntar?|presentar?|chiedere|spiegare"
    r"|mostrare|laat|vraag|vertel)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""What begins a line that tells a host what to do."""
_OF_OTHERS = re.compile(
    r"\W*(?:\d{1,2}[.)]\s*)?(?:install\w*|usage|utilisation|licen[cs]e|contribut\w+|getting started|requirements"
    r"|features|fonctionnalités|api\b|change ?log|configuration|deploy\w*|troubleshooting"
    rf"|{OFTEN_ASKED}"
    r"|references?|références|literatur|bibliogra\w+|abstract|method(?:s|olog\w+)|méthodologie|metodolog\w+|results|résultats|risultati|resultados"
    r"|ergebnisse|related work|literature review|stat[eo] (?:of the art|dell[’']arte)|état de l[’']art|ingredients"
    r"|ingrédients|zutaten|experience|berufserfahrung|ausbildung|kenntnisse|education|skills|formation$|pricing)",
    re.IGNORECASE,
)
"""What a manual, a paper, a recipe or a life is parted in."""
_OTHER_DAYS = re.compile(
    r"\W*(?:(?:week|semaine|woche|semana|settimana|month|mois|monat|lecture|lesson|leçon|lektion|lección|lezione|module"
    r"|modul|chapter|chapitre|kapitel|cap[ií]tulo|capitolo|hoofdstuk|unit|q)\s?(?:n\s?[°o]\s*)?\d{1,2}\b"
    rf"|(?:le |am |\w{{2,9}},? )?\d{{1,2}}/?{ORDINAL}\s?(?:de |of )?{MONTHS_IN_SHORT}|{IN_FIGURES}|{MONTHS}\b)",
    re.IGNORECASE,
)
"""What a part is called that is of another week or month than those beside it, or a chapter."""
_MONTH = (
    rf"(?:{MONTHS}|(?:{MONTHS_IN_SHORT}|ene|gen|fev|maa|mei|maj|mag|giu|lug|set|out|ott|dic|sty|lut|kwi|cze|lip|sie|wrz"
    r"|paź|lis|gru)[^\W\d]{0,9})"
)
_ON_DAY = re.compile(
    r"(?:[,;:–—-]\s?|\s)\(?(?:(?:am|den|d\.|le|du|el|del|il|op|on|dia|do dia|w dniu|dnia|vom|for|of|from)\s)?"
    rf"(?:(?:{WEEKDAYS}|[^\W\d]{{2,9}}dag),?\s)?(?:(?:den|le|el|the|d\.)\s)?"
    rf"(?:\d{{1,2}}{ORDINAL}\s?(?:de |of )?{_MONTH}(?:,?\s(?:de )?(?:19|20)\d\d)?"
    rf"|{_MONTH}\.?\s\d{{1,2}}{ORDINAL}(?:,?\s(?:19|20)\d\d)?|{IN_FIGURES})\W*$",
    re.IGNORECASE,
)
"""The date that a title ends with, “ — May 16, 2024”, “ am Montag, 3.5.2024”."""
_LONGEST = 110


def names_run(title: str) -> bool:
    """Whether a title is that of a run: “Agenda”, “Ablauf des Abends”, “Open day agenda – May 16, 2024”."""
    if len(title) > _LONGEST:
        return False
    names = (title, _ON_DAY.sub("", title, count=1))
    return any(each.fullmatch(name) for each in (_NAMES, _BEGINS, _ENDS, _OF_EVENT) for name in names)


def called(file: str) -> str:
    """Return what a file is called, without its folder and its ending: “running order” of “running_order.csv”."""
    return re.split(r"[/\\]", file)[-1].rpartition(".")[0].replace("-", " ").replace("_", " ")


def leads_to_run(line: str) -> bool:
    """Whether a line leads to a run that is listed right below: “Here is the agenda for tonight:”."""
    return _LEADS.search(line[-_LONGEST:]) is not None


def may_name_run(title: str) -> bool:
    """Whether a title is that of a run, or of how anything else is done: “Steps”, “Procédure”, “Workshop plan”."""
    return len(title) <= _LONGEST and (_MAY_NAME.fullmatch(title) is not None or _WHOLE.search(title) is not None)


def stage_number(title: str) -> int:
    """Return the number of a title that counts the parts of an evening, “Activity 2: Vote”; 0 for any other."""
    match = _STAGE.match(title)
    return int(match["number"]) if match is not None else 0


def moment_word(title: str) -> str:
    """Return the word by which a title says that it is a part of an evening, “temps” of “Temps de l’envoi”."""
    match = _MOMENT.match(title)
    return loose(match["word"]) if match is not None else ""


def names_course(title: str) -> bool:
    """Whether a title is that of how an evening goes, which may be told in sentences: “Déroulement”."""
    return _COURSE.fullmatch(title) is not None


def opens_evening(title: str) -> bool:
    """Whether a title is what an evening opens with."""
    return _OPENS.match(title) is not None


def is_introduction(title: str) -> bool:
    """Whether a title is what an essay or a book opens with as well."""
    return _INTRODUCTION.match(title) is not None


def closes_evening(title: str) -> bool:
    """Whether a title is what only an evening closes with."""
    return _CLOSES.search(title) is not None


def speaks_of_room(text: str) -> bool:
    """Whether a text tells what people in a room do."""
    return _ROOM.search(text) is not None


def directs_host(text: str) -> bool:
    """Whether a line of a text tells a host what to do: “Ask what they heard”."""
    return _DIRECTS.search(text) is not None


def is_of_other_paper(title: str) -> bool:
    """Whether a title is of a manual, a paper, a recipe or a life."""
    return _OF_OTHERS.match(title) is not None


def is_of_other_day(title: str) -> bool:
    """Whether a title is of a week, a month, a date or a chapter."""
    return _OTHER_DAYS.match(title) is not None
