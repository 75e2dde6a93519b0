"""A printed page holds what the week holds, as letters and lines."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageLayout

from desktop.calendar.week.sample import sample_day, sample_week
from desktop.calendar.week.state import WeekState
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme
from desktop.studio.printing.output import Press
from desktop.studio.printing.sheet import Sheet, sheet_of
from desktop.studio.schedule.state import InstructorMark

pytestmark = pytest.mark.usefixtures("british")

MARA = InstructorMark("ML", "Mara Lindqvist", 4, True, True)
TOMAS = InstructorMark("TH", "Tomás Herrera", 1, False, True)


def sheet(week: WeekState) -> Sheet:
    words, now = TimeWords(QLocale()), week.now.astimezone(week.zone)
    return sheet_of(week, "2 – 8 March 2026", "Harbour Street", [MARA, TOMAS], words, now)


def test_a_week_has_its_days_its_hours_and_a_key_of_those_shown() -> None:
    page = sheet(sample_week())
    assert [column.title for column in page.columns] == [
        "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
    ]  # fmt: skip
    assert [column.is_today for column in page.columns].index(True) == 3
    assert page.hours == (9, 21)
    assert page.columns[6].closed == "Recital day"
    assert page.key == (("Mara Lindqvist", 4),)
    assert page.foot == "Printed Thursday 5 March 2026, 14:20"
    assert len({placed.card.id for placed in page.lessons}) == len(
        [card for card in sample_week().lessons if card.state.value != "cancelled"]
    )


def test_a_day_names_its_instructors_over_their_columns() -> None:
    page = sheet(sample_day())
    assert [column.title for column in page.columns][:2] == ["Mara Lindqvist", "Tomás Herrera"]
    assert page.key == ()


def test_an_empty_week_is_still_a_working_day_long() -> None:
    week = sample_week()
    empty = WeekState(week.first_date, week.zone, week.now)
    assert sheet(empty).hours == (9, 18)


def test_a_pdf_is_one_lying_page_with_its_letters_in_it(theme: Theme) -> None:
    press, page = Press(theme.font().family(), TimeWords(QLocale())), sheet(sample_week())
    assert press.layout_for(page).orientation() is QPageLayout.Orientation.Landscape
    data = press.pdf(page)
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") == 1
    assert b"/FontFile" in data
    assert b"/Subtype /Image" not in data


def test_the_picture_of_a_page_has_ink_on_white(theme: Theme) -> None:
    press = Press(theme.font().family(), TimeWords(QLocale()))
    image = press.picture(sheet(sample_week()), 40)
    assert image.width() > image.height()
    assert image.pixelColor(1, 1).name() == "#ffffff"
    colours = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 7)
        for y in range(0, image.height(), 7)
    }
    assert len(colours) > 10
