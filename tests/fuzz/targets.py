"""Every reader of bytes, as a function of bytes that raises nothing: what the fuzzer and the replay of its corpus call.

A reader may take its bytes or refuse them with a CafeError whose sentences can be said. Whatever it takes is held to
what it promises: a deck that was read can be written and read again, a journal ends in a sound session.
"""

import contextlib
import os
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from cafe_presenter.core.base.problem import CafeError, Problem
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.evening.minutes_template import filled
from cafe_presenter.core.evening.paper import Paper, PaperHeading, logo_of
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.deck.deck_edit import OpenDeck, data_of
from cafe_presenter.files.deck.deck_writer import write_deck
from cafe_presenter.files.deck.deckfile import read_deck
from cafe_presenter.files.deck.drafts import DRAFTS_FOLDER as DRAFTS
from cafe_presenter.files.deck.drafts import DeckDraft, read_draft, write_draft
from cafe_presenter.files.deck.venuefile import load_follow_ups, load_venue, load_venue_card
from cafe_presenter.files.disk.datafolder import KNOCK, answer_knock
from cafe_presenter.files.disk.settingsfile import NAME, load_settings
from cafe_presenter.files.documents.csv_guard import guarded, unguarded
from cafe_presenter.files.documents.importer import read_clipboard, read_document
from cafe_presenter.files.evening.journal import SESSIONS_FOLDER, read_journal
from cafe_presenter.files.evening.kept_page import read_page, write_page
from cafe_presenter.files.evening.paper_files import PAPER_WRITERS
from cafe_presenter.files.evening.sessions import glance, look_back
from cafe_presenter.files.evening.template_file import load_template
from cafe_presenter.sentences import sentence
from cafe_presenter.wording import Wording
from tests.files.packages import package
from tests.files.pdf_writer import pdf_of

WORDING = Wording("fr")
TYPES = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
_PLACE = Path(tempfile.gettempdir()) / f"cafe-presenter-fuzz-{os.getpid()}"


def deck(data: bytes) -> None:
    """A deck: read, written anew, and spliced into the text it came from."""
    try:
        found, problems = read_deck(data, "deck.yaml")
    except CafeError as error:
        _say(error.problems)
        return
    _say(problems)
    if all(theme.theme.strip() for theme in found.themes):
        assert read_deck(write_deck(found))[0] == found
    with contextlib.suppress(CafeError):
        data_of(OpenDeck(Path("deck.yaml"), data, found), Deck(title="Autre", themes=found.themes[1:]))


def journal(data: bytes) -> None:
    """A journal, its header alone, and the look for an unfinished evening at every start."""
    path = _file(f"{SESSIONS_FOLDER}/a.jsonl", data)
    glance(path)
    try:
        recovered = read_journal(path)
    except CafeError as error:
        _say(error.problems)
        return
    assert 0 <= recovered.session.position <= len(recovered.session.agenda)
    look_back(_PLACE, recovered.last_utc)


def draft(data: bytes) -> None:
    """The unsaved changes to a deck."""
    write_draft(_PLACE, "a.yaml", DeckDraft(datetime.now(UTC), "", Deck()))
    (kept,) = (_PLACE / DRAFTS).iterdir()
    kept.write_bytes(data)
    found = read_draft(_PLACE, "a.yaml")
    if found is not None:
        write_draft(_PLACE, "a.yaml", found)
        assert read_draft(_PLACE, "a.yaml") == found


def page(data: bytes) -> None:
    """The page of an evening as its host left it."""
    _file("a.page.json", data)
    try:
        found = read_page(_PLACE / "a.jsonl")
    except CafeError as error:
        _say(error.problems)
        return
    write_page(_PLACE / "a.jsonl", found)
    assert read_page(_PLACE / "a.jsonl") == found


def settings(data: bytes) -> None:
    """The settings file."""
    _file(NAME, data)
    found, problems = load_settings(_PLACE)
    _say(problems)
    assert 0 <= found.bounce_ms <= 500


def knock(data: bytes) -> None:
    """What a second copy leaves for the one that is open."""
    _file(KNOCK, data)
    leave = answer_knock(_PLACE)
    assert leave is not None
    assert leave.isascii()
    assert not leave or leave.isprintable()


def csv_cell(data: bytes) -> None:
    """A cell of a csv, kept from being computed, and back."""
    cell = data.decode("utf-8", "replace")
    assert unguarded(guarded(cell)) == cell


def venue(data: bytes) -> None:
    """The file with a venue's colours and follow-ups."""
    _file("lieu.yaml", data)
    _say(load_venue((_PLACE,))[1])
    _say(load_follow_ups((_PLACE,))[1])
    card = load_venue_card((_PLACE,))
    assert "\n" not in card.contact


def template(data: bytes) -> None:
    """A template of the page of an evening: filled in, and written in every format."""
    _file("minutes.md", data)
    try:
        text = load_template(_PLACE)
    except CafeError as error:
        _say(error.problems)
        return
    assert text is not None
    paper = Paper(
        "T", "fr", filled(text, {"title": "# {themes}"}, {"themes": (PaperHeading("A", 2),)}), logo_of(data, "L")
    )
    for write in PAPER_WRITERS.values():
        assert write(paper)


def document(data: bytes) -> None:
    """Any document as it is: text, Markdown, csv, page, rtf, xls, flat OpenDocument, archive."""
    _import(data)


def word(data: bytes) -> None:
    """The main part of a .docx: the archive around it is made here, or no mutation would get past its checksum."""
    _import(package({"[Content_Types].xml": TYPES, "word/document.xml": data}))


def sheet(data: bytes) -> None:
    """Parts of an .xlsx, parted by a form feed: the sheet, the shared strings, the styles."""
    names = ("worksheets/sheet1.xml", "sharedStrings.xml", "styles.xml")
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    listed = "".join(
        f"<Relationship Id='r{number}' Type='{office}/{kind}' Target='{name}'/>"
        for number, (kind, name) in enumerate(zip(("worksheet", "sharedStrings", "styles"), names, strict=True), 1)
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "xl/workbook.xml": f"<workbook {main} xmlns:r='{office}'><sheets><sheet name='S' r:id='r1'/></sheets>"
        "</workbook>",
        "xl/_rels/workbook.xml.rels": "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/"
        f"relationships'>{listed}</Relationships>",
    }
    parts |= {f"xl/{name}": part for name, part in zip(names, data.split(b"\f"), strict=False)}
    _import(package(parts))


def slides(data: bytes) -> None:
    """The one slide of a .pptx."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    _import(
        package(
            {
                "[Content_Types].xml": TYPES,
                "ppt/presentation.xml": "<p:presentation xmlns:p='p' xmlns:r='"
                f"{office}'><p:sldIdLst><p:sldId id='256' r:id='r1'/></p:sldIdLst></p:presentation>",
                "ppt/_rels/presentation.xml.rels": "<Relationships xmlns='http://schemas.openxmlformats.org/package/"
                f"2006/relationships'><Relationship Id='r1' Type='{office}/slide' Target='slides/slide1.xml'/>"
                "</Relationships>",
                "ppt/slides/slide1.xml": data,
            }
        )
    )


def pdf(data: bytes) -> None:
    """A PDF as it is, and a page of one whose instructions are these: no mutation gets past what packs them."""
    _import(data if data.startswith(b"%PDF-") else pdf_of([data]))


def opendocument(data: bytes) -> None:
    """The content of an .odt, .ods or .odp."""
    _import(package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": data}))


def clipboard(data: bytes) -> None:
    """What was copied: HTML and, after a form feed, the same as text."""
    page, _, text = data.decode("utf-8", "replace").partition("\f")
    try:
        deck_from_document(read_clipboard(page or None, text or None))
    except CafeError as error:
        _say(error.problems)


def picture(data: bytes) -> None:
    """A picture of a deck: its bytes as they come from the file, then decoded by Qt."""
    from cafe_presenter.files.deck.picturefile import pictures_of
    from cafe_presenter.ui.wall.look import decoded

    _file("a.png", data)
    found, _ = read_deck(b"title: T\nthemes: [{theme: A, question: B, objective: C, image: {file: a.png, alt: d}}]")
    for _, content, problems in pictures_of(found, _PLACE / "deck.yaml"):
        _say(problems)
        image = decoded(content) if content else None
        assert image is None or max(image.width(), image.height()) <= 2000


TARGETS: dict[str, Callable[[bytes], None]] = {
    each.__name__: each
    for each in (
        deck,
        journal,
        draft,
        page,
        settings,
        knock,
        csv_cell,
        venue,
        template,
        document,
        word,
        sheet,
        slides,
        pdf,
        opendocument,
        clipboard,
        picture,
    )
}


def _import(data: bytes) -> None:
    """Read a document and make a deck of it, which must then be one that this program opens."""
    try:
        found, problems = deck_from_document(read_document(data, "f"))
        _say(problems)
        read_deck(write_deck(found), "f")
    except CafeError as error:
        _say(error.problems)


def _file(name: str, data: bytes) -> Path:
    path = _PLACE / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def _say(problems: Sequence[Problem]) -> None:
    assert all(sentence(problem, WORDING) for problem in problems)
