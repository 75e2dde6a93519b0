"""What is asked before a lesson is made, moved or cancelled; the same from every screen.

`CancelDialog(desk, line, window)`, `MoveDialog(desk, line, window)` and
`LessonDialog(desk, draft, window)` (a `LessonDraft`, or `draft_again(line, now)`): make one,
`open()` it, and it looks after itself.
"""

from desktop.studio.lesson_dialogs.booking import LessonDraft, draft_again
from desktop.studio.lesson_dialogs.cancel_dialog import CancelDialog
from desktop.studio.lesson_dialogs.lesson_dialog import LessonDialog
from desktop.studio.lesson_dialogs.move_dialog import MoveDialog
from desktop.studio.lesson_dialogs.series_dialog import SeriesDialog

__all__ = [
    "CancelDialog",
    "LessonDialog",
    "LessonDraft",
    "MoveDialog",
    "SeriesDialog",
    "draft_again",
]
