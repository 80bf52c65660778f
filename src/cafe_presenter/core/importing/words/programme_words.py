"""What the run of an evening and what is told above it are called."""

from cafe_presenter.core.importing.words.notions import Notion

AGENDA = Notion("""
fr: ordre du jour, déroulé, déroulée, déroulement, minutage, séquencier, ordre du culte, liturgie, trame, conducteur,
    fil conducteur, séquence des étapes, séquence des étapes et répartition du temps, étapes et répartition du temps,
    étapes et temps, étapes et durées, étapes et minutage
en: agenda, run of show, run of the show, running order, running sheet, run sheet, run-sheet, rundown, show flow,
    order of service, order of business, order of events, order of play, order of the day, order of proceedings,
    order of the evening, liturgy, plan for tonight, plan for the evening, plan for today, lesson procedure,
    teaching procedure, teaching process, teacher process, teacher procedure, sequence of steps, sequence of steps and
    time allocation, steps and time allocation, steps and timing, steps and timings
de: Tagesordnung, -ablauf, -ablaufplan, Verlauf, Verlaufsplan, Stundenverlauf, Stundenverlaufsplan,
    Unterrichtsverlauf,
    Unterrichtsverlaufsplan, Sitzungsverlauf, Abendverlauf, Gottesdienstordnung, Regieplan, Tagesplan,
    Abfolge der Schritte, Abfolge der Schritte und Zeiteinteilung, Ablauf und Zeiteinteilung, Schritte und Zeiten
es: orden del día, desarrollo, escaleta, guion, orden del culto, orden de la reunión, orden de la jornada,
    minuto a minuto, momentos de la clase, secuencia de pasos, secuencia de pasos y tiempos, pasos y tiempos,
    secuencia de pasos y distribución del tiempo
it: ordine del giorno, svolgimento, scaletta, ordine dei lavori, liturgia, sequenza dei passi, passi e tempi,
    sequenza dei passi e tempi, fasi e tempi
pt: ordem do dia, ordem de trabalhos, ordem dos trabalhos, desenvolvimento, roteiro, modelo de liturgia, pauta,
    ordem do culto, guião, sequência de passos, sequência de passos e tempos, passos e tempos, etapas e tempos
nl: agenda, verloop, draaiboek, dagorde, agendapunten, orde van dienst, orde van de dienst,
    volgorde van de stappen, stappen en tijden, stappen en tijdsindeling
pl: porządek obrad, porządek spotkania, porządek dnia, porządek zebrania, przebieg spotkania, przebieg zajęć,
    przebieg lekcji, przebieg warsztatów, przebieg gry, przebieg zabawy, przebieg imprezy, przebieg wieczoru,
    scenariusz spotkania, scenariusz zajęć, scenariusz lekcji, scenariusz warsztatów, scenariusz gry,
    scenariusz zabawy, scenariusz imprezy, plan spotkania, plan zajęć, plan warsztatów, plan wieczoru,
    program spotkania, program wieczoru, program zebrania, program imprezy, program warsztatów, program dnia
cs: program schůze, program schůzky, program jednání, program večera, program setkání, program dne, program akce,
    program odpoledne, pořad jednání, pořad schůze, průběh setkání, průběh večera, průběh schůzky, scénář setkání,
    průběh hodiny, průběh vyučovací hodiny
sk: program schôdze, program rokovania, program večera, program stretnutia, program dňa, program podujatia,
    priebeh stretnutia, priebeh večera, program zasadnutia, priebeh hodiny, priebeh vyučovacej hodiny
sv: dagordning, föredragningslista, körschema, kvällens program, dagens program, mötesordning, gudstjänstordning,
    lektionens gång, lektionens upplägg
da: dagsorden, drejebog, køreplan, aftenens program, dagens program, lektionens forløb, undervisningens gang
no: dagsorden, kjøreplan, saksliste, sakliste, kveldens program, dagens program, møteplan, timens gang,
    undervisningens gang
fi: esityslista, asialista, illan ohjelma, päivän ohjelma, kokouksen kulku, illan kulku, tapahtuman kulku,
    tunnin kulku,
    oppitunnin kulku
hu: napirend, napirendi pontok, az est programja, a nap programja, az est menete, a találkozó menete, forgatókönyv,
    az óra menete, a tanóra menete
ro: ordinea de zi, ordine de zi, desfășurător, programul serii, programul întâlnirii, programul zilei,
    desfășurarea întâlnirii, desfășurarea activității, desfășurarea lecției, desfășurarea orei
ru: повестка, повестка дня, ход занятия, ход урока, ход встречи, ход игры, ход вечера, ход мероприятия,
    план занятия, план урока, план встречи, план игры, план вечера, план мероприятия, сценарий занятия,
    сценарий урока, сценарий встречи, сценарий игры, сценарий вечера, сценарий мероприятия, программа вечера,
    программа встречи, программа мероприятия, программа дня, порядок проведения
uk: порядок денний, хід заняття, хід уроку, хід зустрічі, хід гри, хід вечора, хід заходу, план заняття, план уроку,
    план зустрічі, план гри, план вечора, план заходу, сценарій заняття, сценарій уроку, сценарій зустрічі,
    сценарій гри, сценарій вечора, сценарій заходу, програма вечора, програма зустрічі, програма заходу
el: ημερήσια διάταξη, θέματα ημερήσιας διάταξης, πρόγραμμα βραδιάς, πρόγραμμα εκδήλωσης, πρόγραμμα συνάντησης,
    ροή εκδήλωσης, πορεία μαθήματος, πορεία του μαθήματος, πορεία διδασκαλίας, πορεία της διδασκαλίας
tr: gündem, toplantı gündemi, akış, etkinlik akışı, program akışı, toplantı akışı, etkinlik programı, günün programı,
    akşamın programı, dersin işlenişi, ders akışı
ca: ordre del dia, escaleta, desenvolupament de la sessió, programa de la tarda, programa del vespre
lt: darbotvarkė, susitikimo planas, vakaro programa, susitikimo eiga, pamokos eiga
lv: darba kārtība, vakara programma, tikšanās gaita, stundas gaita, nodarbības gaita
et: päevakord, õhtu kava, kohtumise kava, tunni käik
hr: dnevni red, tijek susreta, tijek radionice, program večeri, tijek sata
sl: dnevni red, potek srečanja, potek delavnice, program večera, potek ure, potek učne ure
bg: дневен ред, ход на срещата, програма на вечерта, ход на урока
zh: 议程, 流程, 日程, 日程安排, 教学流程, 教學流程, 教学过程, 教學過程, 教学步骤, 教學步驟, 活动流程, 活動流程,
    活动过程, 活動過程, 議程, 现场流程, 現場流程, 会议流程, 會議流程
ja: 次第, 式次第, アジェンダ, 授業の流れ, 学習の流れ, 活動の流れ, 本時の流れ, 本時の展開, 当日の流れ, 会の流れ,
    進行表, タイムテーブル, 進行スケジュール
ko: 진행 순서, 식순, 수업 과정, 수업 흐름, 활동 순서, 교수 학습 과정, 진행순서, 행사 순서, 모임 순서, 진행 일정
id: susunan acara, rangkaian acara, jadwal acara, jadwal kegiatan, rundown acara, langkah pembelajaran,
    langkah-langkah pembelajaran
""")
"""The title below which nothing but a run stands."""

PROGRAMME = Notion("""
fr: programme, trame, suggestion de séance, proposition de séance, suggestion d’atelier, proposition d’atelier,
    déroulement proposé, déroulé proposé, séquence proposée, structure de la séance, structure de l’atelier, structure
    du cours, plan de la séance, plan de séance, plan de l’atelier, contenu de formation, contenu de la formation,
    contenu détaillé, contenu détaillé de la formation, contenu pédagogique, contenu du stage, contenu du cours,
    programme détaillé, programme détaillé de la formation, programme pédagogique
en: program, programme, schedule, timetable, meeting outline, session outline, evening outline, workshop outline,
    class outline, lesson outline, lecture outline, talk outline, event outline, meeting schedule, session schedule,
    evening schedule, workshop schedule, class schedule, lesson schedule, lecture schedule, talk schedule, event
    schedule, meeting plan, session plan, evening plan, workshop plan, talk plan, meeting structure, session
    structure, evening structure, workshop structure, lesson structure, class structure, talk structure, meeting
    flow, session flow, evening flow, workshop flow, talk flow, outline of lecture, outline of talk, outline of
    session, outline of the lecture, outline of the talk, outline of the session, suggested session, suggested
    lesson, suggested workshop, suggested meeting, lesson suggestion, session suggestion, suggested sequence,
    suggested flow, suggested schedule
de: Programm, Tagesprogramm, Abendprogramm, Wochenendprogramm, Weihnachtsprogramm, Adventsprogramm, Osterprogramm,
    Festprogramm, Feierprogramm, Konzertprogramm, Sommerprogramm, Rahmenprogramm, Kinderprogramm, Jubiläumsprogramm,
    Zeitplan, Stundenvorschlag, Ablaufvorschlag, Vorschlag zum Ablauf, Stundenaufbau, Aufbau der Stunde, Aufbau der
    Einheit, vorgeschlagener Ablauf, empfohlener Ablauf, Vorschlag für den Ablauf
es: programa, contenido del curso, contenidos del curso, contenido de la formación, contenidos de la formación,
    programa detallado, propuesta de sesión, sugerencia de sesión, propuesta de taller, cronograma, estructura de la
    sesión, estructura del taller, estructura de la clase, estructura de la lección, estructura de la charla,
    secuencia sugerida, secuencia propuesta, desarrollo sugerido
it: programma, contenuti del corso, contenuti della formazione, programma dettagliato, proposta di lezione, proposta
    di incontro, proposta di laboratorio, struttura dell’incontro, struttura del laboratorio, struttura della
    lezione, struttura della serata, sequenza suggerita, sequenza proposta, scaletta suggerita
pt: programa, programação, conteúdo da formação, conteúdos da formação, conteúdo programático, conteúdo do curso,
    proposta de aula, sugestão de aula, sugestão de encontro, proposta de oficina,
    cronograma, estrutura da sessão, estrutura da aula, estrutura da oficina, estrutura do encontro, plano da aula,
    plano da sessão, sequência sugerida, sequência proposta, roteiro sugerido
nl: programma, dagprogramma, inhoud van de training, inhoud van de cursus, avondprogramma, kerstprogramma,
    tijdschema, tijdsschema, dagindeling, lesvoorstel, lessuggestie, voorstel voor een les, lesverloop, lesopbouw,
    opbouw van de les, verloop van de les, voorgesteld verloop, voorstel voor het verloop
pl: program, harmonogram, propozycja zajęć, propozycja lekcji, propozycja spotkania, tok zajęć, tok lekcji,
    proponowany przebieg, propozycja przebiegu
cs: program, harmonogram, návrh hodiny, návrh setkání, =pořad, =scénář, návrh průběhu, doporučený průběh
sk: program, harmonogram, návrh hodiny, návrh stretnutia, =scenár, návrh priebehu, odporúčaný priebeh
sv: program, tidsschema, lektionsförslag, förslag på träff, =schema, förslag till upplägg, förslag på upplägg
da: program, tidsplan, lektionsforslag, forslag til møde, ramme for dagen, ramme for mødet, dagens ramme, forslag til
    forløb
no: program, tidsplan, undervisningsforslag, forslag til møte, ramme for dagen, ramme for møtet, =dreiebok, forslag
    til gjennomføring, forslag til opplegg
fi: ohjelma, aikataulu, tuntiehdotus, ehdotus illan kuluksi, ehdotettu kulku
hu: program, programterv, foglalkozásterv, óraterv-javaslat, menetrend, időbeosztás, javasolt menet, javasolt sorrend
ro: program, propunere de lecție, propunere de atelier, =agendă, =scenariu, secvență sugerată, desfășurare propusă
ru: программа, расписание, примерный ход занятия, примерный план занятия, =регламент, =сценарий, примерный ход,
    рекомендуемый порядок
uk: програма, розклад, орієнтовний хід заняття, орієнтовний план заняття, =сценарій, орієнтовний хід, рекомендований
    порядок
el: πρόγραμμα, πρόταση μαθήματος, χρονοδιάγραμμα, προτεινόμενη σειρά, προτεινόμενη πορεία
tr: program, ders önerisi, zaman çizelgesi, zaman planı, önerilen akış, önerilen sıra
ca: programa, proposta de sessió, proposta de taller, =guió, cronograma, seqüència suggerida, seqüència proposada
lt: programa, tvarkaraštis, siūloma eiga
lv: programma, grafiks, ieteicamā gaita
et: kava, programm, ajakava, soovituslik käik
hr: program, raspored, predloženi tijek
sl: program, urnik, predlagani potek
bg: програма, график, примерен ход
ja: プログラム
""")
"""The title of a run, where it is not that of a year."""

RUN_STEPS = Notion("""
fr: sujets, sujets à aborder, points à aborder, étapes, séquence, procédure, activités, points abordés
en: topics, activities
de: Themen, Schritte, Aufbau, Phasen, Aktivitäten
es: temas, pasos, etapas, estructura, actividades, dinámica
it: argomenti, fasi, passi, struttura, attività
pt: temas, etapas, passos, estrutura, atividades
nl: onderwerpen, stappen, opbouw, structuur, activiteiten
pl: scenariusz, przebieg, plan, kroki, etapy
cs: průběh, kroky, postup
sk: priebeh, kroky, postup
sv: steg, steg för steg, förlopp, upplägg
da: trin, trin for trin, forløb
no: trinn, trinn for trinn, opplegg
fi: vaiheet, kulku
hu: lépések, menete, a foglalkozás menete
ro: etape, pași, desfășurare
ru: ход, этапы, шаги, сценарий, план
uk: хід, етапи, кроки, сценарій, план
el: βήματα, στάδια, φάσεις, ροή
tr: adımlar, aşamalar, uygulama
ca: passos, fases, etapes, estructura, activitats
""")
"""What is said of how anything is done."""

COURSE = Notion("""
fr: déroulé, déroulée, déroulement, procédure, comment faire, comment procéder, marche à suivre
en: procedure, run of the show, run of show, run of the evening, run of the meeting, how to do it, how to run it, how
    to run this, how to facilitate, how to lead it
de: -ablauf, Verlauf, Sitzungsverlauf, Vorgehen, Vorgehensweise, Durchführung
es: desarrollo, cómo hacerlo, cómo se hace, procedimiento
it: svolgimento, come fare, come si fa, come procedere, procedimento
pt: desenvolvimento, como fazer, como conduzir, procedimento
nl: verloop, werkwijze, hoe doe je het, zo doe je het
pl: przebieg, przebieg spotkania, przebieg zajęć, jak to zrobić, jak przeprowadzić
cs: průběh, průběh setkání, jak na to, jak postupovat
sk: priebeh, priebeh stretnutia, ako na to, ako postupovať
sv: förlopp, så gör ni, så gör du, gör så här
da: forløb, sådan gør I, sådan gør du, fremgangsmåde
no: gjennomføring, slik gjør dere, slik gjør du, fremgangsmåte
fi: kulku, illan kulku, näin se tehdään, toimi näin
hu: menete, a foglalkozás menete, hogyan csináld, így csináld
ro: desfășurare, desfășurarea activității, cum se face, mod de desfășurare
ru: ход занятия, ход встречи, ход урока, ход мероприятия, как проводить, порядок действий
uk: хід заняття, хід зустрічі, хід уроку, хід заходу, як проводити, порядок дій
el: πορεία, εξέλιξη της συνάντησης, πώς γίνεται, διαδικασία
tr: akış, uygulama, nasıl yapılır
ca: desenvolupament, com fer-ho, com es fa, procediment
""")
"""How an evening goes, which may be told in sentences."""

COUNTED_PART = Notion("""
fr: activité, exercice, étape, partie, temps, séquence, atelier, volet
en: part, activity, exercise, round, step, stage, phase, block
de: Teil, Schritt, Runde, Übung, Station
es: etapa, parte, actividad, ejercicio, fase, ronda, paso
it: tappa, attività, esercizio, momento, passo
pt: atividade, exercício, momento, rodada, passo
nl: stap, deel, activiteit, oefening, moment
pl: część, krok, etap, runda, zadanie, ćwiczenie
cs: část, krok, kolo, aktivita, cvičení, etapa
sk: časť, krok, kolo, aktivita, cvičenie
sv: del, steg, övning, moment, runda, pass
da: del, trin, øvelse, runde
no: del, trinn, øvelse, runde, økt
fi: osa, vaihe, tehtävä, kierros, harjoitus
hu: rész, lépés, feladat, kör, szakasz, állomás
ro: partea, etapa, pasul, activitatea, runda, exercițiul, parte, etapă, pas, activitate, rundă
ru: часть, этап, шаг, задание, раунд, упражнение
uk: частина, етап, крок, завдання, раунд, вправа
el: μέρος, βήμα, δραστηριότητα, άσκηση, γύρος, στάδιο
tr: bölüm, adım, aşama, etkinlik, alıştırma, tur, oturum
ca: part, pas, activitat, exercici, fase, ronda
""")
"""What counts the parts of an evening, a number behind it or before it."""

ORDINALS = Notion("""
fr: première, deuxième, troisième, quatrième, cinquième, sixième
fr: premier, second, troisième, quatrième, cinquième, sixième
fr: première, seconde, troisième, quatrième, cinquième, sixième
en: first, second, third, fourth, fifth, sixth
en: 1st, 2nd, 3rd, 4th, 5th, 6th
de: erste, zweite, dritte, vierte, fünfte, sechste
de: erster, zweiter, dritter, vierter, fünfter, sechster
de: erstes, zweites, drittes, viertes, fünftes, sechstes
es: primera, segunda, tercera, cuarta, quinta, sexta
es: primer, segundo, tercer, cuarto, quinto, sexto
it: prima, seconda, terza, quarta, quinta, sesta
it: primo, secondo, terzo, quarto, quinto, sesto
pt: primeira, segunda, terceira, quarta, quinta, sexta
pt: primeiro, segundo, terceiro, quarto, quinto, sexto
nl: eerste, tweede, derde, vierde, vijfde, zesde
pl: pierwsza, druga, trzecia, czwarta, piąta, szósta
pl: pierwszy, drugi, trzeci, czwarty, piąty, szósty
pl: pierwsze, drugie, trzecie, czwarte, piąte, szóste
cs: první, druhá, třetí, čtvrtá, pátá, šestá
cs: první, druhé, třetí, čtvrté, páté, šesté
cs: první, druhý, třetí, čtvrtý, pátý, šestý
sk: prvá, druhá, tretia, štvrtá, piata, šiesta
sk: prvé, druhé, tretie, štvrté, piate, šieste
sk: prvý, druhý, tretí, štvrtý, piaty, šiesty
sv: första, andra, tredje, fjärde, femte, sjätte
da: første, anden, tredje, fjerde, femte, sjette
da: første, andet, tredje, fjerde, femte, sjette
no: første, andre, tredje, fjerde, femte, sjette
fi: ensimmäinen, toinen, kolmas, neljäs, viides, kuudes
hu: első, második, harmadik, negyedik, ötödik, hatodik
ro: prima, a doua, a treia, a patra, a cincea, a șasea
ro: primul, al doilea, al treilea, al patrulea, al cincilea, al șaselea
ru: первая, вторая, третья, четвёртая, пятая, шестая
ru: первый, второй, третий, четвёртый, пятый, шестой
ru: первое, второе, третье, четвёртое, пятое, шестое
uk: перша, друга, третя, четверта, п’ята, шоста
uk: перший, другий, третій, четвертий, п’ятий, шостий
uk: перше, друге, третє, четверте, п’яте, шосте
el: πρώτη, δεύτερη, τρίτη, τέταρτη, πέμπτη, έκτη
el: πρώτο, δεύτερο, τρίτο, τέταρτο, πέμπτο, έκτο
tr: birinci, ikinci, üçüncü, dördüncü, beşinci, altıncı
ca: primera, segona, tercera, quarta, cinquena, sisena
ca: primer, segon, tercer, quart, cinquè, sisè
""")
"""What counts up to six in words, six in each line."""
ORDINALS_A_LINE = 6

ORDINAL_PART = Notion("""
de: Teil, Runde, Schritt, Station, Phase, Block, Einheit, Akt
pl: część, runda, etap, krok, blok, akt
cs: část, kolo, krok, blok, etapa
sk: časť, kolo, krok, blok, etapa
sv: delen
da: del, runde, trin
no: del, runde, trinn
fi: osa, vaihe, kierros
hu: rész, kör, szakasz, lépés, blokk
tr: bölüm, tur, oturum, aşama, adım
""")
"""What a number with a dot behind it is a part of, in languages that write “the second” so: “2. část”, “2. Teil”."""

SUBJECT = Notion("""
fr: motion, sujet du débat, sujet de la soirée, thème du débat, thème de la soirée, thème de la séance,
    activité, atelier, jeu
en: motion, resolution, subject, debate topic, topic of debate, lesson topic, meeting topic, theme of the evening,
    activity, workshop, game, lesson, event
de: These, Motto, Streitfrage, Thema des Abends, Stundenthema, Thema der Stunde,
    Veranstaltung, Aktivität, Spiel
es: moción, resolución, tema del debate, tema de la sesión, asunto, tema de la clase, tema del taller,
    tema del encuentro, actividad, taller, juego, evento
it: mozione, tema della serata, tema dell'incontro, argomento della serata, attività, laboratorio, gioco, evento
pt: moção, tema do debate, tema da aula, tema do encontro, tema da oficina, assunto,
    atividade, oficina, jogo, evento
nl: stelling, thema van de avond, onderwerp van de avond, onderwerp van de les, activiteit, spel, evenement
pl: teza, temat zajęć, temat spotkania, temat lekcji, temat warsztatów, zajęcia, wydarzenie, gra
cs: teze, téma večera, téma schůzky
sk: téza, téma večera
sv: kvällens tema
da: aftenens tema
no: kveldens tema
fi: illan aihe, keskustelun aihe, väite
hu: az est témája, a foglalkozás témája, vitatétel
ro: moțiune, tema întâlnirii, tema lecției
ru: тема занятия, тема урока, тема встречи
uk: тема заняття, тема уроку, тема зустрічі
el: θέμα της βραδιάς, θέμα της συζήτησης
tr: toplantının konusu, dersin konusu, önerme
ca: moció, tema de la sessió
""")
"""What a line says an evening is about, besides what a column of themes is called."""

IN_TURN = Notion("""
fr: puis, ensuite, enfin, une fois, pour finir, pour commencer, à la fin, après cela, après quoi, quand tous,
    quand toutes
en: then, next, finally, once, afterwards, repeat, at the end, to start, to begin, to finish, when all, when everyone,
    when everybody, when the time, after all, after each, after this, after that, before leaving, one by one, in turn
de: dann, danach, anschließend, zuletzt, zum Schluss, zu Beginn, am Ende, sobald, nacheinander, reihum, nun
es: luego, después, finalmente, al final, por último, para empezar, a continuación, una vez
it: poi, dopo, infine, alla fine, per iniziare, una volta, a turno, quindi
pt: depois, em seguida, finalmente, no final, por fim, para começar, uma vez
nl: daarna, vervolgens, tot slot, ten slotte, aan het einde, zodra, om de beurt
pl: potem, następnie, na koniec, po kolei, kiedy wszyscy
cs: potom, pak, nakonec, na konci, postupně
sk: potom, nakoniec, na konci, postupne
sv: sedan, därefter, till sist, i slutet, i tur och ordning
da: derefter, til sidst, bagefter, på skift
no: deretter, til slutt, etterpå, etter tur
fi: sitten, lopuksi, seuraavaksi, vuorotellen
hu: majd, ezután, végül, sorban
ro: apoi, la final, pe rând, după aceea
ru: затем, потом, после этого, в конце, по очереди, наконец
uk: потім, далі, після цього, наприкінці, по черзі
el: έπειτα, μετά, στο τέλος, στη συνέχεια
tr: sonra, ardından, sonunda, sırayla
ca: després, tot seguit, finalment, al final, per començar
""")
"""What steps told one after the other say of their order."""

AT_BEGINNING = Notion("""
fr: au début, en début, au commencement, à l’ouverture
en: at beginning, at the beginning, at start, at the start, when starting, when opening, before starting
de: zu Beginn, am Anfang, beim Start
es: al inicio, al comienzo, al empezar
it: all’inizio
pt: no início, no começo, ao começar
nl: aan het begin, bij aanvang, bij de start
pl: na początku, na początek, na rozpoczęcie
cs: na začátku, na úvod
sk: na začiatku, na úvod
sv: i början, vid starten
da: i begyndelsen, ved starten
no: i begynnelsen, ved starten
fi: alussa, illan alussa, aluksi
hu: az elején, az est elején, kezdéskor
ro: la început, la începutul
ru: в начале
uk: на початку
el: στην αρχή, κατά την έναρξη
tr: başında, başlangıçta, gecenin başında
ca: al començament, a l’inici, en començar
""")
"""What is told of how an evening begins: “At the beginning of the night, say …”."""

OF_LETTER = Notion("""
fr: objet
en: subject, re
de: Betreff, Betrifft
es: asunto
it: oggetto
pt: assunto
nl: betreft, onderwerp
pl: dotyczy
cs: věc
sk: vec
sv: ärende
da: vedrørende
no: vedrørende
fi: asia
hu: tárgy
ro: subiect, referitor la
ru: тема письма
uk: тема листа
el: θέμα
tr: konu
ca: assumpte
""")
"""What a letter says before what it is about: “Objet : …”."""

OF_SERIES = rf"\d{{1,2}}\.\s{ORDINAL_PART.pattern}\s?(?:[:–—(-]|$)"
"""“2. část: …”, “2. Teil – …”: a number that belongs to what is called so."""
