import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafe_presenter.core.base.invisible import is_blank, neutral, unseen

KEPT = {
    "an emoji with its variation": "❤️ et ☕️",
    "a keycap": "1️⃣",
    "a family": "👨‍👩‍👧‍👦",
    "a profession with its variation": "🧑‍⚖️",
    "a head that shakes": "🙂‍↔️",
    "a tone of skin": "👩🏽‍🚀",
    "the flag of Scotland": "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "the rainbow flag": "🏳️‍🌈",
    "Persian": "می‌خواهم",
    "Hindi": "क्‍ष",
    "an Arabic letter as it begins": "ه‍",
    "a mark of direction in Arabic": "العربية (IA)\u200f !",
    "an ideograph of Japanese": "葛\U000e0100",
    "Khmer without spaces": "សួស្តី\u200bពិភពលោក",
    "French": "«\xa0L’IA\u202f!\xa0»\tœuvre\n",
    "a soft hyphen": "anti\xadconstitutionnel",
}
TAKEN = {
    "an override": ("a\u202eb\u202c", "ab"),
    "an isolate": ("\u2066a\u2069", "a"),
    "a zero-width space": ("pa\u200brt", "part"),
    "a joiner between Latin letters": ("pa\u200drt", "part"),
    "a non-joiner between Latin letters": ("pa\u200crt", "part"),
    "a variation of a letter": ("a\ufe0fb", "ab"),
    "a variation of nothing": ("\ufe0fa", "a"),
    "two variations": ("❤\ufe0f\ufe0e", "❤\ufe0f"),
    "a joiner at the end": ("😀\u200d", "😀"),
    "two joiners": ("😀\u200d\u200d😀", "😀😀"),
    "a mark of direction in French": ("IA\u200f?", "IA?"),
    "tags that hide a sentence": ("a\U000e0049\U000e0067\U000e006e", "a"),
    "tags after a flag, without end": ("🏴\U000e0067\U000e0062", "🏴"),
    "a mark of order inside": ("a\ufeffb", "ab"),
    "a word joiner": ("a\u2060b", "ab"),
    "a filler": ("\u3164", ""),
    "the bell": ("a\x07b", "a b"),
    "an escape of terminals": ("\x1b[31mrouge", " [31mrouge"),
    "a half of a pair": ("a\ud800b", "a b"),
    "a line of Unicode": ("a\u2028b", "a b"),
    "no character at all": ("a\ufdd0\uffffb", "a  b"),
}


@pytest.mark.parametrize("name", KEPT)
def test_what_its_script_uses_stays(name: str) -> None:
    assert neutral(KEPT[name]) == KEPT[name]


@pytest.mark.parametrize("name", TAKEN)
def test_what_has_no_honest_use_goes(name: str) -> None:
    text, seen = TAKEN[name]
    assert neutral(text) == seen


odd = st.text(st.sampled_from([*"aé1 \n❤😀👩🏴هक葛ស", *(sign for text, _ in TAKEN.values() for sign in text)]))


@given(st.text() | odd)
def test_a_text_made_neutral_stays_as_it_is(text: str) -> None:
    assert neutral(neutral(text)) == neutral(text)
    assert list(unseen(neutral(text))) == []


@given(st.text() | odd)
def test_only_what_is_told_goes(text: str) -> None:
    gone = dict(unseen(text))
    kept = [sign for index, sign in enumerate(text) if index not in gone]
    assert [sign for sign in neutral(text) if sign != " "] == [sign for sign in kept if sign != " "]


@given(st.text(st.characters(categories=("L", "N", "P", "Zs"), exclude_characters="\u3164\uffa0")))
def test_letters_numbers_and_punctuation_stay(text: str) -> None:
    assert neutral(text) == text


@pytest.mark.parametrize("text", ["", " \t\n", "\u00a0\u202f\u3000", "\u200b\ufeff", "\xad", "\u3164\uffa0", "\u2800"])
def test_what_draws_nothing_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", [*KEPT.values(), ".", " a ", "\u2800\u2801", "ㄱ"])
def test_what_is_seen_is_not_blank(text: str) -> None:
    assert not is_blank(text)
