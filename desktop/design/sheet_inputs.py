"""The part of the style sheet for inputs, tick boxes and radio buttons."""

from desktop.design.colors import Colors
from desktop.design.metrics import CONTROL, LINE, RADIUS, SPACE, TYPE
from desktop.design.sheet_rules import Glyphs, grown, type_rule


def inputs(colors: Colors, text_scale: float, glyphs: Glyphs) -> str:
    """Return the rules of everything one types or picks in."""
    return _frames(colors, text_scale) + _parts(colors, text_scale, glyphs)


def _frames(colors: Colors, text_scale: float) -> str:
    height = grown(CONTROL.input, text_scale) - 2 * LINE.hairline
    one_line = ("QLineEdit", "QAbstractSpinBox", "QComboBox")
    every = (*one_line, "QTextEdit", "QPlainTextEdit")
    focus = ", ".join(f"{name}:focus" for name in every)
    wrong = ", ".join(f'{name}[wrong="true"]' for name in every)
    locked = ", ".join(f"{name}:disabled" for name in every)
    inner = SPACE.sm - 3
    return f"""
{", ".join(every)} {{
  {type_rule(TYPE.body, text_scale)} color: {colors.text.css}; outline: none;
  background: {colors.surface_raised.css}; border-radius: {RADIUS.control}px;
  border: {LINE.hairline}px solid {colors.border_strong.css};
  padding: 0 {inner}px; placeholder-text-color: {colors.text_muted.css};
  selection-background-color: {colors.accent.css}; selection-color: {colors.on_accent.css};
}}
{", ".join(one_line)} {{ min-height: {height}px; }}
QAbstractSpinBox {{ min-height: {height - 3}px; }}
QTextEdit, QPlainTextEdit {{ padding: {SPACE.xxs}px {SPACE.xxs + 1}px; }}
{focus} {{
  border: {LINE.input_focus}px solid {colors.accent.css}; padding: 0 {inner - 1}px;
}}
QLineEdit:focus, QComboBox:focus {{ min-height: {height - 2}px; }}
QAbstractSpinBox:focus {{ min-height: {height - 5}px; }}
QTextEdit:focus, QPlainTextEdit:focus {{ padding: {SPACE.xxs - 1}px {SPACE.xxs}px; }}
{wrong} {{
  border: {LINE.input_focus}px solid {colors.danger.css}; padding: 0 {inner - 1}px;
}}
QLineEdit[wrong="true"] {{ min-height: {height - 2}px; }}
{locked} {{
  background: {colors.surface_sunken.css}; color: {colors.text_disabled.css};
  border-color: {colors.border.css};
}}"""


def _parts(colors: Colors, text_scale: float, glyphs: Glyphs) -> str:
    glyph = round(CONTROL.icon_small * text_scale)
    return f"""
QLineEdit[bare="true"], QTextEdit[bare="true"], QPlainTextEdit[bare="true"] {{
  border: none; background: transparent; padding: 0; min-height: 0;
}}
QLineEdit[step="title"] {{ {type_rule(TYPE.title, text_scale)} }}
QAbstractSpinBox > QLineEdit, QComboBox > QLineEdit {{
  border: none; background: transparent; padding: 0; min-height: 0;
}}
QLineEdit > QToolButton {{
  border: none; background: transparent; padding: 0; min-height: 0; min-width: 0;
}}
QComboBox::drop-down {{ border: none; width: {glyph + SPACE.sm - 2}px; }}
QComboBox::down-arrow {{ image: url({glyphs.caret_down}); width: {glyph}px; height: {glyph}px; }}
QComboBox::down-arrow:disabled {{ image: url({glyphs.caret_disabled}); }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: none; }}"""


def marks(colors: Colors, text_scale: float, glyphs: Glyphs) -> str:
    """Return the rules of tick boxes and radio buttons."""
    box, dot = round(CONTROL.checkbox * text_scale), round(CONTROL.radio * text_scale)
    ring = round(5 * text_scale)
    return f"""
QCheckBox, QRadioButton {{ spacing: {SPACE.xs}px; outline: none; background: transparent; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {colors.text_disabled.css}; }}
QCheckBox::indicator {{
  width: {box - 2}px; height: {box - 2}px; border-radius: {RADIUS.small}px;
  border: {LINE.hairline}px solid {colors.border_strong.css};
  background: {colors.surface_raised.css};
}}
QCheckBox::indicator:checked {{
  background: {colors.accent.css}; border-color: {colors.accent.css};
  image: url({glyphs.check});
}}
QCheckBox::indicator:disabled {{
  background: {colors.surface_sunken.css}; border-color: {colors.border.css};
}}
QCheckBox::indicator:checked:disabled {{ image: url({glyphs.check_disabled}); }}
QRadioButton::indicator {{
  width: {dot - 2}px; height: {dot - 2}px; border-radius: {dot // 2}px;
  border: {LINE.hairline}px solid {colors.border_strong.css};
  background: {colors.surface_raised.css};
}}
QRadioButton::indicator:checked {{
  width: {dot - 2 * ring}px; height: {dot - 2 * ring}px;
  border: {ring}px solid {colors.accent.css};
  background: {colors.surface_raised.css};
}}
QRadioButton::indicator:disabled {{
  background: {colors.surface_sunken.css}; border-color: {colors.border.css};
}}"""
