"""A whole evening by real keys on two screens, cut by a kill in the middle, then its page in all five formats."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from cafe_presenter.core.evening.session import Session
from cafe_presenter.files.evening.journal import journals, read_journal
from tests.desktop.desk import Desk, Shows, Start, Walled, on_x_first
from tests.desktop.lab import Program, wait_until
from tests.test_minutes import browser_text, office_text, pdf_text, plain

SIGNS = {
    "/": "slash",
    "-": "minus",
    "_": "underscore",
    ".": "period",
    " ": "space",
    "+": "plus",
    "!": "exclam",
    "=": "equal",
    ">": "greater",
    "?": "question",
}
PROGRAM = (sys.executable, "-m", "cafe_presenter")
FACTS = (
    "L’IA, une amie qui vous veut du bien ?",
    "Article : « L’IA, une amie qui vous veut du bien ? », Hamdam Mostafavi, Libération, 29 mai 2025",
    "IA : alliée ou menace ?",
    "Idée une amie se tait aussi",
    "Crainte elle garde tout",
    "Relance La dernière fois que vous aviez une question un peu personnelle, à qui l’avez-vous posée",
    "Repère En juin 2025, près de la moitié de la population en France se servait de l’IA générative",
    "Dépendance et autonomie",
    "Compte Pourriez-vous vous en passer un mois ?",
    "Réponse Avant Après",
    "Oui 7 11",
    "Je ne sais pas 4 0",
    "Non 1 1",
    "Frigo à questions",
    "qui paie (IA : alliée ou menace ?)",
    "À vérifier",
    "un sur trois (Dépendance et autonomie)",
    "Suites à donner",
    "revenir en mars (Dépendance et autonomie)",
    "Ce qui n’a pas été abordé",
    "Enjeux éthiques",
    "Pouvoir des géants technologiques",
    "Sources",
    "Arcep, Baromètre du numérique, enquête du Crédoc",
    "Licence des textes : CC-BY-SA-4.0",
)


def typed(text: str) -> list[str]:
    """Return the names of the keys that type a text."""
    return [SIGNS.get(sign, sign) for sign in text]


def unbroken(text: str) -> str:
    """Return a text without the breaks of lines, those at a hyphen among them."""
    return plain(text).replace("- ", "-")


def read_back(page: Path, read_html: Callable[[Path], str]) -> str:
    """Return what another program reads in a page."""
    match page.suffix:
        case ".pdf":
            return pdf_text(page)
        case ".html":
            return read_html(page)
        case ".md":
            html = MarkdownIt("commonmark").enable("table").render(page.read_text(encoding="utf-8"))
            (page.parent / "md.html").write_text(f"<meta charset=utf-8>{html}", encoding="utf-8")
            return office_text(page.parent / "md.html")
        case _:
            return office_text(page)


@on_x_first
@pytest.mark.parametrize("read_html", [office_text, pytest.param(browser_text, marks=pytest.mark.long)])
def test_an_evening_that_was_killed_in_the_middle_is_whole_on_its_page_in_every_format(
    desk: Desk,
    evening: Program,
    start: Start,
    shows: Shows,
    walled: Walled,
    tmp_path: Path,
    read_html: Callable[[Path], str],
) -> None:
    def session() -> Session:
        (journal,) = journals(tmp_path / "data")
        return read_journal(journal).session

    def note(*keys: str, count: int) -> None:
        desk.key("m", *keys, "Return", "Escape")
        wait_until(lambda: len(session().notes) == count, what=f"note {count}")

    desk.key("Next")
    walled(desk.projector, 2)
    note(*typed("+ une amie se tait aussi"), count=1)
    note(*typed("! elle garde tout"), count=2)
    desk.key("r", "1")
    wait_until(lambda: len(session().shown) == 1, what="the follow-up")
    desk.key("q", "1")
    wait_until(lambda: len(session().shown) == 2, what="the fact")
    note(*typed("qui paie"), "alt+3", count=3)
    desk.key("g", "Right", "Right", "Right", "x", "Escape")
    wait_until(lambda: session().agenda[4].skipped, what="the theme that is left aside")
    desk.key("3", "Return")
    walled(desk.projector, 4)
    note(*typed("= un sur trois"), count=4)
    desk.key("c", "7", "Tab", "4", "Tab", "1", "Return")
    wait_until(lambda: len(session().gathered.counts) == 1, what="the count")
    walled(desk.projector, 4)
    desk.key("c", "Return")
    wait_until(lambda: session().aside is not None, what="the count on the wall")

    evening.send(signal.SIGKILL)
    evening.wait()
    start("resume")
    shows(desk.laptop, "Dépendance et autonomie")
    desk.key("c")
    walled(desk.projector, 4)
    desk.key("c", "1", "1", "Tab", "0", "Tab", "1", "Return")
    wait_until(lambda: len(session().gathered.counts) == 2, what="the second count")
    note(*typed("> revenir en marz"), count=5)
    desk.key("m", "Up", "Return", "BackSpace", "s", "Return", "Escape")
    wait_until(lambda: session().notes[-1].text == "revenir en mars", what="the mended note")
    desk.key("ctrl+q", "ctrl+q")
    wait_until(lambda: session().ended, what="the end")

    for kind in ("docx", "odt", "pdf", "html", "md"):
        page = tmp_path / f"page.{kind}"
        command = [*PROGRAM, "minutes", "-o", str(page), "--data-dir", str(tmp_path / "data")]
        subprocess.run(command, check=True, timeout=60, capture_output=True)
        text = unbroken(read_back(page, read_html))
        assert [fact for fact in FACTS if unbroken(fact) not in text] == [], kind


@on_x_first
def test_the_page_and_the_results_are_made_by_the_keys_alone_once_the_evening_is_over(
    desk: Desk, evening: Program, shows: Shows, tmp_path: Path
) -> None:
    page = tmp_path / "page.odt"
    desk.key("Next", "m", *typed("une amie se tait"), "Return", "Escape")
    desk.key("ctrl+q", "ctrl+q")
    shows(desk.laptop, "Sa page est prête")
    desk.key("Return")
    shows(desk.laptop, "La page de la soirée")
    desk.key("Down", "Return", *typed("mien"), "Return")
    desk.key("ctrl+k", *typed("libreoffice"), "Return")
    shows(desk.laptop, "Type de fichiers")
    desk.key("ctrl+a", *typed(str(page)), "Return")
    wait_until(page.exists, what="the page")
    assert "mien" in office_text(page)

    results = tmp_path / "results.json"
    desk.key("ctrl+k", *typed("en commun"), "Return")
    shows(desk.laptop, "Tout ce que dit le fichier")
    desk.key(*typed("14"), "Tab", *typed("69"), "ctrl+s")
    shows(desk.laptop, "Type de fichiers")
    desk.key("ctrl+a", *typed(str(results)), "Return")
    wait_until(results.exists, what="the results")
    told = json.loads(results.read_text(encoding="utf-8"))
    assert (told["people"], told["department"], told["deck"]["title"]) == (14, "69", FACTS[0])
    assert sum(theme["notes"]["note"] for theme in told["themes"]) == 1
    assert "se tait" not in results.read_text(encoding="utf-8")
    desk.key("Escape")
    shows(desk.laptop, "La page de la soirée")
    desk.key("Escape")
    shows(desk.laptop, "Vos soirées")
    assert evening.running
