-- What is asked of themes and votes, grouped once for all reports: the rows of evenings after number $first, up to $last.
-- Standard SQL.

-- Each question of each evening once, also where the evening asked it twice, with the best that became of it, 1 held,
-- 2 skipped, 3 not reached, and the seconds planned and taken where it was held.
INSERT INTO asked
SELECT
    evening,
    month,
    fingerprint,
    min(CASE outcome WHEN 'held' THEN 1 WHEN 'skipped' THEN 2 ELSE 3 END),
    sum(CASE WHEN outcome = 'held' AND planned_s > 0 THEN planned_s END),
    sum(CASE WHEN outcome = 'held' AND planned_s > 0 THEN taken_s END)
FROM themes
WHERE evening > $first AND evening <= $last AND fingerprint IS NOT NULL AND kind IN ('theme', 'moving_debate')
GROUP BY evening, month, fingerprint;

-- The first count and the last of each answer to what a room was counted on at least twice.
INSERT INTO shifts
WITH counted AS (
    SELECT
        evening,
        month,
        place,
        fingerprint,
        answer,
        max(CASE WHEN time = 1 THEN votes END) AS before,
        max(CASE WHEN time = times THEN votes END) AS after
    FROM votes
    WHERE
        evening > $first AND evening <= $last AND fingerprint IS NOT NULL
        AND times > 1 AND (time = 1 OR time = times)
    GROUP BY evening, month, place, fingerprint, answer
)
SELECT * FROM counted WHERE before IS NOT NULL AND after IS NOT NULL;

-- How many votes each of these rooms brings to both counts.
INSERT INTO rooms
SELECT evening, month, fingerprint, sum(before) + sum(after)
FROM shifts
WHERE evening > $first AND evening <= $last
GROUP BY evening, month, fingerprint;
