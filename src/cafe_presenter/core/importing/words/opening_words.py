"""What an evening opens with, in the languages of those who write so: people come, are welcomed, say their names."""

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

OPENING = Notion(f"""{_ARRIVAL}fr: accueil, ouverture, mise en route, mise en train, échauffement, brise-glace, tour
    de table, tour de présentation, tour des prénoms, mot d’accueil, mot de bienvenue, bienvenue, inclusion, quoi de
    neuf, météo du groupe, météo intérieure, météo des humeurs, météo du jour, =météo, jeu de connaissance, faire
    connaissance, se présenter, prière d’ouverture, poser le cadre, planter le décor, début de la séance, début de
    l’atelier, début de la réunion, tour de prénoms, tour des noms, ronde des prénoms, présentation des participants,
    présentation des participantes, prière initiale, prière d’accueil
en: opening, welcome, welcoming, warm-up, warmup, warming up, icebreaker, ice-breaker, ice breaker, check-in,
    introductions, call to order, greeting, housekeeping, go-around, getting to know each other, getting to know you,
    name game, gathering, opening circle, settle in, processional, opening prayer, set the stage, setting the stage,
    set the scene, setting the scene, start of the session, start of the meeting, names and pronouns, round of names,
    name round, roll call
de: Begrüßung, Begrüßungsrede, Begrüßungsworte, Eröffnungsrede, Willkommen, Einstieg, Vorstellungsrunde, Eröffnung,
    Kennenlernen, Kennenlernrunde, Aufwärmen, Anfangsrunde, Eingangsrunde, Einstiegsrunde, Befindlichkeitsrunde,
    Grußwort, Eisbrecher, Gebet zu Beginn, Eingangsgebet, Beginn der Sitzung, Beginn der Veranstaltung, Namensrunde,
    Ankommensrunde, Kennenlernspiel, Kennenlernspiele, Begrüßungskreis, Morgenkreis, Eröffnungsgebet
es: bienvenida, apertura, acogida, palabras de bienvenida, recepción, saludo, saludos, oración inicial, rompehielos,
    calentamiento, ronda de presentación, ronda de presentaciones, dinámica de presentación, entrada y saludos,
    inauguración, inicio de la sesión, inicio del taller, inicio de la reunión, ronda de nombres, presentación de los
    participantes, presentación de las participantes
it: accoglienza, apertura, benvenuto, benvenuti, saluti iniziali, saluti istituzionali, saluti e, giro di
    presentazioni, giro di tavolo, preghiera iniziale, preghiera introduttiva, riscaldamento, rompighiaccio, inizio
    della sessione, inizio dell’incontro, giro di nomi, giro dei nomi, =saluti, presentazione dei partecipanti
pt: acolhida, acolhimento, boas-vindas, abertura, recepção, receção, quebra-gelo, aquecimento, roda de apresentação,
    roda de apresentações, saudação, oração inicial, início da sessão, início da reunião, ronda de nomes, rodada de
    nomes, roda de nomes, apresentação dos participantes, ronda de apresentações
nl: welkom, kennismaking, opening, voorstelrondje, voorstelronde, opwarmer, ijsbreker, inchecken, openingsgebed, gebed
    vooraf, kennismakingsronde, kennismakingsrondje, namenrondje, namenronde, naamrondje
pl: powitanie, przywitanie, otwarcie, rozpoczęcie, rozgrzewka, runda wstępna, zapoznanie, lodołamacz, =modlitwa,
    modlitwa na rozpoczęcie, modlitwa początkowa, runda zapoznawcza, runda imion, przedstawienie się, przedstawienie
    uczestników, =integracja
cs: přivítání, uvítání, zahájení, seznámení, úvodní slovo, rozehřátí, představení účastníků, kolečko jmen, ledolamky,
    seznamovací kolečko, úvodní kolečko, úvodní modlitba
sk: privítanie, uvítanie, otvorenie, zoznámenie, úvodné slovo, predstavenie účastníkov, kolo mien, ľadolamky,
    zahriatie, úvodné kolo, úvodná modlitba
sv: välkommen, välkomna, välkomnande, öppnande, mötets öppnande, mötet öppnas, incheckning, presentationsrunda,
    uppvärmning, isbrytare, inledning, namnrunda, namnlek, inledande bön, öppningsbön
da: velkomst, velkommen, åbning, præsentationsrunde, opvarmning, isbryder, indledning, navnerunde, navneleg,
    åbningsbøn, indledende bøn
no: velkommen, velkomst, åpning, presentasjonsrunde, bli kjent, oppvarming, isbryter, innledning, navnerunde,
    navnelek, innsjekk, åpningsbønn
fi: tervetuloa, tervetulo-, avaus, aloitus, kokouksen avaus, esittäytyminen, esittelykierros, lämmittely, alkusanat,
    nimikierros, alkukierros, nimileikki, alkurukous, aloitusrukous
hu: köszöntő, köszöntés, megnyitó, megnyitás, bemutatkozás, bemutatkozó kör, ráhangolódás, bemelegítés, jégtörő,
    üdvözlés, névkör, névjáték, bejelentkező kör, nyitó ima, kezdő ima, nyitó imádság
ro: deschidere, deschiderea, bun venit, cuvânt de deschidere, cuvânt de bun venit, primirea, întâmpinare, spargerea
    gheții, prezentarea participanților, tur de nume, tur de prezentare, joc de cunoaștere, încălzire, rugăciune de
    început, rugăciune de deschidere
ru: приветств-, открытие, знакомство, встреча гостей, разминка, вступительное слово, организационный момент,
    оргмомент, круг знакомства, круг имён, представление участников, вступительная молитва, начальная молитва
uk: привітання, вітання, вітальне слово, відкриття, знайомство, розминка, криголам, вступне слово, організаційний
    момент, коло імен, коло знайомства, представлення учасників, вступна молитва, початкова молитва
el: καλωσόρισμα, έναρξη, γνωριμία, υποδοχή, χαιρετισμ-, ζέσταμα, γύρος ονομάτων, γύρος γνωριμίας, παρουσίαση
    συμμετεχόντων, εναρκτήρια προσευχή, αρχική προσευχή
tr: açılış, karşılama, hoş geldin-, hoşgeldin-, tanışma, ısınma, selamlama, isim turu, tanışma turu, açılış duası
ca: benvinguda, acollida, obertura, rebuda, trencagel, escalfament, salutació, ronda de presentacions, ronda de noms,
    trencaglaç, pregària inicial, oració inicial
lt: pasisveikinimas, atidarymas, susipažinimas, registracija, apšilimas, susirinkimo pradžia
lv: sasveicināšanās, atklāšana, iepazīšanās, reģistrācija, iesildīšanās
et: tervitus, avamine, avasõnad, tutvumine, registreerimine, soojendus, tutvumisring
hr: dobrodošlica, otvaranje, pozdrav, upoznavanje, registracija, zagrijavanje, uvodna riječ
sl: dobrodošlica, pozdrav, otvoritev, spoznavanje, prijava udeležencev, ogrevanje, uvodni pozdrav
bg: откриване, приветствие, запознаване, посрещане, регистрация, загряване
id: pembukaan, sambutan, doa pembuka, doa pembukaan, perkenalan
zh: 开场, 開場, 签到, 簽到, 破冰, 热身, 熱身, 自我介绍, 自我介紹, 互相介绍, 互相介紹, 欢迎, 歡迎, 致辞, 致詞
ja: 開会, はじめに, 受付, アイスブレイク, 自己紹介, ウォーミングアップ, チェックイン, あいさつ, 挨拶
ko: 개회, 여는 말, 인사 나누기, 자기소개, 자기 소개, 아이스브레이킹, 환영 인사, 접수
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
