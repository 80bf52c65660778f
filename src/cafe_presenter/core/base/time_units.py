"""What hours, minutes and seconds are called beside a number, in the languages of the decks that people send."""

from collections.abc import Iterable

EASTERN_HOURS = ("小时", "小時", "个小时", "個小時", "時間", "시간")
"""Words that minutes follow at once: “1時間30分”."""
HOUR_WORDS = (
    *("h", "hr", "hrs", "hour", "hours", "heure", "heures", "std", "stunde", "stunden"),
    *("hora", "horas", "ora", "ore", "godz", "godzina", "godziny", "godzin", "timme", "timmar", "hodina", "hodiny"),
    *("hodin", "hodín", "saat", "час", "часа", "часов", "ч", "година", "години", "годин", "horas", "uren", "timer"),
    *("tunti", "tuntia", "ώρα", "ώρες", "oră"),
    *EASTERN_HOURS,
)
DUTCH_HOUR = "uur"
"""“Twee uur” is a length, “19 uur” an hour of the day."""
MINUTE_WORDS = (
    *("min", "mins", "mn", "mns", "minute", "minutes", "minuten", "minuto", "minutos", "minuti", "minuut"),
    *("minut", "minuta", "minuty", "minuter", "minutter", "minutt", "minutu", "minuuttia", "perc", "dakika", "menit"),
    *("phút", "минут", "минута", "минуты", "мин", "хвилин", "хвилини", "хв", "λεπτά", "دقیقه", "دقيقة", "دقائق"),
    *("分钟", "分鐘", "分間", "分", "분", "분간"),
    *("dk", "minút", "minúty", "minúta", "minuts", "minutit", "λεπτό", "хвилина", "de minute"),
)
MINUTE_SIGNS = ("m", "'", "’", "′")
SECOND_WORDS = (
    *("s", "sec", "secs", "second", "seconds", "seconde", "secondes", "sekunde", "sekunden", "segundo", "segundos"),
    *("secondo", "secondi", "seconden", "sek", "sekunder", "sekund", "sekundy", "sekunnit", "sekuntia"),
    *("секунд", "секунды", "секунди", "saniye", "sn", "másodperc", "secunde", "segons"),
)
SECOND_SIGNS = ('"', "″", "”", "''", "’’")

AT = (
    r"(?:à|at|@|dès|um|ab|gegen|vers|around|about|kl\.?|klo|om|rond|vanaf|a las|a les|alle|dalle|ore|verso|às|pelas"
    r"|(?:o |w |od )?godz\.?|od|v|ve|o|в|с|о|об|з|la ora|ora|στις|saat"
    r"|około|ok\.|asi|cca\.?|ca\.?|circa|noin|kb\.|около|близько|περίπου)"
)
"""What stands before the hour at which something is: “um 19 Uhr”, “godz. 18.00”."""
FROM = r"(?:de|from|von|van|od|от|с|з|fra|från|dalle|das|desde las)"
"""What leads to the first of two hours."""
UNTIL = r"(?:à|às|alle|to|until|bis|jusqu[’']à|a|al|tot|do|až|til|till|hasta|até|do|до|fins a|έως)"
"""What stands between two hours, or two lengths."""


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of one of several words, the longest that fits."""
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


FRENCH_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre"),
    "décembre",
)
ENGLISH_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"),
    "december",
)
"""What the first wall needs of a calendar; all other words of it are in `calendar_words`."""
