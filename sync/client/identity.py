"""Who the device acts for, from the card that the server gave it."""

from core.access.actor import Actor
from core.access.permissions import Permission, Role
from core.ids import AccountId, DeviceId, InstructorId, StudioId
from core.models.columns import choice_of
from sync.protocol import ActorCard

_KNOWN = frozenset(permission.value for permission in Permission)


def actor_of(card: ActorCard) -> Actor:
    """The actor a card describes. Permissions that a newer server added are left out; of a role
    that it added nothing is known but what it may do.
    """
    return Actor(
        studio_id=StudioId(card.studio_id),
        role=choice_of(Role, card.role),
        permissions=frozenset(Permission(name) for name in card.permissions if name in _KNOWN),
        name=card.name,
        account_id=AccountId(card.account_id) if card.account_id else None,
        instructor_id=InstructorId(card.instructor_id) if card.instructor_id else None,
        device_id=DeviceId(card.device_id),
    )
