"""Widgets that are shown before they stand in anything: each is a window of its own for a moment.

It flickers, and it takes the keyboard away from whoever is typing (docs/adr/0037).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.rules.findings import PRODUCT, Finding, Source

_SHOWING = re.compile(r"\.(show\(\)|setVisible\()")
_HOMES = frozenset({"self", "parent"})
_LATER = (ast.Lambda, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def check_strays(source: Source) -> Iterator[Finding]:
    """In one method: a widget that is made there, and shown before it is handed to anything."""
    shown = [source.text.count("\n", 0, at.start()) + 1 for at in _SHOWING.finditer(source.text)]
    if source.package not in PRODUCT or not shown:
        return
    functions = [node for node in source.nodes if isinstance(node, ast.FunctionDef)]
    for function in functions:
        is_method = "self" in {each.arg for each in function.args.args}
        span = range(function.lineno, (function.end_lineno or 0) + 1)
        if is_method and any(line in span for line in shown):
            yield from _shown_too_soon(source, function)


def _shown_too_soon(source: Source, method: ast.FunctionDef) -> Iterator[Finding]:
    homeless: set[str] = set()
    owners: set[int] = set()
    for node in _as_it_runs(method):
        if isinstance(node, ast.Assign):
            names = {ast.unparse(target) for target in node.targets}
            homeless = homeless | names if _makes_without_home(node.value) else homeless - names
        elif isinstance(node, ast.Attribute):
            owners.add(id(node.value))
        is_named = isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load)
        if is_named and homeless and id(node) not in owners:
            homeless.discard(ast.unparse(node))
        if isinstance(node, ast.Call) and (name := _shown(node)) in homeless:
            yield source.finding(node, f"{name} is shown before it has a parent: a stray window")


def _as_it_runs(node: ast.AST) -> Iterator[ast.AST]:
    """What is within a node, in order, and not only called later; an assignment after its value."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Assign):
            yield from _as_it_runs(child)
            yield child
        elif not isinstance(child, _LATER):
            yield child
            yield from _as_it_runs(child)


def _makes_without_home(value: ast.expr) -> bool:
    """Whether it calls something that has a class's name, and gives it no parent."""
    if not isinstance(value, ast.Call):
        return False
    given = (*value.args, *(keyword.value for keyword in value.keywords))
    is_class = ast.unparse(value.func).rpartition(".")[2][:1].isupper()
    return is_class and not any(ast.unparse(each) in _HOMES for each in given)


def _shown(call: ast.Call) -> str:
    """The name of what a call shows; none where it shows nothing."""
    if not isinstance(call.func, ast.Attribute):
        return ""
    is_hiding = any(isinstance(each, ast.Constant) and not each.value for each in call.args)
    shows = call.func.attr == "show" or (call.func.attr == "setVisible" and not is_hiding)
    return ast.unparse(call.func.value) if shows else ""
