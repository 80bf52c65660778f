-- The evenings of a batch whose text is no JSON, of another format or version, or without one of its lists.

SELECT evening FROM batch
WHERE NOT coalesce(
    told.format = 'cafe-presenter-results' AND told.version = 1
    AND told.themes IS NOT NULL AND told.fridge.questions IS NOT NULL, FALSE)

UNION

SELECT evening FROM batch_themes
WHERE theme.follow_ups IS NULL OR theme.facts IS NULL OR theme.counts IS NULL
    OR len(list_filter(theme.counts, lambda each: coalesce(len(each.tallies), 0) = 0)) > 0
