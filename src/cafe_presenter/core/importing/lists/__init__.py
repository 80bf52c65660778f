"""Lists of questions, topics, cases, activities: what stands above and below their items, and the rows they make."""
