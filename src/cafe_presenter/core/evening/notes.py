"""The notes of an evening: what sorts them, and how they are kept, mended, sorted anew and taken out."""

from dataclasses import replace
from enum import StrEnum

from cafe_presenter.core.base.quick_dataclass import dataclass


class NoteKind(StrEnum):
    """What a note is; the value stands in journals. A question waits in the fridge until it is asked."""

    NOTE = ""
    IDEA = "idea"
    FEAR = "fear"
    QUESTION = "question"
    CHECK = "check"
    NEXT = "next"
    QUOTE = "quote"


SORTED_KINDS = tuple(kind for kind in NoteKind if kind is not NoteKind.NOTE)
"""The kinds in the order of their digits, from 1."""
MAX_ON_A_PAGE, MAX_SIGNS_ON_A_PAGE = 5, 260
"""How many parked questions, and signs of them, stand on the wall at once."""
FIRST_SIGNS = {
    "+": NoteKind.IDEA,
    "!": NoteKind.FEAR,
    "?": NoteKind.QUESTION,
    "=": NoteKind.CHECK,
    ">": NoteKind.NEXT,
    "→": NoteKind.NEXT,
    '"': NoteKind.QUOTE,
    "«": NoteKind.QUOTE,
    "“": NoteKind.QUOTE,
}
"""What the first sign of a line makes of it."""


@dataclass(frozen=True, slots=True)
class Note:
    """A line the host wrote ``at`` an instant, during item ``item`` (its id); ``asked`` once it became a theme."""

    at: float
    item: int
    text: str
    tag: str = ""
    asked: bool = False

    @property
    def kind(self) -> NoteKind:
        """What it is; a tag that this version does not know makes it a note."""
        return kind_of(self.tag)

    @property
    def waits(self) -> bool:
        """Whether it is a question in the fridge."""
        return self.kind is NoteKind.QUESTION and not self.asked


type Notes = tuple[Note, ...]


def kind_of(tag: str) -> NoteKind:
    """Return the kind a tag names."""
    return NoteKind(tag) if tag in NoteKind else NoteKind.NOTE


def one_line(text: str) -> str:
    """Return what was typed as one line without spaces around it."""
    return " ".join(text.split())


def sorted_line(text: str, kind: NoteKind = NoteKind.NOTE) -> tuple[str, NoteKind]:
    """Return a line without the sign that sorts it, and its kind: the one chosen, else the one of its first sign.

    The marks of a quotation are part of it; a sign alone is a note.
    """
    line = one_line(text)
    if kind is not NoteKind.NOTE or not line:
        return line, kind
    found = FIRST_SIGNS.get(line[0], NoteKind.NOTE)
    rest = line[1:].lstrip()
    if not rest or found is NoteKind.NOTE:
        return line, NoteKind.NOTE
    return (line if found is NoteKind.QUOTE else rest), found


def mended(notes: Notes, number: int, text: str, *, tag: str) -> Notes:
    """Return the notes with other words or another tag for note ``number``; the same where nothing changes."""
    line = one_line(text)
    if not 0 <= number < len(notes) or not line:
        return notes
    note = replace(notes[number], text=line, tag=tag)
    return notes if note == notes[number] else (*notes[:number], note, *notes[number + 1 :])


def without_note(notes: Notes, number: int) -> Notes:
    """Return the notes without note ``number``."""
    return (*notes[:number], *notes[number + 1 :]) if 0 <= number < len(notes) else notes


def asked(notes: Notes, number: int) -> Notes:
    """Return the notes with question ``number`` out of the fridge: it became a theme."""
    if not 0 <= number < len(notes) or not notes[number].waits:
        return notes
    return (*notes[:number], replace(notes[number], asked=True), *notes[number + 1 :])


def parked(notes: Notes) -> Notes:
    """Return the questions that wait in the fridge."""
    return tuple(note for note in notes if note.waits)


def fridge_pages(notes: Notes) -> tuple[tuple[str, ...], ...]:
    """Return the questions that wait, as many to a page as a wall shows large enough for the last row."""
    pages: list[list[str]] = []
    for note in parked(notes):
        last = pages[-1] if pages else []
        is_full = len(last) >= MAX_ON_A_PAGE or sum(map(len, last)) + len(note.text) > MAX_SIGNS_ON_A_PAGE
        if not last or is_full:
            pages.append([note.text])
        else:
            last.append(note.text)
    return tuple(map(tuple, pages))


def of_kind(notes: Notes, kind: NoteKind) -> Notes:
    """Return the notes of one kind; of questions those that wait."""
    return tuple(note for note in notes if note.kind is kind and not note.asked)
