"""What the kiosk and the Studio say in other languages, and the command that gathers it."""
