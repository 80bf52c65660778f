"""What the columns of a table hold, and tables of many forms put into the one that is read."""
