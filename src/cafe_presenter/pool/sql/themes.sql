-- The questions that were held, or with $by = 'skipped' were skipped, in most evenings: in how many they were planned,
-- held, skipped, not reached. An evening that asks the same question twice counts once. All but the first $most are
-- summed up under ''.

WITH counted AS (
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
    SELECT
        *,
        row_number() OVER (ORDER BY CASE WHEN $by = 'skipped' THEN skipped ELSE held END DESC, fingerprint) AS rank
    FROM counted
)
SELECT
    CASE WHEN rank <= $most THEN fingerprint ELSE '' END AS question,
    sum(planned) AS planned,
    sum(held) AS held,
    sum(skipped) AS skipped,
    sum(not_reached) AS not_reached
FROM ranked
GROUP BY CASE WHEN rank <= $most THEN fingerprint ELSE '' END
ORDER BY CASE WHEN $by = 'skipped' THEN sum(skipped) ELSE sum(held) END DESC, question
