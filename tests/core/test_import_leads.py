import pytest

from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.outlines.offered_lists import offered_items
from cafe_presenter.core.importing.papers.doubts import is_torn
from cafe_presenter.core.importing.rows.structure import asked_in_line
from cafe_presenter.core.importing.words.lead_words import leads_to_points


@pytest.mark.parametrize(
    "sentence",
    [
        "The agenda is as follows:",
        "At the meeting we will talk about the following items:",
        "The following topics will be discussed at the meeting:",
        "Auf der Tagesordnung stehen folgende Punkte.",
        "In der Sitzung werden folgende Themen besprochen:",
        "Für die Sitzung haben wir folgende Themen:",
        "Lors de l’assemblée seront abordés les sujets suivants :",
        "L’ordre du jour est le suivant.",
        "En la reunión trataremos los siguientes puntos:",
        "Durante la riunione parleremo dei seguenti argomenti:",
        "Na reunião vamos tratar dos seguintes assuntos:",
        "Tijdens de vergadering bespreken we de volgende punten:",
        "Na zebraniu porozmawiamy o następujących sprawach:",
        "Na schůzi budeme mluvit o následujících bodech:",
        "Na stretnutí sa budeme venovať nasledujúcim témam:",
        "På mötet tar vi upp följande punkter:",
        "På mødet taler vi om følgende emner:",
        "På møtet skal vi snakke om følgende saker:",
        "Kokouksessa käsittelemme seuraavia asioita:",
        "A találkozón a következő témákról beszélünk:",
        "La întâlnire vom vorbi despre următoarele subiecte:",
        "На встрече мы обсудим следующие вопросы:",
        "На зустрічі ми обговоримо такі питання:",
        "Στη συνάντηση θα συζητήσουμε τα εξής θέματα:",
        "Toplantıda şu konuları konuşacağız:",
        "A la reunió parlarem dels temes següents:",
    ],
)
def test_a_sentence_leads_to_the_points_of_a_meeting_in_every_language(sentence: str) -> None:
    assert leads_to_points(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "In this lesson we will cover the following topics:",
        "The following items were discussed at the meeting:",
        "In der letzten Sitzung wurden folgende Punkte besprochen:",
        "Bitte bringt zum Treffen folgende Sachen mit:",
        "The following people will be at the meeting:",
        "Na zebraniu omówiono następujące tematy:",
        "Lors de la réunion, nous avons abordé les points suivants :",
        "Tijdens de vergadering werden de volgende punten besproken:",
        "На собрании обсудили следующие вопросы:",
        "At the meeting we talk about the following topics: the well, the fence, the gate. Come along",
    ],
)
def test_a_sentence_of_a_lesson_or_of_a_meeting_that_was_held_leads_to_none(sentence: str) -> None:
    assert not leads_to_points(sentence)


def _items(*texts: str) -> list[Paragraph]:
    return [Paragraph(text, line, is_item=True) for line, text in enumerate(texts, start=1)]


def test_links_telephones_and_candidates_are_no_parts_beside_an_agenda() -> None:
    contacts = _items("Link: https://example.org/room", "Telephone: +44 20 5555 0102")
    between = [Paragraph("Come to the boathouse.", 3)]
    people = _items("Chair: Ada Lind", "Treasurer: Sam van Dyke")
    agenda = _items("Welcome", "The new roof", "Who rows on Sundays")
    assert offered_items([*contacts, *between, *agenda, *between, *people], -1) == [3, 4, 5]


def test_a_list_of_links_is_offered_where_there_is_no_other() -> None:
    assert offered_items(_items("Map: https://example.org/map", "Songs: https://example.org/songs"), -1) == [0, 1]


def test_points_typed_with_their_numbers_are_offered_as_items_are() -> None:
    lines = [Paragraph(text, line) for line, text in enumerate(("Hello!", "1. Welcome", "2. Roof", "3. Boats"))]
    assert offered_items(lines, -1) == [1, 2, 3]


def test_what_is_said_in_quotes_is_asked_whatever_is_noted_behind_in_brackets() -> None:
    assert asked_in_line("On paper: “Whom would you like to thank?” (to be kept)") == "Whom would you like to thank?"
    assert asked_in_line("In a circle: “Tell us of a day on which somebody waited for you.”")
    assert not asked_in_line("On the wall: “Mind the step.” (in red)")


def test_links_below_each_other_are_no_sentences_torn_apart() -> None:
    assert not is_torn([Paragraph(f"https://example.org/{page}", page) for page in range(6)], "")
    torn = [Paragraph(text, line) for line, text in enumerate(("The boat", "lies in", "the sun", "all day"))]
    assert is_torn(torn, "boat.txt")
    assert not is_torn(torn, "Boat.PDF")  # it is the PDF itself
