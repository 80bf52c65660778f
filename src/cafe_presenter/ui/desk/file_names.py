"""What files that people save are called: names any system takes, and the words for their kinds."""

import re
from datetime import date

from cafe_presenter.core.base.bounds import beginning
from cafe_presenter.core.base.invisible import neutral
from cafe_presenter.wording import N_

FILE_KINDS = {
    "docx": N_("Word (.docx)"),
    "odt": N_("LibreOffice (.odt)"),
    "pdf": N_("PDF (.pdf)"),
    "html": N_("Web page (.html)"),
    "md": N_("Plain text (.md)"),
    "json": N_("Results (.json)"),
}
"""What the kinds of files that are made to be read are called, by their endings."""

_OF_WINDOWS = re.compile("con|prn|aux|nul|conin|conout|(?:com|lpt)[0-9¹²³]")
"""Names that Windows keeps for devices, whatever ending they are given."""
_NEVER_IN_NAMES = re.compile(r'[<>:"/\\|?*]')
MAX_TITLE_SIGNS = 56
"""Signs of a title in a name: of four bytes each, they leave room in the 255 bytes of a name for day and ending."""

MAX_FILE_SIGNS = 60
"""Signs of a name that is a title alone."""


def file_name(title: str) -> str:
    """Return a name for a file that every system and every USB stick takes, after the title of a deck."""
    kept = "".join(sign if sign.isalnum() else "-" for sign in title.casefold())
    name = beginning(" ".join(part for part in kept.split("-") if part), MAX_FILE_SIGNS).replace(" ", "-")
    if _OF_WINDOWS.fullmatch(name):
        return f"cafe-{name}"
    return name or "cafe"


def dated_name(day: date, title: str) -> str:
    """Return a name for a file that is sent to people: the day, which no device of Windows is called, and the title."""
    words = " ".join(_NEVER_IN_NAMES.sub(" ", neutral(title)).split())
    return f"{day} {beginning(words, MAX_TITLE_SIGNS)}".rstrip(" .")
