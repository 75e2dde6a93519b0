"""The studio, its staff, rooms and devices."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select

from core.kiosk_settings import IN_TOUCH
from core.models import Device, Room, Staff, Studio
from core.repositories.base import Repository


class StudioRepository(Repository[Studio]):
    """The studio's own row."""

    model = Studio

    def current(self) -> Studio:
        """The studio that this repository is scoped to; `NotFound` before the first sync."""
        return self.require(self.studio_id)


class StaffRepository(Repository[Staff]):
    """People who work in the studio."""

    model = Staff

    def of_account(self, account_id: str) -> Staff | None:
        """The active place that an account has in the studio."""
        query = select(Staff).where(
            col(Staff.studio_id) == self.studio_id,
            col(Staff.account_id) == account_id,
            col(Staff.is_active),
        )
        return self.session.exec(query).first()


class RoomRepository(Repository[Room]):
    """Rooms."""

    model = Room


class DeviceRepository(Repository[Device]):
    """Enrolled desktops and kiosks."""

    model = Device

    def enrolled(self) -> Sequence[Device]:
        """Devices that are not revoked, by name."""
        query = (
            select(Device)
            .where(col(Device.studio_id) == self.studio_id, col(Device.is_revoked).is_(False))
            .order_by(col(Device.name), col(Device.id))
        )
        return self.session.exec(query).all()

    def unheard_kiosks(self, now: datetime) -> Sequence[Device]:
        """Kiosks that may have recorded something that has not arrived, by name: who said that
        something waits, or is out of touch.
        """
        return [
            one
            for one in self.enrolled()
            if one.kind == "kiosk"
            and (
                one.waiting_changes or one.last_seen_at is None or now - one.last_seen_at > IN_TOUCH
            )
        ]
