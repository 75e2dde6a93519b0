"""The sheet of shortcuts over the window (`?`): search it, and press other keys."""

from collections.abc import Generator, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.actions.palette import fits
from desktop.actions.registry import ActionRegistry, shown_keys
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.tokens import SPACE, STUDIO, TYPE, WEIGHT
from desktop.design.turns import Turns
from desktop.studio.shortcuts.groups import ActionGroup, grouped
from desktop.studio.shortcuts.row import KeyRow
from desktop.widgets.buttons import Button, IconButton, Variant
from desktop.widgets.inputs import SearchField
from desktop.widgets.overlay import Overlay
from desktop.widgets.scroll import FittedScroll
from desktop.widgets.surfaces import Hairline
from desktop.widgets.text import Paragraph, Text

_WIDTH = 1040


class ShortcutSheet(Overlay):
    """Two columns of groups; what is typed leaves the rows that fit, by words or by keys.

    It takes the keyboard at once and is painted when its rows are made, some at a time: they are
    two hundred widgets. It deletes itself once closed.
    """

    def __init__(self, theme: Theme, window: QWidget, registry: ActionRegistry) -> None:
        super().__init__(theme, window, _WIDTH, STUDIO.palette_top)
        self._registry = registry
        self._rows: dict[str, KeyRow] = {}
        self._sections: list[tuple[QWidget, list[KeyRow]]] = []
        self.search = SearchField(theme, self.tr("Search actions or keys"))
        self.reset = Button(theme, self.tr("Reset all shortcuts"), Variant.LINK)
        self._cross = IconButton(theme, Icon.CLOSE, self.tr("Close"), Variant.GHOST)
        self.nothing = Paragraph(theme, tone="muted")
        self.nothing.hide()
        self.setAccessibleName(self.tr("Shortcuts"))
        self.panel.setAccessibleName(self.tr("Shortcuts"))
        self._columns = (QVBoxLayout(), QVBoxLayout())
        self._rest = self._make_rows()
        self._turns = Turns(self)
        self._lay_out()
        self.search.textChanged.connect(self._on_typed)
        self.reset.clicked.connect(registry.keymap.reset_all)
        self._cross.clicked.connect(self.dismiss)
        self.closed.connect(self.deleteLater)
        registry.keymap.changed.connect(self.render_keys)
        self._render_reset()

    @property
    def rows(self) -> dict[str, KeyRow]:
        """Each action's row; those that are missing are made now."""
        self._finish()
        return self._rows

    def begin_painting(self) -> None:
        """Make the rows before, unless somebody has asked for them already."""
        self._turns.begin(self._rows_and_painting())

    def close_now(self) -> None:
        """Go away; rows that are missing are not made any more, though Qt asks where Tab leads."""
        self._rest.close()
        super().close_now()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        self._finish()
        return super().focusNextPrevChild(is_next)

    def first_focus(self) -> QWidget | None:
        """Return the search field."""
        return self.search

    def render_keys(self) -> None:
        """Draw all keys as they are now."""
        for row in self._rows.values():
            row.render_keys()
        self._render_reset()

    def _rows_and_painting(self) -> Iterator[None]:
        yield from self._rest
        super().begin_painting()

    def _finish(self) -> None:
        for _ in self._rest:
            pass

    def _render_reset(self) -> None:
        self.reset.setVisible(self._registry.keymap.chosen_count > 0)

    def _on_typed(self, text: str) -> None:
        self._finish()
        for section, rows in self._sections:
            for row in rows:
                row.setVisible(self._is_meant(row, text))
            section.setVisible(any(not row.isHidden() for row in rows))
        is_empty = all(section.isHidden() for section, _ in self._sections)
        words = self.tr("No action matches “{query}”.").format(query=text)
        self.nothing.set_text(words if is_empty else "")
        self.nothing.setVisible(is_empty)

    def _is_meant(self, row: KeyRow, text: str) -> bool:
        keys = shown_keys(self._registry.keys_of(row.action.id))
        typed = " ".join(text.replace("+", " ").split())
        return fits(text, row.action.title) or bool(keys and fits(typed, keys)) or keys == text

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SPACE.lg, SPACE.md, SPACE.md, SPACE.md)
        head.setSpacing(SPACE.md)
        head.addWidget(Text(self._theme, self.tr("Shortcuts"), TYPE.title, WEIGHT.strong))
        head.addWidget(self.search, 1)
        head.addWidget(self._cross)
        layout = QVBoxLayout(self.panel)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Hairline())
        content = QWidget()
        layout.addWidget(FittedScroll(content), 1)
        layout.addWidget(Hairline())
        layout.addLayout(self._foot())
        self._fill(content)

    def _fill(self, content: QWidget) -> None:
        """From the outside in: Qt dresses all that is inside of what it moves."""
        whole = QVBoxLayout(content)
        whole.setContentsMargins(SPACE.lg, SPACE.md, SPACE.lg, SPACE.lg)
        whole.addWidget(self.nothing)
        columns = QHBoxLayout()
        whole.addLayout(columns)
        whole.addStretch(1)
        columns.setSpacing(SPACE.xl)
        for column in self._columns:
            column.setSpacing(SPACE.lg)
            column.setAlignment(Qt.AlignmentFlag.AlignTop)
            columns.addLayout(column, 1)

    def _make_rows(self) -> Generator[None, None, None]:
        """Makes a row at each step."""
        for groups, column in zip(
            halves(grouped(self._registry.actions)), self._columns, strict=True
        ):
            for group in groups:
                yield from self._add_section(group, column)

    def _add_section(self, group: ActionGroup, column: QVBoxLayout) -> Iterator[None]:
        section = QWidget()
        column.addWidget(section)
        section.show()
        section.setAccessibleName(group.title)
        layout = QVBoxLayout(section)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xxs)
        layout.addWidget(Text(self._theme, group.title, TYPE.caption, WEIGHT.label, "muted"))
        rows: list[KeyRow] = []
        self._sections.append((section, rows))
        for action in group.actions:
            row = KeyRow(self._theme, self._registry, action)
            layout.addWidget(row)
            row.show()
            rows.append(row)
            self._rows[action.id] = row
            yield

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE.lg, SPACE.sm, SPACE.lg, SPACE.sm)
        words = self.tr(
            "Click a shortcut, then press the new keys. Esc to cancel, Backspace to clear."
        )
        foot.addWidget(Paragraph(self._theme, words, TYPE.caption, tone="muted"), 1)
        foot.addWidget(self.reset)
        return foot


def halves(groups: tuple[ActionGroup, ...]) -> tuple[list[ActionGroup], list[ActionGroup]]:
    """Part the groups into two columns, in order, about equally high."""
    left: list[ActionGroup] = []
    right = list(groups)
    rest = sum(len(group.actions) + 1 for group in groups)
    height = 0
    while right and 2 * height + len(right[0].actions) + 1 <= rest:
        group = right.pop(0)
        left.append(group)
        height += len(group.actions) + 1
    return left, right
