"""Keys: the table of commands, key presses turned into commands, a clicker's buttons taught."""
