"""The Studio as a whole is tested from its window."""

from tests.fixtures.studio_app import studio

__all__ = ["studio"]
