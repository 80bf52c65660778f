"""Twenty evenings, each as Word, LibreOffice, web page, Markdown, text and PDF: the same deck from all six.

The flat OpenDocument text is written here; LibreOffice makes of it the .docx, .odt, .html and .pdf that a host has.
"""

import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import product
from pathlib import Path

import pytest

from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import load_document

FORMATS = ("docx", "odt", "html", "md", "txt", "pdf")
OFFICE = ("docx:MS Word 2007 XML", "odt:writer8", "html:HTML (StarWriter)", "pdf:writer_pdf_Export")

type Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Evening:
    """What an evening is about: its title, and for each part a name, minutes, a question, an objective."""

    title: str
    parts: Sequence[tuple[str, int, str, str]]


EVENINGS = (
    Evening(
        "Le marché du samedi",
        (
            ("Voisins", 10, "Qui connaît le nom de son voisin ?", "Se situer"),
            (
                "Échange",
                25,
                "Qu’achète-t-on sans jamais le voir, et qui le fabrique à notre place ?",
                "Nommer ce qui se cache",
            ),
            ("Retour", 5, "Que gardez-vous de ce soir ?", "Conclure ensemble"),
        ),
    ),
    Evening(
        "An evening on maps",
        (
            ("Places", 15, "Which street would you draw first?", "Begin with what is known"),
            (
                "Borders",
                20,
                "Who decides where a town ends, and what happens to those who live beyond that line?",
                "Disagree",
            ),
            ("Names", 10, "What should this square be called?", "Propose"),
        ),
    ),
    Evening(
        "Dire non",
        (
            ("Petits refus", 10, "À quoi avez-vous dit non cette semaine ?", "Raconter"),
            ("Grands refus", 30, "Peut-on refuser seul ce que tous acceptent ?", "Chercher des raisons"),
            ("Ensemble", 10, "Comment dit-on non à plusieurs ?", "Imaginer"),
            ("Demain", 5, "À quoi direz-vous oui ?", "Finir"),
        ),
    ),
    Evening(
        "La lenteur",
        (
            ("Attendre", 12, "Qu’attendez-vous volontiers ?", "Écouter"),
            ("Courir", 18, "Pourquoi court-on même quand rien ne presse ?", "Comprendre"),
        ),
    ),
)


@dataclass(frozen=True)
class Written:
    """One document: its flat OpenDocument body, its Markdown, its text."""

    office: str
    markdown: str
    text: str


def table(evening: Evening, head: Sequence[str], row: Callable[[tuple[str, int, str, str]], Sequence[str]]) -> Written:
    rows = [head, *(row(part) for part in evening.parts)]
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f"<table:table-cell table:style-name='C'><text:p>{escape(cell)}</text:p></table:table-cell>"
            for cell in each
        )
        + "</table:table-row>"
        for each in rows
    )
    columns = f"<table:table-column table:number-columns-repeated='{len(head)}'/>"
    bars = ["| " + " | ".join(each) + " |" for each in rows]
    bars.insert(1, "|" + "---|" * len(head))
    return Written(
        f"<text:h text:outline-level='1'>{escape(evening.title)}</text:h><table:table>{columns}{cells}</table:table>",
        f"# {evening.title}\n\n" + "\n".join(bars) + "\n",
        f"{evening.title}\n\n" + "\n".join("\t".join(each) for each in rows) + "\n",
    )


def synthesis(evening: Evening) -> Written:
    """The table of themes that a host usually has."""
    return table(evening, ("Thème", "Question", "Objectif"), lambda part: (part[0], part[2], part[3]))


def steps(evening: Evening) -> Written:
    """Steps with minutes and what to ask."""
    return table(evening, ("Étape", "Durée", "Questions à poser"), lambda part: (part[0], f"{part[1]} min", part[2]))


def show(evening: Evening) -> Written:
    """A run of show, in which nothing is asked."""
    return table(evening, ("Durée", "Séquence", "À dire"), lambda part: (f"{part[1]} min", part[0], part[3]))


def sections(evening: Evening) -> Written:
    """Headings with minutes, and a question below."""
    office, markdown, text = (
        f"<text:h text:outline-level='1'>{escape(evening.title)}</text:h>",
        f"# {evening.title}\n",
        "",
    )
    for number, (name, minutes, question, objective) in enumerate(evening.parts, start=1):
        title = f"{number}. {name} ({minutes} min)"
        office += (
            f"<text:h text:outline-level='2'>{escape(title)}</text:h><text:p>Objectif : {escape(objective)}</text:p>"
        )
        office += f"<text:p>{escape(question)}</text:p>"
        markdown += f"\n## {title}\n\nObjectif : {objective}\n\n{question}\n"
        text += f"\n{title}\nObjectif : {objective}\n{question}\n"
    return Written(office, markdown, f"{evening.title}\n{text}")


def bold_lines(evening: Evening) -> Written:
    """Bold lines that stand for headings, an empty line, and the question."""
    office, markdown, text = (
        f"<text:h text:outline-level='1'>{escape(evening.title)}</text:h>",
        f"# {evening.title}\n",
        "",
    )
    for name, _, question, _ in evening.parts:
        office += (
            f"<text:p text:style-name='B'>{escape(name)}</text:p><text:p/><text:p>{escape(question)}</text:p><text:p/>"
        )
        markdown += f"\n**{name}**\n\n{question}\n"
        text += f"\n{name}\n\n{question}\n"
    return Written(office, markdown, f"{evening.title}\n{text}")


WAYS = (synthesis, steps, show, sections, bold_lines)
NAMES = [f"{way.__name__}-{number}" for way, number in product(WAYS, range(len(EVENINGS)))]

FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>
<style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:border="0.05pt solid #000000"
 fo:padding="0.1cm"/></style:style></office:automatic-styles><office:body><office:text>{}</office:text></office:body>
</office:document>"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the twenty documents in six formats each."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice makes these documents")
    folder = tmp_path_factory.mktemp("formats")
    sources = []
    for name, (way, evening) in zip(NAMES, product(WAYS, EVENINGS), strict=True):
        made = way(evening)
        (folder / f"{name}.md").write_text(made.markdown, encoding="utf-8")
        (folder / f"{name}.txt").write_text(made.text, encoding="utf-8")
        source = folder / f"{name}.fodt"
        source.write_text(FLAT.format(made.office), encoding="utf-8")
        sources.append(str(source))
    for format_ in OFFICE:
        office = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format_]
        subprocess.run([*office, "--outdir", str(folder), *sources], check=True, timeout=240, capture_output=True)
    return folder


def told(deck: Deck) -> list[tuple[str, str, str, float | None, str]]:
    return [(each.theme, each.question, each.objective, each.duration_s, each.kind) for each in deck.themes]


def expected(name: str) -> list[tuple[str, str]]:
    way, _, number = name.rpartition("-")
    return [(part[0], "" if way == "show" else part[2]) for part in EVENINGS[int(number)].parts]


@pytest.mark.parametrize("name", NAMES)
def test_an_evening_is_the_same_deck_in_every_format(folder: Path, name: str) -> None:
    decks = {ending: deck_from_document(load_document(str(folder / f"{name}.{ending}")))[0] for ending in FORMATS}
    assert [(each.theme, each.question) for each in decks["docx"].themes] == expected(name)
    for ending, deck in decks.items():
        assert (ending, told(deck)) == (ending, told(decks["docx"]))
        assert (ending, deck.title) == (ending, EVENINGS[int(name.rpartition("-")[2])].title)
