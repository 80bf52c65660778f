"""One evening in each of the languages that are read, in the forms that people write: the same parts in all."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

import pytest

from cafe_presenter.core.deck.deck import Kind, Theme
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document

MINUTES = (10, 25, 10, 30, 15)
KINDS = (Kind.WELCOME, Kind.FREE, Kind.BREAK, Kind.FREE, Kind.CLOSING)
HOURS = tuple(18 * 60 + done for done in accumulate(MINUTES, initial=0))
TALK = 3
"""Which part is the debate."""
TOLD = {
    "fr": "Accueil/La carte des usages/Pause/Débat/Clôture/À qui appartient l’eau ?/min/Heure/Durée/Étape"
    "/Question/Notes/Thème/Objectif/Étape/Ordre du jour/|",
    "en": "Welcome/The map of uses/Break/Debate/Closing/Who owns the water?/min/Time/Duration/Activity/Question"
    "/Notes/Theme/Objective/Step/Agenda/|",
    "de": "Begrüßung/Die Karte/Pause/Diskussion/Abschluss/Wem gehört das Wasser?/Min./Uhrzeit/Dauer"
    "/Programmpunkt/Frage/Notizen/Thema/Ziel/Schritt/Tagesordnung/| Uhr",
    "es": "Bienvenida/El mapa de usos/Pausa/Debate/Cierre/¿De quién es el agua?/min/Hora/Duración/Actividad"
    "/Pregunta/Notas/Tema/Objetivo/Paso/Orden del día/| h",
    "it": "Accoglienza/La mappa degli usi/Pausa/Dibattito/Chiusura/Di chi è l’acqua?/min/Ora/Durata/Attività"
    "/Domanda/Note/Tema/Obiettivo/Fase/Ordine del giorno/ore |",
    "pt": "Boas-vindas/O mapa dos usos/Intervalo/Debate/Encerramento/De quem é a água?/min/Hora/Duração"
    "/Atividade/Pergunta/Notas/Tema/Objetivo/Etapa/Ordem de trabalhos/|",
    "nl": "Welkom/De kaart van gebruik/Pauze/Debat/Afsluiting/Van wie is het water?/min/Tijd/Duur/Onderdeel"
    "/Vraag/Notities/Thema/Doel/Stap/Agenda/| uur",
    "pl": "Powitanie/Mapa użytkowania/Przerwa/Debata/Zakończenie/Do kogo należy woda?/min/Godzina/Czas trwania"
    "/Punkt programu/Pytanie/Uwagi/Temat/Cel/Krok/Porządek obrad/godz. |",
    "cs": "Přivítání/Mapa užívání/Přestávka/Debata/Závěr/Komu patří voda?/min/Čas/Délka/Bod programu/Otázka"
    "/Poznámky/Téma/Cíl/Krok/Program/| hod.",
    "sk": "Privítanie/Mapa využívania/Prestávka/Diskusia/Záver/Komu patrí voda?/min/Čas/Trvanie/Bod programu"
    "/Otázka/Poznámky/Téma/Cieľ/Krok/Program/| hod.",
    "sv": "Välkomna/Kartan över bruk/Paus/Debatt/Avslutning/Vem äger vattnet?/min/Tid/Längd/Punkt/Fråga"
    "/Anteckningar/Tema/Mål/Steg/Dagordning/kl. |",
    "da": "Velkomst/Kortet over brug/Pause/Debat/Afslutning/Hvem ejer vandet?/min/Klokkeslæt/Varighed/Punkt"
    "/Spørgsmål/Noter/Tema/Mål/Trin/Dagsorden/kl. |",
    "nb": "Velkommen/Kartet over bruk/Pause/Debatt/Avslutning/Hvem eier vannet?/min/Klokkeslett/Varighet/Punkt"
    "/Spørsmål/Notater/Tema/Mål/Steg/Saksliste/kl. |",
    "fi": "Tervetuloa/Käytön kartta/Tauko/Keskustelu/Lopetus/Kenelle vesi kuuluu?/min/Aika/Kesto/Ohjelma"
    "/Kysymys/Muistiinpanot/Teema/Tavoite/Vaihe/Esityslista/klo |",
    "hu": "Köszöntés/A használat térképe/Szünet/Vita/Zárás/Kié a víz?/perc/Időpont/Időtartam/Program/Kérdés"
    "/Jegyzetek/Téma/Cél/Lépés/Napirend/|",
    "ro": "Bun venit/Harta utilizărilor/Pauză/Dezbatere/Încheiere/A cui este apa?/min/Ora/Durata/Activitate"
    "/Întrebare/Note/Temă/Obiectiv/Pasul/Ordinea de zi/ora |",
    "ru": "Приветствие/Карта использования/Перерыв/Дискуссия/Завершение/Кому принадлежит вода?/мин/Время"
    "/Длительность/Этап/Вопрос/Заметки/Тема/Цель/Шаг/Повестка дня/|",
    "uk": "Вітання/Карта використання/Перерва/Дискусія/Завершення/Кому належить вода?/хв/Час/Тривалість/Етап"
    "/Питання/Нотатки/Тема/Мета/Крок/Порядок денний/|",
    "el": "Καλωσόρισμα/Ο χάρτης των χρήσεων/Διάλειμμα/Συζήτηση/Κλείσιμο/Σε ποιον ανήκει το νερό;/λεπτά/Ώρα"
    "/Διάρκεια/Δραστηριότητα/Ερώτηση/Σημειώσεις/Θέμα/Στόχος/Βήμα/Ημερήσια διάταξη/|",
    "tr": "Karşılama/Kullanım haritası/Ara/Tartışma/Kapanış/Su kimin?/dk/Saat/Süre/Etkinlik/Soru/Notlar/Konu"
    "/Amaç/Adım/Gündem/|",
    "ca": "Benvinguda/El mapa dels usos/Pausa/Debat/Cloenda/De qui és l’aigua?/min/Hora/Durada/Activitat"
    "/Pregunta/Notes/Tema/Objectiu/Pas/Ordre del dia/|",
}
"""The parts, what is asked in the debate; minutes, columns and labels; what stands beside an hour."""


@dataclass(frozen=True)
class Words:
    """An evening in one language."""

    parts: tuple[str, ...]
    asked: str
    minutes: str
    time: str
    duration: str
    part: str
    question: str
    notes: str
    theme: str
    objective: str
    step: str
    agenda: str
    before: str
    behind: str

    def hour(self, at: int, sign: str = ":") -> str:
        return f"{self.before}{clock(at, sign)}{self.behind}"


def clock(at: int, sign: str = ":") -> str:
    return f"{HOURS[at] // 60}{sign}{HOURS[at] % 60:02}"


def words_of(language: str) -> Words:
    *told, beside = TOLD[language].split("/")
    return Words(tuple(told[:5]), *told[5:], *beside.split("|"))


def parts(form: Callable[[Words, int, str], str]) -> Callable[[Words], str]:
    """Return what writes an evening below its title, each of its parts in one form."""
    return lambda words: "# 2030\n\n" + "\n".join(form(words, at, name) for at, name in enumerate(words.parts)) + "\n"


def table(
    header: Callable[[Words], tuple[str, ...]], row: Callable[[Words, int, str], tuple[str, ...]]
) -> Callable[[Words], str]:
    def written(words: Words) -> Iterator[str]:
        yield f"| {' | '.join(header(words))} |"
        yield "|" + len(header(words)) * "---|"
        yield from (f"| {' | '.join(row(words, at, name))} |" for at, name in enumerate(words.parts))

    return lambda words: "# 2030\n\n" + "\n".join(written(words)) + "\n"


def asked(words: Words, at: int, before: str = "") -> str:
    return f"{before}{words.asked}" if at == TALK else ""


def length(words: Words, at: int) -> str:
    return f"{MINUTES[at]} {words.minutes}"


TIMED: Mapping[str, Callable[[Words], str]] = {
    "headings": parts(lambda w, at, name: f"## {name} ({length(w, at)})\n\n{asked(w, at)}\n"),
    "steps": parts(lambda w, at, name: f"## {w.step} {at + 1}: {name} ({length(w, at)})\n\n{asked(w, at)}\n"),
    "labels": parts(lambda w, at, name: f"## {name}\n\n**{w.duration}:** {length(w, at)}\n\n{asked(w, at)}\n"),
    "bold": parts(lambda w, at, name: f"**{at + 1}. {name}** ({length(w, at)})\n\n{asked(w, at)}\n"),
    "items": parts(lambda w, at, name: f"- {name} – {length(w, at)}{asked(w, at, chr(10) + '  - ')}"),
    "hours": parts(lambda w, at, name: f"- {w.hour(at)} {name}{asked(w, at, ': ')}"),
    "hours with dots": parts(lambda w, at, name: f"- {w.hour(at, '.')} {name}{asked(w, at, ': ')}"),
    "from to": parts(lambda w, at, name: f"{clock(at)}–{clock(at + 1)} {name}{asked(w, at, ': ')}\n"),
    "table of hours": table(
        lambda w: (w.time, w.part, w.question, w.notes), lambda w, at, name: (clock(at), name, asked(w, at), "…")
    ),
    "table of lengths": table(
        lambda w: (w.part, w.duration, w.question), lambda w, at, name: (name, length(w, at), asked(w, at))
    ),
    "table of minutes": table(
        lambda w: (w.part, f"{w.duration} ({w.minutes})", w.question),
        lambda w, at, name: (name, str(MINUTES[at]), asked(w, at)),
    ),
}
UNTIMED: Mapping[str, Callable[[Words], str]] = {
    "headings": parts(lambda w, at, name: f"## {at + 1}. {name}\n\n{asked(w, at)}\n"),
    "steps": parts(lambda w, at, name: f"## {w.step} {at + 1}: {name}\n\n{asked(w, at) or '…'}\n"),
    "agenda": lambda words: f"# 2030\n\n## {words.agenda}\n\n" + "\n".join(f"- {name}" for name in words.parts) + "\n",
}


def themes(text: str) -> tuple[Theme, ...]:
    return deck_from_document(read_document(text.encode(), "a.md"))[0].themes


@pytest.mark.parametrize("language", TOLD)
@pytest.mark.parametrize("form", TIMED)
def test_an_evening_with_its_times_is_read_in_every_language(form: str, language: str) -> None:
    words = words_of(language)
    found = themes(TIMED[form](words))
    assert [theme.theme.split(": ")[-1] for theme in found] == [*words.parts]
    assert [(theme.duration_s or 0.0) / 60 for theme in found][:4] == [*MINUTES[:4]]
    assert [theme.kind for theme in found if not theme.question] == [*KINDS[:TALK], KINDS[-1]]
    assert found[TALK].question.casefold() == words.asked.casefold()


@pytest.mark.parametrize("language", TOLD)
@pytest.mark.parametrize("form", UNTIMED)
def test_an_evening_without_times_is_read_in_every_language(form: str, language: str) -> None:
    words = words_of(language)
    found = themes(UNTIMED[form](words))
    assert [theme.theme.split(": ")[-1] for theme in found] == [*words.parts]
    assert found[TALK].question == ("" if form == "agenda" else words.asked)


@pytest.mark.parametrize("language", TOLD)
@pytest.mark.parametrize("form", ["labels", "table"])
def test_themes_questions_and_objectives_are_named_in_every_language(form: str, language: str) -> None:
    words = words_of(language)
    names = (words.theme, words.question, words.objective)
    told = [(name, words.asked, f"{at}!") for at, name in enumerate(words.parts[1 : TALK + 1 : 2])]
    lines = [f"| {' | '.join(row)} |" for row in (names, 3 * ("---",), *told)]
    text = "\n".join("\n".join(f"{name}: {each}" for name, each in zip(names, row, strict=True)) + "\n" for row in told)
    found = themes("# 2030\n\n" + (text if form == "labels" else "\n".join(lines)))
    assert [(each.theme, each.question, each.objective) for each in found] == told
