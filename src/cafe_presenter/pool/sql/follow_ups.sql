-- What was counted in the three minutes after a follow-up, in evenings where the host counted voices and had counted
-- none in the three minutes before it. An evening that showed it several times counts once, with the most that followed.

WITH silences AS (
    SELECT fingerprint, evening, max(voices_after) AS voices
    FROM follow_ups
    WHERE fingerprint IS NOT NULL AND voices_before = 0 AND voices_after IS NOT NULL
    GROUP BY fingerprint, evening
),
counted AS (
    SELECT
        fingerprint,
        count(*) AS evenings,
        sum(CASE WHEN voices = 0 THEN 1 ELSE 0 END) AS no_voice,
        sum(CASE WHEN voices BETWEEN 1 AND 2 THEN 1 ELSE 0 END) AS few_voices,
        sum(CASE WHEN voices > 2 THEN 1 ELSE 0 END) AS many_voices
    FROM silences
    GROUP BY fingerprint
),
ranked AS (
    SELECT *, row_number() OVER (ORDER BY evenings DESC, fingerprint) AS rank FROM counted
)
SELECT
    CASE WHEN rank <= $most THEN fingerprint ELSE '' END AS follow_up,
    sum(evenings) AS evenings,
    sum(no_voice) AS no_voice,
    sum(few_voices) AS few_voices,
    sum(many_voices) AS many_voices
FROM ranked
GROUP BY CASE WHEN rank <= $most THEN fingerprint ELSE '' END
ORDER BY evenings DESC, follow_up
