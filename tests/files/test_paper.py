"""A page in each format, read back by readers that know nothing of its writer: inert, whole, and built as it says."""

import io
import re
import time
import zipfile
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.evening.paper import (
    Paper,
    PaperHeading,
    PaperLine,
    PaperList,
    PaperTable,
    logo_of,
    picture_size,
)
from cafe_presenter.core.importing.document.document import Paragraph, Table
from cafe_presenter.files.documents.importer import read_document
from cafe_presenter.files.evening.paper_files import PAPER_WRITERS, ending_of

ADDRESS = "https://www.cnil.fr/ia?a=1&b=(2)"
PAPER = Paper(
    "L’IA & <nous>",
    "fr",
    (
        PaperHeading("L’IA & <nous>", 1, "title"),
        PaperLine("Animée par Claire.", key="host"),
        PaperHeading("Le temps", 2),
        PaperTable("Minutes", ("Thème", "Durée", "Prévu"), (("Amitié", "16 min", "10 min"),), (1.0,)),
        PaperHeading("Amitié", 2),
        PaperList((PaperLine("Une amie se tait aussi", label="Idée"), PaperLine("Qui paie ?", detail="Amitié"))),
        PaperLine("CNIL, 2024", label="Source :", url=ADDRESS),
    ),
)
HOSTILE = [
    "=1+1",
    '=HYPERLINK("https://evil.example";"clic")',
    "{{ 7*7 }} {% raw %} ${x} <%= y %>",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "](javascript:alert(1)) [lien](https://evil.example) ![image](https://evil.example/x.png)",
    "**gras** _italique_ `code` ~~non~~ # titre | cellule | &amp; &#60; \\",
    "- une liste",
    "1. une liste",
    "1) une liste",
    "# un titre",
    "===",
    "---",
    "> une citation",
    "```",
    "    du code",
    "]]> <!-- --> <?xml?> <!DOCTYPE x>",
    "مرحبا بالعالم (1) abc",
    "a  b   c",
    "Line & <w:t>x</w:t> {PAGE} TOC \\o",
    "😀 👩‍🚒 é e\u0301 ﬁ",
]


def squeezed(text: str) -> str:
    return " ".join(text.split())


class _Words(HTMLParser):
    """The words of a web page outside of its style, and the elements it is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.append(tag)
        self._silent = tag in ("style", "title")
        self.words.append("\n" if tag in ("p", "li", "h1", "h2", "h3", "td", "th", "tr", "caption") else "")

    def handle_endtag(self, tag: str) -> None:
        self._silent = self._silent and tag not in ("style", "title")

    def handle_data(self, data: str) -> None:
        self.words.append("" if self._silent else data)


def html_of(data: bytes, kind: str) -> _Words:
    parser = _Words()
    text = data.decode()
    parser.feed(MarkdownIt("commonmark", {"html": True}).enable("table").render(text) if kind == "md" else text)
    parser.close()
    return parser


def text_of(data: bytes, kind: str) -> str:
    """All the words of a file, read by other code than wrote it."""
    if kind in ("html", "md"):
        return squeezed("".join(html_of(data, kind).words))
    name = "word/document.xml" if kind == "docx" else "content.xml"
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))
    space = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    for each in root.iter(f"{{{space}}}s"):
        each.text = " " * int(each.get(f"{{{space}}}c", "1"))
    ends = (f"{{{space}}}p", f"{{{space}}}h", "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p")
    for each in root.iter(*ends):
        each.tail = "\n"
    return squeezed("".join(map(str, root.itertext())))


every_kind = pytest.mark.parametrize("kind", PAPER_WRITERS)


@every_kind
def test_every_word_of_a_page_stands_in_its_file(kind: str) -> None:
    text = text_of(PAPER_WRITERS[kind](PAPER), kind)
    for words in ("L’IA & <nous>", "Animée par Claire.", "Amitié 16 min 10 min", "Idée Une amie se tait aussi"):
        assert words in text
    assert "Qui paie ? (Amitié)" in text
    assert "Source : CNIL, 2024" in text


@every_kind
@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words(kind: str, words: str) -> None:
    paper = Paper(
        words,
        "fr",
        (
            PaperHeading(words, 1),
            PaperLine(words, label=words, detail=words, url=ADDRESS),
            PaperList((PaperLine(words), PaperLine(words, label="Idée"))),
            PaperTable(words, (words, "Durée"), ((words, words),), (0.5,)),
        ),
    )
    data = PAPER_WRITERS[kind](paper)
    expected = 8 if kind == "md" else 9  # Markdown has no caption
    assert text_of(data, kind).count(squeezed(words)) >= expected - 1
    if kind in ("html", "md"):
        assert set(html_of(data, kind).tags) <= {
            *("html", "head", "meta", "title", "style", "body", "main", "h1", "p", "strong", "a", "small", "ul", "li"),
            *("table", "caption", "thead", "tbody", "tr", "th", "td", "span"),
        }


words_of_all_kinds = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1, max_size=80
)


@every_kind
@settings(deadline=None, max_examples=150)
@given(text=words_of_all_kinds | st.text("[]()`*_#-+=|<>&!\\~{}$: 1.a\n", min_size=1, max_size=30))
def test_any_words_come_out_as_they_went_in(kind: str, text: str) -> None:
    words = squeezed(neutral(text))
    if not words:
        return
    paper = Paper(
        "x", "fr", (PaperHeading("A" + words, 2), PaperLine(words, label="Z"), PaperList((PaperLine(words),)))
    )
    assert text_of(PAPER_WRITERS[kind](paper), kind) == squeezed(f"A{words} Z {words} {words}")


@every_kind
def test_ten_thousand_signs_and_a_thousand_notes_are_whole_within_two_seconds(kind: str) -> None:
    long = "Un mot, puis un autre. " * 450
    notes = tuple(PaperLine(f"La note {number} <b> {{{{x}}}}", label="Idée") for number in range(1000))
    began = time.process_time()
    data = PAPER_WRITERS[kind](Paper("Une amie", "fr", (PaperLine(long), PaperList(notes))))
    assert time.process_time() - began < 2
    text = text_of(data, kind)
    assert squeezed(long) in text
    assert all(f"La note {number} <b>" in text for number in range(1000))


@every_kind
def test_a_page_is_the_same_file_each_time_it_is_written(kind: str) -> None:
    assert PAPER_WRITERS[kind](PAPER) == PAPER_WRITERS[kind](PAPER)


@every_kind
def test_our_own_reader_finds_headings_lists_and_the_table(kind: str) -> None:
    document = read_document(PAPER_WRITERS[kind](PAPER))
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph)]
    headings = [each.text for each in paragraphs if each.level]
    assert headings == ["L’IA & <nous>", "Le temps", "Amitié"]
    assert [each.text for each in paragraphs if each.is_item] == ["Idée Une amie se tait aussi", "Qui paie ? (Amitié)"]
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert [row.cells[:3] for row in table.rows] == [("Thème", "Durée", "Prévu"), ("Amitié", "16 min", "10 min")]


def parts_of(kind: str) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(PAPER_WRITERS[kind](PAPER)))
    return {info.filename: archive.read(info) for info in archive.infolist()}


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_every_part_of_a_word_processor_s_file_is_sound_xml(kind: str) -> None:
    for name, data in parts_of(kind).items():
        if name != "mimetype":
            etree.fromstring(data)


def test_the_type_of_an_odt_stands_first_and_plain() -> None:
    data = PAPER_WRITERS["odt"](PAPER)
    assert data[30:38] == b"mimetype"
    assert data[38:].startswith(b"application/vnd.oasis.opendocument.text")


def test_every_part_of_a_docx_is_declared_and_reached() -> None:
    parts = parts_of("docx")
    types = etree.fromstring(parts["[Content_Types].xml"])
    declared = {each.get("PartName", "").lstrip("/") for each in types if each.get("PartName")}
    assert declared == {name for name in parts if not name.endswith(".rels") and name != "[Content_Types].xml"}


def test_every_part_of_an_odt_is_in_its_manifest() -> None:
    parts = parts_of("odt")
    manifest = etree.fromstring(parts["META-INF/manifest.xml"])
    name = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}full-path"
    assert {each.get(name) for each in manifest} == {"/", *parts} - {"mimetype", "META-INF/manifest.xml"}


def test_every_style_that_a_docx_uses_is_there() -> None:
    parts = parts_of("docx")
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    used = {
        each.get(f"{w}val")
        for each in etree.fromstring(parts["word/document.xml"]).iter(f"{w}pStyle", f"{w}rStyle", f"{w}tblStyle")
    }
    assert used <= {each.get(f"{w}styleId") for each in etree.fromstring(parts["word/styles.xml"]).iter(f"{w}style")}


@every_kind
def test_the_address_of_a_source_leads_there(kind: str) -> None:
    data = PAPER_WRITERS[kind](PAPER)
    if kind == "docx":
        found = etree.fromstring(parts_of("docx")["word/_rels/document.xml.rels"])
        assert ADDRESS in [each.get("Target") for each in found]
    elif kind == "odt":
        assert "https://www.cnil.fr/ia?a=1&amp;b=(2)" in parts_of("odt")["content.xml"].decode()
    else:
        text = data.decode() if kind == "html" else MarkdownIt().render(data.decode())
        assert 'href="https://www.cnil.fr/ia?a=1&amp;b=(2)"' in text


@pytest.mark.parametrize(
    ("kind", "sign"), [("docx", b'w:val="fr"'), ("odt", b'fo:language="fr"'), ("html", b'lang="fr"')]
)
def test_the_language_of_a_page_is_set(kind: str, sign: bytes) -> None:
    data = PAPER_WRITERS[kind](PAPER)
    parts = [data] if kind == "html" else list(parts_of(kind).values())
    assert any(sign in part for part in parts)


@pytest.mark.parametrize(
    ("kind", "sign"),
    [("docx", b"<w:bidi/>"), ("odt", b'style-name="Rtl"'), ("html", b'dir="rtl"')],
)
def test_a_line_runs_as_its_words_do_whatever_its_label(kind: str, sign: bytes) -> None:
    def lines(text: str) -> int:
        blocks = (PaperLine(text, label="Count"), PaperList((PaperLine(text, label="Idea"),)))
        data = PAPER_WRITERS[kind](Paper("x", "ar", blocks))
        inside = {"docx": "word/document.xml", "odt": "content.xml"}.get(kind)
        return (data if inside is None else zipfile.ZipFile(io.BytesIO(data)).read(inside)).count(sign)

    assert lines("مرحبا") - lines("Bonjour") == 2


def test_letters_of_every_script_are_large_and_bold_in_a_heading_of_an_odt() -> None:
    styles = zipfile.ZipFile(io.BytesIO(PAPER_WRITERS["odt"](PAPER))).read("styles.xml").decode()
    (first,) = re.findall('<style:style style:name="Heading_20_1".*?</style:style>', styles)
    for kind in ("fo:font-{}", "style:font-{}-asian", "style:font-{}-complex"):
        assert f'{kind.format("size")}="20pt"' in first
        assert f'{kind.format("weight")}="bold"' in first


@pytest.mark.parametrize(("rows", "is_whole"), [(3, True), (40, False)])
def test_a_short_table_is_parted_by_no_page(rows: int, *, is_whole: bool) -> None:
    table = PaperTable("Combien", ("Réponse", "Votes"), (("Oui", "7"),) * rows)
    paper = Paper("x", "fr", (PaperLine("Sans elle ?", label="Compte"), table))
    docx, odt = (zipfile.ZipFile(io.BytesIO(PAPER_WRITERS[kind](paper))) for kind in ("docx", "odt"))
    assert docx.read("word/document.xml").count(b"<w:keepNext/>") == 1 + (2 * rows if is_whole else 0)
    assert (b'table:style-name="Whole"' in odt.read("content.xml")) is is_whole


def test_a_web_page_fetches_nothing() -> None:
    text = PAPER_WRITERS["html"](PAPER).decode()
    assert "default-src 'none'" in text
    assert "src=" not in text
    assert "<script" not in text


@pytest.mark.parametrize(
    ("name", "kind"), [("a.DOCX", "docx"), ("a.htm", "html"), ("a.markdown", "md"), ("a.b.odt", "odt"), ("a", "")]
)
def test_the_kind_of_a_file_is_that_of_its_ending(name: str, kind: str) -> None:
    assert ending_of(name) == kind


PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x02\x00\x00\x00\x01\x08\x02\x00\x00\x00{@\xe8\xdd"
    b"\x00\x00\x00\x0fIDATx\x9cc\xf8\xcf\xc0\x00A\x00\x07\xff\x01\xff\x8e\xc7:\xf3\x00\x00\x00\x00IEND\xaeB`\x82"
)
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc2\x00\x0b\x08\x00\x30\x00\x60\x01\x01\x11\x00\xff\xd9"


def test_a_logo_is_as_large_as_its_bytes_say() -> None:
    assert (picture_size(PNG), picture_size(JPEG)) == ((2, 1), (96, 48))


@pytest.mark.parametrize("data", [b"", PNG[:20], JPEG[:12], b"\xff\xd8\xff\xff\xff\xff" * 9, b"<svg/>"])
def test_what_tells_no_size_is_no_logo(data: bytes) -> None:
    assert logo_of(data, "Médiathèque") is None


@given(data=st.binary(max_size=200))
def test_no_bytes_keep_the_size_of_a_logo_waiting(data: bytes) -> None:
    picture_size(b"\xff\xd8" + data)
    picture_size(PNG[:8] + data)


def test_the_logo_stands_at_the_head_of_a_page_and_is_told_in_words() -> None:
    paper = Paper("Une amie", "fr", (PaperLine("Fin"),), logo_of(PNG, 'Le "Café"'))
    html = PAPER_WRITERS["html"](paper).decode()
    assert 'alt="Le &quot;Café&quot;" src="data:image/png;base64,iVBOR' in html
    for kind, where in (("docx", "word/media/logo.png"), ("odt", "Pictures/logo.png")):
        archive = zipfile.ZipFile(io.BytesIO(PAPER_WRITERS[kind](paper)))
        assert archive.read(where) == PNG
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
        text = archive.read("word/document.xml" if kind == "docx" else "content.xml").decode()
        assert "Le &quot;Café&quot;" in text or 'Le "Café"' in text


@pytest.mark.parametrize("kind", PAPER_WRITERS)
def test_the_bars_have_a_head_of_their_own(kind: str) -> None:
    table = PaperTable("Minutes", ("Thème", "Durée"), (("Amitié", "16 min"),), (1.0,), "En barre")
    written = text_of(PAPER_WRITERS[kind](Paper("Soirée", "fr", (table,))), kind)
    assert written.count("En barre") == 1
