"""Every setting of the server, declared once: type, default, bounds and a sentence.

A setting is read from the environment variable `INSTAINSTRU_` + its name in capitals; the command
line overrides it. What is not set has the default shown here, and no default is ever more precious
than INT.
"""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.errors import Malformed

PREFIX = "INSTAINSTRU_"


class Environment(StrEnum):
    """How precious the data is; stored in the database and checked against this at every start."""

    INT = "INT"
    STG = "STG"
    PROD = "PROD"


class Settings(BaseModel):
    """What the server was told. Frozen; times in seconds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    environment: Environment = Field(
        default=Environment.INT,
        description="INT is disposable, STG a rehearsal, PROD the truth; must match the database.",
    )
    database_url: str = Field(
        default="",
        description="A PostgreSQL URL; empty means the embedded one, kept in the data directory.",
    )
    data_dir: Path = Field(
        default=Path(".instainstru"),
        description="Where the embedded PostgreSQL keeps its files.",
    )
    host: str = Field(default="127.0.0.1", description="The address to listen at.")
    port: int = Field(default=8765, ge=0, le=65535, description="The port; 0 takes a free one.")
    workers: int = Field(default=1, ge=1, le=64, description="Processes that answer requests.")
    threads: int = Field(
        default=16,
        ge=1,
        le=200,
        description="Requests a process works on at once; each has a database connection.",
    )
    statement_timeout_s: int = Field(
        default=15, ge=1, le=600, description="A statement that takes longer is given up."
    )
    lock_timeout_s: int = Field(
        default=10, ge=1, le=600, description="Longest wait for another writer of the same studio."
    )
    pool_timeout_s: int = Field(
        default=10, ge=1, le=600, description="Longest wait for a free database connection."
    )
    actor_cache_s: float = Field(
        default=2.0,
        ge=0.0,
        le=60.0,
        description="How long a checked token is believed unless a change of it is announced.",
    )
    access_minutes: int = Field(
        default=15, ge=1, le=1440, description="Life of a person's access token."
    )
    refresh_days: int = Field(
        default=30, ge=1, le=365, description="Life of a refresh token that is not used."
    )
    pairing_minutes: int = Field(
        default=10, ge=1, le=60, description="Life of a kiosk's pairing code."
    )
    sign_in_per_minute: int = Field(
        default=5, ge=1, le=1000, description="Sign-ins a minute for one account."
    )
    address_per_minute: int = Field(
        default=30, ge=1, le=10000, description="Sign-ins and enrolments a minute from one address."
    )
    may_found_studios: bool = Field(
        default=True, description="Let anybody found a studio, which they then manage."
    )
    studios_per_hour: int = Field(
        default=10, ge=1, le=1000, description="Studios founded an hour from one address."
    )
    outgoing: str = Field(
        default="",
        description="How codes are sent to people: program:PATH, file, screen; empty: not at all.",
    )
    compress_loopback: bool = Field(
        default=False,
        description="Compress answers to this machine too, where it costs more than it saves.",
    )
    backup_folder: str = Field(
        default="",
        description="Where a backup is written each night; empty: none is. Better another disk.",
    )
    jobs: bool = Field(default=True, description="Run the scheduled jobs in this server.")


def settings_from(variables: Mapping[str, str], **overrides: object) -> Settings:
    """The settings that `variables` (usually `os.environ`) and then `overrides` ask for.

    Raises `Malformed("setting")` naming the first wrong one and, for an `INSTAINSTRU_` variable
    that is no setting, nothing: the desktop has variables of its own.
    """
    given: dict[str, object] = {
        name: variables[PREFIX + name.upper()]
        for name in Settings.model_fields
        if PREFIX + name.upper() in variables
    }
    given.update({name: value for name, value in overrides.items() if value is not None})
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name = ".".join(str(part) for part in first["loc"])
        raise Malformed("setting", name=name, problem=first["msg"]) from None


def variables_of(settings: Settings) -> dict[str, str]:
    """The environment variables that give a child process the same settings."""
    return {
        PREFIX + name.upper(): str(value)
        for name, value in settings.model_dump(mode="json").items()
    }
