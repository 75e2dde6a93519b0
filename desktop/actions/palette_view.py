"""The command palette on screen: one input, answers below, all by keyboard (Ctrl+K)."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.actions.palette import Answer, PaletteProvider, Result, ask
from desktop.actions.palette_rows import PreviewCard, ResultRow
from desktop.actions.registry import shown_keys
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import CONTROL, SPACE, STUDIO, TYPE, WEIGHT
from desktop.widgets.badges import KeyCap
from desktop.widgets.overlay import Overlay
from desktop.widgets.scroll import FittedScroll
from desktop.widgets.surfaces import Hairline
from desktop.widgets.text import Paragraph, Text

Row = ResultRow | PreviewCard


class PaletteInput(QLineEdit):
    """Underlines what was understood."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._understood: tuple[tuple[int, int], ...] = ()
        self.setProperty("bare", True)
        self.setPlaceholderText(self.tr("Search, go to, or type a booking"))
        self.setAccessibleName(self.placeholderText())
        self.setProperty("step", "title")
        self.setMinimumHeight(round(TYPE.lead.line * 1.5 * theme.text_scale))

    def underline(self, understood: tuple[tuple[int, int], ...]) -> None:
        """Mark these parts of the text, as (start, end)."""
        self._understood = understood
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        metrics = self.fontMetrics()
        text = self.text()
        caret = self.cursorRect().center().x()
        origin = caret - metrics.horizontalAdvance(text[: self.cursorPosition()])
        bottom = (self.height() + metrics.height()) / 2 - 1
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return
        for start, end in self._understood:
            left = origin + metrics.horizontalAdvance(text[:start])
            width = metrics.horizontalAdvance(text[start:end])
            line = QRectF(left, bottom, width, 2)
            painter.fillRect(line, self._theme.colors.accent.qt)


class CommandPalette(Overlay):
    """680 wide, 72 from the top. Up and Down choose, Enter does it, Esc leaves."""

    def __init__(self, theme: Theme, window: QWidget, providers: Sequence[PaletteProvider]) -> None:
        super().__init__(theme, window, STUDIO.palette, STUDIO.palette_top)
        self._providers = tuple(providers)
        self._rows: list[Row] = []
        self._chosen = 0
        self.input = PaletteInput(theme)
        self._glass = QLabel()
        self._list = QWidget()
        self._scroll = FittedScroll(self._list)
        self.setAccessibleName(self.tr("Command palette"))
        self._lay_out()
        self.input.textChanged.connect(self._on_typed)
        theme.changed.connect(self._tint)
        self._tint()

    def open(self) -> None:
        """Come up empty, with the keyboard."""
        self.input.clear()
        self._ask("")
        super().open()

    def first_focus(self) -> QWidget | None:
        """Return the input."""
        return self.input

    @property
    def chosen(self) -> Result | None:
        """Return what Enter would do."""
        return self._rows[self._chosen].result if self._rows else None

    def focusNextPrevChild(self, is_next: bool) -> bool:
        self._choose(self._chosen + (1 if is_next else -1))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self._choose(self._chosen + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            wants_other = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._do(self.chosen, wants_other=wants_other)
        else:
            super().keyPressEvent(event)

    def _on_typed(self, text: str) -> None:
        self._ask(text)

    def _ask(self, query: str) -> None:
        answer = ask(self._providers, query.strip()) if query.strip() else ask(self._providers, "")
        lead = len(query) - len(query.lstrip())
        self.input.underline(tuple((lead + start, lead + end) for start, end in answer.understood))
        self._show(answer, query.strip())

    def _show(self, answer: Answer, query: str) -> None:
        layout = self._list.layout()
        while layout is not None and (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = []
        for group in answer.groups:
            self._put(self._heading(group.title))
            if group.preview is not None:
                card = PreviewCard(self._theme, group.preview)
                card.book.clicked.connect(self._on_book_pressed)
                self._add(card)
            for result in group.results:
                row = ResultRow(self._theme, result)
                row.clicked.connect(self._on_row_pressed)
                self._add(row)
        if not answer.groups:
            self._put(self._nothing(query))
        self._choose(0)
        self.place_panel()

    def _add(self, row: Row) -> None:
        self._rows.append(row)
        self._put(row)

    def _put(self, widget: QWidget) -> None:
        """Add `widget` and show it now: Qt would wait for the event loop, and the panel with it."""
        self._answers.addWidget(widget)
        widget.show()

    def _choose(self, place: int) -> None:
        if not self._rows:
            return
        self._chosen = place % len(self._rows)
        for index, row in enumerate(self._rows):
            row.choose(index == self._chosen)
        row = self._rows[self._chosen]
        self.input.setAccessibleDescription(row.accessibleName())
        self._scroll.ensureWidgetVisible(row)

    def _do(self, result: Result | None, *, wants_other: bool = False) -> None:
        if result is None:
            return
        run = result.run_other if wants_other and result.run_other is not None else result.run
        self.close_now()
        run()

    def _on_row_pressed(self) -> None:
        row = self.sender()
        if isinstance(row, ResultRow):
            self._do(row.result)

    def _on_book_pressed(self) -> None:
        card = next((row for row in self._rows if isinstance(row, PreviewCard)), None)
        self._do(card.result if card is not None else None)

    def _heading(self, words: str) -> QWidget:
        heading = Text(self._theme, words, TYPE.caption, WEIGHT.label, "muted")
        heading.setContentsMargins(SPACE.xs, SPACE.sm, SPACE.xs, SPACE.xxs)
        return heading

    def _nothing(self, query: str) -> QWidget:
        words = self.tr(
            "No results for “{query}”. Try a name, a screen, or “Ana tue 4pm piano 45m”."
        )
        empty = Paragraph(self._theme, words.format(query=query), tone="muted")
        empty.setContentsMargins(SPACE.xs, SPACE.md, SPACE.xs, SPACE.md)
        return empty

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SPACE.md + 4, 0, SPACE.md + 4, 0)
        head.setSpacing(SPACE.sm)
        head.addWidget(self._glass)
        head.addWidget(self.input, 1)
        head.addWidget(KeyCap(self._theme, shown_keys("Esc")))
        holder = QWidget()
        holder.setFixedHeight(self._theme.grown(STUDIO.palette_input))
        holder.setLayout(head)
        self._answers = QVBoxLayout(self._list)
        self._answers.setContentsMargins(SPACE.sm, 0, SPACE.sm, SPACE.sm)
        self._answers.setSpacing(0)
        layout = QVBoxLayout(self.panel)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(holder)
        layout.addWidget(Hairline())
        layout.addWidget(self._scroll, 1)
        layout.addWidget(Hairline())
        layout.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("surface", "foot")
        foot.setFixedHeight(self._theme.grown(CONTROL.table_row))
        layout = QHBoxLayout(foot)
        layout.setContentsMargins(SPACE.md + 4, 0, SPACE.md + 4, 0)
        layout.setSpacing(SPACE.xs)
        hints = (
            ("↑ ↓", self.tr("select")),
            (shown_keys("Enter"), self.tr("confirm")),
            (shown_keys("Ctrl+Enter"), self.tr("open form")),
        )
        for keys, words in hints:
            layout.addWidget(KeyCap(self._theme, keys))
            layout.addWidget(Text(self._theme, words, TYPE.caption, tone="muted"))
            layout.addSpacing(SPACE.xs)
        layout.addStretch(1)
        return foot

    def _tint(self) -> None:
        size = self._theme.scaled(CONTROL.icon)
        muted = self._theme.colors.text_muted
        self._glass.setPixmap(
            self._theme.pixmap(Icon.SEARCH, muted, size, self.devicePixelRatioF())
        )
