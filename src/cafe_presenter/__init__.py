"""Café Presenter: turn a one-page table of questions into an evening on two screens."""

__version__ = "0.1.0"
