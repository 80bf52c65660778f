"""A deck in its file, the pictures and colours beside it, and what was not saved yet."""
