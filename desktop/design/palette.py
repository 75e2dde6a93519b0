"""The QPalette of a scheme: all plain colour goes through it, shape through the style sheet."""

from PySide6.QtGui import QPalette

from desktop.design.colors import Color
from desktop.design.tokens import Tokens

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup


def palette_for(tokens: Tokens) -> QPalette:
    """Return the palette that paints plain Qt widgets in the scheme of `tokens`."""
    colors = tokens.colors
    roles: dict[QPalette.ColorRole, Color] = {
        _Role.Window: colors.surface,
        _Role.WindowText: colors.text,
        _Role.Base: colors.surface_raised,
        _Role.AlternateBase: colors.surface_sunken,
        _Role.Text: colors.text,
        _Role.PlaceholderText: colors.text_muted,
        _Role.Button: colors.surface_raised,
        _Role.ButtonText: colors.text,
        _Role.BrightText: colors.on_danger,
        _Role.ToolTipBase: colors.text,
        _Role.ToolTipText: colors.surface,
        _Role.Highlight: colors.accent,
        _Role.HighlightedText: colors.on_accent,
        _Role.Accent: colors.accent,
        _Role.Link: colors.accent,
        _Role.LinkVisited: colors.accent,
        _Role.Light: colors.surface_raised,
        _Role.Midlight: colors.border,
        _Role.Mid: colors.border_control,
        _Role.Dark: colors.border_strong,
        _Role.Shadow: colors.text,
    }
    palette = QPalette()
    for role, color in roles.items():
        palette.setColor(role, color.qt)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText):
        palette.setColor(_Group.Disabled, role, colors.text_disabled.qt)
    for role in (_Role.Base, _Role.Button):
        palette.setColor(_Group.Disabled, role, colors.surface_sunken.qt)
    return palette
