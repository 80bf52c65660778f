"""Bytes on disk and core values, in both directions. Nothing in here shows anything."""
