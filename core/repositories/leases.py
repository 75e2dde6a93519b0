"""Time that is kept for kiosks: the rows of `occupancy` that are leases."""

from collections.abc import Sequence

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from core.models import Occupancy, OccupancyKind
from core.repositories.base import Repository, writing_of
from core.repositories.taken import Taken
from core.scheduling.leases import Lease


class LeaseRepository(Repository[Occupancy]):
    """Leases, as values. They are added and removed as the taken time that they are."""

    model = Occupancy

    def all_held(self) -> list[Lease]:
        """Every lease of the studio, those of kiosks that were not heard of since too; by start."""
        return self._found(self._leases().where(col(Occupancy.holder).is_not(None)))

    def held_by(self, device_id: str) -> list[Lease]:
        """The leases of one kiosk, by start."""
        return self._found(self._leases().where(col(Occupancy.holder) == device_id))

    def lease(self, identity: str) -> Lease | None:
        """The lease of that id, if it is still there."""
        row = self.find(identity)
        return None if row is None or row.kind != OccupancyKind.LEASE else lease_of(row)

    @property
    def is_authority(self) -> bool:
        """Whether the transaction under way is the server's: only it gives versions, and leases."""
        return writing_of(self.session).version is not None

    def _leases(self) -> SelectOfScalar[Occupancy]:
        return select(Occupancy).where(
            col(Occupancy.studio_id) == self.studio_id,
            col(Occupancy.kind) == OccupancyKind.LEASE,
        )

    def _found(self, query: SelectOfScalar[Occupancy]) -> list[Lease]:
        rows: Sequence[Occupancy] = self.session.exec(
            query.order_by(col(Occupancy.starts_at), col(Occupancy.id))
        ).all()
        return [lease_of(row) for row in rows]


def lease_of(row: Taken) -> Lease:
    """Taken time that is a lease, as a value."""
    return Lease(row.id, row.instructor_id, row.holder or "", row.starts_at, row.ends_at)
