-- Minutes planned and taken, to the whole minute, of the questions that most evenings talked about.

WITH held AS (
    SELECT * FROM asked WHERE planned_s > 0
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
