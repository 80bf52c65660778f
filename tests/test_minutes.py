"""The page of an evening from a journal that was kept, in every format, opened by other programs."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cafe_presenter.app.minutes import paper_bytes, paper_of_session
from cafe_presenter.core.base.invisible import is_right_to_left, neutral
from cafe_presenter.core.deck.deck import Article, Deck, Fact, FollowUp, Kind, Source, Theme
from cafe_presenter.core.evening.events import Ended, Event, FactShown, FollowUpShown, Noted, Started, WentTo
from cafe_presenter.core.evening.notes import NoteKind
from cafe_presenter.core.evening.room_events import CloudNamed, Counted, PostItWritten
from cafe_presenter.core.evening.session import begin
from cafe_presenter.core.typesetting.typography import display_text
from cafe_presenter.files.evening.journal import Journal, read_journal
from tests.files.test_paper import HOSTILE, text_of
from tests.systems import not_on_windows

KEPT = sorted((Path(__file__).parent / "data/journals").rglob("*.jsonl"))
KINDS = ("docx", "odt", "pdf", "html", "md")
DECK = Deck(
    title="L'IA, une amie ?",
    host="Claire",
    venue="Médiathèque",
    licence="CC BY-SA 4.0",
    article=Article("Une amie qui vous veut du bien", "Hamdam Mostafavi", "Libération", "2025-05-29"),
    themes=(
        Theme(kind=Kind.WELCOME, duration_s=300),
        Theme("Amitié", "Une machine est-elle une amie ?", duration_s=600, sources=(Source("Enquête de l’Arcep"),)),
        Theme("Pouvoir", "Qui décide ?", duration_s=480),
        Theme("Merci", kind=Kind.CLOSING, duration_s=120),
    ),
)
EVENING = (
    Started(0),
    WentTo(300, 1),
    Noted(400, "Une amie se tait aussi", "idea"),
    Noted(410, "Elle garde tout {{ 7*7 }} <b>=1+1</b>", "fear"),
    Noted(420, "Un jeune sur trois, vraiment ?", "check"),
    Noted(430, "Qui paie, si c’est gratuit ?", "question"),
    Noted(440, "Revenir en mars", "next"),
    Noted(450, "مرحبا بالعالم", "quote"),
    Counted(460, "Est-elle votre amie ?", ("Oui", "Peut-être", "Non"), (7, 4, 1)),
    Counted(1200, "Est-elle votre amie ?", ("Oui", "Peut-être", "Non"), (11, 0, 1)),
    PostItWritten(1210, "Elle répond la nuit"),
    CloudNamed(1211, 0, "Se confier", 0),
    PostItWritten(1212, "Mon voisin aussi"),
    WentTo(1260, 3),
    Ended(1320),
)
FACTS = (
    "L’IA, une amie ?",
    "Animée par Claire.",
    "Médiathèque · jeudi 12 novembre 2026",
    "Article : « Une amie qui vous veut du bien », Hamdam Mostafavi, Libération, 29 mai 2025",
    "Amitié 16 min 10 min",
    "Une machine est-elle une amie ?",
    "Idée Une amie se tait aussi",
    "Crainte Elle garde tout {{ 7*7 }} <b>=1+1</b>",
    "Compte Est-elle votre amie ?",
    "Réponse Avant Après",
    "Oui 7 11",
    "Peut-être 4 0",
    "Post-it",
    "Se confier",
    "Elle répond la nuit",
    "Dans aucun nuage",
    "Mon voisin aussi",
    "Frigo à questions",
    "Qui paie, si c’est gratuit ? (Amitié)",
    "À vérifier",
    "Un jeune sur trois, vraiment ? (Amitié)",
    "Suites à donner",
    "Revenir en mars (Amitié)",
    "Ce qui n’a pas été abordé",
    "Pouvoir",
    "Enquête de l’Arcep",
    "Licence des textes : CC BY-SA 4.0",
)


def test_a_deck_without_a_licence_has_none_told(tmp_path: Path) -> None:
    assert "Licence" not in written(tmp_path, "md", *EVENING, deck=replace(DECK, licence="")).read_text("utf-8")


def test_the_name_of_a_theme_in_two_scripts_runs_as_its_question_does(tmp_path: Path) -> None:
    themes = tuple(replace(theme, theme="العمل غدا & L’emploi") for theme in DECK.themes)
    page = written(tmp_path, "md", *EVENING, deck=replace(DECK, themes=themes)).read_text("utf-8")
    headings = [line for line in page.splitlines() if line.startswith("## ") and "العمل" in line]
    assert [is_right_to_left(line) for line in headings[:1]] == [False]


def plain(text: str) -> str:
    """Return a text with one space where there are any of any kind."""
    return " ".join(re.sub(r"[\u2007\u202f\u00a0]", " ", text).split())


def written(folder: Path, kind: str, *events: Event, deck: Deck = DECK) -> Path:
    """Keep an evening, read it back, and write its page."""
    opened = datetime(2026, 11, 12, 18, 30, tzinfo=UTC)
    journal = Journal.create(folder, begin(deck), opened=opened)
    for event in events:
        journal.record(event, opened + timedelta(seconds=event.at))
    journal.close()
    assert journal.path is not None
    page = folder / f"page.{kind}"
    page.write_bytes(page_of(journal.path, kind))
    return page


def page_of(journal: Path, kind: str) -> bytes:
    """Return the page of the evening in a journal; a PDF by a process of its own, which alone has Qt draw."""
    if kind != "pdf":
        return paper_bytes(paper_of_session(read_journal(journal)), kind)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.pdf"
        command = [sys.executable, "-m", "cafe_presenter", "minutes", str(journal), "-o", str(page)]
        subprocess.run(command, capture_output=True, timeout=60, check=True)
        return page.read_bytes()


def office_text(page: Path) -> str:
    """Return what LibreOffice reads in a document."""
    folder = page.parent
    command = [
        f"-env:UserInstallation={(folder / 'office').as_uri()}",
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
    ]
    done = subprocess.run(
        ["soffice", *command, "--outdir", str(folder), str(page)],
        env={**os.environ, "HOME": str(folder)},
        capture_output=True,
        timeout=120,
        check=True,
    )
    assert page.with_suffix(".txt").is_file(), done.stderr
    return page.with_suffix(".txt").read_text(encoding="utf-8-sig")


def pdf_text(page: Path) -> str:
    """Return what poppler reads in a PDF."""
    done = subprocess.run(["pdftotext", "-layout", str(page), "-"], capture_output=True, timeout=60, check=True)
    return done.stdout.decode()


def browser_text(page: Path) -> str:
    """Return what Chromium shows of a web page, as it prints it."""
    printed = page.with_name("printed.pdf")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={printed}", page.as_uri()]
    env = {**os.environ, "HOME": str(page.parent)}
    subprocess.run(command, env=env, capture_output=True, timeout=120, check=True)
    return pdf_text(printed)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
@pytest.mark.parametrize("kind", KINDS)
def test_every_journal_that_is_kept_has_a_page(path: Path, kind: str) -> None:
    recovered = read_journal(path)
    data = page_of(path, kind)
    if kind == "md":
        for note in recovered.session.notes:
            assert note.text.replace("\u00a0", " ") in data.decode().replace("\u00a0", " ") or note.asked


def hostile_evening(words: str) -> tuple[Event, ...]:
    """An evening in which everything that can be said is the same words, two counts of one question among it."""
    counts = (Counted(at, words, (words, f"{words} !"), (7, 4)) for at in (460.0, 470.0))
    fact = Fact(words, words, words, url="https://example.org/")
    shown = (FollowUpShown(400, FollowUp(words)), FactShown(410, fact))
    notes = (Noted(420.0 + number, words, kind) for number, kind in enumerate(NoteKind))
    post_its = (PostItWritten(1210, words), CloudNamed(1211, 0, words, 0), PostItWritten(1212, f"{words} !"))
    return (Started(0), WentTo(300, 1), *shown, *notes, *counts, *post_its, Ended(1320))


def unspaced(text: str) -> str:
    """Return a text without its spaces: a line of a PDF ends where it likes."""
    return "".join(text.split())


def is_told_by_poppler(words: str) -> bool:
    """Whether Poppler gives words back sign by sign: it takes a ` for an accent, and turns others about."""
    return words.isascii() and "`" not in words


@not_on_windows("poppler is not there")
@pytest.mark.parametrize(
    ("words", "kind"),
    [(words, kind) for words in HOSTILE for kind in KINDS if kind != "pdf" or is_told_by_poppler(words)],
)
def test_hostile_words_of_a_whole_evening_stand_on_its_page_as_they_are(words: str, kind: str, tmp_path: Path) -> None:
    deck = replace(DECK, title=words, themes=(DECK.themes[0], Theme(words, words, duration_s=600)))
    page = written(tmp_path, kind, *hostile_evening(words), deck=deck)
    told = display_text(neutral(words), "fr")
    text = pdf_text(page) if kind == "pdf" else text_of(page.read_bytes(), kind)
    assert unspaced(text).count(unspaced(told)) >= len(NoteKind) + 10


@not_on_windows("poppler is not there")
def test_every_fact_of_an_evening_is_read_in_its_pdf(tmp_path: Path) -> None:
    text = plain(pdf_text(written(tmp_path, "pdf", *EVENING)))
    assert [fact for fact in FACTS if fact not in text] == []


@not_on_windows("poppler is not there")
def test_a_pdf_has_its_fonts_inside_and_is_sound(tmp_path: Path) -> None:
    page = written(tmp_path, "pdf", *EVENING)
    fonts = subprocess.run(["pdffonts", str(page)], capture_output=True, text=True, timeout=60, check=True).stdout
    rows = fonts.splitlines()[2:]
    assert any("Literata" in row for row in rows)
    assert all(row.split()[-5] == "yes" for row in rows), fonts
    if shutil.which("qpdf"):
        subprocess.run(["qpdf", "--check", str(page)], capture_output=True, timeout=60, check=True)


@not_on_windows("LibreOffice is not there")
@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_every_fact_of_an_evening_is_read_by_a_word_processor(tmp_path: Path, kind: str) -> None:
    text = plain(office_text(written(tmp_path, kind, *EVENING)))
    assert [fact for fact in FACTS if fact not in text] == []


def test_themes_of_one_name_are_told_apart_by_their_questions(tmp_path: Path) -> None:
    themes = tuple(Theme(name, f"{name} {number} ?") for number in range(2) for name in ("Rue", "Mer"))
    deck = Deck("Amorces", themes=(*themes, Theme("Seul", "Où ?"), Theme("Question 6", "Quand ?")))
    page = written(tmp_path, "md", Started(0), Ended(1), deck=deck).read_text("utf-8")
    left = [plain(line) for line in page.splitlines() if line.startswith("- ")]
    assert left == [
        "- Rue – Rue 0 ?",
        "- Mer – Mer 0 ?",
        "- Rue – Rue 1 ?",
        "- Mer – Mer 1 ?",
        "- Seul",
        "- Question 6 – Quand ?",
    ]
