"""Web pages, the clipboard and Markdown."""

import html

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.importing.choosing.table import deck_from_document, tables_in
from cafe_presenter.files.documents.importer import read_clipboard, read_document, read_text

HEAD = "<tr><th>Thème</th><th>Question</th><th>Objectif</th></tr>"


def deck_of(page: str) -> Deck:
    return deck_from_document(read_document(page.encode(), "f"))[0]


def question(cell: str) -> str:
    return deck_of(f"<html><table>{HEAD}<tr><td>A</td><td>{cell}</td><td>C</td></tr></table></html>").themes[0].question


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Où&nbsp;?", "Où\u00a0?"),
        ("Où ?&nbsp;&nbsp;", "Où ?"),
        ("a<br>b ?", "a\nb ?"),
        ("<p>a</p>\n<p>b ?</p>", "a\nb ?"),
        ("<ul><li>a</li><li>b ?</li></ul>", "a\nb ?"),
        ("un  <b>mot</b>\n entier ?", "un mot entier ?"),
        ("<a href='x'>un lien</a> ?", "un lien ?"),
        ("a <ins>b</ins><del>c</del> ?", "a b ?"),
        ("a<!-- c --><span style='display:none'>h</span><span hidden>i</span> ?", "a ?"),
        ("a<span style='mso-hide:all'>h</span> ?", "a ?"),
        ("&lt;b&gt; &amp; ?", "<b> & ?"),
        ("<span style='white-space: pre-wrap'>a  b\n c ?</span>", "a  b\n c ?"),
        ("<script>x</script><style>y</style>a ?", "a ?"),
        ("<table><tr><td>a</td><td>b</td></tr></table>c ?", "a\tb\nc ?"),
    ],
)
def test_a_cell_holds_what_a_browser_shows(cell: str, text: str) -> None:
    assert question(cell) == text


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=80).map(neutral))
def test_any_text_comes_out_of_a_page_as_it_went_in(text: str) -> None:
    assume("<br" not in text.casefold())  # typed as such in a cell, it is the end of a line
    text = f"a{text}z"
    cell = f'<span style="white-space: pre-wrap">{html.escape(text)}</span>'
    assert question(cell) == text


@pytest.mark.parametrize(
    "item",
    [
        "<span>{}</span><div><h3>{}</h3></div>",
        "<time>{}</time> <h3>{}</h3>",
        "<div>{}</div><h3>{}</h3>",
        "<p><b>{}</b></p><div><div><h3>{}</h3></div></div>",
    ],
)
def test_the_time_before_the_heading_of_an_item_is_the_time_of_that_part(item: str) -> None:
    parts = [("19:00–19:10", "Thé"), ("19:10–19:25", "Le banc"), ("19:25–20:00", "Qui s’y assied ?")]
    items = "".join(f"<li>{item.format(*part)}<p>Tous en rond.</p></li>" for part in parts)
    deck = deck_of(f"<html><h1>Un soir</h1><ul>{items}</ul></html>")
    assert [theme.duration_s for theme in deck.themes] == [600, 900, 2100]
    assert [theme.question or theme.theme for theme in deck.themes] == ["Thé", "Le banc", "Qui s’y assied ?"]


def test_an_empty_theme_is_filled_in_markdown_alone_which_has_no_merged_cells() -> None:
    page = f"<table>{HEAD}<tr><td>A<td>B ?<td>C</tr><tr><td><td>D ?<td>E</tr></table>"
    assert [each.theme for each in deck_of(page).themes] == ["A", "Question 2"]
    lines = "| Thème | Question |\n|---|---|\n| A | B ? |\n|  | D ? |\n"
    assert [each.theme for each in deck_from_document(read_document(lines.encode(), "f"))[0].themes] == ["A", "A"]


def test_a_merged_theme_is_carried_down() -> None:
    deck = deck_of(
        f"<table>{HEAD}<tr><td rowspan=2>A</td><td>B ?</td><td>C</td></tr><tr><td>D ?</td><td>E</td></tr></table>"
    )
    assert [(each.theme, each.question, each.objective) for each in deck.themes] == [
        ("A", "B ?", "C"),
        ("A", "D ?", "E"),
    ]


def test_tags_left_open_change_nothing() -> None:
    deck = deck_of("<table><tr><td>Thème<td>Question<td>Objectif<tr><td>A<td>B ?<td>C<tr><td>D<td>E ?<td>F</table>")
    assert [each.question for each in deck.themes] == ["B ?", "E ?"]


def test_a_table_inside_one_that_places_things_is_found() -> None:
    inner = f"<table>{HEAD}<tr><td>A</td><td>B ?</td><td>C</td></tr></table>"
    deck = deck_of(f"<body><table><tr><td>menu</td><td><h1>Ma soirée</h1>{inner}</td></tr></table></body>")
    assert (deck.title, len(deck.themes)) == ("Ma soirée", 1)


def test_the_encoding_a_page_declares_is_used() -> None:
    page = f'<meta charset="iso-8859-1"><table>{HEAD}<tr><td>É</td><td>Où ?</td><td>à</td></tr></table>'
    deck, problems = deck_from_document(read_document(page.encode("cp1252"), "f"))
    assert deck.themes[0].theme == "É"
    assert "import.encoding_guessed" not in [problem.code for problem in problems]


def test_what_windows_puts_before_a_copied_page_is_skipped() -> None:
    table = f"<table>{HEAD}<tr><td>A</td><td>B ?</td><td>C</td></tr></table>"
    page = f"<html><body><!--StartFragment-->{table}<!--EndFragment-->"
    deck, _ = deck_from_document(read_clipboard(f"Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:1\r\n{page}", None))
    assert deck.themes[0].question == "B ?"


def test_copied_text_is_read_when_the_copied_page_has_no_table() -> None:
    document = read_clipboard("<p>Thème Question</p>", "Thème\tQuestion\tObjectif\nA\tB ?\tC")
    assert deck_from_document(document)[0].themes[0].question == "B ?"


@pytest.mark.parametrize(("page", "text"), [(None, None), ("", "  "), (None, "")])
def test_an_empty_clipboard_is_told(page: str | None, text: str | None) -> None:
    with pytest.raises(CafeError):
        read_clipboard(page, text)


MARKDOWN = """---
title: x
---
# Ma soirée

Thème | Question | Objectif
--- | --- | ---
**IA** : amie | Qui *décide* ?<br>Et pour\u00a0qui ? | `a` \\* b
[Lien](https://exemple.fr) | Où ? |
"""


def test_a_table_in_markdown_loses_its_marks_and_nothing_else() -> None:
    deck = deck_of(MARKDOWN)
    assert [(each.theme, each.question, each.objective) for each in deck.themes] == [
        ("IA : amie", "Qui décide ?\nEt pour\u00a0qui ?", "a * b"),
        ("Lien", "Où ?", ""),
    ]
    assert deck.title == "Ma soirée"


def test_cards_in_markdown_are_themes() -> None:
    cards = "# Doutes\n\nIntroduction.\n\n## Données\nQui les lit ?\n\n## Erreurs\nQui vérifie ?\n\n## (votre idée)\n"
    deck, problems = deck_from_document(read_document(cards.encode(), "f"))
    assert [(each.theme, each.question) for each in deck.themes] == [
        ("Données", "Qui les lit ?"),
        ("Erreurs", "Qui vérifie ?"),
    ]
    assert [problem.code for problem in problems] == ["import.from_headings", "import.no_question"]


def test_a_list_of_questions_under_a_heading_is_a_theme_each() -> None:
    first, second = "<ul><li>Un ?</li><li>Deux ?</li></ul>", "<ul><li>Trois ?</li><li>Quatre ?</li></ul>"
    page = f"<h1>Liste</h1><h2>A</h2>{first}<h2>B</h2>{second}"
    assert [(each.theme, each.question) for each in deck_of(page).themes] == [
        ("A", "Un ?"),
        ("A", "Deux ?"),
        ("B", "Trois ?"),
        ("B", "Quatre ?"),
    ]


def test_a_table_in_markdown_with_section_rows_and_no_outer_bars_is_read() -> None:
    text = (
        "<div></div>\n\n# Éthique\n\n<center>Checklist question</center> | <center>Examples</center>\n--- | ---\n"
        " | <center>**Collecte**</center>\n**A.1**: Qui ? | <ul><li>un</li></ul>\n**A.2**: Quoi ? | deux\n"
    )
    assert [(each.theme, each.question) for each in deck_of(text).themes] == [
        ("Collecte", "A.1: Qui ?"),
        ("Collecte", "A.2: Quoi ?"),
    ]


def test_records_in_markdown_lose_their_marks() -> None:
    text = "# Soirée\n\n**Thème :** IA, *amie* ?\n**Question :** Qui ?\n\n**Thème :** B\n**Question :** Où ?\n"
    deck = deck_of(text)
    assert [(each.theme, each.question) for each in deck.themes] == [("IA, amie ?", "Qui ?"), ("B", "Où ?")]
    assert deck.title == "Soirée"


def test_a_rule_that_opens_a_text_begins_no_front_matter() -> None:
    told = read_document(b"---\n\n## Une soir\xc3\xa9e\n\n- **Lieu :** la salle\n\n---\n\nQui vient ?\n", "a.md")
    assert told.paragraphs[0].text == "Une soirée"


def test_several_words_glued_to_the_sign_of_a_heading_above_all_else_are_the_title() -> None:
    listed = "\n\n## Discussion questions\n\n- Who fishes?\n- Who mends the nets?\n- Who eats?\n"
    titles = [deck_from_document(read_text(above + listed, "f.md"))[0].title for above in ("#An evening", "#evening")]
    assert titles == ["An evening", "Discussion questions"]


def test_the_title_that_a_site_is_told_is_that_of_the_evening_where_no_heading_is() -> None:
    site = "---\nlayout: page\ntitle: 'The lamp'\n---\n\n"
    asked = "- Who lit it?\n- What for?\n- Until when?\n"
    assert deck_from_document(read_text(f"{site}## Discussion questions\n\n{asked}"))[0].title == "The lamp"
    assert deck_from_document(read_text(f"{site}# On the quay\n\n{asked}"))[0].title == "On the quay"
    beside = f"# Before\n\nBring oil.\n\n# Discussion questions\n\n{asked}"
    assert deck_from_document(read_text(f"{site}{beside}"))[0].title == "The lamp"
    remarks = "---\n# See the manual.\n\ntitle: 'The lamp'\nweight: 3\n\n# Or leave it out.\ndate: 2031-10-04\n---\n\n"
    assert deck_from_document(read_text(f"{remarks}## Discussion questions\n\n{asked}"))[0].title == "The lamp"
    other = '+++\ntitle = "The lamp"\nweight = 3\n+++\n\n'
    assert deck_from_document(read_text(f"{other}## Discussion questions\n\n{asked}"))[0].title == "The lamp"


@pytest.mark.parametrize(
    ("key", "below", "is_asked"),
    [
        ("debrief", "Two boats, one rope: whoever lets go first has lost.", True),
        ("faq", "Two boats, one rope: whoever lets go first has lost.", False),
        ("related_questions", "## The rope\n\nIt is made of hemp, and as long as the pier.", False),
    ],
)
def test_questions_told_a_site_are_asked_beside_a_few_lines_and_no_article(
    key: str, below: str, *, is_asked: bool
) -> None:
    asked = "".join(f"  - {text}\n" for text in ("Who let go?", "Who held on?", "What would you do now?"))
    document = read_text(f"---\nlayout: game\ntitle: The rope\n{key}:\n{asked}---\n\n{below}\n", "rope.md")
    assert ("Who held on?" in [block.text for block in document.paragraphs]) is is_asked


def test_what_a_site_is_told_without_rules_is_none_of_the_text() -> None:
    told = b"Title: The mill\nDate: 2024-03-02\nCategory: Walks\nSlug: the-mill\n\nWe meet at the **weir**.\n"
    page = read_document(told, "a.md")
    assert (page.title, [each.text for each in page.paragraphs]) == ("The mill", ["We meet at the weir."])
    kept = read_document(b"Title: The mill\nDate: 2 March 2024\nHost: Ada\n\nWe meet at the **weir**.\n", "a.md")
    assert "Host: Ada" in "\n".join(each.text for each in kept.paragraphs)


def test_blanks_within_what_is_bold_and_the_sign_of_a_box_are_no_text() -> None:
    lines = ("**Lieu : **Halle", "**Lieu :**Halle", "_**Halle **_", "2 ** 3 ** 4", "> [!NOTE]\n> Halle")
    told = read_document("\n\n".join(("# Fête", *lines)).encode(), "a.md")
    assert [each.text for each in told.paragraphs[1:]] == [
        "Lieu : Halle",
        "Lieu : Halle",
        "Halle",
        "2 ** 3 ** 4",
        "Halle",
    ]


def test_a_box_of_a_maker_of_sites_is_apart_from_the_question_above_it() -> None:
    text = '# Soup\n\n- Who cooks?\n\n    !!! note "Answer"\n        The neighbours do.\n\n- Who eats?\n!!! note\n'
    document = read_text(text, "soup.md")
    assert [block.text.strip() for block in document.paragraphs] == [
        "Soup",
        "Who cooks?",
        "Answer :",
        "The neighbours do.",
        "Who eats?",
    ]


@pytest.mark.parametrize(
    ("above", "is_below"),
    [("What you need", True), ("18:30", False), ("3", False), ("It begins at once.", False), ("Who comes?", False)],
)
def test_a_few_words_set_above_a_heading_are_of_what_it_is_of(above: str, *, is_below: bool) -> None:
    page = f"<section><p>Some words.</p></section><section><p>{above}</p><h2>The mill</h2><p>More.</p></section>"
    read = [each.text for each in read_text(f"<html><body>{page}</body></html>", "x.html").paragraphs]
    assert read == ["Some words.", *(("The mill", above) if is_below else (above, "The mill")), "More."]


def test_numbers_alone_above_headings_only_count_them() -> None:
    steps = "".join(f"<div><b>{at}</b></div><div><i>{at} min</i></div><h3>Step</h3><p>{at}</p>" for at in (1, 2, 3))
    document = read_document(f"<html><body><h1>The mill</h1>{steps}</body></html>".encode(), "x.html")
    assert [each.text for each in document.paragraphs][1:5] == ["1 min", "Step", "1", "2 min"]


def test_a_plain_line_above_all_headings_of_a_text_stays_above_them() -> None:
    document = read_document(b"Plan of the mill\n\n## 1. Wheels\n\n- Who turns them?\n\n## 2. Stones\n", "x.md")
    assert [each.text for each in document.paragraphs][:2] == ["Plan of the mill", "1. Wheels"]


@pytest.mark.parametrize(
    ("named", "heading", "title"),
    [
        ("Programme | Fête des moissons", "Programme", "Fête des moissons"),
        ("Harvest fair: Schedule", "Schedule of the day", "Harvest fair"),
        ("Déroulé - Fête des moissons", "Voici le programme", "Fête des moissons"),
        ("Programme | Fête des moissons", "La fête", ""),
        ("Programme", "Programme", ""),
    ],
)
def test_a_page_whose_heading_only_says_programme_is_called_as_its_window(named: str, heading: str, title: str) -> None:
    page = f"<html><head><title>{named}</title></head><body><h1>{heading}</h1><p>10:00 Pain</p></body></html>"
    assert read_text(page, "page.html").title == title


@pytest.mark.parametrize(
    ("named", "headings", "title"),
    [
        ("The Harvest Fair", "<h2>Three days out of doors</h2><h2>Friday</h2>", "The Harvest Fair"),
        ("The Harvest Fair « Our village", "<h2>The harvest fair</h2>", ""),
        ("Home", "<h2>Three days out of doors</h2>", ""),
        ("fair 2 final.doc", "<h2>Three days out of doors</h2>", ""),
        ("Our village - Schedule", "<h1>Our schedule</h1>", "Our village"),
    ],
)
def test_a_page_without_a_highest_heading_is_called_as_its_window(named: str, headings: str, title: str) -> None:
    page = f"<html><head><title>{named}</title></head><body>{headings}<p>10:00 Pain</p></body></html>"
    assert read_text(page, "page.html").title == title


@pytest.mark.parametrize(
    ("told", "heading", "title"),
    [
        ("title: 'The \"old\" mill'", "## Who comes", 'The "old" mill'),
        ('title: The "old" mill', "## Who comes", 'The "old" mill'),
        ("titre: Le vieux moulin", "# Programme", "Le vieux moulin"),
        ("title: Programme", "# The old mill", ""),
        ("title: The old mill", "# The new mill", ""),
        ("title: The old mill", "## Who comes\n\n# Format", "The old mill"),
    ],
)
def test_what_a_site_is_told_is_the_title_where_no_heading_says_it(told: str, heading: str, title: str) -> None:
    assert read_text(f"---\nlayout: page\n{told}\n---\n\n{heading}\n\nSome words.\n", "x.md").title == title


def test_the_foot_of_a_page_and_the_links_to_its_other_pages_are_none_of_its_text() -> None:
    page = """<body><h1>Apple day</h1><p>We press.</p><p><a href="https://press.example">The press</a></p>
    <article><p>We sing.</p><footer>All together.</footer></article>
    <p><a href="index.html">Home</a> | <a href="/next">Next page</a></p><footer><p>© The orchard</p></footer></body>"""
    texts = [block.text for block in read_text(page, "apples.html").paragraphs]
    assert texts == ["Apple day", "We press.", "The press", "We sing.", "All together."]
    text = "# Äpfel\n\nWir pressen.\n\n---\n\n[← Teil 1](teil1.md) | [Teil 3 →](teil3.md)\n"
    assert [block.text for block in read_text(text, "a.md").paragraphs] == ["Äpfel", "Wir pressen."]


def test_fences_around_tags_for_another_format_are_none_of_the_text() -> None:
    fences = [f"```{{=html}}\n{tag}\n```" for tag in ("<!-- -->", "<center>")]
    text = "\n\n".join(("# The quay", "- Who **rows**?", fences[0], "- Who sings?", fences[1], "At dusk.\n"))
    texts = [block.text.strip() for block in read_text(text, "a.md").paragraphs]
    assert texts == ["The quay", "Who rows?", "Who sings?", "At dusk."]


def test_a_page_of_nothing_but_links_to_others_keeps_them() -> None:
    page = "<body><p><a href='one.html'>One</a></p><p><a href='two.html'>Two</a></p></body>"
    assert [block.text for block in read_text(page, "a.html").paragraphs] == ["One", "Two"]


def test_a_list_that_stands_right_in_another_is_within_it() -> None:
    nested = "<ol><li>Arrive</li><ul><li>Hand out cups.</li></ul><li>Taste</li></ol>"
    told = (
        "<ul><li aria-level='1'>Arrive</li></ul><ul><li aria-level='2'>Hand out cups.</li></ul><ul><li>Taste</li></ul>"
    )
    for page in (nested, told):
        assert [block.depth for block in read_text(page, "a.html").paragraphs] == [0, 1, 0]


def test_what_word_sets_in_without_a_number_is_no_item_where_others_have_one() -> None:
    page = """<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>Arrive</p>
    <p class=MsoListParagraph>Everybody takes a cup.</p>"""
    assert [block.is_item for block in read_text(page, "a.html").paragraphs] == [True, False]
    bare = "<p class=MsoListParagraph>Arrive</p><p class=MsoListParagraph>Taste</p>"
    assert [block.is_item for block in read_text(bare, "a.html").paragraphs] == [True, True]


def test_sentences_that_were_written_in_a_heading_below_its_title_are_text() -> None:
    page = "<h2>Arrive<br>Everybody takes a cup.<br>Sit down.</h2><h2>A title<br>of two lines</h2>"
    read = [(block.level, block.text) for block in read_text(page, "a.html").paragraphs]
    assert read == [(2, "Arrive"), (0, "Everybody takes a cup."), (0, "Sit down."), (2, "A title of two lines")]


def test_cells_that_stand_in_no_row_are_one() -> None:
    page = read_document(
        b"<html><table><th>A</th><!-- x --><td>B</td><tr><td>C</td><td>D</td></tr></table></html>", "f"
    )
    assert [row.cells for row in page.tables[0].rows] == [("A", "B"), ("C", "D")]


@pytest.mark.parametrize("fence", ["::: notes   ", ":::notes", "::: {.notes}"])
def test_a_fence_with_a_name_is_written_for_a_program(fence: str) -> None:
    page = f"# A\n\n![](four.png){{ width=150px }}\n\nAvant.\n\n{fence}\nLe four est de 1800.\n:::\n\nAprès.\n"
    told = [each.text for each in read_text(page, "a.md").paragraphs if each.text.strip()]
    assert told == ["A", "Avant.", "Le four est de 1800.", "Après."]


def test_a_list_right_below_a_tag_in_a_line_of_its_own_is_one() -> None:
    page = "# A\n\n<span class='x'>\n- Un\n- Deux\n</span>\n<span>\n- Trois\n</span>\n\n<div>\n- Quatre\n\n</div>\n"
    told = [(each.text, each.is_item) for each in read_text(page, "a.md").paragraphs if each.text.strip()]
    assert told == [("A", False), ("Un", True), ("Deux", True), ("Trois", True), ("Quatre", True)]


def test_items_that_signs_mark_between_numbers_that_go_on_are_within_them() -> None:
    page = "# A\n\n1. Un\n- a\n\n- b\n2. Deux\n3. Trois\n- c\n\n- d\n\n1. Quatre\n- e\n5. Cinq\n"
    told = [(each.text, each.depth) for each in read_text(page, "a.md").paragraphs if each.text.strip()]
    assert told[1:8] == [("Un", 0), ("a", 1), ("b", 1), ("Deux", 0), ("Trois", 0), ("c", 1), ("d", 0)]
    assert told[8:] == [("Quatre", 0), ("e", 0), ("Cinq", 0)]


def test_the_table_of_a_part_that_markdown_shows_is_no_other_in_plain_text() -> None:
    part = "## Part {} ({} min)\n\n| Time | What | Question |\n|---|---|---|\n"
    steps = "".join(f"| {5 * at}-{5 * at + 5} min | Step {at} | Who does step {at}? |\n" for at in range(6))
    page = "# Evening\n\n" + "\n".join(part.format(at, 30) + (steps if at == 2 else "") for at in (1, 2, 3))
    found = next(iter(tables_in(read_text(page, "a.md"))))
    assert [theme.theme for theme in found.reading.themes] == ["Part 1", "Part 2", "Part 3"]


def test_a_list_of_signs_between_numbers_of_a_page_that_go_on_is_within_them() -> None:
    page = (
        "<h1>A</h1><ol><li>Un</li></ol><ul><li>a</li></ul><ol start=2><li>Deux</li></ol><ul><li>b</li></ul><p>Fin</p>"
    )
    found = read_text(f"<html><body>{page}<ol><li>Trois</li></ol><ul><li>c</li></ul></body></html>", "a.html")
    told = [(each.text, each.depth) for each in found.paragraphs if each.is_item]
    assert told == [("Un", 0), ("a", 1), ("Deux", 0), ("b", 1), ("Trois", 0), ("c", 0)]


def test_a_heading_that_nobody_closed_ends_where_a_list_or_another_begins() -> None:
    page = "<html><h1>Walls</h2><h3>Moss</h3><ul><li>green</li></ul><p>One line.</p><h2>Ivy</h2></html>"
    written = [(each.text, each.level) for each in read_document(page.encode(), "a.html").paragraphs]
    assert written == [("Walls", 1), ("Moss", 3), ("green", 0), ("One line.", 0), ("Ivy", 2)]
