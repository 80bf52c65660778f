"""An evening on paper, as the command line prints it and other programs read it."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QTransform

from cafe_presenter.core.deck.deck import Deck, Fact, FollowUp, Theme
from cafe_presenter.core.evening.print_wishes import PrintKind
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.files.deck.picturefile import MAX_PICTURE_BYTES
from tests import printed, systems, zbar
from tests.print_faults import faults_of, ink_at_the_edge
from tests.rarely import rarely

pytestmark = systems.not_on_windows("poppler is not there")
ROOT = Path(__file__).parent.parent
BUNDLED = sorted((ROOT / "resources/decks").glob("*.yaml"))
FULL = ROOT / "tests/data/decks/v1/full.yaml"


EVERYTHING = ",".join(PrintKind)
WORST: dict[str, list[str]] = {}
for _line in (ROOT / "tests/data/questions/worst.txt").read_text("utf-8").splitlines():
    if not _line.startswith("#"):
        WORST.setdefault(_line.partition("\t")[0], []).append(_line.partition("\t")[2])
OF_KIND = {
    PrintKind.POSTERS: ("Dépendance et autonomie", "thème 3 sur 6", "À partir de l’article de Hamdam Mostafavi"),
    PrintKind.VOTES: ("Avant", "Après", "Pourriez-vous vous en passer un mois ?", "Oui", "Non", "Je ne sais pas"),
    PrintKind.BALLOTS: ("Pourriez-vous vous en passer un mois ?", "Oui", "Non", "Je ne sais pas"),
    PrintKind.POST_ITS: ("Idées", "Craintes", "Questions ouvertes", "À vérifier", "Perception sociale"),
    PrintKind.TENTS: ("table 1", "table 6", "Enjeux éthiques"),
    PrintKind.FEEDBACK: ("Contents d’être venus ?", "Un mot de plus ?"),
    PrintKind.KEYS: ("The keys, on one page", "Start or pause the timer", "When a question is asked"),
}


def long_deck(count: int) -> Deck:
    themes = tuple(
        Theme(
            f"Thème numéro {number}",
            f"Qui décide de ce que nous lisons, regardons et écoutons, la {number}e fois ?",
            "Comprendre qui choisit, et selon quels critères.",
            duration_s=600.0,
            notes="Une longue remarque pour l’animation, qui prend bien deux lignes sur la feuille. " * 3,
            follow_ups=(FollowUp("Et si c’était vous ?", "Silence"), FollowUp("Un exemple ?")) * 2,
            facts=(Fact(f"Un fait, numéro {number}.", "Arcep", "Baromètre", "2026", checked="2026-11"),),
        )
        for number in range(1, count + 1)
    )
    return Deck(title="Une très longue soirée", licence="CC BY-SA 4.0", venue="Médiathèque", themes=themes)


def everything(deck: Deck, folder: Path) -> Path:
    """Return the pages of a deck, printed by a process of its own: the windows of other tests have this one."""
    path = folder / "deck.yaml"
    path.write_text(write_deck(deck), "utf-8")
    return pdf_of(path, folder, "--what", EVERYTHING, "--start", "19:00")


def print_(deck: Path, target: Path, *options: str) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "cafe_presenter", "print", str(deck), "-o", str(target), "--lang", "en", *options]
    return subprocess.run(words, capture_output=True, text=True, check=False, timeout=120)


def pdf_of(deck: Path, folder: Path, *options: str) -> Path:
    target = folder / "evening.pdf"
    done = print_(deck, target, *options)
    assert done.returncode == 0, done.stderr
    return target


def deck_at(folder: Path, text: str) -> Path:
    path = folder / "deck.yaml"
    path.write_text(f"version: 1\n{text}", "utf-8")
    return path


def host_texts(deck: Deck) -> list[tuple[str, str]]:
    texts = [deck.title, *(each.text for each in deck.follow_ups)]
    for theme in deck.themes:
        texts += [theme.theme, theme.question, theme.objective, theme.notes, theme.plain]
        texts += [each.text for each in theme.follow_ups]
        texts += [part for fact in theme.facts for part in (fact.text, fact.publisher or fact.title)]
    told = [(text, deck.language) for text in texts if text.strip()]
    return told + [(each.question, each.language) for theme in deck.themes for each in theme.translations]


def poster_texts(deck: Deck) -> list[tuple[str, str]]:
    return [(each.question, deck.language) for each in deck.themes if each.question.strip() and each.kind.is_theme]


@pytest.mark.parametrize("path", rarely([*BUNDLED, FULL], but=[BUNDLED[0], FULL]), ids=lambda path: path.stem)
def test_everything_that_a_deck_prints_is_whole_and_within_its_margins(path: Path, tmp_path: Path) -> None:
    pdf = pdf_of(path, tmp_path, "--what", EVERYTHING, "--start", "19:00")
    assert printed.missing(host_texts(load_deck(path)[0]), pdf) == []
    assert faults_of(pdf) == {}


@pytest.mark.parametrize("kind", [kind for kind in PrintKind if kind not in (PrintKind.HOST, PrintKind.ROLES)])
def test_each_kind_has_its_words(kind: PrintKind, tmp_path: Path) -> None:
    pdf = pdf_of(BUNDLED[0], tmp_path, "--what", kind)
    deck, text = load_deck(BUNDLED[0])[0], printed.bare(printed.text_of(pdf))
    asked = kind in (PrintKind.POSTERS, PrintKind.TENTS)
    assert printed.missing(poster_texts(deck) if asked else [], pdf) == []
    assert [word for word in OF_KIND[kind] if printed.bare(word) not in text] == []


def test_a_statement_to_take_sides_on_is_hung_up_and_voted_on(tmp_path: Path) -> None:
    text = printed.bare(printed.text_of(pdf_of(BUNDLED[2], tmp_path, "--what", "posters,votes")))
    assert text.count(printed.bare("il faut interdire l’IA pour les devoirs")) == 2
    assert printed.bare("un texte que je ne confierais jamais") in text
    assert printed.bare("Je doute") in text


@pytest.mark.parametrize("count", rarely([1, 6, 40], but=[1, 6]))
def test_decks_of_any_length_are_printed_whole(count: int, tmp_path: Path) -> None:
    deck = long_deck(count)
    pdf = everything(deck, tmp_path)
    assert printed.missing(host_texts(deck), pdf) == []
    assert faults_of(pdf) == {}


def test_texts_without_end_go_on_over_the_pages(tmp_path: Path) -> None:
    much = " ".join(f"mot{number}" for number in range(900))
    theme = Theme(
        much, much, much, plain=much, notes=much, follow_ups=(FollowUp(much, much),), facts=(Fact(much, much),)
    )
    deck = Deck(title=much, subtitle=much, venue=much, licence=much, themes=(theme,), follow_ups=(FollowUp(much),))
    pdf = everything(deck, tmp_path)
    assert faults_of(pdf) == {}
    assert printed.text_of(pdf).count("mot899") >= 6


@systems.fonts
@pytest.mark.parametrize("language", rarely(sorted(WORST), but=["ar", "fr", "hi", "ja", "th"]))
def test_questions_in_every_script_are_printed_whole(language: str, tmp_path: Path) -> None:
    themes = tuple(Theme(text[:40], text, text, notes=text) for text in WORST[language])
    deck = Deck(title=WORST[language][0][:60], language=language, themes=themes)
    pdf = everything(deck, tmp_path)
    assert printed.missing([(theme.question, language) for theme in themes], pdf) == []
    assert faults_of(pdf) == {}


def test_a_host_sheet_tells_hours_in_the_words_of_the_deck(tmp_path: Path) -> None:
    text = printed.text_of(pdf_of(BUNDLED[0], tmp_path, "--start", "19:15")).replace("\u00a0", " ")
    assert "19 h 15 → 20 h 24" in text
    assert "thème 3 sur 6 · 19 h 40 · 9 min" in text
    assert "page 1 sur " in text


def test_a_host_sheet_says_that_an_evening_ends_on_the_next_day(tmp_path: Path) -> None:
    text = printed.text_of(pdf_of(BUNDLED[0], tmp_path, "--start", "23:30")).replace("\u00a0", " ")
    assert "23 h 30 → 0 h 39 le lendemain" in text


def test_without_an_hour_a_host_sheet_tells_how_long_after_the_start(tmp_path: Path) -> None:
    assert "après 5 min" in printed.text_of(pdf_of(BUNDLED[0], tmp_path)).replace("\u00a0", " ")


def test_the_start_follows_from_the_end_of_the_deck(tmp_path: Path) -> None:
    deck = deck_at(
        tmp_path, 'title: "Soir"\nend: "20:30"\nthemes:\n  - {theme: Un, question: "Quoi ?", duration: 69}\n'
    )
    text = printed.text_of(pdf_of(deck, tmp_path)).replace("\u00a0", " ")
    assert "19 h 15 → 20 h 24, fin au plus tard 20 h 30" in text


def test_a_host_sheet_is_read_while_standing(tmp_path: Path) -> None:
    pdf = pdf_of(BUNDLED[0], tmp_path)
    _, words = printed.words_of(pdf)
    heights = [word.box[3] - word.box[1] for word in words if word.text == "L’article"]
    assert max(heights) >= 18  # the box of a word is at least as high as its size in points


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_a_host_turns_three_pages_at_most(path: Path, tmp_path: Path) -> None:
    pages, _ = printed.words_of(pdf_of(path, tmp_path, "--start", "19:00"))
    assert len(pages) == 3


def test_what_is_read_from_the_right_is_set_from_the_right_throughout(tmp_path: Path) -> None:
    deck = deck_at(
        tmp_path,
        'title: "هل الآلة صديقة؟"\nlanguage: ar\narticle: {author: A, publisher: B, url: "https://example.org/a"}\n'
        'themes:\n  - {theme: "الثقة", question: "هل تثق بها؟", objective: "الفهم", vote: ["1", "2", "3", "4", "5"]}\n',
    )
    pdf = pdf_of(deck, tmp_path, "--what", "host,posters,votes,tents", "--start", "19:00")
    pages, words = printed.words_of(pdf)
    at = {(word.page, word.text): word.box[0] / pages[word.page].width for word in words}
    host, poster, vote, tent = range(4)
    assert min(at[host, "Objective"], at[host, "19:00"]) > 0.8
    assert at[host, "done"] < 0.2
    assert at[poster, "1"] < 0.2
    assert at[poster, "example.org/a"] > 0.6
    assert at[vote, "1"] > at[vote, "5"]
    assert at[vote, "Before"] > 0.8
    assert at[tent, "table"] < 0.2
    assert faults_of(pdf) == {}


@pytest.mark.parametrize("paper", ["A3", "Letter"])
def test_other_paper_is_used_to_its_margins(paper: str, tmp_path: Path) -> None:
    pdf = pdf_of(BUNDLED[0], tmp_path, "--what", "posters,votes", "--paper", paper)
    assert printed.missing(poster_texts(load_deck(BUNDLED[0])[0]), pdf) == []
    assert faults_of(pdf) == {}
    sizes = {"A3": (1191, 842), "Letter": (792, 612)}
    assert {(round(page.width), round(page.height)) for page in printed.words_of(pdf)[0]} == {sizes[paper]}


def test_without_a_vote_of_the_deck_each_question_is_for_or_against(tmp_path: Path) -> None:
    deck = deck_at(
        tmp_path, 'title: "Soir"\nthemes:\n  - {theme: Un, question: "Quoi ?"}\n  - {theme: Deux, question: "Qui ?"}\n'
    )
    text = printed.text_of(pdf_of(deck, tmp_path, "--what", "votes"))
    assert [text.count(word) for word in ("Quoi", "Qui", "Pour", "Contre", "Je ne sais pas")] == [1, 1, 2, 2, 2]


def test_what_is_held_in_a_hand_is_no_larger_than_a4(tmp_path: Path) -> None:
    pages, _ = printed.words_of(pdf_of(BUNDLED[0], tmp_path, "--what", "host,roles", "--paper", "A3"))
    assert {(round(page.width), round(page.height)) for page in pages} == {(595, 842)}


def test_a_poster_leads_to_its_source_by_a_code(tmp_path: Path) -> None:
    deck = deck_at(
        tmp_path,
        'title: "Soir"\narticle: {author: "A. B.", publisher: "Journal", url: "https://example.org/a/b"}\n'
        'themes:\n  - {theme: Un, question: "Quoi ?"}\n'
        '  - {theme: Deux, question: "Qui ?", sources: [{text: "Enquête", url: "https://example.org/enquete"}]}\n',
    )
    pdf = pdf_of(deck, tmp_path, "--what", "posters")
    codes = [zbar.read_codes(page) for page in printed.pictures_of(pdf, 150)]
    assert codes == [["https://example.org/a/b"], ["https://example.org/enquete"]]
    assert "example.org/enquete" in printed.text_of(pdf)


def test_a_large_poster_is_parted_over_two_sheets_that_share_a_strip(tmp_path: Path) -> None:
    deck = deck_at(
        tmp_path, 'title: "Soir"\nthemes:\n  - {theme: Un, question: "Qui décide de ce que nous lisons ?"}\n'
    )
    pdf = pdf_of(deck, tmp_path, "--what", "posters", "--tiled")
    sizes, words = printed.words_of(pdf)
    assert [(round(each.width), round(each.height)) for each in sizes] == [(595, 842)] * 2
    assert {word.page for word in words} == {0, 1}
    assert ink_at_the_edge(pdf) == []
    whole = pdf_of(deck, tmp_path, "--what", "posters", "--force")
    tall, single = (max(word.box[3] - word.box[1] for word in each) for each in (words, printed.words_of(whole)[1]))
    assert tall > 1.25 * single


def test_the_strip_to_glue_is_the_same_on_both_sheets(tmp_path: Path) -> None:
    deck = deck_at(
        tmp_path, 'title: "Soir"\nthemes:\n  - {theme: Un, question: "Qui décide de ce que nous lisons ?"}\n'
    )
    left, right = printed.pictures_of(pdf_of(deck, tmp_path, "--what", "posters", "--tiled"), 127)
    dots = 127 / 25.4
    margin, strip = round(12 * dots), round(12 * dots)
    high = left.height() - 2 * margin
    one = left.copy(left.width() - margin - strip, margin, strip, high)
    other = right.copy(margin, margin, strip, high)
    assert printed.are_alike(one.copy(4, 0, strip - 8, high), other.copy(4, 0, strip - 8, high))


def test_a_tent_is_read_from_both_sides_of_the_table(tmp_path: Path) -> None:
    unturned = []
    for page in printed.pictures_of(pdf_of(BUNDLED[0], tmp_path, "--what", "tents"), 72):
        wide, half = page.width(), page.height() // 2
        far, near = page.copy(0, 0, wide, half - 3), page.copy(0, half + 3, wide, half - 3)
        seen = far.transformed(QTransform().rotate(180))
        places = [printed.extent(each) for each in (seen, near, far)]
        assert all(abs(one - other) <= 2 for one, other in zip(*places[:2], strict=True))
        unturned.append(max(abs(one - other) for one, other in zip(*places[1:], strict=True)))
    assert max(unturned) > 20


def test_the_colour_of_the_venue_is_dark_enough_and_on_the_theme_alone(tmp_path: Path) -> None:
    colours = 'colours: {ground: "#101010", text: "#ffffff", accent: "#7fd1ff"}\n'
    (tmp_path / "venue.yaml").write_text(colours, "utf-8")
    deck = deck_at(tmp_path, 'title: "Soir"\nthemes:\n  - {theme: Un, question: "Quoi ?", objective: "Voir"}\n')
    pdf = pdf_of(deck, tmp_path, "--what", "posters")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", "40", "-png", str(pdf), f"{folder}/page"], check=True, timeout=60)
        (path,) = Path(folder).iterdir()
        page = QImage(str(path))
    seen = [page.pixelColor(x, y) for x in range(page.width()) for y in range(page.height())]
    coloured = [each for each in seen if each.hsvSaturation() > 120 and each.value() < 200]
    assert coloured
    assert 0.5 < coloured[0].hsvHueF() < 0.65  # the blue of the venue, darker
    high = page.height()
    below = [page.pixelColor(x, y) for x in range(page.width()) for y in range(high // 3, high)]
    assert not any(each.hsvSaturation() > 60 and each.value() < 200 for each in below)


def test_another_wording_is_printed_instead_or_with_the_first(tmp_path: Path) -> None:
    deck = deck_at(
        tmp_path,
        'title: "Soir"\nthemes:\n  - theme: Un\n    question: "Quel avenir ?"\n    plain: "Et demain ?"\n'
        '    translations: {en: {question: "What next?"}}\n',
    )
    instead = printed.text_of(pdf_of(deck, tmp_path, "--what", "posters", "--wording", "en"))
    assert "What next?" in instead
    assert "avenir" not in instead
    both = printed.text_of(pdf_of(deck, tmp_path, "--what", "posters", "--wording", "plain", "--both", "--force"))
    assert "avenir" in both
    assert "Et demain" in both


def test_a_vote_is_printed_in_the_wording_that_is_asked_for(tmp_path: Path) -> None:
    deck = deck_at(
        tmp_path,
        'title: "Soir"\nthemes:\n  - theme: Un\n    question: "Quel avenir ?"\n    vote:\n'
        '      question: "Faut-il une règle ?"\n      options: [Oui, Jamais]\n'
        '      translations: {en: {question: "Is a rule needed?", options: [Yes, Never]}}\n',
    )
    instead = printed.text_of(pdf_of(deck, tmp_path, "--what", "ballots", "--wording", "en"))
    assert ("Is a rule needed?" in instead, "Never" in instead, "Jamais" in instead) == (True, True, False)
    both = printed.text_of(pdf_of(deck, tmp_path, "--what", "ballots", "--wording", "en", "--both", "--force"))
    assert ("une règle" in both, "Is a rule needed?" in both, "Jamais / Never" in both) == (True, True, True)


def test_what_the_deck_says_of_a_vote_is_voted_on(tmp_path: Path) -> None:
    deck = deck_at(
        tmp_path,
        'title: "Soir"\nthemes:\n  - theme: Un\n    question: "Quel avenir ?"\n'
        '    vote: {question: "Faut-il une règle ?", options: [Oui, Plus tard, Jamais]}\n'
        '  - {theme: Deux, question: "Et vous ?", vote: ["1", "2", "3", "4", "5"]}\n'
        '  - {theme: Trois, question: "Qui ?"}\n',
    )
    pdf = pdf_of(deck, tmp_path, "--what", "votes,ballots")
    text = printed.text_of(pdf)
    assert text.count("Plus tard") == 9  # a sheet, and eight slips
    assert "Faut-il une règle" in text
    assert "Quel avenir" not in text
    assert "Qui" not in text
    _, words = printed.words_of(pdf)
    heights = {word.text: word.box[1] for word in words if word.page == 1 and word.text in ("1", "5", "Avant", "Après")}
    assert abs(heights["1"] - heights["5"]) < 1  # a scale runs across
    assert heights["Avant"] < heights["Après"]


def test_a_wording_the_deck_has_not_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "evening.pdf"
    done = print_(BUNDLED[0], target, "--what", "posters", "--wording", "de")
    assert done.returncode == 1
    assert "This deck has no wording “de”." in done.stderr
    assert not target.exists()


def test_the_pdf_tells_its_language_and_its_title(tmp_path: Path) -> None:
    from pypdf import PdfReader

    reader = PdfReader(pdf_of(BUNDLED[0], tmp_path))
    assert str(reader.root_object["/Lang"]) == "fr"
    assert reader.metadata is not None
    assert reader.metadata.title == "L’IA, une amie qui vous veut du bien ?"


def test_a_file_that_exists_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "evening.pdf"
    target.write_bytes(b"mine")
    done = print_(BUNDLED[0], target)
    assert (done.returncode, target.read_bytes()) == (1, b"mine")
    assert done.stderr.count("\n") == 1


def test_a_full_disk_is_told_in_one_sentence() -> None:
    done = print_(BUNDLED[0], Path("/dev/full"))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "/dev/full" in done.stderr


FILLED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (9000, resource.RLIM_INFINITY))
from cafe_presenter.cli import main
sys.exit(main())
"""
"""The command line where a file has room for 9,000 bytes, as on a disk that fills while it is written."""


@pytest.mark.parametrize("before", [None, b"mine"], ids=["new", "replaced"])
def test_a_disk_that_fills_meanwhile_is_told_and_nothing_half_written_stays(
    before: bytes | None, tmp_path: Path
) -> None:
    target = tmp_path / "evening.pdf"
    if before is not None:
        target.write_bytes(before)
    words = [sys.executable, "-c", FILLED, "print", str(BUNDLED[0]), "-o", str(target), "--lang", "en", "--force"]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert done.stderr == f"{target}: This file could not be written (File too large).\n"
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == (
        [] if before is None else [("evening.pdf", before)]
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [("wide.png", "“wide.png” is larger than 12 MB"), ("no.png", "no.png")],
    ids=["too large", "missing"],
)
def test_a_picture_that_cannot_be_used_is_told_and_the_rest_is_printed(tmp_path: Path, name: str, told: str) -> None:
    with (tmp_path / "wide.png").open("wb") as picture:
        picture.write(b"\x89PNG\r\n\x1a\n")
        picture.truncate(MAX_PICTURE_BYTES + 1)
    deck = deck_at(
        tmp_path,
        'title: "Soir"\nthemes:\n  - {theme: Un, question: "Quoi ?", objective: "Voir", '
        f'image: {{file: "{name}", alt: "Une image"}}}}\n',
    )
    done = print_(deck, tmp_path / "evening.pdf", "--what", "posters")
    assert done.returncode == 0
    assert done.stderr.count("\n") == 1
    assert told in done.stderr
    assert "Quoi" in printed.text_of(tmp_path / "evening.pdf")


def test_a_kind_that_is_none_is_not_understood(tmp_path: Path) -> None:
    done = print_(BUNDLED[0], tmp_path / "evening.pdf", "--what", "host,balloons")
    assert done.returncode == 2
    assert "balloons" in done.stderr


def test_check_tells_a_question_that_would_be_small_on_a_poster(tmp_path: Path) -> None:
    asked = "Qui décide de ce que nous lisons, et pourquoi ? " * 16
    deck = deck_at(
        tmp_path,
        f'title: "Soir"\nthemes:\n  - {{theme: Long, question: "{asked}", objective: "Voir"}}\n'
        f'  - {{theme: Court, question: "{asked[:192]}", objective: "Voir"}}\n',
    )
    words = [sys.executable, "-m", "cafe_presenter", "check", str(deck), "--lang", "en"]
    told = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60).stdout
    assert told.count("On an A4 poster") == 1
    assert "the question of “Long”" in told
