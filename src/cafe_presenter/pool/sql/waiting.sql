-- In how many evenings how many questions still waited in the fridge; ten stands for ten or more.

SELECT least(waiting, 10) AS questions, count(*) AS evenings FROM evenings GROUP BY least(waiting, 10) ORDER BY questions
