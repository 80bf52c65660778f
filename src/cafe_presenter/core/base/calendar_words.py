"""What days and months are called in the languages of the documents that people send, and how dates are written."""

from cafe_presenter.core.base.time_units import ENGLISH_MONTHS, FRENCH_MONTHS

_OTHER_MONTHS = (
    r"januar|februar|märz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
    r"|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre"
    r"|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|januari|februari|maart|mei|augustus"
    r"|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|ledna|února"
    r"|března|dubna|května|června|července|srpna|září|října|prosince|januára|februára|apríla|mája|júna|júla|augusta"
    r"|septembra|októbra|novembra|decembra|mars|maj|augusti|august|desember|(?:tammi|helmi|maalis|huhti|touko|kesä|heinä"
    r"|elo|syys|loka|marras|joulu)kuuta|január|február|március|április|május|június|július|augusztus|szeptember|október"
    r"|ianuarie|februarie|martie|aprilie|iunie|iulie|septembrie|octombrie|noiembrie|decembrie|января|февраля|марта"
    r"|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|січня|лютого|березня|квітня|травня|червня|липня"
    r"|серпня|вересня|жовтня|листопада|грудня|ιανουαρίου|φεβρουαρίου|μαρτίου|απριλίου|μαΐου|ιουνίου|ιουλίου|αυγούστου"
    r"|σεπτεμβρίου|οκτωβρίου|νοεμβρίου|δεκεμβρίου|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım"
    r"|aralık|gener|febrer|març|maig|juny|juliol|agost|setembre|desembre"
)
MONTHS = f"(?:{'|'.join((*ENGLISH_MONTHS, *FRENCH_MONTHS))}|{_OTHER_MONTHS})"
MONTHS_IN_SHORT = r"(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|août|ago|sep|o[ck]t|nov|de[czs])"
"""What months begin with."""
WEEKDAYS = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo"
    r"|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela"
    r"|pondělí|úterý|středa|čtvrtek|pátek|neděle|pondelok|utorok|streda|štvrtok|piatok|nedeľa|(?:mån|tis|ons|tors|fre"
    r"|lör|sön)dag|(?:man|tirs|lør|søn)dag|(?:maanan|tiis|tors|perjan|lauan|sunnun)tai|keskiviikko|hétfő|kedd|szerda"
    r"|csütörtök|péntek|szombat|vasárnap|luni|marți|miercuri|joi|vineri|sâmbătă|duminică|понедельник|вторник|среда"
    r"|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|п[’']ятниця|субота|неділя|δευτέρα|τρίτη"
    r"|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή|pazartesi|salı|çarşamba|perşembe|cuma(?:rtesi)?|pazar"
    r"|di(?:lluns|marts|mecres|jous|vendres|ssabte|umenge))"
)
A_DAY = r"(?:day|jour(?:née)?|tag|día|giorno|dia|dag|dzień|den|deň|päivä|nap|ziua|день|ημέρα|μέρα|gün)"
"""What is counted where an event goes on for several: “Day 2”, “2. Tag”."""
HALF_OF_DAY = (
    r"(?:morning|afternoon|evening|matin(?:ée)?|après[- ]midi|soir(?:ée)?|morgen|(?:vor|nach)mittag|abend|mañana|tarde"
    r"|noche|mattin[ao]|mattinata|pomeriggio|sera|manhã|noite|ochtend|(?:voor|na)?middag|avond|rano|poranek|popołudnie"
    r"|przedpołudnie|wieczór|dopoledne|odpoledne|ráno|večer|dopoludnie|popoludnie|morgon|förmiddag|eftermiddag|kväll"
    r"|formiddag|ettermiddag|aften|kveld|aamu|aamupäivä|iltapäivä|reggel|délelőtt|délután|dimineața|după-amiaza|seara"
    r"|утро|вечер|до обеда|после обеда|ранок|вечір|до обіду|після обіду|πρωί|απόγευμα|βράδυ|sabah"
    r"|öğleden (?:önce|sonra)|akşam|matí|tarda|vespre|上午|下午|晚上)"
)
ORDINAL = r"(?:er|st|nd|rd|th|[.º])?"
"""What may stand behind the number of a day."""
DAY_OF_MONTH = rf"\d{{1,2}}{ORDINAL}\s(?:de\s|of\s)?[^\W\d]{{3,}}"
"""“12 mai”, “1st of June”: only what stands beside it tells it from other numbers."""
_IN_FIGURES = (
    rf"\d{{1,2}}{sign}\d{{1,2}}{sign}\d{{2,4}}|\d{{4}}{sign}\d{{1,2}}{sign}\d{{1,2}}" for sign in ("/", r"\.", "-")
)
IN_FIGURES = f"(?:{'|'.join(_IN_FIGURES)})"
"""“12/05/2025”, “2025-05-12”; “9.15-10” is from when to when."""
