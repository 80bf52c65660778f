-- The texts of some evenings of a batch.

SELECT texts.file, texts.line, texts.text
FROM batch
JOIN texts ON texts.file = batch.file AND texts.line = batch.line
WHERE batch.evening IN (SELECT UNNEST($evenings))
ORDER BY batch.evening
