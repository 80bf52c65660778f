"""A template of the page of an evening: ``minutes.md`` or ``compte-rendu.md``, beside the deck."""

from pathlib import Path

from cafe_presenter.core.base.problem import CafeError, Place, Problem
from cafe_presenter.core.evening.minutes_template import (
    BLOCK_FIELDS,
    MAX_TEMPLATE_FIELDS,
    WORD_FIELDS,
    field_count,
    template_slips,
)
from cafe_presenter.files.deck.findings import Findings
from cafe_presenter.files.deck.yaml_text import decoded_deck
from cafe_presenter.files.disk.safe_io import found_in, read_regular

TEMPLATE_NAMES = ("minutes.md", "compte-rendu.md")
MAX_TEMPLATE_BYTES = 64 * 1024


def load_template(folder: Path) -> str | None:
    """Return the template in a folder; None where there is none. One that is a link out of the folder is none.

    Raises CafeError when it cannot be read, or names a field that nobody knows.
    """
    path = next((folder / name for name in TEMPLATE_NAMES if _is_there(folder, name)), None)
    if path is None:
        return None
    try:
        data = read_regular(path, MAX_TEMPLATE_BYTES)
    except (OSError, ValueError) as error:
        raise CafeError(Problem("minutes.template_unreadable", Place(str(path)))) from error
    findings = Findings(str(path))
    text = decoded_deck(data, findings) if len(data) <= MAX_TEMPLATE_BYTES else ""
    if len(data) > MAX_TEMPLATE_BYTES or field_count(text) > MAX_TEMPLATE_FIELDS:
        raise CafeError(Problem("minutes.template_too_large", Place(str(path)), {"most": MAX_TEMPLATE_FIELDS}))
    if findings.has_errors:
        raise CafeError(Problem("minutes.template_unreadable", Place(str(path))))
    known = ", ".join(f"{{{name}}}" for name in (*WORD_FIELDS, *BLOCK_FIELDS))
    slips = [
        Problem(
            "minutes.field_not_alone" if slip.must_stand_alone else "minutes.unknown_field",
            Place(str(path), slip.line),
            {"field": f"{{{slip.field}}}", "known": known},
        )
        for slip in template_slips(text)
    ]
    if slips:
        raise CafeError(slips)
    return text


def _is_there(folder: Path, name: str) -> bool:
    """Whether a folder has such a file: its words go on a page that is sent, and none of another place may."""
    try:
        real = found_in(folder, name)
        return real is not None and real.is_file()
    except (OSError, RuntimeError):
        return False
