"""The language of a text by its small words and its letters, and lines that go on in the next."""

import pytest

from cafe_presenter.core.base.languages import breaks_off, goes_on_with, language_of, language_within
from cafe_presenter.core.deck.deck import Deck, Theme
from cafe_presenter.core.importing.words.deck_language import deck_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Qui a la clef de la cave, et pourquoi est-ce que nous en parlons ?", "fr"),
        ("Einführung in den Fall\nÜberlegung für alle\nGespräch über Wünsche", "de"),
        ("Velkommen og kaffe\nHva er det vi ikke har snakket om?\nHvordan går vi hjem på kvelden?", "nb"),
        ("Hvad er det, vi ikke har talt om?\nHvordan kommer vi hjem, og hvem har nøglen til huset?\nNoget mere?", "da"),
        ("Vad är det som vi inte har talat om?\nHur går vi hem, och vem har nyckeln?", "sv"),
        ("¿Qué es lo que no se dice en la mesa?\n¿Cómo se puede escuchar a los más jóvenes?", "es"),
        ("Podział na zespoły\nZakładanie kont\nDzień próby: kto śpiewa, kto słucha?", "pl"),
        ("Choir Schedule\nTopic | Singer\nTopic | Score\nMorning: scales\nLunch Break", "en"),
        ("Welcome to the orchard\nGrafting for beginners\nWhy prune?\nWrap-up", "en"),
        ("Добре дошли! Кой държи ключа и защо мълчим?", "bg"),
        ("Объединение двух комнат", "ru"),
        ("Ко има кључ и зашто ћутимо?", "sr"),
        ("Чому ми мовчимо і хто має ключ?", "uk"),
        ("چه کسی کلید را دارد؟ گفت‌وگو", "fa"),
        ("من يملك المفتاح؟", "ar"),
        ("Ein Krug geht um – Hanne\nDie Gedanken sind frei – Jule + Piet\nNun will der Lenz – alle", "de"),
        ("Hinter dem Ofen – Hanne\nImmer wieder sonntags – Jule + Piet\nQuiz", "de"),
        ("Rapat warga\nDoa bersama oleh Ibu Sri\nLaporan dari ketua\nMakan malam bersama semua tetangga", "id"),
        ("Ai giữ chìa khóa của nhà này?\nChúng ta nói gì với những người mới?", "vi"),
        ("Nork du etxearen giltza?\nZergatik ez dugu hitz egin, eta zer egin behar dugu gero?", "eu"),
        ("Kush e ka çelësin e shtëpisë dhe pse nuk flasim për këtë?", "sq"),
        ("Nani ana ufunguo wa nyumba hii, na kwa nini hatusemi?", "sw"),
        ("Sino ang may hawak ng susi, at bakit hindi natin ito pinag-uusapan?", "tl"),
        ("Pwy sydd â’r allwedd, a pham nad ydym yn siarad am y tŷ gyda ni?", "cy"),
        ("Cé aige a bhfuil an eochair, agus cad é ár scéal leis seo?", "ga"),
        ("Fika 10", None),
        ("Hanne – Jule + Piet\nQuiz\nJazz Trio Bern", None),
    ],
)
def test_a_language_is_told_by_small_words_and_letters(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_a_title_goes_on_after_what_joins() -> None:
    assert breaks_off("Lesen &")
    assert breaks_off("Ankommen und")
    assert not breaks_off("Lesen")
    assert goes_on_with("& Pause")
    assert goes_on_with("et la suite")
    assert not goes_on_with("Et la suite")


def deck_of(*names: str) -> Deck:
    return Deck(themes=tuple(Theme(theme=name) for name in names))


def test_words_that_all_languages_borrow_decide_nothing() -> None:
    names = ("Place du marché", "Session 1", "Session 2", "Feedback", "Brainstorming", "Cercle de parole")
    below = "Les personnes qui viennent sont les bonnes, et c’est ce qui devait se passer."
    assert deck_language(deck_of(*names), "\n".join((*names, below)), "en") == ("fr", True)
    german = ("Begrüßung", "Session 1", "Lunch", "Session 2", "Feedback", "Abschluss")
    assert deck_language(deck_of(*german), "\n".join(german), "en") == ("de", True)


def test_where_nothing_is_asked_the_notes_tell_the_language_as_well() -> None:
    names = ("Open the round", "Set up the boards", "What we take home")
    told = "Wir sehen uns die Wände an und malen sie, bis alle fertig sind; dann gibt es noch etwas zu essen."
    whole = "\n".join((*names, told, told))
    silent = Deck(themes=tuple(Theme(theme=name, notes=told) for name in names))
    assert deck_language(silent, whole, "fr") == ("de", True)
    asked = "What do we keep of it, and who is to do that when we are not here?"
    assert deck_language(Deck(themes=(*silent.themes, Theme(question=asked))), whole, "fr") == ("en", True)


def test_a_part_in_another_language_than_the_rest_keeps_its_own() -> None:
    asked = "Who owns the street at night?\nWhat do we owe to those who sweep it, and why do we never ask?"
    notes = "On lit la question à voix haute, puis chacun se tait une minute et la relit pour les autres. " * 3
    assert language_within(asked, f"{asked}\n{notes}", {}) == "en"
    assert language_within("誰が街の夜を守るのか", f"誰が街の夜を守るのか {notes}", {}) == "ja"
    assert language_within("Session 1\nSession 2", f"Session 1\nSession 2\n{notes}", {}) == "fr"


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (("Esityslista", "Kokouksen avaus", "Muut asiat"), "fi"),
        (("Napirend", "Megnyitó", "Egyebek", "Zárás"), "hu"),
        (("Ankommen", "Pause", "Schluss", "Vorstellungsrunde"), "de"),
    ],
)
def test_what_the_parts_of_an_evening_are_called_tells_its_language(names: tuple[str, ...], language: str) -> None:
    assert deck_language(deck_of(*names), "\n".join(names), "en") == (language, True)


def test_what_tells_no_language_is_in_that_of_its_reader_who_is_told() -> None:
    assert deck_language(deck_of("Start", "Rollen"), "Start\nRollen", "en") == ("en", False)
    assert deck_language(deck_of("Question 1"), "Un titre", "fr") == ("fr", True)


def test_addresses_tell_no_language() -> None:
    assert language_of("https://example.org/what-is-the-point-of-this/and-how/why https://www.the.is/of/that") is None
