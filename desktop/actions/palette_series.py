"""The lessons of a series in the palette's preview: a chip each, and what is against some."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.actions.palette import PreviewLesson
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, TYPE
from desktop.widgets.badges import StatusChip, Tone
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.text import Paragraph

_MOST_CHIPS = 24
_MOST_REASONS = 3


class SeriesChips(QWidget):
    """Draws them in order of time; of very many the first, and always all that clash."""

    def __init__(
        self,
        theme: Theme,
        lessons: tuple[PreviewLesson, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        shown = [each for at, each in enumerate(lessons) if at < _MOST_CHIPS or each.refusal][
            : 2 * _MOST_CHIPS
        ]
        chips = QWidget()
        flow = FlowLayout(chips, gap=SPACE.xxs, line_gap=SPACE.xxs)
        for each in shown:
            flow.addWidget(_chip(theme, each))
        left = len(lessons) - len(shown)
        if left:
            words = self.tr("and {count} more").format(count=left)
            flow.addWidget(StatusChip(theme, words))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xxs)
        layout.addWidget(chips)
        refused = [each for each in lessons if each.refusal]
        if len(refused) == len(lessons):
            refused = []  # the one that closes the button says it for all
        for each in refused[:_MOST_REASONS]:
            words = each.refusal
            if not _names_day(each.refusal, each.words):
                words = self.tr("{day}: {reason}").format(day=each.words, reason=each.refusal)
            layout.addWidget(Paragraph(theme, words, TYPE.caption, tone="danger"))
        told = [f"{each.words} {each.refusal or each.note}".strip() for each in lessons]
        self.setAccessibleName(", ".join(told))


def _names_day(told: str, day: str) -> bool:
    """Whether a sentence says the day itself: "Tuesday 22 December is closed" of "Tue 22 Dec"."""
    return all(part.strip(".,").lower() in told.lower() for part in day.split())


def _chip(theme: Theme, lesson: PreviewLesson) -> StatusChip:
    if lesson.refusal:
        chip = StatusChip(theme, lesson.words, Tone.DANGER, Icon.WARNING)
    elif lesson.note:
        chip = StatusChip(theme, lesson.words, Tone.WARNING, Icon.INFO)
    else:
        chip = StatusChip(theme, lesson.words, Tone.POSITIVE, Icon.CHECK)
    chip.setToolTip(lesson.refusal or lesson.note)
    return chip
