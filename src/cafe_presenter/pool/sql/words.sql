-- Words of four letters or more that come back in the ticked questions. UNNEST is written otherwise in other engines.

WITH told AS (
    SELECT DISTINCT lower(words) AS words FROM questions
),
words AS (
    SELECT DISTINCT words, UNNEST(regexp_extract_all(words, '\p{L}{4,}')) AS word FROM told
),
found AS (
    SELECT DISTINCT questions.evening, words.word FROM questions JOIN words ON words.words = lower(questions.words)
)
SELECT word, count(*) AS evenings
FROM found
GROUP BY word
HAVING count(*) >= $few
ORDER BY evenings DESC, word
LIMIT 400
