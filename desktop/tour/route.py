"""The route: which devices there are, and where each of them goes."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.demo import INSTRUCTOR, MANAGER, PASSWORD, pairing_code
from desktop.design.theme import SchemeChoice
from desktop.tour import (
    clock_stops,
    habit_stops,
    handling_stops,
    kiosk_stops,
    plight_stops,
    reserve,
    returning_stops,
    split_stops,
    story,
    studio_stops,
    waiting_stops,
)
from desktop.tour.devices import Device, device
from desktop.tour.hands import click, field, type_into
from desktop.tour.patience import until
from desktop.tour.walk import CONTRAST, DARK, LIGHT, Guide, Stop
from desktop.welcome.door import Door

UPRIGHT, LYING = (1080, 1920), (1920, 1080)
WINDOW = (1440, 900)
FIRST_FILL_S = 60


@dataclass(frozen=True, slots=True)
class Trip:
    """Stops of one device in some schemes; `name` begins the pictures' names."""

    name: str
    stops: Sequence[Stop]
    schemes: tuple[SchemeChoice, ...]
    is_offline: bool = False


MARA = (
    Trip(
        "studio",
        (
            *studio_stops.SCREENS,
            *clock_stops.SCREENS,
            *habit_stops.SCREENS,
            *handling_stops.SCREENS,
        ),
        (LIGHT, DARK),
    ),
    Trip("studio-offline", studio_stops.OFFLINE_SCREENS, (LIGHT,), is_offline=True),
)
MORGAN = (
    Trip("manager", (*studio_stops.MANAGER_SCREENS, *habit_stops.MANAGER_SCREENS), (LIGHT,)),
    Trip("manager", split_stops.MANAGER_SCREENS, (LIGHT, DARK)),
    Trip("manager", waiting_stops.MANAGER_SCREENS, (LIGHT, DARK)),
    Trip("manager", returning_stops.MANAGER_SCREENS, (LIGHT, DARK)),
)
UPRIGHT_TRIPS = (
    Trip("kiosk-upright", kiosk_stops.SCREENS, (LIGHT,)),
    Trip("kiosk-upright", waiting_stops.SCREENS, (LIGHT, DARK)),
    Trip("kiosk-upright", returning_stops.SCREENS, (LIGHT, DARK)),
    Trip("kiosk-upright", plight_stops.SCREENS, (LIGHT, DARK)),
    Trip("kiosk-upright", kiosk_stops.DARK_SCREENS, (DARK,)),
    Trip("kiosk-upright", kiosk_stops.CONTRAST_SCREENS, (CONTRAST,)),
    Trip(
        "kiosk-offline",
        (*kiosk_stops.OFFLINE_SCREENS, *waiting_stops.OFFLINE_SCREENS),
        (LIGHT,),
        is_offline=True,
    ),
)
LYING_TRIPS = (
    Trip(
        "kiosk-lying",
        (*kiosk_stops.LYING_SCREENS, *waiting_stops.SCREENS, *returning_stops.SCREENS),
        (LIGHT,),
    ),
    Trip("kiosk-lying", plight_stops.SCREENS, (LIGHT, DARK)),
)
DOORS = (
    "door-mara-dark",
    "door-mara-light",
    "door-mara-refused-light",
    "door-mara-founding-light",
    "door-upright-light",
)


@dataclass(frozen=True, slots=True)
class Route:
    """Makes devices in `folder` for the server at `url`, as far as their pictures are wanted."""

    guide: Guide
    folder: Path
    url: str

    def travel(self) -> None:
        """Go everywhere: a Studio, the kiosks, and what they tell with a manager's Studio."""
        album = self.guide.album
        is_story = any(album.wants(chapter) for chapter in story.CHAPTERS)
        is_reserve = any(album.wants(chapter) for chapter in reserve.CHAPTERS)
        is_help = any(album.wants(chapter) for chapter in waiting_stops.CHAPTERS)
        is_door = any(album.wants(door) for door in DOORS)
        with self.guide.noting("studio-*"):
            if self._wants(MARA) or is_door:
                with self._studio("mara", INSTRUCTOR) as mara:
                    self._go(mara, MARA)
        with self.guide.noting("kiosk-*"), ExitStack() as open_devices:
            kiosks: list[Device] = []
            for name, size, trips in (
                ("upright", UPRIGHT, UPRIGHT_TRIPS),
                ("lying", LYING, LYING_TRIPS),
            ):
                if self._wants(trips) or is_story or is_reserve or is_help or is_door:
                    kiosk = open_devices.enter_context(self._kiosk(name, size))
                    self._go(kiosk, trips)
                    kiosks.append(kiosk)
            if self._wants(MORGAN) or is_story or is_reserve or is_help:
                morgan = open_devices.enter_context(self._studio("morgan", MANAGER))
                self._go(morgan, MORGAN)
                if is_story:
                    story.tell(self.guide, story.Cast(kiosks[0], kiosks[1], morgan))
                if is_help:
                    waiting_stops.tell(self.guide, kiosks[0], morgan)
                if is_reserve:
                    reserve.tell(self.guide, kiosks[0], morgan)

    def _is_first(self, name: str) -> bool:
        """Whether the door is worth looking at: the second Studio's looks the same."""
        return name == "mara"

    def _wants(self, trips: Sequence[Trip]) -> bool:
        return any(self.guide.wants_any(trip.name, trip.stops, trip.schemes) for trip in trips)

    def _go(self, one: Device, trips: Sequence[Trip]) -> None:
        for trip in trips:
            if self._wants([trip]):
                with self.guide.noting(f"{trip.name}-*"):
                    if trip.is_offline:
                        one.go_offline()
                    self.guide.walk(one, trip.name, trip.stops, trip.schemes)
                    if trip.is_offline:
                        one.come_back()

    @contextmanager
    def _studio(self, name: str, email: str) -> Iterator[Device]:
        """A Studio, signed in at the door as a person would be, its clock at 14:20."""
        guide = self.guide
        with device(self.folder, name, self.url, guide.theme) as new:
            door = _door_of(new)
            type_into(field(door, "Email"), email)
            if self._is_first(name):
                guide.show(new, f"door-{name}-dark", door, DARK)
                guide.show(new, f"door-{name}-light", door)
                if guide.album.wants(f"door-{name}-founding-light"):
                    click(door, "Set up a new studio")
                    founding = _shown_door(new)
                    guide.show(new, f"door-{name}-founding-light", founding)
                    click(founding, "I have an account")
                    door = _shown_door(new)
                    type_into(field(door, "Email"), email)
            password = field(door, "Password")
            if self._is_first(name) and guide.album.wants(f"door-{name}-refused-light"):
                type_into(password, "not this one")
                click(door, "Sign in")
                until(door.button.isEnabled, "the door's answer")
                guide.show(new, f"door-{name}-refused-light", door)
                password.clear()
            type_into(password, PASSWORD)
            click(door, "Sign in")
            until(lambda: new.front.app is not None, f"signing in as {name}", FIRST_FILL_S)
            new.stand_still()
            new.window.resize(*WINDOW)
            new.come_forward()
            new.sync()
            yield new

    @contextmanager
    def _kiosk(self, name: str, size: tuple[int, int]) -> Iterator[Device]:
        """A kiosk, let in by the code a manager asked for."""
        with device(self.folder, name, self.url, self.guide.theme, is_kiosk=True) as new:
            door = _door_of(new)
            type_into(field(door, "Code"), pairing_code(self.url))
            self.guide.show(new, f"door-{name}-light", door)
            click(door, "Connect")
            until(lambda: new.front.app is not None, f"enrolling {name}", FIRST_FILL_S)
            new.window.resize(*size)
            new.come_forward()
            new.sync()
            yield new


def _door_of(new: Device) -> Door:
    new.front.open({})
    return _shown_door(new)


def _shown_door(new: Device) -> Door:
    door = new.window
    assert isinstance(door, Door)
    door.resize(*WINDOW)
    new.come_forward()
    return door
