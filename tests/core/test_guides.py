"""Guides in chapters: those that only advise a host are left where another one holds what a room does."""

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.parts.guides import without_advice
from cafe_presenter.core.importing.parts.sections import ranked_lines
from cafe_presenter.files.documents.importer import read_document

_ADVICE = "".join(f"### {name}\n\nKeep calm and put the lantern away.\n\n" for name in ("Noise", "Rain", "Silence"))
_CARDS = "".join(
    f"### {name}\n\n**Aim**: all of them speak of the pond.\n\n**Format**: in pairs, each in one sentence.\n\n"
    f"**Questions**:\n- Who looks after the {name.lower()}?\n- What is missing there?\n\n"
    for name in ("Jetty", "Sluice", "Reeds")
)


def _names(text: str) -> list[str]:
    return [*dict.fromkeys(theme.theme for theme in deck_from_document(read_document(text.encode(), "f.md"))[0].themes)]


def test_the_chapter_whose_titles_tell_an_aim_holds_the_parts() -> None:
    text = f"# Pond handbook\n\n## Sheet 1 – Trouble\n\n{_ADVICE}## Sheet 2 – What we do\n\n{_CARDS}"
    assert _names(text) == ["Jetty", "Sluice", "Reeds"]


def test_chapters_stay_where_a_title_in_them_tells_a_time() -> None:
    timed = _ADVICE.replace("Noise", "Walk around the pond (30 min)")
    text = f"# Pond day\n\n## Morning\n\n{timed}## Afternoon\n\n{_CARDS}"
    lines = ranked_lines(read_document(text.encode(), "f.md").blocks, "")
    assert without_advice(lines) == lines


@pytest.mark.parametrize("called", ["Spotkanie", "Séance", "Taller", "Workshop", "Занятие"])
def test_sessions_one_after_the_other_are_told(called: str) -> None:
    parts = "## Circle of names (20 min)\n\n## Map of the pond (40 min)\n\n"
    others = "## Talk in pairs (30 min)\n\n## List of work (35 min)\n\n"
    text = f"# Pond\n\n# {called} 1: Trees\n\n{parts}# {called} 2: People\n\n{others}"
    deck, problems = deck_from_document(read_document(text.encode(), "f.md"))
    assert "import.doubt_series" in {problem.code for problem in problems}
    assert [theme.theme for theme in deck.themes] == [
        f"{called} 1: Trees · Circle of names",
        "Map of the pond",
        f"{called} 2: People · Talk in pairs",
        "List of work",
    ]


def test_sessions_of_one_day_are_no_evenings_one_after_the_other() -> None:
    titles = (
        "9h30 - Market of ideas",
        "11h00 - session #1",
        "12h00 - session #2",
        "14h00 - session #3",
        "15h00 - Circle",
    )
    text = "\n\n".join(f"# {title}\n\nIn the barn." for title in (*titles, "16h - End"))
    _, problems = deck_from_document(read_document(text.encode(), "f.md"))
    assert "import.doubt_series" not in {problem.code for problem in problems}
