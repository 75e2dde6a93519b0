"""Who one writes with: the next lessons, how to reach them, and what to keep in mind."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.repositories.lessons import LessonLine
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, RADIUS, SPACE, STUDIO, TYPE, WEIGHT
from desktop.studio.desk import StudioDesk
from desktop.studio.messages.state import OpenThread
from desktop.studio.messages.words import about, hue_of, lesson_words, say
from desktop.studio.say import phone_words
from desktop.widgets.badges import Avatar, Dress, draw_dress
from desktop.widgets.buttons import Button, PaintedButton
from desktop.widgets.surfaces import Hairline, Inspector
from desktop.widgets.text import Paragraph, Text

_AVATAR = 56
_BAR = 4


class LessonRow(PaintedButton):
    """A lesson in two lines; pressing it shows it in the schedule. `told` is what the lines say."""

    def __init__(self, theme: Theme, line: LessonLine, told: tuple[str, str]) -> None:
        super().__init__()
        self._theme = theme
        self.line = line
        self._day, self._facts = told
        self.setAccessibleName(f"{self._day}, {self._facts}")
        self.setToolTip(say("Show in schedule"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        lines = TYPE.body.line + TYPE.caption.line
        return QSize(SPACE.xxl, self._theme.scaled(lines) + SPACE.xxs)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors, theme = self._theme.colors, self._theme
        if self.underMouse():
            hover = Dress(colors.control_hover, colors.text)
            draw_dress(painter, QRectF(self.rect()), RADIUS.small, hover)
        solid = theme.tokens.hue_for(self.line.hue).solid
        bar = self.mirrored(self.rect().adjusted(0, 2, _BAR - self.width(), -2))
        draw_dress(painter, QRectF(bar), 2, Dress(solid, solid))
        left, half = _BAR + SPACE.sm, theme.scaled(TYPE.body.line) + SPACE.xxs // 2
        box = self.mirrored(self.rect().adjusted(left, 0, 0, 0))
        side = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(theme.font_for(self._day, TYPE.body, WEIGHT.label))
        painter.setPen(colors.text.qt)
        words = painter.fontMetrics().elidedText(self._day, elide, box.width())
        painter.drawText(box.adjusted(0, 2, 0, half - self.height()), side, words)
        painter.setFont(theme.font_for(self._facts, TYPE.caption))
        painter.setPen(colors.text_muted.qt)
        words = painter.fontMetrics().elidedText(self._facts, elide, box.width())
        painter.drawText(box.adjusted(0, half, 0, -2), side, words)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class ContactRow(QWidget):
    """An icon and what it stands for; the words can be taken with the mouse or the keyboard."""

    def __init__(self, theme: Theme, icon: Icon, words: str, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._mark = QLabel()
        text = Paragraph(theme, words)
        text.setAccessibleName(f"{name}: {words}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        size = self._theme.scaled(CONTROL.icon)
        muted = self._theme.colors.text_muted
        self._mark.setPixmap(self._theme.pixmap(self._icon, muted, size, self.devicePixelRatioF()))


class StudentPanel(Inspector):
    """272 wide. `booking_wanted()`, `student_wanted()`, `lesson_chosen(id)`."""

    booking_wanted = Signal()
    student_wanted = Signal()
    lesson_chosen = Signal(str)

    def __init__(self, desk: StudioDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, say("Student"), STUDIO.student_panel, parent)
        theme = desk.theme
        self._desk = desk
        self._shown: OpenThread | None = None
        self._avatar = Avatar(theme, "", 0, _AVATAR)
        self._name = Paragraph(theme, "", TYPE.title, WEIGHT.strong)
        self._about = Paragraph(theme, tone="muted")
        self.book = Button(theme, say("Book"))
        self.student = Button(theme, say("Open student"))
        self._sections = QVBoxLayout()
        self._sections.setSpacing(SPACE.xs)
        self._lay_out()
        self.book.clicked.connect(self.booking_wanted)
        self.student.clicked.connect(self.student_wanted)

    def show_thread(self, thread: OpenThread) -> None:
        """Show the student of a conversation."""
        seen = (thread.person, thread.coming, thread.line.student)
        shown = self._shown
        if shown is not None and seen == (shown.person, shown.coming, shown.line.student):
            return
        self._shown = thread
        person, line = thread.person, thread.line
        self._avatar.show_person(line.student, hue_of(line.student_id))
        self._name.set_text(line.student)
        now = self._desk.clock.now()
        self._about.set_text(about(person, now, self._desk.zone) if person else "")
        self._empty()
        self._show_coming(thread)
        self._show_contact(thread)
        if person is not None and person.notes:
            self._head(say("Note"))
            self._sections.addWidget(Paragraph(self._theme, person.notes, tone="muted"))

    def _show_coming(self, thread: OpenThread) -> None:
        self._head(say("Coming up"))
        for lesson in thread.coming:
            row = LessonRow(self._theme, lesson, lesson_words(lesson, self._desk.zone))
            row.clicked.connect(self._on_lesson)
            self._sections.addWidget(row)
        if not thread.coming:
            self._sections.addWidget(Paragraph(self._theme, say("Nothing booked."), tone="muted"))

    def _show_contact(self, thread: OpenThread) -> None:
        person = thread.person
        if person is None:
            return
        facts = (
            (Icon.PERSON, person.guardian, say("Guardian")),
            (Icon.PHONE, phone_words(person.phone), say("Phone")),
            (Icon.MAIL, person.email, say("Email")),
        )
        known = [fact for fact in facts if fact[1]]
        if known:
            self._head(say("Contact"))
        for icon, words, name in known:
            self._sections.addWidget(ContactRow(self._theme, icon, words, name))

    def _head(self, title: str) -> None:
        self._sections.addSpacing(SPACE.xs)
        self._sections.addWidget(Hairline())
        self._sections.addSpacing(SPACE.xs)
        head = Text(self._theme, title, TYPE.lead, WEIGHT.strong)
        self._sections.addWidget(head, 0, Qt.AlignmentFlag.AlignLeading)

    def _empty(self) -> None:
        while (item := self._sections.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._about)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.xs)
        buttons.addWidget(self.book, 1)
        buttons.addWidget(self.student, 1)
        self.body.addWidget(self._avatar)
        self.body.addLayout(names)
        self.body.addLayout(buttons)
        self.body.addLayout(self._sections)
        self.body.addStretch(1)

    def _on_lesson(self) -> None:
        row = self.sender()
        if isinstance(row, LessonRow):
            self.lesson_chosen.emit(row.line.id)
