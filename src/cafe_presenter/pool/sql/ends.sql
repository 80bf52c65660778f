-- By how many minutes whole evenings took more than planned, or less, in steps of five.

WITH ended AS (
    SELECT greatest(-60, least(60, 5 * floor((taken_s - planned_s + 150) / 300.0))) AS late_min
    FROM evenings
    WHERE planned_s > 0
)
SELECT CAST(late_min AS INTEGER) AS late_min, count(*) AS evenings FROM ended GROUP BY late_min ORDER BY late_min
