"""The two windows and what they are made of. Nothing in here opens a user's file."""
