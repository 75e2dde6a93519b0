"""Times where there is little room: as short as the reader's way of counting hours allows."""

import pytest
from PySide6.QtCore import QLocale

from desktop.calendar.paint.look import GridLook
from desktop.calendar.paint.text import TextRole
from desktop.calendar.week.geometry import week_geometry
from desktop.calendar.week.paint_ruler import LABEL_GAP, pill_box
from desktop.calendar.week.sample import sample_week
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme


@pytest.mark.parametrize(
    ("locale", "half_past", "noon", "morning", "over_noon"),
    [
        ("en_GB", "09:30", "12:00", "09:30 – 10:15", "11:00 – 12:30"),
        ("en_CA", "9:30am", "12pm", "9:30 – 10:15am", "11am – 12:30pm"),
        ("en_US", "9:30am", "12pm", "9:30 – 10:15am", "11am – 12:30pm"),
        ("es_MX", "9:30am", "12pm", "9:30 – 10:15am", "11am – 12:30pm"),
        ("ko_KR", "9:30오전", "12오후", "9:30오전 – 10:15오전", "11오전 – 12:30오후"),
    ],
)
def test_times_are_short_in_every_country(
    locale: str, half_past: str, noon: str, morning: str, over_noon: str
) -> None:
    words = TimeWords(QLocale(locale))
    assert words.brief(9 * 60 + 30) == half_past
    assert words.brief(12 * 60) == noon
    assert words.brief_span(9 * 60 + 30, 10 * 60 + 15) == morning
    assert words.brief_span(11 * 60, 12 * 60 + 30) == over_noon


@pytest.mark.parametrize("locale", ["en_CA", "en_US", "es_MX", "en_GB"])
def test_the_mark_of_the_morning_is_the_reader_s_own(locale: str) -> None:
    reader = QLocale(locale)
    told = TimeWords(reader, is_24_hour=False).clock(9 * 60 + 30)
    assert told.endswith(reader.amText())


@pytest.mark.parametrize("locale", ["en_CA", "en_US", "es_MX", "fr_FR"])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_the_ruler_has_room_for_the_hours_and_for_now(
    theme: Theme, locale: str, text_scale: float
) -> None:
    words = TimeWords(QLocale(locale))
    look = GridLook(theme.tokens, theme.font().family(), text_scale, 1.0, is_rtl=False)
    place = week_geometry(
        sample_week(),
        (1200, 800),
        scroll=0,
        zoom=1,
        text_scale=text_scale,
        ratio=1,
        is_rtl=False,
    )
    pill, hours = pill_box(look, place, 200), place.ruler_width - look.sized(LABEL_GAP)
    for minute in range(24 * 60):
        told = words.figures(minute)
        assert look.text.width(TextRole.NAME, told) <= pill.width(), told
    for hour in range(24):
        told = words.brief(hour * 60)
        assert look.text.width(TextRole.ROW, told) <= hours, told
