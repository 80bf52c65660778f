"""What leads to a list in every language read: to the points of a meeting, or to what one is chosen of."""

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.importing.words.notions import Notion
from cafe_presenter.core.importing.words.programme_words import AGENDA

_LONGEST_LEAD = 80

FOLLOWING = Notion("""
fr: suivant, suivante, suivants, suivantes, ci-dessous, comme suit
en: following, as follows, below, these
de: folgend-, wie folgt, nachstehend-, diese
es: siguiente, siguientes, a continuación
it: seguente, seguenti, come segue
pt: seguinte, seguintes, abaixo
nl: volgende, als volgt, onderstaande
pl: następując-, poniższ-
cs: následujíc-, tyto
sk: nasledujúc-, nasledovn-, tieto
sv: följande, nedanstående, dessa
da: følgende, nedenstående, disse
no: følgende, disse
fi: seuraav-, alla olev-
hu: következő, következők, következőket, következőkről, alábbi, alábbiak, alábbiakat
ro: următor-, următoar-
ru: следующ-, таков-
uk: наступн-, так-
el: ακόλουθ-, εξής, παρακάτω
tr: aşağıda-, şunlar-, şu konu-, şu madde-, şu başlık-
ca: següent, següents
""")
"""What a sentence says of the points that stand right below it."""

SPOKEN_OF = Notion("""
fr: point, sujet, thème, question, étape, temps, partie, séquence, session, moment
en: topic, point, item, subject, matter, issue, step, session, part, segment, stage
de: Thema, Themen, Punkt-, Tagesordnungspunkt-, Programmpunkt-, Anliegen, Teil, Teile, Teilen, Abschnitt-, Programmteil-
es: punto, tema, asunto, paso, parte, sesión, sesiones, bloque, momento
it: punto, punti, tema, temi, argomento, argomenti, parte, parti, sessione, sessioni, momento, momenti
pt: ponto, tema, assunto, tópico, parte, sessão, sessões, bloco, momento
nl: punt, punten, onderwerp, onderwerpen, thema, agendapunten, deel, delen, onderdeel, onderdelen, sessie
pl: temat-, punkt-, spraw-, kwesti-, zagadnieni-, część, częś-, sesj-, etap-
cs: téma, témat-, bod, body, bodů, bodech, bodům, otáz-, záležitost-, část, část-, blok-
sk: téma, tém-, bod, body, bodov, bodoch, bodom, otáz-, záležitost-, časť, čast-, blok-
sv: punkt-, ämne-, ämnen, frågor, ärende-, del, delar, pass, moment
da: punkt-, emne-, spørgsmål, sager, del, dele, indslag
no: punkt-, emne-, tema, temaer, temaene, saker, del, deler, bolk-, innslag
fi: aihe-, aihei-, asia-, asio-, kohta, kohdat, kohti-, kysymy-, osa, osat, osaa, osiin, osio-, osuu-
hu: téma, témá-, pont, pont-, kérdés-, ügy-, rész, rész-, blokk-
ro: punct-, temă, teme, temele, subiect-, parte, părți, sesiun-, moment-
ru: вопрос-, тема, тем-, пункт-, част-, сесси-, этап-, блок-
uk: питан-, тема, тем-, пункт-, частин-, сесі-, етап-, блок-
el: θέμα, θέματα, θεμάτων, σημεί-, ζητήμα-, μέρος, μέρη, ενότητ-
tr: konu-, madde-, başlık-, bölüm-, oturum-, kısım-
ca: punt, tema, assumpte, part, sessió, sessions, moment
""")
"""What is spoken of, or done, one after the other, in the plural as well."""

HOW_IT_GOES = Notion("""
fr: format, formule, déroulé, déroulement, processus, procédure, marche à suivre
en: format, process, procedure, sequence, order of events
de: Ablauf, Format, Vorgehen, Verlauf
es: formato, desarrollo, procedimiento, proceso, secuencia, dinámica
it: formato, svolgimento, procedimento, procedura, sequenza
pt: formato, desenvolvimento, procedimento, processo, sequência, dinâmica
nl: verloop, werkwijze, opzet, format, procedure
pl: przebieg, format, procedura, kolejność
cs: průběh, postup, formát
sk: priebeh, postup, formát
sv: upplägg, upplägget, förlopp, förloppet, tillvägagångssätt
da: forløb, forløbet, format, fremgangsmåde
no: forløp, forløpet, opplegg, opplegget, fremgangsmåte
fi: kulku, eteneminen, rakenne, menettely
hu: menete, menet, lefolyás, lefolyása, formátum
ro: desfășurarea, desfășurare, formatul, format, procedura
ru: формат, ход, порядок, процедура
uk: формат, хід, перебіг, порядок, процедура
el: μορφή, διαδικασία, ροή, πορεία
tr: akış, akışı, biçim, süreç, işleyiş
ca: format, desenvolupament, procediment, procés, dinàmica
""")
"""What a sentence calls the way in which an evening goes: “The format is usually as follows”."""

AT_MEETING = Notion("""
fr: réunion, rencontre, assemblée, soirée, ce soir
en: meeting, assembly, gathering, evening, tonight, agm
de: Sitzung, Treffen, Abend, heute Abend, Zusammenkunft, -versammlung, -sitzung, -treffen, -abend
es: reunión, encuentro, asamblea, junta, velada, esta noche
it: riunione, incontro, assemblea, serata, stasera
pt: reunião, encontro, assembleia, noite
nl: vergadering, bijeenkomst, avond, vanavond, -vergadering, -avond
pl: spotkani-, zebrani-, posiedzeni-, wieczor-
cs: schůz-, setkání, zasedání, jednání, večer, večera
sk: schôdz-, stretnut-, zasadnut-, večer
sv: möte, mötet, träff, träffen, kväll, kvällen, ikväll, årsmöte, årsmötet
da: møde, mødet, aften, aftenen, generalforsamling, generalforsamlingen
no: møte, møtet, kveld, kvelden, årsmøte, årsmøtet
fi: kokou-, tapaami-, illa-
hu: találkozó, találkozón, találkozónkon, gyűlés, gyűlésen, közgyűlésen, ülésen, este, estén
ro: întâlnir-, ședinț-, adunar-, seara
ru: встреч-, собрани-, заседани-, вечер-
uk: зустріч-, збор-, засіданн-, вечор-, вечір
el: συνάντηση, συνέλευση, συνεδρίαση, βραδιά
tr: toplantı-, buluşma-, akşam
ca: reunió, trobada, assemblea, vespre
""")
"""What people come together for, as a sentence says what is spoken of there; a lesson is none."""

WAS_HELD = Notion("""
fr: ont été, avons abordé, avons parlé, avons discuté, avons traité, était, étaient, fut, furent, dernière
en: was discussed, were discussed, was covered, were covered, was addressed, were addressed, had, has been, have been,
    we discussed, we covered, we addressed, we talked, last, past
de: wurde, wurden, war, waren, letzte, letzten, vergangenen
es: fue, fueron, trató, trataron, hemos, abordaron, discutieron, hablamos
it: è stato, è stata, sono stati, sono state, abbiamo parlato, abbiamo discusso, si è parlato, scorsa
pt: foi, foram, discutiu, discutiram, trataram, tratou, tratamos
nl: werd, is besproken, zijn besproken, werden besproken, werden de volgende, vorige, afgelopen
pl: omówiliśmy, omówiono, poruszono, rozmawialiśmy, był, była, były, zostały
cs: projednali, probrali, projednala, projednány, byla, byly, bylo
sk: prerokovali, prebrali, prerokovala, boli, bola, bolo
sv: diskuterades, togs, diskuterade, var, behandlades
da: blev, drøftede, diskuterede, var
no: ble, drøftet, diskuterte, var
fi: käsiteltiin, keskusteltiin, puhuttiin, oli, olivat
hu: volt, voltak, megbeszéltük, tárgyaltuk, megvitattuk, megtárgyaltuk
ro: a fost, au fost, am discutat, am abordat, s-au discutat, s-a discutat
ru: обсудили, рассмотрели, были, был, была, обсуждались, рассматривались
uk: обговорили, розглянули, були, був, була, обговорювались, розглядались
el: συζητήθηκαν, συζητήσαμε, ήταν
tr: görüşüldü, konuşuldu, konuştuk, ele alındı, tartışıldı
ca: es va, es van, vam, van parlar, darrera
""")
"""What a sentence says that tells of a meeting after it."""

CHOOSE_ONE = Notion("""
fr: choisissez-en, choisis-en, choisit-en, choisissez seulement, en choisir, en choisissez, en choisit, en choisis,
    choisir une seule, choisissez une seule
en: choose one, chooses one, choose only one, pick one, picks one, pick just one, select one, choose just one
de: wähle eine, wähle einen, wähle eins, wählt eine, wählt einen, wählt eins, wählen Sie eine, wählen Sie einen,
    sucht euch eine, sucht euch einen, such dir eine, such dir einen
es: elige uno, elige una, elegid uno, elegid una, elijan uno, elijan una, escoge uno, escoge una, escojan uno,
    escojan una, elegir uno, elegir una
it: scegli uno, scegli una, scegliete uno, scegliete una, scegliere uno, scegliere una, sceglie uno, sceglie una,
    scegline uno, scegline una
pt: escolha uma, escolha um, escolhe uma, escolhe um, escolham uma, escolham um, escolher uma, escolher um
nl: kies een, kies één, kiest een, kiest één, kies er een, kies er één, kiezen er één
pl: wybierz jedno, wybierz jedną, wybierz jeden, wybierzcie jedno, wybierzcie jedną, wybierzcie jeden, wybiera jedno,
    wybiera jedną, wybiera jeden
cs: vyber jednu, vyber jeden, vyber jedno, vyber si jednu, vyber si jeden, vyberte jednu, vyberte jeden, vyberte jedno,
    vyberte si jednu, vyberte si jeden, vybere jednu, vybere jeden
sk: vyber jednu, vyber jeden, vyber si jednu, vyber si jeden, vyberte jednu, vyberte jeden, vyberte jedno,
    vyberte si jednu, vyberte si jeden, vyberie jednu, vyberie si jednu
sv: välj en, välj ett, väljer en, väljer ett, välja en, välja ett
da: vælg en, vælg et, vælg én, vælg ét, vælger en, vælger et, vælge en
no: velg en, velg ett, velg én, velg ei, velger en, velger ett, velge en
fi: valitse yksi, valitkaa yksi, valitsee yhden, valitaan yksi, valitse niistä yksi
hu: válassz egyet, válasszatok egyet, válasszon egyet, válasszanak egyet, választ egyet, válassz ki egyet
ro: alege una, alege unul, alegeți una, alegeți unul, alege o singură, alegeți o singură
ru: выбери один, выбери одну, выбери одно, выберите один, выберите одну, выберите одно, выбирает один, выбирает одну
uk: обери один, обери одну, обери одне, оберіть один, оберіть одну, оберіть одне, вибери один, вибери одну,
    виберіть один, виберіть одну, виберіть одне, обирає один, обирає одну
el: διάλεξε ένα, διάλεξε μία, διαλέξτε ένα, διαλέξτε μία, επίλεξε ένα, επίλεξε μία, επιλέξτε ένα, επιλέξτε μία,
    διαλέγει ένα
tr: birini seç, birini seçin, birini seçiniz, birini seçer, bir tane seç, bir tane seçin
ca: trieu-ne, tria-ne, trieu només, trieu una sola, escolliu-ne, escull-ne
""")
"""What is said above a list of which one is taken: all of it is one part."""

_LONGEST = 180
_ONE_SENTENCE = pattern(r"[^.!?\n]{8,170}[.:：]")


def leads_to_points(line: str) -> bool:
    """Whether a sentence says that what is listed right below it is spoken of at a meeting that is to come.

    It may end with a full stop: “Auf der Tagesordnung stehen folgende Punkte.”
    """
    text = line.strip()
    if len(text) > _LONGEST or _ONE_SENTENCE.fullmatch(text) is None or not FOLLOWING.is_within(text):
        return False
    is_of_meeting = AGENDA.is_within(text) or (SPOKEN_OF.is_within(text) and AT_MEETING.is_within(text))
    return is_of_meeting and not WAS_HELD.is_within(text)


def leads_to_course(title: str) -> bool:
    """Whether a title, or a short line, says that below it stands how an evening goes: “The format is as follows”."""
    return len(title) <= _LONGEST_LEAD and HOW_IT_GOES.is_within(title) and FOLLOWING.is_within(title)
