"""Builders of believable rows, shared by every kind of test."""

from tests.builders.studio import AT, SomeStudio, actor_of, some_studio, wish_for

__all__ = ["AT", "SomeStudio", "actor_of", "some_studio", "wish_for"]
