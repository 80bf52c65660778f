import pytest

from cafe_presenter.core.deck.deck import Kind, Theme
from cafe_presenter.core.importing.words.kinds import kind_of_stage, names_break, opened_and_closed


@pytest.mark.parametrize(
    "title",
    [
        "Comfort break",
        "Break for lunch",
        "break (should line up with the other courses)",
        "Petite pause",
        "Coffee and cake",
        "Break – a walk around the quarry and back",
        "Kaffeepause",
        "Lunch > soup and bread for everybody who came",
        "Pause – wir lüften und holen neue Stühle",
        "Lunchbuffet",
        "Frühstück und Ansagen für den ganzen Tag",
        "Souper + chansons autour du feu de camp",
    ],
)
def test_a_title_that_begins_with_a_break_or_is_about_one_is_a_break(title: str) -> None:
    assert names_break(title)


@pytest.mark.parametrize(
    "title",
    [
        "Explore the data 1 including comfort break",
        "Talks (or once everyone returns from the break)",
        "Final round / tie-break",
        "Retour de la pause",
        "What we heard before lunch",
        "Voorbereiding lunch",
        "Preparing the coffee",
    ],
)
def test_a_title_that_tells_of_a_break_in_passing_is_none(title: str) -> None:
    assert kind_of_stage(title) is Kind.FREE


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Accueil et tour de table des voisins", Kind.WELCOME),
        ("Short welcome", Kind.WELCOME),
        ("Introduction to the evening", Kind.WELCOME),
        ("Introduction to bees", Kind.FREE),
        ("Présentation des quatre ruches", Kind.FREE),
        ("Présentation des participants", Kind.WELCOME),
        ("Séquence 1 — Accueil, cadre et attentes", Kind.WELCOME),
        ("Opening statements", Kind.FREE),
        ("Committee arrival for setup", Kind.FREE),
        ("How the first bees came to the opening of the valley", Kind.FREE),
    ],
)
def test_a_first_title_is_a_welcome_when_it_is_about_one(title: str, kind: Kind) -> None:
    assert kind_of_stage(title, is_first=True, is_last=False) is kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Final questions and close", Kind.CLOSING),
        ("Conclusion, puis rangement de la salle", Kind.CLOSING),
        ("Part 4: conclusion, with questions about next year", Kind.CLOSING),
        ("Game “The end of the evening”", Kind.FREE),
        ("Rückblick", Kind.CLOSING),
        ("Rückblick auf hundert Jahre Mühle", Kind.FREE),
        ("Meeting 3: practice and final check", Kind.FREE),
        ("Ouvrir la ruche et en fermer la porte à la fin de l'été", Kind.FREE),
    ],
)
def test_a_last_title_is_a_closing_when_it_is_about_one(title: str, kind: Kind) -> None:
    assert kind_of_stage(title, is_last=True) is kind


@pytest.mark.parametrize(
    ("titles", "kinds"),
    [
        (["Aufbau", "Begrüßung", "Vortrag", "Ausklang", "Aufräumen"], "free welcome free closing free"),
        (["Lunch", "Welcome", "Groups", "Wrap-up", "Drinks"], "break welcome free closing free"),
        (["Welcome", "Groups", "Closing words", "End of the day"], "welcome free closing closing"),
        (["Welcome", "Groups", "Walk", "End of the day"], "welcome free free closing"),
        (["Mic check", "Welcome", "Icebreaker", "Songs"], "free welcome free free"),
        (["Registration", "Introductions", "Welcoming remarks", "Talk"], "welcome welcome welcome free"),
        (["Accueil", "Débat", "Clôture du débat", "Visite du jardin"], "welcome free closing free"),
        (["Accueil", "Clôture du matin", "Débat", "Clôture du soir", "Visite"], "welcome free free free free"),
    ],
)
def test_what_is_made_ready_and_cleared_is_before_the_welcome_and_after_the_closing(
    titles: list[str], kinds: str
) -> None:
    found = opened_and_closed([Theme(theme=title, kind=kind_of_stage(title)) for title in titles])
    assert " ".join(each.kind.value for each in found) == kinds


def test_the_opening_and_the_closing_are_known_though_a_column_calls_them_breaks() -> None:
    titles = ("Accueil du public", "Pause café", "Clôture")
    found = opened_and_closed([Theme(theme=title, kind=Kind.BREAK) for title in titles])
    assert [each.kind for each in found] == [Kind.WELCOME, Kind.BREAK, Kind.CLOSING]
