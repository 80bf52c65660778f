"""How long a part takes, where nothing but a sentence below its title says so: “This takes 20 to 30 minutes.”."""

import re
from collections.abc import Sequence

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.base.spoken_lengths import sentence_in_figures
from cafe_presenter.core.importing.document.document import Paragraph
from cafe_presenter.core.importing.document.sentence_ends import SENTENCE_END
from cafe_presenter.core.importing.times.one_time import LENGTH
from cafe_presenter.core.importing.words.author_words import PERHAPS
from cafe_presenter.core.importing.words.length_words import EACH, TAKES

_LONGEST = 4000
"""Letters below a title from which it is a chapter."""
_NEAR = 15
"""Letters behind a length that may say of whom it is: “5 minutes for each pair”."""
_SENTENCES = re.compile(rf"{SENTENCE_END}\s*|\n")
_LENGTH = pattern(rf"(?<![\w.,:-]){LENGTH}", re.IGNORECASE)
_WORDS = r"(?:[^\W\d_]+['’]?\s){0,2}"
_NO_WAY = r"(?!\s(?:to|from|pour|depuis|um|zu[mr]?|von|para|desde|per|da|om|naar|do|z|att|til|för|for|до|от|від|για)\b)"
"""“It takes 2 hours to drive there” is no length of a part."""
_TOLD = pattern(
    rf"\W*(?:(?:{PERHAPS.pattern}\s)?(?P<alone>{LENGTH})\W*$"
    rf"|{_WORDS}{TAKES.pattern}\s{_WORDS}(?P<behind>{LENGTH}){_NO_WAY}"
    rf"|{_WORDS}(?P<before>{LENGTH})\s{_WORDS}{TAKES.pattern})",
    re.IGNORECASE,
)
"""“Perhaps 20–40 minutes.”, “It usually takes about 20 minutes …”, “20 dakika sürer”."""


def length_in_prose(body: Sequence[Paragraph]) -> str:
    """Return the one length that the sentences below a title tell, where one of them says that it is what all takes."""
    text = "\n".join(each.text for each in body)
    if len(text) > _LONGEST:
        return ""
    text = sentence_in_figures(text)
    lengths = {" ".join(match[0].split()) for match in _LENGTH.finditer(text)}
    told = [match for sentence in _SENTENCES.split(text) if sentence and (match := _TOLD.match(sentence))]
    if len(lengths) != 1 or not told or any(EACH.is_within(match.string[: match.end() + _NEAR]) for match in told):
        return ""
    length: str = next(filter(None, told[0].group("alone", "behind", "before")))
    return length.rstrip(".")
