"""What is asked before a lesson is made, moved or cancelled; the same from every screen."""
