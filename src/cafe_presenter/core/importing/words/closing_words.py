"""What an evening closes with, in the languages of those who write so, and what is done when all have left."""

from cafe_presenter.core.importing.words.notions import Notion

ANSWERED_AT_THE_END = Notion("""
fr: questions et réponses, questions réponses, séance de questions
en: Q & A, Q and A, QA, questions and answers, question and answer, audience feedback, feedback
de: Fragen und Antworten
es: preguntas y respuestas
it: domande e risposte
pt: perguntas e respostas
nl: vragen en antwoorden
pl: pytania i odpowiedzi
cs: otázky a odpovědi
sk: otázky a odpovede
sv: frågor och svar, frågestund
da: spørgsmål og svar
no: spørsmål og svar
fi: kysymykset ja vastaukset
hu: kérdések és válaszok
ro: întrebări și răspunsuri
ru: вопросы и ответы
uk: запитання та відповіді, питання та відповіді
el: ερωτήσεις και απαντήσεις
tr: soru cevap, sorular ve cevaplar
ca: preguntes i respostes
""")

CLOSING = Notion("""
fr: clôture, clore, clôturer, mot de la fin, mot de fin, au revoir, remerciement, tour de clôture, cercle de clôture,
    fin de la soirée, fermeture, cérémonie de clôture, fin de la séance, fin de l’atelier, fin de la réunion, fin de
    la rencontre, fin de la journée, levée de séance, levée de la séance, retour au calme, dispersion, tour de
    feedback, évaluation à chaud, évaluation de la soirée, évaluation de la séance, retours sur l’atelier, prière
    finale, prière de clôture, prière d’envoi, bénédiction finale, chant final, chant d’envoi
en: closing, =outro, wrap-up, wrap up, wrapping up, cool-down, cooldown, cool down, farewell, check-out, checkout,
    adjourn-, goodbye, closing remarks, parting words, vote of thanks, home time, dismissal, closing circle, closing
    ceremony, sign-off, doors close, final thoughts, benediction, recessional, closing prayer, finishes, =close, close
    the retrospective, close the meeting, close the session, feedback round, round of feedback, exit ticket, closing
    round, final circle, final round, last words, final words, closing words, last thoughts, closing thoughts
de: Abschluss-, Abschlussrunde, Verabschiedung, Abschied, Schlusswort, Schlussrunde, Ausklang, Feedbackrunde,
    Schlussgebet, Schlusskreis, Schlusslied, Schlusssegen, Schlussbemerkung, Schlussbemerkungen, abschließende, Ende
    der Veranstaltung, Schließung der Sitzung, Schließung der Versammlung, Reflexionsrunde, Schlussblitzlicht,
    Abschiedsrunde
es: cierre, despedida, clausura, agradecimientos, oración final, bendición final, canto final, oración de envío, ronda
    final, ronda de cierre, círculo final, círculo de cierre, reflexión final
it: chiusura, saluti finali, commiato, ringraziamenti, giro finale, preghiera finale, preghiera conclusiva,
    benedizione finale, canto finale, cerchio finale, giro di chiusura, cerchio di chiusura, riflessione finale,
    restituzione finale
pt: encerramento, despedida, agradecimentos, fecho, fechamento, oração final, bênção final, canto final, ronda final,
    rodada final, roda final, reflexão final, considerações finais
nl: afsluiting, afsluiten, afsluitende, afloop, sluiting, afronding, nazit, afscheid, uitloop, afronden, uitchecken,
    slotgebed, slotlied, slotwoord, slotopmerking, slotopmerkingen, slotronde, slotrondje, eindronde
pl: zakończenie, zamknięcie, pożegnanie, runda końcowa, runda podsumowująca, rundka końcowa, rundka podsumowująca,
    modlitwa końcowa, modlitwa na zakończenie, błogosławieństwo końcowe
cs: ukončení, zakončení, rozloučení, závěrečné slovo, závěr, závěrečné kolečko, závěrečné kolo, závěrečná modlitba,
    závěrečné požehnání
sk: ukončenie, zakončenie, rozlúčka, záverečné slovo, záver, záverečné kolo, záverečné kolečko, záverečná modlitba,
    záverečné požehnanie
sv: avslutning, avslut, utcheckning, avrundning, avslutande, mötets avslutande, mötet avslutas, tack för ikväll, tack
    för i kväll, tack för idag, tack för i dag, slutrunda, avslutningsrunda, tack och hej, avslutningsbön, slutbön
da: afslutning, afsluttende, afrunding, tak for i aften, tak for i dag, farvel, slutrunde, afslutningsrunde, check-ud,
    afslutningsbøn, slutbøn
no: avslutning, avsluttende, avrunding, takk for i kveld, takk for i dag, farvel, sluttrunde, avslutningsrunde,
    utsjekk, avslutningsbønn, sluttbønn
fi: lopetus, päätös, kokouksen päättäminen, päätössanat, loppukierros, loppusanat, lopuksi, palautekierros, loppupiiri,
    loppurukous, päätösrukous
hu: zárás, zárszó, záró kör, zárókör, búcsúzás, elköszönés, berekesztés, búcsúkör, búcsú, záróima, záró ima, záró
    imádság
ro: încheiere, încheierea, închidere, închiderea, rămas bun, cuvânt de încheiere, cerc de încheiere, la revedere,
    rugăciune de încheiere, rugăciunea de încheiere
ru: закрытие, завершение, прощание, заключительное слово, заключительный круг, завершающий круг, круг обратной связи,
    заключительная молитва, завершающая молитва
uk: закриття, завершення, прощання, заключне слово, заключне коло, завершальне коло, коло зворотного зв’язку, заключна
    молитва, завершальна молитва
el: κλείσιμο, λήξη, αποχαιρετισμός, κύκλος κλεισίματος, γύρος κλεισίματος, τελική προσευχή, προσευχή λήξης
tr: kapanış, vedalaşma, veda, kapanış çemberi, kapanış duası
ca: cloenda, tancament, comiat, agraïments, ronda final, ronda de tancament, reflexió final, pregària final, oració
    final
lt: uždarymas, atsisveikinimas, baigiamasis ratas
lv: noslēgums, atvadas, noslēguma aplis
et: lõpetamine, lõpuring, lõppsõna
hr: zatvaranje, završni krug, završna riječ, oproštaj
sl: zaključni krog, zaključna beseda, slovo
bg: закриване, заключителна дума, сбогуване
id: penutup, penutupan, doa penutup, salam penutup
zh: 闭幕, 閉幕, 结束语, 結束語, 结语, 結語, 合影, 散会, 散會, 总结与告别, 活动结束, 活動結束
ja: 閉会, クロージング, チェックアウト, おわりに, 振り返り, ふりかえり, お開き
ko: 폐회, 마무리, 닫는 말, 소감 나누기, 마침
""")
"""What only an evening closes with."""

ENDING = Notion("""
fr: conclusion, pour conclure, pour finir, pour terminer, fin, bilan, merci, débrief, débriefing, =rétrospective,
    résumé de la journée, résumé de la séance, résumé de la soirée, récapitulatif, =synthèse, synthèse des échanges,
    synthèse rapide, synthèse des idées, synthèse des débats, synthèse du débat, =évaluation, =retours, ce qu’on
    retient
en: end, =ending, close, conclude, conclusion, debrief, thanks, thank you, wrap, =finish, =retrospective, recap,
    summary, concluding remarks, =reflection, =evaluation, takeaways, key takeaways
de: Ende, Schluss, Zusammenfassung, Fazit, Dank, =Retrospektive, =Rückblick, =Feedback, =Reflexion, =Auswertung,
    =Ausblick, Nachbesprechung
es: fin, =final, conclusión, conclusiones, gracias, =retrospectiva, resumen, recapitulación, =evaluación, =reflexión,
    retroalimentación, =valoración, =compromisos
it: =fine, conclusione, conclusioni, grazie, =retrospettiva, riassunto, riepilogo, =feedback, =valutazione,
    =riflessione, debriefing, =restituzione
pt: fim, conclusão, obrigado, obrigada, =retrospectiva, resumo, =avaliação, =feedback, =reflexão, =balanço
nl: einde, =slot, conclusie, afsluiter, =terugblik, samenvatting, =feedback, =evaluatie, =reflectie, nabespreking,
    =vooruitblik
pl: koniec, podsumowanie, =ewaluacja, =refleksja, informacja zwrotna, =feedback, =podziękowania
cs: konec, shrnutí, =reflexe, =zhodnocení, zpětná vazba, =hodnocení
sk: koniec, zhrnutie, =reflexia, =zhodnotenie, spätná väzba, =hodnotenie
sv: =slut, sammanfattning, =tack, =utvärdering, =reflektion, =feedback
da: =slut, opsamling, =tak, =evaluering, =refleksion, =feedback
no: =slutt, oppsummering, =takk, =evaluering, =refleksjon, =tilbakemelding
fi: loppu, loppukeskustelu, yhteenveto, =kiitos, =palaute, =arviointi, =reflektio
hu: =vége, összefoglalás, lezárás, =értékelés, =összegzés, =visszajelzés, =reflexió
ro: sfârșit, concluzii, mulțumiri, =evaluare, =reflecție, =reflecții, =feedback
ru: конец, итог-, подведение итогов, рефлексия, обратная связь
uk: кінець, підсумк-, підбиття підсумків, рефлексія, зворотний зв’язок
el: τέλος, σύνοψη, συμπεράσματα, =αξιολόγηση, =αναστοχασμός, ανατροφοδότηση
tr: =son, bitiş, değerlendirme, teşekkür, geri bildirim, =sonuç
ca: =final, conclusions, gràcies, =avaluació, =valoració, =reflexió
lt: pabaiga, apibendrinimas
lv: beigas, kopsavilkums
et: lõpp, kokkuvõte
hr: kraj, zaključak
sl: konec, zaključek
bg: край, обобщение, заключение
""")
"""What an essay ends with as well, or what stands elsewhere too."""

CLEARING_UP = Notion("""
fr: rangement, démontage, nettoyage, ménage
en: clean-up, cleanup, clean up, cleaning up, clear up, clearing up, tidy up, tidying up, take-down, tear-down,
    teardown, pack up, pack-up, load-out
de: Abbau, Aufräumen, Abbauen
es: desmontaje, recogida de la sala, limpieza
it: smontaggio, riordino
pt: desmontagem, arrumação
nl: opruimen, afbouw, afbouwen
pl: sprzątanie
cs: úklid
sk: upratovanie
sv: städning, städa
da: oprydning
no: rydding, opprydding
fi: siivous
hu: takarítás, elpakolás
ro: curățenie
ru: уборка
uk: прибирання
el: καθαρισμός, τακτοποίηση
tr: toparlanma, temizlik
ca: recollida de la sala, desmuntatge
""")
"""What those do who go last, when everybody has left."""
