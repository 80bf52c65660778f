-- By how many minutes the themes that were held took more than planned, or less: how many themes, of how many evenings.

WITH held AS (
    SELECT evening, greatest(-10, least(15, floor((taken_s - planned_s + 30) / 60.0))) AS late_min
    FROM themes
    WHERE kind IN ('theme', 'moving_debate') AND outcome = 'held' AND planned_s > 0
),
counted AS (
    SELECT evening, late_min, count(*) AS times FROM held GROUP BY evening, late_min
)
SELECT CAST(late_min AS INTEGER) AS late_min, sum(times) AS times, count(*) AS evenings
FROM counted
GROUP BY late_min
ORDER BY late_min
