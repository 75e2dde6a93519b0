"""The one generated style sheet. It gives shape; plain colour comes from the palette.

Widgets choose how they look by dynamic properties, never by a style sheet of their own:

- QPushButton `variant`: primary, plain (default), danger, danger_plain, accent_plain, ghost, link,
  segment, choice; `dense`: true in a row (28 high); a link's `step`: caption.
- QLabel `step`: caption, body, lead, title, headline, display and the `kiosk_` steps;
  `weight`: label, strong; `tone`: muted, disabled, accent, positive, warning, danger, info.
- QFrame `surface`: base, raised, sunken, card, accent, warning, danger, attention, floating;
  `line`: horizontal, vertical, none.
- Inputs `wrong`: true; QLineEdit `step`: title; `bare`: true for one without a frame.
"""

from desktop.design.colors import Color, Colors
from desktop.design.metrics import CONTROL, LINE, RADIUS, SPACE, TYPE, WEIGHT
from desktop.design.sheet_inputs import inputs, marks
from desktop.design.sheet_rules import Glyphs, grown, type_rule
from desktop.design.tokens import Tokens


def build(tokens: Tokens, text_scale: float, glyphs: Glyphs) -> str:
    """Return the style sheet of a scheme at a text scale."""
    colors = tokens.colors
    parts = (
        _labels(colors, text_scale),
        _surfaces(colors),
        _buttons(colors, text_scale),
        _filled_buttons(colors),
        _quiet_buttons(colors, text_scale),
        _part_buttons(colors, text_scale),
        inputs(colors, text_scale, glyphs),
        marks(colors, text_scale, glyphs),
        _views(colors, text_scale),
        _scrolling(colors),
        _floating(colors, text_scale),
    )
    return "\n".join(parts)


def _labels(colors: Colors, text_scale: float) -> str:
    steps = {name: getattr(TYPE, name) for name in TYPE.__slots__}
    rules = [
        f'QLabel[step="{name}"] {{ {type_rule(step, text_scale)} }}' for name, step in steps.items()
    ]
    tones = {
        "muted": colors.text_muted,
        "disabled": colors.text_disabled,
        "accent": colors.accent,
        "positive": colors.positive,
        "warning": colors.warning,
        "danger": colors.danger,
        "info": colors.info,
        "on_accent": colors.on_accent,
        "on_danger": colors.on_danger,
    }
    rules += [f'QLabel[tone="{name}"] {{ color: {tone.css}; }}' for name, tone in tones.items()]
    rules += [
        f'QLabel[weight="label"] {{ font-weight: {WEIGHT.label}; }}',
        f'QLabel[weight="strong"] {{ font-weight: {WEIGHT.strong}; }}',
        "QLabel { background: transparent; }",
    ]
    return "\n".join(rules)


def _surface(name: str, fill: Color, border: Color | None, radius: int = 0) -> str:
    line = f"border: {LINE.hairline}px solid {border.css};" if border else "border: none;"
    return (
        f'QFrame[surface="{name}"] {{ background: {fill.css}; {line} border-radius: {radius}px; }}'
    )


def _surfaces(colors: Colors) -> str:
    return "\n".join(
        (
            _surface("base", colors.surface, None),
            _surface("raised", colors.surface_raised, None),
            _surface("sunken", colors.surface_sunken, None, RADIUS.control),
            _surface("card", colors.surface_raised, colors.border, RADIUS.card),
            _surface("chosen", colors.surface_raised, colors.accent, RADIUS.card),
            _surface("accent", colors.accent_soft, None, RADIUS.card),
            _surface("warning", colors.warning_soft, None, RADIUS.card),
            _surface("danger", colors.danger_soft, None, RADIUS.card),
            _surface("attention", colors.surface_raised, colors.danger, RADIUS.card),
            _surface("floating", colors.surface_raised, colors.border_control, RADIUS.card),
            _surface("segmented", colors.surface_sunken, colors.border_control, RADIUS.control),
            _surface("foot", colors.surface, None),
            f'QFrame[surface="foot"] {{ border-bottom-left-radius: {RADIUS.card - 1}px;'
            f" border-bottom-right-radius: {RADIUS.card - 1}px; }}",
            f'QFrame[surface="chosen"] {{ border-width: {LINE.selection}px; }}',
            f'QFrame[line="horizontal"] {{ background: {colors.border.css}; border: none;'
            f" min-height: {LINE.hairline}px; max-height: {LINE.hairline}px; }}",
            f'QFrame[line="vertical"] {{ background: {colors.border.css}; border: none;'
            f" min-width: {LINE.hairline}px; max-width: {LINE.hairline}px; }}",
            "QScrollArea, QStackedWidget { background: transparent; border: none; }",
            "QScrollArea > QWidget > QWidget#scrolled { background: transparent; }",
        )
    )


def _buttons(colors: Colors, text_scale: float) -> str:
    height = grown(CONTROL.button, text_scale) - 2 * LINE.hairline
    row = grown(CONTROL.button_in_row, text_scale) - 2 * LINE.hairline
    return f"""
QPushButton, QToolButton {{
  {type_rule(TYPE.body, text_scale)} font-weight: {WEIGHT.label}; outline: none;
  min-height: {height}px; padding: 0 {SPACE.sm}px; color: {colors.text.css};
  background: {colors.surface_raised.css}; border-radius: {RADIUS.control}px;
  border: {LINE.hairline}px solid {colors.border_control.css};
}}
QPushButton[dense="true"], QToolButton[dense="true"] {{
  min-height: {row}px; padding: 0 {SPACE.sm - 2}px;
}}
QPushButton:hover, QToolButton:hover {{ background: {colors.control_hover.css}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {colors.control_pressed.css}; }}
QPushButton:disabled, QToolButton:disabled {{
  background: {colors.surface_sunken.css}; color: {colors.text_disabled.css};
  border-color: {colors.border.css};
}}
QPushButton::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton[variant="danger_plain"] {{ color: {colors.danger.css}; }}
QPushButton[variant="accent_plain"] {{ color: {colors.accent.css}; }}
QPushButton[variant="danger_plain"]:disabled, QPushButton[variant="accent_plain"]:disabled {{
  color: {colors.text_disabled.css};
}}
QToolButton {{ padding: 0; min-width: {height}px; }}
QToolButton:checked {{
  background: {colors.accent_soft.css}; border-color: {colors.accent.css};
}}"""


def _filled_button(variant: str, fill: Color, hover: Color, pressed: Color, ink: Color) -> str:
    rule = f'QPushButton[variant="{variant}"]'
    return f"""
{rule} {{
  background: {fill.css}; border-color: {fill.css}; color: {ink.css};
  font-weight: {WEIGHT.strong};
}}
{rule}:hover {{ background: {hover.css}; border-color: {hover.css}; }}
{rule}:pressed {{ background: {pressed.css}; border-color: {pressed.css}; }}"""


def _filled_buttons(colors: Colors) -> str:
    filled = 'QPushButton[variant="primary"]:disabled, QPushButton[variant="danger"]:disabled'
    return "\n".join(
        (
            _filled_button(
                "primary",
                colors.accent,
                colors.accent_hover,
                colors.accent_pressed,
                colors.on_accent,
            ),
            _filled_button(
                "danger",
                colors.danger,
                colors.danger_hover,
                colors.danger_hover,
                colors.on_danger,
            ),
            f"{filled} {{ background: {colors.surface_sunken.css};"
            f" border-color: {colors.border.css}; color: {colors.text_disabled.css};"
            f" font-weight: {WEIGHT.label}; }}",
        )
    )


def _quiet_buttons(colors: Colors, text_scale: float) -> str:
    line = round(TYPE.caption.line * text_scale)
    return f"""
QPushButton[variant="ghost"], QToolButton[variant="ghost"] {{
  background: transparent; border-color: transparent;
}}
QPushButton[variant="ghost"]:hover, QToolButton[variant="ghost"]:hover {{
  background: {colors.control_hover.css};
}}
QPushButton[variant="ghost"]:pressed, QToolButton[variant="ghost"]:pressed {{
  background: {colors.control_pressed.css};
}}
QPushButton[variant="ghost"]:disabled, QToolButton[variant="ghost"]:disabled {{
  background: transparent; border-color: transparent; color: {colors.text_disabled.css};
}}
QPushButton[variant="link"] {{
  background: transparent; border-color: transparent; color: {colors.accent.css};
  border-width: {LINE.hairline}px 0; padding: 0;
}}
QPushButton[variant="link"][step="caption"] {{
  {type_rule(TYPE.caption, text_scale)} min-height: {line}px;
}}
QPushButton[variant="link"]:hover {{ color: {colors.accent_hover.css}; }}
QPushButton[variant="link"]:pressed {{ color: {colors.accent_pressed.css}; }}
QPushButton[variant="link"]:hover, QPushButton[variant="link"]:pressed {{
  text-decoration: underline; background: transparent;
}}
QPushButton[variant="link"]:disabled {{
  background: transparent; border-color: transparent; color: {colors.text_disabled.css};
}}"""


def _part_buttons(colors: Colors, text_scale: float) -> str:
    segment = grown(CONTROL.segmented, text_scale) - 4 * LINE.hairline
    choice = grown(CONTROL.quick_choice, text_scale)
    return f"""
QPushButton[variant="segment"] {{
  background: transparent; border-color: transparent; color: {colors.text_muted.css};
  min-height: {segment - 2}px; border-radius: {RADIUS.control - 1}px;
}}
QPushButton[variant="segment"]:hover {{ color: {colors.text.css}; }}
QPushButton[variant="segment"]:checked {{
  background: {colors.surface_raised.css}; border-color: {colors.border_control.css};
  color: {colors.text.css}; font-weight: {WEIGHT.strong};
}}
QPushButton[variant="segment"]:disabled {{ color: {colors.text_disabled.css}; }}
QPushButton[variant="choice"] {{
  min-height: {choice - 2}px; border-radius: {choice // 2}px; padding: 0 {SPACE.sm - 2}px;
}}
QPushButton[variant="choice"]:checked {{
  background: {colors.accent_soft.css}; border-color: {colors.accent.css};
  color: {colors.accent.css};
}}"""


def _views(colors: Colors, text_scale: float) -> str:
    head, round_off = grown(CONTROL.table_head, text_scale) - 2 * LINE.hairline, RADIUS.card - 1
    return f"""
QAbstractItemView {{
  background: {colors.surface_raised.css}; color: {colors.text.css}; border: none;
  outline: none; gridline-color: {colors.border.css};
  selection-background-color: {colors.accent_soft.css}; selection-color: {colors.text.css};
}}
QAbstractItemView[surface="base"] {{ background: {colors.surface.css}; }}
QTableView::item, QListView::item, QTreeView::item {{
  border: none; border-bottom: {LINE.hairline}px solid {colors.border.css};
  padding: 0 {SPACE.md}px;
}}
QListView::item {{ border-bottom: none; }}
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {{
  background: {colors.accent_soft.css}; color: {colors.text.css};
}}
QHeaderView {{ background: {colors.surface_sunken.css}; border: none; }}
QHeaderView::section {{
  {type_rule(TYPE.caption, text_scale)} font-weight: {WEIGHT.label};
  background: {colors.surface_sunken.css}; color: {colors.text_muted.css};
  border: none; border-top: {LINE.hairline}px solid {colors.border.css};
  border-bottom: {LINE.hairline}px solid {colors.border.css};
  padding: 0 {SPACE.md}px; min-height: {head}px;
}}
QHeaderView[within="card"] {{ background: transparent; }}
QHeaderView[within="card"]::section {{ border-top: none; }}
QHeaderView[within="card"]::section:first {{ border-top-left-radius: {round_off}px; }}
QHeaderView[within="card"]::section:last {{ border-top-right-radius: {round_off}px; }}
QTableCornerButton::section {{ background: {colors.surface_sunken.css}; border: none; }}"""


def _scrolling(colors: Colors) -> str:
    bar = SPACE.sm
    return f"""
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: {bar}px; }}
QScrollBar:horizontal {{ height: {bar}px; }}
QScrollBar::handle {{
  background: {colors.border_control.css}; border-radius: 3px; margin: 3px;
}}
QScrollBar::handle:vertical {{ min-height: {SPACE.xl}px; }}
QScrollBar::handle:horizontal {{ min-width: {SPACE.xl}px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{
  background: {colors.border_strong.css};
}}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{
  background: {colors.surface_sunken.css}; border: none; border-radius: 3px;
  min-height: 6px; max-height: 6px; text-align: center;
}}
QProgressBar::chunk {{ background: {colors.accent.css}; border-radius: 3px; }}
QSplitter::handle {{ background: {colors.border.css}; }}"""


def _floating(colors: Colors, text_scale: float) -> str:
    row = grown(CONTROL.nav_row, text_scale)
    return f"""
QToolTip {{
  {type_rule(TYPE.caption, text_scale)} color: {colors.surface.css};
  background: {colors.text.css}; border: none; padding: {SPACE.xxs}px {SPACE.xs}px;
}}
QMenu {{
  background: {colors.surface_raised.css}; padding: {SPACE.xxs}px;
  border: {LINE.hairline}px solid {colors.border_control.css};
}}
QMenu::item {{
  min-height: {row - SPACE.xs}px; padding: {SPACE.xxs}px {SPACE.lg}px {SPACE.xxs}px {SPACE.sm}px;
  border-radius: {RADIUS.small}px;
}}
QMenu::item:selected {{ background: {colors.accent_soft.css}; color: {colors.accent.css}; }}
QMenu::item:disabled {{ color: {colors.text_disabled.css}; background: transparent; }}
QMenu::separator {{
  height: {LINE.hairline}px; background: {colors.border.css}; margin: {SPACE.xxs}px 0;
}}
QComboBox QAbstractItemView {{
  background: {colors.surface_raised.css}; padding: {SPACE.xxs}px;
  border: {LINE.hairline}px solid {colors.border_control.css};
}}
QComboBox QAbstractItemView::item {{
  min-height: {row}px; padding: 0 {SPACE.xs}px; border-radius: {RADIUS.small}px;
}}"""
