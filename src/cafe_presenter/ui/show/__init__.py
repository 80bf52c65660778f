"""The show: both windows on one evening, and all that the host's window has."""
