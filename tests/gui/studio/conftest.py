"""Every Studio screen is tested at a desk over a real replica, the whole from its window."""

from tests.fixtures.studio_app import studio
from tests.fixtures.studio_desk import desk_seat, instructor_seat, manager_seat

__all__ = ["desk_seat", "instructor_seat", "manager_seat", "studio"]
