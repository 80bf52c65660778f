from typing import NamedTuple

import pytest

import translations
from cafe_presenter.core.base.problem import CafeError, Place, Problem, Severity
from cafe_presenter.files.deck.deckfile import MAX_DECK_BYTES, read_deck
from cafe_presenter.sentences import SENTENCES, sentence
from cafe_presenter.wording import Wording

HEAD = 'version: 1\ntitle: "T"\nthemes:\n'
THEME = '  - theme: "A"\n    question: "Q"\n    objective: "O"\n'


class Case(NamedTuple):
    code: str
    data: str | bytes
    line: int | None
    column: int | None


def asking(value: str) -> str:
    return f'{HEAD}  - theme: "A"\n    objective: "O"\n    question: {value}\n'


def themed(more: str) -> str:
    return HEAD + THEME + more


def headed(more: str) -> str:
    return f'version: 1\ntitle: "T"\n{more}\nthemes:\n{THEME}'


ERRORS = [
    # The file
    Case("deck.empty", "", 1, 1),
    Case("deck.empty", " \n\n", 1, 1),
    Case("deck.only_comments", "# title: T\n# themes:\n", 1, 1),
    Case("deck.too_large", b"x" * (MAX_DECK_BYTES + 1), None, None),
    Case("deck.not_utf8", "version: 1\ntitle: été\n".encode("latin-1"), 2, 8),
    Case("deck.not_text", "version: 1\ntitle: a\x00b\n", 2, 9),
    Case("deck.not_a_deck", "A text of my own.\n", 1, 1),
    Case("deck.not_a_deck", "- theme: A\n- theme: B\n", 1, 1),
    # The shape
    Case("deck.not_yaml", headed(": x"), 3, 1),
    Case("deck.tab", HEAD + '  - theme: "A"\n\tquestion: "Q"\n', 5, 1),
    Case("deck.tabs", HEAD + '\t- theme: "A"\n\t  question: "Q"\n', 4, 1),
    Case("deck.indentation", HEAD + '  - theme: "A"\n     question: "Q"\n', 5, 6),
    Case("deck.indentation", HEAD + '  - theme: "A"\n   question: "Q"\n', 5, 4),
    Case("deck.indentation", HEAD + THEME + ' - theme: "B"\n   question: "Q"\n', 7, 2),
    Case("deck.several_documents", HEAD + THEME + "---\n" + THEME, 7, 1),
    Case("deck.several_documents", HEAD + THEME + "---\nversion: 1\n", 7, 1),
    Case("deck.too_deep", HEAD + "  - theme: " + "[" * 40 + "]" * 40 + "\n", 4, 25),
    Case("deck.too_many_parts", HEAD + "  - notes: [" + "a, " * 500_000 + "]\n", 4, 1_499_983),
    Case("deck.alias", themed("    notes: &a\n      - &b [x, x]\n      - [*b, *b]\n"), 7, 12),
    Case("deck.alias", asking("*oui"), 6, 15),
    Case("deck.tag", asking("!!python/object/apply:os.system ls"), 6, 15),
    Case("deck.tag", asking("!!int 3"), 6, 15),
    Case("deck.stray_text", HEAD + '  - theme: "A"\n    question: Est-ce\nque oui ?\n    objective: "O"\n', 6, 1),
    # Quotes and colons
    Case("deck.colon_in_text", HEAD + "  - theme: IA : alliée ou menace ?\n    question: q\n", 4, 12),
    Case("deck.colon_in_text", asking("IA: oui"), 6, 15),
    Case("deck.colon_in_text", asking("la : oui"), 6, 15),
    Case("deck.colon_in_long_text", asking("une question\n      trop : longue"), 7, 12),
    Case("deck.colon_read_as_field", asking("\n      Est-ce : oui ou non ?"), 7, 7),
    Case("deck.no_space_after_colon", HEAD + '  - theme:IA\n    question: "Q"\n', 4, 10),
    Case("deck.no_space_after_colon", HEAD + "  - theme:IA\n", 4, 5),
    Case("deck.no_space_after_colon", HEAD + '  - theme: "A"\n    question:\u00a0Q\n    objective: "O"\n', 5, 13),
    Case("deck.no_colon", HEAD + '  - theme: "A"\n    question Pourquoi ?\n    objective: "O"\n', 5, 5),
    Case("deck.text_too_long", themed(f"    notes: {'mot ' * 25_001}\n"), 7, 12),
    Case("deck.text_too_long", themed("    notes:\n" + f"      - {'mot ' * 20_000}\n" * 2), 8, 7),
    *(
        Case("deck.sign_at_start", asking(value), 6, 15)
        for value in ("@moi", "`a` b", "%5", "& co", "&co est", "*** a", "*a b", "!a", "? a", "- a", "[a] b", "{a} b")
    ),
    Case("deck.sign_at_start", asking("[a"), 6, 15),
    Case("deck.sign_at_start", asking("| a"), 6, 15),
    Case("deck.sign_at_start", asking("> 50 % des gens"), 6, 15),
    Case("deck.text_after_quote", asking('"IA" est-elle : alliée ?'), 6, 15),
    Case("deck.quote_inside", asking('"Dire "oui" ?"'), 6, 15),
    Case("deck.apostrophe_inside", asking("'L'IA nous aide ?'"), 6, 15),
    Case("deck.quote_not_closed", asking('"Est-ce'), 6, 15),
    Case("deck.quote_not_closed", HEAD + "  - theme: 'A\n    question: 'Q'\n", 4, 12),
    Case("deck.backslash", asking(r'"C:\Users"'), 6, 18),
    # Fields
    Case("deck.key_not_text", headed("? [a]\n: b"), 3, 3),
    Case("deck.duplicate_key", themed('    question: "R"\n'), 7, 5),
    Case("deck.same_field_twice", themed('    question de relance: "R"\n'), 7, 5),
    Case("deck.text_expected_not_list", asking("\n      - a"), 7, 7),
    Case("deck.text_expected_not_fields", asking("\n      a: b\n      c: d"), 7, 7),
    Case("deck.value_expected_not_list", themed("    duration: [5]\n"), 7, 15),
    Case("deck.value_expected_not_fields", themed("    duration:\n      a: 5\n"), 8, 7),
    Case("deck.expected_fields", headed("thresholds: 5"), 3, 13),
    Case("deck.bad_version", f'version: deux\ntitle: "T"\nthemes:\n{THEME}', 1, 1),
    Case("deck.newer_version", f'version: 2\ntitle: "T"\nthemes:\n{THEME}', 1, 1),
    Case("deck.no_themes", 'version: 1\ntitle: "T"\n', 1, 1),
    Case("deck.no_themes", 'version: 1\ntitle: "T"\nthemes: []\n', 3, 1),
    Case("deck.themes_not_a_list", 'version: 1\ntitle: "T"\nthemes:\n  theme: "A"\n', 4, 3),
    Case("deck.too_many_themes", HEAD + "  - {theme: A, question: Q, objective: O}\n" * 20_001, 20_004, 5),
    Case("deck.theme_not_fields", HEAD + "  - IA, alliée ou menace ?\n", 4, 5),
    Case("deck.missing_question", HEAD + '  - objective: "O"\n', 4, 5),
    Case("deck.missing_question", HEAD + '  - theme: "A"\n    objective: "O"\n', 4, 5),
    Case("deck.missing_question", HEAD + '  - theme: "A"\n    question:\n    objective: "O"\n', 5, 5),
    Case("deck.missing_question", asking('" "'), 6, 5),
    Case("deck.missing_question", asking('"\u00a0\u2003"'), 6, 5),
    Case("deck.missing_question", asking('"\\u200b"'), 6, 5),
    Case("deck.missing_question", asking("\u3164\u2800\u115f"), 6, 5),
    Case("deck.bad_duration", themed("    duration: longtemps\n"), 7, 15),
    Case("deck.bad_duration", themed("    duration: 12:30\n"), 7, 15),
    Case("deck.negative_duration", themed("    duration: -5\n"), 7, 15),
    Case("deck.zero_duration", themed("    duration: 0\n"), 7, 15),
    Case("deck.absurd_duration", themed("    duration: 900\n"), 7, 15),
    Case("deck.bad_clock", headed("end: 25:00"), 3, 6),
    Case("deck.bad_language", headed("language: ??"), 3, 11),
    Case("deck.bad_count", themed("    timer: {kind: rounds, count: many}\n"), 7, 34),
    Case("deck.bad_url", headed("article: {url: www.example.org}"), 3, 16),
    Case("deck.unknown_value_likely", themed("    kind: cloture de fin\n    priority: indispensabel\n"), 8, 15),
    Case("deck.unknown_value", themed("    kind: quinoa\n"), 7, 11),
    Case("deck.timer_without_kind", themed("    timer: {count: 3}\n"), 7, 12),
    Case("deck.translations_not_fields", themed('    translations: "Q"\n'), 7, 19),
    Case("deck.image_without_file", themed("    image: {alt: A}\n"), 7, 12),
    *(
        Case("deck.image_elsewhere", themed(f"    image: '{file}'\n"), 7, 12)
        for file in (
            "/etc/a.png",
            "../a.png",
            "a/../../b.png",
            r"C:\a.png",
            r"\\host\a.png",
            "https://a.org/a.png",
            "~/a",
        )
    ),
]
WARNINGS = [
    Case("deck.unknown_palette", headed("palette: mauve"), 3, 10),
    Case("deck.unknown_font", headed("police: Comic Sans"), 3, 9),
    Case("deck.no_such_date", headed("date: 2026-02-30"), 3, 7),
    Case("deck.no_such_date", headed("quand: mardi 31 février à 18 h"), 3, 8),
    Case("deck.no_such_date", headed("article: {title: A, date: 31/04/2026}"), 3, 27),
    Case("deck.control_character", asking("a\x0bb"), 6, 16),
    Case("deck.control_character", asking("a\u2028b"), 6, 16),
    Case("deck.hidden_character", asking("a\u202eb"), 6, 16),
    Case("deck.hidden_character", asking("a\u200bb"), 6, 16),
    Case("deck.hidden_character", asking('"a\\u202eb"'), 6, 15),
    Case("deck.control_character", asking('"a\\ab"'), 6, 15),
    Case("deck.cut_text", asking("Pourquoi le # partout ?"), 6, 15),
    Case("deck.cut_whole", themed("    notes: # rien\n"), 7, 11),
    Case("deck.unknown_key_likely", themed("    objetif: x\n    relences: y\n"), 8, 5),
    Case("deck.unknown_key", themed("    quinoa: x\n"), 7, 5),
    Case("deck.version_missing", f'title: "T"\nthemes:\n{THEME}', 1, 1),
    Case("deck.missing_title", f"version: 1\nthemes:\n{THEME}", 1, 1),
    Case("deck.missing_objective", HEAD + '  - theme: "A"\n    question: "Q"\n', 4, 5),
    Case("deck.minimum_over_duration", themed("    duration: 5\n    minimum: 6\n"), 8, 5),
    Case("deck.long_text", themed(f"    notes: {'mot ' * 1_600}\n"), 7, 5),
    Case("deck.many_follow_ups", themed("    follow_ups:\n" + "      - Et vous ?\n" * 41), 7, 5),
    Case("deck.long_occasion", themed(f"    follow_ups:\n      - {'Et vous, ' * 6} : qu’en dites-vous ?\n"), 8, 9),
    Case("deck.fact_without_text", themed('    facts:\n      - {publisher: "Institut"}\n'), 8, 9),
    Case("deck.fact_without_source", themed("    facts:\n      - Un sur trois.\n"), 8, 9),
    Case("deck.statement_asks", HEAD + THEME.replace('"Q"', '"Q ?"') + "    kind: moving_debate\n", 5, 5),
    Case("deck.debate_question", themed("    kind: moving_debate\n    vote: 7\n"), 8, 5),
    Case(
        "deck.debate_question", themed("    kind: moving_debate\n    vote: {question: Oui ?, options: [a, b]}\n"), 8, 5
    ),
    Case("deck.vote_question", themed("    vote: 7\n"), 7, 5),
    Case("deck.debate_poles", themed("    kind: moving_debate\n    vote: [a, b, c, d]\n"), 8, 5),
    Case("deck.vote_options", themed("    vote: [Oui]\n"), 7, 5),
    Case("deck.vote_translation", themed("    vote: {options: [Oui, Non], translations: {en: [Y, M, N]}}\n"), 7, 48),
    Case("deck.many_facts", themed("    facts:\n" + "      - Un sur trois.\n" * 41), 7, 5),
]
ELSEWHERE = {
    "deck.fact_long_address",
    "deck.fact_old",
    "deck.fact_undated",
    "deck.no_glyph",
    "deck.no_plain",
    "deck.no_translation",
    "deck.not_found",
    "deck.is_a_folder",
    "deck.no_permission",
    "deck.not_a_file",
    "deck.cannot_open",
    "deck.reading_stopped",
    "deck.more_of_the_same",
}
"""Codes of opening, of the journal and of ``check``: told in test_deckfile.py, in test_facts.py, or below."""


def problems_of(data: str | bytes) -> tuple[Problem, ...]:
    try:
        return read_deck(data, "deck.yaml")[1]
    except CafeError as error:
        return error.problems


def named(case: Case) -> str:
    return case.code


@pytest.mark.parametrize("case", ERRORS, ids=named)
def test_what_cannot_be_used_is_told_at_its_place(case: Case) -> None:
    place = Place("deck.yaml", case.line, case.column)
    found = [(problem.code, problem.where) for problem in problems_of(case.data) if problem.severity is Severity.ERROR]
    assert (case.code, place) in found


@pytest.mark.parametrize("case", WARNINGS, ids=named)
def test_what_can_be_lived_with_is_told_at_its_place(case: Case) -> None:
    _, problems = read_deck(case.data, "deck.yaml")
    place = Place("deck.yaml", case.line, case.column)
    assert (case.code, place) in [(problem.code, problem.where) for problem in problems]


def test_a_theme_without_a_title_is_told_by_its_question() -> None:
    _, (problem,) = read_deck(HEAD + '  - question: "Qui ?"\n')
    assert (problem.code, problem.params) == ("deck.missing_objective", {"theme": "Qui ?"})


def test_one_slip_is_told_once() -> None:
    alone = {
        "deck.tag", "deck.sign_at_start", "deck.colon_in_text", "deck.text_after_quote",
        "deck.quote_inside", "deck.apostrophe_inside", "deck.backslash", "deck.no_colon", "deck.stray_text",
        "deck.duplicate_key", "deck.same_field_twice", "deck.bad_duration", "deck.colon_in_long_text",
    }  # fmt: skip
    for case in ERRORS:
        if case.code in alone:
            errors = [problem.code for problem in problems_of(case.data) if problem.severity is Severity.ERROR]
            assert set(errors) == {case.code}, case


def test_every_problem_of_a_deck_is_shown_to_happen() -> None:
    shown = {case.code for case in (*ERRORS, *WARNINGS)} | ELSEWHERE
    assert {code for code in SENTENCES if code.startswith("deck.")} == shown


def test_too_many_slips_stop_the_reading_and_say_so() -> None:
    codes = [problem.code for problem in problems_of(HEAD + "  - theme: @a\n" * 80)]
    assert codes.count("deck.sign_at_start") == 60
    assert codes[-1] == "deck.reading_stopped"


def test_the_same_problem_a_thousand_times_is_told_five_hundred_times_and_counted() -> None:
    problems = problems_of(HEAD + '  - theme: "A"\n    question: "Q"\n' * 1000)
    assert [problem.code for problem in problems].count("deck.missing_objective") == 500
    assert (problems[-1].code, problems[-1].params) == ("deck.more_of_the_same", {"count": 500})


@pytest.mark.parametrize("case", [*ERRORS, *WARNINGS], ids=named)
def test_every_problem_has_a_whole_sentence_in_both_languages(case: Case) -> None:
    french = translations.translated()
    for problem in problems_of(case.data):
        english = sentence(problem, Wording("en"))
        message = french.get(SENTENCES[problem.code])
        assert message is not None
        assert isinstance(message.string, str)
        for said in (english, message.string.format_map(problem.params)):
            assert len(said) > 20
            assert "{}" not in said


def test_a_colon_in_a_text_is_told_with_the_line_to_write() -> None:
    _, problem = problems_of(HEAD + "  - theme: IA : alliée ou menace ?\n    question: q\n")
    assert sentence(problem, Wording("en")) == (
        'This text contains a colon followed by a space: put quotes round it. Write: theme: "IA : alliée ou menace ?"'
    )


def test_a_text_cut_at_a_hash_is_told_with_what_was_cut() -> None:
    (problem,) = problems_of(asking("Pourquoi le # partout ?"))
    assert (problem.params["kept"], problem.params["cut"]) == ("Pourquoi le", "# partout ?")


def test_a_comment_after_a_number_is_only_a_comment() -> None:
    assert problems_of(themed("    duration: 8 # minutes\n")) == ()


def test_an_unknown_field_is_told_with_the_likely_one() -> None:
    (problem,) = problems_of(themed("    relences: x\n"))
    assert problem.params == {"key": "relences", "likely": "relances"}
