"""What only looks like the habit of a list, of an hour or of a heading is left as its author wrote it."""

from pathlib import Path

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document
from tests.files.test_hostile_documents import outcome_within_bounds

TIMED = "# Café\n\n## Un (10 min)\n\n{}\n\n## Deux (10 min)\n\n{}\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A. Camus a-t-il raison ?", "B. Pascal a-t-il tort ?"),
        ("I. Kant dit-il vrai ?", "II. Reich se trompe-t-il ?"),
        ("#1 hit: why this song?", "#2 hit: why that one?"),
        ("1/x est-il défini ?", "2/x est-il défini ?"),
        ("1°C de plus, est-ce grave ?", "2°C de plus, est-ce grave ?"),
        ("o Seigneur, où es-tu ?", "o Temps, pourquoi fuis-tu ?"),
    ],
)
def test_two_lines_that_begin_alike_below_two_titles_keep_their_beginnings(first: str, second: str) -> None:
    deck, _ = deck_from_document(read_document(TIMED.format(first, second).encode(), "a.md"))
    assert [theme.question for theme in deck.themes] == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "A server is 1U 12 slots. Another 2U 24 slots. A third 4U 45 slots?",
        "Are 10 u per day enough? And 12 u? And 8 u?",
        "Does John 3.16 through 3.18 help? Or 4.10 through 4.12? Or 5.20 through 5.22?",
    ],
)
def test_what_is_no_hour_stays_as_it_is(text: str) -> None:
    (paragraph,) = read_document(text.encode(), "a.txt").paragraphs
    assert paragraph.text == text


def test_questions_that_a_picture_leads_are_no_headings() -> None:
    text = TIMED.format("🙂 Qui es-tu ?\nIl répond.", "😡 Qui suis-je ?\nElle répond.")
    deck, _ = deck_from_document(read_document(text.encode(), "a.md"))
    assert [theme.theme for theme in deck.themes] == ["Un", "Deux"]


def test_questions_that_a_site_is_told_are_read_where_nothing_else_is_written() -> None:
    asked = ["Quel livre as-tu prêté ?", "Qui te l’a rendu ?", "Que relis-tu ?", "Raconte une lecture à voix haute."]
    told = "".join(f"  - {each}\n" for each in asked)
    text = f"---\nslug: lire\ntitle: Quatre questions\nquestions:\n{told}---\n# Quatre questions\n"
    deck, _ = deck_from_document(read_document(text.encode(), "a.md"))
    assert (deck.title, [theme.question for theme in deck.themes]) == ("Quatre questions", asked)


def test_headings_below_a_rule_without_end_are_read_in_time(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\n" + "".join(f"# Heading {at}\n\n" for at in range(3000)), "utf-8")
    assert outcome_within_bounds(path) == "import.no_table"


def test_what_stands_between_fences_keeps_its_signs() -> None:
    code = "-a b\n-l c\n-h d"
    text = (
        f"# Atelier\n\n## Un (10 min)\n\n```\n{code}\n```\n\n## Deux (10 min)\n\nUn mot.\n\n## Trois (5 min)\n\nFin.\n"
    )
    deck, _ = deck_from_document(read_document(text.encode(), "a.md"))
    assert code in deck.themes[0].notes


def test_metres_are_no_minutes() -> None:
    text = "# Stade\n\n- Le sprint = 100 m\n- Le demi-fond = 800 m\n- Le relais = 400 m\n"
    told = [each.text for each in read_document(text.encode(), "a.md").paragraphs]
    assert told[1:] == ["Le sprint = 100 m", "Le demi-fond = 800 m", "Le relais = 400 m"]
