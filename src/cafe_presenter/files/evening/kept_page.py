"""The page of an evening as its host left it, kept beside its journal: what goes in, and the lines that were mended."""

import json
from functools import partial
from pathlib import Path

from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.evening.minutes import KeptPage
from cafe_presenter.files.disk.codec import from_plain, to_plain
from cafe_presenter.files.disk.safe_io import make_kept_folder, patiently, read_kept, write_atomic
from cafe_presenter.files.evening.journal import damaged_names
from cafe_presenter.files.evening.sessions import page_path

PAGE_FORMAT = 1
MAX_KEPT_PAGE_BYTES = 16_000_000
"""Size above which a file is no page: nobody mends so much."""


def write_page(path: Path, page: KeptPage) -> None:
    """Keep the page of the session in the journal at ``path``, readable by its owner alone. Raises OSError."""
    plain = {"format": PAGE_FORMAT, **to_plain(page)}
    make_kept_folder(path.parent)
    write_atomic(page_path(path), json.dumps(plain, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def read_page(path: Path) -> KeptPage:
    """Return the page of the session in the journal at ``path``: the usual one when none was kept that can be read.

    Raises CafeError ``journal.newer`` for one that a newer version kept.
    """
    return _read(path) or KeptPage()


def take_up_page(path: Path) -> tuple[KeptPage, Problem | None]:
    """Return the same to be changed; one that is damaged is put aside before, and told. Raises as `read_page` does."""
    page = _read(path)
    if page is not None:
        return page, None
    try:
        aside = next(name for name in damaged_names(path) if not name.exists())
        patiently(partial(page_path(path).replace, aside))
    except (OSError, StopIteration):
        return KeptPage(), None  # what is changed cannot be kept either, which is told then
    return KeptPage(), Problem("page.damaged", params={"file": aside.name})


def _read(path: Path) -> KeptPage | None:
    """Return the page that is kept, the usual one where there is none; None for one that makes no sense."""
    kept = page_path(path)
    try:
        data = read_kept(kept, MAX_KEPT_PAGE_BYTES)
    except OSError:
        return KeptPage()
    try:
        plain = json.loads(data.decode("utf-8", "surrogatepass")) if len(data) <= MAX_KEPT_PAGE_BYTES else None
        page = from_plain(KeptPage, plain, text=neutral, lenient=True)
    except (ValueError, RecursionError):
        return None
    assert isinstance(plain, dict)
    number = plain.get("format")
    if isinstance(number, int) and number > PAGE_FORMAT:
        raise CafeError(Problem("journal.newer", Place(str(kept))))
    return page
