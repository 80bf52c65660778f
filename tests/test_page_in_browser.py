"""A page that the program wrote, opened in a real browser: nothing in it is run, nothing is fetched."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from cafe_presenter.core.deck.deck import Article, Deck, Fact, FollowUp, Source, Theme, Translation
from cafe_presenter.core.evening.paper import Paper, PaperHeading, PaperLine, PaperList, PaperTable
from cafe_presenter.files.documents.write_text import deck_as_html
from cafe_presenter.files.evening.paper_files import PAPER_WRITERS

pytestmark = pytest.mark.long

MARKUP = """</title></style></td></table><script>fetch('{here}/script')</script><img src='{here}/picture'
onerror="fetch('{here}/error')"><svg onload="fetch('{here}/svg')"></svg><link rel=stylesheet href='{here}/style'>
<meta http-equiv=refresh content='0;url={here}/away'><iframe src='{here}/frame'></iframe>"'>"""
ADDRESSES = ("javascript:fetch('{here}/link')", "https://exemple.fr/\"onmouseover=\"fetch('{here}/over')")


@contextmanager
def asked() -> Iterator[tuple[str, list[str]]]:
    """Listen on this computer; give the address, and what was asked for."""
    paths: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *said: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", paths
    finally:
        server.shutdown()
        server.server_close()


def seen_in_browser(page: bytes, folder: Path) -> str:
    """Return the page as a browser has it once all it would do is done."""
    (folder / "page.html").write_bytes(page)
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    assert browser is not None
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=3000", "--dump-dom"]
    done = subprocess.run(
        [browser, *options, f"--user-data-dir={folder}/profile", (folder / "page.html").as_uri()],
        env={**os.environ, "HOME": str(folder)},
        capture_output=True,
        timeout=180,
        check=True,
    )
    return done.stdout.decode("utf-8")


def deck_page(words: str, address: str) -> bytes:
    """Return a deck as a page, the same words in every field."""
    theme = Theme(
        words,
        words,
        words,
        notes=words,
        plain=words,
        follow_ups=(FollowUp(words, words),),
        sources=(Source(words, address),),
        facts=(Fact(words, words, words, words, address, words, words),),
        translations=(Translation(words, words, words),),
    )
    article = Article(words, words, words, words, address, words)
    return deck_as_html(Deck(words, words, words, words, words, words, words, article=article, themes=(theme,)))


def evening_page(words: str, address: str) -> bytes:
    """Return the page of an evening, the same words in all its parts."""
    lines = (PaperLine(words, label=words, detail=words, url=address), PaperLine(words))
    parts = (PaperHeading(words, 1), *lines, PaperList(lines), PaperTable(words, (words,), ((words,),), (1.0,)))
    return PAPER_WRITERS["html"](Paper(words, "fr", parts))


@pytest.mark.parametrize("page_of", [deck_page, evening_page])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_browser_runs_and_fetches_nothing_of_a_page(
    page_of: Callable[[str, str], bytes], address: str, tmp_path: Path
) -> None:
    with asked() as (here, paths):
        words = MARKUP.format(here=here)
        page = seen_in_browser(page_of(words, address.format(here=here)), tmp_path)
    assert paths == []
    assert "&lt;script&gt;fetch" in page
    assert "<script" not in page


def test_the_same_words_unguarded_are_run_and_fetched(tmp_path: Path) -> None:
    with asked() as (here, paths):
        seen_in_browser(b"<title>" + MARKUP.format(here=here).encode(), tmp_path)
    assert {"/script", "/picture", "/svg"} <= set(paths)
