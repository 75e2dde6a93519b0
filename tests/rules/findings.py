"""What a rule finds, and the source files it looks at."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

PRODUCT = ("core", "sync", "desktop", "resources")
PACKAGES = (*PRODUCT, "tests")

_LEAVES = (
    *(ast.Name, ast.Constant, ast.expr_context),
    *(ast.boolop, ast.operator, ast.unaryop, ast.cmpop),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of one rule; ``path`` is relative to the root of the tree."""

    path: PurePosixPath
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Source:
    """A Python file, read, parsed and walked once; ``path`` is relative to the root of the tree.

    ``nodes`` are all but names, constants and operators, which no rule asks for, and are over half.
    """

    path: PurePosixPath
    text: str
    tree: ast.Module
    nodes: tuple[ast.AST, ...]

    @property
    def package(self) -> str:
        """The top-level folder: "core", "tests" …"""
        return self.path.parts[0]

    def finding(self, at: ast.AST | int, message: str) -> Finding:
        """A finding at a node, or at a line number."""
        line = at if isinstance(at, int) else getattr(at, "lineno", 1)
        return Finding(self.path, line, message)

    def comments(self) -> Iterator[tuple[int, str]]:
        """Every comment with its line number."""
        for token in tokenize.generate_tokens(io.StringIO(self.text).readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string


def parsed(path: str, text: str) -> Source:
    """A source of that text; raises SyntaxError where it is no Python."""
    tree = ast.parse(text, path)
    return Source(PurePosixPath(path), text, tree, _walked(tree))


def _walked(tree: ast.Module) -> tuple[ast.AST, ...]:
    """In the order of `ast.walk`, which takes three times as long."""
    nodes: list[ast.AST] = [tree]
    for node in nodes:
        for field in node._fields:
            value = getattr(node, field, None)
            if isinstance(value, list):
                nodes += [each for each in value if isinstance(each, ast.AST)]
            elif isinstance(value, ast.AST) and not isinstance(value, _LEAVES):
                nodes.append(value)
    return tuple(nodes)


def sources(root: Path, packages: tuple[str, ...] = PACKAGES) -> Iterator[Source]:
    """Every Python file of the packages, sorted by path."""
    for package in packages:
        for path in sorted((root / package).rglob("*.py")):
            yield parsed(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))
