-- How many evenings each department had each year; '' where it was not told.

SELECT coalesce(department, '') AS department, substr(month, 1, 4) AS year, count(*) AS evenings
FROM evenings
GROUP BY coalesce(department, ''), substr(month, 1, 4)
ORDER BY department, year
