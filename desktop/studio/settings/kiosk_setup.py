"""What one kiosk is set to, what may be chosen, and what follows from a choice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.kiosk_settings import DAYS, IN_TOUCH, KioskSettings, settings_of
from core.mutations.devices import wish_for
from core.repositories import Repositories
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.say import clock_time, weekday_word
from desktop.studio.settings.words import moment, say

_A_MONDAY = date(2026, 3, 2)


@dataclass(frozen=True, slots=True)
class KioskFacts:
    """One kiosk, and what of the studio can be shown or hidden on it: names by id, in order."""

    device_id: str
    name: str
    settings: KioskSettings
    categories: Mapping[str, str]
    instructors: Mapping[str, str]
    hold_s: int
    last_seen_at: datetime | None


@dataclass(frozen=True, slots=True)
class Consequence:
    """One sentence about what a choice leads to; `is_grave` where nobody can want it."""

    words: str
    is_grave: bool = False


def read_kiosk(rows: Repositories, device_id: str) -> KioskFacts:
    """The kiosk as it stands. `NotFound` where the studio has none of that id."""
    device = rows.devices.require(device_id)
    taught = {rows_of.service_id for rows_of in rows.offerings.active()}
    used = {service.category_id for service in rows.services.in_order() if service.id in taught}
    return KioskFacts(
        device_id=device.id,
        name=device.name,
        settings=settings_of(device.settings),
        categories={one.id: one.name for one in rows.categories.in_order() if one.id in used},
        instructors={one.id: one.name for one in rows.instructors.active()},
        hold_s=rows.studios.current().hold_s,
        last_seen_at=device.last_seen_at,
    )


def decide(desk: StudioDesk, kiosk: KioskFacts, wanted: KioskSettings) -> None:
    """Set the kiosk up; it can be undone, and waits where there is no network."""
    done = Done(
        say("setup of {kiosk}").format(kiosk=kiosk.name),
        say("{kiosk} follows as soon as it’s online.").format(kiosk=kiosk.name),
    )
    desk.do(wish_for(kiosk.device_id, wanted), done)


def language_word(code: str) -> str:
    """The name of one of the kiosk's languages."""
    names = {"en": say("English"), "es": say("Spanish"), "fr": say("French")}
    return names.get(code, code)


def weekday(number: int) -> str:
    """`Mon` for 0."""
    return weekday_word(_A_MONDAY + timedelta(days=number))


def consequences(
    kiosk: KioskFacts, wanted: KioskSettings, now: datetime, zone: str
) -> Iterator[Consequence]:
    """What visitors will find, sentence by sentence."""
    yield Consequence(_languages(wanted))
    yield from _shown(kiosk, wanted)
    minutes = wanted.hold_min if wanted.hold_min is not None else kiosk.hold_s // 60
    held = say("A time is held for {n} min while someone types.").format(n=minutes)
    yield Consequence(held)
    if not wanted.prints:
        yield Consequence(say("No printed ticket: the code and QR code are on the screen."))
    yield from _opening(wanted, now, zone)
    seen = kiosk.last_seen_at
    if seen is None:
        yield Consequence(say("Never online yet. Changes apply once it is."))
    elif now - seen > IN_TOUCH:
        at = moment(seen, now, zone)
        late = say("Last online {when}. Changes apply once it’s back online.").format(when=at)
        yield Consequence(late)


def _languages(wanted: KioskSettings) -> str:
    first = language_word(wanted.language)
    others = [language_word(each) for each in wanted.languages if each != wanted.language]
    if not others:
        return say("{language} only.").format(language=first)
    told = say("Starts in {language}. Visitors can switch to {others}.")
    return told.format(language=first, others=", ".join(others))


def _shown(kiosk: KioskFacts, wanted: KioskSettings) -> Iterator[Consequence]:
    for names, hidden in (
        (kiosk.instructors, wanted.hidden_instructors),
        (kiosk.categories, wanted.hidden_categories),
    ):
        left_out = [name for each, name in names.items() if each in hidden]
        if names and len(left_out) == len(names):
            yield Consequence(
                say("No instructor is shown, so nothing can be booked."), is_grave=True
            )
        elif left_out:
            told = say("Not shown: {names}. Their booked lessons can still be checked in.")
            yield Consequence(told.format(names=", ".join(left_out)))


def _opening(wanted: KioskSettings, now: datetime, zone: str) -> Iterator[Consequence]:
    if not wanted.opening:
        yield Consequence(say("Open for booking around the clock."))
        return
    if all(each is None for each in wanted.opening):
        yield Consequence(say("Never open for booking."), is_grave=True)
        return
    yield Consequence(say("Outside these hours, people can still check in and see their lessons."))
    if not wanted.is_open(zone, now):
        opens = wanted.opens_at(zone, now)
        told = say("Closed now, until {when}.")
        local = opens.astimezone(ZoneInfo(zone)) if opens is not None else None
        when = f"{weekday(local.weekday())} {clock_time(local)}" if local is not None else "–"
        yield Consequence(told.format(when=when))


def standard_hours() -> tuple[tuple[int, int] | None, ...]:
    """What a manager begins with who sets hours: nine to eight, every day."""
    return ((9 * 60, 20 * 60),) * DAYS
