"""The public's wall: laid out, painted, painted ahead, in its window, and small on the laptop."""
