"""Forms that everybody fills in alone: refused by name where they say what they are, doubted by what they have."""

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.papers.forms import is_form, may_be_form
from cafe_presenter.files.documents.importer import read_document

ASKED = "\n\n".join(f"## Part {number}\n\n- Who would sweep the hall on day {number}?" for number in range(1, 5))
FIELDS = "First name:\n\nPhone number: ________\n\nE-mail (we never give it away):\n"
CHOICES = "Yes / No\n\nYes / No / Perhaps\n\n( ) morning ( ) evening\n"


def text_of(title: str, *more: str) -> bytes:
    return "\n\n".join((f"# {title}", ASKED, *more)).encode()


def codes(data: bytes) -> list[str]:
    try:
        return [problem.code for problem in deck_from_document(read_document(data, "x.md"))[1]]
    except CafeError as error:
        return [problem.code for problem in error.problems]


@pytest.mark.parametrize("more", [FIELDS, CHOICES, "Please tick what you like.", "Plusieurs réponses possibles"])
def test_what_is_called_a_form_and_is_filled_in_is_refused_by_name(more: str) -> None:
    assert "import.saw_form" in codes(text_of("Sign-up sheet for the harvest", more))
    assert "import.near_lines" not in codes(text_of("Sign-up sheet for the harvest", more))


def test_an_evening_about_a_survey_is_no_form() -> None:
    assert "import.saw_form" not in codes(text_of("What the survey told us"))
    assert not is_form(read_document(text_of("The harvest", FIELDS, CHOICES), "x.md"))


def test_what_has_two_kinds_of_blanks_is_doubted_by_name() -> None:
    assert "import.doubt_form" in codes(text_of("The harvest", FIELDS, CHOICES))
    assert "import.doubt_form" not in codes(text_of("The harvest", CHOICES))


def test_who_leads_a_part_and_what_a_host_ticks_off_are_no_blanks() -> None:
    steps = "Name: Jeanne\n\nPhone: none\n\n- [ ] Chairs\n- [ ] Tea\n- [ ] Lamps\n\nYes and no\n"
    assert not may_be_form(read_document(text_of("The harvest", steps), "x.md"))


def test_what_tells_its_minutes_is_an_evening_whatever_is_filled_in_there() -> None:
    timed = "## Welcome (10 min)\n\nHello.\n\n## Questionnaire (20 min)\n\n" + CHOICES + "\n## Talk (30 min)\n\nTalk.\n"
    assert "import.saw_form" not in codes(f"# An evening with a questionnaire\n\n{timed}".encode())


def test_boxes_that_are_drawn_or_ticked_off_by_a_host_leave_no_choice() -> None:
    drawn = "○ ○ ○ ○\n\n" * 12 + "☐ Bring the chairs in\n\n" * 12
    assert not may_be_form(read_document(text_of("The harvest", drawn), "x.md"))
    assert may_be_form(read_document(text_of("The harvest", "☐ often ☐ seldom ☐ never\n\n" * 12), "x.md"))
