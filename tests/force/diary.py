"""What a device does in order, number by number, so that from the last number all is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.ids import MutationId, derived_id
from core.mutations.base import Arguments
from core.mutations.bookings import CreateBooking
from core.mutations.lessons import CancelBooking
from core.mutations.students import CreateStudent

_A_DAY = 20
_KINDS = 4


@dataclass(frozen=True, slots=True)
class Diary:
    """One device's: somebody new, two lessons for them, the second cancelled, and so on.

    The lessons are of one instructor whom nobody else books: none is ever refused.
    """

    owner: str
    offering_id: str
    first_day: datetime

    def id_of(self, number: int) -> MutationId:
        """The mutation's id."""
        return MutationId(derived_id("diary", self.owner, "mutation", str(number)))

    def row_of(self, number: int) -> str:
        """The row it is about."""
        return derived_id("diary", self.owner, "row", str(number))

    def wish(self, number: int) -> Arguments:
        """The change of that number, from 0."""
        about = number - number % _KINDS
        match number % _KINDS:
            case 0:
                return CreateStudent(student_id=self.row_of(number), student_name=f"No {number}")
            case 3:
                return CancelBooking(
                    booking_id=self.row_of(number - 1), reason="It snows", code="ABCDEF"
                )
            case _:
                return CreateBooking(
                    booking_id=self.row_of(number),
                    student_id=self.row_of(about),
                    offering_id=self.offering_id,
                    starts_at=self._start(number),
                    duration_min=30,
                    code="ABCDEF",
                )

    def rows(self, count: int) -> dict[str, dict[str, str]]:
        """After the first `count` changes: students, bookings with their states, taken times."""
        numbers = range(count)
        states = {
            self.row_of(number): "confirmed" for number in numbers if number % _KINDS in (1, 2)
        }
        states |= {
            self.row_of(number - 1): "cancelled" for number in numbers if number % _KINDS == 3
        }
        students = {self.row_of(number): "" for number in numbers if number % _KINDS == 0}
        taken = {identity: "" for identity, state in states.items() if state == "confirmed"}
        return {"student": students, "booking": states, "occupancy": taken}

    def _start(self, number: int) -> datetime:
        days, half_hours = divmod(number // 2, _A_DAY)
        return self.first_day + timedelta(days=days, minutes=30 * half_hours)
