"""Every Studio screen is tested at a desk over a real replica."""

from tests.fixtures.studio_desk import desk_seat, instructor_seat, manager_seat

__all__ = ["desk_seat", "instructor_seat", "manager_seat"]
