-- How many evenings each month had.

SELECT month, count(*) AS evenings FROM evenings GROUP BY month ORDER BY month
