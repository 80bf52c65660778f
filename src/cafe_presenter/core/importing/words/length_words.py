"""What stands beside a length in a sentence that tells how long something takes, “This takes 20 minutes”."""

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
