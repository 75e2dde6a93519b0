"""What can be taught, and one instructor's version of it."""

from sqlmodel import Field

from core.models.base import Replicated
from core.models.columns import Id, Json


class Category(Replicated, table=True):
    """A shelf of the catalogue; owned by the platform and shared by all studios."""

    __tablename__ = "category"

    slug: str
    name: str
    position: int = 0


class Service(Replicated, table=True):
    """A thing that is taught; owned by the platform and shared by all studios."""

    __tablename__ = "service"

    category_id: str = Field(sa_type=Id)
    slug: str
    name: str
    search_terms: list[str] = Field(default=[], sa_type=Json)


class Offering(Replicated, table=True):
    """One instructor's version of a service. `rate_minor` is an hour's price in minor units."""

    __tablename__ = "offering"

    instructor_id: str = Field(sa_type=Id)
    service_id: str = Field(sa_type=Id)
    service_name: str
    rate_minor: int
    currency: str
    durations_min: list[int] = Field(sa_type=Json)
    levels: list[str] = Field(default=[], sa_type=Json)
    age_min: int | None = None
    age_max: int | None = None
    location_types: list[str] = Field(default=[], sa_type=Json)
    description: str = ""
    position: int = 0
    is_active: bool = True
