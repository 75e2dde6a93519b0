"""Availability: the hours an instructor keeps, painted, and what follows from them."""

from desktop.studio.availability.screen import build_availability

__all__ = ["build_availability"]
