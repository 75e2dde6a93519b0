"""What Insights shows and writes is what the raw rows say, lesson by lesson."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from core.insights.figures import Tally
from core.insights.periods import Period, Step, bounds_of
from core.repositories.insights import By
from desktop.studio.insights import words
from desktop.studio.insights.csv_export import HEAD, csv_rows
from desktop.studio.insights.reading import Asked, export_lines, read_insights
from desktop.studio.insights.state import Choice, Figures, Report, Wish
from tests.builders import SomeStudio
from tests.integration.insights.busy_studio import HALIFAX, NOW, busy_studio
from tests.integration.insights.plain_figures import (
    Books,
    Row,
    Sums,
    months,
    permille,
    read_books,
    weeks,
)

TODAY = NOW.astimezone(HALIFAX).date()
Days = tuple[date, date]
TWELVE_WEEKS = (date(2026, 8, 31), TODAY)


@pytest.fixture(scope="module")
def studio() -> SomeStudio:
    return busy_studio()


@pytest.fixture(scope="module")
def books(studio: SomeStudio) -> Books:
    return read_books(studio.session)


def asked(wish: Wish, week_start: int = 0, only: str | None = None) -> Asked:
    return Asked(wish, TODAY, NOW, "America/Halifax", week_start, only)


def plain(tally: Tally) -> tuple[int, ...]:
    """As `Sums.plain`."""
    told = (tally.lessons, tally.minutes, tally.cancelled, tally.missed)
    return (*told, tally.earned_minor, tally.to_come_minor, tally.other_money)


class Recomputed:
    """The figures of some lessons of the books."""

    def __init__(self, books: Books, who: str = "", service: str = "") -> None:
        self.books = books
        self.only = {k: v for k, v in (("who", who), ("service", service)) if v}

    def people(self, days: Days) -> set[str]:
        """Those whose hours count: they teach, or have taught in these days."""
        if "who" in self.only:
            return {self.only["who"]}
        return self.books.active | {row.who for row in self.rows(days)}

    def rows(self, days: Days, **more: str) -> list[Row]:
        return self.books.between(days, {**self.only, **more})

    def sums(self, days: Days, people: set[str], **more: str) -> Sums:
        rows, last = self.rows(days, **more), days[1] + timedelta(weeks=5)
        found = self.books.sums(rows)
        back = self.books.returned(rows, self.rows((days[0], last), **more), NOW)
        began = datetime(days[0].year, days[0].month, days[0].day, tzinfo=HALIFAX)
        # Before, whoever did not come back has not stayed away yet, and the share is always 100 %.
        if began + timedelta(weeks=4) < NOW:
            found.back, found.known = back.back, back.known
        found.open_minutes = self.books.open_minutes(people, *days)
        return found


def assert_like(figures: Figures, sums: Sums, *, has_back: bool = True) -> None:
    assert plain(figures.tally) == sums.plain
    off, meant = sums.cancelled + sums.missed, sums.lessons + sums.cancelled + sums.missed
    assert figures.tally.called_off.permille == permille(off, meant)
    assert (figures.hours.part, figures.hours.whole) == (sums.minutes, sums.open_minutes)
    assert figures.hours.permille == permille(sums.minutes, sums.open_minutes)
    if has_back:
        assert (figures.back.part, figures.back.whole) == (sums.back, sums.known)
        assert figures.back.permille == permille(sums.back, sums.known)


PERIODS: list[tuple[Wish, int, Days, Days, Callable[[date, date], list[Days]]]] = [
    (
        Wish(),
        0,
        TWELVE_WEEKS,
        (date(2026, 6, 8), date(2026, 8, 26)),
        lambda first, last: weeks(first, last, 0),
    ),
    (
        Wish(choice=Choice.FOUR_WEEKS),
        6,
        (date(2026, 10, 25), TODAY),
        (date(2026, 9, 27), date(2026, 10, 21)),
        lambda first, last: weeks(first, last, 6),
    ),
    (
        Wish(choice=Choice.YEAR, step=Step.MONTH),
        0,
        (date(2025, 12, 1), TODAY),
        (date(2024, 12, 1), date(2025, 11, 18)),
        months,
    ),
    (
        Wish(choice=Choice.DATES, dates=Period(date(2026, 2, 25), date(2026, 3, 17))),
        5,
        (date(2026, 2, 25), date(2026, 3, 17)),
        (date(2026, 2, 4), date(2026, 2, 24)),
        lambda first, last: weeks(first, last, 5),
    ),
    (
        Wish(choice=Choice.DATES, dates=Period(date(2026, 11, 1), date(2026, 11, 1))),
        0,
        (date(2026, 11, 1), date(2026, 11, 1)),
        (date(2026, 10, 25), date(2026, 10, 25)),
        lambda first, last: weeks(first, last, 0),
    ),
]
NAMES = ["twelve weeks", "four weeks from Sunday", "a year by month", "over spring", "a long day"]


@pytest.mark.parametrize(("wish", "begins", "days", "before", "cut"), PERIODS, ids=NAMES)
def test_tiles_bars_and_table_are_what_the_rows_say(
    studio: SomeStudio,
    books: Books,
    wish: Wish,
    begins: int,
    days: Days,
    before: Days,
    cut: Callable[[date, date], list[Days]],
) -> None:
    wish = replace(wish, report=Report.RETURNING)
    found = read_insights(studio.rows, asked(wish, begins))
    assert (found.period, found.before) == (Period(*days), Period(*before))
    again = Recomputed(books)
    people, former = again.people(days), again.people(before)
    assert_like(found.total, again.sums(days, people))
    assert_like(found.former, again.sums(before, former))
    parts, old = cut(*days), cut(*before)
    assert [(bar.period.first, bar.period.last) for bar in found.bars] == parts
    for at, bar in enumerate(found.bars):
        assert_like(bar.now, again.sums(parts[at], people))
        assert (bar.before is None) == (at >= len(old))
        if bar.before is not None:
            assert_like(bar.before, again.sums(old[at], former))
    assert {line.key for line in found.groups} == people
    for line in found.groups:
        assert_like(line.figures, again.sums(days, {line.key}, who=line.key))
    by_service = read_insights(studio.rows, asked(replace(wish, by=By.SERVICE), begins))
    assert {line.key for line in by_service.groups} == {row.service for row in again.rows(days)}
    for line in by_service.groups:
        assert_like(line.figures, again.sums(days, set(), service=line.key))


@pytest.mark.parametrize(("wish", "begins", "days", "before", "cut"), PERIODS, ids=NAMES)
def test_the_hours_of_the_week(
    studio: SomeStudio, books: Books, wish: Wish, begins: int, days: Days, before: Days, cut: object
) -> None:
    found = read_insights(studio.rows, asked(wish, begins))
    again = Recomputed(books)
    booked, opened = books.by_hour(again.rows(days), again.people(days), *days)
    for day, row in enumerate(found.week):
        for hour, share in enumerate(row):
            assert (share.part, share.whole) == (booked[day, hour], opened[day, hour]), (day, hour)
    assert sum(share.part for row in found.week for share in row) == found.total.hours.part
    assert sum(share.whole for row in found.week for share in row) == found.total.hours.whole


def test_parts_make_the_whole(studio: SomeStudio) -> None:
    for by in (By.INSTRUCTOR, By.SERVICE):
        found = read_insights(studio.rows, asked(Wish(by=by)))
        whole = plain(found.total.tally)
        for parts in ([bar.now for bar in found.bars], [line.figures for line in found.groups]):
            sums = zip(*(plain(part.tally) for part in parts), strict=True)
            assert tuple(map(sum, sums)) == whole
        assert sum(bar.now.hours.whole for bar in found.bars) == found.total.hours.whole
        if by is By.INSTRUCTOR:
            opened = sum(line.figures.hours.whole for line in found.groups)
            assert opened == found.total.hours.whole


@pytest.mark.parametrize("is_own", [False, True], ids=["chosen", "own"])
def test_one_instructor_and_one_service(studio: SomeStudio, books: Books, *, is_own: bool) -> None:
    for who in books.names:
        for service in ("", "Voice"):
            wish = Wish(service=service or None, instructor_id=None if is_own else who)
            found = read_insights(studio.rows, asked(wish, only=who if is_own else None))
            again = Recomputed(books, who, service)
            assert_like(found.total, again.sums(TWELVE_WEEKS, {who}))
            lines = {line.key: line.figures for line in found.groups}
            assert set(lines) <= {who}
            if lines:
                assert lines[who] == found.total


def test_the_file_tells_the_same(studio: SomeStudio, books: Books) -> None:
    wish = Wish(choice=Choice.YEAR, step=Step.MONTH)
    lines = export_lines(studio.rows, asked(wish))
    told = [dict(zip(HEAD, row, strict=True)) for row in csv_rows(lines, "CAD")]
    expected: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    parts = months(date(2025, 12, 1), TODAY)
    for part in parts:
        for row in books.between(part, {}):
            expected[part[0].isoformat(), books.names[row.who], row.service].append(row)
    assert [(row["first_day"], row["instructor"], row["service"]) for row in told] == sorted(
        expected
    )
    ends = {first.isoformat(): last.isoformat() for first, last in parts}
    for line in told:
        sums = books.sums(expected[line["first_day"], line["instructor"], line["service"]])
        assert line["last_day"] == ends[line["first_day"]]
        counts = ("lessons", "minutes_booked", "cancelled", "missed")
        assert tuple(int(line[name]) for name in counts) == sums.plain[:4]
        assert line["earned"] == f"{sums.earned // 100}.{sums.earned % 100:02}"
        assert line["to_come"] == f"{sums.to_come // 100}.{sums.to_come % 100:02}"
        assert line["currency"] == "CAD"


def test_a_week_has_earned_what_today_says_of_it(studio: SomeStudio) -> None:
    found = read_insights(studio.rows, asked(Wish()))
    for bar in found.bars:
        first, last = bounds_of(bar.period, "America/Halifax")
        lines = studio.rows.agenda.earnings(first, last)
        earned = sum(one.amount_minor for one in lines if one.is_taught and one.currency == "CAD")
        assert earned == bar.now.tally.earned_minor


def test_who_came_back_is_not_told_while_nobody_can_have_stayed_away(studio: SomeStudio) -> None:
    wish = Wish(choice=Choice.FOUR_WEEKS, report=Report.RETURNING)
    found = read_insights(studio.rows, asked(wish))
    assert not found.is_back_known
    assert found.total.back.permille is None
    assert found.former.back.permille is not None
    bars = read_insights(studio.rows, asked(replace(wish, choice=Choice.TWELVE_WEEKS))).bars
    assert [bar.now.back.permille is None for bar in bars] == [False] * 8 + [True] * 4


def test_a_period_of_nothing(studio: SomeStudio) -> None:
    wish = Wish(choice=Choice.DATES, dates=Period(date(2020, 1, 6), date(2020, 1, 19)))
    found = read_insights(studio.rows, asked(wish))
    assert found.is_empty
    assert plain(found.total.tally) == (0,) * 7
    assert found.total.back.permille is None
    assert found.total.hours.permille == 0
    assert export_lines(studio.rows, asked(wish)) == []
    assert words.money_change(0, 0).words == "no earlier data"


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [(1085, 1000, "+8.5%"), (1000, 3000, "−66.7%"), (10001, 10000, "no change"), (5, 2, "+150.0%")],
)
def test_how_money_changed(now: int, before: int, told: str) -> None:
    assert words.money_change(now, before).words == told


def waiting_of(studio: SomeStudio, rows: Sequence[str]) -> int:
    looked = replace(asked(Wish()), waiting=frozenset(("booking", one) for one in rows))
    return read_insights(studio.rows, looked).waiting


def test_only_lessons_that_are_in_the_figures_are_said_to_be_not_sent(studio: SomeStudio) -> None:
    ids = (
        studio.session.connection()
        .exec_driver_sql("SELECT id, starts_at FROM booking ORDER BY starts_at")
        .fetchall()
    )
    first, last = ids[0][0], ids[-1][0]
    inside = [one for one, at in ids if at <= NOW.timestamp() * 1_000_000][-2:]
    assert waiting_of(studio, [first, last, *inside]) == 2
