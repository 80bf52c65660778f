"""What whoever writes a plan notes for themselves, or for those who plan with them: no room is asked it."""

from cafe_presenter.core.importing.words.notions import Notion

STILL_OPEN = Notion("""
fr: à voir, à vérifier, à confirmer, à compléter, à préciser, à revoir, à creuser, reste à voir, pas encore décidé
en: todo, to-do, fixme, tbd, tbc, tba, to be confirmed, to be determined, to be checked, to check, to confirm,
    still to do, still open, not decided yet, undecided, idea for later
de: noch zu klären, noch zu prüfen, zu prüfen, noch offen, noch zu tun, noch unklar, zu ergänzen, noch zu überlegen
es: por hacer, por confirmar, por definir, por ver, a confirmar, pendiente, queda por ver, falta definir
it: da fare, da verificare, da confermare, da vedere, da completare, ancora da definire
pt: por fazer, a confirmar, a verificar, por definir, ainda por definir, pendente
nl: nog te doen, nog te bepalen, nader te bepalen, nog uitzoeken, uit te zoeken, nog open, navragen
pl: do zrobienia, do potwierdzenia, do sprawdzenia, do przemyślenia, do uzupełnienia
cs: doplnit, dořešit, k dořešení, zjistit, ověřit, rozmyslet, potvrdit
sk: doplniť, doriešiť, na doriešenie, zistiť, overiť, premyslieť, potvrdiť
sv: att göra, att kolla, kolla upp, ej bestämt, att bekräfta
da: skal afklares, afklares, skal tjekkes, tjekkes, ikke besluttet
no: må avklares, avklares, må sjekkes, sjekkes, ikke bestemt
fi: selvitettävä, tarkistettava, vielä auki, vielä päättämättä, varmistettava
hu: tisztázandó, ellenőrizendő, még nyitott, egyeztetendő, kiegészítendő
ro: de făcut, de verificat, de confirmat, de clarificat, rămâne de văzut
ru: доделать, уточнить, надо уточнить, проверить, под вопросом, не решено
uk: доробити, уточнити, треба уточнити, перевірити, під питанням, не вирішено
el: εκκρεμεί, προς επιβεβαίωση, προς έλεγχο, να ελεγχθεί, να επιβεβαιωθεί
tr: yapılacak, kontrol edilecek, netleşecek, henüz belli değil
ca: per fer, per confirmar, per definir, pendent, a confirmar
""")
"""What is called so before a colon is not settled yet: “À voir : …”, “TBD: …”."""

HOW_HELD = Notion("""
fr: format, formats, modalité, modalités, dispositif, configuration, disposition, mise en place, matériel, supports,
    organisation de la salle, disposition de la salle, durée, effectif, jauge, salle, date, animation, animateur,
    animatrice, animé par
en: format, setup, set-up, set up, setting, layout, room setup, room, material, materials, equipment, supplies, props,
    duration, length, group size, grouping, date, facilitator, host, speaker, presenter
de: Format, Sozialform, Aufbau, Material, Materialien, Ausstattung, Dauer, Gruppengröße, Raum, Datum, Termin,
    Sitzordnung, Moderation, Referent, Referentin
es: formato, modalidad, disposición, material, materiales, equipo, duración, aforo, sala, fecha, facilita, modera,
    ponente
it: formato, modalità, allestimento, disposizione, materiale, materiali, attrezzatura, durata, sala, aula, data,
    modera, relatore, relatrice
pt: formato, modalidade, disposição, material, materiais, equipamento, duração, sala, data, mediação, facilitação
nl: format, werkvorm, opstelling, materiaal, materialen, benodigdheden, duur, groepsgrootte, zaal, lokaal, datum,
    begeleiding, spreker
pl: forma, format, ustawienie, materiały, sprzęt, czas trwania, liczba osób, sala, data, termin, prowadzi, prowadzący
cs: forma, formát, uspořádání, materiál, pomůcky, vybavení, délka, trvání, počet osob, místnost, sál, termín, vede
sk: forma, formát, usporiadanie, materiál, pomôcky, vybavenie, dĺžka, trvanie, počet osôb, miestnosť, termín, vedie
sv: format, upplägg, möblering, material, utrustning, längd, gruppstorlek, lokal, datum, samtalsledare
da: format, opstilling, materialer, udstyr, varighed, gruppestørrelse, lokale, dato, ordstyrer
no: format, oppsett, materiell, utstyr, varighet, gruppestørrelse, lokale, dato, ordstyrer
fi: muoto, toteutustapa, järjestely, materiaalit, tarvikkeet, välineet, kesto, ryhmäkoko, tila, päivämäärä, vetäjä
hu: forma, formátum, elrendezés, eszközök, kellékek, időtartam, létszám, terem, dátum, időpont, moderátor
ro: format, amenajare, materiale, echipament, durată, durata, mărimea grupului, sală, data, moderator
ru: формат, расстановка, материалы, оборудование, реквизит, длительность, продолжительность, размер группы, зал, дата,
    ведущий
uk: формат, розстановка, матеріали, обладнання, реквізит, тривалість, розмір групи, зала, дата, ведучий
el: μορφή, διάταξη, υλικά, εξοπλισμός, διάρκεια, μέγεθος ομάδας, αίθουσα, ημερομηνία, συντονιστής
tr: format, biçim, düzen, malzeme, malzemeler, ekipman, süre, grup büyüklüğü, salon, tarih, moderatör
ca: format, modalitat, disposició, material, materials, equipament, durada, sala, data, modera
""")
"""What a plan tells of how one of its parts is held, each before a colon: “Format: two groups in parallel?”."""

PERHAPS = Notion("""
fr: peut-être, éventuellement, pas sûr, pas sûre, pas certain, pas certaine, je ne sais pas si, je ne suis pas sûr,
    je ne suis pas sûre, pas convaincu
en: maybe, perhaps, possibly, not sure, unsure, I am not sure, I’m not sure, I don’t know if, I wonder if, optionally
de: vielleicht, eventuell, evtl, ggf, gegebenenfalls, bin nicht sicher, nicht sicher, unsicher, weiß nicht ob
es: quizá, quizás, tal vez, a lo mejor, no sé si, no estoy seguro, no estoy segura
it: forse, magari, eventualmente, non so se, non sono sicuro, non sono sicura
pt: talvez, quem sabe, eventualmente, não sei se, não tenho certeza
nl: misschien, eventueel, evt, niet zeker, ik weet niet of
pl: może jeszcze, być może, ewentualnie, nie wiem czy, nie jestem pewien, nie jestem pewna
cs: možná, případně, popřípadě, eventuálně, nejsem si jist, nevím jestli, nevím zda
sk: možno, prípadne, eventuálne, nie som si istý, neviem či
sv: kanske, eventuellt, ev, osäker, inte säker, vet inte om
da: måske, eventuelt, evt, ikke sikker, er ikke sikker, ved ikke om
no: kanskje, eventuelt, evt, usikker, ikke sikker, vet ikke om
fi: ehkä, mahdollisesti, en ole varma, en tiedä
hu: talán, esetleg, nem biztos, nem tudom hogy
ro: poate și, poate că, eventual, nu sunt sigur, nu sunt sigură, nu știu dacă
ru: может быть, возможно, может ещё, не уверен, не уверена, не знаю
uk: можливо, може бути, може ще, не впевнений, не впевнена, не знаю
el: ίσως, ενδεχομένως, δεν είμαι σίγουρος, δεν είμαι σίγουρη, δεν ξέρω αν
tr: belki, gerekirse, emin değilim, bilmiyorum
ca: potser, eventualment, no sé si, no estic segur, no estic segura
""")
"""How a thought begins of which its author is in doubt: “Maybe a game?”."""

MORE_OF_IT = Notion("""
fr: autre, autres, d’autres, encore, plus de, quelque chose d’autre, trop long, trop court, trop difficile, trop facile
en: more, other, others, another, anything else, something else, what else, too long, too short, too hard, too easy
de: mehr, weitere, andere, noch mehr, noch etwas, noch ein, noch eine, sonst noch, was noch, zu lang, zu kurz,
    zu schwer, zu leicht
es: más, otro, otra, otros, otras, algo más, demasiado largo, demasiado corto
it: altro, altri, altre, altra, ancora, qualcos’altro, troppo lungo, troppo corto
pt: mais, outro, outra, outros, outras, algo mais, longo demais, curto demais
nl: meer, andere, nog meer, nog iets, nog een, iets anders, te lang, te kort
pl: więcej, inne, inny, coś jeszcze, coś innego, za długo, za długie, za krótko
cs: více, víc, další, jiné, ještě něco, něco jiného, moc dlouhé, příliš dlouhé
sk: viac, ďalšie, iné, ešte niečo, niečo iné, príliš dlhé
sv: fler, flera, mer, andra, annat, något annat, något mer, för långt, för kort
da: flere, mere, andre, andet, noget andet, noget mere, for langt, for kort
no: flere, mer, andre, annet, noe annet, noe mer, for langt, for kort
fi: lisää, muita, muuta, jotain muuta, vielä jotain, liian pitkä, liian lyhyt
hu: több, további, más, egyéb, még valami, valami más, túl hosszú, túl rövid
ro: mai mult, mai multe, alte, alți, altceva, încă ceva, prea lung, prea scurt
ru: ещё, другие, другое, больше, что-то ещё, что-нибудь ещё, слишком долго, слишком длинно
uk: ще, інші, інше, більше, щось ще, щось інше, занадто довго, надто довго
el: κι άλλα, άλλα, άλλες, άλλο, περισσότερα, κάτι άλλο, πολύ μεγάλο
tr: daha fazla, başka, diğer, bir şey daha, çok uzun, çok kısa
ca: més, altres, un altre, alguna cosa més, massa llarg, massa curt
""")
"""How a few words begin that ask of a plan what it lacks: “More examples?”, “Too long?”."""

SAYS_WHAT_IT_IS_WORTH = Notion("""
fr: qu’est-ce que tu en dis, qu’est-ce que tu en penses, qu’en dis-tu, qu’en penses-tu, tu en dis quoi,
    tu en penses quoi, ça te va, ça te convient, ça vous va, qu’en dites-vous, t’en penses quoi, t’en dis quoi
en: what do you think, what do you say, does this work for you, does that work for you, is that ok with you,
    is this ok with you, is that okay with you, how does that sound, how does this sound, what’s your take, thoughts
de: was meinst du, was hältst du davon, was denkst du, was sagst du dazu, passt das für dich, passt dir das,
    was haltet ihr davon, was meint ihr dazu, wie findest du das
es: qué te parece, qué opinas, qué os parece, qué les parece, qué piensas, te parece bien, cómo lo ves
it: che ne dici, che ne pensi, cosa ne pensi, ti va bene, che te ne pare, che ne dite
pt: o que achas, o que acha, o que você acha, que achas, que te parece, o que dizes, o que acham, pode ser assim
nl: wat vind je ervan, wat denk je, wat denk jij, wat vind jij ervan, lijkt je dat wat, wat vinden jullie ervan
pl: co o tym myślisz, co sądzisz, co ty na to, pasuje ci, co o tym sądzisz
cs: co na to říkáš, co si o tom myslíš, co myslíš, hodí se ti to, co vy na to
sk: čo na to hovoríš, čo si o tom myslíš, čo myslíš, čo povieš
sv: vad tycker du, vad säger du, vad tror du, funkar det för dig, vad säger ni
da: hvad synes du, hvad siger du, hvad tænker du, passer det dig, hvad siger I
no: hva synes du, hva sier du, hva tenker du, passer det for deg, hva sier dere
fi: mitä mieltä olet, mitä sanot, sopiiko sinulle, mitä tuumaat, mitä luulet
hu: mit szólsz, mit szólsz hozzá, mit gondolsz, jó így neked, mit szóltok hozzá
ro: ce zici, ce spui, ce părere ai, ce crezi, ți se pare bine, ce ziceți
ru: что скажешь, что думаешь, как тебе, что ты думаешь, как тебе такое, что скажете
uk: що скажеш, що думаєш, як тобі, що ти думаєш, що скажете
el: τι λες, τι πιστεύεις, πώς σου φαίνεται, σου κάνει, τι λέτε
tr: ne dersin, ne düşünüyorsun, sana uyar mı, olur mu sence, ne dersiniz
ca: què en dius, què et sembla, què en penses, et va bé, com ho veus
""")
"""What a letter that holds a plan asks whoever plans it too, below all of it."""
