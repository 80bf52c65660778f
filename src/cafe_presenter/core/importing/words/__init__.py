"""What columns, parts of an evening, evenings and papers are called, in the languages of those who write them."""
