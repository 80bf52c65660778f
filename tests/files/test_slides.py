"""Slides of a talk, from each paper that has them: one part for each title."""

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.deck.deck import Theme
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document
from tests.files.packages import opendocument, slides

TALK = (
    ("Lire les étoiles", ""),
    ("À l’œil nu", "La lune, et Vénus au couchant"),
    ("La Petite Ourse", ""),
    ("La Petite Ourse", "Depuis le clocher"),
    ("Cassiopée", "La reine"),
    ("Les étoiles filantes", ""),
)
STUDY = (
    ("Mosses", "Third meeting"),
    *((title, "One line.") for title in ("Abstract", "Walls", "Results", "Moss", "End")),
)


def powerpoint(*talk: tuple[str, str]) -> bytes:
    def shape(kind: str, text: str) -> str:
        return (
            f"<p:sp><p:nvSpPr><p:nvPr><p:ph type='{kind}'/></p:nvPr></p:nvSpPr>"
            f"<p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
        )

    trees = [shape("title", title) + (shape("body", told) if told else "") for title, told in talk]
    return slides(trees, shown=len(trees))


def impress(*talk: tuple[str, str]) -> bytes:
    def frame(kind: str, text: str) -> str:
        box = f"<draw:text-box><text:p>{text}</text:p></draw:text-box>"
        return f"<draw:frame presentation:class='{kind}'>{box}</draw:frame>"

    pages = (frame("title", title) + (frame("outline", told) if told else "") for title, told in talk)
    return opendocument(
        f"<office:presentation>{''.join(f'<draw:page>{page}</draw:page>' for page in pages)}</office:presentation>"
    )


def markdown(*talk: tuple[str, str]) -> bytes:
    return "\n\n---\n\n".join(f"## {title}\n\n{told}" for title, told in talk).encode()


PAPERS = {"a.pptx": powerpoint, "a.odp": impress, "a.md": markdown}


def themes(name: str, *talk: tuple[str, str]) -> tuple[Theme, ...]:
    deck, problems = deck_from_document(read_document(PAPERS[name](*talk), name))
    assert "import.doubt_slides" in [problem.code for problem in problems]
    return deck.themes


@pytest.mark.parametrize("name", PAPERS)
def test_each_title_of_the_slides_of_a_talk_is_a_part(name: str) -> None:
    assert [(each.theme, each.notes) for each in themes(name, *TALK)] == [
        ("À l’œil nu", "La lune, et Vénus au couchant"),
        ("La Petite Ourse", "Depuis le clocher"),
        ("Cassiopée", "La reine"),
        ("Les étoiles filantes", ""),
    ]


@pytest.mark.parametrize("name", PAPERS)
def test_slides_of_a_study_are_no_evening(name: str) -> None:
    with pytest.raises(CafeError):
        themes(name, *STUDY)


@pytest.mark.parametrize("name", PAPERS)
def test_slides_without_titles_are_no_evening(name: str) -> None:
    with pytest.raises(CafeError):
        themes(name, *(("", told or "La lune") for _, told in TALK))


def test_the_largest_line_is_the_title_of_a_slide_whose_boxes_are_all_free() -> None:
    def box(size: int, text: str) -> str:
        return (
            f"<p:sp><p:nvSpPr><p:nvPr/></p:nvSpPr><p:txBody><a:p><a:r><a:rPr sz='{size}'/><a:t>{text}</a:t></a:r></a:p>"
            "</p:txBody></p:sp>"
        )

    told = (
        "Warum klingt die hohe Saite anders?",
        "Die Kinder zupfen.",
        "Zu zweit hören",
        "Alle stimmen",
        "Ein Ton bleibt",
    )
    titles = ("Saiten", "Die Leitfrage", "Holz", "Luft", "Stimmen", "Schluss")
    trees = [
        box(3200, title) + box(3200 if at == 1 else 1800, text) + box(900, "Zeichnung: eigene")
        for at, (title, text) in enumerate(zip(titles, ("Klasse 5", *told), strict=True))
    ]
    deck, _ = deck_from_document(read_document(slides(trees, shown=len(trees)), "a.pptx"))
    assert deck.title == "Saiten"
    assert [each.theme for each in deck.themes] == [*titles[1:]]
    assert deck.themes[0].question == told[0]
    assert "Zu zweit hören" in deck.themes[2].notes
    with pytest.raises(CafeError):  # of one size, none is a title
        deck_from_document(read_document(slides([box(1800, "Ton") + box(1800, "Holz")] * 6, shown=6), "a.pptx"))


def test_the_number_of_a_slide_in_any_of_its_boxes_is_no_line_of_it_and_an_arrow_of_an_office_is_one() -> None:
    tree = (
        "<p:sp><p:nvSpPr><p:nvPr><p:ph type='title'/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p>"
        "</p:txBody></p:sp><p:sp><p:nvSpPr><p:nvPr/></p:nvSpPr><p:txBody><a:p><a:r><a:t>Tide \uf0e0 moon</a:t></a:r>"
        "</a:p><a:p><a:fld type='slidenum'><a:t>7</a:t></a:fld></a:p></p:txBody></p:sp>"
    )
    titles = ("Ebb", "Flood", "Springs", "Neaps", "The bore")
    document = read_document(slides([tree.format(title) for title in titles], shown=len(titles)), "a.pptx")
    deck, _ = deck_from_document(document)
    assert {theme.notes for theme in deck.themes} == {"Tide → moon"}


def test_a_slide_that_tells_what_comes_asks_nothing() -> None:
    asked = ("Whose moss is it?", "Who counts it?", "What stays?")
    told = "".join(f"\n- {each}" for each in asked)
    found = themes("a.md", ("Moss", "In the town hall"), ("Axenda", told), *((each, "One line.") for each in asked))
    plan = next(each for each in found if each.theme == "Axenda")
    assert (plan.question, plan.notes) == ("", "\n".join(asked))
