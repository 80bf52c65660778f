"""How lines begin that bid people talk, without the sign of a question: in the languages of the decks that come."""

import re

from cafe_presenter.core.importing.words.author_words import STILL_OPEN
from cafe_presenter.core.importing.words.talk_words import IN_PASSING, QUESTIONS, TALK

PROMPT = re.compile(
    r"(?:please\s+)?(?:tell (?:me|us)|(?:walk|take|talk) (?:me|us) through"
    r"|talk about|give (?:me|us) an?|share (?:with us|your|an?|one|something)"
    r"|name (?:an?|one|your)|describe (?:an?|your|how|the (?:time|moment|last))|think (?:of|about) an?|imagine"
    r"|write your|show (?:me|us|your)|racont(?:e|ez)[- ]|parl(?:e|ez)[- ](?:moi|nous)"
    r"|décri(?:s|vez) (?:un|votre|ton|ce|comment)|donn(?:e|ez)[- ](?:moi|nous)|cit(?:e|ez) (?:un|votre|ton)"
    r"|partag(?:e|ez) (?:un|avec|votre|ton)|imagin(?:e|ez)\b"
    r"|montr(?:e|ez)[- ](?:moi|nous|votre|ton|ta)"
    r"|erzähl(?:e|en|t)? |beschreib(?:e|en Sie|t) (?:ein|dein|Ihr)|zeig(?:e|en Sie|t)? (?:mir|uns|dein|euer|Ihr)"
    r"|teil(?:e|en Sie|t) (?:eine?n? |dein|euer|eure|Ihre|mit uns)"
    r"|cuént(?:ame|anos|eme|enos)|describe (?:un|tu|su)|(?:muéstr|enséñ)(?:ame|anos|enos)|muestra (?:una? |tu)"
    r"|compart(?:e|a|an|id) (?:un|tu|su|con)|nombr(?:a|ad) |cit(?:a|ad) un"
    r"|racconta(?:mi|ci|temi)?|mostra(?:ci|mi|teci|temi)|condivid(?:i|a|ete) (?:un|il tu|la tu|con)|nomina(?:te)? "
    r"|vertel |deel (?:een|je|jullie|met)|laat (?:ons|een|je)[^.!?]* zien|conte(?:-me|-nos)? |mostre(?:-me|-nos)"
    r"|partilhe |nomeie )",
    re.IGNORECASE,
)
"""How a line begins that bids people tell something of their own, “Tell us about …”."""
BIDS = re.compile(
    r"(?:please\s+)?(?:discuss|describe|explain|compare|contrast|consider|think (?:of|about)|reflect (?:on|upon)"
    r"|talk (?:to us |to me )?about|imagine|explore|examine|identify|choose|name|list|share|tell|give|summari[sz]e"
    r"|debate|look (?:at|back)|retell|recall|teach (?:us|me)"
    r"|prendre|discuter|décrire|expliquer|comparer|réfléchir|imaginer|raconter|partager|citer|donner|choisir|observer"
    r"|discut(?:e|ez|ons)|décri(?:s|vez)|expliqu(?:e|ez)|compar(?:e|ez)|pens(?:e|ez)|réfléch(?:is|issez)|imagin(?:e|ez)"
    r"|racont(?:e|ez)|partag(?:e|ez)|parl(?:e|ez)|cit(?:e|ez)|donn(?:e|ez)|choisi(?:s|ssez)|cherch(?:e|ez)|présent(?:e|ez)"
    r"|débatt(?:ez|ons)|résum(?:e|ez)|échang(?:e|ez)|évoqu(?:e|ez)|commentez|nomme[rz]|justifiez|exprimez"
    r"|diskutier(?:e|t|en)|beschreib(?:e|t|en)|erklär(?:e|t|en)|vergleich(?:e|t|en)"
    r"|(?:erläuter|schilder)(?:e|t|n)|(?:nenn|argumentier|überleg|beurteil)(?:e|t|en)|begründe(?:t|n)?|berichte[tn]?"
    r"|discut(?:id|an|ete)|describ(?:e|id|an)|explic(?:a|ad|quen)|compar(?:a|ad|en)|descriv(?:i|ete)|spieg(?:a|ate)"
    r"|coment(?:a|ad|en)|cuenta|debat(?:e|id|an)|commenta(?:te)?|racconta(?:te)?|confronta(?:te)?|immagina(?:te)?"
    r"|descreva|conte|comente|discuta|compartilhe|relate|bespreekt?|beschrijf|vertel|noem|vergelijk|leg uit|bedenk"
    r"|beskriv|berätta|diskutera|förklara|jämför|nämn|fundera|reflektera"
    r"|fortæl|fortell|diskuter|drøft|forklar|sammenlign|nævn|nevn|tenk på|tænk på|overvej"
    r"|opisz|opowiedz|wyjaśnij|porównaj|wymień|omów|zastanów się|podaj"
    r"|(?:popiš|vysvětli|porovnej|vyjmenuj|představ si|zamysli se|popište|vysvětlete|porovnejte|vyjmenujte|diskutujte)"
    r"|(?:opíš|vysvetli|porovnaj|vymenuj|predstav si|opíšte|vysvetlite|porovnajte|vymenujte)"
    r"|(?:kuvaile|kerro|selitä|vertaa|mainitse|pohdi|keskustelkaa|kertokaa|pohtikaa)"
    r"|(?:írd le|meséld el|mondj|mondd el|magyarázd|hasonlítsd|sorolj|beszéljétek meg|meséljetek)"
    r"|(?:descrie|descrieți|povestește|povestiți|explică|explicați|compară|comparați|numește|discutați)"
    r"|(?:опиши|расскажи|объясни|сравни|назови|обсуди|подумай|приведи|вспомни|опишите|расскажите|объясните|сравните"
    r"|назовите|обсудите|подумайте|приведите|вспомните)"
    r"|(?:розкажи|поясни|порівняй|обговори|згадай|опишіть|розкажіть|поясніть|порівняйте|назвіть|обговоріть|подумайте"
    r"|згадайте)"
    r"|(?:περιγράψ(?:τε|ε)|συζητ(?:ή|εί)στε|εξηγ(?:ήστε|ησε)|συγκρίνετε|πείτε|σκεφτείτε)"
    r"|(?:anlat|anlatın|açıklayın|tartışın|karşılaştırın|düşünün|anlatınız|açıklayınız|tartışınız)"
    r"|(?:descriu|descriviu|expliqueu|compareu|anomena|comenteu|penseu)"
    r"|listez|lister|listons|énumér(?:ez|er)|listet|listen Sie|sammelt|sammle|enumer(?:a|ad|en|ate)|listad"
    r"|elenca(?:te)?|listem|enumere(?:m)?|som op|räkna upp|list opp|oplist|ramse op|ramsa upp|wypisz(?:cie)?|wymieńcie"
    r"|luettele|luetelkaa|mainitkaa|sorolj(?:átok|on|anak)|enumer(?:ă|ați)|listați|перечисли(?:те)?|перелічи(?:ть)?"
    r"|перелічіть|απαριθμήστε|αναφέρετε|sıralayın|listeleyin|enumereu|llisteu"
    r"|(?:raise (?:a|your) hands?|hands up|put your hands? up|stand up if|lever la main|lev(?:e|ez) la main"
    r"|heb(?:t|en Sie) die hand|hand hoch|hände hoch|levant(?:a|ad|en|em|e) (?:la mano|a mão)|alza(?:te)? la mano"
    r"|steek (?:je|jullie) hand|podnie(?:ś|ście) rękę|zvedn(?:i|ěte) ruku|zdvihni(?:te)? ruku"
    r"|lyft (?:en |er )?hand(?:en)?|räck upp|ræk hånden|rekk opp|nosta(?:kaa)? käsi|emeld? (?:fel|magasba)"
    r"|tegy(?:e|étek) fel a kez|ridic(?:ă|ați) mâna|подними(?:те)? руку|підніміть руку|σηκώστε (?:το )?χέρι"
    r"|el(?:ini|inizi) kaldır(?:ın)?|aixequeu la mà|aixeca la mà)"
    r"|(?:go a?round the (?:circle|room|table|group)|fai(?:tes|re|s|sons) un tour de (?:table|cercle|parole)"
    r"|mach(?:t|en Sie) eine Runde|geh(?:t|en Sie) reihum|ha(?:ced|gan|z) una ronda|fa(?:te|i) un giro"
    r"|faça(?:m)? uma (?:ronda|rodada)|maakt? een rond(?:e|je)|zróbcie rund(?:ę|kę)|udělejte kolečko|urobte kolečko"
    r"|gå (?:laget|ett varv) runt|tag en runde|ta en runde|kiertäkää|men(?:jetek|jünk) körbe|faceți un tur"
    r"|(?:пройдите по|сделайте) кругу?|(?:пройдіть по|зробіть) коло?у?|κάντε έναν γύρο|sırayla söyleyin|feu una ronda))"
    r"(?=[\s,’'])",
    re.IGNORECASE,
)
"""What a line of a list bids those do who talk about it: “Describe …”, “Discutez …”."""
INVITES = re.compile(
    r"\W*(?:(?:then |so |alors |dann )?"
    r"(?:join us|come (?:and|along|by)\b|come to (?:our|the|this) (?:talk|meet-?up|evening|workshop)|don[’']t miss"
    r"|rejoi(?:gnez|ns)[- ]nous|inscri(?:vez|s)[- ]|ne manque[sz] pas|(?:venez|viens) (?:le |la |les |en |nous |vite )?"
    r"(?:découvrir|écouter|échanger|débattre|participer|rejoindre|rencontrer)"
    r"|komm(?:t|en sie)? (?:vorbei|zu(?:m|r)?\b)|schau(?:t|en sie)? vorbei|melde[tn]? (?:dich|euch|sie sich) an"
    r"|sei(?:d|en sie)? dabei|únete|acompáñanos|apúntate|inscríbete|unisciti|vieni a|venite a|iscriv(?:iti|etevi)"
    r"|junte-se|venha|inscreva-se|kom (?:langs|naar)|doe mee|meld je aan|dołącz|przyjdź|zapisz się|přijď|häng med"
    r"|tule mukaan|gyere el|vino (?:să|la)|приходи|присоединяй|приєднуй|ελάτε|bize katıl|vine a|uneix-te))",
    re.IGNORECASE,
)
"""What follows a question that is for whoever reads of an evening beforehand: “… know how? Join us!”."""
_COUNTED = r"(?:[^\W\d_]{2,12}\s\d{1,2}\s?[.:–—-]\s)?"
_TO_BE_ASKED = re.compile(rf"\W*{_COUNTED}(?:[^\W\d_]{{2,8}}\s)?{QUESTIONS.pattern}\s?[?？]\W*", re.IGNORECASE)
"""“Questions?”, “Any questions?”, “Slide 9: questions?”: the room is to ask, and is asked nothing."""
_IN_PASSING = re.compile(
    rf"(?:^|(?<=[.!?…:,;]\s)|(?<=[“«\"]))\W*{IN_PASSING.pattern}(?:\s[^\W\d_]+)?\s?[?？](?=\W|$)", re.IGNORECASE
)
"""“Are you ready?”, “So, ready everyone?”, a sentence or the end of one."""
SAYS_TALK = re.compile(rf"(?:\b|(?=[\u2e80-\ud7ff]))(?:{TALK.pattern}|plenar\w*)", re.IGNORECASE)
"""What a part, or the title of a list, says when the room talks then: “Débrief”, “Guided discussion”."""


LABELLED = re.compile(r"\W{0,6}([^\W\d_][^:?!.\n]{1,40}?)[\s*_)\]]{0,4}[:：]\s*[*_]{0,3}\s*(\S[^\n]*)")
"""A line called by a few words before a colon."""
_MARKED_OPEN = re.compile(
    r"\W{0,6}(?:(?:FIXME|TBD|TBC|TBA|XXX)\b|N\.?B\.?\s?:"
    r"|@(?!(?:all|alle|everyone|everybody|here|channel|tous|tout|todos|tutti)\b)[^\W\d_]\w+"
    r"|TODO\b(?!\s+(?:lo|los|la|las|el|o|os|a|as|es|é|e|y|está|un|um|se|que|mundo|esto|isto|eso|isso)\b))"
)
"""“TODO explain why?”, “@ann is this fine?”: in small letters, and before such words, “todo” is “all” elsewhere."""


def is_still_open(text: str) -> bool:
    """Whether a line is marked as what its author is still to do or to decide: “TODO: explain why?”."""
    label = LABELLED.match(text) if ":" in text or "：" in text else None
    return _MARKED_OPEN.match(text) is not None or (label is not None and STILL_OPEN.begins(label[1]))


def asks_nobody(text: str) -> bool:
    """Whether what a text asks is said in passing, “Are you ready? Here we go!”, bids the room ask, or is open."""
    if _TO_BE_ASKED.fullmatch(text) or is_still_open(text):
        return True
    rest = _IN_PASSING.sub(" ", text)
    return rest != text and "?" not in rest and "？" not in rest


EACH_ANSWERS = (
    r"(?<!\w)(?:(?:each|every)(?:one|body| (?:person|participant|pair|group|table))?|all|chacune?|tou(?:s|te?s)"
    r"|chaque (?:personne|participante?|groupe)|jede[rs]?|alle|cada (?:uno|una|quien|persona|pessoa|um|uma)|tod[oa]s"
    r"|ognuno|ciascuno|tutti|iedereen|każdy|wszyscy|každý|všichni|alla|kaikki|mindenki|fiecare|кажд(?:ый|ая)|кож(?:ен|на)"
    r"|όλοι|herkes|tothom)\s(?:answer|respond|répond|antwort|beantwort|respond|rispond|antwoord|beantwoord|odpowiad|odpov"
    r"|svara|svarer|vasta|válaszol|răspund|отвеча|відповіда|απαντ|cevap)"
)
"""How it is said that everybody in the room answers what is quoted behind: “Each person answers “What …?””."""
ASK_THESE = re.compile(
    r"(?:\d{1,2}[.)]\s+)?(?:(?:then|puis|ensuite)\s)?(?:ask|read|discuss|pos(?:e[rz]?|ons)|lis(?:ez|ons)|lire|demande[rz]"
    r"|discute[rz]|stell(?:e|en|t)|frag(?:e|en|t)|lesen|haced|hacer|plante(?:a|ad|ar|en)|pregunt(?:a|ad|ar|en)|fa(?:te|re)"
    r"|chied(?:ete|ere|i)|stel(?:len)?|fa(?:zer|ça|çam)|pergunt(?:e|em|ar)|zada[jć]\w*|zapytaj\w*|zeptej\w*|polož\w*|ställ"
    r"|fråga|still spørsmål|spør|stil spørgsmål|spørg|kysy\w*|esitä\w*|kérdez\w*|întreab\w*|puneți|задай\w*|спрос\w+"
    r"|постав\w+|запита\w*|ρωτή\w*|θέστε|sorun|opýtaj\w*|feu les preguntes|pregunteu|plantegeu)"
    r"\b[^?():]{0,60}\((?P<asked>(?:[^?()]{8,160}\?\s*){2,6})\)\W*",
    re.IGNORECASE,
)
"""“Ask the questions of the card (Who decides? Who pays?)”: whoever leads is told to, and what."""
