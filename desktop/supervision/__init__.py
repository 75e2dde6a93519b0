"""A process that starts the kiosk, listens whether it lives, and starts it again."""
