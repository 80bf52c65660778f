"""What other papers say of themselves: answers to what is often asked, minutes of a meeting that was held."""

from cafe_presenter.core.importing.words.notions import Notion

OFTEN_ASKED = Notion("""
fr: FAQ, foire aux questions, questions fréquentes, question fréquente, questions les plus fréquentes,
    questions courantes, questions fréquemment posées
en: FAQ, frequently asked, commonly asked
de: häufige Fragen, häufig gestellte Fragen, häufig gestellten Fragen, häufigen Fragen, oft gestellte Fragen
es: preguntas frecuentes, preguntas más frecuentes
it: domande frequenti, domande più frequenti
pt: perguntas frequentes, perguntas mais frequentes, dúvidas frequentes
nl: veelgestelde, veel gestelde
pl: często zadawane, najczęściej zadawane, często zadawanych
cs: často kladené, časté dotazy, nejčastější dotazy, časté otázky, nejčastější otázky
sk: často kladené, časté otázky, najčastejšie otázky
sv: vanliga frågor
da: ofte stillede, oftest stillede
no: ofte stilte, vanlige spørsmål
fi: usein kysyt-, usein esitetyt kysymykset, UKK
hu: gyakori kérdések, gyakran ismételt kérdések, GYIK
ro: întrebări frecvente
ru: часто задаваемые, частые вопросы, ЧаВо
uk: поширені запитання, часті запитання, найпоширеніші запитання, поширені питання
el: συχνές ερωτήσεις, συχνότερες ερωτήσεις
tr: sıkça sorulan sorular, sık sorulan sorular, SSS
ca: preguntes freqüents
zh: 常见问题, 常見問題
ja: よくある質問, よくあるご質問
ko: 자주 묻는 질문
""")
"""What a title says of questions that are answered below."""

MINUTES = Notion("""
fr: procès-verbal, compte rendu, compte-rendu, relevé de décisions, relevé de conclusions
en: minutes of, meeting minutes, minutes from
de: Protokoll, Sitzungsprotokoll, Ergebnisprotokoll, Gedächtnisprotokoll
es: acta de, acta del, acta número
it: verbale
pt: ata da, ata de, ata do
nl: notulen, verslag van
pl: protokół, notatka ze spotkania
cs: zápis z, zápis ze, zápis ze schůze
sk: zápisnica, zápis z, zápis zo
sv: protokoll, mötesanteckningar, minnesanteckningar
da: referat af, referat fra, mødereferat
no: referat fra, møtereferat, protokoll
fi: pöytäkirja, muistio, kokousmuistio
hu: jegyzőkönyv, emlékeztető
ro: proces verbal, minuta ședinței
ru: протокол
uk: протокол
el: πρακτικά
tr: tutanak, tutanağı, toplantı tutanağı
ca: acta de, acta del
""")
"""What a paper is called that tells of a meeting after it."""

NOTICE = Notion("""
fr: convocation, invitation
en: notice of, invitation
de: Einladung, Einberufung
es: convocatoria, invitación
it: convocazione, invito
pt: convocação, convocatória, convite
nl: uitnodiging, oproep, oproeping
pl: zawiadomienie, zaproszenie
cs: pozvánka, svolání
sk: pozvánka, zvolanie
sv: kallelse, inbjudan
da: indkaldelse, invitation
no: innkalling, invitasjon
fi: kutsu, kokouskutsu
hu: meghívó
ro: convocare, convocator, invitație
ru: приглашение, созыв
uk: запрошення, скликання
el: πρόσκληση
tr: davet, çağrı
ca: convocatòria, invitació
""")
"""What a paper is called that calls to a meeting to come."""

PRESENT = Notion("""
fr: présents, présentes, sont présents, étaient présents, membres présents, présent, présentes et présents
en: present, members present, attendees, in attendance
de: anwesend, anwesende, waren anwesend, Anwesenheit
es: asistentes, presentes
it: presenti
pt: presentes
nl: aanwezig, aanwezigen
pl: obecni, lista obecności, obecność
cs: přítomni, přítomní, přítomen
sk: prítomní
sv: närvarande
da: til stede, tilstede, mødte, fremmødte
no: til stede, tilstede, møtte, oppmøtte
fi: läsnä, läsnäolijat, paikalla
hu: jelen vannak, jelenlévők, jelen
ro: prezenți, participă
ru: присутствовали, присутствуют, присутствующие
uk: присутні, були присутні
el: παρόντες
tr: katılanlar, toplantıya katılanlar, hazır bulunanlar
ca: assistents, presents
""")

ABSENT = Notion("""
fr: absents, absentes, absent, excusés, excusées, excusé, absents excusés
en: absent, members absent, apologies, apologies for absence
de: entschuldigt, abwesend, fehlend
es: ausentes, excusan su asistencia
it: assenti, assenti giustificati
pt: ausentes
nl: afwezig, afwezigen, afwezig met kennisgeving
pl: nieobecni, nieobecni usprawiedliwieni
cs: omluveni, nepřítomni, omluvení
sk: ospravedlnení, neprítomní
sv: frånvarande
da: fraværende, afbud
no: fraværende, forfall
fi: poissa, poissaolijat
hu: hiányoznak, távol, távolmaradt, kimentését kérte
ro: absenți
ru: отсутствовали, отсутствующие
uk: відсутні, були відсутні
el: απόντες
tr: katılmayanlar, mazeretliler
ca: absents, excusats, excusen l’assistència
""")

DECIDED = Notion("""
de: wurde beschlossen, wurden beschlossen, wurde besprochen, wurden besprochen, wurde vereinbart, wurde gewählt,
    wurden gewählt, einstimmig angenommen, einstimmig beschlossen
en: was approved, were approved, was agreed, were agreed, was adopted, were adopted, was decided, were decided,
    was postponed, were postponed, we decided, we agreed, we concluded, motion carried
es: se acordó, se aprobó, se acuerda, se aprueba por unanimidad, se decidió
it: si è deciso, è stato approvato, è stata approvata, delibera di, all’unanimità
pt: foi aprovado, foi aprovada, ficou decidido, deliberou-se, decidiu-se
nl: is besloten, werd besloten, wordt besloten, werd goedgekeurd, wordt goedgekeurd, werden goedgekeurd
pl: uchwalono, postanowiono, przyjęto jednogłośnie, jednogłośnie przyjęto, zdecydowano, ustalono, podjęto uchwałę
cs: bylo schváleno, byl schválen, byla schválena, bylo usneseno, bylo rozhodnuto, usnesení bylo přijato
sk: bolo schválené, bol schválený, bola schválená, rozhodlo sa, uznesenie bolo prijaté
sv: beslutades, beslöts, mötet beslutade, mötet beslöt, mötet valde, valdes till, godkändes
da: blev besluttet, blev vedtaget, blev godkendt, blev valgt, enstemmigt vedtaget
no: ble besluttet, ble vedtatt, ble godkjent, ble valgt, enstemmig vedtatt
fi: päätettiin, hyväksyttiin, valittiin
hu: egyhangúlag, elfogadta, elfogadták, úgy döntött, úgy döntöttek, határozatot hozott, megválasztották
ro: s-a hotărât, s-a aprobat, s-a decis, au hotărât, a fost aprobat, a fost ales
ru: постановили, решили, принято единогласно, было решено, единогласно
uk: постановили, вирішили, ухвалили, одноголосно, було вирішено
el: αποφασίστηκε, εγκρίθηκε, ομόφωνα, εκλέχθηκε
tr: karar verildi, kararlaştırıldı, oy birliğiyle, oybirliğiyle, kabul edildi, seçildi
ca: s’acorda, s’aprova, es va acordar, es va aprovar, per unanimitat
""")
"""How minutes tell that something was decided; in French that has more forms."""

WHO_WROTE = Notion("""
fr: rédacteur, rédactrice, secrétaire, secrétaire de séance
en: minute-taker, minute taker, minutes taken by
de: Protokollführ-, Protokollant, Protokollantin
es: secretario, secretaria
it: segretario, segretaria, verbalizzante
pt: secretário, secretária
nl: notulist, verslag door
pl: protokołował, protokołowała, protokolant, protokolantka
cs: zapisovatel, zapisovatelka, zapsal, zapsala
sk: zapisovateľ, zapisovateľka, zapísal, zapísala
sv: vid protokollet, sekreterare, protokollförare
da: referent, dirigent
no: referent, møteleder
fi: pöytäkirjanpitäjä, pöytäkirjan vakuudeksi, sihteeri
hu: jegyzőkönyvvezető, kmf
ro: întocmit, secretar de ședință
ru: секретарь, протокол вёл, протокол вела
uk: секретар, протокол вів, протокол вела
el: πρακτικογράφος, γραμματέας, τηρήθηκαν πρακτικά
tr: yazman, raportör, tutanağı tutan
ca: secretari, secretària
""")

HOST_PAPER = Notion("""
fr: objectif, but, finalité, matériel, matériaux, prérequis, pré-requis, préparation, niveau, public, cycle, compétence,
    attendu, évaluation, devoir, différenciation, ressource, référence, logistique, astuce, conseil, fournitures,
    ce qu’il faut, ce qu’il vous faut, de quoi avez-vous besoin
en: objective, goal, aim, purpose, outcome, material, equipment, supply, handout, prerequisite, preparation, prep,
    standard, assessment, evaluation, rubric, homework, differentiation, accommodation, grade, audience, resource,
    reference, set-up, logistic, tip, troubleshooting,
    what you need, what you will need, you will need, things you need
de: Ziel, Ziele, Lernziel, Lernziele, Material, Materialien, Vorbereitung, Voraussetzung, Voraussetzungen, Klasse,
    Zielgruppe, Bewertung, Hausaufgabe, Hausaufgaben, Differenzierung, Materialbedarf,
    Zubehör, was man braucht, was ihr braucht, was wir brauchen, was Sie brauchen
es: objetivo, preparación, requisito, nivel, evaluación, tarea, recurso, referencia, materiale,
    qué se necesita, lo que se necesita, lo que necesitas
it: obiettivo, obiettivi, materiale, materiali, preparazione, prerequisito, prerequisiti, valutazione, compito, compiti,
    occorrente, cosa serve, che cosa serve
pt: objetivo, materiais, material, preparação, avaliação, recurso, o que é preciso, do que precisa
nl: doel, doelen, leerdoel, leerdoelen, materiaal, materialen, voorbereiding, beoordeling, huiswerk, benodigdheden,
    doelgroep, benodigheden, spullen, wat heb je nodig, wat je nodig hebt
pl: cel, cele, materiały, pomoce, przygotowanie, grupa docelowa, ewaluacja, co będzie potrzebne, czego potrzebujesz
cs: cíl, cíle, pomůcky, materiál, materiály, příprava, úkol, úkoly, co je potřeba, co budete potřebovat
sk: cieľ, ciele, pomôcky, materiál, materiály, príprava, čo je potrebné, čo budete potrebovať
sv: mål, syfte, material, förberedelse, förberedelser, målgrupp, läxa, det här behövs, det behöver du
da: mål, formål, materialer, forberedelse, forberedelser, målgruppe, lektier, det skal du bruge
no: mål, formål, utstyr, materiell, forberedelse, forberedelser, målgruppe, lekser, dette trenger du
fi: tavoite, tavoitteet, tarvikkeet, välineet, valmistelu, valmistelut, kohderyhmä, kotitehtävä,
    mitä tarvitaan, mitä tarvitset
hu: cél, célok, eszközök, kellékek, előkészület, előkészületek, célcsoport, házi feladat,
    mire lesz szükség, mi kell hozzá
ro: obiectiv, obiective, scop, materiale, pregătire, pregătiri, temă pentru acasă, de ce ai nevoie, ce este necesar
ru: цель, цели, задачи, материалы, оборудование, подготовка, домашнее задание, что понадобится, реквизит
uk: мета, цілі, завдання заняття, матеріали, обладнання, підготовка, домашнє завдання, що знадобиться, реквізит
el: στόχος, στόχοι, σκοπός, υλικά, προετοιμασία, τι χρειάζεται, τι θα χρειαστείτε
tr: amaç, hedef, hedefler, kazanımlar, malzemeler, materyaller, hazırlık, ödev, gerekenler, neler gerekli
ca: objectiu, objectius, material, materials, preparació, deures, què cal, què necessites
""")
"""What a host reads beforehand, or is not read out."""

SIGNATURES = Notion("""
fr: signature, émargement
en: signature
de: Unterschrift, Unterschriften
es: firma
it: firma, firme
pt: assinatura
nl: handtekening, handtekeningen, ondertekening
pl: podpis, podpisy
cs: podpis, podpisy
sk: podpis, podpisy
sv: underskrift, underskrifter
da: underskrift, underskrifter
no: underskrift, underskrifter, signatur, signaturer
fi: allekirjoitus, allekirjoitukset
hu: aláírás, aláírások
ro: semnătură, semnături
ru: подпись, подписи
uk: підпис, підписи
el: υπογραφή, υπογραφές
tr: imza, imzalar
ca: signatura
""")
"""The title at the end of a paper above the lines where people sign it."""

WORD_LISTS = Notion("""
fr: vocabulaire utile, banque de mots, amorces de phrases, structures de phrases, expressions utiles, boîte à mots
en: vocabulary bank, word bank, vocabulary, phrases, expressions, sentence structures, sentence starters,
    sentence stems, sentence frames, glossary
de: Redemittel, Satzanfänge, Satzbausteine, Wortspeicher, Wortschatz
es: vocabulario útil, banco de palabras, expresiones útiles, glosario
it: lessico utile, espressioni utili, glossario
pt: vocabulário útil, banco de palavras, expressões úteis, glossário
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
    jour, infos pratiques, informations pratiques, informations logistiques, informations utiles, logistique, où, quand,
    venir, comment venir, comment participer, comment s’inscrire, nous rejoindre, nous contacter, à propos,
    à propos de nous, qui sommes-nous,
    informations de l’événement, informations sur l’événement, détails de l’événement, intervenants, animateurs,
    facilitateurs, facilitateurs principaux, organisateurs, les intervenants, prochaine séance, séance suivante,
    prochaine leçon, leçon suivante, prochain rendez-vous
en: when, where, venue, location, registration, register, rsvp, ticket, parking, direction, getting there,
    how to get there, how to join, how to register, how to attend, join us, get involved, logistic, sponsor, partner,
    contact, contact us, date, time, address, about, about us, about the group, about the event, about the speaker,
    about the author, about the host, event detail, event information, event info, practical information,
    practical detail,
    code of conduct, speaker bio, organizer, organiser, host, facilitator, what to bring, next lesson, next meeting,
    next session, next event, next time
de: wann, wo, Ort, Anfahrt, Anmeldung, Kontakt, Veranstaltungsort, Sponsoren, Datum, Termin, Uhrzeit, Adresse, Über uns,
    Veranstalter, Organisatorisches, nächstes Treffen, nächster Termin
es: lugar, dónde, cuándo, inscripción, inscripciones, cómo llegar, patrocinadores, contacto, fecha, horario, sede,
    sobre nosotros, organizadores, próxima sesión, próximo encuentro
it: luogo, dove, quando, iscrizione, iscrizioni, come arrivare, contatti, data, orario, sede, chi siamo, organizzatori,
    prossimo incontro
pt: local, onde, quando, inscrição, inscrições, como chegar, contato, contacto, data, horário, sobre nós,
    organizadores, próximo encontro, próxima aula
nl: locatie, aanmelden, aanmelding, wanneer, waar, adres, datum, over ons, volgende keer
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

SLIDE = Notion("""
fr: diapositive, diapo, planche, écran
en: slide
de: Folie
es: diapositiva, lámina
it: diapositiva, lucido
pt: slide, diapositivo, lâmina
nl: dia, sheet
pl: slajd
cs: snímek
sk: snímka
sv: bild
da: dias, lysbillede
no: lysbilde
fi: dia, kalvo
hu: dia
ro: diapozitiv
ru: слайд
uk: слайд
el: διαφάνεια
tr: slayt
ca: diapositiva
""")
"""What is shown at one time on the wall is called, “Slide 3”."""

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

INGREDIENTS = Notion("""
fr: ingrédients, ingrédients de la recette, liste des ingrédients, pour la pâte, pour la garniture
en: ingredients, ingredient list, what you need to cook
de: Zutaten, Zutatenliste, für den Teig
es: ingredientes, lista de ingredientes
it: ingredienti, lista degli ingredienti
pt: ingredientes, lista de ingredientes
nl: ingrediënten, benodigdheden voor het deeg
pl: składniki, lista składników
cs: ingredience, suroviny, přísady
sk: ingrediencie, suroviny, prísady
sv: ingredienser
da: ingredienser
no: ingredienser
fi: ainekset, ainesosat, raaka-aineet
hu: hozzávalók, alapanyagok
ro: ingrediente
ru: ингредиенты, состав, продукты
uk: інгредієнти, складники, продукти
el: υλικά, συστατικά
tr: malzemeler, içindekiler
ca: ingredients
""")
"""What a recipe calls that of which something is cooked."""
