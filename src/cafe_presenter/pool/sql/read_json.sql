-- The texts of evenings, taken apart. Only DuckDB knows from_json_strict: of a text that is no JSON, or has a field of
-- another type, nothing is told.

CREATE OR REPLACE TEMP TABLE batch AS
SELECT $first + number AS evening, TRY(from_json_strict(decode(text), $shape)) AS told
FROM (SELECT UNNEST($texts) AS text, generate_subscripts($texts, 1) AS number);

INSERT INTO evenings
SELECT
    evening, told.month, told.id, told.rehearsal, told.department, told.people, told.deck.fingerprint, told.deck.title,
    told.deck.language, told.planned_s, told.taken_s, told.post_its, told.fridge.waiting
FROM batch;

CREATE OR REPLACE TEMP TABLE batch_themes AS
SELECT evening, told.month AS month, UNNEST(told.themes) AS theme, generate_subscripts(told.themes, 1) AS place
FROM batch;

INSERT INTO themes
SELECT
    evening, month, place, theme.origin, theme.fingerprint, coalesce(theme.question, theme.theme), theme.kind,
    theme.outcome, theme.planned_s, theme.taken_s, theme.notes.note, theme.notes.idea, theme.notes.fear,
    theme.notes.question, theme.notes."check", theme.notes.next, theme.notes.quote
FROM batch_themes;

INSERT INTO follow_ups
SELECT
    evening, month, place, each.origin, each.fingerprint, each.text, each.occasion, each.voices_before,
    each.voices_after, each.notes_before, each.notes_after
FROM (SELECT evening, month, place, UNNEST(theme.follow_ups) AS each FROM batch_themes);

INSERT INTO facts
SELECT evening, month, place, each.fingerprint, each.text
FROM (SELECT evening, month, place, UNNEST(theme.facts) AS each FROM batch_themes);

INSERT INTO votes
WITH counts AS (
    SELECT evening, month, place, UNNEST(theme.counts) AS asked FROM batch_themes
),
tallies AS (
    SELECT *, UNNEST(asked.tallies) AS tally, generate_subscripts(asked.tallies, 1) AS time FROM counts
),
answers AS (
    SELECT *, UNNEST(tally.votes) AS votes, generate_subscripts(tally.votes, 1) AS answer FROM tallies
)
SELECT
    evening, month, place, asked.fingerprint, asked.question, time, len(asked.tallies), tally.at_s, tally.way,
    tally.shown, answer, asked.options[answer], votes
FROM answers;

INSERT INTO questions
SELECT evening, told.month, UNNEST(told.fridge.questions) FROM batch;
