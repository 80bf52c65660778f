"""What looks like an evening and is none: exercises, reading lists, the shelves of a library, little of a long text."""

from dataclasses import replace

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.document.remarks import is_doubt
from cafe_presenter.core.importing.papers.other_papers import is_reference
from cafe_presenter.core.importing.parts.torn import set_right
from cafe_presenter.files.documents.importer import read_document

SECTIONS = (("La ville", "Qui marche ici ?"), ("Le soir", "Qui a peur ?"), ("Le bruit", "D’où vient-il ?"))


def sections(*below: str, is_link: bool = False) -> tuple[Paragraph, ...]:
    lines = [(text, level) for title, asked in SECTIONS for text, level in ((title, 2), (asked, 0))]
    lines += [(text, 0) for text in below]
    return tuple(
        Paragraph(text, number, level, is_link=is_link and not level)
        for number, (text, level) in enumerate(lines, start=1)
    )


def codes(*blocks: Paragraph | Table) -> list[str]:
    _, problems = deck_from_document(Document("doc", blocks))
    return [problem.code for problem in problems]


def test_an_exercise_is_doubted() -> None:
    assert "import.doubt_exercise" in codes(*sections("La ville est calme. VRAI / FAUX", "Nom : ____________ /20"))


@pytest.mark.parametrize("below", ["Vrai ou faux, dites-vous", "On vote : 3 points chacun", "Relance : et vous ?"])
def test_one_word_of_an_exercise_makes_none(below: str) -> None:
    assert "import.doubt_exercise" not in codes(*sections(below))


def test_questions_that_are_links_to_texts_are_a_reading_list() -> None:
    with pytest.raises(CafeError):
        codes(*sections(is_link=True))


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("Depuis le krach (2008), qui décide ?", False),
        ("Une machine peut-elle juger ? (Le Quotidien, 12 mars 2024)", False),
        ("Une machine peut-elle juger ? Paul Vidal, 2021", True),
        ("Une machine peut-elle juger ? (15 minute read)", True),
        ("La ville lente, Jeanne Ormeau, Éditions du Quai", True),
        ("Voir https://exemple.org/juger", True),
    ],
)
def test_a_line_that_names_a_book_is_told_from_a_question(line: str, *, is_told: bool) -> None:
    assert is_reference(Paragraph(line, 1)) is is_told


def test_a_library_is_no_run_of_show() -> None:
    header = TableRow(("Titre", "Réalisateur", "Année", "Durée"), 1)
    films = (
        TableRow(("La rue", "C. Aubry", "2004", "95 min"), 2),
        TableRow(("Le pont", "I. Roche", "2011", "80 min"), 3),
    )
    with pytest.raises(CafeError):
        codes(Table((header, *films)))


@pytest.mark.parametrize(
    ("header", "beside"),
    [
        (("Article", "Temps de lecture"), ("12 min", "8 min", "25 min")),
        (("Titre", "Support"), ("podcast", "Vidéo", "article")),
    ],
)
def test_a_reading_list_with_its_minutes_is_doubted(header: tuple[str, str], beside: tuple[str, ...]) -> None:
    asked = ("Qui décide pour nous ?", "Peut-on aimer une machine ?", "Que sait-elle de nous ?")
    rows = [TableRow(cells, number) for number, cells in enumerate(zip(asked, beside, strict=True), 2)]
    assert "import.doubt_readings" in codes(Table((TableRow(header, 1), *rows)))


def test_a_table_of_questions_may_name_an_article_and_the_minutes() -> None:
    header = TableRow(("Question", "Article", "Durée"), 1)
    rows = [TableRow((f"Qui décide, {number} ?", "Le Monde", "12 min"), number) for number in (2, 3, 4)]
    assert "import.doubt_readings" not in codes(Table((header, *rows)))


def lessons(*rows: tuple[str, str, str]) -> list[str]:
    header = TableRow(("Thème", "Question", "Durée"), 1)
    return codes(Table((header, *(TableRow(row, number) for number, row in enumerate(rows, 2)))))


def test_a_series_of_lessons_is_doubted() -> None:
    def rows(theme: str, minutes: int, count: int) -> list[tuple[str, str, str]]:
        return [(theme.format(number), f"Qui décide, {number} ?", f"{minutes} min") for number in range(1, count + 1)]

    assert "import.doubt_series" in lessons(*rows("Séance {} : les machines", 20, 3))
    assert "import.doubt_series" in lessons(*rows("Les machines, {}", 55, 3))
    assert "import.doubt_series" not in lessons(*rows("Les machines, {}", 55, 2), ("Fin", "Et demain ?", "10 min"))
    assert "import.doubt_series" not in lessons(*rows("Ronde {}", 25, 4))
    titles = ("Accueil", "Le moulin", "La roue", "Bilan")
    days = [(title, f"{title}, jour {day} ?", "5 min") for day in range(3) for title in titles]
    assert "import.doubt_series" in lessons(*days)
    assert "import.doubt_series" not in lessons(*days[:8])


def test_long_parts_of_one_day_are_no_series() -> None:
    """The hours of one day grow, a clock of twelve hours but at noon, whatever else tells an hour below."""
    times = ("9:00-10:00", "10:00-11:00", "11:00-12:00", "12:00-1:00", "1:00-2:00", "2:00-3:30", "3:30-6:30")
    titles = ("Hives", "Combs", "Wax", "Queens", "Swarms", "Honey", "Winter")
    head = TableRow(("Time", "Item"), 1)
    rows = [TableRow(cells, line) for line, cells in enumerate(zip(times, titles, strict=True), 2)]
    assert "import.doubt_series" not in codes(Table((head, *rows)))
    texts = [f"{time} | {title}" for time, title in zip(times, titles, strict=True)]
    lines = [Paragraph(text, line, 2) for line, text in enumerate(texts, 1)]
    assert "import.doubt_series" not in codes(*lines, Paragraph("Buses", 20, 1), Paragraph("08:30: first bus", 21))


@pytest.mark.parametrize(("minutes", "is_series"), [(35, True), (20, False)])
def test_two_sessions_of_an_hour_each_are_doubted(minutes: int, *, is_series: bool) -> None:
    parts = [
        (f"Sesión {number}: El barrio · {part}", f"¿Quién decide {part} {number}?", f"{minutes} min")
        for number in (1, 2)
        for part in ("Mapa", "Ronda")
    ]
    assert ("import.doubt_series" in lessons(*parts)) is is_series


@pytest.mark.parametrize("days", [("Mardi 29", "Mercredi 30"), ("Day 1", "Day 2"), ("Martes", "Miércoles")])
def test_days_side_by_side_in_a_table_are_doubted(days: tuple[str, str]) -> None:
    times = ("9h00 - 9h45", "9h45 - 10h00", "10h00 - 10h45", "10h45 - 11h00", "11h00 - 11h30")
    rows = [
        TableRow((time, f"Le moulin, {number}", f"Le lavoir, {number}"), number) for number, time in enumerate(times, 2)
    ]
    assert "import.doubt_series" in codes(Table((TableRow(("Horaire", *days), 1), *rows)))
    assert "import.doubt_series" not in codes(Table((TableRow(("Horaire", "Partie", "Salle"), 1), *rows)))


def test_questions_beside_their_answers_are_doubted() -> None:
    def beside(header: str) -> list[str]:
        rows = [TableRow((f"Où est la salle, {number} ?", "À gauche"), number) for number in (2, 3, 4)]
        return codes(Table((TableRow(("Question", header), 1), *rows)))

    assert "import.doubt_answers" in beside("Réponse")
    assert "import.doubt_answers" not in beside("Relance")


GARDEN = (
    ("Who may come to the garden?", "Everybody who lives in the quarter may come, on every day but Monday."),
    ("What does it cost?", "It costs nothing. Whoever wants to help buys seeds from the box beside the gate."),
    ("Where do dogs wait?", "Dogs stay outside. There is a ring in the wall and a bowl of water under the tap."),
    ("Who waters in summer?", "The group has a list in the shed. Everybody signs for one evening of the week."),
)


@pytest.mark.parametrize(
    ("title", "is_doubted"), [("Questions about the garden", True), ("FAQ", True), ("Discussion: the garden", False)]
)
def test_questions_answered_at_once_are_doubted_unless_a_room_is_to_talk(title: str, *, is_doubted: bool) -> None:
    pairs = [(Paragraph(asked, 0, is_bold=True), Paragraph(answer, 0)) for asked, answer in GARDEN]
    contents = (Paragraph(asked, 0, is_item=True) for asked, _ in GARDEN)
    lines = [Paragraph(title, 0, 1), *contents, *(line for pair in pairs for line in pair)]
    told = codes(*(replace(line, line=number) for number, line in enumerate(lines, start=1)))
    assert ("import.doubt_answers" in told) is is_doubted


def test_a_few_minutes_in_a_long_text_are_no_evening() -> None:
    def told(minutes: int) -> list[str]:
        steps = [Paragraph(f"Pas {number} ({minutes} min)", number, is_item=True) for number in range(1, 5)]
        beside = [Paragraph(f"On dit encore ceci, {number}.", number) for number in range(10, 40)]
        return codes(Paragraph("Le jeu", 0, 2), *steps, Paragraph("Le reste", 9, 2), *beside)

    assert "import.doubt_little" in told(15)
    with pytest.raises(CafeError):
        told(3)


def lesson(*lines: str) -> list[str]:
    return codes(*(Paragraph(text, number) for number, text in enumerate(lines, 1)))


PLAN = ("Thème : La rumeur", "Objectif : Vérifier avant de partager", "Question : Pourquoi y croit-on ?")


def test_a_lesson_that_became_one_part_is_doubted() -> None:
    assert "import.doubt_lesson" in lesson(*PLAN, "Introduction : L’affiche", "Conclusion : Un mot chacun")
    assert "import.doubt_lesson" not in lesson(*PLAN, "Relance : Qui la lance ?")


def test_what_is_for_the_host_alone_is_no_part_of_an_evening() -> None:
    paper = (Paragraph("Matériel nécessaire", 20, 2), Paragraph("Un pain", 21, is_item=True))
    deck, _ = deck_from_document(Document("doc", (*sections(), *paper)))
    assert [theme.theme for theme in deck.themes] == [title for title, _ in SECTIONS]


def test_a_subject_may_be_called_as_a_part_for_the_host_is() -> None:
    asked = (Paragraph("Objectifs", 20, 2), Paragraph("Que voulez-vous, à la fin ?", 21))
    deck, _ = deck_from_document(Document("doc", (*sections(), *asked)))
    assert deck.themes[-1].theme == "Objectifs"


def test_a_document_that_asks_more_than_its_deck_is_doubted() -> None:
    more = Paragraph("Qui décide, à la fin ?", 30, is_item=True)
    others = (Paragraph("Pour finir", 20, 1), Paragraph("Un long mot. Il dit ceci. Et cela. Et encore.", 21))
    assert "import.doubt_left_asking" in codes(*sections(), *others, more)
    assert "import.doubt_left_asking" not in codes(*sections(), *others)


def test_a_deck_of_little_of_a_long_document_is_doubted() -> None:
    told = [f"La séance {number} revient sur ce qui a été dit." for number in range(20)]
    after = Paragraph("Le compte rendu", 90, 1)
    assert "import.doubt_little" in codes(*sections(), after, *(Paragraph(text, 100) for text in told))
    assert "import.doubt_little" not in codes(*sections())


TORN = """Chacun raconte ce qu’il a vu de sa fenêtre pendant la première semaine de jan-
vier, et personne ne l’interrompt avant qu’il ait posé la feuille devant lui sur la
table. On passe ensuite à la personne de gauche, qui peut-
être n’a rien vu, et le dit.
14
Une ﬁche est posée au milieu de la table, avec un crayon et la liste des rues que le
groupe a choisies."""


def test_a_text_torn_by_a_pdf_is_put_together() -> None:
    found = set_right(TORN.split("\n"))
    first, second = (text for _, text in found.lines)
    assert "semaine de janvier, et personne" in first
    assert "qui peut-être n’a rien vu, et le dit." in first
    assert second.startswith("Une fiche est posée")
    assert second.endswith("que le groupe a choisies.")
    assert (found.joined, found.left_out) == (4, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Bienvenue à\ntous 5 min Que fait-on\nquand la nuit\ntombe ? Le temps\npassé ensemble",
        "Thème      Question\nLa rue     Qui marche ici, le soir, le matin ?\n           pourquoi\nLa place   où ?",
        "Qui décide de ce que l’on montre à la fenêtre de cette rue ?\nQui en profite, et qui ne le voit jamais ?",
    ],
)
def test_columns_and_short_lines_are_left_as_they_lie(text: str) -> None:
    found = set_right(text.split("\n"))
    assert [line for _, line in found.lines] == text.split("\n")


def test_a_deck_of_headings_is_doubted_only_for_what_can_be_named() -> None:
    def told(*lines: str) -> list[str]:
        document = read_document("\n".join(("# Samedi", *lines)).encode(), "samedi.md")
        return [problem.code for problem in deck_from_document(document)[1] if is_doubt(problem)]

    parts = ("## Accueil (10 min)", "On entre.", "## Jeu (20 min)", "On joue.", "## Vote (15 min)", "On vote.")
    assert told(*parts) == []
    assert told(*parts[:3], "On joue.\n\n20:00 – 20:10 Pause", *parts[4:]) == ["import.doubt_in_notes"]
    assert told(*parts[:4], "## Marche", "On sort.", *parts[4:]) == ["import.doubt_lengths"]
    assert told(*parts, "### Rangement (15 min)", "On plie les tables.") == ["import.doubt_in_notes"]
    assert told(*parts, "### À main levée (5 min)", "On compte.") == []
    lone = (
        "**Accueil** – on entre (10 min)\n\n**Chant**\n\n**Jeu** – on joue (20 min)",
        "\n**Vote** – à la main (15 min)",
    )
    assert told(*lone) == ["import.doubt_left_titles"]
    assert told("Durée : 2 heures", *parts) == ["import.doubt_sum"]
    assert told("Durée : 40 à 50 minutes", *parts) == []
    assert told("## Accueil (10 min)", "On entre.", "## 1–5 (20 min)", "On joue.", *parts[4:]) == [
        "import.doubt_wordless"
    ]


def test_parts_that_greet_their_people_once_more_are_of_several_evenings() -> None:
    hello = "Bonjour et merci d’être là. Nous préparons le jardin du quartier, et voulons savoir ce qu’il vous faut."
    parts = [("Les voisins", 2), (hello, 0), *((f"Que faites-vous le {day} ?", 0) for day in ("lundi", "mardi"))]
    parts += [("Les enfants", 2), (hello, 0), *((f"À quoi jouez-vous {where} ?", 0) for where in ("dehors", "dedans"))]

    def told(lines: list[tuple[str, int]]) -> list[str]:
        return codes(
            *(Paragraph(text, at, level, is_item=text.endswith("?")) for at, (text, level) in enumerate(lines, start=1))
        )

    assert "import.doubt_series" in told(parts)
    assert "import.doubt_series" not in told(
        [(text.replace("là.", f"là {at}."), level) for at, (text, level) in enumerate(parts)]
    )


def test_what_is_told_once_more_amid_an_evening_is_no_other_evening() -> None:
    rule = "Chacun décrit trois dessins à voix basse, puis cède sa chaise au suivant et barre ceux qu’il a montrés."
    rows = [("Durée", "Étape", "Consigne"), ("5 min", "Règle", "Prendre une carte."), ("15 min", "Jeu 1", rule)]
    rows += [("10 min", "Bilan", "En parler."), ("15 min", "Jeu 2", rule)]
    assert "import.doubt_series" not in codes(Table(tuple(map(TableRow, rows, range(1, 6)))))


def test_parts_of_an_hour_that_follow_one_clock_are_one_evening() -> None:
    parts = ("18h00 : Ateliers", "19h00 : Récits", "20h00 : Chansons", "21h00 : Concert", "22h00 : Adieux")
    _, problems = deck_from_document(read_document("\n".join(("La nuit du port", "", *parts)).encode(), "soir.txt"))
    assert "import.doubt_series" not in [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("title", "is_told_after"),
    [
        ("Compte-rendu : le banc", True),
        ("Verslag van de avond", True),
        ("Bericht vom Abend", True),
        ("Le banc", False),
        ("Rapports de voisinage", False),
    ],
)
def test_questions_in_what_is_told_of_an_evening_after_it_are_doubted(title: str, *, is_told_after: bool) -> None:
    told = codes(*(Paragraph(text, at) for at, text in enumerate((title, "Qui s’assied ?", "Qui reste ?"), start=1)))
    assert ("import.doubt_report" in told) is is_told_after


def test_what_is_called_a_report_and_tells_its_times_is_a_plan() -> None:
    text = "Report on our river\n\nWelcome (5 min)\n\nThe bank (20 min)\nWho owns it?\n\nThe end (5 min)\n"
    _, problems = deck_from_document(read_document(text.encode(), "plan.txt"))
    assert "import.doubt_report" not in [problem.code for problem in problems]


@pytest.mark.parametrize("title", ["Minutes of our meeting", "Journal de bord, camp d’été", "Logbuch"])
def test_the_hours_of_what_is_called_a_report_are_doubted(title: str) -> None:
    text = f"{title}\n\n19:05 The chair opened the meeting\n19:20 The accounts were read\n19:45 The meeting closed\n"
    _, problems = deck_from_document(read_document(text.encode(), "told.txt"))
    assert "import.doubt_report" in [problem.code for problem in problems]


@pytest.mark.parametrize("names", [("Semaine 1", "Semaine 2"), ("Ages 6-8", "Ages 9-12"), ("6 à 8 ans", "9 à 12 ans")])
def test_questions_of_several_weeks_or_for_several_ages_are_doubted(names: tuple[str, str]) -> None:
    def told(*titles: str) -> list[str]:
        lines = [(line, 2 * (line == title)) for title in titles for line in (title, f"Qui est là, {title} ?", "Qui ?")]
        numbered = enumerate(lines, start=1)
        return codes(*(Paragraph(text, at, level, is_item=not level) for at, (text, level) in numbered))

    assert "import.doubt_series" in told(*names)
    assert "import.doubt_series" not in told(names[0], "Pour finir")


def test_nobody_is_advised_to_list_what_is_answered_there() -> None:
    asked = [f"### Q: May I come in at {hour}?\n\n**A:** Of course, the door is open.\n" for hour in range(7, 12)]
    with pytest.raises(CafeError) as refused:
        deck_from_document(read_document(("# FAQ of the house\n\n" + "\n".join(asked)).encode(), "x.md"))
    assert "import.near_lines" not in {problem.code for problem in refused.value.problems}
