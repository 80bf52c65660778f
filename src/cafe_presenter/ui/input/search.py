"""Commands found by what somebody types: a part of their name, another word for them, or a key. No widget."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from cafe_presenter.core.base.quick_dataclass import dataclass
from cafe_presenter.core.deck.vocabulary import unaccented
from cafe_presenter.core.evening.session import Session
from cafe_presenter.ui.input.commands import KeyTable, ShowCommand
from cafe_presenter.ui.input.keys import key_name
from cafe_presenter.ui.input.questions import AnswerKey
from cafe_presenter.ui.input.search_words import telling_words
from cafe_presenter.wording import N_, Wording

ANSWERS = N_("Answers")
"""The title that the answers to questions stand under."""
_ALIKE = {"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "œ": "oe", "æ": "ae", "−": "-"}

_FAR = 20
"""What is found by a line behind a row comes after what has the words in its name."""

type Spots = tuple[tuple[int, int], ...]
"""Where letters were found: the first one, and how many."""


@dataclass(frozen=True, slots=True)
class SearchRow:
    """A command, or an answer, as its searcher reads it; what can do nothing just now is no ``is_possible``.

    ``caps`` are the keys that ask for it, each as the caps that are pressed together. ``behind`` are lines by which it
    is found as well, of which the one that has the words is read. ``about`` begins ``also`` and is told in any case.
    """

    wanted: ShowCommand | AnswerKey
    label: str
    also: str = ""
    group: str = ""
    caps: tuple[tuple[str, ...], ...] = ()
    is_possible: bool = True
    behind: tuple[str, ...] = ()
    about: str = ""

    @property
    def spoken(self) -> str:
        """All of it in a line."""
        keys = " ".join("+".join(caps) for caps in self.caps)
        return ", ".join(part for part in (self.group, self.label, self.also, keys) if part)


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that was found, and where in its label and its other words; ``rank`` is lower the better it fits."""

    row: SearchRow
    rank: int = 0
    in_label: Spots = ()
    in_also: Spots = ()


def row_of(
    command: ShowCommand, wording: Wording, *, table: KeyTable, is_possible: bool = True, said: str = ""
) -> SearchRow:
    """Return a command as its searcher reads it, with what it would do just now, if that is ``said``."""
    return SearchRow(
        command,
        wording.text(command.label),
        ", ".join(part for part in (said, wording.text(command.also)) if part),
        wording.text(command.group.value),
        _caps(table.keys(command), wording),
        is_possible,
    )


def command_rows(session: Session, wording: Wording, *, table: KeyTable) -> list[SearchRow]:
    """Return the commands of a table with what they would do in a session as it is."""
    rows = []
    for each in table.commands:
        is_possible = each.is_possible is None or each.is_possible(session)
        said = each.says(session, wording) if each.says is not None else ""
        rows.append(row_of(each, wording, table=table, is_possible=is_possible, said=said))
    return rows


def answer_rows(asked: Iterable[AnswerKey], wording: Wording, *, table: KeyTable) -> tuple[SearchRow, ...]:
    """Return the answers as keys give them; those that are ``asked`` for now can be given."""
    possible = frozenset(asked)
    return tuple(
        SearchRow(
            each,
            wording.text(each.label),
            "",
            wording.text(ANSWERS),
            _caps(table.keys(each), wording),
            each in possible,
        )
        for each in AnswerKey
        if each is not AnswerKey.ESCAPE  # a command too, which stands among them
    )


def _caps(keys: Iterable[str], wording: Wording) -> tuple[tuple[str, ...], ...]:
    return tuple(_parts(key, wording) for key in keys)


def _parts(key: str, wording: Wording) -> tuple[str, ...]:
    held, rest = [], key
    while len(rest) > 1 and "+" in rest[:-1]:
        name, _, rest = rest.partition("+")
        held.append(name)
    return tuple(key_name(part, wording) for part in (*held, rest))


def found(rows: Sequence[SearchRow], typed: str) -> list[Hit]:
    """Return the rows that have all the words of ``typed``, in their groups, the group of the best one first.

    Where none has, those that have the words which say what is wanted: who types a sentence finds it too. Without a
    word it is all of them, in their order.
    """
    words = _folded(typed)[0].split()
    if not words:
        return _grouped([Hit(row) for row in rows])
    hits = list[Hit]()
    for asked in (words, telling_words(words)):
        hits = hits or [hit for row in rows if (hit := _hit(row, asked, typed.strip())) is not None]
    hits.sort(key=lambda hit: hit.rank)
    return _grouped(hits)


def _grouped(hits: Sequence[Hit]) -> list[Hit]:
    """Bring those of a group together, at the place of the first of them."""
    order = list(dict.fromkeys(hit.row.group for hit in hits))
    return sorted(hits, key=lambda hit: order.index(hit.row.group))


def group_starts(hits: Sequence[Hit]) -> set[int]:
    """Return the places at which a group begins."""
    starts, at = set[int](), 0
    for _, group in groupby(hits, key=lambda hit: hit.row.group):
        starts.add(at)
        at += len(list(group))
    return starts


def _hit(row: SearchRow, words: Sequence[str], typed: str) -> Hit | None:
    keys = {"+".join(caps).casefold() for caps in row.caps}
    if typed.casefold() in keys:
        return Hit(row)
    rank, in_label, in_also = 1, list[tuple[int, int]](), list[tuple[int, int]]()
    for word in words:
        for text, spots, penalty in ((row.label, in_label, 0), (row.also, in_also, 3)):
            place = _place_of(word, text)
            if place is not None:
                starts_word, first, count = place
                spots.append((first, count))
                rank += penalty + (0 if first == 0 else 1 if starts_word else 2)
                break
        else:
            return _behind(row, words, typed)
    return Hit(row, rank, tuple(sorted(in_label)), tuple(sorted(in_also)))


def _behind(row: SearchRow, words: Sequence[str], typed: str) -> Hit | None:
    """Return a row that has the words with one of the lines behind it, told with that line; None where none has."""
    for line in row.behind:
        both = f"{_plain(row.label)} {_plain(line)}"
        if all(word in both for word in words):
            hit = _hit(replace(row, also=line, behind=()), words, typed)
            if hit is not None:
                return replace(hit, rank=hit.rank + _FAR)
    return None


@lru_cache(4096)
def _plain(text: str) -> str:
    """Return a text without case and accents: a search goes through thousands of lines at each letter."""
    return unaccented("".join(_ALIKE.get(sign, sign) for sign in text))


def _place_of(word: str, text: str) -> tuple[bool, int, int] | None:
    """Return whether ``word`` begins a word of ``text``, its first letter and its length; None when it is not there.

    One letter alone counts at the beginning of a word only: it is most often a key.
    """
    folded, origins = _folded(text)
    starts = [at for at in range(len(folded)) if folded.startswith(word, at)]
    leading = [at for at in starts if at == 0 or not folded[at - 1].isalnum()]
    if not leading and (not starts or len(word) < 2):
        return None
    at = (leading or starts)[0]
    first, last = origins[at], origins[at + len(word) - 1]
    return bool(leading), first, last - first + 1


def _folded(text: str) -> tuple[str, list[int]]:
    """Return ``text`` without case and accents, and for each of its signs the place it has in ``text``."""
    signs, origins = [], []
    for place, sign in enumerate(text):
        plain = unaccented(_ALIKE.get(sign, sign))
        signs.append(plain)
        origins += [place] * len(plain)
    return "".join(signs), origins
