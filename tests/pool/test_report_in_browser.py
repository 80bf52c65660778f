"""A report in a real browser: no error, no request; keys and a screen reader meet everything in the page's order."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import evenings
from cafe_presenter.cli import main
from tests.chromium import Chromium, chromium

pytestmark = pytest.mark.long

HEADINGS = [
    "What the evenings said",
    "When the evenings were",
    "Where the evenings were",
    "What rooms talk about",
    "How long it takes",
    "On time or late",
    "What is left aside",
    "How minds move",
    "After a silence",
    "What stays open",
]
FOCUSED = """(() => { const e = document.activeElement; return e === document.body ? '' : e.tagName + ' ' +
(e.textContent.trim().split('\\n')[0] || '').slice(0, 60); })()"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    evenings.write_folder(folder / "evenings", 600)
    path = folder / "report.html"
    assert main(["--lang", "en", "pool", str(folder / "evenings"), "-o", str(path)]) == 0
    return path


@pytest.fixture(scope="module")
def browser(page: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    with chromium(tmp_path_factory.mktemp("browser")) as browser:
        browser.open(page)
        yield browser


def test_the_browser_finds_no_fault(browser: Chromium) -> None:
    browser.value("1")
    faults = ("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled")
    assert [event for event in browser.events if event.get("method") in faults] == []


def test_the_browser_asks_for_nothing_but_the_page(browser: Chromium, page: Path) -> None:
    asked = [event["params"] for event in browser.events if event.get("method") == "Network.requestWillBeSent"]
    assert [each["request"]["url"] for each in asked] == [page.as_uri()]


def test_tab_goes_down_the_page_link_by_link_and_table_by_table(browser: Chromium) -> None:
    places = []
    met = []
    for _ in range(60):
        browser.press_tab()
        name = browser.value(FOCUSED)
        if not name:
            break
        met.append(name)
        places.append(browser.value("document.activeElement.getBoundingClientRect().top + window.scrollY"))
    assert met[:9] == [f"A {heading}" for heading in HEADINGS[1:]]
    assert len(met) == 9 + browser.value("document.querySelectorAll('table').length")
    assert places[9:] == sorted(places[9:])
    assert places[0] <= places[9]


def test_a_screen_reader_hears_headings_pictures_and_tables_in_the_order_of_the_page(browser: Chromium) -> None:
    heard = browser.heard()
    assert [name for role, name in heard if role == "heading"] == HEADINGS
    pictures = [name for role, name in heard if role in ("image", "img")]
    assert len(pictures) == len(HEADINGS) - 1
    assert all(pictures)
    tables = [name for role, name in heard if role == "table"]
    assert tables == browser.value("[...document.querySelectorAll('caption')].map(e => e.textContent)")
    order = [role for role, _ in heard if role in ("heading", "table", "image", "img")]
    assert order[:4] == ["heading", "heading", order[2], "table"]
    assert order[2] in ("image", "img")
    assert ("rowheader", "2024") in heard
    assert ("columnheader", "Whole year") in heard


def test_what_a_picture_shows_is_said(browser: Chromium) -> None:
    said = browser.value(
        "[...document.querySelectorAll('svg[role=img]')].map(e => e.querySelector('desc').textContent)"
    )
    assert len(said) == len(HEADINGS) - 1
    assert all(said)


@pytest.mark.parametrize("width", [320, 500, 1024, 1920])
def test_nothing_is_wider_than_the_window(width: int, browser: Chromium) -> None:
    browser.ask("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
    assert browser.value("document.documentElement.scrollWidth") <= width
    browser.ask("Emulation.clearDeviceMetricsOverride")


CONTRASTS = """(() => {
  const lum = c => { const v = c.match(/[0-9.]+/g).slice(0, 3).map(x => x / 255).map(x =>
    x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4); return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]; };
  const ratio = (a, b) => { const [x, y] = [lum(a), lum(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const paper = getComputedStyle(document.body).backgroundColor;
  const texts = [...document.querySelectorAll('h1, p, a, caption, td, th, figcaption')]
    .map(e => ratio(getComputedStyle(e).color, paper));
  const drawn = [...document.querySelectorAll('svg text:not([class^=on])')]
    .map(e => ratio(getComputedStyle(e).fill, paper));
  const on = [...document.querySelectorAll('svg text[class^=on]')].map(e => ratio(getComputedStyle(e).fill,
    getComputedStyle(document.querySelector('rect.look' + e.getAttribute('class').slice(2))).fill));
  return Math.min(...texts, ...drawn, ...on);
})()"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_by_day_and_by_night(scheme: str, browser: Chromium) -> None:
    browser.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    assert browser.value(CONTRASTS) >= 4.5
    browser.ask("Emulation.setEmulatedMedia", features=[])
