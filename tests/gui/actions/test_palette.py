"""The palette answers while one types, and does it by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.actions.keymap import InMemoryShortcuts
from desktop.actions.palette import (
    ActionProvider,
    Answer,
    BookingPreview,
    DayStrip,
    Group,
    PreviewField,
    Result,
    Span,
    fits,
)
from desktop.actions.palette_rows import PreviewCard, ResultRow
from desktop.actions.palette_view import CommandPalette
from desktop.actions.registry import Action, ActionRegistry
from desktop.design.theme import Theme
from desktop.widgets.badges import StatusChip
from desktop.widgets.text import ElidedLabel


class Lessons:
    """Understands one sentence."""

    def __init__(self) -> None:
        self.booked: list[str] = []

    def answer(self, query: str) -> Answer:
        if query != "ana tue 4pm":
            return Answer()
        strip = DayStrip(Span(780, 1200), (Span(840, 1110),), (), Span(960, 1005, "Ana"), ())
        preview = BookingPreview(
            Result("Tuesday 10 March, 16:00", self._book, "Piano", run_other=self._open_form),
            (PreviewField("Student", "Ana Duarte", "1 of 2 called Ana", is_doubtful=True),),
            strip,
            notice="Offline: kept here now",
            confirm="Book",
        )
        other = Result("Ana Castellanos", self._book_other, "guitar")
        return Answer((Group("Book a lesson", (other,), preview),), ((0, 3), (4, 7)))

    def _book(self) -> None:
        self.booked.append("Ana Duarte")

    def _book_other(self) -> None:
        self.booked.append("Ana Castellanos")

    def _open_form(self) -> None:
        self.booked.append("form")


@pytest.fixture
def lessons() -> Lessons:
    return Lessons()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1440, 900)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def palette(window: QWidget, theme: Theme, lessons: Lessons) -> CommandPalette:
    registry = ActionRegistry(InMemoryShortcuts(), window)
    registry.add(Action("day.print", "Print day sheet", lambda: lessons.booked.append("print")))
    made = CommandPalette(theme, window, [lessons, ActionProvider(registry, ["day.print"])])
    made.open()
    return made


def shown(palette: CommandPalette) -> list[str]:
    rows = palette.findChildren(ResultRow) + palette.findChildren(PreviewCard)
    return [row.result.title for row in rows if not row.isHidden()]


def test_opens_at_its_place_with_what_is_useful_at_rest(palette: CommandPalette) -> None:
    assert (palette.panel.width(), palette.panel.y()) == (680, 72)
    assert palette.window().focusWidget() is palette.input
    assert shown(palette) == ["Print day sheet"]


def test_understood_words_are_previewed_and_enter_books(
    palette: CommandPalette, lessons: Lessons
) -> None:
    QTest.keyClicks(palette.input, "ana tue 4pm")
    chosen = palette.chosen
    assert chosen is not None
    assert chosen.title == "Tuesday 10 March, 16:00"
    palette.grab()
    QTest.keyClick(palette.input, Qt.Key.Key_Return)
    assert (lessons.booked, palette.isVisible()) == (["Ana Duarte"], False)


def test_arrows_choose_and_wrap(palette: CommandPalette, lessons: Lessons) -> None:
    QTest.keyClicks(palette.input, "ana tue 4pm")
    QTest.keyClick(palette.input, Qt.Key.Key_Down)
    chosen = palette.chosen
    assert chosen is not None
    assert chosen.title == "Ana Castellanos"
    assert palette.input.accessibleDescription() == "Ana Castellanos, guitar"
    QTest.keyClick(palette.input, Qt.Key.Key_Down)
    QTest.keyClick(palette.input, Qt.Key.Key_Up)
    QTest.keyClick(palette.input, Qt.Key.Key_Return)
    assert lessons.booked == ["Ana Castellanos"]


def test_ctrl_enter_opens_the_form(palette: CommandPalette, lessons: Lessons) -> None:
    QTest.keyClicks(palette.input, "ana tue 4pm")
    QTest.keyClick(palette.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert lessons.booked == ["form"]


def test_actions_are_found_by_the_beginnings_of_their_words(
    palette: CommandPalette, lessons: Lessons
) -> None:
    QTest.keyClicks(palette.input, "sheet pri")
    assert shown(palette) == ["Print day sheet"]
    QTest.keyClick(palette.input, Qt.Key.Key_Return)
    assert lessons.booked == ["print"]


def test_nothing_found_changes_nothing(palette: CommandPalette, lessons: Lessons) -> None:
    QTest.keyClicks(palette.input, "zzz")
    assert (shown(palette), palette.chosen) == ([], None)
    QTest.keyClick(palette.input, Qt.Key.Key_Return)
    assert (lessons.booked, palette.isVisible()) == ([], True)


def test_esc_leaves_and_the_next_time_it_is_empty(palette: CommandPalette) -> None:
    QTest.keyClicks(palette.input, "zzz")
    QTest.keyClick(palette.input, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    palette.open()
    assert palette.input.text() == ""


@pytest.mark.parametrize(
    ("query", "is_found"),
    [("", True), ("new", True), ("LESSON n", True), ("ew", False), ("new day", False)],
)
def test_words_fit_by_their_beginnings(query: str, is_found: bool) -> None:
    assert fits(query, "New lesson") is is_found


def test_a_refusal_stands_beside_its_button_and_leaves_the_hour_whole(
    window: QWidget, theme: Theme
) -> None:
    title = "Wednesday 25 November, 16:00 – 16:45"
    refusal = "Mara Lindqvist has a lesson at that time (16:00 – 16:30)."
    wanted = Span(960, 1005, "Ana")
    strip = DayStrip(Span(780, 1200), (Span(840, 1110),), (), wanted, ())
    preview = BookingPreview(
        Result(title, lambda: None, "Piano"), (), strip, refusal=refusal, confirm="Book"
    )
    card = PreviewCard(theme, preview, window)
    card.resize(640, 320)
    card.show()
    heading = next(each for each in card.findChildren(ElidedLabel) if each.text() == title)
    assert heading.shown_text() == title
    assert not card.book.isEnabled()
    chip = next(each for each in card.findChildren(StatusChip) if each.isVisible())
    assert chip.geometry().right() < card.book.geometry().left()
