"""Pages of a PDF one after the other, and what stands side by side on one: heads of several lines, lists, titles."""

import pytest

from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Paragraph, Table
from cafe_presenter.files.documents.importer import read_document
from cafe_presenter.files.documents.read_pdf import read_pdf
from tests.files.pdf_writer import frame, pdf_of, words

COLUMNS = (50, 130, 340, 550)
HEAD = ("Fête des voisins", "12 juin, salle des Tilleuls", "Atelier 3 : le four à pain", "Rosa Lind et Paul Aubin")


def head(*lines: str) -> bytes:
    return words(*((50, 800 - 14 * at, line) for at, line in enumerate(lines)))


def table(*rows: tuple[str, str, str], top: float) -> bytes:
    told = [
        (x + 4, top - 30 * at - 20, text) for at, row in enumerate(rows) for x, text in zip(COLUMNS, row, strict=False)
    ]
    return words(*told) + frame(COLUMNS, [top - 30 * at for at in range(len(rows) + 1)])


def paragraphs(data: bytes) -> list[str]:
    return [each.text for each in read_pdf(data).blocks if isinstance(each, Paragraph) and each.text.strip()]


PROSE = words(*((50, 700 - 14 * at, f"La ligne {at} dit pourquoi on vient, et à qui parler avant.") for at in range(9)))
FIRST = table(("Durée", "Contenu", "Matériel"), ("10 min", "Accueil", "Thé"), top=500)
SECOND = table(("20 min", "Pétrir", "Farine"), ("5 min", "Mot de la fin", ""), top=700)


def test_a_table_goes_on_below_a_head_of_several_lines_which_stays_on_the_first_page() -> None:
    data = pdf_of(
        [head(*HEAD) + PROSE + FIRST, head(*HEAD) + SECOND + words((50, 300, "Merci à tous."), (50, 200, "R."))]
    )
    (made,) = (each for each in read_pdf(data).blocks if isinstance(each, Table))
    assert [row.cells[1] for row in made.rows] == ["Contenu", "Accueil", "Pétrir", "Mot de la fin"]
    assert [text for text in paragraphs(data) if text in HEAD] == list(HEAD[1:])  # the first runs on each page


def test_pages_that_share_more_than_a_head_keep_all_of_it() -> None:
    same = head(*HEAD, "Nom, prénom", "Rue et numéro", "Ce que j’apporte", "Ce que je cherche", "Signature")
    assert (
        paragraphs(pdf_of([same + words((50, 500, "Un")), same + words((50, 500, "Deux"))])).count("Nom, prénom") == 2
    )


def lists(*, led: str) -> bytes:
    left = (f"La cour{led}", "• Le four", "• La table", f"La cave{led}", "• Le vin", "• Les pommes")
    right = (f"Le toit{led}", "• Les nids", "• La vue", f"Le jardin{led}", "• Le puits", "• Les choux")
    told = [(x, 700 - 20 * at, text) for x, side in ((50, left), (320, right)) for at, text in enumerate(side)]
    return words((50, 760, "La maison"), size=20) + words(*told)


def test_lists_below_lines_that_lead_to_them_are_read_one_side_after_the_other() -> None:
    told = ["La cour :", "Le four", "La table", "La cave :", "Le vin", "Les pommes"]
    end = words((50, 500, "Fin de la page"), (50, 480, "Et une autre"))
    assert paragraphs(pdf_of([lists(led=" :") + end]))[1:7] == told


def test_lists_that_nothing_leads_to_stay_rows() -> None:
    blocks = read_pdf(pdf_of([lists(led="")])).blocks
    rows = [row.cells for each in blocks if isinstance(each, Table) for row in each.rows]
    assert any("Le four" in row[0] and "Les nids" in row[1] for row in rows)


def test_a_title_goes_on_in_brackets_below_it() -> None:
    page = words((150, 760, "VOTRE QUARTIER ET SON BANC :"), (200, 730, "(SUITE)"), size=20)
    page += words((50, 680, "Chacun dessine le sien."), (50, 660, "Puis tous regardent."))
    assert paragraphs(pdf_of([page]))[0] == "VOTRE QUARTIER ET SON BANC : (SUITE)"


def slides(*pages: tuple[str, ...], size: bytes = b"960 540") -> bytes:
    """Return a PDF of slides, each with its title in large letters above its lines, on pages of a size."""
    told = [
        words((60, 440, title), size=32) + words(*((60, 360 - 40 * at, line) for at, line in enumerate(lines)), size=18)
        for title, *lines in pages
    ]
    return pdf_of(told).replace(b"[0 0 595 842]", b"[0 0 %s]" % size)


SHOWN = slides(
    ("Un soir pour la rivière",),
    ("Votre berge", "Dé vert : une prairie", "Dé bleu : un moulin"),
    ("Listez trois raisons d’y venir", "Un papier par groupe"),
    ("Votre berge en hiver", "Dé vert : la glace", "Dé bleu : une crue"),
    ("Listez trois dangers", "Un papier par groupe"),
)


def test_pages_as_wide_as_a_screen_are_slides_each_of_which_is_a_part() -> None:
    document = read_document(SHOWN, "a.pdf")
    deck, _ = deck_from_document(document)
    assert document.slides == 5
    assert [theme.theme for theme in deck.themes] == [
        "Votre berge",
        "Listez trois raisons d’y venir",
        "Votre berge en hiver",
        "Listez trois dangers",
    ]
    assert deck.themes[0].notes == "Dé vert : une prairie\nDé bleu : un moulin"


@pytest.mark.parametrize("size", [b"595 842", b"842 595", b"792 612", b"612 792", b"540 960"])
def test_pages_of_paper_are_no_slides(size: bytes) -> None:
    assert read_pdf(slides(("Une affiche", "Venez"), ("Une autre", "Venez"), size=size)).slides == 0
