"""Tickets on paper, by a process beside that speaks with the printer."""
