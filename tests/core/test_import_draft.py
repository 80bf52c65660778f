from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.deck.deck import Kind
from cafe_presenter.core.importing.document.document import Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.draft.import_changes import ImportChanges, changes_of, with_changes
from cafe_presenter.core.importing.draft.import_draft import (
    WELCOME_ROW,
    ImportDraft,
    begin_draft,
    choose_table,
    edit_cell,
    join_lines,
    outcome,
    part_lines,
    set_column,
    set_header,
    set_minutes,
    set_role,
    take_into_welcome,
    toggle_rows_skipped,
)
from cafe_presenter.core.importing.draft.row_roles import ROW_ROLES, part_of
from cafe_presenter.core.importing.draft.taken_lines import take_lines
from cafe_presenter.core.importing.rows.row_cuts import shown_role
from cafe_presenter.core.importing.tables.layouts import KEPT

ROWS = (
    ("Thème", "Question", "Objectif"),
    ("Amitié", "Une machine est-elle une amie ?", "Ressentir"),
    ("Éthique", "Qui contrôle\u00a0?", "Nommer"),
    ("", "Et qui paie ?", "Chercher"),
)


def table(*rows: tuple[str, ...], name: str = "", first: int = 1) -> Table:
    return Table(tuple(TableRow(cells, line) for line, cells in enumerate(rows, start=first)), name)


def line_by_line(document: Document) -> ImportDraft:
    """Return the draft of a document of which the text is chosen, the last of all that is offered."""
    draft = begin_draft(document)
    return choose_table(draft, len(draft.found) - 1)


@pytest.fixture
def draft() -> ImportDraft:
    return begin_draft(Document("a.odt", (Paragraph("Ma soirée", 1), table(*ROWS))))


def questions(draft: ImportDraft) -> list[str]:
    return [theme.question for theme in outcome(draft).deck.themes]


def test_an_untouched_draft_gives_the_deck_of_the_document(draft: ImportDraft) -> None:
    deck = outcome(draft).deck
    assert deck.title == "Ma soirée"
    assert [(each.theme, each.question, each.objective) for each in deck.themes[:2]] == list(ROWS[1:3])


def test_each_theme_is_told_with_the_row_it_came_from(draft: ImportDraft) -> None:
    assert outcome(draft).rows == (1, 2, 3)
    assert outcome(toggle_rows_skipped(draft, (1,))).rows == (2, 3)


def test_a_row_that_a_person_names_has_no_more_cells_than_the_header() -> None:
    rows = [("Heure", "Thème", "Question"), ("18 h", "Le pain", "Qui ?"), ("19 h", "Le sel", "Où ?"), ("20 h", "", "")]
    draft = begin_draft(Document("a.ods", (table(*rows, ("21 h", "Le vin", "Quand ?", "et où ?")),)))
    wide = [problem.where.line for problem in outcome(draft).problems if problem.code == "import.wide_row"]
    assert wide == [5]
    for role in ("theme", "question"):
        problems = outcome(set_role(draft, (3,), role)).problems
        assert [problem.where.line for problem in problems if problem.code == "import.wide_row"] == wide


def test_a_part_whose_title_tells_its_time_stays_one_with_all_others_when_a_person_says_so() -> None:
    rows = [("Étape", "Description"), ("1. Semer (15 min)", "En pots."), ("2. Goûter (20 min)", "Du pain.")]
    draft = begin_draft(Document("a.ods", (table(*rows, ("3. Arroser (45 min)", "Au pied.")),)))
    before = outcome(draft)
    assert [(each.theme, each.duration_s) for each in before.deck.themes] == [
        ("Semer", 900.0),
        ("Goûter", 1200.0),
        ("Arroser", 2700.0),
    ]
    named = outcome(set_role(draft, (1,), "theme"))
    assert named.deck == before.deck
    assert codes(set_role(draft, (1,), "theme")) == codes(draft)


def test_a_row_with_a_number_is_the_theme_of_the_questions_below_it() -> None:
    rows = [("N°", "Question", "Qui"), ("1", "Le quartier", "Ana"), ("2", "Qui le connaît ?", ""), ("3", "Où ?", "Léo")]
    draft = begin_draft(Document("a.ods", (table(*rows),)))
    themes = outcome(set_role(draft, (1,), "theme")).deck.themes
    assert [(each.theme, each.question, each.notes) for each in themes] == [
        ("Le quartier", "Qui le connaît ?", "Qui : Ana"),
        ("Le quartier", "Où ?", "Qui : Léo"),
    ]


def codes(draft: ImportDraft) -> list[str]:
    return [problem.code for problem in outcome(draft).problems]


def test_a_document_in_which_nothing_is_written_is_refused() -> None:
    with pytest.raises(CafeError) as refused:
        begin_draft(Document("a.odt", (Paragraph(" ", 1),)))
    assert refused.value.problems[0].code == "import.no_table"


def test_a_table_that_is_not_recognised_waits_for_its_columns_to_be_named() -> None:
    draft = begin_draft(Document("a.ods", (table(("Platz", "Name"), ("10", "Wer sind wir"), ("20", "Was ist KI")),)))
    assert outcome(draft).deck.themes == ()
    assert codes(draft) == [
        "import.not_recognised_alone",
        "import.column_missing",
        "import.column_missing",
        "import.no_title",
    ]
    draft = set_column(set_column(set_header(draft, 0), 1, "question"), 0, "theme")
    assert [(each.theme, each.question) for each in outcome(draft).deck.themes] == [
        ("10", "Wer sind wir"),
        ("20", "Was ist KI"),
    ]


def test_a_table_understood_in_part_opens_with_what_its_header_says() -> None:
    draft = begin_draft(Document("a.ods", (table(("Thème", "Objectif", "Reste"), ("A", "Voir", "x"), ("B", "", "y")),)))
    assert (draft.layout.header, draft.layout.columns) == (0, ("theme", "objective", KEPT))


def test_the_text_of_a_document_is_offered_a_line_a_row() -> None:
    draft = begin_draft(Document("a.odt", (Paragraph("Un\nDeux", 1), Paragraph("", 2), Paragraph("Trois", 3))))
    assert draft.is_text
    assert [(row.cells, row.line) for row in draft.table.rows] == [(("Un",), 1), (("Deux",), 2), (("Trois",), 3)]


def test_lines_of_a_text_file_keep_their_numbers() -> None:
    draft = begin_draft(Document("a.txt", (Paragraph("Un", 1), Paragraph("", 2), Paragraph("Trois", 3))))
    assert [row.line for row in draft.table.rows] == [1, 3]


LIST = Document(
    "a.txt",
    tuple(
        Paragraph(text, line)
        for line, text in enumerate(
            (
                "Sujets de philosophie",
                "Qu’est-ce qui est sensible\u00a0?",
                "Le corps",
                "Peut-on tout dire\u00a0?",
                "Faut-il rire ?",
            ),
            start=1,
        )
    ),
)


def test_a_list_of_questions_is_numbered_and_its_first_line_is_the_title() -> None:
    draft = begin_draft(LIST)
    deck = outcome(draft).deck
    assert deck.title == "Sujets de philosophie"
    assert [(each.theme, each.question) for each in deck.themes][:2] == [
        ("Question 1", "Qu’est-ce qui est sensible\u00a0?"),
        ("Question 2", "Le corps"),
    ]
    assert codes(draft) == ["import.not_recognised", "import.numbered"]


def test_a_whole_row_can_be_the_theme_of_the_rows_below() -> None:
    draft = set_role(set_role(begin_draft(LIST), (0,), "theme"), (2,), "theme")
    assert [(each.theme, each.question) for each in outcome(draft).deck.themes] == [
        ("Sujets de philosophie", "Qu’est-ce qui est sensible\u00a0?"),
        ("Le corps", "Peut-on tout dire\u00a0?"),
        ("Le corps", "Faut-il rire ?"),
    ]
    assert outcome(draft).rows == (1, 3, 4)


def test_a_whole_row_can_be_a_part_of_the_theme_above() -> None:
    draft = set_role(begin_draft(LIST), (2,), "objective")
    draft = set_role(set_role(draft, (3,), "follow_ups"), (4,), "notes")
    (theme,) = outcome(draft).deck.themes
    assert (theme.question, theme.objective, theme.notes) == (
        "Qu’est-ce qui est sensible\u00a0?",
        "Le corps",
        "Faut-il rire ?",
    )
    assert [each.text for each in theme.follow_ups] == ["Peut-on tout dire\u00a0?"]


def test_a_whole_row_keeps_its_minutes_and_its_notes_and_never_says_its_kind() -> None:
    """What a column tells of a part, or the host alone, is not shown to a room because its row is asked."""
    header = ("Thème", "Type", "Durée", "Notes")
    rows = (("Accueil", "Accueil", "5 min", ""), ("Élections", "Échange libre", "20 min", "Appeler le bureau"))
    cells = enumerate((header, *rows, ("Vote", "Échange libre", "10 min", "Deux urnes")), start=1)
    draft = begin_draft(Document("a.odt", (Table(tuple(TableRow(each, line) for line, each in cells)),)))
    theme = outcome(set_role(draft, (2,), "question")).deck.themes[1]
    assert (theme.question, theme.duration_s, theme.notes) == ("Élections", 1200.0, "Appeler le bureau")
    above = outcome(set_role(draft, (3,), "follow_ups")).deck.themes[1]
    assert [each.text for each in above.follow_ups] == ["Vote"]
    assert (above.duration_s, above.notes) == (1200.0, "Appeler le bureau\nDeux urnes")


def lines_of(*lines: str) -> ImportDraft:
    return begin_draft(Document("a.odt", tuple(Paragraph(text, line) for line, text in enumerate(lines, start=1))))


def test_a_line_can_be_a_question_whose_rest_goes_to_the_notes() -> None:
    draft = set_role(lines_of("Le jeu", "Chacun en choisit un. Lequel ? Et pourquoi ? On tourne."), (0,), "theme")
    (theme,) = outcome(set_role(draft, (1,), "question+notes")).deck.themes
    assert (theme.question, theme.notes) == ("Lequel ? Et pourquoi ?", "Chacun en choisit un.\nOn tourne.")


def test_a_line_can_be_a_theme_whose_rest_goes_to_the_notes() -> None:
    draft = set_role(lines_of("Accueil (10 min) : on se présente. Puis on s’assied.", "Le tour"), (0,), "theme+notes")
    theme, other = outcome(set_role(draft, (1,), "theme")).deck.themes
    assert (theme.theme, theme.duration_s, theme.notes) == ("Accueil", 600.0, "on se présente. Puis on s’assied.")
    assert (other.theme, other.notes) == ("Le tour", "")


@pytest.mark.parametrize(("role", "text"), [("theme+notes", "Le grand tour"), ("question+notes", "À qui le tour ?")])
def test_a_line_that_says_one_thing_is_whole(role: str, text: str) -> None:
    draft = set_role(lines_of("Le jeu", text), (0,), "theme")
    assert outcome(set_role(draft, (1,), role)).deck == outcome(set_role(draft, (1,), shown_role(role))).deck


def test_a_line_named_by_hand_loses_the_label_that_says_the_same() -> None:
    draft = set_role(lines_of("Le jeu", "Objectif : Mettre en place la règle"), (0,), "theme")
    (theme,) = outcome(set_role(draft, (1,), "objective")).deck.themes
    assert theme.objective == "Mettre en place la règle"
    (theme,) = outcome(set_role(draft, (1,), "notes")).deck.themes
    assert theme.notes == "Objectif : Mettre en place la règle"


@pytest.mark.parametrize(("row", "part"), [(1, 0), (2, 5), (3, 5), (4, 5), (6, 5)])
def test_what_stands_between_a_title_and_its_question_belongs_to_that_part(row: int, part: int) -> None:
    roles = {0: "theme", 1: "notes", 2: "theme", 3: "notes", 4: "notes", 5: "question", 6: "notes"}
    assert part_of(row, (0, 5), roles) == part


def test_lines_of_a_text_that_nobody_named_are_counted_once() -> None:
    """Each is told by itself: that many were left out says no more."""
    texts = ("Le jeu", "Avant", "Sortir les jeux", "Imprimer", "Arrivée", "Jouer", "Qui commence ?", "Se quitter")
    levels = {"Le jeu": 1, "Avant": 2, "Arrivée": 2, "Jouer": 2, "Se quitter": 2}
    lines = (Paragraph(text, line, levels.get(text, 0)) for line, text in enumerate(texts, start=1))
    draft = set_role(begin_draft(Document("a.odt", tuple(lines))), (1, 2, 3), "")
    assert {*texts[1:4]} <= {*outcome(draft).left_out}
    assert "import.doubt_left_out" not in codes(draft)


def test_questions_alone_can_be_named_row_by_row() -> None:
    document = Document("a.odt", (Paragraph("Confiance", 1), Paragraph("En qui a-t-on confiance", 2)))
    draft = set_role(set_role(begin_draft(document), (0,), "theme"), (1,), "question")
    assert [(each.theme, each.question) for each in outcome(draft).deck.themes] == [
        ("Confiance", "En qui a-t-on confiance")
    ]


def test_a_row_can_mean_again_what_its_columns_say() -> None:
    draft = begin_draft(LIST)
    assert set_role(set_role(draft, (2,), "objective"), (2,), "") == draft


def test_a_question_before_the_first_named_theme_is_told_and_not_numbered() -> None:
    draft = set_role(begin_draft(LIST), (2,), "theme")
    assert outcome(draft).deck.themes[0].theme == ""
    assert len(outcome(draft).deck.themes) == 3
    assert "import.no_theme" in codes(draft)


def test_a_long_text_of_no_known_evening_is_shown_at_first_as_its_likeliest_parts_then_line_by_line() -> None:
    stations = [(f"Station {name}", f"Chacun regarde {name} et n’en dit rien.") for name in ("une", "du pré", "du bac")]
    told = [
        Paragraph(f"On prend {name}.", 10 + at, is_item=True) for at, name in enumerate(("bottes", "cartes", "gourdes"))
    ]
    lines = [Paragraph("Une marche", 1, 1), Paragraph("À prendre", 2, 2), *told, Paragraph("En chemin", 20, 2)]
    for at, (title, text) in enumerate(stations * 3):
        lines += [Paragraph(title, 30 + 2 * at, 3), Paragraph(text, 31 + 2 * at)]
    draft = begin_draft(Document("a.md", tuple(lines)))
    assert (draft.recognised, draft.is_text) == (0, False)
    named = [theme.theme for theme in outcome(draft).deck.themes if theme.kind is not Kind.WELCOME]
    assert named == [title for title, _ in stations * 3]
    assert choose_table(draft, len(draft.found) - 1).is_text


def test_headings_of_a_text_are_themes_at_once_and_the_title_is_the_deck_s() -> None:
    blocks = (
        Paragraph("Ausgabe", 1, 1),
        Paragraph("Wohin das Ergebnis geht.", 2),
        Paragraph("Nachricht versenden", 4, 2),
        Paragraph("Info per Mail rausschicken.", 5),
        Paragraph("Dokument erzeugen", 7, 2),
        Paragraph("Bericht als PDF.", 8),
    )
    draft = line_by_line(Document("a.md", blocks))
    assert outcome(draft).deck.title == "Ausgabe"
    deck = outcome(set_column(draft, 0, "question")).deck
    assert [(each.theme, each.question) for each in deck.themes] == [
        ("Nachricht versenden", "Info per Mail rausschicken."),
        ("Dokument erzeugen", "Bericht als PDF."),
    ]
    assert deck.title == "Ausgabe"


def test_headings_that_nothing_asks_about_are_parts_with_what_stands_below_them_as_their_notes() -> None:
    blocks = (
        Paragraph("Le jardin partagé", 1, 1),
        Paragraph("Accueil", 2, 2),
        Paragraph("Chacun dit son prénom.", 3),
        Paragraph("Semis", 4, 2),
        Paragraph("Qui sème quoi ?", 5),
        Paragraph("Goûter", 6, 2),
        Paragraph("[ ] Sortir les tasses", 7),
    )
    deck = outcome(choose_table(*_text_of(Document("jardin.md", blocks)))).deck
    assert [(each.kind, each.theme, each.question, each.notes) for each in deck.themes] == [
        (Kind.WELCOME, "Accueil", "", "Chacun dit son prénom."),
        (Kind.THEME, "Semis", "Qui sème quoi ?", ""),
        (Kind.BREAK, "Goûter", "", "[ ] Sortir les tasses"),
    ]


def _text_of(document: Document) -> tuple[ImportDraft, int]:
    """Return the draft of a document, and which of its tables is its text line by line."""
    draft = begin_draft(document)
    return draft, next(at for at, each in enumerate(draft.found) if draft.text and each is draft.text.found)


def test_lines_that_tell_their_time_are_parts_that_take_so_long() -> None:
    lines = ("Fête des voisins", "9h00-9h30 : Café", "On installe.", "9h30-10h15 : Tour du quartier", "Vote (10 min)")
    every = (*lines, "10h15-11h00 : Chantier", "On se partage les outils.")
    document = Document("a.txt", tuple(Paragraph(text, line) for line, text in enumerate(every, start=1)))
    deck = outcome(choose_table(*_text_of(document))).deck
    assert [(each.theme, each.duration_s, each.notes) for each in deck.themes] == [
        ("Café", 1800.0, "On installe."),
        ("Tour du quartier", 2700.0, ""),
        ("Vote", 600.0, ""),
        ("Chantier", 2700.0, "On se partage les outils."),
    ]


def test_the_items_of_a_list_are_parts_where_nothing_else_may_be() -> None:
    items = [Paragraph(text, line, is_item=True) for line, text in enumerate(("Semer", "Arroser", "Récolter"), start=2)]
    deck = outcome(choose_table(*_text_of(Document("a.odt", (Paragraph("Un soir au jardin", 1), *items))))).deck
    assert [(each.kind, each.theme) for each in deck.themes] == [
        (Kind.FREE, "Semer"),
        (Kind.FREE, "Arroser"),
        (Kind.FREE, "Récolter"),
    ]


def test_a_column_of_themes_makes_each_line_a_part_and_saying_again_what_it_holds_changes_nothing() -> None:
    blocks = (Paragraph("Accueil", 1, 2), Paragraph("On chante.", 2), Paragraph("Semis", 3, 2))
    draft = choose_table(*_text_of(Document("a.md", blocks)))
    assert set_column(draft, 0, draft.layout.columns[0]) == draft
    themes = outcome(set_column(draft, 0, "theme")).deck.themes
    assert [each.theme for each in themes] == ["Accueil", "On chante.", "Semis"]
    assert outcome(draft).deck.title == "Accueil"


def test_a_part_among_questions_without_a_theme_leaves_these_their_numbers() -> None:
    lines = ("Qui décide ?", "Qui paie ?", "Chant")
    rows = tuple(TableRow((line,), at) for at, line in enumerate(lines, start=2))
    draft = set_role(begin_draft(Document("a.odt", (Paragraph("Un soir", 1), Table(rows)))), [2], "theme")
    assert [each.theme for each in outcome(draft).deck.themes] == ["Question 1", "Question 2", "Chant"]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Matériel", ["Haie", "Verger"]),  # what to bring is no part
        ("Déroulé", ["Semis", "Goûter", "Chant"]),
        ("Potager", ["Haie", "Semis", "Goûter", "Chant", "Verger"]),
    ],
)
def test_headings_of_one_level_are_parts_those_of_the_run_where_one_names_it(title: str, names: list[str]) -> None:
    told = (("Un soir", 1), ("Haie", 2), (title, 2), ("Semis", 3), ("Goûter", 3), ("Chant", 3), ("Verger", 2))
    blocks = (Paragraph(text, at, level) for at, (text, level) in enumerate(told, start=1))
    deck = outcome(choose_table(*_text_of(Document("a.md", tuple(blocks))))).deck
    assert [each.theme for each in deck.themes] == names


def test_the_only_heading_of_a_text_is_no_part_where_a_list_stands_below_it() -> None:
    told = (("Un soir", 1, False), ("Le jardin", 2, False), ("Semis", 0, True), ("Goûter", 0, True), ("Chant", 0, True))
    blocks = (Paragraph(text, at, level, is_item) for at, (text, level, is_item) in enumerate(told, start=1))
    deck = outcome(choose_table(*_text_of(Document("a.md", tuple(blocks))))).deck
    assert [each.theme for each in deck.themes] == ["Semis", "Goûter", "Chant"]


def test_the_minutes_in_a_title_are_those_of_the_first_question_below_it() -> None:
    told = (("Un soir", 1), ("Semis (10 min)", 2), ("Chacun parle.", 0), ("Que sème-t-on ?", 0), ("Et où ?", 0))
    blocks = (Paragraph(text, at, level) for at, (text, level) in enumerate(told, start=1))
    deck = outcome(choose_table(*_text_of(Document("a.md", tuple(blocks))))).deck
    assert [(each.theme, each.question, each.duration_s) for each in deck.themes] == [
        ("Semis", "Que sème-t-on ?", 600),
        ("Semis", "Et où ?", None),
    ]


def test_lines_of_a_text_in_no_part_are_told_and_can_be_taken_or_left_out() -> None:
    told = (("Un soir", 1), ("Par les voisins", 0), ("Semis", 2), ("Tous sèment.", 0), ("Goûter", 2), ("Chant", 2))
    blocks = (Paragraph(text, at, level) for at, (text, level) in enumerate(told, start=1))
    draft = choose_table(*_text_of(Document("a.md", tuple(blocks))))
    assert outcome(draft).left_out == ("Par les voisins",)
    draft = set_role(draft, [3], "")
    assert outcome(draft).left_out == ("Par les voisins", "Tous sèment.")
    assert not any(each.where.line for each in outcome(draft).problems)
    taken, _ = take_lines(draft, ["Par les voisins", "Tous sèment."], "notes")
    themes = outcome(taken).deck.themes
    assert [(each.theme, each.notes) for each in themes[:2]] == [("", "Par les voisins"), ("Semis", "Tous sèment.")]
    assert not outcome(taken).left_out
    assert outcome(toggle_rows_skipped(draft, [3])).left_out == ("Par les voisins",)


def test_any_line_can_be_a_part_and_a_row_of_a_table_too() -> None:
    draft = begin_draft(Document("a.odt", (Paragraph("Un soir", 1), Paragraph("Semer (20 min)", 2))))
    assert not outcome(draft).deck.themes
    draft = set_role(draft, [1], "theme")
    assert [(each.theme, each.duration_s) for each in outcome(draft).deck.themes] == [("Semer", 1200.0)]
    run = table(("Durée", "Étape"), ("10 min", "Accueil"), ("", "Chanter"), ("5 min", "Au revoir"), ("5 min", "Fin"))
    draft = set_role(begin_draft(Document("a.odt", (run,))), [2], "theme")
    assert [each.theme for each in outcome(draft).deck.themes] == ["Accueil", "Chanter", "Au revoir", "Fin"]


def test_a_table_too_long_to_be_looked_through_is_cut_and_that_is_told() -> None:
    rows = tuple((str(number), "Étape", "Wer") for number in range(4000))
    draft = begin_draft(Document("a.ods", (table(("Dauer", "Schritt", "Wer"), *rows),)))
    assert len(draft.table.rows) == 3000
    assert "import.rows_cut" in codes(draft)


def test_tables_that_were_not_understood_stand_among_the_others() -> None:
    other = table(("Dauer", "Schritt"), ("10", "Wer sind wir"), first=1)
    draft = begin_draft(Document("a.odt", (Paragraph("Ma soirée", 1), other, table(*ROWS))))
    assert ([each.table.rows[0].cells[0] for each in draft.found], draft.number) == (["Dauer", "Thème"], 1)
    assert draft.text is None


def test_the_lines_are_offered_beside_headings_that_were_guessed() -> None:
    lines = ("Confiance", "À qui ?", "", "Vérité", "Que croire ?")
    draft = begin_draft(Document("a.txt", tuple(Paragraph(text, line) for line, text in enumerate(lines, start=1))))
    assert (draft.recognised, draft.number) == (1, 0)
    assert len(choose_table(draft, len(draft.found) - 1).table.rows) == 4


def test_a_row_that_is_left_out_gives_no_theme(draft: ImportDraft) -> None:
    assert questions(toggle_rows_skipped(draft, (2,))) == [ROWS[1][1], ROWS[3][1]]


def test_a_row_can_be_taken_again(draft: ImportDraft) -> None:
    assert toggle_rows_skipped(toggle_rows_skipped(draft, (2,)), (2,)) == draft


def test_a_header_that_is_left_out_is_none_any_more(draft: ImportDraft) -> None:
    changed = toggle_rows_skipped(draft, (0,))
    assert changed.layout.header is None
    assert questions(changed) == questions(draft)


def test_another_row_can_be_the_header(draft: ImportDraft) -> None:
    assert questions(set_header(draft, 1)) == [ROWS[2][1], ROWS[3][1]]


def test_without_a_header_its_row_is_a_theme(draft: ImportDraft) -> None:
    assert questions(set_header(draft, None)) == ["Question", *[row[1] for row in ROWS[1:]]]


def test_a_row_joined_to_the_one_above_adds_its_texts_below(draft: ImportDraft) -> None:
    themes = outcome(join_lines(draft, (3,))).deck.themes
    assert [theme.question for theme in themes] == [ROWS[1][1], "Qui contrôle\u00a0?\nEt qui paie ?"]
    assert themes[1].theme == "Éthique"
    assert themes[1].objective == "Nommer\nChercher"


def test_a_row_left_out_is_passed_over_when_joining(draft: ImportDraft) -> None:
    assert questions(join_lines(toggle_rows_skipped(draft, (2,)), (3,))) == [f"{ROWS[1][1]}\n{ROWS[3][1]}"]


def test_several_rows_are_joined_into_the_first_of_them_whatever_stands_between(draft: ImportDraft) -> None:
    assert questions(join_lines(draft, (1, 3))) == [f"{ROWS[1][1]}\n{ROWS[3][1]}", ROWS[2][1]]
    assert questions(join_lines(toggle_rows_skipped(draft, (1,)), (1, 2, 3))) == [f"{ROWS[2][1]}\n{ROWS[3][1]}"]


def test_several_rows_are_left_out_and_those_that_are_not_yet_come_first(draft: ImportDraft) -> None:
    one = toggle_rows_skipped(draft, (1,))
    both = toggle_rows_skipped(one, (1, 2))
    assert (questions(both), toggle_rows_skipped(both, (1, 2)).skipped) == ([ROWS[3][1]], frozenset())


@pytest.mark.parametrize("row", [0, 1])
def test_nothing_is_joined_to_the_header_or_to_nothing(draft: ImportDraft, row: int) -> None:
    assert join_lines(draft, (row,)) is draft


def test_a_cell_takes_the_text_exactly(draft: ImportDraft) -> None:
    assert questions(edit_cell(draft, 2, 1, text="Qui\u202f?\nVraiment"))[1] == "Qui\u202f?\nVraiment"


def test_the_same_text_changes_nothing(draft: ImportDraft) -> None:
    assert edit_cell(draft, 2, 1, text=ROWS[2][1]) is draft


def test_a_cell_beyond_the_end_of_its_row_can_be_written() -> None:
    draft = begin_draft(Document("a.csv", (table(ROWS[0], ROWS[1], ("Éthique", "Qui ?")),)))
    assert outcome(edit_cell(draft, 2, 2, text="Nommer")).deck.themes[1].objective == "Nommer"


def test_two_columns_change_places_when_one_is_named_as_the_other(draft: ImportDraft) -> None:
    changed = set_column(draft, 2, "theme")
    assert changed.layout.columns == ("objective", "question", "theme")
    first = outcome(changed).deck.themes[0]
    assert (first.theme, first.objective) == ("Ressentir", "Amitié")
    assert set_column(changed, 0, "theme") == draft


def test_what_a_column_holds_goes_to_the_notes_when_one_that_meant_nothing_is_named_so(draft: ImportDraft) -> None:
    changed = set_column(set_column(draft, 2, ""), 2, "theme")
    assert changed.layout.columns == (KEPT, "question", "theme")
    assert outcome(changed).deck.themes[0].notes == "Thème : Amitié"


def test_several_columns_are_notes_and_one_without_a_name_has_no_number_before_its_text(draft: ImportDraft) -> None:
    for name in ("notes", KEPT):
        noted = set_header(set_column(set_column(draft, 0, name), 2, name), None)
        assert noted.layout.columns == (name, "question", name)
        assert outcome(noted).deck.themes[1].notes == "Amitié\nRessentir"


def test_a_column_can_be_left_out(draft: ImportDraft) -> None:
    assert {theme.objective for theme in outcome(set_column(draft, 2, "")).deck.themes} == {""}


def test_a_title_written_by_hand_stands_when_another_table_is_chosen() -> None:
    other = table(*ROWS[:2], name="Autre", first=20)
    draft = begin_draft(Document("a.ods", (table(*ROWS, name="Une"), other)))
    titled = choose_table(ImportDraft(draft.document, draft.found, 0, draft.table, draft.layout, title="Le mien"), 1)
    assert outcome(titled).deck.title == "Le mien"
    assert questions(titled) == [ROWS[1][1]]


def test_the_missing_title_is_no_doubt_any_more_once_it_is_written() -> None:
    draft = begin_draft(Document("a.ods", (table(*ROWS),)))
    assert "import.no_title" in codes(replace(draft, title=""))
    titled = ImportDraft(draft.document, draft.found, 0, draft.table, draft.layout, title="Le mien")
    assert "import.no_title" not in [problem.code for problem in outcome(titled).problems]


def test_an_evening_without_a_title_has_the_name_of_its_first_theme_until_a_person_says_otherwise() -> None:
    draft = begin_draft(Document("", (table(ROWS[0], ("1", "Pourquoi ?", ""), *ROWS[1:]),)))
    assert outcome(draft).deck.title == ROWS[1][0]
    assert "import.title_guessed" in codes(draft)
    assert outcome(replace(draft, title="")).deck.title == ""


@pytest.mark.parametrize("rows", [(3,), (2, 3), (1, 3), (1, 2, 3)])
def test_rows_that_were_joined_are_parted_again(draft: ImportDraft, rows: tuple[int, ...]) -> None:
    draft = edit_cell(draft, 3, 1, text="Et qui paiera ?")
    joined = join_lines(draft, rows)
    into = joined.standing(3)
    assert joined.gone == {*rows, 3} - {into}
    assert part_lines(joined, into) == draft


def test_what_was_changed_after_rows_were_joined_stays_when_they_are_parted(draft: ImportDraft) -> None:
    joined = join_lines(draft, (3,))
    changed = edit_cell(joined, 2, 1, text=f"Et {joined.table.rows[2].cell(1)}")
    assert questions(part_lines(changed, 2)) == [ROWS[1][1], f"Et {ROWS[2][1]}", ROWS[3][1]]


def test_rows_that_last_together_last_by_themselves_again() -> None:
    rows = (("Durée", "Thème", "Question"), ("5 min", "A", "Où ?"), ("10 min", "B", "Qui ?"))
    draft = begin_draft(Document("a.ods", (table(*rows),)))
    joined = join_lines(draft, (2,))
    assert joined.table.rows[1].cell(0) == "15 min"
    assert part_lines(joined, 1) == draft


CELL = st.sampled_from(("", "Thème", "Question", "Où ?", "Éthique", "10 min", "1.1", "Un mot"))
TABLES = st.lists(st.lists(CELL, min_size=1, max_size=4).map(tuple), min_size=1, max_size=6)
MEANING = st.sampled_from(("theme", "question", "objective", "notes", "duration", KEPT, ""))
INDEX = st.integers(0, 5)
CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("column"), INDEX, MEANING),
        st.tuples(st.just("role"), INDEX, st.sampled_from(("", *ROW_ROLES))),
        st.tuples(st.sampled_from(("skip", "join", "part", "header", "choose")), INDEX, st.just("")),
        st.tuples(st.just("edit"), INDEX, CELL),
    ),
    max_size=8,
)


def changed(draft: ImportDraft, what: str, index: int, value: str) -> ImportDraft:
    row, column = index % len(draft.table.rows), index % draft.table.width
    match what:
        case "column":
            return set_column(draft, column, value)
        case "role":
            return set_role(draft, (row,), value)
        case "edit":
            return edit_cell(draft, row, column, text=value)
        case "choose":
            return choose_table(draft, index % len(draft.found))
        case "skip":
            return toggle_rows_skipped(draft, (row,))
        case "join":
            return join_lines(draft, (row,))
        case "part":
            return part_lines(draft, row)
        case _:
            return set_header(draft, row)


@given(TABLES, TABLES, CHANGES)
@example([("",)], [("",)] * 5, [])
@example(
    [("",)],
    [("", "Thème"), ("", "Thème"), ("10 min", "Thème"), ("10 min", "Thème")],
    [("role", 2, "theme"), ("edit", 5, "Thème")],
)
@example([("",)], [("", "Thème"), ("Thème",), ("10 min",), ("10 min",), ("10 min",)], [])
def test_whatever_is_changed_every_theme_comes_from_a_row_that_is_not_left_out(
    first: list[tuple[str, ...]], second: list[tuple[str, ...]], changes: list[tuple[str, int, str]]
) -> None:
    document = Document("a.odt", (Paragraph("Un\nDeux", 1, 1), table(*first), Paragraph("Où ?", 2), table(*second)))
    draft = begin_draft(document)
    for change in changes:
        draft = changed(draft, *change)
        result = outcome(draft)
        assert len(result.rows) == len(result.deck.themes)
        assert not set(result.rows) & draft.skipped
        assert all(theme.question or (theme.theme and theme.kind is not Kind.THEME) for theme in result.deck.themes)


def test_a_header_whose_columns_were_named_is_no_item() -> None:
    rows = (("Ce qu’on demande", "Où"), ("Qui est là ?", "porte"), ("Que faire ?", "cour"), ("Un mot", ""))
    draft = set_column(begin_draft(Document("a.ods", (table(*rows),))), 0, "question")
    assert draft.layout.header == 0
    assert questions(draft) == ["Qui est là ?", "Que faire ?", "Un mot"]


def test_a_table_that_tells_lengths_is_offered_before_a_long_text() -> None:
    page = tuple(Paragraph(f"Une phrase de la page, la {number}e, et rien d’autre.", number) for number in range(1, 80))
    grid = table(("Durée", "Personne"), ("10 min", "Ana"), ("", "Léo"), ("15 min", "Zoé"))
    draft = begin_draft(Document("a.odt", (*page, grid)))
    assert not draft.is_text
    assert draft.layout.column("duration") == 0
    told = [problem for problem in outcome(draft).problems if problem.code == "import.column_missing"]
    assert [problem.params["field"] for problem in told] == ["question", "theme"]


def test_lines_of_a_text_that_ask_are_questions_at_once() -> None:
    lines = (
        "Un soir d’été",
        "Le jardin est ouvert.",
        "Que sème-t-on ?",
        "On apporte à boire.",
        "Qui arrose ?",
        "Merci.",
    )
    draft = line_by_line(Document("a.txt", tuple(Paragraph(text, at) for at, text in enumerate(lines, start=1))))
    assert questions(draft) == ["Que sème-t-on ?", "Qui arrose ?"]


def test_the_text_around_a_table_can_be_seen_line_by_line() -> None:
    around = tuple(
        Paragraph(text, at) for at, text in enumerate(("Ma soirée", "Venez tôt.", "Il y a du thé.", "Merci."), 1)
    )
    draft = begin_draft(Document("a.odt", (*around, table(*ROWS, first=9))))
    assert (draft.number, len(draft.found), draft.is_text) == (0, 2, False)
    assert [row.cells for row in choose_table(draft, 1).table.rows] == [(each.text,) for each in around]


@pytest.mark.parametrize(
    "change",
    [
        lambda draft: draft,
        lambda draft: edit_cell(draft, 1, 1, text="Autre ?"),
        lambda draft: edit_cell(draft, 1, 5, text="plus loin"),
        lambda draft: join_lines(draft, (3,)),
        lambda draft: part_lines(join_lines(join_lines(draft, (2, 3)), (2,)), 1),
        lambda draft: set_column(draft, 2, "notes"),
        lambda draft: set_header(draft, 1),
        lambda draft: set_header(draft, None),
        lambda draft: set_role(draft, (2,), "theme"),
        lambda draft: toggle_rows_skipped(draft, (2,)),
        lambda draft: set_minutes(draft, 1, 12),
        lambda draft: replace(draft, title="Un autre titre"),
    ],
)
def test_what_was_changed_is_put_back_on_the_same_document(
    draft: ImportDraft, change: Callable[[ImportDraft], ImportDraft]
) -> None:
    changed = change(draft)
    again = with_changes(draft, changes_of(changed))
    assert outcome(again).deck == outcome(changed).deck
    assert outcome(again).rows == outcome(changed).rows


@pytest.mark.parametrize(
    "hostile",
    [
        ImportChanges(number=7),
        ImportChanges(number=-1),
        ImportChanges(cells=((99, 0, "x"), (-1, 0, "x"), (0, 10**9, "x"), (1, -1, "x"))),
        ImportChanges(columns=("nonsense", "question:fr:x", "theme"), header=99),
        ImportChanges(columns=("question",) * 9999, header=-3, skipped=(-1, 99)),
        ImportChanges(joined=((9, 1, ("x",)), (2, 1, ("x",)), (2, 9, ()), (1, 1, ("x",) * 9999), (-1, 1, ()))),
        ImportChanges(roles=((99, "theme"), (1, "king")), minutes=((1, -4), (99, 2), (2, 10**8))),
    ],
)
def test_changes_that_have_no_place_in_a_document_do_no_harm(draft: ImportDraft, hostile: ImportChanges) -> None:
    found = with_changes(draft, hostile)
    assert len(found.table.rows) == len(draft.table.rows)
    assert found.table.width <= 500
    outcome(found)


LINES = (
    "Lire encore ?",
    "Bonsoir à tous. Ce soir on en parle simplement, sans être savant.",
    "Pourquoi lit-on ? (15 min)",
    "Qu’est-ce qui vous fait ouvrir un livre ?",
    "Les écrans et nous (20 min)",
    "Lisez-vous moins depuis que vous avez un téléphone ?",
    "Les enfants (15 min)",
    "Faut-il obliger un enfant à lire ?",
)
READING = Document("lire.docx", tuple(Paragraph(text, line) for line, text in enumerate(LINES, start=1)))


def missed(draft: ImportDraft) -> list[str]:
    return [problem.code for problem in outcome(draft).problems if problem.code == "import.not_in_deck"]


def test_what_is_said_above_the_first_theme_is_in_the_notes_of_the_welcome() -> None:
    made = outcome(begin_draft(READING))
    assert (made.deck.themes[0].kind, made.deck.themes[0].notes) == (Kind.WELCOME, LINES[1])
    assert (made.rows, made.left_out) == ((WELCOME_ROW, 0, 1, 2), ())


def test_a_line_that_was_taken_and_then_changed_is_not_missed() -> None:
    draft = begin_draft(READING)
    column = draft.layout.columns.index("question")
    changed = edit_cell(draft, 1, column, text="Lisez-vous moins depuis que vous avez un smartphone ?")
    assert (missed(changed), missed(toggle_rows_skipped(changed, (2,)))) == ([], [])


def test_lines_that_are_missed_can_be_taken_into_the_welcome() -> None:
    front = Paragraph("Un mot sans point", 2)
    draft = begin_draft(replace(READING, blocks=(READING.blocks[0], front, *READING.blocks[2:])))
    assert outcome(draft).left_out == ("Un mot sans point",)
    taken = outcome(take_into_welcome(draft, outcome(draft).left_out))
    assert (taken.deck.themes[0].notes, taken.left_out) == ("Un mot sans point", ())


def test_the_welcome_and_its_minutes_are_kept_with_the_changes() -> None:
    draft = set_minutes(begin_draft(READING), WELCOME_ROW, 3)
    kept = with_changes(begin_draft(READING), changes_of(draft))
    assert (kept, outcome(kept).deck.themes[0].duration_s) == (draft, 180.0)


def test_of_what_was_made_of_text_only_columns_with_something_in_them_are_shown() -> None:
    titles, below = (
        ("Opening (5 min)", "Rounds (20 min)", "Vote (5 min)"),
        ("Say why we came.", "Walk about.", "Count."),
    )
    blocks = [
        Paragraph(text, line, level=2 * (line % 2))
        for line, text in enumerate((text for pair in zip(titles, below, strict=True) for text in pair), start=1)
    ]
    document = Document("a.md", tuple(blocks))
    draft = begin_draft(document)
    assert draft.layout.columns == ("theme", "question", "duration", "notes")
    assert draft.table.width == len(draft.layout.columns)
    themes = outcome(edit_cell(draft, 1, 1, text="Where does it hurt?")).deck.themes
    told = [(theme.theme, theme.question, theme.duration_s, theme.notes) for theme in themes]
    assert told[1] == ("Rounds", "Where does it hurt?", 1200.0, "Walk about.")


def test_parts_that_are_joined_last_as_long_as_both() -> None:
    rows = (("Étape", "Durée"), ("Accueil", "5 min"), ("Débat", "25 min"), ("Bilan", "5 min"), ("Vote", "90 s"))
    draft = begin_draft(Document("a.ods", (table(*rows),)))
    assert [theme.duration_s for theme in outcome(join_lines(draft, (3,))).deck.themes] == [300.0, 1800.0, 90.0]
    assert [theme.duration_s for theme in outcome(join_lines(draft, (4,))).deck.themes] == [300.0, 1500.0, 390.0]
    hours = (("Heure", "Étape"), ("18:00–18:10", "Accueil"), ("18:10–18:40", "Débat"), ("18:40–19:00", "Bilan"))
    draft = begin_draft(Document("a.ods", (table(*hours),)))
    assert [theme.duration_s for theme in outcome(join_lines(draft, (3,))).deck.themes] == [600.0, 3000.0]
    hours = (("Heure", "Étape"), ("18:00–18:10", "Accueil"), ("18:10–8:10", "Nuit"), ("8:10–8:40", "Bilan"))
    draft = begin_draft(Document("a.ods", (table(*hours),)))
    assert join_lines(draft, (3,)).table.rows[2].cell(0) == "18:10–8:40"


def test_an_evening_is_not_named_after_the_number_of_its_first_question() -> None:
    lines = [Paragraph(text, line) for line, text in enumerate(("Où va-t-on ?", "Qui vient ?", "Et après ?"), start=1)]
    deck = outcome(begin_draft(Document("", tuple(lines)))).deck
    assert ([theme.theme for theme in deck.themes], deck.title) == (["Question 1", "Question 2", "Question 3"], "")


def test_once_somebody_said_what_rows_are_nobody_is_asked_to() -> None:
    draft = begin_draft(LIST)
    assert "import.not_recognised" in codes(draft)
    assert "import.not_recognised" not in codes(set_role(draft, (2,), "theme"))
    assert "import.not_recognised" not in codes(set_column(draft, 0, "notes"))


def test_a_row_of_hours_beside_cells_of_empty_lines_is_no_plan() -> None:
    hours = "9:00\n9:30\n10:00\n10:30\n11:00"
    draft = begin_draft(Document("a.odt", (table((hours, "\n\n\n\n", "\n\n\n\n")),)))
    assert outcome(draft).deck.themes == ()
