"""Revisions, in order of number."""
