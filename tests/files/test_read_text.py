"""Text as anybody saves it: encodings, line ends, cells with separators."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.core.importing.papers.doubts import is_torn
from cafe_presenter.files.documents.asciidoc import from_asciidoc
from cafe_presenter.files.documents.importer import read_document
from cafe_presenter.files.documents.org import from_org
from cafe_presenter.files.documents.read_text import decoded_document

SENTENCE = "L’été, où est passé l’œuf « bleu » d’Hélène… à Nîmes ?"
TABLE = f"Thème\tQuestion\tObjectif\nDébat\t{SENTENCE}\tRéfléchir\nAprès\tÇa va ?\tVoilà\n"


def deck_of(data: bytes) -> Deck:
    return deck_from_document(read_document(data, "f"))[0]


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode(),
        b"\xef\xbb\xbf" + TABLE.encode(),
        b"\xff\xfe" + TABLE.encode("utf-16-le"),
        b"\xfe\xff" + TABLE.encode("utf-16-be"),
        TABLE.encode("utf-16-le"),
        TABLE.encode("utf-16-be"),
        TABLE.encode("cp1252"),
        TABLE.encode("mac_roman"),
        TABLE.replace("\n", "\r\n").encode("mac_roman"),
        TABLE.replace("\n", "\r").encode(),
        TABLE.replace("\n", "\r\n").encode("cp1252"),
    ],
)
def test_every_encoding_and_line_end_gives_the_same_words(data: bytes) -> None:
    assert [theme.question for theme in deck_of(data).themes] == [SENTENCE, "Ça va ?"]


def test_labelled_lines_with_commas_are_no_csv() -> None:
    records = (
        "Thèmes : Pouvoir, argent\nQuestions : Selon vous, qui paie ?\nObjectifs : Discuter, puis voter\n\n"
        "Thèmes : Savoir\nQuestions : Que croire, et qui ?\nObjectifs : Comparer\n"
    )
    assert [(each.theme, each.question, each.objective) for each in deck_of(records.encode()).themes] == [
        ("Pouvoir, argent", "Selon vous, qui paie ?", "Discuter, puis voter"),
        ("Savoir", "Que croire, et qui ?", "Comparer"),
    ]


def test_the_line_that_tells_excel_the_separator_is_no_title() -> None:
    deck, problems = deck_from_document(read_document("sep=;\r\nThème;Question\r\n;Où ?\r\nA;Qui ?".encode(), "f"))
    assert deck.title == ""
    assert [problem.where.line for problem in problems if problem.code == "import.no_theme"] == [3]


def test_a_table_quoted_in_a_mail_is_read_without_the_signs_of_the_quote() -> None:
    mail = "Voici :\n> > Thème\tQuestion\n> > A\tOù ?\n>> B\tQui ?\n"
    assert [(each.theme, each.question) for each in deck_of(mail.encode()).themes] == [("A", "Où ?"), ("B", "Qui ?")]


@pytest.mark.parametrize(("encoding", "name"), [("cp1252", "Windows-1252"), ("mac_roman", "Mac Roman")])
def test_a_guessed_encoding_is_told(encoding: str, name: str) -> None:
    _, problems = deck_from_document(read_document(TABLE.encode(encoding), "f"))
    told = [problem.params for problem in problems if problem.code == "import.encoding_guessed"]
    assert told == [{"encoding": name}]


def test_bytes_astray_in_a_text_of_umlauts_do_not_change_it() -> None:
    for encoding, name in (("cp1252", "Windows-1252"), ("mac_roman", "Mac Roman")):
        data = "Für wen hätte die Straße Plätze?\n".encode() + "What’s new?\n".encode(encoding)
        assert decoded_document(data) == ("Für wen hätte die Straße Plätze?\nWhat’s new?\n", f"UTF-8 + {name}")


WORDS = (
    *("été", "où", "ça", "Nîmes", "«\u00a0œuvre\u00a0»", "l’été", "naïf", "Noël", "façade", "—", "coût", "À"),
    *("Éthique", "qu’ils…", "ÉCOLE", "Ça", "dès", "“x”", "•", "10\u00a0€", "plain"),
)


@given(st.lists(st.sampled_from(WORDS)))
def test_french_in_the_two_old_encodings_is_never_mistaken(words: list[str]) -> None:
    text = " ".join(["L’été", *words, "à", "Nîmes"])
    for encoding in ("cp1252", "mac_roman"):
        assert decoded_document(text.encode(encoding))[0] == text


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_csv_is_read_whatever_its_separator(separator: str) -> None:
    data = io.StringIO(newline="")
    rows = [["Thème", "Question", "Objectif"], ["A, b", 'Il dit "non" ; pourquoi ?', "x\ny"], ["C", "D ?", ""]]
    csv.writer(data, delimiter=separator).writerows(rows)
    deck = deck_of(data.getvalue().encode())
    assert [(each.theme, each.question, each.objective) for each in deck.themes] == [tuple(row) for row in rows[1:]]


CELL = (
    st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"), min_size=1, max_size=60)
    .map(neutral)
    .map(lambda text: f"a{text}z")
)


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=4), st.sampled_from(";,"))
@example([("aère", "aorte", "a\uf0dfz")], ";")
def test_any_text_comes_out_of_a_csv_as_it_went_in(rows: list[tuple[str, str, str]], separator: str) -> None:
    data = io.StringIO(newline="")
    writer = csv.writer(data, delimiter=separator, quoting=csv.QUOTE_ALL)
    writer.writerows([("Thème", "Question", "Objectif"), *rows])
    deck = deck_of(data.getvalue().encode())
    assert [(each.theme, each.question, each.objective) for each in deck.themes] == rows


def test_quotes_typed_in_a_table_with_tabs_are_kept() -> None:
    deck = deck_of('Thème\tQuestion\nA\t"Vrai" ou faux ?\n"B"\t"Tout entre guillemets ?"\n'.encode())
    assert [(each.theme, each.question) for each in deck.themes] == [
        ("A", '"Vrai" ou faux ?'),
        ('"B"', '"Tout entre guillemets ?"'),
    ]


def test_the_quotes_a_spreadsheet_puts_round_a_line_break_are_its_own() -> None:
    deck = deck_of('Thème\tQuestion\nA\t"Vrai ?\nOu ""faux"" ?"\n'.encode())
    assert deck.themes[0].question == 'Vrai ?\nOu "faux" ?'


def test_sentences_with_commas_are_no_csv() -> None:
    document = read_document(b"La vie, la mort ?\nLe vrai, le faux ?\nLe jour, la nuit ?\n", "f")
    assert document.tables == ()


def test_a_number_of_thousands_of_digits_is_no_length() -> None:
    rows = "accueil,5\n" + f"le marché,{'9' * 5000}\n" * 4
    with pytest.raises(CafeError):
        deck_of(f"Déroulé (90 min),x\n{rows}".encode())


def test_lines_above_a_csv_are_its_title() -> None:
    deck = deck_of("Ma soirée;;\n;;\nThème;Question;Objectif\nA;B ?;C\n".encode())
    assert (deck.title, len(deck.themes)) == ("Ma soirée", 1)


def test_rows_are_told_by_their_line_in_the_file() -> None:
    _, problems = deck_from_document(read_document('Thème;Question;Objectif\nA;"B\n?";C\nTotal;;90\n'.encode(), "f"))
    assert [problem.where.line for problem in problems if problem.code == "import.no_question"] == [4]


def test_a_csv_with_a_theme_a_column_is_read() -> None:
    deck = deck_of("Thème;IA;Travail\nQuestion;Qui ?;Où ?\nObjectif;Voir;Penser\n".encode())
    assert [(each.theme, each.question, each.objective) for each in deck.themes] == [
        ("IA", "Qui ?", "Voir"),
        ("Travail", "Où ?", "Penser"),
    ]


def test_lines_broken_off_one_by_one_stay_apart() -> None:
    lines = (
        "Wer rechnet hier für wen",
        "welche Fehler macht die Maschine im Alltag",
        "wie merken wir, dass sie sich irrt",
        "wo hilft sie schon heute",
    )
    document = read_document(" \\\n".join(lines).encode(), "abend.md")
    assert tuple(paragraph.text for paragraph in document.paragraphs) == lines
    assert not document.problems


def test_lines_put_together_are_told_where_nobody_would_write_so() -> None:
    wrapped = (
        "Lundi prochain, l’atelier de vannerie ouvre ses portes à qui veut venir\n"
        "avec un couteau et de bons gants. La séance est animée par une voisine qui\n"
        "coupe l’osier depuis trente ans, et qui raconte comme personne ce que la\n"
        "rivière donne quand on la laisse faire. On s’assied, on regarde, puis on\n"
        "essaie.\n"
    )
    told = {name: read_document(wrapped.encode(), name).problems for name in ("osier.txt", "osier.md")}
    assert [each.code for each in told["osier.txt"]] == ["import.lines_whole"]  # as in a mail: no page has a head
    assert not told["osier.md"]  # Markdown is written so
    days = read_document(b"mardi 3 mai - osier\n\nmardi 10 mai - saule\n\njeudi 12 mai - jonc\n", "f.md")
    assert not is_torn(days.paragraphs, days.file)


def test_numbers_kept_from_markdown_count_and_what_makes_the_page_is_no_line() -> None:
    text = ".. _evening:\n\nEvening\n=======\n\n.. note::\n\n\\1. Names\n\n\\2. Doubts\n\n\\3. Farewell\n"
    document = read_document(text.encode(), "evening.md")
    assert [each.text for each in document.paragraphs if each.text.strip()] == [
        "Evening",
        "Names",
        "Doubts",
        "Farewell",
    ]
    assert [each.is_item for each in document.paragraphs if each.text.strip()] == [False, True, True, True]


def test_a_song_of_an_underlined_text_ends_its_lines_where_they_end_and_bars_of_tables_stay() -> None:
    song = "   | Row to the wall\n   | and back again\n   |\n   | till we are late\n"
    text = f".. note::\n\nSong\n====\n\nLet us sing:\n\n{song}\nBye.\n"
    document = read_document(text.encode(), "evening.rst")
    lines = [each.text for each in document.paragraphs if each.text.strip()]
    assert lines == ["Song", "Let us sing:", "Row to the wall\nand back again", "till we are late", "Bye."]
    drawn = ".. note::\n\n| When | What |\n|---|---|\n| 19:00 | Welcome |\n| 19:10 | Talk |\n"
    assert len(read_document(drawn.encode(), "evening.rst").tables) == 1


def test_a_question_that_leads_to_its_answers_is_no_rest_of_the_item_above_it() -> None:
    item, rest = "- the neighbour, who counted the bottles and told nobody", "for years of it"
    asks = "who loses most by it? Answers:"
    written = "# Case\n\n- the host, who let it be\n{}\n\n{}\n\n- all of them\n"
    blocks = read_document(written.format(item, asks).encode(), "case.md").paragraphs
    assert asks in [each.text for each in blocks]
    blocks = read_document(written.format(item, rest).encode(), "case.md").paragraphs
    assert rest not in [each.text for each in blocks]


def test_the_last_titles_of_an_outline_are_items_where_none_beside_them_holds_anything() -> None:
    text = "#+TITLE: Evening\n* TODO Before :hall:\n** Tea\n** Talk\n*** One [[https://example.org/a][page]]\n* After\n"
    document = read_document(text.encode(), "evening.org")
    written = [(each.text, each.level, each.is_item) for each in document.paragraphs if each.text.strip()]
    assert written == [
        ("Evening", 1, False),
        ("Before", 2, False),
        ("Tea", 3, False),
        ("Talk", 3, False),
        ("One page", 0, True),
        ("After", 2, False),
    ]
    assert read_document(b"* Tea\n** green\n** black\n* Cake\n", "list.txt").paragraphs[0].level == 0


def test_what_asciidoc_tells_a_machine_is_no_text_and_its_titles_and_lists_are_such() -> None:
    text = (
        ":icons: font\n[.bee]\n== Evening\n\n. Tea\n.. green\n. Talk\n\n[.notes]\n--\n* Ask first\n--\n\n"
        "=== After\nimage:cup.png[]\nhttps://example.org/a[A page]\n----\n. code\n----\n"
    )
    written = [each for each in read_document(text.encode(), "evening.adoc").paragraphs if each.text.strip()]
    assert [(each.text.strip(), each.level, each.is_item, each.depth) for each in written] == [
        ("Evening", 2, False, 0),
        ("Tea", 0, True, 0),
        ("green", 0, True, 1),
        ("Talk", 0, True, 0),
        ("Ask first", 0, True, 1),
        ("After", 3, False, 0),
        ("A page", 0, False, 0),
        (". code", 0, False, 0),
    ]
    led = "= Evening\n:toc:\n\nxref:tea.adoc[Tea] +\nsee <<end,the end>> +\n2 + 2\n"
    assert read_document(led.encode(), "evening.adoc").paragraphs[-1].text == "Tea\nsee the end\n2 + 2"
    for other in ("10 + 5\n= 15 minutes\n\n20 + 5\n= 25 minutes\n", "== Tea ==\n[Draw a cup]\n== Talk ==\n"):
        assert from_asciidoc(other) == other


def test_what_only_follows_a_question_of_a_list_is_asked_after_it() -> None:
    asked = (
        "Discussion questions:\n\n- Who {0}?\n- Follow-ups: Who pays who {0}?\n- What do we keep?\n- What was lost?\n"
    )
    bread, mills = asked.format("bakes"), asked.format("grinds")
    themes = deck_of(f"Tonight.\n\n## Bread\n\n{bread}\n## Mills\n\n{mills}".encode()).themes
    assert [each.text for each in themes[0].follow_ups] == ["Who pays who bakes?"]
    assert [each.question for each in themes[:2]] == ["Who bakes?", "What do we keep?"]


def test_a_greeting_below_a_title_is_asked_of_nobody() -> None:
    text = b"# Evening\n\n## Talk\n\nWelcome to all of you.\n\n## Bread\n\nWho bakes?\n\n## Mills\n\nWho grinds?\n"
    assert [each.question for each in deck_of(text).themes] == ["Who bakes?", "Who grinds?"]


def test_a_list_whose_last_line_is_but_an_hour_stands_beside_a_timetable() -> None:
    topics = "# DebateTopics\n\n# Topics\n\n## Harbour\n\n1. The ferry should be free on Sundays.\n"
    topics += (
        "2. Every child should learn to swim before the age of eight\n3. A quay without cars is a better quay.\n\n"
    )
    topics += "## Unsorted\n\n1. Libraries should lend tools\n2. Fireworks are worth their noise\n3. 1:40–2:00\n"
    times = "\n## Timing\n\n| Time | Block |\n|---|---|\n| 0:00–0:15 | Round of names |\n| 0:15–0:40 | Three bills |\n"
    times += "| 0:40–1:00 | Live reading |\n| 1:00–1:10 | Break |\n| 1:10–2:00 | Round of letters |\n"
    assert [each.theme for each in deck_of((topics + times).encode()).themes][:2] == ["Round of names", "Three bills"]


def test_terms_of_asciidoc_are_items_with_what_is_told_of_them() -> None:
    text = "= Evening\n:toc: right\n\n18h:: Tea\n18h30::\n  Talk\n\nstd::move is code, and so is a::b.\n"
    written = [each for each in read_document(text.encode(), "a.adoc").paragraphs if each.text.strip()]
    assert [(each.text.strip(), each.is_item) for each in written[1:3]] == [("18h: Tea", True), ("18h30: Talk", True)]
    assert written[-1].text == "std::move is code, and so is a::b."


def test_a_drawer_of_org_is_left_out_and_one_that_nothing_ends_stays() -> None:
    drawer, begun = ":PROPERTIES:\n:id: 7\n:END:\n", ":PROPERTIES:\n- Wool\n"
    assert from_org(f"#+TITLE: Knots\n* Rope\n{drawer}- Tape\n{begun}") == f"# Knots\n## Rope\n\n\n\n- Tape\n{begun}"
    assert from_org("#+TITLE: Knots\n" + ":PROPERTIES:\n" * 50_000).count(":PROPERTIES:") == 50_000
