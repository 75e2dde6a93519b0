"""The tour: the real application with the demo studio, through every screen, without a display."""
