"""What one case is called that a room judges together, in the title of its paper, in the languages of these."""

from cafe_presenter.core.importing.words.notions import Notion

CASE_STUDY = Notion("""
fr: étude de cas, cas pratique, cas d’école, scénario, dilemme
en: case study, case for discussion, scenario, dilemma, teaching case
de: Fallstudie, Fallbeispiel, Fallbesprechung, Fallgeschichte, Szenario, Dilemma
es: estudio de caso, caso práctico, caso de estudio, escenario, dilema
it: studio di caso, caso di studio, caso pratico, scenario, dilemma
pt: estudo de caso, caso prático, cenário, dilema
nl: casus, casestudy, casusbespreking, scenario, dilemma
pl: studium przypadku, opis przypadku, analiza przypadku, dylemat
cs: případová studie, kazuistika, dilema
sk: prípadová štúdia, kazuistika, dilema
sv: fallstudie, fallbeskrivning, scenario, dilemma
da: casestudie, casebeskrivelse, scenarie, dilemma
no: casestudie, kasus, casebeskrivelse, scenario, dilemma
fi: tapaustutkimus, tapausesimerkki, tapauskuvaus, skenaario, dilemma
hu: esettanulmány, esetleírás, dilemma
ro: studiu de caz, scenariu, dilemă
ru: кейс, разбор случая, сценарий случая, дилемма
uk: кейс, розбір випадку, дилема
el: μελέτη περίπτωσης, σενάριο, δίλημμα
tr: vaka çalışması, vaka incelemesi, örnek olay, senaryo, ikilem
ca: estudi de cas, cas pràctic, escenari, dilema
lt: atvejo analizė, dilema
lv: gadījuma izpēte, dilemma
et: juhtumianalüüs, dilemma
hr: studija slučaja, dilema
sl: študija primera, dilema
bg: казус, дилема
id: studi kasus, dilema
zh: 案例, 個案
ja: 事例研究, ケーススタディ
ko: 사례 연구, 사례연구
""")
