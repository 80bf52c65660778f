"""The files a page can be written to, by the ending of their names."""

from collections.abc import Callable, Mapping
from pathlib import PurePath

from cafe_presenter.core.evening.paper import Paper
from cafe_presenter.files.evening.paper_docx import paper_as_docx
from cafe_presenter.files.evening.paper_html import paper_as_html
from cafe_presenter.files.evening.paper_markdown import paper_as_markdown
from cafe_presenter.files.evening.paper_odt import paper_as_odt

type PaperWriter = Callable[[Paper], bytes]

PAPER_WRITERS: Mapping[str, PaperWriter] = {
    "docx": paper_as_docx,
    "odt": paper_as_odt,
    "html": paper_as_html,
    "md": paper_as_markdown,
}
"""Ending of a file → what writes it; a PDF is drawn by those who may draw."""


def ending_of(name: str) -> str:
    """Return the ending of a file's name as the writers are called, ``htm`` and ``markdown`` among them."""
    ending = PurePath(name).suffix.lower().removeprefix(".")
    return {"htm": "html", "markdown": "md"}.get(ending, ending)
