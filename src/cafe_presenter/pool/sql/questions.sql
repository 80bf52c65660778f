-- Questions of the fridge that several evenings ticked in the same words, whatever their capitals.

SELECT min(words) AS question, count(DISTINCT evening) AS evenings
FROM questions
GROUP BY lower(trim(words))
HAVING count(DISTINCT evening) >= $few
ORDER BY evenings DESC, question
LIMIT $most
