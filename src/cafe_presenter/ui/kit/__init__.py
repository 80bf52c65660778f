"""What all windows are made of: colours, type, icons, lists, buttons, notices."""
