-- The same of what grouped.sql made, asked of earlier pools alone.

SELECT evening FROM asked
WHERE evening > $first AND evening <= $last AND NOT coalesce(
    length(fingerprint) = 16 AND outcome BETWEEN 1 AND 3
    AND coalesce(planned_s >= 0, TRUE) AND coalesce(taken_s >= 0, TRUE), FALSE)

UNION

SELECT evening FROM shifts
WHERE evening > $first AND evening <= $last AND NOT coalesce(
    length(fingerprint) = 16 AND answer BETWEEN 1 AND 6 AND before BETWEEN 0 AND 999 AND after BETWEEN 0 AND 999, FALSE)

UNION

SELECT evening FROM rooms
WHERE evening > $first AND evening <= $last AND NOT coalesce(length(fingerprint) = 16 AND voted >= 0, FALSE)
