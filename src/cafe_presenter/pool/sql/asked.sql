-- What the figures of questions are made of: each question of each evening once, also where the evening asked it twice,
-- with the best that became of it, and the seconds planned and taken where it was held.

CREATE TABLE asked AS
SELECT
    fingerprint,
    evening,
    min(CASE outcome WHEN 'held' THEN 1 WHEN 'skipped' THEN 2 ELSE 3 END) AS outcome,
    sum(CASE WHEN outcome = 'held' AND planned_s > 0 THEN planned_s END) AS planned_s,
    sum(CASE WHEN outcome = 'held' AND planned_s > 0 THEN taken_s END) AS taken_s
FROM themes
WHERE fingerprint IS NOT NULL AND kind IN ('theme', 'moving_debate')
GROUP BY fingerprint, evening
