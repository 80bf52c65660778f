from importlib import import_module
from pkgutil import iter_modules

import pytest

from cafe_presenter.core.deck.field import words
from cafe_presenter.core.importing import words as room_of_words
from cafe_presenter.core.importing.words.break_words import BREAK, MEAL, NEVER_A_BREAK
from cafe_presenter.core.importing.words.closing_words import CLOSING, ENDING
from cafe_presenter.core.importing.words.notions import Notion
from cafe_presenter.core.importing.words.opening_words import OPENING
from cafe_presenter.core.importing.words.run_words import (
    closes_evening,
    directs_host,
    is_of_other_paper,
    names_run,
    opens_evening,
    stage_number,
)

LANGUAGES = words("fr, en, de, es, it, pt, nl, pl, cs, sk, sv, da, no, fi, hu, ro, ru, uk, el, tr, ca")
SEEDS = Notion("""
fr: graine, pépin
cs: seme-
tr: =son
de: -kern
""")
PARTLY = {"NEVER_A_BREAK", "EVENT", "ORDINAL_PART", "BESIDE_PAPER", "BESIDE_PLAN", "_NO_OPENING"}
"""What has a name of its own in a few languages alone."""
_ROOMS = [each.name for each in iter_modules(room_of_words.__path__, f"{room_of_words.__name__}.")]
NOTIONS = [
    (f"{module.__name__.rpartition('.')[2]}.{name}", notion)
    for module in map(import_module, _ROOMS)
    for name, notion in vars(module).items()
    if isinstance(notion, Notion) and name not in PARTLY
]


def test_a_title_is_asked_in_four_ways_whether_it_says_something() -> None:
    assert SEEDS.is_all_of("Graines")
    assert not SEEDS.is_all_of("Graines de tomate")
    assert SEEDS.begins("2. GRAINES de tomate")
    assert not SEEDS.begins("Nos graines")
    assert SEEDS.ends("Les pépins")
    assert not SEEDS.ends("Pépinière")
    assert SEEDS.is_within("Échange de graines, le soir")
    assert not SEEDS.is_within("Échange de plants")


def test_a_stem_an_end_and_a_word_alone_say_no_more_than_they_are_marked_for() -> None:
    assert SEEDS.begins("Semeno a hlína")
    assert SEEDS.ends("Der Kirschkern")
    assert SEEDS.is_all_of("Son")
    assert not (SEEDS.begins("Son et lumière"))
    assert not (SEEDS.is_within("Kernig ist der Wein"))


def test_a_name_that_goes_on_in_the_next_line_is_one() -> None:
    minutes = Notion("""
en: matters arising, minutes of the
    last meeting, roll call
fr: procès-verbal
""")
    assert minutes.spoken == {
        "en": ("matters arising", "minutes of the last meeting", "roll call"),
        "fr": ("procès-verbal",),
    }
    assert not minutes.is_within("The minutes of the day")


@pytest.mark.parametrize(("name", "notion"), NOTIONS)
def test_every_notion_is_known_in_every_language(name: str, notion: Notion) -> None:
    own = {*notion.spoken, "fr"} if name.endswith("DECIDED") else {*notion.spoken}
    assert not {*LANGUAGES} - own


@pytest.mark.parametrize(
    "title",
    [
        *(
            "PŘESTÁVKA",
            "Przerwa kawowa",
            "Fika",
            "Kahvitauko",
            "Kávészünet",
            "Pauză de cafea",
            "Çay molası",
            "Διάλειμμα",
        ),
        *("Goûter", "Refreshments", "Tea & biscuits", "Brotzeit", "Poczęstunek", "Öğle arası"),
    ],
)
def test_what_people_write_for_a_break_is_one(title: str) -> None:
    assert BREAK.begins(title) or MEAL.begins(title) or BREAK.ends(title)
    assert not NEVER_A_BREAK.is_within(title)


@pytest.mark.parametrize(
    "title",
    [
        "World café",
        "Café philo",
        "Break the ice",
        "Break into pairs",
        "Ménopause et travail",
        "Pau i guerra",
        "Ara què",
    ],
)
def test_what_only_sounds_like_a_break_is_none(title: str) -> None:
    assert NEVER_A_BREAK.is_within(title) or not (BREAK.begins(title) or MEAL.begins(title) or BREAK.ends(title))


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("Mot d’accueil", "Questions diverses"),
        ("Doors open", "AOB"),
        ("Ankommen", "Schlussrunde"),
        ("Palabras de bienvenida", "Ruegos y preguntas"),
        ("Saluti iniziali", "Varie ed eventuali"),
        ("Boas-vindas", "Encerramento"),
        ("Inloop", "Rondvraag"),
        ("Powitanie gości", "Wolne wnioski"),
        ("Přivítání", "Rozloučení"),
        ("Privítanie hostí", "Rôzne"),
        ("Mötets öppnande", "Övriga frågor"),
        ("Velkomst", "Tak for i aften"),
        ("Oppmøte", "Eventuelt"),
        ("Kokouksen avaus", "Muut asiat"),
        ("Köszöntő", "Egyebek"),
        ("Cuvânt de deschidere", "Închiderea ședinței"),
        ("Знакомство", "Закрытие встречи"),
        ("Вітальне слово", "Завершення"),
        ("Έναρξη", "Λήξη"),
        ("Açılış ve yoklama", "Dilek ve temenniler"),
        ("Benvinguda", "Precs i preguntes"),
    ],
)
def test_an_evening_opens_and_closes_in_every_language(opening: str, closing: str) -> None:
    assert opens_evening(opening)
    assert OPENING.begins(opening)
    assert closes_evening(closing)
    assert not (opens_evening(closing))
    assert not (CLOSING.begins(opening))
    assert not (ENDING.begins(opening))


@pytest.mark.parametrize(
    "title",
    [
        *(
            "Program schůze",
            "Porządek zebrania",
            "Saksliste",
            "Kvällens program",
            "Illan ohjelma",
            "Napirend",
            "Gündem",
        ),
        *("Program for aftenen", "Program för kvällen", "Programul serii", "Програма вечора", "Minutage", "Run sheet"),
    ],
)
def test_a_run_is_called_so_in_every_language(title: str) -> None:
    assert names_run(title)


@pytest.mark.parametrize(
    "title", ["Second round", "Deuxième temps : la rue", "2. Zweite Phase", "Druhé kolo", "A doua etapă", "Второй этап"]
)
def test_parts_are_counted_in_words(title: str) -> None:
    assert stage_number(title) == 2


@pytest.mark.parametrize("title", ["1. část: Dětství", "Partea a 2-a: Cartierul", "2. rész – A ház", "Del 3: Slutet"])
def test_parts_are_counted_before_or_behind_what_they_are_called(title: str) -> None:
    assert stage_number(title) == int(next(filter(str.isdecimal, title)))


@pytest.mark.parametrize(
    "line",
    [
        *("Demandez ce qu’on a retenu.", "Ask what they heard", "Erkläre die Regeln.", "Reparte las tarjetas."),
        *("Spiega le regole.", "Distribua as folhas.", "Deel uit wat er ligt.", "Rozdaj karty.", "Rozdejte kartičky."),
        *("Rozdajte lístky.", "Förklara reglerna.", "Del ud, og forklar.", "Kerro säännöt.", "Oszd ki a lapokat."),
        *(
            "Citiți povestea.",
            "Раздайте карточки.",
            "Поясніть правила.",
            "Μοιράστε τις κάρτες.",
            "Dağıtın, sonra okuyun.",
        ),
        *("Dağıtın, sonra okuyun.", "Repartiu les targetes."),
    ],
)
def test_what_a_host_is_told_to_do_is_known_in_every_language(line: str) -> None:
    assert directs_host(f"Dix minutes.\n{line}")
    assert not directs_host("Dix minutes.\nLes cartes sont sur la table.")


@pytest.mark.parametrize(
    "title",
    [
        *("Installation", "2. Licence", "Troubleshooting", "Literaturverzeichnis", "Solución de problemas"),
        *("Funzionalità", "Metodología", "Gebruik", "Składniki", "Řešení potíží", "Användning", "Hozzávalók"),
        *("Instalare", "Лицензия", "Налаштування", "Βιβλιογραφία", "Kaynakça", "Lähdeluettelo"),
    ],
)
def test_what_other_papers_are_parted_in_is_known_in_every_language(title: str) -> None:
    assert is_of_other_paper(title)


@pytest.mark.parametrize("title", ["Uso del micrófono", "Gebruik je stem", "Bruk og gjenbruk", "Expérience de l’œuf"])
def test_a_part_of_an_evening_that_begins_alike_is_none_of_another_paper(title: str) -> None:
    assert not is_of_other_paper(title)
