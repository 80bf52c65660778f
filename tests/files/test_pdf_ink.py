"""PDF as programs set it: letter by letter, twice to look bold, in two columns, turned; and the lines they draw."""

import pytest

from cafe_presenter.core.importing.document.document import Document
from cafe_presenter.core.importing.parts.torn import as_letters
from cafe_presenter.files.documents.importer import read_document
from cafe_presenter.files.documents.pdf_lines import Rule
from cafe_presenter.files.documents.pdf_tables import ruled_grids
from tests.files.pdf_writer import pdf_of, set_width, stream, words, written

LOREM = (
    "Le soir où nous avons parlé du moulin",
    "la salle était pleine, et personne ne",
    "voulait rentrer avant d’avoir répondu",
    "à celle qui avait posé sa question au",
    "tout début, quand on cherchait encore",
    "des chaises pour les derniers arrivés.",
    "Qui prendra soin du moulin après nous",
    "quand la commune aura tout vendu ?",
    "Et que restera-t-il de ce que nous y",
    "avons fait ?",
)


def read(*pages: bytes) -> Document:
    return read_document(pdf_of(pages), "a.pdf")


def lines_of(document: Document) -> list[str]:
    return [each.text for each in document.paragraphs if each.text]


def test_letters_that_are_moved_closer_or_apart_are_still_one_word() -> None:
    page = b"BT /F 11 Tf 50 700 Td [(How of)-70(t)-60(en do y)40(ou)-300(eat f)-75(ast?)] TJ ET"
    assert lines_of(read(page)) == ["How often do you eat fast?"]


def test_what_is_set_twice_to_look_bold_is_taken_once_and_is_bold() -> None:
    texts = ("Une pause", "pour finir")
    page = words(*((50 + step, 700 - 40 * row, text) for row, text in enumerate(texts[:1]) for step in (0, 0.4)))
    found = [each for each in read(page + words((50, 600, texts[1]))).paragraphs if each.text]
    assert [(each.text, each.is_bold) for each in found] == [("Une pause", True), ("pour finir", False)]


def test_letters_that_are_filled_and_drawn_round_are_bold() -> None:
    page = b"2 Tr " + words((50, 700, "Accueil")) + b"0 Tr " + words((50, 660, "On arrive."))
    found = [each for each in read(page).paragraphs if each.text]
    assert [each.is_bold for each in found] == [True, False]


def point(x: float, y: float, paint: str) -> bytes:
    """Return the instructions that draw a round point, as browsers draw that of a list."""
    sides = ((x + 4, y, x + 4, y + 4), (x + 4, y + 4, x, y + 4), (x, y + 4, x, y), (x, y, x + 4, y))
    curves = "".join(f"{a} {b} {c} {d} {c} {d} c\n" for a, b, c, d in sides)
    return f"{x + 4} {y} m {curves} h {paint}\n".encode()


def test_points_that_are_drawn_before_lines_are_those_of_a_list() -> None:
    page = point(56, 701, "f") + words((68, 700, "Qui décide ?"))
    page += point(76, 685, "S") + words((88, 684, "Et pour qui ?"))
    page += b"56 669 4 4 re f\n" + words((68, 668, "Qui paie ?"))
    page += words((50, 640, "Un point amid")) + point(52 + set_width("Un point amid"), 642, "f")
    page += words((58 + set_width("Un point amid"), 640, "une phrase, et rien de plus."))
    found = [each for each in read(page).paragraphs if each.text]
    assert [(each.text, each.is_item, each.depth) for each in found] == [
        ("Qui décide ?", True, 0),
        ("Et pour qui ?", True, 1),
        ("Qui paie ?", True, 0),
        ("Un point amid une phrase, et rien de plus.", False, 0),
    ]


def test_letters_in_the_shape_they_have_on_paper_are_those_that_people_type() -> None:
    assert as_letters("ﬁn, eﬀort, ⼀⼆轮, زﻣﺎن") == "fin, effort, 一二轮, زمان"


def test_the_number_of_the_only_page_is_no_line_of_it() -> None:
    assert lines_of(read(words((50, 700, "Qui décide ?"), (290, 30, "1")))) == ["Qui décide ?"]


def test_small_raised_letters_stand_in_their_line() -> None:
    end = 50 + set_width("Mardi 14")
    page = words((50, 700, "Mardi 14")) + words((end, 704, "th"), size=7) + words((end + 8, 700, "mai"))
    assert lines_of(read(page)) == ["Mardi 14th mai"]


@pytest.mark.parametrize(("degrees", "matrix"), [(90, "0 1 -1 0"), (180, "-1 0 0 -1"), (270, "0 -1 1 0")])
def test_a_page_that_is_turned_is_read_as_it_is_seen(degrees: int, matrix: str) -> None:
    page = f"BT /F 11 Tf {matrix} 300 400 Tm (Qui d) Tj (it oui ?) Tj ET".encode()
    document = read_document(pdf_of([page], about=f"/Rotate {degrees}"), "a.pdf")
    assert lines_of(document) == ["Qui dit oui ?"]


def test_two_columns_are_read_one_after_the_other() -> None:
    page = words((200, 760, "Le moulin, et après ?"))
    page += words(*((50, 720 - 14 * row, text) for row, text in enumerate(LOREM)))
    page += words(*((320, 720 - 14 * row, text.replace("moulin", "lavoir")) for row, text in enumerate(LOREM)))
    found = " ".join(lines_of(read(page)))
    assert "Qui prendra soin du moulin après nous quand la commune aura tout vendu ?" in found
    assert found.index("du moulin après") < found.index("parlé du lavoir")


def test_two_days_side_by_side_are_read_one_after_the_other() -> None:
    days = (("9:00 Accueil", "10:00 Tour de table", "11:00 Débat"), ("9:30 Café", "10:30 Groupes", "12:00 Repas"))
    page = words((50, 740, "Lundi"), (320, 740, "Mardi"))
    for x, day in zip((50, 320), days, strict=True):
        page += words(*((x, 720 - 20 * row, text) for row, text in enumerate(day)))
    page += words(*((50, 640 - 20 * row, f"1{row}:00 Partie {row}") for row in range(4)))
    page += words(*((320, 640 - 20 * row, f"1{row}:30 Morceau {row}") for row in range(4)))
    found = lines_of(read(page))
    assert [line for line in found if line.startswith("9")] == ["9:00 Accueil", "9:30 Café"]
    assert found.index("11:00 Débat") < found.index("9:30 Café")


def test_a_line_under_words_is_no_row_and_the_frame_of_the_page_no_column() -> None:
    lines = ["0 0 595 842 re f"]
    lines += [f"{x} 700 m {x} 600 l S" for x in (50, 150, 500)]
    lines += [f"50 {y} m 500 {y} l S" for y in (700, 650, 600)]
    lines += ["155 676 m 230 676 l S"]
    page = "\n".join(lines).encode()
    page += words((55, 680, "9:00"), (155, 680, "Tour de table"), (155, 664, "en cercle"))
    page += words((55, 630, "9:20"), (155, 630, "Pause"))
    (table,) = read(page).tables
    assert [row.cells for row in table.rows] == [("9:00", "Tour de table en cercle"), ("9:20", "Pause")]


def test_a_table_whose_lines_are_drawn_bit_by_bit_is_one() -> None:
    lines = [f"{x} {y} m {x} {y - 5} l S" for x in (50, 150, 500) for y in range(700, 600, -5)]
    lines += [f"50 {y} m 500 {y} l S" for y in (700, 650, 600)]
    page = "\n".join(lines).encode()
    page += words((55, 680, "9:00"), (155, 680, "Accueil")) + words((55, 630, "9:20"), (155, 630, "Pause"))
    (table,) = read(page).tables
    assert len(table.rows) == 2


def test_a_header_of_two_rows_is_taken_once_though_each_page_says_it() -> None:
    def page(*times: str) -> bytes:
        rows = [("Soirée", "du moulin"), ("Heure", "Partie"), *((time, f"Partie de {time}") for time in times)]
        edges = range(700, 699 - 30 * len(rows), -30)
        lines = [f"{x} 700 m {x} {edges[-1]} l S" for x in (50, 150, 500)] + [f"50 {y} m 500 {y} l S" for y in edges]
        told = [
            (x, 685 - 30 * row, text)
            for row, cells in enumerate(rows)
            for x, text in zip((55, 155), cells, strict=True)
        ]
        return "\n".join(lines).encode() + b"\n" + words(*told)

    (table,) = read(page("9:00", "9:30"), page("10:00")).tables
    assert [row.cell(0) for row in table.rows] == ["Soirée", "Heure", "9:00", "9:30", "10:00"]


def test_a_question_a_line_is_not_put_together_with_the_next_that_had_room_above() -> None:
    asked = [
        "Pouvez-vous nous dire comment se prennent les décisions dans votre association ?",
        "Un jour, avez-vous refusé ?",
        "Comment décririez-vous votre façon de travailler avec les autres habitants du quartier ?",
    ]
    page = words(*((50, 700 - 14 * row, text) for row, text in enumerate(asked)))
    assert lines_of(read(page)) == asked


def test_lines_that_a_time_leads_stay_apart_and_go_on_at_the_margin() -> None:
    page = words((50, 760, "Une ligne assez longue pour dire jusqu’où vont les lignes de cette page de papier."))
    told = (("9:00 - 9:15", "Accueil"), ("9:15 - 9:50", "Ce que nous avons appris du moulin et de ceux qui y"))
    for row, (time, text) in enumerate(told):
        page += words((50, 700 - 14 * row, time), (130, 700 - 14 * row, text))
    page += words((50, 672, "travaillent"), (50, 658, "9:50 - 10:00"), (130, 658, "Pause"))
    found = lines_of(read(page))[1:]
    assert found == [
        "9:00 - 9:15 Accueil",
        "9:15 - 9:50 Ce que nous avons appris du moulin et de ceux qui y travaillent",
        "9:50 - 10:00 Pause",
    ]


def test_the_grounds_of_lines_within_cells_part_no_cell() -> None:
    lines = [f"{x} {low} 0.5 50 re f" for x in (50, 150, 500) for low in (600, 650)]
    lines += [f"50 {y} 450 0.5 re f" for y in (600, 650, 700)]
    lines += [f"{x} {y} {width} 14 re f" for x, width in ((56, 88), (156, 338)) for y in (676, 662, 626)]
    page = "\n".join(lines).encode()
    page += words((56, 680, "Accueil"), (156, 680, "Qui êtes-vous, et"), (156, 666, "pourquoi être venus ce soir ?"))
    page += words((56, 630, "Fin"), (156, 630, "Et demain ?"))
    (table,) = read(page).tables
    assert [row.cells for row in table.rows] == [
        ("Accueil", "Qui êtes-vous, et pourquoi être venus ce soir ?"),
        ("Fin", "Et demain ?"),
    ]


def test_cells_that_are_only_coloured_grounds_are_a_table() -> None:
    page = "\n".join(f"{x} {y} {w} 40 re f" for x, w in ((50, 100), (150, 350)) for y in (650, 610)).encode()
    page += words((55, 670, "9:00"), (155, 670, "Accueil"), (55, 630, "9:20"), (155, 630, "Pause"))
    (table,) = read(page).tables
    assert [row.cells for row in table.rows] == [("9:00", "Accueil"), ("9:20", "Pause")]


def test_lines_of_a_cell_that_had_room_above_are_lines_of_their_own() -> None:
    lines = [f"{x} 700 m {x} 600 l S" for x in (50, 150, 500)] + [f"50 {y} m 500 {y} l S" for y in (700, 640, 600)]
    page = "\n".join(lines).encode()
    page += words((55, 680, "20 min"), (155, 680, "Tour de table"), (155, 666, "Chacun dit d’où il vient"))
    page += words((55, 620, "10 min"), (155, 620, "Pause"))
    (table,) = read(page).tables
    assert table.rows[0].cells == ("20 min", "Tour de table\nChacun dit d’où il vient")


def test_words_cut_at_the_ends_of_the_lines_of_two_columns_are_whole_again() -> None:
    left = [
        "Le soir où nous avons parlé du mou-",
        "lin la salle était pleine, et per-",
        "sonne ne voulait rentrer avant la",
    ]
    left += ["fin ; on cherchait encore des chai-", "ses pour les derniers arrivés, et le"]
    left += [f"{line} encore" for line in LOREM[:5]]
    page = words(*((50, 720 - 14 * row, text) for row, text in enumerate(left)))
    page += words(*((320, 720 - 14 * row, text) for row, text in enumerate(LOREM)))
    found = " ".join(lines_of(read(page)))
    assert "du moulin la salle" in found
    assert "et personne ne voulait" in found


@pytest.mark.parametrize("name", ["ABCDEF+CMBX12", "NimbusSanL-Medi", "Arial-Bd"])
def test_the_bold_letters_of_tex_are_bold(name: str) -> None:
    data = pdf_of([words((50, 700, "Accueil"), font="B") + words((50, 660, "On arrive."))])
    told = data.replace(b"/Helvetica-Bold", f"/{name:<14}".encode())
    found = [each for each in read_document(told, "a.pdf").paragraphs if each.text]
    assert [each.is_bold for each in found] == [True, False]


def test_what_stands_far_apart_in_a_line_of_a_cell_is_no_part_of_its_title() -> None:
    lines = [f"{x} 700 m {x} 600 l S" for x in (50, 150, 500)] + [f"50 {y} m 500 {y} l S" for y in (700, 650, 600)]
    page = "\n".join(lines).encode()
    page += words(
        (55, 680, "9:00"), (155, 680, "Le moulin"), (400, 680, "Ana Duval"), (55, 630, "9:20"), (155, 630, "Fin")
    )
    (table,) = read(page).tables
    assert table.rows[0].cells == ("9:00", "Le moulin\nAna Duval")


def test_lines_beside_a_part_of_the_grounds_alone_do_not_part_the_rest() -> None:
    grounds = [Rule(x, 650, x, 730, is_ground=True) for x in (50, 150, 500)]
    lines = [Rule(x, 600, x, 650) for x in (50, 200, 500)]
    across = [Rule(50, y, 500, y) for y in (600, 650, 690, 730)]
    (grid,) = ruled_grids([*grounds, *lines, *across])
    assert grid.columns == [50, 150, 200, 500]


def test_letters_that_are_drawn_are_as_wide_as_their_own_units_say() -> None:
    """Browsers draw the letters of many a web font, as wide as so many of 2000 parts of its size, and not of 1000."""
    names = [*"Quiprendlao", "question"]
    codes = {name: ord(name) if len(name) == 1 else ord("?") for name in names}
    told = " ".join(f"{code} /{name}" for name, code in codes.items())
    drawn = " ".join(f"/{name} 4 0 R" for name in names)
    font = (
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 2000 2000]/FontMatrix[0.0005 0 0 -0.0005 0 0]"
        "/FirstChar 32/LastChar 126"
        f"/Widths[{'1000 ' * 95}]/Encoding<</Type/Encoding/Differences[{told}]>>/CharProcs<<{drawn}>>>>"
    )
    letter = 11 / 2
    set_words, at = list[tuple[float, float, str]](), 50.0
    for word in ("Qui", "prend", "la", "parole", "?"):
        set_words.append((at, 700, word))
        at += letter * (len(word) + 1)
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 6 0 R>>"
    objects = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page.encode())
    data = written([*objects, stream(b"1000 0 d0"), font.encode(), stream(words(*set_words))])
    assert lines_of(read_document(data, "a.pdf")) == ["Qui prend la parole ?"]
