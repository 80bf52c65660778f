-- Words of four letters or more that come back in the ticked questions. UNNEST is written otherwise in other engines.

WITH found AS (
    SELECT DISTINCT evening, UNNEST(regexp_extract_all(lower(words), '\p{L}{4,}')) AS word FROM questions
)
SELECT word, count(*) AS evenings
FROM found
GROUP BY word
HAVING count(*) >= $few
ORDER BY evenings DESC, word
LIMIT 400
