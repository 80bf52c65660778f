"""What real programs put on the clipboard when one table was copied in them, kept as it came over X11."""

from pathlib import Path

import pytest

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import MAX_PAGE_BYTES, read_clipboard

COPIED = sorted((Path(__file__).parent.parent / "data" / "clipboard").glob("*.html"))


def test_a_word_processor_and_a_browser_are_there() -> None:
    assert [path.stem.partition("-")[0] for path in COPIED] == ["chromium", "libreoffice"]


@pytest.mark.parametrize("path", COPIED, ids=lambda path: path.stem)
def test_a_table_copied_in_a_real_program_comes_word_for_word(path: Path) -> None:
    deck, problems = deck_from_document(read_clipboard(path.read_text("utf-8"), "never read"))
    assert problems == ()
    assert deck.title == "Une soirée"
    assert [(theme.theme, theme.question, theme.objective) for theme in deck.themes] == [
        ("Amitié", "Une machine\u00a0: est-elle une amie\u202f?\nVraiment ?", "Dire ce que l’on ressent"),
        ("Éthique", "Qui contrôle les algorithmes\u00a0?", "Nommer les acteurs"),
        ("Éthique", "Qui décide « pour nous » ?", "Chercher des règles"),
    ]


@pytest.mark.parametrize(
    ("copied", "text"),
    [
        ("Qui contrôle<span>&nbsp;</span><b>tout</b>\u00a0?", "Qui contrôle tout\u00a0?"),
        ('<b>Qui<span class="Apple-converted-space">\u00a0</span></b>paie\u202f?', "Qui paie\u202f?"),
        ("Qui paie<span>&nbsp;</span><b>?</b>", "Qui paie\u00a0?"),
        ("Et 20<span>&nbsp;</span>000 ?", "Et 20\u00a0000 ?"),
        ("Qui<span style='color:red'>&nbsp;</span>paie ?", "Qui\u00a0paie ?"),
    ],
)
def test_a_space_that_a_browser_made_no_break_is_a_space_again(copied: str, text: str) -> None:
    page = f"<table><tr><th>Thème<th>Question</tr><tr><td>A<td>{copied}</tr></table>"
    deck, _ = deck_from_document(read_clipboard(page, None))
    assert deck.themes[0].question == text


@pytest.mark.parametrize(
    ("html", "text"), [("<p>" + "a" * MAX_PAGE_BYTES, "a\tb"), (None, "a" * 4_200_000)], ids=["page", "text"]
)
def test_more_than_a_document_may_hold_is_refused(html: str | None, text: str) -> None:
    with pytest.raises(CafeError) as caught:
        read_clipboard(html, text)
    assert caught.value.problems[0].code == "import.too_large"


SHEETS = """<meta charset='utf-8'><style type="text/css"><!--td {border: 1px solid #ccc;}--></style>
<google-sheets-html-origin><table xmlns="http://www.w3.org/1999/xhtml" data-sheets-root="1"><tbody>
<tr><td data-sheets-value='{"1":2,"2":"x"}'>Thème</td><td>Question</td></tr>
<tr><td>A</td><td>Qui paie\u00a0?<br/>Où ?</td></tr></tbody></table></google-sheets-html-origin>"""
DOCS = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><div dir="ltr"><table><tbody>
<tr><td><p dir="ltr"><span style="font-weight:700">Thème</span></p></td><td><p><span>Question</span></p></td></tr>
<tr><td><p><span>A</span></p></td><td><p><span>Qui paie&nbsp;?</span><span><br></span><span>Où ?</span></p></td></tr>
</tbody></table></div></b>"""


@pytest.mark.parametrize("copied", [SHEETS, DOCS], ids=["sheet", "document"])
def test_a_table_copied_from_an_office_on_the_web_is_read(copied: str) -> None:
    deck, _ = deck_from_document(read_clipboard(copied, "never read"))
    assert [(theme.theme, theme.question) for theme in deck.themes] == [("A", "Qui paie\u00a0?\nOù ?")]


def test_spaces_that_word_makes_no_break_are_spaces_again() -> None:
    question = "Qui<span style='mso-spacerun:yes'>\u00a0 </span>paie\u00a0?"
    page = f"<table><tr><td>Thème<td>Question</tr><tr><td>A<td>{question}</tr></table>"
    deck, _ = deck_from_document(read_clipboard(page, None))
    assert deck.themes[0].question == "Qui  paie\u00a0?"
