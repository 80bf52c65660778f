"""Hours that end the lines of a list: those of a programme are put first, those of a stamp stay."""

import pytest

from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.normalising.hours_last import with_hours_first


def first_words_of(*lines: str) -> list[str]:
    document = Document("doc", tuple(Paragraph(text, at, 3) for at, text in enumerate(lines, 1)))
    return [block.text.split()[0] for block in with_hours_first(document).blocks if isinstance(block, Paragraph)]


def test_hours_behind_the_titles_of_a_programme_come_first() -> None:
    assert first_words_of("Welcome | 18:30", "Walk | 19:00", "Soup | 20:15") == ["18:30", "19:00", "20:15"]


@pytest.mark.parametrize(
    "days", [("4 May 2025", "5 May 2025", "6 May 2025"), ("04.05.2025", "05.05.2025", "06.05.2025")]
)
def test_hours_behind_a_name_and_a_date_are_those_of_stamps(days: tuple[str, str, str]) -> None:
    lines = (
        f"{name} | {day} | {hour}" for name, day, hour in zip("ABC", days, ("18:30", "19:45", "21:10"), strict=True)
    )
    assert first_words_of(*(f"Dr {line}" for line in lines)) == ["Dr", "Dr", "Dr"]
