"""What when, where and with whom an evening takes place is called above its run."""

from cafe_presenter.core.importing.words.notions import Notion

VENUE_LABEL = Notion("""
fr: adresse, lieu de rendez-vous, point de rendez-vous, lieu de la réunion, lieu de la rencontre
en: room, address, meeting place, meeting point
de: Ort, Veranstaltungsort, Treffpunkt, Raum
es: lugar, lugar de encuentro, sede
it: luogo, luogo di ritrovo, sede
pt: local, lugar, ponto de encontro
nl: plaats, locatie, waar
pl: miejsce, miejsce spotkania
cs: místo, místo konání, místo setkání
sk: miesto, miesto konania, miesto stretnutia
sv: plats, lokal
da: sted, mødested
no: sted, møtested
fi: paikka
hu: helyszín, hely
ro: loc, locul, locație, locația
ru: место, место проведения, место встречи
uk: місце, місце проведення, місце зустрічі
el: τόπος, χώρος
tr: yer, mekân
ca: lloc, lloc de trobada
""")

HOST_LABEL = Notion("""
fr: facilitation, formateur, formatrice, qui anime, intervenant, intervenante, présenté par
en: led by, chair, trainer, instructor, presenter, presented by, speaker
de: Moderation, Gesprächsleitung, Leitung, Moderatorin, Referent, Referentin
es: modera, facilita, conduce, moderadora, facilitadora, dinamiza, ponente, presenta
it: conduce, modera, facilita, moderatrice, relatore, relatrice
pt: mediação, moderação, facilitação, conduz, palestrante
nl: gespreksleider, gespreksleiding, begeleiding, moderatie, spreker
pl: prowadzi, prowadzący, prowadząca, prelegent, prelegentka
cs: vede, moderuje, moderátor, moderátorka, přednáší
sk: vedie, moderuje, moderátor, moderátorka
sv: samtalsledare, moderator
da: ordstyrer, mødeleder
no: ordstyrer, møteleder
fi: vetäjä, juontaja
hu: moderátor, házigazda
ro: moderează, moderator, gazda
ru: ведущий, ведущая, модератор
uk: ведучий, ведуча, модератор
el: συντονίζει, συντονιστής, συντονίστρια
tr: moderatör, kolaylaştırıcı
ca: modera, condueix, dinamitza
""")
"""What whoever leads an evening is called above its run, as ``VENUE_LABEL`` is where it takes place."""

DATE_LABEL = Notion("""
fr: date et heure, date et horaire, date et horaires, date de l’événement, date de la rencontre, date de début
en: date and time, event date, event start, date of the event, start date
de: wann, Datum und Uhrzeit, Veranstaltungsdatum, Datum der Veranstaltung
es: cuándo, fecha y hora, fecha del evento
it: quando, data e ora, data dell’evento
pt: quando, data e hora
nl: wanneer
pl: kiedy, termin
cs: kdy, termín
sk: kedy, termín
sv: när
da: hvornår
no: når
fi: milloin
hu: mikor, időpont
ro: când
ru: когда
uk: коли
el: πότε
tr: ne zaman
ca: quan
""")
