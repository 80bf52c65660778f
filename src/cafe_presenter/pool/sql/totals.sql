-- How many evenings there are, and how many of them told their department, how many came, or ticked a question.

SELECT
    count(*) AS evenings,
    count(department) AS with_department,
    count(people) AS with_people,
    (SELECT count(DISTINCT evening) FROM questions) AS with_questions
FROM evenings
