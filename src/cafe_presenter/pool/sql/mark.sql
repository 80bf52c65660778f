-- What makes this pool unlike any other, even one with an evening more or less: it is the seed of all rounding.

SELECT min(id) AS first_id, max(id) AS last_id, count(*) AS evenings FROM evenings
