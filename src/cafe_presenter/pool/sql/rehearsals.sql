-- The evenings without a public.

SELECT evening FROM evenings WHERE rehearsal
