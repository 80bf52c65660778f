-- How many evenings had how many people, where that was told.

SELECT people, count(*) AS evenings FROM evenings WHERE people IS NOT NULL GROUP BY people ORDER BY people
