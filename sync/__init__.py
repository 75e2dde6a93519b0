"""Keeps devices and the central server in agreement: protocol, client and server."""
