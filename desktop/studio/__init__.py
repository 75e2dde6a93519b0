"""The Studio: its shell and a folder for each screen."""
