"""The disk: safe reading and writing, the data folder, the settings, the report for whoever helps."""
