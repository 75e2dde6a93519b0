"""The part of the replica's desk that is there for those who come back."""

from datetime import date, datetime

from core.ids import InstructorId
from core.kiosk_settings import KioskSettings
from desktop.kiosk.desk import CancelOutcome
from desktop.kiosk.replica import week
from desktop.kiosk.replica.arriving import Arrivals
from desktop.kiosk.replica.guests import Guests
from desktop.kiosk.replica.place import Place
from desktop.kiosk.values import Contact, Lesson, Week
from desktop.kiosk.visiting import Arrival, CodeSent, MoveOutcome, ProveOutcome


class VisitorPart:
    """`VisitorDesk`, over what `ReplicaDesk` is made of; that one makes its parts."""

    _place: Place
    _guests: Guests
    _arrivals: Arrivals

    def settings(self) -> KioskSettings:
        """What managers decided for this kiosk."""
        return self._place.catalogue.current.settings

    def ask_code(self, contact: Contact, language: str) -> CodeSent:
        """Have a code sent."""
        return self._guests.ask_code(contact, language)

    def prove(self, visit_id: str, code: str) -> ProveOutcome:
        """Who they are, for the code that came."""
        return self._guests.prove(visit_id, code)

    def arrive(
        self, digits: str, start: datetime | None, teacher: InstructorId | None = None
    ) -> Arrival:
        """Check in by four digits."""
        return self._arrivals.arrive(digits, start, teacher)

    def lesson(self, code: str) -> Lesson | None:
        """The lesson of a ticket, held here or known to the server."""
        return self._guests.look(code)

    def cancel_lesson(self, lesson: Lesson) -> CancelOutcome:
        """Cancel at the fee that was told."""
        return self._guests.cancel(lesson)

    def move_week(self, lesson: Lesson, first: date) -> Week:
        """Seven days with the lesson's instructor."""
        return week.week_around(self._place, lesson, first)

    def move(self, lesson: Lesson, start: datetime) -> MoveOutcome:
        """Move it, in one piece."""
        return self._guests.move(lesson, start)


def settings_words(settings: KioskSettings) -> str:
    """`EN, FR · holds 3 min · 1 instructor hidden · Mon 09:00–20:00 …`: for staff, as it stands."""
    told = [", ".join(each.upper() for each in settings.languages)]
    if settings.hold_min is not None:
        told.append(f"holds {settings.hold_min} min")
    hidden = len(settings.hidden_instructors) + len(settings.hidden_categories)
    if hidden:
        told.append(f"{hidden} hidden")
    if not settings.prints:
        told.append("no printing")
    if settings.opening:
        told.append(" ".join(_hours(each) for each in settings.opening))
    return " · ".join(told)


def _hours(hours: tuple[int, int] | None) -> str:
    if hours is None:
        return "–"
    first, last = hours
    return f"{first // 60}:{first % 60:02}–{last // 60}:{last % 60:02}"
