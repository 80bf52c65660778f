"""What of a text asks a room, or makes it talk, and what only looks as if it did."""
