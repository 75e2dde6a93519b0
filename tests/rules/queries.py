"""The repository rule: only repositories and migrations build or run a query.

Everything below ``core``, ``sync``, ``desktop`` and ``resources`` is held to it, jobs and scripts
included. There is no marker to ignore a line. What is not a query but speaks to a database all
the same, opening it for instance, is listed in INFRASTRUCTURE, file by file, with the reason.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from tests.rules.findings import Finding, Source

INFRASTRUCTURE: dict[str, str] = {
    "sync/client/database.py": "sets key, journal and durability before there is a session",
}
"""Path of a file that may run statements of its own → why that is no query of the domain."""

_BUILDERS = frozenset(
    {
        "and_", "bindparam", "case", "delete", "exists", "func", "insert", "literal_column",
        "not_", "or_", "select", "selectinload", "joinedload", "text", "tuple_", "union",
        "union_all", "update", "values",
    }
)  # fmt: skip

# What models need to declare a table: a constraint's or an index's condition is no query.
_DECLARATIONS = frozenset({"and_", "func", "not_", "or_", "text"})

_DATABASE_MODULES = frozenset({"sqlalchemy", "sqlmodel", "sqlcipher3", "sqlite3", "psycopg"})

# Nothing but a database has these, so whatever they are called on is one.
_STATEMENT_METHODS = frozenset(
    {"execute", "executemany", "executescript", "exec_driver_sql", "scalars", "scalar",
     "fetchone", "fetchmany", "fetchall", "bulk_save_objects", "bulk_insert_mappings",
     "copy_records_to_table"}
)  # fmt: skip

# Dictionaries, sets and dialogs have these too: it depends on what they are called on.
_SESSION_METHODS = frozenset(
    {"exec", "get", "get_one", "query", "add", "add_all", "merge", "delete", "refresh", "stream",
     "stream_scalars", "copy", "pipeline"}
)  # fmt: skip

_SESSION_TYPES = frozenset(
    {"Session", "AsyncSession", "scoped_session", "Connection", "AsyncConnection", "Cursor",
     "AsyncCursor", "Engine", "RootTransaction"}
)  # fmt: skip
_SESSION_MAKERS = frozenset({"connect", "cursor", "begin", "begin_nested", "sessionmaker"})
_SESSION_NAME = re.compile(r"(^|_)(session|connection|conn|cursor|db|database)$")


def check_queries(source: Source) -> Iterator[Finding]:
    """Every query outside the folders and files that may have one."""
    if _may_query(source.path):
        return
    known = _session_variables(source)
    for node in source.nodes:
        if isinstance(node, ast.ImportFrom):
            yield from _imported_builders(source, node)
        elif isinstance(node, ast.Attribute):
            yield from _builder_attribute(source, node)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield from _statement(source, node.func, known)


def _may_query(path: PurePosixPath) -> bool:
    folders = path.parts[:-1]
    return (
        folders[:2] == ("core", "repositories")
        or folders[:3] in {("sync", "client", "repositories"), ("sync", "server", "repositories")}
        or (folders[0] in {"core", "sync"} and "migrations" in folders)
        or str(path) in INFRASTRUCTURE
    )


def _imported_builders(source: Source, node: ast.ImportFrom) -> Iterator[Finding]:
    if (node.module or "").partition(".")[0] in _DATABASE_MODULES:
        for alias in node.names:
            if alias.name in _forbidden_builders(source.path):
                yield source.finding(node, f"only repositories build queries: {alias.name}")


def _builder_attribute(source: Source, node: ast.Attribute) -> Iterator[Finding]:
    module = _dotted(node.value).partition(".")[0]
    if module in _DATABASE_MODULES | {"sa"} and node.attr in _forbidden_builders(source.path):
        yield source.finding(node, f"only repositories build queries: {module}.{node.attr}")


def _forbidden_builders(path: PurePosixPath) -> frozenset[str]:
    is_model = path.parts[:2] == ("core", "models")
    return _BUILDERS - _DECLARATIONS if is_model else _BUILDERS


def _statement(source: Source, called: ast.Attribute, known: set[str]) -> Iterator[Finding]:
    receiver = _dotted(called.value)
    is_session = _is_session(called.value, known)
    if called.attr in _STATEMENT_METHODS or (is_session and called.attr in _SESSION_METHODS):
        yield source.finding(called, f"only repositories run queries: {receiver}.{called.attr}()")


def _is_session(node: ast.expr, known: set[str]) -> bool:
    if isinstance(node, ast.Call):
        return _makes_session(node)
    name = _dotted(node).rpartition(".")[2]
    return name in known or _SESSION_NAME.search(name) is not None


def _makes_session(call: ast.Call) -> bool:
    name = _dotted(call.func).rpartition(".")[2]
    return name in _SESSION_TYPES or name in _SESSION_MAKERS


def _session_variables(source: Source) -> set[str]:
    """Names that hold a session whatever they are called: by annotation or by what made them."""
    names: set[str] = set()
    for node in source.nodes:
        match node:
            case ast.arg(arg=name, annotation=annotation) if _names_session(annotation):
                names.add(name)
            case ast.AnnAssign(target=target, annotation=annotation) if _names_session(annotation):
                names.add(_dotted(target).rpartition(".")[2])
            case ast.Assign(targets=targets, value=ast.Call() as call) if _makes_session(call):
                names.update(_dotted(target).rpartition(".")[2] for target in targets)
            case ast.withitem(context_expr=ast.Call() as call, optional_vars=ast.Name(id=name)):
                if _makes_session(call):
                    names.add(name)
            case ast.NamedExpr(target=ast.Name(id=name), value=ast.Call() as call):
                if _makes_session(call):
                    names.add(name)
            case _:
                pass
    return names - {""}


def _names_session(annotation: ast.expr | None) -> bool:
    if annotation is None:
        return False
    text = annotation.value if isinstance(annotation, ast.Constant) else ast.unparse(annotation)
    return any(word in _SESSION_TYPES for word in re.findall(r"\w+", str(text)))


def _dotted(node: ast.AST) -> str:
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=name):
            return f"{_dotted(value)}.{name}"
        case ast.Call(func=function):
            return f"{_dotted(function)}()"
        case _:
            return ""
