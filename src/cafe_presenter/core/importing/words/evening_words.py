"""What the parts of an evening are called: how it opens, pauses and closes, in the languages of those who write so."""

from cafe_presenter.core.importing.words.notions import Notion

_ARRIVAL = """
fr: arrivée des participants, arrivée des participantes, arrivée des invités, arrivée du public, =arrivée,
    on s’installe, installation du public, ouverture des portes, émargement
en: arrival, doors open, =doors, registration, sign-in, guests arrive, participants arrive, everyone arrives,
    people arrive, arrive and, walk-in
de: Ankommen, Ankunft, Einlass
es: llegada, acreditación
it: arrivo, registrazione dei partecipanti
pt: chegada, credenciamento
nl: inloop, ontvangst, aankomst
pl: rejestracja
cs: příchod, registrace
sk: príchod, registrácia
sv: ankomst, samling, insläpp
da: ankomst, dørene åbner
no: oppmøte, ankomst, dørene åpner
fi: saapuminen, ilmoittautuminen, kokoontuminen
hu: érkezés, regisztráció, gyülekező
ro: sosirea, înregistrarea participanților
ru: сбор гостей, сбор участников, регистрация
uk: збір гостей, збір учасників, реєстрація
el: προσέλευση, άφιξη
tr: kayıt
ca: arribada
id: registrasi, kedatangan
"""
ARRIVAL = Notion(_ARRIVAL)
"""What those do who come, before all are there."""

OPENING = Notion(f"""{_ARRIVAL}fr: accueil, ouverture, mise en route, mise en train, échauffement, brise-glace,
    tour de table, tour de présentation, tour des prénoms, mot d’accueil, mot de bienvenue, bienvenue, inclusion,
    quoi de neuf, météo du groupe, météo intérieure, météo des humeurs, météo du jour, =météo, jeu de connaissance,
    faire connaissance, se présenter, prière d’ouverture, poser le cadre, planter le décor, début de la séance,
    début de l’atelier, début de la réunion
en: opening, welcome, welcoming, warm-up, warmup, warming up, icebreaker, ice-breaker, ice breaker, check-in,
    introductions, call to order, greeting, housekeeping, go-around, getting to know each other,
    getting to know you, name game, gathering, opening circle, settle in, processional, opening prayer,
    set the stage, setting the stage, set the scene, setting the scene, start of the session, start of the meeting
de: Begrüßung, Begrüßungsrede, Begrüßungsworte, Eröffnungsrede, Willkommen, Einstieg, Vorstellungsrunde, Eröffnung,
    Kennenlernen, Kennenlernrunde, Aufwärmen, Anfangsrunde, Eingangsrunde, Einstiegsrunde, Befindlichkeitsrunde,
    Grußwort, Eisbrecher, Gebet zu Beginn, Eingangsgebet, Beginn der Sitzung, Beginn der Veranstaltung
es: bienvenida, apertura, acogida, palabras de bienvenida, recepción, saludo, saludos, oración inicial,
    rompehielos, calentamiento, ronda de presentación, ronda de presentaciones, dinámica de presentación,
    entrada y saludos, inauguración, inicio de la sesión, inicio del taller, inicio de la reunión
it: accoglienza, apertura, benvenuto, benvenuti, saluti iniziali, saluti istituzionali, saluti e,
    giro di presentazioni, giro di tavolo, preghiera iniziale, preghiera introduttiva, riscaldamento,
    rompighiaccio, inizio della sessione, inizio dell’incontro
pt: acolhida, acolhimento, boas-vindas, abertura, recepção, receção, quebra-gelo, aquecimento,
    roda de apresentação, roda de apresentações, saudação, oração inicial, início da sessão, início da reunião
nl: welkom, kennismaking, opening, voorstelrondje, voorstelronde, opwarmer, ijsbreker, inchecken, openingsgebed,
    gebed vooraf
pl: powitanie, przywitanie, otwarcie, rozpoczęcie, rozgrzewka, runda wstępna, zapoznanie, lodołamacz, =modlitwa,
    modlitwa na rozpoczęcie, modlitwa początkowa
cs: přivítání, uvítání, zahájení, seznámení, úvodní slovo, rozehřátí, představení účastníků
sk: privítanie, uvítanie, otvorenie, zoznámenie, úvodné slovo, predstavenie účastníkov
sv: välkommen, välkomna, välkomnande, öppnande, mötets öppnande, mötet öppnas, incheckning, presentationsrunda,
    uppvärmning, isbrytare, inledning
da: velkomst, velkommen, åbning, præsentationsrunde, opvarmning, isbryder, indledning
no: velkommen, velkomst, åpning, presentasjonsrunde, bli kjent, oppvarming, isbryter, innledning
fi: tervetuloa, tervetulo-, avaus, aloitus, kokouksen avaus, esittäytyminen, esittelykierros, lämmittely,
    alkusanat
hu: köszöntő, köszöntés, megnyitó, megnyitás, bemutatkozás, bemutatkozó kör, ráhangolódás, bemelegítés, jégtörő,
    üdvözlés
ro: deschidere, deschiderea, bun venit, cuvânt de deschidere, cuvânt de bun venit, primirea, întâmpinare,
    spargerea gheții, prezentarea participanților
ru: приветств-, открытие, знакомство, встреча гостей, разминка, вступительное слово, организационный момент,
    оргмомент, круг знакомства
uk: привітання, вітання, вітальне слово, відкриття, знайомство, розминка, криголам, вступне слово, організаційний момент
el: καλωσόρισμα, έναρξη, γνωριμία, υποδοχή, χαιρετισμ-, ζέσταμα
tr: açılış, karşılama, hoş geldin-, hoşgeldin-, tanışma, ısınma, selamlama
ca: benvinguda, acollida, obertura, rebuda, trencagel, escalfament, salutació, ronda de presentacions
lt: pasisveikinimas, atidarymas, susipažinimas, registracija, apšilimas, susirinkimo pradžia
lv: sasveicināšanās, atklāšana, iepazīšanās, reģistrācija, iesildīšanās
et: tervitus, avamine, avasõnad, tutvumine, registreerimine, soojendus, tutvumisring
hr: dobrodošlica, otvaranje, pozdrav, upoznavanje, registracija, zagrijavanje, uvodna riječ
sl: dobrodošlica, pozdrav, otvoritev, spoznavanje, prijava udeležencev, ogrevanje, uvodni pozdrav
bg: откриване, приветствие, запознаване, посрещане, регистрация, загряване
id: pembukaan, sambutan, doa pembuka, doa pembukaan, perkenalan
""")
"""What only an evening opens with."""

SETTING_UP = Notion("""
fr: installation de la salle, mise en place, montage, préparation de la salle, arrivée de l’équipe,
    arrivée des bénévoles
en: setup, set-up, set up, setting up, load-in, team arrives, crew arrives, volunteers arrive
de: Aufbau, Vorbereitung des Raums
es: montaje, preparación de la sala
it: allestimento, preparazione della sala
pt: montagem, preparação da sala
nl: opbouw, klaarzetten
pl: przygotowanie sali
cs: příprava sálu, příprava místnosti
sk: príprava sály, príprava miestnosti
sv: iordningställande, bygga upp
da: opstilling, opsætning
no: rigging, opprigg
fi: tilan valmistelu
hu: előkészületek, berendezés
ro: pregătirea sălii
ru: подготовка зала
uk: підготовка зали
el: προετοιμασία χώρου
tr: salon hazırlığı
ca: muntatge
""")
"""What those do who come first, before anybody is welcomed."""

CLEARING_UP = Notion("""
fr: rangement, démontage, nettoyage, ménage
en: clean-up, cleanup, clean up, cleaning up, clear up, clearing up, tidy up, tidying up, take-down, tear-down,
    teardown, pack up, pack-up, load-out
de: Abbau, Aufräumen, Abbauen
es: desmontaje, recogida de la sala, limpieza
it: smontaggio, riordino
pt: desmontagem, arrumação
nl: opruimen, afbouw, afbouwen
pl: sprzątanie
cs: úklid
sk: upratovanie
sv: städning, städa
da: oprydning
no: rydding, opprydding
fi: siivous
hu: takarítás, elpakolás
ro: curățenie
ru: уборка
uk: прибирання
el: καθαρισμός, τακτοποίηση
tr: toparlanma, temizlik
ca: recollida de la sala, desmuntatge
""")
"""What those do who go last, when everybody has left."""

BEGINNING = Notion("""
fr: introduction, intro, présentation
en: introduction, intro
de: Einführung, Einleitung
es: introducción
it: introduzione
pt: introdução
nl: inleiding, introductie
pl: wstęp, wprowadzenie
cs: úvod
sk: úvod
sv: introduktion
da: introduktion
no: introduksjon
fi: johdanto, alustus
hu: bevezetés, bevezető
ro: introducere
ru: введение, вступление
uk: вступ
el: εισαγωγή
tr: giriş
ca: introducció
""")
"""What an essay or a book begins with as well."""

BREAK = Notion("""
fr: pause, entracte, récréation, récré
en: break, interval, intermission, recess, breather
de: Pause, Kaffeepause, Mittagspause, Teepause, Essenspause, Kuchenpause, Trinkpause, Vesperpause, Frühstückspause,
    Bewegungspause, Verschnaufpause, Raucherpause
es: descanso, pausa, receso, recreo, intermedio
it: pausa, intervallo
pt: intervalo, pausa, recreio
nl: pauze, koffiepauze, theepauze, lunchpauze, middagpauze, eetpauze, plaspauze
pl: przerwa, przerwy
cs: přestáv-
sk: prestáv-
sv: paus, fika, fikapaus, kaffepaus, lunchpaus, bensträckare, rast
da: pause, kaffepause, frokostpause, spisepause, strækpause
no: pause, kaffepause, lunsjpause, matpause, strekkpause
fi: -tauko, väliaika
hu: szünet, kávészünet, ebédszünet, teaszünet
ro: pauză, pauza
ru: перерыв, кофе-брейк, кофе-пауза, чайная пауза, антракт
uk: перерва, кава-брейк, кава-пауза, кавова пауза, кофе-брейк, антракт
el: διάλειμμα
tr: mola, molası, =ara, çay arası, kahve arası, yemek arası, öğle arası, teneffüs
ca: descans, pausa, mitja part, esbarjo
lt: pertrauka, kavos pertrauka, pietų pertrauka
lv: pārtraukums, kafijas pauze, pusdienu pārtraukums
et: paus, kohvipaus, lõunapaus, vaheaeg
hr: stanka, pauza, odmor, pauza za kavu
sl: odmor, premor, odmor za kavo
bg: почивка, кафе пауза, обедна почивка
id: istirahat, ishoma
zh: 休息, 茶歇
ja: 休憩
ko: 쉬는 시간, 휴식
""")

MEAL = Notion("""
fr: déjeuner, repas, café, thé, goûter, dîner, diner, souper, collation, petit-déjeuner, petit déj, pique-nique,
    encas, en-cas, casse-croûte, buffet, brunch, auberge espagnole, rafraîchissement, viennoiseries
en: lunch, coffee, tea, dinner, supper, snack, refreshment, breakfast, brunch, light bites, nibbles, buffet, picnic,
    potluck, =meal, food and drinks, pizza and drinks, finger food, cake and
de: Mittagessen, Abendessen, =Essen, gemeinsames Essen, Frühstück, Abendbrot,
    Kaffee, Imbiss, Snack, Brotzeit, Vesper, Stärkung, Kaffeetrinken,
    Kaffeetafel, Mittagstisch, Kaffee und Kuchen, Kaffee & Kuchen
es: almuerzo, cena, merienda, desayuno, café, refrigerio, tentempié, =comida, comida compartida
it: pranzo, cena, merenda, caffè, colazione, spuntino
pt: almoço, lanche, jantar, merenda, café, pequeno-almoço, café da manhã
nl: lunch, koffie, thee, diner, maaltijd, =eten, samen eten, hapje, avondeten, versnapering, -buffet, koffie met gebak
pl: obiad, kawa, kolacja, lunch, poczęstunek, śniadanie, =herbata, podwieczorek, kawa i ciasto
cs: oběd, káva, občerstvení, =večeře, snídaně, svačina, =čaj, káva a koláč
sk: obed, káva, občerstvenie, =večera, raňajky, olovrant, =čaj, desiata, káva a koláč
sv: lunch, kaffe, frukost, kvällsmat, förtäring, kvällsfika, eftermiddagsfika, korvgrillning, kaffe och kaka
da: frokost, kaffe, aftensmad, morgenmad, spisning, fællesspisning, forfriskninger, middagsmad, kaffe og kage
no: lunsj, kaffe, kveldsmat, bevertning, frokost, enkel servering, kaffe og kake
fi: lounas, kahvi, kahvit, iltapala, päivällinen, illallinen, kahvitarjoilu, tarjoilu, aamiainen, kahvi ja pulla
hu: ebéd, kávé, vacsora, reggeli, uzsonna, büfé
ro: prânz, masa de prânz, cafea, cină, gustare, mic dejun, bufet
ru: обед, чай, чаепитие, ужин, завтрак, кофе, перекус, полдник
uk: обід, чай, чаювання, вечеря, сніданок, кава, перекус
el: γεύμα, καφές, δείπνο, πρωινό, κέρασμα, μπουφές
tr: öğle yemeği, akşam yemeği, çay, kahve, ikram, ikramlar, kahvaltı
ca: =dinar, sopar, berenar, esmorzar, cafè, refrigeri
zh: 午餐, 晚餐
id: makan siang, makan malam, makan bersama, ramah tamah
""")
"""What people eat and drink: a break when nothing else is told of it."""

SOCIAL = Notion("""
fr: apéro, apéritif, cocktail, pot de l’amitié, verre de l’amitié, pot convivial, pot amical, moment convivial,
    temps convivial, moment de convivialité, temps de convivialité, =pot, apéritif dînatoire
en: drinks reception, =drinks, mingling, social time, =social, socializing, socialising, drinks at,
    drinks afterwards, grab drinks
de: Umtrunk, Stehempfang, Sektempfang, geselliges Beisammensein, gemütliches Beisammensein
es: aperitivo, vino español, picoteo, brindis
it: rinfresco, aperitivo, brindisi
pt: coquetel, confraternização, convívio
nl: borrel, napraten
pl: lampka wina, spotkanie towarzyskie
cs: raut, volná zábava, posezení
sk: raut, voľná zábava, posedenie
sv: mingel, eftersnack
da: socialt samvær, hyggeligt samvær
no: sosialt samvær, mingling
fi: vapaata seurustelua, vapaa seurustelu
hu: állófogadás, kötetlen beszélgetés
ro: cocktail, socializare
ru: фуршет, свободное общение
uk: фуршет, вільне спілкування
el: κοκτέιλ, δεξίωση
tr: kokteyl
ca: aperitiu, pica-pica, vermut
""")
"""What people stay for when all is said: nobody waits for what comes after it."""

NEVER_A_BREAK = Notion("""
fr: café philo, café débat, café mortel, café citoyen, café littéraire, café langues, café parents, café des parents,
    café tricot, café associatif, café théâtre, café climat, café sciences, café scientifique, café rencontre
en: world café, lean coffee, knowledge café, death café, repair café, science café, language café, conversation café,
    café culture, break out, breakout, break the ice, break into, break it, break up, break down, break off,
    break free, tie break, tie breaker,
    break of day,
    pause and, pause to, pause for thought, pause for reflection, tea ceremony, lunch and learn, coffee chat,
    tea dance, snack attack
de: Weltcafé, Erzählcafé, Repair-Café, Pausenlos
es: café mundial, café del mundo, café filosófico, café tertulia
it: caffè filosofico, caffè letterario
pt: café mundial, café filosófico, café com
nl: wereldcafé, praatcafé
ca: cafè del món, cafè filosòfic
""")
"""What only sounds like a break: a way to talk, or what people do with the ice."""

CLOSING = Notion("""
fr: clôture, clore, clôturer, mot de la fin, mot de fin, au revoir, remerciement, tour de clôture, cercle de clôture,
    fin de la soirée, fermeture,
    cérémonie de clôture, fin de la séance, fin de l’atelier, fin de la réunion, fin de la rencontre,
    fin de la journée, levée de séance,
    levée de la séance, retour au calme, dispersion
en: closing, =outro, wrap-up, wrap up, wrapping up, cool-down, cooldown, cool down, farewell, check-out,
    checkout, adjourn-,
    goodbye, closing remarks, parting words, vote of thanks, home time, dismissal,
    closing circle, closing ceremony, sign-off, doors close, final thoughts, benediction, recessional, closing prayer,
    finishes, =close, close the retrospective, close the meeting, close the session
de: Abschluss-, Abschlussrunde, Verabschiedung, Abschied, Schlusswort, Schlussrunde, Ausklang, Feedbackrunde,
    Schlussgebet, Schlusskreis, Schlusslied, Schlusssegen, Schlussbemerkung, Schlussbemerkungen, abschließende,
    Ende der Veranstaltung, Schließung der Sitzung, Schließung der Versammlung
es: cierre, despedida, clausura, agradecimientos, oración final, bendición final, canto final, oración de envío
it: chiusura, saluti finali, commiato, ringraziamenti, giro finale, preghiera finale, preghiera conclusiva,
    benedizione finale,
    canto finale
pt: encerramento, despedida, agradecimentos, fecho, fechamento, oração final, bênção final, canto final
nl: afsluiting, afsluiten, afsluitende, afloop, sluiting, afronding, nazit, afscheid, uitloop, afronden, uitchecken,
    slotgebed, slotlied, slotwoord, slotopmerking, slotopmerkingen
pl: zakończenie, zamknięcie, pożegnanie, runda końcowa
cs: ukončení, zakončení, rozloučení, závěrečné slovo, závěr
sk: ukončenie, zakončenie, rozlúčka, záverečné slovo, záver
sv: avslutning, avslut, utcheckning, avrundning, avslutande, mötets avslutande, mötet avslutas, tack för ikväll,
    tack för i kväll, tack för idag, tack för i dag
da: afslutning, afsluttende, afrunding, tak for i aften, tak for i dag, farvel
no: avslutning, avsluttende, avrunding, takk for i kveld, takk for i dag, farvel
fi: lopetus, päätös, kokouksen päättäminen, päätössanat, loppukierros, loppusanat, lopuksi
hu: zárás, zárszó, záró kör, zárókör, búcsúzás, elköszönés, berekesztés
ro: încheiere, încheierea, închidere, închiderea, rămas bun, cuvânt de încheiere
ru: закрытие, завершение, прощание, заключительное слово
uk: закриття, завершення, прощання, заключне слово
el: κλείσιμο, λήξη, αποχαιρετισμός
tr: kapanış, vedalaşma, veda
ca: cloenda, tancament, comiat, agraïments
lt: uždarymas, atsisveikinimas, baigiamasis ratas
lv: noslēgums, atvadas, noslēguma aplis
et: lõpetamine, lõpuring, lõppsõna
hr: zatvaranje, završni krug, završna riječ, oproštaj
sl: zaključni krog, zaključna beseda, slovo
bg: закриване, заключителна дума, сбогуване
id: penutup, penutupan, doa penutup, salam penutup
""")
"""What only an evening closes with."""

ENDING = Notion("""
fr: conclusion, pour conclure, pour finir, pour terminer, fin, bilan, merci, débrief, débriefing, =rétrospective,
    résumé de la journée, résumé de la séance, résumé de la soirée, récapitulatif, =synthèse, synthèse des échanges,
    synthèse rapide, synthèse des idées, synthèse des débats, synthèse du débat
en: end, close, conclude, conclusion, debrief, thanks, thank you, wrap, =finish, =retrospective, recap, summary,
    concluding remarks
de: Ende, Schluss, Zusammenfassung, Fazit, Dank, =Retrospektive, =Rückblick
es: fin, =final, conclusión, conclusiones, gracias, =retrospectiva, resumen, recapitulación
it: =fine, conclusione, conclusioni, grazie, =retrospettiva, riassunto, riepilogo
pt: fim, conclusão, obrigado, obrigada, =retrospectiva, resumo
nl: einde, =slot, conclusie, afsluiter, =terugblik, samenvatting
pl: koniec, podsumowanie
cs: konec, shrnutí
sk: koniec, zhrnutie
sv: =slut, sammanfattning, =tack
da: =slut, opsamling, =tak
no: =slutt, oppsummering, =takk
fi: loppu, loppukeskustelu, yhteenveto, =kiitos
hu: =vége, összefoglalás, lezárás
ro: sfârșit, concluzii, mulțumiri
ru: конец, итог-, подведение итогов, рефлексия
uk: кінець, підсумк-, підбиття підсумків, рефлексія
el: τέλος, σύνοψη, συμπεράσματα
tr: =son, bitiş, değerlendirme, teşekkür
ca: =final, conclusions, gràcies
lt: pabaiga, apibendrinimas
lv: beigas, kopsavilkums
et: lõpp, kokkuvõte
hr: kraj, zaključak
sl: konec, zaključek
bg: край, обобщение, заключение
""")
"""What an essay ends with as well, or what stands elsewhere too."""

OTHER_BUSINESS = Notion("""
fr: questions diverses, question diverse, divers, points divers, informations diverses, sujets divers
en: any other business, other business, AOB, A.O.B., AOCB, other matters, any other matters
de: Verschiedenes, Sonstiges, Fragerunde
es: ruegos y preguntas, asuntos varios, varios, proposiciones y preguntas
it: varie ed eventuali, varie
pt: outros assuntos, assuntos gerais, assuntos diversos
nl: rondvraag, wvttk, wat verder ter tafel komt
pl: wolne wnioski, sprawy różne
cs: různé
sk: rôzne
sv: övriga frågor, övrigt
da: eventuelt
no: eventuelt
fi: muut asiat, muut esille tulevat asiat
hu: egyebek, egyéb
ro: =diverse
ru: разное
uk: різне
el: διάφορα, λοιπά θέματα
tr: dilek ve temenniler, dilek ve öneriler, dilekler ve temenniler
ca: precs i preguntes, torn obert
""")
"""What a meeting leaves for its end."""

STANDING_ITEM = Notion("""
fr: approbation du compte rendu, approbation du compte-rendu, approbation du procès-verbal, approbation du PV, adoption
    de l’ordre du jour, adoption du procès-verbal, rapport moral, rapport d’activité, rapport financier, date de la
    prochaine réunion, prochaine réunion, prochaine rencontre, prochaine date, élection du bureau, désignation du
    secrétaire, points d’information, tour des actualités, compte rendu de la dernière réunion, compte-rendu de la
    dernière réunion, PV de la dernière réunion, PV de la dernière séance, procès-verbal de la dernière séance, compte
    rendu de la séance précédente, annonces, talks éclair
en: apologies, apologies for absence, approval of the minutes, approval of minutes, minutes of the last meeting, minutes
    of the previous meeting, minutes of previous meeting, last meeting minutes, previous meeting minutes, previous
    minutes, matters arising, treasurer’s report, chair’s report, secretary’s report, date of next meeting, date of the
    next meeting, next meeting, election of officers, correspondence, reports, old business, new business, unfinished
    business, adoption of the agenda, approval of the agenda, announcements, lightning talks
de: Genehmigung der Tagesordnung, Genehmigung des Protokolls, Feststellung der Beschlussfähigkeit, Protokoll der letzten
    Sitzung, Protokoll des letzten Treffens, Bericht des Vorstands, Kassenbericht, Entlastung des Vorstands, Wahlen,
    nächster Termin, nächstes Treffen, Ankündigungen, Kurzvorträge
es: lectura y aprobación del acta, lectura del acta, acta anterior, aprobación del acta, aprobación del orden del día,
    informe de la junta, informe de tesorería, próxima reunión, estado de cuentas, anuncios, avisos, charlas relámpago
it: lettura del verbale, approvazione del verbale, relazione del presidente, bilancio, prossimo incontro, prossima
    riunione, avvisi, annunci
pt: leitura da ata, aprovação da ata, leitura e aprovação da ata, relatório da direção, relatório de contas, informes,
    próxima reunião, anúncios, avisos
nl: mededelingen, notulen vorige vergadering, notulen van de vorige vergadering, vaststellen agenda, vaststelling van de
    agenda, ingekomen stukken, volgende vergadering, kascommissie, jaarverslag, aankondigingen
pl: przyjęcie porządku obrad, przyjęcie protokołu, sprawozdanie zarządu, sprawozdanie finansowe, wybór protokolanta,
    wybór przewodniczącego, termin następnego spotkania, ogłoszenia
cs: schválení programu, kontrola zápisu, zpráva výboru, zpráva o hospodaření, volba zapisovatele, termín příští schůze,
    oznámení
sk: schválenie programu, kontrola zápisnice, správa výboru, správa o hospodárení, voľba zapisovateľa, oznamy
sv: val av ordförande, val av sekreterare, val av justerare, godkännande av dagordning, godkännande av dagordningen,
    föregående protokoll, verksamhetsberättelse, ekonomisk rapport, nästa möte, meddelanden
da: valg af dirigent, valg af referent, godkendelse af dagsorden, godkendelse af referat, formandens beretning,
    regnskab, indkomne forslag, næste møde, meddelelser
no: godkjenning av innkalling, godkjenning av dagsorden, valg av møteleder, valg av referent, årsberetning, årsmelding,
    regnskap, innkomne saker, neste møte, kunngjøringer
fi: esityslistan hyväksyminen, kokouksen laillisuus, laillisuus ja päätösvaltaisuus, puheenjohtajan valinta, sihteerin
    valinta, edellisen kokouksen pöytäkirja, ilmoitusasiat, seuraava kokous, ilmoitukset
hu: a napirend elfogadása, napirend elfogadása, jegyzőkönyvvezető választása, beszámoló, következő ülés, bejelentések
ro: aprobarea ordinii de zi, aprobarea procesului verbal, raportul comitetului, următoarea ședință, anunțuri
ru: утверждение повестки, выборы председателя, отчёт правления, следующая встреча, следующее собрание, объявления
uk: затвердження порядку денного, вибори голови, звіт правління, наступна зустріч, наступні збори, оголошення
el: έγκριση της ημερήσιας διάταξης, έγκριση πρακτικών, έκθεση του συμβουλίου, επόμενη συνάντηση, ανακοινώσεις
tr: gündemin onaylanması, gündemin okunması, faaliyet raporu, divan seçimi, yoklama, bir sonraki toplantı, duyurular
ca: lectura i aprovació de l’acta, aprovació de l’acta, informe de la junta, propera reunió, anuncis
""")
"""What the agendas of meetings have in common, whatever they are about."""

ANSWERED_AT_THE_END = Notion("""
fr: questions et réponses, questions réponses, séance de questions
en: Q & A, Q and A, QA, questions and answers, question and answer, audience feedback, feedback
de: Fragen und Antworten
es: preguntas y respuestas
it: domande e risposte
pt: perguntas e respostas
nl: vragen en antwoorden
pl: pytania i odpowiedzi
cs: otázky a odpovědi
sk: otázky a odpovede
sv: frågor och svar, frågestund
da: spørgsmål og svar
no: spørsmål og svar
fi: kysymykset ja vastaukset
hu: kérdések és válaszok
ro: întrebări și răspunsuri
ru: вопросы и ответы
uk: запитання та відповіді, питання та відповіді
el: ερωτήσεις και απαντήσεις
tr: soru cevap, sorular ve cevaplar
ca: preguntes i respostes
""")
