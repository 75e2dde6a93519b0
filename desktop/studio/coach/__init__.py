"""A tour of the screens in five stops: offered once, skipped at any time, never in the way."""
