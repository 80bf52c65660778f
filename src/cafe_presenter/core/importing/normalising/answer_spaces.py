"""Space to answer on a sheet that is handed out, “Your answer: ______” below a question: nobody says anything there."""

import re
from dataclasses import replace

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.importing.asking.asking import bids, holds_question, is_prompt, unnumbered
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, is_written
from cafe_presenter.core.importing.words.notions import Notion

_SPACE = Notion("""
fr: réponse, réponses, ta réponse, votre réponse, vos réponses, ma réponse, notre réponse, notes, vos notes, mes notes,
    espace réponse, espace pour répondre, espace de réponse, espace pour la réponse, espace pour vos notes
en: answer, answers, your answer, your answers, my answer, our answer, response, your response, your responses, notes,
    your notes, my notes, space for answer, space for your answer, space for answers, space for notes, answer space,
    space to answer, write here, write your answer here, your thoughts
de: Antwort, Antworten, deine Antwort, Ihre Antwort, eure Antwort, meine Antwort, unsere Antwort, Notizen,
    deine Notizen, Ihre Notizen, meine Notizen, Platz für Antworten, Platz für die Antwort, Platz für deine Antwort,
    Platz für Ihre Antwort, Platz für Notizen, Raum für Notizen
es: respuesta, respuestas, tu respuesta, su respuesta, mi respuesta, nuestra respuesta, notas, tus notas,
    espacio para respuesta, espacio para la respuesta, espacio para responder, espacio para notas, escribe aquí
it: risposta, risposte, la tua risposta, la vostra risposta, la mia risposta, appunti, note,
    spazio per la risposta, spazio per rispondere, spazio per le risposte, spazio per appunti, spazio per le note
pt: resposta, respostas, sua resposta, a sua resposta, a tua resposta, minha resposta, nossa resposta, anotações,
    notas, espaço para resposta, espaço para a resposta, espaço para respostas, espaço para responder,
    espaço para anotações
nl: antwoord, antwoorden, jouw antwoord, je antwoord, uw antwoord, mijn antwoord, notities, aantekeningen,
    ruimte voor antwoord, ruimte voor je antwoord, ruimte voor notities
pl: odpowiedź, odpowiedzi, twoja odpowiedź, wasza odpowiedź, moja odpowiedź, notatki, miejsce na odpowiedź,
    miejsce na odpowiedzi, miejsce na notatki
cs: odpověď, odpovědi, tvoje odpověď, vaše odpověď, moje odpověď, poznámky, místo pro odpověď, prostor pro odpověď,
    místo na odpověď, místo pro poznámky
sk: odpoveď, odpovede, tvoja odpoveď, vaša odpoveď, moja odpoveď, poznámky, miesto na odpoveď, priestor na odpoveď,
    miesto na poznámky
sv: svar, ditt svar, ert svar, mitt svar, anteckningar, plats för svar, utrymme för svar, plats för anteckningar
da: svar, dit svar, jeres svar, mit svar, noter, plads til svar, plads til noter
no: svar, ditt svar, deres svar, mitt svar, notater, plass til svar, plass til notater
fi: vastaus, vastaukset, vastauksesi, vastauksenne, muistiinpanot, tila vastaukselle, tilaa vastaukselle,
    tilaa muistiinpanoille
hu: válasz, válaszok, válaszod, válaszotok, az Ön válasza, jegyzetek, hely a válasznak, hely a jegyzeteknek
ro: răspuns, răspunsuri, răspunsul tău, răspunsul dumneavoastră, răspunsul meu, notițe, spațiu pentru răspuns,
    spațiu pentru notițe
ru: ответ, ответы, твой ответ, ваш ответ, мой ответ, заметки, место для ответа, место для заметок
uk: відповідь, відповіді, твоя відповідь, ваша відповідь, моя відповідь, нотатки, місце для відповіді,
    місце для нотаток
el: απάντηση, απαντήσεις, η απάντησή σου, η απάντησή σας, η απάντησή μου, σημειώσεις, χώρος για απάντηση,
    χώρος απάντησης, χώρος για σημειώσεις
tr: cevap, cevaplar, cevabınız, cevabın, cevabım, yanıt, yanıtınız, yanıtın, notlar, notlarınız, cevap alanı,
    cevap için boşluk, yanıt alanı
ca: resposta, respostes, la teva resposta, la vostra resposta, notes, espai per a la resposta, espai per respondre,
    espai per a notes
zh: 答案, 你的答案, 您的答案, 我的答案, 回答, 你的回答, 答题区, 笔记, 作答处, 筆記
ja: 答え, あなたの答え, 回答, 回答欄, 記入欄, 解答欄, メモ, メモ欄
ko: 답, 답변, 나의 답, 나의 답변, 당신의 답변, 답변란, 메모
""")
"""What a line says that leaves space below it, or behind it, and nothing else."""
_RULE = r"(?:[_＿]\s?){3,}|(?:\.\s?){6,}|(?:…\s?){2,}"
_RULED = re.compile(r"[\s*]*(?:(?:[_＿]\s?){6,}|(?:\.\s?){6,}|(?:…\s?){2,})[\s_＿.…*]*")
"""A line to write on; a shorter one may part what stands above it from what is below."""
_LABELLED = pattern(
    rf"[\W_]*{_SPACE.pattern}[\s*_]*(?:(?P<ruled>[:：)\]]?[\s*]*(?:{_RULE})[\s_＿.…]*)|[:：][\s*_]*|[)\]][\s*_.]*)",
    re.IGNORECASE,
)
"""“Your answer:”, “Your answer ______”, “(space for notes)”."""
_AT_END = pattern(
    rf"(?<=[?？؟])[\s*]*(?:[(\[*_]*{_SPACE.pattern}[\s*_]*[:：]?[\s*]*)?(?:{_RULE})[\s_＿.…)\]*]*$", re.IGNORECASE
)
"""What stands behind a question in its own paragraph: “Who decides? ______”."""
_LONGEST = 150


def without_answer_spaces(document: Document) -> Document:
    """Return a document without the lines that only leave space for what is answered to the question above them.

    A label is one only where nothing is written behind it, nor right below but space, the next item or a heading.
    """
    written = [(at, block) for at, block in enumerate(document.blocks) if is_written(block)]
    dropped, is_asked = set[int](), False
    for place, (at, block) in enumerate(written):
        below = written[place + 1][1] if place + 1 < len(written) else None
        if is_asked and isinstance(block, Paragraph) and not block.level and _is_space(block.text, below):
            dropped.add(at)
        else:
            is_asked = isinstance(block, Paragraph) and _asks(block.text)
    blocks = (_without_space_behind(block) for at, block in enumerate(document.blocks) if at not in dropped)
    changed = tuple(blocks)
    is_same = not dropped and all(new is old for new, old in zip(changed, document.blocks, strict=True))
    return document if is_same else replace(document, blocks=changed)


def _asks(text: str) -> bool:
    return holds_question(text) or bids(unnumbered(text.strip())) or is_prompt(unnumbered(text.strip()))


def _is_space(text: str, below: Paragraph | Table | None) -> bool:
    """Whether all lines of a text leave space, the last of them right above what tells no more of the same."""
    *lines, last = text.strip().split("\n")
    return all(_leaves_space(line) for line in lines) and _leaves_space(last, is_last=True, below=below)


def _leaves_space(line: str, *, is_last: bool = False, below: Paragraph | Table | None = None) -> bool:
    if len(line) > _LONGEST:
        return False
    if _RULED.fullmatch(line):
        return True
    match = _LABELLED.fullmatch(line)
    if match is None or match["ruled"] or not is_last:
        return match is not None
    return not isinstance(below, Paragraph) or _goes_on_otherwise(below)


def _goes_on_otherwise(below: Paragraph) -> bool:
    """Whether a line is no answer that stands below its label: space itself, a heading, what asks next."""
    first = below.text.strip().partition("\n")[0]
    is_space = _RULED.fullmatch(first) is not None or _LABELLED.fullmatch(first) is not None
    return is_space or below.level > 0 or below.is_bold or _asks(below.text)


def _without_space_behind(block: Paragraph | Table) -> Paragraph | Table:
    if not isinstance(block, Paragraph) or block.text.rstrip()[-1:] not in ("_", "＿", ".", "…", "*", ")", "]"):
        return block
    text = _AT_END.sub("", block.text) if len(block.text) <= _LONGEST else block.text
    return block if text == block.text else replace(block, text=text)
