"""What columns are called in the tables of others, beyond the names of a deck's own fields: in a dozen languages."""

import re
from collections.abc import Mapping

from cafe_presenter.core.deck.field import Scope, words
from cafe_presenter.core.deck.vocabulary import field_named, loose

STAGE = "stage"
"""The part of an evening a row is about, which is its theme where no column names one better."""
HOURS = "hours"
"""When a row begins, and often when it ends."""

_WORDS: Mapping[str, tuple[str, ...]] = {
    STAGE: words(
        "étape, séquence, activité, segment, phase, partie, step, stage, part, section, activity, session, module, "
        "moment, temps fort, bloc, block, item, agenda item, déroulé, déroulement, contenu, content, programme, "
        "atelier, exercice, exercise, animation, nom de l'activité, event, instructional activities, learning "
        "activities, agenda, topic and activity, what, quoi, que fait-on, what we do, what happens, ce qu'on fait, "
        "was wir machen, was passiert, qué hacemos, cosa facciamo, wat doen we, o que fazemos, Schritt, Aktivität, "
        "Abschnitt, Inhalt, Programmpunkt, Ablauf, Was, actividad, fase, paso, etapa, parte, contenido, momento, "
        "bloque, attività, passo, tappa, contenuto, blocco, activiteit, onderdeel, stap, programma, inhoud, wat, "
        "atividade, conteúdo, sezione, sección, seção, modulo, módulo, Modul, slide, programpunkt, punkt, punkt "
        "programu, aktivitet, aktiviteter, innehåll, indhold, program, ohjelma, bod, bod programu, tevékenység, "
        "etkinlik, activitate, 环节, 環節, 阶段, 階段, 步骤, 步驟, 活动, 活動, 流程, مرحله, بخش, فعالیت, этап, "
        "блок, часть"
    ),
    HOURS: words(
        "heure, heures, horaire, horaires, créneau, quand, début, time, times, hour, start, start time, clock, "
        "when, slot, est time, estimated time, est. time, pacing, time slot, schedule, timeline, timing, temps, "
        "plage horaire, Zeit, Uhrzeit, Uhr, Beginn, Wann, hora, horario, tiempo, ora, orario, tempo, tijd, "
        "tijdstip, horário, início, tid, tidspunkt, klokkeslæt, klockslag, klokken, czas, godzina, čas, hodina, "
        "idő, időpont, aika, kello, saat, oră, ora, vrijeme, ώρα, 时间, 時間, زمان, ساعت, время"
    ),
    "theme": words(
        "Thema, Themen, ämne, emne, temat, téma, aihe, konu, temă, tema, temas, temi, onderwerp, assunto, tópico, "
        "argomento, 主题, 主題, 话题, 話題, 题目, 題目, موضوع, тема, темы"
    ),
    "question": words(
        "questions à poser, question à poser, question clé, questions clés, question posée, question ouverte, "
        "questions ouvertes, question pour le groupe, question au groupe, question aux participants, question au "
        "public, key question, key questions, guiding question, guiding questions, question to ask, questions to ask, "
        "ask, essential question, focus question, Frage, Fragen, Leitfrage, Leitfragen, Diskussionsfrage, pregunta, "
        "preguntas, pregunta clave, domanda, domande, vraag, vragen, pergunta, perguntas, questão, pytanie, pytania, "
        "otázka, otázky, spørgsmål, fråga, frågor, kysymys, kysymykset, kérdés, kérdések, soru, sorular, întrebare, "
        "întrebări, pitanje, pitanja, vprašanje, vprašanja, ερώτηση, питання, 问题, 問題, 提问, 提問, 讨论问题, "
        "討論問題, پرسش, پرسش‌ها, سوال, سؤال, вопрос, вопросы"
    ),
    "objective": words(
        "objectifs de l'étape, objectif de la séquence, pourquoi, why, outcome, outcomes, Ziel, Ziele, Zweck, "
        "objetivo, objetivos, propósito, obiettivo, obiettivi, scopo, doel, doelen, finalidade, "
        "目标, 目標, 目的, هدف, цель"
    ),
    "duration": words(
        "Dauer, Min., Minuten, duración, minutos, durata, minuti, duur, minuten, duração, 时长, 時長, 分钟, 分鐘, مدت, "
        "длительность, минуты, hoe lang, wie lange, how long, combien de temps, cuánto dura, quanto dura, "
        "quanto tempo, czas trwania, kesto, délka, trvání, varighet, varighed, längd, süre, lengte, length, Zeitbedarf"
    ),
    "follow_ups": words("Nachfragen, Nachfrage, repreguntas, rilanci, vervolgvragen, doorvragen"),
    "notes": words(
        "à dire, quoi dire, que dire, ce que je dis, what to say, say, script, talking points, Notizen, "
        "Bemerkungen, Hinweise, notas, observaciones, note, osservazioni, notities, opmerkingen, observações, 备注, "
        "備註, یادداشت, заметки, примечания"
    ),
}
_CATEGORIES = frozenset(
    loose(word)
    for word in words(
        "category, catégorie, rubrique, type, group, groupe, deck, Kategorie, Rubrik, Bereich, Gruppe, categoría, "
        "grupo, categoria, gruppo, categorie, rubriek, groep, kategoria, kategori, kategorie, grupp, gruppe"
    )
)
_WHO_OR_WHERE = frozenset(
    loose(word)
    for word in words(
        "par, by, von, door, proposé par, proposed by, lieu, salle, où, qui, intervenant, intervenante, orateur, "
        "animateur, animation par, responsable, auteur, artiste, compagnie, room, place, location, venue, where, who, "
        "speaker, presenter, facilitator, host, lead, leader, led by, moderator, trainer, staff, author, artist, "
        "owner, Ort, Raum, wo, wer, Leitung, Referent, Referentin, Moderation, verantwortlich, lugar, sala, dónde, "
        "quién, ponente, autor, local, quem, responsável, luogo, aula, dove, chi, relatore, autore, responsabile, "
        "plaats, lokaal, zaal, waar, wie, spreker, verantwoordelijke, sted, plats, lokal, miejsce, prowadzący"
    )
)
_DATES = frozenset(map(loose, words("date, datum, fecha, data, dato, dates, päivä, den")))
_MONEY = frozenset(
    loose(word)
    for word in words(
        "prix, tarif, coût, montant, budget, price, cost, amount, fee, rate, Preis, Kosten, Betrag, precio, coste, "
        "costo, importe, prezzo, importo, preço, custo, valor, prijs, bedrag, pris, beløb, cena"
    )
)
_IN_LANGUAGE = re.compile(r"(.+?)\s*[(\[]\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*[)\]]\s*")
_NO_LANGUAGES = frozenset(("min", "sec", "bis", "ter", "opt", "obl"))
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_INDEX = {loose(word): name for name, names in reversed(tuple(_WORDS.items())) for word in names}


def other_name(text: str) -> str:
    """Return what a header names in the words of others: ``STAGE``, ``HOURS``, a field, or nothing."""
    return _INDEX.get(loose(text), "") or _INDEX.get(loose(_ASIDE.sub(" ", text)), "")


def names_time(header: str) -> bool:
    """Whether a column is called after when things are or how long they take."""
    field = field_named(header, Scope.THEME)
    return other_name(header) in (HOURS, "duration") or (field is not None and field.name == "duration")


def names_who_or_where(header: str) -> bool:
    """Whether a column is called after people or places, neither of which says what happens."""
    return loose(header) in _WHO_OR_WHERE


def names_money(header: str) -> bool:
    """Whether a column is called after what things cost: “4.50” is no time there."""
    return loose(_ASIDE.sub(" ", header)) in _MONEY


def names_category(header: str) -> bool:
    """Whether a column is called after what its rows belong to: their theme, where nothing else is."""
    return loose(header) in _CATEGORIES


def translated_field(text: str) -> str:
    """Return the field and the language that a header names, “Question (en)” is “question:en”; nothing for others."""
    match = _IN_LANGUAGE.fullmatch(text)
    if match is None or match[2].casefold() in _NO_LANGUAGES:
        return ""
    field = field_named(match[1], Scope.THEME)
    language, dash, region = match[2].partition("-")
    code = language.lower() + dash + region
    return f"{field.name}:{code}" if field is not None and field.name in ("theme", "question") else ""


def names_date(header: str) -> bool:
    """Whether a column is called after days: “12/01” is no time there."""
    return loose(header) in _DATES
