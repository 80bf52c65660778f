"""What kind of an evening people come to, what the paper is called that it is held by, and how fully it tells it."""

from cafe_presenter.core.importing.words.notions import Notion

EVENT = Notion("""
fr: atelier, soirée, séance, réunion, rencontre, journée, animation, après-midi, veillée, matinée, rétro,
    rétrospective, café-débat, ciné-débat, café philo, table ronde, événement, webinaire, meetup, club de lecture,
    cercle de lecture, assemblée générale, ciné-club
en: workshop, evening, session, meeting, class, lesson, day, afternoon, event, gathering, night, retro, retrospective,
    webinar, meetup, meet-up, hackathon, book club, reading group, training session, study circle
de: Abend, Abends, Treffen, Treffens, Workshop, Workshops, Stunde, Sitzung, Retrospektive, Veranstaltung, Stammtisch,
    -abend, -treffen, Lesekreis, Gruppenstunde, Unterrichtsstunde, Schulung, Fortbildung, Mitgliederversammlung
es: taller, sesión, reunión, encuentro, tarde, velada, jornada, retrospectiva, evento, charla, club de lectura,
    tertulia, asamblea, coloquio
it: serata, incontro, laboratorio, riunione, retrospettiva, evento, gruppo di lettura, cineforum, assemblea, convegno
pt: oficina, reunião, encontro, aula, sessão, retrospectiva, evento, palestra, clube de leitura, roda de conversa,
    assembleia
nl: avond, bijeenkomst, les, retrospective, evenement, sessie, vergadering, leesclub, workshop
pl: spotkanie, spotkania, warsztat, warsztaty, zajęcia, wieczór, zebranie, szkolenie, zbiórka, wykład, klub książki
cs: setkání, schůzka, schůze, dílna, večer, beseda, přednáška
sk: stretnutie, schôdza, dielňa, večer, beseda, prednáška
sv: träff, möte, kväll, studiecirkel, bokcirkel, årsmöte, föreläsning
da: møde, aften, læsekreds, generalforsamling, foredrag
no: møte, kveld, samling, lesesirkel, årsmøte, foredrag, verksted
fi: tapaaminen, kokous, ilta, työpaja, lukupiiri, luento, koulutus
hu: foglalkozás, találkozó, műhely, könyvklub, előadás, képzés, közgyűlés
ro: întâlnire, ședință, club de lectură, atelier, seară
ru: занятие, встреча, собрание, мастер-класс, тренинг, книжный клуб, лекция, мастерская, вечер
uk: заняття, зустріч, збори, майстер-клас, тренінг, книжковий клуб, лекція, майстерня, вечір
el: συνάντηση, εργαστήριο, βραδιά, συνέλευση, λέσχη ανάγνωσης, διάλεξη, ημερίδα
tr: toplantı, atölye, buluşma, kitap kulübü, söyleşi, eğitim
ca: trobada, sessió, reunió, taller, vespre, xerrada, club de lectura, assemblea, vetllada
id: acara, kegiatan, rapat, pertemuan, lokakarya
zh: 读书会, 讀書會, 工作坊, 沙龙, 沙龍, 座谈会, 研讨会, 聚会, 聚會, 讨论会
ja: ワークショップ, 読書会, 勉強会, 座談会, 交流会, 講座
ko: 워크숍, 모임, 독서회, 간담회, 강좌
""")

LESSON = Notion("""
fr: leçon, séminaire
en: lesson, seminar
de: Lektion, Seminar
es: lección, clase, seminario
it: lezione, seminario
pt: lição, seminário
nl: les, seminarie
pl: lekcja, seminarium
cs: lekce, seminář
sk: lekcia, seminár
sv: lektion, seminarium
da: lektion, seminar
no: leksjon, seminar
fi: oppitunti, tunti, seminaari
hu: tanóra, szeminárium
ro: lecție, seminar
ru: урок, семинар
uk: урок, семінар
el: μάθημα, σεμινάριο
tr: ders, seminer
ca: lliçó, seminari
""")
"""What one evening of a course is called, and what a text speaks of that is none."""

TAUGHT = Notion("""
fr: atelier, séance, session, leçon, cours, cercle
en: workshop, session, lesson, class
de: Workshop, Sitzung, Lektion, Stunde, Kurstag, Seminar, Gruppenstunde, Unterrichtsstunde
es: taller, sesión, clase, lección, encuentro
it: laboratorio, lezione, incontro, seminario
pt: oficina, aula, encontro, sessão, lição
nl: workshop, les, sessie, bijeenkomst
pl: warsztat, warsztaty, zajęcia, lekcja, spotkanie
cs: dílna, lekce, setkání, hodina
sk: dielňa, lekcia, stretnutie, hodina
sv: lektion, träff, workshop, kurstillfälle
da: lektion, workshop, kursusgang
no: leksjon, workshop, samling, økt
fi: oppitunti, työpaja, tapaaminen
hu: foglalkozás, óra, tanóra, műhely
ro: lecție, lecția, atelier, atelierul, sesiune, sesiunea, întâlnire, întâlnirea
ru: занятие, урок, встреча, мастер-класс, семинар
uk: заняття, урок, зустріч, майстер-клас, семінар
el: μάθημα, εργαστήριο, συνάντηση
tr: ders, atölye, oturum, buluşma
ca: taller, sessió, classe, lliçó, trobada
""")
"""What people come to that is taught, or worked at together, of which there are several: it is counted."""

WORKSHOP = Notion("""
fr: atelier
en: workshop
de: Workshop
es: taller
it: laboratorio, workshop
pt: oficina, workshop
nl: workshop
pl: warsztat, warsztaty
cs: dílna, workshop
sk: dielňa, workshop
sv: workshop
da: workshop
no: workshop, verksted
fi: työpaja
hu: műhely, workshop
ro: atelier, atelierul
ru: мастер-класс, воркшоп
uk: майстер-клас, воркшоп
el: εργαστήριο
tr: atölye
ca: taller
""")
"""What people come to and work with their hands at: a class, or a session, may be one of a program as well."""

OF_CLASS = Notion("""
fr: devoirs, devoirs à la maison, travail à la maison, travail personnel, dernière séance, dernier cours, séance
    précédente, cours précédent, dernière fois, prochaine séance, prochain cours, questions d’organisation
en: homework, last class, last session, last lesson, last time, previous class, previous session, previous lesson,
    next class, next session, next lesson, housekeeping, organisational matters, organizational matters
de: Hausaufgabe, Hausaufgaben, letzte Stunde, letzten Stunde, letztes Mal, letzten Mal, vorige Stunde, vorigen Stunde,
    nächste Stunde, nächsten Stunde, Organisatorisches
es: deberes, tareas para casa, clase anterior, sesión anterior, última clase, última sesión, próxima clase,
    próxima sesión, asuntos de organización
it: compiti, compiti a casa, compiti per casa, lezione precedente, ultima lezione, scorsa lezione, prossima lezione,
    questioni organizzative
pt: trabalho de casa, trabalhos de casa, lição de casa, tarefa de casa, aula anterior, última aula, aula passada,
    próxima aula, questões de organização
nl: huiswerk, vorige les, laatste les, vorige keer, volgende les, volgende keer, organisatorische zaken
pl: praca domowa, pracy domowej, pracę domową, prace domowe, prac domowych, zadanie domowe, zadania domowe,
    zadania domowego, ostatnich zajęciach, ostatnich zajęć, poprzednich zajęciach, poprzednich zajęć, ostatniej lekcji,
    poprzedniej lekcji, następnych zajęć, następne zajęcia, sprawy organizacyjne
cs: domácí úkol, domácího úkolu, domácí úkoly, minulá hodina, minulé hodiny, minulé hodině, příští hodina,
    příští hodiny, organizační záležitosti
sk: domáca úloha, domácej úlohy, domáce úlohy, minulá hodina, minulej hodiny, minulej hodine, budúca hodina,
    organizačné záležitosti
sv: läxa, läxan, läxor, förra lektionen, förra gången, nästa lektion, praktiska frågor
da: lektier, lektierne, hjemmeopgave, sidste lektion, sidste gang, næste lektion, praktiske ting
no: lekser, leksene, hjemmelekse, forrige time, forrige gang, sist gang, neste time, praktiske ting
fi: kotitehtävä, kotitehtävät, kotiläksy, viime tunti, viime tunnin, viime kerta, viime kerran, seuraava tunti,
    käytännön asiat
hu: házi feladat, házi feladatok, előző óra, előző órán, múlt óra, múlt órán, következő óra, szervezési kérdések
ro: temă de casă, tema de casă, temei de casă, temele de casă, lecția trecută, lecția anterioară, lecția precedentă,
    lecția următoare, aspecte organizatorice
ru: домашнее задание, домашнего задания, домашних заданий, прошлый урок, прошлого урока, прошлом уроке, прошлого
    занятия, прошлом занятии, следующий урок, следующего занятия, организационные вопросы
uk: домашнє завдання, домашнього завдання, домашніх завдань, минулий урок, минулого уроку, минулому уроці, минулого
    заняття, минулому занятті, наступний урок, наступного заняття, організаційні питання
el: εργασία για το σπίτι, εργασίες για το σπίτι, προηγούμενο μάθημα, περασμένο μάθημα, επόμενο μάθημα, οργανωτικά θέματα
tr: ödev, ödevler, ödevi, geçen ders, önceki ders, sonraki ders, gelecek ders, organizasyon konuları
ca: deures, classe anterior, sessió anterior, última classe, propera classe, propera sessió, qüestions d’organització
""")
"""What classes have in common, whatever they are about: homework, and what is told of those before and after."""

GAME = Notion("""
fr: jeu, jeux, serious game, jeu sérieux
en: game, serious game, icebreaker, ice-breaker, energizer, energiser
de: Spiel, Spiele, Planspiel, Lernspiel
es: juego, juegos, dinámica
it: gioco, giochi
pt: jogo, jogos, dinâmica
nl: spel, spelletje
pl: gra, zabawa
cs: hra, hry
sk: hra, hry
sv: lek, spel
da: leg, spil
no: lek, spill
fi: peli, leikki
hu: játék
ro: joc, jocul
ru: игра
uk: гра
el: παιχνίδι
tr: oyun
ca: joc
""")
"""What people play together in a room, as the first line of a page says of what it tells."""

GAMES = Notion("""
fr: échauffements, brise-glaces, brise-glace, jeux brise-glace, énergiseurs, jeux de groupe, jeux de présentation,
    jeux de connaissance, jeux coopératifs, jeux d’impro, jeux de réveil
en: warm-ups, warmups, warm ups, icebreakers, ice-breakers, ice breakers, energizers, energisers, group games,
    team games, name games, party games, improv games, icebreaker games, warm-up games, icebreaker activities,
    drama games, theatre games, get-to-know-you games
de: Aufwärmspiele, Aufwärmübungen, Eisbrecher, Kennenlernspiele, Gruppenspiele, Auflockerungsspiele, Energizer,
    Kreisspiele, Warm-ups, Theaterspiele
es: calentamientos, rompehielos, energizantes, juegos de grupo, juegos de presentación, dinámicas, dinámicas de grupo,
    dinámicas de presentación, juegos cooperativos
it: rompighiaccio, giochi di gruppo, giochi di conoscenza, giochi di riscaldamento, energizer, giochi cooperativi
pt: quebra-gelos, quebra-gelo, aquecimentos, dinâmicas, dinâmicas de grupo, jogos de grupo, jogos cooperativos
nl: ijsbrekers, opwarmers, energizers, kennismakingsspelletjes, kennismakingsspellen, groepsspelletjes
pl: lodołamacze, rozgrzewki, gry integracyjne, zabawy integracyjne, energizery
cs: ledolamky, rozehřívačky, seznamovací hry, seznamky, energizery
sk: ľadolamky, rozohrievačky, zoznamovacie hry, energizery
sv: isbrytare, uppvärmningslekar, uppvärmningsövningar, lära känna-lekar, gruppövningar, energizers
da: isbrydere, opvarmningslege, navnelege, energizers, lege
no: isbrytere, oppvarmingsleker, bli kjent-leker, navneleker, energizere
fi: jäänmurtajat, jäänmurtajia, lämmittelyleikit, lämmittelyjä, tutustumisleikit, tutustumisleikkejä
hu: jégtörők, jégtörő játékok, bemelegítő játékok, ismerkedős játékok, csoportjátékok
ro: jocuri de spargere a gheții, jocuri de încălzire, jocuri de cunoaștere, energizante
ru: ледоколы, разминки, игры на знакомство, игры на сплочение, энерджайзеры
uk: криголами, розминки, руханки, ігри на знайомство, ігри на згуртування
el: παιχνίδια γνωριμίας, παιχνίδια προθέρμανσης, παιχνίδια ομάδας
tr: buz kırıcılar, ısınma oyunları, tanışma oyunları, grup oyunları
ca: trencaglaços, jocs de presentació, escalfaments, dinàmiques, dinàmiques de grup
""")
"""What the title of a paper says that tells several games, one after the other, of which a host plays some."""

PLAN = Notion("""
fr: guide, consignes, plan, fiche, trame, conducteur, structure, accueil, fiche pédagogique, fiche de préparation,
    fiche d'activité
en: instructions, guide, outline, plan, script, notes, template, structure, flow, home, index, untitled, document
de: Leitfaden, Anleitung, Plan, Vorlage, Startseite, Unterrichtsentwurf, Stundenentwurf, Unterrichtsplanung,
    Stundenplanung, Unterrichtsskizze, Stundenskizze, Unterrichtsvorbereitung, Stundenbild, Moderationsplan
es: guía, guion, plan, instrucciones, plantilla, inicio, plan de clase, plan de lección, ficha de actividad
it: guida, piano, istruzioni, modello, piano di lezione, piano della lezione, scheda attività, scheda di attività
pt: guia, plano, instruções, modelo, início
nl: handleiding, plan, instructies, lesplan, lesvoorbereiding, lesontwerp
pl: przewodnik, plan, instrukcja, szablon, konspekt, konspekt zajęć, konspekt lekcji, konspekt spotkania,
    przykładowy scenariusz lekcji, przykładowy scenariusz zajęć
cs: průvodce, plán, pokyny, šablona, příprava na hodinu, plán hodiny
sk: sprievodca, plán, pokyny, šablóna, príprava na hodinu, plán hodiny
sv: guide, handledning, plan, mall, lektionsplan, lektionsplanering
da: guide, vejledning, plan, skabelon, lektionsplan, undervisningsplan
no: guide, veiledning, plan, mal, undervisningsopplegg, undervisningsplan
fi: opas, ohje, suunnitelma, pohja, tuntisuunnitelma
hu: útmutató, terv, sablon, óravázlat, óraterv
ro: ghid, plan, instrucțiuni, șablon, plan de lecție, proiect didactic
ru: руководство, план, инструкция, шаблон
uk: посібник, план, інструкція, шаблон
el: οδηγός, σχέδιο, οδηγίες
tr: kılavuz, plan, yönerge, şablon
ca: guia, guió, pla, instruccions, plantilla
""")
"""What a paper is called that an evening is held by, or a page of a site, besides “Programme”."""

BESIDE_PLAN = Notion("""
fr: voici, animateur, animatrice, animation, formateur, formatrice, notre, détaillé, débat
en: facilitator, host, teacher, trainer, our, your, full, detailed, daily, conference, debate, this
de: unser, unsere, Moderation, Debatte
es: facilitador, facilitadora, docente, nuestro, nuestra, completo, debate, del
it: facilitatore, docente, nostro, del, della, dibattito
pt: facilitador, facilitadora, docente, nosso, nossa, do, da, debate
nl: ons, onze, van, debat
""")
"""What may stand beside it and names no evening either."""

FOR_WHOM = Notion("""
fr: destiné, s’adresse, public, public cible, public visé, pour qui, niveau scolaire
en: aimed at, intended for, suitable for, target group, target audience, audience, for whom, year group, grade level
de: Zielgruppe, geeignet für, gedacht für, für wen, richtet sich an, Klassenstufe
es: destinado, destinada, dirigido, dirigida, público, para quién
it: destinato, destinata, rivolto, rivolta, destinatari, per chi
pt: destinado, destinada, dirigido, dirigida, público, público-alvo, para quem
nl: doelgroep, bedoeld voor, geschikt voor, voor wie
pl: adresaci, odbiorcy, dla kogo, grupa docelowa, przeznaczone dla
cs: cílová skupina, pro koho, určeno
sk: cieľová skupina, pre koho, určené
sv: målgrupp, för vem, riktar sig till
da: målgruppe, for hvem, henvender sig til
no: målgruppe, for hvem, passer for
fi: kohderyhmä, kenelle
hu: célcsoport, korosztály, kinek szól
ro: grup țintă, public țintă, adresat, pentru cine
ru: целевая аудитория, для кого
uk: цільова аудиторія, для кого
el: απευθύνεται, ομάδα-στόχος, για ποιον
tr: hedef kitle, hedef grup, kimler için
ca: destinat, destinada, adreçat, adreçada, dirigit, públic, per a qui
""")
"""What a line begins with that says for whom a workshop is: of one on offer, where each says it."""

WHO_COMES = Notion("""
fr: participants, participantes, participant·es, liste des participants
en: participants, list of participants
de: Teilnehmer, Teilnehmende, Teilnehmerinnen, Teilnehmerliste
es: participantes, lista de participantes
it: partecipanti
pt: participantes, lista de participantes
nl: deelnemers, deelnemerslijst
pl: uczestnicy, lista uczestników
cs: účastníci
sk: účastníci
sv: deltagare
da: deltagere
no: deltakere
fi: osallistujat
hu: résztvevők
ro: participanți
ru: участники, список участников
uk: учасники, список учасників
el: συμμετέχοντες
tr: katılımcılar
ca: participants
""")
"""What stands above the names of those who come."""

SPEAKS_OF_PUBLIC = Notion("""
fr: votre public, ton public, notre public, quel public, quels publics, auditoire, participants, participantes,
    participant·es, invités, invitées, invité·es
en: audience, audience’s, participant, participants, attendee, attendees, guest, guests, invitees, guest speaker
de: Publikum, Zielgruppe, Teilnehmer, Teilnehmern, Teilnehmende, Teilnehmenden, Teilnehmerinnen, Gäste, Gästen
es: el público, al público, tu público, su público, vuestro público, participantes, asistentes, invitado, invitados,
    invitada, invitadas
it: il pubblico, al pubblico, tuo pubblico, vostro pubblico, suo pubblico, partecipanti, invitato,
    invitati, ospite, ospiti
pt: o público, ao público, seu público, teu público, vosso público, participantes,
    convidado, convidados, convidada, convidadas
nl: publiek, doelgroep, deelnemer, deelnemers, gast, gasten
pl: publiczność, publiczności, publicznością, uczestnicy, uczestników, uczestnikom, uczestnikami, goście, gości
cs: publikum, publika, publiku, publikem, účastníci, účastníků, účastníkům, účastníky, hosté, hostů, hosty
sk: publikum, publika, publiku, publikom, účastníci, účastníkov, účastníkom, účastníkmi, hostia, hostí
sv: publik, publiken, publikens, målgruppen, deltagare, deltagarna, deltagarnas, gäst, gäster, gästerna
da: publikum, publikummet, målgruppen, deltagere, deltagerne, deltagernes, gæst, gæster, gæsterne
no: publikum, publikummet, målgruppen, deltakere, deltakerne, deltakernes, gjest, gjester, gjestene
fi: yleisö, yleisön, yleisösi, yleisölle, yleisöön, osallistujat, osallistujien, osallistujille, vieras, vieraat
hu: közönség, közönséged, közönséget, közönséggel, közönségnek, résztvevők, résztvevőket, résztvevőknek, vendégek
ro: publicul, publicului, participanți, participanții, participanților, invitat, invitați, invitații
ru: аудитория, аудитории, аудиторию, аудиторией, участники, участников, участникам, гости, гостей, гостям, гостями
uk: аудиторія, аудиторії, аудиторію, аудиторією, учасники, учасників, учасникам, гості, гостей, гостям, гостями
el: το κοινό, του κοινού, κοινό σας, κοινό σου, κοινού σας, συμμετέχοντες, συμμετεχόντων,
    καλεσμένοι, καλεσμένους, καλεσμένων
tr: izleyici, izleyiciler, kitleniz, kitlen, hedef kitle, katılımcı, katılımcılar, katılımcıların, konuk, konuklar
ca: el públic, al públic, teu públic, vostre públic, participants, assistents,
    convidat, convidats, convidada, convidades
""")
"""Those who come, as whoever prepares an evening asks about them: “Who is your audience?”."""

IN_SHORT = Notion("""
fr: en bref, en résumé, résumé, en un coup d’œil, version courte, l’essentiel, aide-mémoire
en: in short, in brief, at a glance, summary, short version, overview, quick reference, cheat sheet, tl dr
de: in Kürze, kurz gefasst, Kurzfassung, Kurzversion, auf einen Blick, Überblick, Übersicht
es: en breve, en resumen, resumen, versión corta, de un vistazo
it: in breve, in sintesi, sintesi, versione breve, in un colpo d’occhio
pt: em resumo, em breve, resumo, versão curta
nl: in het kort, kort samengevat, korte versie, overzicht
pl: w skrócie, w pigułce, skrót, wersja skrócona
cs: ve zkratce, stručně, stručná verze, přehled
sk: v skratke, stručne, stručná verzia, prehľad
sv: i korthet, kortfattat, kortversion, översikt
da: kort fortalt, i korte træk, kort version, overblik
no: kort fortalt, i korte trekk, kortversjon, oversikt
fi: lyhyesti, tiivistelmä, lyhyt versio
hu: röviden, dióhéjban, rövid változat, áttekintés
ro: pe scurt, rezumat, varianta scurtă
ru: кратко, вкратце, краткая версия, обзор
uk: коротко, стисло, коротка версія, огляд
el: με λίγα λόγια, συνοπτικά, σύντομη εκδοχή
tr: kısaca, özet, kısa sürüm
ca: en resum, en breu, resum, versió curta
""")
"""What stands above a plan told in short, which is told again below."""

AT_LENGTH = Notion("""
fr: en détail, dans le détail, détaillé, détail, version détaillée, version longue, script, pas à pas
en: in detail, in full, at length, details, detailed version, long version, full version, script, full script,
    step by step
de: im Detail, im Einzelnen, ausführlich, ausführliche Fassung, Langfassung, lange Version, Schritt für Schritt
es: en detalle, al detalle, versión detallada, versión larga, guion, paso a paso
it: in dettaglio, nel dettaglio, versione dettagliata, versione lunga, copione, passo per passo
pt: em detalhe, em detalhes, em pormenor, versão detalhada, versão longa, roteiro, passo a passo
nl: in detail, uitgebreid, uitgebreide versie, lange versie, draaiboek, stap voor stap
pl: szczegółowo, ze szczegółami, wersja szczegółowa, wersja pełna, krok po kroku
cs: podrobně, detailně, podrobná verze, krok za krokem
sk: podrobne, detailne, podrobná verzia, krok za krokom
sv: i detalj, utförligt, lång version, steg för steg
da: i detaljer, udførligt, lang version, trin for trin
no: i detalj, utførlig, lang versjon, trinn for trinn
fi: yksityiskohtaisesti, tarkemmin, pitkä versio, vaihe vaiheelta
hu: részletesen, bővebben, hosszú változat, lépésről lépésre
ro: în detaliu, detaliat, varianta lungă, pas cu pas
ru: подробно, в деталях, подробная версия, шаг за шагом
uk: докладно, детально, докладна версія, крок за кроком
el: αναλυτικά, λεπτομερώς, αναλυτική εκδοχή, βήμα βήμα
tr: ayrıntılı olarak, ayrıntılı, uzun sürüm, adım adım
ca: en detall, detalladament, versió detallada, versió llarga, pas a pas
""")
"""What stands above a plan told at length, mostly below the same in short."""

DURING = Notion("""
fr: pendant, durant, au cours, le jour même
en: during
de: während
es: durante
it: durante
pt: durante
nl: tijdens
pl: podczas, w trakcie
cs: během, v průběhu
sk: počas, v priebehu
sv: under
da: under
no: under
fi: aikana
hu: alatt, közben
ro: în timpul, pe parcursul
ru: во время, в ходе
uk: під час, у ході
el: κατά τη διάρκεια, κατά
tr: sırasında, boyunca
ca: durant
""")
"""What says, of the event beside it, that something is of it, and not before or behind: “During the session”."""
