"""From the blocks of a document to a deck: which table, which column, which row, and every doubt."""

import pytest

from cafe_presenter.core.base.problem import CafeError, Problem
from cafe_presenter.core.deck.deck import Article, Deck, Kind, Priority, Translation
from cafe_presenter.core.importing.asking.asking import holds_question, is_question
from cafe_presenter.core.importing.choosing.table import deck_from_document, tables_in
from cafe_presenter.core.importing.document.document import TITLE_LEVEL, Document, Paragraph, Table, TableRow
from cafe_presenter.core.importing.tables.records import label


def table(*rows: tuple[str, ...], name: str = "", merged: dict[int, set[int]] | None = None) -> Table:
    marks = merged or {}
    return Table(
        tuple(TableRow(cells, line, frozenset(marks.get(line, ()))) for line, cells in enumerate(rows, start=1)), name
    )


def text(lines: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(line, number) for number, line in enumerate(lines.split("\n"), start=1))


def read(*blocks: Paragraph | Table) -> tuple[Deck, list[Problem]]:
    deck, problems = deck_from_document(Document("doc", blocks))
    return deck, list(problems)


def rows(deck: Deck) -> list[tuple[str, str, str]]:
    return [(each.theme, each.question, each.objective) for each in deck.themes]


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems if problem.code not in ("import.no_title", "import.not_in_deck")]


def refusal(*blocks: Paragraph | Table) -> list[Problem]:
    with pytest.raises(CafeError) as caught:
        read(*blocks)
    return list(caught.value.problems)


HEAD = ("Thème", "Question de relance", "Objectif pédagogique")
ETHICS = ("Éthique", "Qui contrôle ?", "Réfléchir")
WORK = ("Travail", "Qui paie ?", "Comparer")


def test_each_row_below_the_header_is_a_theme() -> None:
    deck, problems = read(table(HEAD, ETHICS, WORK))
    assert rows(deck) == [ETHICS, WORK]
    assert codes(problems) == []


@pytest.mark.parametrize(
    "head",
    [
        ("THEMES", "QUESTIONS DE RELANCE", "OBJECTIFS PEDAGOGIQUES"),
        ("The\u0300me", "question", "objectif"),
        ("🎯 Thème n° 1", "**Questions**", "Objectif pédagogique :"),
        ("Topic", "Question", "Learning objective"),
        ("Sujet", "Question\nde relance", "But"),
        ("Intitulé", "Question de débat", "Finalité"),
        ("1. Thématique", "2. Question à débattre", "3. Intention"),
    ],
)
def test_headers_are_matched_loosely(head: tuple[str, ...]) -> None:
    deck, problems = read(table(head, ETHICS, WORK))
    assert rows(deck) == [ETHICS, WORK]
    assert codes(problems) == []


def test_columns_stand_in_any_order() -> None:
    deck, _ = read(table(("Objectif", "Thème", "Question"), ("Réfléchir", "Éthique", "Qui contrôle ?")))
    assert rows(deck) == [ETHICS]


def test_the_header_stands_below_titles_and_empty_rows() -> None:
    deck, problems = read(table(("Café IA", "", ""), ("", "", ""), HEAD, ETHICS))
    assert rows(deck) == [ETHICS]
    assert deck.title == "Café IA"
    assert codes(problems) == []


def test_a_header_repeated_on_the_next_page_is_no_theme() -> None:
    deck, problems = read(table(HEAD, ETHICS, HEAD, WORK))
    assert rows(deck) == [ETHICS, WORK]
    assert codes(problems) == []


def test_without_a_header_the_columns_are_guessed_and_it_says_so() -> None:
    deck, problems = read(table(ETHICS, WORK))
    assert rows(deck) == [ETHICS, WORK]
    assert codes(problems) == ["import.no_header"]


def test_without_a_header_and_without_questions_nothing_is_guessed() -> None:
    found = refusal(table(("Lundi", "Soupe", "Pain"), ("Mardi", "Riz", "Thé")))
    seen = ["import.no_table", "import.saw_table", "import.example", "import.in_window"]
    assert [problem.code for problem in found] == seen


def test_questions_that_alternate_with_their_answers_are_refused() -> None:
    head = ("", "ID", "Libellé du critère", "Niveau de priorité", "Date")
    criteria = [
        (f"{n} Stratégie", f"1.{n}", f"Le service fait-il {n} choses ?", "Prioritaire", "") for n in range(1, 5)
    ]
    answers = [("", "", f"Le service fait {n} choses.", "", "Validé") for n in range(1, 5)]
    lines = [line for pair in zip(criteria, answers, strict=True) for line in pair]
    assert refusal(table(head, *lines, merged={line: {0, 1} for line in range(3, 10, 2)}))


def test_a_refusal_says_what_was_seen() -> None:
    found = refusal(table(("Dauer", "Schritt", "Methode"), ("30m", "Start", "Video")), Paragraph("Bonjour", 1))
    seen = {problem.code: problem.params for problem in found}
    assert seen["import.saw_table"] == {"rows": 2, "start": "Dauer | Schritt | Methode"}
    assert seen["import.saw_text"] == {"count": 1, "start": "Bonjour"}


def test_a_refusal_says_which_column_or_lines_were_nearly_enough() -> None:
    times = [(f"{minutes} min", str(minutes)) for minutes in (5, 10, 15)]
    asked = [Paragraph(text, line) for line, text in enumerate(("Qui ?", "Bonjour à vous", "Où ?"), start=1)]
    long = [Paragraph(f"Un paragraphe qui raconte la rue, et rien d’autre, numéro {n}.", n) for n in range(4, 30)]
    found = {problem.code: problem.params for problem in refusal(table(("Bloc", "N"), *times), *asked, *long)}
    assert found["import.near_time"] == {"column": 1, "header": "Bloc", "count": 3, "of": 4}
    assert found["import.near_lines"] == {"count": 2, "start": "Qui ?"}


def test_what_stands_below_a_length_in_its_cell_is_kept() -> None:
    deck, _ = read(table(("Thème", "Question", "Durée"), ("Rue", "À qui est-elle ?", "10 min\n(seul, puis à deux)")))
    assert deck.themes[0].duration_s == 600
    assert deck.themes[0].notes == "(seul, puis à deux)"


def test_a_column_of_questions_is_found_without_its_name_and_it_says_so() -> None:
    deck, problems = read(table(("Thématique", "Critère"), ("Images", "Un texte ?"), ("Cadres", "Un titre\u202f?")))
    assert rows(deck) == [("Images", "Un texte ?", ""), ("Cadres", "Un titre\u202f?", "")]
    assert codes(problems) == ["import.question_guessed"]


def test_a_header_that_only_holds_the_word_is_taken_and_it_says_so() -> None:
    deck, problems = read(table(("Theme", "Checklist question"), ("A", "Is it fair?"), ("B", "Is it safe?")))
    assert [each.question for each in deck.themes] == ["Is it fair?", "Is it safe?"]
    assert "import.header_guessed" in codes(problems)


@pytest.mark.parametrize("head", ["Réponses aux questions", "Nombre de questions", "Question number"])
def test_a_header_about_something_else_is_no_question_column(head: str) -> None:
    assert refusal(table(("Thème", head), ("Éthique", "12"), ("Travail", "7")))


def test_a_merged_theme_is_carried_down_without_a_word() -> None:
    deck, problems = read(table(HEAD, ETHICS, ("", "Et après ?", "Suite"), merged={3: {0}}))
    assert rows(deck) == [ETHICS, ("Éthique", "Et après ?", "Suite")]
    assert codes(problems) == []


def test_an_empty_theme_is_carried_down_and_it_says_so() -> None:
    deck, problems = read(table(HEAD, ETHICS, ("", "Et après ?", "Suite")))
    assert rows(deck)[1][0] == "Éthique"
    assert [(problem.code, problem.where.line) for problem in problems if problem.where.line] == [
        ("import.theme_carried", 3)
    ]


def test_a_theme_alone_on_its_row_is_the_theme_of_the_rows_below() -> None:
    deck, problems = read(table(HEAD, ("Éthique", "", ""), ("", "Qui contrôle ?", "A"), ("", "Et après ?", "B")))
    assert [each.theme for each in deck.themes] == ["Éthique", "Éthique"]
    assert codes(problems) == []


def test_a_theme_alone_on_its_row_above_other_themes_is_told() -> None:
    deck, problems = read(table(HEAD, ("Partie 1", "", ""), ETHICS, ("Partie 2", "", ""), WORK))
    assert rows(deck) == [ETHICS, WORK]
    assert [problem.params["text"] for problem in problems if problem.code == "import.no_question"] == [
        "Partie 1",
        "Partie 2",
    ]


def test_a_title_across_a_table_without_themes_is_the_theme_of_the_rows_below() -> None:
    grid = table(
        ("Question", "Objectif"), ("Collecte", ""), ("Qui ?", "a"), ("Quoi ?", "b"), ("Usage", ""), ("Où ?", "c")
    )
    deck, _ = read(grid)
    assert [each.theme for each in deck.themes] == ["Collecte", "Collecte", "Usage"]


def test_a_row_without_a_question_is_left_out_and_told_with_its_words() -> None:
    deck, problems = read(table(HEAD, ETHICS, ("Total", "", "90 minutes"), WORK))
    assert rows(deck) == [ETHICS, WORK]
    told = next(problem for problem in problems if problem.code == "import.no_question")
    assert (told.where.line, told.params["text"]) == (3, "Total | 90 minutes")


@pytest.mark.parametrize("sign", ["\t", "|"])
def test_a_line_of_one_cell_right_below_a_typed_table_is_told(sign: str) -> None:
    typed = sign.join(["Thème", "Question", "Objectif"]) + "\n" + sign.join(["Éthique", "Qui contrôle ?", "Réfléchir"])
    deck, problems = read(*text(f"{typed}\nPour aller plus loin"))
    assert rows(deck) == [("Éthique", "Qui contrôle ?", "Réfléchir")]
    told = next(problem for problem in problems if problem.code == "import.no_question")
    assert (told.code, told.where.line, told.params["text"]) == ("import.no_question", 3, "Pour aller plus loin")


def test_a_text_right_below_a_typed_table_is_no_row_of_it() -> None:
    typed = "Thème\tQuestion\tObjectif\nÉthique\tQui contrôle ?\tRéfléchir"
    deck, problems = read(*text(f"{typed}\nUne page\nqui suit\nle tableau"))
    assert rows(deck) == [("Éthique", "Qui contrôle ?", "Réfléchir")]
    assert [problem.code for problem in problems] == ["import.no_title", "import.not_in_deck"]
    said = {"count": 3, "of": 6, "start": "Une page", "texts": "Une page\nqui suit\nle tableau"}
    assert problems[-1].params == said


def test_a_question_without_any_theme_stands_alone_and_that_is_told() -> None:
    deck, problems = read(table(HEAD, ("", "Qui ?", "x"), ETHICS))
    assert rows(deck) == [("", "Qui ?", "x"), ETHICS]
    assert [problem.code for problem in problems if problem.code.startswith("import.no_theme")] == ["import.no_theme"]


def test_questions_without_a_column_of_themes_are_numbered() -> None:
    deck, problems = read(table(("Question", "Objectif"), ("Qui ?", "a"), ("Quoi ?", "b")))
    assert rows(deck) == [("Question 1", "Qui ?", "a"), ("Question 2", "Quoi ?", "b")]
    assert codes(problems) == ["import.numbered"]


def test_a_column_in_another_language_is_a_translation() -> None:
    head = ("Thème", "Question", "Thème (en)", "Question [EN]", "Durée (min)")
    deck, problems = read(table(head, ("Éthique", "Qui ?", "Ethics", "Who?", "10"), ("Travail", "Où ?", "", "", "5")))
    assert deck.themes[0].translations == (Translation("en", "Ethics", "Who?"),)
    assert deck.themes[1].translations == ()
    assert codes(problems) == []


def test_one_of_several_languages_is_the_deck_s_own() -> None:
    deck, _ = read(table(("Thema (de)", "Theme (fr)", "Question (fr)", "Question (en)"), ("A", "B", "C ?", "D?")))
    assert (deck.themes[0].theme, deck.themes[0].question) == ("B", "C ?")
    assert deck.themes[0].translations == (Translation("en", question="D?"),)


def test_the_summary_of_the_article_is_taken_with_its_lines() -> None:
    deck, _ = read(*text("Un article\nPar Jeanne Dupont"), Paragraph("Résumé : un.\nDeux.", 3), table(HEAD, ETHICS))
    assert deck.article == Article("Un article", "Jeanne Dupont", summary="un.\nDeux.")


def test_a_row_that_shares_its_number_with_the_one_above_is_an_answer_and_goes_to_the_notes() -> None:
    head = ("Thématique", "N°", "Question", "Statut")
    lines = (
        ("Stratégie", "1.1", "Le service est-il évalué ?", "Validé"),
        ("", "", "Il a été évalué favorablement.", ""),
        ("", "1.2", "A-t-il défini ses cibles ?", "En cours"),
    )
    deck, _ = read(table(head, *lines, merged={3: {0, 1}, 4: {0}}))
    assert [(each.theme, each.question) for each in deck.themes] == [
        ("Stratégie", "Le service est-il évalué ?"),
        ("Stratégie", "A-t-il défini ses cibles ?"),
    ]
    assert deck.themes[0].notes == "Statut : Validé\nIl a été évalué favorablement."


@pytest.mark.parametrize(
    "asked",
    [
        "¿Quién decide?",
        "من يقرر؟",
        "谁来决定？",
        "首都はどこでしたか。",
        "Ποιος αποφασίζει;",
        "Ποιος αποφασίζει\u037e",
        "« Qui ? »",
    ],
)
def test_a_question_is_known_in_the_scripts_of_the_world(asked: str) -> None:
    assert is_question(asked)
    assert holds_question(f"{asked} -")


@pytest.mark.parametrize("said", ["int main();", "Un; deux", "Ποιος;αποφασίζει", "首都です。"])
def test_what_only_looks_like_a_question_is_none(said: str) -> None:
    assert not is_question(said)


def test_rows_that_share_a_merged_question_are_one_theme() -> None:
    head = ("Thème", "Question", "Relances")
    grid = table(
        head, ("Éthique", "Qui ?", "Et toi ?"), ("", "", "Et nous ?"), ("Travail", "Où ?", ""), merged={3: {0, 1}}
    )
    deck, _ = read(grid)
    assert [len(each.follow_ups) for each in deck.themes] == [2, 0]


def test_welcome_break_and_closing_need_no_question() -> None:
    deck, problems = read(table(HEAD, ("Accueil", "", "Se présenter"), ETHICS, ("Pause", "", ""), ("Clôture", "", "")))
    assert [each.kind for each in deck.themes] == [Kind.WELCOME, Kind.THEME, Kind.BREAK, Kind.CLOSING]
    assert codes(problems) == []


def test_extra_columns_are_understood() -> None:
    head = ("Thème", "Question", "Durée (min)", "Notes", "Relances", "Sources", "Priorité", "Type")
    row = ("A", "B ?", "10", "n", "- r1\n- r2", "Rapport https://exemple.fr/a", "indispensable", "débat")
    deck, problems = read(table(head, row))
    (theme,) = deck.themes
    assert (theme.duration_s, theme.notes, theme.priority) == (600, "n", Priority.MUST)
    assert [each.text for each in theme.follow_ups] == ["r1", "r2"]
    assert [(each.text, each.url) for each in theme.sources] == [
        ("Rapport https://exemple.fr/a", "https://exemple.fr/a")
    ]
    assert codes(problems) == []


def test_a_column_that_is_no_field_is_kept_in_the_notes_and_it_says_so() -> None:
    deck, problems = read(table((*HEAD, "Matériel"), (*ETHICS, "feutres"), (*WORK, "")))
    assert [each.notes for each in deck.themes] == ["Matériel : feutres", ""]
    assert codes(problems) == ["import.kept_in_notes"]


def test_a_column_without_a_name_is_told_by_its_number() -> None:
    _, problems = read(table((*HEAD, ""), (*ETHICS, "feutres"), (*WORK, "")))
    (told,) = [each for each in problems if each.code == "import.kept_in_notes"]
    assert told.params["headers"] == "4"


@pytest.mark.parametrize("numbered", ["{}", "{}.", "n° {}", "Thème {}"])
def test_of_a_header_over_numbers_and_titles_the_titles_are_the_themes(numbered: str) -> None:
    """Also where a row spans both columns as the header does."""
    head = ("Thème", "", "Question", "Objectif")
    welcome, pause = ("Accueil", "", "Qui êtes-vous ?", ""), ("Pause", "", "", "")
    themes = [(numbered.format(number), *row) for number, row in enumerate((ETHICS, WORK), start=1)]
    deck, problems = read(table(head, welcome, *themes, pause))
    assert [each.theme for each in deck.themes] == ["Accueil", "Éthique", "Travail", "Pause"]
    assert [each.notes for each in deck.themes] == [""] * 4
    assert "import.kept_in_notes" not in codes(problems)


def test_a_column_of_numbers_is_no_field() -> None:
    deck, problems = read(table(("N°", *HEAD), ("1", *ETHICS), ("2", *WORK)))
    assert [each.notes for each in deck.themes] == ["", ""]
    assert codes(problems) == []


def test_a_duration_nobody_can_read_is_kept_in_the_notes_at_its_row() -> None:
    deck, problems = read(table((*HEAD, "Durée"), (*ETHICS, "un moment"), (*WORK, "12 min")))
    assert [each.duration_s for each in deck.themes] == [None, 720]
    assert deck.themes[0].notes == "Durée : un moment"
    assert [(problem.code, problem.where.line) for problem in problems[1:]] == [("import.value_in_notes", 2)]


def test_a_second_column_of_questions_becomes_follow_ups_and_it_says_so() -> None:
    deck, problems = read(table(("Thème", "Question", "Question de relance"), ("A", "B ?", "C ?"), ("D", "E ?", "F ?")))
    assert [(each.question, each.follow_ups[0].text) for each in deck.themes] == [("B ?", "C ?"), ("E ?", "F ?")]
    assert codes(problems) == ["import.second_question"]


def test_several_columns_of_follow_ups_are_put_together() -> None:
    deck, problems = read(table(("Thème", "Question", "Relance 1", "Relance 2"), ("A", "B ?", "C ?", "D ?")))
    assert [each.text for each in deck.themes[0].follow_ups] == ["C ?", "D ?"]
    assert codes(problems) == []


def test_theme_and_question_the_wrong_way_round_are_told() -> None:
    _, problems = read(table(HEAD, ("Qui contrôle ?", "Éthique", ""), WORK))
    assert "import.maybe_swapped" in codes(problems)


def test_a_question_without_a_letter_is_left_out() -> None:
    deck, problems = read(table(HEAD, ("Éthique", "0", ""), WORK))
    assert rows(deck) == [WORK]
    assert "import.no_words" in codes(problems)


@pytest.mark.parametrize("blank", ["\u00a0", "\u3164", "\u115f\u1160"])
def test_a_question_that_nobody_sees_is_none(blank: str) -> None:
    deck, problems = read(table(HEAD, ("Éthique", blank, ""), WORK))
    assert rows(deck) == [WORK]
    assert codes(problems) == ["import.no_question"]


def test_the_right_table_is_found_among_several_and_the_others_are_listed() -> None:
    other = table(("Date", "Lieu"), ("mars", "Rennes"), name="Agenda")
    second = table(("Thème", "Question"), ("X", "Y ?"), name="Annexe")
    deck, problems = read(other, table(HEAD, ETHICS, WORK, name="Soirée"), second)
    assert rows(deck) == [ETHICS, WORK]
    assert [(each.code, each.where.file) for each in problems[1:]] == [
        ("import.other_table", "doc [Annexe]"),
        ("import.other_table_unread", "doc [Agenda]"),
    ]


def test_another_table_is_taken_when_it_is_asked_for() -> None:
    document = Document("doc", (table(HEAD, ETHICS, WORK), table(("Thème", "Question"), ("X", "Y ?"))))
    deck, _ = deck_from_document(document, 2)
    assert rows(deck) == [("X", "Y ?", "")]


def test_a_table_that_is_not_there_cannot_be_taken() -> None:
    with pytest.raises(CafeError):
        deck_from_document(Document("doc", (table(HEAD, ETHICS),)), 2)


@pytest.mark.parametrize(
    "cell", ["Qu’est-ce « vrai »\u00a0?\nEt faux\u00a0?", "a  b", "‘x’ \"y\" 'z' ?", "\u00a0? ", "= 1+1 ?a"]
)
def test_the_text_of_a_cell_arrives_exactly(cell: str) -> None:
    if not any(letter.isalpha() for letter in cell):
        cell += "a"
    deck, _ = read(table(HEAD, ("Thème", cell, cell)))
    assert (deck.themes[0].question, deck.themes[0].objective) == (cell.strip(" "), cell.strip(" "))


def test_a_table_typed_with_tabs_is_found_among_lines() -> None:
    deck, problems = read(
        *text("Bonjour\n\nThème\tQuestion\tObjectif\nÉthique\tQui contrôle ?\tRéfléchir\n\nAu revoir")
    )
    assert rows(deck) == [ETHICS]
    assert codes(problems) == []


def test_tabs_typed_twice_to_line_up_are_one_separator() -> None:
    deck, _ = read(
        *text("Thème\t\tQuestion\tObjectif\nÉthique\tQui contrôle ?\t\tRéfléchir\nTravail\t\tQui paie ?\tComparer")
    )
    assert rows(deck) == [ETHICS, WORK]


def test_a_table_lined_up_with_spaces_is_found() -> None:
    deck, _ = read(
        *text(
            "Thème      Question          Objectif\n"
            "Éthique    Qui contrôle ?    Réfléchir\n"
            "Travail    Qui paie ?        Comparer"
        )
    )
    assert rows(deck) == [ETHICS, WORK]


def test_cells_wrapped_over_lines_are_put_together() -> None:
    deck, _ = read(
        *text(
            "Thème        Question             Objectif\n"
            "\n"
            "IA : alliée  Est-ce que vous la   Faire réfléchir\n"
            "ou menace ?  percevez ainsi ?\n"
            "\n"
            "Travail      Qui paie ?           Comparer"
        )
    )
    assert rows(deck) == [("IA : alliée ou menace ?", "Est-ce que vous la percevez ainsi ?", "Faire réfléchir"), WORK]


def test_lines_lined_up_with_spaces_are_rows_whatever_empty_lines_part_them() -> None:
    lines = (
        "Thème      Question          Objectif",
        "Éthique    Qui contrôle ?    Réfléchir",
        "Savoir     Que croire ?      Distinguer",
        "",
        "Travail    Qui paie ?        Comparer",
        "",
        "Merci.",
    )
    deck, _ = read(*text("\n".join(lines)))
    assert rows(deck) == [ETHICS, ("Savoir", "Que croire ?", "Distinguer"), WORK]


def test_a_word_cut_at_its_hyphen_is_put_together() -> None:
    deck, _ = read(
        *text(
            "Thème        Question               Objectif\n"
            "Pouvoir      La concentration est-  Discuter\n"
            "             elle un risque ?\n"
            "Travail      Qui paie ?             Comparer"
        )
    )
    assert deck.themes[0].question == "La concentration est-elle un risque ?"


def test_a_table_drawn_with_bars_is_found() -> None:
    deck, _ = read(*text("+---+---+\n| Thème | Question |\n+---+---+\n| Éthique | Qui contrôle ? |\n+---+---+"))
    assert rows(deck) == [("Éthique", "Qui contrôle ?", "")]
    assert deck.title == ""


def test_a_header_may_end_as_a_question_does() -> None:
    deck, problems = read(table(("Thème\u00a0:", "Question\u202f?", "Objectif"), ETHICS, WORK))
    assert rows(deck) == [ETHICS, WORK]
    assert codes(problems) == []


def test_a_row_with_more_cells_than_the_header_is_told() -> None:
    _, problems = read(table(HEAD, (*ETHICS, "et quoi ?"), WORK))
    assert [(problem.code, problem.where.line) for problem in problems if problem.code == "import.wide_row"] == [
        ("import.wide_row", 2)
    ]


def test_a_column_without_a_header_is_no_wide_row() -> None:
    _, problems = read(table(HEAD, (*ETHICS, "micro"), (*WORK, "post-it")))
    assert "import.wide_row" not in codes(problems)


def test_a_header_over_numbers_and_themes_names_the_themes() -> None:
    deck, problems = read(table(("Thème", "", "Question"), ("1", "Éthique", "Qui ?"), ("2", "Travail", "Où ?")))
    assert rows(deck) == [("Éthique", "Qui ?", ""), ("Travail", "Où ?", "")]
    assert codes(problems) == []


def test_what_follows_records_without_empty_lines_is_no_part_of_the_last_one() -> None:
    record = ("Thème : Éthique", "Question : Qui contrôle ?", "Objectif : Réfléchir")
    other = ("Thème : Travail", "Question : Qui paie ?", "Objectif : Comparer", "Merci, à jeudi !")
    deck, _ = read(*text("\n".join((*record, *other))))
    assert rows(deck) == [ETHICS, WORK]


def test_a_field_of_several_paragraphs_is_read_whole() -> None:
    record = ("Thème : Éthique", "Question : Qui contrôle ?", "Et pourquoi ?", "Objectif : Réfléchir", "Ensemble")
    deck, _ = read(*text("\n".join((*record, "Thème : Travail", "Question : Qui paie ?", "Objectif : Comparer"))))
    assert rows(deck) == [("Éthique", "Qui contrôle ?\nEt pourquoi ?", "Réfléchir\nEnsemble"), WORK]


def test_what_follows_records_of_one_paragraph_each_is_no_part_of_them() -> None:
    records = (
        "Thème : Éthique\nQuestion : Qui contrôle ?\nObjectif : Réfléchir",
        "Thème : Travail\nQuestion : Qui paie ?",
    )
    blocks = [Paragraph(each, line) for line, each in enumerate((*records, "Merci, à jeudi !"), start=1)]
    deck, _ = read(*blocks)
    assert rows(deck) == [ETHICS, ("Travail", "Qui paie ?", "")]


def test_a_sentence_is_no_header() -> None:
    _, problems = read(table(("Thème libre", "Débattez, sans vous fâcher.", ""), ("Éthique", "Qui ?", ""), WORK))
    assert "import.header_guessed" not in codes(problems)


def test_records_are_read() -> None:
    deck, problems = read(
        *text(
            "Thème : Éthique\nQuestion : Qui contrôle ?\nObjectif : Réfléchir\nDurée : 10 min\n\n"
            "Thème 2 : Travail\nQuestion : Qui paie ?\nObjectif : Comparer"
        )
    )
    assert rows(deck) == [ETHICS, WORK]
    assert deck.themes[0].duration_s == 600
    assert codes(problems) == []


def test_a_numbered_record_may_begin_with_a_dash() -> None:
    deck, problems = read(
        *text("Thème 1 – A\nQuestion : Qui ?\n\nThème n° 2 - B\nQuestion : Où ?\n\nThème 3. C\nQuestion : Quoi ?")
    )
    assert [(each.theme, each.question) for each in deck.themes] == [("A", "Qui ?"), ("B", "Où ?"), ("C", "Quoi ?")]
    assert codes(problems) == []


def test_a_record_goes_on_with_the_next_line() -> None:
    deck, _ = read(
        *text("Thème : A\nQuestion : Qui\ncontrôle ?\nRelances :\n- Et toi ?\n- Et nous ?\nThème : B\nQuestion : Où ?")
    )
    assert deck.themes[0].question == "Qui\ncontrôle ?"
    assert [each.text for each in deck.themes[0].follow_ups] == ["Et toi ?", "Et nous ?"]


def test_text_between_records_is_told() -> None:
    deck, problems = read(
        *text("Thème : A\nQuestion : Qui ?\n\nUn mot perdu\n\nThème : B\nQuestion : Où ?\n\nFin de page")
    )
    assert [each.question for each in deck.themes] == ["Qui ?", "Où ?"]
    assert [problem.params["text"] for problem in problems if problem.code == "import.no_question"] == ["Un mot perdu"]


def test_tables_whose_first_column_names_the_fields_are_cards() -> None:
    first = table(("Thème", "Éthique"), ("Question", "Qui contrôle ?"), ("Objectif", "Réfléchir"))
    second = table(("Thème", "Travail"), ("Question", "Qui paie ?"), ("Objectif", "Comparer"))
    deck, _ = read(first, second)
    assert rows(deck) == [ETHICS, WORK]


def test_headings_with_a_question_below_are_themes_and_it_says_so() -> None:
    deck, problems = read(
        Paragraph("Ma soirée", 1, 1),
        Paragraph("Éthique", 2, 2),
        Paragraph("Qui contrôle ?", 3),
        Paragraph("Objectif : Réfléchir", 4),
        Paragraph("Et toi ?", 5, is_item=True),
        Paragraph("Travail", 6, 2),
        Paragraph("Qui paie ?", 7),
        Paragraph("Un détail.", 8),
    )
    assert rows(deck) == [ETHICS, ("Travail", "Qui paie ?", "")]
    assert deck.themes[0].follow_ups[0].text == "Et toi ?"
    assert deck.themes[1].notes == "Un détail."
    assert deck.title == "Ma soirée"
    assert codes(problems) == ["import.from_headings", "import.doubt_picked"]  # two ask below the first


def test_short_lines_with_a_question_below_are_themes() -> None:
    deck, _ = read(*text("Ma soirée\n\nÉthique\nQui contrôle ?\n\nTravail\nQui paie ?"))
    assert rows(deck) == [("Éthique", "Qui contrôle ?", ""), ("Travail", "Qui paie ?", "")]


def test_headings_over_plain_text_are_no_themes() -> None:
    assert refusal(Paragraph("A", 1, 2), Paragraph("Un texte.", 2), Paragraph("B", 3, 2), Paragraph("Vraiment ?", 4))


def test_a_list_of_questions_is_no_table() -> None:
    assert refusal(*text("Qui contrôle ?\nQui paie ?\nQue croire ?\nLa liberté"))


def test_the_article_before_the_table_is_taken() -> None:
    deck, _ = read(
        *text(
            "L'IA, une amie ?\n\nPar [Jeanne Dupont](#)\n\nPublié le 29/05/2025 à 20h49\n\n"
            "Synthèse : article « L’IA, une amie\u00a0? »\n"
        ),
        table(HEAD, ETHICS),
    )
    assert deck.article is not None
    assert (deck.article.title, deck.article.author, deck.article.date) == (
        "L’IA, une amie\u00a0?",
        "Jeanne Dupont",
        "2025-05-29",
    )
    assert deck.title == "L’IA, une amie\u00a0?"


def test_lines_that_name_what_they_say_are_taken() -> None:
    deck, _ = read(
        *text("Article : L’IA\nAuteur : Jeanne Dupont\nJournal : La Gazette\nDate : 12 mars 2026\nLieu : Rennes"),
        table(HEAD, ETHICS),
    )
    assert deck.article is not None
    assert (deck.article.title, deck.article.author, deck.article.publisher) == ("L’IA", "Jeanne Dupont", "La Gazette")
    assert (deck.article.date, deck.venue) == ("12 mars 2026", "Rennes")


def test_a_newspaper_named_in_the_text_is_taken_and_it_says_so() -> None:
    deck, problems = read(*text("Un titre\nPar Jeanne Dupont\nElle l’a dit à Libération hier."), table(HEAD, ETHICS))
    assert deck.article is not None
    assert deck.article.publisher == "Libération"
    assert codes(problems) == ["import.publisher_guessed"]


def test_the_title_of_a_document_is_the_title_of_the_deck() -> None:
    deck, problems = read(Paragraph("Page d’accueil", 1), Paragraph("Ma soirée", 2, TITLE_LEVEL), table(HEAD, ETHICS))
    assert deck.title == "Ma soirée"
    assert [(problem.code, problem.params["start"]) for problem in problems] == [
        ("import.not_in_deck", "Page d’accueil")
    ]


def test_the_greeting_of_a_mail_is_no_title() -> None:
    deck, _ = read(*text("Bonjour,\n\nVoici le tableau :"), table(HEAD, ETHICS))
    assert deck.title == ""


def test_the_language_is_that_of_the_questions() -> None:
    english = ("Trust", "Who do we trust, and what is it that makes us do so?", "Think about the reasons for trust")
    deck, _ = read(table(("Theme", "Question", "Objective"), english))
    assert deck.language == "en"


def test_the_likeliest_table_comes_first() -> None:
    found = tables_in(Document("doc", (table(("Thème", "Question"), ("X", "Y ?")), table(HEAD, ETHICS, WORK))))
    assert [len(each.reading.themes) for each in found] == [2, 1]


def test_a_header_that_nobody_knows_is_a_header_all_the_same() -> None:
    deck, problems = read(
        table(("Objet", "Ce qu’on en dit"), ("Cœur", "Qu’aimez-vous ?"), ("Canard", "Quoi d’autre ?"))
    )
    assert rows(deck) == [("Cœur", "Qu’aimez-vous ?", ""), ("Canard", "Quoi d’autre ?", "")]
    assert codes(problems) == ["import.question_guessed", "import.header_guessed"]


def test_numbers_are_no_themes_and_names_are_no_questions() -> None:
    fields = [(str(number), name) for number, name in enumerate(("Date", "Club", "But", "Année"), start=3)]
    assert refusal(table(("Session", "Question"), *fields))
    _, problems = read(table(("Thème", "Question"), *((f"Partie {number}", name) for number, name in fields)))
    assert "import.doubt_unasked" in codes(problems)


@pytest.mark.parametrize(
    ("who", "asked"),
    [
        ("votre public", "Qui est"),
        ("your guests", "Who are"),
        ("deine Teilnehmenden", "Wer sind"),
        ("tu público", "Quién es"),
    ],
)
def test_what_only_asks_about_those_who_come_is_asked_of_a_host(who: str, asked: str) -> None:
    rows = [(f"Thème {at}", f"{asked} {who} {word} ?", "x") for at, word in enumerate(("hier", "demain", "ici", "là"))]
    _, problems = read(table(HEAD, *rows))
    assert "import.doubt_planning" in codes(problems)
    _, problems = read(table(HEAD, *rows[:2], ETHICS, WORK))
    assert "import.doubt_planning" not in codes(problems)


@pytest.mark.parametrize("blank", ["[le métier]", "{metier}", "{{ métier }}", "____"])
def test_what_is_still_to_be_filled_in_is_doubted(blank: str) -> None:
    _, problems = read(table(HEAD, ETHICS, ("Métiers", f"Que devient {blank} demain ?", "x")))
    assert codes(problems) == ["import.doubt_blanks"]


@pytest.mark.parametrize("text", ["lu [sic] ici", "le [lien](a.html)", "dans docs/[nom].txt", "une liste [1]"])
def test_brackets_that_nobody_fills_in_are_no_blanks(text: str) -> None:
    _, problems = read(table(HEAD, ETHICS, ("Métiers", f"Que devient {text} ?", "x")))
    assert codes(problems) == []


def test_parts_that_stand_beside_the_whole_they_make_are_doubted() -> None:
    plan = (("Séance 1", "50 min"), ("Lire", "20 min"), ("Dire", "30 min"), ("Séance 2", "45 min"), ("Voir", "15 min"))
    rows = (*plan, ("Choisir", "20 min"), ("Clore", "10 min"))
    _, problems = read(table(("Moment", "Durée"), *rows))
    assert codes(problems) == ["import.doubt_wholes"]


def test_two_short_parts_after_a_long_one_are_no_doubt() -> None:
    plan = (("Accueil", "10 min"), ("Film", "20 min"), ("Tables", "10 min"), ("Retour", "10 min"), ("Débat", "40 min"))
    _, problems = read(table(("Moment", "Durée"), *plan))
    assert codes(problems) == []


def test_the_hour_at_which_the_part_before_ends_is_no_length() -> None:
    day = (("9:00 - 12:00", "Matin"), ("1:00 - 4:30", "Après-midi"), ("4:30", "Fin"))
    deck, _ = read(table(("Heure", "Moment"), *day))
    assert [theme.duration_s for theme in deck.themes] == [3 * 3600, 3.5 * 3600, None]


def test_what_goes_on_below_a_part_stands_in_its_notes() -> None:
    plan = (
        ("", "", "Phase 1 : lire"),
        ("10 min", "Comprendre", "On lit."),
        ("", "", "• Puis on se tait."),
        ("", "", "Phase 2 : dire"),
        ("20 min", "Parler", "On dit."),
    )
    deck, _ = read(table(("Temps", "But", "Ce qu’on fait"), *plan))
    assert [(theme.theme, theme.duration_s) for theme in deck.themes] == [
        ("Phase 1 : lire", 600),
        ("Phase 2 : dire", 1200),
    ]
    assert "Puis on se tait." in deck.themes[0].notes


def test_a_table_whose_bands_do_not_each_name_a_timed_part_is_left_as_it_is() -> None:
    plan = (("", "", "Phase 1"), ("", "", "Phase 2"), ("10 min", "Comprendre", "On lit."), ("5 min", "Dire", "On dit."))
    assert refusal(table(("Temps", "But", "Ce qu’on fait"), *plan))


def test_a_book_of_short_lines_is_no_evening() -> None:
    assert refusal(*text("\n\n".join(f"Partie {number}\nQui décide du {number} ?" for number in range(3500))))


def test_more_themes_than_an_evening_holds_are_doubted() -> None:
    _, problems = read(table(HEAD, *((f"Thème {number}", f"Qui {number} ?", "x") for number in range(80))))
    assert codes(problems) == ["import.doubt_many"]


def test_what_is_said_in_quotes_has_no_label_and_one_in_quotes_is_a_label() -> None:
    assert label('"Formal: the seed bank, with a date on each jar."') is None
    assert label("“Objectif” : se taire") == ("objective", "se taire")


def test_how_long_one_question_of_a_part_is_asked_stands_behind_it_in_the_notes() -> None:
    asked = [Paragraph(each, at, is_item=True) for at, each in enumerate(("Who stays? (5 min)", "Pictures (5 min)"), 2)]
    others = [Paragraph(each, at, 2) for at, each in enumerate(("The bridge (10 min)", "The mill (10 min)"), 4)]
    deck, _ = read(Paragraph("The street (10 min)", 1, 2), *asked, *others)
    assert deck.themes[0].notes == "Who stays? (5 min)\nPictures (5 min)"


def test_ways_to_hold_an_evening_are_none_and_a_column_of_formats_hinders_no_run() -> None:
    short, long = ("Short", "45 min", "Names, then we bake"), ("Long", "90 min", "As the short one, and we eat")
    assert refusal(table(("Format", "Length", "Agenda"), short, long))
    run = table(("Agenda", "Format", "Length"), ("Names", "In a ring", "10 min"), ("We bake", "At tables", "35 min"))
    deck, _ = deck_from_document(Document("doc", (run,)))
    assert [theme.theme for theme in deck.themes] == ["Names", "We bake"]


def test_the_band_above_rows_is_found_in_the_notes_of_the_first_and_the_last_without_rows_is_told() -> None:
    bands = [("Day one – 4 May", "", ""), ("Day two – 5 May", "", ""), ("EVENING SESSION", "", "")]
    times = [("09:00-09:30", "Tea", ""), ("09:30-10:30", "Warping", "Ida"), ("09:00-11:00", "Weaving", "Ida")]
    head = ("Time", "Topic", "Who")
    deck, problems = read(table(head, bands[0], times[0], times[1], bands[1], times[2], bands[2]))
    assert [each.notes for each in deck.themes] == ["Day one – 4 May", "Who: Ida", "Day two – 5 May\nWho: Ida"]
    assert [each.params["text"] for each in problems if each.code == "import.no_item"] == ["EVENING SESSION"]
