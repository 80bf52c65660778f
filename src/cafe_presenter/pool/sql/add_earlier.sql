-- The rows of an earlier pool, its evenings numbered from $first on.

INSERT INTO evenings
SELECT
    $first + evening, month, id, rehearsal, department, people, deck, title, language, planned_s, taken_s, post_its,
    waiting
FROM earlier.evenings;

INSERT INTO themes
SELECT
    $first + evening, month, place, origin, fingerprint, words, kind, outcome, planned_s, taken_s, notes, ideas, fears,
    questions, checks, next_steps, quotes
FROM earlier.themes;

INSERT INTO follow_ups
SELECT
    $first + evening, month, place, origin, fingerprint, words, occasion, voices_before, voices_after, notes_before,
    notes_after
FROM earlier.follow_ups;

INSERT INTO facts SELECT $first + evening, month, place, fingerprint, words FROM earlier.facts;

INSERT INTO votes
SELECT
    $first + evening, month, place, fingerprint, words, time, times, at_s, way, shown, answer, answer_words, votes
FROM earlier.votes;

INSERT INTO questions SELECT $first + evening, month, words FROM earlier.questions;

INSERT INTO asked SELECT $first + evening, month, fingerprint, outcome, planned_s, taken_s FROM earlier.asked;

INSERT INTO shifts SELECT $first + evening, month, place, fingerprint, answer, before, after FROM earlier.shifts;

INSERT INTO rooms SELECT $first + evening, month, fingerprint, voted FROM earlier.rooms;
