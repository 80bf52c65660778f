-- The questions that were skipped in most evenings, told as those of themes.sql are.

WITH asked AS (
    SELECT
        fingerprint,
        evening,
        min(CASE outcome WHEN 'held' THEN 1 WHEN 'skipped' THEN 2 ELSE 3 END) AS outcome
    FROM themes
    WHERE fingerprint IS NOT NULL AND kind IN ('theme', 'moving_debate')
    GROUP BY fingerprint, evening
),
counted AS (
    SELECT
        fingerprint,
        count(*) AS planned,
        sum(CASE WHEN outcome = 1 THEN 1 ELSE 0 END) AS held,
        sum(CASE WHEN outcome = 2 THEN 1 ELSE 0 END) AS skipped,
        sum(CASE WHEN outcome = 3 THEN 1 ELSE 0 END) AS not_reached
    FROM asked
    GROUP BY fingerprint
),
ranked AS (
    SELECT *, row_number() OVER (ORDER BY skipped DESC, fingerprint) AS rank FROM counted
)
SELECT
    CASE WHEN rank <= $most THEN fingerprint ELSE '' END AS question,
    sum(planned) AS planned,
    sum(held) AS held,
    sum(skipped) AS skipped,
    sum(not_reached) AS not_reached
FROM ranked
GROUP BY CASE WHEN rank <= $most THEN fingerprint ELSE '' END
ORDER BY skipped DESC, question
