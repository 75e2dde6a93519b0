"""What the parts of the style sheet share: type rules, heights, and pictures from files."""

from dataclasses import dataclass

from desktop.design.metrics import TYPE, TypeStep


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Paths of the small tinted pictures that only a file can bring into a style sheet."""

    check: str
    check_disabled: str
    caret_down: str
    caret_disabled: str


def grown(height: int, text_scale: float) -> int:
    """Return the height of a control that holds one line of text, at `text_scale` 1.0 to 2.0."""
    return round(height + TYPE.body.line * (text_scale - 1.0))


def type_rule(step: TypeStep, text_scale: float) -> str:
    """Return size and letter spacing of a type step as declarations."""
    size = step.size * text_scale
    return f"font-size: {round(size)}px; letter-spacing: {step.spacing_em * size:.2f}px;"
