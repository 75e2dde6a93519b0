"""State and intents of every page; no widget is known here."""
