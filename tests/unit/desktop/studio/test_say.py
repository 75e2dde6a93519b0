"""Days and times as each language writes them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from desktop.calendar.words import written_day
from desktop.studio.say import as_title, clock_time, day_words, short_day

FIRST, LATER = date(2026, 3, 1), date(2026, 11, 22)
MORNING = datetime(2026, 3, 1, 9, 5, tzinfo=UTC)


@pytest.fixture
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    """That language, for as long as the test takes."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("spoken", "words"),
    [
        ("en_GB", "Sunday 22 November 2026"),
        ("es_ES", "domingo 22 de noviembre de 2026"),
        ("fr_FR", "dimanche 22 novembre 2026"),
    ],
    indirect=["spoken"],
)
def test_a_day_is_written_out_as_the_language_joins_its_parts(spoken: str, words: str) -> None:
    assert day_words(LATER, with_year=True) == words


@pytest.mark.parametrize(
    ("spoken", "words"),
    [
        ("en_GB", ("Sun 1 Mar", "March 2026")),
        ("es_ES", ("dom 1 mar", "marzo de 2026")),
        ("fr_FR", ("dim. 1er mars", "mars 2026")),
    ],
    indirect=["spoken"],
)
def test_the_first_of_a_month_and_a_month_alone(spoken: str, words: tuple[str, str]) -> None:
    assert (short_day(FIRST), written_day(FIRST, "MMMM yyyy")) == words


@pytest.mark.parametrize("spoken", ["es_ES", "fr_FR", "en_GB"], indirect=True)
def test_times_of_24_hours_have_two_digits_so_that_they_stand_below_each_other(spoken: str) -> None:
    assert clock_time(MORNING) == "09:05"


@pytest.mark.parametrize("spoken", ["en_AU"], indirect=True)
def test_times_of_12_hours_say_which_half_of_the_day(spoken: str) -> None:
    assert clock_time(MORNING).lower().startswith("9:05")


def test_a_title_begins_large() -> None:
    assert as_title("domingo 22 de noviembre") == "Domingo 22 de noviembre"
