"""What takes its time without the room: what is done before people come, and when they have left."""

import re

from cafe_presenter.core.importing.words.notions import Notion
from cafe_presenter.core.importing.words.talk_words import REFLECTION

_OF_PEOPLE = (
    r"(?! (?:du|des|de) (?:duos?|bin[ôo]mes?|trios?|(?:sous-)?groupes?|équipes?|participante?s?|cadre|règles|rôles)\b)"
)
"""“Mise en place des duos”: what the room does, not what is done before it comes."""
_BEFORE = re.compile(
    r"\W*(?:pre-|before(?: (?:the|you|we)\b|\W*$|.{0,24}\b(?:arrives?|opens?)\W*$)"
    r"|avant (?:la|le|l[’']|de)|(?:avant|vorher|antes|prima)\W*$|en amont|vor (?:der|dem)\b|antes (?:de|da|do)\b"
    r"|prima d|vooraf|vóór\b|voor (?:de|het) (?:les|bijeenkomst|sessie|workshop|training|avond)\b|vorab\b|im vorfeld"
    r"|przed (?:lekcj|zajęci|spotkani)|före (?:mötet|lektionen|träffen)"
    r"|před (?:setkáním|schůzkou|akcí)|pred stretnutím|inden mødet|før møtet|ennen (?:kokousta|tapahtumaa|tapaamista)"
    r"|înainte de (?:întâlnire|ședință)|(?:перед|до) (?:встреч|заняти|зустріч|занятт)|πριν (?:από )?(?:τη|την)\b"
    r"|(?:etkinlik|toplantı)(?:ten|dan) önce|abans de la (?:sessió|trobada|reunió)"
    rf"|(?:room |ruimte )?set-?up\b|mise en place\b{_OF_PEOPLE}|installation de\b"
    r"|(?:pr[ée]paration|vo[or]{1,2}berei(?:tung|ding)|preparaci[óo]n|prepara(?:zione|ção))"
    r"(?: (?:de la salle|of the room))?\W*$)",
    re.IGNORECASE,
)
_SET_UP = re.compile(
    r"\W*(?:set-?up|mise en place|pr[ée]paration|vo[or]{1,2}berei(?:tung|ding)|preparaci[óo]n|prepara(?:zione|ção))\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]*\)")
_TO_DO_BEFORE = re.compile(
    r"\W*(?:what|things|how|tips|à|ce qu|comment|was|wie|qué|cosa)\b.{0,40}"
    r"\b(?:before|prepare|avant|préparer|vorbereiten|vor der|antes|preparar|prima)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\W*(?!.*\b(?:break|pause|lunch|coffee|meal|film|repas|déjeuner|café|mittag|kaffee|pauze|pausa|almuerzo|pranzo)\b)"
    r"(?:post-|after (?:the|class)\b|après (?:la|le|l[’'])|nach (?:der|dem)\b|im nachgang"
    r"|na (?:de|het) (?:les|bijeenkomst|sessie|workshop|training|avond)\b|na afloop|después de|dopo (?:la |il |l[’'])"
    r"|depois d|efter (?:mötet|lektionen)|po (?:lekcji|zajęciach|spotkaniu|setkání|schůzce|stretnutí)|efter mødet"
    r"|etter møtet|kokouksen jälkeen|după (?:întâlnire|ședință)|после (?:встречи|занятия)|після (?:зустрічі|заняття)"
    r"|toplantıdan sonra|domácí úkol|domáca úloha|praca domowa|zadanie domowe|házi feladat|kotitehtäv|läxa\b|lektier\b"
    r"|lekser\b|temă pentru acasă|домашнее задание|домашнє завдання|ödev\b|deures\b|homework\b|devoirs\b|hausaufgabe"
    r"|huiswerk\b|tarea\b.{0,12}\bcasa|compiti\b|follow-up(?: email)?\W*$)",
    re.IGNORECASE,
)
"""What takes its time without the room."""
_HOST = Notion("""
fr: animateur, animateurs, animatrice, animatrices, enseignant, enseignants, enseignante, facilitateur, facilitatrice,
    formateur, formatrice, professeur
en: teacher, teachers, facilitator, facilitators, host, hosts, instructor, instructors, trainer, leader, leaders
de: Lehrkraft, Lehrkräfte, Lehrer, Lehrerin, Lehrperson, Moderation, Leitung, Gruppenleitung, Kursleitung
es: docente, docentes, profesor, profesora, profesorado, facilitador, facilitadora, monitor, monitora
it: docente, docenti, insegnante, insegnanti, facilitatore, facilitatrice, animatore, animatrice
pt: docente, docentes, professor, professora, professores, facilitador, facilitadora, mediador
nl: docent, docenten, leerkracht, leraar, begeleider, begeleiders, gespreksleider
pl: nauczyciel, nauczyciela, nauczycieli, prowadzący, prowadzącego, prowadzących
cs: učitel, učitele, učitelů, lektor, lektora, facilitátor, facilitátora
sk: učiteľ, učiteľa, učiteľov, lektor, lektora, facilitátor, facilitátora
sv: lärare, läraren, lärarens, ledare, ledaren, samtalsledare, samtalsledaren
da: lærer, læreren, lærerens, underviser, underviseren, underviserens, mødeleder, facilitator
no: lærer, læreren, lærerens, leder, lederen, møteleder, fasilitator
fi: opettaja, opettajan, opettajalle, ohjaaja, ohjaajan, ohjaajalle, vetäjä, vetäjän
hu: tanár, tanári, tanárnak, pedagógus, foglalkozásvezető, csoportvezető
ro: profesor, profesorului, cadru didactic, facilitator, facilitatorului, formator, formatorului
ru: учитель, учителя, педагог, педагога, ведущий, ведущего, преподаватель, преподавателя
uk: учитель, вчитель, учителя, вчителя, педагог, педагога, ведучий, ведучого, викладача
el: εκπαιδευτικός, εκπαιδευτικού, δάσκαλος, δασκάλου, συντονιστής, συντονιστή
tr: öğretmen, öğretmenin, öğretmenler, eğitmen, eğitmenin, kolaylaştırıcı, kolaylaştırıcının
ca: docent, docents, professor, professora, professorat, mestre, mestra, facilitador, facilitadora
""")
"""Who holds a lesson or an evening, and thinks of it afterwards: “Reflection for the teacher”."""


def is_before(title: str) -> bool:
    """Whether a title begins with words of what is done before the room comes: “Before you begin”, “Set-up”."""
    return _BEFORE.match(title) is not None


def is_beforehand(title: str) -> bool:
    """Whether a title is of what is done before the room comes: “Before you begin”, “What to do before the meeting”."""
    return is_before(title) or _TO_DO_BEFORE.match(title) is not None


def is_set_up_first(title: str) -> bool:
    """Whether a title is that of a preparation, which may be one with the room: “Setup (5 min)”."""
    return _SET_UP.match(title) is not None


def is_afterwards(title: str) -> bool:
    """Whether a title is of what is done when the room has left."""
    return _AFTER.match(title) is not None


def is_for_host_alone(title: str) -> bool:
    """Whether a title is of what whoever holds an evening thinks of afterwards: “Reflection for the teacher”."""
    named = _BRACKETS.sub("", title)
    return _HOST.is_within(named) and REFLECTION.is_within(named)
