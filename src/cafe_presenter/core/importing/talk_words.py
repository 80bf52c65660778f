"""What questions and talk about them are called, in the languages of those who plan it."""

from cafe_presenter.core.importing.notions import Notion

QUESTIONS = Notion("""
fr: question, questions
en: question, questions
de: Fragen, Beispielfragen, Beispiel-Fragen, Leitfragen, Leit-Fragen, Impulsfragen, Impuls-Fragen, Einstiegsfragen,
    Abschlussfragen, Gesprächsfragen, Diskussionsfragen, Reflexionsfragen
es: preguntas
it: domande
pt: perguntas, questões
nl: vragen, gespreksvragen, discussievragen, reflectievragen
pl: pytania, pytań
cs: otázky, otázek
sk: otázky, otázok
sv: frågor, samtalsfrågor, diskussionsfrågor, reflektionsfrågor
da: spørgsmål, samtalespørgsmål, diskussionsspørgsmål, refleksionsspørgsmål
no: spørsmål, samtalespørsmål, diskusjonsspørsmål, refleksjonsspørsmål
fi: kysymykset, kysymyksiä, keskustelukysymykset, keskustelukysymyksiä, pohdintakysymykset, pohdintakysymyksiä
hu: kérdések, beszélgetőkérdések, vitakérdések
ro: întrebări, întrebările
ru: вопросы
uk: запитання, питання
el: ερωτήσεις
tr: sorular, soruları
ca: preguntes
""")

ASKING = Notion("""
fr: question
en: question
de: Frage
es: pregunta
it: domanda
pt: pergunta, questão
nl: vraag
pl: pytanie
cs: otázka
sk: otázka
sv: fråga
da: spørgsmål
no: spørsmål
fi: kysymys
hu: kérdés
ro: întrebare, întrebarea
ru: вопрос
uk: питання, запитання
el: ερώτηση
tr: soru
ca: qüestió
id: pertanyaan
vi: câu, câu hỏi
""")
"""What one of them is called, before its number."""
COUNTED_QUESTION = rf"{ASKING.pattern}\s?(?:n\s?[°ºo.]\s*)?#?(?P<number>\d{{1,3}})"
"""The pattern of “Question 3”, “Frage Nr. 3”, “Question n° 3”, without case."""
CALLED = (
    rf"(?:{ASKING.pattern}|gesprächsrunde|diskussion|reflexion|discussie|reflectie|samtale?|refle(?:ks|x)jon|refleksion"
    r"|keskustelu|pohdinta|reflektio|beszélgetés)"
)
"""What ends the name of a question, or of a talk about one: “Einstiegsdiskussion: …”, “Aloituskeskustelu: …”."""

TALK = Notion("""
fr: débat-, débrief-, discuss-, échang-, plénière, conversation
en: debat-, debrief-, discuss-, plenary, conversation
de: Diskussion-, Debatte-, Nachbesprech-, Auswertung-, Plenum, Aussprache
es: debat-, discusión, puesta en común, plenari-
it: dibattit-, discuss-, confronto
pt: debat-, discuss-, roda de conversa
nl: debat-, discuss-, nabespreking, groepsgesprek, kringgesprek, nagesprek
pl: dyskusj-, rozmow-, debat-, omówieni-
cs: disku-, debat-, rozhovor-, beseda, besedy
sk: disku-, debat-, rozhovor-, beseda, besedy
sv: diskussion-, samtal, samtalet, debatt-
da: diskussion-, samtale-, debat-, drøft-
no: diskusjon-, samtale-, debatt-, drøft-
fi: keskustel-, väittel-
hu: megbeszél-, beszélget-, vita, vitára, vitához, disputa
ro: discuți-, dezbater-
ru: обсужд-, дискусси-, бесед-, дебат-
uk: обговор-, дискусі-, бесід-, дебат-
el: συζήτησ-, συζητ-, διάλογ-
tr: tartışma-, söyleşi, sohbet, müzakere
ca: debat-, discuss-, conversa, posada en comú
""")
"""What a part, or the title of a list, says when the room talks then."""

GROUP_WORK = Notion("""
fr: mission d’équipe, mission de groupe, travail de groupe, travail en groupe, travail d’équipe, travail en équipe
en: group work, group task, group exercise, group activity, team task, team exercise, small group activity
de: Gruppenarbeit, Gruppenaufgabe, Partnerarbeit
es: trabajo en grupo, trabajo en equipo, trabajo grupal
it: lavoro di gruppo, lavoro a gruppi
pt: trabalho em grupo, trabalho de grupo
nl: groepsopdracht, groepswerk
pl: praca w grupach, praca w parach
cs: práce ve skupinách
sk: práca v skupinách
sv: grupparbete, gruppuppgift
da: gruppearbejde, gruppeopgave
no: gruppearbeid, gruppeoppgave
fi: ryhmätyö, ryhmätehtävä
hu: csoportmunka, csoportfeladat
ro: lucru în grup
ru: работа в группах, групповая работа
uk: робота в групах, групова робота
el: ομαδική εργασία
tr: grup çalışması
ca: treball en grup
""")
"""What a task is called that people do together, who talk about what it asks."""

METHOD = Notion("""
fr: mise en pratique, mise en situation, mise en commun, travaux pratiques, étude de cas, auto-évaluation,
    autoévaluation, remue-méninges,
    photolangage, world café, table ronde, quiz, restitution, arpentage, cercle de parole, ciné-débat,
    scène ouverte, jeu-cadre, marche exploratoire, retour sur la séance
en: guided practice, independent practice, exit ticket, self-evaluation, self-assessment, energizer, energiser,
    role play, roleplay, lightning talk, show and tell, share-out, gallery walk, think-pair-share, direct instruction,
    homework review, announcements, project time, work time, hack time, pitch, open mic, open floor, breakout,
    breakout room, breakout group, panel discussion, fishbowl, world cafe, talking circle, sharing circle, live coding,
    live demo, quiz, trivia
de: Rollenspiel, Blitzlicht, Impulsvortrag, Podiumsdiskussion, Stationenlernen, Stationenarbeit, Einzelarbeit,
    Fallbesprechung, Selbstreflexion, Murmelgruppe-, Murmelphase, Kartenabfrage, Erarbeitung, Erarbeitungsphase
es: lluvia de ideas, juego de rol, estudio de caso, mesa redonda, puesta en práctica, autoevaluación,
    trabajo individual, práctica guiada, práctica independiente, ronda de presentaciones, anuncios, círculo de diálogo
it: esercitazione, esercitazioni, gioco di ruolo, lavoro individuale, restituzione, tavola rotonda, autovalutazione
pt: dinâmica, dinâmica de grupo, roda de conversa, chuva de ideias, estudo de caso, mesa redonda, autoavaliação
nl: rollenspel, kringgesprek, zelfevaluatie, paneldiscussie, stellingenspel
pl: burza mózgów, odgrywanie ról, praca indywidualna, samoocena, rundka
cs: hraní rolí, skupinová práce, sebehodnocení
sk: hranie rolí, skupinová práca, sebahodnotenie
sv: rollspel, gruppövning, bikupa, paneldebatt, värderingsövning
da: rollespil, paneldebat
no: rollespill, paneldebatt
fi: roolipeli, paneelikeskustelu, aivoriihi
hu: szerepjáték, ötletelés, kerekasztal, kerekasztal-beszélgetés, önértékelés
ro: joc de rol, masă rotundă
ru: мозговой штурм, ролевая игра, работа в парах, рефлексия, физминутка, разминка, круглый стол, фронтальный опрос
uk: мозковий штурм, рольова гра, робота в парах, рефлексія, розминка, руханка, круглий стіл
el: παιχνίδι ρόλων, καταιγισμός ιδεών, στρογγυλή τράπεζα
tr: beyin fırtınası, canlandırma, yuvarlak masa
ca: pluja d’idees, joc de rol, taula rodona
""")
"""What people in a room do together, by the name of the method."""

FOLLOW_UPS = Notion("""
fr: relance, relances, pour relancer, si silence
en: follow-up, follow-ups, followup, followups, probe, probes, prompts
de: Nachfrage, Nachfragen, Vertiefungsfragen
es: repreguntas, preguntas de seguimiento
it: rilanci, domande di approfondimento
pt: perguntas de seguimento
nl: vervolgvragen, doorvragen
pl: pytania pomocnicze, pytania dodatkowe, dopytaj
cs: doplňující otázky
sk: doplňujúce otázky
sv: följdfråga, följdfrågor
da: opfølgende spørgsmål, uddybende spørgsmål
no: oppfølgingsspørsmål
fi: jatkokysymys, jatkokysymykset
hu: segítő kérdések, további kérdések
ro: întrebări suplimentare, întrebări ajutătoare
ru: дополнительные вопросы, уточняющие вопросы
uk: додаткові запитання, уточнювальні запитання
el: συμπληρωματικές ερωτήσεις
tr: ek sorular
ca: preguntes de seguiment
""")
