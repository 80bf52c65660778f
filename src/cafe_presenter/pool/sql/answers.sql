-- The words that evenings told for what the room was counted on, and for its answers, the most told first.

WITH counted AS (
    SELECT
        fingerprint,
        words,
        answer,
        answer_words,
        row_number() OVER (PARTITION BY fingerprint, answer ORDER BY count(*) DESC, words, answer_words) AS nth
    FROM votes
    WHERE fingerprint IN (SELECT UNNEST($wanted)) AND words IS NOT NULL AND answer_words IS NOT NULL
    GROUP BY fingerprint, words, answer, answer_words
)
SELECT fingerprint, answer, words, answer_words FROM counted WHERE nth = 1 ORDER BY fingerprint, answer
