"""Notices: before a lesson, on a message, when something needs attention. Each is told once."""
