"""What stands beside a length or an hour: “This takes 20 minutes”, “3 minutes each”, “starts at 3:30”."""

from cafe_presenter.core.importing.words.notions import Notion

TAKES = Notion("""
fr: dure, durent, durera, prend, prendra, prendre, prenons, consacrons, consacrez, passons, comptez
en: takes, take, lasts, last, spend, allow
de: dauert, dauern, braucht, brauchen, nehmen uns, verbringen
es: dura, duran, lleva, dedicamos, dedicad, pasamos
it: dura, durano, richiede, dedichiamo, passiamo
pt: dura, duram, leva, demora, dedicamos, passamos
nl: duurt, duren, kost, nemen, besteden
pl: trwa, trwają, zajmuje, zajmie, poświęcamy
cs: trvá, trvají, zabere, věnujeme
sk: trvá, trvajú, zaberie, venujeme
sv: tar, varar, ägnar
da: tager, varer, bruger
no: tar, varer, bruker
fi: kestää, vie, käytämme
hu: tart, tartson, szánunk, szánjunk, igényel
ro: durează, ia, dedicăm, acordăm
ru: длится, занимает, займёт, займет, продолжается, уделяем
uk: триває, займає, займе, приділяємо
el: διαρκεί, κρατάει, κρατά, παίρνει, αφιερώνουμε
tr: sürer, sürüyor, alır, ayırıyoruz, ayırırız
ca: dura, duren, triga, dediquem, passem
""")
"""What a part does with its time."""

EACH = Notion("""
fr: chacun, chacune, chaque, par
en: each, every, per
de: jede-, pro, je
es: cada, por
it: ciascuno, ciascuna, ogni, ognuno, a testa
pt: cada, por
nl: elk, elke, ieder, iedere, per
pl: każdy, każda, każde, każdego, każdej
cs: každý, každá, každé, každého
sk: každý, každá, každé, každého
sv: varje, var och en, per
da: hver, pr.
no: hver, per
fi: jokainen, jokaista, kukin
hu: minden, mindenki, fejenként
ro: fiecare
ru: каждый, каждая, каждое, каждого, каждой
uk: кожен, кожна, кожне, кожного, кожної
el: κάθε, καθένας
tr: her biri, kişi başı
ca: cada, cadascun, cadascuna, per
""")
"""What says of a length that it is that of each person, group or round, and not of the whole."""

STARTS = Notion("""
fr: début, débute, débuter, commence, commencer, départ
en: start, starts, starting, begin, begins, beginning
de: Start, startet, Beginn, beginnt, Anfang
es: inicio, empieza, comienza, empezar, comenzar
it: inizio, inizia, comincia
pt: início, começa, inicia, começar
nl: start, begin, begint, aanvang
pl: start, początek, zaczyna się, rozpoczęcie
cs: začátek, začíná
sk: začiatok, začína
sv: start, startar, börjar, början
da: start, starter, begynder
no: start, starter, begynner
fi: alku, alkaa
hu: kezdés, kezdődik, kezdete
ro: început, începe, începere
ru: начало, начинается, начать
uk: початок, починається, почати
el: έναρξη, αρχή, αρχίζει, ξεκινά
tr: başlangıç, başlar, başla
ca: inici, comença, començar
zh: 开始, 開始
ja: 開始
ko: 시작
""")
"""What says of an hour that something begins then."""

LASTS_UNTIL = Notion("""
fr: jusqu’à, jusque, jusqu’aux alentours de, fin, fin prévue, termine, se termine, go, stop, top
en: until, till, ends, end, finish, finishes, go, stop, all go
de: bis, bis um, endet, Ende, Schluss, los, los geht’s
es: hasta, hasta las, fin, termina, acaba, vamos
it: fino, fino alle, fine, finisce, termina, via
pt: até, até às, até as, fim, termina, acaba
nl: tot, einde, eindigt, klaar
pl: do, koniec, kończy się
cs: do, až do, konec, končí
sk: do, až do, koniec, končí
sv: till, fram till, slut, slutar
da: til, indtil, slut, slutter
no: til, fram til, slutt, slutter
fi: saakka, asti, loppu, loppuu, päättyy
hu: vége, véget ér, eddig
ro: până, până la, sfârșit, se termină
ru: до, конец, заканчивается
uk: до, кінець, закінчується
el: έως, έως τις, μέχρι, μέχρι τις, ως, τέλος
tr: bitiş, kadar, biter
ca: fins, fins a, fins a les, final, acaba
""")
"""What says of an hour that something is over then, and that people go: “until 10:45”, “Go! at 10:45”."""
