"""What every replicated row has."""

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from core.ids import StudioId
from core.models.columns import Id


class Replicated(SQLModel):
    """A row that devices hold copies of.

    `version` is the studio's counter at the commit that last wrote the row; 0 on a device means
    "not yet seen by the server". Only the server sets it.
    """

    id: str = Field(primary_key=True, sa_type=Id)
    studio_id: StudioId = Field(sa_type=Id)
    version: int = Field(default=0, sa_type=BigInteger)
