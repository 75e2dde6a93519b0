"""What the studio's times are by the reader's own clock, where that is another."""

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication, QTimeZone

from desktop.studio.say import clock_time, short_day


def reader_zone() -> str:
    """The IANA name of the zone that this computer is set to."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode()


def place_of(zone: str) -> str:
    """`Halifax` of `America/Halifax`."""
    return zone.rpartition("/")[2].replace("_", " ")


def differs(reader: str, studio: str, at: datetime) -> bool:
    """Whether the two clocks show different times at an instant."""
    try:
        there = ZoneInfo(reader)
    except (ZoneInfoNotFoundError, ValueError):
        return False  # an unknown zone can be said nothing of
    return at.astimezone(there).utcoffset() != at.astimezone(ZoneInfo(studio)).utcoffset()


def both_words(at: datetime, studio: str, reader: str) -> str:
    """`Fri 6 Mar, 15:00 in Halifax, 20:00 in Berlin`; without places where the clocks agree."""
    here = at.astimezone(ZoneInfo(studio))
    told = f"{short_day(here.date())}, {clock_time(here)}"
    if not differs(reader, studio, at):
        return told
    there = at.astimezone(ZoneInfo(reader))
    day = "" if there.date() == here.date() else f"{short_day(there.date())}, "
    words = QCoreApplication.translate("Lessons", "{when} in {place}, {time} in {yours}")
    return words.format(
        when=told,
        place=place_of(studio),
        time=f"{day}{clock_time(there)}",
        yours=place_of(reader),
    )
