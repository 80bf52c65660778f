"""Documents made to harm: refused within seconds and 300 MB, nothing fetched, nothing but a CafeError raised."""

import contextlib
import random
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from time import thread_time

import pytest

from cafe_presenter.core.base.bounds import MAX_FIELD_SIGNS
from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import read_document
from tests.files.packages import opendocument, package, slides, word, workbook
from tests.rarely import rarely

DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"
MAX_SECONDS = 10
MAX_KILOBYTES = 300_000
SHARED = 3
"""How many seconds of a processor that others use too are one of a processor of its own."""
READ = """
import sys
from pathlib import Path
from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.importing.choosing.table import deck_from_document
from cafe_presenter.files.documents.importer import load_document
try:
    deck, _ = deck_from_document(load_document(sys.argv[1]))
    outcome = "deck"
except CafeError as error:
    outcome = error.problems[0].code
status = Path("/proc/self/status").read_text()
print(outcome, status.partition("VmHWM:")[2].split()[0])
"""

BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


def main_part(content: str | bytes) -> bytes:
    return package({"[Content_Types].xml": "<Types/>", "word/document.xml": content})


def laughs(root: str) -> str:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE {root} [<!ENTITY l0 "haha">{entities}]>'


def filled_row(count: int) -> str:
    return f"<row>{"<c t='s'><v>0</v></c>" * count}</row>"


def repeated(rows: int, columns: int) -> str:
    cell = f"<table:table-cell table:number-columns-repeated='{columns}'><text:p>x ?</text:p></table:table-cell>"
    row = f"<table:table-row table:number-rows-repeated='{rows}'>{cell}</table:table-row>"
    return f"<office:spreadsheet><table:table>{row}</table:table></office:spreadsheet>"


NESTED = "<table:table><table:table-row><table:table-cell>"
DENESTED = "</table:table-cell></table:table-row></table:table>"
SAID = "<a:p><a:r><a:t>Bonjour</a:t></a:r></a:p>"


def attributes(each: str) -> str:
    return " ".join(each.replace("{n}", str(number)) for number in range(100_000))


def wide(each: str) -> bytes:
    return f"<html><p {attributes(each)}>x</p>".encode()


def chained(each: str, count: int) -> str:
    """Return styles, each based on the one before and the first on the last."""
    return "".join(each.format(name=f"s{number}", parent=f"s{(number or count) - 1}") for number in range(count))


def styled(count: int) -> bytes:
    style = "<style:style style:family='paragraph' style:name='{name}' style:parent-style-name='{parent}'/>"
    styles = f"<office:automatic-styles>{chained(style, count)}</office:automatic-styles>"
    paragraphs = f"<text:p text:style-name='s{count - 1}'>x</text:p>" * 20_000
    return opendocument(f"<office:text>{paragraphs}</office:text>", before=styles)


def styled_word(count: int) -> bytes:
    styles = chained("<w:style w:styleId='{name}'><w:basedOn w:val='{parent}'/></w:style>", count)
    return word(f"<w:p><w:pPr><w:pStyle w:val='s{count - 1}'/></w:pPr></w:p>" * 20_000, styles)


def hidden_rows(count: int) -> bytes:
    row = "<table:table-row table:visibility='collapse'><table:table-cell><text:p>x</text:p></table:table-cell>"
    return opendocument(
        f"<office:spreadsheet><table:table>{f'{row}</table:table-row>' * count}</table:table></office:spreadsheet>"
    )


def numbered_rows(count: int) -> str:
    return "".join(f"<row r='{number}'><c r='A{number}'><v>1</v></c></row>" for number in range(1, count + 1))


COVERED = (
    "<office:spreadsheet><table:table><table:table-row>"
    "<table:table-cell table:number-rows-spanned='90000' table:number-columns-repeated='20000'/></table:table-row>"
    + "<table:table-row><table:covered-table-cell table:number-columns-repeated='20000'/></table:table-row>" * 20_000
    + "</table:table></office:spreadsheet>"
)
GOING_ON = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>et toujours, encore, ainsi de suite</w:t></w:r></w:p>"
TITLE = "<p:sp><p:nvSpPr><p:nvPr><p:ph type='title'/></p:nvPr></p:nvSpPr></p:sp>"
SPACES = "<office:text><text:p>a ?<text:s text:c='2000000000'/>b</text:p></office:text>"
HOSTILE: dict[str, Callable[[], bytes]] = {
    "a part of 80 MB in a small archive": lambda: main_part(b"<a>" + b" " * 80_000_000),
    "many small elements": lambda: main_part(BODY.format("<w:p/>" * 2_000_000)),
    "entities that multiply": lambda: main_part(laughs("a") + "<a>&l9;</a>"),
    "entities in UTF-16": lambda: main_part((laughs("a") + "<a>&l9;</a>").encode("utf-16")),
    "an entity from a file": lambda: main_part('<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>'),
    "entities in a flat document": lambda: bytes(laughs("office:document") + "<office:document>&l9;", "ascii"),
    "entities in a page": lambda: bytes(laughs("html") + "<html><table><tr><td>&l9;</table>", "ascii"),
    "elements nested deep": lambda: word("<w:sdt><w:sdtContent>" * 50_000),
    "elements nested deep and closed": lambda: word("<w:ins>" * 200 + "</w:ins>" * 200),
    "a page nested deep": lambda: b"<html>" + b"<div>" * 300_000,
    "tables nested deep": lambda: b"<html>" + b"<table><tr><td>a</td><td>" * 2000,
    "groups nested deep": lambda: b"{\\rtf1" + b"{" * 1_000_000,
    "quotes nested deep": lambda: b"# a\n" + b">" * 300_000,
    "brackets without end": lambda: b"# a\n" + b"[" * 300_000,
    "stars without end": lambda: b"# a\n" + b"**a *b _c " * 30_000,
    "comments without a page": lambda: b"<!---->" * 100_000 + b"x",
    "white space without end": lambda: b"a" + b" " * 3_000_000 + b"?\n|" + b" " * 900_000 + b"x",
    "rules without end": lambda: b"|" + b"-" * 3_000_000 + b"x|",
    "capitals without end": lambda: b"Par " + b"A" * 150 + b"!\nTh\xc3\xa8me\tQuestion\n",
    "lines without end": lambda: b"\n" * 3_900_000,
    "cells without end": lambda: b"a;" * 1_900_000,
    "one text in every cell": lambda: workbook(filled_row(400) * 400, f"<si><t>{'long ' * 100_000}</t></si>"),
    "a row repeated to the end of a sheet": lambda: opendocument(repeated(1_048_576, 1)),
    "a cell repeated to the end of a row": lambda: opendocument(repeated(900, 900)),
    "spans of a page": lambda: b"<html><table>" + b"<tr><td colspan=1000 rowspan=1000>a</td></tr>" * 5000,
    "a million parts": lambda: b"PK\x03\x04" + b"PK\x01\x02" * 1_000_000,
    "rows of questions without end": lambda: b"a | b ?\n" * 90_000,
    "spaces of a number": lambda: opendocument(SPACES),
    "a tag of many attributes": lambda: wide("a{n}"),
    "attributes between quotes": lambda: wide("a{n} z{n}='>'"),
    "attributes after a stray quote": lambda: wide('a{n} " z{n}="a>b"'),
    "attributes parted by strokes": lambda: wide("a{n}=/"),
    "tags inside the quotes of tags": lambda: b"<html><a b='" * 300_000,
    "attributes of an element": lambda: opendocument(f"<office:text><text:p {attributes("a{n}='1'")}/></office:text>"),
    "one slide shown without end": lambda: slides([f"<p:sp><p:txBody>{SAID * 2000}</p:txBody></p:sp>"], shown=19_000),
    "groups of a slide nested deep": lambda: slides(["<p:grpSp>" * 220 + "</p:grpSp>" * 220]),
    "a slide that is its own": lambda: slides(["<p:pic/>"] * 20_000, shown=20_000),
    "lists of a text nested deep": lambda: opendocument(
        f"<office:text>{'<text:list><text:list-item>' * 120}{'</text:list-item></text:list>' * 120}</office:text>"
    ),
    "tables of a text nested deep": lambda: opendocument(f"<office:text>{NESTED * 80}{DENESTED * 80}</office:text>"),
    "paragraphs without end": lambda: word("<w:p><w:r><w:t>Bonjour</w:t></w:r></w:p>" * 150_000),
    "tables without end": lambda: word("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" * 60_000),
    "items with nothing between without end": lambda: b"# A\n\n" + b"- x\n\n" * 29_000,
    "breaks above headings without end": lambda: b"# Break\n\n## Ada\n\nx\n\n## Ben\n\nx\n\n" * 3000,
    "a header of columns without end": lambda: b"Theme;Question" + b";x" * 60_000 + b"\na;b ?" * 3000,
    "a header of bars without end": lambda: (
        b"# A\n\n| a | b |" + b"c|" * 20_000 + b"\n|--|--|" + b"\n| a | b ? |" * 3000
    ),
    "a typed header without end": lambda: word(
        f"<w:p><w:r><w:t>Theme</w:t>{'<w:tab/><w:t>x</w:t>' * 60_000}</w:r></w:p>"
        + "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b ?</w:t></w:r></w:p>" * 3000
    ),
    "styles based on each other": lambda: styled(50_000),
    "styles of a text based on each other": lambda: styled_word(50_000),
    "rows hidden without end": lambda: hidden_rows(80_000),
    "rows of a workbook hidden without end": lambda: workbook(numbered_rows(80_000).replace("<row", "<row hidden='1'")),
    "columns hidden again and again": lambda: workbook(
        f"<row>{'<c><v>1</v></c>' * 16_000}</row>", columns="<col min='18000' max='18000' hidden='1'/>" * 150_000
    ),
    "cells that go on below": lambda: opendocument(COVERED),
    "ranges merged over all rows": lambda: workbook(
        numbered_rows(80_000), merges=f"<mergeCells>{"<mergeCell ref='B60000:C99999'/>" * 20_000}</mergeCells>"
    ),
    "paragraphs that go on in the next": lambda: word(GOING_ON * 110_000),
    "titles of a slide without end": lambda: slides([TITLE * 29_000 + "<p:sp/>" * 200_000]),
    "frames of a slide without end": lambda: opendocument(
        f"<office:presentation><draw:page>{"<draw:frame presentation:class='title'/>" * 200_000}</draw:page>"
        "</office:presentation>"
    ),
    "brackets in a format without end": lambda: workbook(
        "<row><c s='0'><v>1</v></c></row>", formats=f"<numFmt numFmtId='200' formatCode='{'[' * 2_000_000}'/>"
    ),
    "days one after the other": lambda: (
        b"<html><h1>E</h1><p>9:00 - A</p><p>9:20 - B</p>" + b"<h2>Monday</h2><p>x</p>" * 2_900
    ),
    "items that bid people talk": lambda: b"<html><h1>E</h1><h2>Q</h2>" + b"<li>Discuss the thing</li>" * 5_800,
    "contents without end": lambda: b"Contents\n\nPart 7 ..... 5\n\n" * 20_000,
    "agendas without end": lambda: b"## Agenda\n\nA line.\n\n" * 2_900,
    "bold lines without end": lambda: b"<html><body><p>" + b"<b>bold words</b><br>" * 50_000,
    "templates without end": lambda: b"<p>" + b"{% " * 1_000_000 + b"</p></div>",
    "numbers as long as they come": lambda: opendocument(repeated(10**30, 10**30)),
}


def outcome_within_bounds(path: Path, seconds: int = MAX_SECONDS) -> str:
    """Return what a process of its own makes of a document, within its memory and so many seconds of the processor.

    A processor shared with other tests counts up to three times the seconds for the same work: so many are allowed.
    Machines are busy: of the clock it has ten times that, for what waits for ever.
    """
    if sys.platform != "linux":
        pytest.skip("the seconds and the memory of a process are bounded by Linux")
    seconds *= SHARED
    bounded = ["sh", "-c", f'ulimit -t {seconds}; exec "$@"', "sh", sys.executable, "-c", READ, str(path)]
    run = subprocess.run(bounded, capture_output=True, text=True, timeout=10 * seconds, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    outcome, kilobytes = run.stdout.split()
    assert int(kilobytes) < MAX_KILOBYTES
    return outcome


@pytest.mark.parametrize("name", rarely(HOSTILE, but=[*HOSTILE][::5]))
def test_a_hostile_document_is_done_with_in_seconds_and_little_memory(name: str, tmp_path: Path) -> None:
    path = tmp_path / "document"
    path.write_bytes(HOSTILE[name]())
    assert outcome_within_bounds(path) != "deck"


def test_a_question_in_each_of_many_rows_is_read_in_seconds(tmp_path: Path) -> None:
    """What the columns beside the questions are is found once, not for each row."""
    path = tmp_path / "document"
    rows = (f"word {at % 9},hall {at % 7},{at % 5},Who is {at}?\n" for at in range(990))
    path.write_text("category,place,level,question\n" + "".join(rows), encoding="utf-8")
    assert outcome_within_bounds(path, seconds=3) == "deck"


def test_a_fair_of_many_days_is_read_in_seconds(tmp_path: Path) -> None:
    """What is told beside each of many tables is gathered once."""
    path = tmp_path / "document.md"
    table = "| Time | What | Who |\n|---|---|---|\n" + "".join(
        f"| {9 + at}:00 | Loaf {at} | Ann |\n" for at in range(8)
    )
    days = (f"## Hall {at}\n\n{table}\nMind the step.\n" for at in range(120))
    path.write_text("# Fair\n\n" + "\n".join(days), encoding="utf-8")
    assert outcome_within_bounds(path) == "deck"


def test_a_text_longer_than_one_of_a_deck_may_be_is_cut_and_told() -> None:
    document = read_document(b"Word " * 30_000 + b"\n\nWho sweeps the mill?\n", "f")
    assert max(len(each.text) for each in document.paragraphs) == MAX_FIELD_SIGNS
    told = [problem.params for problem in document.problems if problem.code == "import.cut"]
    assert [(each["count"], each["limit"]) for each in told] == [(1, MAX_FIELD_SIGNS)]


def test_signs_without_end_between_parts_are_looked_for_in_the_deck_in_seconds() -> None:
    text = f"# E\n\n## A (5 min)\n\n{'– ' * 30_000}\n\n## B (5 min)\n\nx\n\n## C (5 min)\n\nx\n"
    start = thread_time()
    deck, _ = deck_from_document(read_document(text.encode()))
    assert len(deck.themes) == 3
    assert thread_time() - start < MAX_SECONDS


def test_a_workbook_whose_sectors_go_round_is_damaged() -> None:
    with pytest.raises(CafeError) as caught:
        read_document(old_workbook(), "f")
    assert caught.value.problems[0].code == "import.damaged"


def old_workbook() -> bytes:
    """Return an .xls whose one short sector is followed by itself."""
    end, free, table = -2, -1, -3
    sector = 512

    def entry(name: str, kind: int, *, child: int, start: int, size: int) -> bytes:
        text = name.encode("utf-16-le")
        head = text.ljust(64, b"\0") + struct.pack("<HBBiii", len(text) + 2 if name else 0, kind, 1, -1, -1, child)
        return head.ljust(116, b"\0") + struct.pack("<iii", start, size, 0)

    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(24, b"\0") + struct.pack("<HH", 0x3E, 3) + b"\xfe\xff"
    head += struct.pack("<HH", 9, 6).ljust(14, b"\0") + struct.pack("<iiiiiiii", 1, 1, 0, 4096, 2, 1, end, 0)
    head += struct.pack("<109i", 0, *[free] * 108)
    sectors = struct.pack("<128i", table, end, end, end, *[free] * 124)
    directory = entry("Root Entry", 5, child=1, start=3, size=64) + entry("Workbook", 2, child=-1, start=0, size=64)
    return head + sectors + directory.ljust(sector, b"\0") + struct.pack("<128i", 0, *[free] * 127) + b"\0" * sector


def documents() -> list[str]:
    return sorted(path.name for path in DOCUMENTS.iterdir() if path.is_file() and path.suffix != ".sh")


@pytest.mark.parametrize("name", documents())
def test_a_damaged_document_is_read_or_refused_and_nothing_else(name: str) -> None:
    whole = (DOCUMENTS / name).read_bytes()
    chance = random.Random(name)
    for _ in range(25):
        data = bytearray(whole)
        if chance.random() < 0.3:
            del data[chance.randrange(len(data)) :]
        for _ in range(chance.randrange(1, 12)):
            if data:
                data[chance.randrange(len(data))] = chance.randrange(256)
        with contextlib.suppress(CafeError):
            deck_from_document(read_document(bytes(data), "f"))


def test_figures_without_end_above_a_heading_are_no_number_of_it() -> None:
    document = read_document(b"# A\n\nx\n\n" + b"1" * 5000 + b"\n\n## B\n\nx\n", "f")
    assert any(each.text == "1" * 5000 for each in document.paragraphs)


def test_a_part_that_is_no_xml_is_damaged() -> None:
    with pytest.raises(CafeError) as caught:
        read_document(main_part(zlib.compress(b"x")), "f")
    assert caught.value.problems[0].code == "import.damaged"
