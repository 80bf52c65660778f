"""The parts that a text is made of: their titles, what stands below each, how long it takes."""
