"""The few words of the program's own on the wall, in the language of the deck: the public reads them."""

from collections.abc import Mapping
from enum import Enum


class WallWord(Enum):
    """Each word in French, then in English, which serves a deck in any other language."""

    FOLLOW_UP = ("relance", "follow-up")
    RULE = ("une règle pour ce soir", "a rule for tonight")
    NEW_VOICES_FIRST = (
        "D’abord celles et ceux qui n’ont pas encore parlé.",
        "First those who have not spoken yet.",
    )
    FACT = ("Qui le dit ?", "Who says so?")
    FRIDGE = ("Frigo à questions", "Question fridge")
    CHECKED_ON = ("vérifié le {date}", "checked on {date}")
    CHECKED_IN = ("vérifié en {date}", "checked in {date}")
    RULES = ("Règles de la soirée", "House rules")
    BREAK = ("Pause", "Break")
    FREE = ("Échange libre", "Open floor")
    BACK_AT = ("On reprend à", "We go on at")
    MINUTES_LEFT = ("encore {count}\u00a0min", "{count}\u00a0min left")
    SILENCE = ("en silence", "in silence")
    GO_ROUND = ("tour de table", "once round")
    SIDES = ("chaque côté à son tour", "each side in turn")
    ROUNDS = ("tour {number} sur {of}", "round {number} of {of}")
    ROUND = ("tour {number}", "round {number}")
    MOVING = ("on change de table", "change tables")
    NEXT_DATE = ("Prochaine soirée\u00a0: {date}", "Next evening: {date}")
    FOR = ("Pour", "For")
    AGAINST = ("Contre", "Against")
    UNSURE = ("Je ne sais pas", "Unsure")
    AGREE = ("D’accord", "Agree")
    DISAGREE = ("Pas d’accord", "Disagree")
    AT_START = ("au début", "at the start")
    ON_THE_WAY = ("en chemin", "on the way")
    NOW = ("maintenant", "now")
    STATEMENT = ("«\u00a0{text}\u00a0»", "“{text}”")
    OUR_CLOUDS = ("Nos nuages", "Our clouds")
    POST_IT = ("{count} post-it", "{count} post-it")
    POST_ITS = ("{count} post-it", "{count} post-its")
    CLOUD = ("{count} nuage", "{count} cloud")
    CLOUDS = ("{count} nuages", "{count} clouds")
    PAGE = ("page {page} sur {pages}", "page {page} of {pages}")
    BEFORE = ("avant", "before")
    AFTER = ("après", "after")
    PERSON = ("{count} personne", "{count} person")
    PEOPLE = ("{count} personnes", "{count} people")
    STICKER = ("{count} gommette", "{count} sticker")
    STICKERS = ("{count} gommettes", "{count} stickers")
    THANKS = ("Merci à toutes et à tous.", "Thank you, all of you.")


WORD_LANGUAGES = ("fr", "en")
"""Languages that each word is in."""
_PLACES: Mapping[str, int] = {"fr": 0}


def hour_words(hours: int, minutes: int, language: str) -> str:
    """Return an hour of the day as readers of ``language`` write it: ``20 h 15``, ``20 h``, ``20:15``."""
    if language.partition("-")[0].lower() != "fr":
        return f"{hours}:{minutes:02}"
    return f"{hours}\u00a0h\u00a0{minutes:02}" if minutes else f"{hours}\u00a0h"


def counted_words(one: WallWord, many: WallWord, count: int, *, language: str) -> str:
    """Return so many of something; French takes none for one."""
    is_one = count == 1 or (count == 0 and language.partition("-")[0].lower() == "fr")
    return wall_word(one if is_one else many, language).format(count=count)


def wall_word(word: WallWord, language: str) -> str:
    """Return a word for a deck in ``language``, a BCP 47 code."""
    return word.value[_PLACES.get(language.partition("-")[0].lower(), 1)]
