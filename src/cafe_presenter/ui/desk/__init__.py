"""The windows before a show: home, import, editor."""
