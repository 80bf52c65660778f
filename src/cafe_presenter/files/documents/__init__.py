"""Documents of any kind, read into paragraphs and tables; a deck written as a page or a table."""
