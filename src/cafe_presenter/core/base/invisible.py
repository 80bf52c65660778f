"""Characters nobody sees: what they would do to a text in silence, and the text without them.

Bidirectional overrides show words in another order than they are read ("Trojan Source", CVE-2021-42574), zero-width
characters part words that look whole, tags hide whole sentences. Some of them have an honest use, and stay there:
joiners in scripts that join and between pictographs (Unicode 16, 23.2), variation selectors on the signs that have
variants (23.4), marks of direction in a text with letters from right to left, a zero-width space in scripts without
spaces, the tags of a flag (UTS 51, ED-14a).
"""

import unicodedata
from collections.abc import Iterator

from cafe_presenter.core.base.patterns import pattern

_UNSEEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff"
    "\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_SUSPECT = pattern(f"[{_UNSEEN}]")
_BLANK = pattern(rf"[{_UNSEEN}\s\xad\u034f\u115f\u1160\u17b4\u17b5\u2800\ufff0-\ufff8\U0001bca0-\U0001bca3]*")
_CONTROL = pattern(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]"
)
_VARIATION = pattern("[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_JOINING = pattern(
    "[\u0600-\u061b\u061d-\u180a\u1810-\u1cff\ua800-\uabff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff]"
)
_WITHOUT_SPACES = pattern("[\u0e01-\u0fff\u1000-\u109f\u1780-\u17ff\u1980-\u19ff\u1a20-\u1aaf\ua9e0-\uaa7f]")
_RIGHT_TO_LEFT = pattern(
    "[\u05d0-\u05ff\u0620-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_MARKS = frozenset("\u200e\u200f\u061c")
_FLAG = pattern("\U0001f3f4[\U000e0020-\U000e007e]{1,8}\U000e007f")


def is_blank(text: str) -> bool:
    """Tell whether nothing of ``text`` can be seen: spaces, and characters that draw nothing on their own."""
    return _BLANK.fullmatch(text) is not None


def neutral(text: str) -> str:
    """Return ``text`` with every control character as a space and without what is unseen for no honest use."""
    if _SUSPECT.search(text) is None:
        return text
    pieces, done = [], 0
    for index, is_control in unseen(text):
        pieces += [text[done:index], " " if is_control else ""]
        done = index + 1
    return "".join((*pieces, text[done:]))


def is_right_to_left(text: str) -> bool:
    """Whether a text begins with a letter of a script that runs from right to left (UAX 9, P2)."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def led_by(leader: str, text: str) -> str:
    """Return ``text`` marked to run from left to right where ``leader`` does, as the wall has a name run."""
    return f"\u200e{text}" if leader and is_right_to_left(text) and not is_right_to_left(leader) else text


def unseen(text: str) -> Iterator[tuple[int, bool]]:
    """Yield the index of each character that ``neutral`` takes away, and whether it is a control character."""
    kept_until = 0
    has_right_to_left = _RIGHT_TO_LEFT.search(text) is not None
    for match in _SUSPECT.finditer(text):
        index, character = match.start(), match[0]
        if _CONTROL.match(character):
            yield index, True
            continue
        if index and text[index - 1] == "\U0001f3f4" and (flag := _FLAG.match(text, index - 1)):
            kept_until = flag.end()
        is_used = has_right_to_left if character in _MARKS else index < kept_until or _has_a_use(text, index)
        if not is_used:
            yield index, False


def _has_a_use(text: str, index: int) -> bool:
    character, before, after = text[index], text[index - 1 : index], text[index + 1 : index + 2]
    if _VARIATION.match(character):
        return _has_variants(before)
    if character in "\u200c\u200d":
        if _JOINING.match(before) or _JOINING.match(after):
            return True
        before = text[index - 2 : index - 1] if before == "\ufe0f" else before
        return character == "\u200d" and _is_pictograph(before) and _is_pictograph(after)
    if character == "\u200b":
        return bool(_WITHOUT_SPACES.match(before) and _WITHOUT_SPACES.match(after))
    return False


def _has_variants(sign: str) -> bool:
    """Whether a variation selector can mean something after ``sign``: digits of keycaps, pictographs, ideographs."""
    if not sign or sign in "#*0123456789©®":
        return bool(sign)
    return ord(sign) >= 0x1000 and unicodedata.category(sign)[0] in "LMNPS" and not _SUSPECT.match(sign)


def _is_pictograph(sign: str) -> bool:
    return bool(sign) and ord(sign) >= 0x2190 and unicodedata.category(sign) in ("So", "Sm", "Sk")
