"""Pictures of the time grids, to be laid beside the look: `python -m … week.gallery OUT_DIR`.

Each scale factor is a process of its own, because Qt reads it only once.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.calendar.hours.blocks import HoursKind, HoursStroke
from desktop.calendar.hours.painter import HoursPainter
from desktop.calendar.week.canvas import WeekCanvas
from desktop.calendar.week.drag import Grip
from desktop.calendar.week.sample import (
    DRAGGED,
    refuse_after_half_past_four,
    sample_day,
    sample_hours,
    sample_week,
)
from desktop.calendar.week.state import WeekState
from desktop.calendar.words import TimeWords
from desktop.design.theme import SchemeChoice, Theme
from desktop.design.type import interface_family, prepare_fonts

_WEEK_SIZE = (928, 788)
_HOURS_SIZE = (896, 744)
_SCALES = ("1", "1.5")


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: what, in which scheme, how large the text, which way round."""

    name: str
    choice: SchemeChoice = SchemeChoice.LIGHT
    text_scale: float = 1.0
    is_rtl: bool = False

    def theme(self) -> Theme:
        """Return a theme of its own, so that pictures do not change each other."""
        return Theme(self.choice, self.text_scale)


def _week(state: WeekState, shot: Shot) -> WeekCanvas:
    words = TimeWords(QLocale("en_CA"), is_24_hour=True)
    canvas = WeekCanvas(state, shot.theme(), judge=refuse_after_half_past_four, words=words)
    if shot.is_rtl:
        canvas.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    canvas.resize(*_WEEK_SIZE)
    return canvas


def _hours(shot: Shot) -> HoursPainter:
    words = TimeWords(QLocale("en_CA"), is_24_hour=True)
    painter = HoursPainter(sample_hours(), shot.theme(), words)
    if shot.is_rtl:
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    painter.resize(*_HOURS_SIZE)
    painter.show()
    painter.begin(HoursStroke(HoursKind.OPEN, 2, 16 * 60, 2, 19.5 * 60))
    return painter


def _drag(canvas: WeekCanvas) -> None:
    """Hold the lesson of the look over its refused place."""
    placed = canvas.piece_of(DRAGGED)
    if placed is None:
        return
    canvas.begin_drag(Grip.BODY, placed.column, placed.top, placed)
    drag = canvas.overlay.drag
    if drag is not None:
        drag.drag_to(placed.column, 16 * 60 + 30)
        canvas.drag_changed(True, -11.0 if canvas.place.is_rtl else 11.0)


def _save(widget: QWidget, out: Path, name: str) -> None:
    widget.show()
    QApplication.processEvents()
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))
    picture = widget.grab()
    if not picture.save(str(out / f"{name}.png")):
        raise OSError(f"cannot write {name}.png into {out}")
    widget.close()


def _shoot(out: Path, scale: str) -> None:
    app = QApplication([])
    interface_family(app.platformName())
    percent = round(float(scale) * 100)
    shots = (
        Shot("week-light"),
        Shot("week-dark", SchemeChoice.DARK),
        Shot("week-rtl-text200", SchemeChoice.LIGHT, 2.0, is_rtl=True),
    )
    for shot in shots:
        canvas = _week(sample_week(), shot)
        canvas.show()
        _drag(canvas)
        _save(canvas, out, f"{shot.name}-{percent}")
    hour_shots = (
        Shot("hours-light"),
        Shot("hours-dark", SchemeChoice.DARK),
        Shot("hours-rtl-text200", SchemeChoice.LIGHT, 2.0, is_rtl=True),
    )
    for shot in hour_shots:
        _save(_hours(shot), out, f"{shot.name}-{percent}")
    for shot in (Shot("day-light"), Shot("day-dark", SchemeChoice.DARK)):
        _save(_week(sample_day(), shot), out, f"{shot.name}-{percent}")


def main(arguments: list[str]) -> int:
    """Write every picture into the folder named first; return the exit code."""
    if len(arguments) not in (1, 2):
        sys.stderr.write("usage: python -m desktop.calendar.week.gallery OUT_DIR\n")
        return 2
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    if len(arguments) == 2:
        _shoot(out, arguments[1])
        return 0
    for scale in _SCALES:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
        command = [sys.executable, "-m", "desktop.calendar.week.gallery", str(out), scale]
        subprocess.run(command, env=environment, check=True)
    return 0


if __name__ == "__main__":
    prepare_fonts()
    sys.exit(main(sys.argv[1:]))
