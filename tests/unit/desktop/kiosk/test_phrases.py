"""What is told of who teaches, of wishes, shelves and waits."""

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication

from core.discovery import Chip, DateCode, DateWish
from core.models import Offering
from desktop.kiosk import words
from desktop.kiosk.language import SPANISH, Speech
from desktop.kiosk.replica.catalogue import Shelf
from desktop.kiosk.replica.phrases import chip_label, subjects_of


def taught(*services: str) -> list[Offering]:
    return cast("list[Offering]", [SimpleNamespace(service_name=each) for each in services])


def test_three_subjects_are_named_and_the_number_of_others_stays_with_the_last() -> None:
    assert subjects_of(taught("Voice", "Piano", "Voice")) == "Voice · Piano"
    several = subjects_of(taught("Piano", "Piano for Kids", "Music Theory", "Audition", "Voice"))
    assert several == "Piano · Piano for Kids · Music Theory\N{NO-BREAK SPACE}+2"


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (DateWish(DateCode.WEEKDAYS, weekdays=frozenset(range(1, 7))), "Not Mon"),
        (DateWish(DateCode.WEEKDAYS, weekdays=frozenset({0, 2})), "Mon, Wed"),
        (
            DateWish(DateCode.DATE, (date(2026, 11, 25), date(2026, 11, 26))),
            "Until Thu 26 November",
        ),
        (DateWish(DateCode.DATE, (date(2026, 11, 25),)), "Wed 25 November"),
    ],
)
def test_a_wish_for_days_is_told_as_short_as_it_was_said(wish: DateWish, said: str) -> None:
    assert chip_label(Chip(wish, (0, 0)), "", cast("Shelf", SimpleNamespace())) == said


def test_a_shelf_is_told_in_the_visitors_language_and_a_studios_own_as_it_is_named(
    qapp: QApplication,
) -> None:
    speech = Speech(qapp, zone="America/Halifax")
    speech.use(SPANISH)
    assert words.shelf(speech, "Kids") == "Para niños"
    assert words.shelf(speech, "Robots") == "Robots"
    speech.reset()


def test_hours_are_counted_to_what_is_soon_only(qapp: QApplication) -> None:
    speech = Speech(qapp, zone="America/Halifax")
    now = datetime(2026, 11, 25, 13, tzinfo=UTC)
    assert words.until(speech, now + timedelta(hours=3, minutes=10), now) == "in 3 hours 10"
    assert words.until(speech, now + timedelta(hours=7, minutes=10), now) == "today"
