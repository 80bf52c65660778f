-- The texts of files, one evening each or one evening a line. Only DuckDB reads files as they are: read_blob.

CREATE OR REPLACE TEMP TABLE texts AS
WITH contents AS (
    SELECT filename AS file, TRY(decode(content)) AS content FROM read_blob($files)
)
SELECT
    file,
    UNNEST(
        CASE
            WHEN content IS NULL OR strpos(rtrim(content, E' \t\r\n'), E'\n') = 0 OR json_valid(content)
                THEN [{'line': 0, 'text': content}]
            ELSE list_transform(string_split(content, E'\n'), lambda each, number: {'line': number, 'text': each})
        END,
        recursive := true
    )
FROM contents;
