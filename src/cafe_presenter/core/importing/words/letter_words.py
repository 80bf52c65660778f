"""What stands around a letter: from whom and to whom it is, how it closes, and what is added below."""

from cafe_presenter.core.importing.words.notions import Notion

_MOST_GREETED = 4
"""Words of a line that greets, with those of whom it greets."""

MAIL_HEAD = Notion("""
fr: de, à, envoyé, cc, cci, copie, expéditeur, destinataire, destinataires, répondre à
en: from, to, sent, cc, bcc, reply-to
de: von, an, gesendet, cc, kopie
es: de, para, enviado, enviado el, cc
it: da, a, inviato, cc
pt: de, para, enviado, enviada em, enviado em, cc
nl: van, aan, verzonden, cc
pl: od, do, wysłano, dw
cs: od, komu, odesláno, kopie
sk: od, komu, odoslané, kópia
sv: från, till, skickat, kopia
da: fra, til, sendt, cc
no: fra, til, sendt, kopi
fi: lähettäjä, vastaanottaja, lähetetty, kopio
hu: feladó, címzett, elküldve, másolatot kap
ro: de la, către, trimis, cc
ru: от, кому, отправлено, копия
uk: від, кому, надіслано, копія
el: από, προς, στάλθηκε, κοιν
tr: kimden, kime, gönderildi, bilgi
ca: de, per a, enviat, cc
""")
"""What the lines above a letter say before whom it is from and whom it goes to: “De : …”."""

SIGN_OFF = Notion("""
fr: bises, bise, bisous, la bise, grosses bises, bien à vous, bien à toi, cordialement, bien cordialement, amicalement,
    bien amicalement, à bientôt, à jeudi, à mardi, belle journée, bonne journée, bonne soirée, amitiés, salutations,
    meilleures salutations, chaleureusement
en: best, all best, best wishes, cheers, regards, best regards, kind regards, warm regards, warmly, yours,
    yours sincerely, sincerely, take care, many thanks, see you soon, love, thanks
de: Grüße, liebe Grüße, viele Grüße, beste Grüße, herzliche Grüße, schöne Grüße, freundliche Grüße, lieben Gruß, Gruß,
    LG, VG, MfG, mit freundlichen Grüßen, mit besten Grüßen, bis dann, herzlich, bis bald
es: un saludo, saludos, un abrazo, abrazos, besos, atentamente, cordialmente, hasta pronto
it: saluti, un saluto, cari saluti, cordiali saluti, un abbraccio, baci, a presto, cordialmente, grazie a tutti
pt: abraço, abraços, um abraço, beijos, beijinhos, atenciosamente, cumprimentos, até breve, saudações
nl: groet, groeten, groetjes, met vriendelijke groet, hartelijke groet, hartelijke groeten, liefs, tot snel
pl: pozdrawiam, pozdrowienia, serdecznie pozdrawiam, z poważaniem, ściskam
cs: s pozdravem, zdravím, hezký den, měj se, mějte se
sk: s pozdravom, pozdravujem, pekný deň, majte sa
sv: hälsningar, vänliga hälsningar, med vänlig hälsning, mvh, kram, vi ses
da: hilsen, venlig hilsen, med venlig hilsen, mange hilsner, mvh, kh, vi ses
no: hilsen, vennlig hilsen, med vennlig hilsen, mvh, klem, vi ses
fi: terveisin, ystävällisin terveisin, parhain terveisin, t, nähdään
hu: üdvözlettel, üdv, puszi, ölelés, szeretettel
ro: cu drag, cu stimă, toate cele bune, pe curând, salutări
ru: с уважением, всего доброго, до встречи, обнимаю, с приветом
uk: з повагою, всього найкращого, до зустрічі, обіймаю
el: χαιρετισμούς, φιλικά, με εκτίμηση, φιλιά, τα λέμε
tr: sevgiler, selamlar, saygılar, saygılarımla, görüşürüz, kolay gelsin
ca: salutacions, una abraçada, cordialment, petons, fins aviat
""")
"""How letters close, in a line above the name of who wrote them."""

SALUTATION = Notion("""
fr: bonjour, bonsoir, salut, coucou, cher, chère, chers, chères
en: hello, hi, hey, dear, good morning, good evening
de: hallo, hi, liebe, lieber, guten Tag, guten Abend, moin, servus, grüezi, sehr geehrte
es: hola, querido, querida, queridos, queridas, estimado, estimada, estimados, estimadas, buenos días, buenas tardes
it: ciao, caro, cara, cari, care, buongiorno, buonasera, salve, gentili
pt: olá, oi, caro, cara, caros, caras, querido, querida, queridos, queridas, prezados, bom dia, boa tarde, boa noite
nl: hallo, hoi, beste, lieve, dag, goedemorgen, goedenavond
pl: cześć, witam, witajcie, drodzy, drogi, droga, dzień dobry, szanowni
cs: ahoj, dobrý den, milí, milý, milá, vážení
sk: ahoj, dobrý deň, milí, milý, milá, vážení
sv: hej, hejsan, kära, käre, bästa
da: hej, kære, goddag
no: hei, kjære, god dag
fi: hei, moi, terve, hyvä, hyvät, rakas, rakkaat
hu: szia, sziasztok, kedves, helló, jó napot, tisztelt
ro: salut, bună, bună ziua, dragi, dragă, stimați
ru: привет, здравствуйте, дорогие, дорогой, уважаемые, добрый день, добрый вечер
uk: привіт, вітаю, дорогі, любі, шановні, добрий день, добрий вечір
el: γεια, γεια σας, αγαπητοί, αγαπητές, αγαπητέ, καλημέρα, καλησπέρα
tr: merhaba, merhabalar, selam, sevgili, değerli, sayın
ca: hola, benvolgut, benvolguda, benvolguts, benvolgudes, estimats, bon dia, bona tarda
""")
"""How letters begin, alone or before whom they are to."""


def greets_reader(line: str) -> bool:
    """Whether a line does no more than greet whoever reads a letter: “Hej !”, “Dear members”."""
    return len(line.split()) <= _MOST_GREETED and SALUTATION.begins(line)
