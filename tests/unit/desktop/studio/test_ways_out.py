"""The button of a dialog that changes nothing says so in one manner (docs/adr/0043)."""

import ast
from collections.abc import Iterator
from pathlib import Path

from desktop.studio import refusals

STUDIO = Path(refusals.__file__).parent
QUIET = {"Not now", "Close"}
FOR_GOOD = ("Keep ", "Stay ")
_KEEP = 4
"""Where it stands: after the theme, the window, the title and what is done."""


def ways_out() -> dict[str, tuple[str, bool]]:
    """Of each class of dialog: what its quiet button says, and whether it asks in red."""
    texts = [path.read_text(encoding="utf-8") for path in STUDIO.rglob("*.py")]
    return {
        kind.name: way
        for text in texts
        if "Dialog):" in text
        for kind in ast.parse(text).body
        if isinstance(kind, ast.ClassDef) and kind.name != "FittingDialog"
        for way in _ways_out_of(kind)
    }


def _ways_out_of(kind: ast.ClassDef) -> Iterator[tuple[str, bool]]:
    if not any(isinstance(base, ast.Name) and base.id.endswith("Dialog") for base in kind.bases):
        return
    for call in ast.walk(kind):
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "super().__init__":
            is_danger = any(
                word.arg == "is_danger" and ast.unparse(word.value) == "True"
                for word in call.keywords
            )
            yield _said(call.args[_KEEP], kind), is_danger


def _said(argument: ast.expr, kind: ast.ClassDef) -> str:
    """The text in `say("Context", "Text")`, or in the name that it was given before."""
    if isinstance(argument, ast.Call):
        text = argument.args[-1]
        assert isinstance(text, ast.Constant)
        return str(text.value)
    for step in ast.walk(kind):
        if isinstance(step, ast.Assign) and isinstance(step.targets[0], ast.Name | ast.Tuple):
            names = step.targets[0].elts if isinstance(step.targets[0], ast.Tuple) else step.targets
            values = step.value.elts if isinstance(step.value, ast.Tuple) else [step.value]
            for name, value in zip(names, values, strict=False):
                if ast.unparse(name) == ast.unparse(argument):
                    return _said(value, kind)
    raise AssertionError(f"{kind.name} does not say how it is left")


def test_a_dialog_is_left_by_words_that_are_used_for_that_alone() -> None:
    found = ways_out()
    assert len(found) >= 30
    for name, (words, is_danger) in found.items():
        if is_danger:
            assert words.startswith(FOR_GOOD), f"{name} asks before a loss: it says what is kept"
        else:
            assert words in QUIET, name
