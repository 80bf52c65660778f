-- The texts of lines of one file, numbered from $line on.

CREATE OR REPLACE TEMP TABLE texts AS
SELECT $file AS file, $line + generate_subscripts($lines, 1) AS line, UNNEST($lines) AS text;
