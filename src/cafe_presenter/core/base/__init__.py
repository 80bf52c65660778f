"""What every part of the core stands on: problems, lengths of time, colours, settings."""
