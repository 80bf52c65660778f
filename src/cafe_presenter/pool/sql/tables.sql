-- The rows of a pool: an evening a row, and what belongs to it in tables of its own, by the number of the evening.
-- Standard SQL. The columns are those of results.schema.json, in which each is described.

CREATE TABLE evenings (
    evening BIGINT, month VARCHAR, id VARCHAR, rehearsal BOOLEAN, department VARCHAR, people INTEGER, deck VARCHAR,
    title VARCHAR, language VARCHAR, planned_s INTEGER, taken_s INTEGER, post_its INTEGER, waiting INTEGER
);

CREATE TABLE themes (
    evening BIGINT, month VARCHAR, place INTEGER, origin VARCHAR, fingerprint VARCHAR, words VARCHAR, kind VARCHAR,
    outcome VARCHAR, planned_s INTEGER, taken_s INTEGER,
    notes INTEGER, ideas INTEGER, fears INTEGER, questions INTEGER, checks INTEGER, next_steps INTEGER, quotes INTEGER
);

CREATE TABLE follow_ups (
    evening BIGINT, month VARCHAR, place INTEGER, origin VARCHAR, fingerprint VARCHAR, words VARCHAR, occasion VARCHAR,
    voices_before INTEGER, voices_after INTEGER, notes_before INTEGER, notes_after INTEGER
);

CREATE TABLE facts (evening BIGINT, month VARCHAR, place INTEGER, fingerprint VARCHAR, words VARCHAR);

-- A row for each answer of each count; "time" counts from 1, and "times" is how often the room was counted on it.
CREATE TABLE votes (
    evening BIGINT, month VARCHAR, place INTEGER, fingerprint VARCHAR, words VARCHAR, time INTEGER, times INTEGER,
    at_s INTEGER, way VARCHAR, shown BOOLEAN, answer INTEGER, answer_words VARCHAR, votes INTEGER
);

-- The questions of the fridge whose words were ticked.
CREATE TABLE questions (evening BIGINT, month VARCHAR, words VARCHAR);

-- What grouped.sql makes of themes and votes, so that a report need not. "outcome" is 1 for held, 2 for skipped, 3 for not
-- reached; "voted" is what a room brings to both counts of a question.
CREATE TABLE asked (
    evening BIGINT, month VARCHAR, fingerprint VARCHAR, outcome INTEGER, planned_s BIGINT, taken_s BIGINT
);

CREATE TABLE shifts (
    evening BIGINT, month VARCHAR, place INTEGER, fingerprint VARCHAR, answer INTEGER, before INTEGER, after INTEGER
);

CREATE TABLE rooms (evening BIGINT, month VARCHAR, fingerprint VARCHAR, voted BIGINT);
