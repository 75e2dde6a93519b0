"""Queries that only the server makes."""
