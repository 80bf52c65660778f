"""Papers that are no evening, though they ask or tell minutes: a program's page, what was checked, addresses."""

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Document
from cafe_presenter.core.importing.document.remarks import is_doubt
from cafe_presenter.core.importing.papers.program_lines import is_of_program, is_page_of_program
from cafe_presenter.core.importing.parts.asking_titles import length_told
from cafe_presenter.files.documents.importer import read_document

PAGE = """# Tulip

```
tulip/
├── app.py
├── web/
└── web/main.js
```

```bash
cd web
npm install
npm run dev
```
"""
LESSON = """# Three evenings with {name}

## Welcome (10 min)

Everybody tells the group why they came.

## First lines (25 min)

Pairs write `app.py` together.

```python
total = 0
for price in prices:
    total = total + price
```

## What did you find hard? (15 min)

Each group tells the others.
"""


def read(text: str) -> Document:
    return read_document(text.encode(), "paper.md")


def told(text: str) -> list[str]:
    return [problem.code for problem in deck_from_document(read(text))[1] if is_doubt(problem)]


def is_refused(text: str) -> bool:
    try:
        deck_from_document(read(text))
    except CafeError:
        return True
    return False


@pytest.mark.parametrize(
    "line", ["a = a - b", "run(3)", "├── docs/", "src/main.py", "docs/", "npm run dev", "git commit -m night"]
)
def test_a_line_of_a_program_is_known(line: str) -> None:
    assert is_of_program(line)


@pytest.mark.parametrize(
    "line",
    ["Accueil/entrée", "Make your own card", "Go around the room", "Q&A", "and/or", "Welcome (10 min)", "A = B?"],
)
def test_words_of_a_host_are_no_program(line: str) -> None:
    assert not is_of_program(line)


def test_a_part_that_tells_its_time_may_be_a_command() -> None:
    assert not is_of_program("git commit", is_timed=True)


def test_commands_and_files_make_a_page_of_a_program() -> None:
    assert is_page_of_program(read(PAGE))


def test_a_lesson_with_code_is_none() -> None:
    assert not is_page_of_program(read(LESSON))


def test_minutes_on_a_page_of_a_program_are_no_evening() -> None:
    assert is_refused(
        PAGE
        + "\n## Install it (3 min)\n\nAs above.\n\n## Start it (2 min)\n\nAs above.\n\n## Look (1 min)\n\nIt runs.\n"
    )


def test_an_evening_on_such_a_page_is_doubted() -> None:
    below = "\n## Welcome (20 min)\n\nHello.\n\n## Debate (40 min)\n\nWho owns it?\n\n## Close (10 min)\n\nThanks.\n"
    assert "import.doubt_program" in told(PAGE + below)


def test_a_lesson_with_code_is_taken_without_a_doubt_about_it() -> None:
    assert "import.doubt_program" not in told(LESSON)


@pytest.mark.parametrize(("mark", "is_none"), [("✅", True), ("", False)])
def test_a_table_of_what_was_checked_is_no_evening(mark: str, *, is_none: bool) -> None:
    rows = ("Who locks the hall?", "Who feeds the fire?", "Who keeps the key?", "Who sweeps the floor?")
    table = "\n".join(f"| {row} | {mark} | At night |" for row in rows)
    assert is_refused(f"| Question | State | When |\n|---|---|---|\n{table}\n") is is_none


@pytest.mark.parametrize(("who", "is_none"), [("Write to post@example.org", True), ("Everybody writes a card", False)])
def test_questions_above_addresses_are_a_page_of_contacts(who: str, *, is_none: bool) -> None:
    asked = (("Hall", "Do you want the hall?"), ("Tools", "Do you need a tool?"), ("Books", "Do you miss a book?"))
    assert is_refused("\n\n".join(f"## {title}\n\n{text}\n\n{who}." for title, text in asked)) is is_none


def test_questions_of_a_study_are_no_evening() -> None:
    asked = ("Who mills here?", "Which breads are gone?", "How do bakers see it?")
    lines = "\n\n".join(f"**RQ{number}:** {text}" for number, text in enumerate(asked, start=1))
    assert is_refused(f"# Bread\n\n## Research questions\n\n{lines}\n")


def test_a_table_of_questions_below_a_long_article_is_taken() -> None:
    article = "\n\n".join(f"The mill stood for {count} winters, and was mended each spring." for count in range(60))
    rows = "\n".join(f"| {each} | {each} of whom? |" for each in ("Water", "Wheat", "Bread"))
    assert not is_refused(f"# Mills\n\n{article}\n\n| Theme | Question |\n|---|---|\n{rows}\n")


def test_headings_of_a_program_make_its_page() -> None:
    titles = ("Architecture", "Database", "API", "Deployment", "User stories", "Monitoring")
    assert is_page_of_program(read("\n\n".join(f"## {title}\n\nAs it was." for title in titles)))
    assert not is_page_of_program(read("\n\n".join(f"## {title} of ours\n\nAs it was." for title in titles[:4])))


def test_dates_are_no_folders() -> None:
    rows = [f"{day:02}/09/2025 | 14:00 | Talk {day}" for day in range(1, 9)]
    assert not is_page_of_program(read("\n".join(rows)))
    assert is_page_of_program(read("\n".join(f"docs/plans/2025/{day} holds talk {day}" for day in range(1, 9))))


def test_a_count_of_all_is_no_length() -> None:
    assert length_told("Total voices: 63") == ""
    assert length_told("Total time: 63") == "63"


def test_a_long_sheet_with_questions_to_reflect_on_in_one_section_is_for_talk() -> None:
    told = "\n".join(f"- Stone number {number} of the old bridge lies in the river bed" for number in range(20))
    asked = "\n".join(f"{number}. What would change without bridge {number}?" for number in (1, 2, 3))
    titles = ("The first bridge", "The second bridge", "The third bridge")
    sections = "".join(f"## {title}\n\n{told}\n\n" for title in titles)
    text = f"# The bridges\n\n{sections}## Questions for reflection\n\n{asked}\n\n## A sentence to keep\n\n{told}\n"
    deck, _ = deck_from_document(read_document(text.encode(), "bridges.md"))
    assert [theme.question for theme in deck.themes if theme.question][:1] == ["What would change without bridge 1?"]
