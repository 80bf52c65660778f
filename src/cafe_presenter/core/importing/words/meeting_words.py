"""What the agendas of all meetings have in common, in the languages of those who write them."""

from cafe_presenter.core.importing.words.notions import Notion

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
