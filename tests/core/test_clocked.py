"""Tables by the clock put in order, and hours that only a whole document tells from other numbers."""

from cafe_presenter.core.base.problem import Problem
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.normalising.spelled_hours import with_hours_spelled
from cafe_presenter.core.importing.tables.side_by_side import with_repeats_below


def table(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(TableRow(cells, line) for line, cells in enumerate(rows, start=1)))


def read(*blocks: Paragraph | Table) -> tuple[list[tuple[str, float | None]], list[str]]:
    deck, problems = deck_from_document(Document("doc", blocks))
    return [(each.theme, each.duration_s and each.duration_s / 60) for each in deck.themes], codes(problems)


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


HEAD = ("Time", "Segment", "Who")
MORNING = (("09:00", "Welcome", "Ada"), ("09:15", "Maps", "Musa"), ("09:45", "Names", "Ada"))
EVENING = (("18:00", "Tea", "Ada"), ("18:20", "The wells", "Musa"), ("19:00", "Letters", "Ada"))


def test_a_table_that_goes_on_after_another_is_one_evening_where_a_line_says_when_the_first_is_over() -> None:
    found, _ = read(
        Paragraph("Part one · 09:00–10:00", 1, 2),
        table(HEAD, *MORNING),
        Paragraph("Part two", 2),
        table(HEAD, *EVENING),
    )
    assert found[:4] == [("Welcome", 15), ("Maps", 30), ("Names", 15), ("Tea", 20)]


def test_lines_beside_a_table_put_in_order_are_told_when_they_are_not_in_the_deck() -> None:
    rows = (("From", "To", "What"), ("18:00", "18:10", "Tea"), ("18:10", "18:30", "Maps"), ("18:30", "19:00", "Talk"))
    beside = Paragraph("Bring the lamp from the cellar.", 2)
    _, told = read(Paragraph("An evening", 1, 1), table(*rows, ("19:00", "19:20", "Songs")), beside)
    assert "import.not_in_deck" in told


def test_the_names_of_two_columns_of_hours_are_no_loss_when_they_are_one() -> None:
    head = ("Start (CET)", "End (CET)", "What")
    rows = (("18:00", "18:10", "Tea"), ("18:15", "18:30", "Maps"), ("18:40", "19", "Talk"), ("19", "19:20", "Songs"))
    found, told = read(Paragraph("An evening", 1, 1), table(head, *rows))
    assert found == [("Tea", 10), ("Maps", 15), ("Talk", 20), ("Songs", 20)]
    assert "import.not_in_deck" not in told


def test_without_such_a_line_the_first_is_taken_and_that_there_are_several_is_doubted() -> None:
    found, told = read(table(HEAD, *MORNING), table(HEAD, *EVENING))
    assert len(found) == len(MORNING)
    assert "import.doubt_series" in told
    assert "import.other_table" in told


def test_the_same_hours_on_another_day_are_another_evening() -> None:
    _, told = read(Paragraph("One · 09:00–10:00", 1, 2), table(HEAD, *MORNING), table(HEAD, *MORNING))
    assert "import.doubt_series" in told


def test_years_are_no_hours() -> None:
    lines = tuple(Paragraph(line, number) for number, line in enumerate(("1900-1910", "1910-1920", "1920-1930")))
    assert with_hours_spelled(Document("doc", lines)).blocks == lines


def test_two_ranges_of_four_digits_are_no_hours() -> None:
    lines = (Paragraph("0900-1000", 1), Paragraph("1000-1100", 2))
    assert with_hours_spelled(Document("doc", lines)).blocks == lines


def test_ranges_that_do_not_follow_each_other_are_no_minutes() -> None:
    lines = (Paragraph("0–5", 1), Paragraph("2–4", 2), Paragraph("1–9", 3))
    assert with_hours_spelled(Document("doc", lines)).blocks == lines


def test_the_same_round_of_questions_told_of_several_people_is_doubted() -> None:
    asked = ("Where do you buy your bread in winter?", "Who taught you how to bake it?")
    blocks = [
        block
        for at, name in enumerate(("Ada", "Musa", "Ines"))
        for block in (Paragraph(f"Talk with {name}", 10 * at, 2), *(Paragraph(text, 1, is_item=True) for text in asked))
    ]
    _, told = read(Paragraph("Bread", 0, 1), *blocks)
    assert "import.doubt_repeated" in told


def test_a_heading_that_is_an_hour_takes_its_title_from_below_and_no_box_is_shown() -> None:
    lines = (
        Paragraph("18:30: Arrival", 1, 2),
        Paragraph("[x] Open the gate", 2, is_item=True),
        Paragraph("19:00: Greeting", 3, 2),
        Paragraph("[ ] Who has never kept bees?", 4, is_item=True),
        Paragraph("19:15", 5, 2),
        Paragraph("[ ] A talk about swarms", 6, is_item=True),
    )
    deck, _ = deck_from_document(Document("doc", lines))
    assert [(each.theme, each.question) for each in deck.themes] == [
        ("Arrival", ""),
        ("Greeting", "Who has never kept bees?"),
        ("A talk about swarms", ""),
    ]


def test_a_header_that_begins_anew_is_a_second_table_and_told() -> None:
    days = (("Sat", "", "Sun", ""), ("Time", "Topic", "Time", "Topic"), ("9:00-10:00", "Seeds", "9:00-9:30", "Grafts"))
    both = table(*days, ("10:00-11:00", "Trees", "9:30-10:00", "Tools"))
    deck, told = deck_from_document(with_repeats_below(Document("doc", (both,))))
    assert [(each.theme, each.notes) for each in deck.themes] == [("Seeds", ""), ("Trees", "")]
    assert "import.other_table" in codes(told)


def test_a_table_whose_header_names_each_column_once_stays_one() -> None:
    one = table(("Time", "Topic", "Time left", "Who"), *((f"{at}:00", "Tea", "5", "Ada") for at in range(9, 12)))
    assert with_repeats_below(Document("doc", (one,))).blocks == (one,)
