"""What questions and talk about them are called, in the languages of those who plan it."""

from cafe_presenter.core.importing.words.notions import Notion

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
zh: 问题, 問題, 讨论问题, 討論問題, 思考题, 讨论题
ja: 質問, 問い, 問いかけ
ko: 질문
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
zh: 讨论, 討論, 座谈, 座談, 辩论, 辯論, 交流分享
ja: 話し合い, 話しあい, ディスカッション, 討論, 対話, 意見交換
ko: 토론, 토의, 이야기 나누기, 대화
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
zh: 小组活动, 小組活動, 分组讨论, 分組討論, 小组讨论, 小組討論, 小组任务, 小组合作
ja: グループワーク, グループ討議, グループディスカッション
ko: 모둠 활동, 조별 활동, 그룹 활동, 조별 토론, 모둠 토론
""")
"""What a task is called that people do together, who talk about what it asks."""

TRIED_HERE = Notion("""
fr: activité, démo, démonstration, mise en pratique, manipulation, à vous de jouer, exercice en classe
en: activity, activities, demo, demonstration, hands-on, your turn, try it together, class exercise
de: Aktivität, Aktivitäten, Demo, Vorführung, Praxisteil, jetzt seid ihr dran, gemeinsame Übung
es: actividad, actividades, demostración, puesta en práctica, ahora vosotros, ahora ustedes
it: attività, dimostrazione, messa in pratica, ora tocca a voi, prova pratica
pt: atividade, atividades, demonstração, prática em grupo, agora vocês
nl: activiteit, activiteiten, demonstratie, nu jullie, samen oefenen
pl: aktywność, pokaz, ćwiczenie praktyczne, wasza kolej
cs: aktivita, ukázka, praktická ukázka, teď vy
sk: aktivita, ukážka, praktická ukážka, teraz vy
sv: aktivitet, demonstration, nu är det er tur, praktisk övning
da: aktivitet, demonstration, nu er det jeres tur, praktisk øvelse
no: aktivitet, demonstrasjon, nå er det deres tur, praktisk øvelse
fi: aktiviteetti, toiminta, havaintoesitys, nyt on teidän vuoronne
hu: tevékenység, bemutató, most ti jöttök, gyakorlati feladat
ro: activitate, demonstrație, acum e rândul vostru, exercițiu practic
ru: активность, демонстрация, теперь вы, практическое упражнение
uk: активність, демонстрація, тепер ви, практична вправа
el: δραστηριότητα, επίδειξη, η σειρά σας
tr: etkinlik, gösterim, sıra sizde, uygulama
ca: activitat, demostració, ara vosaltres, posada en pràctica
""")
"""What a label below a title says of the lines under it, which the room is shown, or does itself: “Demo:”."""

MOMENT = Notion("""
fr: temps, moment, activité, exercice, atelier, étape, jeu, temps fort, séquence, phase, pratique, démo, démonstration,
    rappel, expérience, projection, vote, lecture à voix haute, exposé, réflexion individuelle, partage, visionnage,
    défi, chant, exercice pratique, temps d’écriture
en: time, moment, activity, exercise, station, stage, round, game, practice, demo, demonstration, review, recap,
    screening, film screening, vote, voting, read aloud, journaling, sharing, keynote, pair share, pair work, challenge,
    song, singing
de: Zeit, Moment, Aktivität, Übung, Station, Spiel, Phase, Wiederholung, Film, Filmvorführung, Abstimmung, Vortrag,
    Impuls, Input, Kleingruppen, Gespräch, Gesprächsrunde, Vorstellung der Ergebnisse, Präsentation der Ergebnisse,
    Praxisteil, praktischer Teil, Lied, Singen, Basteln
es: momento, actividad, ejercicio, juego, fase, práctica, repaso, votación, ponencia, charla, coloquio, proyección,
    demostración, diálogo, ejercicio práctico, reto, canto
it: momento, attività, esercizio, gioco, fase, pratica, ripasso, votazione, proiezione, condivisione, dimostrazione,
    intervento, laboratorio pratico, canto
pt: tempo, momento, atividade, exercício, jogo, fase, prática, revisão, votação, palestra, partilha, plenário,
    demonstração, exibição do filme, compartilhamento, trabalho individual, canto, desafio
nl: activiteit, oefening, fase, herhaling, spel, uitwisseling, stemming, vragenronde, film, plenair, plenaire
    terugkoppeling, presentaties, voorlezen, lied
pl: ćwiczenie, gra, zabawa, głosowanie, prezentacja wyników, wykład, dzielenie się, projekcja, panel, panel dyskusyjny,
    wymiana doświadczeń, część praktyczna, film, piosenka
cs: aktivita, cvičení, hra, hlasování, sdílení, přednáška, promítání, prezentace výsledků, dotazy, film, písnička
sk: aktivita, cvičenie, hra, hlasovanie, zdieľanie, prednáška, premietanie, prezentácia výsledkov, film, pesnička
sv: aktivitet, övning, lek, omröstning, föreläsning, film, redovisning, gruppdiskussion, högläsning, sång
da: aktivitet, øvelse, leg, afstemning, oplæg, foredrag, film, fællessang, sang
no: aktivitet, øvelse, lek, avstemning, innlegg, foredrag, film, allsang, sang
fi: harjoitus, leikki, äänestys, luento, elokuva, parityö, peli, toiminta, laulu
hu: gyakorlat, játék, szavazás, előadás, páros munka, filmvetítés, vetítés, tevékenység, ének
ro: activitate, activitatea, exercițiu, joc, vot, prelegere, proiecția filmului, lucru pe echipe, cântec
ru: упражнение, игра, голосование, лекция, показ фильма, доклад, практика, просмотр
uk: вправа, гра, голосування, лекція, перегляд фільму, доповідь, практика
el: δραστηριότητα, άσκηση, παιχνίδι, ψηφοφορία, ομιλία, διάλεξη, εισήγηση, προβολή ταινίας, ολομέλεια
tr: etkinlik, alıştırma, oyun, oylama, sunum, film gösterimi, panel, münazara, uygulama
ca: activitat, exercici, joc, votació, xerrada, projecció, pràctica, dinàmica, cant
""")
"""What each part of an evening may begin with, or be called: “Temps de la parole”, “Exercise: a rumour”, “Vote”."""

METHOD = Notion("""
fr: =annonces, mise en pratique, mise en situation, mise en commun, travaux pratiques, étude de cas, auto-évaluation,
    autoévaluation, remue-méninges, photolangage, world café, table ronde, quiz, restitution, arpentage, cercle de
    parole, ciné-débat, scène ouverte, jeu-cadre, marche exploratoire, retour sur la séance
en: guided practice, independent practice, exit ticket, self-evaluation, self-assessment, energizer, energiser, role
    play, roleplay, lightning talk, show and tell, share-out, gallery walk, think-pair-share, direct instruction,
    homework review, announcements, project time, work time, hack time, pitch, open mic, open floor, breakout,
    breakout room, breakout group, panel discussion, fishbowl, world cafe, talking circle, sharing circle, live
    coding, live demo, quiz, trivia
de: =Ansagen, =Ankündigungen, Rollenspiel, Blitzlicht, Impulsvortrag, Podiumsdiskussion, Stationenlernen,
    Stationenarbeit, Einzelarbeit, Fallbesprechung, Selbstreflexion, Murmelgruppe-, Murmelphase, Kartenabfrage,
    Erarbeitung, Erarbeitungsphase
es: lluvia de ideas, juego de rol, estudio de caso, mesa redonda, puesta en práctica, autoevaluación, trabajo
    individual, práctica guiada, práctica independiente, ronda de presentaciones, anuncios, círculo de diálogo
it: =annunci, esercitazione, esercitazioni, gioco di ruolo, lavoro individuale, restituzione, tavola rotonda,
    autovalutazione
pt: =avisos, =anúncios, dinâmica, dinâmica de grupo, roda de conversa, chuva de ideias, estudo de caso, mesa redonda,
    autoavaliação
nl: =mededelingen, =aankondigingen, rollenspel, kringgesprek, zelfevaluatie, paneldiscussie, stellingenspel
pl: =ogłoszenia, burza mózgów, odgrywanie ról, praca indywidualna, samoocena, rundka
cs: =oznámení, hraní rolí, skupinová práce, sebehodnocení
sk: =oznamy, hranie rolí, skupinová práca, sebahodnotenie
sv: =meddelanden, rollspel, gruppövning, bikupa, paneldebatt, värderingsövning
da: =meddelelser, rollespil, paneldebat
no: =kunngjøringer, =meldinger, rollespill, paneldebatt
fi: =tiedotukset, roolipeli, paneelikeskustelu, aivoriihi
hu: =hirdetések, szerepjáték, ötletelés, kerekasztal, kerekasztal-beszélgetés, önértékelés
ro: =anunțuri, joc de rol, masă rotundă
ru: =объявления, мозговой штурм, ролевая игра, работа в парах, рефлексия, физминутка, разминка, круглый стол,
    фронтальный опрос
uk: =оголошення, мозковий штурм, рольова гра, робота в парах, рефлексія, розминка, руханка, круглий стіл
el: =ανακοινώσεις, παιχνίδι ρόλων, καταιγισμός ιδεών, στρογγυλή τράπεζα
tr: =duyurular, beyin fırtınası, canlandırma, yuvarlak masa
ca: =anuncis, pluja d’idees, joc de rol, taula rodona
""")
"""What people in a room do together, by the name of the method."""

QUIZ = Notion("""
fr: quiz, quizz, blind test, devinettes
en: quiz, pub quiz, trivia
de: Quiz, -quiz, Ratespiel, Rätselabend
es: quiz, trivial, concurso de preguntas
it: quiz
pt: quiz, quizz
nl: quiz, -quiz
pl: quiz
cs: kvíz
sk: kvíz
sv: quiz, -quiz, frågesport, frågetävling
da: quiz, -quiz
no: quiz, -quiz
fi: visa, -visa
hu: kvíz, vetélkedő
ro: quiz, concurs de întrebări
ru: викторина, квиз
uk: вікторина, квіз
el: κουίζ
tr: bilgi yarışması
ca: quiz, concurs de preguntes
""")
"""What an evening is called at which people guess, and hear the answer afterwards."""

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

WHEN_STUCK = Notion("""
fr: s’ils bloquent, s’ils sont bloqués, s’ils n’y arrivent pas, si un groupe bloque, si le groupe bloque,
    si les groupes bloquent, si personne ne parle, si personne ne répond, en cas de blocage, quand ils bloquent
en: if they get stuck, if they are stuck, if stuck, if a group is stuck, if a group gets stuck, if nobody speaks,
    if nobody answers, if no one answers, if no one speaks, when stuck, for those who are stuck
de: wenn sie nicht weiterkommen, falls sie nicht weiterkommen, wenn eine Gruppe nicht weiterkommt,
    wenn die Gruppe nicht weiterkommt, falls eine Gruppe nicht weiterkommt, wenn niemand etwas sagt,
    falls niemand etwas sagt, wenn es stockt, falls es stockt
es: si se atascan, si se bloquean, si un grupo se atasca, si un grupo se bloquea, si nadie habla, si nadie responde
it: se si bloccano, se un gruppo si blocca, se il gruppo si blocca, se nessuno parla, se nessuno risponde
pt: se travarem, se empacarem, se bloquearem, se um grupo travar, se ninguém falar, se ninguém responder
nl: als ze vastlopen, als ze vastzitten, als een groep vastloopt, als de groep vastloopt, als niemand iets zegt,
    als het stokt
pl: jeśli utkną, jeżeli utkną, gdy utkną, jeśli grupa utknie, jeśli nikt nie mówi, jeśli nikt nie odpowiada
cs: když se zaseknou, pokud se zaseknou, pokud se skupina zasekne, pokud nikdo nemluví, když nikdo nemluví
sk: ak sa zaseknú, keď sa zaseknú, ak sa skupina zasekne, ak nikto nehovorí
sv: om de fastnar, om de kör fast, när de fastnar, om de inte kommer vidare, om en grupp fastnar, om gruppen fastnar,
    om ingen säger något
da: hvis de går i stå, hvis de sidder fast, når de går i stå, hvis en gruppe går i stå, hvis ingen siger noget
no: hvis de står fast, hvis de kjører seg fast, når de står fast, hvis en gruppe står fast, hvis ingen sier noe
fi: jos he jumittuvat, jos ryhmä jumittuu, jos keskustelu jumittuu, jos kukaan ei puhu
hu: ha elakadnak, ha egy csoport elakad, ha a csoport elakad, ha senki nem szól
ro: dacă se blochează, dacă un grup se blochează, dacă nimeni nu vorbește, dacă nimeni nu răspunde
ru: если они застряли, если застряли, если группа застряла, если никто не отвечает, если все молчат
uk: якщо вони застрягли, якщо застрягли, якщо група застрягла, якщо ніхто не відповідає, якщо всі мовчать
el: αν κολλήσουν, εάν κολλήσουν, αν μια ομάδα κολλήσει, αν δεν μιλάει κανείς
tr: takılırlarsa, takılan olursa, bir grup takılırsa, kimse konuşmazsa
ca: si s’encallen, si un grup s’encalla, si ningú no parla, si ningú no respon
""")
"""What begins a line that tells a host what to say when a group comes no further."""

NEXT_TIME = Notion("""
fr: la prochaine fois, la fois prochaine, à la prochaine séance, lors de la prochaine rencontre, la semaine prochaine
en: next time, next week, next session, next meeting
de: nächstes Mal, beim nächsten Mal, nächste Woche, beim nächsten Treffen
es: la próxima vez, la próxima semana, en la próxima sesión, el próximo encuentro
it: la prossima volta, la prossima settimana, al prossimo incontro
pt: da próxima vez, na próxima vez, na próxima semana, no próximo encontro
nl: volgende keer, de volgende keer, volgende week
pl: następnym razem, w przyszłym tygodniu, na następnym spotkaniu
cs: příště, příští týden, na příštím setkání
sk: nabudúce, budúci týždeň, na ďalšom stretnutí
sv: nästa gång, nästa vecka, nästa träff
da: næste gang, næste uge
no: neste gang, neste uke
fi: ensi kerralla, ensi viikolla
hu: legközelebb, jövő héten, a következő alkalommal
ro: data viitoare, săptămâna viitoare
ru: в следующий раз, на следующей неделе, на следующей встрече
uk: наступного разу, наступного тижня, на наступній зустрічі
el: την επόμενη φορά, την επόμενη εβδομάδα
tr: gelecek sefer, bir dahaki sefere, gelecek hafta
ca: la propera vegada, la setmana vinent, la pròxima vegada
""")
"""When people meet again, who hear what it will be about."""

NEXT_STEPS = Notion("""
fr: prochaine étape, prochaines étapes, prochaines actions, suites à donner, et la suite, et maintenant
en: next step, next action, action items, follow-up actions, what comes next
de: nächste Schritte, die nächsten Schritte, weiteres Vorgehen, wie geht es weiter, wie es weitergeht
es: próximo paso, próximos pasos, siguientes pasos, próximas acciones
it: prossimo passo, prossimi passi, prossime azioni
pt: próximo passo, próximos passos, próximas ações
nl: volgende stap, volgende stappen, vervolgstappen, hoe verder
pl: następne kroki, kolejne kroki, dalsze działania
cs: další kroky, co dál
sk: ďalšie kroky, čo ďalej
sv: nästa steg, hur går vi vidare
da: næste skridt, hvordan går vi videre
no: neste steg, neste skritt, veien videre
fi: seuraavat askeleet, jatkotoimet, miten tästä eteenpäin
hu: következő lépések, további lépések, hogyan tovább
ro: pașii următori, următorii pași
ru: следующие шаги, дальнейшие шаги, что дальше
uk: наступні кроки, подальші кроки, що далі
el: επόμενα βήματα
tr: sonraki adımlar, bundan sonrası
ca: propers passos, pròxims passos
""")
"""What those who met agree to do until they meet again."""

EXAMPLE = Notion("""
fr: par exemple, quelques exemples, exemple, exemples
en: for example, for instance, some examples, example, examples
de: zum Beispiel, Beispiel, Beispiele
es: por ejemplo, ejemplo, ejemplos
it: per esempio, ad esempio, esempio, esempi
pt: por exemplo, exemplo, exemplos
nl: bijvoorbeeld, voorbeeld, voorbeelden
pl: na przykład, przykład, przykłady
cs: například, příklad, příklady
sk: napríklad, príklad, príklady
sv: till exempel, exempelvis, exempel
da: for eksempel, eksempel, eksempler
no: for eksempel, eksempel, eksempler
fi: esimerkiksi, esimerkki, esimerkkejä
hu: például, példa, példák
ro: de exemplu, exemplu, exemple
ru: например, пример, примеры
uk: наприклад, приклад, приклади
el: για παράδειγμα, παράδειγμα, παραδείγματα
tr: örneğin, mesela, örnek, örnekler
ca: per exemple, exemple, exemples
""")
"""What stands before what is only there to show what is meant."""

IN_PASSING = Notion("""
fr: prêts, vous êtes prêts, êtes-vous prêts, tout le monde est prêt, on est prêts, tu es prêt, prêt, c'est parti,
    on commence, on y va, vous voyez la différence, vous voyez l'idée, tout est clair, c'est clair,
    ça va pour tout le monde, tout le monde m'entend, vous m'entendez, vous me suivez
en: ready, are you ready, are we ready, is everyone ready, is everybody ready, everyone ready, shall we begin,
    shall we start, shall we get started, see the difference, do you see the difference, see what I mean,
    make sense, makes sense, does that make sense, sound good, sounds good, is that clear, is everything clear,
    all clear, can everyone hear me, can everybody hear me, can you hear me, can you all hear me
de: bereit, seid ihr bereit, sind Sie bereit, sind alle bereit, alle bereit, alles klar, ist das klar,
    ist alles klar, könnt ihr mich hören, hören mich alle, seht ihr den Unterschied, sehen Sie den Unterschied,
    wollen wir anfangen, wollen wir beginnen
es: listos, listas, estáis listos, están listos, estamos listos, preparados, estáis preparados, empezamos,
    comenzamos, veis la diferencia, ven la diferencia, está claro, queda claro, todo claro, se me oye, me oyen
it: pronti, siete pronti, siamo pronti, tutti pronti, cominciamo, iniziamo, vedete la differenza, è chiaro,
    tutto chiaro, mi sentite
pt: prontos, estão prontos, estamos prontos, todos prontos, preparados, vamos começar, vamos lá, veem a diferença,
    está claro, ficou claro, tudo claro, estão me ouvindo, conseguem me ouvir
nl: klaar, zijn jullie klaar, is iedereen klaar, klaar voor de start, zullen we beginnen, zien jullie het verschil,
    is dat duidelijk, alles duidelijk, kunnen jullie me horen
pl: gotowi, jesteście gotowi, czy jesteście gotowi, zaczynamy, widzicie różnicę, wszystko jasne, czy to jasne
cs: připraveni, jste připraveni, můžeme začít, začneme, vidíte ten rozdíl, vidíte rozdíl, je to jasné, všechno jasné
sk: pripravení, ste pripravení, môžeme začať, začneme, vidíte ten rozdiel, vidíte rozdiel, je to jasné, všetko jasné
sv: redo, är ni redo, är alla redo, ska vi börja, ser ni skillnaden, är det klart, är allt klart, hör ni mig
da: klar, er I klar, er alle klar, skal vi begynde, skal vi gå i gang, kan I se forskellen, er det klart
no: klare, er dere klare, er alle klare, skal vi begynne, skal vi sette i gang, ser dere forskjellen, er det klart
fi: valmiina, oletteko valmiita, ovatko kaikki valmiita, aloitetaanko, näettekö eron, onko selvää, kuuluuko
hu: készen álltok, készen vagytok, készen állunk, kezdhetjük, kezdjük, látjátok a különbséget, érthető, világos
ro: gata, sunteți gata, suntem gata, începem, vedeți diferența, e clar, este clar, mă auziți
ru: готовы, вы готовы, все готовы, начнём, начинаем, видите разницу, всё понятно, понятно, меня слышно
uk: готові, ви готові, усі готові, всі готові, почнемо, починаємо, бачите різницю, усе зрозуміло, зрозуміло
el: έτοιμοι, είστε έτοιμοι, είμαστε έτοιμοι, ξεκινάμε, αρχίζουμε, βλέπετε τη διαφορά, είναι σαφές, με ακούτε
tr: hazır mısınız, hazır mıyız, herkes hazır mı, başlayalım mı, farkı görüyor musunuz, anlaşıldı mı,
    beni duyuyor musunuz
ca: preparats, esteu preparats, esteu a punt, a punt, comencem, veieu la diferència, està clar, queda clar, em sentiu
""")
"""What whoever speaks asks in passing and goes on at once: “Are you ready?”, “Vous voyez la différence ?”."""

REFLECTION = Notion("""
fr: réflexion, réfléchir, pour réfléchir, méditation
en: reflection, reflections, reflecting, meditation
de: Reflexion, Besinnung, Nachdenken, Impuls
es: reflexión, reflexionar, meditación
it: riflessione, riflessioni, riflettere, meditazione
pt: reflexão, refletir, meditação
nl: reflectie, bezinning, overdenking
pl: refleksja, refleksji, rozważanie, rozważania
cs: reflexe, zamyšlení, rozjímání
sk: reflexia, reflexie, zamyslenie
sv: reflektion, reflektioner, eftertanke
da: refleksion, eftertanke
no: refleksjon, ettertanke
fi: pohdinta, pohdintaa, mietiskely
hu: reflexió, elmélkedés, elmélkedéshez
ro: reflecție, reflecții, meditație
ru: размышление, размышления, размышлений, рефлексия
uk: роздуми, роздумів, рефлексія, рефлексії
el: αναστοχασμός, στοχασμός, περισυλλογή
tr: düşünme, tefekkür, yansıtma
ca: reflexió, reflexions, meditació
""")
"""What people do with what they were told, in groups or alone."""
