"""What kind of an evening people come to, and what the paper is called that it is held by."""

from cafe_presenter.core.importing.notions import Notion

EVENT = Notion("""
fr: atelier, soirée, séance, réunion, rencontre, journée, animation, après-midi, veillée, matinée, rétro, rétrospective,
    café-débat, ciné-débat, café philo, table ronde, événement, webinaire, séminaire, leçon, meetup
en: workshop, evening, session, meeting, class, lesson, day, afternoon, event, gathering, night, retro, retrospective,
    webinar, seminar, meetup, meet-up, hackathon
de: Abend, Abends, Treffen, Treffens, Workshop, Workshops, Stunde, Sitzung, Retrospektive, Veranstaltung, Seminar,
    Lektion, Stammtisch, -abend, -treffen
es: taller, sesión, reunión, encuentro, tarde, velada, jornada, retrospectiva, evento, seminario, clase, lección
it: serata, incontro, laboratorio, riunione, retrospettiva, evento, seminario, lezione
pt: oficina, reunião, encontro, aula, sessão, retrospectiva, evento, seminário
nl: avond, bijeenkomst, les, retrospective, evenement
pl: spotkanie, spotkania, warsztat, warsztaty, zajęcia, lekcja, wieczór, zebranie
cs: setkání, schůzka, schůze, dílna, lekce, seminář
sk: stretnutie, schôdza, dielňa, seminár
sv: träff, möte, kväll, lektion
da: møde, aften, lektion
no: møte, kveld, samling
fi: tapaaminen, kokous, ilta, oppitunti, työpaja
hu: foglalkozás, találkozó, tanóra, műhely
ro: întâlnire, lecție, ședință
ru: занятие, урок, встреча, собрание, мастер-класс, семинар
uk: заняття, урок, зустріч, збори, майстер-клас, семінар
el: συνάντηση, εργαστήριο, μάθημα, βραδιά
tr: toplantı, ders, atölye, buluşma
ca: trobada, sessió, reunió, taller, vespre
id: acara, kegiatan, rapat, pertemuan, lokakarya
""")

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
