"""PDF: tables by their lines and by their columns, over lines and pages; headings; what is refused, and how soon."""

import sys
import zlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.document.document import Document
from cafe_presenter.files.documents.importer import read_document
from tests.files.pdf_writer import frame, pdf_of, set_width, stream, words, written
from tests.files.test_hostile_documents import outcome_within_bounds
from tests.rarely import rarely

DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"
MAX_SECONDS = 8
"""Of the processor, a start of Python among them: twice what the reader allows itself."""
COLUMNS = (50, 160, 380, 550)


def deck_in(data: bytes) -> Deck:
    return deck_from_document(read_document(data, "a.pdf"))[0]


def rows(deck: Deck) -> list[tuple[str, str, str]]:
    return [(each.theme, each.question, each.objective) for each in deck.themes]


def refusal(data: bytes) -> str:
    with pytest.raises(CafeError) as caught:
        read_document(data, "a.pdf")
    return caught.value.problems[0].code


HEAD = words((54, 700, "Thème"), (164, 700, "Question"), (384, 700, "Objectif"), font="B")
FIRST = words(
    (54, 670, "Éthique"), (164, 670, "Qui contrôle ce que"), (164, 656, "nous lisons ?"), (384, 670, "Réfléchir")
)
SECOND = words((54, 630, "Travail"), (164, 630, "Qui paie ?"), (384, 630, "Comparer"))
TITLE = words((50, 760, "Une soirée de papier"), size=20, font="B")
GRID = frame(COLUMNS, (715, 685, 645, 615))
TABLE = TITLE + HEAD + FIRST + SECOND + GRID
TWO = [("Éthique", "Qui contrôle ce que nous lisons ?", "Réfléchir"), ("Travail", "Qui paie ?", "Comparer")]


def test_a_table_is_read_by_the_lines_round_its_cells() -> None:
    deck = deck_in(pdf_of([TABLE]))
    assert rows(deck) == TWO
    assert deck.title == "Une soirée de papier"


def test_a_table_without_lines_is_read_by_its_columns() -> None:
    assert rows(deck_in(pdf_of([TITLE + HEAD + FIRST + SECOND]))) == TWO


def test_a_line_of_typed_signs_across_the_page_is_no_text() -> None:
    lines = words((50, 700, "Talk (5 min)"), (50, 684, "- Ask around"), (50, 670, 60 * "_"), (50, 640, "Vote (5 min)"))
    texts = [each.text for each in read_document(pdf_of([TITLE + lines]), "a.pdf").paragraphs]
    assert "Ask around" in texts
    assert not any("_" in text for text in texts)


def letters(*told: tuple[float, float, str]) -> bytes:
    """Return the instructions that set each letter of texts at its place, as browsers do."""
    return words(*((x + set_width(text[:at]), y, text[at]) for x, y, text in told for at in range(len(text))))


def test_cells_of_many_lines_stand_in_the_middle_of_rows_without_lines() -> None:
    first = letters(
        (164, 670, "Qui contrôle ce que"), (384, 670, "Réfléchir à"), (164, 656, "nous lisons ?"), (384, 656, "deux")
    )
    second = letters((164, 620, "Qui paie ce que"), (164, 606, "nous lisons, et"), (164, 592, "depuis quand ?"))
    middle = letters((54, 663, "Éthique"), (54, 613, "Le prix"), (54, 599, "du tout"), (384, 606, "Comparer"))
    assert rows(deck_in(pdf_of([TITLE + HEAD + first + second + middle]))) == [
        ("Éthique", "Qui contrôle ce que nous lisons ?", "Réfléchir à deux"),
        ("Le prix du tout", "Qui paie ce que nous lisons, et depuis quand ?", "Comparer"),
    ]


def test_a_paragraph_below_a_table_without_lines_is_no_row_of_it() -> None:
    after = words((54, 612, "Merci d’être venus, et à la semaine prochaine au même endroit."))
    assert rows(deck_in(pdf_of([TITLE + HEAD + FIRST + SECOND + after]))) == TWO


def test_a_table_goes_on_over_the_page_with_its_header_and_in_the_middle_of_a_cell() -> None:
    rest = words((164, 780, "et qui décide ?"), (54, 750, "Savoir"), (164, 750, "Que croire ?"), (384, 750, "Trier"))
    cut = words((54, 630, "Travail"), (164, 630, "Qui paie,"), (384, 630, "Comparer"))
    pages = [TITLE + HEAD + FIRST + cut + GRID, rest + frame(COLUMNS, (800, 770, 740))]
    assert rows(deck_in(pdf_of(pages))) == [
        TWO[0],
        ("Travail", "Qui paie, et qui décide ?", "Comparer"),
        ("Savoir", "Que croire ?", "Trier"),
    ]


def test_a_table_goes_on_over_the_page_where_the_frames_of_its_cells_show_on_one_of_them() -> None:
    rest = words((54, 780, "Savoir"), (164, 780, "Que croire ?"), (384, 780, "Trier"))
    cells = [edge for x in COLUMNS for edge in (x - 6, x)][1:]
    assert rows(deck_in(pdf_of([TITLE + HEAD + FIRST + SECOND + GRID, rest + frame(cells, (800, 770))]))) == [
        *TWO,
        ("Savoir", "Que croire ?", "Trier"),
    ]


def test_signs_that_cannot_be_seen_between_words_are_no_letters() -> None:
    font = (
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding"
        "/Differences[254/uni200B]>>>>"
    )
    room = 50 + set_width("Maison du")
    form = stream(
        words(
            (50, 700, "Maisonþ"),
            (50 + set_width("Maison "), 700, "duþ"),
            (room, 700, "þ"),
            (room + 3, 700, "port"),
            font="Z",
        ),
        f"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</Z {font}>>>>/Filter/FlateDecode",
    )
    page = pdf_of([b"/X Do"], resources="/XObject<</X 5 0 R>>", others=[form])
    assert [each.text for each in read_document(page, "a.pdf").paragraphs if each.text] == ["Maison du port"]


def test_the_paper_a_page_is_filled_with_is_no_side_of_its_table() -> None:
    paper = b"1 g 0 100 595 742 re f 0 g\n"
    above = words((54, 745, "Ce soir, on parle de ce qui nous tient au corps, et l’on écoute."))
    ground = b"1 g 54 742 300 12 re f 0 g\n"
    document = read_document(pdf_of([paper + ground + above + HEAD + FIRST + SECOND + GRID]), "a.pdf")
    assert [len(table.rows) for table in document.tables] == [3]


def test_a_ground_behind_each_line_of_a_cell_parts_no_rows() -> None:
    beside = [(left + 3, right - left - 6) for left, right in pairwise(COLUMNS)]
    grounds = b"".join(b"0.9 g %g %g %g 14 re f 0 g\n" % (x, y, wide) for x, wide in beside for y in (652, 666, 626))
    assert rows(deck_in(pdf_of([TITLE + grounds + HEAD + FIRST + SECOND + GRID]))) == TWO


def test_a_line_amid_others_that_an_hour_leads_makes_no_table_of_the_first_of_them() -> None:
    told = [("14.00", "Saluti"), ("Coordina", "Ines Lund (Parma)"), ("14:15", "Leo Neri"), ("14:45", "Ada Bruni")]
    told += [("15:15", "Tea"), ("15:45", "Mara Rossi")]
    places = [
        (x, 700 - 24 * row, text) for row, pair in enumerate(told) for x, text in zip((54, 110), pair, strict=True)
    ]
    (table,) = read_document(pdf_of([words(*places)]), "a.pdf").tables or [None]
    assert table is None


def test_questions_set_with_wide_lines_go_on_over_them() -> None:
    told = [
        "1. Who keeps the keys of the hall when nobody is there, and",
        "what do they owe to the others?",
        "2. What would you lend to somebody whose name you do not know,",
        "for a week or for ever?",
        "3. Which of your neighbours would notice that you have gone,",
        "and after how many days?",
        "4. What is missing here?",
    ]
    page = words(*((54 if text[0].isdecimal() else 66, 700 - 28 * row, text) for row, text in enumerate(told)))
    assert [each.question for each in deck_in(pdf_of([page])).themes] == [
        " ".join(told[at : at + 2])[3:] for at in (0, 2, 4)
    ] + ["What is missing here?"]


def test_questions_of_one_line_each_are_one_each_however_narrow_the_page_is() -> None:
    told = [
        "Who taught you about the sea?",
        "What would you miss without it?",
        "(1) Where does a song take you?",
        "(2) why then?",
    ]
    page = words(*((54, 700 - 14 * row, text) for row, text in enumerate(told)))
    plain = [*told[:2], "1. Where does a song take you?", "2. why then?"]
    assert [each.text for each in read_document(pdf_of([page]), "a.pdf").paragraphs] == plain


def test_a_number_of_two_figures_that_touches_its_text_is_one_all_the_same() -> None:
    told = [f"{at}.{'' if at > 9 else ' '}What is new in house {at}?" for at in range(1, 13)]
    page = words(*((54, 700 - 20 * row, text) for row, text in enumerate(told)))
    assert [each.question for each in deck_in(pdf_of([page])).themes] == [
        f"What is new in house {at}?" for at in range(1, 13)
    ]


def test_a_list_that_counts_on_below_the_next_heading_is_one() -> None:
    heads = words((54, 740, "First"), (54, 640, "Then"), size=18)
    told = ["1. Who came?", "2. Who stayed?", "3. Who left?", "4. Walk me through it.", "5. Why?", "6. And now?"]
    page = words(*((54, 700 - 16 * at - (52 if at > 2 else 0), text) for at, text in enumerate(told)))
    written = read_document(pdf_of([heads + page]), "a.pdf").paragraphs
    assert [each.text for each in written if each.is_item] == [text[3:] for text in told]


def test_grounds_behind_the_lines_of_an_item_make_no_table() -> None:
    told = [(54, 700, "d."), (72, 700, "They took ten minutes to talk it over"), (72, 686, "and three to tell it.")]
    grounds = b"".join(
        b"1 1 0 rg %g %g %g 14 re f 0 g\n" % each for each in ((53, 696, 17), (71, 696, 230), (71, 682, 230))
    )
    assert not read_document(pdf_of([grounds + words(*told)]), "a.pdf").tables


def test_a_table_goes_on_over_the_page_where_one_of_its_edges_is_not_drawn_on_the_next() -> None:
    rest = words((54, 780, "Savoir"), (164, 780, "Que croire ?"), (384, 780, "Trier"))
    assert rows(deck_in(pdf_of([TABLE, rest + frame((COLUMNS[0], COLUMNS[1], COLUMNS[3]), (800, 770))]))) == [
        *TWO,
        ("Savoir", "Que croire ?", "Trier"),
    ]


def test_columns_are_told_by_the_words_that_begin_alike_where_one_text_reaches_to_the_next() -> None:
    told = (
        ("Heure", "Quoi", "Qui"),
        ("18 h", "Le pain d’hier", "Odile"),
        ("18 h", "Le sel", "Marc"),
        ("19 h", "L’eau", "Lin"),
    )
    second = 54 + set_width("Heure  ")
    third = second + set_width("Le pain d’hier") + 4
    page = b"".join(
        words((54, 700 - 20 * row, hour), (second, 700 - 20 * row, what), (third, 700 - 20 * row, who))
        for row, (hour, what, who) in enumerate(told)
    )
    (table,) = read_document(pdf_of([page]), "a.pdf").tables
    assert [row.cells[-2:] for row in table.rows] == [each[1:] for each in told]


def test_times_beside_a_table_are_a_column_of_it() -> None:
    told = [(f"{9 + at}:00 - {9 + at}:45", f"Le tour du champ numéro {at}", f"Par Odile {at}") for at in range(9)]
    page = b"".join(
        words((54, 700 - 20 * row, hour), (204, 700 - 20 * row, what), (404, 700 - 20 * row, who))
        for row, (hour, what, who) in enumerate(told)
    )
    (table,) = read_document(pdf_of([page]), "a.pdf").tables
    assert [row.cells for row in table.rows] == told


def spread_letters(x: float, y: float, text: str, *, apart: float, word: float) -> bytes:
    """Return the instructions that set each letter by itself, further apart than usual, and no space between words."""
    told, at = list[tuple[float, float, str]](), x
    for letter in text:
        if letter == " ":
            at += word
        else:
            told.append((at, y, letter))
            at += set_width(letter) + apart
    return words(*told)


@pytest.mark.parametrize("apart", [0, 1.2, 3])
def test_letters_set_one_by_one_are_words_however_far_apart_they_stand(apart: float) -> None:
    page = spread_letters(50, 700, "Ce que la rue nous apprend", apart=apart, word=3.5 + apart)
    (line,) = read_document(pdf_of([page]), "a.pdf").paragraphs
    assert line.text == "Ce que la rue nous apprend"


@pytest.mark.parametrize("sign", ["-", "•"])
def test_signs_of_a_list_in_a_place_of_their_own_are_no_column(sign: str) -> None:
    asked = ("Qui décide ?", "Qui paie ?", "Qui reste ?")
    page = words((50, 740, "Questions à débattre :"))
    for number, text in enumerate(asked):
        page += words((68, 700 - 16 * number, sign), (86, 700 - 16 * number, text))
    document = read_document(pdf_of([page]), "a.pdf")
    assert not document.tables
    assert [each.text for each in document.paragraphs if each.is_item] == [*asked]


def test_a_bracket_that_a_line_leaves_open_goes_on_in_the_next() -> None:
    far = "Une ligne qui va bien plus loin à droite que toutes les autres lignes de cette page de papier ici."
    page = words(
        (50, 760, far), (50, 700, "Qui voyez-vous (parents, amis, le"), (50, 686, "Maire...) chaque semaine ?")
    )
    found = [each.text for each in read_document(pdf_of([page]), "a.pdf").paragraphs if each.text]
    assert found == [far, "Qui voyez-vous (parents, amis, le Maire...) chaque semaine ?"]


def test_headings_are_told_by_their_size_and_weight() -> None:
    page = TITLE
    for number, (title, asked) in enumerate(
        (("Accueil (5 min)", ""), ("Débat (20 min)", "Qui décide ?"), ("Fin (5 min)", ""))
    ):
        page += words((50, 700 - 60 * number, title), size=14, font="B")
        page += words((50, 680 - 60 * number, asked or "On se salue."))
    deck = deck_in(pdf_of([page]))
    assert [(each.theme, each.question, each.duration_s) for each in deck.themes] == [
        ("Accueil", "", 300),
        ("Débat", "Qui décide ?", 1200),
        ("Fin", "", 300),
    ]


def test_lines_of_a_paragraph_are_put_together_and_heads_of_pages_left_out() -> None:
    line = "Une ligne {} qui va jusqu’au bord de la page, ou presque, et qui continue"
    pages = [
        words(
            (50, 800, "Bulletin de mars"),
            (50, 700 - 20 * page, line.format(page)),
            (50, 686 - 20 * page, "à la suivante."),
            (290, 30, f"Page {page} / 2"),
        )
        for page in (1, 2)
    ]
    document = read_document(pdf_of(pages), "a.pdf")
    told = [each.text for each in document.paragraphs if each.text]
    assert told == [f"{line.format(page)} à la suivante." for page in (1, 2)]


def paragraphs_of(page: bytes) -> list[str]:
    return [each.text for each in read_document(pdf_of([page]), "a.pdf").paragraphs if each.text]


def test_words_cut_at_the_ends_of_lines_are_whole_again_where_a_document_cuts_them() -> None:
    lines = (
        (50, 700, "Qui doit décider de ce que nous lisons dans une biblio-"),
        (50, 686, "thèque de quartier, et qui paie ce que personne ne li-"),
        (50, 672, "ra jamais, ni demain, ni la semaine prochaine, ni après-"),
        (50, 658, "demain, ni même dans un an ?"),
    )
    assert " ".join(paragraphs_of(words(*lines))) == (
        "Qui doit décider de ce que nous lisons dans une bibliothèque de quartier, et qui paie ce que personne ne lira "
        "jamais, ni demain, ni la semaine prochaine, ni après-demain, ni même dans un an ?"
    )
    assert paragraphs_of(words((50, 700, "Que reste-t-il à faire, demain ou peut-"), (50, 686, "être lundi ?")))[0] == (
        "Que reste-t-il à faire, demain ou peut-être lundi ?"
    )


def test_a_letter_that_begins_a_line_amid_a_sentence_is_no_bullet() -> None:
    lines = ((50, 700, "Quem decide hoje o que se lê e quem tem, nesta rua, todo"), (50, 686, "o tempo do mundo?"))
    assert paragraphs_of(words(*lines)) == [
        "Quem decide hoje o que se lê e quem tem, nesta rua, todo o tempo do mundo?"
    ]
    items = words((50, 700, "Trazer:"), (50, 686, "o pão"), (50, 672, "o livro"))
    assert paragraphs_of(items) == ["Trazer:", "pão", "livro"]


def test_bold_words_that_lead_a_line_are_no_column_of_it() -> None:
    lead = "Ce que nous avons appris du deuxième obstacle, le plus lourd,"
    rest = (50 + set_width(lead, "Helvetica-Bold") + 3, 700, "c’est la distance.")
    assert paragraphs_of(words((50, 700, lead), font="B") + words(rest)) == [f"{lead} {rest[2]}"]


def test_the_document_of_a_real_office_gives_the_rows_it_gives_as_word() -> None:
    asked = [deck_in((DOCUMENTS / f"synthese.{kind}").read_bytes()).themes for kind in ("pdf", "docx")]
    assert [each.theme for each in asked[0]][:2] == [each.theme for each in asked[1]][:2]
    assert [each.duration_s for each in asked[0]] == [each.duration_s for each in asked[1]]
    assert asked[0][1].question == asked[1][1].question


def test_a_scan_is_told_kindly() -> None:
    picture = stream(
        b"\x00" * 30, "/Type/XObject/Subtype/Image/Width 3/Height 3/BitsPerComponent 8/ColorSpace/DeviceRGB"
    )
    scan = pdf_of([b"q 500 0 0 700 50 50 cm /I Do Q"], resources="/XObject<</I 5 0 R>>", others=[picture])
    assert refusal(scan) == "import.pdf_scan"


@pytest.mark.parametrize(
    ("catalogue", "code"),
    [
        ("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", "import.pdf_runs"),
        ("/OpenAction<</S/Launch/F(calc.exe)>>", "import.pdf_runs"),
        ("/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec>>]>>>>", "import.pdf_runs"),
        ("/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(x)>>]>>>>", "import.pdf_runs"),
        ("/Names<</JavaScript<</Kids[<</Names[(a)null(b)<</S/JavaScript/JS(x)>>]>>]>>>>", "import.pdf_runs"),
        ("/Names<</JavaScript<</S/JavaScript/JS(x)>>>>", "import.pdf_runs"),
        ("/Names<</JavaScript[null]>>", "import.pdf_runs"),
        ("/Names<</JavaScript 1 0 R>>", "import.pdf_runs"),
    ],
)
def test_what_would_be_run_is_refused(catalogue: str, code: str) -> None:
    assert refusal(pdf_of([TABLE], catalogue=catalogue)) == code


@pytest.mark.parametrize(
    "catalogue",
    [
        "/Names<</JavaScript 99 0 R>>",
        "/Names<</JavaScript<</Names[]>>/EmbeddedFiles<</Names[(a)99 0 R]/Limits[(a)(a)]>>>>",
        "/Names<</EmbeddedFiles<</Kids[<</Names 99 0 R>> 99 0 R]>>>>",
        "/Names 99 0 R",
    ],
)
def test_a_name_for_programs_behind_which_nothing_stands_is_none(catalogue: str) -> None:
    assert read_document(pdf_of([TABLE], catalogue=catalogue)).blocks == read_document(pdf_of([TABLE])).blocks


def test_names_without_end_are_refused() -> None:
    loop = pdf_of([TABLE], catalogue="/Names<</JavaScript 5 0 R>>", others=[b"<</Kids[5 0 R 5 0 R]>>"])
    assert refusal(loop) == "import.pdf_runs"


def test_a_file_whose_fonts_cannot_be_read_is_told_as_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("pypdf.generic._font.Font")  # it is no part of what pypdf promises to keep
    with pytest.raises(CafeError) as refused:
        read_document(pdf_of([TABLE]))
    assert refused.value.problems[0].code == "import.damaged"


def test_a_locked_file_is_refused() -> None:
    lock = f"<</Filter/Standard/V 1/R 2/O<{'ab' * 32}>/U<{'cd' * 32}>/P -44>>"
    data = pdf_of([TABLE]).replace(b"/Root 1 0 R", f"/Root 1 0 R/ID[<00><00>]/Encrypt{lock}".encode())
    assert refusal(data) == "import.locked"


def looping_form() -> bytes:
    form = stream(
        b"/X Do /X Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Filter/FlateDecode"
    )
    return pdf_of([b"/X Do"], resources="/XObject<</X 5 0 R>>", others=[form])


def forms_in_forms(depth: int = 24) -> bytes:
    forms = [
        stream(
            b"/X Do " * 4,
            f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {6 + number} 0 R>>>>/Filter/FlateDecode",
        )
        for number in range(depth)
    ]
    forms.append(stream(words((0, 0, "x")), "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode"))
    return pdf_of([b"/X Do"], resources="/XObject<</X 5 0 R>>", others=forms)


def looping_pages() -> bytes:
    return written([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"])


HOSTILE: dict[str, Callable[[], bytes]] = {
    "a stream of zeros": lambda: pdf_of([b" " * 400_000_000]),
    "a page of letters without end": lambda: pdf_of([words((1, 1, "x" * 100)) * 60_000]),
    "many small texts": lambda: pdf_of([words(*[(n % 500, n % 800, "a") for n in range(40_000)])] * 6),
    "a page of lines without end": lambda: pdf_of(
        [words(*[(50, 12 * n, "Who decides") for n in range(9_000)], size=9)]
    ),
    "pages of lines without end": lambda: pdf_of(
        [words(*[(50, 12 * n, "Who decides") for n in range(1_900)], size=9)] * 40
    ),
    "pages of columns without end": lambda: pdf_of(
        [words(*[(x, 12 * n, "Who decides") for n in range(1_900) for x in (50, 290)], size=9)] * 20
    ),
    "a form that draws itself": looping_form,
    "forms in forms": forms_in_forms,
    "pages that hold themselves": looping_pages,
    "pages without end": lambda: pdf_of([b"BT ET"] * 4000),
    "points without end": lambda: pdf_of(
        [b"50 702 4 4 re f\n" * 9_000 + words(*[(60 + n / 50, 700, "a") for n in range(20_000)])]
    ),
    "lines without end": lambda: pdf_of([b"1 1 m 9 9 l S\n" * 90_000 + TABLE]),
    "arrays in arrays": lambda: written([b"<</Type/Catalog/Pages " + b"[" * 60_000 + b"]" * 60_000 + b">>"]),
    "no catalogue": lambda: b"%PDF-1.4\n" + b"1 0 obj\n<<>>\nendobj\n" * 20_000 + b"trailer<</Root 9 0 R>>",
    "half a file": lambda: pdf_of([TABLE])[:600],
    "a stream that cannot be unpacked": lambda: pdf_of([TABLE]).replace(zlib.compress(TABLE)[:9], b"\x00" * 9),
    "nothing but its name": lambda: b"%PDF-1.7",
}


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is asked of Linux")
@pytest.mark.parametrize("name", rarely(HOSTILE, but=[*HOSTILE][::4]))
def test_a_hostile_file_is_done_with_in_seconds_and_little_memory(name: str, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(HOSTILE[name]())
    outcome = outcome_within_bounds(path, MAX_SECONDS)
    assert outcome != "deck" or name == "lines without end"


def test_a_table_within_a_cell_cuts_no_other_cell_in_two() -> None:
    first = letters((164, 670, "Qui contrôle ce que"), (164, 656, "nous lisons ?"))
    inner = words((174, 605, "2019"), (234, 605, "2020")) + frame((170, 230, 300, 370), (615, 600))
    outer = frame(COLUMNS, (715, 685, 645, 620, 590))
    page = TITLE + HEAD + first + words((54, 670, "Éthique"), (384, 670, "Réfléchir")) + SECOND + inner + outer
    assert rows(deck_in(pdf_of([page]))) == TWO


def test_a_title_over_the_columns_of_a_table_is_none_of_its_cells() -> None:
    asked = ["Qui garde la clé ?", "Où va le pain ?", "Quand ferme-t-on ?"]
    cards = b"".join(words((x + 4, 630, text)) for x, text in zip(COLUMNS, asked, strict=False))
    more = b"".join(words((x + 4, 600, f"Et puis, {text}")) for x, text in zip(COLUMNS, asked, strict=False))
    large = words(*((60 + 44 * at, 680, letter) for at, letter in enumerate("CARTES")), size=60)
    deck = deck_in(pdf_of([large + cards + more + frame(COLUMNS, (720, 645, 615, 590))]))
    assert deck.title == "CARTES"
    assert [each.question for each in deck.themes] == [*asked, *(f"Et puis, {text}" for text in asked)]


def test_a_frame_round_a_page_holds_lines_and_no_table() -> None:
    told = words((60, 700, "Ouverture (5 min)"), (60, 680, "Qui vient de loin ?")) + words(
        (60, 640, "Tour de table (20 min)"), (60, 620, "Que gardons-nous ?")
    )
    deck = deck_in(pdf_of([told + frame((50, 540, 550), (720, 600))]))
    assert [(each.theme, each.duration_s) for each in deck.themes] == [("Ouverture", 300), ("Tour de table", 1200)]


def test_texts_that_stand_upright_along_the_side_are_no_part_of_the_page() -> None:
    side = b"BT /F 9 Tf 0 1 -1 0 20 300 Tm (Imprime par nos soins) Tj ET\n"
    document: Document = read_document(pdf_of([TABLE + side]), "a.pdf")
    assert not any("Imprime" in each.text for each in document.paragraphs)


def test_letters_set_round_a_picture_are_no_part_of_the_page() -> None:
    round_it = b"BT /B 40 Tf 0.9 0.4 -0.4 0.9 60 790 Tm (Logo) Tj ET\n"
    assert deck_in(pdf_of([round_it + TABLE])).title == "Une soirée de papier"
