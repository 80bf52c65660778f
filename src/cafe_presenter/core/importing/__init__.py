"""From a document to a deck: which table, which column, which row, and every doubt."""
