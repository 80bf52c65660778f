"""What the breaks of an evening are called, and what people eat and drink in them, in the languages of their papers."""

from cafe_presenter.core.importing.words.notions import Notion

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
