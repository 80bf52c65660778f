-- Take evenings out of all tables. Standard SQL but for the list of their numbers.

CREATE OR REPLACE TEMP TABLE gone AS SELECT UNNEST($evenings) AS evening;
DELETE FROM evenings WHERE evening IN (SELECT evening FROM gone);
DELETE FROM themes WHERE evening IN (SELECT evening FROM gone);
DELETE FROM follow_ups WHERE evening IN (SELECT evening FROM gone);
DELETE FROM facts WHERE evening IN (SELECT evening FROM gone);
DELETE FROM votes WHERE evening IN (SELECT evening FROM gone);
DELETE FROM questions WHERE evening IN (SELECT evening FROM gone);
DELETE FROM asked WHERE evening IN (SELECT evening FROM gone);
DELETE FROM shifts WHERE evening IN (SELECT evening FROM gone);
DELETE FROM rooms WHERE evening IN (SELECT evening FROM gone);
