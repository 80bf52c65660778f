"""What of a plan is for the host alone: its aims, what to bring, how pupils are marked; no part of it is for a room."""

from collections.abc import Sequence

from cafe_presenter.core.deck.deck import Kind, Theme
from cafe_presenter.core.deck.field import words
from cafe_presenter.core.deck.vocabulary import loose
from cafe_presenter.core.importing.document import Document
from cafe_presenter.core.importing.header_words import STAGE, other_name
from cafe_presenter.core.importing.kinds import kind_of_stage
from cafe_presenter.core.importing.sections import TextPart

_HEADS = words(
    "objective, goal, aim, purpose, outcome, material, equipment, supply, handout, prerequisite, preparation, prep, "
    "standard, assessment, evaluation, rubric, homework, differentiation, accommodation, grade, audience, resource, "
    "reference, set-up, logistic, tip, troubleshooting, objectif, but, finalité, matériel, matériaux, prérequis, "
    "pré-requis, préparation, niveau, public, cycle, compétence, évaluation, devoir, différenciation, ressource, "
    "référence, logistique, astuce, conseil, Ziel, Lernziel, Material, Materialien, Vorbereitung, Voraussetzung, "
    "Klasse, Zielgruppe, Bewertung, Hausaufgabe, Differenzierung, objetivo, materiale, preparación, requisito, nivel, "
    "evaluación, tarea, recurso, referencia, obiettivo, materiali, preparazione, prerequisito, valutazione, compito, "
    "doel, leerdoel, materiaal, voorbereiding, beoordeling, huiswerk, preparação, avaliação"
)
_BESIDE = words(
    "learning, lesson, session, workshop, class, student, teacher, instructor, facilitator, participant, needed, "
    "required, note, strategy, criteria, formative, summative, level, target, main, specific, suggested, additional, "
    "alignment, room, list, and, before, pédagogique, apprentissage, séance, atelier, activité, nécessaire, requis, "
    "général, spécifique, visé, cible, animateur, animatrice, enseignant, élève, salle, et, principal, benötigte, und, "
    "necesario, específico, aprendizaje, y, necessari, e, benodigd, en"
)
_HEAD_WORDS = frozenset(map(loose, _HEADS))
_WORDS = _HEAD_WORDS | frozenset(map(loose, _BESIDE))
_FEWEST = 2
_LONGEST_NAME = 40
_FEWEST_OF_LESSON = 3


def is_paperwork(title: str) -> bool:
    """Whether a title names what a host reads beforehand: “Matériel nécessaire”, “Assessment Strategy”."""
    spoken = [word for word in loose(title).replace("&", " ").replace("/", " ").split() if word.isalpha()]
    return bool(_HEAD_WORDS.intersection(spoken)) and _WORDS.issuperset(spoken)


def without_paperwork(sections: Sequence[TextPart]) -> list[TextPart]:
    """Return the parts of a text without those for the host alone, which tell no time.

    One alone that asks something may be a subject: “Objectifs : que voulez-vous ?”.
    """
    papers = [each for each in sections if not each.named[1] and is_paperwork(each.named[0])]
    are_several = len({loose(each.named[0]) for each in papers}) >= _FEWEST
    dropped = {id(each) for each in papers if are_several or not each.asked}
    return [each for each in sections if id(each) not in dropped]


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
