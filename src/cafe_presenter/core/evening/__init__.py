"""The running evening: events, how they change it, its pace and plan, what the wall shows."""
