-- The evenings that are there already: the first of those with the same id counts.

SELECT evening
FROM (SELECT evening, row_number() OVER (PARTITION BY id ORDER BY evening) AS nth FROM evenings) AS numbered
WHERE nth > 1
