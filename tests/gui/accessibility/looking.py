"""What would keep somebody from reading, hearing or reaching what stands on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractAnimation, QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QWidget,
)

from desktop.design.colors import Color
from desktop.design.contrast import TEXT_MINIMUM, contrast_ratio
from desktop.widgets.text import ElidedLabel

_NO_ROLE = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Window,
    QAccessible.Role.Whitespace,
}
_BUTTONS = {QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton}
_MOST_PARTS = 60
_SLACK = 1
"""Px that hinting makes a text wider than it was reckoned."""


def inside(root: QWidget) -> list[QWidget]:
    """Every widget that is shown within `root`, and is no part of a combination of Qt's own."""
    return [each for each in root.findChildren(QWidget) if each.isVisible()]


def reachable(root: QWidget) -> list[QWidget]:
    """What Tab should reach."""
    return [
        each
        for each in inside(root)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isEnabled()
        and each.focusProxy() is None
    ]


def tell(widget: QWidget) -> str:
    """How a widget is named in reports."""
    words = getattr(widget, "text", None)
    said = widget.accessibleName() or (words() if callable(words) else "")
    return f"{type(widget).__name__} {said!r} in {type(widget.parentWidget()).__name__}"


def locale_of(widget: QWidget) -> QLocale:
    """The language that a screen reader is told of it."""
    attributes = QAccessible.queryAccessibleInterface(widget).attributesInterface()
    found = attributes.attributeValue(QAccessible.Attribute.Locale)
    assert isinstance(found, QLocale)
    return found


def unspoken(root: QWidget) -> Iterator[str]:
    """What has the keyboard and says neither what it is nor what it is called."""
    for each in inside(root):
        if each.focusPolicy() == Qt.FocusPolicy.NoFocus or each.focusProxy() is not None:
            continue
        heard = QAccessible.queryAccessibleInterface(each)
        if not heard.text(QAccessible.Text.Name).strip():
            yield f"{tell(each)} has no name"
        if heard.role() in _NO_ROLE:
            yield f"{tell(each)} has the role {heard.role().name}"


def heard(root: QWidget) -> Iterator[QAccessibleInterface]:
    """What a screen reader comes by, in its order; cells of a table are not gone into."""
    found = QAccessible.queryAccessibleInterface(root)
    yield from _heard(found)


def _heard(each: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield each
    if each.role() in (QAccessible.Role.Table, QAccessible.Role.List):
        return
    for place in range(each.childCount()):
        part = each.child(place)
        if part.isValid() and not part.state().invisible:
            yield from _heard(part)


def told_twice(root: QWidget) -> Iterator[str]:
    """Words that are heard, and heard again at once: beside each other, or within what has them."""
    before = ""
    for each in heard(root):
        name = each.text(QAccessible.Text.Name)
        is_text = each.role() is QAccessible.Role.StaticText
        holder = each.parent()
        is_in_button = holder.role() in _BUTTONS
        if is_text and name and name == before:
            yield f"{name!r} is told twice"
        elif is_text and name and is_in_button and name in holder.text(QAccessible.Text.Name):
            yield f"{name!r} is told of a button, and within it"
        before = name if is_text else ""


def cut_off(root: QWidget) -> Iterator[str]:
    """Texts that have less room than they need, and what stands out of its parent."""
    for each in inside(root):
        lacks = _lack(each)
        if lacks:
            yield f"{tell(each)} lacks {lacks}"
        elif isinstance(each, QLabel | QAbstractButton) and _is_outside(each):
            yield f"{tell(each)} stands out of its parent"


def _lack(widget: QWidget) -> str:
    if isinstance(widget, ElidedLabel):
        is_told = widget.shown_text() == widget.text() or widget.toolTip()
        return "" if is_told else "a tooltip that tells the rest"
    if isinstance(widget, QLabel):
        return _lack_of_label(widget)
    if isinstance(widget, QPushButton | QCheckBox | QRadioButton):
        return _beyond(_words_of(widget), widget, _room_of(widget))
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        field = widget.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            widget,
        )
        return "" if widget.toolTip() else _beyond(widget.currentText(), widget, field.width())
    return ""


def _lack_of_label(label: QLabel) -> str:
    words = label.text()
    if not words or label.textFormat() is Qt.TextFormat.RichText:
        return ""
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        return f"{needed - label.height()} px of height" if needed > label.height() else ""
    tall = QFontMetrics(label.font()).height()
    if tall > room.height() + 3 * _SLACK:
        return f"{tall - room.height()} px of height"
    return _beyond(words, label, room.width())


def _beyond(words: str, widget: QWidget, room: int) -> str:
    metrics = QFontMetrics(widget.font())
    wide = max(metrics.horizontalAdvance(line) for line in words.split("\n"))
    return f"{wide - room} px" if wide > room + _SLACK else ""


def _words_of(button: QAbstractButton) -> str:
    return button.text().replace("&", "")


def _room_of(button: QAbstractButton) -> int:
    """The width that is left for words beside the padding, or the box, and the icon."""
    option = QStyleOptionButton()
    assert isinstance(button, QPushButton | QCheckBox | QRadioButton)
    button.initStyleOption(option)
    parts = QStyle.SubElement
    part = {QCheckBox: parts.SE_CheckBoxContents, QRadioButton: parts.SE_RadioButtonContents}
    kinds = [wanted for kind, wanted in part.items() if isinstance(button, kind)]
    wanted = kinds[0] if kinds else parts.SE_PushButtonContents
    room = button.style().subElementRect(wanted, option, button).width()
    return room if button.icon().isNull() else room - button.iconSize().width()


def _is_outside(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(parent.parentWidget(), QScrollArea):
        return False
    return not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry())


def overlapping(root: QWidget) -> Iterator[str]:
    """What lies over its neighbour in the same layout."""
    for parent in [root, *inside(root)]:
        layout = parent.layout()
        if layout is None:
            continue
        boxes = [
            each
            for each in parent.children()
            if isinstance(each, QWidget) and each.isVisible() and layout.indexOf(each) >= 0
        ]
        for at, one in enumerate(boxes):
            for other in boxes[at + 1 :]:
                if one.geometry().intersects(other.geometry()):
                    yield f"{tell(one)} lies over {tell(other)}"


def walked_by_tab(root: QWidget, known: set[QWidget]) -> tuple[list[QWidget], list[str]]:
    """Press Tab until the first comes round; what it reached in order, and where focus is unseen.

    What is `known` was looked at before. Within a date or a list of lessons Tab goes on from part
    to part; something that holds it longer than `_MOST_PARTS`, or is come back to before the
    first, is reached twice.
    """
    window = root.window()
    start = reachable(root)[0]
    start.setFocus(Qt.FocusReason.TabFocusReason)
    reached, unseen = [start], list[str]()
    now, held = start, 0
    while True:
        around = _around(now, window)
        before = None if now in known else picture(window, around)
        QTest.keyClick(now, Qt.Key.Key_Tab)
        following = QApplication.focusWidget()
        assert following is not None, f"Tab leads nowhere from {tell(now)}"
        held = held + 1 if following is now else 0
        if following is now and held < _MOST_PARTS and len(reachable(root)) > 1:
            continue
        if following is not now and before is not None:
            if before == picture(window, around):
                unseen.append(tell(now))
            known.add(now)
        if following in reached:
            if following is not start:
                reached.append(following)
            return reached, unseen
        reached.append(following)
        now = following


def _around(widget: QWidget, window: QWidget) -> QRect:
    """Where a focus ring would be seen; of something large its edge says it."""
    corner = widget.mapTo(window, QPoint(0, 0))
    return QRect(corner, widget.size()).adjusted(-5, -5, 5, 5).intersected(window.rect())


def picture(window: QWidget, part: QRect) -> QImage:
    """How a part of the window looks."""
    return window.grab(part).toImage()


def faint(root: QWidget) -> Iterator[str]:
    """Words that are too near in colour to what they stand on, where they are drawn.

    Draws the window also where that is put off: a walk need not be drawn but where it stops.
    """
    window = root.window()
    is_drawn = window.updatesEnabled()
    window.setUpdatesEnabled(True)
    drawn = window.grab().toImage()
    window.setUpdatesEnabled(is_drawn)
    for label in root.findChildren(QLabel):
        if not (label.isVisible() and label.isEnabled() and label.text().strip()):
            continue
        place = QRect(label.mapTo(root.window(), QPoint(0, 0)), label.size())
        if label.visibleRegion().isEmpty() or not drawn.rect().contains(place):
            continue
        ground = Color(drawn.pixelColor(place.left(), place.bottom()).name())
        ink = Color(label.palette().color(label.foregroundRole()).name())
        if contrast_ratio(ink, ground) < TEXT_MINIMUM:
            yield f"{tell(label)}: {ink.hex} on {ground.hex}"


def moving(root: QWidget) -> Iterator[str]:
    """What moves by itself."""
    for each in root.window().findChildren(QAbstractAnimation):
        if each.state() is QAbstractAnimation.State.Running:
            yield f"{type(each).__name__} of {type(each.parent()).__name__}"
