"""Words of a wish that do not tell what is wished for: articles, pronouns, “I want to see”. French and English."""

from collections.abc import Sequence

_WORDS = """
a afin ai aller au aux avec avoir c ca ce ces cet cette changer change comment d dans de des donner du elle en est et
etre faire fais fait faut il ils j je l la le les leur leurs lui m ma mes met mets mettre moi mon n ne nos notre nous on
ou par peut peux plait pour pouvoir pouvez qu que qui quoi s sa se ses si sil son sur t ta te tes ton toi tu un une va
vais veut veux voir voudrais vouloir vos votre vous y
about am an and are at be by can could do does for from get give go have how i in into is it its let lets like make me
my of on or our please put see set should some that the their them this to turn us want wants was we what where which
will with would you your
"""
TELLING_NOTHING = frozenset(_WORDS.split())
"""In small letters without accents, as words to find are folded."""


def telling_words(words: Sequence[str]) -> list[str]:
    """Return those of ``words`` that tell what is wished for, “heure” of “l'heure”; all where none does."""
    bare = [_without_article(word.strip('.,;:!?"«»()…')) for word in words]
    return [word for word in bare if word and word not in TELLING_NOTHING] or list(words)


def _without_article(word: str) -> str:
    article, mark, rest = word.partition("'")
    return rest if mark and rest and article in TELLING_NOTHING else word
