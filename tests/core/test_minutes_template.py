"""A page after a template of one's own: fields filled, slips told at their lines, words that stay words."""

from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.evening.minutes_template import BLOCK_FIELDS, WORD_FIELDS, TemplateSlip, filled, template_slips
from cafe_presenter.core.evening.paper import PaperHeading, PaperLine, PaperList

WORDS = {"title": "Une amie", "date": "12 novembre", "host": "Claire", "people": "", "contact": ""}
THEMES = (PaperHeading("Amitié", 2), PaperList((PaperLine("Une idée"),)))


def test_words_are_filled_in_where_their_fields_stand() -> None:
    page = "# {titre}\n\nLe {date}, avec { animation }.\n- merci {host}\n- et à bientôt\n"
    assert filled(page, WORDS, {}) == (
        PaperHeading("Une amie", 1, "template:1"),
        PaperLine("Le 12 novembre, avec Claire.", key="template:3"),
        PaperList((PaperLine("merci Claire", key="template:4"), PaperLine("et à bientôt", key="template:5"))),
    )


def test_a_field_that_brings_lines_brings_them() -> None:
    assert filled("{thèmes}\nFin", WORDS, {"themes": THEMES}) == (*THEMES, PaperLine("Fin", key="template:2"))


def test_a_line_whose_fields_say_nothing_is_left_out() -> None:
    assert filled("Nous étions {people}.\n{frigo}\nContact : {contact}", WORDS, {}) == ()


def test_a_field_that_nobody_knows_is_told_at_its_line() -> None:
    assert template_slips("# {title}\n\nLe {jour}, {themse}\n") == (TemplateSlip(3, "jour"), TemplateSlip(3, "themse"))


def test_a_field_with_lines_of_its_own_must_stand_alone() -> None:
    assert template_slips("Voici : {themes}") == (TemplateSlip(1, "themes", must_stand_alone=True),)


def test_every_spelling_of_every_field_is_known() -> None:
    spelled = [each for fields in (WORD_FIELDS, BLOCK_FIELDS) for all_ in fields.values() for each in all_]
    assert template_slips("\n".join(f"{{{each}}}" for each in spelled)) == ()
    assert len(spelled) == len(set(spelled))


def test_braces_that_are_no_field_are_words() -> None:
    assert template_slips("{{ 7*7 }} {} {a b} { }") == ()
    assert filled("{{ 7*7 }}", WORDS, {}) == (PaperLine("{{ 7*7 }}", key="template:1"),)


@given(st.text())
def test_a_word_that_is_filled_in_makes_no_heading_list_or_field(title: str) -> None:
    blocks = filled("Sur {title}.", {"title": title or "x", "date": "jamais"}, {"themes": THEMES})
    assert blocks == (PaperLine(f"Sur {title or 'x'}.", key="template:1"),)
    assert filled("{title}", {"title": "# " + title}, {}) == (PaperLine("# " + title, key="template:1"),)


def test_a_field_with_lines_of_its_own_brings_them_once() -> None:
    assert filled("{themes}\n{thèmes}", {}, {"themes": THEMES}) == THEMES


def test_a_word_without_end_is_cut_where_it_is_filled_in() -> None:
    (line,) = filled("{title} {title}", {"title": "x" * 100_000}, {})
    assert isinstance(line, PaperLine)
    assert len(line.text) < 3_000
