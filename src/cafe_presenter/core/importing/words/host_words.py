"""What stands beside a plan for its host: aims, what to bring, where it is, words that help, chores."""

from cafe_presenter.core.importing.words.notions import Notion

HOST_PAPER = Notion("""
fr: objectif, but, finalité, matériel, matériaux, prérequis, pré-requis, préparation, niveau, public, cycle,
    compétence, attendu, évaluation, devoir, différenciation, ressource, référence, logistique, astuce, conseil,
    fournitures, ce qu’il faut, ce qu’il vous faut, de quoi avez-vous besoin, =durée, =effectif, compétences visées
en: objective, goal, aim, purpose, outcome, material, equipment, supply, handout, prerequisite, preparation, prep,
    standard, assessment, evaluation, rubric, homework, differentiation, accommodation, grade, audience, resource,
    reference, set-up, logistic, tip, troubleshooting, what you need, what you will need, you will need, things you
    need, =duration, group size, class size
de: Ziel, Ziele, Lernziel, Lernziele, Material, Materialien, Vorbereitung, Voraussetzung, Voraussetzungen, Klasse,
    Zielgruppe, Bewertung, Hausaufgabe, Hausaufgaben, Differenzierung, Materialbedarf, Zubehör, was man braucht, was
    ihr braucht, was wir brauchen, was Sie brauchen, =Dauer, Gruppengröße, =Quellen, Teilnehmerzahl
es: objetivo, preparación, requisito, nivel, evaluación, tarea, recurso, referencia, materiale, qué se necesita, lo
    que se necesita, lo que necesitas, =duración, =destinatarios, =competencias, número de participantes
it: obiettivo, obiettivi, materiale, materiali, preparazione, prerequisito, prerequisiti, valutazione, compito,
    compiti, occorrente, cosa serve, che cosa serve, =durata, =destinatari, =risorse, =competenze, numero di
    partecipanti
pt: objetivo, materiais, material, preparação, avaliação, recurso, o que é preciso, do que precisa, =duração,
    público-alvo, pré-requisitos, =competências, número de participantes
nl: doel, doelen, leerdoel, leerdoelen, materiaal, materialen, voorbereiding, beoordeling, huiswerk, benodigdheden,
    doelgroep, benodigheden, spullen, wat heb je nodig, wat je nodig hebt, =duur, =voorkennis, =bronnen, groepsgrootte
pl: cel, cele, materiały, pomoce, przygotowanie, grupa docelowa, ewaluacja, co będzie potrzebne, czego potrzebujesz,
    czas trwania, =wymagania, środki dydaktyczne, liczba uczestników
cs: cíl, cíle, pomůcky, materiál, materiály, příprava, úkol, úkoly, co je potřeba, co budete potřebovat, cílová
    skupina, =délka, délka trvání, =zdroje, počet účastníků
sk: cieľ, ciele, pomôcky, materiál, materiály, príprava, čo je potrebné, čo budete potrebovať, cieľová skupina,
    =trvanie, =zdroje, počet účastníkov
sv: mål, syfte, material, förberedelse, förberedelser, målgrupp, läxa, det här behövs, det behöver du, =tidsåtgång,
    =förkunskaper, =litteratur, =källor
da: mål, formål, materialer, forberedelse, forberedelser, målgruppe, lektier, det skal du bruge, =varighed,
    =litteratur, =kilder
no: mål, formål, utstyr, materiell, forberedelse, forberedelser, målgruppe, lekser, dette trenger du, =varighet,
    =litteratur, =kilder
fi: tavoite, tavoitteet, tarvikkeet, välineet, valmistelu, valmistelut, kohderyhmä, kotitehtävä, mitä tarvitaan, mitä
    tarvitset, =materiaalit, =kesto, =lähteet, osallistujamäärä
hu: cél, célok, eszközök, kellékek, előkészület, előkészületek, célcsoport, házi feladat, mire lesz szükség, mi kell
    hozzá, =időtartam, =irodalom, =források, =létszám
ro: obiectiv, obiective, scop, materiale, pregătire, pregătiri, temă pentru acasă, de ce ai nevoie, ce este necesar,
    grup țintă, =durată, =durata, =resurse
ru: цель, цели, задачи, материалы, оборудование, подготовка, домашнее задание, что понадобится, реквизит, целевая
    аудитория, =продолжительность, =литература, =источники
uk: мета, цілі, завдання заняття, матеріали, обладнання, підготовка, домашнє завдання, що знадобиться, реквізит,
    цільова аудиторія, =тривалість, =література, =джерела
el: στόχος, στόχοι, σκοπός, υλικά, προετοιμασία, τι χρειάζεται, τι θα χρειαστείτε, =κοινό, =διάρκεια, =βιβλιογραφία,
    =πηγές
tr: amaç, hedef, hedefler, kazanımlar, malzemeler, materyaller, hazırlık, ödev, gerekenler, neler gerekli, hedef
    kitle, =süre, =kaynakça, =kaynaklar
ca: objectiu, objectius, material, materials, preparació, deures, què cal, què necessites, =destinataris, =durada,
    =recursos, =competències
""")
"""What a host reads beforehand, or is not read out."""

BESIDE_PAPER = Notion("""
fr: pédagogique, apprentissage, séance, atelier, activité, nécessaire, requis, général, spécifique, visé, cible,
    animateur, animatrice, enseignant, élève, salle, et, principal, fourni, préparatoire, utile, complémentaire,
    prévoir, lien
en: learning, lesson, session, workshop, class, student, teacher, instructor, facilitator, participant, needed,
    required, supporting, note, strategy, criteria, formative, summative, level, target, main, specific, suggested,
    additional, alignment, room, list, and, before
de: benötigte, benötigtes, und
es: necesario, específico, aprendizaje, y
it: necessari, necessario, e
nl: benodigd, en
pl: potrzebne, dydaktyczne, spotkania, zajęć, i
cs: potřebné, setkání, a
sk: potrebné, stretnutia, a
sv: och
da: og
no: og
fi: ja
hu: szükséges, és
ro: necesare, și
ru: необходимые, занятия, и
uk: необхідні, заняття, і
el: και
tr: gerekli, ve
ca: necessari, i
""")
"""What may stand beside it."""

WORD_LISTS = Notion("""
fr: vocabulaire utile, banque de mots, amorces de phrases, structures de phrases, expressions utiles, boîte à mots,
    phrases magiques, phrases utiles, phrases types, phrases de relance, formules utiles
en: vocabulary bank, word bank, vocabulary, phrases, expressions, sentence structures, sentence starters,
    sentence stems, sentence frames, glossary, magic phrases, handy phrases
de: Redemittel, hilfreiche Sätze, nützliche Sätze, Zaubersätze, Satzanfänge, Satzbausteine, Wortspeicher, Wortschatz
es: vocabulario útil, banco de palabras, expresiones útiles, frases útiles, frases mágicas, glosario
it: lessico utile, espressioni utili, frasi utili, frasi magiche, glossario
pt: vocabulário útil, banco de palavras, expressões úteis, frases úteis, frases mágicas, glossário
nl: woordenlijst, handige zinnen, woordenschat
pl: słowniczek, przydatne zwroty
cs: slovníček, užitečné fráze
sk: slovníček, užitočné frázy
sv: ordlista, användbara fraser
da: ordliste, nyttige vendinger
no: ordliste, nyttige uttrykk
fi: sanasto, hyödyllisiä ilmauksia
hu: szószedet, hasznos kifejezések
ro: vocabular util, expresii utile
ru: полезные фразы, полезные выражения, словарик
uk: корисні фрази, корисні вислови, словничок
el: χρήσιμες φράσεις, γλωσσάρι
tr: yararlı ifadeler, kelime listesi
ca: vocabulari útil, expressions útils, glossari
""")
"""The words that help people talk, on the sheet they are handed."""

PRACTICAL = Notion("""
fr: lieu, adresse, accès, plan d’accès, inscription, s’inscrire, sponsor, partenaire, contact, date, horaire, heure,
    jour, infos pratiques, informations pratiques, informations logistiques, informations utiles, logistique, où,
    quand, informations générales, venir, comment venir, comment participer, comment s’inscrire, nous rejoindre,
    nous contacter, à propos, à propos de nous, qui sommes-nous, informations de l’événement, informations sur
    l’événement, détails de l’événement, intervenants, animateurs, facilitateurs, facilitateurs principaux,
    organisateurs, les intervenants, prochaine séance, séance suivante, prochaine leçon, leçon suivante, prochain
    rendez-vous
en: when, where, venue, location, registration, register, rsvp, ticket, parking, direction, getting there,
    how to get there, how to join, how to register, how to attend, join us, get involved, logistic, sponsor, partner,
    contact, contact us, date, time, address, about, about us, about the group, about the event, about the speaker,
    about the author, about the host, event detail, event information, event info, practical information,
    general information,
    practical detail,
    code of conduct, speaker bio, organizer, organiser, host, facilitator, what to bring, next lesson, next meeting,
    next session, next event, next time
de: wann, wo, Ort, Anfahrt, Anmeldung, Kontakt, Veranstaltungsort, Sponsoren, Datum, Termin, Uhrzeit, Adresse, Über uns,
    Veranstalter, Organisatorisches, allgemeine Informationen, nächstes Treffen, nächster Termin
es: lugar, información general, informaciones generales, dónde, cuándo, inscripción, inscripciones, cómo llegar,
    patrocinadores, contacto, fecha, horario, sede, sobre nosotros, organizadores, próxima sesión, próximo encuentro
it: luogo, informazioni generali, dove, quando, iscrizione, iscrizioni, come arrivare, contatti, data, orario, sede,
    chi siamo, organizzatori, prossimo incontro
pt: local, informações gerais, onde, quando, inscrição, inscrições, como chegar, contato, contacto, data, horário,
    sobre nós, organizadores, próximo encontro, próxima aula
nl: locatie, algemene informatie, aanmelden, aanmelding, wanneer, waar, adres, datum, over ons, volgende keer
pl: miejsce, zapisy, rejestracja, kontakt, dojazd, kiedy, gdzie, termin
cs: místo, přihlášky, přihlášení, kontakt, kdy, kde
sk: miesto, prihlášky, kontakt, kedy, kde
sv: plats, anmälan, kontakt, hitta hit, när, var
da: sted, tilmelding, kontakt, hvornår, hvor
no: sted, påmelding, kontakt, når, hvor
fi: paikka, ilmoittautuminen, yhteystiedot, milloin, missä
hu: helyszín, jelentkezés, kapcsolat, mikor, hol
ro: loc, locație, înscrieri, contact, când, unde
ru: место, регистрация, контакты, когда, где
uk: як дістатися, місце, реєстрація, контакти, коли, де
el: τόπος, εγγραφές, επικοινωνία, πότε, πού
tr: yer, kayıt, iletişim, ulaşım, ne zaman, nerede
ca: lloc, inscripcions, com arribar, contacte, quan, on
""")
"""What whoever comes reads beforehand: where and when it is, how to say that one comes, who holds it."""

CHORES = Notion("""
fr: todo, to do, à faire, reste à faire, choses à faire, liste de courses, liste des courses, listes de courses
en: todo, todos, to do, to dos, to-do, to-dos, things to do, shopping list, packing list, action items
de: todo, todos, zu erledigen, noch zu erledigen, zu tun, Einkaufsliste, Packliste
es: por hacer, tareas pendientes, pendientes, lista de tareas, lista de la compra, lista de compras
it: da fare, cose da fare, lista della spesa
pt: por fazer, a fazer, lista de tarefas, lista de compras
nl: te doen, nog te doen, boodschappenlijst, paklijst
pl: do zrobienia, lista zakupów
cs: co zařídit, nákupní seznam
sk: čo zariadiť, nákupný zoznam
sv: att göra, att fixa, inköpslista
da: at gøre, huskeliste, indkøbsliste
no: å gjøre, huskeliste, handleliste
fi: muistilista, ostoslista
hu: teendők, teendőlista, bevásárlólista
ro: de făcut, listă de cumpărături
ru: список дел, что сделать, список покупок
uk: список справ, що зробити, список покупок
el: εκκρεμότητες, λίστα αγορών
tr: yapılacaklar, yapılacak işler, alışveriş listesi
ca: coses per fer, tasques pendents, llista de la compra
""")
"""What a list of chores is called, above the evening that they are for."""

MORE_TOLD = Notion("""
fr: informations complémentaires, informations supplémentaires, autres informations, compléments, divers
en: additional information, further information, more information, other information, additional notes, miscellaneous
de: weitere Informationen, zusätzliche Informationen, weitere Hinweise, Sonstiges, Zusatzinformationen
es: información adicional, más información, otra información, otros datos, varios
it: informazioni aggiuntive, ulteriori informazioni, altre informazioni, varie
pt: informações adicionais, mais informações, outras informações, diversos
nl: aanvullende informatie, meer informatie, overige informatie, overig
pl: informacje dodatkowe, dodatkowe informacje, więcej informacji, inne informacje
cs: další informace, doplňující informace, více informací
sk: ďalšie informácie, doplňujúce informácie, viac informácií
sv: ytterligare information, mer information, övrig information, övrigt
da: yderligere oplysninger, flere oplysninger, mere information, øvrigt
no: tilleggsinformasjon, mer informasjon, annen informasjon, øvrig
fi: lisätiedot, lisätietoja, muut tiedot, muuta
hu: további információk, kiegészítő információk, egyéb információk, egyebek
ro: informații suplimentare, alte informații, mai multe informații
ru: дополнительная информация, прочая информация, дополнительные сведения
uk: додаткова інформація, інша інформація, додаткові відомості
el: πρόσθετες πληροφορίες, περισσότερες πληροφορίες, άλλες πληροφορίες
tr: ek bilgiler, ek bilgi, diğer bilgiler, daha fazla bilgi
ca: informació addicional, més informació, altra informació
""")
"""What a title says below which stands whatever has no other place: not what it is about."""

DIRECTS = Notion("""
fr: demander, demandez, montrer, montrez, expliquer, expliquez, présenter, présentez, inviter, invitez, lire, lisez,
    distribuer, distribuez, rappeler, rappelez, proposer, proposez, faire lire, faites lire,
    poser, posez
en: ask, show, play, tell, explain, introduce, have, let, give, hand out, remind, invite, read, watch, discuss, talk,
    demonstrate, present, pose, post
de: zeige, zeigen, erkläre, erklären, fragen, vorstellen, verteile, verteilen, vorlesen, erzähle, erzählen,
    stelle, stellen, stellt
es: mostrar, muestra, explicar, explica, preguntar, presentar, repartir, reparte, invitar, invita, pedir, pide,
    plantear, plantea, plantead
it: chiedere, chiedi, spiegare, spiega, mostrare, leggere, leggi, distribuire, distribuisci, invitare,
    porre, ponete
pt: mostrar, mostre, explicar, explique, perguntar, pergunte, apresentar, apresente, ler, leia, distribuir, distribua,
    convide, peça, faça, façam
nl: laat, vraag, vertel, leg uit, deel uit, lees voor, bespreek, toon, nodig uit, stel
pl: zapytaj, pokaż, wyjaśnij, opowiedz, przedstaw, rozdaj, przeczytaj, poproś, zaproś, omów
cs: zeptejte se, zeptej se, ukažte, ukaž, vysvětlete, vysvětli, představte, rozdejte, rozdej, přečtěte, přečti,
    požádejte
sk: opýtajte sa, opýtaj sa, ukážte, ukáž, vysvetlite, vysvetli, predstavte, rozdajte, prečítajte, požiadajte
sv: visa upp, förklara, berätta, presentera, dela ut, läs upp, bjud in, fråga dem, fråga gruppen, låt
da: spørg, vis, forklar, fortæl, præsenter, del ud, læs op, lad
no: spør, vis, forklar, fortell, presenter, del ut, les opp
fi: kysy, näytä, selitä, kerro, esittele, jaa ryhmälle, lue ääneen, pyydä, kutsu
hu: kérdezd meg, mutasd meg, mutasd be, magyarázd el, mondd el, oszd ki, olvasd fel, kérd meg
ro: întreabă, întrebați, arată, arătați, explică, explicați, prezentați, citește, citiți, împarte, împărțiți, rugați
ru: спросите, спроси, покажите, объясните, расскажите, представьте, раздайте, прочитайте, попросите, предложите
uk: запитайте, спитайте, покажіть, поясніть, розкажіть, представте, роздайте, прочитайте, попросіть, запропонуйте
el: ρωτήστε, δείξτε, εξηγήστε, παρουσιάστε, μοιράστε, διαβάστε, ζητήστε
tr: sorun bakalım, gösterin, açıklayın, anlatın, tanıtın, dağıtın, okuyun, isteyin
ca: pregunteu, mostreu, expliqueu, presenteu, reparteix, repartiu, llegiu, demaneu
""")
"""How a line begins that tells a host what to do: “Ask what they heard”."""

BAD_QUESTION = Notion("""
fr: mauvaise question, mauvaises questions, question à éviter, questions à éviter
en: bad question, poor question, wrong question, question to avoid, questions to avoid
de: schlechte Frage, schlechte Fragen, ungeeignete Frage, ungeeignete Fragen
es: mala pregunta, malas preguntas, pregunta mala, preguntas que evitar
it: cattiva domanda, cattive domande, domanda sbagliata, domande sbagliate, domanda da evitare, domande da evitare
pt: má pergunta, más perguntas, pergunta ruim, perguntas ruins, pergunta a evitar, perguntas a evitar
nl: slechte vraag, slechte vragen, verkeerde vraag, verkeerde vragen
pl: złe pytanie, złe pytania
cs: špatná otázka, špatné otázky
sk: zlá otázka, zlé otázky
sv: dålig fråga, dåliga frågor
da: dårligt spørgsmål, dårlige spørgsmål
no: dårlig spørsmål, dårlige spørsmål
fi: huono kysymys, huonoja kysymyksiä
hu: rossz kérdés, rossz kérdések
ro: întrebare proastă, întrebări proaste, întrebare greșită, întrebări greșite
ru: плохой вопрос, плохие вопросы, неудачный вопрос, неудачные вопросы
uk: погане питання, погані питання, погане запитання, погані запитання
el: κακή ερώτηση, κακές ερωτήσεις
tr: kötü soru, kötü sorular
ca: mala pregunta, males preguntes
""")
"""What is said of a question that is only quoted to show how not to ask, most often beside a good one."""
