"""Documents of word processors and slides: what a reader of the final text sees, exactly, and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.base.problem import CafeError, Problem
from cafe_presenter.core.deck.deck import Article, Deck
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import load_document, read_document
from tests.files.packages import opendocument, word

DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"


def deck_of(name: str) -> tuple[Deck, list[Problem]]:
    deck, problems = deck_from_document(load_document(str(DOCUMENTS / name)))
    return deck, list(problems)


def rows(deck: Deck) -> list[tuple[str, str, str]]:
    return [(each.theme, each.question, each.objective) for each in deck.themes]


SYNTHESES = ["synthese.docx", "synthese.odt", "synthese.rtf", "sources/synthese.fodt"]


@pytest.mark.parametrize("name", SYNTHESES)
def test_the_text_of_every_cell_arrives_exactly(name: str) -> None:
    deck, _ = deck_of(name)
    assert rows(deck) == [
        (
            "L'IA, une amie ?",
            "Qui décide vraiment, selon vous\u00a0?\nEt pour\u00adquoi ?",
            "Savoir ce qu’est un «\u00a0agent\u00a0»",
        ),
        ("L'IA, une amie ?", "Parle-t-on  pareil à une machine ?", "Comparer"),
        (
            "العمل & l’emploi <demain>",
            "Quel travail restera-t-il «\u00a0à nous\u00a0» ?",
            "Premier paragraphe\nSecond paragraphe",
        ),
    ]


@pytest.mark.parametrize("name", SYNTHESES)
def test_durations_are_read_as_written(name: str) -> None:
    deck, _ = deck_of(name)
    assert [theme.duration_s for theme in deck.themes] == [600, 4500, 90]


@pytest.mark.parametrize("name", SYNTHESES)
def test_title_and_article_before_the_table_are_taken(name: str) -> None:
    deck, _ = deck_of(name)
    assert deck.title == "Les machines et nous"
    assert deck.article == Article("Les machines et nous", "Jeanne Dupont", "La Gazette", "2026-03-12")


@pytest.mark.parametrize("name", SYNTHESES)
def test_hidden_text_is_left_out_and_told(name: str) -> None:
    _, problems = deck_of(name)
    assert "import.hidden_text" in [problem.code for problem in problems]


@pytest.mark.parametrize("name", ["onglets.docx", "onglets.odt", "onglets.rtf", "sources/onglets.fodt"])
def test_paragraphs_with_tabs_are_a_table(name: str) -> None:
    deck, problems = deck_of(name)
    assert rows(deck) == [
        ("Confiance", "À qui fait-on confiance ?", "Dire ce qui rassure"),
        ("Vérité", "Que croire ?", "Distinguer"),
    ]
    (told,) = problems
    assert (deck.title, told.code, told.params["text"]) == ("Tapé à la main", "import.no_question", "Merci.")


@pytest.mark.parametrize("name", ["espaces.docx", "espaces.odt", "espaces.rtf", "sources/espaces.fodt"])
def test_paragraphs_lined_up_with_spaces_are_a_table(name: str) -> None:
    deck, problems = deck_of(name)
    assert rows(deck) == [
        ("Éthique", "Qui contrôle les algorithmes ?", "Réfléchir à deux"),
        ("Travail", "Que restera-t-il à faire ?", "Comparer"),
        ("Savoir", "Que croire ?", "Distinguer"),
    ]
    (told,) = problems
    assert (deck.title, told.code, told.params["start"]) == ("Ma soirée", "import.not_in_deck", "Merci.")


@pytest.mark.parametrize("name", ["fiches.docx", "fiches.odt", "fiches.rtf", "sources/fiches.fodt"])
def test_headings_lists_and_text_boxes_are_read(name: str) -> None:
    deck, _ = deck_of(name)
    assert rows(deck) == [
        ("Confiance", "À qui fait-on confiance ?", "dire ce qui rassure"),
        ("Vérité", "Que croire ?", ""),
    ]
    assert [each.text for each in deck.themes[0].follow_ups] == ["Et à une machine ?", "Et à vous ?"]
    assert deck.themes[1].notes == "Dans un cadre."


@pytest.mark.parametrize("name", ["diapo-tableau.pptx", "diapo-tableau.odp", "sources/diapo-tableau.fodp"])
def test_a_table_on_a_slide_is_read(name: str) -> None:
    deck, problems = deck_of(name)
    assert rows(deck) == [
        ("Confiance", "À qui fait-on confiance ?", "Dire ce qui rassure"),
        ("Vérité", "Comment savoir\nce qui est vrai ?", "Distinguer"),
    ]
    assert (deck.title, problems) == ("Un tableau sur une diapositive", [])


@pytest.mark.parametrize("name", ["diapos.pptx", "diapos.odp", "sources/diapos.fodp"])
def test_slides_with_a_question_are_themes_and_hidden_slides_are_told(name: str) -> None:
    deck, problems = deck_of(name)
    assert rows(deck) == [
        ("Confiance", "À qui fait-on confiance ?", "dire ce qui rassure"),
        ("Vérité", "Comment savoir\nce qui est vrai ?", ""),
    ]
    assert [problem.code for problem in problems] == ["import.hidden_slide", "import.from_headings"]


@pytest.mark.parametrize(("name", "code"), [("synthese.doc", "import.old_word")])
def test_what_cannot_be_read_is_refused_with_what_to_do(name: str, code: str) -> None:
    with pytest.raises(CafeError) as caught:
        load_document(str(DOCUMENTS / name))
    assert [problem.code for problem in caught.value.problems] == [code]


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def grid(*lines: str) -> str:
    head = "".join(f"<w:tc><w:p>{run(name)}</w:p></w:tc>" for name in ("Thème", "Question", "Objectif"))
    return f"<w:tbl><w:tr>{head}</w:tr>{''.join(lines)}</w:tbl>"


def line(question: str, theme: str = f"<w:p>{run('A')}</w:p>") -> str:
    return f"<w:tr><w:tc>{theme}</w:tc><w:tc>{question}</w:tc><w:tc><w:p>{run('C')}</w:p></w:tc></w:tr>"


PROMPT = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('x')}</w:sdtContent></w:sdt>"
BOX = f"<w:txbxContent><w:p>{run('b')}</w:p></w:txbxContent>"
DRAWN_TWICE = (
    f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{BOX}</w:drawing></mc:Choice>"
    f"<mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
FIELD = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
)
INNER = f"<w:tbl><w:tr><w:tc><w:p>{run('b')}</w:p></w:tc><w:tc><w:p>{run('c')}</w:p></w:tc></w:tr></w:tbl>"


def question(cell: str, styles: str = "") -> str:
    deck, _ = deck_from_document(read_document(word(grid(line(cell)), styles), "f"))
    return deck.themes[0].question


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (f"<w:p><w:ins>{run('a')}</w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del>{run(' ?')}</w:p>", "a ?"),
        (f"<w:p><w:moveTo>{run('a')}</w:moveTo><w:moveFrom>{run('x')}</w:moveFrom>{run(' ?')}</w:p>", "a ?"),
        (f"<w:p><w:sdt><w:sdtPr/><w:sdtContent>{run('a')}</w:sdtContent></w:sdt>{run(' ?')}</w:p>", "a ?"),
        (f"<w:sdt><w:sdtContent><w:p>{run('a ?')}</w:p></w:sdtContent></w:sdt>", "a ?"),
        (f"<w:p>{PROMPT}{run('a ?')}</w:p>", "a ?"),
        (f"<w:p><w:hyperlink>{run('a')}</w:hyperlink><w:fldSimple>{run(' ?')}</w:fldSimple></w:p>", "a ?"),
        (f"<w:p><w:smartTag><w:smartTag>{run('a')}</w:smartTag></w:smartTag>{run(' ?')}</w:p>", "a ?"),
        (f"<w:p>{run('a')}{run('x', '<w:vanish/>')}{run(' ?', '<w:vanish w:val="0"/>')}</w:p>", "a ?"),
        (
            "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>?</w:t></w:r></w:p>",
            "a\nb\tc\u2011?",
        ),
        (
            f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('a')}</w:p><w:p>{run(' b ?')}</w:p>",
            "a b ?",
        ),
        (f"<w:p>{run('a ?')}{DRAWN_TWICE}</w:p>", "a ?\nb"),
        (f"<w:p>{FIELD}{run('a ?')}</w:p>", "a ?"),
        (f"<w:p>{run('a ?')}<w:commentRangeStart/><w:r><w:commentReference/><w:footnoteReference/></w:r></w:p>", "a ?"),
        (f"<w:p>{run('a  ')}</w:p><w:p>{run('b ?')}</w:p>", "a\nb ?"),
        (f"<w:p>{run('a')}</w:p>{INNER}<w:p>{run('d ?')}</w:p>", "a\nb\tc\nd ?"),
    ],
)
def test_a_cell_of_word_holds_what_its_reader_sees(cell: str, text: str) -> None:
    assert question(cell) == text


def test_a_style_may_hide_text() -> None:
    styles = (
        "<w:style w:type='character' w:styleId='H'><w:rPr><w:vanish/></w:rPr></w:style>"
        "<w:style w:type='character' w:styleId='I'><w:basedOn w:val='H'/></w:style>"
    )
    assert question(f"<w:p>{run('a ?')}{run('x', '<w:rStyle w:val="I"/>')}</w:p>", styles) == "a ?"


def test_a_row_that_a_tracked_change_deletes_is_no_row() -> None:
    gone = line(f"<w:p>{run('x ?')}</w:p>").replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>")
    deck, _ = deck_from_document(read_document(word(grid(gone, line(f"<w:p>{run('a ?')}</w:p>"))), "f"))
    assert [theme.question for theme in deck.themes] == ["a ?"]


def test_a_theme_merged_downwards_is_carried() -> None:
    top = line(f"<w:p>{run('a ?')}</w:p>", f"<w:tcPr><w:vMerge w:val='restart'/></w:tcPr><w:p>{run('T')}</w:p>")
    rest = line(f"<w:p>{run('b ?')}</w:p>", "<w:tcPr><w:vMerge/></w:tcPr><w:p/>")
    deck, problems = deck_from_document(read_document(word(grid(top, rest)), "f"))
    assert [(theme.theme, theme.question) for theme in deck.themes] == [("T", "a ?"), ("T", "b ?")]
    assert [problem.code for problem in problems] == ["import.no_title"]


def test_an_empty_theme_that_is_not_merged_is_not_filled_from_above() -> None:
    top = line(f"<w:p>{run('a ?')}</w:p>", f"<w:p>{run('T')}</w:p>")
    bare = line(f"<w:p>{run('b ?')}</w:p>", "<w:p/>")
    deck, problems = deck_from_document(read_document(word(grid(top, bare)), "f"))
    assert [(theme.theme, theme.question) for theme in deck.themes] == [("T", "a ?"), ("Question 2", "b ?")]
    assert "import.theme_numbered" in [problem.code for problem in problems]


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1, max_size=60).map(neutral)
TEXT = TEXT.filter(lambda text: "<br" not in text.lower())  # a break that was typed as the web has it is one


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@given(TEXT)
def test_any_text_comes_out_of_word_as_it_went_in(text: str) -> None:
    assert question(f"<w:p>{run(escaped(f'a{text}z'))}</w:p>") == f"a{text}z"


@given(TEXT)
def test_any_text_comes_out_of_opendocument_as_it_went_in(text: str) -> None:
    spaced = escaped(f"a{text}z").replace(" ", "<text:s/>")

    def row(*cells: str) -> str:
        inside = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
        return f"<table:table-row>{inside}</table:table-row>"

    lines = row("Thème", "Question", "Objectif") + row("A", spaced, "C")
    body = f"<office:text><table:table>{lines}</table:table></office:text>"
    deck, _ = deck_from_document(read_document(opendocument(body), "f"))
    assert deck.themes[0].question == f"a{text}z"


def rtf_of(text: str) -> str:
    units = text.encode("utf-16-le")
    codes = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
    return "".join(f"\\u{code}?" for code in codes)


@given(TEXT)
def test_any_text_comes_out_of_rtf_as_it_went_in(text: str) -> None:
    head = r"\trowd\cellx1\cellx2\cellx3\intbl Th\'e8me\cell Question\cell Objectif\cell\row"
    body = rf"\trowd\cellx1\cellx2\cellx3\intbl A\cell {rtf_of(f'a{text}z')}\cell C\cell\row"
    deck, _ = deck_from_document(read_document(rf"{{\rtf1\ansi\ansicpg1252 {head}{body}\pard\par}}".encode(), "f"))
    assert deck.themes[0].question == f"a{text}z"


def test_deleted_and_hidden_text_of_rtf_is_left_out() -> None:
    head = r"\trowd\cellx1\cellx2\cellx3\intbl Th\'e8me\cell Question\cell Objectif\cell\row"
    body = (
        r"\trowd\cellx1\cellx2\cellx3\intbl A\cell a{\deleted x}{\revised b}{\v y}{\*\annotation z} ?\cell C\cell\row"
    )
    deck, _ = deck_from_document(read_document(rf"{{\rtf1\ansi\ansicpg1252 {head}{body}}}".encode(), "f"))
    assert deck.themes[0].question == "ab ?"


def test_a_second_paragraph_in_an_item_of_a_list_goes_on_with_it() -> None:
    within = "<text:list><text:list-item><text:p>Cups.</text:p></text:list-item></text:list>"
    told = f"<text:p>Arrive</text:p><text:p>Sit down.</text:p>{within}<text:p>Wait.</text:p>"
    items = f"<text:list-item>{told}</text:list-item><text:list-item><text:p>Taste</text:p></text:list-item>"
    document = read_document(opendocument(f"<office:text><text:list>{items}</text:list></office:text>"), "a.odt")
    read = [(each.text, each.depth, each.goes_on) for each in document.paragraphs]
    assert read == [
        ("Arrive", 0, False),
        ("Sit down.", 1, True),
        ("Cups.", 1, False),
        ("Wait.", 1, True),
        ("Taste", 0, False),
    ]
