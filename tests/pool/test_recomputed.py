"""Every figure of a report, recomputed by a slow script that shares nothing with the database: equal."""

import json
from pathlib import Path

import pytest
from lxml import html

import evenings
from cafe_presenter.cli import main
from cafe_presenter.pool.empty_words import EMPTY_WORDS
from tests.pool.slow import Table, tables


def words_of(cell: html.HtmlElement) -> str:
    return "".join(map(str, cell.itertext()))


def tables_of(page: Path) -> dict[str, Table]:
    """Every table of a report by its caption, its rows as they are printed."""
    root = html.fromstring(page.read_bytes())
    return {
        str(table.findtext("caption")): [[words_of(cell) for cell in row] for row in table.iterfind("tbody/tr")]
        for table in root.iter("table")
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five hundred evenings, some of them with parts of every kind and the same question twice."""
    place = tmp_path_factory.mktemp("evenings")
    network = evenings.Network(7, themes=6)
    for number in range(500):
        evening = json.loads(network.line(number))
        if number % 3 == 0:
            evening["themes"].append({**evening["themes"][0], "kind": "closing", "fingerprint": None})
        if number % 11 == 0:
            evening["themes"].append(evening["themes"][1])
        if number % 90 == 0:
            evening["themes"][2]["kind"] = "break"
        (place / f"{number}.json").write_text(json.dumps(evening), "utf-8")
    return place


def test_every_figure_of_a_report_is_what_a_slow_script_finds(folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    assert main(["--lang", "en", "pool", str(folder), "-o", str(page)]) == 0
    found, true = tables_of(page), tables(folder)
    words = "Words that come back in open questions"
    true[words] = [row for row in true[words] if row[0] not in EMPTY_WORDS][:40]
    assert list(found) == list(true)
    for caption, rows in true.items():
        assert rows, caption
        assert found[caption] == rows, caption
