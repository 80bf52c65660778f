"""The evenings of a network in one report: an extra on DuckDB, never in the standalone program."""
