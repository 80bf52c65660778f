"""A whole evening by real keys on two screens, cut by a kill in the middle, then its page in all five formats."""

import json
import signal
import subprocess
import sys
from pathlib import Path

from markdown_it import MarkdownIt

from cafe_presenter.core.evening.session import Session
from cafe_presenter.files.evening.journal import journals, read_journal
from tests.desktop.desk import Desk, Shows, Start, Walled, on_x_first
from tests.desktop.lab import Program, wait_until
from tests.test_minutes import office_text, pdf_text, plain

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
FACTS = (
    "L’IA, une amie qui vous veut du bien ?",
    "Article : « L’IA, une amie qui vous veut du bien ? », Hamdam Mostafavi, Libération, 29 mai 2025",
    "IA : alliée ou menace ?",
    "Idée une amie se tait aussi",
    "Crainte elle garde tout",
    "Frigo à questions",
    "qui paie",
    "À vérifier",
    "un sur trois",
    "Suites à donner",
    "revenir en mars",
    "Ce qui n’a pas été abordé",
    "Enjeux éthiques",
    "Licence des textes :",
)


def typed(text: str) -> list[str]:
    """Return the names of the keys that type a text."""
    return [SIGNS.get(sign, sign) for sign in text]


def unbroken(text: str) -> str:
    """Return a text without the breaks of lines, those at a hyphen among them."""
    return plain(text).replace("- ", "-")


def read_back(page: Path) -> str:
    """Return what another program reads in a page."""
    match page.suffix:
        case ".pdf":
            return pdf_text(page)
        case ".md":
            html = MarkdownIt("commonmark").enable("table").render(page.read_text(encoding="utf-8"))
            (page.parent / "md.html").write_text(f"<meta charset=utf-8>{html}", encoding="utf-8")
            return office_text(page.parent / "md.html")
        case _:
            return office_text(page)


@on_x_first
def test_an_evening_that_was_killed_in_the_middle_is_whole_on_its_page_in_every_format(
    desk: Desk, evening: Program, start: Start, walled: Walled, tmp_path: Path
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
    note(*typed("qui paie"), "alt+3", count=3)
    desk.key("3", "Return")
    walled(desk.projector, 4)
    note(*typed("= un sur trois"), count=4)

    evening.send(signal.SIGKILL)
    evening.wait()
    start("resume")
    walled(desk.projector, 4)
    note(*typed("> revenir en marz"), count=5)
    desk.key("m", "Up", "Return", "BackSpace", "s", "Return", "Escape")
    wait_until(lambda: session().notes[-1].text == "revenir en mars", what="the mended note")
    desk.key("ctrl+q", "q")
    wait_until(lambda: session().ended, what="the end")

    follow_up = session().shown[0].what
    facts = [*FACTS, f"Relance {getattr(follow_up, 'text', '')}"]
    for kind in ("docx", "odt", "pdf", "html", "md"):
        page = tmp_path / f"page.{kind}"
        command = [
            sys.executable,
            "-m",
            "cafe_presenter",
            "minutes",
            "-o",
            str(page),
            "--data-dir",
            str(tmp_path / "data"),
        ]
        subprocess.run(command, check=True, timeout=60, capture_output=True)
        text = unbroken(read_back(page))
        assert [fact for fact in facts if unbroken(fact) not in text] == [], kind


@on_x_first
def test_the_page_and_the_results_are_made_by_the_keys_alone_once_the_evening_is_over(
    desk: Desk, evening: Program, shows: Shows, tmp_path: Path
) -> None:
    page = tmp_path / "page.odt"
    desk.key("Next", "m", *typed("une amie se tait"), "Return", "Escape")
    desk.key("ctrl+q", "q")
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
