"""Lists set in larger letters than most of a document: their items are no headings."""

from dataclasses import replace

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Document, Paragraph
from cafe_presenter.core.importing.normalising.in_one_form import in_one_form

HILLS = ("Who owns the hills?", "What grows there?", "Which path would you close?")
MORE = ("Who pays for the gates?", "What should be planted?", "Who may walk at night?")
WORDS = ("Ridge", "Meadow", "Gate")


def slides(*parts: tuple[str, list[Paragraph]], file: str = "slides.pdf") -> Document:
    lines = [Paragraph("The Hills", 1, 1)]
    for title, below in parts:
        lines += [Paragraph(title, 0, 3), *below]
    return Document(file, tuple(replace(each, line=at) for at, each in enumerate(lines, 1)))


def counted(texts: tuple[str, ...], level: int) -> list[Paragraph]:
    return [Paragraph(f"{at}. {text}", 0, level) for at, text in enumerate(texts, 1)]


def listed(texts: tuple[str, ...]) -> list[Paragraph]:
    return [Paragraph(text, 0, 0, is_item=True) for text in texts]


def asked(document: Document) -> list[tuple[str, str]]:
    deck, _ = deck_from_document(in_one_form(document))
    return [(theme.theme, theme.question) for theme in deck.themes]


def test_a_list_in_larger_letters_is_one_like_those_beside_it() -> None:
    document = slides(("Warm-up", listed(HILLS)), ("Practice", counted(MORE, 6)))
    assert asked(document) == [("Warm-up", each) for each in HILLS] + [("Practice", each) for each in MORE]


def test_words_that_are_counted_are_no_questions_and_hide_none() -> None:
    document = slides(("Warm-up", listed(HILLS)), ("Words of hills", counted(WORDS, 5)), ("Talk", listed(MORE)))
    assert asked(document) == [("Warm-up", each) for each in HILLS] + [("Talk", each) for each in MORE]


def test_headings_that_tell_their_time_are_parts() -> None:
    parts = counted(("Walk (20 min)", "Talk (30 min)", "Thanks (5 min)"), 4)
    assert [theme for theme, _ in asked(slides(("Programme", parts)))] == ["Walk", "Talk", "Thanks"]


def test_counted_headings_that_somebody_wrote_are_parts_though_little_stands_below() -> None:
    document = slides(("An evening", counted(("Welcome", "Vote", "Thanks"), 4)), file="evening.md")
    assert [block.level for block in in_one_form(document).blocks if isinstance(block, Paragraph)] == [1, 3, 4, 4, 4]
