"""Which backups are kept."""

from datetime import date, timedelta

from sync.server.backups import day_of, name_of, outdated

TODAY = date(2026, 11, 22)


def _nights(count: int) -> list[str]:
    """The names of so many nights' backups, where only what is kept is there the next night."""
    kept: list[str] = []
    for back in range(count - 1, -1, -1):
        today = TODAY - timedelta(days=back)
        kept.append(name_of(today))
        gone = outdated(kept, today)
        kept = [name for name in kept if name not in gone]
    return kept


def test_after_two_years_of_nights_days_weeks_and_months_are_there() -> None:
    kept = [day for day in map(day_of, _nights(730)) if day is not None]
    assert kept[-7:] == [TODAY - timedelta(days=back) for back in range(6, -1, -1)]
    months = {(day.year, day.month) for day in kept}
    assert len(months) == 12
    weeks = {day.isocalendar()[:2] for day in kept if day >= TODAY - timedelta(days=27)}
    assert len(weeks) >= 4
    assert len(kept) <= 7 + 4 + 12


def test_nothing_is_dropped_while_there_are_few() -> None:
    assert len(_nights(7)) == 7


def test_what_is_called_otherwise_is_left_alone() -> None:
    names = [
        "notes.txt",
        "before-the-update.backup",
        "2026-13-01.backup",
        "2020-01-01.backup.draft",
    ]
    assert outdated(names, TODAY) == []
