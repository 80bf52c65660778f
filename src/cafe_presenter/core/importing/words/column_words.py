"""What the columns of a table are called by those who plan an evening, in the languages of their papers."""

from cafe_presenter.core.importing.words.notions import Notion

STAGE_COLUMN = Notion("""
fr: étape, séquence, activité, segment, phase, partie, session, module, moment, temps fort, bloc, déroulé,
    déroulement, contenu, programme, atelier, exercice, animation, nom de l'activité, quoi, que fait-on, intitulé,
    ce qu'on fait, action, actions, événement, sous-partie, temps de l'animation, point à l'ordre du jour
en: step, stage, part, section, activity, session, module, moment, block, item, agenda item, exercise, event, segment,
    instructional activities, learning activities, agenda, topic and activity, what, what we do, what happens, slide,
    content, agenda topic, activities, action, actions, stages, steps, lesson stage,
    stage of the lesson, stages of the lesson
de: Schritt, Aktivität, Abschnitt, Artikulation, Artikulationsstufe, Inhalt, Inhalte, Programmpunkt, Ablauf, Was,
    was wir machen, was passiert, Modul, Aktion, Aktionen, Handlung, Programm, Tagesordnungspunkt, TOP, Baustein,
    Unterrichtsphase, Arbeitsschritt
es: actividad, actividades, fase, paso, etapa, parte, contenido, momento, bloque, qué, qué hacemos, sección, módulo,
    desarrollo, dinámica, sesión, acción, acciones
it: attività, sessione, passo, tappa, contenuto, contenuti, blocco, sezione, modulo, cosa facciamo, cosa, fase, momento,
    azione, azioni
pt: atividade, atividades, conteúdo, etapa, passo, seção, secção, bloco, o que fazemos, o que, fase, ação, ações
nl: activiteit, onderdeel, stap, programma, inhoud, wat, wat doen we, agendapunt, werkvorm, actie, acties
pl: programpunkt, punkt, punkt programu, etap, część, aktywność, zadanie, przebieg, treść, działanie, akcja, etapy,
    etap lekcji
cs: bod, bod programu, aktivita, činnost, část, fáze, průběh, obsah, krok, akce
sk: bod, bod programu, aktivita, činnosť, časť, fáza, priebeh, obsah, krok, akcia
sv: programpunkt, aktivitet, aktiviteter, innehåll, moment, punkt, vad, del
da: indhold, aktivitet, aktiviteter, punkt, program, programpunkt, hvad
no: innhold, aktivitet, aktiviteter, punkt, program, programpost, sak, hva
fi: ohjelma, vaihe, osio, sisältö, toiminta, tehtävä, aktiviteetti, mitä
hu: tevékenység, program, programpont, szakasz, lépés, feladat, tartalom, napirendi pont
ro: activitate, activități, etapă, etapa, conținut, moment, secvență
ru: этап, блок, часть, активность, содержание, деятельность, шаг, пункт программы, мероприятие, этап урока,
    этапы, этапы урока, этап занятия, этапы занятия, ход урока
uk: етап, блок, частина, активність, зміст, діяльність, крок, пункт програми, етапи, етап уроку, етапи уроку
el: δραστηριότητα, στάδιο, φάση, μέρος, περιεχόμενο, βήμα, ενότητα
tr: etkinlik, bölüm, aşama, adım, içerik, oturum, faaliyet
ca: activitat, activitats, fase, pas, part, contingut, bloc, què, què fem
lt: segmentas, veikla, dalis, turinys, etapas
lv: aktivitāte, daļa, saturs, posms
et: tegevus, osa, sisu, etapp
hr: aktivnost, dio, sadržaj, faza, korak
sl: dejavnost, del, vsebina, faza, korak
bg: дейност, част, съдържание, етап
zh: 环节, 環節, 阶段, 階段, 步骤, 步驟, 活动, 活動, 流程
fa: مرحله, بخش, فعالیت
id: kegiatan, acara, susunan acara, sesi, tahap, tahapan, materi, aktivitas
""")

HOURS_COLUMN = Notion("""
fr: heure, heures, horaire, horaires, créneau, quand, début, timing, temps, plage horaire, plages horaires
en: time, times, hour, start, start time, clock, when, slot, est time, estimated time, est. time, pacing, time slot,
    schedule, timeline, timing, starts, from
de: Zeit, Uhrzeit, Uhr, Beginn, Wann, Zeiten, Uhrzeiten, Zeitplan
es: hora, horas, horario, tiempo, hora de inicio, cuándo, inicio
it: ora, ore, orario, tempo, orari, quando, inizio
pt: horário, horários, início, tempo, hora, quando
nl: tijd, tijdstip, tijden, wanneer, aanvang
pl: czas, godzina, godziny, godz., kiedy
cs: čas, hodina, kdy, od kdy
sk: čas, hodina, kedy
sv: tid, klockslag, klockan, när, tider
da: tid, tidspunkt, klokkeslæt, klokken, hvornår
no: tid, tidspunkt, klokkeslett, klokka, når
fi: aika, kello, kellonaika, ajankohta, milloin, klo
hu: idő, időpont, mikor, óra
ro: oră, ora, orar, timp, când, interval orar
ru: время, когда, часы
uk: час, коли, година
el: ώρα, ώρες, χρόνος, πότε
tr: saat, zaman, saatler
ca: hora, horari, temps, quan
lt: laikas, kada
lv: laiks, pulksten
et: aeg, kell, kellaaeg
hr: vrijeme, kada
sl: čas, ura, kdaj
bg: час, време
hr: vrijeme
zh: 时间, 時間
fa: زمان, ساعت
id: waktu, jam, pukul
""")

THEME_COLUMN = Notion("""
fr: thème, thématique, sujet
en: theme, topic
de: Thema, Themen
es: tema, temas
it: argomento, argomenti, tema, temi
pt: assunto, tópico, tópicos, tema
nl: onderwerp, onderwerpen, thema
pl: temat, tematy
cs: téma, témata
sk: téma, témy
sv: ämne, ämnen, tema
da: emne, emner, tema
no: emne, emner, tema
fi: aihe, aiheet, teema
hu: téma, témák
ro: temă, tema, subiect
ru: тема, темы
uk: тема, теми
el: θέμα, θέματα
tr: konu, konular, tema
ca: tema, temes
lt: tema, temos
lv: tēma, temats
et: teema, teemad
hr: tema, teme
sl: tema, teme
bg: тема, теми
zh: 主题, 主題, 话题, 話題, 题目, 題目
fa: موضوع
id: tema, topik
""")

QUESTION_COLUMN = Notion("""
fr: questions à poser, question à poser, question clé, questions clés, question posée, question ouverte,
    questions ouvertes, question pour le groupe, question au groupe, question aux participants, question au public,
    question de départ, question centrale, question de relance principale
en: key question, key questions, guiding question, guiding questions, question to ask, questions to ask, ask,
    essential question, focus question, discussion question, discussion questions
de: Frage, Fragen, Leitfrage, Leitfragen, Diskussionsfrage, Impulsfrage, Impulsfragen, Diskussionsfragen
es: pregunta, preguntas, pregunta clave, pregunta guía, preguntas guía
it: domanda, domande, domanda chiave, domanda guida, domande guida
pt: pergunta, perguntas, questão, questões, pergunta norteadora
nl: vraag, vragen, kernvraag, startvraag
pl: pytanie, pytania
cs: otázka, otázky
sk: otázka, otázky
sv: fråga, frågor
da: spørgsmål
no: spørsmål
fi: kysymys, kysymykset
hu: kérdés, kérdések
ro: întrebare, întrebări, întrebarea
ru: вопрос, вопросы
uk: питання, запитання
el: ερώτηση, ερωτήσεις
tr: soru, sorular
ca: pregunta, preguntes
lt: klausimas, klausimai
lv: jautājums, jautājumi
et: küsimus, küsimused
hr: pitanje, pitanja
sl: vprašanje, vprašanja
bg: въпрос, въпроси
hr: pitanje, pitanja
sl: vprašanje, vprašanja
zh: 问题, 問題, 提问, 提問, 讨论问题, 討論問題
fa: پرسش, پرسش‌ها, سوال, سؤال
id: pertanyaan
""")

OBJECTIVE_COLUMN = Notion("""
fr: objectifs de l'étape, objectif de la séquence, pourquoi, intention, visée
en: why, outcome, outcomes, purpose
de: Ziel, Ziele, Zweck, Lernziel, Lernziele
es: objetivo, objetivos, propósito, para qué
it: obiettivo, obiettivi, scopo, finalità
pt: objetivo, objetivos, finalidade
nl: doel, doelen, leerdoel, leerdoelen
pl: cel, cele
cs: cíl, cíle
sk: cieľ, ciele
sv: syfte, mål
da: formål, mål
no: formål, hensikt, mål
fi: tavoite, tavoitteet, tarkoitus
hu: cél, célok, célkitűzés
ro: obiectiv, obiective, scop, scopul
ru: цель, цели, задачи, дидактические задачи, задачи этапа
uk: мета, ціль, цілі, завдання, дидактичні завдання
el: στόχος, στόχοι, σκοπός
tr: amaç, hedef, hedefler, kazanım
ca: objectiu, objectius, finalitat
zh: 目标, 目標, 目的
fa: هدف
id: tujuan
""")

DURATION_COLUMN = Notion("""
fr: combien de temps, durée prévue, durée estimée, temps prévu, temps estimé, temps nécessaire
en: how long, length, time needed, time required
de: Dauer, Min., Minuten, wie lange, Zeitbedarf, Zeitansatz, Zeitaufwand, geschätzte Dauer
es: duración, minutos, cuánto dura, tiempo estimado, tiempo previsto, tiempo necesario, duración estimada
it: durata, minuti, quanto dura, tempo stimato, tempo previsto, tempo necessario, durata prevista
pt: duração, minutos, quanto tempo, tempo estimado, tempo previsto, tempo necessário, duração estimada
nl: duur, minuten, hoe lang, lengte, tijdsduur, tijdsindicatie, geschatte tijd, benodigde tijd
pl: czas trwania, minuty, szacowany czas, przewidywany czas, potrzebny czas
cs: délka, trvání, minuty, délka trvání
sk: trvanie, dĺžka, minúty, dĺžka trvania
sv: längd, minuter, tidsåtgång
da: varighed, minutter
no: varighet, minutter
fi: kesto, minuutit, minuuttia
hu: időtartam, perc, időkeret
ro: durată, durata, minute
ru: длительность, минуты, продолжительность
uk: тривалість, хвилини
el: διάρκεια, λεπτά
tr: süre, dakika, süresi
ca: durada, minuts, quant dura
lt: trukmė, minutės
lv: ilgums, minūtes
et: kestus, minutid
hr: trajanje, minute
sl: trajanje, minute
bg: продължителност, минути
zh: 时长, 時長, 分钟, 分鐘
fa: مدت
id: durasi, alokasi waktu, lama
""")

FOLLOW_UPS_COLUMN = Notion("""
fr: pour relancer
en: probes
de: Nachfragen, Nachfrage, Vertiefungsfragen
es: repreguntas
it: rilanci
pt: perguntas de seguimento, perguntas de aprofundamento
nl: vervolgvragen, doorvragen
pl: pytania pomocnicze, pytania dodatkowe
cs: doplňující otázky
sk: doplňujúce otázky
sv: följdfrågor, följdfråga
da: opfølgende spørgsmål, uddybende spørgsmål
no: oppfølgingsspørsmål
fi: jatkokysymykset, lisäkysymykset
hu: segítő kérdések, további kérdések
ro: întrebări suplimentare, întrebări ajutătoare
ru: дополнительные вопросы, уточняющие вопросы
uk: додаткові запитання, додаткові питання, уточнювальні запитання
el: συμπληρωματικές ερωτήσεις
tr: ek sorular
ca: preguntes de seguiment
""")

NOTES_COLUMN = Notion("""
fr: à dire, quoi dire, que dire, ce que je dis
en: what to say, say, script, talking points
de: Notizen, Bemerkungen, Hinweise, Anmerkungen, Kommentar
es: notas, observaciones, comentarios, qué decir
it: note, osservazioni, cosa dire, appunti
pt: observações, notas, o que dizer
nl: notities, opmerkingen, toelichting
pl: uwagi, notatki, komentarz
cs: poznámky, poznámka
sk: poznámky, poznámka
sv: anteckningar, anmärkning, kommentar, noteringar
da: noter, bemærkninger, kommentar
no: notater, merknader, kommentar
fi: muistiinpanot, huomautukset, huomioita, huom.
hu: megjegyzés, megjegyzések, jegyzetek
ro: observații, note, mențiuni
ru: заметки, примечания, примечание, комментарий
uk: нотатки, примітки, примітка, коментар
el: σημειώσεις, παρατηρήσεις, σχόλια
tr: notlar, açıklama, açıklamalar
ca: notes, observacions
lt: pastabos, vedimo pastabos, aprašymas
lv: piezīmes, apraksts
et: märkused, kirjeldus
hr: bilješke, napomene, opis
sl: opombe, opis
bg: бележки, описание
zh: 备注, 備註
fa: یادداشت
id: catatan, keterangan
""")

CATEGORY_COLUMN = Notion("""
fr: catégorie, rubrique, type, groupe
en: category, type, group, deck
de: Kategorie, Rubrik, Bereich, Gruppe
es: categoría, grupo
it: categoria, gruppo
pt: categoria, grupo
nl: categorie, rubriek, groep
pl: kategoria, grupa
cs: kategorie, skupina
sk: kategória, skupina
sv: kategori, grupp
da: kategori, gruppe
no: kategori, gruppe
fi: luokka, ryhmä, kategoria
hu: kategória, csoport
ro: categorie, grup
ru: категория, рубрика, группа
uk: категорія, рубрика, група
el: κατηγορία, ομάδα
tr: kategori, grup
ca: categoria, grup
""")

WHO_OR_WHERE_COLUMN = Notion("""
fr: par, proposé par, lieu, salle, où, qui, intervenant, intervenante, orateur, animateur, animation par, responsable,
    auteur, artiste, compagnie, porteur, référent, pilote, animé par, distribution, rôle, rôles, équipe, acteurs,
    comédiens, personnages, personnes, participants, bénévoles
en: by, proposed by, room, place, location, venue, where, who, speaker, presenter, facilitator, host, lead, leader,
    led by, moderator, trainer, staff, author, artist, owner, responsible, cast, crew, team, actors, characters, people,
    role, roles, participants, volunteers, helpers
de: von, Ort, Raum, wo, wer, Leitung, Referent, Referentin, Moderation, verantwortlich, zuständig, Besetzung,
    Mitwirkende, Rolle, Rollen, Personen, Team, Helfer, Beteiligte, Darsteller
es: lugar, sala, dónde, quién, ponente, autor, responsable, espacio, reparto, elenco, actores, personajes, equipo,
    participantes
it: luogo, aula, sala, dove, chi, relatore, autore, responsabile, cast, attori, personaggi, ruoli, partecipanti
pt: local, sala, onde, quem, responsável, elenco, atores, personagens, equipe, equipa, participantes
nl: door, plaats, lokaal, zaal, waar, wie, spreker, verantwoordelijke, rolverdeling, rollen, spelers, medewerkers,
    deelnemers
pl: miejsce, sala, kto, prowadzący, osoba odpowiedzialna, odpowiedzialny, obsada, aktorzy, role, uczestnicy
cs: místo, místnost, kdo, kde, vede, zodpovídá, odpovídá
sk: miesto, miestnosť, kto, kde, vedie, zodpovedá
sv: plats, lokal, sal, vem, var, ansvarig, ledare
da: sted, lokale, hvem, hvor, ansvarlig
no: sted, lokal, rom, hvem, hvor, ansvarlig, ansvar
fi: paikka, tila, kuka, missä, vastuuhenkilö, vetäjä
hu: helyszín, hely, terem, ki, hol, felelős, előadó
ro: loc, locul, sală, cine, unde, responsabil
ru: место, зал, кто, где, ответственный, ведущий, спикер
uk: місце, зала, хто, де, відповідальний, ведучий, спікер
el: τόπος, αίθουσα, ποιος, πού, υπεύθυνος, ομιλητής
tr: yer, salon, kim, nerede, sorumlu, konuşmacı
ca: lloc, sala, qui, on, responsable, ponent
id: tempat, lokasi, ruang, penanggung jawab, pengisi, pengisi acara, pembicara, narasumber, petugas, pelaksana
""")

DATE_COLUMN = Notion("""
fr: date, dates
en: date, dates
de: Datum
es: fecha
it: data
pt: data
nl: datum
pl: data
cs: datum, den
sk: dátum, deň
sv: datum
da: dato
no: dato
fi: päivä, päivämäärä, pvm
hu: dátum, nap
ro: data
ru: дата
uk: дата
el: ημερομηνία
tr: tarih
ca: data
""")

MONEY_COLUMN = Notion("""
fr: prix, tarif, coût, montant, budget, valeur
en: price, cost, amount, fee, rate, budget, value
de: Preis, Kosten, Betrag, Wert
es: precio, coste, costo, importe
it: prezzo, costo, importo
pt: preço, custo, valor
nl: prijs, bedrag, kosten
pl: cena, koszt, kwota
cs: cena, náklady, částka
sk: cena, náklady, suma
sv: pris, kostnad, belopp
da: pris, beløb
no: pris, beløp, kostnad
fi: hinta, kustannus, summa
hu: ár, költség, összeg
ro: preț, cost, sumă
ru: цена, стоимость, сумма
uk: ціна, вартість, сума
el: τιμή, κόστος, ποσό
tr: fiyat, ücret, tutar
ca: preu, cost, import
""")

ANSWER_COLUMN = Notion("""
fr: réponse, réponses
en: answer, answers
de: Antwort, Antworten
es: respuesta, respuestas
it: risposta, risposte
pt: resposta, respostas
nl: antwoord, antwoorden
pl: odpowiedź, odpowiedzi
cs: odpověď, odpovědi
sk: odpoveď, odpovede
sv: svar
da: svar
no: svar
fi: vastaus, vastaukset
hu: válasz, válaszok
ro: răspuns, răspunsuri
ru: ответ, ответы
uk: відповідь, відповіді
el: απάντηση, απαντήσεις
tr: cevap, cevaplar, yanıt
ca: resposta, respostes
""")
