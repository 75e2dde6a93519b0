"""Controls say what they are, to eyes, keys and screen readers."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.design.contrast import TEXT_MINIMUM, contrast_ratio
from desktop.design.icons import Icon
from desktop.design.theme import SchemeChoice, Theme
from desktop.design.tokens import TOKENS, Scheme
from desktop.design.type import TABULAR_FIGURES
from desktop.widgets.badges import CountBadge, Tone, dress_for, initials_of
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.empty_state import Emptiness, EmptyState
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.inputs import FormField, SearchField
from desktop.widgets.segmented import SegmentedControl
from desktop.widgets.surfaces import Hairline, Inspector
from desktop.widgets.sync_pill import SyncMood, SyncPill, SyncState
from desktop.widgets.text import ElidedLabel, Paragraph, Text

_DRAWN = (
    Icon.SCHEDULE,
    Icon.STUDENTS,
    Icon.MESSAGES,
    Icon.CHECK_CIRCLE,
    Icon.SEARCH,
    Icon.INSIGHTS,
    Icon.OFFLINE,
)

LONG_NAME = "Maximiliane von Hohenstein-Oberreuter"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (SyncState(), "Up to date"),
        (SyncState(SyncMood.SAVING, 1), "Saving 1 change"),
        (SyncState(SyncMood.SAVING, 3), "Saving 3 changes"),
        (SyncState(SyncMood.OFFLINE, 0, "14:05"), "Offline since 14:05"),
        (SyncState(SyncMood.OFFLINE, 1, "14:05"), "Offline since 14:05 · 1 change waiting"),
        (SyncState(SyncMood.OFFLINE, 12, "14:05"), "Offline since 14:05 · 12 changes waiting"),
        (SyncState(SyncMood.ATTENTION, 2), "Needs attention · 2"),
        (SyncState(SyncMood.SIGNED_OUT, 0), "Sign in"),
        (SyncState(SyncMood.SIGNED_OUT, 7), "Sign in to send 7 changes"),
    ],
)
def test_pill_says_each_state(qtbot: QtBot, theme: Theme, state: SyncState, words: str) -> None:
    pill = SyncPill(theme)
    qtbot.addWidget(pill)
    pill.show_state(state)
    assert (pill.text(), pill.accessibleName()) == (words, words)


def test_pill_is_wide_enough_for_its_words(qtbot: QtBot, theme: Theme) -> None:
    pill = SyncPill(theme, SyncState(SyncMood.OFFLINE, 12, "14:05"))
    qtbot.addWidget(pill)
    words = pill.fontMetrics().horizontalAdvance(pill.text())
    assert pill.sizeHint().width() >= words + 40


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Mara Lindqvist", "ML"),
        ("Katharina von Hohenstein", "KH"),
        ("Cher", "C"),
        ("", ""),
        ("émile roux", "ÉR"),
    ],
)
def test_initials_are_of_the_first_and_last_word(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def test_badge_of_nothing_is_hidden(qtbot: QtBot, theme: Theme) -> None:
    badge = CountBadge(theme, "Unread messages", count=3)
    qtbot.addWidget(badge)
    assert (badge.isHidden(), badge.accessibleName()) == (False, "Unread messages: 3")
    badge.show_count(0)
    assert badge.isHidden()
    badge.show_count(140)
    assert badge.text() == "99+"


def test_refused_button_says_why(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Book")
    qtbot.addWidget(button)
    button.set_tip("Books the lesson")
    button.set_refused("Choose a time first")
    assert (button.isEnabled(), button.toolTip()) == (False, "Choose a time first")
    assert button.accessibleDescription() == "Choose a time first"
    button.set_refused(None)
    assert (button.isEnabled(), button.toolTip()) == (True, "Books the lesson")


def test_segments_move_with_the_arrow_keys_and_tell(qtbot: QtBot, theme: Theme) -> None:
    control = SegmentedControl(theme, "View", [("day", "Day"), ("week", "Week")], "day")
    qtbot.addWidget(control)
    control.show()
    day = control.findChildren(Button)[0]
    day.setFocus()
    with qtbot.waitSignal(control.chosen) as told:
        QTest.keyClick(day, Qt.Key.Key_Right)
    assert (told.args, control.key) == (["week"], "week")
    with qtbot.assertNotEmitted(control.chosen):
        control.choose("day")
    assert control.key == "day"


def test_segments_do_not_change_width_when_chosen(qtbot: QtBot, theme: Theme) -> None:
    control = SegmentedControl(theme, "View", [("day", "Day"), ("week", "Week")], "day")
    qtbot.addWidget(control)
    before = control.sizeHint()
    control.choose("week")
    assert control.sizeHint() == before


def test_search_waits_for_a_pause_and_enter_does_not(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField(theme, "Student, code, note")
    qtbot.addWidget(field)
    heard: list[str] = []
    field.searched.connect(heard.append)
    QTest.keyClicks(field, " ana")
    assert heard == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["ana"]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: heard == ["ana", ""])


def test_wrong_field_tells_the_screen_reader(qtbot: QtBot, theme: Theme) -> None:
    field = FormField(theme, "Mobile number", QLineEdit())
    qtbot.addWidget(field)
    field.show_error("Ten digits, please")
    assert field.field.accessibleName() == "Mobile number"
    assert field.field.accessibleDescription() == "Ten digits, please"
    assert field.field.property("wrong") is True
    field.show_error("")
    assert (field.error, field.field.property("wrong")) == ("", False)


def test_long_name_ends_in_dots_and_is_told_whole(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel(theme, LONG_NAME)
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert label.shown_text().endswith("…")
    assert (label.toolTip(), label.accessibleName()) == (LONG_NAME, LONG_NAME)
    label.resize(600, 20)
    assert (label.shown_text(), label.toolTip()) == (LONG_NAME, "")


def test_markup_in_a_name_is_shown_as_typed(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel(theme, "<b>Bold</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_paragraph_grows_by_whole_lines(qtbot: QtBot, theme: Theme) -> None:
    paragraph = Paragraph(theme, "Lessons you book appear here, also while the network is away.")
    qtbot.addWidget(paragraph)
    assert paragraph.heightForWidth(2000) == 20
    assert paragraph.heightForWidth(150) % 20 == 0
    assert paragraph.heightForWidth(150) > 40


def test_text_scale_grows_words_and_their_line(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel(theme, "Mara")
    qtbot.addWidget(label)
    theme.scale_text(2.0)
    assert (label.font().pixelSize(), label.line_height()) == (28, 40)
    theme.scale_text(9.0)
    assert theme.text_scale == 2.0


def test_flow_wraps_and_mirrors(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout(holder, gap=10, line_gap=10)
    for _ in range(3):
        chip = QLabel()
        chip.setFixedSize(100, 20)
        layout.addWidget(chip)
    holder.resize(220, 100)
    holder.show()
    boxes = [chip.geometry().getRect() for chip in holder.findChildren(QLabel)]
    assert boxes == [(0, 0, 100, 20), (110, 0, 100, 20), (0, 30, 100, 20)]
    assert layout.heightForWidth(220) == 50
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout.setGeometry(holder.rect())
    lefts = [chip.geometry().left() for chip in holder.findChildren(QLabel)]
    assert lefts == [120, 10, 120]


def test_empty_state_offers_its_next_step(qtbot: QtBot, theme: Theme) -> None:
    state = EmptyState(theme)
    qtbot.addWidget(state)
    state.say(Emptiness.ERROR, "Could not read", "Try it again.", "Try again")
    button = state.findChild(Button)
    assert isinstance(button, Button)
    with qtbot.waitSignal(state.next_step):
        button.click()
    assert state.accessibleName() == "Could not read. Try it again."
    state.say(Emptiness.LOADING, "Reading")
    assert button.isHidden()


def test_an_empty_state_stands_in_the_middle_of_a_wide_place(qtbot: QtBot, theme: Theme) -> None:
    state = EmptyState(theme)
    qtbot.addWidget(state)
    state.say(Emptiness.EMPTY, "No lessons today", "Enjoy the day off, or book a lesson.")
    state.resize(900, 500)
    state.show()
    (sentence,) = state.findChildren(Paragraph)
    assert abs(sentence.geometry().center().x() - 450) <= 1


@pytest.mark.parametrize("scheme", [SchemeChoice.LIGHT, SchemeChoice.DARK])
@pytest.mark.parametrize("icon", _DRAWN)
def test_an_empty_place_has_a_drawing_that_makes_room_for_large_text(
    qtbot: QtBot, theme: Theme, icon: Icon, scheme: SchemeChoice
) -> None:
    theme.wear(scheme, 1.0)
    state = EmptyState(theme)
    qtbot.addWidget(state)
    state.say(Emptiness.EMPTY, "Nothing", icon=icon)
    state.resize(400, 300)
    state.show()
    image = state.grab(QRect(152, 0, 96, 200)).toImage()
    seen = {image.pixelColor(x, y).name() for x in range(96) for y in range(200)}
    assert {theme.colors.accent.qt.name(), theme.colors.accent_soft.qt.name()} <= seen
    theme.scale_text(2.0)
    image = state.grab(QRect(152, 0, 96, 200)).toImage()
    seen = {image.pixelColor(x, y).name() for x in range(96) for y in range(200)}
    assert theme.colors.accent.qt.name() not in seen


def test_figures_are_tabular_and_names_with_a_hyphen_are_not(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel(theme, "Wei-Lin Chen")
    qtbot.addWidget(label)
    tabular = QFont.Tag(TABULAR_FIGURES)
    assert label.font().featureValue(tabular) == 0
    label.set_text("09:30")
    assert label.font().featureValue(tabular) == 1


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("tone", list(Tone))
def test_words_on_every_mark_can_be_read(scheme: Scheme, tone: Tone) -> None:
    dress = dress_for(tone, TOKENS[scheme].colors)
    assert contrast_ratio(dress.fill, dress.ink) >= TEXT_MINIMUM


def test_a_body_that_goes_on_below_the_foot_ends_with_a_line(qtbot: QtBot, theme: Theme) -> None:
    inspector = Inspector(theme, "Lesson")
    qtbot.addWidget(inspector)
    for number in range(30):
        inspector.body.addWidget(Text(theme, f"Moved {number} times"))
    inspector.foot.addWidget(Text(theme, "Check in"))
    inspector.resize(304, 400)
    inspector.show()
    (edge,) = [each for each in inspector.findChildren(Hairline) if each.parent() is inspector]
    bar = next(each for each in inspector.findChildren(QScrollBar) if each.maximum() > 0)
    assert edge.isVisible()
    bar.setValue(bar.maximum())
    assert not edge.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_search_has_room_for_what_it_says_it_looks_for(
    qtbot: QtBot, theme: Theme, scale: float
) -> None:
    theme.scale_text(scale)
    window = QWidget()
    qtbot.addWidget(window)
    field = SearchField(theme, "Name, phone or email", window)
    field.resize(field.minimumSizeHint())
    window.show()
    asked = field.placeholderText()
    field.setText(asked)
    field.setCursorPosition(0)
    QTest.keyClick(field, Qt.Key.Key_End)
    begins = field.cursorPositionAt(QPoint(field.width() // 2, field.height() // 2))
    field.setCursorPosition(0)
    left = field.cursorRect().center().x()
    wide = field.fontMetrics().horizontalAdvance(asked)
    assert 0 < begins < len(asked)
    assert left + wide <= field.width()


def test_a_link_s_words_begin_and_end_where_it_does(qtbot: QtBot, dressed: Theme) -> None:
    """Or it would stand 5 px off the margin that all else keeps."""
    holder = QWidget()
    qtbot.addWidget(holder)
    link = Button(dressed, "Show earlier lessons", Variant.LINK, parent=holder)
    link.ensurePolished()
    words = link.fontMetrics().horizontalAdvance(link.text())
    assert link.sizeHint().width() - words in range(2)
