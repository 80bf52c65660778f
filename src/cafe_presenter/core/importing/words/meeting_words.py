"""What the agendas of all meetings have in common, in the languages of those who write them."""

from cafe_presenter.core.importing.words.notions import Notion

STANDING_ITEM = Notion("""
fr: approbation du compte rendu, approbation du compte-rendu, approbation du procès-verbal, approbation du PV,
    adoption de l’ordre du jour, adoption du procès-verbal, rapport moral, rapport d’activité, rapport financier, date
    de la prochaine réunion, prochaine réunion, prochaine rencontre, prochaine date, élection du bureau, désignation
    du secrétaire, points d’information, tour des actualités, compte rendu de la dernière réunion, compte-rendu de la
    dernière réunion, PV de la dernière réunion, PV de la dernière séance, procès-verbal de la dernière séance, compte
    rendu de la séance précédente, annonces, talks éclair, élection du président, élection de la présidente, élection
    du conseil d’administration, élection du comité, élection des vérificateurs, rapport du président, rapport de la
    présidente, rapport du trésorier, rapport de la trésorière, rapport des vérificateurs, approbation des comptes,
    présentation des comptes, montant des cotisations
en: apologies, apologies for absence, approval of the minutes, approval of minutes, minutes of the last meeting,
    minutes of the previous meeting, minutes of previous meeting, last meeting minutes, previous meeting minutes,
    previous minutes, matters arising, treasurer’s report, chair’s report, secretary’s report, date of next meeting,
    date of the next meeting, next meeting, election of officers, correspondence, reports, old business, new business,
    unfinished business, adoption of the agenda, approval of the agenda, announcements, lightning talks, election of
    chair, election of chairperson, election of chairman, election of the board, election of board members, election
    of the committee, election of committee members, election of auditors, report of the board, report of the chair,
    report of the treasurer, board’s report, annual report, annual accounts, presentation of accounts, approval of
    accounts, membership fees
de: Genehmigung der Tagesordnung, Genehmigung des Protokolls, Feststellung der Beschlussfähigkeit, Protokoll der
    letzten Sitzung, Protokoll des letzten Treffens, Bericht des Vorstands, Kassenbericht, Entlastung des Vorstands,
    Wahlen, nächster Termin, nächstes Treffen, Ankündigungen, Kurzvorträge, Wahl des Versammlungsleiters, Wahl der
    Versammlungsleitung, Wahl des Protokollführers, Wahl des Vorstands, Wahl der Kassenprüfer, Neuwahlen, Neuwahl des
    Vorstands, Bericht des Kassiers, Bericht des Kassenwarts, Bericht der Kassenprüfer, Bericht des Vorsitzenden,
    Jahresrechnung, Mitgliedsbeiträge, eingegangene Anträge
es: lectura y aprobación del acta, lectura del acta, acta anterior, aprobación del acta, aprobación del orden del día,
    informe de la junta, informe de tesorería, próxima reunión, estado de cuentas, anuncios, avisos, charlas
    relámpago, elección de la junta, elección de la junta directiva, elección del presidente, elección del secretario,
    renovación de cargos, informe del presidente, informe del tesorero, aprobación de cuentas, aprobación de las
    cuentas
it: lettura del verbale, approvazione del verbale, relazione del presidente, bilancio, prossimo incontro, prossima
    riunione, avvisi, annunci, elezione del presidente, elezione del consiglio direttivo, elezione del segretario,
    relazione del tesoriere, relazione dei revisori, approvazione del bilancio, rinnovo delle cariche
pt: leitura da ata, aprovação da ata, leitura e aprovação da ata, relatório da direção, relatório de contas, informes,
    próxima reunião, anúncios, avisos, eleição da direção, eleição da mesa, eleição dos órgãos sociais, eleição do
    presidente, relatório do tesoureiro, aprovação das contas, prestação de contas
nl: mededelingen, notulen vorige vergadering, notulen van de vorige vergadering, vaststellen agenda, vaststelling van
    de agenda, ingekomen stukken, volgende vergadering, kascommissie, jaarverslag, aankondigingen, verkiezing bestuur,
    verkiezing van het bestuur, bestuursverkiezing, verslag van de penningmeester, verslag kascommissie, financieel
    verslag, benoeming kascommissie, contributie
pl: przyjęcie porządku obrad, przyjęcie protokołu, sprawozdanie zarządu, sprawozdanie finansowe, wybór protokolanta,
    wybór przewodniczącego, termin następnego spotkania, ogłoszenia, wybór zarządu, wybory zarządu, wybór komisji
    rewizyjnej, sprawozdanie komisji rewizyjnej, sprawozdanie skarbnika
cs: schválení programu, kontrola zápisu, zpráva výboru, zpráva o hospodaření, volba zapisovatele, termín příští
    schůze, oznámení, volba předsedajícího, volba výboru, volby výboru, zpráva pokladníka, zpráva revizní komise,
    zpráva předsedy
sk: schválenie programu, kontrola zápisnice, správa výboru, správa o hospodárení, voľba zapisovateľa, oznamy, voľba
    predsedajúceho, voľba výboru, správa pokladníka, správa revíznej komisie, správa predsedu
sv: val av ordförande, val av sekreterare, val av justerare, godkännande av dagordning, godkännande av dagordningen,
    föregående protokoll, verksamhetsberättelse, ekonomisk rapport, nästa möte, meddelanden, val av styrelse, val av
    revisorer, val av valberedning, revisionsberättelse, resultat- och balansräkning, styrelsens berättelse,
    ansvarsfrihet, inkomna motioner, medlemsavgift
da: valg af dirigent, valg af referent, godkendelse af dagsorden, godkendelse af referat, formandens beretning,
    regnskab, indkomne forslag, næste møde, meddelelser, valg af ordstyrer, valg af bestyrelse, valg af revisor, valg
    af suppleanter, bestyrelsens beretning, kontingent, fastsættelse af kontingent
no: godkjenning av innkalling, godkjenning av dagsorden, valg av møteleder, valg av referent, årsberetning,
    årsmelding, regnskap, innkomne saker, neste møte, kunngjøringer, valg av ordstyrer, valg av styre, valg av
    revisor, styrets beretning, kontingent, fastsettelse av kontingent, innkomne forslag
fi: esityslistan hyväksyminen, kokouksen laillisuus, laillisuus ja päätösvaltaisuus, puheenjohtajan valinta, sihteerin
    valinta, edellisen kokouksen pöytäkirja, ilmoitusasiat, seuraava kokous, ilmoitukset, hallituksen valinta,
    hallituksen jäsenten valinta, tilintarkastajan valinta, toimintakertomus, tilinpäätös, jäsenmaksu
hu: a napirend elfogadása, napirend elfogadása, jegyzőkönyvvezető választása, beszámoló, következő ülés, bejelentések,
    levezető elnök választása, elnökség választása, tisztújítás, elnöki beszámoló, pénztári beszámoló, tagdíj
ro: aprobarea ordinii de zi, aprobarea procesului verbal, raportul comitetului, următoarea ședință, anunțuri, alegerea
    președintelui, alegerea comitetului, raportul președintelui, raportul trezorierului, cotizații
ru: утверждение повестки, выборы председателя, отчёт правления, следующая встреча, следующее собрание, объявления,
    выборы секретаря, выборы правления, выборы ревизионной комиссии, отчёт председателя, отчёт казначея, отчёт
    ревизионной комиссии
uk: затвердження порядку денного, вибори голови, звіт правління, наступна зустріч, наступні збори, оголошення, вибори
    секретаря, вибори правління, вибори ревізійної комісії, звіт голови, звіт скарбника
el: έγκριση της ημερήσιας διάταξης, έγκριση πρακτικών, έκθεση του συμβουλίου, επόμενη συνάντηση, ανακοινώσεις, εκλογή
    προέδρου, εκλογή διοικητικού συμβουλίου, έκθεση προέδρου, οικονομικός απολογισμός, έκθεση ταμία
tr: gündemin onaylanması, gündemin okunması, faaliyet raporu, divan seçimi, yoklama, bir sonraki toplantı, duyurular,
    başkanlık divanı seçimi, yönetim kurulu seçimi, denetim kurulu seçimi, yönetim kurulu raporu, mali rapor, denetim
    raporu
ca: lectura i aprovació de l’acta, aprovació de l’acta, informe de la junta, propera reunió, anuncis, elecció de la
    junta, elecció del president, informe de tresoreria, informe del president, aprovació dels comptes
""")
"""What the agendas of meetings have in common, whatever they are about."""

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
