-- What became of the parts of each kind, evening by evening: the worst that happened to one of them.

WITH parts AS (
    SELECT kind, evening, max(CASE outcome WHEN 'held' THEN 1 WHEN 'skipped' THEN 2 ELSE 3 END) AS outcome
    FROM themes
    GROUP BY kind, evening
)
SELECT
    kind,
    count(*) AS planned,
    sum(CASE WHEN outcome = 1 THEN 1 ELSE 0 END) AS held,
    sum(CASE WHEN outcome = 2 THEN 1 ELSE 0 END) AS skipped,
    sum(CASE WHEN outcome = 3 THEN 1 ELSE 0 END) AS not_reached
FROM parts
GROUP BY kind
ORDER BY planned DESC, kind
