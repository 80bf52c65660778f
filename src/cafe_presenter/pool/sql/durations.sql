-- Minutes planned and taken, to the whole minute, of the questions that most evenings talked about.
-- An evening that asks the same question twice counts once, with all it took.

WITH held AS (
    SELECT fingerprint, evening, sum(planned_s) AS planned_s, sum(taken_s) AS taken_s
    FROM themes
    WHERE fingerprint IS NOT NULL AND kind IN ('theme', 'moving_debate') AND outcome = 'held' AND planned_s > 0
    GROUP BY fingerprint, evening
),
most AS (
    SELECT fingerprint, row_number() OVER (ORDER BY count(*) DESC, fingerprint) AS rank
    FROM held
    GROUP BY fingerprint
),
minutes AS (
    SELECT
        held.fingerprint,
        most.rank,
        CAST(floor((held.planned_s + 30) / 60.0) AS INTEGER) AS planned_min,
        CAST(floor((held.taken_s + 30) / 60.0) AS INTEGER) AS taken_min
    FROM held
    JOIN most ON most.fingerprint = held.fingerprint
    WHERE most.rank <= $most
)
SELECT fingerprint AS question, planned_min, taken_min, count(*) AS evenings
FROM minutes
GROUP BY fingerprint, rank, planned_min, taken_min
ORDER BY rank, planned_min, taken_min
