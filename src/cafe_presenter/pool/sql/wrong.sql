-- The evenings after number $first, up to $last, that break a rule of results.schema.json, that of wrong_themes.sql apart.
-- Standard SQL but for regexp_matches. Of fingerprints only the length is looked at, as there are millions: six signs of one
-- may be told, and harm nobody.

SELECT evening FROM evenings
WHERE evening > $first AND evening <= $last AND NOT coalesce(
    regexp_matches(id, '^[0-9a-f]{32}$') AND regexp_matches(month, '^[0-9]{4}-(0[1-9]|1[0-2])$')
    AND rehearsal IS NOT NULL
    AND (
        department IS NULL
        OR regexp_matches(department, '^(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-8]|98[4678])$')
    )
    AND coalesce(people BETWEEN 1 AND 9999, people IS NULL)
    AND (deck IS NULL OR regexp_matches(deck, '^[0-9a-f]{16}$')) AND regexp_matches(language, '^[a-z]{2,3}$')
    AND planned_s >= 0 AND taken_s >= 0 AND post_its >= 0 AND waiting >= 0, FALSE)

UNION

SELECT evening FROM follow_ups
WHERE evening > $first AND evening <= $last AND NOT coalesce(
    origin IN ('theme', 'deck', 'program', 'host')
    AND (fingerprint IS NULL OR length(fingerprint) = 16)
    AND (
        occasion IS NULL
        OR occasion IN ('silence', 'all_agree', 'off_topic', 'one_voice', 'too_technical', 'tone_rises')
    )
    AND coalesce(voices_before >= 0, TRUE) AND coalesce(voices_after >= 0, TRUE)
    AND notes_before >= 0 AND notes_after >= 0, FALSE)

UNION

SELECT evening FROM facts
WHERE evening > $first AND evening <= $last AND length(fingerprint) <> 16

UNION

SELECT evening FROM votes
WHERE evening > $first AND evening <= $last AND NOT coalesce(
    (fingerprint IS NULL OR length(fingerprint) = 16)
    AND at_s >= 0 AND way IN ('hands', 'stickers', 'sides', 'slips') AND shown IS NOT NULL
    AND answer <= 6 AND votes BETWEEN 0 AND 999, FALSE)

UNION

SELECT evening FROM questions
WHERE evening > $first AND evening <= $last AND coalesce(words, '') = ''
