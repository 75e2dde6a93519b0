"""Availability: the hours an instructor keeps, painted, and what follows from them."""

from desktop.studio.availability.screen import begin_availability, build_availability

__all__ = ["begin_availability", "build_availability"]
