"""Files of other calendars become busy times, or one refusal."""

from datetime import UTC, datetime, timedelta

import pytest

from core.errors import StudioError
from core.interchange import reading
from core.interchange.reading import BusyCalendar, read_busy

FIRST = datetime(2026, 3, 5, 4, tzinfo=UTC)  # midnight in Halifax
LAST = FIRST + timedelta(days=365)
HALIFAX = "America/Halifax"


def ics(*events: str, head: str = "") -> bytes:
    inside = "".join(
        f"BEGIN:VEVENT\nUID:{at}\n{one}\nEND:VEVENT\n" for at, one in enumerate(events)
    )
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\n{head}{inside}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def read(*events: str, head: str = "") -> BusyCalendar:
    return read_busy(ics(*events, head=head), HALIFAX, FIRST, LAST)


def utc(day: int, hour: int, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def refusal(data: bytes) -> str:
    with pytest.raises(StudioError) as refused:
        read_busy(data, HALIFAX, FIRST, LAST)
    return refused.value.code


BERLIN = """BEGIN:VTIMEZONE
TZID:Praxis
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
"""


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("DTSTART:20260306T150000Z\nDTEND:20260306T160000Z", (utc(6, 15), utc(6, 16))),
        ("DTSTART:20260306T150000\nDURATION:PT90M", (utc(6, 19), utc(6, 20, 30))),
        (
            "DTSTART;TZID=Europe/Madrid:20260306T150000\nDTEND;TZID=Europe/Madrid:20260306T160000",
            (utc(6, 14), utc(6, 15)),
        ),
        (
            "DTSTART;TZID=Praxis:20260406T150000\nDURATION:PT1H",
            (utc(6, 13, 0, 4), utc(6, 14, 0, 4)),
        ),
        (
            "DTSTART;TZID=W. Europe Standard Time:20260306T150000\nDURATION:PT1H",
            (utc(6, 14), utc(6, 15)),
        ),
        (
            "DTSTART;TZID=America/Halifax:20260308T003000\nDTEND:20260308T073000Z",
            (utc(8, 4, 30), utc(8, 7, 30)),
        ),
        (
            "DTSTART;TZID=America/Halifax:20260308T003000\nDURATION:PT3H",
            (utc(8, 4, 30), utc(8, 7, 30)),
        ),
        (
            "DTSTART;TZID=America/Halifax:20260307T120000\nDURATION:P1DT1H",
            (utc(7, 16), utc(8, 16)),
        ),
        ("DTSTART:20260306T110000\nDTEND:20260306T160000Z", (utc(6, 15), utc(6, 16))),
        (
            "DTSTART:20260306T110000\nDTEND:20260306T160000Z\nRRULE:FREQ=DAILY;COUNT=1",
            (utc(6, 15), utc(6, 16)),
        ),
        ("DTSTART;VALUE=DATE:20260308\nDTEND;VALUE=DATE:20260309", (utc(8, 4), utc(9, 3))),
        ("DTSTART;VALUE=DATE:20260306", (utc(6, 4), utc(7, 4))),
    ],
    ids=[
        *("utc", "floating", "olson", "vtimezone", "windows", "two kinds", "hours pass"),
        *("days are the wall's", "floating to utc", "the same repeated", "23 hour day", "a day"),
    ],
)
def test_every_kind_of_time_is_the_right_instant(
    event: str, expected: tuple[datetime, datetime]
) -> None:
    head = BERLIN if "Praxis" in event else ""
    assert read(event, head=head).busy == (expected,)


def test_repetition_keeps_the_wall_clock_and_its_exceptions() -> None:
    event = (
        "DTSTART;TZID=America/Halifax:20260306T090000\nDURATION:PT1H\n"
        "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=America/Halifax:20260320T090000"
    )
    starts = [start for start, _ in read(event).busy]
    assert starts == [utc(6, 13), utc(13, 12), utc(27, 12)]


def test_free_and_cancelled_leave_no_trace_and_neighbours_are_joined() -> None:
    found = read(
        "DTSTART:20260306T150000Z\nDTEND:20260306T160000Z",
        "DTSTART:20260306T160000Z\nDTEND:20260306T170000Z",
        "DTSTART:20260307T150000Z\nDURATION:PT1H\nTRANSP:TRANSPARENT",
        "DTSTART:20260308T150000Z\nDURATION:PT1H\nSTATUS:CANCELLED",
        head="X-WR-CALNAME:Mara privat\n",
    )
    assert found == BusyCalendar("Mara privat", ((utc(6, 15), utc(6, 17)),))


AN_HOUR = "DTSTART;TZID=Praxis:20260406T150000\nDURATION:PT1H"


def test_a_zone_of_the_files_own_is_not_the_next_files_of_that_name() -> None:
    assert read(AN_HOUR, head=BERLIN).busy[0][0] == utc(6, 13, 0, 4)
    later = BERLIN.replace("+0200", "+0300").replace("+0100", "+0200")
    assert read(AN_HOUR, head=later).busy[0][0] == utc(6, 12, 0, 4)
    assert read(AN_HOUR).unknown_zones == ("Praxis",)


def test_a_zone_that_nobody_knows_is_told() -> None:
    found = read(
        "DTSTART;TZID=Mars/Olympus:20260306T150000\nDTEND;TZID=Mars/Olympus:20260306T160000",
        "DTSTART:20260307T150000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\n"
        "EXDATE;TZID=(GMT+01.00) Elsewhere:20260308T110000",
        "DTSTART;TZID=Europe/Madrid:20260309T150000\nDURATION:PT1H",
    )
    assert found.unknown_zones == ("(GMT+01.00) Elsewhere", "Mars/Olympus")
    assert found.busy[0] == (utc(6, 19), utc(6, 20))


@pytest.mark.parametrize(
    "wrong",
    [
        "DTSTART:20260306T150000Z\nDTEND:20260306T140000Z",
        "DTSTART:20260306T150000Z\nDURATION:-PT1H",
        "DTSTART:20260306T150000Z\nDTEND:20260306T140000Z\nRRULE:FREQ=WEEKLY;COUNT=3",
        "DTSTART;TZID=Europe/Madrid:20260306T150000\nDTEND;TZID=Asia/Tokyo:20260306T160000",
        "DTSTART;VALUE=DATE:20260306\nDTEND;VALUE=DATE:20260305",
    ],
    ids=["once", "negative", "repeated", "two zones", "days"],
)
def test_what_ends_before_it_begins_is_left_out_and_counted(wrong: str) -> None:
    right = "DTSTART:20260307T150000Z\nDURATION:PT1H"
    found = read(wrong, right)
    assert found == BusyCalendar("", ((utc(7, 15), utc(7, 16)),), backward=1)
    assert read(right).backward == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_read_however_it_is_encoded(encoding: str) -> None:
    event = "DTSTART:20260306T150000Z\nDTEND:20260306T160000Z"
    data = ics(event, head="X-WR-CALNAME:Zoë\n").decode().encode(encoding)
    found = read_busy(data, HALIFAX, FIRST, LAST)
    assert found == BusyCalendar("Zoë", ((utc(6, 15), utc(6, 16)),))


def test_utf_16_of_the_other_order_and_of_half_a_sign() -> None:
    text = ics("DTSTART:20260306T150000Z\nDTEND:20260306T160000Z").decode()
    data = b"\xfe\xff" + text.encode("utf-16-be")
    assert read_busy(data, HALIFAX, FIRST, LAST).busy == ((utc(6, 15), utc(6, 16)),)
    assert refusal(data[:-1]) == "calendar_unreadable"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"Mara\, Piano\; home", "Mara, Piano; home"),
        (r"Mara\nHome", "Mara Home"),
        (r"C:\\nights", r"C:\nights"),
        ("Mara, Piano; home", "Mara, Piano; home"),
    ],
    ids=["escaped", "line break", "backslash", "bare"],
)
def test_a_name_is_read_as_it_was_meant(written: str, meant: str) -> None:
    event = "DTSTART:20260306T150000Z\nDTEND:20260306T160000Z"
    assert read(event, head=f"X-WR-CALNAME:{written}\n").name == meant


def test_only_what_is_within_the_window_counts() -> None:
    found = read(
        "DTSTART:20260301T150000Z\nDTEND:20260305T060000Z",
        "DTSTART:20260101T150000Z\nDTEND:20260101T160000Z",
        "DTSTART:20290101T150000Z\nDTEND:20290101T160000Z",
    )
    assert found.busy == ((FIRST, utc(5, 6)),)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "calendar_unreadable"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "calendar_unreadable"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "calendar_unreadable"),
        (ics("DTSTART:yesterday\nDTEND:tomorrow"), "calendar_unreadable"),
        (ics("DTSTART:20260306T150000Z\nRRULE:often"), "calendar_unreadable"),
        (ics("SUMMARY:no time at all"), "calendar_unreadable"),
        (ics("DTSTART:20200101T150000Z\nDURATION:PT1H"), "calendar_empty"),
        (ics("DTSTART:20260306T150000Z\nDTEND:20260306T140000Z"), "calendar_backward"),
        (ics("DTSTART:20260306T150000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY"), "calendar_too_many"),
        (
            ics(
                "DTSTART:20260306T150000Z\nDURATION:PT1S\n"
                "RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,3,5,7,9,11"
            ),
            "calendar_too_many",
        ),
    ],
    ids=[
        "nothing",
        "a picture",
        "half",
        "no date",
        "no rule",
        "timeless",
        "over",
        "backward",
        "each second",
        "dense",
    ],
)
def test_what_cannot_be_used_is_refused_with_its_reason(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_too_large_and_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    data = ics(*(f"DTSTART:202603{6 + at:02}T150000Z\nDURATION:PT1H" for at in range(5)))
    for name, just_enough, code in (
        ("MOST_BYTES", len(data), "calendar_too_large"),
        ("MOST_EVENTS", 5, "calendar_too_many"),
        ("_MOST_TIMES", 5, "calendar_too_many"),
        ("MOST_SPANS", 5, "calendar_too_many"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(reading, name, just_enough)
            assert len(read_busy(data, HALIFAX, FIRST, LAST).busy) == 5, name
            patch.setattr(reading, name, just_enough - 1)
            assert refusal(data) == code, name
