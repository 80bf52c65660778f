"""What the parts of a text ask."""

from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.parts.text_parts import TextPart


def test_a_question_wrapped_at_the_width_of_a_page_is_one_line_and_a_short_break_stays() -> None:
    wrapped = Paragraph("What would have to change in this street for\nanybody to sit down?", 2)
    by_hand = Paragraph("Comment savoir\nce qui est vrai ?", 3)
    part = TextPart(0, Paragraph("The street", 1), [wrapped, by_hand])
    assert [question for _, question in part.asked] == [
        "What would have to change in this street for anybody to sit down?",
        "Comment savoir\nce qui est vrai ?",
    ]
