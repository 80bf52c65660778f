-- The same of themes, ten times as many rows: asked beside the rest.

SELECT evening FROM themes
WHERE evening > $first AND evening <= $last AND NOT coalesce(
    origin IN ('deck', 'evening') AND (fingerprint IS NULL OR length(fingerprint) = 16)
    AND kind IN ('theme', 'moving_debate', 'post_its', 'welcome', 'rules', 'break', 'free', 'closing')
    AND outcome IN ('held', 'skipped', 'not_reached') AND planned_s >= 0 AND taken_s >= 0
    AND notes >= 0 AND ideas >= 0 AND fears >= 0 AND questions >= 0 AND checks >= 0 AND next_steps >= 0
    AND quotes >= 0, FALSE)
