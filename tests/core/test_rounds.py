"""What tells no time is a part where another of its name does, or where it is counted on from one that does."""

import pytest

from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.ends_beside import with_rounds
from cafe_presenter.core.importing.parts.text_parts import TextPart


def parts_of(*titles: str) -> list[str]:
    sections = [TextPart(at, Paragraph(title, at, 2), [Paragraph("Told.", at)]) for at, title in enumerate(titles)]
    return [each.title.text for each in with_rounds(sections) if each.title.is_part]


def test_a_part_of_another_round_is_one() -> None:
    assert parts_of("Loading (10 min)", "Council", "Loading", "Council (5 min)") == ["Council", "Loading"]


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        (("Phase 1 (15 min)", "Phase 2 (45 min)", "Phase 3 – Tasting"), ["Phase 3 – Tasting"]),
        (("Phase 1 (15 min)", "Phase 2 (45 min)", "Phase 4 – Tasting"), []),
        (("Phase 1", "Phase 2", "Phase 3"), []),
    ],
)
def test_a_part_that_is_counted_on_is_one(titles: tuple[str, ...], found: list[str]) -> None:
    assert parts_of(*titles) == found
