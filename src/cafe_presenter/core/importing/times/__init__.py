"""Times as people write them: lengths, hours, from when to when, days; and what only looks like one."""
