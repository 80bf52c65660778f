"""How much of a deck's words a host can read while speaking, and how much a deck may hold at all.

What is beyond the first is not shown, and told; what is beyond the second is refused by the reader. Without them a deck
of a few hundred kilobytes keeps every key waiting for seconds.
"""

MAX_NAME_SIGNS = 300
"""Of a theme or a title, where it only says which one is meant."""
MAX_TEXT_SIGNS = 1_000
"""Of a name, a question or an objective, as the windows show them and the wall."""
MAX_FOLLOW_UPS = 40
MAX_FOLLOW_UPS_SIGNS = 4_000
"""Of all the follow-ups of a theme together: three pages."""
MAX_NOTES_SIGNS = 5_000
MAX_NOTES_LINES = 200
MAX_FIELD_SIGNS = 100_000
"""Of any one text of a deck: a book of sixty pages is no question, nor are its notes."""

MAX_PASTED_SIGNS = 20_000
MAX_PASTED_LINES = 400
"""Of what is pasted at once where a text is typed: a window would stand still over a book."""
MAX_PASTED_PARTS = 20
"""Of lines that each become a field of their own, which takes its time."""


def beginning(text: str, most: int, *, lines: int = MAX_NOTES_LINES, mark: str = "") -> str:
    """Return the first ``most`` signs of a text and so many lines at most, cut between words where there are any.

    ``mark`` is put after a text that was cut.
    """
    if not is_cut(text, most, lines=lines):
        return text
    kept = "\n".join(text[: most + 1].split("\n", lines)[:lines])
    if len(kept) > most:
        words = kept[:most].rsplit(None, 1) if any(map(str.isspace, kept[-60:])) else [kept[:most]]
        kept = words[0] if words else ""  # nothing but blanks has no word
    return f"{kept}{mark}"


def is_cut(text: str, most: int, *, lines: int = MAX_NOTES_LINES) -> bool:
    """Whether `beginning` would leave something of a text out."""
    return len(text) > most or text.count("\n") >= lines
