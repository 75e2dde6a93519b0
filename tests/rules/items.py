"""Items of Qt's own layouts, asked for from Python.

Qt deletes such an item without the binding hearing of it. What Python has of it stays at an address
where Qt makes something else, which then loses its Python half when it is deleted.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.rules.findings import Finding, Source

_ASKING = frozenset({"itemAt", "itemAtPosition"})


def check_items(source: Source) -> Iterator[Finding]:
    """In the desktop: a call that has Qt hand out an item that stays in its layout."""
    if source.package != "desktop":
        return
    for node in source.nodes:
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        if node.func.attr in _ASKING:
            said = f"{ast.unparse(node.func)} leaves a dead item behind: keep the widgets"
            yield Finding(source.path, node.lineno, said)
