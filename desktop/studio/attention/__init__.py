"""Needs attention: lost slots, refused changes and hours edited twice, with one-click answers."""
