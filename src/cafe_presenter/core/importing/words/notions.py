"""What one thing is called in every language whose papers are read, and whether a title says it."""

import re
from functools import cached_property, lru_cache

from cafe_presenter.core.deck.field import words
from cafe_presenter.core.deck.vocabulary import loose, unaccented

_LANGUAGE = re.compile(r"([a-z]{2}): (.+)")
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(("a", "an", "au", "aux", "d", "de", "des", "du", "l", "la", "le", "les", "of", "the", "un", "une"))
_LONGEST = 300
"""Signs above which a text is no title."""
_MOST_WORDS = 6
_SHORTEST_OF_SEVERAL = 4
"""Letters from which an “s” at the end of a word says no more than that there are several."""
_ALONE, _STEM = "=", "-"
_FIRST_IDEOGRAM = "\u2e80"
"""From here on no space parts a word from the next."""
_IDEOGRAM = re.compile("[\u1100-\u11ff\u2e80-\U0003ffff]")
"""One of these, or a letter of Korean that was taken apart."""


class Notion:
    """What something is called: a line of words for each language, ``fr: pause, entracte``.

    A word that ends in “-” stands for all that begin so, one that begins with it for all that end so; one behind “=”
    says it only alone: “=son” is the end in Turkish, and begins other titles elsewhere.
    """

    def __init__(self, written: str) -> None:
        self._written = written

    @cached_property
    def spoken(self) -> dict[str, tuple[str, ...]]:
        """The words by the code of their language, as they are written."""
        found, code = dict[str, str](), ""
        for line in map(str.strip, self._written.strip().splitlines()):
            match = _LANGUAGE.fullmatch(line)
            code, text = (match[1], match[2]) if match is not None else (code, line)
            found[code] = f"{found[code]} {text}" if match is None else ", ".join(filter(None, (found.get(code), text)))
        return {code: words(text.rstrip(",")) for code, text in found.items()}

    @cached_property
    def all_words(self) -> tuple[str, ...]:
        """The words of all languages, as they are written."""
        return tuple(word for each in self.spoken.values() for word in each)

    @cached_property
    def loosely(self) -> frozenset[str]:
        """The words as ``loose`` writes them, for what is named by one of them and nothing else."""
        return frozenset(map(loose, self.all_words))

    @cached_property
    def _alone(self) -> frozenset[str]:
        return frozenset(_said(word[1:]) for word in self.all_words if word.startswith(_ALONE))

    @cached_property
    def _whole(self) -> frozenset[str]:
        return frozenset(_said(word) for word in self.all_words if word[0] not in "=-" and not word.endswith(_STEM))

    @cached_property
    def _stems(self) -> tuple[str, ...]:
        return tuple(_said(word[:-1]) for word in self.all_words if word.endswith(_STEM))

    @cached_property
    def _unparted(self) -> tuple[str, ...]:
        """The words that no space parts from the next, of two signs at least."""
        words = (word.strip(_STEM) for word in self.all_words if word[0] != _ALONE)
        return tuple(_said(word) for word in words if len(word) > 1 and word[0] >= _FIRST_IDEOGRAM)

    @cached_property
    def _firsts(self) -> frozenset[str]:
        return frozenset(words.partition(" ")[0] for words in (*self._whole, *self._stems))

    @cached_property
    def _ends(self) -> tuple[str, ...]:
        return tuple(_said(word[1:]) for word in self.all_words if word.startswith(_STEM))

    @cached_property
    def pattern(self) -> str:
        """The pattern of one of the words among others, with their accents or without."""
        found = (_pattern_of(word) for word in sorted(self.all_words, key=len, reverse=True) if word[0] != _ALONE)
        return f"(?:{'|'.join(found)})"

    def is_all_of(self, title: str) -> bool:
        """Whether a title says this and nothing else."""
        spoken = said(title)
        return self._is_alone(spoken) or self._names(spoken)

    def begins(self, title: str) -> bool:
        """Whether a title begins with this."""
        spoken = said(title)
        is_likely = bool(spoken) and self._may_begin(spoken[0])
        if self._is_alone(spoken) or (is_likely and any(self._names(spoken[:size]) for size in _sizes(spoken))):
            return True
        return bool(self._unparted) and unparted(title).startswith(self._unparted)

    def ends(self, title: str) -> bool:
        """Whether a title ends with this."""
        spoken = said(title)
        if self._is_alone(spoken) or any(self._names(spoken[-size:]) for size in _sizes(spoken)):
            return True
        return bool(self._unparted) and unparted(title).endswith(self._unparted)

    def is_within(self, title: str) -> bool:
        """Whether a title says this somewhere."""
        spoken = said(title)
        likely = [at for at, word in enumerate(spoken) if self._may_begin(word)]
        runs = (spoken[at : at + size] for at in likely for size in _sizes(spoken[at:]))
        if self._is_alone(spoken) or any(map(self._names, runs)):
            return True
        return bool(self._unparted) and any(word in unparted(title) for word in self._unparted)

    def _may_begin(self, word: str) -> bool:
        """Whether a word is the first of one of those of this notion: most are not, which is told at once."""
        return (
            word in self._firsts
            or word[:-1] in self._firsts
            or word.startswith(self._stems)
            or word.endswith(self._ends)
        )

    def _is_alone(self, spoken: tuple[str, ...]) -> bool:
        return bool(self._alone) and " ".join(spoken) in self._alone

    def _names(self, spoken: tuple[str, ...]) -> bool:
        """Whether some words are one of those of this notion, the last of them perhaps in the plural."""
        text = " ".join(spoken)
        one = text[:-1] if len(spoken[-1:] and spoken[-1]) >= _SHORTEST_OF_SEVERAL and text[-1] in "sx" else text
        if text in self._whole or one in self._whole:
            return True
        is_begun = any(text.startswith(each) and each.count(" ") == len(spoken) - 1 for each in self._stems)
        return is_begun or (len(spoken) == 1 and text.endswith(self._ends))


@lru_cache(4096)
def said(title: str) -> tuple[str, ...]:
    """Return the words of a title without case, accents, small words and the number before it."""
    spoken = _WORD.findall(unaccented(title[:_LONGEST]).replace("œ", "oe").replace("æ", "ae"))
    spoken = spoken[1:] if spoken[1:] and spoken[0].isdecimal() else spoken
    return tuple(word for word in spoken if word not in _SMALL) or tuple(spoken)


@lru_cache(4096)
def unparted(title: str) -> str:
    """Return the words of a title in which no space parts some from the next; nothing of any other."""
    return " ".join(said(title)) if _IDEOGRAM.search(title, 0, _LONGEST) else ""


def _said(word: str) -> str:
    return " ".join(said(word))


def _sizes(spoken: tuple[str, ...]) -> range:
    return range(1, min(len(spoken), _MOST_WORDS) + 1)


def _pattern_of(word: str) -> str:
    bare = word.strip(_STEM)
    letters = "".join(map(_letter, bare))
    before = r"[^\W\d]{0,20}" if word.startswith(_STEM) else ""
    after = r"\w{0,20}" if word.endswith(_STEM) else "" if bare[-1] >= _FIRST_IDEOGRAM else r"(?!\w)"
    return f"{before}{letters}{after}"


def _letter(letter: str) -> str:
    """Return the pattern of a letter, with its accent or without."""
    if letter in " -":
        return r"[\s-]"
    if letter in "’'":
        return "[’']\\s?"
    bare = unaccented(letter)
    return f"[{letter}{bare}]" if len(bare) == 1 and bare != letter.casefold() else re.escape(letter)
