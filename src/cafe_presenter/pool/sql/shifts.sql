-- Questions the room was counted on at least twice: the first count and the last, answer by answer, over all evenings.
-- "largest" is the most that one evening brings to both counts of a question.

WITH counted AS (
    SELECT
        fingerprint,
        evening,
        place,
        answer,
        max(CASE WHEN time = 1 THEN votes END) AS before,
        max(CASE WHEN time = times THEN votes END) AS after
    FROM votes
    WHERE fingerprint IS NOT NULL AND times > 1 AND (time = 1 OR time = times)
    GROUP BY fingerprint, evening, place, answer
),
pairs AS (
    SELECT * FROM counted WHERE before IS NOT NULL AND after IS NOT NULL
),
rooms AS (
    SELECT fingerprint, evening, sum(before) + sum(after) AS voted FROM pairs GROUP BY fingerprint, evening
),
questions AS (
    SELECT
        fingerprint,
        count(*) AS evenings,
        max(voted) AS largest,
        row_number() OVER (ORDER BY count(*) DESC, fingerprint) AS rank
    FROM rooms
    GROUP BY fingerprint
)
SELECT
    pairs.fingerprint AS question,
    questions.evenings,
    questions.largest,
    pairs.answer,
    sum(pairs.before) AS before,
    sum(pairs.after) AS after
FROM pairs
JOIN questions ON questions.fingerprint = pairs.fingerprint
WHERE questions.rank <= $most
GROUP BY pairs.fingerprint, questions.evenings, questions.largest, pairs.answer
ORDER BY questions.evenings DESC, question, pairs.answer
