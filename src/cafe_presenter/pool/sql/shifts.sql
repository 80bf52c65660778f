-- Questions the room was counted on at least twice: the first count and the last, answer by answer, over all evenings.
-- "largest" is the most that one evening brings to both counts of a question.

WITH questions AS (
    SELECT
        fingerprint,
        count(*) AS evenings,
        max(voted) AS largest,
        row_number() OVER (ORDER BY count(*) DESC, fingerprint) AS rank
    FROM rooms
    GROUP BY fingerprint
),
answers AS (
    SELECT fingerprint, answer, sum(before) AS before, sum(after) AS after FROM shifts GROUP BY fingerprint, answer
)
SELECT
    answers.fingerprint AS question,
    questions.evenings,
    questions.largest,
    answers.answer,
    answers.before,
    answers.after
FROM answers
JOIN questions ON questions.fingerprint = answers.fingerprint
WHERE questions.rank <= $most
ORDER BY questions.evenings DESC, question, answers.answer
