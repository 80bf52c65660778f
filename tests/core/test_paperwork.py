"""What of a plan is no part of the evening: variants, tips, other ways to hold it."""

import pytest

from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.paperwork import of_one_evening
from cafe_presenter.core.importing.parts.sections import ranked_lines


def _kept(*headings: str) -> list[str]:
    blocks = [Paragraph(text, line, level=2) for line, text in enumerate(headings, start=1)]
    return [paragraph.text for _, paragraph, _ in of_one_evening(ranked_lines(blocks))]


@pytest.mark.parametrize(
    "aside",
    [
        "Variantes",
        "Tips for hosts",
        "Adapting for Shorter Evenings",
        "Variants & Extensions",
        "Si le temps manque",
        "Conseils d’animation",
        "Tipps für die Leitung",
    ],
)
def test_what_helps_the_host_is_left_out_after_timed_parts(aside: str) -> None:
    assert _kept("Accueil (10 min)", aside, "Débat (30 min)") == ["Accueil (10 min)", "Débat (30 min)"]


@pytest.mark.parametrize(
    "theme",
    [
        "Si le travail disparaissait",
        "Alternatives à la prison",
        "If the sea rises",
        "Adapter la ville",
        "Variantes (5 min)",
    ],
)
def test_a_theme_that_begins_as_such_a_title_is_kept(theme: str) -> None:
    assert _kept("Accueil (10 min)", theme) == ["Accueil (10 min)", theme]


def test_before_anything_tells_its_time_all_is_kept() -> None:
    assert _kept("Variantes", "Accueil (10 min)") == ["Variantes", "Accueil (10 min)"]


def test_of_several_formats_the_first_is_kept_and_questions_are_none() -> None:
    blocks = [
        Paragraph("Example schedule", 1, level=2),
        Paragraph("Talk (30 min)", 2, level=3),
        Paragraph("Example questions", 3, level=2),
        Paragraph("Example for a small group", 4, level=2),
        Paragraph("Talk (10 min)", 5, level=3),
    ]
    assert [each.line for _, each, _ in of_one_evening(ranked_lines(blocks))] == [1, 2, 3]
