"""What a lesson's card says in the room it has."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage, QPainter

from desktop.calendar.paint.look import GridLook
from desktop.calendar.paint.text import GridText, Place, TextRole
from desktop.calendar.week.layout import PlacedLesson
from desktop.calendar.week.paint_card import LessonRows, card_style
from desktop.calendar.week.sample import at
from desktop.calendar.week.state import LessonCard, LessonState
from desktop.calendar.words import TimeWords
from desktop.design.colors import Color
from desktop.design.theme import Theme
from desktop.design.type import INTER

HALF_AN_HOUR, HOUR = 27.0, 55.0


@pytest.fixture
def written(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> "Written":
    """Cards of a week in light colours, and what is written on them."""
    return Written(theme, monkeypatch)


class Written:
    """Notes each text, and whether it stands upright."""

    def __init__(
        self, theme: Theme, monkeypatch: pytest.MonkeyPatch, *, is_real: bool = False
    ) -> None:
        self.look = GridLook(theme.tokens, INTER, 1.0, 1.0, is_rtl=False)
        self.rows = LessonRows(self.look, TimeWords(QLocale("en_CA"), is_24_hour=True))
        self.told: list[tuple[str, bool]] = []

        def put(
            here: GridText,
            painter: QPainter,
            role: TextRole,
            text: str,
            _place: Place,
            _color: Color,
            **_ways: bool,
        ) -> float:
            if text:
                self.told.append((text, painter.transform().m12() != 0))
            return here.width(role, text)

        if not is_real:
            monkeypatch.setattr(GridText, "put", put)

    def on_card(
        self,
        width: float,
        height: float = HALF_AN_HOUR,
        state: LessonState = LessonState.CONFIRMED,
        initials: str = "",
    ) -> list[tuple[str, bool]]:
        """All that stands on Owen's card of noon."""
        start = at("wed", "12:00")
        end = start + timedelta(minutes=30)
        card = LessonCard("1", start, end, "Owen Marshall", "Owen", "Piano", initials, 0, state)
        placed = PlacedLesson(card, 2, 720, 750, 0, 1, False, False, 720, 750)
        self.told.clear()
        painter = QPainter(image := QImage(400, 100, QImage.Format.Format_ARGB32))
        assert not image.isNull()
        style = card_style(self.look, state, self.look.tokens.hue_for(0))
        self.rows.paint(painter, placed, style, width, height)
        painter.end()
        return list(self.told)


@pytest.mark.parametrize(
    ("width", "rest"),
    [(300, "12:00 – 12:30 Piano"), (190, "12:00 Piano"), (150, "12:00"), (110, "")],
)
def test_half_an_hour_says_when_and_what_as_far_as_it_fits_whole(
    written: Written, width: float, rest: str
) -> None:
    expected = [("Owen Marshall", False), (rest, False)] if rest else [("Owen Marshall", False)]
    assert written.on_card(width) == expected


def test_initials_and_signs_keep_their_room(written: Written) -> None:
    told = [text for text, _ in written.on_card(300, initials="ML")]
    assert told == ["ML", "Owen Marshall", "12:00 – 12:30 Piano"]
    told = [text for text, _ in written.on_card(150, state=LessonState.COMPLETED)]
    assert told == ["Owen Marshall"], "the tick stands where the time would"


def test_a_name_stands_upright_where_more_of_it_is_read_so(written: Written) -> None:
    assert written.on_card(30, HOUR) == [("Owen", True)]
    assert written.on_card(30, HOUR * 1.5) == [("Owen · Piano", True)], "and what for"
    assert written.on_card(30, 2 * HOUR) == [("Owen Marshall", True)]
    assert written.on_card(30, 3 * HOUR) == [("Owen Marshall · Piano", True)]
    assert written.on_card(30, HALF_AN_HOUR) == [("OM", False)], "half an hour is too low"
    assert written.on_card(42, HALF_AN_HOUR) == [("Owen", False)], "not where it has its room"
    assert written.on_card(16, HALF_AN_HOUR) == [("Owen", False)], "nor where two letters have none"
    assert written.on_card(60, HOUR)[0] == ("Owen", False), "there it fits as it is"
    lost = written.on_card(30, HOUR, LessonState.CONFLICT)
    assert lost == [("OM", False)], "its flag stands below the name, alone where it has no room"
    wider = [text for text, _ in written.on_card(80, HOUR, LessonState.CONFLICT)]
    assert wider == ["Owen", "Lost"]


def test_a_time_is_never_cut(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    cut: list[str] = []

    def shortened(_text: GridText, _role: TextRole, text: str, _room: int) -> str:
        cut.append(text)
        return text[:1]

    monkeypatch.setattr(GridText, "_shortened", shortened)
    written = Written(theme, monkeypatch, is_real=True)
    for tenth in range(900, 3000, 3):
        written.on_card(tenth / 10)
    assert set(cut) == {"Owen Marshall"}, "where not even the name fits"
