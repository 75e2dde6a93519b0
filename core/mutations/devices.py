"""What managers decide for a kiosk: languages, what is shown, how long it holds, when it opens."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from core.access.permissions import Permission
from core.errors import Rejected
from core.kiosk_settings import DAY_MIN, DAYS, KioskSettings, settings_of
from core.mutations import refusals
from core.mutations.base import Applied, Arguments, Context, Kind, intend
from core.mutations.fields import Identity

LONGEST_HOLD_MIN = 15
MOST_HIDDEN = 500

KioskLanguage = Literal["en", "es", "fr"]
Hours = Annotated[list[Annotated[int, Field(ge=0, le=DAY_MIN)]], Field(min_length=2, max_length=2)]


class ConfigureDevice(Arguments):
    """Decide for one kiosk; see `core.kiosk_settings.KioskSettings` for what each field means."""

    name: ClassVar[str] = "device.configure"

    device_id: Identity
    languages: list[KioskLanguage] = Field(min_length=1, max_length=3)
    language: KioskLanguage
    hidden_categories: list[Identity] = Field(default=[], max_length=MOST_HIDDEN)
    hidden_instructors: list[Identity] = Field(default=[], max_length=MOST_HIDDEN)
    hold_min: int | None = Field(default=None, ge=1, le=LONGEST_HOLD_MIN)
    prints: bool = True
    sounds: bool = True
    opening: list[Hours | None] = Field(default=[], max_length=DAYS)

    @model_validator(mode="after")
    def _check(self) -> "ConfigureDevice":
        if len(set(self.languages)) != len(self.languages):
            raise ValueError("a language is named twice")
        if self.language not in self.languages:
            raise ValueError("the first language is not offered")
        if len(self.opening) not in (0, DAYS):
            raise ValueError("opening hours are for seven days, or for none")
        if any(each is not None and each[0] >= each[1] for each in self.opening):
            raise ValueError("a day closes before it opens")
        return self

    @property
    def settings(self) -> KioskSettings:
        """The same as the row keeps it."""
        return settings_of(self.model_dump(mode="json"))


def wish_for(device_id: str, settings: KioskSettings) -> ConfigureDevice:
    """The wish that gives a kiosk these settings."""
    return ConfigureDevice.model_validate({"device_id": device_id, **settings.facts})


def configure(context: Context, wish: ConfigureDevice) -> Applied:
    """Write the settings; the last word counts. The kiosk follows as soon as it hears of them."""
    context.actor.require(Permission.MANAGE_DEVICES)
    device = context.rows.devices.require(wish.device_id)
    if device.kind != "kiosk" or device.is_revoked:
        raise Rejected("not_a_kiosk", device=device.name)
    former = wish_for(device.id, settings_of(device.settings))
    device.settings = wish.settings.facts
    context.rows.devices.save(device)
    return Applied(intend(former))


KINDS = (Kind(ConfigureDevice, configure, refusals.keep_what_was_typed),)
