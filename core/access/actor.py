"""Who acts."""

from dataclasses import dataclass

from core.access.permissions import Permission, Role
from core.errors import NotAllowed
from core.ids import AccountId, DeviceId, InstructorId, StudioId


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or a kiosk, in one studio, on one device. Authority: permission *and* ownership."""

    studio_id: StudioId
    role: Role
    permissions: frozenset[Permission]
    name: str = ""
    account_id: AccountId | None = None
    instructor_id: InstructorId | None = None
    device_id: DeviceId | None = None

    def may(self, permission: Permission) -> bool:
        """Whether the actor has `permission`."""
        return permission in self.permissions

    def require(self, permission: Permission) -> None:
        """Raise `NotAllowed` unless the actor has `permission`."""
        if permission not in self.permissions:
            raise NotAllowed(permission)

    @property
    def sees_whole_studio(self) -> bool:
        """Managers, the front desk and administrators work with everybody's rows."""
        return self.may(Permission.VIEW_STUDIO_SCHEDULE) or self.may(Permission.VIEW_ALL_BOOKINGS)

    def owns(self, instructor_id: str) -> bool:
        """Whether rows of this instructor are the actor's business: their own, or the desk's."""
        return self.sees_whole_studio or self.instructor_id == instructor_id

    def require_owner(self, instructor_id: str, permission: Permission) -> None:
        """Raise `NotAllowed` unless the actor has `permission` and owns the instructor's rows."""
        self.require(permission)
        if not self.owns(instructor_id):
            raise NotAllowed(permission, instructor_id=instructor_id)

    def keeps(self, instructor_id: str, permission: Permission) -> bool:
        """Whether the actor has `permission` for their own hours and profile, or runs the studio.

        Narrower than `owns`: a front desk books with everybody and changes nobody's hours.
        """
        is_theirs = self.instructor_id == instructor_id or self.may(Permission.MANAGE_STUDIO)
        return is_theirs and self.may(permission)

    def require_keeper(self, instructor_id: str, permission: Permission) -> None:
        """Raise `NotAllowed` unless the actor `keeps` the instructor's hours and profile."""
        if not self.keeps(instructor_id, permission):
            raise NotAllowed(permission, instructor_id=instructor_id)
