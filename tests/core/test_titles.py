"""What a deck is called: never after the first part of its document, who wrote it, or a whole sentence."""

from dataclasses import replace

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.document.sentence_ends import first_words
from cafe_presenter.core.importing.parts.article import before_table
from cafe_presenter.core.importing.times.when_where import labels_in


def title_of(*lines: Paragraph) -> str:
    return before_table(list(lines), "doc").deck.title


def test_the_first_part_of_a_text_is_not_its_title() -> None:
    assert title_of(Paragraph("Introduction", 1, 1), Paragraph("Une soirée au lavoir", 2, 2)) == "Une soirée au lavoir"
    assert title_of(Paragraph("Description", 1, 1)) == ""
    assert title_of(Paragraph("Pré-requis", 1, 1), Paragraph("On ouvre la porte.", 2)) == ""
    assert title_of(Paragraph("1. Welcome to all", 1, is_bold=True), Paragraph("Say hello.", 2)) == ""


def test_none_of_numbered_parts_is_the_title_nor_the_hours_before_it() -> None:
    assert title_of(Paragraph("1. Materials", 1, 2), Paragraph("2. Aims of the day", 2, 2)) == ""
    assert title_of(Paragraph("11h00 - 12h00 : Tour du moulin (60min)", 1, 1)) == "Tour du moulin"


def test_a_title_tells_how_long_the_evening_is_with_its_hours_or_in_brackets() -> None:
    below = Paragraph("Who owns the mill?", 2)
    lengths = {"19h00-20h30 : Le moulin": 5400, "The old mill (2 h)": 7200, "Le moulin (5 min)": None, "The mill": None}
    told = {title: before_table([Paragraph(title, 1, 1), below], "doc").deck.duration_s for title in lengths}
    assert told == lengths


def test_a_bold_label_is_not_the_title_instead_of_the_line_above_it() -> None:
    lines = Paragraph("Plan of the afternoon", 1), Paragraph("What we learn:", 2, is_bold=True)
    assert title_of(*lines) == "Plan of the afternoon"


@pytest.mark.parametrize(
    ("paper", "below", "title"),
    [
        ("Lesson Plan", "The mill and its river", "The mill and its river"),
        ("Plan de séance", "Le moulin et la rivière", "Le moulin et la rivière"),
        ("Ablauf", "Ein Abend an der Mühle", "Ein Abend an der Mühle"),
        ("The mill", "A walk to the river", "The mill"),
        ("Agenda", "Kickoff", "Agenda"),
        ("Agenda", "Saturday at the mill", "Agenda"),
    ],
)
def test_a_heading_that_only_says_what_the_paper_is_leaves_the_title_to_the_next(
    paper: str, below: str, title: str
) -> None:
    assert title_of(Paragraph(paper, 1, 1), Paragraph(below, 2, 2)) == title


def test_a_plain_line_that_only_says_what_the_paper_is_leaves_the_title_to_the_next() -> None:
    guide = Paragraph("FACILITATOR GUIDE", 1)
    assert (
        title_of(guide, Paragraph("Bread from an old mill", 2), Paragraph("Half a day", 3)) == "Bread from an old mill"
    )
    assert title_of(guide, Paragraph("Saturday 3 May, 6 pm", 2)) == "FACILITATOR GUIDE"


def test_a_heading_called_theme_is_not_the_title() -> None:
    assert title_of(Paragraph("Theme(s)", 1, 2), Paragraph("Thème", 2, 2)) == ""


def test_a_sentence_is_no_title_though_it_looks_like_one() -> None:
    said = "I chose the old mill because it is where all of us once learned to swim."
    assert title_of(Paragraph(said, 1, 1), Paragraph("The old mill", 2, 1)) == "The old mill"
    assert title_of(Paragraph("Who owns the mill.", 1, 1)) == "Who owns the mill."


def test_a_bold_line_below_a_name_is_the_title() -> None:
    lines = (Paragraph("Jeanne Roux", 1), Paragraph("12 janvier", 2), Paragraph("Plan de la veillée", 3, is_bold=True))
    assert title_of(*lines) == "Plan de la veillée"
    assert title_of(Paragraph("Veillée des voisins", 1), Paragraph("Jeanne Roux", 2)) == "Veillée des voisins"


def test_what_only_says_that_it_is_the_plan_is_no_title_below_a_name_or_a_day() -> None:
    assert title_of(Paragraph("The old mill", 1), Paragraph("Agenda", 2, is_bold=True)) == "The old mill"
    assert title_of(Paragraph("Sabato 14 giugno", 1, 1), Paragraph("Orari", 2, 2)) == "Sabato 14 giugno"
    assert title_of(Paragraph("Sabato 14 giugno", 1, 1), Paragraph("Il mulino", 2, 2)) == "Il mulino"


def test_rows_above_the_header_tell_of_the_evening_beside_their_labels() -> None:
    above = [("", "Workshop:", "Bees (valley, 2031)"), ("", "Host:", "Jeanne and Ali"), ("Plan", "", "")]
    below = [("", "Time", "Item"), ("", "9:00-9:45", "Hives"), ("", "9:45-10:30", "Wax"), ("", "10:30-11:00", "Honey")]
    rows = tuple(TableRow(cells, line) for line, cells in enumerate((*above, *below), 1))
    deck, _ = deck_from_document(Document("doc", (Table(rows),)))
    assert (deck.title, deck.host) == ("Bees (valley, 2031)", "Jeanne and Ali")
    assert [theme.theme for theme in deck.themes] == ["Hives", "Wax", "Honey"]


def test_neither_an_item_of_a_list_nor_a_typed_dash_is_the_title() -> None:
    lines = (Paragraph("Bring cups", 1, is_item=True), Paragraph("-- and tea", 2), Paragraph("The old mill", 3))
    assert title_of(*lines) == "The old mill"
    assert title_of(*lines[:2]) == ""


def test_the_heading_above_all_others_is_the_title_though_questions_stand_right_below_it() -> None:
    asked = ("Who comes?", "Who stays?", "Who sings?", "Who pays?", "Who sweeps?", "Who sleeps?")
    items = [Paragraph(text, 2, is_item=True) for text in asked]
    headings = [Paragraph("The mill", 1, 1), Paragraph("The wheel", 5, 3), Paragraph("The roof", 8, 3)]
    blocks = (headings[0], *items[:3], headings[1], *items[3:5], headings[2], items[5])
    deck, _ = deck_from_document(
        Document("doc", tuple(replace(block, line=line) for line, block in enumerate(blocks, start=1)))
    )
    assert deck.title == "The mill"
    assert [theme.question for theme in deck.themes] == [*asked]


def test_neither_a_first_part_nor_a_day_nor_what_is_needed_is_the_title() -> None:
    """A document that begins with its aims, its frame or its first day says nowhere what it is called."""
    for first in (
        "Objectifs de l’atelier",
        "Rahmen",
        "Day 1",
        "Part 1: What we know",
        "12/07/2026",
        "Intros (popcorn)",
    ):
        assert not title_of(Paragraph(first, 1, level=2), Paragraph("Who comes, and from where.", 2))


def test_a_label_in_bold_letters_leaves_the_title_above_it() -> None:
    """“Agenda:” in bold below a plain first line is the title of a list."""
    lines = (Paragraph("Session plan: mending a kite", 1), Paragraph("Agenda:", 2, is_bold=True))
    assert title_of(*lines) == "Session plan: mending a kite"


def test_the_title_of_an_example_is_not_that_of_all() -> None:
    """Far below the heading of all, “Title: …” is part of something that is shown."""
    headings = [Paragraph(text, line, level=2) for line, text in enumerate(("Plan", "Before", "Rooms"), start=2)]
    lines = (Paragraph("The kite game", 1, level=1), *headings, Paragraph("Title: Lost luggage", 6))
    assert title_of(*lines) == "The kite game"


def test_a_list_of_chores_is_not_the_title_nor_what_stands_beside_it() -> None:
    assert (
        title_of(Paragraph("TODO tomorrow", 1, 1), Paragraph("Chairs", 2, is_item=True), Paragraph("Open", 3, 1)) == ""
    )
    assert title_of(Paragraph("La veillée", 1, 1), Paragraph("À faire", 2, 2)) == "La veillée"


def test_a_bare_address_is_an_article_only_above_what_asks() -> None:
    lines = [Paragraph("The mill", 1, 1), Paragraph("https://example.org/mill", 2)]
    article = before_table(lines, "doc").deck.article
    assert article is not None
    assert article.url == "https://example.org/mill"
    assert before_table(lines, "doc", asks=False).deck.article is None
    signed = [*lines, Paragraph("By Jeanne Roux", 3)]
    assert before_table(signed, "doc", asks=False).deck.article is not None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "“The wheel: twelve years later”, told by Jeanne. And more.",
            "“The wheel: twelve years later”, told by Jeanne.",
        ),
        ("The wheel goes: twelve years later", "The wheel goes:"),
        ('The 5" wheel is new. The old one is not.', 'The 5" wheel is new.'),
    ],
)
def test_the_first_words_of_a_text_do_not_end_amid_a_quote(text: str, title: str) -> None:
    assert first_words(text) == title


def test_a_title_that_only_names_the_paper_gives_way_to_what_a_line_says_it_is_about() -> None:
    for title, line in (
        ("Debate instructions", "Resolution: Every village needs a mill"),
        ("Programma", "Thema: Every village needs a mill"),
        ("Plan de séance", "Sujet de la soirée : Every village needs a mill"),
    ):
        assert title_of(Paragraph(title, 1, 1), Paragraph(line, 2)) == "Every village needs a mill"
    assert title_of(Paragraph("The old mill", 1, 1), Paragraph("Thema: Water", 2)) == "The old mill"
    assert title_of(Paragraph("Our schedule", 1, 1), Paragraph("Group: Millers", 2)) == "Our schedule"


def test_the_session_right_below_a_course_is_the_title() -> None:
    course = Paragraph("How to run a mill", 1, 1)
    lines = (course, Paragraph("Session B3: The wheel", 2, 2), Paragraph("Aims", 3, 3))
    assert title_of(*lines) == "Session B3: The wheel"
    assert title_of(course, Paragraph("Tunti 4 — Vesiratas", 2, 2), lines[2]) == "Tunti 4 — Vesiratas"
    assert title_of(*lines, Paragraph("Session B4: The stone", 4, 2)) == "How to run a mill"
    assert title_of(course, Paragraph("A few words.", 2), replace(lines[1], line=3)) == "How to run a mill"


def test_a_title_has_no_time_in_brackets_and_is_no_name_of_a_file() -> None:
    assert title_of(Paragraph("The old mill (17:30 – 19:00) (in the yard)", 1, 1)) == "The old mill (in the yard)"
    assert title_of(Paragraph("The old mill (30 sacks)", 1, 1)) == "The old mill (30 sacks)"
    assert title_of(Paragraph("3_mill-plan_v2", 1, 1), Paragraph("The old mill", 2, 2)) == "The old mill"
    assert title_of(Paragraph("mill.md", 1, 1)) == "mill.md"
    assert title_of(Paragraph("mill_day_2031", 1, 1), Paragraph("Tijdschema", 2, 2)) == "mill day 2031"


def test_what_a_letter_is_about_stands_before_whose_it_is() -> None:
    sender, town = Paragraph("Verein der Müller", 1), Paragraph("Neustadt, den 3. Mai 2026", 2)
    called = Paragraph("Einladung zum Mühlentag", 3)
    assert title_of(sender, town, called) == "Einladung zum Mühlentag"
    assert title_of(sender, town, Paragraph("Betreff: Mühlentag im Juni", 3)) == "Mühlentag im Juni"
    assert title_of(sender, town, Paragraph("Einladung an alle, die gern backen.", 3)) == "Verein der Müller"
    assert title_of(Paragraph("Der Mühlentag", 1, 1), called) == "Der Mühlentag"


def test_what_is_told_above_a_run_is_known_in_other_languages() -> None:
    german = ("Ort: Gemeindesaal", "Datum: 12. Mai 2026", "Moderation: Ilse Berger", "Dauer: 90 Minuten")
    spanish = ("Lugar: la plaza", "Fecha: 3 de junio", "Modera: Inés", "Duración: 2 h")
    for told, expected in (
        (german, ("Gemeindesaal", "12. Mai 2026", "Ilse Berger", 5400.0)),
        (spanish, ("la plaza", "3 de junio", "Inés", 7200.0)),
    ):
        lines = [
            Paragraph("Abend der alten Sorten", 1, 1),
            *(Paragraph(text, at, 0) for at, text in enumerate(told, 2)),
        ]
        deck = before_table(lines, "doc").deck
        assert (deck.venue, deck.date, deck.host, deck.duration_s) == expected
        assert deck.title == "Abend der alten Sorten"


def test_each_label_of_a_line_is_told_and_so_is_what_a_label_asks() -> None:
    for lines in (("Lieu : Lyon | Durée : 2 h | Animation : Ada",), ("Où ? Lyon", "Durée : 2 h", "Qui anime ? Ada")):
        deck = before_table([Paragraph(text, at, is_item=True) for at, text in enumerate(lines, start=2)], "doc").deck
        assert (deck.venue, deck.duration_s, deck.host) == ("Lyon", 7200.0, "Ada")
    assert title_of(Paragraph("Atelier : le pain", 1), Paragraph("Lieu : Lyon", 2)) == "Atelier : le pain"


def test_a_table_of_labels_tells_of_the_evening_and_another_does_not() -> None:
    sheet = Table((TableRow(("Lieu", "Lyon", "Durée", "2 h"), 1), TableRow(("Animatrice :", "Ada", "Public", "12"), 2)))
    assert labels_in(sheet) == [(1, "Lieu : Lyon"), (1, "Durée : 2 h"), (2, "Animatrice : Ada")]
    assert not labels_in(Table((TableRow(("Lieu", "Lyon"), 1), TableRow(("Pain", "2"), 2), TableRow(("Sel", "1"), 3))))


@pytest.mark.parametrize("label", ["Activity Title", "Título del taller", "Titre de la séance"])
def test_below_a_heading_that_names_the_title_stands_the_title(label: str) -> None:
    lines = [Paragraph(label, 1, 4), Paragraph("The old mill", 2), Paragraph("Grade", 3, 4), Paragraph("G6", 4)]
    assert title_of(*lines) == "The old mill"


def test_a_row_of_a_sheet_tells_the_title_beside_others_of_which_one_is_known() -> None:
    rows = (("Rubrik", "Inhalt"), ("Titel", "Die alte Mühle"), ("Dauer", "2 h"), ("Wer", "alle"), ("Brot", "ja"))
    sheet = Table(tuple(TableRow(cells, line) for line, cells in enumerate(rows, start=1)))
    assert labels_in(sheet) == [(2, "Titel : Die alte Mühle")]
    assert not labels_in(Table(sheet.rows[:2]))


def test_what_is_still_to_be_filled_in_is_no_title() -> None:
    lines = [Paragraph("Workshop", 1, 1), Paragraph("Workshop title: [Title]", 2), Paragraph("Name: ______", 3)]
    assert title_of(*lines) == "Workshop"
    assert not title_of(Paragraph("________", 1, 1), Paragraph("Grade ____ of school, and more", 2, is_item=True))


def test_who_takes_part_is_no_evening() -> None:
    assert title_of(Paragraph("Besetzung", 1, 1), Paragraph("Zeitleiste", 2, 1)) == ""
    assert title_of(Paragraph("Besetzung", 1, 2), Paragraph("Die Mühle bei Nacht", 2, 3)) == "Die Mühle bei Nacht"
    assert title_of(Paragraph("Die Mühle bei Nacht", 1, 1), Paragraph("Cast(s)", 2, 2)) == "Die Mühle bei Nacht"


def test_a_heading_that_only_says_event_leads_to_the_title_where_one_line_is_below_it() -> None:
    event, name, guests = Paragraph("Event", 1, 2), Paragraph("The lock of Osterby", 2), Paragraph("Guests", 4, 2)
    assert title_of(event, name, guests) == "The lock of Osterby"
    assert title_of(event, name, Paragraph("We meet at the weir.", 3), guests) == "Event"
    assert title_of(Paragraph("On the quay", 0, 1), event, name, guests) == "On the quay"


def test_labels_that_a_tab_parts_tell_what_is_done() -> None:
    assert title_of(Paragraph("Niveau : cours moyen.\tActivité : Le sac.", 1), Paragraph("Durée : 1 h", 2)) == "Le sac"
    assert title_of(Paragraph("Programme", 1, 1), Paragraph("Atelier : le 12 mai", 2)) == "Programme"


def test_the_sheet_of_a_lesson_tells_its_title_in_any_row() -> None:
    rows = ("Title", "The lamp"), ("Teacher", "Rosa"), ("Objectives", "To see."), ("Materials", "Oil")
    sheet = Table(tuple(TableRow(cells, line) for line, cells in enumerate(rows)))
    assert labels_in(sheet) == [(0, "Title : The lamp")]
    assert labels_in(replace(sheet, rows=sheet.rows[:2])) == []


@pytest.mark.parametrize(
    ("line", "date"), [("Dato: Tid: Sted:", ""), ("Dato: ____ Tid: ____", ""), ("Dato: 3. mai", "3. mai")]
)
def test_a_date_that_is_left_open_is_none(line: str, date: str) -> None:
    assert before_table([Paragraph("Årsmøte i koret", 1, 1), Paragraph(line, 2)], "doc").deck.date == date


def test_below_a_letterhead_stands_the_title() -> None:
    school, guild = Paragraph("Folk high school of Rowe", 1, 1), Paragraph("Guild of weavers", 2, 2, is_bold=True)
    phone, mail = Paragraph("Tel.: 0123 45 67 89", 3), Paragraph("Mail: loom@example.org", 4)
    programme = Paragraph("Spring programme: weaving with reeds", 5, 2, is_bold=True)
    assert title_of(school, guild, phone, mail, programme) == programme.text
    assert title_of(school, guild, programme) == school.text
    assert title_of(school, phone, Paragraph("Programme", 5, 2)) == school.text
    evening = Paragraph("An evening on weaving", 1, 1)
    assert title_of(evening, mail, programme) == evening.text


def test_a_subtitle_below_the_name_of_the_paper_is_the_title_in_both_its_lines() -> None:
    paper, note = Paragraph("Programme de formation", 1, 1), Paragraph("Version de travail", 4, 3)
    lines = Paragraph("Le moulin, la rivière et les", 2, 3), Paragraph("gens du village", 3, 3)
    parts = [Paragraph(f"{at}. Partie {at}", 4 + at, 2) for at in (1, 2, 3)]
    assert title_of(paper, *lines, note, *parts) == "Le moulin, la rivière et les gens du village"
    below = [replace(each, level=3) for each in parts]
    assert title_of(paper, Paragraph("La cour du moulin", 2, 2), *below) == paper.text
