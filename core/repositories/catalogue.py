"""Categories, services and offerings."""

from collections.abc import Sequence

from sqlmodel import col, select

from core.ids import PLATFORM
from core.models import Category, Offering, Service
from core.repositories.base import Repository


class CategoryRepository(Repository[Category]):
    """Shelves of the catalogue."""

    model = Category

    def in_order(self) -> Sequence[Category]:
        """Every category, in the catalogue's order."""
        query = select(Category).where(col(Category.studio_id) == PLATFORM)
        return self.session.exec(query.order_by(col(Category.position))).all()


class ServiceRepository(Repository[Service]):
    """What can be taught."""

    model = Service

    def in_order(self) -> Sequence[Service]:
        """Every service, by name."""
        query = select(Service).where(col(Service.studio_id) == PLATFORM)
        return self.session.exec(query.order_by(col(Service.name))).all()


class OfferingRepository(Repository[Offering]):
    """Instructors' versions of services."""

    model = Offering

    def active(self) -> Sequence[Offering]:
        """Every offering that can be booked, by instructor and position."""
        query = (
            select(Offering)
            .where(col(Offering.studio_id) == self.studio_id, col(Offering.is_active))
            .order_by(col(Offering.instructor_id), col(Offering.position))
        )
        return self.session.exec(query).all()

    def of_instructor(self, instructor_id: str) -> Sequence[Offering]:
        """One instructor's offerings, active or not, in their order."""
        query = (
            select(Offering)
            .where(
                col(Offering.studio_id) == self.studio_id,
                col(Offering.instructor_id) == instructor_id,
            )
            .order_by(col(Offering.position))
        )
        return self.session.exec(query).all()

    def of_service(self, instructor_id: str, service_id: str) -> Offering | None:
        """How one instructor teaches one service."""
        return next(
            (o for o in self.of_instructor(instructor_id) if o.service_id == service_id), None
        )
