"""The only code that issues a query. Takes a session, returns model rows or values."""

from functools import cached_property

from sqlmodel import Session

from core.ids import StudioId
from core.repositories.agenda import AgendaRepository
from core.repositories.attention import AttentionRepository
from core.repositories.base import Repository, Writing, begin_writing, writing_of
from core.repositories.bookings import BookingRepository, OccupancyRepository
from core.repositories.calendars import CalendarRepository
from core.repositories.catalogue import CategoryRepository, OfferingRepository, ServiceRepository
from core.repositories.conversations import (
    ConversationRepository,
    MessageRepository,
    ReadMarkerRepository,
)
from core.repositories.hours import (
    BlackoutRepository,
    DayExceptionRepository,
    InstructorRepository,
    WeeklyHoursRepository,
)
from core.repositories.insights import InsightsRepository
from core.repositories.leases import LeaseRepository
from core.repositories.lessons import LessonRepository
from core.repositories.rosters import RosterRepository
from core.repositories.series import SeriesRepository
from core.repositories.students import StudentRepository
from core.repositories.studios import (
    DeviceRepository,
    RoomRepository,
    StaffRepository,
    StudioRepository,
)
from core.repositories.threads import ThreadRepository
from core.repositories.waiting import WaitlistRepository


class Repositories:
    """One studio's rows through one session."""

    def __init__(self, session: Session, studio_id: StudioId) -> None:
        self.session = session
        self.studio_id = studio_id

    @cached_property
    def studios(self) -> StudioRepository:
        """The studio's own row."""
        return StudioRepository(self.session, self.studio_id)

    @cached_property
    def staff(self) -> StaffRepository:
        """People who work in the studio."""
        return StaffRepository(self.session, self.studio_id)

    @cached_property
    def rooms(self) -> RoomRepository:
        """Rooms."""
        return RoomRepository(self.session, self.studio_id)

    @cached_property
    def devices(self) -> DeviceRepository:
        """Enrolled desktops and kiosks."""
        return DeviceRepository(self.session, self.studio_id)

    @cached_property
    def categories(self) -> CategoryRepository:
        """Shelves of the catalogue."""
        return CategoryRepository(self.session, self.studio_id)

    @cached_property
    def services(self) -> ServiceRepository:
        """What can be taught."""
        return ServiceRepository(self.session, self.studio_id)

    @cached_property
    def offerings(self) -> OfferingRepository:
        """Instructors' versions of services."""
        return OfferingRepository(self.session, self.studio_id)

    @cached_property
    def instructors(self) -> InstructorRepository:
        """Those who teach."""
        return InstructorRepository(self.session, self.studio_id)

    @cached_property
    def weekly_hours(self) -> WeeklyHoursRepository:
        """Weekly hours, a row a weekday."""
        return WeeklyHoursRepository(self.session, self.studio_id)

    @cached_property
    def day_exceptions(self) -> DayExceptionRepository:
        """Dates that differ from the week."""
        return DayExceptionRepository(self.session, self.studio_id)

    @cached_property
    def blackouts(self) -> BlackoutRepository:
        """Days that beat everything."""
        return BlackoutRepository(self.session, self.studio_id)

    @cached_property
    def calendars(self) -> CalendarRepository:
        """Hours, rules and busy times as the scheduling engine takes them."""
        return CalendarRepository(self.session, self.studio_id)

    @cached_property
    def students(self) -> StudentRepository:
        """Those who learn."""
        return StudentRepository(self.session, self.studio_id)

    @cached_property
    def rosters(self) -> RosterRepository:
        """Students as the screens list them."""
        return RosterRepository(self.session, self.studio_id)

    @cached_property
    def bookings(self) -> BookingRepository:
        """Lessons in every state."""
        return BookingRepository(self.session, self.studio_id)

    @cached_property
    def lessons(self) -> LessonRepository:
        """Lessons as the screens list them."""
        return LessonRepository(self.session, self.studio_id)

    @cached_property
    def agenda(self) -> AgendaRepository:
        """Sums for a day's overview."""
        return AgendaRepository(self.session, self.studio_id)

    @cached_property
    def series(self) -> SeriesRepository:
        """Lessons that belong together."""
        return SeriesRepository(self.session, self.studio_id)

    @cached_property
    def insights(self) -> InsightsRepository:
        """Sums over lessons."""
        return InsightsRepository(self.session, self.studio_id)

    @cached_property
    def occupancies(self) -> OccupancyRepository:
        """Time that is taken."""
        return OccupancyRepository(self.session, self.studio_id)

    @cached_property
    def leases(self) -> LeaseRepository:
        """Time that is kept for kiosks."""
        return LeaseRepository(self.session, self.studio_id)

    @cached_property
    def conversations(self) -> ConversationRepository:
        """Threads."""
        return ConversationRepository(self.session, self.studio_id)

    @cached_property
    def messages(self) -> MessageRepository:
        """Messages."""
        return MessageRepository(self.session, self.studio_id)

    @cached_property
    def read_markers(self) -> ReadMarkerRepository:
        """How far each side has read."""
        return ReadMarkerRepository(self.session, self.studio_id)

    @cached_property
    def threads(self) -> ThreadRepository:
        """Conversations as the screens list them."""
        return ThreadRepository(self.session, self.studio_id)

    @cached_property
    def attention(self) -> AttentionRepository:
        """What a person must decide."""
        return AttentionRepository(self.session, self.studio_id)

    @cached_property
    def waitlist(self) -> WaitlistRepository:
        """Who waits for a time."""
        return WaitlistRepository(self.session, self.studio_id)


__all__ = ["Repositories", "Repository", "Writing", "begin_writing", "writing_of"]
