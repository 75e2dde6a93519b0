"""Work the server does by itself, on a schedule."""
