"""A table copied in a real office or browser, over a real X server, pasted and saved: the deck holds every word."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from cafe_presenter.core.deck.deck import Article, Deck, Theme
from cafe_presenter.files.deck.deckfile import load_deck
from tests.desktop.lab import Program, cafe_presenter, is_read, run, wait_until
from tests.desktop.xorg import XorgDesk

DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"
PEEK = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(sys.argv)
def look():
    mime = application.clipboard().mimeData()
    if mime is not None and mime.hasHtml():
        application.exit(0)
timer = QTimer(interval=50)
timer.timeout.connect(look)
timer.start()
QTimer.singleShot(1500, lambda: application.exit(1))
sys.exit(application.exec())
"""
"""Ends well as soon as any program holds HTML on the clipboard."""

PAGE = """<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>soiree</title></head><body>
<h1>Une soirée</h1><p>Par Jeanne Dupont</p><table>
<tr><th>Thème</th><th>Question de relance</th><th>Objectif pédagogique</th></tr>
<tr><td rowspan="2">Amitié</td>
<td>Qui contrôle <b>les algorithmes</b>\u00a0?<br>Vraiment\u202f?</td><td>Réfléchir</td></tr>
<tr><td>Qui décide «\u00a0pour nous\u00a0» ?</td><td>Chercher <a href="https://exemple.invalid">des règles</a></td></tr>
<tr><td>L'emploi</td><td>Et à 20\u00a0%\u00a0?</td><td>Comparer</td></tr></table><p>Fin.</p></body></html>
"""


def copy_all(command: Sequence[str], title: str, *, desk: XorgDesk, started: list[Program], log: Path) -> None:
    """Open a document in its own program and copy all of it, by keys; the program then holds the clipboard."""
    program = Program(command, desk.env, log=log)
    started.append(program)

    def window() -> list[str]:
        search = ["xdotool", "search", "--onlyvisible", "--name", title]  # fails when it finds none
        return subprocess.run(search, env=desk.env, capture_output=True, text=True, check=False).stdout.split()

    def copied() -> bool:
        assert program.running, program.said
        run("xdotool", "windowactivate", "--sync", window()[-1], env=desk.env)
        desk.key("ctrl+a", "ctrl+c")
        return subprocess.run([sys.executable, "-c", PEEK], env=desk.env, check=False, timeout=30).returncode == 0

    wait_until(window, 60, what=f"a window named {title}")
    wait_until(copied, 30, what="the document to be copied")


@pytest.fixture
def pasted(xorg: XorgDesk, started: list[Program], tmp_path: Path) -> Callable[[], Deck]:
    """Paste into the home window, save the import by its dialog, and return the deck that was written."""

    def paste() -> Deck:
        started.append(cafe_presenter(xorg.env, "--data-dir", str(tmp_path / "data"), log=tmp_path / "program.log"))
        picture, deck = tmp_path / "laptop.png", tmp_path / "deck.yaml"

        def shows(sentence: str) -> bool:
            return is_read(sentence, xorg.shot(xorg.laptop, picture), layout=11)

        wait_until(lambda: shows("Une nouvelle soirée"), what="the home window")
        run("xdotool", "search", "--sync", "--onlyvisible", "--name", "Café Presenter", "windowactivate", env=xorg.env)
        xorg.key("ctrl+v")
        wait_until(lambda: shows("D’après le presse-papiers"), what="the import window")
        xorg.key("ctrl+s")
        dialog = "Enregistrer le déroulé"
        run("xdotool", "search", "--sync", "--onlyvisible", "--name", dialog, "windowactivate", "--sync", env=xorg.env)
        xorg.key("ctrl+a")
        run("xdotool", "type", "--delay", "10", str(deck), env=xorg.env)
        xorg.key("Return")
        wait_until(deck.is_file, what="the deck to be written")
        return load_deck(deck)[0]

    return paste


@pytest.fixture
def office(tmp_path: Path) -> list[str]:
    """The start of a command that opens a document in LibreOffice, in a profile of its own."""
    return ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--nologo", "--norestore", "--view"]


def test_a_document_copied_in_writer_is_the_same_deck(
    xorg: XorgDesk, started: list[Program], tmp_path: Path, office: list[str], pasted: Callable[[], Deck]
) -> None:
    name = "synthese.docx"
    copy_all([*office, str(DOCUMENTS / name)], name, desk=xorg, started=started, log=tmp_path / "writer.log")
    assert pasted() == Deck(
        "Les machines et nous",
        article=Article("Les machines et nous", "Jeanne Dupont", "La Gazette", "2026-03-12"),
        themes=(
            Theme(
                "L'IA, une amie ?",
                "Qui décide vraiment, selon vous\u00a0?\nEt pour\u00adquoi ?",
                "Savoir ce qu’est un «\u00a0agent\u00a0»",
                600.0,
            ),
            # Writer writes two spaces as two spaces, which a page shows as one.
            Theme("L'IA, une amie ?", "Parle-t-on pareil à une machine ?", "Comparer", 4500.0),
            Theme(
                "العمل & l’emploi <demain>",
                "Quel travail restera-t-il «\u00a0à nous\u00a0» ?",
                "Premier paragraphe\nSecond paragraphe",
                90.0,
            ),
        ),
    )


@pytest.mark.long  # packages of its own
def test_a_sheet_copied_in_calc_is_the_same_deck(
    xorg: XorgDesk, started: list[Program], tmp_path: Path, office: list[str], pasted: Callable[[], Deck]
) -> None:
    sheet = tmp_path / "feuille.csv"
    sheet.write_text(
        'Thème\tQuestion\tDurée\nTravail\t"Qui paie\u00a0?\nEt quand ?"\t10\nSavoir\tQue croire ?\t1 h 15\n', "utf-8"
    )
    calc = [*office, "--infilter=CSV:9,34,UTF8", str(sheet)]
    copy_all(calc, sheet.name, desk=xorg, started=started, log=tmp_path / "calc.log")
    assert pasted().themes == (
        Theme("Travail", "Qui paie\u00a0?\nEt quand ?", duration_s=600.0),
        Theme("Savoir", "Que croire ?", duration_s=4500.0),
    )


@pytest.mark.long  # packages of its own
def test_a_page_copied_in_chromium_is_the_same_deck(
    xorg: XorgDesk, started: list[Program], tmp_path: Path, pasted: Callable[[], Deck]
) -> None:
    page = tmp_path / "soiree.html"
    page.write_text(PAGE, "utf-8")
    name = next(name for name in ("chromium", "chromium-browser") if shutil.which(name))
    browser = [name, "--no-sandbox", "--no-first-run", "--disable-gpu", "--password-store=basic"]
    command = [*browser, f"--user-data-dir={tmp_path}/chromium", page.as_uri()]
    copy_all(command, "soiree", desk=xorg, started=started, log=tmp_path / "chromium.log")
    assert pasted() == Deck(
        "Une soirée",
        article=Article("Une soirée", "Jeanne Dupont"),
        themes=(
            Theme("Amitié", "Qui contrôle les algorithmes\u00a0?\nVraiment\u202f?", "Réfléchir"),
            Theme("Amitié", "Qui décide «\u00a0pour nous\u00a0» ?", "Chercher des règles"),
            Theme("L'emploi", "Et à 20\u00a0%\u00a0?", "Comparer"),
        ),
    )
