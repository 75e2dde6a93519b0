"""Those who learn."""

from datetime import datetime

from sqlmodel import Field

from core.models.base import Replicated
from core.models.columns import Id, Instant


class Student(Replicated, table=True):
    """A person who takes lessons, or for whom somebody books them. `phone` is in E.164."""

    __tablename__ = "student"

    name: str
    phone: str = ""
    email: str = ""
    birth_year: int | None = None
    guardian_name: str = ""
    notes: str = ""
    created_at: datetime = Field(sa_type=Instant)
    merged_into_id: str | None = Field(default=None, sa_type=Id)
