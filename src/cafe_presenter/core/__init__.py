"""Values and functions of an evening: no Qt, no clock, no disk, no language."""
