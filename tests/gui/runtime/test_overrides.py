"""What goes wrong in a method that Qt calls is told, and harms nobody else."""

import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

NONE: list[int] = []
FAULTS: list[Callable[[], object]] = [
    lambda: NONE[0],  # Python's own, not yet an object when the binding looks at it
    lambda: 1 // len(NONE),
    lambda: next(iter(NONE)),
    lambda: int("one"),
    lambda: NONE.remove(1),
    lambda: sys.exit(1),
]


class Faulty(QWidget):
    """Fails while it is painted, with its painter at work."""

    def __init__(self, fault: Callable[[], object]) -> None:
        super().__init__()
        self._fault = fault
        self.setMinimumSize(50, 50)

    def event(self, event: QEvent) -> bool:
        """Hand on what Qt sends, from Python to Python."""
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Fail once a size is asked for, too."""
        self._fault()
        return QSize(100, 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fail between two strokes."""
        painter = QPainter(self)
        self._fault()
        painter.drawPoint(0, 0)


class Watcher(QObject):
    """Sees every event of the application, and asks Qt something each time."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count it."""
        self.seen += event.type() is not QEvent.Type.None_
        return False


class Refusing(QDialog):
    """Overrides a slot of Qt's."""

    rejections = 0

    def reject(self) -> None:
        """Count."""
        self.rejections += 1


class Guarded(QWidget):
    """Is asked about what goes wrong in it."""

    takes = True

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[type[Exception], str]] = []

    def take_fault(self, error: Exception, method: str) -> bool:
        """Note what it was asked."""
        self.asked.append((type(error), method))
        return self.takes


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """What the last resort of the process was told."""
    errors: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: errors.append(error))
    return errors


@pytest.fixture
def watcher(qapp: QApplication) -> Iterator[Watcher]:
    """A filter of all events, as the tour and the kiosk have."""
    made = Watcher()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_an_override_is_told_and_nothing_else_fails(
    qtbot: QtBot, told: list[BaseException], watcher: Watcher, fault: Callable[[], object]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(Faulty(fault))
    layout.addWidget(QLabel("still here"))
    ours = [Faulty.paintEvent, Faulty.event, Faulty.sizeHint, Watcher.eventFilter]
    before = [sys.getrefcount(method) for method in ours]
    for _ in range(5):
        picture = window.grab()
        layout.invalidate()
        layout.activate()
        assert not picture.isNull()
    told_of = [type(error) for error in told]
    assert len(told_of) >= 6  # five paintings, and a size
    assert len(set(told_of)) == 1
    assert watcher.seen > 0
    told.clear()
    assert [sys.getrefcount(method) for method in ours] == before


def test_what_was_being_painted_can_be_painted_again(
    qtbot: QtBot, told: list[BaseException]
) -> None:
    faulty = Faulty(FAULTS[0])
    qtbot.addWidget(faulty)
    picture = QPixmap(10, 10)
    faulty.render(picture)
    assert told
    painter = QPainter()
    assert painter.begin(picture)
    painter.end()


def test_an_overridden_slot_is_given_no_more_than_it_takes(qtbot: QtBot) -> None:
    dialog = Refusing()
    qtbot.addWidget(dialog)
    button = QPushButton(dialog)
    button.clicked.connect(dialog.reject)  # the signal says whether it is checked, too
    button.click()
    assert dialog.rejections == 1


@pytest.mark.parametrize("takes", [True, False])
def test_who_holds_a_faulty_widget_is_asked_before_the_last_resort(
    qtbot: QtBot, told: list[BaseException], takes: bool
) -> None:
    window, between = Guarded(), QWidget()
    qtbot.addWidget(window)
    window.takes = takes
    QVBoxLayout(window).addWidget(between)
    QVBoxLayout(between).addWidget(Faulty(FAULTS[0]))
    window.grab()
    assert (IndexError, "paintEvent") in window.asked
    assert len(told) == (0 if takes else len(window.asked))


def test_the_end_of_the_program_is_nobody_s_to_take(
    qtbot: QtBot, told: list[BaseException]
) -> None:
    window = Guarded()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(Faulty(FAULTS[-1]))
    window.grab()
    assert window.asked == []
    assert SystemExit in {type(error) for error in told}
