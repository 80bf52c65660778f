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

SLIDES = Notion("""
fr: diapos, diapositives, diaporama, exposé, transparents, planches, support de présentation
en: slides, slide deck, slideshow, talk, lightning talk, talk slides, my talk
de: Folien, Vortrag, Vortragsfolien, Foliensatz, Kurzvortrag
es: diapositivas, charla, ponencia, transparencias
it: diapositive, lucidi, slide, lezione frontale
pt: slides, palestra, diapositivos, transparências
nl: dia’s, sheets, lezing, praatje
pl: slajdy, prelekcja
cs: snímky, přednáška
sk: snímky, prednáška
sv: bildspel, bilder till föredraget, föredrag
da: lysbilleder, foredrag, oplæg
no: lysbilder, foredrag
fi: diat, kalvot, esitelmä
hu: diák, diasor, előadás
ro: diapozitive, prelegere
ru: слайды, доклад
uk: слайди, доповідь
el: διαφάνειες, ομιλία
tr: slaytlar, sunum
ca: diapositives, xerrada, ponència
""")
"""What somebody calls the file of a talk, whose headings are what is shown one after the other."""

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

OTHER_PAPER = Notion("""
fr: install-, utilisation, licence, contribu-, fonctionnalités, configuration, déploiement, =dépannage, référence,
    bibliogra-, méthodologie, résultats, état de l’art, ingrédients, =formation, contextualisation, justification du
    projet, destinataires, expérience professionnelle
en: usage, license, licence, contribut-, getting started, requirements, features, api, changelog, change log, deploy-,
    troubleshooting, reference, bibliogra-, abstract, methods, methodolog-, results, related work, literature review,
    state of the art, ingredients, work experience, professional experience, education, skills, pricing
de: =Verwendung, =Lizenz, =Mitwirken, =Funktionen, =Konfiguration, =Fehlerbehebung, Literatur, Literaturverzeichnis,
    Ergebnisse, =Methodik, Stand der Forschung, Zutaten, Berufserfahrung, Ausbildung, Kenntnisse
es: instalación, =uso, =licencia, =características, =configuración, =despliegue, solución de problemas, resultados,
    estado del arte, =ingredientes, metodología, experiencia laboral, contextualiza-, justificación, fundamentación,
    destinatari-, personas destinatarias
it: =utilizzo, =licenza, =funzionalità, =configurazione, risoluzione dei problemi, risultati, metodologia, stato
    dell’arte, =ingredienti, destinatari-, esperienze lavorative
pt: instalação, =licença, contribuindo, =funcionalidades, =configuração, metodologia, justificação, justificativa,
    fundamentação, estado da arte, público destinatário, experiência profissional
nl: installatie, =gebruik, =licentie, =functies, =configuratie, =probleemoplossing, =literatuur, literatuurlijst,
    =resultaten, =methodologie, =ingrediënten, werkervaring, =opleiding, =vaardigheden
pl: instalacja, =użycie, =licencja, =funkcje, =konfiguracja, rozwiązywanie problemów, =literatura, =bibliografia,
    =wyniki, =metodologia, =składniki, doświadczenie zawodowe, =wykształcenie, =umiejętności
cs: instalace, =použití, =licence, =funkce, =konfigurace, řešení potíží, =literatura, =výsledky, =metodika,
    =ingredience, pracovní zkušenosti, =vzdělání
sk: inštalácia, =použitie, =licencia, =konfigurácia, riešenie problémov, =literatúra, =výsledky, =metodika,
    =ingrediencie, pracovné skúsenosti, =vzdelanie
sv: =användning, =licens, =funktioner, =konfiguration, =felsökning, =litteratur, =ingredienser, arbetslivserfarenhet
da: =brug, =licens, =funktioner, =konfiguration, =fejlfinding, =litteratur, =ingredienser, erhvervserfaring,
    =uddannelse
no: installasjon, =bruk, =lisens, =funksjoner, =konfigurasjon, =feilsøking, =litteratur, =ingredienser,
    arbeidserfaring
fi: asennus, =käyttö, =lisenssi, =ominaisuudet, =määritys, =vianmääritys, =lähdeluettelo, =ainekset, työkokemus
hu: telepítés, =használat, =licenc, =funkciók, =beállítás, =hibaelhárítás, =irodalomjegyzék, =módszertan, =hozzávalók,
    munkatapasztalat, =tanulmányok
ro: instalare, =utilizare, =licență, =funcționalități, =configurare, =depanare, =bibliografie, =metodologie,
    =ingrediente, experiență profesională
ru: установка, =использование, =лицензия, =настройка, устранение неполадок, список литературы, =методология,
    =ингредиенты, опыт работы, =образование, =навыки
uk: встановлення, =використання, =ліцензія, =налаштування, усунення несправностей, список літератури, =методологія,
    =інгредієнти, досвід роботи, =освіта, =навички
el: εγκατάσταση, =χρήση, =άδεια, =χαρακτηριστικά, =ρυθμίσεις, αντιμετώπιση προβλημάτων, =βιβλιογραφία, =μεθοδολογία,
    επαγγελματική εμπειρία, =δεξιότητες
tr: kurulum, =kullanım, =lisans, =özellikler, =yapılandırma, sorun giderme, =kaynakça, =yöntem, iş deneyimi,
    =beceriler
ca: instal·lació, =llicència, =característiques, =configuració, =bibliografia, =metodologia, =ingredients, experiència
    laboral, =habilitats
""")
"""What a manual, a paper, a proposal, a recipe or a life is parted in."""

COURSE_PART = Notion("""
fr: module, chapitre
en: module, chapter
de: Modul, Kapitel, Lerneinheit
es: módulo, capítulo
it: modulo, capitolo
pt: módulo, capítulo
nl: module, hoofdstuk
pl: moduł, rozdział
cs: modul, kapitola
sk: modul, kapitola
sv: modul, kapitel
da: modul, kapitel
no: modul, kapittel
fi: moduuli, luku
hu: modul, fejezet
ro: modul, modulul, capitolul
ru: модуль, глава
uk: модуль, розділ
el: ενότητα, κεφάλαιο
tr: modül, bölüm
ca: mòdul, capítol
""")
"""What a course of many evenings, or a book, is parted in."""
