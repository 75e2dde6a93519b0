"""House style that can be counted: sizes, names, docstrings, and what is never written."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator

from tests.rules.findings import PRODUCT, Finding, Source

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 60
MAX_CLASS_LINES = 300

Function = ast.FunctionDef | ast.AsyncFunctionDef

_VAGUE_WORDS = frozenset(
    {"util", "utils", "helper", "helpers", "manager", "managers", "common", "misc"}
)
_UNTESTED = frozenset({"skip", "skipif", "skipIf", "skipTest", "skipUnless", "xfail"})
_NOTE = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
_TYPE_IGNORE = re.compile(r"#\s*type:\s*ignore(?P<code>\[[^\]]+\])?(?P<rest>.*)")
_NOQA = re.compile(r"#\s*noqa(?P<code>:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*)?(?P<rest>.*)", re.IGNORECASE)
_REASON = re.compile(r"[#—–:-]*\s*\w+\W+\w+")

# Overrides in classes of Qt's own; camelCase ones are known by their case.
_QT_METHODS = frozenset(
    {"buddy", "data", "event", "fixup", "flags", "index", "match", "paint", "parent", "revert",
     "shape", "sibling", "sort", "span", "submit", "type", "validate", "run", "timer"}
)  # fmt: skip


def check_sizes(source: Source) -> Iterator[Finding]:
    """Files, classes and functions that are two things living together."""
    lines = source.text.count("\n")
    if lines > MAX_FILE_LINES:
        yield source.finding(1, f"a file of {lines} lines; at most {MAX_FILE_LINES}")
    for node in source.nodes:
        if isinstance(node, Function | ast.ClassDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            most = MAX_CLASS_LINES if isinstance(node, ast.ClassDef) else MAX_FUNCTION_LINES
            if length > most:
                yield source.finding(node, f"{node.name} has {length} lines; at most {most}")


def check_names(source: Source) -> Iterator[Finding]:
    """Names that say nothing."""
    words = {word for part in source.path.with_suffix("").parts for word in part.split("_")}
    for word in sorted(words & _VAGUE_WORDS):
        yield source.finding(1, f"{word!r} says nothing: name what is in it")
    for node in source.nodes:
        if isinstance(node, ast.ClassDef):
            last = re.findall(r"[A-Z][a-z0-9]*|[a-z0-9]+", node.name)[-1:]
            if last and last[0].lower() in _VAGUE_WORDS:
                yield source.finding(node, f"{node.name} says nothing: name what it does")


def check_docstrings(source: Source) -> Iterator[Finding]:
    """Public modules, classes and functions of the product that do not say what one gets."""
    if source.package in PRODUCT:
        if source.tree.body and ast.get_docstring(source.tree) is None:
            yield source.finding(1, "the module has no docstring")
        yield from _undocumented(source, source.tree, is_qt=False)


def _undocumented(
    source: Source, within: ast.Module | ast.ClassDef, *, is_qt: bool
) -> Iterator[Finding]:
    for node in within.body:
        if not isinstance(node, Function | ast.ClassDef) or node.name.startswith("_"):
            continue
        if ast.get_docstring(node) is None and not _speaks_for_itself(node, is_qt=is_qt):
            yield source.finding(node, f"{node.name} is public and has no docstring")
        if isinstance(node, ast.ClassDef):
            bases = [ast.unparse(base).rpartition(".")[2] for base in node.bases]
            yield from _undocumented(
                source, node, is_qt=any(re.match(r"Q[A-Z]", base) for base in bases)
            )


def _speaks_for_itself(node: Function | ast.ClassDef, *, is_qt: bool) -> bool:
    """Overloads, setters, overrides and declared attributes: the words are elsewhere."""
    decorators = {ast.unparse(decorator).rpartition(".")[2] for decorator in node.decorator_list}
    is_override = isinstance(node, Function) and (
        re.match(r"[a-z]+[A-Z]", node.name) is not None or (is_qt and node.name in _QT_METHODS)
    )
    is_attribute = "property" in decorators and _is_empty(node.body)
    return is_override or is_attribute or bool(decorators & {"overload", "setter", "override"})


def check_excuses(source: Source) -> Iterator[Finding]:
    """Skipped tests, notes left for later, silent excepts, and silenced tools without a reason."""
    for node in source.nodes:
        if isinstance(node, ast.Attribute) and node.attr in _UNTESTED | {"importorskip"}:
            if ast.unparse(node.value) in {"pytest", "pytest.mark", "unittest", "self"}:
                yield source.finding(node, f"no test is left out: {node.attr}")
        elif isinstance(node, ast.ExceptHandler) and _is_empty(node.body):
            yield source.finding(node, "a silent except: handle it, or say contextlib.suppress")
    # Reading tokens is slow, and most files have no such word, in a comment or elsewhere.
    if any(pattern.search(source.text) for pattern in (_NOTE, _TYPE_IGNORE, _NOQA)):
        for line, comment in source.comments():
            yield from _comment_excuses(source, line, comment)


def _is_empty(body: list[ast.stmt]) -> bool:
    return all(
        isinstance(statement, ast.Pass)
        or (
            isinstance(statement, ast.Expr)
            and isinstance(statement.value, ast.Constant)
            and statement.value.value is Ellipsis
        )
        for statement in body
    )


def _comment_excuses(source: Source, line: int, comment: str) -> Iterator[Finding]:
    if note := _NOTE.search(comment):
        yield source.finding(line, f"{note[1]}: finish it, or leave it out")
    for pattern, name in ((_TYPE_IGNORE, "type: ignore"), (_NOQA, "noqa")):
        if (found := pattern.search(comment)) is None:
            continue
        if not found["code"]:
            yield source.finding(line, f"{name} without the code it silences")
        elif _REASON.search(found["rest"]) is None:
            yield source.finding(line, f"{name} without the reason beside it")


STYLE_CHECKS: tuple[Callable[[Source], Iterator[Finding]], ...] = (
    check_sizes,
    check_names,
    check_docstrings,
    check_excuses,
)
