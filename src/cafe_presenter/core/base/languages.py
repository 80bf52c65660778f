"""The language a text is written in, told by its smallest words."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt

_SMALL_WORDS = {
    "fr": "a le la les l du des de d un une est et en que qui pour dans sur pas nous vous avec ce cette il elle sont "
    "au aux ou où quel quelle comment pourquoi quoi notre vos par tour heure durée thème séance soirée atelier "
    "accueil clôture étape débat minutes bilan temps mais ne plus tout leur ses son sa si être faut doit peut chacun "
    "je tu te se me mon ma ta tes mes leurs votre sous chez vers entre avant après depuis pendant encore toujours "
    "jamais rien peu bien aussi comme donc puis alors lorsque parce afin selon cet ces ceux celle celui toute toutes "
    "tous autre autres même chaque plusieurs aucun avoir faire ont était sera ici ni car deux",
    "en": "a i the of and is are to in that it for with what how do does we our you this be can who which should "
    "from not why when have has they was will at by an if about day time minutes schedule topic theme break welcome "
    "lunch closing talk session morning afternoon evening or your my more but their would could than every without "
    "only so also into over under after before because while these those them him her his she he me there here then "
    "some any all one two no been being did done each other up out let both own",
    "de": "der die das den dem des und ist sind ein eine nicht wie was mit von zu wir sich auf für man kann werden "
    "welche im am an es in auch oder ihr euch warum wer wo uhr zeit dauer thema frage fragen begrüßung abschluss "
    "runde minuten aber wenn nach bei mehr nur noch hat haben einen einem einer unser unsere zum zur vom gemeinsam "
    "über unter durch gegen ohne bis seit während vor hinter zwischen als dann denn doch schon sehr so ob weil dass "
    "damit also hier dort immer nie wieder alle allem allen alles viele etwas nichts jemand jeder jede jedes jeden "
    "kein keine keinen dieser diese dieses diesem diesen unserem unserer unseren mein meine dein deine sein seine "
    "seiner ihre ihrer ihren ihm ihn ihnen dir dich mir mich er du ich war waren wird wurde wurden sollen soll muss "
    "müssen darf dürfen möchte will wollen gibt geht euer eure da",
    "es": "a el la los las un una y es que en de por para con qué cómo se del está son su cuál nos más pero como "
    "puede quién cuándo dónde tiempo hora tema bienvenida descanso cierre pregunta preguntas minutos al sin sobre si "
    "muy hay ha tu nuestra todo todos toda todas otro otra otros este esta estos estas ese esa entre hasta desde "
    "cada donde cuando porque también ya así después antes hacer vamos ser lo le les yo tú te me mi nuestro nuestros "
    "algo nada bien o ni no",
    "it": "a il lo la gli le un una è e che di in per con come cosa sono nel della si non quale più ci dei alla "
    "anche può del chi perché quando dove tempo ora tema benvenuto domanda domande minuti delle degli dal dalla ma "
    "se nostro senza alle allo ai agli dai dalle nella nelle negli nei sul sulla sulle questo questa questi queste "
    "tutti tutto tutte ogni tra fra dopo prima poi noi voi loro suo sua essere fare ha hanno o da al lei lui mi ti "
    "te no",
    "pt": "a o os as um uma é e que em de por para com como são do da não se qual nos mais dos das pode seu ou quem "
    "onde quando tempo hora tema intervalo pergunta perguntas minutos ao na mas sem sua nossa ser pelo pela aos às "
    "nas num numa uns este esta isso todos todas tudo cada até entre depois antes também já você vocês eu meu minha "
    "nosso foi fazer tem há muito sobre me te",
    "nb": "og er det som på til av ikke hva hvordan vi kan med for en et den i dere jeg har om fra hvem hvor skal "
    "noe hvorfor tid velkommen spørsmål takk kveld alle alt alltid etter før under over mellom uten mot gjennom "
    "siden når da der her hos eller men også bare mye mer hele går gjøre vår våre deres henne han hun vil må blir "
    "var sin sitt dette denne disse hvis du din",
    "da": "og er det som på til af ikke hvad hvordan vi kan med for en et den i jer jeg har om fra hvem hvor skal "
    "noget hvorfor tid velkommen spørgsmål tak aften velkomst alle alt altid efter før under over mellem uden mod "
    "gennem siden når da der her hos eller men også bare meget mere hele går gøre vores jeres deres hende ham han "
    "hun vil må bliver var sin sit dette denne disse hvis du din",
    "sv": "och är det som på till av inte vad hur vi kan med för en ett den i ni jag har om från vem var ska något "
    "varför tid välkomna frågor alla all allt alltid efter före under över mellan utan mot genom sedan innan när då "
    "där här hos eller men också bara mycket mer hela går göra vår våra vårt deras henne honom han hon vill måste "
    "blir sin sitt detta denna dessa du din",
    "nl": "de het een en van dat op zijn met voor wat hoe in is te of niet ook aan er maar wij we deze worden naar "
    "bij uit waarom wie waar jullie tijd welkom pauze vraag vragen minuten als nog hun ons onze jouw kan heeft alle "
    "alles door over onder tussen tegen zonder na tot dan dit die elke iedere iets niets veel ik jij je hij zij ze "
    "mijn uw haar werd wordt was waren moet moeten zou zal gaan gaat doen hier daar",
    "pl": "a i w z na się nie do jest że jak co czy dla po od za przez który która które są oraz ale nas jego kto "
    "gdzie czas przerwa powitanie pytania przed pod nad między bez albo lub także tylko już jeszcze bardzo kiedy ten "
    "ta te tego tej tym jej ich wy mnie mój nasz nasza wszystko wszyscy każdy być ma był była będzie można trzeba",
    "cs": "jsou jako který která které kdo kde proč jsme není být nebo při ve čas přestávka přivítání závěr otázky "
    "otázka aby už ještě také když každý všechno naše vaše jeho její tento tato bude byl byla před mezi jen až pro "
    "podle",
    "sk": "sú ako ktorý ktorá ktoré kde prečo sme byť alebo pri vo čas prestávka privítanie záver otázky otázka aby "
    "čo už ešte tiež keď každý všetko naše vaše jeho jej tento táto bude bol bola pred medzi len až podľa",
    "fi": "mitä mikä miten miksi kuka että kun tai ovat mistä missä olla hän aika tauko tervetuloa kysymys "
    "kysymykset ja on ei se ole ollaan meidän teidän minä sinä me te he tämä nämä sen joka jotka kanssa jälkeen "
    "ennen myös vain niin jos kuinka voi voimme pitää mutta sitten siitä kaikki yhdessä",
    "hu": "az és hogy nem miért hogyan egy ez kell volt idő szünet perc kérdés kérdések mikor mire lesz már még csak "
    "mint vagy akkor azt ezt ami aki ahol mert minden sok több után előtt között nélkül szerint amikor itt ott mi ti "
    "te meg van el be",
    "ro": "și să pentru cum sunt în sau timp pauză întrebare întrebări cine când unde încheiere ordinea pe din mai "
    "care este dar nu fost dintre după înainte fără toate toți fiecare acest această acestea lor noastră nostru "
    "despre prin până ne se te la de un o",
    "tr": "ve bir bu için nasıl neden mı kim nerede saat süre soru sorular açılış kapanış ile ama daha çok gibi "
    "kadar sonra önce şey biz siz onlar olan olarak yok değil veya hem bizim sizin kendi arasında hangi bütün her "
    "var",
    "id": "dan yang untuk dengan dari ini itu adalah tidak pada kita apa bagaimana mengapa siapa waktu acara di ke "
    "oleh akan sudah telah bisa dapat harus agar karena jika kalau serta atau juga lebih antara bagi setelah sebelum "
    "sambil kemudian lalu secara bersama kami kamu mereka saya dia anda tentang seperti sebagai semua setiap masih "
    "belum bahwa hanya maka kepada selama saat",
    "lt": "ir kad kas kaip kodėl yra su iš į ar bet mes jūs mūsų šis ši po per prie apie laikas pertrauka kur tai "
    "bei ją jis ji jų mano tavo savo visi viskas kiekvienas prieš tarp be kai jei dar jau tik nėra buvo bus",
    "lv": "un ka kas kā kāpēc ir ar no uz vai bet mēs jūs mūsu šis pēc par pie laiks jautājumi kur kad es tu viņš "
    "viņa viņi jūsu visi katrs pirms starp bez ja vēl jau tikai nav bija būs tas tā",
    "et": "ja et mis kuidas miks on ei see kui või me meie teie oma ka kes kus millal aeg paus küsimused oli saab "
    "pärast enne koos kõik iga aga võib peab nii siis selle ning juba veel ainult mida",
    "hr": "u je da se na što kako zašto su za od sa ali mi naš ovo koji koja koje kada gdje tko vrijeme pitanja "
    "nakon prije bez između samo više ili ako jer svi svaki ova ovaj smo ste biti ima možemo po te",
    "sl": "in je da se na kaj kako zakaj so za od ali mi naš to ki kateri kdaj kje kdo čas odmor vprašanja "
    "dobrodošli kot pred brez med samo več če ker vsi vsak ta smo ste biti ima lahko skupaj po pri te",
    "is": "og er að það sem á til ekki hvað hvernig við með fyrir en í af hvers hvar hver um tími hlé spurningar þú "
    "hann hún þið þeir eftir áður milli án eða ef þegar allir allt mitt okkar var verður her",
    "ca": "els amb és què dels més aquest aquesta ens temps preguntes benvinguda descans cloenda una i al als pel "
    "pels aquests aquestes també després abans sense entre fins cada tots totes nosaltres vosaltres seva seu nostra "
    "nostre fer ha són com quan perquè",
    "vi": "và của là có không cho với các những một được trong này đó người chúng ta bạn để khi nào gì ai đâu tại "
    "sao như thế rất cùng hay thời gian câu hỏi chương trình",
    "eu": "eta da ez bat dira dago zer nola zergatik nor non noiz gure zure hau hori izan egin baina edo denbora "
    "galdera ongi etorri",
    "sq": "dhe është nuk një për që në me nga çfarë pse kush ku kur jemi ne ju kjo ky janë por ose koha pyetje mirë",
    "sw": "na ya wa kwa ni katika hii hiyo sisi ninyi nini jinsi nani wapi lini kwamba lakini au pia baada kabla "
    "muda swali maswali karibu",
    "tl": "ang ng mga sa na ay at ito iyon para kung ano paano bakit sino saan kailan hindi tayo kami kayo natin "
    "namin pero oras tanong",
    "cy": "yr y a mae yn ac i o ar gyda beth sut pam pwy ble pryd ni chi eu ein eich ond neu amser cwestiwn croeso",
    "ga": "agus an na is tá ar ag le do i go cad conas cén cé cá sinn sibh seo sin ach nó am ceist fáilte",
}
_SPOKEN_IN = {
    word: tuple(code for code, words in _SMALL_WORDS.items() if word in words.split())
    for every in _SMALL_WORDS.values()
    for word in every.split()
}
"""Small word → the languages that have it."""
_LETTERS = {
    "fr": "àâæçéèêëîïôœùû",
    "de": "äöüß",
    "es": "áéíñóúü¿¡",
    "it": "àèéìòù",
    "pt": "ãáâàçéêíóôõú",
    "nb": "æøåéô",
    "da": "æøåé",
    "sv": "åäöé",
    "nl": "éëïó",
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "fi": "äöå",
    "hu": "áéíóöőúüű",
    "ro": "ăâîșşțţ",
    "tr": "âçğıîöşüû",
    "ca": "àçéèíïóòúü·",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "et": "äõöüšž",
    "hr": "čćđšž",
    "sl": "čšž",
    "is": "áðéíóúýþæö",
}
"""The letters beyond those of English, and signs: a word with some tells as much as a small word those who have all."""
_TWINS = {"nb": "da", "da": "nb", "cs": "sk", "sk": "cs", "hr": "sl", "sl": "hr"}
"""Languages that have most small words in common."""
_SCRIPTS = {
    "ar": ("\u0600", "\u06ff"),
    "el": ("\u0370", "\u03ff"),
    "he": ("\u0590", "\u05ff"),
    "hi": ("\u0900", "\u097f"),
    "ja": ("\u3040", "\u30ff"),
    "ko": ("\uac00", "\ud7a3"),
    "ru": ("\u0400", "\u04ff"),
    "th": ("\u0e00", "\u0e7f"),
    "zh": ("\u4e00", "\u9fff"),
}
"""Language → first and last letter of the script that tells it; Japanese is told by its kana before its kanji."""
_OF_SCRIPT = {
    "ru": {"uk": "[іїєґ]", "mk": "[ѓќѕ]", "sr": "[јћђљњџ]", "ru": "[ыэё]", "bg": "ъ(?![еюя])"},
    "ar": {"ur": "[ٹڈڑے]", "fa": "[پچژگ]"},
}
"""For a script of several languages: letters of each that those above it in the list have not; else it is the first."""
_LINKING = (
    "le la les l du de des d un une et ou à au aux en par pour sur dans the a an of and or to by at in on for der die "
    "das den dem des ein eine und oder im am zu von für el los las del y e o il lo gli della di con het een van op met"
)
"""Articles and the like, in lower case, after which a text goes on."""
_JOINED = "et ou and or und oder y e en of ed"
"""Words, in lower case, with which a line goes on that nothing else begins."""
_JOINING = ("&", " +", " /")
_WORD = re.compile(r"[^\W\d_]+")
_WRITTEN = re.compile(r"[¿¡]?[^\W\d_]+(?:·[^\W\d_]+)?")
_NONE: Mapping[str, float] = {}
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
_ENGLISH_TAKEN = (
    "session sessions talk break lunch workshop feedback brainstorming brainstorm meeting meetup team quiz podcast "
    "debriefing debrief timeline todo"
)
LENT = frozenset(_ENGLISH_TAKEN.split())
"""Words of English that other languages took over: each is but half a sign of it."""
_FEWEST, _LEAST_AHEAD = 3, 1.5
"""Words that tell a language, those of several a part for each, and how many times as many as tell the next."""
_MANY = 15
"""Words that tell the language of a text, from which the rest of its document need not be asked."""
_SHORT, _FEWEST_OF_SHORT, _FAR_AHEAD = 200, 1.3, 2
"""Words of a text that is short, and what tells its language."""
_LEAST_SHARE = 0.5
"""Of the signs on the wall, those of the language of a whole document, with which it is that of the wall too."""
_ENOUGH = 100_000
"""Signs of a text that tell its language: forty pages."""


def language_of(text: str, named: Mapping[str, float] = _NONE) -> str | None:
    """Return the code of the language, by its script or its small words; None when the text does not plainly tell.

    What is ``named`` there in a language, the parts of an evening as those who speak it call them, tells it as well.
    """
    text = _ADDRESS.sub(" ", text[:_ENOUGH]).casefold()
    return _script_of(text) or _plain(_signs_of(text, named), len(_WORD.findall(text)))


def language_within(text: str, whole: str, named: Mapping[str, float] = _NONE) -> str | None:
    """Return the language of a text that is a part of a ``whole``, which tells it where the text has few words.

    A text that plainly is in another language than the rest keeps its own.
    """
    own, signs = language_of(text, named), _signs_of(_ADDRESS.sub(" ", text[:_ENOUGH]).casefold(), named)
    if own is not None and (own not in signs or signs[own] >= _MANY):  # a script of its own, or many words
        return own
    told = language_of(whole, named)
    if own is None or told is None or own == told:
        return own or told
    is_alike = signs.get(told, 0.0) >= _LEAST_SHARE * signs[own]
    return told if is_alike or signs[own] < _FEWEST else own


def may_be_in(text: str, language: str) -> bool:
    """Whether a text that does not plainly tell its language has as many signs of one as of any other."""
    signs = _signs_of(_ADDRESS.sub(" ", text[:_ENOUGH]).casefold())
    return 0 < signs.get(language, 0.0) >= max(signs.values())


def _script_of(text: str) -> str | None:
    """Return the language whose script a text is written in, where that tells it."""
    letters = [letter for letter in text if letter.isalpha()]
    for code, (first, last) in _SCRIPTS.items():
        if sum(first <= letter <= last for letter in letters) > (0.1 if code == "ja" else 0.5) * len(letters):
            own = (name for name, has in _OF_SCRIPT.get(code, {}).items() if re.search(has, text))
            return next(own, code)
    return None


def _signs_of(text: str, named: Mapping[str, float] = _NONE) -> dict[str, float]:
    """Return how much a text tells of each language; a word said again and again tells less each time."""
    counts = {code: named.get(code, 0.0) for code in _SMALL_WORDS}
    for written, times in Counter(_WRITTEN.findall(text)).items():
        word = written.strip("¿¡")
        weight = sqrt(times) * (0.5 if word in LENT else 1.0)
        _add(counts, _SPOKEN_IN.get(word, ()), weight)
        if not written.isascii():
            beyond = {letter for letter in written if not letter.isascii()}
            _add(counts, tuple(code for code, letters in _LETTERS.items() if beyond.issubset(letters)), weight)
    return counts


def _add(counts: dict[str, float], codes: Sequence[str], weight: float) -> None:
    """Add what a word tells of the languages that have it; twins share none of it."""
    for code in codes:
        counts[code] += weight / len({*codes} - {_TWINS.get(code)})


def _plain(counts: Mapping[str, float], words: int) -> str | None:
    """Return the language that the signs of a text, of so many words, plainly tell."""
    best, *others = sorted(counts, key=lambda code: counts[code], reverse=True)
    second = next(code for code in others if code != _TWINS.get(best))
    is_plain = counts[best] >= _FEWEST and counts[best] >= _LEAST_AHEAD * counts[second]
    is_short = words <= _SHORT and counts[best] >= _FEWEST_OF_SHORT
    return best if is_plain or (is_short and counts[best] >= _FAR_AHEAD * counts[second]) else None


def breaks_off(text: str) -> bool:
    """Whether a text ends amid its sentence: with an article, “&” or the like, or a space before what follows."""
    words = _WORD.findall(text)
    if text != text.rstrip() or text.endswith(_JOINING):
        return True
    return bool(words) and words[-1] in _LINKING.split() and text.endswith(words[-1])


def goes_on_with(text: str) -> bool:
    """Whether a line goes on with the one above: it begins with “&” or “and”."""
    first = text.strip().partition(" ")[0]
    return first in ("&", "+", *_JOINED.split())
