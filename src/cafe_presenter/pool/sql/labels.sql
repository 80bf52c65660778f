-- The words that evenings told for fingerprints, the most told first; whether they are its words is for others to see.

WITH told AS (
    SELECT fingerprint, words FROM themes WHERE words IS NOT NULL
    UNION ALL
    SELECT fingerprint, words FROM follow_ups WHERE words IS NOT NULL
),
counted AS (
    SELECT fingerprint, words, row_number() OVER (PARTITION BY fingerprint ORDER BY count(*) DESC, words) AS nth
    FROM told
    WHERE fingerprint IN (SELECT UNNEST($wanted))
    GROUP BY fingerprint, words
)
SELECT fingerprint, words FROM counted WHERE nth <= 5 ORDER BY fingerprint, nth
